"""What is raised and how it is worded; whatever is merely found is a Finding and is returned."""

from collections.abc import Iterable, Sequence
from typing import Final

from .model import Finding, Ledger


class ClaimledgerError(Exception):
    """Anything claimledger refuses."""


class LedgerError(ClaimledgerError):
    """Input that cannot be read as one ledger. `findings` holds every problem of every file."""

    #: What remains of it to be proved, if that is known; it need not hold together.
    rest: Ledger | None = None

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))


def shown(word: str) -> str:
    """*word*, from a file, as a message repeats it: not at length, and nothing in it unseen."""
    cut = word if len(word) <= _SHOWN else f"{word[:_SHOWN]}..."
    return f"`{cut}`" if cut and cut.isascii() and cut.isprintable() else ascii(cut)


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A clause that proposes the likeliest of *known* for *word*, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    if len(known) > _COMPARED:  # comparing takes time: of thousands, those that begin like it
        known = [one for one in known if one[:3] == word[:3] and abs(len(one) - len(word)) <= 2]  # noqa: PLR2004
    near = get_close_matches(word[:_SHOWN], known[:_COMPARED], n=1)
    return f"; did you mean `{near[0]}`?" if near else ""


#: How many mistakes of one sort are told with a likely word; whoever makes more means something
#: else, and looking for words would take longer than all the reading.
PROPOSALS: Final = 20

_SHOWN: Final = 80
_COMPARED: Final = 500


def cause(err: OSError | ValueError) -> str:
    """Why a path cannot be opened, in the same words on every Python.

    A ValueError comes of null characters and half characters, which no path can hold.
    """
    return (isinstance(err, OSError) and err.strerror) or "no file can have that name"

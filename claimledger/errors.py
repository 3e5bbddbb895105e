"""What is raised and how it is worded; whatever is merely found is a Finding and is returned."""

from collections.abc import Iterable, Sequence

from .model import Finding


class ClaimledgerError(Exception):
    """Anything claimledger refuses."""


class LedgerError(ClaimledgerError):
    """Input that cannot be read as one ledger. `findings` holds every problem of every file."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A clause that proposes the likeliest of *known* for *word*, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    near = get_close_matches(word, known, n=1)
    return f"; did you mean `{near[0]}`?" if near else ""

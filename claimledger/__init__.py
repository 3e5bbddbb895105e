"""Plain-text fact-check claim ledgers: quotations proved, standings computed and explained.

PYTEST_DONT_REWRITE: there is no assertion in this package that pytest should rewrite.
"""

from ._version import __version__

TYPE_CHECKING = False  # as in typing, whose import `--version` need not wait for
if TYPE_CHECKING:
    from .auditing import audit as audit
    from .checks import CHECKS as CHECKS
    from .checks import Check as Check
    from .dates import Date as Date
    from .dates import parse_date as parse_date
    from .drafting import draft as draft
    from .dumping import dumps as dumps
    from .errors import ClaimledgerError as ClaimledgerError
    from .errors import LedgerError as LedgerError
    from .judging.labelling import grounded as grounded
    from .loading import load as load
    from .loading import loads as loads
    from .loading import merge as merge
    from .model import Assessment as Assessment
    from .model import Audit as Audit
    from .model import Claim as Claim
    from .model import Contradiction as Contradiction
    from .model import Correction as Correction
    from .model import Evidence as Evidence
    from .model import Finding as Finding
    from .model import Heading as Heading
    from .model import Ledger as Ledger
    from .model import Located as Located
    from .model import Moment as Moment
    from .model import Policy as Policy
    from .model import Proof as Proof
    from .model import Source as Source
    from .model import Speaker as Speaker
    from .model import Verdict as Verdict
    from .quotes import find_quote as find_quote
    from .reading.limits import Limits as Limits
    from .recalling import history as history
    from .reporters import REPORTERS as REPORTERS
    from .reporters import report as report
    from .reviewing import fingerprints as fingerprints
    from .rules import RULES as RULES
    from .rules import finding as finding
    from .vocabulary import Severity as Severity
    from .vocabulary import Standing as Standing

#: In which module each public name lives; imported when it is first asked for (PEP 562).
_HOMES = {
    "auditing": ("audit",),
    "checks": ("CHECKS", "Check"),
    "dates": ("Date", "parse_date"),
    "drafting": ("draft",),
    "dumping": ("dumps",),
    "errors": ("ClaimledgerError", "LedgerError"),
    "judging.labelling": ("grounded",),
    "loading": ("load", "loads", "merge"),
    "model": (
        "Assessment",
        "Audit",
        "Claim",
        "Contradiction",
        "Correction",
        "Evidence",
        "Finding",
        "Heading",
        "Ledger",
        "Located",
        "Moment",
        "Policy",
        "Proof",
        "Source",
        "Speaker",
        "Verdict",
    ),
    "quotes": ("find_quote",),
    "reading.limits": ("Limits",),
    "recalling": ("history",),
    "reporters": ("REPORTERS", "report"),
    "reviewing": ("fingerprints",),
    "rules": ("RULES", "finding"),
    "vocabulary": ("Severity", "Standing"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = ["__version__", *_HOME]  # noqa: PLE0604 - the names are the keys above


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - only where something is asked for

    value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)

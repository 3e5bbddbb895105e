"""audit: a ledger with its quotations proved, its claims judged and everything told."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from .checks import CHECKS, Check
from .consistency import inconsistencies, tables
from .contradictions import unrecorded
from .dates import parse_date
from .errors import ClaimledgerError, LedgerError
from .loading import located
from .model import Audit, Finding, Ledger
from .proving import prove
from .standing import assess
from .vocabulary import Severity


def audit(
    ledger: Ledger, *, as_of: str | dt.date | None = None, checks: Sequence[Check] = CHECKS
) -> Audit:
    """Prove every quotation of *ledger*, judge every claim, run *checks*.

    Under *as_of*, a full day, only what was known by then counts. LedgerError if the ledger does
    not hold together, which one that was loaded does. Nothing is written.
    """
    broken = [*inconsistencies(ledger)]
    if broken:
        raise LedgerError(located(broken, ledger))
    day = _day(as_of)
    proofs = prove(ledger)
    judged = Audit(
        ledger=ledger,
        as_of=day,
        proofs=proofs.quotes,
        documents=proofs.documents,
        assessments=assess(ledger, proofs.quotes, day),
    )
    judged = evolve(judged, unrecorded=unrecorded(judged))
    told = [*proofs.findings, *(finding for check in checks for finding in check(judged))]
    return evolve(judged, findings=tuple(located(_wanted(told, ledger), ledger)))


def _day(as_of: str | dt.date | None) -> dt.date | None:
    if not isinstance(as_of, str):
        return as_of
    try:
        date = parse_date(as_of)
    except ValueError:
        date = None
    if date is None or date.qualified or date.earliest is None or date.earliest != date.latest:
        message = f"as_of wants a full day such as 2003-06-01, not {as_of!r}"
        raise ClaimledgerError(message)
    return date.earliest


def _wanted(findings: Iterable[Finding], ledger: Ledger) -> list[Finding]:
    """Those not ignored by their record and, of a ledger named by a file, of that file."""
    ignored = _ignored(ledger)
    return [
        finding
        for finding in findings
        if finding.severity is Severity.ERROR or finding.code not in ignored.get(finding.id, ())
        if not ledger.focus or finding.file == ledger.focus
    ]


def _ignored(ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    return {
        id: record.ignore
        for records in tables(ledger).values()
        for id, record in records.items()
        if record.ignore
    }

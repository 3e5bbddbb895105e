"""Which findings a record asks not to be told of, and which of them there are none of."""

from collections.abc import Iterable, Iterator, Mapping

from ..links.references import tables
from ..model import Finding, Ledger, Record
from ..rules import finding
from ..vocabulary import Severity


def unignored(findings: Iterable[Finding], ledger: Ledger) -> Iterator[Finding]:
    """Those of *findings* that their record does not ignore; errors never are."""
    ignoring = _ignoring(ledger)
    for told in findings:
        record = ignoring.get(told.id)
        if told.severity is Severity.ERROR or record is None or told.code not in record.ignore:
            yield told


def unused_ignores(findings: Iterable[Finding], ledger: Ledger) -> list[Finding]:
    """A finding for each code that a record ignores and of which *findings* have none about it."""
    ignoring = _ignoring(ledger)
    told = {(f.id, f.code) for f in findings if f.id in ignoring}
    return [
        finding(
            "CL123",
            f"`ignore` names {code}, of which there is nothing to tell",
            file=record.file,
            id=id,
            key="ignore",
        )
        for id, record in ignoring.items()
        for code in record.ignore
        if (id, code) not in told and code != "CL123"
    ]


def _ignoring(ledger: Ledger) -> Mapping[str, Record]:
    return {
        id: record
        for records in tables(ledger).values()
        for id, record in records.items()
        if record.ignore
    }

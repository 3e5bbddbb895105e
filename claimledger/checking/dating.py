"""Dates held against one another: nothing is quoted before it is said, or read before it is out."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from ..dates import Date
from ..judging.origins import known_from
from ..model import Audit, Claim, Evidence, Finding, Source
from ..rules import finding
from ..vocabulary import Severity


def item_after_source(audit: Audit) -> Iterator[Finding]:
    """No evidence item is dated later than its source was known."""
    return _said_after("CL507", audit.gleanings.dated, audit.ledger.sources)


def claim_after_source(audit: Audit) -> Iterator[Finding]:
    """No claim is dated later than the source it stands in was known."""
    return _said_after("CL508", audit.gleanings.said, audit.ledger.sources)


def accessed_early(audit: Audit) -> Iterator[Finding]:
    """No source was accessed before it was published, unless a note is there to say how."""
    for id, source in audit.ledger.sources.items():
        published, accessed = source.published, source.accessed
        if not (published and accessed) or source.note:
            continue
        if _lies_before(accessed.latest, published.earliest):
            message = f"accessed {accessed}, before it was published, {published}"
            told = finding(
                "CL509",
                message,
                file=source.file,
                id=id,
                key="accessed",
                severity=_severity(published, accessed),
            )
            yield told


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    item_after_source,
    claim_after_source,
    accessed_early,
)


def _said_after(
    code: str, records: Mapping[str, Claim | Evidence], sources: Mapping[str, Source]
) -> Iterator[Finding]:
    known = known_from(sources) if records else {}
    for id, record in records.items():
        day = known[record.source]
        if record.date and _lies_before(day, record.date.earliest):
            message = f"dated {record.date}, but its source `{record.source}` was known by {day}"
            severity = _severity(record.date, *_dates_behind(record.source, sources))
            yield finding(code, message, file=record.file, id=id, key="date", severity=severity)


def _lies_before(one: dt.date | None, other: dt.date | None) -> bool:
    """Whether *one* lies before *other*; an open end lies before and behind nothing."""
    return one is not None and other is not None and one < other


def _dates_behind(id: str, sources: Mapping[str, Source]) -> Iterator[Date]:
    """The dates from which it follows when a source was known; what it is quoted in may count."""
    waiting, seen = [id], {id}
    while waiting:
        source = sources[waiting.pop()]
        own = [date for date in (source.published, source.accessed) if date]
        yield from own
        if not any(date.latest for date in own):
            new = [other for other in source.quoted_in if other not in seen]
            seen.update(new)
            waiting += new


def _severity(*dates: Date) -> Severity | None:
    """A note if one of *dates* is in doubt, else what the rule says."""
    return Severity.NOTE if any(date.qualified for date in dates) else None

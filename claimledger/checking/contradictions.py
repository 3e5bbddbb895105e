"""Contradiction records held against the standings, and conflicts that nobody recorded."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..dates import Date
from ..judging.outcomes import outcomes
from ..model import Audit, Contradiction, Finding
from ..rules import finding
from ..vocabulary import ContradictionKind, Severity, Standing
from .counting import counting


def unrecorded(audit: Audit) -> tuple[str, ...]:
    """Claims with counting items on both sides that no record names, itself or by an item."""
    found = outcomes(audit.assessments)
    named = {id for record in audit.ledger.contradictions.values() for id in record.between}
    items = named & audit.ledger.evidence.keys()
    in_conflict = (found.origins_for.keys() & found.origins_against.keys()) - named
    in_conflict.difference_update(claim for claim, _ in counting(items, audit))
    return tuple(filter(in_conflict.__contains__, audit.assessments))


def both_supported(audit: Audit) -> Iterator[Finding]:
    """Of two claims that cannot both hold, at most one stands supported."""
    standings = outcomes(audit.assessments).standings
    for id, record in _checked(audit):
        one, other = record.between
        if standings.get(one) is standings.get(other) is Standing.SUPPORTED:
            message = f"both {_pair(record)} stand supported"
            yield finding("CL501", message, file=record.file, id=id, key="between")


def negation_not_filed(audit: Audit) -> Iterator[Finding]:
    """What supports one side of a negation is filed against the other."""
    claims, evidence = audit.ledger.claims, audit.ledger.evidence
    counted = outcomes(audit.assessments).counting
    for id, record in _checked(audit, ContradictionKind.NEGATION):
        one, other = record.between
        if one not in claims or other not in claims:
            continue
        for side, against in ((one, other), (other, one)):
            missing = [
                f"`{item}`"
                for item in counted(side)[0]
                if against not in evidence[item].contradicts
                and evidence[item].from_claim != against
            ]
            if missing:
                message = f"{', '.join(missing)} for `{side}`, not filed against `{against}`"
                yield finding("CL502", message, file=record.file, id=id, key="between")


def dates_can_agree(audit: Audit) -> Iterator[Finding]:
    """The dates of a date contradiction have no day in common."""
    claims = audit.ledger.claims
    for id, record in _checked(audit, ContradictionKind.DATE):
        abouts = [claims[side].about for side in record.between if side in claims]
        dates = [about for about in abouts if about]
        if len(dates) == len(record.between) and _overlap(*dates):
            doubted = any(date.qualified for date in dates)
            message = f"{dates[0]} and {dates[1]} can both hold"
            yield finding(
                "CL503",
                message,
                file=record.file,
                id=id,
                key="between",
                severity=Severity.NOTE if doubted else None,
            )


def supports_its_rival(audit: Audit) -> Iterator[Finding]:
    """A claim is not paired with an item that supports it."""
    evidence = audit.ledger.evidence
    for id, record in _checked(audit):
        for one, other in (record.between, record.between[::-1]):
            if one in evidence and other in evidence[one].supports:
                message = f"`{one}` supports `{other}`, with which it cannot hold"
                yield finding("CL504", message, file=record.file, id=id, key="between")


def contradiction_not_filed(audit: Audit) -> Iterator[Finding]:
    """Where a claim is one side, one of the sides is filed as evidence against the other."""
    claims, evidence = audit.ledger.claims, audit.ledger.evidence
    denied: dict[str, set[str]] = {}  # by what denies them: an item, or the claim it is taken from
    for item in audit.gleanings.taken.values():
        if item.contradicts:
            denied.setdefault(item.from_claim, set()).update(item.contradicts)

    def denies(one: str, other: str) -> bool:
        by_itself = one in evidence and other in evidence[one].contradicts
        return by_itself or (one in denied and other in denied[one])

    for id, record in _checked(audit):
        one, other = record.between
        if (one in claims or other in claims) and not (denies(one, other) or denies(other, one)):
            message = f"neither of {_pair(record)} is filed as evidence against the other"
            yield finding("CL505", message, file=record.file, id=id, key="between")


def conflict_unrecorded(audit: Audit) -> Iterator[Finding]:
    """Every claim with evidence on both sides is named by a contradiction record."""
    counted = outcomes(audit.assessments).counting
    for id in audit.unrecorded:
        claim, (pro, con) = audit.ledger.claims[id], counted(id)
        message = (
            f"{len(pro)} for it and {len(con)} against it count,"
            " and no contradiction record says why"
        )
        yield finding("CL506", message, file=claim.file, id=id)


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    both_supported,
    negation_not_filed,
    dates_can_agree,
    supports_its_rival,
    contradiction_not_filed,
    conflict_unrecorded,
)


def _checked(
    audit: Audit, kind: ContradictionKind | None = None
) -> Iterator[tuple[str, Contradiction]]:
    """The records of what excludes each other, or those of one *kind*; a tension does not."""
    tension = ContradictionKind.TENSION
    for id, record in audit.ledger.contradictions.items():
        if record.kind is kind or (kind is None and record.kind is not tension):
            yield id, record


def _overlap(one: Date, other: Date) -> bool:
    """Whether some day lies in both; an open end bounds nothing."""
    starts = [date.earliest for date in (one, other) if date.earliest]
    ends = [date.latest for date in (one, other) if date.latest]
    return not starts or not ends or max(starts) <= min(ends)


def _pair(record: Contradiction) -> str:
    return " and ".join(f"`{side}`" for side in record.between)

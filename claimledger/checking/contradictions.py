"""Contradiction records held against the standings, and conflicts that nobody recorded."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..dates import Date
from ..model import Audit, Contradiction, Finding
from ..rules import finding
from ..vocabulary import ContradictionKind, Severity, Standing
from .counting import counting


def unrecorded(audit: Audit) -> tuple[str, ...]:
    """Claims with counting items on both sides that no record names, itself or by an item."""
    named = {id for record in audit.ledger.contradictions.values() for id in record.between}
    in_conflict = (
        id
        for id, assessment in audit.assessments.items()
        if assessment.origins_for and assessment.origins_against and id not in named
    )
    explained = {claim for claim, _ in counting(named & audit.ledger.evidence.keys(), audit)}
    return tuple(id for id in in_conflict if id not in explained)


def both_supported(audit: Audit) -> Iterator[Finding]:
    """Of two claims that cannot both hold, at most one stands supported."""
    for id, record in _checked(audit):
        sides = [audit.assessments.get(side) for side in record.between]
        if all(side and side.standing is Standing.SUPPORTED for side in sides):
            message = f"both {_pair(record)} stand supported"
            yield finding("CL501", message, file=record.file, id=id, key="between")


def negation_not_filed(audit: Audit) -> Iterator[Finding]:
    """What supports one side of a negation is filed against the other."""
    claims, evidence = audit.ledger.claims, audit.ledger.evidence
    for id, record in _checked(audit):
        if record.kind is not ContradictionKind.NEGATION or not claims.keys() >= {*record.between}:
            continue
        for one, other in (record.between, record.between[::-1]):
            missing = [
                f"`{item.evidence}`"
                for item in audit.assessments[one].items_for
                if other not in evidence[item.evidence].contradicts
                and evidence[item.evidence].from_claim != other
            ]
            if missing:
                message = f"{', '.join(missing)} for `{one}`, not filed against `{other}`"
                yield finding("CL502", message, file=record.file, id=id, key="between")


def dates_can_agree(audit: Audit) -> Iterator[Finding]:
    """The dates of a date contradiction have no day in common."""
    claims = audit.ledger.claims
    for id, record in _checked(audit):
        abouts = [claims[side].about for side in record.between if side in claims]
        dates = [about for about in abouts if about]
        if record.kind is not ContradictionKind.DATE or len(dates) < 2:  # noqa: PLR2004
            continue
        if _overlap(*dates):
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
    named = {id for _, record in _checked(audit) for id in record.between}
    filed = {
        (ground, claim)
        for id, item in evidence.items()
        for claim in item.contradicts
        if claim in named
        for ground in (id, item.from_claim)
    }
    for id, record in _checked(audit):
        one, other = record.between
        if claims.keys() & {one, other} and not filed & {(one, other), (other, one)}:
            message = f"neither of {_pair(record)} is filed as evidence against the other"
            yield finding("CL505", message, file=record.file, id=id, key="between")


def conflict_unrecorded(audit: Audit) -> Iterator[Finding]:
    """Every claim with evidence on both sides is named by a contradiction record."""
    for id in audit.unrecorded:
        claim, sides = audit.ledger.claims[id], audit.assessments[id]
        message = (
            f"{len(sides.items_for)} for it and {len(sides.items_against)} against it count,"
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


def _checked(audit: Audit) -> Iterator[tuple[str, Contradiction]]:
    """The records of what excludes each other; a tension does not."""
    for id, record in audit.ledger.contradictions.items():
        if record.kind is not ContradictionKind.TENSION:
            yield id, record


def _overlap(one: Date, other: Date) -> bool:
    """Whether some day lies in both; an open end bounds nothing."""
    starts = [date.earliest for date in (one, other) if date.earliest]
    ends = [date.latest for date in (one, other) if date.latest]
    return not starts or not ends or max(starts) <= min(ends)


def _pair(record: Contradiction) -> str:
    return " and ".join(f"`{side}`" for side in record.between)

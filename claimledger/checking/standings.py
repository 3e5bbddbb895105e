"""How claims stand, held against what was expected and ruled, and what their standing leans on."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..judging.explaining import reason
from ..judging.origins import origins, vouchers, ways_up
from ..model import Audit, Evidence, Finding
from ..rules import finding
from ..vocabulary import Basis, Reason, Standing


def expectation_missed(audit: Audit) -> Iterator[Finding]:
    """A claim stands as its `expect` says; not asked of an earlier day."""
    if audit.as_of:
        return
    for id, claim in audit.ledger.claims.items():
        assessment = audit.assessments[id]
        if claim.expect and claim.expect is not assessment.standing:
            message = f"expected {claim.expect}, but: {reason(assessment)}"
            yield finding("CL401", message, file=claim.file, id=id, key="expect")


def verdict_at_odds(audit: Audit) -> Iterator[Finding]:
    """A ruling in one of the four words says what the computed standing says."""
    if audit.as_of:
        return
    words = {str(word) for word in Standing}
    for id, claim in audit.ledger.claims.items():
        rating = claim.verdict.rating.lower() if claim.verdict else ""
        if rating in words and rating != audit.assessments[id].standing:
            message = f"the verdict is {rating}, the standing {audit.assessments[id].standing}"
            yield finding("CL402", message, file=claim.file, id=id, key="verdict.rating")


def own_position(audit: Audit) -> Iterator[Finding]:
    """Each item that states its speaker's own position is told, so that nobody overlooks it."""
    counting = _counting(audit)
    for id, item in audit.ledger.evidence.items():
        if item.basis is Basis.OWN_POSITION and id in counting:
            message = "it counts as its speaker's own position: what he wants, thinks or will do"
            yield _of_item(audit, id, "CL404", message, "basis")


def counts_unproved(audit: Audit) -> Iterator[Finding]:
    """Each item that counts though no archived text proves its quote is told."""
    for id in _counting(audit):
        if not audit.proofs[id].proved:
            yield _of_item(audit, id, "CL405", "it counts, and nothing proves its quote", "quote")


def outnumbered_undercutter(audit: Audit) -> Iterator[Finding]:
    """Passages of several origins are not taken out by fewer."""
    evidence, top = audit.ledger.evidence, origins(ways_up(audit.ledger))

    def origin(id: str) -> str:
        return top[vouchers(evidence[id], audit.ledger.claims)[0]]

    out = {
        aside.evidence
        for assessment in audit.assessments.values()
        for aside in assessment.set_aside
        if aside.reason is Reason.UNDERCUT
    }
    against: dict[str, set[str]] = {}
    for id, item in evidence.items():
        for target in item.undercuts:
            against.setdefault(target, set()).add(id)
    for id, item in evidence.items():
        targets = [target for target in item.undercuts if target in out]
        undercutting = {origin(other) for target in targets for other in against[target]}
        silenced = {origin(target) for target in targets}
        if len(undercutting) < len(silenced):
            message = f"{len(undercutting)} undercut {len(silenced)} origins: {_listed(silenced)}"
            yield _of_item(audit, id, "CL406", message, "undercuts")


def mutual_support(audit: Audit) -> Iterator[Finding]:
    """A supported claim has support from outside the claims that it supports itself."""
    evidence = audit.ledger.evidence
    leaning = {
        id: {_leans_on(evidence[weighed.evidence]) for weighed in assessment.items_for}
        for id, assessment in audit.assessments.items()
        if assessment.items_for
    }
    grounded = [id for id, on in leaning.items() if not on <= leaning.keys()]
    carried: dict[str, list[str]] = {}
    for id, on in leaning.items():
        for other in on:
            carried.setdefault(other, []).append(id)
    held = set(grounded)
    for id in grounded:
        new = [other for other in carried.get(id, ()) if other not in held]
        held.update(new)
        grounded.extend(new)
    for id, on in leaning.items():
        if id not in held:
            claim = audit.ledger.claims[id]
            message = f"supported by nothing but {_listed(on)}, which leans on it in turn"
            yield finding("CL407", message, file=claim.file, id=id)


def _leans_on(item: Evidence) -> str:
    """The claim that an item is taken from; an own position stands by itself."""
    return "" if item.basis is Basis.OWN_POSITION else item.from_claim


def from_contradicted(audit: Audit) -> Iterator[Finding]:
    """An item that counts is not taken from a claim that stands contradicted, or it is told."""
    counting = _counting(audit)
    for id, item in audit.ledger.evidence.items():
        claim = audit.assessments.get(item.from_claim)
        contradicted = claim is not None and claim.standing is Standing.CONTRADICTED
        if contradicted and id in counting:
            message = f"it counts, and `{item.from_claim}` itself stands contradicted"
            yield _of_item(audit, id, "CL408", message, "from-claim")


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    expectation_missed,
    verdict_at_odds,
    own_position,
    counts_unproved,
    outnumbered_undercutter,
    mutual_support,
    from_contradicted,
)


def _counting(audit: Audit) -> dict[str, None]:
    """The items that count for or against some claim, in the order of the claims."""
    return dict.fromkeys(
        weighed.evidence
        for assessment in audit.assessments.values()
        for weighed in (*assessment.items_for, *assessment.items_against)
    )


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(f"`{id}`" for id in sorted(ids))


def _of_item(audit: Audit, id: str, code: str, message: str, key: str = "") -> Finding:
    return finding(code, message, file=audit.ledger.evidence[id].file, id=id, key=key)

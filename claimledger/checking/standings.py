"""How claims stand, held against what was expected and ruled, and what their standing leans on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from ..judging.explaining import briefly
from ..judging.origins import origins, voucher, ways_up
from ..judging.outcomes import outcomes
from ..model import Audit, Evidence, Finding, Proof
from ..quotations import unproved
from ..rules import finding
from ..vocabulary import Basis, Reason, Standing, Unarchived
from .counting import counting, filed_on


def expectation_missed(audit: Audit) -> Iterator[Finding]:
    """A claim stands as its `expect` says; not asked of an earlier day."""
    if audit.as_of:
        return
    standings = outcomes(audit.assessments).standings
    for id, claim in audit.gleanings.expecting.items():
        if claim.expect is not standings[id]:
            message = f"expected {claim.expect}, but: {briefly(audit.assessments[id])}"
            yield finding("CL401", message, file=claim.file, id=id, key="expect")


def verdict_at_odds(audit: Audit) -> Iterator[Finding]:
    """A ruling in one of the four words says what the computed standing says."""
    if audit.as_of:
        return
    words = {str(word) for word in Standing}
    standings = outcomes(audit.assessments).standings
    for id, claim in audit.gleanings.ruled.items():
        rating = claim.verdict.rating.lower() if claim.verdict else ""
        if rating in words and rating != standings[id]:
            message = f"the verdict is {rating}, the standing {standings[id]}"
            yield finding("CL402", message, file=claim.file, id=id, key="verdict.rating")


def own_position(audit: Audit) -> Iterator[Finding]:
    """Each item that states its speaker's own position is told, so that nobody overlooks it."""
    for id in _counting(audit.gleanings.positions, audit):
        message = "it counts as its speaker's own position: what he wants, thinks or will do"
        yield _of_item(audit, id, "CL404", message, "basis")


def counts_unproved(audit: Audit) -> Iterator[Finding]:
    """Each item that counts though no archived text proves its quote is told."""
    if audit.ledger.policy.unarchived is not Unarchived.COUNT:
        return
    for id in _counting(unproved(audit.proofs).keys() & audit.ledger.evidence.keys(), audit):
        yield _of_item(audit, id, "CL405", "it counts, and nothing proves its quote", "quote")


def outnumbered_undercutter(audit: Audit) -> Iterator[Finding]:
    """Passages of several origins are not taken out by fewer."""
    evidence = audit.ledger.evidence
    undercutters = audit.gleanings.undercutting
    several = {id: item for id, item in undercutters.items() if len(item.undercuts) > 1}
    out = _undercut({target for item in several.values() for target in item.undercuts}, audit)
    against = _against(out, undercutters)
    top = origins(ways_up(audit.ledger)) if out else {}

    def voices(items: Iterable[str]) -> set[str]:
        return {top[voucher(evidence[id], audit.ledger.claims)] for id in items}

    for id, item in several.items():
        targets = [target for target in item.undercuts if target in out]
        undercutting = voices(other for target in targets for other in against[target])
        silenced = voices(targets)
        if len(undercutting) < len(silenced):
            message = f"{len(undercutting)} undercut {len(silenced)} origins: {_listed(silenced)}"
            yield _of_item(audit, id, "CL406", message, "undercuts")


def _against(targets: set[str], undercutters: Mapping[str, Evidence]) -> dict[str, list[str]]:
    """By item of *targets* what undercuts it."""
    against: dict[str, list[str]] = {}
    for id, item in undercutters.items() if targets else ():
        for target in targets.intersection(item.undercuts):
            against.setdefault(target, []).append(id)
    return against


def _undercut(records: AbstractSet[str], audit: Audit) -> set[str]:
    """The items among *records* that are set aside as undercut, on whatever claim."""
    items = records & audit.ledger.evidence.keys()
    return {
        aside.evidence
        for id in filed_on(items, audit)
        for aside in audit.assessments[id].set_aside
        if aside.reason is Reason.UNDERCUT and aside.evidence in items
    }


def mutual_support(audit: Audit) -> Iterator[Finding]:
    """A supported claim has support from outside the claims that it supports itself."""
    leaning = _leaning(audit)
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


def _leaning(audit: Audit) -> dict[str, set[str]]:
    """For each claim that other claims support the claims that it leans on.

    Whatever else supports it is "": a passage, or an own position, which stands by itself.
    """
    evidence = audit.ledger.evidence
    taken = audit.gleanings.taken.values()
    supported = {claim for item in taken if _leans_on(item) for claim in item.supports}
    if not supported:
        return {}
    found = outcomes(audit.assessments)
    return {
        id: {_leans_on(evidence[item]) for item in found.counting(id)[0]}
        for id in audit.assessments
        if id in supported and id in found.origins_for
    }


def _leans_on(item: Evidence) -> str:
    return "" if item.basis is Basis.OWN_POSITION else item.from_claim


def from_contradicted(audit: Audit) -> Iterator[Finding]:
    """An item that counts is not taken from a claim that stands contradicted, or it is told."""
    evidence, standings = audit.ledger.evidence, outcomes(audit.assessments).standings
    taken = audit.gleanings.taken.items()
    contradicted = {id for id, it in taken if standings[it.from_claim] is Standing.CONTRADICTED}
    for id in _counting(contradicted, audit):
        message = f"it counts, and `{evidence[id].from_claim}` itself stands contradicted"
        yield _of_item(audit, id, "CL408", message, "from-claim")


def own_words(audit: Audit) -> Iterator[Finding]:
    """No item supports a claim with the passage in which it is made; an own position may."""
    evidence, proofs = audit.ledger.evidence, audit.proofs
    for claim, id in counting(audit.gleanings.echoing - audit.gleanings.positions, audit):
        item = evidence[id]
        if claim in item.supports and _overlap(
            proofs.get(claim), proofs.get(item.from_claim or id)
        ):
            message = f"it supports `{claim}` with the very words in which that is made"
            yield _of_item(audit, id, "CL410", message, "quote")


def _overlap(one: Proof | None, other: Proof | None) -> bool:
    """Whether two quotes stand in one place."""
    if not (one and other and one.located and other.located and one.document == other.document):
        return False
    mine, theirs = one.located, other.located
    return mine.start < theirs.end and theirs.start < mine.end


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    expectation_missed,
    verdict_at_odds,
    own_position,
    counts_unproved,
    outnumbered_undercutter,
    mutual_support,
    from_contradicted,
    own_words,
)


def _counting(items: AbstractSet[str], audit: Audit) -> list[str]:
    """Those of *items* that count for or against some claim, in the order of the ledger."""
    found = {item for _, item in counting(items, audit)}
    return [id for id in (audit.ledger.evidence if found else ()) if id in found]


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(f"`{id}`" for id in sorted(ids))


def _of_item(audit: Audit, id: str, code: str, message: str, key: str = "") -> Finding:
    return finding(code, message, file=audit.ledger.evidence[id].file, id=id, key=key)

"""What an honest reader should be told of a judged ledger: one function a rule, all in CHECKS."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from .contradictions import CHECKS as CONTRADICTION_CHECKS
from .explaining import reason
from .model import Assessment, Audit, Evidence, Finding, Weighed
from .origins import origins, source_of, vouchers
from .rules import finding
from .vocabulary import Basis, Reason, Standing

Check = Callable[[Audit], Iterable[Finding]]


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
    for id, item in audit.ledger.evidence.items():
        if item.basis is Basis.OWN_POSITION and _counts_somewhere(audit, id, item):
            message = "it counts as its speaker's own position: what he wants, thinks or will do"
            yield _of_item(audit, id, "CL404", message, "basis")


def counts_unproved(audit: Audit) -> Iterator[Finding]:
    """Each item that counts though no archived text proves its quote is told."""
    counting = dict.fromkeys(
        weighed.evidence
        for assessment in audit.assessments.values()
        for weighed in (*assessment.items_for, *assessment.items_against)
    )
    for id in counting:
        if not audit.proofs[id].proved:
            yield _of_item(audit, id, "CL405", "it counts, and nothing proves its quote", "quote")


def outnumbered_undercutter(audit: Audit) -> Iterator[Finding]:
    """Passages of several origins are not taken out by fewer."""
    evidence, voice = audit.ledger.evidence, origins(audit.ledger)

    def origin(id: str) -> str:
        return voice(vouchers(evidence[id], audit.ledger.claims)[0]).origin

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
    for id, item in audit.ledger.evidence.items():
        claim = audit.assessments.get(item.from_claim)
        contradicted = claim is not None and claim.standing is Standing.CONTRADICTED
        if contradicted and _counts_somewhere(audit, id, item):
            message = f"it counts, and `{item.from_claim}` itself stands contradicted"
            yield _of_item(audit, id, "CL408", message, "from-claim")


def single_origin(audit: Audit) -> Iterator[Finding]:
    """A supported or contradicted claim rests on more than one origin."""
    for id, assessment in audit.assessments.items():
        for word, _, side in _sides(assessment):
            if assessment.standing == word and len(side) == 1:
                yield _of_claim(audit, id, "CL601", f"{word} by one origin alone, {side[0]}")


def anonymous_only(audit: Audit) -> Iterator[Finding]:
    """On each side of a claim somebody speaks under a name."""
    speakers = audit.ledger.speakers
    for id, assessment in audit.assessments.items():
        for word, _, side in _sides(assessment):
            if side and all(o in speakers and speakers[o].anonymous for o in side):
                yield _of_claim(audit, id, "CL602", f"{word} by anonymous voices only")


def own_camp(audit: Audit) -> Iterator[Finding]:
    """No item supports a claim from the claimant's own camp, or it is told."""
    for id, assessment in audit.assessments.items():
        for aside in assessment.set_aside:
            if aside.reason is Reason.OWN_CAMP:
                message = f"it does not count for `{id}`: {aside.why}"
                yield _of_item(audit, aside.evidence, "CL603", message)


def one_conduit(audit: Audit) -> Iterator[Finding]:
    """Several origins of a side reach the ledger through more than one publisher or document."""
    for id, assessment in audit.assessments.items():
        for word, items, side in _sides(assessment):
            if len(side) < 2:  # noqa: PLR2004 - one voice has one way
                continue
            for way, what in ((_document, "document"), (_publisher, "publisher")):
                ways = {way(audit, weighed) for weighed in items}
                if len(ways) == 1 and (only := ways.pop()):
                    message = f"by {len(side)} origins, all known through one {what}: {only}"
                    yield _of_claim(audit, id, "CL604", f"{word} {message}")
                    break


def no_quote(audit: Audit) -> Iterator[Finding]:
    """Every evidence item has a quote, its own or that of the claim it is taken from."""
    for id, item in audit.ledger.evidence.items():
        if id not in audit.proofs:
            taken = f", nor has `{item.from_claim}`" if item.from_claim else ""
            yield _of_item(audit, id, "CL605", f"it has no quote{taken}, so it does not count")


def ungraded(audit: Audit) -> Iterator[Finding]:
    """Where the policy admits by grade, each source that is cited has one."""
    if audit.ledger.policy.admit is None:
        return
    claims, sources = audit.ledger.claims, audit.ledger.sources
    cited = dict.fromkeys(source_of(item, claims) for item in audit.ledger.evidence.values())
    for id in cited:
        if sources[id].reliability is None:
            message = f"it has no grade, and the policy admits from {audit.ledger.policy.admit}"
            yield finding("CL606", message, file=sources[id].file, id=id)


CHECKS: Final[tuple[Check, ...]] = (
    expectation_missed,
    verdict_at_odds,
    own_position,
    counts_unproved,
    outnumbered_undercutter,
    mutual_support,
    from_contradicted,
    *CONTRADICTION_CHECKS,
    single_origin,
    anonymous_only,
    own_camp,
    one_conduit,
    no_quote,
    ungraded,
)


def _counts_somewhere(audit: Audit, id: str, item: Evidence) -> bool:
    """Whether the item counts for or against a claim it bears on."""
    return any(
        weighed.evidence == id
        for claim in (*item.supports, *item.contradicts)
        for weighed in (
            *audit.assessments[claim].items_for,
            *audit.assessments[claim].items_against,
        )
    )


def _sides(
    assessment: Assessment,
) -> tuple[tuple[str, tuple[Weighed, ...], tuple[str, ...]], ...]:
    """Both sides: the word for it, what counts there, the origins of that."""
    return (
        ("supported", assessment.items_for, assessment.origins_for),
        ("contradicted", assessment.items_against, assessment.origins_against),
    )


def _document(audit: Audit, weighed: Weighed) -> str:
    return audit.proofs[weighed.evidence].document


def _publisher(audit: Audit, weighed: Weighed) -> str:
    item = audit.ledger.evidence[weighed.evidence]
    return audit.ledger.sources[source_of(item, audit.ledger.claims)].publisher


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(f"`{id}`" for id in sorted(ids))


def _of_claim(audit: Audit, id: str, code: str, message: str) -> Finding:
    return finding(code, message, file=audit.ledger.claims[id].file, id=id)


def _of_item(audit: Audit, id: str, code: str, message: str, key: str = "") -> Finding:
    return finding(code, message, file=audit.ledger.evidence[id].file, id=id, key=key)

"""How good the evidence is on which a standing rests: all of it is told in notes."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..judging.conduits import conduits, shared
from ..judging.origins import source_of
from ..model import Assessment, Audit, Finding, Weighed
from ..rules import finding
from ..vocabulary import Reason


def single_origin(audit: Audit) -> Iterator[Finding]:
    """A supported or contradicted claim rests on more than one origin."""
    for id, assessment in audit.assessments.items():
        for word, side in _sides(assessment):
            if assessment.standing == word and len(side) == 1:
                yield _of_claim(audit, id, "CL601", f"{word} by one origin alone, {side[0]}")


def anonymous_only(audit: Audit) -> Iterator[Finding]:
    """On each side of a claim somebody speaks under a name."""
    speakers = audit.ledger.speakers
    for id, assessment in audit.assessments.items():
        for word, side in _sides(assessment):
            if side and all(o in speakers and speakers[o].anonymous for o in side):
                yield _of_claim(audit, id, "CL602", f"{word} by anonymous voices only")


def own_camp(audit: Audit) -> Iterator[Finding]:
    """No item supports a claim from the claimant's own camp, or it is told."""
    evidence = audit.ledger.evidence
    for id, assessment in audit.assessments.items():
        for aside in assessment.set_aside:
            if aside.reason is Reason.OWN_CAMP:
                message = f"it does not count for `{id}`: {aside.why}"
                file = evidence[aside.evidence].file
                yield finding("CL603", message, file=file, id=aside.evidence)


def one_conduit(audit: Audit) -> Iterator[Finding]:
    """Several origins of a side reach the ledger by more than one document, publisher, reporter."""
    sources = audit.ledger.sources
    ways = conduits(sources)
    for id, assessment in audit.assessments.items():
        for word, side in _sides(assessment):
            if len(side) > 1 and (one := shared(_items(word, assessment), ways, sources)):
                what, which = one
                message = f"by {len(side)} origins, all known through one {what}: {which}"
                yield _of_claim(audit, id, "CL604", f"{word} {message}")


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


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    single_origin,
    anonymous_only,
    own_camp,
    one_conduit,
    ungraded,
)


def _sides(assessment: Assessment) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Both sides: the word for it, the origins of what counts there."""
    return (("supported", assessment.origins_for), ("contradicted", assessment.origins_against))


def _items(word: str, assessment: Assessment) -> tuple[Weighed, ...]:
    return assessment.items_for if word == "supported" else assessment.items_against


def _of_claim(audit: Audit, id: str, code: str, message: str) -> Finding:
    return finding(code, message, file=audit.ledger.claims[id].file, id=id)

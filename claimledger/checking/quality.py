"""How good the evidence is on which a standing rests: all of it is told in notes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from ..judging.conduits import Conduit, Way, conduits, in_common, shared
from ..judging.origins import source_of
from ..judging.outcomes import outcomes
from ..model import Audit, Finding, Ledger, Weighed
from ..rules import finding
from ..vocabulary import Reason, Standing


def single_origin(audit: Audit) -> Iterator[Finding]:
    """A supported or contradicted claim rests on more than one origin."""
    found = outcomes(audit.assessments)
    sides = {
        Standing.SUPPORTED: found.origins_for,
        Standing.CONTRADICTED: found.origins_against,
    }
    for id, standing in found.standings.items():
        winner = sides[standing][id] if standing in sides else ()
        if len(winner) == 1:
            message = f"{standing} by one origin alone, {winner[0]}"
            yield _of_claim(audit, id, "CL601", message)


def anonymous_only(audit: Audit) -> Iterator[Finding]:
    """On each side of a claim somebody speaks under a name."""
    anonymous = {id for id, speaker in audit.ledger.speakers.items() if speaker.anonymous}
    for id, word, side in _sides(audit) if anonymous else ():
        if anonymous.issuperset(side):
            yield _of_claim(audit, id, "CL602", f"{word} by anonymous voices only")


def own_camp(audit: Audit) -> Iterator[Finding]:
    """No item supports a claim from the claimant's own camp, or it is told."""
    evidence, assessments = audit.ledger.evidence, audit.assessments
    for id in filter(outcomes(assessments).at_home.__contains__, assessments):
        for aside in assessments[id].set_aside:
            if aside.reason is Reason.OWN_CAMP:
                message = f"it does not count for `{id}`: {aside.why}"
                file = evidence[aside.evidence].file
                yield finding("CL603", message, file=file, id=aside.evidence)


def one_conduit(audit: Audit) -> Iterator[Finding]:
    """Several origins of a side reach the ledger by more than one document, publisher, reporter."""
    ways = conduits(audit.ledger.sources)
    placed = {id: way for id, way in ways.items() if _is_document(way.narrowest)}
    counted = outcomes(audit.assessments).counting
    for id, word, side in _sides(audit):
        if len(side) == 1:
            continue
        pro, con = counted(id)
        cited = _ways(pro if word == "supported" else con, placed, audit.ledger)
        if cited is None:
            one = shared(_weighed(id, word, audit), ways, audit.ledger.sources)
        else:
            one = in_common(cited).narrowest
        if one:
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


def _sides(audit: Audit) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each side of each claim on which anything counts: the word for it, the origins of that."""
    found = outcomes(audit.assessments)
    pro, con = found.origins_for, found.origins_against
    for id in found.standings:
        if id in pro:
            yield id, "supported", pro[id]
        if id in con:
            yield id, "contradicted", con[id]


def _is_document(conduit: Conduit | None) -> bool:
    return conduit is not None and conduit[0] == "document"


def _ways(items: Iterable[str], placed: Mapping[str, Way], ledger: Ledger) -> Iterable[Way] | None:
    """The ways by which *items* came; None if it takes their proofs to say.

    The words of sources *placed* can only stand in one document, which is on their way.
    """
    evidence, claims = ledger.evidence, ledger.claims
    found = []
    for id in items:
        item = evidence[id]
        way = placed.get(item.source or source_of(item, claims))
        if way is None:
            return None
        found.append(way)
    return found


def _weighed(id: str, word: str, audit: Audit) -> Iterable[Weighed]:
    assessment = audit.assessments[id]
    return assessment.items_for if word == "supported" else assessment.items_against


def _of_claim(audit: Audit, id: str, code: str, message: str) -> Finding:
    return finding(code, message, file=audit.ledger.claims[id].file, id=id)

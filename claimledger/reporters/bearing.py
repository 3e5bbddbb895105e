"""What bears on a claim, in the groups in which reports show it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from ..model import Audit, Evidence, Ledger, SetAside, Weighed
from .wording import listed, name


@frozen
class Group:
    """What bears on a claim in one way."""

    title: str
    items: Mapping[str, str]  #: with what each does there; "" where the title says it
    explained: bool = True  #: whether the explanation of the standing names these items too


@frozen
class Bearings:
    """What an assessment does not tell: the items that undercut each id or are its context."""

    undercutters: Mapping[str, Sequence[str]]
    context: Mapping[str, Sequence[str]]


def bearings(ledger: Ledger) -> Bearings:
    """Worked out once for all claims of *ledger*."""
    undercutters: dict[str, list[str]] = {}
    context: dict[str, list[str]] = {}
    for id, item in ledger.evidence.items():
        for targets, found in ((item.undercuts, undercutters), (item.context, context)):
            for target in dict.fromkeys(targets):
                found.setdefault(target, []).append(id)
    return Bearings(undercutters, context)


def groups(audit: Audit, id: str, bearings: Bearings) -> list[Group]:
    """What bears on claim *id*: both sides always, the rest where there is any."""
    ledger, assessment = audit.ledger, audit.assessments[id]
    pro = _counting(assessment.items_for, ledger)
    con = _counting(assessment.items_against, ledger)
    aside = {it.evidence: _aside(id, it, ledger.evidence) for it in assessment.set_aside}
    found = [Group("Evidence for", pro), Group("Evidence against", con)]
    if aside:
        found.append(Group("Set aside", aside))
    if undercutting := _undercutting(id, (*pro, *con, *aside), bearings, ledger.evidence):
        found.append(Group("Undercutting", undercutting, explained=False))
    if others := bearings.context.get(id):
        found.append(Group("Context", dict.fromkeys(others, ""), explained=False))
    return found


def _counting(items: Iterable[Weighed], ledger: Ledger) -> dict[str, str]:
    """Each item that counts, with the one whose voice it counts as, and who came between."""
    return {item.evidence: f"Counts as the voice of {_voice(item, ledger)}." for item in items}


def _voice(item: Weighed, ledger: Ledger) -> str:
    voice = name(item.origin, ledger)
    if not item.via:
        return voice
    way = [name(id, ledger) for id in reversed(item.via[-_STEPS:])]
    if more := item.via[:-_STEPS]:
        way.append(f"{len(more)} more")
    return f"{voice}, through {listed(way)}"


_STEPS: Final = 8  #: of a way, those next to the origin; of a longer one it is said how many more


def _aside(claim: str, item: SetAside, evidence: Mapping[str, Evidence]) -> str:
    side = "in support" if claim in evidence[item.evidence].supports else "against it"
    return f"Filed {side}, does not count: {item.why}."


def _undercutting(
    claim: str, items: Iterable[str], bearings: Bearings, evidence: Mapping[str, Evidence]
) -> dict[str, str]:
    """What undercuts the claim or one of the *items* on it, what undercuts that, and so on."""
    ground = dict.fromkeys((claim, *items))
    if bearings.undercutters.keys().isdisjoint(ground):
        return {}
    found: dict[str, None] = {}
    waiting = [*ground]
    for target in waiting:
        new = [id for id in bearings.undercutters.get(target, ()) if id not in found]
        found.update(dict.fromkeys(new))
        waiting += [id for id in new if id not in ground]
    undercut = {
        id: [it for it in evidence[id].undercuts if it in ground or it in found] for id in found
    }
    return {id: " ".join(_undercut(targets, claim)) for id, targets in undercut.items()}


def _undercut(targets: Sequence[str], claim: str) -> Iterator[str]:
    items = [target for target in targets if target != claim]
    if items:
        yield f"Undercuts {listed(items)}."
    if claim in targets:
        yield "Undercuts the ground of the claim itself, a remark that moves nothing."

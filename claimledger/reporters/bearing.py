"""What bears on a claim, in the groups in which reports show it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import islice
from typing import Final, NamedTuple

from attrs import frozen

from ..model import Audit, Claim, Evidence, Ledger, SetAside
from .wording import listed, name


class Group(NamedTuple):
    """What bears on a claim in one way."""

    title: str
    items: Mapping[str, str]  #: with what each does there; "" where the title says it
    explained: bool = True  #: whether the explanation of the standing names these items too


@frozen
class Bearings:
    """What an assessment does not tell: the items that undercut each id or are its context."""

    undercutters: Mapping[str, Sequence[str]]
    context: Mapping[str, Sequence[str]]
    voice: Callable[[str, tuple[str, ...]], str]  #: what an item does that counts, by its way


def bearings(ledger: Ledger) -> Bearings:
    """Worked out once for all claims of *ledger*."""
    undercutters: dict[str, list[str]] = {}
    context: dict[str, list[str]] = {}
    for id, item in ledger.evidence.items():
        if item.undercuts or item.context:
            for targets, found in ((item.undercuts, undercutters), (item.context, context)):
                for target in dict.fromkeys(targets):
                    found.setdefault(target, []).append(id)
    return Bearings(undercutters, context, cache(partial(_voice, ledger)))


def batches(claims: Mapping[str, Claim]) -> Iterator[dict[str, Claim]]:
    """*claims*, so many at a time that what is told of them is at hand when it is shown."""
    waiting = iter(claims.items())
    while batch := dict(islice(waiting, _AT_A_TIME)):
        yield batch


_AT_A_TIME: Final = 100


def groups(audit: Audit, id: str, bearings: Bearings) -> list[Group]:
    """What bears on claim *id*: both sides always, the rest where there is any."""
    evidence, assessment, voice = audit.ledger.evidence, audit.assessments[id], bearings.voice
    pro = {it.evidence: voice(it.origin, it.via) for it in assessment.items_for}
    con = {it.evidence: voice(it.origin, it.via) for it in assessment.items_against}
    found = [Group("Evidence for", pro), Group("Evidence against", con)]
    ground = [id, *pro, *con]
    if assessment.set_aside:
        aside = {it.evidence: _aside(id, it, evidence) for it in assessment.set_aside}
        found.append(Group("Set aside", aside))
        ground += aside
    if not bearings.undercutters.keys().isdisjoint(ground):
        undercutting = _undercutting(id, dict.fromkeys(ground), bearings, evidence)
        found.append(Group("Undercutting", undercutting, explained=False))
    if others := bearings.context.get(id):
        found.append(Group("Context", dict.fromkeys(others, ""), explained=False))
    return found


def elsewhere(audit: Audit, bearings: Bearings) -> set[str]:
    """Items of other files that bear on the claims of the one that is shown, if it is one."""
    ledger = audit.ledger
    if not ledger.focus:
        return set()
    claims, here = ledger.shown(ledger.claims), ledger.shown(ledger.evidence)
    return {
        item for id in claims for group in groups(audit, id, bearings) for item in group.items
    }.difference(here)


def _voice(ledger: Ledger, origin: str, via: tuple[str, ...]) -> str:
    """Whose voice an item counts as, and who came between; the same of many items."""
    voice = f"Counts as the voice of {name(origin, ledger)}"
    if not via:
        return f"{voice}."
    way = [name(id, ledger) for id in reversed(via[-_STEPS:])]
    if more := via[:-_STEPS]:
        way.append(f"{len(more)} more")
    return f"{voice}, through {listed(way)}."


_STEPS: Final = 8  #: of a way, those next to the origin; of a longer one it is said how many more


def _aside(claim: str, item: SetAside, evidence: Mapping[str, Evidence]) -> str:
    side = "in support" if claim in evidence[item.evidence].supports else "against it"
    return f"Filed {side}, does not count: {item.why}."


def _undercutting(
    claim: str, ground: Mapping[str, None], bearings: Bearings, evidence: Mapping[str, Evidence]
) -> dict[str, str]:
    """What undercuts the claim or an item on it, its *ground*, what undercuts that, and so on."""
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

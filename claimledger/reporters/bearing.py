"""What bears on a claim, in the groups in which reports show it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from ..model import Assessment, Audit, Evidence, Ledger, SetAside, Weighed
from .wording import listed, name


@frozen
class Item:
    """An evidence item as it bears on a claim."""

    id: str
    remark: str  #: what it does there, in a sentence; "" where its group says all


@frozen
class Group:
    """What bears on a claim in one way."""

    title: str
    items: tuple[Item, ...]
    explained: bool  #: whether the explanation of the standing names these items too


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


def groups(audit: Audit, id: str, bearings: Bearings) -> tuple[Group, ...]:
    """What bears on claim *id*: both sides always, the rest where there is any."""
    ledger, assessment = audit.ledger, audit.assessments[id]
    every = (
        ("Evidence for", _counting(assessment.items_for, ledger)),
        ("Evidence against", _counting(assessment.items_against, ledger)),
        ("Set aside", [_aside(id, item, ledger.evidence) for item in assessment.set_aside]),
        ("Undercutting", [*_undercutting(assessment, bearings, ledger.evidence)]),
        ("Context", [Item(other, "") for other in bearings.context.get(id, ())]),
    )
    return tuple(
        Group(title, tuple(items), title not in _BESIDE)
        for title, items in every
        if items or title in _ALWAYS
    )


_ALWAYS: Final = ("Evidence for", "Evidence against")
_BESIDE: Final = ("Undercutting", "Context")  #: which the explanation of a standing leaves out


def _counting(items: Iterable[Weighed], ledger: Ledger) -> list[Item]:
    """Each item that counts, with the one whose voice it counts as, and who came between."""
    return [
        Item(item.evidence, f"Counts as the voice of {name(item.origin, ledger)}{way}.")
        for item in items
        for way in (_through(item.via, ledger) if item.via else "",)
    ]


def _through(via: Sequence[str], ledger: Ledger) -> str:
    return f", through {listed(name(id, ledger) for id in reversed(via))}"


def _aside(claim: str, item: SetAside, evidence: Mapping[str, Evidence]) -> Item:
    side = "in support" if claim in evidence[item.evidence].supports else "against it"
    return Item(item.evidence, f"Filed {side}, does not count: {item.why}.")


def _undercutting(
    assessment: Assessment, bearings: Bearings, evidence: Mapping[str, Evidence]
) -> Iterator[Item]:
    """What undercuts the claim or an item on it, what undercuts that, and so on."""
    counting = (item.evidence for item in (*assessment.items_for, *assessment.items_against))
    aside = (item.evidence for item in assessment.set_aside)
    ground = dict.fromkeys((assessment.claim, *counting, *aside))
    if bearings.undercutters.keys().isdisjoint(ground):
        return
    found: dict[str, None] = {}
    waiting = [*ground]
    for target in waiting:
        new = [id for id in bearings.undercutters.get(target, ()) if id not in found]
        found.update(dict.fromkeys(new))
        waiting += [id for id in new if id not in ground]
    for id in found:
        targets = [it for it in evidence[id].undercuts if it in ground or it in found]
        yield Item(id, " ".join(_undercut(targets, assessment.claim)))


def _undercut(targets: Sequence[str], claim: str) -> Iterator[str]:
    items = [target for target in targets if target != claim]
    if items:
        yield f"Undercuts {listed(items)}."
    if claim in targets:
        yield "Undercuts the ground of the claim itself, a remark that moves nothing."

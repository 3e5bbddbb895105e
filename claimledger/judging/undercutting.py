"""What lies below the items of a claim: what undercuts them, what undercuts that, and so on."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import field, frozen

from ..vocabulary import Label
from .labelling import grounded


@frozen(kw_only=True)
class Ground:
    """The undercutting below some items, labelled by grounded semantics."""

    attackers: Mapping[str, Sequence[str]] = field(factory=dict)  #: of each item down here
    undercuts: Mapping[str, Sequence[str]] = field(factory=dict)  #: what each attacker undercuts
    labels: Mapping[str, Label] = field(factory=dict)  #: of each item down here

    def accepts(self, id: str) -> bool:
        """Whether item *id* stands; one that nothing undercuts does."""
        return self.labels.get(id, Label.ACCEPTED) is Label.ACCEPTED

    def attackers_of(self, id: str, label: Label) -> list[str]:
        """The items with this label that undercut item *id*, sorted."""
        return sorted(other for other in self.attackers[id] if self.labels[other] is label)


def ground(
    ids: Iterable[str],
    attackers: Mapping[str, Sequence[str]],
    silent: Callable[[str], bool],
) -> Ground:
    """What lies below items *ids*, given the *attackers* of any; *silent* ones undercut nothing.

    A grounded label depends on an item's attackers, theirs, and so on, and on nothing else.
    """
    below: dict[str, list[str]] = {}
    queue = [id for id in ids if id in attackers]
    for id in queue:
        if id not in below:
            below[id] = [other for other in attackers.get(id, ()) if not silent(other)]
            queue.extend(below[id])
    attacks = [(attacker, id) for id, by in below.items() for attacker in by]
    undercuts: dict[str, list[str]] = {}
    for attacker, id in attacks:
        undercuts.setdefault(attacker, []).append(id)
    return Ground(attackers=below, undercuts=undercuts, labels=grounded(attacks, below))


class Withdrawals:
    """What becomes of the labels of a ground when items are withdrawn from it."""

    def __init__(self, of: Ground) -> None:
        self._ground = of
        self._pressure = _pressure(of.undercuts, of)

    def relabelled(self, gone: Iterable[str]) -> dict[str, Label]:
        """The labels of whatever *gone* bears on, without it; all else keeps its label."""
        withdrawn = dict.fromkeys(gone)
        reach = _reach(withdrawn, self._ground.undercuts)
        left = [id for id in reach if id not in withdrawn]
        attacks: list[tuple[Hashable, Hashable]] = [
            (attacker, id) for attacker in left for id in self._ground.undercuts.get(attacker, ())
        ]
        labels = grounded([*attacks, *self._from_outside(reach)], left)
        return {id: labels[id] for id in left}

    def _from_outside(self, reach: Collection[str]) -> Iterator[tuple[Hashable, Hashable]]:
        """Attacks in place of those from beyond *reach*: one accepted or undecided is enough."""
        inside = _pressure(reach, self._ground)
        yield _UNDECIDED, _UNDECIDED
        for id in reach:
            for label, stand_in in _STAND_INS:
                if self._pressure.get((id, label), 0) > inside.get((id, label), 0):
                    yield stand_in, id


_UNDECIDED: Final = object()  #: attacks itself
_STAND_INS: Final = ((Label.ACCEPTED, object()), (Label.UNDECIDED, _UNDECIDED))


def _pressure(attackers: Iterable[str], of: Ground) -> dict[tuple[str, Label], int]:
    """How many of *attackers* have which label, for each item that any of them attacks."""
    pressure: dict[tuple[str, Label], int] = {}
    for attacker in attackers:
        for id in of.undercuts.get(attacker, ()):
            key = (id, of.labels[attacker])
            pressure[key] = pressure.get(key, 0) + 1
    return pressure


def _reach(starts: Iterable[str], onward: Mapping[str, Sequence[str]]) -> dict[str, None]:
    """All that can be got to from *starts*, they included."""
    reach = dict.fromkeys(starts)
    queue = list(reach)
    for id in queue:
        new = [other for other in onward.get(id, ()) if other not in reach]
        reach.update(dict.fromkeys(new))
        queue.extend(new)
    return reach

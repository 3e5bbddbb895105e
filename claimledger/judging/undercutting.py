"""What lies below the items of a claim: what undercuts them, what undercuts that, and so on."""

from collections.abc import Callable, Iterable, Mapping, Sequence

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

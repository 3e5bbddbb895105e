"""Who undercuts whom, and who is left standing: in a whole ledger, or below some of its items."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from ..vocabulary import Label
from .labelling import grounded
from .reaching import reach


class Ground(NamedTuple):
    """Items that are undercut and what undercuts them, labelled by grounded semantics."""

    attackers: Mapping[str, Collection[str]]  #: of each item down here
    undercuts: Mapping[str, Collection[str]]  #: what each attacker undercuts
    labels: Mapping[str, Label]  #: of each item down here

    def accepts(self, id: str) -> bool:
        """Whether item *id* stands; one that nothing undercuts does."""
        return self.labels.get(id, Label.ACCEPTED) is Label.ACCEPTED

    def accepted(self, ids: Iterable[str]) -> list[str]:
        """Those of the items *ids* that stand."""
        labels, accepted = self.labels, Label.ACCEPTED
        return [id for id in ids if labels.get(id, accepted) is accepted]

    def attackers_of(self, id: str, label: Label) -> list[str]:
        """The items with this label that undercut item *id*, sorted."""
        return sorted(other for other in self.attackers[id] if self.labels[other] is label)

    def undercut_by(self, id: str) -> Collection[str]:
        """The items that item *id* undercuts."""
        return self.undercuts.get(id, ())

    def beside(self, id: str) -> tuple[str, ...]:
        """What undercuts item *id*, and what that undercuts."""
        return (*self.attackers.get(id, ()), *self.undercut_by(id))


def settled(attackers: Mapping[str, Collection[str]]) -> Ground:
    """What becomes of items and their *attackers*, and of theirs, if nothing else is said."""
    attacks = [(attacker, id) for id, by in attackers.items() for attacker in by]
    undercuts: dict[str, list[str]] = {}
    for attacker, id in attacks:
        undercuts.setdefault(attacker, []).append(id)
    return Ground(attackers=attackers, undercuts=undercuts, labels=grounded(attacks, attackers))


def below(ids: Iterable[str], attackers_of: Callable[[str], Collection[str]]) -> Ground:
    """What lies below items *ids*.

    A grounded label depends on an item's attackers, theirs, and so on, and on nothing else.
    """
    return settled(reach(ids, attackers_of))

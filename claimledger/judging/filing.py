"""Which items are filed on a claim, whether or not they count."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from attrs import define, field, frozen

from ..model import Ledger
from .origins import voucher
from .reaching import reach


@frozen
class Filed:
    """What is filed on claims with one stance: the items, and the origins that these come from."""

    items: Mapping[str, Sequence[str]]  #: by claim, in the ledger's order
    origins: Mapping[str, tuple[str, ...]]  #: by claim, each once, sorted


def filed(
    ledger: Ledger, top: Mapping[str, str]
) -> tuple[Filed, Filed, Mapping[str, Sequence[str]]]:
    """What supports claims, what contradicts them, and the items that undercut each record.

    *top* has the origin of each speaker and source; of what several said, that of the first one
    named counts here.
    """
    claims = ledger.claims
    alone = {origin: (origin,) for origin in {*top.values()}}  # which many claims have in common
    supports, contradicts, undercuts = _Filing(), _Filing(), _Filing()
    for id, item in ledger.evidence.items():
        origin = alone[top[item.speaker or item.source or voucher(item, claims)]]
        if item.supports:
            supports.add(id, item.supports, origin)
        if item.contradicts:
            contradicts.add(id, item.contradicts, origin)
        if item.undercuts:
            undercuts.add(id, item.undercuts, origin)
    return supports.done(), contradicts.done(), undercuts.items


@define
class _Filing:
    """The same while items come in."""

    items: dict[str, list[str]] = field(factory=dict)
    _first: dict[str, tuple[str, ...]] = field(factory=dict)  #: the origin of the first item
    _others: defaultdict[str, list[str]] = field(factory=lambda: defaultdict(list))

    def add(self, id: str, records: Sequence[str], origin: tuple[str]) -> None:
        """File item *id* on *records*, each of them once."""
        items, first = self.items, self._first
        for record in dict.fromkeys(records) if len(records) > 1 else records:
            if record not in items:
                items[record], first[record] = [id], origin
            else:
                items[record].append(id)
                if origin is not first[record]:
                    self._others[record] += origin

    def done(self) -> Filed:
        """What has come in."""
        several = {id: {*self._first[id], *others} for id, others in self._others.items()}
        self._first.update((id, tuple(sorted(origins))) for id, origins in several.items())
        return Filed(self.items, self._first)


def items_on(ledger: Ledger) -> Callable[[str], list[str]]:
    """A function from the id of a claim of *ledger* to the items that bear on it, sorted.

    They are those filed on the claim, those that undercut these, and so on.
    """
    filed: defaultdict[str, list[str]] = defaultdict(list)
    undercutters: defaultdict[str, list[str]] = defaultdict(list)
    for id, item in ledger.evidence.items():
        for target in (*item.supports, *item.contradicts, *item.context):
            filed[target].append(id)
        for target in item.undercuts:
            undercutters[target].append(id)

    def undercutting(id: str) -> list[str]:
        return undercutters.get(id, [])

    def on(claim: str) -> list[str]:
        starts = (*filed.get(claim, ()), *undercutters.get(claim, ()))
        return sorted(reach(starts, undercutting))

    return on

"""Which items are filed on a claim, whether or not they count."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from ..model import Ledger
from .origins import voucher
from .reaching import reach


class Filed:
    """What is filed on records with one stance: the items, and the origins that these come from."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}  #: of the items on each record, in the ledger's order
        self._more: defaultdict[str, list[str]] = defaultdict(list)  #: of them; most have none
        self.origins: dict[str, tuple[str, ...]] = {}  #: by record, each once, sorted when settled
        self._others: defaultdict[str, list[str]] = defaultdict(list)  #: than that of the first

    def add(self, id: str, records: Sequence[str], origin: tuple[str]) -> None:
        """File item *id* on *records*, each of them once."""
        first, origins = self._first, self.origins
        for record in dict.fromkeys(records) if len(records) > 1 else records:
            if first.setdefault(record, id) is id:
                origins[record] = origin
            else:
                self._more[record].append(id)
                if origin is not origins[record]:
                    self._others[record] += origin

    def on(self, record: str) -> Sequence[str]:
        """The items on *record*."""
        if record not in self._first:
            return ()
        return [self._first[record], *self._more.get(record, ())]

    def on_each(self) -> Iterator[tuple[str, Sequence[str]]]:
        """The records that items are filed on, each with these."""
        return ((record, self.on(record)) for record in self._first)

    def settled(self) -> "Filed":
        """The same when all has come in."""
        for record, others in self._others.items():
            self.origins[record] = tuple(sorted({*self.origins[record], *others}))
        self._others.clear()
        return self


def filed(ledger: Ledger, top: Mapping[str, str]) -> tuple[Filed, Filed, Filed]:
    """What supports claims, what contradicts them, and what undercuts records.

    *top* has the origin of each speaker and source; of what several said, that of the first one
    named counts here. A tuple of one origin is shared by all that it stands for.
    """
    claims = ledger.claims
    alone = {origin: (origin,) for origin in {*top.values()}}
    origin_of = {id: alone[origin] for id, origin in top.items()}
    supports, contradicts, undercuts = Filed(), Filed(), Filed()
    for id, item in ledger.evidence.items():
        origin = origin_of[item.speaker or item.source or voucher(item, claims)]
        if item.supports:
            supports.add(id, item.supports, origin)
        if item.contradicts:
            contradicts.add(id, item.contradicts, origin)
        if item.undercuts:
            undercuts.add(id, item.undercuts, origin)
    return supports.settled(), contradicts.settled(), undercuts.settled()


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

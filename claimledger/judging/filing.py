"""Which items are filed on a claim, whether or not they count."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter

from attrs import frozen

from ..model import Ledger
from .reaching import reach


@frozen
class Filed:
    """What is filed on claims with one stance: the items, and the origins that these come from."""

    items: Mapping[str, Sequence[str]]  #: by claim, in the ledger's order
    origins: Mapping[str, tuple[str, ...]]  #: by claim, each once, sorted


def filed(stance: str, ledger: Ledger, origins: Iterable[tuple[str]]) -> Filed:
    """What is filed with the *stance*, "supports" or "contradicts".

    *origins* has that of each item of *ledger*, in a tuple that all items of one origin share, as
    the claims do on which nothing else is filed.
    """
    items: dict[str, list[str]] = {}
    found: dict[str, tuple[str, ...]] = {}
    several: defaultdict[str, list[str]] = defaultdict(list)
    for id, claims, origin in zip(
        ledger.evidence, map(attrgetter(stance), ledger.evidence.values()), origins, strict=True
    ):
        for claim in dict.fromkeys(claims) if len(claims) > 1 else claims:
            if claim not in items:
                items[claim], found[claim] = [id], origin
            else:
                items[claim].append(id)
                if origin is not found[claim]:
                    several[claim] += origin
    for claim, others in several.items():
        found[claim] = tuple(sorted({*found[claim], *others}))
    return Filed(items, found)


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

"""Which items are filed on a claim, whether or not they count."""

from collections import defaultdict
from collections.abc import Callable

from ..model import Ledger
from .reaching import reach


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

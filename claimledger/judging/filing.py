"""Which items are filed on a claim, whether or not they count."""

from collections import defaultdict
from collections.abc import Callable

from ..model import Ledger


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

    def on(claim: str) -> list[str]:
        found = dict.fromkeys((*filed.get(claim, ()), *undercutters.get(claim, ())))
        waiting = [*found]
        for id in waiting:
            new = [other for other in undercutters.get(id, ()) if other not in found]
            found.update(dict.fromkeys(new))
            waiting.extend(new)
        return sorted(found)

    return on

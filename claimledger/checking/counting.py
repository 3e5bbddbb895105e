"""For and against which claims items are filed, and count."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ..judging.outcomes import outcomes
from ..model import Audit


def counting(items: AbstractSet[str], audit: Audit) -> Iterator[tuple[str, str]]:
    """Each claim for or against which one of *items* counts, with that item."""
    if not items:
        return
    counted = outcomes(audit.assessments).counting
    for id in filed_on(items, audit):
        for side in counted(id):
            yield from ((id, item) for item in side if item in items)


def filed_on(items: AbstractSet[str], audit: Audit) -> set[str]:
    """The claims for or against which *items* are filed, whether or not they count."""
    evidence = [audit.ledger.evidence[id] for id in items]
    return {claim for item in evidence for claim in (*item.supports, *item.contradicts)}

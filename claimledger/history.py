"""How a claim stood on each day on which something that bears on it became known."""

import datetime as dt

from .judging.origins import known_from, source_of
from .model import Ledger, Moment
from .proving import prove
from .reviewing import items_on
from .standing import assess


def history(ledger: Ledger, id: str) -> tuple[Moment, ...]:
    """The assessments of claim *id*, the earliest first, each with the items that were new.

    The last is the one of today, without a day: items whose source nobody has dated count in it.
    """
    proofs = prove(ledger).quotes
    known = known_from(ledger.sources)
    days: dict[dt.date | None, list[str]] = {}
    for item in items_on(ledger, id):
        day = known[source_of(ledger.evidence[item], ledger.claims)]
        days.setdefault(day, []).append(item)
    for successor in _successors(ledger, id):
        days.setdefault(known.get(ledger.claims[successor].source), [])
    dated = sorted(day for day in days if day is not None)
    return tuple(
        Moment(day=day, new=tuple(days.get(day, ())), assessment=assess(ledger, proofs, day)[id])
        for day in (*dated, None)
    )


def _successors(ledger: Ledger, id: str) -> list[str]:
    """The claims by which claims were superseded whose words bear on claim *id*."""
    taken = (ledger.evidence[item].from_claim for item in items_on(ledger, id))
    successors = (ledger.claims[claim].superseded_by for claim in taken if claim)
    return [successor for successor in successors if successor]

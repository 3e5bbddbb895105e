"""How a claim stood on each day on which something that bears on it became known."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from .judging.filing import items_on
from .judging.origins import known_from, source_of
from .model import Audit, Ledger, Moment
from .standing import assess

Day = dt.date | None


def history(audit: Audit, id: str) -> tuple[Moment, ...]:
    """How claim *id* stood, the earliest day first, each with what changed on it.

    The last is the day of the *audit*; if it has none, that is today, when items count too whose
    source nobody has dated.
    """
    ledger = audit.ledger
    bearing = {*items_on(ledger)(id)}
    items = [item for item in ledger.evidence if item in bearing]
    new = _by_day(ledger, ((it, source_of(ledger.evidence[it], ledger.claims)) for it in items))
    given_up = _by_day(ledger, _successions(ledger, items))
    days = {day for day in (*new, *given_up) if day and (not audit.as_of or day < audit.as_of)}
    return tuple(
        Moment(
            day=day,
            new=tuple(new.get(day, ())),
            given_up=tuple(given_up.get(day, ())),
            assessment=assess(ledger, audit.proofs, day)[id],
        )
        for day in (*sorted(days), audit.as_of)
    )


def _by_day(ledger: Ledger, told: Iterable[tuple[str, str]]) -> dict[Day, list[str]]:
    """Ids by the day from which the sources are known that tell of them."""
    known = known_from(ledger.sources)
    days: defaultdict[Day, list[str]] = defaultdict(list)
    for id, source in told:
        days[known.get(source)].append(id)
    return dict(days)


def _successions(ledger: Ledger, items: Iterable[str]) -> list[tuple[str, str]]:
    """The claims whose words *items* take over and that were superseded, each by which source."""
    taken = dict.fromkeys(ledger.evidence[item].from_claim for item in items)
    superseded = {id: ledger.claims[id].superseded_by for id in taken if id}
    return [(id, ledger.claims[by].source) for id, by in superseded.items() if by]

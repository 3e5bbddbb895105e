"""How each claim came to stand as it does, while one thing after another became known."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from ..judging.origins import known_from, source_of
from ..model import Assessment, Audit
from ..standing import assess
from .wording import standing


@frozen
class Turn:
    """A change of how a claim stands."""

    day: dt.date | None  #: None: what nobody has dated counts too
    standing: str


def courses(audit: Audit) -> Mapping[str, tuple[Turn, ...]]:
    """The turns of each claim on which anything was known by some day, the earliest first.

    None at all for a ledger so large that it would take longer than everything else.
    """
    ledger = audit.ledger
    known = known_from(ledger.sources)
    days = {known[source_of(item, ledger.claims)] for item in ledger.evidence.values()}
    dated = sorted(day for day in days if day and (audit.as_of is None or day <= audit.as_of))
    if len(dated) * len(ledger.evidence) > _MOST:
        return {}
    stages = [(day, assess(ledger, audit.proofs, day)) for day in dated]
    return {
        id: _turns([(day, stage[id]) for day, stage in stages], audit.assessments[id])
        for id in ledger.claims
    }


_MOST: Final = 30_000  #: items to be judged again, over all days


def _turns(stages: list[tuple[dt.date, Assessment]], today: Assessment) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    for day, assessment in (*stages, (None, today)):
        said = standing(assessment).removesuffix(", not yet made")
        bare = not (turns or assessment.items_for or assessment.items_against)
        if not bare and (not turns or turns[-1].standing != said):
            turns.append(Turn(day, said))
    return tuple(turns) if any(turn.day for turn in turns) else ()

"""How claims stand, and what each standing rests on. The rule is docs/standing.md.

In short: what is admitted (`admission`) is heard; what is undercut by something that stands is
set aside (`undercutting`, by `grounded` semantics); what is left counts by the independent voices
it comes from (`origins`), never by its number; and what would change the outcome is told with it
(`flips`). A contradiction record counts nothing.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial

from .judging.counting import counting, remarking, set_aside
from .judging.filing import Filed
from .judging.hearing import Counting, Hearing, hear
from .judging.outcomes import Assessments, Origins, Outcomes
from .judging.proof_standards import standing_of
from .judging.weighing import weighed
from .later import Works, with_later
from .model import Assessment, Claim, Flip, Ledger, Proof
from .vocabulary import Standing


def assess(
    ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None
) -> Mapping[str, Assessment]:
    """How every claim of *ledger* stands, by what was known on the day *as_of* if there is one.

    *proofs* has an entry for each claim and evidence item with a quote of its own. The links of
    *ledger* lead to records of the right kind, and in no circle.
    """
    hearing = hear(ledger, proofs, as_of)
    overruled = {id: counting(id, hearing) for id in hearing.at_home | hearing.questioned}
    pro = _origins(hearing.supports, {id: side for id, (side, _) in overruled.items()}, hearing)
    con = _origins(hearing.contradicts, {id: side for id, (_, side) in overruled.items()}, hearing)

    def counted(claim: str) -> Counting:
        return overruled[claim] if claim in overruled else hearing.filed(claim)

    outcomes = Outcomes(
        standings=_standings(pro, con, ledger),
        origins_for=pro,
        origins_against=con,
        counting=counted,
        overruled=overruled.keys(),
        at_home=hearing.at_home,
    )
    explained = _explained(outcomes, hearing)
    return Assessments(outcomes, partial(_assessment, outcomes, hearing, explained))


def _origins(
    filed: Filed, overruled: Mapping[str, Sequence[str]], hearing: Hearing
) -> dict[str, tuple[str, ...]]:
    """The origins of what counts on a side: of what is *filed* there but for the *overruled*."""
    found = filed.origins  # changed in its place, for nobody asks any more who is merely filed
    for id, items in overruled.items():
        if not items:
            found.pop(id, None)
        elif len(items) < len(filed.on(id)):
            found[id] = tuple(sorted({*map(hearing.origin_of, items)}))
    return found


def _standings(pro: Origins, con: Origins, ledger: Ledger) -> dict[str, Standing]:
    by_counts = cache(partial(standing_of, standard=ledger.policy.standard))
    return {id: by_counts(len(pro.get(id, ())), len(con.get(id, ()))) for id in ledger.claims}


def _assessment(outcomes: Outcomes, hearing: Hearing, explained: Works, id: str) -> Assessment:
    ledger, as_of = hearing.ledger, hearing.as_of
    pro, con = outcomes.origins_for.get(id, ()), outcomes.origins_against.get(id, ())
    standing = outcomes.standings[id]
    assessment = Assessment(
        claim=id,
        standing=standing,
        corroborated=_corroborated(pro, con, standing, hearing),
        not_yet_made=as_of is not None and _not_yet_made(ledger.claims[id], as_of),
        origins_for=pro,
        origins_against=con,
        names=hearing.names,
        ledger=ledger,
    )
    return with_later(assessment, explained)


def _corroborated(
    pro: Sequence[str], con: Sequence[str], standing: Standing, hearing: Hearing
) -> bool:
    """Whether the side that has it leads by enough, all anonymous voices of a side being one."""
    if standing is Standing.SUPPORTED:
        winner, loser = pro, con
    elif standing is Standing.CONTRADICTED:
        winner, loser = con, pro
    else:
        return False
    enough, anonymous = hearing.ledger.policy.independent_origins, hearing.anonymous
    return (
        len(winner) >= enough and _voices(winner, anonymous) - _voices(loser, anonymous) >= enough
    )


def _voices(origins: Sequence[str], anonymous: AbstractSet[str]) -> int:
    nameless = anonymous & {*origins}
    return len(origins) - len(nameless) + bool(nameless)


def _not_yet_made(claim: Claim, as_of: dt.date) -> bool:
    return bool(claim.date and claim.date.earliest and claim.date.earliest > as_of)


def _explained(outcomes: Outcomes, hearing: Hearing) -> Works:
    """What explains a standing, of any claim, worked out when it is asked for."""
    up_against = cache(lambda: _rivals(outcomes, hearing))
    counted, overruled = outcomes.counting, outcomes.overruled
    return {
        "undercut": lambda it: remarking(it.claim, hearing),
        "items_for": lambda it: weighed(counted(it.claim)[0], hearing),
        "items_against": lambda it: weighed(counted(it.claim)[1], hearing),
        "set_aside": lambda it: (
            set_aside(it.claim, counted(it.claim), hearing) if it.claim in overruled else ()
        ),
        "flips": lambda it: _flips(it, hearing),
        "word_against_word": lambda it: up_against().get(it.claim, ""),
    }


def _flips(assessment: Assessment, hearing: Hearing) -> tuple[Flip, ...]:
    from .judging.flips import flips  # noqa: PLC0415 - checking explains few standings

    pro, con = assessment.origins_for, assessment.origins_against
    return flips(assessment.claim, pro, con, hearing)


def _rivals(outcomes: Outcomes, hearing: Hearing) -> dict[str, str]:
    from .judging.rivals import rivals  # noqa: PLC0415 - checking explains few standings

    return rivals(outcomes, hearing)

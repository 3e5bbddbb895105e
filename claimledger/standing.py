"""How claims stand, and what each standing rests on. The rule is docs/standing.md.

In short: what is admitted (`admission`) is heard; what is undercut by something that stands is
set aside (`undercutting`, by `grounded` semantics); what is left counts by the independent voices
it comes from (`origins`), never by its number; and what would change the outcome is told with it
(`flips`). A contradiction record counts nothing.
"""

import datetime as dt
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from attrs import evolve

from .judging.cases import Case, case_of
from .judging.flips import flips
from .judging.hearing import Hearing, hear
from .judging.proof_standards import standing_of
from .judging.rivals import rivals
from .model import Assessment, Claim, Ledger, Proof
from .vocabulary import Standing


def assess(
    ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None
) -> dict[str, Assessment]:
    """How every claim of *ledger* stands, by what was known on the day *as_of* if there is one.

    *proofs* has an entry for each claim and evidence item with a quote of its own. The links of
    *ledger* lead to records of the right kind, and in no circle.
    """
    hearing = hear(ledger, proofs, as_of)
    assessments = {id: _assessment(id, case_of(id, hearing), hearing) for id in ledger.claims}
    for id, other in rivals(assessments, hearing).items():
        assessments[id] = evolve(assessments[id], word_against_word=other)
    return assessments


def _assessment(id: str, case: Case, hearing: Hearing) -> Assessment:
    ledger, pro, con = hearing.ledger, case.pro, case.con
    standing = standing_of(len(pro.origins), len(con.origins), ledger.policy.standard)
    return Assessment(
        claim=id,
        standing=standing,
        corroborated=_corroborated(case, standing, hearing),
        not_yet_made=_not_yet_made(ledger.claims[id], hearing.as_of),
        undercut=tuple(case.undercut),
        items_for=tuple(pro.counting),
        items_against=tuple(con.counting),
        origins_for=tuple(sorted(pro.origins)),
        origins_against=tuple(sorted(con.origins)),
        set_aside=(*pro.set_aside, *con.set_aside),
        flips=flips(case, hearing),
        names=hearing.names,
        ledger=ledger,
    )


def _corroborated(case: Case, standing: Standing, hearing: Hearing) -> bool:
    """Whether the side that has it leads by enough, all anonymous voices of a side being one."""
    if standing is Standing.SUPPORTED:
        winner, loser = case.pro.origins, case.con.origins
    elif standing is Standing.CONTRADICTED:
        winner, loser = case.con.origins, case.pro.origins
    else:
        return False
    lead = _voices(winner, hearing.anonymous) - _voices(loser, hearing.anonymous)
    return lead >= hearing.ledger.policy.independent_origins


def _voices(origins: AbstractSet[str], anonymous: AbstractSet[str]) -> int:
    nameless = origins & anonymous
    return len(origins) - len(nameless) + bool(nameless)


def _not_yet_made(claim: Claim, as_of: dt.date | None) -> bool:
    if not as_of or not claim.date or not claim.date.earliest:
        return False
    return claim.date.earliest > as_of

"""How claims stand, and what each standing rests on. The rule is docs/standing.md.

In short: what is admitted (`admission`) is heard; what is undercut by something that stands is
set aside (`undercutting`, by `grounded` semantics); what is left counts by the independent voices
it comes from (`origins`), never by its number; and what would change the outcome is told with it
(`flips`). A contradiction record counts nothing.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import frozen

from .judging.counting import Sides, counting, remarking, set_aside
from .judging.flips import flips
from .judging.hearing import Hearing, Items, hear
from .judging.proof_standards import standing_of
from .judging.rivals import rivals
from .judging.weighing import weighed
from .later import later
from .model import Assessment, Claim, Flip, Ledger, Proof, SetAside, Weighed
from .vocabulary import Standing


def assess(
    ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None
) -> dict[str, Assessment]:
    """How every claim of *ledger* stands, by what was known on the day *as_of* if there is one.

    *proofs* has an entry for each claim and evidence item with a quote of its own. The links of
    *ledger* lead to records of the right kind, and in no circle.
    """
    hearing = hear(ledger, proofs, as_of)
    counted = {id: counting(id, hearing) for id in ledger.claims}
    explained = _Explained.by(counted, hearing)
    return {id: _assessment(id, sides, hearing, explained) for id, sides in counted.items()}


def _assessment(id: str, counted: Sides, hearing: Hearing, explained: "_Explained") -> Assessment:
    ledger, as_of = hearing.ledger, hearing.as_of
    pro, con = _origins(counted[0]), _origins(counted[1])
    standing = standing_of(len(pro), len(con), ledger.policy.standard)
    return Assessment(
        claim=id,
        standing=standing,
        corroborated=_corroborated(pro, con, standing, hearing),
        not_yet_made=as_of is not None and _not_yet_made(ledger.claims[id], as_of),
        undercut=explained.undercut,
        items_for=explained.items_for,
        items_against=explained.items_against,
        origins_for=pro,
        origins_against=con,
        set_aside=explained.set_aside,
        flips=explained.flips,
        word_against_word=explained.word_against_word,
        names=hearing.names,
        ledger=ledger,
    )


def _origins(side: Items) -> tuple[str, ...]:
    """The distinct origins of what counts on a side, in order; few sides have several items."""
    return tuple(sorted({*side.values()}) if len(side) > 1 else side.values())


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


@frozen
class _Explained:
    """What explains a standing, of any claim, worked out when it is asked for."""

    undercut: tuple[str, ...]
    items_for: tuple[Weighed, ...]
    items_against: tuple[Weighed, ...]
    set_aside: tuple[SetAside, ...]
    flips: tuple[Flip, ...]
    word_against_word: str

    @classmethod
    def by(cls, counted: Mapping[str, Sides], hearing: Hearing) -> "_Explained":
        up_against = cache(lambda: rivals(counted, hearing))
        return cls(
            undercut=later(lambda it: remarking(it.claim, hearing)),
            items_for=later(lambda it: weighed(counted[it.claim][0], hearing)),
            items_against=later(lambda it: weighed(counted[it.claim][1], hearing)),
            set_aside=later(lambda it: set_aside(it.claim, counted[it.claim], hearing)),
            flips=later(lambda it: flips(it.claim, counted[it.claim], hearing)),
            word_against_word=later(lambda it: up_against().get(it.claim, "")),
        )

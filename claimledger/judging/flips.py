"""What would change a standing: the loss of one origin, or one more on either side."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import frozen

from ..model import Flip
from ..vocabulary import Change, Label, Standard, Standing
from .counting import eligible
from .hearing import Hearing
from .proof_standards import standing_of
from .undercutting import Ground
from .withdrawing import swayed


def flips(claim: str, pro: Sequence[str], con: Sequence[str], hearing: Hearing) -> tuple[Flip, ...]:
    """Each change that would make another standing of *claim*: losses by origin, then additions.

    Origins *pro* count for it and *con* against it.
    """
    standard = hearing.ledger.policy.standard
    ahead = prospects(len(pro), len(con), standard)
    losses: Iterable[tuple[str, Standing]] = ()
    if contested := hearing.contested(claim):
        left = _left_below(claim, contested, hearing)
        losses = ((origin, standing_of(pro, con, standard)) for origin, pro, con in left)
    elif ahead.loss_matters:
        losses = _losses({*pro}, {*con}, ahead)
    lost = [
        Flip(change=Change.WITHOUT, origin=origin, standing=then)
        for origin, then in losses
        if then is not ahead.now
    ]
    return (*lost, *ahead.additions)


@frozen
class Prospects:
    """What numbers of origins make of a standing, and what one less or more on a side would."""

    now: Standing
    #: Without an origin that is for it, and one that is against it, or both of which are one.
    without: Mapping[tuple[bool, bool], Standing]
    loss_matters: bool  #: whether any of these is another standing
    additions: tuple[Flip, ...]


@cache
def prospects(pro: int, con: int, standard: Standard) -> Prospects:
    """The prospects of a claim with so many origins for and against it."""
    now = standing_of(pro, con, standard)
    without = {
        (is_for, is_against): standing_of(pro - is_for, con - is_against, standard)
        for is_for, is_against in ((True, False), (False, True), (True, True))
        if pro >= is_for and con >= is_against
    }
    more = {
        Change.ONE_MORE_FOR: standing_of(pro + 1, con, standard),
        Change.ONE_MORE_AGAINST: standing_of(pro, con + 1, standard),
    }
    additions = (
        Flip(change=change, origin="", standing=then)
        for change, then in more.items()
        if then is not now
    )
    loss_matters = not {*without.values()} <= {now}
    return Prospects(now, without, loss_matters, tuple(additions))


def _losses(
    pro: AbstractSet[str], con: AbstractSet[str], ahead: Prospects
) -> Iterator[tuple[str, Standing]]:
    """Each origin that has a say, sorted, with how the claim would stand without it."""
    for origin in sorted(pro | con):
        yield origin, ahead.without[origin in pro, origin in con]


def _left_below(
    claim: str, contested: Iterable[str], hearing: Hearing
) -> Iterator[tuple[str, int, int]]:
    """The same where items are undercut, and a loss may let others count or fall.

    Each origin comes with how many would be left without it for and against the claim.
    """
    camp = hearing.camp_of(claim)
    below = hearing.ground_below(contested, camp)
    pro, con = (_Tally.of(side, below, hearing) for side in eligible(claim, camp, hearing))
    undercutters = _undercutters(below, hearing)
    changing = swayed(below, undercutters, {*pro.contested, *con.contested})
    for origin in sorted({*pro.counting, *con.counting, *undercutters}):
        changed = changing.get(origin, ())
        yield origin, pro.left(origin, changed), con.left(origin, changed)


def _undercutters(below: Ground, hearing: Hearing) -> dict[str, list[str]]:
    """The items by which each origin undercuts, for origins with one that is not itself rejected.

    To withdraw what is rejected changes no other label.
    """
    by_origin: dict[str, list[str]] = {}
    for id in below.undercuts:
        by_origin.setdefault(hearing.origin_of(id), []).append(id)
    return {
        origin: ids
        for origin, ids in by_origin.items()
        if any(below.labels[id] is not Label.REJECTED for id in ids)
    }


@frozen
class _Tally:
    """The origins of one side, with what is needed to tell how many other labels leave."""

    counting: Mapping[str, int]  #: how many items of each origin count
    contested: Mapping[str, str]  #: origin by item
    below: Ground

    @classmethod
    def of(cls, side: Iterable[str], below: Ground, hearing: Hearing) -> "_Tally":
        voices = {id: hearing.origin_of(id) for id in side}
        counting = Counter(voice for id, voice in voices.items() if below.accepts(id))
        contested = {id: voice for id, voice in voices.items() if id in below.labels}
        return cls(counting, contested, below)

    def left(self, lost: str, changed: Iterable[str]) -> int:
        """How many origins count without *lost*, when items *changed* fall or stand again."""
        more: dict[str, int] = {}
        for id in changed:
            if id in self.contested:
                origin = self.contested[id]
                more[origin] = more.get(origin, 0) + (-1 if self.below.accepts(id) else 1)
        left = len(self.counting) - (lost in self.counting)
        for origin in more.keys() - {lost}:
            counted = self.counting.get(origin, 0)
            left += (counted + more[origin] > 0) - (counted > 0)
        return left

"""What would change a standing: the loss of one origin, or one more on either side."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from ..model import Flip
from ..vocabulary import Change, Label
from .cases import Case, Side
from .hearing import Hearing
from .proof_standards import standing_of
from .undercutting import Ground, Withdrawals


def flips(case: Case, hearing: Hearing) -> Iterator[Flip]:
    """Each change that would make another standing of *case*: losses by origin, then additions."""
    standard = hearing.ledger.policy.standard
    n_for, n_against = len(case.pro.origins), len(case.con.origins)
    now = standing_of(n_for, n_against, standard)
    for origin, left_for, left_against in _losses(case, hearing):
        then = standing_of(left_for, left_against, standard)
        if then is not now:
            yield Flip(change=Change.WITHOUT, origin=origin, standing=then)
    then = standing_of(n_for + 1, n_against, standard)
    if then is not now:
        yield Flip(change=Change.ONE_MORE_FOR, origin="", standing=then)
    then = standing_of(n_for, n_against + 1, standard)
    if then is not now:
        yield Flip(change=Change.ONE_MORE_AGAINST, origin="", standing=then)


def _losses(case: Case, hearing: Hearing) -> Iterable[tuple[str, int, int]]:
    """Each origin that has a say, sorted, and how many are left without it for and against."""
    if case.below.labels:
        return _losses_below(case, hearing)
    pro, con = case.pro.origins, case.con.origins
    return [
        (origin, len(pro) - (origin in pro), len(con) - (origin in con))
        for origin in sorted(pro | con)
    ]


def _losses_below(case: Case, hearing: Hearing) -> Iterator[tuple[str, int, int]]:
    """The same where items are undercut, and a loss may let others count or fall."""
    pro, con = _Tally.of(case.pro, case.below), _Tally.of(case.con, case.below)
    undercutters = _undercutters(case.below, hearing)
    withdrawals = Withdrawals(case.below)
    for origin in sorted({*pro.counting, *con.counting, *undercutters}):
        labels = withdrawals.relabelled(undercutters.get(origin, ()))
        yield origin, pro.left(origin, labels), con.left(origin, labels)


def _undercutters(below: Ground, hearing: Hearing) -> dict[str, list[str]]:
    """The items by which each origin undercuts, for origins with one that is not itself rejected.

    To withdraw what is rejected changes no other label.
    """
    by_origin: dict[str, list[str]] = {}
    for id in below.undercuts:
        by_origin.setdefault(hearing.voice(id).origin, []).append(id)
    return {
        origin: ids
        for origin, ids in by_origin.items()
        if any(below.labels[id] is not Label.REJECTED for id in ids)
    }


@frozen
class _Tally:
    """The origins of one side, with what is needed to tell how many another labelling leaves."""

    counting: Counter[str]  #: how many items of each origin count
    contested: Mapping[str, str]  #: origin by item
    below: Ground

    @classmethod
    def of(cls, side: Side, below: Ground) -> "_Tally":
        return cls(Counter(item.origin for item in side.counting), side.contested, below)

    def left(self, lost: str, labels: Mapping[str, Label]) -> int:
        """How many origins count without *lost*, when items have the new *labels*."""
        more: Counter[str] = Counter()
        for id in labels.keys() & self.contested.keys():
            more[self.contested[id]] += (labels[id] is Label.ACCEPTED) - self.below.accepts(id)
        left = len(self.counting) - (lost in self.counting)
        for origin in more.keys() - {lost}:
            left += (self.counting[origin] + more[origin] > 0) - (origin in self.counting)
        return left

"""The case of a claim: what counts for and against it, and why the rest does not."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import frozen

from ..model import SetAside, Weighed
from ..vocabulary import Label, Reason
from .hearing import NOBODY, Camp, Hearing
from .undercutting import Ground, ground


@frozen
class Side:
    """What is filed on one side of a claim."""

    counting: Sequence[Weighed] = ()
    origins: AbstractSet[str] = NOBODY  #: of what counts
    set_aside: Sequence[SetAside] = ()
    #: the origins of items that something undercuts, and that count wherever it does not stand
    contested: Mapping[str, str] = {}


@frozen
class Case:
    """What is heard on one claim."""

    pro: Side
    con: Side
    undercut: Sequence[str]  #: the items that count and undercut the claim itself
    below: Ground  #: what undercuts any of these


def case_of(claim: str, hearing: Hearing) -> Case:
    """What is heard on *claim*."""
    camp = hearing.camp_of(claim)
    supports = hearing.supports.get(claim, ())
    contradicts = hearing.contradicts.get(claim, ())
    undercuts = hearing.undercuts.get(claim, ())
    below = _below((*supports, *contradicts, *undercuts), hearing, camp)
    return Case(
        _side(supports, hearing, below, camp),
        _side(contradicts, hearing, below, NOBODY),
        [id for id in undercuts if below.accepts(id)],
        below,
    )


_LEVEL: Final = Ground()


def _below(ids: Sequence[str], hearing: Hearing, camp: Camp) -> Ground:
    """The undercutting below items *ids*, in which the claim's own camp has no say."""
    if hearing.undercuts.keys().isdisjoint(ids):
        return _LEVEL
    return ground(
        [id for id in ids if id not in hearing.barred],
        hearing.undercuts,
        silent=lambda item: hearing.is_of(item, camp),
    )


_NOTHING: Final = Side()


def _side(ids: Sequence[str], hearing: Hearing, below: Ground, camp: Camp) -> Side:
    """Sort items *ids*; those of *camp* count only as a position that is their own."""
    if not ids:
        return _NOTHING
    counting: list[Weighed] = []
    set_aside: list[SetAside] = []
    contested: dict[str, str] = {}
    for id in ids:
        if id in hearing.barred:
            set_aside.append(hearing.barred[id])
            continue
        item = hearing.weighed(id)
        own = NOBODY
        if item.origin in camp or id in hearing.joint:
            own = hearing.without_leave(id, camp)
        if id in below.labels:
            if not own:
                contested[id] = item.origin
            if not below.accepts(id):
                set_aside.append(_undercut(id, below))
                continue
        if own:
            set_aside.append(_own_camp(id, own, hearing))
        else:
            counting.append(item)
    return Side(counting, {item.origin for item in counting}, set_aside, contested)


def _undercut(id: str, below: Ground) -> SetAside:
    if below.labels[id] is Label.REJECTED:
        by = ", ".join(below.attackers_of(id, Label.ACCEPTED))
        return SetAside(evidence=id, reason=Reason.UNDERCUT, why=f"undercut by {by}")
    by = ", ".join(below.attackers_of(id, Label.UNDECIDED))
    why = f"undercut by {by}, which may not stand either"
    return SetAside(evidence=id, reason=Reason.UNDECIDED, why=why)


def _own_camp(id: str, shared: Camp, hearing: Hearing) -> SetAside:
    names = ", ".join(sorted(hearing.names[origin] for origin in shared))
    why = f"the claim's own camp supports it ({names})"
    return SetAside(evidence=id, reason=Reason.OWN_CAMP, why=why)

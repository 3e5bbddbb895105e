"""Which of the items filed on a claim count, and why the others do not."""

from ..model import SetAside
from ..vocabulary import Basis, Label, Reason
from .hearing import NONE, Camp, Hearing, Items
from .undercutting import Ground

Sides = tuple[Items, Items]  #: in support, against


def counting(claim: str, hearing: Hearing) -> Sides:
    """What counts for *claim* and what counts against it: the eligible items that are accepted."""
    camp = hearing.camp_of(claim)
    pro, con = hearing.supports.get(claim, NONE), hearing.contradicts.get(claim, NONE)
    if claim not in hearing.questioned and camp.isdisjoint(pro.values()):
        return pro, con
    pro, con = eligible(claim, camp, hearing)
    ground = hearing.ground_for((*pro, *con), camp)
    return _accepted(pro, ground), _accepted(con, ground)


def eligible(claim: str, camp: Camp, hearing: Hearing) -> Sides:
    """What counts for and against *claim*, which *camp* makes, unless it is undercut.

    That is what is admitted; in support, not from the claim's own camp.
    """
    pro = _admitted(hearing.supports.get(claim, NONE), hearing)
    con = _admitted(hearing.contradicts.get(claim, NONE), hearing)
    return {id: origin for id, origin in pro.items() if not _own(id, origin, camp, hearing)}, con


def _admitted(items: Items, hearing: Hearing) -> Items:
    return {id: origin for id, origin in items.items() if id not in hearing.barred}


def _accepted(items: Items, ground: Ground) -> Items:
    return {id: origin for id, origin in items.items() if ground.accepts(id)}


def _own(id: str, origin: str, camp: Camp, hearing: Hearing) -> bool:
    """Whether item *id* is from *camp*, and does not say what its speaker wants, thinks or does.

    That he alone can say; to have seen something oneself is no such leave.
    """
    own_position = hearing.ledger.evidence[id].basis is Basis.OWN_POSITION
    return bool(hearing.shared(id, origin, camp)) and not own_position


def remarking(claim: str, hearing: Hearing) -> tuple[str, ...]:
    """The items that are admitted and accepted and undercut *claim* itself."""
    items = hearing.undercut.get(claim, NONE)
    ground = hearing.ground_for(items, hearing.camp_of(claim))
    return tuple(id for id in items if ground.accepts(id))


def set_aside(claim: str, counted: Sides, hearing: Hearing) -> tuple[SetAside, ...]:
    """What bears on *claim* and is not *counted*, in support and then against, each with why."""
    pro = _rest(hearing.supports.get(claim, NONE), counted[0])
    con = _rest(hearing.contradicts.get(claim, NONE), counted[1])
    if not (pro or con):
        return ()
    camp = hearing.camp_of(claim)
    ground = hearing.ground_for((*pro, *con), camp)
    return tuple(
        _why(id, origin, ground, camp, hearing) for id, origin in (*pro.items(), *con.items())
    )


def _rest(filed: Items, counted: Items) -> Items:
    if len(filed) == len(counted):
        return NONE
    return {id: origin for id, origin in filed.items() if id not in counted}


def _why(id: str, origin: str, ground: Ground, camp: Camp, hearing: Hearing) -> SetAside:
    if id in hearing.barred:
        return hearing.barred[id]
    if not ground.accepts(id):
        return _undercut(id, ground)
    return _own_camp(id, hearing.shared(id, origin, camp), hearing)


def _undercut(id: str, ground: Ground) -> SetAside:
    if ground.labels[id] is Label.REJECTED:
        by = ", ".join(ground.attackers_of(id, Label.ACCEPTED))
        return SetAside(evidence=id, reason=Reason.UNDERCUT, why=f"undercut by {by}")
    by = ", ".join(ground.attackers_of(id, Label.UNDECIDED))
    why = f"undercut by {by}, which may not stand either"
    return SetAside(evidence=id, reason=Reason.UNDECIDED, why=why)


def _own_camp(id: str, shared: Camp, hearing: Hearing) -> SetAside:
    names = ", ".join(sorted(hearing.names[origin] for origin in shared))
    why = f"the claim's own camp supports it ({names})"
    return SetAside(evidence=id, reason=Reason.OWN_CAMP, why=why)

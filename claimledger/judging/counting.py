"""Which of the items filed on a claim count, and why the others do not."""

from ..model import SetAside
from ..vocabulary import Basis, Label, Reason
from .hearing import Camp, Counting, Hearing
from .undercutting import Ground


def counting(claim: str, hearing: Hearing) -> Counting:
    """What counts for *claim* and what counts against it: the eligible items that are accepted."""
    camp = hearing.camp_of(claim)
    pro, con = eligible(claim, camp, hearing)
    ground = hearing.ground_for((*pro, *con), camp)
    return ground.accepted(pro), ground.accepted(con)


def eligible(claim: str, camp: Camp, hearing: Hearing) -> Counting:
    """What counts for and against *claim*, which *camp* makes, unless it is undercut.

    That is what is admitted; in support, not from the claim's own camp.
    """
    pro, con = hearing.filed(claim)
    if barred := hearing.barred:
        pro, con = ([id for id in items if id not in barred] for items in (pro, con))
    if claim in hearing.at_home:
        pro = [id for id in pro if not _own(id, camp, hearing)]
    return pro, con


def _own(id: str, camp: Camp, hearing: Hearing) -> bool:
    """Whether item *id* is from *camp*, and does not say what its speaker wants, thinks or does.

    That he alone can say; to have seen something oneself is no such leave.
    """
    own_position = hearing.ledger.evidence[id].basis is Basis.OWN_POSITION
    return hearing.is_of(camp, id) and not own_position


def remarking(claim: str, hearing: Hearing) -> tuple[str, ...]:
    """The items that are admitted and accepted and undercut *claim* itself."""
    items = hearing.undercut.get(claim)
    if not items:
        return ()
    ground = hearing.ground_for(items, hearing.camp_of(claim))
    return tuple(ground.accepted(items))


def set_aside(claim: str, counted: Counting, hearing: Hearing) -> tuple[SetAside, ...]:
    """What bears on *claim* and is not *counted*, in support and then against, each with why."""
    rest = [
        id
        for filed, those in zip(hearing.filed(claim), map(frozenset, counted), strict=True)
        for id in (filed if len(filed) > len(those) else ())
        if id not in those
    ]
    if not rest:
        return ()
    camp = hearing.camp_of(claim)
    ground = hearing.ground_for(rest, camp)
    return tuple(_why(id, ground, camp, hearing) for id in rest)


def _why(id: str, ground: Ground, camp: Camp, hearing: Hearing) -> SetAside:
    if id in hearing.barred:
        return hearing.barred[id]
    if not ground.accepts(id):
        return _undercut(id, ground)
    return _own_camp(id, camp.intersection(hearing.origins_of(id)), hearing)


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

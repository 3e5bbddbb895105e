"""What is the same for all claims of a ledger: which items are heard, for whom, and on what."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from attrs import field, frozen

from ..model import Ledger, Proof, SetAside
from .admission import barred
from .filing import Filed, filed
from .origins import claimants, origins, voucher, ways_up
from .reaching import reach
from .undercutting import Ground, below, settled

Camp = frozenset[str]  #: origins
Counting = tuple[Sequence[str], Sequence[str]]  #: items for a claim, and those against it
Undercutters = Mapping[str, Sequence[str]]  #: by what they undercut, in the ledger's order


@frozen(kw_only=True, eq=False, repr=False)
class Hearing:
    """All that is known of the items of a ledger before any claim is looked at."""

    ledger: Ledger
    proofs: Mapping[str, Proof]
    as_of: dt.date | None
    barred: Mapping[str, SetAside]  #: the items that are not admitted
    supports: Filed
    contradicts: Filed
    undercut: Undercutters  #: of claims; only what is admitted
    attackers: Undercutters  #: of items; only what is admitted
    ground: Ground  #: what becomes of these if everybody has a say
    joint: Mapping[str, Camp]  #: of the items that several vouch for, all their origins
    at_home: AbstractSet[str]  #: the claims that some of their own camp support, perhaps jointly
    questioned: AbstractSet[str]  #: the claims with items that are barred, undercut or joint
    up: Mapping[str, str]  #: who is next on the way to the origin of a speaker or source
    top: Mapping[str, str]  #: who is last on that way
    anonymous: frozenset[str]  #: speakers
    _camps: Mapping[tuple[str, ...], Camp]  #: by who makes a claim
    _quarrels: dict[str, Camp] = field(factory=dict, init=False)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What to call each speaker and source."""
        return _names(self.ledger)

    def camp_of(self, claim: str) -> Camp:
        """The origins of *claim*."""
        return self._camps[claimants(self.ledger.claims[claim])]

    def origin_of(self, id: str) -> str:
        """Whose word item *id* is; of what several said, that of the first one named."""
        return self.top[voucher(self.ledger.evidence[id], self.ledger.claims)]

    def filed(self, claim: str) -> Counting:
        """What is filed for and against *claim*, whether or not it counts."""
        return self.supports.on(claim), self.contradicts.on(claim)

    def origins_of(self, id: str) -> Camp | tuple[str]:
        """The origins of all who vouch for item *id*; a statement made together has several."""
        return self.joint[id] if id in self.joint else (self.origin_of(id),)

    def is_of(self, camp: Camp, id: str) -> bool:
        """Whether item *id* shares an origin with *camp*."""
        if id in self.joint:
            return not camp.isdisjoint(self.joint[id])
        return self.origin_of(id) in camp

    def contested(self, claim: str) -> list[str]:
        """The items filed for or against *claim* that something undercuts."""
        if claim not in self.questioned:
            return []
        undercut = self.attackers.keys()
        return [
            id
            for items in self.filed(claim)
            if not undercut.isdisjoint(items)
            for id in items
            if id in undercut
        ]

    def ground_for(self, ids: Iterable[str], camp: Camp) -> Ground:
        """Who undercuts items *ids* of a claim that *camp* makes, which has no say in it."""
        contested = [id for id in ids if id in self.attackers]
        for id in contested:
            if not camp.isdisjoint(self._quarrelling(id)):
                return self.ground_below(contested, camp)
        return self.ground

    def ground_below(self, ids: Iterable[str], camp: Camp) -> Ground:
        """The same, and nothing besides."""

        def attackers_of(id: str) -> list[str]:
            by = self.attackers.get(id, ())
            return [other for other in by if not self.is_of(camp, other)]

        return below(ids, attackers_of)

    def _quarrelling(self, id: str) -> Camp | tuple[str]:
        """The origins of all who undercut anything on which it depends whether item *id* stands."""
        direct = self.attackers[id]
        if len(direct) == 1 and direct[0] not in self.attackers:
            return self.origins_of(direct[0])
        if id not in self._quarrels:
            quarrel = reach([id], self.ground.beside)
            undercutters = {by for it in quarrel for by in self.attackers.get(it, ())}
            voices = frozenset(one for by in undercutters for one in self.origins_of(by))
            self._quarrels.update(dict.fromkeys(quarrel, voices))
        return self._quarrels[id]


def hear(ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None) -> Hearing:
    """Let in what may count of the items of *ledger*, as known on the day *as_of*."""
    shut_out = barred(ledger, proofs, as_of)
    up = ways_up(ledger)
    top = origins(up)
    supports, contradicts, undercuts = filed(ledger, top)
    undercutters = _without(shut_out, undercuts)
    camps, at_home = _camps(ledger, top, supports.origins)
    attackers = {id: by for id, by in undercutters.items() if id in ledger.evidence}
    joint = _joint(ledger, top) if any(len(who) > 1 for who in camps) else {}
    return Hearing(
        ledger=ledger,
        proofs=proofs,
        as_of=as_of,
        barred=shut_out,
        supports=supports,
        contradicts=contradicts,
        undercut={id: by for id, by in undercutters.items() if id in ledger.claims},
        attackers=attackers,
        ground=settled(attackers),
        joint=joint,
        at_home=at_home | _claims_of(joint, ledger),
        questioned=_claims_of((*shut_out, *attackers, *joint), ledger),
        up=up,
        top=top,
        anonymous=frozenset(id for id, speaker in ledger.speakers.items() if speaker.anonymous),
        camps=camps,
    )


def _without(shut_out: Container[str], undercuts: Filed) -> Undercutters:
    found = {id: [by for by in them if by not in shut_out] for id, them in undercuts.on_each()}
    return {id: by for id, by in found.items() if by}


def _camps(
    ledger: Ledger, top: Mapping[str, str], support: Mapping[str, tuple[str, ...]]
) -> tuple[dict[tuple[str, ...], Camp], set[str]]:
    """The camps, by who makes a claim, and the claims that some of their own camp support.

    *support* has the origins of what supports each claim.
    """
    camps: dict[tuple[str, ...], Camp] = {}
    at_home = set()
    for id, claim in ledger.claims.items():
        who = claim.speaker or claimants(claim)
        if who not in camps:
            camps[who] = frozenset([top[one] for one in who])
        if id in support and not camps[who].isdisjoint(support[id]):
            at_home.add(id)
    return camps, at_home


def _joint(ledger: Ledger, top: Mapping[str, str]) -> dict[str, Camp]:
    together = {id: claim.speaker for id, claim in ledger.claims.items() if len(claim.speaker) > 1}
    return {
        id: frozenset([top[speaker] for speaker in together[item.from_claim]])
        for id, item in ledger.evidence.items()
        if item.from_claim in together
    }


def _claims_of(items: Iterable[str], ledger: Ledger) -> set[str]:
    """The claims that some *items* are filed for or against."""
    evidence = (ledger.evidence[id] for id in items)
    return {claim for item in evidence for claim in (*item.supports, *item.contradicts)}


def _names(ledger: Ledger) -> dict[str, str]:
    """What to call a speaker or source, in one line; a title stands in quotation marks."""
    names = {id: speaker.name for id, speaker in ledger.speakers.items()}
    names |= {id: f"“{source.title}”" for id, source in ledger.sources.items()}
    return {id: " ".join(name.split()) for id, name in names.items()}

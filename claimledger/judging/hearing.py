"""What is the same for all claims of a ledger: which items are heard, for whom, and on what."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import field, frozen

from ..model import Ledger, Proof, SetAside
from .admission import barred
from .origins import claimants, origins, vouchers, ways_up
from .reaching import reach
from .undercutting import Ground, below, settled

Camp = frozenset[str]  #: origins
Items = Mapping[str, str]  #: with their origins; of what several said, that of the first one named
Filed = Mapping[str, Items]  #: by what they are filed on

NONE: Final[Items] = {}


@frozen(kw_only=True)
class Hearing:
    """All that is known of the items of a ledger before any claim is looked at."""

    ledger: Ledger
    proofs: Mapping[str, Proof]
    as_of: dt.date | None
    barred: Mapping[str, SetAside]  #: the items that are not admitted
    supports: Filed
    contradicts: Filed
    undercut: Filed  #: the claims; only what is admitted
    attackers: Filed  #: the items that something undercuts; only what is admitted
    ground: Ground  #: what becomes of these if everybody has a say
    joint: Mapping[str, Camp]  #: of the items that several vouch for, all their origins
    questioned: AbstractSet[str]  #: the claims with items that are barred, undercut or joint
    up: Mapping[str, str]  #: who is next on the way to the origin of a speaker or source
    top: Mapping[str, str]  #: who is last on that way
    anonymous: frozenset[str]  #: speakers
    names: Mapping[str, str]  #: of speakers and sources
    _camps: dict[tuple[str, ...], Camp] = field(factory=dict, init=False)
    _quarrels: dict[str, AbstractSet[str]] = field(factory=dict, init=False)

    def camp_of(self, claim: str) -> Camp:
        """The origins of *claim*."""
        who = claimants(self.ledger.claims[claim])
        if who not in self._camps:
            self._camps[who] = frozenset([self.top[voucher] for voucher in who])
        return self._camps[who]

    def origin_of(self, id: str) -> str:
        """Whose word item *id* is."""
        return self.top[vouchers(self.ledger.evidence[id], self.ledger.claims)[0]]

    def shared(self, id: str, origin: str, camp: Camp) -> Camp:
        """The origins of *camp* that item *id* shares; a statement made together shares several."""
        return camp & self.joint.get(id, {origin})

    def contested(self, claim: str) -> list[str]:
        """The items filed for or against *claim* that something undercuts."""
        filed = (self.supports.get(claim, NONE), self.contradicts.get(claim, NONE))
        undercut = self.attackers.keys()
        return [
            id
            for items in filed
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
            by = self.attackers.get(id, NONE)
            return [other for other in by if not self.shared(other, by[other], camp)]

        return below(ids, attackers_of)

    def _quarrelling(self, id: str) -> AbstractSet[str]:
        """The origins of all who undercut anything that has to do with item *id*."""
        if id not in self._quarrels:
            quarrel = reach([id], self.ground.beside)
            undercutters = (by for it in quarrel for by in self.attackers.get(it, NONE).items())
            voices = {one for by, origin in undercutters for one in self.joint.get(by, (origin,))}
            self._quarrels.update(dict.fromkeys(quarrel, voices))
        return self._quarrels[id]


def hear(ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None) -> Hearing:
    """Let in what may count of the items of *ledger*, as known on the day *as_of*."""
    shut_out = barred(ledger, proofs, as_of)
    up = ways_up(ledger)
    top = origins(up)
    supports, contradicts, undercuts = _filed(ledger, top)
    admitted = {id: _without(shut_out, by) for id, by in undercuts.items()}
    attackers = {id: by for id, by in admitted.items() if by and id in ledger.evidence}
    joint = _joint(ledger, top)
    return Hearing(
        ledger=ledger,
        proofs=proofs,
        as_of=as_of,
        barred=shut_out,
        supports=supports,
        contradicts=contradicts,
        undercut={id: by for id, by in admitted.items() if id in ledger.claims},
        attackers=attackers,
        ground=settled(attackers),
        joint=joint,
        questioned=_claims_of((*shut_out, *attackers, *joint), ledger),
        up=up,
        top=top,
        anonymous=frozenset(id for id, speaker in ledger.speakers.items() if speaker.anonymous),
        names=_names(ledger),
    )


def _filed(ledger: Ledger, top: Mapping[str, str]) -> tuple[Filed, Filed, Filed]:
    """What supports, contradicts and undercuts each record, in the ledger's order."""
    supports: dict[str, dict[str, str]] = {}
    contradicts: dict[str, dict[str, str]] = {}
    undercuts: dict[str, dict[str, str]] = {}
    for id, item in ledger.evidence.items():
        origin = top[item.speaker or item.source or claimants(ledger.claims[item.from_claim])[0]]
        for claim in item.supports:
            supports.setdefault(claim, {})[id] = origin
        for claim in item.contradicts:
            contradicts.setdefault(claim, {})[id] = origin
        for record in item.undercuts:
            undercuts.setdefault(record, {})[id] = origin
    return supports, contradicts, undercuts


def _without(shut_out: Container[str], items: Items) -> Items:
    return {id: origin for id, origin in items.items() if id not in shut_out}


def _joint(ledger: Ledger, top: Mapping[str, str]) -> dict[str, Camp]:
    together = {id: claim.speaker for id, claim in ledger.claims.items() if len(claim.speaker) > 1}
    evidence = ledger.evidence if together else {}
    return {
        id: frozenset([top[speaker] for speaker in together[item.from_claim]])
        for id, item in evidence.items()
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

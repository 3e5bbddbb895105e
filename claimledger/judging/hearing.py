"""What is the same for all claims of a ledger: which items are heard, for whom, and on what."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import field, frozen

from ..model import Evidence, Ledger, Proof, SetAside, Weighed
from ..vocabulary import Basis
from .admission import barred
from .origins import Voice, cited, claimants, origins, source_of, vouchers

Filed = Mapping[str, Sequence[str]]  #: items by what they are filed on, both in the ledger's order
Camp = frozenset[str]  #: origins
NOBODY: Final[Camp] = frozenset()


@frozen(kw_only=True)
class Hearing:
    """All that is known of the items of a ledger before any claim is looked at."""

    ledger: Ledger
    proofs: Mapping[str, Proof]
    as_of: dt.date | None
    barred: Mapping[str, SetAside]  #: the items that are not admitted
    supports: Filed
    contradicts: Filed
    undercuts: Filed  #: on claims and items; only what is admitted
    joint: AbstractSet[str]  #: the items that several speakers vouch for; only a claim has several
    anonymous: AbstractSet[str]  #: speakers
    origin_of: Callable[[str], Voice]
    names: Mapping[str, str]  #: of speakers and sources
    _camps: dict[tuple[str, ...], Camp] = field(factory=dict, init=False)
    _ways: dict[tuple[str, str], tuple[str, ...]] = field(factory=dict, init=False)

    def camp_of(self, claim: str) -> Camp:
        """The origins of *claim*."""
        who = claimants(self.ledger.claims[claim])
        if who not in self._camps:
            self._camps[who] = frozenset([self.origin_of(voucher).origin for voucher in who])
        return self._camps[who]

    def voice(self, id: str) -> Voice:
        """Whose word item *id* is: what was said together is the word of the first one named."""
        return self.origin_of(_first_voucher(self.ledger.evidence[id], self.ledger))

    def weighed(self, id: str) -> Weighed:
        """Item *id*, which is admitted, as it counts; with the whole way by which it comes here."""
        item = self.ledger.evidence[id]
        voice = self.origin_of(item.speaker or item.source or _first_voucher(item, self.ledger))
        proof = self.proofs[item.from_claim or id]
        located = proof.located
        source = item.source or source_of(item, self.ledger.claims)
        return Weighed(
            evidence=id,
            origin=voice.origin,
            via=voice.via,
            unproved=located is None,
            cited=(source,) if source == proof.source else self._cited(source, proof.source),
            line=located.line if located else 0,
        )

    def _cited(self, source: str, holder: str) -> tuple[str, ...]:
        ends = (source, holder)
        if ends not in self._ways:
            self._ways[ends] = cited(source, holder, self.ledger.sources)
        return self._ways[ends]

    def shared(self, id: str, camp: Camp) -> Camp:
        """The origins of *camp* that item *id* shares; a statement made together shares several."""
        who = vouchers(self.ledger.evidence[id], self.ledger.claims)
        return camp.intersection([self.origin_of(voucher).origin for voucher in who])

    def is_of(self, id: str, camp: Camp) -> bool:
        """Whether item *id* shares an origin with *camp*."""
        return self.voice(id).origin in camp or (id in self.joint and bool(self.shared(id, camp)))

    def without_leave(self, id: str, camp: Camp) -> Camp:
        """What item *id* shares with *camp*, unless it says what its speaker wants, thinks or does.

        That he alone can say; to have seen something oneself is no such leave.
        """
        own_position = self.ledger.evidence[id].basis is Basis.OWN_POSITION
        return NOBODY if own_position else self.shared(id, camp)


def hear(ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None) -> Hearing:
    """Let in what may count of the items of *ledger*, as known on the day *as_of*."""
    shut_out = barred(ledger, proofs, as_of)
    supports, contradicts, undercuts = (defaultdict[str, list[str]](list) for _ in range(3))
    joint = set()
    for id, item in ledger.evidence.items():
        for target in _each(item.supports):
            supports[target].append(id)
        for target in _each(item.contradicts):
            contradicts[target].append(id)
        if item.undercuts and id not in shut_out:
            for target in _each(item.undercuts):
                undercuts[target].append(id)
        if item.from_claim and len(ledger.claims[item.from_claim].speaker) > 1:
            joint.add(id)
    return Hearing(
        ledger=ledger,
        proofs=proofs,
        as_of=as_of,
        barred=shut_out,
        supports=dict(supports),
        contradicts=dict(contradicts),
        undercuts=dict(undercuts),
        joint=joint,
        anonymous={id for id, speaker in ledger.speakers.items() if speaker.anonymous},
        origin_of=origins(ledger),
        names=_names(ledger),
    )


def _each(targets: Sequence[str]) -> Sequence[str]:
    """*targets* without what is repeated in them."""
    return targets if len(targets) < 2 else [*dict.fromkeys(targets)]  # noqa: PLR2004


def _first_voucher(item: Evidence, ledger: Ledger) -> str:
    return item.speaker or item.source or claimants(ledger.claims[item.from_claim])[0]


def _names(ledger: Ledger) -> dict[str, str]:
    """What to call a speaker or source, in one line; a title stands in quotation marks."""
    names = {id: speaker.name for id, speaker in ledger.speakers.items()}
    names |= {id: f"“{source.title}”" for id, source in ledger.sources.items()}
    return {id: " ".join(name.split()) for id, name in names.items()}

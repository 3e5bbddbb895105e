"""What is the same for all claims of a ledger: which items are heard, for whom, and on what."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from ..model import Evidence, Ledger, Proof, SetAside, Weighed
from ..vocabulary import Basis
from .admission import barred
from .origins import Voice, claimants, origins, vouchers

Filed = Mapping[str, Sequence[str]]  #: items by what they are filed on, both in the ledger's order
Camp = frozenset[str]  #: origins
NOBODY: Final[Camp] = frozenset()


@frozen(kw_only=True)
class Hearing:
    """All that is known of the items of a ledger before any claim is looked at."""

    ledger: Ledger
    as_of: dt.date | None
    heard: Mapping[str, Weighed]  #: the items that are admitted
    barred: Mapping[str, SetAside]  #: those that are not
    supports: Filed
    contradicts: Filed
    undercuts: Filed  #: on claims and items; only what is heard
    joint: Mapping[str, Camp]  #: for a statement made together, the origins it shares
    origin_of: Callable[[str], Voice]
    names: Mapping[str, str]  #: of speakers and sources

    def camp_of(self, claim: str) -> Camp:
        """The origins of *claim*."""
        starts = claimants(self.ledger.claims[claim])
        return frozenset([self.origin_of(start).origin for start in starts])

    def shared(self, id: str, camp: Camp) -> Camp:
        """The origins of *camp* that item *id* shares."""
        if id in self.joint:
            return self.joint[id] & camp
        return frozenset((self.heard[id].origin,)) if self.heard[id].origin in camp else NOBODY

    def without_leave(self, id: str, camp: Camp) -> Camp:
        """What item *id* shares with *camp*, unless it says what its speaker wants, thinks or does.

        That he alone can say; to have seen something oneself is no such leave.
        """
        own_position = self.ledger.evidence[id].basis is Basis.OWN_POSITION
        return NOBODY if own_position else self.shared(id, camp)


def hear(ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None) -> Hearing:
    """Let in what may count of the items of *ledger*, as known on the day *as_of*."""
    origin_of = origins(ledger)
    shut_out = barred(ledger, proofs, as_of)
    admitted = {id: item for id, item in ledger.evidence.items() if id not in shut_out}
    items = ledger.evidence.items()
    return Hearing(
        ledger=ledger,
        as_of=as_of,
        heard={id: _weighed(id, item, ledger, origin_of) for id, item in admitted.items()},
        barred=shut_out,
        supports=_filed((id, item.supports) for id, item in items),
        contradicts=_filed((id, item.contradicts) for id, item in items),
        undercuts=_filed((id, item.undercuts) for id, item in admitted.items()),
        joint=dict(_joint(admitted, ledger, origin_of)),
        origin_of=origin_of,
        names=_names(ledger),
    )


def _weighed(id: str, item: Evidence, ledger: Ledger, origin_of: Callable[[str], Voice]) -> Weighed:
    """Whose word an item is: what was said together is the word of the first speaker named."""
    voice = origin_of(item.speaker or item.source or vouchers(item, ledger.claims)[0])
    return Weighed(evidence=id, origin=voice.origin, via=voice.via)


def _filed(stances: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, list[str]]:
    filed: dict[str, list[str]] = {}
    for id, targets in stances:
        for target in targets if len(targets) == 1 else dict.fromkeys(targets):
            filed.setdefault(target, []).append(id)
    return filed


def _joint(
    items: Mapping[str, Evidence], ledger: Ledger, origin_of: Callable[[str], Voice]
) -> Iterator[tuple[str, Camp]]:
    """The items that several speakers vouch for; only a claim can have several."""
    for id, item in items.items():
        if item.from_claim and len(speakers := ledger.claims[item.from_claim].speaker) > 1:
            yield id, frozenset(origin_of(speaker).origin for speaker in speakers)


def _names(ledger: Ledger) -> dict[str, str]:
    """What to call a speaker or source, in one line; a title stands in quotation marks."""
    names = {id: speaker.name for id, speaker in ledger.speakers.items()}
    names |= {id: f"“{source.title}”" for id, source in ledger.sources.items()}
    return {id: " ".join(name.split()) for id, name in names.items()}

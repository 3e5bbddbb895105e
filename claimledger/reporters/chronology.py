"""Everything in a ledger that has a date, in the order of time: what a timeline shows."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..dates import Date
from ..model import Audit
from .wording import claimants, corrections, listed, name


class Event(NamedTuple):
    """Something that was said, published or ruled, or that a claim speaks of."""

    date: Date
    kind: str  #: a few words that begin a line: `said`, `published`
    who: str  #: "" where nobody is named
    words: str
    id: str  #: of the record whose date it is; "" if it has none
    is_claim: bool = False


def chronology(audit: Audit) -> list[Event]:
    """All that is dated, earliest first; of what may begin on one day, what ends first."""
    return sorted(_events(audit), key=_when)


def _when(event: Event) -> tuple[dt.date, dt.date]:
    return event.date.earliest or dt.date.min, event.date.latest or dt.date.max


def _events(audit: Audit) -> Iterator[Event]:
    yield from _claims(audit)
    yield from _sources(audit)
    yield from _evidence(audit)
    ledger = audit.ledger
    for entry in corrections(ledger):
        yield Event(date=entry.date, kind=CORRECTED, who="", words=entry.what, id="")


SPOKEN_OF: Final = "spoken of"
SAID: Final = "said"
PUBLISHED: Final = "published"
VOUCHED: Final = "vouched for"
RULED: Final = "ruled"
CORRECTED: Final = "corrected"


def _claims(audit: Audit) -> Iterator[Event]:
    ledger = audit.ledger
    for id, claim in ledger.shown(ledger.claims).items():
        words, who = f"“{claim.text}”", claimants(claim, ledger)
        if claim.about:
            yield Event(
                date=claim.about, kind=SPOKEN_OF, who=who, words=words, id=id, is_claim=True
            )
        if claim.date:
            yield Event(date=claim.date, kind=SAID, who=who, words=words, id=id, is_claim=True)
        if ruling := claim.verdict:
            by = listed(name(other, ledger) for other in ruling.by)
            said = f"{ruling.rating}, on {words}"
            yield Event(date=ruling.date, kind=RULED, who=by, words=said, id=id, is_claim=True)


def _sources(audit: Audit) -> Iterator[Event]:
    ledger = audit.ledger
    for id, source in ledger.shown(ledger.sources).items():
        if source.published:
            who = name(source.author, ledger) if source.author else source.publisher
            title = f"“{source.title}”"
            yield Event(date=source.published, kind=PUBLISHED, who=who, words=title, id=id)


def _evidence(audit: Audit) -> Iterator[Event]:
    ledger = audit.ledger
    for id, item in ledger.shown(ledger.evidence).items():
        if item.date:
            words = f"“{audit.proofs[id].exact}”" if id in audit.proofs else id
            who = name(item.speaker or item.source, ledger)
            yield Event(date=item.date, kind=VOUCHED, who=who, words=words, id="")

"""What only some records say, found in going through all of them once.

Each check for itself would go through all records again, which in a large ledger are no longer
where the processor gets at them fast.
"""

from attrs import field, frozen

from ..model import Claim, Evidence, Ledger, Record
from ..vocabulary import Basis


@frozen
class Gleanings:
    """The claims and items that say something, by id, and what all of them name."""

    expecting: dict[str, Claim] = field(factory=dict)
    ruled: dict[str, Claim] = field(factory=dict)  #: with a verdict
    said: dict[str, Claim] = field(factory=dict)  #: on a day, in a source
    dated: dict[str, Evidence] = field(factory=dict)  #: the same of items
    taken: dict[str, Evidence] = field(factory=dict)  #: from a claim
    undercutting: dict[str, Evidence] = field(factory=dict)
    positions: set[str] = field(factory=set)  #: of its own that a speaker states
    asking: dict[str, Record] = field(factory=dict)  #: not to be told of something
    speakers: set[str] = field(factory=set)  #: named by claims and items
    sources: set[str] = field(factory=set)


def glean(ledger: Ledger) -> Gleanings:
    """Go through all records of *ledger*."""
    found = Gleanings()
    for others in (ledger.speakers, ledger.sources):
        found.asking.update((id, record) for id, record in others.items() if record.ignore)
    _from_claims(ledger, found)
    _from_evidence(ledger, found)
    rest = ledger.contradictions.items()
    found.asking.update((id, record) for id, record in rest if record.ignore)
    return found


def _from_claims(ledger: Ledger, found: Gleanings) -> None:
    for id, claim in ledger.claims.items():
        found.speakers.update(claim.speaker)
        found.sources.add(claim.source)
        if claim.expect:
            found.expecting[id] = claim
        if claim.verdict:
            found.ruled[id] = claim
            found.speakers.update(claim.verdict.by)
        if claim.date and claim.source:
            found.said[id] = claim
        if claim.ignore:
            found.asking[id] = claim


def _from_evidence(ledger: Ledger, found: Gleanings) -> None:
    speakers, sources = found.speakers, found.sources
    own_position = Basis.OWN_POSITION
    for id, item in ledger.evidence.items():
        speakers.add(item.speaker)
        sources.add(item.source)
        if item.from_claim:
            found.taken[id] = item
        if item.undercuts:
            found.undercutting[id] = item
        if item.basis is own_position:
            found.positions.add(id)
        if item.date and item.source:
            found.dated[id] = item
        if item.ignore:
            found.asking[id] = item

"""What only some records say, found in going through all of them once.

Each check for itself would go through all records again, which in a large ledger are no longer
where the processor gets at them fast.
"""

from collections.abc import Mapping

from ..model import Claim, Evidence, Ledger, Record
from ..vocabulary import Basis


class Gleanings:
    """The claims and items that say something, by id, and what all of them name."""

    def __init__(self) -> None:
        self.expecting: dict[str, Claim] = {}
        self.ruled: dict[str, Claim] = {}  #: with a verdict
        self.said: dict[str, Claim] = {}  #: on a day, in a source
        self.dated: dict[str, Evidence] = {}  #: the same of items
        self.taken: dict[str, Evidence] = {}  #: from a claim
        self.quoted: set[str] = set()  #: claims
        self.echoing: set[str] = set()  #: items that quote what a claim they support quotes
        self.undercutting: dict[str, Evidence] = {}
        self.positions: set[str] = set()  #: of its own that a speaker states
        self.asking: dict[str, Record] = {}  #: not to be told of something
        self.speakers: set[str] = set()  #: named by claims and items
        self.sources: set[str] = set()


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
        if claim.quote:
            found.quoted.add(id)
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
    speakers, sources, claims, quoted = found.speakers, found.sources, ledger.claims, found.quoted
    own_position = Basis.OWN_POSITION
    for id, item in ledger.evidence.items():
        speakers.add(item.speaker)
        sources.add(item.source)
        if item.from_claim:
            found.taken[id] = item
        if not quoted.isdisjoint(item.supports) and _echoes(item, claims):
            found.echoing.add(id)
        if item.undercuts:
            found.undercutting[id] = item
        if item.basis is own_position:
            found.positions.add(id)
        if item.date and item.source:
            found.dated[id] = item
        if item.ignore:
            found.asking[id] = item


def _echoes(item: Evidence, claims: Mapping[str, Claim]) -> bool:
    said = claims[item.from_claim] if item.from_claim else item
    if not said.quote:
        return False
    near = [claims[id].quote for id in item.supports if claims[id].source == said.source]
    return any(said.quote in quote or quote in said.quote for quote in near if quote)

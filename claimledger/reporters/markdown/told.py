"""What pages tell of claims and of items wherever they do: a column of texts escaped at a time."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from typing import Final, NamedTuple
from urllib.parse import quote

from attrs import field, frozen

from ...judging.origins import source_of
from ...model import Audit, Claim, Evidence, Ledger, Proof
from ..bearing import Bearings, Group, groups
from ..citing import found_in, left_out, place, proofs, said, vouching
from ..markdown_text import column, markdown, within
from ..wording import reasons

NEXT: Final = "\n\n"  #: before a block that follows another
IN_LIST: Final = "\n\n  "  #: the same in an item of a list


class ClaimTold(NamedTuple):
    """A claim, as Markdown has it; "" for what there is not."""

    id: str
    words: str
    said: str  #: who says it and when
    why: str  #: it stands as it does
    prospects: str
    tags: str
    quotation: str
    found: str  #: where the quotation stands, or why it is not proved


class ItemTold(NamedTuple):
    """An evidence item, as a list of Markdown has it, but for links."""

    id: str
    source: str  #: the id of the source of its words
    taken_from: str  #: the id of the claim that has its words
    quotation: str
    whose: str  #: its words are, who vouches for them and where they were found
    note: str


@frozen
class Told:
    """What is told of some claims, of what bears on them and of other items, by their ids."""

    claims: Mapping[str, ClaimTold]
    groups: Mapping[str, Sequence[Group]]
    items: Mapping[str, ItemTold]


@frozen
class Teller:
    """Tells of claims and items; what is the same of many of them once for all."""

    audit: Audit
    words: Mapping[str, str]  #: of claims, as Markdown has them
    bearings: Bearings
    _vouched: dict[Hashable, str] = field(factory=dict, init=False)
    _title: Callable[[str], str] = field(init=False)
    _document: Callable[[str], str] = field(factory=lambda: cache(within), init=False)

    @_title.default
    def _titled_once(self) -> Callable[[str], str]:
        return cache(partial(titled, self.audit.ledger))

    def on(self, claims: Iterable[str]) -> Iterator[Told]:
        """All that is told of *claims*, so many at a time that it stays at hand."""
        ids = [*claims]
        for at in range(0, len(ids), _AT_A_TIME):
            yield self.of(ids[at : at + _AT_A_TIME])

    def of(self, ids: Iterable[str]) -> Told:
        """All that is told of the claims and items called *ids*."""
        claims, evidence = self.audit.ledger.claims, self.audit.ledger.evidence
        told = {id: claims[id] for id in ids if id in claims}
        grouped = {id: groups(self.audit, id, self.bearings) for id in told}
        bearing = [group.items for it in grouped.values() for group in it]
        items = dict.fromkeys(chain(*bearing, (id for id in ids if id in evidence)))
        return Told(self._claims(told), grouped, self._items({id: evidence[id] for id in items}))

    def _claims(self, claims: Mapping[str, Claim]) -> dict[str, ClaimTold]:
        audit, records, quoting = self.audit, claims.values(), proofs(claims, self.audit)
        explained = [reasons(audit.assessments[id]) for id in claims]
        columns = (
            column(claims),
            [self.words.get(id) or markdown(claim.text) for id, claim in claims.items()],
            column(" ".join(said(claim, audit.ledger)) for claim in records),
            column(why for why, _ in explained),
            column(prospects for _, prospects in explained),
            _each("**Tags:** ", [", ".join(claim.tags) for claim in records]),
            _quotations(quoting, NEXT),
            self._found(quoting),
        )
        return dict(zip(claims, map(ClaimTold, *columns), strict=True))

    def _items(self, items: Mapping[str, Evidence]) -> dict[str, ItemTold]:
        ledger, records, quoting = self.audit.ledger, items.values(), proofs(items, self.audit)
        sources = [source_of(item, ledger.claims) for item in records]
        vouched = vouching(records, ledger, markdown, self._vouched)
        whose = zip(map(self._title, sources), vouched, self._found(quoting), strict=True)
        columns = (
            column(items),
            sources,
            [item.from_claim for item in records],
            _quotations(quoting, IN_LIST),
            [f"Words of {title}. {vouches} {found}" for title, vouches, found in whose],
            _each(f"{IN_LIST}Note: ", [item.note for item in records]),
        )
        return dict(zip(items, map(ItemTold, *columns), strict=True))

    def _found(self, proofs: Iterable[Proof | None]) -> Iterator[str]:
        """Where each stands; of many that stand in one document its name is escaped once."""
        none = markdown(place(None))
        for proof in proofs:
            if proof and proof.located and not proof.problem:
                yield found_in(self._document(proof.document), proof.located.line)
            else:
                yield markdown(place(proof)) if proof else none


_AT_A_TIME: Final = 100  #: claims: what is told of thousands is out of reach when it is shown


def titled(ledger: Ledger, source: str) -> str:
    """The title of a source with the mark of its footnote."""
    return f"{markdown(f'“{ledger.sources[source].title}”')}{mark(source)}"


def mark(source: str) -> str:
    """The mark alone; what comes behind a mark is never a text of the ledger.

    A bracket there would make a link of it, a colon at the start of a line an address.
    """
    return f"[^{quote(source)}]"


def _each(begin: str, texts: Sequence[str]) -> list[str]:
    """What there is of *texts*, behind *begin*."""
    shown = iter(column(filter(None, texts)))
    return [f"{begin}{next(shown)}" if text else "" for text in texts]


def _quotations(proofs: Sequence[Proof | None], before: str) -> Iterator[str]:
    """The words of each quotation and, where it leaves some out, those too; *before* each block."""
    words = iter(column(proof.exact for proof in proofs if proof))
    for proof in proofs:
        quoted = f"{before}> {next(words)}" if proof else ""
        elided = left_out(proof) if proof else ""
        yield f"{quoted}{before}{markdown(elided)}" if elided else quoted

"""What pages tell of claims and of items wherever they do: a column of texts escaped at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Final, NamedTuple
from urllib.parse import quote

from attrs import frozen

from ...judging.origins import source_of
from ...model import Audit, Claim, Evidence, Ledger, Proof
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
    """By their ids, what is told of them."""

    claims: Mapping[str, ClaimTold]
    items: Mapping[str, ItemTold]

    @classmethod
    def of(cls, ids: Collection[str], audit: Audit) -> "Told":
        """All that is told of the claims and items called *ids*."""
        claims, evidence = audit.ledger.claims, audit.ledger.evidence
        return cls(
            _claims({id: claims[id] for id in ids if id in claims}, audit),
            _items({id: evidence[id] for id in ids if id in evidence}, audit),
        )


def _claims(claims: Mapping[str, Claim], audit: Audit) -> dict[str, ClaimTold]:
    records, quoting = claims.values(), proofs(claims, audit)
    explained = [reasons(audit.assessments[id]) for id in claims]
    columns = (
        column(claims),
        column(claim.text for claim in records),
        column(" ".join(said(claim, audit.ledger)) for claim in records),
        column(why for why, _ in explained),
        column(prospects for _, prospects in explained),
        _each("**Tags:** ", [", ".join(claim.tags) for claim in records]),
        _quotations(quoting, NEXT),
        _found(quoting),
    )
    return dict(zip(claims, map(ClaimTold, *columns), strict=True))


def _items(items: Mapping[str, Evidence], audit: Audit) -> dict[str, ItemTold]:
    ledger, records, quoting = audit.ledger, items.values(), proofs(items, audit)
    sources = [source_of(item, ledger.claims) for item in records]
    titles = map(cache(partial(titled, ledger)), sources)
    whose = zip(titles, vouching(records, ledger, markdown), _found(quoting), strict=True)
    columns = (
        column(items),
        sources,
        [item.from_claim for item in records],
        _quotations(quoting, IN_LIST),
        [f"Words of {title}. {vouched} {found}" for title, vouched, found in whose],
        _each(f"{IN_LIST}Note: ", [item.note for item in records]),
    )
    return dict(zip(items, map(ItemTold, *columns), strict=True))


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


def _found(proofs: Iterable[Proof | None]) -> Iterator[str]:
    """Where each stands; of many that stand in one document its name is escaped once."""
    document, none = cache(within), markdown(place(None))
    for proof in proofs:
        if proof and proof.located and not proof.problem:
            yield found_in(document(proof.document), proof.located.line)
        else:
            yield markdown(place(proof)) if proof else none

"""What pages tell of claims and of what bears on them, escaped a column of texts at a time."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate
from typing import Final, NamedTuple
from urllib.parse import quote

from attrs import field, frozen

from ...judging.origins import source_of
from ...model import Audit, Claim, Evidence, Ledger, Proof
from ..bearing import Bearings, Group, batches, groups
from ..citing import found_in, left_out, place, proofs, said, vouching
from ..markdown_text import column, markdown, within
from ..wording import reasons

NEXT: Final = "\n\n"  #: before a block that follows another
IN_LIST: Final = "\n\n  "  #: the same in an item of a list

Link = Callable[[str], str]  #: from the id of a claim to what leads there


class Told(NamedTuple):
    """What is told of a claim, as Markdown has it; "" for what there is not."""

    id: str
    words: str
    said: str  #: who says it and when
    why: str  #: it stands as it does
    prospects: str
    tags: str
    quotation: str
    found: str  #: where the quotation stands, or why it is not proved
    groups: Sequence[Group]
    items: Sequence[str]  #: those of all its groups, one after the other
    cited: Sequence[str]  #: the sources of their words, by id


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

    def on(self, claims: Mapping[str, Claim], link: Link) -> Iterator[Told]:
        """All that is told of each of *claims*."""
        for batch in batches(claims):
            grouped = [groups(self.audit, id, self.bearings) for id in batch]
            shown = [pair for those in grouped for group in those for pair in group.items.items()]
            items, cited = self._listed(shown, link)
            ends = [*accumulate(sum(len(group.items) for group in those) for those in grouped)]
            spans = [*map(slice, (0, *ends), ends)]
            columns = (grouped, [items[span] for span in spans], [cited[span] for span in spans])
            yield from map(Told, *self._claims(batch), *columns)

    def _claims(self, claims: Mapping[str, Claim]) -> Iterator[Iterable[str]]:
        """The columns of what is told of *claims* themselves."""
        records, quoting = claims.values(), proofs(claims, self.audit)
        explained = [reasons(self.audit.assessments[id]) for id in claims]
        yield column(claims)
        yield [self.words[id] for id in claims]
        yield column(said(claim, self.audit.ledger) for claim in records)
        yield column(why for why, _ in explained)
        yield column(prospects for _, prospects in explained)
        yield _each("**Tags:** ", [", ".join(claim.tags) for claim in records])
        yield _quotations(quoting, NEXT)
        yield self._found(quoting)

    def _listed(self, shown: Sequence[tuple[str, str]], link: Link) -> tuple[list[str], list[str]]:
        """Items, each with what it does, as lists have them; and the sources of their words."""
        items = [self.audit.ledger.evidence[id] for id, _ in shown]
        quoting = proofs([id for id, _ in shown], self.audit)
        whose, sources = self._whose(items, quoting, link)
        columns = (
            column(id for id, _ in shown),
            _each(" ", [does for _, does in shown]),
            _quotations(quoting, IN_LIST),
            whose,
            _each(f"{IN_LIST}Note: ", [item.note for item in items]),
        )
        lines = [
            f"- **{id}**.{remark}{quotation}{IN_LIST}{said}{note}"
            for id, remark, quotation, said, note in zip(*columns, strict=True)
        ]
        return lines, sources

    def sides(self, ids: Sequence[str], link: Link) -> tuple[list[str], list[str]]:
        """Sides of contradictions: the words of each, and whose they are; and their sources."""
        items = [id for id in ids if id in self.audit.ledger.evidence]
        quoting = proofs(items, self.audit)
        whose, sources = self._whose(
            [self.audit.ledger.evidence[id] for id in items], quoting, link
        )
        columns = zip(column(items), _quotations(quoting, IN_LIST), whose, strict=True)
        told = (f"{quotation}{IN_LIST}Item {id}. {it}" for id, quotation, it in columns)
        claims = self._on_claims([id for id in ids if id not in self.audit.ledger.evidence], link)
        sides = [next(told if id in self.audit.ledger.evidence else claims) for id in ids]
        return sides, sources

    def _on_claims(self, ids: Sequence[str], link: Link) -> Iterator[str]:
        claims, ledger = self.audit.ledger.claims, self.audit.ledger
        whose = column(said(claims[id], ledger) for id in ids)
        words = (self.words[id] if id in self.words else markdown(claims[id].text) for id in ids)
        return (
            f"{IN_LIST}> {it}{IN_LIST}Claim {link(id)}. {who}"
            for id, it, who in zip(ids, words, whose, strict=True)
        )

    def _whose(
        self, items: Sequence[Evidence], quoting: Iterable[Proof | None], link: Link
    ) -> tuple[list[str], list[str]]:
        """Whose words *items* are, who vouches for them, where they were found; their sources."""
        ledger = self.audit.ledger
        sources = [source_of(item, ledger.claims) for item in items]
        taken = [
            f"Taken from the claim {link(item.from_claim)}. " if item.from_claim else ""
            for item in items
        ]
        vouched = vouching(items, ledger, markdown, self._vouched)
        columns = zip(taken, map(self._title, sources), vouched, self._found(quoting), strict=True)
        whose = [f"{it}Words of {title}. {who} {found}" for it, title, who, found in columns]
        return whose, sources

    def _found(self, proofs: Iterable[Proof | None]) -> Iterator[str]:
        """Where each stands; of many that stand in one document its name is escaped once."""
        none = markdown(place(None))
        for proof in proofs:
            if proof and proof.located and not proof.problem:
                shown = self._document(proof.document)
                yield found_in(proof.document, proof.located.line, shown)
            else:
                yield markdown(place(proof)) if proof else none


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
        if proof is None:
            yield ""
        elif proof.located and proof.located.elided:
            yield f"{before}> {next(words)}{before}{markdown(left_out(proof))}"
        else:
            yield f"{before}> {next(words)}"

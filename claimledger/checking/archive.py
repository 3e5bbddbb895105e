"""Whether the archive is what it passes for: whole texts, of the pages that were meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from ..model import Audit, Finding, Span
from ..quotations import unproved
from ..rules import finding
from ..vocabulary import Unarchived


def lines_at_odds(audit: Audit) -> Iterator[Finding]:
    """The lines of a source lie within those of the sources it is quoted in, where they have some.

    What several documents hold may stand in either, and is not held against the lines.
    """
    sources = audit.ledger.sources
    for id, source in sources.items():
        above = [sources[other] for other in source.quoted_in]
        if source.document or not source.lines or not all(other.lines for other in above):
            continue
        allowed = sorted(span for other in above for span in other.lines)
        beyond = [span for span in source.lines if not _within(span, allowed)]
        if beyond:
            listed = ", ".join(f"{first}-{last}" for first, last in beyond)
            named = ", ".join(f"`{other}`" for other in source.quoted_in)
            message = f"lines {listed} lie outside those of {named}, in which it is quoted"
            yield finding("CL319", message, file=source.file, id=id, key="lines")


def quote_unarchived(audit: Audit) -> Iterator[Finding]:
    """Some text is archived that each quote may stand in; not asked of who counts them unproved."""
    ledger = audit.ledger
    if ledger.policy.unarchived is Unarchived.COUNT:
        return
    for id, proof in unproved(audit.proofs).items():
        record = ledger.claims[id] if id in ledger.claims else ledger.evidence[id]
        if proof.unarchived and record.quote:
            message = (
                f"no text of source `{record.source}` is archived, so nothing proves the quote"
            )
            yield finding("CL322", message, file=record.file, id=id, key="quote")


def hardly_longer(audit: Audit) -> Iterator[Finding]:
    """A document that is no excerpt holds more than what is quoted from it."""
    for id, source in audit.ledger.sources.items():
        document = audit.documents.get(id)
        if document is None or source.partial or not document.length:
            continue
        if document.quoted >= _NEARLY_ALL * document.length:
            share = f"{min(document.quoted / document.length, 1):.0%}"
            message = f"document {document.path} holds little but its quotes: {share} of it"
            yield finding("CL320", message, file=source.file, id=id, key="document")


def not_the_page(audit: Audit) -> Iterator[Finding]:
    """No document is the page that stands before the one meant."""
    for id, document in audit.documents.items():
        if document.obstacle:
            source = audit.ledger.sources[id]
            what, words = document.obstacle
            message = f"document {document.path} looks like {what}: it says {words!r}"
            yield finding("CL321", message, file=source.file, id=id, key="document")


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    quote_unarchived,
    lines_at_odds,
    hardly_longer,
    not_the_page,
)

#: The share of a document from which on its quotes are all there is.
_NEARLY_ALL: Final = 0.8


def _within(span: Span, allowed: Sequence[Span]) -> bool:
    """Whether *span* lies in *allowed*, sorted; ranges that touch are one."""
    at = span[0]
    for first, last in allowed:
        if first > at:
            break
        at = max(at, last + 1)
    return at > span[1]

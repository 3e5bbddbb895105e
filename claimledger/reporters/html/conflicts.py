"""Contradictions with the two passages facing each other, and the conflicts nobody recorded."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from ...model import Contradiction
from ..citing import contradicting, said
from .items import make_items
from .markup import NOTHING, SPACE, Html, anchored, element, joined, opened, text
from .sheet import Sheet


def contradictions(sheet: Sheet) -> Iterator[Html]:
    """The records, then what no record names."""
    records = sheet.ledger.shown(sheet.ledger.contradictions)
    if not records:
        yield _PARAGRAPH(Html("None recorded."))
    sides = chain.from_iterable(record.between for record in records.values())
    make_items((id for id in sides if id in sheet.ledger.evidence), sheet)
    for id, record in records.items():
        yield _contradiction(id, record, sheet)
    yield _HEADING(Html("Conflicts nobody recorded"))
    unrecorded = [id for id in sheet.audit.unrecorded if id in sheet.claims]
    yield _LIST(*(_conflict(id, sheet) for id in unrecorded)) if unrecorded else _NONE


_PARAGRAPH, _HEADING, _LIST, _ITEM = (element(name) for name in ("p", "h3", "ul", "li"))
_NONE: Final = _PARAGRAPH(Html("None."))


def _contradiction(id: str, record: Contradiction, sheet: Sheet) -> Html:
    first, second = record.between
    note = _NOTE(_STRONG(Html("Note:")), SPACE, text(record.note)) if record.note else NOTHING
    parts = (
        _HEADING(text(id), SPACE, _KIND(text(contradicting(record.kind)))),
        _PARAGRAPH(text(record.because)),
        _FACING(_side(first, sheet), _AGAINST, _side(second, sheet)),
        note,
    )
    return Html(f"{opened('article', class_='contradiction', id=id)}{joined(parts)}</article>")


_KIND, _STRONG, _NOTE = element("small"), element("b"), element("p", class_="note")
_FACING, _SIDE = element("div", class_="facing"), element("div", class_="passage")
_AGAINST: Final = element("p", class_="versus")(Html("against"))


def _side(id: str, sheet: Sheet) -> Html:
    """One of the two: its words, and whose they are."""
    claim = sheet.ledger.claims.get(id)
    if claim is None:
        return _SIDE(_WHAT(Html("Evidence")), sheet.items[id].body)
    return _SIDE(
        _WHAT(Html("Claim")),
        _QUOTE(_PARAGRAPH(sheet.words[id] if id in sheet.words else text(claim.text))),
        _PARAGRAPH(sheet.apart(text(said(claim, sheet.ledger)))),
        _PARAGRAPH(sheet.standing(id)),
        _PARAGRAPH(sheet.claim(id)),
    )


_WHAT, _QUOTE = element("h4"), element("blockquote", dir="auto")


def _conflict(id: str, sheet: Sheet) -> Html:
    words = anchored(id, sheet.words[id])
    return _ITEM(words, SPACE, sheet.standing(id))

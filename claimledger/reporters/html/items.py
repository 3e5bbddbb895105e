"""Evidence items in a card: the passage in context, whose words it is, who vouches for it."""

from collections.abc import Iterator, Mapping
from typing import Final

from ...judging.origins import source_of
from ...model import Proof
from ..citing import found_in, place, proofs, vouching
from .markup import NOTHING, SPACE, Html, element, text
from .passages import passage
from .sheet import Sheet


def listed_items(items: Mapping[str, str], sheet: Sheet) -> list[Html]:
    """*items* with what each does, one below the other, in pieces."""
    if not items:
        return [_NONE]
    pieces = [Html('<ul class="items">')]
    for id, does in items.items():
        pieces += (_begun(id, does, sheet), body(id, sheet), Html("</li>"))
    return [*pieces, Html("</ul>")]


_NONE: Final = element("p", class_="none")(Html("None."))


def _begun(id: str, does: str, sheet: Sheet) -> Html:
    """The start of an item with what it does here; where it comes first, links lead to it."""
    begin = "<li>" if id in sheet.homes else f'<li id="{sheet.told.items[id].anchor}">'
    sheet.homes.add(id)
    remark = f'<p class="remark">{sheet.text(does)}</p>' if does else ""
    return Html(f"{begin}{remark}")


_NOTE: Final = element("p", class_="note")
_WARNING, _STRONG = element("strong", class_="unproved"), element("b")


def body(id: str, sheet: Sheet) -> Html:
    """An item without what it does: the same wherever it stands, so all are made once."""
    if not sheet.bodies:
        sheet.bodies.update(zip(sheet.told.items, _bodies(sheet), strict=True))
    return sheet.bodies[id]


def _bodies(sheet: Sheet) -> Iterator[Html]:
    """Of each item the passage, whose words they are, who vouches for them, where they stand."""
    told, ledger = sheet.told.items, sheet.ledger
    items = [ledger.evidence[id] for id in told]
    quoting, vouched = proofs(told, sheet.audit), vouching(items, ledger, text, {})
    for shown, item, proof, vouches in zip(told.values(), items, quoting, vouched, strict=True):
        quotation = passage(proof, sheet.archive) if proof else NOTHING
        words = sheet.chain(source_of(item, ledger.claims))
        taken = f"Taken from the claim {sheet.claim(item.from_claim)}. " if item.from_claim else ""
        note = _NOTE(_STRONG(Html("Note:")), SPACE, text(item.note)) if item.note else NOTHING
        yield Html(
            f'{quotation}<p class="cited">{taken}Words of {words}. {vouches} {where(proof, sheet)}'
            f" <code>{shown.id}</code></p>{note}"
        )


def where(proof: Proof | None, sheet: Sheet) -> Html:
    """Where a quotation stands; in strong words if nothing proves it."""
    if proof and proof.proved and proof.located:
        return Html(found_in(sheet.within(proof.document), proof.located.line))
    return _WARNING(text(place(proof)))

"""Evidence items in a card: the passage in context, whose words it is, who vouches for it."""

from collections.abc import Mapping
from typing import Final

from ...judging.origins import source_of
from ...model import Evidence, Proof
from ..citing import found_in, place
from .markup import NOTHING, SPACE, Html, attribute, element, text
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
    begin = "<li>" if id in sheet.homes else f'<li id="{attribute(id)}">'
    sheet.homes.add(id)
    remark = f'<p class="remark">{sheet.text(does)}</p>' if does else ""
    return Html(f"{begin}{remark}")


_NOTE: Final = element("p", class_="note")
_WARNING, _STRONG = element("strong", class_="unproved"), element("b")


def body(id: str, sheet: Sheet) -> Html:
    """An item without what it does: the same wherever it stands, so made once."""
    if id not in sheet.bodies:
        sheet.bodies[id] = _body(id, sheet)
    return sheet.bodies[id]


def _body(id: str, sheet: Sheet) -> Html:
    item, proof = sheet.ledger.evidence[id], sheet.audit.proofs.get(id)
    quotation = passage(proof, sheet.archive) if proof else NOTHING
    note = _NOTE(_STRONG(Html("Note:")), SPACE, text(item.note)) if item.note else NOTHING
    return Html(f"{quotation}{_cited(id, item, sheet)}{note}")


def _cited(id: str, item: Evidence, sheet: Sheet) -> Html:
    """Whose words they are, who vouches for them, where they stand."""
    taken = NOTHING
    if item.from_claim:
        taken = Html(f"Taken from the claim {sheet.claim(item.from_claim)}. ")
    words = sheet.chain(source_of(item, sheet.ledger.claims))
    found = where(sheet.audit.proofs.get(id), sheet)
    said = f"{taken}Words of {words}. {sheet.vouched(item)} {found}"
    return Html(f'<p class="cited">{said} <code>{text(id)}</code></p>')


def where(proof: Proof | None, sheet: Sheet) -> Html:
    """Where a quotation stands; in strong words if nothing proves it."""
    if proof and proof.proved and proof.located:
        return Html(found_in(sheet.within(proof.document), proof.located.line))
    return _WARNING(text(place(proof)))

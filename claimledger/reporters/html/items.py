"""Evidence items in a card: the passage in context, whose words it is, who vouches for it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import starmap
from typing import Final

from ...judging.origins import source_of
from ...model import Proof
from ..citing import found_in, place, proofs, vouching
from .markup import NOTHING, SPACE, Html, attributes, column, element, text
from .passages import passage
from .sheet import Item, Sheet


def listed_items(items: Mapping[str, str], sheet: Sheet) -> list[Html]:
    """*items* with what each does, one below the other, in pieces."""
    if not items:
        return [_NONE]
    pieces = [Html('<ul class="items">')]
    for id, does in items.items():
        item = sheet.items[id]
        pieces += (_begun(id, does, item, sheet), item.body, Html("</li>"))
    return [*pieces, Html("</ul>")]


_NONE: Final = element("p", class_="none")(Html("None."))


def _begun(id: str, does: str, item: Item, sheet: Sheet) -> Html:
    """The start of an item with what it does here; where it comes first, links lead to it."""
    begin = "<li>" if id in sheet.homes else f'<li id="{item.anchor}">'
    sheet.homes.add(id)
    remark = f'<p class="remark">{sheet.apart(sheet.text(does))}</p>' if does else ""
    return Html(f"{begin}{remark}")


_NOTE: Final = element("p", class_="note")
_WARNING, _STRONG = element("strong", class_="unproved"), element("b")


def make_items(ids: Iterable[str], sheet: Sheet) -> None:
    """Make those items of *ids* that were not made for another card; some are on several claims."""
    new = dict.fromkeys(id for id in ids if id not in sheet.items)
    made = zip(attributes(new), _bodies(new, sheet), strict=True)
    sheet.items.update(zip(new, starmap(Item, made), strict=True))


def _bodies(ids: Collection[str], sheet: Sheet) -> Iterator[Html]:
    """Of each item the passage, whose words they are, who vouches for them, where they stand."""
    ledger, quoting = sheet.ledger, proofs(ids, sheet.audit)
    items = [ledger.evidence[id] for id in ids]
    vouched = vouching(items, ledger, lambda said: sheet.apart(text(said)), sheet.vouchers)
    for id, item, proof, vouches in zip(column(ids), items, quoting, vouched, strict=True):
        quotation = passage(proof, sheet.archive) if proof else NOTHING
        words = sheet.chain(source_of(item, ledger.claims))
        taken = f"Taken from the claim {sheet.claim(item.from_claim)}. " if item.from_claim else ""
        note = _NOTE(_STRONG(Html("Note:")), SPACE, text(item.note)) if item.note else NOTHING
        yield Html(
            f'{quotation}<p class="cited">{taken}Words of {words}. {vouches} {where(proof, sheet)}'
            f" <code>{id}</code></p>{note}"
        )


def where(proof: Proof | None, sheet: Sheet) -> Html:
    """Where a quotation stands; in strong words if nothing proves it."""
    if proof and proof.proved and proof.located:
        shown = sheet.within(proof.document)
        return Html(found_in(proof.document, proof.located.line, shown))
    return _WARNING(text(place(proof)))

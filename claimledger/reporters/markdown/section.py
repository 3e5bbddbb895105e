"""One claim as a section of a Markdown page: its words, its standing and all that bears on it."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from ...model import Claim
from ..bearing import Group
from ..citing import verdict
from ..markdown_text import markdown
from .sheet import Sheet
from .told import IN_LIST, ClaimTold, ItemTold, Told, titled


def section(id: str, batch: Told, sheet: Sheet) -> list[str]:
    """What is told of claim *id*, one of a *batch*, below its heading."""
    claim, told = sheet.claims[id], batch.claims[id]
    return [
        f"> {told.words}",
        told.said,
        *(_source(claim.source, told, sheet) if claim.source else ()),
        f"**Standing:** {told.why}",
        f"**What would change it:** {told.prospects}",
        *_rulings(claim, sheet),
        *((told.tags,) if told.tags else ()),
        *chain.from_iterable([_group(it, batch.items, sheet) for it in batch.groups[id]]),
    ]


def _rulings(claim: Claim, sheet: Sheet) -> Iterator[str]:
    """What persons have to say of it, beside what is computed."""
    if claim.superseded_by:
        yield f"**Superseded** by {sheet.link(claim.superseded_by)}."
    if claim.verdict:
        yield f"**Verdict** {markdown(verdict(claim.verdict, sheet.ledger))}"
    if claim.note:
        yield f"**Note:** {markdown(claim.note)}"


def provenance(item: ItemTold, sheet: Sheet) -> str:
    """Whose words an evidence item is, who vouches for them and where they were found."""
    sheet.cited[item.source] = None
    if item.taken_from:
        return f"Taken from the claim {sheet.link(item.taken_from)}. {item.whose}"
    return item.whose


def _source(source: str, told: ClaimTold, sheet: Sheet) -> list[str]:
    """The words in which its source has it, and where they stand."""
    sheet.cited[source] = None
    title = titled(sheet.ledger, source)
    if not told.quotation:
        return [f"**Source:** {title}. {told.found}"]
    return [f"**In the words of** {title}:{told.quotation}", told.found]


def _group(group: Group, told: Mapping[str, ItemTold], sheet: Sheet) -> list[str]:
    if not group.items:
        return [f"**{group.title}:** none."]
    title, items = (
        f"**{group.title}:**",
        [_item(told[id], does, sheet) for id, does in group.items.items()],
    )
    if len(items) <= _UNFOLDED:
        return [title, *items]
    return [title, f"<details>\n<summary>{len(items)} items</summary>", *items, "</details>"]


_UNFOLDED: Final = 6  #: items of a group; more are folded away until they are asked for


def _item(item: ItemTold, does: str, sheet: Sheet) -> str:
    remark = f" {sheet.inert(does)}" if does else ""
    whose = provenance(item, sheet)
    return f"- **{item.id}**.{remark}{item.quotation}{IN_LIST}{whose}{item.note}"

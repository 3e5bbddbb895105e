"""One claim as a section of a Markdown page: its words, its standing and all that bears on it."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from ...model import Claim
from ..citing import verdict
from ..markdown_text import markdown
from .sheet import Sheet
from .told import Told, titled


def section(id: str, told: Told, sheet: Sheet) -> list[str]:
    """What is told of claim *id*, below its heading."""
    claim = sheet.claims[id]
    return [
        f"> {told.words}",
        told.said,
        *(_source(claim.source, told, sheet) if claim.source else ()),
        f"**Standing:** {told.why}",
        f"**What would change it:** {told.prospects}",
        *_rulings(claim, sheet),
        *((told.tags,) if told.tags else ()),
        *_evidence(told, sheet),
    ]


def _rulings(claim: Claim, sheet: Sheet) -> Iterator[str]:
    """What persons have to say of it, beside what is computed."""
    if claim.superseded_by:
        yield f"**Superseded** by {sheet.link(claim.superseded_by)}."
    if claim.verdict:
        yield f"**Verdict** {markdown(verdict(claim.verdict, sheet.ledger))}"
    if claim.note:
        yield f"**Note:** {markdown(claim.note)}"


def _source(source: str, told: Told, sheet: Sheet) -> list[str]:
    """The words in which its source has it, and where they stand."""
    sheet.cited[source] = None
    title = titled(sheet.ledger, source)
    if not told.quotation:
        return [f"**Source:** {title}. {told.found}"]
    return [f"**In the words of** {title}:{told.quotation}", told.found]


def _evidence(told: Told, sheet: Sheet) -> Iterator[str]:
    """All that bears on it, group by group."""
    sheet.cited.update(dict.fromkeys(told.cited))
    waiting = iter(told.items)
    for group in told.groups:
        number = len(group.items)
        yield f"**{group.title}:**" if number else f"**{group.title}:** none."
        if number > _UNFOLDED:
            yield f"<details>\n<summary>{number} items</summary>"
        yield from islice(waiting, number)
        if number > _UNFOLDED:
            yield "</details>"


_UNFOLDED: Final = 6  #: items of a group; more are folded away until they are asked for

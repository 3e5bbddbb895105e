"""Timeline, graph and matrix of the Markdown page; each is words first, a picture second."""

from collections.abc import Iterator

from ...model import Audit
from ..chronology import RULED, chronology
from ..markdown_text import markdown
from ..relations import Edge, Relations, label, letter, matrix, relations, told_apart
from ..wording import date
from .mermaid import flowchart
from .sheet import Sheet


def pictures(sheet: Sheet) -> Iterator[str]:
    """All three, each under its heading."""
    audit = sheet.audit
    part = relations(audit, _CLAIMS, _ITEMS)
    yield "## Timeline"
    yield "\n".join(_events(sheet)) or "Nothing dated."
    yield "## Graph"
    if not part.claims:
        yield "No evidence bears on any claim here."
        return
    yield from _graph(part, sheet)
    yield "## Matrix"
    yield from _matrix(part, sheet)


#: Together few enough to be read, and far fewer than Mermaid refuses to draw.
_CLAIMS, _ITEMS = 20, 40


def _events(sheet: Sheet) -> Iterator[str]:
    for event in chronology(sheet.audit):
        who = f"{sheet.within(event.who)}, " if event.who else ""
        own = event.is_claim and event.kind != RULED  # its words are the claim's, and nothing more
        words = sheet.quoted[event.id] if own else markdown(event.words)
        said = sheet.link(event.id, words) if event.is_claim else words
        yield f"- {date(event.date)}, {event.kind}: {who}{said}"


def _graph(part: Relations, sheet: Sheet) -> Iterator[str]:
    yield f"```mermaid\n{flowchart(part, sheet.audit)}\n```"
    if part.left_out:
        yield f"{part.left_out} more are not drawn here; the HTML report draws more of them."
    yield "<details>\n<summary>The graph in words</summary>"
    yield "\n".join(_line(edge, sheet) for edge in part.edges)
    yield "</details>"


def _line(edge: Edge, sheet: Sheet) -> str:
    who, said = label(edge.evidence, sheet.audit)
    target = edge.target
    if target in sheet.ledger.claims:
        return f"- {markdown(f'{who}: {said}')} {edge.words} {sheet.link(target)}"
    return f"- {markdown(f'{who}: {said}')} {edge.words} the item {markdown(target)}"


def _matrix(part: Relations, sheet: Sheet) -> Iterator[str]:
    found = matrix(part)
    yield (
        "S where the item supports the claim, C where it contradicts it, U where it undercuts its"
        " ground, a dot where it is context; in small letters where it is set aside. First come"
        " the items that tell most pairs of claims apart, by supporting the one and contradicting"
        " the other."
    )
    header = ("Evidence", "Pairs told apart", *map(sheet.link, found.claims))
    rule = ("---", "--:", *[":-:"] * len(found.claims))
    rows = (_row(id, cells, sheet.audit) for id, cells in found.rows)
    yield "\n".join(f"| {' | '.join(row)} |" for row in (header, rule, *rows))


def _row(id: str, cells: tuple[Edge | None, ...], audit: Audit) -> tuple[str, ...]:
    who, _ = label(id, audit)
    letters = (letter(cell) if cell else "" for cell in cells)
    return (f"{markdown(who)} ({markdown(id)})", f"{told_apart(cells)}", *letters)

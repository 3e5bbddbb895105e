"""Timeline, graph and matrix of the Markdown page; each is words first, a picture second."""

from collections.abc import Iterator

from ..model import Audit, Ledger
from .chronology import Event, chronology
from .escaping import markdown
from .markdown_claim import link
from .mermaid import flowchart
from .relations import Edge, Relations, label, letter, matrix, relations, told_apart
from .wording import date


def pictures(audit: Audit) -> Iterator[str]:
    """All three, each under its heading."""
    part = relations(audit, _CLAIMS, _ITEMS)
    yield "## Timeline"
    yield "\n".join(_event(event, audit.ledger) for event in chronology(audit)) or "Nothing dated."
    yield "## Graph"
    if not part.claims:
        yield "No evidence bears on any claim here."
        return
    yield from _graph(part, audit)
    yield "## Matrix"
    yield from _matrix(part, audit)


#: Together few enough to be read, and far fewer than Mermaid refuses to draw.
_CLAIMS, _ITEMS = 20, 40


def _event(event: Event, ledger: Ledger) -> str:
    who = f"{event.who}, " if event.who else ""
    said = link(event.words, event.id, ledger) if event.is_claim else markdown(event.words)
    return f"- {markdown(f'{date(event.date)}, {event.kind}: {who}')} {said}"


def _graph(part: Relations, audit: Audit) -> Iterator[str]:
    yield f"```mermaid\n{flowchart(part, audit)}\n```"
    if part.left_out:
        yield f"{part.left_out} more are not drawn here; the HTML report draws more of them."
    yield "<details>\n<summary>The graph in words</summary>"
    yield "\n".join(_line(edge, audit) for edge in part.edges)
    yield "</details>"


def _line(edge: Edge, audit: Audit) -> str:
    who, said = label(edge.evidence, audit)
    target = edge.target
    if target in audit.ledger.claims:
        return f"- {markdown(f'{who}: {said}')} {edge.words} {link(target, target, audit.ledger)}"
    return f"- {markdown(f'{who}: {said}')} {edge.words} the item {markdown(target)}"


def _matrix(part: Relations, audit: Audit) -> Iterator[str]:
    found = matrix(part)
    yield (
        "S where the item supports the claim, C where it contradicts it, U where it undercuts its"
        " ground, a dot where it is context; in small letters where it is set aside. First come"
        " the items that tell most pairs of claims apart, by supporting the one and contradicting"
        " the other."
    )
    header = ("Evidence", "Pairs told apart", *(link(id, id, audit.ledger) for id in found.claims))
    rule = ("---", "--:", *[":-:"] * len(found.claims))
    rows = (_row(id, cells, audit) for id, cells in found.rows)
    yield "\n".join(f"| {' | '.join(row)} |" for row in (header, rule, *rows))


def _row(id: str, cells: tuple[Edge | None, ...], audit: Audit) -> tuple[str, ...]:
    who, _ = label(id, audit)
    letters = (letter(cell) if cell else "" for cell in cells)
    return (f"{markdown(who)} ({markdown(id)})", f"{told_apart(cells)}", *letters)

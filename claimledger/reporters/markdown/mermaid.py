"""A graph as Mermaid, which GitHub draws: every label encoded, every node named by a number."""

import re
from collections.abc import Iterator
from typing import Final

from ...model import Audit
from ..columns import clipped, wrapped
from ..escaping import visible
from ..relations import Effect, Relations, label
from ..wording import standing


def flowchart(part: Relations, audit: Audit) -> str:
    """Evidence on the left, claims on the right; what does not count stands on a broken line."""
    items = {id: f"e{number}" for number, id in enumerate(part.evidence, 1)}
    claims = {id: f"c{number}" for number, id in enumerate(part.claims, 1)}
    lines = (
        "flowchart LR",
        "accTitle: Evidence and claims",
        "accDescr: What bears on which claim. The list below says the same in words.",
        *(f'{node}["{_item(id, audit)}"]' for id, node in items.items()),
        *(f'{node}(["{_claim(id, audit)}"])' for id, node in claims.items()),
        *_edges(part, items | claims),
    )
    return "\n".join(lines)


def _edges(part: Relations, nodes: dict[str, str]) -> Iterator[str]:
    for edge in part.edges:
        arrow = "-.->" if edge.aside else _ARROWS[edge.effect]
        yield f"{nodes[edge.evidence]} {arrow}|{_encoded(edge.words)}| {nodes[edge.target]}"


_ARROWS: Final = {
    Effect.SUPPORTS: "==>",
    Effect.CONTRADICTS: "--x",
    Effect.UNDERCUTS: "--o",
    Effect.CONTEXT: "-.-",
}


def _item(id: str, audit: Audit) -> str:
    who, said = label(id, audit)
    return f"{_line(who, 40)}<br/>{_line(said, 60)}"


def _claim(id: str, audit: Audit) -> str:
    said = _line(f"“{audit.ledger.claims[id].text}”", 60)
    return f"{said}<br/>{_line(standing(audit.assessments[id]), 60)}"


def _line(said: str, width: int) -> str:
    return _encoded(clipped(wrapped(visible(said), width), 1, width)[0])


def _encoded(said: str) -> str:
    """*said* with everything as a number that Mermaid, or Markdown, could take for its own."""
    return _SPECIAL.sub(lambda match: f"#{ord(match[0])};", said)


#: All but letters and digits, of ASCII and beyond, and the space.
_SPECIAL: Final = re.compile(r"[^\w ]|_")

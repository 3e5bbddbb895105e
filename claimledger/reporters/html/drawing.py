"""Pictures as SVG in the page: each with a title, a description and its data as a table.

No part of them carries a style of its own, which the page forbids: what a thing is, its class
says, and what that looks like, in light, in dark and on paper, the style sheet.
"""

from collections.abc import Iterable
from typing import Final

from ..columns import columns
from .markup import Html, element, joined, opened, text


def picture(
    name: str, title: str, description: str, size: tuple[int, int], shapes: Iterable[Html]
) -> Html:
    """An image of *shapes* on a field of *size*, told in words to whoever cannot see it."""
    width, height = size
    begin = opened(
        "svg",
        class_=name,
        viewBox=f"0 0 {width} {height}",
        width=f"{width}",
        height=f"{height}",
        role="img",
        aria_labelledby=f"_{name}-title _{name}-description",
    )
    return _SCROLLED[name](
        begin,
        element("title", id=f"_{name}-title")(text(title)),
        element("desc", id=f"_{name}-description")(text(description)),
        joined(shapes, Html("\n")),
        Html("</svg>"),
    )


_SCROLLED: Final = {
    name: element("div", class_="scroll", tabindex="0", role="region", aria_label=words)
    for name, words in {"timeline": "Timeline", "graph": "Graph", "matrix": "Matrix"}.items()
}


def data(table: Html, summary: str) -> Html:
    """The data of a picture, folded away under it until it is asked for or printed."""
    return _DETAILS(_SUMMARY(text(summary)), table)


_DETAILS, _SUMMARY = element("details"), element("summary")


def shape(name: str, kind: str = "", **attributes: float | str) -> Html:
    """An empty SVG element; numbers come without a stroke of noise behind the point."""
    said = "".join(
        f' {key.replace("_", "-")}="{value if isinstance(value, str) else f"{value:g}"}"'
        for key, value in attributes.items()
    )
    return Html(f'<{name}{f" class=\"{kind}\"" if kind else ""}{said}/>')


def words(x: float, y: float, said: str, kind: str = "") -> Html:
    """A line of text that begins, or by its class is centred or ends, at a point."""
    begin = f'<text{f" class=\"{kind}\"" if kind else ""} x="{x:g}" y="{y:g}">'
    return Html(f"{begin}{text(said)}</text>")


def clip(said: str, width: int) -> str:
    """*said* in at most *width* columns, cut behind a word where there is one to cut behind."""
    line = " ".join(said.split())
    if columns(line) <= width:
        return line
    while columns(line) > width - 1:
        line = line[: max(1, len(line) - max(1, (columns(line) - width + 1) // 2))]
        if len(line) == 1:
            break
    whole = line.rpartition(" ")[0]
    return f"{(whole if len(whole) > len(line) // 2 else line).rstrip(' ,;:')}…"

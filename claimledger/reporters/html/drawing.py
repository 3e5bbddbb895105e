"""Pictures as SVG in the page: each with a title, a description and its data as a table.

No part of them carries a style of its own, which the page forbids: what a thing is, its class
says, and what that looks like, in light, in dark and on paper, the style sheet.
"""

from collections.abc import Iterable
from typing import Final

from ..columns import clipped, wrapped
from ..escaping import visible
from .markup import Html, element, joined, opened, scrolled, text


def picture(
    name: str, title: str, description: str, size: tuple[int, int], shapes: Iterable[Html]
) -> Html:
    """An image of *shapes* on a field of *size*, told in words to whoever cannot see it.

    One that no page of paper holds is not printed, rather than cut or too small to be read.
    """
    width, height = size
    large = height > _TALLEST * width or width > _WIDEST
    begin = opened(
        "svg",
        class_=f"{name} large" if large else name,
        viewBox=f"0 0 {width} {height}",
        width=f"{width}",
        height=f"{height}",
        role="img",
        aria_labelledby=f"_{name}-name _{name}-words",
    )
    title_line = element("title", id=f"_{name}-name")(text(title))
    said = element("desc", id=f"_{name}-words")(text(description))
    whole = joined((begin, title_line, said, *shapes, Html("</svg>")), Html("\n"))
    region = scrolled(f"Picture: {title}", whole)
    return Html(region + _NOT_PRINTED) if large else region


_TALLEST: Final = 2.1  #: times as high as wide is what still can be read when a page holds it
_WIDEST: Final = 1050  #: across a page of paper letters of a wider one are too small
_NOT_PRINTED: Final = element("p", class_="paper")(
    Html("The picture is too large for a page of paper. The table below says the same.")
)


def data(table: Html, summary: str, *, more: bool = False) -> Html:
    """The data of a picture, folded away under it.

    It is printed if the picture is not, or if there is *more* in it than the picture has.
    """
    return (_MORE if more else _SAME)(_SUMMARY(text(summary)), table)


_SAME, _MORE, _SUMMARY = element("details"), element("details", class_="more"), element("summary")


def shape(name: str, kind: str, **attributes: float | str) -> Html:
    """An empty SVG element of class *kind*; numbers come without noise behind the point."""
    said = "".join(f' {key.replace("_", "-")}="{_value(it)}"' for key, it in attributes.items())
    return Html(f'<{name} class="{kind}"{said}/>')


def _value(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def words(kind: str, x: float, y: float, said: str) -> Html:
    """A line of text at a point, where by its class it begins, is centred or ends."""
    return Html(f'<text class="{kind}" x="{_value(x)}" y="{_value(y)}">{text(said)}</text>')


def clip(said: str, width: int, lines: int = 1) -> list[str]:
    """*said* in so many lines of so many columns at most; `…` stands for the rest."""
    return clipped(wrapped(visible(said), width), lines, width)

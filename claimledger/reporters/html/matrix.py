"""The matrix: evidence down, claims across, a letter where the one bears on the other."""

from collections.abc import Iterator
from typing import Final

from ..relations import Edge, Matrix, label, letter, matrix, told_apart
from ..wording import counted
from .drawing import clip, data, picture, shape, words
from .markup import Html, element, joined, table, text
from .sheet import Sheet


def matrix_picture(sheet: Sheet) -> Iterator[Html]:
    """The picture, and its data as a table."""
    found = matrix(sheet.drawn)
    if not found.rows:
        yield element("p")(Html("No evidence bears on any claim here."))
        return
    yield _LEAD
    size = (
        _LEFT + _CELL * len(found.claims) + _SLANT,
        _TOP + _CELL * min(len(found.rows), _MOST_ROWS) + 6,
    )
    yield picture(
        "matrix", "Evidence against claims", _description(found), size, _shapes(found, sheet)
    )
    rows = (_told(id, cells, sheet) for id, cells in found.rows)
    yield data(
        table("What each item bears on, the most telling first", _HEADER, rows),
        f"The matrix as a table ({counted(len(found.rows), 'item')})",
        more=len(found.rows) > _MOST_ROWS,
    )


_LEAD: Final = element("p", class_="lead")(
    Html(
        "Evidence down, claims across: S supports, C contradicts, U takes away the ground, a dot is"
        " context; in small letters what does not count. The items that tell most claims apart come"
        " first."
    )
)
_MOST_ROWS: Final = 80
_HEADER: Final = ("Evidence", "Pairs of claims told apart", "What it bears on")
_LEFT, _TOP, _CELL, _SLANT = 390, 190, 22, 150


def _description(found: Matrix) -> str:
    said = (
        f"{counted(len(found.rows), 'evidence item')} down,"
        f" {counted(len(found.claims), 'claim')} across: S where the item supports the claim, C"
        " where it contradicts it, U where it undercuts its ground, a dot where it is context; in"
        " small letters where it is set aside. First come the items that tell most pairs of claims"
        " apart, by supporting the one and contradicting the other. The table below says the same"
        " in words."
    )
    if not found.left_out:
        return said
    return f"{said} {found.left_out} more are not drawn; the cards have everything."


def _told(id: str, cells: tuple[Edge | None, ...], sheet: Sheet) -> tuple[Html, ...]:
    who, said = label(id, sheet.audit)
    bearing = (Html(f"{text(cell.words)} {sheet.claim(cell.target)}") for cell in cells if cell)
    return text(f"{who}: {said}"), text(f"{told_apart(cells)}"), joined(bearing, Html("; "))


def _shapes(found: Matrix, sheet: Sheet) -> Iterator[Html]:
    rows = found.rows[:_MOST_ROWS]
    right, bottom = _LEFT + _CELL * len(found.claims), _TOP + _CELL * len(rows)
    for number, claim in enumerate(found.claims):
        x = _LEFT + _CELL * number + _CELL / 2
        yield shape("line", "grid", x1=x, y1=_TOP, x2=x, y2=bottom)
        yield _slanted(x + 4, _TOP - 8, clip(sheet.claims[claim].text, _HEAD_COLUMNS)[0])
    for number, (id, cells) in enumerate(rows):
        y = _TOP + _CELL * number + _CELL / 2
        yield shape("line", "grid", x1=0, y1=y + _CELL / 2, x2=right, y2=y + _CELL / 2)
        who, said = label(id, sheet.audit)
        yield words("label", 0, y + 4, clip(f"{who}: {said}", _LABEL_COLUMNS)[0])
        for place, cell in enumerate(cells):
            if cell:
                yield from _cell(cell, _LEFT + _CELL * place, y - _CELL / 2)


_HEAD_COLUMNS, _LABEL_COLUMNS = 36, 56


def _slanted(x: float, y: float, said: str) -> Html:
    turned = f'<text class="head" transform="translate({x:g} {y:g}) rotate(-48)">'
    return Html(f"{turned}{text(said)}</text>")


def _cell(cell: Edge, x: float, y: float) -> Iterator[Html]:
    aside = " aside" if cell.aside else ""
    yield shape(
        "rect",
        f"cell {cell.effect}{aside}",
        x=x + 2,
        y=y + 2,
        width=_CELL - 4,
        height=_CELL - 4,
        rx=3,
    )
    yield words(f"letter {cell.effect}{aside}", x + _CELL / 2, y + _CELL / 2 + 4, letter(cell))

"""Text in columns of a terminal: measured, wrapped, laid out as a table.

How wide a character is follows from Unicode alone; the bytes are the same wherever it is run.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final
from unicodedata import category, east_asian_width

WIDTH: Final = 80


def columns(text: str) -> int:
    """How many columns *text* takes, without a tab or line end in it."""
    return len(text) if _NARROW.fullmatch(text) else sum(map(_columns_of, text))


#: Letters of the West and the marks of typesetters: each takes one column.
_NARROW: Final = re.compile(r"[\0-\u02ff\u2010-\u2027\u2030-\u205e]*")


def wrapped(text: str, width: int) -> list[str]:
    """*text* in lines of at most *width* columns; only a word that is wider is broken."""
    lines = _cut_at_spaces(text, width) if _NARROW.fullmatch(text) else []
    return lines or _filled(text, width)


def _cut_at_spaces(text: str, width: int) -> list[str]:
    """The lines of a narrow text; none if it has a word that is too wide, or spaces to spare."""
    lines: list[str] = []
    if "  " in text or text != text.strip(" "):
        return lines
    start = 0
    while len(text) - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end < 0:
            return []
        lines.append(text[start:end])
        start = end + 1
    return [*lines, text[start:]]


def _filled(text: str, width: int) -> list[str]:
    """The same of any text, word by word."""
    lines, taken = [""], 0
    for word in text.split(" "):
        glue = " " if lines[-1] else ""
        for part in [word] if columns(word) <= width else _parts(word, width):
            wide = columns(part)
            if taken + len(glue) + wide <= width:
                lines[-1] += glue + part
                taken += len(glue) + wide
            else:
                lines.append(part)
                taken = wide
            glue = ""
    return lines


def clipped(lines: list[str], number: int, width: int) -> list[str]:
    """At most *number* of *lines*, the last ending in `…` where more would follow."""
    if len(lines) <= number:
        return lines
    kept = lines[: number - 1]
    *_, last = ["", *_cut(lines[number - 1], width - 1)][:2]
    return [*kept, f"{last}…"]


def table(header: Sequence[str], rows: Iterable[Sequence[list[str]]]) -> str:
    """*rows* of cells of lines under a *header* in ASCII, with an empty line between the rows.

    tabulate counts characters, or columns where a package is installed that it can do without,
    and drops empty lines. So it gets a stand-in, as long as it is wide, for each line but those
    on which there is nothing to count.
    """
    from tabulate import tabulate  # noqa: PLC0415 - it takes its time, and only tables need it

    parted = [_with_empty_line(row) for row in rows]
    cells = [["\n".join(map(_stand_in, cell)) for cell in row] for row in parted]
    plain = tabulate(cells, header, tablefmt="simple", disable_numparse=True)
    lines = (line for row in parted for line in _across(row) if not _plain(line))
    shown = re.sub(f"{_FILLER}+", lambda _: _one_column(next(lines)), plain)
    return "\n".join(line.rstrip(" ") for line in shown.split("\n")).rstrip("\n")


def _with_empty_line(row: Sequence[list[str]]) -> list[list[str]]:
    """*row* with one line more than its highest cell has."""
    first, *others = row
    return [first + [""] * (max(map(len, row)) + 1 - len(first)), *others]


@lru_cache(maxsize=4096)
def _columns_of(character: str) -> int:
    if category(character) in {"Mn", "Me"} or character in _JOINERS:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


_JOINERS: Final = "\u200c\u200d"
_BREAKABLE: Final = re.compile(r"[^-/]*[-/]+|[^-/]+")


def _parts(word: str, width: int) -> Iterator[str]:
    """*word* broken behind hyphens and strokes, and where that is not enough anywhere."""
    for part in _BREAKABLE.findall(word):
        yield from _cut(part, width)


def _cut(text: str, width: int) -> Iterator[str]:
    """*text* in pieces of at most *width* columns; a mark stays with what it stands on."""
    start = taken = 0
    for at, character in enumerate(text):
        taken += (wide := _columns_of(character))
        if taken > width:
            yield text[start:at]
            start, taken = at, wide
    yield text[start:]


_FILLER: Final = "§"  #: one column wide by any count, and in no line of ASCII


def _stand_in(line: str) -> str:
    return line if _plain(line) else _FILLER * (columns(line) or 1)


def _plain(line: str) -> bool:
    return line != "" and line.isascii()


def _one_column(line: str) -> str:
    """*line* as wide as its stand-in."""
    return line if columns(line) else f"{line} "


def _across(row: Sequence[list[str]]) -> Iterator[str]:
    """The lines of a row's cells in the order in which a table shows them."""
    for lines in zip_longest(*row, fillvalue=_NO_LINE):
        yield from lines


_NO_LINE: Final = "-"  #: has no stand-in, so it is never asked for

"""Where the paragraphs of a text are, whether its lines are wrapped or each a paragraph."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ..model import Span


def paragraphs(text: str, *, each_line: bool = False) -> Iterator[Span]:
    """
    The spans of the paragraphs of *text*, without the white space around them. Lines end
    paragraphs in the text of a page (*each_line*), and wherever most of them end like sentences.
    """
    ends = _LINE_END if each_line or not _is_wrapped(text) else _EMPTY_LINE
    at = 0
    for match in ends.finditer(text):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, len(text))


_LINE_END: Final = re.compile(r"[\n\r]+")
_EMPTY_LINE: Final = re.compile(r"(?:\r\n?|\n)[^\S\n\r]*[\n\r]")


def _is_wrapped(text: str) -> bool:
    """Whether most lines with another right below end in the middle of a sentence."""
    lines = [line.strip() for line in text.splitlines()]
    upper = [one for one, below in pairwise(lines) if one and below]
    return sum(one[-1] not in _FINAL for one in upper) * 2 > len(upper)


_FINAL: Final = ".!?:;\"'”’)]»…"


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

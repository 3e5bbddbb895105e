"""What the head of a text shows of itself: its title, its date, whom it is by."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile
from typing import Final

from attrs import frozen

from ..dates import Date
from ..model import Span
from .datelines import NAME, Dateline, date_of_record, dateline, opening_dateline


@frozen
class Masthead:
    """What is empty, was not found."""

    title: str = ""
    date: Date | None = None
    author: str = ""
    dated_by: str = ""  #: the words that the date is from, where a person should look at them


_Line = tuple[str, Dateline | None]  #: a line, and what it tells if it is one of dates and names


def masthead(text: str, paragraphs: Sequence[Span], title: str = "") -> Masthead:
    """Read the head of *text*: lines of dates and names, a line without a stop for its *title*."""
    heads = [_lines(text[start : min(end, start + _REACH)]) for start, end in paragraphs[:_HEADS]]
    lines = [(line, found) for head in heads for line, found in head if found]
    author = next((found.author for _, found in lines if found.author), "")
    run = _RUN_ON.match(text, *_first(paragraphs)) if not title else None
    if run:
        title, author = run["title"], run["name"]
    title = " ".join((title or _title(heads)).split())
    openings = [opening_dateline(head[0][0]) for head in heads]
    date, dated_by = _dated(lines, openings, title)
    return Masthead(title, date, " ".join(author.split()), dated_by)


_HEADS: Final = 6  #: paragraphs of a text that may be its head
_REACH: Final = 400  #: characters of each that are looked at
_LONGEST: Final = 200


def _lines(paragraph: str) -> list[_Line]:
    """The lines of a paragraph; one that goes on below in small letters is none of dates."""
    lines = [line.strip() for line in paragraph.splitlines()]
    return [
        (line, None if below[:1].islower() else dateline(line))
        for line, below in zip(lines, [*lines[1:], ""], strict=True)
    ]


def _first(paragraphs: Sequence[Span]) -> Span:
    """The beginning of the first paragraph."""
    if not paragraphs:
        return 0, 0
    start, end = paragraphs[0]
    return start, min(end, start + _REACH)


def _title(heads: Sequence[Sequence[_Line]]) -> str:
    """The first lines that are neither dates, address nor byline, if they are no sentence."""
    for head in heads:
        behind = dropwhile(lambda line: line[1] or _ADDRESS.match(line[0]), head)
        title = " ".join(line for line, _ in takewhile(lambda line: not line[1], behind))
        if title:
            return title if len(title) <= _LONGEST and title[-1] not in '.:;,"”' else ""
    return ""


_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
#: A title and its byline in one, as pages lose their line breaks: `A Title By First Last`.
_RUN_ON: Final = re.compile(
    rf"(?P<title>[^.]{{3,200}}?)\s+By[ \t]+(?P<name>{NAME})[ \t]*(?:[\r\n]|\Z)"
)


def _dated(
    lines: Sequence[tuple[str, Dateline]], openings: Sequence[tuple[Date | None, str]], title: str
) -> tuple[Date | None, str]:
    """The date, from what is the surest of it, and its words if they are more than a date."""
    for line, found in lines:
        if found.published:
            return found.published, "" if found.is_plain else line
    for date, words in openings:
        if date:
            return date, words
    if date := date_of_record(title):
        return date, title
    return next(((found.updated, line) for line, found in lines if found.updated), (None, ""))

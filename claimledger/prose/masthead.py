"""What the head of a text shows of itself: its title, its date, whom it is by."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from ..dates import Date, parse_date
from ..model import Span
from .words import DAYS, MONTHS


@frozen
class Masthead:
    """What is empty, the text does not show."""

    title: str = ""
    date: Date | None = None
    author: str = ""


def masthead(text: str, paragraphs: Sequence[Span]) -> Masthead:
    """Read the head of *text*: a date that has a line to itself, a line without a stop."""
    heads = [line for span in paragraphs[:_HEADS] for line in _lines(text[slice(*span)])]
    dates = [date for line in heads if (date := _date(line))]
    bylines = [match for line in heads if (match := _BYLINE.fullmatch(line))]
    author = bylines[0]["name"] if bylines else ""
    title = _title(text, paragraphs)
    if run := _RUN_ON.match(text, *_first(paragraphs)):
        title, author = run["title"], run["name"]
    return Masthead(" ".join(title.split()), dates[0] if dates else None, " ".join(author.split()))


def _first(paragraphs: Sequence[Span]) -> Span:
    """The beginning of the first paragraph."""
    if not paragraphs:
        return 0, 0
    start, end = paragraphs[0]
    return start, min(end, start + 2 * _LONGEST)


_HEADS: Final = 6  #: paragraphs of a text that may be its head
_LONGEST: Final = 200


def _lines(paragraph: str) -> list[str]:
    return [line.strip() for line in paragraph[:_LONGEST].splitlines() if line.strip()]


def _title(text: str, paragraphs: Sequence[Span]) -> str:
    """The first paragraph that is neither date, address nor byline, if it is no sentence."""
    for start, end in paragraphs[:_HEADS]:
        line = " ".join(text[start : min(end, start + _LONGEST + 1)].split())
        if _date(line) or _BYLINE.fullmatch(line) or _ADDRESS.match(line):
            continue
        return line if len(line) <= _LONGEST and line[-1] not in '.:;,"”' else ""
    return ""


_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_NAME: Final = r"[^\W\d_a-z][\w.'’-]+(?:[ \t]+[^\W\d_a-z][\w.'’-]*){1,3}"
_BYLINE: Final = re.compile(rf"(?:By|BY|by)[ \t]+(?P<name>{_NAME})")
#: A title and its byline in one, as pages lose their line breaks: `A Title By First Last`.
_RUN_ON: Final = re.compile(
    rf"(?P<title>[^.]{{3,200}}?)\s+By[ \t]+(?P<name>{_NAME})[ \t]*(?:[\r\n]|\Z)"
)

_MONTH: Final = {
    month[:3]: number
    for number, month in enumerate(
        (
            *("january", "february", "march", "april", "may", "june"),
            *("july", "august", "september", "october", "november", "december"),
        ),
        start=1,
    )
}
_MONTH_WORD: Final = rf"(?P<month>{'|'.join(sorted(MONTHS))}|{'|'.join(_MONTH)})\.?"
_DAY_WORD: Final = "|".join(sorted(DAYS))
_AROUND: Final = (
    rf"(?:(?:published|posted|updated|date|dated)(?:\s+on)?:?\s+)?(?:(?:{_DAY_WORD}),?\s+)?",
    r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?\.?",
)
_DATES: Final = tuple(
    re.compile(_AROUND[0] + form + _AROUND[1], re.IGNORECASE)
    for form in (
        rf"{_MONTH_WORD}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+{_MONTH_WORD},?\s+(?P<year>\d{{4}})",
        r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)",
        rf"{_MONTH_WORD},?\s+(?P<year>\d{{4}})",
    )
)


def _date(line: str) -> Date | None:
    """The date that is all of *line*; numbers between strokes are read by no rule."""
    for form in _DATES:
        if match := form.fullmatch(line):
            parts = match.groupdict()
            month = parts.get("number") or f"{_MONTH[parts['month'][:3].lower()]:02}"
            day = parts.get("day")
            text = f"{parts['year']}-{month}" + (f"-{int(day):02}" if day else "")
            try:
                return parse_date(text)
            except ValueError:
                return None
    return None

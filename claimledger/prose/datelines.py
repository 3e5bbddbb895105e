"""Lines at the head of a text that hold dates and names of authors, and nothing else.

Dates are read in English and in French, which pages of English words bear too.
"""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from ..dates import Date, parse_date
from .words import DAYS, MONTHS


@frozen
class Dateline:
    """What such a line tells; no date where it has several, or one that can be read two ways."""

    published: Date | None = None
    updated: Date | None = None
    author: str = ""
    is_plain: bool = True  #: no place stands in front, and nothing was changed later


def dateline(line: str) -> Dateline | None:
    """What *line* tells if dates, times, bylines and words like `published` are all of it.

    A place may stand in front, as in letters: `Lisbon, 14 March 2021`.
    """
    line = line.strip(_BETWEEN)
    if found := _told(_parts(line, 0), is_placed=False):
        return found
    place = _PLACE.match(line)
    if not place or _RECORDS.search(place[0]):
        return None
    parts = _parts(line, place.end())
    return _told(parts, is_placed=True) if parts and parts[0][0] in _DAYS else None


def opening_dateline(paragraph: str) -> tuple[Date | None, str]:
    """The date in front of a report, `LISBON, 14 March 2021 (Agency) - The mayor`, and its words.

    Where the place is not in capitals and no agency is named, it may be the day of an event.
    """
    place = _PLACE.match(paragraph)
    if place:
        parts = (form.match(paragraph, place.end()) for form in _DATES)
        for date in filter(None, parts):
            behind = _OPENING.match(paragraph, date.end())
            if behind and (behind["agency"] or place[0].isupper()):
                return _date(date), paragraph[: date.end()]
    return None, ""


def date_of_record(title: str) -> Date | None:
    """The date behind the name of a record, `Minutes of the council, 14 March 2021`.

    Behind other titles it may be the day of what they tell, long before they were published.
    """
    for mark in _RECORD_MARKS.finditer(title) if _RECORDS.search(title) else ():
        if any(char.isdigit() for char in title[: mark.start()]):
            break
        found = dateline(title[mark.end() :])
        if found and found.published:
            return found.published
    return None


_Part = tuple[str, re.Match[str]]  #: its kind, and where it stands


def _parts(line: str, at: int) -> list[_Part]:
    """What *line* is made of from *at*; nothing where something else is in it."""
    parts: list[_Part] = []
    while at < len(line):
        part = next(((kind, m) for kind, form in _FORMS if (m := form.match(line, at))), None)
        if part is None:
            return []
        parts.append(part)
        at = part[1].end()
        while at < len(line) and line[at] in _BETWEEN:
            at += 1
    return parts


def _told(parts: Sequence[_Part], *, is_placed: bool) -> Dateline | None:
    """What *parts* tell; nothing if they hold neither date nor author, or what has no place there.

    A day without its year may only be that of a change, and `by` anybody only stand behind a date.
    """
    days: dict[str, set[Date | None]] = {"": set(), "published": set(), "updated": set()}
    authors: list[str] = []
    label = ""
    for kind, found in parts:
        if kind == "label":
            label = "updated" if found["updated"] else "published"
        elif kind == "date":
            days[label].add(_date(found))
            label = ""
        elif kind == "author":
            authors.append(" ".join(found["name"].split()))
        elif (kind == "yearless" and label != "updated") or (
            kind == "by" and not any(days.values())
        ):
            return None
    if not authors and not any(days.values()):
        return None
    is_changed = any(kind == "label" and found["updated"] for kind, found in parts)
    return Dateline(
        published=_only(days["published"] or days[""]),
        updated=_only(days["updated"]),
        author=authors[0] if len(authors) == 1 else "",
        is_plain=not (is_placed or is_changed),
    )


def _only(days: set[Date | None]) -> Date | None:
    return next(iter(days)) if len(days) == 1 else None


def _date(found: re.Match[str]) -> Date | None:
    """The date that *found* tells, if it is one of the calendar and can be no other."""
    told = found.groupdict()
    day, month = told.get("day"), told.get("month") or ""
    if "one" in told:
        month, day = sorted((told["one"], told["other"]), key=int)
        if int(month) < int(day) <= _MONTHS_A_YEAR:
            return None  # which of them is the day, differs from country to country
    number = _number(month)
    try:
        return parse_date(f"{told['year']}-{number:02}" + (f"-{int(day):02}" if day else ""))
    except ValueError:
        return None


def _number(month: str) -> int:
    """Of a *month* in words or digits, in whichever of both languages."""
    word = month.rstrip(".").lower()
    return _FRENCH_NUMBER.get(word) or _NUMBER.get(word[:3]) or int(word)


_MONTHS_A_YEAR: Final = 12
_NUMBER: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

_FRENCH_NUMBER: Final = {
    "janvier": 1, "janv": 1, "février": 2, "fevrier": 2, "févr": 2, "mars": 3, "avril": 4,
    "avr": 4, "mai": 5, "juin": 6, "juillet": 7, "juil": 7, "août": 8, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12, "déc": 12,
}  # fmt: skip

_BETWEEN: Final = " \t\xa0,;.|•·—–:()-"
_FRENCH_DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ANY_DAY: Final = "|".join((*sorted(DAYS), *_FRENCH_DAYS))
_ANY_MONTH: Final = "|".join(sorted(MONTHS))
_ENGLISH: Final = rf"(?:{_ANY_MONTH}|sept|{'|'.join(_NUMBER)})\.?"
_FRENCH: Final = rf"(?:{'|'.join(_FRENCH_NUMBER)})\.?"
_MONTH: Final = rf"(?:{_ENGLISH}|{_FRENCH})"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?"
_YEAR: Final = r"(?P<year>\d{4})(?!\w)"
_DATES: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<month>{_ENGLISH})\s+{_DAY},?\s+{_YEAR}",
        rf"(?:(?:the|le)\s+)?{_DAY}\.?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+{_YEAR}",
        r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\w)",
        rf"(?P<one>\d{{1,2}})(?P<mark>[-/.])(?P<other>\d{{1,2}})(?P=mark){_YEAR}",
        # `Mars 2020` may be a month, and is a voyage to the planet
        rf"(?-i:(?!Mars\b|MARS\b))(?P<month>{_MONTH}),?\s+{_YEAR}",
    )
)
#: A word of a name, with a capital; the month and day of a date behind the name are none.
_CAPITAL: Final = rf"(?!(?i:{_MONTH}\s+\d|(?:{_ANY_DAY}),?\s))[^\W\d_a-z]"
NAME: Final = rf"{_CAPITAL}[\w.'’-]+(?:[ \t]+{_CAPITAL}[\w.'’-]*){{1,3}}"
_YEARLESS: Final = rf"(?:{_MONTH}\s+\d\d?|\d\d?\s+{_MONTH})(?!\w)"
_WEEKDAY: Final = rf"(?:{_ANY_DAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b"
_LABEL: Final = (
    r"(?:(?:first|originally|last)\s+)?(?:(?P<updated>updated|modified|edited|revised"
    r"|mise?\s+à\s+jour|modifiée?)|published|posted|issued|dated?|publiée?"
    r"|(?:for\s+immediate\s+)?released?)\b(?:\s+(?:on|le)\b)?"
)
_TIME: Final = (
    r"(?:(?:at|à)\s+)?(?:\d{1,2}(?:[:.]\d\d){1,2}(?:\s*[ap]\.?m\b)?|\d{1,2}\s*[ap]\.?m\b"
    r"|\d{1,2}\s?h(?:\s?\d\d)?\b)\.?"
    r"(?:\s+(?!(?:by|and|on)\b)(?-i:[A-Z]{2,4})\b|\s+[+-]\d{4}\b)?"
)
_FORMS: Final = (
    *(("date", form) for form in _DATES),
    ("yearless", re.compile(_YEARLESS, re.IGNORECASE)),
    ("weekday", re.compile(_WEEKDAY, re.IGNORECASE)),
    ("label", re.compile(_LABEL, re.IGNORECASE)),
    ("time", re.compile(_TIME, re.IGNORECASE)),
    ("author", re.compile(rf"(?:[Bb]y|BY|[Pp]ar|PAR|and|et|&)[ \t]+(?P<name>{NAME})")),
    ("on", re.compile(r"on\b")),
    ("by", re.compile(r"(?:[Bb]y|[Pp]ar)(?:\s+\S+){1,5}\Z")),
)
_DAYS: Final = ("date", "weekday")  #: kinds of parts that may stand behind a place
_PLACE: Final = re.compile(
    rf"{_CAPITAL}[\w.'’-]*(?:[ -]{_CAPITAL}[\w.'’-]*)?(?:,\s+[^\W\d_a-z][\w.]*)?,\s+"
)
_OPENING: Final = re.compile(r"\s*(?P<agency>\([^()]{2,40}\))?\s*(?:[—–]|--?)\s")
#: Papers that bear the day on which they were made, or what they hold was said; but neither
#: `The Last Minutes of the Ship` nor `Letter Bomb Kills Three`.
_RECORD: Final = (
    r"(?:minutes|transcript|memorandum|memo|letter|statement|press\s+release|communiqu[eé]"
    r"|bulletin|newsletter|circular|proceedings)"
)
_RECORDS: Final = re.compile(
    rf"\A(?:(?:the|an?|draft|official|open|joint)\s+)*{_RECORD}\s+(?:of|from|to|by|on|for)\b"
    rf"|\b{_RECORD}(?=\s*[,(]|\s+dated\b)",
    re.IGNORECASE,
)
_RECORD_MARKS: Final = re.compile(r",\s+|\(|\bdated\s+")

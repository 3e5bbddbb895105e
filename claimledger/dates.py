"""Dates as sources give them: EDTF, read as the earliest and the latest day they can mean.

EDTF is part of ISO 8601-2:2019; https://www.loc.gov/standards/datetime/ has it in full. Read here
are level 0 without times of day and, of level 1, seasons, open and unknown ends of intervals, and
`?` `~` `%` behind a date.
"""

import re
from datetime import date, datetime
from typing import Final, Self

from attrs import frozen


@frozen
class Date:
    """A day, a month, a season, a year or an interval: some day from *earliest* to *latest*."""

    text: str
    earliest: date | None  #: None where the beginning is open or unknown
    latest: date | None  #: None where the end is open or unknown
    qualified: bool = False  #: marked `?`, `~` or `%`, which moves neither end

    def __str__(self) -> str:
        return self.text

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Just *day*, as TOML can say it without quotation marks."""
        just = as_day(day)
        return cls(text=just.isoformat(), earliest=just, latest=just)


def as_day(day: date) -> date:
    """*day*; of a point in time, which Python takes for a date too, its day."""
    return day.date() if isinstance(day, datetime) else day


class ReversedInterval(ValueError):  # noqa: N818 - named for what was written
    """An interval that ends before it begins."""


def parse_date(text: str) -> Date:
    """Read *text*; a ValueError says what is wrong with it and what is wanted."""
    try:
        return _interval(text) if "/" in text else _single(text)
    except ReversedInterval:
        raise
    except ValueError as err:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        raise ValueError(f"{shown!r} is not a date: {err}; {_WANTED}") from None


def full_day(text: str) -> date:
    """The day that *text* is; a ValueError if it is less or more than one day of the calendar."""
    said = parse_date(text)
    if said.earliest is None or said.earliest.isoformat() != text:
        raise ValueError(f"{text!r} is not a full day such as 2003-06-01")
    return said.earliest


_SHOWN: Final = 40  #: characters of a text that a refusal repeats
_WANTED: Final = (
    "wanted is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-21 to YYYY-24 (spring to winter), "
    "?, ~ or % behind it if it is in doubt, or two of these with / between them, .. for an open end"
)


def _interval(text: str) -> Date:
    """From its beginning's first day to its end's last; `..` and nothing bound nothing."""
    if text.count("/") > 1 or text == "/":
        raise ValueError("an interval has one /, and a date on at least one side of it")
    begin, end = (None if side in _UNBOUND else _single(side) for side in text.split("/"))
    if begin and end and _before(end, begin):
        raise ReversedInterval(f"{text!r} is reversed: it ends before it begins")
    return Date(
        text,
        earliest=begin.earliest if begin else None,
        latest=end.latest if end else None,
        qualified=any(side.qualified for side in (begin, end) if side),
    )


_UNBOUND: Final = {"", ".."}  #: an unknown end and an open one


def _before(one: Date, other: Date) -> bool:
    """Whether *one* begins earlier; seasons of one year begin on one day and go by their number."""
    if _SEASON.match(one.text) and _SEASON.match(other.text):
        return one.text[:7] < other.text[:7]
    return (one.earliest or date.min) < (other.earliest or date.min)


_SEASON: Final = re.compile(r"[0-9]{4}-2[1-4]")
_SINGLE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")


def _single(text: str) -> Date:
    """Read a date that has no `/`."""
    match = _SINGLE.fullmatch(text)
    if not match:
        raise ValueError(next(wrong for form, wrong in _UNREAD if re.search(form, text)))
    year, *finer = (int(digits) for digits in match.group(1, 2, 3) if digits)
    return Date(text, *_ends(year, *finer), qualified=bool(match[4]))


def _ends(year: int, month: int | None = None, day: int | None = None) -> tuple[date, date]:
    if year < date.min.year:
        raise ValueError("years are 0001 to 9999")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if month in _SEASONS and day is None:
        return date(year, 1, 1), _end_of_season(year, month)
    if month not in range(1, 13):
        raise ValueError(f"there is no month {month:02}; seasons are 21 to 24 and have no days")
    days = _days(year, month)
    if day is None:
        return date(year, month, 1), date(year, month, days)
    if day not in range(1, days + 1):
        raise ValueError(f"{year:04}-{month:02} has {days} days")
    return date(year, month, day), date(year, month, day)


def _days(year: int, month: int) -> int:
    """How many days a month has; the module `calendar` would bring the locale with it."""
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days  # noqa: PLR2004


_SEASONS: Final = range(21, 25)  #: spring, summer, autumn, winter


def _end_of_season(year: int, season: int) -> date:
    """EDTF names no hemisphere: a season ends with its year, winter with the next February."""
    if season != _SEASONS[-1] or year == date.max.year:
        return date(year, 12, 31)
    return date(year + 1, 2, _days(year + 1, 2))


#: What people write, or EDTF beyond what is read here: the first that fits says what is wrong.
_UNREAD: Final = (
    (r"\A\Z", "it is empty"),
    (r"\s", "there is white space in it"),
    (r"[0-9]T[0-9]", "times of day are not read"),
    (r"[\[\]{}]", "sets of dates are not read"),
    (r"X", "digits cannot be left open; an interval can say the same"),
    (r"Y|S[0-9]", "a year is four digits and nothing else"),
    (r"\A[?~%]*[-+]", "a year has no sign; years are 0001 to 9999"),
    (r"[?~%]", "?, ~ and % stand once, behind a whole date"),
    (r"", "it has another form"),
)

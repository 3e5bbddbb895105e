"""From days to places on a line, and where to put the marks under it."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from attrs import frozen


@frozen(kw_only=True)
class Scale:
    """A stretch of time laid along a line."""

    first: dt.date
    last: dt.date
    start: float
    width: float

    @property
    def end(self) -> float:
        """Where the day after the last begins."""
        return self.start + self.width

    def at(self, day: dt.date) -> float:
        """Where *day* begins."""
        return self.start + self.width * (day - self.first).days / self._days

    @property
    def _days(self) -> int:
        return (self.last - self.first).days + 1


def ticks(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Days from *first* to *last* to be marked, not too many, each with what to call it."""
    days = (last - first).days + 1
    if days > _MONTHS_OF_DAYS:
        yield from _years(first, last)
    elif days > _DAYS:
        yield from _months(first, last)
    else:
        for number in range(0, days, days // _MOST + 1):
            day = first + dt.timedelta(days=number)
            yield day, f"{day.day} {_MONTHS[day.month - 1]}"


#: Named here, since the standard library's names depend on the locale.
_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_MOST: Final = 10  #: marks, about
_DAYS: Final = 62  #: in more of them months are marked
_MONTHS_OF_DAYS: Final = 900  #: in more of them years are marked
_YEARS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_STEPS: Final = (1, 2, 3, 6, 12)


def _years(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    step = next(step for step in _YEARS if (last.year - first.year) // step <= _MOST)
    for year in range(first.year, last.year + 1):
        day = dt.date(year, 1, 1)
        if year % step == 0 and day >= first:
            yield day, f"{year}"


def _months(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, str]]:
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    step = next(step for step in _STEPS if (end - begin) // step <= _MOST)
    for number in range(begin, end + 1):
        year, month = divmod(number, 12)
        day = dt.date(year, month + 1, 1)
        if month % step == 0 and day >= first:
            yield day, f"{_MONTHS[month]} {year}"

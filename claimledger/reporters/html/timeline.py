"""The timeline: a bar from the earliest to the latest day that each date can mean."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from ..chronology import CORRECTED, PUBLISHED, RULED, SAID, SPOKEN_OF, VOUCHED, Event, chronology
from ..wording import date
from .drawing import clip, data, picture, shape, words
from .markup import NOTHING, SPACE, Html, element, table, text
from .scales import Scale, ticks
from .sheet import Sheet


def timeline(sheet: Sheet) -> Iterator[Html]:
    """The picture with what its marks mean, and its data."""
    events = chronology(sheet.audit)
    drawn = [event for event in events if event.date.earliest or event.date.latest][:_MOST]
    if not drawn:
        yield element("p")(Html("Nothing here has a date."))
        return
    yield _legend()
    chart = _Chart(events=drawn, scale=_scale(drawn))
    yield picture("timeline", "Timeline", _description(events, drawn), chart.size, _shapes(chart))
    listed = events if len(events) <= _LISTED else drawn
    rows = (_told(event, sheet) for event in listed)
    yield data(
        table("What is dated, in the order of time", _HEADER, rows),
        f"The dates as a table ({len(listed)})",
        more=len(listed) > len(drawn),
    )


_MOST, _LISTED = 80, 1000  #: dates in the picture, and in a table that still has all of them
_HEADER: Final = ("Date", "What", "Who", "Words")
_ROW, _TOP, _LEFT, _WIDTH, _RIGHT = 24, 30, 506, 450, 24  #: in SVG units, which are pixels


def _told(event: Event, sheet: Sheet) -> tuple[Html, ...]:
    said = sheet.claim(event.id, event.words) if event.is_claim else text(event.words)
    return text(date(event.date)), text(event.kind), text(event.who), said


@frozen(kw_only=True)
class _Chart:
    """What is drawn, and to which scale."""

    events: Sequence[Event]
    scale: Scale

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return _LEFT + _WIDTH + _RIGHT, _TOP + _ROW * len(self.events) + _ROW // 2


def _scale(events: Sequence[Event]) -> Scale:
    ends = [day for event in events for day in (event.date.earliest, event.date.latest) if day]
    return Scale(first=min(ends), last=max(ends), start=_LEFT, width=_WIDTH)


def _description(events: Sequence[Event], drawn: Sequence[Event]) -> str:
    said = (
        f"{len(drawn)} dates from {drawn[0].date} on, each a bar from the earliest to the latest"
        " day that it can mean; a full day is a diamond, an arrow an open end. The table below"
        " says the same in words."
    )
    left = len(events) - len(drawn)
    where = "are in the table only" if len(events) <= _LISTED else "stand on the cards"
    return f"{said} {left} more {where}." if left else said


def _shapes(chart: _Chart) -> Iterator[Html]:
    bottom = chart.size[1]
    for day, said in ticks(chart.scale.first, chart.scale.last):
        x = chart.scale.at(day)
        yield shape("line", "grid", x1=x, y1=_TOP - 6, x2=x, y2=bottom)
        yield words("tick", x, _TOP - 12, said)
    for number, event in enumerate(chart.events):
        yield from _line(event, _TOP + _ROW * number + _ROW / 2, chart.scale)


def _line(event: Event, y: float, scale: Scale) -> Iterator[Html]:
    who = f"{event.who}: " if event.who else ""
    yield words("when", 0, y + 4, clip(date(event.date), _DATE_COLUMNS)[0])
    yield words("label", _DATE, y + 4, clip(f"{who}{event.words}", _LABEL_COLUMNS)[0])
    yield from _mark(event, y, scale)


_DATE: Final = 196  #: where the labels begin
_DATE_COLUMNS, _LABEL_COLUMNS = 28, 42


def _mark(event: Event, y: float, scale: Scale) -> Iterator[Html]:
    """A diamond for a day, else a bar; an arrow for each end that is open."""
    kind = _KINDS[event.kind] + (" doubtful" if event.date.qualified else "")
    first, last = event.date.earliest, event.date.latest
    begin = scale.at(first) if first else scale.start - _BEYOND
    end = scale.at(last + dt.timedelta(days=1)) if last != dt.date.max and last else scale.end
    if first and first == last:
        yield shape("path", kind, d=f"M{begin:.1f} {y - 6:g}l6 6l-6 6l-6 -6z")
        return
    end = max(end, begin + _NARROWEST)
    yield shape("rect", kind, x=begin, y=y - 5, width=end - begin, height=10, rx=2)
    if not first:
        yield shape("path", kind, d=f"M{begin:.1f} {y - 8:g}l-9 8l9 8z")
    if not last:
        yield shape("path", kind, d=f"M{end:.1f} {y - 8:g}l9 8l-9 8z")


_BEYOND, _NARROWEST = 10, 4
_KINDS: Final = {
    SAID: "said",
    SPOKEN_OF: "about",
    PUBLISHED: "published",
    VOUCHED: "vouched",
    RULED: "ruled",
    CORRECTED: "ruled",
}


def _legend() -> Html:
    """What the marks mean, as words beside one of each."""
    return element("ul", class_="legend")(
        *(
            _ENTRY(
                element("svg", class_="key", width="22", height="12", aria_hidden="true")(
                    shape("rect", kind, x=1, y=1, width=20, height=10, rx=2)
                ),
                SPACE,
                Html(said),
            )
            for kind, said in _LEGEND.items()
        ),
        NOTHING,
    )


_ENTRY: Final = element("li")
_LEGEND: Final = {
    "said": "a claim was made",
    "about": "the time a claim speaks of",
    "published": "a source came out",
    "vouched": "evidence was given",
    "ruled": "a verdict or correction",
    "said doubtful": "dashed: the date is in doubt",
}

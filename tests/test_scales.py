"""Where days lie on the timeline, and which of them are marked."""

import datetime as dt

import pytest

from claimledger.reporters.html.scales import Scale, ticks

TICKS = {
    ("2003-05-02", "2003-05-02"): ["2 May"],
    ("2003-05-30", "2003-06-02"): ["30 May", "31 May", "1 Jun", "2 Jun"],
    ("2003-01-10", "2003-04-09"): ["Feb 2003", "Mar 2003", "Apr 2003"],
    ("2003-01-01", "2004-12-31"): [
        f"{m} {y}" for y in (2003, 2004) for m in ("Jan", "Apr", "Jul", "Oct")
    ],
    ("2001-01-01", "2006-12-31"): ["2001", "2002", "2003", "2004", "2005", "2006"],
    ("1815-06-18", "2006-01-01"): [f"{year}" for year in range(1820, 2001, 20)],
    ("0001-01-01", "9999-12-31"): [f"{year}" for year in range(1000, 9001, 1000)],
}


@pytest.mark.parametrize("span", TICKS, ids="/".join)
def test_ticks(span: tuple[str, str]) -> None:
    """Days, months or years are marked, about ten of them, by round numbers."""
    first, last = map(dt.date.fromisoformat, span)

    assert TICKS[span] == [said for _, said in ticks(first, last)]


def test_scale() -> None:
    """The first day begins at the start, and the day after the last at the end."""
    scale = Scale(first=dt.date(2003, 5, 1), last=dt.date(2003, 5, 10), start=100, width=50)

    assert (scale.at(dt.date(2003, 5, 1)), scale.at(dt.date(2003, 5, 11)), scale.end) == (
        100,
        150,
        150,
    )

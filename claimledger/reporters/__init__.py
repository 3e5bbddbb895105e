"""Reports: functions from a finished audit to text, by the name of their format."""

import datetime as dt
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, cast

from attrs import evolve

from ..dates import full_day
from ..model import Audit

Reporter = Callable[[Audit], str]


def report(audit: Audit, format: str = "markdown", *, dated: str | dt.date | None = None) -> str:
    """The report on *audit*, the same bytes on every run.

    It tells no day of the check but *dated*, a full day, if that is given. ValueError if it is none
    or *format* is unknown.
    """
    if format not in REPORTERS:
        raise ValueError(f"no report format {format!r}; there are {', '.join(REPORTERS)}")
    day = full_day(dated) if isinstance(dated, str) else dated
    return REPORTERS[format](evolve(audit, dated=day) if day else audit)


def _reporter(module: str) -> Reporter:
    """`report` of *module*, imported when it is first used: nobody needs all the formats."""

    def report(audit: Audit) -> str:
        from .hindsight import without_hindsight  # noqa: PLC0415 - checking reports nothing

        made = cast(Reporter, import_module(f".{module}", __name__).report)
        return made(without_hindsight(audit))

    return report


REPORTERS: Final[Mapping[str, Reporter]] = {
    name: _reporter(name) for name in ("markdown", "html", "text", "json")
}

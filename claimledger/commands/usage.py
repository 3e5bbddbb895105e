"""What cannot be carried out."""

import datetime as dt

from ..dates import full_day
from ..errors import ClaimledgerError
from ..reporters.escaping import one_line


class UsageError(ClaimledgerError):
    """The command cannot be carried out as given."""


def day_given(option: str, day: str | None) -> dt.date | None:
    """The *day* given by an *option*, if it is."""
    try:
        return full_day(day) if day is not None else None
    except ValueError:
        message = f"{option} wants a full day such as 2026-11-22, not {day!r}"
        raise UsageError(one_line(message)) from None

"""What a key of a ledger file may hold: one function a kind of value, which refuses all else."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import Any, Final

from ..dates import Date, ReversedInterval, parse_date
from ..errors import shown
from ..model import Grade
from ..rules import RULES
from ..vocabulary import Reliability, Severity


class Refused(ValueError):  # noqa: N818 - it is no fault of the program's
    """A value that its key cannot have."""

    def __init__(self, code: str, message: str) -> None:
        self.code, self.message = code, message
        super().__init__(message)


def wanted(what: str, value: object) -> Refused:
    """The refusal of a *value* of a type that its key does not take."""
    return Refused("CL105", f"wants {what}, not {_TYPES.get(type(value), 'this')}")


#: Every type of TOML, as a person calls it.
_TYPES: Final[Mapping[type, str]] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number with a point",
    list: "a list",
    dict: "a table",
    dt.date: "a date",
    dt.datetime: "a date with a time",
    dt.time: "a time",
}


def text(value: object, _: object = None) -> str:
    if type(value) is not str:
        raise wanted("a text", value)
    if not value.strip():
        raise Refused("CL106", "is empty")
    return value


def one_id(value: object, _: object = None) -> str:
    return intern(text(value))  # an id is named often and kept once


def flag(value: object, _: object = None) -> bool:
    if type(value) is not bool:
        raise wanted("true or false", value)
    return value


def texts(value: object, _: object = None) -> tuple[str, ...]:
    if type(value) is not list:
        raise wanted("a list of texts", value)
    if not value:
        raise Refused("CL106", "is an empty list")
    for item in value:
        if type(item) is not str:
            raise wanted("texts alone in its list", item)
        if not item.strip():
            raise Refused("CL106", "holds an empty text")
    return tuple(map(intern, value))


def ids(value: object, _: object = None) -> tuple[str, ...]:
    if type(value) is str:
        return (intern(text(value)),)
    if type(value) is not list:
        raise wanted("an id or a list of ids", value)
    ids = texts(value)
    if len(set(ids)) < len(ids):
        raise Refused("CL111", "names one id twice")
    return ids


def _between(value: object, _: object = None) -> tuple[str, str]:
    ids = texts(value)
    if len(ids) != 2:  # noqa: PLR2004 - a contradiction takes two
        raise Refused("CL111", f"wants two ids, not {len(ids)}")
    return ids[0], ids[1]


def _ignored(value: object, _: object = None) -> tuple[str, ...]:
    codes = texts(value)
    unknown = [shown(code) for code in codes if code not in RULES]
    if unknown:
        are_none = "which is no code" if len(unknown) == 1 else "which are no codes"
        raise Refused("CL108", f"names {_listed(unknown)}, {are_none}")
    errors = [code for code in codes if RULES[code].severity is Severity.ERROR]
    if errors:
        are = "an error" if len(errors) == 1 else "which are errors"
        raise Refused(
            "CL111", f"names {_listed(errors)}, {are}; only warnings and notes are ignored"
        )
    return codes


def _listed(names: Sequence[str]) -> str:
    """*names* in words, those beyond the eighth by their number."""
    more = [f"{len(names) - _LISTED} more"] if len(names) > _LISTED else []
    *others, last = (*names[:_LISTED], *more)
    return f"{', '.join(others)} and {last}" if others else last


_LISTED: Final = 8


def _number(lowest: int, highest: int) -> Callable[[object, object], int]:
    def hook(value: object, _: object = None) -> int:
        if type(value) is not int:
            raise wanted("a whole number", value)
        if not lowest <= value <= highest:
            raise Refused("CL111", f"wants a number from {lowest} to {highest}")
        return value

    return hook


def word(enum: type[StrEnum]) -> Callable[[object, object], StrEnum]:
    words = {str(member): member for member in enum}
    listed = ", ".join(f"`{word}`" for word in words)

    def hook(value: object, _: object = None) -> StrEnum:
        chosen = text(value)
        if chosen not in words:
            raise Refused("CL108", f"wants one of {listed}, not {shown(chosen)}")
        return words[chosen]

    return hook


def date(value: object, _: object = None) -> Date:
    if type(value) is dt.date:
        return _day(value)
    if type(value) is not str:
        raise wanted("a date without a time, bare or as a text", value)
    try:
        return _parsed(text(value))
    except Refused:
        raise
    except ReversedInterval as err:
        raise Refused("CL113", f"cannot be read: {err}") from None
    except ValueError as err:
        raise Refused("CL109", f"cannot be read: {err}") from None


_DAYS: Final = 16_384  #: of forty years, once each
_day: Final = lru_cache(maxsize=_DAYS)(Date.of_day)  # as with ids
_parsed: Final = lru_cache(maxsize=_DAYS)(parse_date)


def _lines(value: object, _: object = None) -> tuple[tuple[int, int], ...]:
    if type(value) is not list:
        raise wanted("a list of ranges such as [[31, 33], [39, 41]]", value)
    if not value:
        raise Refused("CL106", "is an empty list")
    ranges = tuple(_range(pair) for pair in value)
    if any(last >= first for (_, last), (first, _) in pairwise(ranges)):
        raise Refused("CL111", "wants its ranges in rising order, without overlap")
    return ranges


def _range(pair: object) -> tuple[int, int]:
    if type(pair) is not list or [type(n) for n in pair] != [int, int]:
        raise Refused("CL105", "wants each range as two line numbers, first and last")
    first, last = pair
    if not 1 <= first <= last <= 2**31:
        raise Refused("CL111", "wants ranges whose first line is 1 or more, the last not before it")
    return first, last


def _hash(value: object, _: object = None) -> str:
    digits = text(value)
    if not re.fullmatch("[0-9a-f]{64}", digits):
        raise Refused("CL111", "wants 64 hexadecimal digits in lower case")
    return digits


def _grade(value: object, _: object = None) -> Grade:
    match = re.fullmatch("([A-E])([1-5])", text(value))
    if not match:
        raise Refused("CL111", "wants a grade from A1 to E5")
    return Grade(Reliability(match[1]), int(match[2]))


def _fingerprints(value: object, _: object = None) -> dict[str, str]:
    if type(value) is not dict:
        raise wanted("a table", value)
    if not value:
        raise Refused("CL106", "is an empty table")
    unknown = [shown(key) for key in value if key not in _REVIEWED]
    if unknown:
        is_none = "which is none of" if len(unknown) == 1 else "which are none of"
        raise Refused("CL103", f"has {_listed(unknown)}, {is_none} {', '.join(_REVIEWED)}")
    return {key: text(fingerprint) for key, fingerprint in value.items()}


_REVIEWED: Final = ("claim", "evidence", "contradictions", "documents")

#: Fields whose type alone does not say what they may hold.
BY_NAME: Final[Mapping[str, Callable[[object, object], Any]]] = {
    "between": _between,
    "credibility": _number(1, 6),
    "ignore": _ignored,
    "independent_origins": _number(1, 1_000_000),
    "lines": _lines,
    "reviewed": _fingerprints,
    "sha256": _hash,
    "admit": _grade,
}

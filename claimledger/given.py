"""What whoever makes a record by hand may give for a field, and what it holds then.

A word may be written as the file has it: ValueError if there is none such.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from .dates import Date, as_day, parse_date
from .vocabulary import (
    Basis,
    ContradictionKind,
    Reliability,
    Severity,
    Standard,
    Standing,
    Unarchived,
)

E = TypeVar("E", bound=StrEnum)


def as_ids(value: str | Iterable[str]) -> tuple[str, ...]:
    """One id or several, as the ledger file may write it; of an absent one none."""
    if type(value) is tuple:
        return value
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(value)


def as_texts(value: str | Iterable[str]) -> tuple[str, ...]:
    """Several texts; whoever gives one alone means a list of that."""
    return as_ids(value)


def as_date(value: str | dt.date | Date | None) -> Date | None:
    """A date given as EDTF text, as a day or as what it is already; ValueError for other text."""
    if value is None or type(value) is Date:
        return value
    if isinstance(value, str):
        return parse_date(value)
    return Date.of_day(value) if isinstance(value, dt.date) else value


def as_just_a_day(value: dt.date | None) -> dt.date | None:
    return value and as_day(value)


def as_two_ids(value: Iterable[str]) -> tuple[str, str]:
    one, other = value if type(value) is tuple else as_ids(value)
    return one, other


def as_ranges(value: Iterable[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((first, last) for first, last in value)


def as_standing(word: str | None) -> Standing | None:
    return None if word is None else _word(Standing, word)


def as_standard(word: str) -> Standard:
    return _word(Standard, word)


def as_unarchived(word: str) -> Unarchived:
    return _word(Unarchived, word)


def as_basis(word: str | None) -> Basis | None:
    return None if word is None else _word(Basis, word)


def as_kind(word: str) -> ContradictionKind:
    return _word(ContradictionKind, word)


def as_reliability(word: str | None) -> Reliability | None:
    return None if word is None else _word(Reliability, word)


def as_severity(word: str) -> Severity:
    return _word(Severity, word)


def _word(words: type[E], word: str) -> E:
    return word if type(word) is words else words(word)

"""What kind of character stands at a place, and what the marks around it stand on."""

import re
from functools import cache
from unicodedata import category

from .scripts import EXTENDING, RAISED, SPACELESS, is_beyond

#: No look around is longer: what lies further, in a megabyte of marks, is no edge.
REACH = 64
#: What joins letters: hyphens, and what is nearly one, a minus sign or a wide or Hebrew one too.
HYPHENS = frozenset("-\u2010\u2011\u2012\u2212\ufe63\uff0d\u05be")

_RAISED_SIGNS = frozenset("\u207a\u207b\u207c\u208a\u208b\u208c")


def extends(char: str) -> bool:
    """Whether *char* belongs to the character before it (UAX 29)."""
    return category(char)[0] == "M" or any_of(EXTENDING).match(char) is not None


def base(text: str, at: int) -> str:
    """What the marks before *at* stand on; a space where nothing is, a letter beyond reach."""
    for place in range(at - 1, max(-1, at - 1 - REACH), -1):
        if text[place] < "\u0300" or not extends(text[place]):
            return text[place]
    return " " if at <= REACH else "x"


def is_digit(char: str) -> bool:
    """Digits, fractions, superscripts; Han numerals are letters first."""
    return char.isnumeric() and not char.isalpha()


def is_raised(char: str) -> bool:
    """Superscript and subscript digits, and their signs: `10⁻⁶`."""
    return any_of(RAISED).match(char) is not None or char in _RAISED_SIGNS


def is_spaceless(char: str) -> bool:
    """Letters of scripts written without spaces."""
    return is_beyond(char) and any_of(SPACELESS).match(char) is not None


@cache
def any_of(ranges: str) -> re.Pattern[str]:
    """Compiled when it is needed: that takes longer than a small ledger."""
    return re.compile(f"[{ranges}]")


def is_currency(char: str) -> bool:
    """Currency signs; not the end of a text."""
    return char != "" and category(char) == "Sc"

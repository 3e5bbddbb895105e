"""How much a ledger file may hold, so that none exhausts the machine that reads it."""

import re
from functools import cache
from typing import Final

from attrs import frozen

from .walking import PART, tokens

#: Brackets within brackets, parts of a key and characters of a number that no value of a ledger
#: comes near. Nobody needs more.
NESTING: Final = 32
PARTS: Final = 16
NUMBER: Final = 400

#: How many mistakes of one file are told: more are no slips, and would take long to tell.
MISTAKES: Final = 10_000


@frozen(kw_only=True)
class Limits:
    """The most that one ledger file may hold; only whoever calls `load` can raise it."""

    file: int = 8 * 2**20  #: bytes
    text: int = 2**20  #: bytes of one text, as it is written
    tables: int = 100_000  #: records, tables in them, and each that a dotted key leads through
    items: int = 100_000  #: of all lists together


LIMITS: Final = Limits()


def size(count: int) -> str:
    """*count* bytes, as a message names them."""
    return f"{count / 2**20:g} MiB"


def marks_of(raw: bytes) -> bytes:
    """The few bytes of the file *raw* that much can be told by: brackets, and what is not ASCII."""
    return raw.translate(None, _NO_MARKS)


def beyond_ascii(marks: bytes) -> bytes:
    """What of the *marks* of a file is not ASCII."""
    return marks.translate(None, _ASCII)


def is_suspicious(raw: bytes, marks: bytes, limits: Limits) -> bool:
    """Whether the file *raw*, with its *marks*, has to be gone through for an excess before it is
    parsed.

    This is told at a fiftieth of the price. False is sure: whatever is beyond a limit then does
    the parser no harm, and is refused for what it is, since no key takes it.
    """
    brackets = marks.count(b"[")
    return (
        b"." * PARTS in marks.translate(None, _NO_STOPS)
        or brackets + marks.count(b"{") + marks.count(b".") > limits.tables
        or brackets + marks.count(b",") > limits.items
        or b"0" * (NUMBER // _STRIDE - 1) in raw[::_STRIDE].translate(_DIGITS_AS_0)
        or (len(raw) > limits.text and _may_hold_long_text(raw, limits.text))
    )


_ASCII: Final = bytes(range(128))
_NO_MARKS: Final = bytes({*_ASCII} - {*b"[{,.\n"})
_NO_STOPS: Final = bytes({*range(256)} - {*b".\n"})
#: Every so manieth character of a long whole number is a digit; a prime, so that what else comes
#: again and again, as in a list of ids, is met at all its characters.
_STRIDE: Final = 19
_DIGITS_AS_0: Final = bytes(
    ord("0") if char in b"0123456789_abcdefABCDEF" else 0 for char in range(256)
)


def _may_hold_long_text(raw: bytes, most: int) -> bool:
    """A text of more than *most* bytes is one of many lines, or half as many have no line end."""
    half = most // 2 + 1
    starts = range(0, len(raw), half)
    in_one_line = any(raw.find(b"\n", at, at + half) < 0 for at in starts)
    return in_one_line or b'"""' in raw or b"'''" in raw


def excess(text: str, limits: Limits) -> tuple[str, int] | None:
    """The first thing beyond *limits* in the TOML *text*, and where; as far as it is TOML."""
    opened: list[str] = []
    tables = items = 0
    passed = _harmless_lines() if limits.text > 4 * NUMBER else None
    for what, at, spelt in tokens(text, lambda _: passed):
        parts = len(_PARTS.findall(spelt)) if what in _NAMES else 1
        tables += parts - 1 if parts > 1 else what in _TABLES
        items += what in _VALUES and opened[-1:] == ["["]
        if what in ("[", "{"):
            opened.append(what)
        elif what in ("]", "}"):
            opened.pop()
        told = _beyond(parts, len(opened), tables, items, limits) or (
            _too_long(spelt, limits) if not what else ""
        )
        if told:
            return told, at
    return None


@cache
def _harmless_lines() -> re.Pattern[str]:
    """Lines in which nothing is beyond a limit: a bare key and a short plain value, or string."""
    short = f"{{,{NUMBER - 2}}}+"
    return re.compile(
        r"(?:[ \t\r\n]*+[A-Za-z0-9_-]++[ \t]*+=[ \t]*+"
        rf"""(?:"(?!"")[^"\\\n]{short}"|'(?!'')[^'\n]{short}'|[^\[\]{{}},#\n"'][^\[\]{{}},#\n"']{short})"""
        r"[ \t\r]*+\n)*+"
    )


_PARTS: Final = re.compile(PART)
_NAMES: Final = ("=", "[]", "[[]]")
_TABLES: Final = ("[]", "[[]]", "{")
_VALUES: Final = ("", "[", "{")


def _beyond(parts: int, depth: int, tables: int, items: int, limits: Limits) -> str:
    if parts > PARTS:
        return f"a key of more than {PARTS} parts"
    if depth > NESTING:
        return f"more than {NESTING} brackets within brackets"
    if tables > limits.tables:
        return f"more than {limits.tables:,} tables"
    return f"more than {limits.items:,} items in lists" if items > limits.items else ""


def _too_long(value: str, limits: Limits) -> str:
    if value[0] in "\"'":
        is_long = len(value.encode(errors="surrogatepass")) > limits.text
        return f"a text of more than {size(limits.text)}" if is_long else ""
    return f"a number of more than {NUMBER} characters" if _NUMBER.match(value) else ""


_NUMBER: Final = re.compile(rf"[+-]?[0-9][0-9A-Za-z_.+-]{{{NUMBER},}}")

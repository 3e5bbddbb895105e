"""The keys, brackets and values of a TOML text, each with its place, as far as the text is TOML.

The parser gives no positions and knows no limits.
"""

import re
from collections.abc import Callable, Generator, Iterator
from typing import Final

_MULTILINE: Final = r'"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}' + r"|'''(?:[^']++|'(?!''))*+'{3,5}"
_QUOTED: Final = r'"(?:[^"\\\n]++|\\[^\n])*+"' + r"|'[^'\n]*+'"
_STRING: Final = rf"(?:{_MULTILINE}|(?!\"\"\"|''')(?:{_QUOTED}))"
#: A part of a key.
PART: Final = rf"(?:[A-Za-z0-9_-]++|{_QUOTED})"
_KEY: Final = rf"(?P<key>{PART}(?:[ \t]*+\.[ \t]*+{PART})*+)[ \t]*+"
_BLANK: Final = r"(?:[ \t\r\n]++|#[^\n]*+)*+"
#: What begins a line: the header of a table, or a key.
_STATEMENT: Final = re.compile(rf"{_BLANK}(?:(?P<header>\[\[?)[ \t]*+)?{_KEY}(?(header)\]\]?|=)")
_KEY_IN_BRACES: Final = re.compile(rf"{_BLANK}{_KEY}=")
#: A step through a value: a bracket or comma, a whole string, or anything else up to one of these.
_STEP: Final = re.compile(
    rf"{_BLANK}(?:(?P<mark>[\[\]{{}},])|(?P<value>{_STRING}|[^\[\]{{}},#\n\"']++))", re.DOTALL
)

_PLAIN_STRING: Final = r"""(?:"(?!"")[^"\\\n]*+"|'(?!'')[^'\n]*+')"""
_PLAIN_ARRAY: Final = rf"\[(?:[ \t]*+{_PLAIN_STRING},?)*+[ \t]*+\]"
#: Lines as most are: a bare key and a plain value, a string without escapes, or a list of these.
PLAIN_LINES: Final = re.compile(
    r"(?:[ \t\r\n]*+[A-Za-z0-9_.-]++[ \t]*+=[ \t]*+"
    rf"(?:{_PLAIN_STRING}|[^\[\]{{}},#\n\"']++|{_PLAIN_ARRAY})[ \t\r]*+\n)*+"
)

#: What it is, where it stands and how it is spelt. It is the header of a table, "[]", or of a table
#: of an array, "[[]]"; a key, "="; within a value a bracket or comma; or else "", a plain value.
Token = tuple[str, int, str]
#: Which lines to leave out below a header, if any, by how that is spelt; at the top it is "".
Passed = Callable[[str], re.Pattern[str] | None]


def tokens(text: str, passed: Passed = lambda _: None) -> Iterator[Token]:
    """What *text* is made of, in order.

    The lines that are *passed* below a header are left out, which takes a fourth of the time.
    """
    at, lines = 0, passed("")
    while match := _STATEMENT.match(text, _behind(lines, text, at)):
        at = match.end()
        if match["header"]:
            lines = passed(match["key"])
            what = "[[]]" if match["header"] == "[[" else "[]"
            yield what, match.start("header"), match["key"]
        else:
            yield "=", match.start("key"), match["key"]
            at = yield from _value(text, at)


def _behind(lines: re.Pattern[str] | None, text: str, at: int) -> int:
    passed = lines.match(text, at) if lines else None
    return passed.end() if passed else at


def _value(text: str, at: int) -> Generator[Token, None, int]:
    """What the value that begins at *at* is made of; where it ends."""
    opened: list[str] = []  # brackets
    while step := _STEP.match(text, at):
        at, mark = step.end(), step["mark"]
        if mark in _OPENING:
            opened.append(mark)
        elif mark and not opened:
            break  # not TOML, so there is nothing behind it either
        elif mark in _CLOSING:
            opened.pop()
        yield (mark, step.start("mark"), mark) if mark else ("", step.start("value"), step["value"])
        if not opened:
            return at
        if opened[-1] == "{" and (key := _KEY_IN_BRACES.match(text, at)):
            at = key.end()
            yield "=", key.start("key"), key["key"]
    return len(text)


_OPENING: Final = ("[", "{")
_CLOSING: Final = ("]", "}")

"""Where a match may begin and end: never inside a word, a number or what a reader sees as one sign.

Places are offsets of a folded text, between two of its characters. Each rule below is a way for a
place to lie inside a token; a place to which none applies is an edge.
"""

import re
from unicodedata import category

from .folding import Folded
from .scripts import EXTENDING, PREPENDED, RAISED, REGIONAL, SPACELESS, STACKING

_EXTENDING = re.compile(f"[{EXTENDING}]")
_PREPENDED = re.compile(f"[{PREPENDED}]")
_RAISED = re.compile(f"[{RAISED}]")
_SPACELESS = re.compile(f"[{SPACELESS}]")
_FLAGS = re.compile(f"[{REGIONAL}]+")
#: No look around is longer: what lies further, in a megabyte of marks, is no edge.
_REACH = 64
_LONGEST_SIGN = 8

_HYPHENS = frozenset("-\u2010\u2011\u2012")
_RANGE_DASHES = _HYPHENS | frozenset("\u2013\u2212\ufe63\uff0d")
_NUMBER_SPACES = frozenset("\u00a0\u2007\u2009\u202f")
_BETWEEN_DIGITS = frozenset(".,:'^\u00d7\u00f7\u00b7*\u2044\u2215\u066b\u066c\uff0e")
_BETWEEN_WORDS = frozenset("/&_@")
_SINGLE_GUILLEMETS = frozenset("\u2039\u203a")
#: Signs, comparison and "about" marks: with a digit straight behind, they change its value.
_BEFORE_DIGITS = frozenset(
    "+-<>=~\u00b1\u2213\u2264\u2265\u2266\u2267\u2a7d\u2a7e\u2260\u226e\u226f\u226a\u226b"
    "\u2272\u2273\u2248\u2243\u2245\u223c\uff5e\u301c\uff0b\uff1c\uff1e\uff1d",
)
_BEHIND_DIGITS = frozenset("%\u00b0\u2030\u2031\u066a\u2103\u2109\ufe6a\uff05")
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")
_CONTROLS = frozenset({"Cc", "Zl", "Zp"})
_PICTURES = frozenset({"So", "Sm"})


def is_whole(folded: Folded, start: int, end: int) -> bool:
    """Whether a match may begin at *start* and end at *end*."""
    text = folded.text
    if text[start - 1 : start] == " " == text[end : end + 1] and not folded.breaks:
        last = text[end - 1]
        if text[start].isalpha() and (last.isalpha() or last in ".,"):
            return True  # as most do: whole words between spaces
    return not (
        _inside(folded, start) or _would_make_a_number(text, start) or _inside(folded, end)
    )


def _would_make_a_number(text: str, at: int) -> bool:
    """Without the letter before it `friends—5` begins with a minus, `officials.10` with a point."""
    return (
        at > 0
        and text[at] in "-."
        and text[at + 1 : at + 2].isdecimal()
        and _base(text, at).isalnum()
    )


def _inside(folded: Folded, at: int) -> bool:
    text = folded.text
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    return (
        before == behind == "."
        or _at_line_end(folded, at)
        or _in_cluster(folded, at, before, behind)
        or _in_word(text, at, behind)
        or _joins(folded, at)
        or _joins(folded, at - 1)
        or _before_number(text, at, before)
        or _behind_number(text, at, before, behind)
        or _tagged(text, at, before, behind)
    )


def _at_line_end(folded: Folded, at: int) -> bool:
    """Around a hyphen at a line end, which may be one inside a word: `non-` / `guilty`."""
    breaks = folded.breaks
    return bool(breaks) and (at in breaks or at - 1 in breaks or at - 2 in breaks)


def _in_cluster(folded: Folded, at: int, before: str, behind: str) -> bool:
    """Inside an extended grapheme cluster (UAX 29), as far as the rule for words leaves any."""
    if before < "\u0300" and behind < "\u0300":
        return False
    if before == " " and _extends(behind):
        return category(folded.source(at - 1)[-1]) not in _CONTROLS
    if _extends(behind) or _PREPENDED.match(before) or before in STACKING:
        return True
    if _FLAGS.match(behind):
        flags = _FLAGS.match(folded.text[max(0, at - _REACH) : at][::-1])
        return flags is not None and (flags.end() % 2 == 1 or flags.end() == _REACH)
    return (
        category(behind) in _PICTURES
        and category(_base(folded.text, at)) in _PICTURES
        and folded.joined_at(at)
    )


def _extends(char: str) -> bool:
    return category(char)[0] == "M" or _EXTENDING.match(char) is not None


def _base(text: str, at: int) -> str:
    """What the marks before *at* stand on; a space where nothing is, a letter beyond reach."""
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if text[place] < "\u0300" or not _extends(text[place]):
            return text[place]
    return " " if at <= _REACH else "x"


def _in_word(text: str, at: int, behind: str) -> bool:
    """Between letters or digits; in scripts written without spaces only inside a number."""
    if not behind.isalnum():
        return False
    before = _base(text, at)
    if not before.isalnum():
        raised = _RAISED.match(behind) is not None
        return raised and (before in _CLOSING or before in _BEHIND_DIGITS)
    if _SPACELESS.match(before) or _SPACELESS.match(behind):
        return before.isnumeric() and behind.isnumeric()
    return True


def _joins(folded: Folded, at: int) -> bool:
    """Whether the character at *at* makes one token of the letters or digits on its two sides."""
    text = folded.text
    char, behind = text[at], text[at + 1 : at + 2]
    before = _base(text, at)
    if char.isalnum() or not (before.isalnum() and behind.isalnum()):
        return False
    if _SPACELESS.match(before) or _SPACELESS.match(behind):
        return False
    if _is_digit(before) and _is_digit(behind):
        return _joins_digits(folded, at, char)
    if char == "-":
        return folded.source(at) in _HYPHENS
    if char in ".'" and before.isalpha() and behind.isalpha():
        return _joins_letters(folded, at, behind)
    return char in _BETWEEN_WORDS


def _joins_digits(folded: Folded, at: int, char: str) -> bool:
    if char == "-":
        return folded.source(at) in _RANGE_DASHES
    if char == " ":
        return _parts_thousands(folded, at)
    return char in _BETWEEN_DIGITS or char in _BETWEEN_WORDS


def _joins_letters(folded: Folded, at: int, behind: str) -> bool:
    if folded.text[at] == ".":
        return not _lost_space(folded.text, at, behind)
    return folded.source(at) not in _SINGLE_GUILLEMETS


def _is_digit(char: str) -> bool:
    """Digits, fractions, superscripts; Han numerals are letters first."""
    return char.isnumeric() and not char.isalpha()


_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_BEFORE_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})*$")


def _parts_thousands(folded: Folded, at: int) -> bool:
    """A space within a number: `12 000`, with an ordinary space too if the groups are right."""
    source = folded.source(at)
    if source != " ":
        return source in _NUMBER_SPACES
    before = folded.text[max(0, at - _REACH) : at]
    return (
        _THOUSANDS.match(folded.text, at + 1) is not None
        and _BEFORE_THOUSANDS.search(before) is not None
    )


def _lost_space(text: str, at: int, behind: str) -> bool:
    """`the end.The next`: a capital behind a word of two or more letters, unlike `U.S.A`."""
    word = text[max(0, at - _REACH) : at]
    letters = 0
    for char in reversed(word):
        if char.isalpha():
            letters += 1
        elif not _extends(char):
            break
    return letters > 1 and (behind.isupper() or behind.istitle())


def _before_number(text: str, at: int, before: str) -> bool:
    """Inside what stands straight before a number and changes its value: `-5`, `≥5`, `US$5`."""
    glued = before.isalpha() and _is_currency(text[at]) and not _SPACELESS.match(before)
    if not (glued or before == "." or before in _BEFORE_DIGITS or _is_currency(before)):
        return False
    place = at
    while _is_sign(text[place : place + 1]) and place < at + _LONGEST_SIGN:
        place += 1
    if before == ".":
        return place == at and _is_digit(text[at]) and _is_decimal_point(text, at - 1)
    if text[place : place + 1] == ".":
        place += 1
    if not _is_digit(text[place : place + 1]):
        return False
    return before != "-" or not _base(text, at - 1).isalpha()


def _is_sign(char: str) -> bool:
    return char in _BEFORE_DIGITS or _is_currency(char)


def _is_currency(char: str) -> bool:
    return char != "" and category(char) == "Sc"


def _is_decimal_point(text: str, at: int) -> bool:
    """A stop at *at* that begins a number, ` .5`; behind a word or a bracket it ends a sentence."""
    before = text[at - 1 : at]
    return before in ("", " ") or before in _OPENING or _is_sign(before)


def _behind_number(text: str, at: int, before: str, behind: str) -> bool:
    """Before what stands straight behind a number and changes its value: `5%`, `5€`, `5°C`."""
    if behind in _BEHIND_DIGITS or _is_currency(behind):
        return _is_digit(_base(text, at))
    return before == "\u00b0" and behind.isalpha()


def _tagged(text: str, at: int, before: str, behind: str) -> bool:
    """Between a word and its sign: `#word`, `@word`, `C#`, `C++`."""
    if before in "#@":
        return behind.isalnum()
    if behind not in "+#":
        return False
    word = text[max(0, at - _LONGEST_SIGN) : at]
    if behind == "+":
        word = word.rstrip("+")
    base = _base(word, len(word))
    return base.isalnum() and not _SPACELESS.match(base)

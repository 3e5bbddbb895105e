"""What makes one number of digits and signs, so that no match begins or ends inside it."""

import re

from .apostrophes import APOSTROPHE_LIKE
from .characters import HYPHENS, REACH, base, is_currency, is_digit, is_raised, is_spaceless
from .folding import Folded
from .signs import is_long

_LONGEST_SIGN = 8
#: Between two digits the dashes of a range are like hyphens.
RANGE_DASHES = HYPHENS | {"\u2013"}
_NUMBER_SPACES = frozenset("\u00a0\u2007\u2009\u202f")
#: Other white space in which thousands may be set, if the groups are right; a tab parts cells.
_GROUPING = frozenset(" \u2004\u2005\u2006\u2008\u200a")
_IN_LINE = _NUMBER_SPACES | _GROUPING
#: Marks of sentences that part thousands too, if the groups are right.
_GROUPING_MARKS = frozenset("\uff0c\u060c")
_BETWEEN_DIGITS = frozenset(
    ".,:'^*/&_@~\u00d7\u00f7\u00b7\u30fb\uff65\u2033\u2044\u2215\u066b\u066c"
    "\uff0e\uff0f\uff1a\uff5e\u301c\u223c\u207a\u207b\u207c\u208a\u208b\u208c"
    "\u22c5\u2219\u2217\u2a2f\u2715\u2716\u2027"  # points and crosses of products
    "\u00b1\u2213\u2236\u02d9"  # plus or minus, a ratio, a raised point
).union(APOSTROPHE_LIKE)
_BETWEEN_NUMERALS = frozenset(".,\u00b7\u30fb\uff65\uff0e")
_COMPARING = frozenset(
    "<>=~\u2264\u2265\u2266\u2267\u2a7d\u2a7e\u2260\u226e\u226f\u226a\u226b\u2272\u2273\u2248"
    "\u2243\u2245\u223c\uff5e\u301c\uff1c\uff1e\uff1d\u2252\u2253\u223d\u02dc\u2053\u2a85\u2a86"
    "\ufe64\ufe65\ufe66"
)
#: Signs, comparison and "about" marks: with a digit straight behind, they change its value.
_BEFORE_DIGITS = _COMPARING | frozenset(
    "+-\u00b1\u2213\uff0b\ufe62\u02d7\u2795\u2796\u207a\u207b\u208a\u208b\u00d7\u00f7\u221a"
    "\u25b2\u25b3\u25bc\u25bd\u2191\u2193"  # triangles and arrows of gains and losses
)
_DEGREES = frozenset("\u00b0\u02da")
#: Percent, minutes, inches, times: with a digit straight before, they do so.
_BEHIND_DIGITS = _DEGREES | frozenset(
    "%\u00d7\u2030\u2031\u066a\u2103\u2109\ufe6a\uff05\u2032\u2033\u2034"
)
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")
_FRACTIONS = frozenset("\u00bc\u00bd\u00be\u2189" + "".join(map(chr, range(0x2150, 0x2160))))


def would_make_a_number(text: str, at: int) -> bool:
    """Without the letter before it `friends—5` begins with a minus, `officials.10` with a point."""
    return (
        at > 0
        and text[at] in "-."
        and text[at + 1 : at + 2].isdecimal()
        and base(text, at).isalnum()
    )


def joins_digits(folded: Folded, at: int) -> bool:
    """Whether the character at *at* makes one number of the digits on its two sides."""
    text = folded.text
    char = text[at]
    if char == "-":
        return folded.source(at) in RANGE_DASHES
    if char == " ":
        return _fraction_follows(text, at) or _parts_thousands(folded, at)
    if char in ".,:" and is_raised(text[at + 1]) and not is_raised(base(text, at)):
        return False  # `12.³` ends with the number of a note
    return char in _BETWEEN_DIGITS or (char in _GROUPING_MARKS and _groups_are_right(text, at))


def joins_numerals(before: str, char: str, behind: str) -> bool:
    """Whether *char* is the point of a number in Han numerals: `一・五`."""
    return char in _BETWEEN_NUMERALS and before.isnumeric() and behind.isnumeric()


_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_NOUGHTS = re.compile(r"0\d{2}(?!\d)")
_BEFORE_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:[ ,\u060c\uff0c]\d{3})*$")
_SHORT = re.compile(r"(?<![\d.,])\d{1,3}$")
_YEAR = re.compile(r"(?<![\d.,])\d{4}$")
_FRACTION = re.compile(r"\d{1,2}[/\u2044\u2215]\d{1,3}(?![\d/])")


def _parts_thousands(folded: Folded, at: int) -> bool:
    """A space within a number: `12 000`, with an ordinary space too if the groups are right."""
    source = folded.source(at)
    if _holds(source):
        return True
    if source not in _GROUPING and ("\t" in source or _NOUGHTS.match(folded.text, at + 1) is None):
        return False  # over a line end only what is no number of its own: `000`
    return _groups_are_right(folded.text, at)


def _holds(space: str) -> bool:
    """Whether *space* is set within numbers, or such space and more of it in the same line."""
    return not _NUMBER_SPACES.isdisjoint(space) and _IN_LINE.issuperset(space)


def _groups_are_right(text: str, at: int) -> bool:
    before = text[max(0, at - REACH) : at]
    return (
        _THOUSANDS.match(text, at + 1) is not None and _BEFORE_THOUSANDS.search(before) is not None
    )


def _fraction_follows(text: str, at: int) -> bool:
    """`5 ½` and `5 1/2` are one number; a year has more digits than such a number."""
    if text[at + 1] not in _FRACTIONS and not _FRACTION.match(text, at + 1):
        return False
    return _SHORT.search(text[max(0, at - REACH) : at]) is not None


def before_number(folded: Folded, at: int, before: str) -> bool:
    """Inside what stands straight before a number and changes its value: `-5`, `≥5`, `US$5`."""
    text = folded.text
    glued = before.isalpha() and is_currency(text[at]) and not is_spaceless(before)
    if not (glued or before == "." or before in _BEFORE_DIGITS or is_currency(before)):
        return False
    place = at
    while _is_sign(text[place : place + 1]) and place < at + _LONGEST_SIGN:
        place += 1
    if before == ".":
        return place == at and is_digit(text[at]) and _is_decimal_point(text, at - 1)
    if text[place : place + 1] == ".":
        place += 1
    if not is_digit(text[place : place + 1]):
        return False
    return before != "-" or not _is_no_minus(folded, at - 1)


def _is_no_minus(folded: Folded, at: int) -> bool:
    """A dash behind a letter; a long one where a remark begins: `the voters —5% of all— said`."""
    text = folded.text
    if at == 0 or text[at - 1] == " ":
        return is_long(folded.source(at)) and not is_digit(text[at - 2 : at - 1] or " ")
    return base(text, at).isalpha()


def _is_sign(char: str) -> bool:
    return char in _BEFORE_DIGITS or is_currency(char)


def _is_decimal_point(text: str, at: int) -> bool:
    """A stop at *at* that begins a number, ` .5`; behind a word or a bracket it ends a sentence."""
    before = text[at - 1 : at]
    return before in ("", " ") or before in _OPENING or _is_sign(before)


def behind_number(text: str, at: int, before: str, behind: str) -> bool:
    """Before what stands straight behind a number and changes its value: `5%`, `5€`, `10⁻⁶`."""
    if behind in _BEHIND_DIGITS or is_currency(behind):
        return is_digit(base(text, at))
    if is_raised(behind):
        glued = base(text, at)
        return (
            (glued.isalnum() and not is_spaceless(glued))
            or is_raised(glued)
            or glued in _CLOSING
            or glued in _BEHIND_DIGITS
        )
    return before in _DEGREES and behind.isalpha()


def held_by_space(folded: Folded, at: int) -> bool:
    """A space at *at* between a number and its sign: `5 %`, `$ 5`.

    An ordinary one holds no sign before a number, which may be a word or a bullet, and no currency
    between two numbers, which may be that of either.
    """
    text = folded.text
    if text[at : at + 1] != " ":
        return False
    before, behind = base(text, at), text[at + 1 : at + 2]
    held = _holds(folded.source(at))
    if is_digit(before):
        alone = held or not is_digit(text[at + 2 : at + 3] or " ")
        return behind in _BEHIND_DIGITS or (is_currency(behind) and alone)
    if not is_digit(behind):
        return False
    ahead = text[max(0, at - 3) : at - 1].rstrip(" ")
    alone = held or not (ahead and is_digit(ahead[-1]))
    return (is_currency(before) and alone) or (held and before in _BEFORE_DIGITS)


#: Words that are part of the number before them, in a few languages.
_MAGNITUDE = (
    "(?i: (?:dozen|hundred|thousand|[mb]illion|trillion|bn|mn|tn|percent|per cent|pct"
    "|millionen|milliarden?|prozent|millions|milliards?|pour cent|mil|millones|por ciento"
    "|mila|milioni|miliardi|per cento|miljoen|miljard|procent)(?![^\\W_]))"
)


def before_magnitude(text: str, at: int, behind: str) -> bool:
    """Between a number and the word that says of what: `12 million`, `5 percent`; not a year."""
    if (
        behind != " "
        or not is_digit(base(text, at))
        or not re.match(_MAGNITUDE, text[at : at + REACH])
    ):
        return False
    return _YEAR.search(text[max(0, at - REACH) : at]) is None


def within_comparison(before: str, behind: str) -> bool:
    """Between two signs of one comparison: `>=`, `!=`."""
    return (before in _COMPARING or before == "!") and behind in _COMPARING

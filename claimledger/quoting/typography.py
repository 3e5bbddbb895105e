"""What typography becomes when a text is folded: each rule finds the edits it makes of a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from unicodedata import category, combining, is_normalized, normalize

from .scripts import SPACELESS, WIDE_PUNCTUATION, is_beyond


def _chars(*ranges: tuple[int, int]) -> str:
    return "".join(chr(code) for first, last in ranges for code in range(first, last + 1))


SOFT_HYPHEN = "\u00ad"
#: Joiners, marks of direction, variation selectors: no reader sees them.
DROPPED = frozenset(
    "\u034f\u180e\ufeff"
    + _chars((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F))
    + _chars((0xFE00, 0xFE0F)),
)
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe63\uff0d\u05be"
_DOUBLE_MARKS = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_SINGLE_MARKS = "\u2018\u2019\u201a\u201b\u2039\u203a\u02bc"
#: The white space of Unicode (property White_Space) that does not end a line.
_BLANKS = " \t\v\f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + _chars((0x2000, 0x200A))
_ONE_FOR_ONE = {
    **dict.fromkeys(_BLANKS[1:] + "\n\r", " "),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(_DOUBLE_MARKS, '"'),
    **dict.fromkeys(_SINGLE_MARKS, "'"),
}
_ASCII_SPACES = "\n\r\t\f\v"
#: What goes before NFC, which composes a mark behind a ligature with its last letter, and makes of
#: two kinds of white space others.
UNFOLDED = {
    "\u2000": " ",
    "\u2001": " ",
    SOFT_HYPHEN: "",
    "\u2026": "...",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_LATIN = frozenset(char for char in map(chr, range(0x80, 0x250)) if char.isalpha())
#: Characters that become another one, or stay, and ask for nothing else: most beyond ASCII.
ALIKE = (frozenset(_ONE_FOR_ONE) | _LATIN) - UNFOLDED.keys() - frozenset("\u2010«»\u2039\u203a")

Edit = tuple[int, int, str]  # start and end of what goes, and what stands there instead


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + len(needle))


def each(text: str, replacements: dict[str, str]) -> Iterator[Edit]:
    for char, new in replacements.items():
        for at in _places(text, char):
            yield at, at + 1, new


@cache
def line_end(behind: str = "") -> re.Pattern[str]:
    """The end of a line, right *behind* something; compiled when it is needed, as few texts do."""
    return re.compile(f"{behind}[{_BLANKS}]*(?:\r\n|\r|\n)[{_BLANKS}]*")


_BREAKING = ("-", SOFT_HYPHEN, "\u2010")


def line_ends(text: str) -> list[int]:
    """Where a hyphen, soft or not, ends a line between letters."""
    hyphens = [hyphen for hyphen in _BREAKING if hyphen in text]
    breaks = [found for hyphen in hyphens for found in line_end(hyphen).finditer(text)]
    return [found.start() for found in breaks if _parts_word(text, *found.span())]


def _parts_word(text: str, start: int, end: int) -> bool:
    return _ends_in_letter(text[start - 1 : start]) and text[end : end + 1].isalpha()


def _ends_in_letter(char: str) -> bool:
    return char.isalpha() or (char != "" and category(char)[0] == "M")


def with_hyphens(text: str, breaks: list[int]) -> str:
    """
    A soft hyphen at a line end is seen, so it stands as a hyphen: `now`, soft hyphen, line
    break, `here` reads `nowhere` or `now-here`, never `now here`.
    """
    soft = [at for at in breaks if text[at] == SOFT_HYPHEN]
    if not soft:
        return text
    chars = list(text)
    for at in soft:
        chars[at] = "-"
    return "".join(chars)


#: Longer runs of combining marks are put in order first: `normalize` is quadratic in them.
_LONG_RUN = 30


def uncomposed(text: str, foreign: frozenset[str]) -> Iterator[Edit]:
    """What Unicode NFC changes, cluster by cluster, in linear time."""
    late = [c for c in foreign if c >= "\u0300"]
    joining = "".join(c for c in late if category(c)[0] == "M" or "\u1160" <= c <= "\u11ff")
    single = "".join(c for c in late if c not in joining and not is_normalized("NFC", c))
    if not joining and not single:
        return
    if not (joining and re.search(f"[{joining}]{{{_LONG_RUN}}}", text)) and is_normalized(
        "NFC", text
    ):
        return
    clusters = [f"[^{joining}]?[{joining}]+"] * bool(joining) + [f"[{single}]"] * bool(single)
    for found in re.finditer("|".join(clusters), text, re.DOTALL):
        cluster = found[0]
        composed = _composed(cluster)
        if composed != cluster:
            yield found.start(), found.end(), composed


def _composed(cluster: str) -> str:
    if len(cluster) <= _LONG_RUN:
        return normalize("NFC", cluster)
    apart = [normalize("NFD", char) for char in cluster]
    return normalize("NFC", _in_order("".join(apart)))


def _in_order(decomposed: str) -> str:
    """Marks by combining class within each run, as NFC wants them (stable: Unicode 3.11, D109)."""
    groups, starter = [], 0
    keys = [0] * len(decomposed)
    for at, char in enumerate(decomposed):
        keys[at] = combining(char)
        if not keys[at]:
            groups.append((starter, at))
            starter = at
    groups.append((starter, len(decomposed)))
    return "".join(
        decomposed[at]
        for start, end in groups
        for at in sorted(range(start, end), key=keys.__getitem__)
    )


#: Compiled when it is needed: that takes longer than a small ledger.
_WRAP = (
    f"(?<=[{SPACELESS}{WIDE_PUNCTUATION}])[{_BLANKS}]*(?:\r\n|\r|\n)[{_BLANKS}]*"
    f"(?=[{SPACELESS}{WIDE_PUNCTUATION}])"
)


def wrapped(text: str, foreign: frozenset[str]) -> Iterator[Edit]:
    """
    A line break between two characters of scripts written without spaces is nothing. An indented
    line begins a paragraph, and one with a tab is a row of a table: they go on from no other.
    """
    if not any(map(is_beyond, foreign)):
        return
    rows = _rows(text) if "\t" in text else None
    for found in re.finditer(_WRAP, text):
        start, end = found.span()
        if category(text[end])[0] == "M" or _INDENT in found[0]:
            continue
        if rows is None or not (_is_within(start - 1, rows) or _is_within(end, rows)):
            yield start, end, ""


_INDENT = "\u3000"


def _rows(text: str) -> list[tuple[int, int]]:
    """The lines of *text* with a tab in them."""
    return [line.span() for line in re.finditer("[^\n\r]+", text) if "\t" in line[0]]


def _is_within(at: int, spans: list[tuple[int, int]]) -> bool:
    before = bisect_right(spans, at, key=itemgetter(0))
    return before > 0 and at < spans[before - 1][1]


_SPACES = frozenset(_BLANKS + "\n\r")
_OPENS_BEHIND = _SPACES | frozenset("([{'\u2019\"\u201c\u2014\u2013-«\u2039")
_CLOSES_BEFORE = _SPACES | frozenset(")]}'\u2019\"\u201d\u2014\u2013-»\u203a.,;:!?")


def inside_guillemets(text: str, foreign: frozenset[str]) -> set[Edit]:
    """
    White space just inside guillemets is nothing: behind one that opens, before one that closes.
    Which of them it does its other side tells, for German turns them round: `er rief »Halt!« und`.
    """
    edits = set()
    for mark in foreign & {"«", "\u2039"}:
        for at in _places(text, mark):
            if at == 0 or text[at - 1] in _OPENS_BEHIND:
                edits.add((at + 1, _skip(text, at + 1, 1), ""))
    for mark in foreign & {"»", "\u203a"}:
        for at in _places(text, mark):
            if at + 1 == len(text) or text[at + 1] in _CLOSES_BEFORE:
                edits.add((_skip(text, at - 1, -1) + 1, at, ""))
    return {edit for edit in edits if edit[0] < edit[1]}


def _skip(text: str, at: int, step: int) -> int:
    """The next place from *at*, in the direction of *step*, that is not white space."""
    while 0 <= at < len(text) and text[at] in _SPACES:
        at += step
    return at


def one_for_one(text: str, foreign: frozenset[str]) -> str:
    """Chained `replace` of single characters: twenty times as fast as `translate`."""
    for char in _ASCII_SPACES:
        text = text.replace(char, " ")
    for char in foreign & _ONE_FOR_ONE.keys():
        text = text.replace(char, _ONE_FOR_ONE[char])
    return text


_MORE_SPACES = re.compile(" +")
_MORE_DASHES = re.compile("-+")
_LONGEST_DASH = 3


def runs(text: str) -> Iterator[Edit]:
    """Any run of white space is one space; a run of two or three hyphens or dashes is one."""
    at = text.find("  ")
    while at >= 0:
        end = _end_of_run(_MORE_SPACES, text, at)
        yield at, end, " "
        at = text.find("  ", end)
    at = text.find("--")
    while at >= 0:
        end = _end_of_run(_MORE_DASHES, text, at)
        if end - at <= _LONGEST_DASH:
            yield at, end, "-"
        at = text.find("--", end)


def _end_of_run(run: re.Pattern[str], text: str, at: int) -> int:
    found = run.match(text, at)
    return found.end() if found else at

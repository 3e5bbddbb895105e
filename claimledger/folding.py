"""Fold typography away, and find the way back to the text as it stands.

Quotes are looked for in the folded text: two texts that differ in typography alone fold to the
same. Nothing else is equal: case, digits, signs, currency and all other punctuation stay exact.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from unicodedata import category, combining, is_normalized, normalize

from attrs import field, frozen

from claimledger.hyphens import Skeleton, skeleton
from claimledger.model import Span
from claimledger.scripts import SPACELESS, WIDE_PUNCTUATION


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
#: Not one for one. Ligatures go before NFC, which composes a mark behind one with its last letter.
_UNFOLDED = {
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
_ASCII = bytes(range(128))

Edit = tuple[int, int, str]  # start and end of what goes, and what stands there instead


@frozen
class Rewriting:
    """Which spans of a text became which; between the spans every character moved along."""

    old_starts: list[int]
    old_ends: list[int]
    new_starts: list[int]
    new_ends: list[int]

    def old_start(self, new: int) -> int:
        """Where the character at *new* began."""
        at = bisect_right(self.new_starts, new) - 1
        if at < 0:
            return new
        if new < self.new_ends[at]:
            return self.old_starts[at]
        return self.old_ends[at] + new - self.new_ends[at]

    def old_end(self, new: int) -> int:
        """Where the character before *new* ended: what was dropped behind it is not part of it."""
        at = bisect_left(self.new_starts, new) - 1
        if at < 0:
            return new
        if new <= self.new_ends[at]:
            return self.old_ends[at]
        return self.old_ends[at] + new - self.new_ends[at]

    def new_start(self, old: int) -> int:
        """Where the character at *old*, which no edit touched, stands now."""
        at = bisect_right(self.old_starts, old) - 1
        return old if at < 0 else self.new_ends[at] + old - self.old_ends[at]


@frozen(eq=False)
class Folded:
    """A text, folded once and searched for many quotes."""

    original: str
    text: str
    rewritings: tuple[Rewriting, ...] = ()
    #: Where in `text` a hyphen at a line end stands, with one space behind it.
    breaks: frozenset[int] = frozenset()
    #: The dropped joiners, if any, which hold the signs beside them together.
    _joiner: bool = field(default=False, alias="joiner")

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original that folded to `text[start:end]`; it ends on kept characters."""
        old_start, old_end = start, end
        for rewriting in reversed(self.rewritings):
            old_start = rewriting.old_start(old_start)
            old_end = rewriting.old_end(old_end)
        return old_start, max(old_start, old_end)

    def source(self, at: int) -> str:
        """The characters of the original that became the one at *at*."""
        start, end = self.original_span(at, at + 1)
        return self.original[start:end]

    def joined_at(self, at: int) -> bool:
        """Whether a zero-width joiner was dropped between the characters before and at *at*."""
        if not self._joiner:
            return False
        end, start = self.original_span(at - 1, at)[1], self.original_span(at, at + 1)[0]
        return "\u200d" in self.original[end:start]

    @cached_property
    def skeleton(self) -> Skeleton:
        """The text without hyphens, for what may be parted at a line end."""
        return skeleton(self.text, self.breaks)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an *offset* in the original."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_spans(self, ranges: Iterable[tuple[int, int]]) -> list[Span]:
        """The spans in the original of *ranges* of lines, from 1, both ends included."""
        starts = [*self._line_starts, len(self.original)]
        last = len(starts) - 1
        return [(starts[min(a - 1, last)], starts[min(b, last)]) for a, b in ranges]

    @property
    def line_count(self) -> int:
        """How many lines the original has."""
        return len(self._line_starts)

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self.original
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]


def fold(text: str) -> Folded:
    """Fold *text*: what is dropped, hyphens at line ends, NFC, then typography."""
    foreign = _beyond_ascii(text)
    work = _Work(text)
    if foreign:
        work.rewrite(_each(text, dict.fromkeys(foreign & DROPPED, "")))
    work.breaks = _line_ends(work.text, foreign)
    if foreign:
        work.text = _with_hyphens(work.text, work.breaks)
        work.rewrite(_each(work.text, {c: _UNFOLDED[c] for c in foreign & _UNFOLDED.keys()}))
        work.rewrite(_uncomposed(work.text, foreign))
        work.rewrite(_wrapped(work.text, foreign))
        work.rewrite(_inside_guillemets(work.text, foreign))
    work.text = _one_for_one(work.text, foreign)
    work.rewrite(_runs(work.text))
    joiner = "\u200d" in foreign
    return Folded(text, work.text, tuple(work.rewritings), frozenset(work.breaks), joiner)


class _Work:
    """A text on its way to being folded."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rewritings: list[Rewriting] = []
        self.breaks: list[int] = []

    def rewrite(self, edits: Iterable[Edit]) -> None:
        """Carry out *edits*, which never overlap, and remember them."""
        done = sorted(edits)
        if not done:
            return
        pieces, reached, length = [], 0, 0
        done_by = Rewriting([], [], [], [])
        for start, end, new in done:
            pieces += self.text[reached:start], new
            length += start - reached
            done_by.old_starts.append(start)
            done_by.old_ends.append(end)
            done_by.new_starts.append(length)
            length += len(new)
            done_by.new_ends.append(length)
            reached = end
        self.text = "".join((*pieces, self.text[reached:]))
        self.rewritings.append(done_by)
        self.breaks = [done_by.new_start(at) for at in self.breaks]


def _beyond_ascii(text: str) -> frozenset[str]:
    """The characters of *text* beyond ASCII; telling them by bytes is ten times a set of it."""
    if text.isascii():
        return frozenset()
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(beyond.decode("utf-8", "surrogatepass"))


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + len(needle))


def _each(text: str, replacements: dict[str, str]) -> Iterator[Edit]:
    for char, new in replacements.items():
        for at in _places(text, char):
            yield at, at + 1, new


_LINE_END = re.compile(f"[-\u2010{SOFT_HYPHEN}][{_BLANKS}]*(?:\r\n|\r|\n)[{_BLANKS}]*")
_ASCII_LINE_END = re.compile("-[ \t\v\f]*(?:\r\n|\r|\n)[ \t\v\f]*")


def _line_ends(text: str, foreign: frozenset[str]) -> list[int]:
    """Where a hyphen, soft or not, ends a line between letters."""
    if "-" not in text and not foreign & {SOFT_HYPHEN, "\u2010"}:
        return []
    return [
        found.start()
        for found in (_LINE_END if foreign else _ASCII_LINE_END).finditer(text)
        if _ends_in_letter(text[max(0, found.start() - 1) : found.start()])
        and text[found.end() : found.end() + 1].isalpha()
    ]


def _ends_in_letter(char: str) -> bool:
    return char.isalpha() or (char != "" and category(char)[0] == "M")


def _with_hyphens(text: str, breaks: list[int]) -> str:
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


def _uncomposed(text: str, foreign: frozenset[str]) -> Iterator[Edit]:
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
    runs, starter = [], 0
    keys = [0] * len(decomposed)
    for at, char in enumerate(decomposed):
        keys[at] = combining(char)
        if not keys[at]:
            runs.append((starter, at))
            starter = at
    runs.append((starter, len(decomposed)))
    return "".join(
        decomposed[at]
        for start, end in runs
        for at in sorted(range(start, end), key=keys.__getitem__)
    )


_RUNNING_ON = re.compile(f"[{SPACELESS}{WIDE_PUNCTUATION}]")
_WRAP = re.compile(
    f"(?<=[{SPACELESS}{WIDE_PUNCTUATION}])[{_BLANKS}]*(?:\r\n|\r|\n)[{_BLANKS}]*"
    f"(?=[{SPACELESS}{WIDE_PUNCTUATION}])",
)


def _wrapped(text: str, foreign: frozenset[str]) -> Iterator[Edit]:
    """A line break between two characters of scripts written without spaces is nothing."""
    if not any(map(_RUNNING_ON.match, foreign)):
        return
    for found in _WRAP.finditer(text):
        if category(text[found.end()])[0] != "M":
            yield found.start(), found.end(), ""


_SPACES = frozenset(_BLANKS + "\n\r")
_OPENS_BEHIND = _SPACES | frozenset("([{'\u2019\"\u201c\u2014\u2013-«‹")
_CLOSES_BEFORE = _SPACES | frozenset(")]}'\u2019\"\u201d\u2014\u2013-»›.,;:!?")


def _inside_guillemets(text: str, foreign: frozenset[str]) -> set[Edit]:
    """
    White space just inside guillemets is nothing: behind one that opens, before one that closes.
    Which of them it does its other side tells, for German turns them round: `er rief »Halt!« und`.
    """
    edits = set()
    for mark in foreign & {"«", "‹"}:
        for at in _places(text, mark):
            if at == 0 or text[at - 1] in _OPENS_BEHIND:
                edits.add((at + 1, _skip(text, at + 1, 1), ""))
    for mark in foreign & {"»", "›"}:
        for at in _places(text, mark):
            if at + 1 == len(text) or text[at + 1] in _CLOSES_BEFORE:
                edits.add((_skip(text, at - 1, -1) + 1, at, ""))
    return {edit for edit in edits if edit[0] < edit[1]}


def _skip(text: str, at: int, step: int) -> int:
    """The next place from *at*, in the direction of *step*, that is not white space."""
    while 0 <= at < len(text) and text[at] in _SPACES:
        at += step
    return at


def _one_for_one(text: str, foreign: frozenset[str]) -> str:
    """Chained `replace` of single characters: twenty times as fast as `translate`."""
    for char in _ASCII_SPACES:
        text = text.replace(char, " ")
    for char in foreign & _ONE_FOR_ONE.keys():
        text = text.replace(char, _ONE_FOR_ONE[char])
    return text


_MORE_SPACES = re.compile(" +")
_MORE_DASHES = re.compile("-+")
_LONGEST_DASH = 3


def _runs(text: str) -> Iterator[Edit]:
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

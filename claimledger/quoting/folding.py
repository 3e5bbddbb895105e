"""Fold typography away, and find the way back to the text as it stands.

Quotes are looked for in the folded text: two texts that differ in typography alone fold to the
same. Nothing else is equal: case, digits, signs, currency and all other punctuation stay exact.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from ..model import Span
from .hyphens import Skeleton, skeleton
from .typography import (
    ALIKE,
    DROPPED,
    UNFOLDED,
    Edit,
    each,
    inside_guillemets,
    line_ends,
    one_for_one,
    runs,
    uncomposed,
    with_hyphens,
    wrapped,
)

_ASCII = bytes(range(128))


@frozen
class Rewriting:
    """Which spans of a text became which; between the spans every character moved along."""

    old_starts: list[int]
    old_ends: list[int]
    new_starts: list[int]
    new_ends: list[int]

    def old_span(self, start: int, end: int) -> Span:
        """
        Where the character at *start* began, and the one before *end* ended: what was dropped
        around them is no part of them.
        """
        starts, ends = self.new_starts, self.new_ends
        at = bisect_right(starts, start)
        inside = at > 0 and start < ends[at - 1]
        if not inside and (at == len(starts) or end <= starts[at]):  # no edit in between
            moved = self.old_ends[at - 1] - ends[at - 1] if at else 0
            return start + moved, end + moved
        first = self.old_starts[at - 1] if inside else self._old(start, at)
        at = bisect_left(starts, end)
        inside = at > 0 and end <= ends[at - 1]
        return first, self.old_ends[at - 1] if inside else self._old(end, at)

    def _old(self, new: int, edits: int) -> int:
        """What stands at *new* behind so many *edits* stood there."""
        return new + self.old_ends[edits - 1] - self.new_ends[edits - 1] if edits else new

    def new_start(self, old: int) -> int:
        """Where the character at *old*, which no edit touched, stands now."""
        at = bisect_right(self.old_starts, old) - 1
        return old if at < 0 else self.new_ends[at] + old - self.old_ends[at]


@frozen(eq=False)
class Folded:
    """A text, folded once and searched for many quotes."""

    original: str
    text: str
    rewritings: tuple[Rewriting, ...] = ()  #: the last first
    #: Where in `text` a hyphen at a line end stands, with one space behind it.
    breaks: frozenset[int] = frozenset()
    #: The dropped joiners, if any, which hold the signs beside them together.
    _joiner: bool = field(default=False, alias="joiner")

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original that folded to `text[start:end]`; it ends on kept characters."""
        for rewriting in self.rewritings:
            start, end = rewriting.old_span(start, end)
        return (start, end) if start <= end else (start, start)

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
        lines = text.replace("\n", " \n").split("\n")  # each as long as with its line end
        return [0, *accumulate(map(len, lines[:-1]))]


def fold(text: str) -> Folded:
    """Fold *text*: what is dropped, hyphens at line ends, NFC, then typography."""
    foreign = _beyond_ascii(text)
    work = _Work(text)
    odd = foreign - ALIKE
    if odd:
        work.rewrite(each(text, dict.fromkeys(odd & DROPPED, "")))
    if "-" in text or odd:
        work.breaks = line_ends(work.text, foreign)
    if odd:
        work.text = with_hyphens(work.text, work.breaks)
        work.rewrite(each(work.text, {c: UNFOLDED[c] for c in odd & UNFOLDED.keys()}))
        work.rewrite(uncomposed(work.text, odd))
        work.rewrite(wrapped(work.text, odd))
        work.rewrite(inside_guillemets(work.text, odd))
    work.text = one_for_one(work.text, foreign)
    work.rewrite(runs(work.text))
    joiner = "\u200d" in odd
    return Folded(text, work.text, tuple(reversed(work.rewritings)), frozenset(work.breaks), joiner)


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
        pieces: list[str] = []
        reached = length = 0
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

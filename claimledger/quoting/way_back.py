"""From the places of a folded text back to those of the text as it stands."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from ..model import Span

#: Kept of each document until the end: as numbers of four bytes.
Offsets = Sequence[int]


def offsets(numbers: Iterable[int]) -> Offsets:
    return array("I", numbers)


class Rewriting(NamedTuple):
    """Which spans of a text became which; between the spans every character moved along."""

    old_starts: Offsets
    old_ends: Offsets
    new_starts: Offsets
    new_ends: Offsets

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

    def new_place(self, old: int) -> int:
        """Where the character at *old* stands now, or what came in the place of it begins."""
        at = bisect_right(self.old_starts, old) - 1
        if at < 0:
            return old
        moved = old - self.old_ends[at]
        return self.new_starts[at] if moved < 0 else self.new_ends[at] + moved


class WayBack(NamedTuple):
    """What is to be known of a folded text, and of its original, to name places of it."""

    rewritings: tuple[Rewriting, ...]  #: the last first
    line_starts: Offsets

    @classmethod
    def of(cls, original: str, rewritings: tuple[Rewriting, ...]) -> "WayBack":
        """Through *rewritings* back to *original*."""
        return cls(rewritings, offsets(_line_starts(original)))

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original that was folded to *start* to *end*."""
        for rewriting in self.rewritings:
            start, end = rewriting.old_span(start, end)
        return (start, end) if start <= end else (start, start)

    def folded_span(self, start: int, end: int) -> Span:
        """Where *start* to *end* of the original stands in the folded text."""
        for rewriting in reversed(self.rewritings):
            start, end = rewriting.new_place(start), rewriting.new_place(end)
        return start, end

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an *offset* in the original."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


#: Of a text that cannot be read.
NOWHERE = WayBack((), (0,))


def _line_starts(text: str) -> Iterable[int]:
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    lines = text.replace("\n", " \n").split("\n")  # each as long as with its line end
    return (0, *accumulate(map(len, lines[:-1])))

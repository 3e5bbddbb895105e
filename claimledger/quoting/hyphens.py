"""Hyphens at line ends: each may be read as it stands, without the line break, or as nothing.

Which reading is meant cannot be told from the text, and it differs from word to word. So text and
quote are compared without any hyphens first, and then hyphen by hyphen.
"""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

_HYPHEN = re.compile("- ?")


class Skeleton(NamedTuple):
    """A folded text without its hyphens, nor the space behind each."""

    text: str
    places: list[int]  #: where each hyphen stands in the folded text
    offsets: list[int]  #: and where it would stand in `text`
    hyphens: list[str]  #: with the space behind it, if there is one
    at_line_end: list[bool]
    removed: list[int]  #: how much was taken away before each hyphen, and in all

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The span of the folded text, from its first character kept to its last."""
        before = self.removed[bisect_right(self.offsets, start)]
        return start + before, end + self.removed[bisect_left(self.offsets, end)]

    def offset(self, place: int) -> int:
        """Where the character at *place* of the folded text, which was kept, stands in `text`."""
        return place - self.removed[bisect_left(self.places, place)]


def skeleton(text: str, breaks: frozenset[int]) -> Skeleton:
    """Take the hyphens out of a folded *text*; those at *breaks* end a line."""
    found = list(_HYPHEN.finditer(text))
    places = [hyphen.start() for hyphen in found]
    hyphens = [hyphen[0] for hyphen in found]
    removed = [0, *accumulate(map(len, hyphens))]
    offsets = [place - before for place, before in zip(places, removed, strict=False)]
    at_line_end = [place in breaks for place in places]
    return Skeleton(_HYPHEN.sub("", text), places, offsets, hyphens, at_line_end, removed)


def compare(passage: Skeleton, text: Skeleton, start: int) -> tuple[list[int] | None, int]:
    """
    Hold the hyphens inside *passage* against those of *text* at *start*: each has one like it
    there, or one at a line end on either side, which may be nothing. Where they agree: the places
    in the skeleton of *passage* where it is nothing; and how many were compared.
    """
    length = len(passage.text)
    mine, last_mine = bisect_right(passage.offsets, 0), bisect_left(passage.offsets, length)
    first = theirs = bisect_right(text.offsets, start)
    last_theirs = bisect_left(text.offsets, start + length)
    joined: list[int] = []
    while mine < last_mine or theirs < last_theirs:
        here = passage.offsets[mine] if mine < last_mine else length
        there = text.offsets[theirs] - start if theirs < last_theirs else length
        if here == there:
            agree = (
                passage.hyphens[mine] == text.hyphens[theirs]
                or passage.at_line_end[mine]
                or text.at_line_end[theirs]
            )
            mine, theirs = mine + 1, theirs + 1
        elif here < there:
            agree = passage.at_line_end[mine]
            joined.append(here)
            mine += 1
        else:
            agree = text.at_line_end[theirs]
            joined.append(there)
            theirs += 1
        if not agree:
            return None, theirs - first + mine
    return joined, theirs - first + mine

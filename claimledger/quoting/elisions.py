"""Quotes with words left out: parts that follow one another, with a gap at each mark.

Of several placements the one that ends first is taken, and of those the one that begins last.
Two facts make that linear. Where two placements fit, their earlier places, part by part, fit as
well, and so do their later ones: so there is a first placement, and a last one that ends with it.
And either is reached by moving one part at a time, always in the same direction.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import define

from .matching import Passage, Place

#: How the mark reads once folded; white space around it belongs to it.
_MARK = re.compile(r" ?\[\.\.\.\] ?")
#: A gap holds a letter or digit, or a mark that stands in the text itself.
_FILLING = re.compile(r"[^\W_]|\[\.\.\.\]")
_FILLING_BACKWARDS = re.compile(r"[^\W_]|\]\.\.\.\[")
#: A gap holds at most so many characters, white space at its ends aside.
LONGEST_GAP = 1_000
#: There may be millions of further placements: listing them ends after so many moves.
_MOVES = 200_000


def parts_of(passage: Passage) -> list[Passage]:
    """What is left between the marks of elision; a mark at either end asks for nothing."""
    ends = [mark.span() for mark in _MARK.finditer(passage.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(passage.text)]
    return [
        Passage(
            passage.text[start:stop],
            frozenset(at - start for at in passage.breaks if start <= at < stop),
            frozenset(at - start for at in passage.remarks if start <= at < stop),
            passage.turned,
        )
        for start, stop in zip(starts, stops, strict=True)
        if start < stop
    ]


def placements(hits: Sequence[Sequence[Place]], text: str) -> Iterator[tuple[Place, ...]]:
    """
    The ways to place parts that stand at *hits* (each in order): by their ends, and of those with
    the same end only the one that begins last.
    """
    if not all(hits):
        return
    first = [0] * len(hits)
    budget = _Budget(_MOVES)
    while _settle_forwards(hits, text, first, budget):
        last = _settle_backwards(hits, text, first, budget)
        yield tuple(places[at] for places, at in zip(hits, last, strict=True))
        if budget.moves < 0:
            return
        first[0] = last[0] + 1


@define
class _Budget:
    moves: int


def _settle_forwards(
    hits: Sequence[Sequence[Place]], text: str, first: list[int], budget: _Budget
) -> bool:
    """Move parts on, in *first*, until all fit; false if they never do."""
    part, last = 0, len(hits) - 1
    while first[part] < len(hits[part]):
        if part == last:
            return True
        budget.moves -= 1
        here, behind = hits[part][first[part]], hits[part + 1]
        filling = _FILLING.search(text, here[1])
        if filling is None:
            return False
        at = bisect_left(behind, filling.end(), first[part + 1], key=_start)
        if at == len(behind):
            return False
        first[part + 1] = at
        if _gap(text, here, behind[at]) <= LONGEST_GAP:
            part += 1
            continue
        nearest = behind[at][0] - LONGEST_GAP - 2
        first[part] = bisect_left(hits[part], nearest, first[part] + 1, key=_end)
        part = max(0, part - 1)
    return False


def _settle_backwards(
    hits: Sequence[Sequence[Place]], text: str, first: list[int], budget: _Budget
) -> list[int]:
    """From the earliest places, which fit: the latest that fit and end where those end."""
    last = [len(places) - 1 for places in hits]
    last[-1] = first[-1]
    part = len(hits) - 1
    while part:
        budget.moves -= 1
        here, before = hits[part][last[part]], hits[part - 1]
        at = bisect_right(before, _filled_before(text, here[0]), key=_end) - 1
        last[part - 1] = at = min(last[part - 1], at)
        if _gap(text, before[at], here) <= LONGEST_GAP:
            part -= 1
            continue
        farthest = before[at][1] + LONGEST_GAP + 2
        last[part] = min(last[part], bisect_right(hits[part], farthest, key=_start)) - 1
        part += 1
    return last


def _filled_before(text: str, start: int) -> int:
    """The latest end of a gap's left side, for it to be filled as far as *start*."""
    reach = max(0, start - LONGEST_GAP - 2)
    filling = _FILLING_BACKWARDS.search(text[reach:start][::-1])
    return start - filling.end() if filling else reach


def _start(place: Place) -> int:
    return place[0]


def _end(place: Place) -> int:
    return place[1]


def _gap(text: str, before: Place, behind: Place) -> int:
    """How many characters are left out, white space at either end aside."""
    start, end = before[1], behind[0]
    return end - start - (text[start] == " ") - (text[end - 1] == " ")

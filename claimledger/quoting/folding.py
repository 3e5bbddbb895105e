"""Fold typography away, and find the way back to the text as it stands.

Quotes are looked for in the folded text: two texts that differ in typography alone fold to the
same. Nothing else is equal: case, digits, signs, currency and all other punctuation stay exact.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from ..model import Span
from .apostrophes import with_apostrophes
from .directions import TURNING, overridden
from .hyphens import Skeleton, skeleton
from .lookalikes import with_latin
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
from .unsaid import without_unsaid
from .way_back import Rewriting, WayBack, offsets

_ASCII = bytes(range(128))


@frozen(eq=False, repr=False, slots=False)
class Folded:
    """A text, folded once and searched for many quotes."""

    original: str
    text: str
    rewritings: tuple[Rewriting, ...] = ()  #: the last first
    #: Where in `text` a hyphen at a line end stands, with one space behind it.
    breaks: frozenset[int] = frozenset()
    #: What stood in the original beyond the usual, as far as folding looked at it.
    _odd: frozenset[str] = field(default=frozenset(), alias="odd")

    @cached_property
    def way_back(self) -> WayBack:
        """From its places to those of the original, once both texts are let go."""
        return WayBack.of(self.original, self.rewritings)

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original that folded to `text[start:end]`; it ends on kept characters."""
        return self.way_back.original_span(start, end)

    def source(self, at: int) -> str:
        """The characters of the original that became the one at *at*."""
        start, end = self.original_span(at, at + 1)
        return self.original[start:end]

    def joined_at(self, at: int) -> bool:
        """Whether a zero-width joiner was dropped between the characters before and at *at*."""
        if "\u200d" not in self._odd:
            return False
        end, start = self.original_span(at - 1, at)[1], self.original_span(at, at + 1)[0]
        return "\u200d" in self.original[end:start]

    @cached_property
    def heard(self) -> str:
        """
        The text as it is heard, where words are listened for: what was typed for an apostrophe is
        one, letters that look Latin are, and tags and marks of notes are not read aloud. Each of
        its places is that of the text.
        """
        odd = self._odd
        return with_apostrophes(with_latin(without_unsaid(self.text, odd), odd), odd)

    @cached_property
    def overridden(self) -> Sequence[Span]:
        """The spans of the original that a reader sees turned round."""
        return () if self._odd.isdisjoint(TURNING) else tuple(overridden(self.original))

    @cached_property
    def skeleton(self) -> Skeleton:
        """The text without hyphens, for what may be parted at a line end."""
        return skeleton(self.text, self.breaks)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an *offset* in the original."""
        return self.way_back.line_and_column(offset)

    def line_spans(self, ranges: Iterable[tuple[int, int]]) -> list[Span]:
        """The spans in the original of *ranges* of lines, from 1, both ends included."""
        starts = [*self.way_back.line_starts, len(self.original)]
        last = len(starts) - 1
        return [(starts[min(a - 1, last)], starts[min(b, last)]) for a, b in ranges]

    @property
    def line_count(self) -> int:
        """How many lines the original has."""
        return len(self.way_back.line_starts)


def fold(text: str) -> Folded:
    """Fold *text*: what is dropped, hyphens at line ends, NFC, then typography."""
    foreign = _beyond_ascii(text)
    work = _Work(text)
    odd = foreign - ALIKE
    if odd:
        work.rewrite(each(text, dict.fromkeys(odd & DROPPED, "")))
    work.breaks = line_ends(work.text)
    if odd:
        work.text = with_hyphens(work.text, work.breaks)
        work.rewrite(each(work.text, {c: UNFOLDED[c] for c in odd & UNFOLDED.keys()}))
        work.rewrite(uncomposed(work.text, odd))
        work.rewrite(wrapped(work.text, odd))
        work.rewrite(inside_guillemets(work.text, odd))
    work.text = one_for_one(work.text, foreign)
    work.rewrite(runs(work.text))
    return Folded(text, work.text, tuple(reversed(work.rewritings)), frozenset(work.breaks), odd)


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
        starts, ends, new = zip(*done, strict=True)
        kept = zip((0, *ends), (*starts, len(self.text)), strict=True)
        pieces = [""] * (2 * len(done) + 1)
        pieces[::2] = [self.text[end:start] for end, start in kept]
        pieces[1::2] = new
        self.text = "".join(pieces)
        reached = [*accumulate(map(len, pieces))]
        rewriting = Rewriting(
            offsets(starts), offsets(ends), offsets(reached[:-1:2]), offsets(reached[1::2])
        )
        self.rewritings.append(rewriting)
        self.breaks = [rewriting.new_place(at) for at in self.breaks]


def _beyond_ascii(text: str) -> frozenset[str]:
    """The characters of *text* beyond ASCII; telling them by bytes is ten times a set of it."""
    if text.isascii():
        return frozenset()
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(beyond.decode("utf-8", "surrogatepass"))

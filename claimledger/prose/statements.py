"""The statements of a text: each sentence that quotes or attributes, with who speaks in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from attrs import define, frozen

from claimledger.model import Span
from claimledger.negation import HEDGES, words_within

from .attribution import Attribution, attributions, may_attribute
from .paragraphs import paragraphs
from .people import People, people
from .phrases import Tokens
from .quotations import Quotation, opens_with_mark, quotations
from .sentences import sentences
from .voices import Pronoun, Voice
from .words import QUOTED, tokens

#: No sentence is longer: what goes on for longer has no stops, and nothing is filed from it.
LONGEST: Final = 4_000


@frozen(kw_only=True)
class Statement:
    """A sentence that quotes or attributes."""

    span: Span
    voices: tuple[Voice, ...]  #: none: the words leave open who speaks
    words: Span | None = None  #: that attribute it
    quoted: tuple[Span, ...] = ()  #: the speaker's own words, where the sentence is all his
    is_hedged: bool = False  #: outside of *quoted* there is a word that hedges
    why: str = ""  #: what else the speaker was taken from; what leaves him open


def statements(text: str, spans: Sequence[Span]) -> Iterator[Statement]:
    """The statements in the paragraphs at *spans* of *text*."""
    reader = _Reader(text, people(text))
    for span, below in pairwise([*spans, (len(text), len(text))]):
        yield from reader.paragraph(span, below)


@frozen(kw_only=True)
class _Read:
    """A sentence read: what the one behind it may lean on."""

    span: Span
    tokens: Tokens
    statement: Statement | None


@define
class _Reader:
    """What is known between one paragraph and the next."""

    text: str
    people: People
    introduced: Statement | None = None  #: by a colon at the end of the paragraph before
    unclosed: Statement | None = None  #: whose quotation goes on

    def paragraph(self, span: Span, below: Span) -> Iterator[Statement]:
        """The statements of one paragraph, *below* which another may go on with a quotation."""
        runs_on = below[0] < len(self.text) and opens_with_mark(self.text, below[0])
        quoted = quotations(self.text, *span, runs_on=runs_on)
        introduced, self.introduced = self.introduced, None
        before = None
        for start, end in sentences(self.text, *span, quoted):
            if end - start > LONGEST:
                before = None
                continue
            within = [one for one in quoted if start <= one.start < end]
            ...

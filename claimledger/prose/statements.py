"""The statements of a text: each sentence that quotes or attributes, with who speaks in it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Final

from attrs import define, frozen

from ..model import Span
from ..quoting.negation import HEDGES, words_within
from .attributed import Attribution
from .attribution import attributions, may_attribute
from .people import People, people
from .phrases import Tokens
from .quotations import Quotation, opens_with_mark, quotations
from .sentences import sentences
from .speech import is_scare, spoken
from .voices import Pronoun, Voice
from .words import tokens

#: No sentence is longer: what goes on for longer has no stops, and nothing is taken from it.
LONGEST: Final = 4_000


@frozen(kw_only=True)
class Statement:
    """A sentence that quotes or attributes."""

    span: Span
    voices: tuple[Voice, ...] = ()  #: none: the words leave open who speaks
    words: Span | None = None  #: that attribute it
    within: tuple[Span, ...] = ()  #: words that attribute a part of it
    spoken: tuple[Span, ...] = ()  #: the speaker's own words, where the sentence is all his
    is_hedged: bool = False  #: outside of *spoken* a word hedges
    why: str = ""  #: what the speaker was taken from, if not from *words* alone


def statements(text: str, paragraphs: Sequence[Span]) -> Iterator[Statement]:
    """The statements in *paragraphs* of *text*, in its order."""
    reader = _Reader(text, people(text))
    for span, below in zip_longest(paragraphs, paragraphs[1:]):
        yield from reader.paragraph(span, below)


@frozen(kw_only=True)
class _Sentence:
    """A sentence with its quotations, and the one before it in the same paragraph."""

    span: Span
    quoted: tuple[Quotation, ...]
    before: "tuple[_Sentence, Statement | None] | None"

    def tokens(self, text: str) -> Tokens:
        return tokens(text, *self.span, [(one.start, one.end) for one in self.quoted])


@define
class _Reader:
    """What one paragraph leaves to the next."""

    _text: str
    _people: People
    _introduced: Statement | None = None  #: by the colon that ended the paragraph before
    _unclosed: Statement | None = None  #: whose quotation goes on

    def paragraph(self, span: Span, below: Span | None) -> Iterator[Statement]:
        """The statements of one paragraph; *below* it a quotation may go on."""
        runs_on = below is not None and opens_with_mark(self._text, below[0])
        quoted = quotations(self._text, *span, runs_on=runs_on)
        before: tuple[_Sentence, Statement | None] | None = None
        intro = None
        for start, end in sentences(self._text, *span, quoted):
            within = tuple(one for one in quoted if start <= one.start < end)
            sentence = _Sentence(span=(start, end), quoted=within, before=before)
            found = self._statement(sentence) if end - start <= LONGEST else None
            intro = found if found and _introduces(self._text, sentence, found) else None
            if found and not intro:
                yield found
            before = (_Sentence(span=(start, end), quoted=within, before=None), found)
            self._unclosed = found if within and not within[-1].closed else None
        self._introduced = intro

    def _statement(self, sentence: _Sentence) -> Statement | None:
        text = self._text
        plain = not sentence.quoted and not may_attribute(text[slice(*sentence.span)])
        if plain and not self._introduced:
            return None
        read = sentence.tokens(text)
        found = attributions(read)
        said, rest = _outermost(read, found)
        own = spoken(text, read, sentence.quoted, said if not rest else None)
        voices, why = self._voices(sentence, read, said, own)
        if said is None and not why and all(is_scare(text, one) for one in sentence.quoted):
            return None
        return Statement(
            span=sentence.span,
            voices=voices,
            words=(said.start, said.end) if said else None,
            within=tuple((one.start, one.end) for one in rest),
            spoken=own,
            is_hedged=_is_hedged(read),
            why=why,
        )

    def _voices(
        self, sentence: _Sentence, read: Tokens, said: Attribution | None, own: tuple[Span, ...]
    ) -> tuple[tuple[Voice, ...], str]:
        """Who speaks, and what besides the sentence's own words tells it."""
        if said is not None:
            return self._resolved(sentence, read, said)
        if own and self._unclosed:
            return self._unclosed.voices, "the quotation goes on from the paragraph before"
        previous = sentence.before[1] if sentence.before else None
        if own and previous and previous.spoken:
            return previous.voices, "as in the sentence before"
        if self._introduced:
            how = f"introduced by {_shown(self._text, self._introduced)}"
            return self._introduced.voices, "; ".join(filter(None, (how, self._introduced.why)))
        return (), ""

    def _resolved(
        self, sentence: _Sentence, read: Tokens, said: Attribution
    ) -> tuple[tuple[Voice, ...], str]:
        """The voices under their full names; `he` as somebody named before, if that is plain."""
        voices: list[Voice] = []
        why = ""
        for one in said.voices:
            if isinstance(one, Voice):
                voices.append(self._people.named(one))
                continue
            meant = self._meant(sentence, read, said, one)
            if meant is None:
                return (), ""
            voices.append(meant)
            why = f"{one.word} taken for {meant.name}"
        return tuple(voices), why

    def _meant(
        self, sentence: _Sentence, read: Tokens, said: Attribution, pronoun: Pronoun
    ) -> Voice | None:
        in_front = read[: said.first]
        previous, statement = sentence.before or (None, None)
        before = [previous.tokens(self._text)] if previous else []
        return self._people.meant(
            pronoun, [*before, in_front], statement.voices if statement else ()
        )


def _outermost(
    read: Tokens, found: Sequence[Attribution]
) -> tuple[Attribution | None, list[Attribution]]:
    """
    The attribution that holds the whole sentence, and those within what it attributes. Where
    several stand side by side with different speakers nobody holds it all.
    """
    if not found:
        return None, []
    first, *rest = found
    beside = [one for before, one in pairwise(found) if _is_beside(read, before, one)]
    if any(one.voices != first.voices for one in beside):
        return Attribution((), first.start, first.end, first.first, first.last), rest
    return first, [one for one in rest if one.voices != first.voices]


def _is_beside(read: Tokens, before: Attribution, behind: Attribution) -> bool:
    """Whether a mark, a quotation or a conjunction parts two attributions."""
    if behind.whole:
        return True
    between = read[before.last + 1 : behind.first]
    return any(not token.is_word or token.low in _PARTING for token in between)


_PARTING: Final = frozenset(("and", "but", "while", "although", "though", "because", "whereas"))


def _introduces(text: str, sentence: _Sentence, found: Statement) -> bool:
    """Whether a sentence only leads to what stands below it: `She writes:`."""
    return found.words is not None and not sentence.quoted and text[sentence.span[1] - 1] == ":"


def _is_hedged(read: Tokens) -> bool:
    """Whether a word outside of all quotations hedges."""
    outside = " ".join(token.text for token in read if token.is_word)
    return next(words_within(outside, HEDGES), None) is not None


def _shown(text: str, statement: Statement) -> str:
    return f"“{' '.join(text[slice(*statement.span)].split())[-80:]}”"

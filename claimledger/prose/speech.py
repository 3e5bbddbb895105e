"""Told apart: words that are all somebody's own, words within a report, and scare quotes."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Sequence
from typing import Final

from ..model import Span
from .attributed import Attribution
from .phrases import Tokens
from .quotations import Quotation
from .words import QUOTED, words


def spoken(
    text: str, sentence: Tokens, quoted: Sequence[Quotation], said: Attribution | None
) -> tuple[Span, ...]:
    """
    The parts of the quotation that the sentence is, but for the words that attribute it:
    `“…,” he said, “…”`, `He said: “…”`. None where quoted words are but a part of what is told.
    """
    places = [at for at, token in enumerate(sentence) if token.text == QUOTED]
    if not places:
        return ()
    if all(not token.is_word for token in sentence):
        return tuple(_bare(text, one.inner) for one in quoted)
    if said is None or said.whole:
        return ()
    if places[0] == 0 and said.first <= _BESIDE:
        own = [one for at, one in zip(places, quoted, strict=True) if _goes_on(sentence, at, said)]
        return tuple(_bare(text, one.inner) for one in own)
    if len(places) == 1 and _is_led_to(text, sentence, places[0], quoted[0], said):
        return (_bare(text, quoted[0].inner),)
    return ()


def is_scare(text: str, quotation: Quotation) -> bool:
    """Whether it is a word or a title in marks rather than a statement."""
    found = _WORD.findall(text, *quotation.inner)
    return len(found) <= _FEW or all(word[0].isupper() or word in _SMALL for word in found)


_WORD: Final = re.compile(r"[^\W_][\w'’-]*")
_FEW: Final = 3  #: words that make no statement
_SMALL: Final = words("a an the of in on at to for and or by with from")
_BESIDE: Final = 3  #: tokens from the opening quotation to the words that attribute it


def _goes_on(sentence: Tokens, at: int, said: Attribution) -> bool:
    """Whether the quotation at *at* is the first, or goes on behind the words that attribute it."""
    return at == 0 or (said.last < at <= said.last + _BESIDE and sentence[at - 1].text in ",.;:")


def _is_led_to(
    text: str, sentence: Tokens, at: int, quotation: Quotation, said: Attribution
) -> bool:
    """`said: “…”` to the end of the sentence; without a mark before it words may belong to both."""
    if at <= said.last or any(token.is_word for token in sentence[at + 1 :]):
        return False
    begins = text[quotation.inner[0]].isupper() and not is_scare(text, quotation)
    if sentence[at - 1].text == ":":
        return True
    return begins and (sentence[at - 1].text == "," or at == said.last + 1)


def _bare(text: str, span: Span) -> Span:
    """Without the comma that leads on to the speaker, and without white space."""
    start, end = span
    end -= text[end - 1] == ","
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end

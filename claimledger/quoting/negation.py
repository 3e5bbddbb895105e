"""English words that turn a statement round or weaken it: they raise a flag, never a refusal."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from .folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEGATIONS = _words(
    "not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely "
    "rarely seldom unless except deny denies denied denying refuse refuses refused refusing "
    "reject rejects rejected refute refutes refuted false untrue",
) | {"far from", "rather than", "instead of", "fail to", "fails to", "failed to", "failing to"}
_HEDGES = _words(
    "may might could would possibly perhaps maybe probably presumably likely unlikely allegedly "
    "alleged reportedly apparently supposedly purportedly ostensibly seemingly arguably "
    "potentially seem seems seemed appear appears appeared suggest suggests suggested suspect "
    "suspects suspected believe believes believed rumored rumoured unconfirmed unverified "
    "unclear uncertain if whether almost nearly partly partially somewhat approximately",
) | {"in part", "to some extent", "said to be"}


_OPENING = " \"'(["
_CLOSING = " \"')]"
_STOPS = ".,;:!?"
_ASCII = [*map(chr, range(128))]
#: No phrase is longer, with the marks beside it.
REACH = 80
#: So many characters tell of most texts that no phrase stands there.
GLANCE = 4


class Vocabulary(NamedTuple):
    """Words and phrases in lower case."""

    phrases: frozenset[str]
    first: frozenset[str]  #: the first word of each
    last: frozenset[str]
    heads: frozenset[str]  #: a space and what each begins with, as much as a glance sees of it
    tails: frozenset[str]  #: what each ends with, as much of it, and a space
    longest: int  #: in words
    contractions: bool  #: whether every `n't` is one of them

    def has(self, phrase: str) -> bool:
        """Whether *phrase*, in any case, is one of this vocabulary."""
        lower = phrase.casefold()
        return lower in self.phrases or (" " not in lower and self.contracts(lower))

    def contracts(self, word: str) -> bool:
        """Whether *word*, in lower case, is a contraction of this vocabulary."""
        return self.contractions and word.endswith("n't")

    def stands_beside(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase stands right before *start* or behind *end*, as a look mostly tells."""
        before, behind = text[start - GLANCE : start], text[end : end + GLANCE]
        return (
            (
                (
                    before.lower() in self.tails
                    or before[3:] != " "
                    or before[2] in _OPENING
                    or not before.isascii()  # whose cases are not two alone
                )
                and last_words(text[max(0, start - REACH) : start], self) is not None
            )
            or (
                (
                    behind.lower() in self.heads
                    or behind[:1] != " "
                    or behind[1:2] in _CLOSING
                    or not behind.isascii()
                    or "n't" in text[end : end + REACH].casefold()
                )
                and first_words(text[end : end + REACH], self) is not None
            )
        )


def negations(more: Iterable[str]) -> Vocabulary:
    """The negations shipped, and *more*."""
    return _extended(NEGATIONS, tuple(more))


def hedges(more: Iterable[str]) -> Vocabulary:
    """The hedges shipped, and *more*."""
    return _extended(HEDGES, tuple(more))


@lru_cache(maxsize=64)
def _extended(base: Vocabulary, more: tuple[str, ...]) -> Vocabulary:
    added = {fold(phrase).text.strip().casefold() for phrase in more} - {""}
    if not added:
        return base
    return _vocabulary(base.phrases | added, contractions=base.contractions)


def _vocabulary(phrases: frozenset[str], *, contractions: bool) -> Vocabulary:
    return Vocabulary(
        phrases=phrases,
        first=frozenset(phrase.split()[0] for phrase in phrases),
        last=frozenset(phrase.split()[-1] for phrase in phrases),
        heads=frozenset(_heads(phrases)),
        tails=frozenset(_tails(phrases)),
        longest=max(len(phrase.split()) for phrase in phrases),
        contractions=contractions,
    )


def _heads(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield f" {phrase[:3]}"
        if len(phrase) == 1:
            marked = [f" {phrase}{mark}" for mark in _CLOSING + _STOPS]
            yield from marked
            yield from map("".join, product(marked, _ASCII))
        elif len(phrase) == 2:  # noqa: PLR2004
            yield from (f" {phrase}{char}" for char in _ASCII)


def _tails(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in (*phrases, "n't"):
        yield f"{phrase[-3:]} "
        if len(phrase) == 1:
            marked = [f"{mark}{phrase} " for mark in _OPENING]
            yield from map("".join, product(_ASCII, marked))
        elif len(phrase) == 2:  # noqa: PLR2004
            yield from (f"{char}{phrase} " for char in _ASCII)


NEGATIONS = _vocabulary(_NEGATIONS, contractions=True)
HEDGES = _vocabulary(_HEDGES, contractions=False)


def last_words(text: str, vocabulary: Vocabulary) -> str | None:
    """The phrase that *text* ends with: a stop or comma behind it parts it from what follows."""
    text = text.rstrip(_OPENING)
    word = text[text.rfind(" ") + 1 :].lstrip(_OPENING).casefold()
    if word not in vocabulary.last and not vocabulary.contracts(word):
        return None
    words = text.split(" ")[-vocabulary.longest :]
    phrases = (" ".join(words[at:]).lstrip(_OPENING) for at in range(len(words)))
    return next((phrase for phrase in phrases if vocabulary.has(phrase)), None)


def first_words(text: str, vocabulary: Vocabulary) -> str | None:
    """The phrase that *text* begins with; nothing but quotation marks may stand before it."""
    text = text.lstrip(_CLOSING)
    word = text.partition(" ")[0].rstrip(_CLOSING + _STOPS).casefold()
    if word not in vocabulary.first and not vocabulary.contracts(word):
        return None
    words = text.split(" ")[: vocabulary.longest]
    phrases = (" ".join(words[:at]).rstrip(_CLOSING + _STOPS) for at in range(len(words), 0, -1))
    return next((phrase for phrase in phrases if vocabulary.has(phrase)), None)


_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def words_within(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Each phrase of *vocabulary* in *text*, once, the longest where several begin."""
    words = _WORD.findall(text)
    told = set()
    for at in range(len(words)):
        for count in range(min(vocabulary.longest, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + count])
            if vocabulary.has(phrase) and phrase != "May":
                if phrase not in told:
                    yield phrase
                told.add(phrase)
                break

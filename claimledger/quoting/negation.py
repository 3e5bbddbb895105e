"""English words that turn a statement round or weaken it: they raise a flag, never a refusal."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, product
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
#: No phrase is longer, with the marks beside it.
REACH = 80


class Vocabulary(NamedTuple):
    """Words and phrases in lower case."""

    phrases: frozenset[str]
    first: frozenset[str]  #: the first word of each
    last: frozenset[str]
    heads: frozenset[str]  #: a space and the two letters, in any case, that each begins with
    tails: frozenset[str]  #: the two, in any case, that each ends with, and a space
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
        before, behind = text[start - 3 : start], text[end : end + 3]
        return (
            (
                (
                    before in self.tails
                    or before[2:] != " "
                    or before[1] in _OPENING
                    or not before.isascii()  # whose cases are not two alone
                )
                and last_words(text[max(0, start - REACH) : start], self) is not None
            )
            or (
                (
                    behind in self.heads
                    or behind[:1] != " "
                    or behind[1:2] in _CLOSING
                    or not behind.isascii()
                    or text.find("n't", end, end + REACH) >= 0
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
    return _vocabulary(base.phrases | added, contractions=base.contractions)


def _vocabulary(phrases: frozenset[str], *, contractions: bool) -> Vocabulary:
    alone = [phrase for phrase in phrases if len(phrase) == 1]
    return Vocabulary(
        phrases=phrases,
        first=frozenset(phrase.split()[0] for phrase in phrases),
        last=frozenset(phrase.split()[-1] for phrase in phrases),
        heads=_in_any_case(
            [f" {phrase[:2]}" for phrase in phrases]
            + [f" {phrase}{mark}" for phrase in alone for mark in _CLOSING + _STOPS]
        ),
        tails=_in_any_case(
            [f"{phrase[-2:]} " for phrase in (*phrases, "n't")]
            + [f"{mark}{phrase} " for phrase in alone for mark in _OPENING]
        ),
        longest=max(len(phrase.split()) for phrase in phrases),
        contractions=contractions,
    )


def _in_any_case(texts: list[str]) -> frozenset[str]:
    spelt = (product(*((char, char.upper()) for char in text)) for text in texts)
    return frozenset(map("".join, chain.from_iterable(spelt)))


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

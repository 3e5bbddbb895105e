"""English words that turn a statement round or weaken it: they raise a flag, never a refusal."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, product
from typing import NamedTuple

from .characters import is_spaceless
from .folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEGATIONS = _words(
    "not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely "
    "rarely seldom unless except deny denies denied denying refuse refuses refused refusing "
    "reject rejects rejected refute refutes refuted false untrue "
    # typed without their apostrophes
    "isnt arent wasnt werent doesnt didnt hasnt havent hadnt wouldnt couldnt shouldnt aint",
) | {"far from", "rather than", "instead of", "fail to", "fails to", "failed to", "failing to"}
_HEDGES = _words(
    "may might could would possibly perhaps maybe probably presumably likely unlikely allegedly "
    "alleged reportedly apparently supposedly purportedly ostensibly seemingly arguably "
    "potentially seem seems seemed appear appears appeared suggest suggests suggested suspect "
    "suspects suspected believe believes believed rumored rumoured unconfirmed unverified "
    "unclear uncertain if whether almost nearly partly partially somewhat approximately",
) | {"in part", "to some extent", "said to be"}


#: What may stand between a negation and what it turns round.
_FILLERS = _words("a an the any been be even longer such yet")
_MOST_FILLERS = 4
#: Quotation marks, brackets, signs of Markdown: what may stand between a phrase and a quote.
_MARKS = (
    "\"'()[]{}<>*_~=^|\\\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\uff08\uff09"
)
_BESIDE = f" {_MARKS}"
_STOPS = ".,;:!?"
_ELLIPSIS = "..."
_ASCII = [*map(chr, range(128))]
#: No phrase is longer, with the marks beside it.
REACH = 80
#: So many characters tell of most texts that no phrase stands there.
GLANCE = 4
#: A glance that sees one of these beside the space at a quote is no glance that tells.
UNTOLD = frozenset(f"{_BESIDE}-")


class Vocabulary(NamedTuple):
    """Words and phrases in lower case."""

    phrases: frozenset[str]
    first: frozenset[str]  #: the first word of each
    last: frozenset[str]
    heads: frozenset[str]  #: a space and what each begins with, as much as a glance sees of it
    tails: frozenset[str]  #: what each ends with, as much of it, and a space
    longest: int  #: in words
    contractions: bool  #: whether every `n't` is one of them
    unspaced: tuple[str, ...]  #: those of scripts written without spaces, which stand in any text

    def has(self, phrase: str) -> bool:
        """Whether *phrase*, in any case, is one of this vocabulary."""
        lower = phrase.casefold()
        return lower in self.phrases or (_PARTING.search(lower) is None and self.contracts(lower))

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
                    or before[2] in UNTOLD
                    or not before.isascii()  # whose cases are not two alone
                )
                and last_words(right_before(text, start), self) is not None
            )
            or (
                (
                    behind.lower() in self.heads
                    or behind[:1] != " "
                    or behind[1:2] in UNTOLD
                    or not behind.isascii()
                    or "n't" in text[end : end + REACH].casefold()
                )
                and first_words(right_behind(text, end), self) is not None
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
    added = {fold(phrase).heard.strip().casefold() for phrase in more} - {""}
    if not added:
        return base
    return _vocabulary(base.phrases | added, contractions=base.contractions)


def _vocabulary(phrases: frozenset[str], *, contractions: bool) -> Vocabulary:
    words = [_PARTING.split(phrase) for phrase in phrases]
    unspaced = [
        phrase for phrase in phrases if is_spaceless(phrase[0]) and is_spaceless(phrase[-1])
    ]
    return Vocabulary(
        phrases=phrases,
        first=frozenset(first for first, *_ in words),
        last=frozenset(last for *_, last in words),
        heads=frozenset(_heads(phrases)),
        tails=frozenset(_tails(phrases)),
        longest=max(map(len, words)),
        contractions=contractions,
        unspaced=tuple(sorted(unspaced, key=len, reverse=True)),
    )


#: Words end at a space, and at a hyphen or dash: `not-yet-built`, `it was—not he`.
_PARTING = re.compile("[ -]")


def _heads(phrases: Iterable[str]) -> Iterator[str]:
    yield f" {_ELLIPSIS}"
    for phrase in phrases:
        yield f" {phrase[:3]}"
        if len(phrase) == 1:
            marked = [f" {phrase}{mark}" for mark in f"{_BESIDE}{_STOPS}-"]
            yield from marked
            yield from map("".join, product(marked, _ASCII))
        elif len(phrase) == 2:  # noqa: PLR2004
            yield from (f" {phrase}{char}" for char in _ASCII)


def _tails(phrases: Iterable[str]) -> Iterator[str]:
    yield f"{_ELLIPSIS} "
    yield from map("".join, product(_ASCII, [" a ", "-a "]))
    for phrase in (*phrases, *_FILLERS - {"a"}, "n't"):
        yield f"{phrase[-3:]} "
        if len(phrase) == 1:
            marked = [f"{mark}{phrase} " for mark in f"{_BESIDE}-"]
            yield from map("".join, product(_ASCII, marked))
        elif len(phrase) == 2:  # noqa: PLR2004
            yield from (f"{char}{phrase} " for char in _ASCII)


NEGATIONS = _vocabulary(_NEGATIONS, contractions=True)
HEDGES = _vocabulary(_HEDGES, contractions=False)


#: Where something unsaid was there is a wide gap.
_GAP = " " * 5
_FAR = 1_000


def right_before(heard: str, at: int) -> str:
    """What is to be looked at for a phrase before *at*, in a text as it is heard."""
    near = heard[max(0, at - REACH) : at]
    return heard[max(0, at - _FAR) : at] if _GAP in near else near


def right_behind(heard: str, at: int) -> str:
    """The same behind *at*."""
    near = heard[at : at + REACH]
    return heard[at : at + _FAR] if _GAP in near else near


def last_words(text: str, vocabulary: Vocabulary) -> str | None:
    """
    The phrase that *text* ends with, words such as articles aside: `not a`, `no longer`. A stop or
    comma behind it parts it from what follows.
    """
    text = before_marks(text)
    for _ in range(_MOST_FILLERS):
        begins = max(text.rfind(" "), text.rfind("-")) + 1
        bare = text[begins:].casefold()
        word = bare.lstrip(_BESIDE)
        if word in vocabulary.last or vocabulary.contracts(word):
            starts = [0, *(parting.end() for parting in _PARTING.finditer(text))]
            for at in starts[-vocabulary.longest :]:
                if vocabulary.has(phrase := text[at:].lstrip(_BESIDE)):
                    return phrase
        if bare not in _FILLERS:
            break
        text = before_marks(text[:begins])
    return next((phrase for phrase in vocabulary.unspaced if text.endswith(phrase)), None)


def first_words(text: str, vocabulary: Vocabulary) -> str | None:
    """The phrase that *text* begins with; only marks, a dash or three stops may stand before it."""
    text = behind_marks(text)
    word = text.partition(" ")[0].partition("-")[0].rstrip(_BESIDE + _STOPS).casefold()
    if word in vocabulary.first or vocabulary.contracts(word):
        ends = [*(parting.start() for parting in _PARTING.finditer(text)), len(text)]
        for end in reversed(ends[: vocabulary.longest]):
            if vocabulary.has(phrase := text[:end].rstrip(_BESIDE + _STOPS)):
                return phrase
    return next((phrase for phrase in vocabulary.unspaced if text.startswith(phrase)), None)


def before_marks(text: str) -> str:
    """*text* without the marks it ends with, a dash or three stops among them."""
    bare = text.rstrip(_BESIDE)
    if bare.endswith(_ELLIPSIS):
        return bare.rstrip(".").rstrip(_BESIDE)
    if bare.endswith(" -") or (bare.endswith("-") and " " not in text[len(bare) :]):
        return bare[:-1].rstrip(_BESIDE)
    return bare


def behind_marks(text: str) -> str:
    """*text* without the marks it begins with, a dash or three stops among them."""
    bare = text.lstrip(_BESIDE)
    if bare.startswith(_ELLIPSIS):
        return bare.lstrip(".").lstrip(_BESIDE)
    return bare[1:].lstrip(_BESIDE) if bare.startswith("-") else bare


_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def words_within(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Each phrase of *vocabulary* in *text*, once, the longest where several begin."""
    told = {"May"}
    for phrase in chain(_phrases(_WORD.findall(text), vocabulary), _unspaced(text, vocabulary)):
        if phrase not in told:
            yield phrase
        told.add(phrase)


def _phrases(words: list[str], vocabulary: Vocabulary) -> Iterator[str]:
    for at, word in enumerate(words):
        for count in range(min(vocabulary.longest, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + count])
            if vocabulary.has(phrase):
                yield phrase
                break
        else:
            yield from filter(vocabulary.has, word.split("-") if "-" in word else ())


def _unspaced(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    if vocabulary.unspaced:
        yield from re.findall("|".join(map(re.escape, vocabulary.unspaced)), text)

"""English words that turn a statement round or weaken it: they raise a flag, never a refusal."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from claimledger.folding import fold

_NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely "
    "rarely seldom unless except deny denies denied denying refuse refuses refused refusing "
    "reject rejects rejected refute refutes refuted false untrue".split(),
) | {"far from", "rather than", "instead of", "fail to", "fails to", "failed to", "failing to"}
_HEDGES = frozenset(
    "may might could would possibly perhaps maybe probably presumably likely unlikely allegedly "
    "alleged reportedly apparently supposedly purportedly ostensibly seemingly arguably "
    "potentially seem seems seemed appear appears appeared suggest suggests suggested suspect "
    "suspects suspected believe believes believed rumored rumoured unconfirmed unverified "
    "unclear uncertain if whether almost nearly partly partially somewhat approximately".split(),
) | {"in part", "to some extent", "said to be"}


@frozen
class Vocabulary:
    """Words and phrases in lower case."""

    phrases: frozenset[str]
    longest: int  #: in words
    contractions: bool  #: whether every `n't` is one of them

    def __contains__(self, phrase: str) -> bool:
        if phrase == "May":
            return False
        lower = phrase.casefold()
        return lower in self.phrases or (self.contractions and lower.endswith("n't"))


def negations(more: Iterable[str] = ()) -> Vocabulary:
    """The negations shipped, and *more*."""
    return _vocabulary(_NEGATIONS, tuple(more), contractions=True)


def hedges(more: Iterable[str] = ()) -> Vocabulary:
    """The hedges shipped, and *more*."""
    return _vocabulary(_HEDGES, tuple(more), contractions=False)


@lru_cache(maxsize=64)
def _vocabulary(base: frozenset[str], more: tuple[str, ...], *, contractions: bool) -> Vocabulary:
    phrases = base | {fold(phrase).text.strip().casefold() for phrase in more} - {""}
    return Vocabulary(phrases, max(len(phrase.split()) for phrase in phrases), contractions)


def last_words(text: str, vocabulary: Vocabulary) -> str | None:
    """The phrase that *text* ends with: a stop or comma behind it parts it from what follows."""
    words = text.rstrip(" \"'([").split(" ")[-vocabulary.longest :]
    words[-1] = words[-1].lstrip("\"'([")
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[-count:]).lstrip("\"'([")
        if phrase in vocabulary:
            return phrase
    return None


def first_words(text: str, vocabulary: Vocabulary) -> str | None:
    """The phrase that *text* begins with; nothing but quotation marks may stand before it."""
    words = text.lstrip(" \"')]").split(" ", vocabulary.longest)[: vocabulary.longest]
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).rstrip("\"')].,;:!?")
        if phrase in vocabulary:
            return phrase
    return None


_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def words_within(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Each phrase of *vocabulary* in *text*, once, the longest where several begin."""
    words = _WORD.findall(text)
    told = set()
    for at in range(len(words)):
        for count in range(min(vocabulary.longest, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + count])
            if phrase in vocabulary:
                if phrase not in told:
                    yield phrase
                told.add(phrase)
                break

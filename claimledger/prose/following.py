"""The phrase that names whoever speaks, where it follows: `said Alpha`, `according to Alpha`."""

from typing import Final

from .phrases import Phrase, Tokens, is_name, is_one_adjective
from .verbs import TELLING
from .words import (
    BREAKS,
    DENIALS,
    DETERMINERS,
    HELPERS,
    PARTICLES,
    PREPOSITIONS,
    is_adverb,
    is_time,
    pronoun,
    words,
)


def rightwards(sentence: Tokens, at: int) -> tuple[tuple[Phrase, ...], int]:
    """The phrases that begin at *at*, and where they end."""
    phrase = _one_rightwards(sentence, at)
    end = at + len(phrase)
    if not phrase or end + 1 >= len(sentence) or sentence[end].low != "and":
        return ((phrase,) if phrase else ()), end
    other = _one_rightwards(sentence, end + 1)
    if not other:
        return (phrase,), end
    if is_one_adjective(phrase) and not other[-1].is_capital:
        return (sentence[at : end + 1 + len(other)],), end + 1 + len(other)
    if is_name(other) or other[0].low in DETERMINERS:
        return (phrase, other), end + 1 + len(other)
    return (phrase,), end


def _one_rightwards(sentence: Tokens, at: int) -> Phrase:
    begin, named = at, False
    while at < len(sentence) and sentence[at].is_word:
        token = sentence[at]
        if pronoun(token) or token.low in DENIALS:
            at += at == begin and token.low not in DENIALS
            break
        if _ends_phrase(sentence, begin, at, named=named):
            break
        named = token.is_capital and token.low not in DETERMINERS
        at += 1
    return _bare_end(sentence[begin:at])


def _ends_phrase(sentence: Tokens, begin: int, at: int, *, named: bool) -> bool:
    """Whether the phrase from *begin* ends before *at*; *named*: a name stands before that."""
    token = sentence[at]
    if token.low in DETERMINERS:
        return at > begin and sentence[at - 1].low not in PREPOSITIONS
    if token.low in PREPOSITIONS:
        return at == begin or (named and token.low != "of") or not _attached(sentence, at)
    if token.low in _ENDS_RIGHTWARDS or is_adverb(token):
        return True
    if at > begin and is_time(token):
        return sentence[at - 1].low not in PREPOSITIONS
    plain = not token.is_capital and token.low not in PARTICLES
    return named and plain and not _names_a_thing(sentence, at, begin)


_ENDS_RIGHTWARDS: Final = BREAKS | HELPERS | TELLING | words("quoted cited speaking")


def _attached(sentence: Tokens, at: int) -> bool:
    """Whether what the preposition at *at* begins tells who speaks, not when or where."""
    behind = sentence[at + 1 : at + 3]
    if not behind or any(is_time(token) for token in behind):
        return False
    return not any(token.low in _OCCASIONS for token in behind)


_OCCASIONS: Final = words(
    "statement interview letter speech testimony remarks response reply report conference email"
    " briefing meeting hearing tweet post broadcast debate phone telephone court public private"
    " answer time moment scene end return front defiance anger passing least"
)


def _names_a_thing(sentence: Tokens, at: int, begin: int) -> bool:
    """Whether capitals in front are an adjective: `US officials`, `a Times story`."""
    return at > begin and not sentence[at].low.endswith(("ing", "ed"))


def _bare_end(phrase: Phrase) -> Phrase:
    """Without a preposition or a date left over at the end."""
    end = len(phrase)
    while end and (phrase[end - 1].low in PREPOSITIONS or phrase[end - 1].low in DETERMINERS):
        end -= 1
    return phrase[:end]

"""Words of others told by somebody: `quoted Alpha as saying`, `the ministry's claim that`."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from typing import Final

from .attributed import Attribution, attributed
from .following import rightwards
from .phrases import Tokens, subjects
from .verbs import SAYINGS, VERBS
from .words import BE, Token, words

QUOTING: Final = words("quoted quotes quote quoting cited cites citing")


def quoted_as_saying(sentence: Tokens, at: int) -> Attribution | None:
    """`the paper quoted Alpha as saying`, and `Alpha was quoted as saying`: Alpha says it."""
    saying = _as_saying(sentence, at)
    if not saying:
        return None
    if at and sentence[at - 1].low in BE:
        phrases, first = subjects(sentence, at - 1)
        return attributed(sentence, phrases, first, saying + 1) if phrases else None
    phrases, _ = rightwards(sentence, at + 1)
    return attributed(sentence, phrases, at, saying + 1)


def _as_saying(sentence: Tokens, at: int) -> int:
    """Where the `saying` of `as saying` stands, close behind; else 0."""
    for place in range(at + 1, min(at + NEAR, len(sentence) - 1)):
        if not sentence[place].is_word:
            return 0
        if sentence[place].low == "as" and sentence[place + 1].low in ("saying", "telling"):
            return place + 1
    return 0


NEAR: Final = 16  #: tokens that a clause may be away from what it belongs to


def saying(sentence: Tokens, at: int) -> Attribution | None:
    """`charges from the ministry that`, `the ministry's claim that`."""
    if at + 1 < len(sentence) and sentence[at + 1].low == "that":
        return _owned(sentence, at)
    for place in range(at + 1, min(at + 5, len(sentence) - 2)):
        if sentence[place].low in ("from", "by"):
            phrases, end = rightwards(sentence, place + 1)
            that = end < len(sentence) and sentence[end].low == "that"
            return attributed(sentence, phrases, at, end) if phrases and that else None
        if sentence[place].low not in SAYINGS | {"and", "press", "public"}:
            return None
    return None


def _owned(sentence: Tokens, at: int) -> Attribution | None:
    begin = at
    while begin and at - begin < 4 and not sentence[begin].is_possessive:  # noqa: PLR2004 - adjectives
        begin -= 1
        if not sentence[begin].is_word:
            return None
    owner = sentence[begin]
    if not owner.is_possessive or (begin < at - 1 and sentence[at].low in VERBS):
        return None
    phrases, first = subjects(_unowned(sentence, begin), begin + 1)
    return attributed(sentence, phrases, first, at + 1) if phrases else None


def _unowned(sentence: Tokens, at: int) -> Tokens:
    """The sentence as far as *at*, the owner there without its ending, and a place for a verb."""
    owner = sentence[at]
    text = re.sub(r"['’]s?$", "", owner.text)
    bare = Token(text, owner.start, owner.end, re.sub(r"'s?$", "", owner.low))
    return (*sentence[:at], bare, *sentence[at + 1 :])

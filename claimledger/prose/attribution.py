"""Who says what in a sentence, as far as its own words settle it."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from itertools import takewhile
from typing import Final

from .attributed import Attribution, attributed
from .following import rightwards
from .phrases import Phrase, Tokens, is_name, subjects
from .reports import NEAR, QUOTING, quoted_as_saying, saying
from .roles import is_common
from .verbs import COMPLETED_BY, INVERTED, PUT_IT, SAYINGS, VERBS, Form, Use
from .words import (
    BE,
    DENIALS,
    DETERMINERS,
    DOUBTS,
    HELPERS,
    MODALS,
    PREPOSITIONS,
    QUOTED,
    is_adverb,
    words,
)


def may_attribute(sentence: str) -> bool:
    """Whether it is worth looking closer: some word in *sentence* may tell of saying."""
    return not _TELLING.isdisjoint(_WORDS.findall(sentence.lower()))


def attributions(sentence: Tokens) -> list[Attribution]:
    """The attributions in a sentence, in its order; none of what was not, or may not be, said."""
    if _asks(sentence):
        return []
    every = [found for at in range(len(sentence)) if (found := _at(sentence, at))]
    if credited := _credited(sentence):
        every.append(credited)
    kept: list[Attribution] = []
    for found in every:
        if not kept or found.last > kept[-1].last:
            kept.append(found)
    return kept


_WORDS: Final = re.compile(r"[a-z]+")
_TELLING: Final = frozenset((*VERBS, *SAYINGS, "according", "quoted", "quotes", "quoting", "cited"))


def _credited(sentence: Tokens) -> Attribution | None:
    """A quotation with a dash and a name behind it, as mottoes have it."""
    if len(sentence) < 3 or sentence[0].text != QUOTED or sentence[1].text not in "-–—":  # noqa: PLR2004
        return None
    phrases, end = rightwards(sentence, 2)
    return attributed(sentence, phrases, 2, end) if phrases else None


def _asks(sentence: Tokens) -> bool:
    """Whether the sentence, what it quotes aside, is a question."""
    return bool(sentence) and sentence[-1].text == "?" and sentence[0].text != QUOTED


def _at(sentence: Tokens, at: int) -> Attribution | None:
    token = sentence[at]
    if token.low == "according":
        return _according(sentence, at)
    if token.low in QUOTING:
        return quoted_as_saying(sentence, at)
    if token.low in SAYINGS and (found := saying(sentence, at)):
        return found
    if token.low not in VERBS or not token.text[0].islower():
        return None
    form, use = VERBS[token.low]
    if form is Form.ING and not _progressive(sentence, at):
        return None
    return _verb(sentence, at, form, use)


def _according(sentence: Tokens, at: int) -> Attribution | None:
    if at + 2 >= len(sentence) or sentence[at + 1].low != "to":
        return None
    phrases, end = rightwards(sentence, at + 2)
    if not phrases:
        return attributed(sentence, (), at, at + 3, whole=True)
    if phrases[0][-1].low in _PLANS and len(phrases[0]) <= 2:  # noqa: PLR2004 - nobody's
        return None
    phrases, end = _with_relative(sentence, phrases, end)
    return attributed(sentence, phrases, at, end, whole=True)


#: According to these something is done, not said.
_PLANS: Final = words(
    "plan plans schedule rule rules need needs taste size age custom law ability means wishes"
    " instructions order orders merit rank type season weather budget"
)


def _with_relative(
    sentence: Tokens, phrases: tuple[Phrase, ...], end: int
) -> tuple[tuple[Phrase, ...], int]:
    """`a source who has read it` is told from other sources by what it has done."""
    if end >= len(sentence) or sentence[end].low != "who" or sentence[end - 1].is_capital:
        return phrases, end
    while end < len(sentence) and sentence[end].is_word:
        end += 1
    begin = end - 1
    while sentence[begin].start > phrases[-1][0].start:
        begin -= 1
    return (*phrases[:-1], sentence[begin:end]), end


def _progressive(sentence: Tokens, at: int) -> bool:
    """Whether a form in -ing is a verb of its own: `is saying`, `began asserting`."""
    before = _left_of_adverbs(sentence, at)
    return before >= 0 and sentence[before].low in BE | _BEGINNINGS


_BEGINNINGS: Final = words("began begins started starts kept keeps continued continues")


def _left_of_adverbs(sentence: Tokens, at: int) -> int:
    at -= 1
    while at >= 0 and is_adverb(sentence[at]):
        at -= 1
    return at


def _verb(sentence: Tokens, at: int, form: Form, use: Use) -> Attribution | None:
    if not _is_completed(sentence, at):
        return None
    if inverted := _inverted(sentence, at):
        return inverted
    begin = _auxiliaries(sentence, at)
    if begin < 0 or not _has_content(sentence, at, use):
        return None
    if form is Form.PAST and any(token.low in BE for token in sentence[begin:at]):
        return _passive(sentence, at, begin)
    return _active(sentence, at, begin, form)


def _active(sentence: Tokens, at: int, begin: int, form: Form) -> Attribution | None:
    phrases, first = subjects(sentence, begin)
    if not phrases or _in_doubt(sentence, first, phrases):
        return None
    helped = any(token.low in _DOING for token in sentence[begin:at])
    if form is Form.BASE and not helped and not _is_plural(phrases):
        return None
    return attributed(sentence, phrases, first, at + 1)


_DOING: Final = words("do does did to")
#: In front of their subject: `did Alpha say`, `had Alpha said`.
_ASKING: Final = words("do does did has have had is are was were")


def _is_completed(sentence: Tokens, at: int) -> bool:
    """Whether a verb that tells of saying only with a further word has it: `pointed out`."""
    wanted = COMPLETED_BY.get(sentence[at].low)
    return wanted is None or any(token.low == wanted for token in sentence[at + 1 : at + 4])


def _inverted(sentence: Tokens, at: int) -> Attribution | None:
    """A verb before its speaker: behind a quotation, or between commas."""
    before = _left_of_adverbs(sentence, at)
    if before < 0 or at + 1 >= len(sentence):
        return None
    if sentence[before].text == QUOTED:
        phrases, end = rightwards(sentence, at + 1)
        return attributed(sentence, phrases, at, end) if phrases else None
    if sentence[before].text not in ",—–" or sentence[at].low not in INVERTED:
        return None
    phrases, end = rightwards(sentence, at + 1)
    ends = end >= len(sentence) or sentence[end].text in ".,;—–" or sentence[end].low in _ON
    if not phrases or not ends or not _may_follow(phrases[0]):
        return None
    return attributed(sentence, phrases, at, end)


def _may_follow(phrase: Phrase) -> bool:
    return is_name(phrase) or phrase[0].low in DETERMINERS or is_common(phrase[0])


_ON: Final = words("on in at during after")


def _auxiliaries(sentence: Tokens, at: int) -> int:
    """Where the auxiliaries of the verb at *at* begin; -1 if it was not said, or may not be."""
    begin = at
    while begin > 0:
        token = sentence[begin - 1]
        low = token.low
        if low in MODALS or low in DENIALS or low.endswith("n't"):
            return -1
        if low == "to" and not _goes_on(sentence, begin - 2):
            return -1
        if not (low in BE or low in HELPERS or low == "to" or is_adverb(token)):
            return begin
        begin -= 1
    return begin


def _goes_on(sentence: Tokens, at: int) -> bool:
    """Whether `to` stands behind a verb by which it is said all the same: `continued to say`."""
    return at >= 0 and sentence[at].low in _BEGINNINGS


def _has_content(sentence: Tokens, at: int, use: Use) -> bool:
    """Whether what was said stands beside the verb, if the verb wants that."""
    behind = sentence[at + 1 : at + NEAR]
    before = sentence[max(0, at - NEAR) : at]
    quoted = any(t.text in (QUOTED, ":") for t in behind) or any(t.text == QUOTED for t in before)
    if use is Use.PLAIN:
        return not (behind and behind[0].low in _NOT_SAID)
    if use is Use.QUOTATION:
        return quoted or (sentence[at].low in PUT_IT and bool(behind) and behind[0].low == "it")
    return quoted or any(t.low == "that" for t in behind) or _as_speaker(sentence, at)


_NOT_SAID: Final = words("to nothing")


def _as_speaker(sentence: Tokens, at: int) -> bool:
    """`As Alpha noted`."""
    _, first = subjects(sentence, at)
    return 0 < first < at and sentence[first - 1].low == "as"


def _passive(sentence: Tokens, at: int, begin: int) -> Attribution | None:
    """`it was reported that`: by whom, if the words say it; who `was told` is no speaker."""
    behind = sentence[at + 1 : at + 3]
    if behind and behind[0].low == "by":
        phrases, end = rightwards(sentence, at + 2)
        return attributed(sentence, phrases, begin, end)
    if behind and behind[0].low == "that":
        return attributed(sentence, (), begin, at + 1)
    return None


def _in_doubt(sentence: Tokens, first: int, phrases: tuple[Phrase, ...]) -> bool:
    """`if Alpha said`, `neither Alpha nor Beta said`, `did Alpha say`."""
    before = sentence[first - 1].low if first else ""
    denied = any(token.low in DENIALS for phrase in phrases for token in phrase)
    return denied or before in DOUBTS | DENIALS | MODALS | _ASKING


def _is_plural(phrases: tuple[Phrase, ...]) -> bool:
    if len(phrases) > 1:
        return True
    head = takewhile(lambda token: token.low not in PREPOSITIONS, phrases[0])
    return any(is_common(t) or (t.low.endswith("s") and not t.is_possessive) for t in head)

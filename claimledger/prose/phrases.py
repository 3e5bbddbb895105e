"""The phrase that names whoever speaks, read from the verb leftwards or rightwards.

Without knowledge of all words a phrase is bounded by the closed classes: it ends at marks,
conjunctions, auxiliaries and determiners. Where that leaves a doubt the phrase is empty.
"""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

from typing import Final

from attrs import evolve

from .roles import BODIES, PERSONS, TITLES, is_common
from .verbs import TELLING
from .words import (
    BREAKS,
    DETERMINERS,
    HELPERS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    is_adverb,
    is_time,
    pronoun,
    words,
)

Phrase = tuple[Token, ...]
Tokens = tuple[Token, ...]

#: Parts a role from the name in apposition to it.
APPOSED: Final = ","


def subjects(sentence: Tokens, verb: int) -> tuple[tuple[Phrase, ...], int]:
    """The phrases that the verb at *verb* has for subjects, and where the first begins."""
    at = _before_helpers(sentence, verb - 1)
    if at < 0:
        return (), verb
    if sentence[at].text in ",—–":
        return _behind_apposition(sentence, at)
    if sentence[at].low in PREPOSITIONS:
        return (), verb
    if (relative := _relative(sentence, at)) > 0:
        at = _before_comma(sentence, relative - 1)
    phrase = _leftwards(sentence, at)
    if not phrase or phrase[-1].low in DETERMINERS or phrase[-1].is_possessive:
        return (), verb
    if (first := _place(sentence, phrase)) and sentence[first - 1].low in _COMPARING:
        return (), verb
    return _coordinated(sentence, phrase)


def is_name(phrase: Phrase) -> bool:
    """Whether *phrase* is written like a name throughout, an article aside."""
    bare = phrase[1:] if phrase and phrase[0].low == "the" else phrase
    return bool(bare) and all(token.is_capital or token.low in PARTICLES for token in bare)


def _before_helpers(sentence: Tokens, at: int) -> int:
    """Left over adverbs, auxiliaries, times and `, however,`."""
    while at >= 0:
        token = sentence[at]
        if token.low in HELPERS or is_adverb(token):
            at -= 1
        elif token.text == "," and at > 1 and sentence[at - 1].low in _PARENTHETIC:
            at -= 3 if sentence[at - 2].text == "," else 2
        elif token.low in _EACH and at > 0 and sentence[at - 1].low not in PREPOSITIONS:
            at -= 1
        elif token.text == ")" and (opening := _opening(sentence, at)):
            at = opening - 1
        elif is_time(token) and (begin := _time_from(sentence, at)) >= 0:
            at = begin - 1
        else:
            return at
    return -1


def _opening(sentence: Tokens, at: int) -> int:
    """Where the bracket opens that closes at *at*; 0 if it does not."""
    return next((place for place in range(at, 0, -1) if sentence[place].text == "("), 0)


def _place(sentence: Tokens, phrase: Phrase) -> int:
    """Where in *sentence* a *phrase* of it begins."""
    return next(at for at, token in enumerate(sentence) if token.start == phrase[0].start)


_COMPARING: Final = words("than like")
_EACH: Final = words("both all each")
_PARENTHETIC: Final = words("however meanwhile though too nevertheless moreover therefore again")


def _time_from(sentence: Tokens, at: int) -> int:
    """Where `on January 6` or `last week` begins that ends at *at*, a subject being before it."""
    begin = at
    while begin > 0 and (is_time(sentence[begin - 1]) or sentence[begin - 1].low == "the"):
        begin -= 1
    if begin > 1 and sentence[begin - 1].low in _TIME_PREPOSITIONS:
        return begin - 1
    return begin if begin > 0 and sentence[begin].text[0].islower() else -1


_TIME_PREPOSITIONS: Final = words("on in at during after before by since")


def _behind_apposition(sentence: Tokens, comma: int) -> tuple[tuple[Phrase, ...], int]:
    """
    `Alpha, the minister, said` has Alpha for its subject, `the minister, Alpha, said` has Alpha as
    well. Without a comma that opens what this one closes there is none.
    """
    for opening in range(comma - 1, max(0, comma - _LONGEST_APPOSITION), -1):
        if sentence[opening].text != sentence[comma].text:
            if not (sentence[opening].is_word or sentence[opening].text in _IN_APPOSITION):
                return (), comma
            continue
        inner, head = sentence[opening + 1 : comma], _leftwards(sentence, opening - 1)
        if not head or not inner:
            return (), comma
        if is_name(inner) and not head[-1].is_possessive and not is_name(head):
            return ((*head, evolve(sentence[opening], text=APPOSED), *inner),), opening - len(head)
        if is_name(inner) or _is_apposition(inner[0]):
            return (head,), opening - len(head)
    return (), comma


_LONGEST_APPOSITION: Final = 40
_IN_APPOSITION: Final = ",()'’"
_APPOSITION: Final = words(
    "a an the who whose which one former now then his her its their himself herself also like"
    " head spokesman spokeswoman spokesperson chairman president director leader minister author"
    " editor professor secretary ambassador chief deputy aged whom another formerly"
)


def _is_apposition(token: Token) -> bool:
    """Whether what *token* begins may stand between a subject and its verb."""
    participle = token.low.endswith(("ing", "ed")) and token.text[0].islower()
    return (
        token.low in _APPOSITION
        or token.low in PREPOSITIONS
        or token.text[0].isdigit()
        or participle
    )


def _relative(sentence: Tokens, at: int) -> int:
    """Where the `who` stands whose clause the word at *at* ends, if there is one; else 0."""
    for place in range(at, max(0, at - _LONGEST_APPOSITION), -1):
        if not sentence[place].is_word or sentence[place].low in _NO_RELATIVE:
            return 0
        if sentence[place].low in ("who", "whose", "which"):
            return 0 if _has_subject(sentence, place + 1) else place
    return 0


_NO_RELATIVE: Final = words("and but or because when while if although")


def _has_subject(sentence: Tokens, at: int) -> bool:
    """Whether a clause has a subject besides its `who`: `who Alpha said was there`."""
    low = sentence[at].low
    return sentence[at].is_capital or low in DETERMINERS or low in PRONOUNS or low in PREPOSITIONS


def _before_comma(sentence: Tokens, at: int) -> int:
    return at - 1 if at > 0 and sentence[at].text == "," else at


def _leftwards(sentence: Tokens, at: int) -> Phrase:
    """The phrase that ends with the word at *at*."""
    end = at + 1
    while at >= 0:
        token = sentence[at]
        if not token.is_word or pronoun(token):
            if at + 1 == end and token.is_word:
                at -= 1
            break
        if token.low in _ENDS_LEFTWARDS and not (token.low == "may" and token.is_capital):
            break
        if token.low in PREPOSITIONS:
            if not _goes_on(sentence, at - 1):
                return _behind_place(sentence[at + 1 : end])
        elif token.low in DETERMINERS and not (at and sentence[at - 1].low in PREPOSITIONS):
            at -= 1
            break
        at -= 1
    return _bare(sentence[at + 1 : end])


_ENDS_LEFTWARDS: Final = (BREAKS | HELPERS | TELLING) - words("once")


def _goes_on(sentence: Tokens, at: int) -> bool:
    """Whether a preposition behind *at* may belong to a phrase that ends there."""
    if at < 0 or not sentence[at].is_word:
        return False
    low = sentence[at].low
    return not (low in BREAKS or low in HELPERS or low in PREPOSITIONS or low in PRONOUNS)


def _bare(phrase: Phrase) -> Phrase:
    """Without dates, adverbs and prepositions in front: `Saturday President Alpha`."""
    start = 0
    while start < len(phrase) and (
        (is_time(phrase[start]) and phrase[start].low != "late")
        or is_adverb(phrase[start])
        or phrase[start].low in PREPOSITIONS
    ):
        start += 1
    return phrase[start:]


def _behind_place(phrase: Phrase) -> Phrase:
    """What is left of *phrase* behind a preposition, when its place is taken off: all or nothing.

    `in London Ms. North said`, `in London officials said`; of `in London Alpha said` nothing.
    """
    bare = _bare(phrase)
    if len(bare) < len(phrase) or len(bare) <= 1:
        return bare
    titles = (at for at, token in enumerate(bare) if at and token.low in TITLES)
    if (title := next(titles, 0)) and bare[title].is_capital:
        return bare[title:]
    place = len(bare) - 1
    return bare[place:] if is_common(bare[-1]) and is_name(bare[:place]) else ()


def _coordinated(sentence: Tokens, phrase: Phrase) -> tuple[tuple[Phrase, ...], int]:
    """*phrase* alone, with what `and` joins to it, or the two as one: `US and Iraqi officials`."""
    begin = _place(sentence, phrase)
    if begin < 2 or sentence[begin - 1].low != "and":  # noqa: PLR2004 - something before the `and`
        return (phrase,), begin
    if sentence[begin - 2].text == ",":
        others, first = _behind_apposition(sentence, begin - 2)
        return ((*others, phrase), first) if others and first == 0 else ((phrase,), begin)
    other = _leftwards(sentence, begin - 2)
    first = begin - 1 - len(other)
    if not other or not _begins_clause(sentence, first):
        return (phrase,), begin
    if is_one_adjective(other) and phrase[0].low not in DETERMINERS and not phrase[-1].is_capital:
        return (sentence[first : begin + len(phrase)],), first
    if is_name(other) or (_is_role(other) and (is_name(phrase) or _is_role(phrase))):
        return _listed(sentence, (other, phrase), first)
    return (phrase,), begin


def _begins_clause(sentence: Tokens, at: int) -> bool:
    """Whether no verb can stand before *at*, whose object the phrase there would be."""
    before = sentence[at - 1]
    return at == 0 or not before.is_word or before.low in BREAKS or before.low in _EACH


def _listed(
    sentence: Tokens, phrases: tuple[Phrase, ...], first: int
) -> tuple[tuple[Phrase, ...], int]:
    """*phrases* with the names before them in a list: `Alpha, Beta and Gamma`."""
    while first > 1 and sentence[first - 1].text == ",":
        name = _leftwards(sentence, first - 2)
        if not name or not is_name(name):
            break
        phrases, first = (name, *phrases), first - 1 - len(name)
    return phrases, first


def is_one_adjective(phrase: Phrase) -> bool:
    """Whether *phrase* may be half of `American and Iraqi officials`."""
    words = [token for token in phrase if token.low not in DETERMINERS and token.low != "both"]
    return len(words) == 1 and words[0].is_capital


def _is_role(phrase: Phrase) -> bool:
    """Whether it is `the` with one or two words that end in what somebody is."""
    what = phrase[-1].low in PERSONS | BODIES or is_common(phrase[-1])
    return phrase[0].low in DETERMINERS and len(phrase) <= 3 and what  # noqa: PLR2004

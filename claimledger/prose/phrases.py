"""The phrase that names whoever speaks, read from the verb leftwards or rightwards.

Without knowledge of all words a phrase is bounded by the closed classes: it ends at marks,
conjunctions, auxiliaries and determiners. Where that leaves a doubt the phrase is empty.
"""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

from typing import Final

from attrs import evolve

from .roles import BODIES, PERSONS, is_common
from .verbs import TELLING
from .words import (
    BREAKS,
    DENIALS,
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


def rightwards(sentence: Tokens, at: int) -> tuple[tuple[Phrase, ...], int]:
    """The phrases that begin at *at*, and where they end."""
    phrase = _one_rightwards(sentence, at)
    end = at + len(phrase)
    if not phrase or end + 1 >= len(sentence) or sentence[end].low != "and":
        return ((phrase,) if phrase else ()), end
    other = _one_rightwards(sentence, end + 1)
    if not other:
        return (phrase,), end
    if _is_one_adjective(phrase) and not other[-1].is_capital:
        return (sentence[at : end + 1 + len(other)],), end + 1 + len(other)
    if is_name(other) or other[0].low in DETERMINERS:
        return (phrase, other), end + 1 + len(other)
    return (phrase,), end


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
                break
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
    """Without dates in front and adverbs on either side: `Saturday President Alpha`."""
    start, end = 0, len(phrase)
    while start < end and (
        (is_time(phrase[start]) and phrase[start].low != "late")
        or is_adverb(phrase[start])
        or phrase[start].low in PREPOSITIONS
    ):
        start += 1
    while end > start and (is_adverb(phrase[end - 1]) or phrase[end - 1].low in PREPOSITIONS):
        end -= 1
    return phrase[start:end]


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
    if not other or (
        first > 0 and sentence[first - 1].is_word and sentence[first - 1].low != "both"
    ):
        return (phrase,), begin
    if _is_one_adjective(other) and phrase[0].low not in DETERMINERS and not phrase[-1].is_capital:
        return (sentence[first : begin + len(phrase)],), first
    if is_name(other) or (_is_role(other) and (is_name(phrase) or _is_role(phrase))):
        return _listed(sentence, (other, phrase), first)
    return (phrase,), begin


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


def _is_one_adjective(phrase: Phrase) -> bool:
    """Whether *phrase* may be half of `American and Iraqi officials`."""
    words = [token for token in phrase if token.low not in DETERMINERS and token.low != "both"]
    return len(words) == 1 and words[0].is_capital


def _is_role(phrase: Phrase) -> bool:
    """Whether it is `the` with one or two words that end in what somebody is."""
    what = phrase[-1].low in PERSONS | BODIES or is_common(phrase[-1])
    return phrase[0].low in DETERMINERS and len(phrase) <= 3 and what  # noqa: PLR2004


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

"""The people of a text: one name for each, and whom `he` means where that is plain."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve, field, frozen

from .phrases import Phrase, Tokens
from .roles import BODIES, PERSONS, TITLES
from .verbs import VERBS
from .voices import Pronoun, Voice
from .words import (
    BREAKS,
    DETERMINERS,
    HELPERS,
    HONORIFICS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    Token,
    is_adverb,
    is_time,
    words,
)


@frozen
class People:
    """What a text tells of its names."""

    full_names: Mapping[str, str] = field(factory=dict)  #: by last name, where there is but one
    places: frozenset[str] = frozenset()

    def named(self, voice: Voice) -> Voice:
        """*voice* under the fullest name that the text has for it."""
        bare = [word for word in voice.name.split() if _low(word) not in HONORIFICS]
        if not voice.is_named or len(bare) != 1:
            return voice
        return evolve(voice, name=self.full_names.get(bare[0], voice.name))

    def meant(
        self, pronoun: Pronoun, before: Sequence[Tokens], said: Iterable[Voice]
    ) -> Voice | None:
        """
        Whom *pronoun* means, if that is plain: of all that may be a person in the sentences
        *before* it, or that *said* the last of these, there is but one, and he is their subject.
        """
        spoke = {one.name: one for one in map(self.named, said)}
        begins: dict[str, bool] = {}
        for tokens in before:
            for name, first in _persons(tokens, self.places):
                found = self.named(Voice(name)).name
                begins[found] = begins.get(found, False) or first
        names = {*spoke, *begins}
        if len(names) != 1:
            return None
        [name] = names
        if name not in spoke and (not begins[name] or any(map(_has_somebody, before))):
            return None
        found_one = spoke.get(name, Voice(name))
        return found_one if _may_be(pronoun, found_one) else None


def people(text: str) -> People:
    """What *text* tells of the names in it."""
    names = [name for run in _RUN.finditer(text) for name in _names_in(run[0].split())]
    alone = {name[0] for name in names if len(name) == 1}
    firsts = {name[0] for name in names if _may_be_first_name(name[0], alone)}
    full: dict[str, set[str]] = {}
    courtesy: dict[str, set[str]] = {}
    for name in names:
        if len(name) == 2 and _low(name[0]) in HONORIFICS:  # noqa: PLR2004 - as in `Ms. North`
            courtesy.setdefault(name[-1], set()).add(" ".join(name))
        elif len(name) > 1 and _low(name[-1]) not in _NO_LAST_NAMES:
            full.setdefault(name[-1], set()).add(" ".join(name))
    every = {**courtesy, **full}
    only = {last: min(found) for last, found in every.items() if len(found) == 1}
    persons = {
        last: name
        for last, name in only.items()
        if name.split()[0] in firsts or _low(name.split()[0]) in HONORIFICS
    }
    return People(persons, frozenset(match[1] for match in _PLACE.finditer(text)))


_WORD: Final = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*\.?"
_RUN: Final = re.compile(rf"{_WORD}(?:\s+(?:(?:al|bin|de|van|von|der)\s+)?{_WORD})*")
_PLACE: Final = re.compile(
    r"\b(?:in|inside|into|across|throughout)\s+([A-Z][\w’]+)\b(?!['’]s|\s+[A-Z])"
)
_THINGS: Final = words(
    "project operation camp fort mount lake port saint new old north south east west greater"
    " university bank team group case plan act city county street river house party world united"
    " great central national international american royal first second"
)
_PARTING: Final = BREAKS | DETERMINERS | PREPOSITIONS | HELPERS | PRONOUNS


def _names_in(run: list[str]) -> Iterator[list[str]]:
    """The names in a run of capitals: titles, small words, stops and owners end one."""
    name: list[str] = []
    for word in run:
        bare = re.sub(r"['’]s?$", "", word)
        low = _low(bare)
        if name and low in HONORIFICS:
            yield name
            name = []
        parts = low in _PARTING or (low in TITLES and low not in HONORIFICS)
        ends = bare != word or (word.endswith(".") and len(word) > _INITIAL)
        if not parts:
            name.append(bare if low in HONORIFICS or len(bare) <= _INITIAL else bare.rstrip("."))
        if name and (parts or (ends and low not in HONORIFICS)):
            yield name
            name = []
    if name:
        yield name


_INITIAL: Final = 2  #: letters with its stop


def _may_be_first_name(word: str, alone: set[str]) -> bool:
    return word not in alone and _low(word) not in _THINGS and not word[:2].isupper()


def _low(word: str) -> str:
    return word.rstrip(".").casefold()


def _persons(tokens: Tokens, places: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """The names in a sentence that may be a person's, and whether each is a subject in front."""
    for begin, name in _capitals(tokens):
        kept = [token for token in name if not _is_no_person(token, places)]
        if not kept or _is_body(tokens, begin, name) or _is_adjective(tokens, begin, name):
            continue
        yield _text(kept), begin == 0 or tokens[begin - 1].text == "," or _leads(tokens[:begin])


def _capitals(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Each run of capitals with its place; small words in front of a sentence aside."""
    at = 0
    while at < len(tokens):
        begin = at
        while at < len(tokens) and _continues(tokens, begin, at):
            at += 1
            if tokens[at - 1].is_possessive:
                break
        if at > begin:
            yield begin, tokens[begin:at]
        else:
            at += 1


def _continues(tokens: Tokens, begin: int, at: int) -> bool:
    token = tokens[at]
    if not token.is_word or (at == begin and (token.low in _PARTING or is_adverb(token))):
        return False
    return token.is_capital or (token.low in PARTICLES and at > begin)


def _is_no_person(token: Token, places: frozenset[str]) -> bool:
    low = token.low.removesuffix("'s")
    bare = re.sub(r"['’]s?$", "", token.text)
    return (
        is_time(token)
        or (bare.isupper() and len(bare) > 1)
        or "." in low
        or bare in places
        or (low in TITLES and low not in HONORIFICS)
    )


def _is_body(tokens: Tokens, begin: int, name: Phrase) -> bool:
    article = begin > 0 and tokens[begin - 1].low == "the"
    titled = any(token.low in TITLES for token in name)
    return (article and not titled) or name[-1].low.removesuffix("'s") in BODIES | _PAPERS


_NO_LAST_NAMES: Final = BODIES | words("times news post herald tribune journal war street")
_PAPERS: Final = words("times news post herald tribune journal reuters pentagon press media")


def _is_adjective(tokens: Tokens, begin: int, name: Phrase) -> bool:
    """`Iranian and Sunni insurgent fronts`: of a people, with a plain noun behind it."""
    at = begin + len(name)
    if not name[-1].low.endswith(_OF_PEOPLES) or at >= len(tokens):
        return False
    behind = tokens[at]
    if behind.low == "and" and at + 1 < len(tokens):
        return tokens[at + 1].is_capital
    plain = behind.is_word and behind.text[0].islower() and behind.low not in _PARTING
    return plain and behind.low not in VERBS and not behind.low.endswith(("ed", "s"))


_OF_PEOPLES: Final = ("ian", "ean", "can", "ish", "ese", "ni", "qi", "li", "ite", "based")


def _leads(before: Tokens) -> bool:
    """Whether nothing but small words and titles stand in front: `When President Alpha`."""
    return all(token.low in _PARTING or token.low in TITLES or is_adverb(token) for token in before)


def _has_somebody(tokens: Tokens) -> bool:
    """Whether a person may be in it without a name: `the minister`, not `, a minister`."""
    return any(
        token.low in _SOMEBODY and not (at > 1 and tokens[at - 2].text == ",")
        for at, token in enumerate(tokens)
        if token.text[0].islower() and not (at + 1 < len(tokens) and tokens[at + 1].is_capital)
    )


_SOMEBODY: Final = PERSONS - words(
    "justice major general chief head source insurgent rebel militant student worker survivor"
)


def _may_be(pronoun: Pronoun, voice: Voice) -> bool:
    """Whether nothing in the words for *voice* is against it."""
    said = {_low(word) for word in f"{voice.role} {voice.name}".split()}
    if not voice.is_named and not said & _SOMEBODY:
        return False
    return not said & (_WOMEN if pronoun.word == "he" else _MEN)


_WOMEN: Final = words("ms mrs miss spokeswoman chairwoman congresswoman queen princess lady woman")
_MEN: Final = words("mr sir spokesman chairman congressman king prince lord man")


def _text(tokens: Iterable[Token]) -> str:
    return " ".join(re.sub(r"['’]s?$", "", token.text) for token in tokens)

"""Who a phrase names: a person with a role, a body, somebody unnamed, or nobody that speaks."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

from typing import Final

from attrs import frozen

from .phrases import APPOSED, Phrase, is_name
from .roles import BODIES, TITLES, is_common
from .verbs import PUBLISHED, WRITINGS
from .words import (
    ARTICLES,
    DENIALS,
    DETERMINERS,
    HONORIFICS,
    INDEFINITE,
    PARTICLES,
    PREPOSITIONS,
    Token,
    pronoun,
    words,
)


@frozen
class Voice:
    """Somebody as one phrase names him."""

    name: str
    role: str = ""
    is_named: bool = True  #: by a name of his own, not by what he is
    anonymous: bool = False  #: a person, or persons, whom the phrase does not tell from others


@frozen
class Pronoun:
    """`he` or `she`: somebody named before."""

    word: str


def voice(phrase: Phrase) -> Voice | Pronoun | None:
    """Who *phrase* names; None for what does not speak, or is not told from other things."""
    if not phrase or any(token.low in DENIALS for token in phrase):
        return None
    if word := pronoun(phrase[0]):
        return Pronoun(word) if word in ("he", "she") else None
    if commas := [at for at, token in enumerate(phrase) if token.text == APPOSED]:
        role = _without_article(phrase[: commas[0]])
        return Voice(_text(phrase[commas[-1] + 1 :]), _text(role))
    return _told(phrase, head) if (head := _head(phrase)) else None


def _told(phrase: Phrase, head: Phrase) -> Voice | None:
    """Who a phrase with *head* names, if it does not name a thing."""
    if not head[-1].is_capital or len(head) == 1:
        if head[-1].low in WRITINGS and not _is_paper(phrase, head):
            return _author(phrase, head)
        if head[-1].low in _NO_SPEAKERS:
            return None
    return _speaking(phrase, head)


def _speaking(phrase: Phrase, head: Phrase) -> Voice | None:
    if head[-1].is_possessive:
        return None
    named = head[-1].is_capital and not (len(head) == 1 and is_common(head[0]))
    return _named(phrase, head) if named else _unnamed(phrase, head)


#: What is said of these is said by nobody, or by whoever they stand for.
_NO_SPEAKERS: Final = words(
    "thing things fact facts idea plan plans reason reasons question way point evidence it news"
    " rumor rumour rumors rumours speculation word words talk case view consensus tradition legend"
    " history experience logic sense bible scripture saying proverb truth yes no so nothing quote"
    " quotation response line speech interview deal offer agreement"
)


def _head(phrase: Phrase) -> Phrase:
    """The part in front of the first preposition, its determiner aside."""
    start = 0
    while start < len(phrase) and phrase[start].low in DETERMINERS | {"both"}:
        start += 1
    end = start
    while end < len(phrase) and phrase[end].low not in PREPOSITIONS and phrase[end].is_word:
        if phrase[end].low in ("who", "that", "which"):
            break
        if end > start and phrase[end - 1].low in WRITINGS and phrase[end].low.endswith(_OF_VERBS):
            break
        end += 1
    return phrase[start:end]


def _is_paper(phrase: Phrase, head: Phrase) -> bool:
    """`the paper` is a newspaper, `a paper` has an author."""
    return head[-1].low == "paper" and phrase[0].low == "the"


_OF_VERBS: Final = ("ing", "ed", "published", "given", "written")


def _author(phrase: Phrase, head: Phrase) -> Voice | None:
    """Who speaks in a writing: its owner, whom it is by, or the paper it is in."""
    owners = [at for at, token in enumerate(head) if token.is_possessive]
    if owners:
        owner = head[: owners[0] + 1]
        return Voice(_without_possessive(_text(owner))) if is_name(owner) else None
    behind = phrase[phrase.index(head[-1]) + 1 :]
    published = head[-1].low in PUBLISHED
    if len(behind) > 1 and (
        behind[0].low in ("by", "from") or (behind[0].low == "in" and published)
    ):
        found = voice(_one_object(behind[1:]))
        return found if isinstance(found, Voice) else None
    papers = [token for token in head[:-1] if token.is_capital]
    if published and len(papers) == len(head) - 1 and len(papers) > 1:
        return Voice(_text(tuple(papers)))
    return None


def _one_object(phrase: Phrase) -> Phrase:
    """*phrase* as far as its next preposition other than `of`."""
    ends = [at for at, one in enumerate(phrase) if one.low in PREPOSITIONS and one.low != "of"]
    return phrase[: ends[0]] if ends else phrase


def _without_possessive(text: str) -> str:
    return text.removesuffix("'s").removesuffix("’s").rstrip("'’")


def _named(phrase: Phrase, head: Phrase) -> Voice:
    """A name with the role in front of it; without a title or a role the whole is the name."""
    begin = len(head)
    while begin and _continues_name(head[begin - 1]):
        begin -= 1
    if begin == len(head):
        return Voice(_text(_without_article(phrase)), is_named=phrase[0].low not in ARTICLES)
    rest = phrase[phrase.index(head[-1]) + 1 :]
    name = _text(head[begin:])
    role = _text(tuple(token for token in head[:begin] if token.low not in _CALLED))
    if _is_office(head, begin, rest):
        name, role = _text(_without_article(phrase)), ""
    return Voice(name, role, is_named=bool(role) or phrase[0].low not in ARTICLES)


_CALLED: Final = words("called named")


def _continues_name(token: Token) -> bool:
    title = token.low in TITLES and token.low not in HONORIFICS
    return (token.is_capital and not title) or token.low in PARTICLES


def _is_office(head: Phrase, begin: int, rest: Phrase) -> bool:
    """Whether what stands behind belongs to the name: `Ministry of Defence`."""
    return bool(rest) and rest[0].low == "of" and begin == 0 and len(head) == 1


def _unnamed(phrase: Phrase, head: Phrase) -> Voice:
    first = phrase[0].low
    plural = head[-1].low.endswith("s") or head[-1].low in ("people", "police")
    indefinite = first in INDEFINITE or (plural and first not in DETERMINERS)
    anonymous = indefinite and head[-1].low not in BODIES
    text = _text(phrase)
    if phrase[0].low in DETERMINERS or is_common(phrase[0]):
        text = text[0].lower() + text[1:]
    return Voice(text, is_named=False, anonymous=anonymous)


def _without_article(phrase: Phrase) -> Phrase:
    return phrase[1:] if len(phrase) > 1 and phrase[0].low in ARTICLES else phrase


def _text(phrase: Phrase) -> str:
    return " ".join(token.text for token in phrase)

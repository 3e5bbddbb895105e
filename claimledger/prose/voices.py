"""Who a phrase names: a person with a role, a body, somebody unnamed, or nobody that speaks."""

from typing import Final

from attrs import frozen

from .phrases import APPOSED, Phrase, is_name
from .verbs import PUBLISHED, WRITINGS
from .words import (
    ARTICLES,
    DENIALS,
    DETERMINERS,
    HONORIFICS,
    INDEFINITE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    Token,
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
    if phrase[0].low in PRONOUNS:
        return Pronoun(phrase[0].low) if phrase[0].low in ("he", "she") else None
    commas = [at for at, token in enumerate(phrase) if token.text == APPOSED]
    if commas:
        role = _without_article(phrase[: commas[0]])
        return Voice(_text(phrase[commas[-1] + 1 :]), _text(role))
    head = _head(phrase)
    if not head:
        return None
    if head[-1].low in WRITINGS or head[-1].low in _NO_SPEAKERS:
        return _author(phrase, head) if head[-1].low in WRITINGS else None
    if head[-1].is_possessive:
        return None
    if head[-1].is_capital and not (len(head) == 1 and is_common(head[0])):
        return _named(phrase, head)
    return _unnamed(phrase, head)


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


_OF_VERBS: Final = ("ing", "ed", "published", "given", "written")


def _author(phrase: Phrase, head: Phrase) -> Voice | None:
    """Who speaks in a writing: its owner, whom it is by, or the paper it is in."""
    owners = [at for at, token in enumerate(head) if token.is_possessive]
    if owners:
        owner = head[: owners[0] + 1]
        named = owner and is_name(owner)
        return _as_named(_without_possessive(_text(owner))) if named else None
    behind = phrase[phrase.index(head[-1]) + 1 :]
    published = head[-1].low in PUBLISHED
    if len(behind) > 1 and (
        behind[0].low in ("by", "from") or (behind[0].low == "in" and published)
    ):
        found = voice(_one_object(behind[1:]))
        return found if isinstance(found, Voice) else None
    papers = [token for token in head[:-1] if token.is_capital]
    if published and len(papers) == len(head) - 1 and len(papers) > 1:
        return _as_named(_text(tuple(papers)))
    return None


def _one_object(phrase: Phrase) -> Phrase:
    """*phrase* as far as its next preposition other than `of`."""
    ends = [at for at, one in enumerate(phrase) if one.low in PREPOSITIONS and one.low != "of"]
    return phrase[: ends[0]] if ends else phrase


def _without_possessive(text: str) -> str:
    return text.removesuffix("'s").removesuffix("’s").rstrip("'’")


def _as_named(name: str) -> Voice:
    return Voice(name)


def _named(phrase: Phrase, head: Phrase) -> Voice:
    """A name with the role in front of it; without a title or a role the whole is the name."""
    begin = len(head)
    while begin and _continues_name(head[begin - 1]):
        begin -= 1
    while begin < len(head) - 1 and head[begin].low in PARTICLES:
        begin += 1
    if begin == len(head):
        return Voice(_text(_without_article(phrase)))
    rest = phrase[phrase.index(head[-1]) + 1 :]
    name = _text(head[begin:])
    role = _text(head[:begin])
    if _is_office(head, begin, rest):
        name, role = _text(_without_article(phrase)), ""
    return Voice(name, role)


def _continues_name(token: Token) -> bool:
    title = token.low in TITLES and token.low not in HONORIFICS
    return (token.is_capital and not title) or token.low in PARTICLES


def _is_office(head: Phrase, begin: int, rest: Phrase) -> bool:
    """Whether what stands behind belongs to the name: `Ministry of Defence`."""
    return bool(rest) and rest[0].low == "of" and len(head) - begin == 1


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


TITLES: Final = HONORIFICS | words(
    "president minister secretary ambassador general colonel major captain lieutenant sergeant"
    " admiral commander senator representative congressman congresswoman governor mayor judge"
    " justice professor chancellor king queen prince princess pope bishop archbishop cardinal"
    " rabbi imam ayatollah sheikh shaikh lord lady baroness chairman chairwoman chair director"
    " commissioner chief leader envoy premier spokesman spokeswoman spokesperson inspector"
    " officer prof gen col lt sgt capt maj adm sen rep gov rev hon administrator superintendent"
)
#: Bodies, which are not anonymous for having no name.
BODIES: Final = words(
    "ministry government administration department agency court council committee commission"
    " company firm union party police army military navy embassy office newspaper paper magazine"
    " network station broadcaster channel bank hospital university school parliament congress"
    " senate house board authority authorities institute foundation organization organisation"
    " group team regime state city county province church federation association bureau service"
)
#: What people are; at the beginning of a sentence it is no name for being written large.
PERSONS: Final = (TITLES - HONORIFICS) | words(
    "man woman boy girl official aide adviser advisor lawyer diplomat analyst expert witness"
    " reporter journalist author colleague brother sister father mother son daughter husband wife"
    " friend predecessor successor deputy boss head doctor teacher soldier editor uncle aunt"
    " attorney prosecutor suspect victim driver resident neighbour neighbor counterpart worker"
    " employee engineer scientist researcher investigator critic opponent supporter member source"
    " observer student parent villager farmer fisherman survivor activist campaigner historian"
    " economist politician lawmaker legislator insurgent rebel militant nurse surveyor"
)
_GROUPS: Final = words("people men women police officials authorities families")


def is_common(token: Token) -> bool:
    """Whether *token* says what somebody is, not who."""
    return token.low in _GROUPS or (token.low.endswith("s") and token.low[:-1] in PERSONS)

"""Words and marks of a sentence, and the small closed classes of English words."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from ..model import Span


@frozen
class Token:
    """A word, a mark, or a whole quotation, which is QUOTED and nothing more."""

    text: str
    start: int
    end: int
    low: str  #: case and kinds of apostrophes folded; a stop behind a title dropped

    @property
    def is_word(self) -> bool:
        """Whether it is neither a mark nor a quotation."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper() or self.text[:3].lower() in _ARABIC_ARTICLES

    @property
    def is_possessive(self) -> bool:
        """Whether it ends like an owner: `Alpha's`, `ministers'`."""
        return self.low.endswith(("'s", "'"))


#: What stands for a quotation in a sentence.
QUOTED: Final = "“”"
_ARABIC_ARTICLES: Final = frozenset({"al-", "el-", "an-", "as-", "ar-"})


def tokens(text: str, start: int, end: int, quoted: Sequence[Span] = ()) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, in which *quoted* are the spans of quotations."""
    return tuple(_tokens(text, start, end, quoted))


def words(text: str, *extra: str) -> frozenset[str]:
    """The set of the words in *text*, and of *extra* ones with blanks."""
    return frozenset((*text.split(), *extra))


def _tokens(text: str, start: int, end: int, quoted: Sequence[Span]) -> Iterator[Token]:
    at = start
    for first, last in quoted:
        yield from _plain(text, at, first)
        yield Token(QUOTED, first, last, QUOTED)
        at = last
    yield from _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    before = ""
    for match in _TOKEN.finditer(text, start, end):
        letter = match[0] == "A" and before[:1].isupper()
        yield Token(match[0], *match.span(), "A" if letter else _low(match[0]))
        before = match[0]


def _low(text: str) -> str:
    """`US` is no pronoun."""
    if text in ("US", "IT"):
        return text
    low = text.replace("’", "'").casefold()
    return low.rstrip(".") if text[0].isalnum() else low


HONORIFICS: Final = words("mr mrs ms miss mx dr sir dame")
_ABBREVIATED: Final = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr"
)
_TOKEN: Final = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?:{_ABBREVIATED})\.(?=\s)|[^\W\d_]\.(?=\s+[^\W\d_])"
    r"|[^\W_]+(?:[.,'’&/‐‑–-][^\W_]+)*(?:(?<=s)[’'])?|[^\w\s]"
)

PRONOUNS: Final = words(
    "i we you he she it they me us him them who whom this that these those which what everyone"
    " someone somebody everybody anyone nobody nothing something one's others there here"
)
ARTICLES: Final = words("the a an")
INDEFINITE: Final = words(
    "a an one two three four five six seven eight nine ten some several many most another other"
    " few both unnamed anonymous unidentified dozens hundreds"
)
DETERMINERS: Final = (
    ARTICLES
    | INDEFINITE - words("unnamed anonymous unidentified other")
    | words("its his her their our my your this these those every each all no both")
)
PREPOSITIONS: Final = words(
    "of for from in at on with to by about near under over against among between within inside"
    " outside during into across behind around through"
)
#: A clause ends or begins with these, or they tell that what follows is no plain statement.
BREAKS: Final = words(
    "and or but nor yet so that as when while because if whether unless although though after"
    " before since until than where how why which who whom whose what once despite like per via"
    " meanwhile nevertheless nonetheless however moreover furthermore still then thus hence"
    " instead indeed also enough asked according not never is are was were be been being am has"
    " have had having do does did will would shall should can could may might must cannot"
)
MODALS: Final = words("would could should may might must will shall can cannot won't")
BE: Final = words("is are was were be been being am isn't aren't wasn't weren't 's 're")
#: What may stand between a speaker and the verb.
HELPERS: Final = words(
    "has have had also later then now once again even still already just soon ever since himself"
    " herself itself themselves do does did have began begins begun started starts kept keeps"
    " continued continues only too often always first twice yesterday today tonight further"
)
DENIALS: Final = words(
    "not never neither nor no nobody none nothing hardly scarcely barely rarely seldom refused"
    " refuses declined declines failed fails denying without don't"
)
DOUBTS: Final = words("if whether unless suppose supposing imagine would-be lest")

MONTHS: Final = words(
    "january february march april may june july august september october november december"
)
DAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
_TIMES: Final = words(
    "yesterday today tonight tomorrow last next this week weeks month months year years night"
    " morning afternoon evening day days hour hours later earlier ago early late mid spring"
    " summer autumn fall winter weekend noon midnight"
)
PARTICLES: Final = words("al el bin ibn ben de da di del della van von der den ten la le du dos")


def is_time(token: Token) -> bool:
    """Whether *token* is a word of dates: `Monday`, `May`, `2003`, `later`."""
    return (
        token.low in _TIMES
        or token.low in DAYS
        or (token.low in MONTHS and token.text[0].isupper())
        or token.text[0].isdigit()
    )


def pronoun(token: Token) -> str:
    """The pronoun that *token* is, also with a verb in it, `he'd`; else nothing."""
    word, _, verb = token.low.partition("'")
    return word if word in PRONOUNS and verb in ("", "d", "s", "ll", "ve", "re", "m") else ""


def is_adverb(token: Token) -> bool:
    """Whether *token* is a word in -ly that tells how something was said."""
    return token.low.endswith("ly") and len(token.low) > 4 and token.low not in _NO_ADVERBS  # noqa: PLR2004


_NO_ADVERBS: Final = words(
    "family reply supply assembly anomaly monopoly italy bully rally ally july homily jelly belly"
)

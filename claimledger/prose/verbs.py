"""Verbs that tell of saying, and what has to stand beside a form before it does.

`told` says that somebody spoke; `noted` may, `claims` may be a noun: these need a clause.
"""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from .words import words


class Use(Enum):
    """What a form needs beside a speaker to tell of saying."""

    #: Nothing.
    PLAIN = "plain"
    #: A `that`, a colon or a quotation: it has other meanings.
    CLAUSE = "clause"
    #: A quotation or a colon.
    QUOTATION = "quotation"


class Form(Enum):
    """What part of a verb a word is."""

    FINITE = "finite"  #: `says`
    PAST = "past"  #: `claimed`, which may be passive
    BASE = "base"  #: `say`
    ING = "ing"  #: `saying`


def _regular(stem: str) -> Iterator[tuple[str, Form]]:
    """The forms of a regular verb."""
    yield stem, Form.BASE
    if stem.endswith("y") and stem[-2] not in "aeiou":
        yield from ((f"{stem[:-1]}ies", Form.FINITE), (f"{stem[:-1]}ied", Form.PAST))
    else:
        sibilant = "es" if stem.endswith(("sh", "ch", "s")) else "s"
        yield f"{stem}{sibilant}", Form.FINITE
        yield (f"{stem}d" if stem.endswith("e") else f"{stem}ed"), Form.PAST
    yield (f"{stem[:-1]}ing" if stem.endswith("e") else f"{stem}ing"), Form.ING


def _forms() -> Iterator[tuple[str, Form, Use]]:
    for use, stems in _REGULAR.items():
        for stem in stems.split():
            yield from ((word, form, use) for word, form in _regular(stem))
    for use, rows in _IRREGULAR.items():
        for base, finite, past, ing in (row.split() for row in rows):
            yield from ((base, Form.BASE, use), (finite, Form.FINITE, use))
            yield from ((one, Form.PAST, use) for one in past.split("/"))
            yield ing, Form.ING, use


_REGULAR: Final = {
    Use.PLAIN: "declare announce insist allege assert testify contend concede claim deny report"
    " confirm acknowledge",
    Use.CLAUSE: "note recall state argue add explain conclude warn reveal disclose maintain charge"
    " observe remark reply respond answer predict stress emphasize emphasise complain"
    " reiterate repeat mention comment point promise pledge vow caution estimate boast lament"
    " affirm proclaim counter recount advise inform assure remind",
    Use.QUOTATION: "ask describe joke shout cry whisper order urge demand inquire exclaim muse",
}
_IRREGULAR: Final = {
    Use.PLAIN: (
        "say says said saying",
        "tell tells told telling",
        "admit admits admitted admitting",
    ),
    Use.CLAUSE: (
        "write writes wrote/written writing",
        "swear swears swore/sworn swearing",
        "make makes made making",
    ),
    Use.QUOTATION: ("- puts put putting", "quip quips quipped quipping"),
}
#: Forms that are nouns as well, whatever their verb needs.
_NOUNS: Final = words(
    "claim claims report reports state states charge charges note notes answer answers comment"
    " comments remark remarks reply replies point points promise promises pledge pledges counter"
    " counters estimate estimates writing"
)

#: Each form with what it is and what it needs. Of forms that two verbs share, the first.
VERBS: Final[dict[str, tuple[Form, Use]]] = {}
for _word, _form, _use in _forms():
    VERBS.setdefault(_word, (_form, Use.CLAUSE if _word in _NOUNS else _use))

#: `As Alpha put it`, `it` being no hearer.
PUT_IT: Final = words("put puts")
#: Only with a word that makes them tell of saying: `points out`, `made it clear`.
COMPLETED_BY: Final = {
    **dict.fromkeys(("point", "points", "pointed", "pointing"), "out"),
    **dict.fromkeys(("make", "makes", "made", "making"), "clear"),
}
#: The only ones met between commas before their speaker: `It fell, said Alpha.`
INVERTED: Final = words("said says say")

#: Forms that are never adjectives and hardly nouns: with them another clause ends.
TELLING: Final = words(
    "said says told tells wrote writes insisted announced confirmed denies insists"
)

#: Nouns for what somebody said: `charges from the ministry that`, `the ministry's claim that`.
SAYINGS: Final = words(
    "claim claims charge charges allegation allegations accusation accusations assertion"
    " assertions statement statements announcement announcements declaration declarations denial"
    " denials warning warnings leak leaks complaint complaints testimony contention insistence"
    " admission acknowledgement acknowledgment remark remarks boast promise assurance assurances"
)
#: Texts, which speak for whoever wrote them.
WRITINGS: Final = words(
    "story stories article articles report reports editorial piece dispatch letter statement"
    " document documents proposal study survey poll book memo memorandum transcript communique"
    " release text message file files record records data figures evidence law bill rule rules"
    " sign signs account post column paper review interview headline summary version draft"
    " resolution constitution declaration treaty email emails tweet footnote affidavit indictment"
    " complaint results numbers statistics film video tape recording map"
)
#: Writings that a name in front of them has published.
PUBLISHED: Final = words(
    "story stories article articles report reports editorial dispatch poll survey interview review"
)

"""One claim as a card: its exact words, who and when, how it stands and all that bears on it."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...dates import Date
from ...model import Assessment, Claim
from ..bearing import Group, groups
from ..citing import said, verdict
from ..courses import Turn
from ..wording import corrections, counted, date, name, reasons
from .items import listed_items, where
from .markup import NOTHING, SPACE, Html, anchored, attribute, element, joined, text
from .passages import passage
from .sheet import Sheet


def card(id: str, sheet: Sheet) -> Html:
    """The card of claim *id*; its id is the anchor that links lead to."""
    claim, assessment = sheet.claims[id], sheet.audit.assessments[id]
    parts = (
        _TITLE(text(f"“{claim.text}”")),
        _SAID(text(" ".join(said(claim, sheet.ledger)))),
        _standing(id, sheet),
        _balance(assessment, sheet),
        *_rulings(id, claim, sheet),
        *_wording(id, claim, sheet),
        *_evidence(id, sheet),
        *_history(sheet.courses.get(id, ())),
        _FOOT(_ID(anchored(id, text(id))), *_tags(claim.tags, sheet)),
    )
    return Html(f'<article class="claim" id="{attribute(id)}">{joined(parts)}</article>\n')


_TITLE, _SAID = element("h3", dir="auto"), element("p", class_="said")
_FOOT, _ID = element("footer"), element("code")
_TAG, _TAGS = element("li"), element("ul", class_="tags", aria_label="Tags")
_PARAGRAPH, _STRONG = element("p"), element("b")


def _standing(id: str, sheet: Sheet) -> Html:
    assessment = sheet.audit.assessments[id]
    why, prospects = reasons(assessment)
    return _STANDING[assessment.standing](
        _PARAGRAPH(sheet.standing(id)),
        _PARAGRAPH(text(why)),
        _PROSPECTS(_STRONG(Html("What would change it:")), SPACE, text(prospects)),
    )


_PROSPECTS: Final = element("p", class_="prospects")
_STANDING: Final = {
    name: element("div", class_=f"standing {name}")
    for name in ("supported", "contradicted", "disputed", "unverified")
}


def _balance(assessment: Assessment, sheet: Sheet) -> Html:
    """The voices on either side, by name: what is weighed is these and not the items."""
    if not assessment.origins_for and not assessment.origins_against:
        return NOTHING
    return _BALANCE(
        _side("for", assessment.origins_for, sheet),
        _side("against", assessment.origins_against, sheet),
    )


_BALANCE: Final = element("div", class_="balance")
_SIDES: Final = {side: element("p", class_=side) for side in ("for", "against")}
_ORIGIN: Final = element("span", class_="origin")


def _side(side: str, origins: Sequence[str], sheet: Sheet) -> Html:
    count = _STRONG(text(f"{counted(len(origins), 'origin')} {side}"))
    names = (_ORIGIN(sheet.text(name(id, sheet.ledger))) for id in origins)
    return _SIDES[side](joined((count, *names), SPACE))


def _rulings(id: str, claim: Claim, sheet: Sheet) -> Iterator[Html]:
    """What persons have to say of it, beside what is computed."""
    if claim.superseded_by:
        yield _PARAGRAPH(
            _STRONG(Html("Superseded")), Html(" by "), sheet.claim(claim.superseded_by), Html(".")
        )
    if claim.verdict:
        words = text(verdict(claim.verdict, sheet.ledger))
        yield _VERDICT(_STRONG(Html("Verdict")), SPACE, words)
    for entry in corrections(sheet.ledger) if sheet.ledger.corrections else ():
        if id in entry.of:
            what = text(f"of {date(entry.date)}: {entry.what}")
            yield _VERDICT(_STRONG(Html("Correction")), SPACE, what)
    if claim.note:
        yield _NOTE(_STRONG(Html("Note:")), SPACE, text(claim.note))


_VERDICT, _NOTE = element("p", class_="verdict"), element("p", class_="note")


def _wording(id: str, claim: Claim, sheet: Sheet) -> Iterator[Html]:
    """The words in which its source has it, and where they stand."""
    if not claim.source:
        return
    proof = sheet.audit.proofs.get(id)
    if proof is None:
        source = _PARAGRAPH(sheet.chain(claim.source), Html(". There is no quotation."))
        yield _WORDS(_SOURCE, source)
        return
    yield _WORDS(
        _HEADING(Html("In the words of its source")),
        passage(proof, sheet.archive),
        _CITED(sheet.chain(claim.source), Html(". "), where(proof, sheet)),
    )


_WORDS, _HEADING = element("div", class_="words"), element("h4")
_CITED: Final = element("p", class_="cited")
_SOURCE: Final = _HEADING(Html("Source"))


def _evidence(id: str, sheet: Sheet) -> Iterator[Html]:
    """What is for it and what against it side by side, all else beneath."""
    pro, con, *others = groups(sheet.audit, id, sheet.bearings)
    if pro.items and con.items:
        yield _BOTH(_group(pro, sheet), _group(con, sheet))
    elif pro.items or con.items:
        yield from (_group(pro, sheet), _group(con, sheet))
    else:
        yield _NONE
    yield from (_group(group, sheet) for group in others)


_BOTH: Final = element("div", class_="both")
_NONE: Final = _PARAGRAPH(Html("Nothing counts for it or against it."))
_CLASSES: Final = {
    "Evidence for": "for",
    "Evidence against": "against",
    "Set aside": "aside",
    "Undercutting": "undercuts",
    "Context": "context",
}
_GROUPS: Final = {
    title: element("section", class_=f"group {name}") for title, name in _CLASSES.items()
}
_COUNT: Final = element("span", class_="count")


def _group(group: Group, sheet: Sheet) -> Html:
    title = _HEADING(text(group.title), SPACE, _COUNT(Html(f"{len(group.items)}")))
    return _GROUPS[group.title](title, listed_items(group.items, sheet))


def _history(turns: Sequence[Turn]) -> Iterator[Html]:
    if turns:
        yield _COURSE(_HEADING(Html("History")), _TURNS(*map(_turn, turns)))


_COURSE, _TURNS = element("section", class_="group history"), element("ol")


def _turn(turn: Turn) -> Html:
    since = f"From {date(Date.of_day(turn.day))} on" if turn.day else "With what has no date"
    return _TAG(_STRONG(text(f"{since}:")), SPACE, text(f"{turn.standing}."))


def _tags(tags: Sequence[str], sheet: Sheet) -> Iterator[Html]:
    if tags:
        yield _TAGS(*(_TAG(sheet.text(tag)) for tag in tags))

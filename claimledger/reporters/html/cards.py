"""One claim as a card: its exact words, who and when, how it stands and all that bears on it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from ...dates import Date
from ...model import Assessment, Claim
from ..bearing import Group, groups
from ..citing import said, verdict
from ..courses import Turn
from ..wording import corrections, counted, date, name, reasons
from .items import listed_items, where
from .markup import NOTHING, SPACE, Html, anchored, attribute, element, text
from .passages import passage
from .sheet import Sheet


def card(id: str, sheet: Sheet) -> Html:
    """The card of claim *id*; its id is the anchor that links lead to."""
    claim, assessment = sheet.claims[id], sheet.audit.assessments[id]
    parts = (
        f'<article class="claim" id="{attribute(id)}">',
        f'<h3 dir="auto">{text(f"“{claim.text}”")}</h3>',
        f'<p class="said">{text(" ".join(said(claim, sheet.ledger)))}</p>',
        _standing(id, sheet),
        _balance(assessment, sheet),
        *_rulings(id, claim, sheet),
        *_wording(id, claim, sheet),
        *_evidence(id, sheet),
        *_history(sheet.courses.get(id, ())),
        f"<footer><code>{anchored(id, text(id))}</code>{_tags(claim.tags, sheet)}</footer>",
        "</article>\n",
    )
    return Html("".join(parts))


_TAG, _TAGS = element("li"), element("ul", class_="tags", aria_label="Tags")
_PARAGRAPH, _STRONG = element("p"), element("b")


def _standing(id: str, sheet: Sheet) -> Html:
    assessment = sheet.audit.assessments[id]
    why, prospects = reasons(assessment)
    return Html(
        f'<div class="standing {assessment.standing}">'
        f"<p>{sheet.standing(id)}</p><p>{text(why)}</p>"
        f'<p class="prospects"><b>What would change it:</b> {text(prospects)}</p></div>'
    )


def _balance(assessment: Assessment, sheet: Sheet) -> Html:
    """The voices on either side, by name: what is weighed is these and not the items."""
    if not assessment.origins_for and not assessment.origins_against:
        return NOTHING
    pro = _side("for", assessment.origins_for, sheet)
    con = _side("against", assessment.origins_against, sheet)
    return Html(f'<div class="balance">{pro}{con}</div>')


def _side(side: str, origins: Sequence[str], sheet: Sheet) -> Html:
    names = [f' <span class="origin">{sheet.text(name(id, sheet.ledger))}</span>' for id in origins]
    return Html(f'<p class="{side}">{_numbered(side, len(origins))}{"".join(names)}</p>')


@lru_cache(maxsize=256)  # there are as many on a side of many claims
def _numbered(side: str, number: int) -> Html:
    return _STRONG(text(f"{counted(number, 'origin')} {side}"))


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
    title = _titled(group.title, len(group.items))
    return _GROUPS[group.title](title, listed_items(group.items, sheet))


@lru_cache(maxsize=256)  # many groups have so many items
def _titled(title: str, number: int) -> Html:
    return _HEADING(text(title), SPACE, _COUNT(Html(f"{number}")))


def _history(turns: Sequence[Turn]) -> Iterator[Html]:
    if turns:
        yield _COURSE(_HEADING(Html("History")), _TURNS(*map(_turn, turns)))


_COURSE, _TURNS = element("section", class_="group history"), element("ol")


def _turn(turn: Turn) -> Html:
    since = f"From {date(Date.of_day(turn.day))} on" if turn.day else "With what has no date"
    return _TAG(_STRONG(text(f"{since}:")), SPACE, text(f"{turn.standing}."))


def _tags(tags: Sequence[str], sheet: Sheet) -> Html:
    return _TAGS(*[_TAG(sheet.text(tag)) for tag in tags]) if tags else NOTHING

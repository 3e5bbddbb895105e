"""One claim as a card: its exact words, who and when, how it stands and all that bears on it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from ...dates import Date
from ...model import Assessment, Claim, Ledger, Verdict
from ..bearing import Group, batches
from ..courses import Turn
from ..wording import corrections, counted, date, listed, name, sentence
from .items import listed_items, make_items, where
from .markup import NOTHING, SPACE, Html, anchored, element, text
from .passages import passage
from .sheet import Sheet
from .told import Told, told


def cards(sheet: Sheet) -> Iterator[Html]:
    """The card of each claim, in pieces."""
    for batch in batches(sheet.claims):
        shown = told(batch, sheet)
        items = [group.items for one in shown for group in one.groups]
        make_items(chain.from_iterable(items), sheet)
        for id, one in zip(batch, shown, strict=True):
            yield from _card(id, one, sheet)


def _card(id: str, told: Told, sheet: Sheet) -> list[Html]:
    """The card of claim *id*, the anchor that links lead to."""
    claim, assessment = sheet.claims[id], sheet.audit.assessments[id]
    foot = f"<footer><code>{anchored(id, told.id)}</code>{_tags(claim.tags, sheet)}</footer>"
    return [
        Html(
            f'<article class="claim" id="{told.anchor}"><h3 dir="auto">{told.quoted}</h3>'
            f'<p class="said">{told.said}</p><div class="standing {assessment.standing}">'
            f"<p>{sheet.standing(id)}</p><p>{told.why}</p>"
            f'<p class="prospects"><b>What would change it:</b> {told.prospects}</p></div>'
        ),
        _balance(assessment, sheet),
        *_rulings(id, claim, sheet),
        *_wording(id, claim, sheet),
        *_evidence(told.groups, sheet),
        *_history(sheet.courses.get(id, ())),
        Html(f"{foot}</article>\n"),
    ]


_PARAGRAPH, _STRONG = element("p"), element("b")


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
        yield sheet.apart(_verdict(claim.verdict, sheet.ledger))
    for entry in corrections(sheet.ledger) if sheet.ledger.corrections else ():
        if id in entry.of:
            what = text(f"of {date(entry.date)}: {entry.what}")
            yield _VERDICT(_STRONG(Html("Correction")), SPACE, what)
    if claim.note:
        yield _NOTE(_STRONG(Html("Note:")), SPACE, text(claim.note))


def _verdict(verdict: Verdict, ledger: Ledger) -> Html:
    """A person's ruling, what it is first, then why, and whose it is."""
    rating = _STRONG(text(f"Verdict: {sentence(verdict.rating)}"))
    by = listed(name(id, ledger) for id in verdict.by)
    signed = _SMALL(text(f"Signed by {by}, {date(verdict.date)}."))
    return _VERDICT(rating, SPACE, text(sentence(verdict.because)), SPACE, signed)


_SMALL: Final = element("small")
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


def _evidence(groups: Sequence[Group], sheet: Sheet) -> list[Html]:
    """What is for it and what against it side by side, all else beneath."""
    pro, con, *others = groups
    pieces = [_NONE]
    if pro.items or con.items:
        pieces = [*_group(pro, sheet), *_group(con, sheet)]
    if pro.items and con.items:
        pieces = [Html('<div class="both">'), *pieces, Html("</div>")]
    for group in others:
        pieces += _group(group, sheet)
    return pieces


_NONE: Final = element("p", class_="nothing")(Html("Nothing counts for it or against it."))
_CLASSES: Final = {
    "Evidence for": "for",
    "Evidence against": "against",
    "Set aside": "aside",
    "Undercutting": "undercuts",
    "Context": "context",
}


def _group(group: Group, sheet: Sheet) -> list[Html]:
    begin = _begun(group.title, len(group.items))
    return [begin, *listed_items(group.items, sheet), Html("</section>")]


@lru_cache(maxsize=256)  # many groups have so many items
def _begun(title: str, number: int) -> Html:
    count = Html(f'<span class="count">{number}</span>')
    heading = _HEADING(text(title), SPACE, count)
    return Html(f'<section class="group {_CLASSES[title]}">{heading}')


def _history(turns: Sequence[Turn]) -> Iterator[Html]:
    if turns:
        yield _COURSE(_HEADING(Html("History")), _TURNS(*map(_turn, turns)))


_COURSE, _TURNS = element("section", class_="group history"), element("ol")


def _turn(turn: Turn) -> Html:
    since = f"From {date(Date.of_day(turn.day))} on" if turn.day else "With what has no date too"
    return Html(f"<li><b>{text(f'{since}:')}</b> {text(f'{turn.standing}.')}</li>")


def _tags(tags: Sequence[str], sheet: Sheet) -> Html:
    if not tags:
        return NOTHING
    items = [f"<li>{sheet.text(tag)}</li>" for tag in tags]
    return Html(f'<ul class="tags" aria-label="Tags">{"".join(items)}</ul>')

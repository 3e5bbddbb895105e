"""What a notebook shows of a ledger, an audit or an assessment: a title, lines and a table."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from ..model import Assessment, Audit, Claim, Ledger
from .bearing import bearings, elsewhere
from .hindsight import without_hindsight
from .html.markup import Html, element, joined, text
from .markdown_text import markdown as inert
from .wording import check_line, claimants, counted, date, days, reasons, standing

Shown = Ledger | Audit | Assessment
Row = tuple[str, ...]


@frozen
class _Summary:
    """The same for both formats, as plain text."""

    title: str
    lines: tuple[str, ...]
    header: Row
    rows: tuple[Row, ...]


def html(value: Shown) -> str:
    """*value* as HTML, which a notebook may put into any page: no style, no link, no script."""
    summary = _summary(value)
    parts = [element("h3")(text(summary.title)), *map(element("p"), map(text, summary.lines))]
    if summary.rows:
        row, cell = element("tr"), element("td")
        head = row(*map(element("th", scope="col"), map(text, summary.header)))
        rows = (row(*map(cell, map(text, shown))) for shown in summary.rows)
        parts.append(element("table")(element("thead")(head), element("tbody")(*rows)))
    return joined(parts, Html("\n"))


def markdown(value: Shown) -> str:
    """*value* as Markdown."""
    summary = _summary(value)
    blocks = [f"### {inert(summary.title)}", *map(inert, summary.lines)]
    if summary.rows:
        rows = (summary.header, ("---",) * len(summary.header), *_cells(summary.rows))
        blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
    return "\n\n".join(blocks) + "\n"


def _cells(rows: tuple[Row, ...]) -> Iterator[Row]:
    return (tuple(map(inert, row)) for row in rows)


def _summary(value: Shown) -> _Summary:
    if isinstance(value, Audit):
        return _audit(value)
    return _assessment(value) if isinstance(value, Assessment) else _ledger(value)


def _ledger(ledger: Ledger) -> _Summary:
    """What is filed; nothing is opened, proved or judged for it."""
    claims = ledger.shown(ledger.claims)
    held = (
        counted(len(claims), "claim"),
        counted(len(ledger.shown(ledger.evidence)), "evidence item"),
        counted(len(ledger.shown(ledger.contradictions)), "contradiction"),
        counted(len(ledger.shown(ledger.sources)), "source"),
    )
    return _Summary(
        ledger.title,
        (*filter(None, [ledger.heading.summary]), f"{', '.join(held)}; not audited."),
        ("Claim", "Text", "Said by", "Date"),
        tuple(
            (id, it.text, claimants(it, ledger), date(it.date) if it.date else "")
            for id, it in claims.items()
        ),
    )


def _audit(audit: Audit) -> _Summary:
    """How every claim stands."""
    audit = without_hindsight(audit)
    ledger = audit.ledger
    return _Summary(
        ledger.title,
        (check_line(audit, elsewhere(audit, bearings(ledger))), *days(audit)),
        ("Standing", "Claim", "Text", "Said by", "Verdict"),
        tuple(
            (standing(audit.assessments[id]), id, it.text, claimants(it, ledger), _ruling(it))
            for id, it in ledger.shown(ledger.claims).items()
        ),
    )


def _ruling(claim: Claim) -> str:
    return claim.verdict.rating if claim.verdict else ""


def _assessment(assessment: Assessment) -> _Summary:
    """One standing with what it rests on."""
    sides = {"for": assessment.items_for, "against": assessment.items_against}
    counting = (
        (item.evidence, side, assessment.names.get(item.origin, item.origin))
        for side, items in sides.items()
        for item in items
    )
    aside = ((item.evidence, "set aside", item.why) for item in assessment.set_aside)
    return _Summary(assessment.claim, reasons(assessment), _ITEMS, (*counting, *aside))


_ITEMS: Final = ("Evidence", "Side", "Origin, or why it does not count")

"""The report as one Markdown page: what a fact-check desk would put its name to."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Final
from urllib.parse import quote

from ...model import Audit, Claim, Contradiction, Correction, Finding, Ledger, Speaker, Verdict
from ..bearing import elsewhere
from ..citing import contradicting
from ..markdown_text import column, markdown
from ..method import method
from ..wording import (
    check_line,
    claimants,
    corrections,
    date,
    days,
    listed,
    name,
    ranked,
    sentence,
    standing,
    told,
)
from .pictures import pictures
from .section import section
from .sheet import Sheet
from .told import IN_LIST, mark


def report(audit: Audit) -> str:
    """The whole page; claims have headings of their ids, so that links to them last."""
    sheet = Sheet.of(audit, cache(lambda claim: f"#{quote(claim)}"))
    return whole((*_head(sheet), _table(sheet), *_claims(sheet), *_rest(sheet)))


def whole(blocks: Iterable[str]) -> str:
    """*blocks* as a page; its end is put to the last of them, so that the page is not copied."""
    *most, last = blocks
    return "\n\n".join((*most, f"{last}\n"))


def index(sheet: Sheet) -> Iterator[str]:
    """The same without what is told of each claim."""
    yield from _head(sheet)
    yield _table(sheet)
    yield from _rest(sheet)


def _head(sheet: Sheet) -> Iterator[str]:
    audit = sheet.audit
    # A site makes the anchor of a heading of its letters and hyphens, a second one of a kind gets
    # a number. The dash here, and `&` below, leave two hyphens in a row, which no id has: the
    # headings above the claims take none of their anchors.
    yield f"# {title(audit.ledger)}"
    if audit.ledger.heading.summary:
        yield markdown(audit.ledger.heading.summary)
    yield markdown(check_line(audit, elsewhere(audit, sheet.teller.bearings)))
    yield from days(audit)


def title(ledger: Ledger) -> str:
    """What a report calls itself."""
    return f"{markdown(ledger.title)} — fact-check report"


def _claims(sheet: Sheet) -> Iterable[str]:
    sections = (
        [f"### {told.id}", *section(id, told, sheet)]
        for id, told in zip(sheet.claims, sheet.teller.on(sheet.claims, sheet.link), strict=True)
    )
    return chain(["## Claims & evidence"] if sheet.claims else [], chain.from_iterable(sections))


def _table(sheet: Sheet) -> str:
    if not sheet.claims:
        return "There are no claims here."
    return "\n".join((_HEADER, *[_row(id, claim, sheet) for id, claim in sheet.claims.items()]))


_HEADER: Final = (
    "| Standing | Claim | Said by | Date | Origins for | Origins against |\n"
    "| --- | --- | --- | --- | --: | --: |"
)


def _row(id: str, claim: Claim, sheet: Sheet) -> str:
    assessment = sheet.audit.assessments[id]
    how = standing(assessment) + (", superseded" if claim.superseded_by else "")
    if claim.verdict:
        how += f"; {_ruled(claim.verdict, sheet)}"
    who = sheet.inert(claimants(claim, sheet.ledger)) or "not named"
    when = date(claim.date) if claim.date else "not given"
    origins = f"{len(assessment.origins_for)} | {len(assessment.origins_against)}"
    words = sheet.link(id, sheet.teller.words[id])
    return f"| {how} | {words} | {who} | {when} | {origins} |"


def _ruled(verdict: Verdict, sheet: Sheet) -> str:
    by = listed(name(id, sheet.ledger) for id in verdict.by)
    return sheet.within(f"verdict of {by}: {verdict.rating}")


def _rest(sheet: Sheet) -> Iterator[str]:
    """What concerns no claim alone."""
    ledger = sheet.ledger
    yield "## Contradictions"
    yield from contradictions(ledger.shown(ledger.contradictions), sheet)
    yield from _unrecorded(sheet)
    yield from pictures(sheet)
    yield from _sources(sheet)
    yield from _speakers(ledger)
    yield "## How standing is computed"
    yield from map(markdown, method(ledger.policy))
    yield "## Corrections"
    yield corrected(corrections(ledger), sheet)
    yield "## Findings"
    yield found(sheet.audit.findings)


def contradictions(records: Mapping[str, Contradiction], sheet: Sheet) -> Iterator[str]:
    """Each record with both its sides."""
    if not records:
        yield "None recorded."
    between = [id for record in records.values() for id in record.between]
    sides, cited = sheet.teller.sides(between, sheet.link)
    sheet.cited.update(dict.fromkeys(cited))
    names, reasons = column(records), column(record.because for record in records.values())
    for id, because, record, first, second in zip(
        names, reasons, records.values(), sides[::2], sides[1::2], strict=True
    ):
        kind = contradicting(record.kind)
        yield f"- **{id}** ({kind}). {because}{first}{IN_LIST}against{second}"


def _unrecorded(sheet: Sheet) -> Iterator[str]:
    words, assessments = sheet.teller.words, sheet.audit.assessments
    conflicts = (
        f"- {sheet.link(id, words[id])}: {standing(assessments[id])}"
        for id in sheet.audit.unrecorded
        if id in sheet.claims
    )
    yield "### Conflicts nobody recorded"
    yield "\n".join(conflicts) or "None."


def _sources(sheet: Sheet) -> Iterator[str]:
    """Each with the mark of its footnote, where everything about it is told."""
    yield "## Sources"
    ledger = sheet.ledger
    sources = ledger.shown(ledger.sources)
    sheet.cited.update(dict.fromkeys(sources))
    chains = column(map(sheet.chains.of, sources))
    for id, shown, way in zip(sources, column(sources), chains, strict=True):
        yield f"- **{shown}**. {way}.{mark(id)}"
    if not sources:
        yield _none_named(ledger)
    yield from sheet.footnotes()


def _speakers(ledger: Ledger) -> Iterator[str]:
    speakers = ledger.shown(ledger.speakers)
    yield "## Speakers"
    facts = column(" ".join(map(sentence, _facts(it, ledger))) for it in speakers.values())
    lines = (f"- **{id}**. {told}" for id, told in zip(column(speakers), facts, strict=True))
    yield "\n".join(lines) or _none_named(ledger)


def _none_named(ledger: Ledger) -> str:
    return "None in this file." if ledger.focus else "None named."


def _facts(speaker: Speaker, ledger: Ledger) -> list[str]:
    facts = [speaker.name + (f", {speaker.role}" if speaker.role else "")]
    facts += ["Anonymous"] if speaker.anonymous else []
    facts += [f"Speaks for {name(speaker.speaks_for, ledger)}"] if speaker.speaks_for else []
    facts += [f"Note: {speaker.note}"] if speaker.note else []
    return facts


def corrected(entries: Iterable[Correction], sheet: Sheet) -> str:
    """The entries of a corrections log."""
    lines = (
        f"- {date(entry.date)}, on {listed(map(sheet.link, entry.of))}: {markdown(entry.what)}"
        for entry in entries
    )
    return "\n".join(lines) or "None recorded."


def found(findings: Iterable[Finding]) -> str:
    """What there is to find fault with, what weighs most first."""
    return "\n".join(f"- {it}" for it in column(map(told, ranked(findings)))) or "None."

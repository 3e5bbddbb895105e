"""The report as a Markdown page, GitHub-flavoured: what a fact-check desk would put its name to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..model import Audit, Claim, Finding, Ledger, Speaker
from .bearing import bearings
from .citing import contradicting, described, provenance, said, whereabouts
from .escaping import markdown
from .markdown_claim import indented, link, quotation, section
from .markdown_pictures import pictures
from .method import method
from .wording import (
    check_line,
    claimants,
    corrections,
    date,
    listed,
    name,
    ranked,
    sentence,
    standing,
    told,
)


def report(audit: Audit) -> str:
    """The whole page; claims have headings of their ids, so that links to them last."""
    blocks = (
        *_head(audit),
        *_claims(audit),
        *_contradictions(audit),
        *_unrecorded(audit),
        *pictures(audit),
        *_sources(audit),
        *_speakers(audit.ledger),
        "## How standing is computed",
        *map(markdown, method(audit.ledger.policy)),
        *_corrections(audit.ledger),
        *_findings(audit.findings),
    )
    return "\n\n".join(blocks) + "\n"


def _head(audit: Audit) -> Iterator[str]:
    # A site makes the anchor of a heading of its letters and hyphens, a second one of a kind gets
    # a number. The dash here, and `&` below, leave two hyphens in a row, which no id has: the
    # headings above the claims take none of their anchors.
    yield f"# {markdown(audit.ledger.title)} — fact-check report"
    if audit.ledger.heading.summary:
        yield markdown(audit.ledger.heading.summary)
    yield markdown(check_line(audit))
    if audit.as_of:
        yield f"As of {audit.as_of}: only what was known by that day counts."


def _claims(audit: Audit) -> Iterator[str]:
    shown = audit.ledger.shown(audit.ledger.claims)
    if not shown:
        yield "There are no claims here."
        return
    yield _table(audit, shown)
    yield "## Claims & evidence"
    bearing = bearings(audit.ledger)
    for id in shown:
        yield from section(audit, id, bearing)


def _table(audit: Audit, claims: Mapping[str, Claim]) -> str:
    rows = (_row(audit, id, claim) for id, claim in claims.items())
    return "\n".join(f"| {' | '.join(row)} |" for row in (*_HEADER, *rows))


_HEADER: Final = (
    ("Standing", "Claim", "Said by", "Date", "Origins for", "Origins against"),
    ("---", "---", "---", "---", "--:", "--:"),
)


def _row(audit: Audit, id: str, claim: Claim) -> tuple[str, ...]:
    assessment = audit.assessments[id]
    return (
        markdown(standing(assessment)) + (", superseded" if claim.superseded_by else ""),
        link(claim.text, id, audit.ledger),
        markdown(claimants(claim, audit.ledger)) or "not named",
        markdown(date(claim.date)) if claim.date else "not given",
        f"{len(assessment.origins_for)}",
        f"{len(assessment.origins_against)}",
    )


def _contradictions(audit: Audit) -> Iterator[str]:
    yield "## Contradictions"
    records = audit.ledger.shown(audit.ledger.contradictions)
    if not records:
        yield "None recorded."
    for id, record in records.items():
        kind = contradicting(record.kind)
        yield f"- **{markdown(id)}** ({kind}). {markdown(record.because)}"
        first, second = record.between
        yield from indented(_side(audit, first))
        yield "  against"
        yield from indented(_side(audit, second))


def _side(audit: Audit, id: str) -> Iterator[str]:
    """One of the two: its words, and whose they are."""
    claim = audit.ledger.claims.get(id)
    if claim:
        yield f"> {markdown(claim.text)}"
        yield f"Claim {link(id, id, audit.ledger)}. {markdown(' '.join(said(claim, audit.ledger)))}"
        return
    if id in audit.proofs:
        yield from quotation(audit.proofs[id])
    yield f"Item {markdown(id)}. {markdown(' '.join(provenance(audit, id)))}"


def _unrecorded(audit: Audit) -> Iterator[str]:
    claims, assessments = audit.ledger.shown(audit.ledger.claims), audit.assessments
    conflicts = (
        f"- {link(claims[id].text, id, audit.ledger)}: {markdown(standing(assessments[id]))}"
        for id in audit.unrecorded
        if id in claims
    )
    yield "### Conflicts nobody recorded"
    yield "\n".join(conflicts) or "None."


def _sources(audit: Audit) -> Iterator[str]:
    yield "## Sources"
    sources = audit.ledger.shown(audit.ledger.sources)
    for id in sources:
        yield f"- **{markdown(id)}**. {markdown(' '.join(described(id, audit)))}"
        yield from indented(map(markdown, whereabouts(id, audit)))
    if not sources:
        yield _none_named(audit.ledger)


def _speakers(ledger: Ledger) -> Iterator[str]:
    speakers = ledger.shown(ledger.speakers)
    yield "## Speakers"
    yield "\n".join(_speaker(id, it, ledger) for id, it in speakers.items()) or _none_named(ledger)


def _none_named(ledger: Ledger) -> str:
    return "None in this file." if ledger.focus else "None named."


def _speaker(id: str, speaker: Speaker, ledger: Ledger) -> str:
    facts = [speaker.name + (f", {speaker.role}" if speaker.role else "")]
    facts += ["Anonymous"] if speaker.anonymous else []
    facts += [f"Speaks for {name(speaker.speaks_for, ledger)}"] if speaker.speaks_for else []
    facts += [f"Note: {speaker.note}"] if speaker.note else []
    return f"- **{markdown(id)}**. {markdown(' '.join(map(sentence, facts)))}"


def _corrections(ledger: Ledger) -> Iterator[str]:
    entries = (
        f"- {markdown(date(entry.date))}, on {listed(link(id, id, ledger) for id in entry.of)}:"
        f" {markdown(entry.what)}"
        for entry in corrections(ledger)
    )
    yield "## Corrections"
    yield "\n".join(entries) or "None recorded."


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    yield "## Findings"
    yield "\n".join(f"- {markdown(told(finding))}" for finding in ranked(findings)) or "None."

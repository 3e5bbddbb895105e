"""A page for each claim, and an index of them, as files of one folder that link to each other."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final
from urllib.parse import quote

from attrs import evolve, frozen

from ...model import Audit, Finding
from ..hindsight import without_hindsight
from ..markdown_text import markdown
from ..wording import corrections
from .page import contradictions, corrected, found, index, title, whole
from .section import section
from .sheet import Sheet
from .told import Told

INDEX: Final = "README.md"  #: which a site shows with its folder


def pages(audit: Audit) -> dict[str, str]:
    """The text of each file by its path. A claim's page is called by its id, which lasts."""
    audit = without_hindsight(audit)
    sheet = Sheet.of(audit, lambda claim: f"claims/{quote(claim)}.md")
    leaf = evolve(sheet, address=lambda claim: f"{quote(claim)}.md")
    filed = _filed(audit)
    return {
        INDEX: whole(index(sheet)),
        **{
            f"claims/{id}.md": whole(_page(id, told, evolve(leaf, cited={}), filed))
            for id, told in zip(leaf.claims, leaf.teller.on(leaf.claims, leaf.link), strict=True)
        },
    }


@frozen
class _Filed:
    """What is told of records, by their ids."""

    contradictions: Mapping[str, Collection[str]]  #: ids of those that name a claim or an item
    findings: Mapping[str, Collection[Finding]]


def _filed(audit: Audit) -> _Filed:
    conflicts: dict[str, list[str]] = {}
    for id, record in audit.ledger.shown(audit.ledger.contradictions).items():
        for side in record.between:
            conflicts.setdefault(side, []).append(id)
    findings: dict[str, list[Finding]] = {}
    for finding in audit.findings:
        findings.setdefault(finding.id, []).append(finding)
    return _Filed(conflicts, findings)


def _page(id: str, told: Told, sheet: Sheet, filed: _Filed) -> Iterator[str]:
    """All that concerns claim *id*: what the report has of it, and of what bears on it."""
    ledger = sheet.ledger
    bearing = (item for group in told.groups for item in group.items)
    concerned = [*dict.fromkeys((id, *bearing))]
    records = dict.fromkeys(it for one in concerned for it in filed.contradictions.get(one, ()))
    yield f"[{title(ledger)}](../{INDEX})"
    yield f"# {markdown(id)}"
    yield from section(id, told, sheet)
    yield "## Contradictions"
    yield from contradictions({it: ledger.contradictions[it] for it in records}, sheet)
    yield "## Corrections"
    yield corrected((entry for entry in corrections(ledger) if id in entry.of), sheet)
    yield "## Findings"
    yield found(finding for one in concerned for finding in filed.findings.get(one, ()))
    yield f"[How standing is computed](../{INDEX}#how-standing-is-computed)"
    yield from sheet.footnotes()

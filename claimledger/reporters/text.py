"""The report for a terminal of 80 columns, and what `claimledger show` prints."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from ..judging.explaining import explain
from ..model import Audit, Claim, Ledger, Proof
from .bearing import Bearings, Group, bearings, elsewhere, groups
from .chains import Chains
from .citing import contradicting, left_out, place, provenance, said, verdict
from .columns import WIDTH, clipped, columns, table, wrapped
from .escaping import one_line
from .method import method
from .wording import check_line, claimants, corrections, date, days, ranked, standing, told


@frozen
class _Sheet:
    """What is worked out once for all parts of a report."""

    audit: Audit
    bearings: Bearings
    chains: Chains

    @classmethod
    def of(cls, audit: Audit) -> "_Sheet":
        return cls(audit, bearings(audit.ledger), Chains(audit.ledger))


def report(audit: Audit) -> str:
    """The table of claims, how each stands and why, and what there is to find fault with."""
    ledger = audit.ledger
    sheet = _Sheet.of(audit)
    checked = check_line(audit, elsewhere(audit, sheet.bearings))
    blocks = (
        _headed(ledger.title, "="),
        *map(_paragraph, filter(None, (ledger.heading.summary, checked, *days(audit)))),
        claims_table(audit).rstrip("\n"),
        *(_explained(id, sheet) for id in ledger.shown(ledger.claims)),
        _headed("Contradictions", "-"),
        *_contradictions(sheet),
        _headed("Conflicts nobody recorded", "-"),
        "\n".join(_unrecorded(audit)) or "None.",
        _headed("How standing is computed", "-"),
        *map(_paragraph, method(ledger.policy)),
        _headed("Corrections", "-"),
        "\n".join(_corrected(ledger)) or "None recorded.",
        _headed("Findings", "-"),
        "\n".join(_paragraph(f"- {told(it)}", hang=2) for it in ranked(audit.findings)) or "None.",
    )
    return "\n\n".join(blocks) + "\n"


def _contradictions(sheet: _Sheet) -> Iterator[str]:
    """Each record with both its sides."""
    ledger = sheet.audit.ledger
    records = ledger.shown(ledger.contradictions)
    if not records:
        yield "None recorded."
    for id, record in records.items():
        first, second = record.between
        told = f"- {id} ({contradicting(record.kind)}). {record.because}"
        sides = (*_side(first, sheet), "  against", *_side(second, sheet))
        yield "\n".join((_paragraph(told, hang=2), *sides))


def _side(id: str, sheet: _Sheet) -> Iterator[str]:
    """One of the two: its words, and whose they are."""
    audit = sheet.audit
    claim = audit.ledger.claims.get(id)
    if claim:
        yield _paragraph(f"“{claim.text}”", 4)
        yield _paragraph(f"Claim {id}. {said(claim, audit.ledger)}", 4)
        return
    yield from _quotation(audit.proofs.get(id), 4)
    yield _paragraph(f"Item {id}. {' '.join(provenance(audit, id, sheet.chains))}", 4)


def _unrecorded(audit: Audit) -> Iterator[str]:
    claims = audit.ledger.shown(audit.ledger.claims)
    for id in audit.unrecorded:
        if id in claims:
            yield _paragraph(f"- {id}: {standing(audit.assessments[id])}", hang=2)


def _corrected(ledger: Ledger) -> Iterator[str]:
    for entry in corrections(ledger):
        line = f"- {date(entry.date)}, on {', '.join(entry.of)}: {entry.what}"
        yield _paragraph(line, hang=2)


def claims_table(audit: Audit, ids: Iterable[str] | None = None) -> str:
    """The claims that are shown, or those named, one under the other."""
    claims = audit.ledger.claims
    shown = audit.ledger.shown(claims) if ids is None else {id: claims[id] for id in ids}
    if not shown:
        return "There are no claims here.\n"
    return table(_HEADER, [_row(audit, id, claim) for id, claim in shown.items()]) + "\n"


def explanation(audit: Audit, id: str) -> str:
    """A claim, how it stands and why, and all that bears on it."""
    return _explained(id, _Sheet.of(audit)) + "\n"


_HEADER: Final = ("claim", "said by", "date", "standing")
_WORDS, _WHO, _WHEN, _HOW = 35, 14, 11, 14  #: columns, with two between each WIDTH in all
_LINES: Final = 4  #: of a claim's wording in the table


def _row(audit: Audit, id: str, claim: Claim) -> tuple[list[str], ...]:
    text = clipped(wrapped(one_line(f"“{claim.text}”"), _WORDS), _LINES, _WORDS)
    how = standing(audit.assessments[id]) + (", superseded" if claim.superseded_by else "")
    ruled = f"verdict: {claim.verdict.rating}" if claim.verdict else ""
    return (
        [*wrapped(one_line(id), _WORDS), *text],
        wrapped(one_line(claimants(claim, audit.ledger)) or "not named", _WHO),
        wrapped(one_line(str(claim.date or "not given")), _WHEN),
        [*wrapped(how, _HOW), *(wrapped(one_line(ruled), _HOW) if ruled else ())],
    )


def _explained(id: str, sheet: _Sheet) -> str:
    audit, claim = sheet.audit, sheet.audit.ledger.claims[id]
    prose = explain(audit.assessments[id]).split("\n")
    blocks = [
        [_headed(id, "-"), _paragraph(f"“{claim.text}”"), *_whose(id, claim, sheet)],
        [_paragraph(line, hang=2 * line.startswith("- ")) for line in prose],
        [_paragraph(line) for line in _beside(claim, audit.ledger)],
        *([*_group(group, sheet)] for group in groups(audit, id, sheet.bearings)),
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks if lines)


def _whose(id: str, claim: Claim, sheet: _Sheet) -> Iterator[str]:
    """Who says it, in which words its source has it, and where they stand."""
    yield _paragraph(said(claim, sheet.audit.ledger))
    if claim.source:
        source, proof = sheet.chains.of(claim.source), sheet.audit.proofs.get(id)
        yield _paragraph(f"In the words of {source}:" if proof else f"Source: {source}.")
        yield from _quotation(proof, 2)
        yield _paragraph(place(proof), 2)


def _beside(claim: Claim, ledger: Ledger) -> Iterator[str]:
    """What persons have to say of it, beside what is computed."""
    if claim.superseded_by:
        yield f"Superseded by {claim.superseded_by}."
    if claim.verdict:
        yield f"Verdict {verdict(claim.verdict, ledger)}"
    if claim.note:
        yield f"Note: {claim.note}"
    if claim.tags:
        yield f"Tags: {', '.join(claim.tags)}"


def _group(group: Group, sheet: _Sheet) -> Iterator[str]:
    audit = sheet.audit
    if not group.items:
        yield f"{group.title}: none."
        return
    yield f"{group.title}:"
    for id, remark in group.items.items():
        yield _paragraph(f"- {id}. {'' if group.explained else remark}", hang=2)
        yield from _quotation(audit.proofs.get(id), 4)
        yield _paragraph(" ".join(provenance(audit, id, sheet.chains)), 4)
        if note := audit.ledger.evidence[id].note:
            yield _paragraph(f"Note: {note}", 4)


def _quotation(proof: Proof | None, indent: int) -> Iterator[str]:
    if proof:
        yield _paragraph(f"“{proof.exact}”", indent)
        if elided := left_out(proof):
            yield _paragraph(elided, indent)


def _headed(title: str, line: str) -> str:
    lines = wrapped(one_line(title), WIDTH)
    return "\n".join([*lines, line * max(map(columns, lines))])


def _paragraph(text: str, indent: int = 0, hang: int = 0) -> str:
    """*text* wrapped, each line indented, those behind the first by *hang* more."""
    lines = wrapped(one_line(text), WIDTH - indent - hang)
    return " " * indent + ("\n" + " " * (indent + hang)).join(lines)

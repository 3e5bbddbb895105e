"""Tables for spreadsheets: claims, evidence and contradictions, one file each.

Every cell is a text in quotation marks. What a spreadsheet would take for a formula begins with an
apostrophe, as OWASP advises, so that it is shown and not computed: one who reads the file with a
program takes that apostrophe off again.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from ..dates import Date
from ..judging.origins import source_of, vouchers
from ..model import Audit, Claim, Contradiction, Evidence, Proof
from .escaping import visible
from .hindsight import without_hindsight
from .wording import name


def tables(audit: Audit) -> dict[str, str]:
    """The text of each file, by its name."""
    audit = without_hindsight(audit)
    ledger = audit.ledger
    claims, evidence = ledger.shown(ledger.claims), ledger.shown(ledger.evidence)
    contradictions = ledger.shown(ledger.contradictions)
    return {
        "claims.csv": _table(_CLAIM, (_claim(audit, id, it) for id, it in claims.items())),
        "evidence.csv": _table(_ITEM, (_item(audit, id, it) for id, it in evidence.items())),
        "contradictions.csv": _table(
            _CONTRADICTION, (_contradiction(id, it) for id, it in contradictions.items())
        ),
    }


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def cell(value: str) -> str:
    """*value* on one line, and no formula in any spreadsheet."""
    shown = visible(value)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


#: What starts a formula or a command, full-width forms too.
_FORMULA: Final = (*"=+-@|%", *"＝＋－＠")  # noqa: RUF001 - which Excel reads alike
_BETWEEN: Final = "; "  #: several ids in a cell

_CLAIM: Final = (
    *("id", "text", "speaker", "said by", "date", "about", "source", "quote", "proved"),
    *("document", "line", "tags", "standing", "corroborated", "origins for", "origins against"),
    *("items for", "items against", "set aside", "superseded by", "verdict", "note"),
)


def _claim(audit: Audit, id: str, claim: Claim) -> tuple[str, ...]:
    assessment = audit.assessments[id]
    return (
        id,
        claim.text,
        _BETWEEN.join(claim.speaker),
        _BETWEEN.join(name(speaker, audit.ledger) for speaker in claim.speaker),
        _date(claim.date),
        _date(claim.about),
        claim.source,
        *_proof(audit.proofs.get(id)),
        _BETWEEN.join(claim.tags),
        assessment.standing,
        _yes(holds=assessment.corroborated),
        f"{len(assessment.origins_for)}",
        f"{len(assessment.origins_against)}",
        _BETWEEN.join(item.evidence for item in assessment.items_for),
        _BETWEEN.join(item.evidence for item in assessment.items_against),
        _BETWEEN.join(f"{item.evidence} ({item.reason})" for item in assessment.set_aside),
        claim.superseded_by,
        claim.verdict.rating if claim.verdict else "",
        claim.note,
    )


_ITEM: Final = (
    *("id", "supports", "contradicts", "undercuts", "context", "from claim", "source"),
    *("source title", "vouched for by", "date", "basis", "credibility", "quote", "proved"),
    *("document", "line", "note"),
)


def _item(audit: Audit, id: str, item: Evidence) -> tuple[str, ...]:
    ledger = audit.ledger
    source = source_of(item, ledger.claims)
    return (
        id,
        *map(_BETWEEN.join, (item.supports, item.contradicts, item.undercuts, item.context)),
        item.from_claim,
        source,
        ledger.sources[source].title,
        _BETWEEN.join(name(who, ledger) for who in vouchers(item, ledger.claims)),
        _date(item.date),
        item.basis or "",
        f"{item.credibility or ''}",
        *_proof(audit.proofs.get(id)),
        item.note,
    )


_CONTRADICTION: Final = ("id", "one", "other", "kind", "because", "note")


def _contradiction(id: str, record: Contradiction) -> tuple[str, ...]:
    return (id, *record.between, record.kind, record.because, record.note)


def _proof(proof: Proof | None) -> tuple[str, str, str, str]:
    """The words, whether they are proved, in which document and line they stand."""
    if proof is None:
        return "", "", "", ""
    line = f"{proof.located.line}" if proof.located else ""
    return proof.exact, _yes(holds=proof.proved), proof.document, line


def _date(date: Date | None) -> str:
    return f"{date or ''}"


def _yes(*, holds: bool) -> str:
    return "yes" if holds else "no"

"""The report for programs: everything that was read, proved and computed, keyed by id."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from json.encoder import encode_basestring
from typing import Any, Final

import attrs

from ..model import Assessment, Audit, Claim, Evidence, Finding, Policy, Proof, Record, Weighed
from ..reading.unstructuring import unstructure
from .escaping import json_strings
from .wording import corrections

#: Version of the shape of this report.
#: 1: the first.
SCHEMA: Final = 1


def report(audit: Audit) -> str:
    """The whole audit. An absent value is left out; what may be several ids is always a list."""
    ledger, shown = audit.ledger, audit.ledger.shown
    return _dumps(
        {
            "schema": SCHEMA,
            "ledger": unstructure(ledger.heading),
            "policy": _policy(ledger.policy),
            **({"as_of": audit.as_of.isoformat()} if audit.as_of else {}),
            **({"dated": audit.dated.isoformat()} if audit.dated else {}),
            "speakers": _plain(shown(ledger.speakers)),
            "sources": _plain(shown(ledger.sources)),
            "claims": _Made((id, _claim(audit, id, it)) for id, it in shown(ledger.claims).items()),
            "evidence": _Made(
                (id, _evidence(audit, id, it)) for id, it in shown(ledger.evidence).items()
            ),
            "contradictions": _plain(shown(ledger.contradictions)),
            "corrections": [unstructure(entry) for entry in corrections(ledger)],
            "findings": (_finding(f, os.path.basename(f.file)) for f in audit.findings),
        }
    )


def findings(findings: Iterable[Finding]) -> str:
    """Findings alone, over any number of ledgers, with the paths of their files."""
    return _dumps({"schema": SCHEMA, "findings": (_finding(f, f.file) for f in findings)})


class _Made:
    """An object whose members are made while it is laid out: to hold them all takes much memory."""

    def __init__(self, members: Iterable[tuple[str, Any]]) -> None:
        self.members = members

    def items(self) -> Iterable[tuple[str, Any]]:
        """As those of a dict."""
        return self.members


def _dumps(value: Mapping[str, Any]) -> str:
    return _laid_out(value, "\n") + "\n"


def _laid_out(value: Any, margin: str) -> str:
    """As `json.dumps` lays it out with an indent of 2, in a third of its time.

    *margin* is a line end with what comes before the bracket that closes this value.
    """
    if isinstance(value, str):
        return _string(value)
    inner = f"{margin}  "
    if isinstance(value, dict | _Made):
        pairs = [f"{_string(key)}: {_laid_out(it, inner)}" for key, it in value.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{margin}}}" if pairs else "{}"
    if isinstance(value, list | tuple | Iterator):
        rows = [_laid_out(it, inner) for it in value]
        return f"[{inner}{f',{inner}'.join(rows)}{margin}]" if rows else "[]"
    return _scalar(value)


def _string(text: str) -> str:
    spelt = encode_basestring(text)
    return spelt if spelt.isprintable() else json_strings(spelt)


_scalar: Final = json.JSONEncoder(allow_nan=False).encode


def _policy(policy: Policy) -> dict[str, Any]:
    return {
        "standard": policy.standard,
        "independent_origins": policy.independent_origins,
        "unarchived": policy.unarchived,
        **({"admit": str(policy.admit)} if policy.admit else {}),
    }


def _plain(records: Mapping[str, Record]) -> dict[str, dict[str, Any]]:
    return {id: unstructure(record) for id, record in records.items()}


def _claim(audit: Audit, id: str, claim: Claim) -> dict[str, Any]:
    plain = unstructure(claim)
    if claim.quote:
        plain["quote"] = _quote(audit.proofs[id])
    plain["assessment"] = _assessment(audit.assessments[id])
    return plain


def _evidence(audit: Audit, id: str, item: Evidence) -> dict[str, Any]:
    plain = unstructure(item)
    if item.speaker:
        plain["speaker"] = [item.speaker]
    if item.from_claim:
        claim = unstructure(audit.ledger.claims[item.from_claim])
        plain |= {key: claim[key] for key in _TAKEN_OVER if key in claim}
    if id in audit.proofs:
        plain["quote"] = _quote(audit.proofs[id])
    return plain


#: What an evidence item takes over from the claim it is taken from.
_TAKEN_OVER: Final = ("quote", "prefix", "suffix", "source", "speaker", "date")


def _quote(proof: Proof) -> dict[str, Any]:
    located = proof.located
    if proof.problem:
        return {"exact": proof.exact, "problem": proof.problem}
    if located is None:
        return {"exact": proof.exact, "unproved": True}
    return {
        "exact": proof.exact,
        "document": proof.document,
        "start": located.start,
        "end": located.end,
        "line": located.line,
        "column": located.column,
        "elided": located.elided,
        "flags": [attrs.asdict(flag) for flag in located.flags],
    }


def _assessment(assessment: Assessment) -> dict[str, Any]:
    """Every key, whatever its value: who asks how a claim stands need not ask what is there."""
    return {
        "standing": assessment.standing,
        "corroborated": assessment.corroborated,
        "not_yet_made": assessment.not_yet_made,
        "undercut": assessment.undercut,
        "items_for": [_item(item) for item in assessment.items_for],
        "items_against": [_item(item) for item in assessment.items_against],
        "origins_for": assessment.origins_for,
        "origins_against": assessment.origins_against,
        "set_aside": [attrs.asdict(item) for item in assessment.set_aside],
        "flips": [attrs.asdict(flip) for flip in assessment.flips],
    }


def _item(item: Weighed) -> dict[str, Any]:
    """Who counts; where its words are cited stands with the item itself."""
    return {"evidence": item.evidence, "origin": item.origin, "via": item.via}


def _finding(finding: Finding, file: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "file": file,
        "line": finding.line,
        "column": finding.column,
        "id": finding.id,
    }

"""What a verdict was reached on: short fingerprints, so that a later change is noticed."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from .links.lineage import archives
from .model import Audit, Claim, Evidence, Finding, Ledger
from .rules import finding
from .reading.structuring import unstructure

_DIGITS = 12  #: of a fingerprint, in hexadecimal: chance alone repeats one in 2**48 times


def fingerprints(audit: Audit, id: str) -> dict[str, str]:
    """What the standing of claim *id* rests on, as `reviewed` of its verdict may hold it.

    `claim` is the record without its verdict and expectation; `evidence` every item filed on the
    claim, what undercuts these included; `contradictions` the records that name any of them;
    `documents` the hashes of the archived texts behind them. An absent part has no fingerprint.
    """
    ledger = audit.ledger
    items = items_on(ledger, id)
    named = {id, *items}
    parts: dict[str, Mapping[str, object]] = {
        "claim": {id: _judged(ledger.claims[id])},
        "evidence": {item: _with_claim(ledger, ledger.evidence[item]) for item in items},
        "contradictions": {
            key: unstructure(record)
            for key, record in ledger.contradictions.items()
            if named & set(record.between)
        },
        "documents": dict(_documents(audit, id, items)),
    }
    return {key: _fingerprint(part) for key, part in parts.items() if part}


def suspect_verdict(audit: Audit) -> Iterator[Finding]:
    """Nothing that a verdict was reached on has changed since."""
    for id, claim in audit.ledger.claims.items():
        reviewed = claim.verdict.reviewed if claim.verdict else {}
        if not reviewed:
            continue
        now = fingerprints(audit, id)
        changed = [key for key, digits in reviewed.items() if now.get(key) != digits]
        if changed:
            message = f"the verdict is suspect, changed since: {', '.join(changed)}"
            yield finding(
                "CL403",
                message,
                file=claim.file,
                id=id,
                key="verdict.reviewed",
                remedy=f"Judge the claim anew. If the verdict holds, paste: {line_to_paste(now)}",
            )


def line_to_paste(fingerprints: Mapping[str, str]) -> str:
    """The `reviewed` line of a verdict."""
    inside = ", ".join(f'{key} = "{digits}"' for key, digits in fingerprints.items())
    return f"reviewed = {{ {inside} }}"


def items_on(ledger: Ledger, id: str) -> list[str]:
    """The items filed on claim *id*, and those that undercut them, and so on, in order."""
    undercutters: dict[str, list[str]] = {}
    for key, item in ledger.evidence.items():
        for target in item.undercuts:
            undercutters.setdefault(target, []).append(key)
    filed = dict.fromkeys(
        key
        for key, item in ledger.evidence.items()
        if id in (*item.supports, *item.contradicts, *item.undercuts, *item.context)
    )
    waiting = [*filed]
    for key in waiting:
        new = [other for other in undercutters.get(key, ()) if other not in filed]
        filed.update(dict.fromkeys(new))
        waiting.extend(new)
    return [key for key in ledger.evidence if key in filed]


def _judged(claim: Claim) -> dict[str, object]:
    plain = unstructure(claim)
    return {key: value for key, value in plain.items() if key not in {"verdict", "expect"}}


def _with_claim(ledger: Ledger, item: Evidence) -> list[object]:
    """An item, and the claim whose words it takes over."""
    plain = [unstructure(item)]
    return [*plain, _judged(ledger.claims[item.from_claim])] if item.from_claim else [*plain]


def _documents(audit: Audit, id: str, items: Iterable[str]) -> Iterator[tuple[str, str]]:
    ledger = audit.ledger
    records = [ledger.claims[id], *(ledger.evidence[item] for item in items)]
    records += [
        ledger.claims[r.from_claim] for r in records if isinstance(r, Evidence) and r.from_claim
    ]
    for source in sorted({record.source for record in records if record.source}):
        for holder in archives(source, ledger):
            yield holder, audit.documents[holder].sha256


def _fingerprint(part: Mapping[str, object]) -> str:
    text = json.dumps(part, sort_keys=True, ensure_ascii=True)
    return sha256(text.encode()).hexdigest()[:_DIGITS]

"""What a verdict was reached on: short fingerprints, so that a later change is noticed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from .judging.filing import items_on
from .judging.origins import origins, source_of, vouchers, ways_up
from .links.lineage import archives
from .model import Audit, Claim, Finding, Ledger, Verdict
from .rules import finding

_DIGITS = 12  #: of a fingerprint, in hexadecimal: chance alone repeats one in 2**48 times


def suspect_verdict(audit: Audit) -> Iterator[Finding]:
    """Nothing that a verdict was reached on has changed since; not asked of an earlier day."""
    claims = audit.ledger.claims
    verdicts = {
        id: claim.verdict
        for id, claim in audit.gleanings.ruled.items()
        if claim.verdict and claim.verdict.reviewed and not audit.as_of
    }
    if not verdicts:
        return
    prints_of = fingerprinting(audit)
    for id, verdict in verdicts.items():
        now = prints_of(id)
        if changed := changes(verdict, now):
            yield finding(
                "CL403",
                f"the verdict is suspect, changed since: {', '.join(changed)}",
                file=claims[id].file,
                id=id,
                key="verdict.reviewed",
                remedy=f"Judge the claim anew. If the verdict holds, paste: {line_to_paste(now)}",
            )


def changes(verdict: Verdict, now: Mapping[str, str]) -> list[str]:
    """What has changed since *verdict* was reached, by the fingerprints that it holds."""
    return [part for part, digits in verdict.reviewed.items() if now.get(part) != digits]


def fingerprints(audit: Audit, id: str) -> dict[str, str]:
    """What the standing of claim *id* rests on, as the `reviewed` of a verdict has it.

    `claim` is the record without its verdict and expectation; `evidence` every item filed on the
    claim, what undercuts these included, with its origin; `contradictions` the records that name
    any of them; `documents` the archived texts behind them as they are found now.
    """
    return fingerprinting(audit)(id)


def fingerprinting(audit: Audit) -> Callable[[str], dict[str, str]]:
    """A function from the id of a claim to its `fingerprints`, for whoever wants those of many."""
    ledger = audit.ledger
    filed, told = items_on(ledger), _items(ledger)
    naming: defaultdict[str, list[str]] = defaultdict(list)
    for key, record in ledger.contradictions.items():
        for id in record.between:
            naming[id].append(key)

    def of(id: str) -> dict[str, str]:
        items = filed(id)
        records = {key for named in (id, *items) for key in naming.get(named, ())}
        parts = {
            "claim": _judged(ledger.claims[id]),
            "evidence": {item: told(item) for item in items},
            "contradictions": {key: _told(ledger.contradictions[key]) for key in records},
            "documents": dict(_documents(audit, id, items)),
        }
        return {part: _fingerprint(what) for part, what in parts.items()}

    return of


def line_to_paste(fingerprints: Mapping[str, str]) -> str:
    """The `reviewed` line of a verdict."""
    inside = ", ".join(f'{part} = "{digits}"' for part, digits in fingerprints.items())
    return f"reviewed = {{ {inside} }}"


def _judged(claim: Claim) -> dict[str, Any]:
    """A claim as it was to be judged: without what others say of it."""
    return {key: it for key, it in _told(claim).items() if key not in {"verdict", "expect"}}


def _told(record: object) -> dict[str, Any]:
    """A record as it bears on a judgement: which findings are ignored does not."""
    from .reading.unstructuring import unstructure  # noqa: PLC0415 - few ledgers have fingerprints

    return {key: it for key, it in unstructure(record).items() if key != "ignore"}


def _items(ledger: Ledger) -> Callable[[str], list[Any]]:
    """A function from an item to itself, whose voice it is, and the claim it is taken from."""
    origin_of = origins(ways_up(ledger))

    def told(id: str) -> list[Any]:
        item = ledger.evidence[id]
        who = [origin_of[voucher] for voucher in vouchers(item, ledger.claims)]
        claim = [_judged(ledger.claims[item.from_claim])] if item.from_claim else []
        return [_told(item), who, *claim]

    return told


def _documents(audit: Audit, id: str, items: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The hash of each archived text in which words of the claim or of *items* are looked for."""
    ledger = audit.ledger
    sources = {source_of(ledger.evidence[item], ledger.claims) for item in items}
    for source in sources | {ledger.claims[id].source} - {""}:
        for holder in archives(source, ledger):
            yield holder, audit.documents[holder].sha256


def _fingerprint(part: Mapping[str, Any]) -> str:
    import json  # noqa: PLC0415 - see _told

    text = json.dumps(part, sort_keys=True, ensure_ascii=True)
    return sha256(text.encode()).hexdigest()[:_DIGITS]

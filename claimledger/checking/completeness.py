"""What a ledger lacks so far, as an honest one may: all of it is told in notes."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..judging.outcomes import outcomes
from ..model import Audit, Finding
from ..quotations import unquoted
from ..rules import finding
from ..vocabulary import Standing


def unused_speaker(audit: Audit) -> Iterator[Finding]:
    """Some record names each speaker."""
    used = _speakers_named(audit)
    for id, speaker in audit.ledger.speakers.items():
        if id not in used:
            yield finding("CL607", "no record names this speaker", file=speaker.file, id=id)


def unused_source(audit: Audit) -> Iterator[Finding]:
    """Some record names each source."""
    used = _sources_named(audit)
    for id, source in audit.ledger.sources.items():
        if id not in used:
            yield finding("CL608", "no record names this source", file=source.file, id=id)


def no_evidence(audit: Audit) -> Iterator[Finding]:
    """Some item supports or contradicts each claim that has not been given up."""
    found = outcomes(audit.assessments)
    for id, standing in found.standings.items():
        if standing is Standing.UNVERIFIED and id not in found.overruled:
            claim = audit.ledger.claims[id]
            if not claim.superseded_by:
                message = "no evidence supports or contradicts it"
                yield finding("CL609", message, file=claim.file, id=id)


def claim_unsourced(audit: Audit) -> Iterator[Finding]:
    """Each claim has a source."""
    for id, claim in audit.ledger.claims.items():
        if not claim.source:
            yield finding("CL610", "it has no source", file=claim.file, id=id)


def no_quote(audit: Audit) -> Iterator[Finding]:
    """Every evidence item has a quote, its own or that of the claim it is taken from."""
    for id in unquoted(audit.proofs, audit.ledger):
        item = audit.ledger.evidence[id]
        taken = f", nor has `{item.from_claim}`" if item.from_claim else ""
        message = f"it has no quote{taken}, so it does not count"
        yield finding("CL605", message, file=item.file, id=id)


def ignore_unexplained(audit: Audit) -> Iterator[Finding]:
    """Whoever ignores a finding says why in `note`."""
    for id, record in audit.gleanings.asking.items():
        if not record.note:
            message = "it has `ignore` and no `note` that says why"
            yield finding("CL124", message, file=record.file, id=id, key="ignore")


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    no_quote,
    unused_speaker,
    unused_source,
    no_evidence,
    claim_unsourced,
    ignore_unexplained,
)


def _speakers_named(audit: Audit) -> set[str]:
    ledger = audit.ledger
    named = {speaker.speaks_for for speaker in ledger.speakers.values()}
    named.update(source.author for source in ledger.sources.values())
    return named | audit.gleanings.speakers


def _sources_named(audit: Audit) -> set[str]:
    ledger = audit.ledger
    named = {source.derives_from for source in ledger.sources.values()}
    for source in ledger.sources.values():
        named.update(source.quoted_in)
    return named | audit.gleanings.sources

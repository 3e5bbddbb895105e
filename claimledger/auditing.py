"""audit: a ledger with its quotations proved, its claims judged and everything told."""

import datetime as dt
from collections.abc import Callable, Sequence

from attrs import evolve

from .checking.contradictions import unrecorded
from .checking.ignoring import unignored, unused_ignores
from .checks import CHECKS, OF_EACH, Check
from .dates import as_day, full_day
from .errors import ClaimledgerError, LedgerError
from .links.consistency import inconsistencies
from .loading import focused, located
from .model import Audit, Finding, Ledger
from .proving import prove
from .quotations import unproved
from .reading.addresses import by_place
from .standing import assess


def audit(
    ledger: Ledger, *, as_of: str | dt.date | None = None, checks: Sequence[Check] = CHECKS
) -> Audit:
    """Prove every quotation of *ledger*, judge every claim, run *checks*.

    Under *as_of*, a full day, only what was known by then counts. LedgerError if the ledger does
    not hold together, which one that was loaded does. Nothing is written.
    """
    broken = [] if ledger.holds_together else [*inconsistencies(ledger)]
    if broken:
        raise LedgerError(located(broken, ledger))
    day = _day(as_of)
    proofs = prove(ledger)
    judged = Audit(
        ledger=ledger,
        as_of=day,
        proofs=proofs.quotes,
        documents=proofs.documents,
        assessments=assess(ledger, proofs.quotes, day),
    )
    judged = evolve(judged, unrecorded=unrecorded(judged))
    told = [*proofs.findings, *(finding for check in checks for finding in check(judged))]
    if judged.gleanings.asking:
        if day is None and {*CHECKS} <= {*checks}:  # of a part, nothing shows what is in vain
            told += unused_ignores(told, ledger)
        told = [*unignored(told, ledger)]
    return _shown(evolve(judged, unplaced=tuple(told)))


def all_told(error: LedgerError) -> tuple[Finding, ...]:
    """All that is certain of a ledger that cannot be read, by place: what keeps it from being
    read, and what of its quotes, its documents and each record by itself stays true when that is
    mended.
    """
    rest = error.rest
    if rest is None:
        return error.findings
    proofs = prove(rest)
    judged = Audit(ledger=rest, proofs=proofs.quotes, documents=proofs.documents)
    told = [*proofs.findings, *(finding for check in OF_EACH for finding in check(judged))]
    return tuple(sorted((*error.findings, *located(unignored(told, rest), rest)), key=by_place))


def of_one_file(judged: Audit, path: str) -> Audit:
    """A *judged* ledger that was loaded, as if by the one of its files that is at *path*."""
    return _shown(evolve(judged, ledger=focused(judged.ledger, path)))


def _shown(judged: Audit) -> Audit:
    """*judged* with the findings that are shown: of a ledger named by one of its files, on that."""
    focus = judged.ledger.focus
    if not focus:
        return judged
    return evolve(judged, unplaced=tuple(filter(concerning(judged, focus), judged.unplaced)))


def concerning(judged: Audit, file: str) -> Callable[[Finding], bool]:
    """A function that tells whether a finding concerns *file*, one of the ledger's.

    It does if it is on that file, or on what keeps a quote there from being proved: on a source, or
    on the claim that an item is taken from.
    """
    ledger = judged.ledger
    pairs = {
        pair
        for id, pairs in blamed(judged).items()
        if (ledger.evidence.get(id) or ledger.claims[id]).file == file
        for pair in pairs
    }
    return lambda finding: finding.file == file or (finding.code, finding.id) in pairs


def blamed(judged: Audit) -> dict[str, set[tuple[str, str]]]:
    """By each record whose quote something keeps from being proved: its code, and what it is on.

    That is a source, or the claim that an item is taken from.
    """
    told = {}
    for id, proof in unproved(judged.proofs).items():
        if proof.problem:
            item = judged.ledger.evidence.get(id)
            taken = [item.from_claim] if item and item.from_claim else []
            told[id] = {(proof.problem, on) for on in (proof.source, *taken)}
    return told


def _day(as_of: str | dt.date | None) -> dt.date | None:
    if not isinstance(as_of, str):
        return as_of and as_day(as_of)
    try:
        return full_day(as_of)
    except ValueError:
        message = f"as_of wants a full day such as 2003-06-01, not {as_of!r}"
        raise ClaimledgerError(message) from None

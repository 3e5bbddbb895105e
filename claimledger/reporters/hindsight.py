"""What a report as of an earlier day must not know: what was ruled, corrected or given up later."""

import datetime as dt

from attrs import evolve

from ..dates import Date
from ..judging.admission import given_up
from ..model import Audit, Claim, Ledger


def without_hindsight(audit: Audit) -> Audit:
    """*audit*, its ledger without what came after the day that it was asked for.

    Claims and items of a later day stay, which are marked or set aside as such.
    """
    if audit.as_of is None:
        return audit
    return evolve(audit, ledger=_then(audit.ledger, audit.as_of))


def _then(ledger: Ledger, day: dt.date) -> Ledger:
    gone = given_up(ledger, day)
    return evolve(
        ledger,
        claims={id: _claim(it, day, gone.get(id, "")) for id, it in ledger.claims.items()},
        corrections=tuple(entry for entry in ledger.corrections if _is_by(day, entry.date)),
    )


def _claim(claim: Claim, day: dt.date, successor: str) -> Claim:
    """*claim* with the *successor* that it had by then, and with its verdict if it had one."""
    verdict = claim.verdict if claim.verdict and _is_by(day, claim.verdict.date) else None
    if verdict is claim.verdict and successor == claim.superseded_by:
        return claim
    return evolve(claim, verdict=verdict, superseded_by=successor)


def _is_by(day: dt.date, date: Date) -> bool:
    """Whether all of *date* had passed by *day*, as of a source that is known."""
    return date.latest is not None and date.latest <= day

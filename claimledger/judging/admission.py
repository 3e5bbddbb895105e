"""Which items are let in when a standing is computed, and why the others are not.

The rule is docs/standing.md: grade, date and proof must hold, and nothing is taken from a
claim that its speaker has given up. The grades are the Admiralty (NATO) code: reliability of the
source, credibility of the item, each on its own axis.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from ..model import Grade, Ledger, Proof, SetAside, Source
from ..quotations import unproved, unquoted
from ..vocabulary import Reason, Reliability, Unarchived
from .origins import known_from, source_of, upwards

CANNOT_BE_JUDGED: Final = 6  #: the credibility that says no more than none would

Barred = Iterator[tuple[str, str]]  #: items and what bars them


def barred(
    ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None
) -> dict[str, SetAside]:
    """The items of *ledger* that are not admitted, each with the first reason that holds."""
    found: dict[str, SetAside] = {}
    for reason, told in _bars(ledger, proofs, as_of):
        for id, why in told:
            if id not in found:
                found[id] = SetAside(evidence=id, reason=reason, why=why)
    return found


def _bars(
    ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None
) -> Iterator[tuple[Reason, Barred]]:
    """What bars items, in the order in which reasons are given."""
    if ledger.policy.admit:
        yield Reason.GRADE, _grade(ledger, ledger.policy.admit)
    if as_of:
        yield Reason.DATE, _date(ledger, as_of)
    yield Reason.PROOF, _proof(ledger, proofs)
    yield Reason.SUPERSEDED, _superseded(ledger, as_of)


def _grade(ledger: Ledger, admit: Grade) -> Barred:
    low = _below(ledger.sources, admit.reliability)
    for id, item in ledger.evidence.items():
        if worse := low[source_of(item, ledger.claims)]:
            reliability = ledger.sources[worse].reliability
            yield id, f"source {worse} is graded {reliability}, and {admit} is asked for"
        elif admit.credibility < (item.credibility or 0) < CANNOT_BE_JUDGED:
            yield id, f"its credibility is graded {item.credibility}, and {admit} is asked for"


def _below(sources: Mapping[str, Source], least: Reliability) -> dict[str, str]:
    """For each source the one that keeps it from being as reliable as *least*, "" if none does.

    That may be itself, or one that it is quoted in. F, like no grade, is unknown and not bad.
    """
    low = {
        id: id if source.reliability and least < source.reliability < Reliability.F else ""
        for id, source in sources.items()
    }
    for id in upwards(sources):
        low[id] = low[id] or next((low[up] for up in sources[id].quoted_in if low[up]), "")
    return low


def _date(ledger: Ledger, as_of: dt.date) -> Barred:
    known = known_from(ledger.sources)
    for id, item in ledger.evidence.items():
        since = known[source_of(item, ledger.claims)]
        if since is None:
            yield id, "nothing says since when its source is known"
        elif since > as_of:
            yield id, f"its source is known only since {since}"


def _proof(ledger: Ledger, proofs: Mapping[str, Proof]) -> Barred:
    counts = ledger.policy.unarchived is Unarchived.COUNT
    wanting = {id: it for id, it in unproved(proofs).items() if not (counts and it.unarchived)}
    for id in unquoted(proofs, ledger):
        yield id, "it has no quote"
    for id, item in ledger.evidence.items() if wanting else ():
        words = item.from_claim or id
        if words in wanting:
            yield id, _unproved(wanting[words])


def _unproved(proof: Proof) -> str:
    if proof.unarchived:
        return "no text of its source is archived"
    if proof.partial:
        return "its quote is not in the excerpt that is archived"
    return f"its quote is not proved ({proof.problem})"


def _superseded(ledger: Ledger, as_of: dt.date | None) -> Barred:
    gone = given_up(ledger, as_of)
    for id, item in ledger.evidence.items() if gone else ():
        if item.from_claim in gone:
            yield id, f"claim {item.from_claim} is superseded by {gone[item.from_claim]}"


def given_up(ledger: Ledger, as_of: dt.date | None = None) -> dict[str, str]:
    """The claims that are superseded, each with by which; if so by what was known on a day.

    What supersedes a claim is known from when its source is.
    """
    claims = ledger.claims
    gone = {id: claim.superseded_by for id, claim in claims.items() if claim.superseded_by}
    if as_of is None or not gone:
        return gone
    known = known_from(ledger.sources)
    since = {id: known.get(claims[by].source) for id, by in gone.items()}
    return {id: by for id, by in gone.items() if (day := since[id]) and day <= as_of}

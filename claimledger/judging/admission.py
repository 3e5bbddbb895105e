"""Which items are let in when a standing is computed, and why the others are not.

The rule is docs/standing.md: grade, date and proof must hold, and nothing is taken from a
claim that its speaker has given up. The grades are the Admiralty (NATO) code: reliability of the
source, credibility of the item, each on its own axis.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ..model import Claim, Evidence, Grade, Ledger, Proof, SetAside, Source
from ..vocabulary import Reason, Reliability, Unarchived
from .origins import known_from, source_of, upwards

CANNOT_BE_JUDGED: Final = 6  #: the credibility that says no more than none would

Bar = Callable[[str, Evidence], str]  #: from an item and its id to what bars it, "" if nothing does


def barred(
    ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None = None
) -> dict[str, SetAside]:
    """The items of *ledger* that are not admitted, each with the first reason that holds."""
    bars = tuple(_bars(ledger, proofs, as_of))
    return {
        id: SetAside(evidence=id, reason=reason, why=why)
        for id, item in ledger.evidence.items()
        for reason, why in _first_bar(id, item, bars)
    }


def _first_bar(
    id: str, item: Evidence, bars: tuple[tuple[Reason, Bar], ...]
) -> Iterator[tuple[Reason, str]]:
    for reason, bar in bars:
        if why := bar(id, item):
            yield reason, why
            return


def _bars(
    ledger: Ledger, proofs: Mapping[str, Proof], as_of: dt.date | None
) -> Iterator[tuple[Reason, Bar]]:
    """What an item has to pass, in the order in which reasons are given."""
    known = known_from(ledger.sources) if as_of else {}
    if ledger.policy.admit:
        yield Reason.GRADE, _grade(ledger, ledger.policy.admit)
    if as_of:
        yield Reason.DATE, _date(ledger, known, as_of)
    yield Reason.PROOF, _proof(ledger, proofs)
    yield Reason.SUPERSEDED, _superseded(ledger, known, as_of)


def _grade(ledger: Ledger, admit: Grade) -> Bar:
    low = _below(ledger.sources, admit.reliability)

    def bar(_: str, item: Evidence) -> str:
        if worse := low[source_of(item, ledger.claims)]:
            reliability = ledger.sources[worse].reliability
            return f"source {worse} is graded {reliability}, and {admit} is asked for"
        if admit.credibility < (item.credibility or 0) < CANNOT_BE_JUDGED:
            return f"its credibility is graded {item.credibility}, and {admit} is asked for"
        return ""

    return bar


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


def _date(ledger: Ledger, known: Mapping[str, dt.date | None], as_of: dt.date) -> Bar:
    def bar(_: str, item: Evidence) -> str:
        since = known[source_of(item, ledger.claims)]
        if since is None:
            return "nothing says since when its source is known"
        return f"its source is known only since {since}" if since > as_of else ""

    return bar


def _proof(ledger: Ledger, proofs: Mapping[str, Proof]) -> Bar:
    unproved_counts = ledger.policy.unarchived is Unarchived.COUNT

    def bar(id: str, item: Evidence) -> str:
        quoted: Claim | Evidence = ledger.claims[item.from_claim] if item.from_claim else item
        if not quoted.quote:
            return "it has no quote"
        proof = proofs[item.from_claim or id]
        if proof.proved or (unproved_counts and proof.unarchived):
            return ""
        return _unproved(proof)

    return bar


def _unproved(proof: Proof) -> str:
    if proof.unarchived:
        return "no text of its source is archived"
    if proof.partial:
        return "its quote is not in the excerpt that is archived"
    return f"its quote is not proved ({proof.problem})"


def _superseded(ledger: Ledger, known: Mapping[str, dt.date | None], as_of: dt.date | None) -> Bar:
    def bar(_: str, item: Evidence) -> str:
        if not item.from_claim:
            return ""
        successor = ledger.claims[item.from_claim].superseded_by
        if not successor:
            return ""
        since = known.get(ledger.claims[successor].source)
        if as_of and (since is None or since > as_of):
            return ""
        return f"claim {item.from_claim} is superseded by {successor}"

    return bar

"""Whether the records of a ledger hold together: with themselves and with one another.

Asked of every ledger, read from files or built by hand, before anything is computed from it.
"""

import re
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any, Final

from ..errors import shown
from ..given import as_ids
from ..model import Claim, Contradiction, Evidence, Finding, Ledger, Source, Speaker
from ..quotes import is_quotable
from ..rules import finding
from ..spelling import dotted
from ..vocabulary import Basis
from .circles import circles
from .lineage import documents_behind
from .references import ONE_OF, broken_references, dangling, tables

#: Stances that one item cannot take towards one claim.
_AT_ODDS: Final = (
    ("supports", "contradicts"),
    ("supports", "context"),
    ("contradicts", "context"),
    ("undercuts", "context"),
)
_TAKEN_OVER: Final = ("quote", "prefix", "suffix", "source", "speaker", "date")


def inconsistencies(ledger: Ledger) -> Iterator[Finding]:
    """Every reason why *ledger* cannot be judged."""
    yield from _shared_ids(ledger)
    kinds = {id: kind for kind, records in tables(ledger).items() for id in records}
    yield from dangling(broken_references(ledger, kinds), kinds)
    yield from inconsistencies_within(ledger, ledger)


def inconsistencies_within(some: Ledger, ledger: Ledger) -> Iterator[Finding]:
    """Those of *ledger* that are no matter of whether what is named is there.

    *some* holds those of its records that have to be looked at.
    """
    yield from _hashes_of_nothing(some.sources)
    yield from _lines_without_place(some.sources, ledger.sources)
    for id, claim in some.claims.items():
        if claim.quote or claim.prefix or claim.suffix:
            yield from _quotation_of_claim(id, claim)
    for id, item in some.evidence.items():  # of most, a look is enough
        if _named(item) != 1 or item.undercuts:
            yield from _stances(id, item)
        if item.from_claim or not item.source:
            yield from _ground(id, item, ledger)
        if not PLAIN.search(item.quote):
            yield from _quotation(id, item)
    yield from _pairs(some)
    yield from _circles(some)


def _shared_ids(ledger: Ledger) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for kind, records in tables(ledger).items():
        for id, record in records.items():
            if id in seen:
                message = f"{shown(id)} is the id of {ONE_OF[seen[id]]} already"
                yield _of(record, id, "CL203", message)
            seen.setdefault(id, kind)


def _hashes_of_nothing(sources: Mapping[str, Source]) -> Iterator[Finding]:
    for id, source in sources.items():
        if source.sha256 and not source.document:
            message = "`sha256` needs `document`, whose hash it is"
            yield _of(source, id, "CL110", message, "sha256")


def _lines_without_place(
    some: Mapping[str, Source], sources: Mapping[str, Source]
) -> Iterator[Finding]:
    wanting = {id: source for id, source in some.items() if source.lines and not source.document}
    behind = documents_behind(sources) if wanting else {}
    for id, source in wanting.items():
        if len(behind[id]) != 1 and "" not in behind[id]:
            how_many = "more than one document" if behind[id] else "no document"
            yield _of(source, id, "CL211", f"`lines` has {how_many} it could count in", "lines")


def _quotation_of_claim(id: str, claim: Claim) -> Iterator[Finding]:
    if claim.quote and not claim.source:
        yield _of(claim, id, "CL110", "`quote` needs `source`, in which it stands", "quote")
    yield from _quotation(id, claim)


def _quotation(id: str, record: Claim | Evidence) -> Iterator[Finding]:
    if record.quote and not is_quotable(record.quote):
        yield _of(record, id, "CL114", "`quote` holds no letter, digit or symbol", "quote")
    for key in ("prefix", "suffix"):
        if getattr(record, key) and not record.quote:
            yield _of(record, id, "CL110", f"`{key}` needs `quote`, beside which it stands", key)


#: What no folding takes away: a quote that holds one can be looked for.
PLAIN: Final = re.compile("[A-Za-z0-9]")


def _named(item: Evidence) -> int:
    return len(item.supports) + len(item.contradicts) + len(item.undercuts) + len(item.context)


def _stances(id: str, item: Evidence) -> Iterator[Finding]:
    if not _named(item):
        stances = "`supports`, `contradicts`, `undercuts` or `context`"
        yield _of(item, id, "CL104", f"it bears on nothing: none of {stances} is there")
    for one, other in _AT_ODDS:
        for claim in sorted({*getattr(item, one)} & {*getattr(item, other)}):
            message = f"it puts {shown(claim)} under `{one}` and under `{other}`"
            yield _of(item, id, "CL206", message, other)
    if id in item.undercuts:
        yield _of(item, id, "CL205", "it undercuts itself", "undercuts")


def _ground(id: str, item: Evidence, ledger: Ledger) -> Iterator[Finding]:
    """Whose words an item is: those of a source, or those of a claim, not both."""
    if item.from_claim:
        yield from _beside_from_claim(id, item)
        yield from _item_and_its_claim(id, item, ledger)
    elif not item.source:
        yield _of(item, id, "CL104", "`source` is missing, or `from-claim` in its stead")


def _beside_from_claim(id: str, item: Evidence) -> Iterator[Finding]:
    for key in _TAKEN_OVER:
        if getattr(item, key):
            message = f"`{key}` does not stand beside `from-claim`, which brings that claim's own"
            yield _of(item, id, "CL110", message, key)


def _item_and_its_claim(id: str, item: Evidence, ledger: Ledger) -> Iterator[Finding]:
    claim = ledger.claims.get(item.from_claim)
    if claim is None:
        return
    if not claim.source:
        message = f"it is taken from claim {shown(item.from_claim)}, which names no source"
        yield _of(item, id, "CL210", message, "from-claim")
    for key in ("supports", "contradicts", "undercuts", "context"):
        own_position = key == "supports" and item.basis is Basis.OWN_POSITION
        if item.from_claim in getattr(item, key) and not own_position:
            message = f"`{key}` names {shown(item.from_claim)}, the claim it is taken from"
            yield _of(item, id, "CL209", message, key)


def _pairs(ledger: Ledger) -> Iterator[Finding]:
    seen: dict[frozenset[str], str] = {}
    for id, record in ledger.contradictions.items():
        pair = frozenset(record.between)
        if len(pair) == 1:
            yield _of(record, id, "CL207", f"`between` names {shown(min(pair))} twice", "between")
        elif pair in seen:
            both = " and ".join(map(shown, sorted(pair)))
            message = f"{shown(seen[pair])} records the same pair already, {both}"
            yield _of(record, id, "CL208", message, "between")
        seen.setdefault(pair, id)


def _circles(ledger: Ledger) -> Iterator[Finding]:
    relations: dict[str, Mapping[str, Any]] = {
        "quoted-in": ledger.sources,
        "derives-from": ledger.sources,
        "speaks-for": ledger.speakers,
        "superseded-by": ledger.claims,
    }
    for key, records in relations.items():
        follow = attrgetter(key.replace("-", "_"))
        linked = {id: as_ids(to) for id, record in records.items() if (to := follow(record))}
        for circle in circles(linked):
            message = f"`{key}` leads from {_way(circle)}"
            yield _of(records[circle[0]], circle[0], "CL204", message, key)


def _way(circle: list[str]) -> str:
    """*circle* in words, closed; of a long one its beginning."""
    left_out = [f"{len(circle) - _SHOWN} more"] if len(circle) > _SHOWN else []
    return " to ".join((*map(shown, circle[:_SHOWN]), *left_out, shown(circle[0])))


_SHOWN: Final = 8  #: records of a circle
_KIND_OF: Final = {
    Speaker: "speaker",
    Source: "source",
    Claim: "claim",
    Evidence: "evidence",
    Contradiction: "contradiction",
}


def _of(record: Any, id: str, code: str, message: str, key: str = "") -> Finding:
    """A finding about *record*, addressed from the top of its file."""
    at = f"{dotted((_KIND_OF[type(record)], id))}.{key}".rstrip(".") if id else key
    return finding(code, message, file=record.file, id=id, key=at)

"""Whether the records of a ledger hold together: with themselves and with one another.

Asked of every ledger, read from files or built by hand, before anything is computed from it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from ..errors import shown
from ..model import Claim, Contradiction, Evidence, Finding, Ledger, Source, Speaker
from ..quotes import is_quotable
from ..rules import finding
from ..spelling import dotted
from ..vocabulary import Basis
from .circles import circles
from .lineage import documents_behind
from .references import ONE_OF, dangling, references, tables

#: Stances that one item cannot take towards one claim.
_AT_ODDS: Final = (
    ("supports", "contradicts"),
    ("supports", "context"),
    ("contradicts", "context"),
    ("undercuts", "context"),
)
_TAKEN_OVER: Final = ("quote", "prefix", "suffix", "source", "speaker", "date")


def inconsistencies(ledger: Ledger, kinds: Mapping[str, str] | None = None) -> Iterator[Finding]:
    """Every reason why *ledger* cannot be judged.

    *kinds* gives the kind of each id, records that could not be read included; a ledger that is
    complete needs none.
    """
    known = _kinds(ledger) if kinds is None else kinds
    if kinds is None:
        yield from _shared_ids(ledger)
    yield from dangling(references(ledger), known)
    for id, source in ledger.sources.items():
        yield from _source_by_itself(id, source)
    yield from _lines_without_place(ledger.sources)
    for id, claim in ledger.claims.items():
        yield from _claim_by_itself(id, claim)
    for id, item in ledger.evidence.items():
        yield from _item_by_itself(id, item)
        yield from _item_and_its_claim(id, item, ledger)
    yield from _pairs(ledger)
    yield from _circles(ledger)


def _kinds(ledger: Ledger) -> dict[str, str]:
    return {id: kind for kind, records in tables(ledger).items() for id in records}


def _shared_ids(ledger: Ledger) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for kind, records in tables(ledger).items():
        for id, record in records.items():
            if id in seen:
                message = f"{shown(id)} is the id of {ONE_OF[seen[id]]} already"
                yield _of(record, id, "CL203", message)
            seen.setdefault(id, kind)


def _source_by_itself(id: str, source: Source) -> Iterator[Finding]:
    if source.sha256 and not source.document:
        yield _of(source, id, "CL110", "`sha256` needs `document`, whose hash it is", "sha256")


def _lines_without_place(sources: Mapping[str, Source]) -> Iterator[Finding]:
    wanting = {id: source for id, source in sources.items() if source.lines and not source.document}
    behind = documents_behind(sources) if wanting else {}
    for id, source in wanting.items():
        if len(behind[id]) != 1 and "" not in behind[id]:
            how_many = "more than one document" if behind[id] else "no document"
            yield _of(source, id, "CL211", f"`lines` has {how_many} it could count in", "lines")


def _claim_by_itself(id: str, claim: Claim) -> Iterator[Finding]:
    if claim.quote and not claim.source:
        yield _of(claim, id, "CL110", "`quote` needs `source`, in which it stands", "quote")
    yield from _quotation(id, claim)


def _quotation(id: str, record: Claim | Evidence) -> Iterator[Finding]:
    if record.quote and not is_quotable(record.quote):
        yield _of(record, id, "CL114", "`quote` holds no letter, digit or symbol", "quote")
    for key in ("prefix", "suffix"):
        if getattr(record, key) and not record.quote:
            yield _of(record, id, "CL110", f"`{key}` needs `quote`, beside which it stands", key)


def _item_by_itself(id: str, item: Evidence) -> Iterator[Finding]:
    if not (item.supports or item.contradicts or item.undercuts or item.context):
        stances = "`supports`, `contradicts`, `undercuts` or `context`"
        yield _of(item, id, "CL104", f"it bears on nothing: none of {stances} is there")
    for one, other in _AT_ODDS:
        for claim in sorted({*getattr(item, one)} & {*getattr(item, other)}):
            message = f"it puts {shown(claim)} under `{one}` and under `{other}`"
            yield _of(item, id, "CL206", message, other)
    if id in item.undercuts:
        yield _of(item, id, "CL205", "it undercuts itself", "undercuts")
    yield from _ground(id, item)
    yield from _quotation(id, item)


def _ground(id: str, item: Evidence) -> Iterator[Finding]:
    """Whose words an item is: those of a source, or those of a claim, not both."""
    if not item.from_claim:
        if not item.source:
            yield _of(item, id, "CL104", "`source` is missing, or `from-claim` in its stead")
        return
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
    sources, speakers, claims = ledger.sources, ledger.speakers, ledger.claims
    relations: dict[str, tuple[Mapping[str, Any], Callable[[Any], Iterable[str]]]] = {
        "quoted-in": (sources, lambda source: source.quoted_in),
        "derives-from": (sources, lambda source: (source.derives_from,)),
        "speaks-for": (speakers, lambda speaker: (speaker.speaks_for,)),
        "superseded-by": (claims, lambda claim: (claim.superseded_by,)),
    }
    for key, (records, follow) in relations.items():
        linked = {id: to for id, record in records.items() if any(to := follow(record))}
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

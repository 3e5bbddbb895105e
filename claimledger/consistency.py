"""Whether the records of a ledger hold together: with themselves and with one another.

Asked of every ledger, read from files or built by hand, before anything is computed from it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from .errors import did_you_mean
from .lineage import archives
from .model import Claim, Evidence, Finding, Ledger, Record, Source, as_ids
from .quotes import is_quotable
from .rules import finding
from .vocabulary import Basis

#: For each field that names records: of which kinds these may be.
_REFERENCES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "speaker": {"speaks_for": ("speaker",)},
    "source": {"author": ("speaker",), "quoted_in": ("source",), "derives_from": ("source",)},
    "claim": {"speaker": ("speaker",), "source": ("source",), "superseded_by": ("claim",)},
    "evidence": {
        "supports": ("claim",),
        "contradicts": ("claim",),
        "undercuts": ("claim", "evidence"),
        "context": ("claim",),
        "source": ("source",),
        "from_claim": ("claim",),
        "speaker": ("speaker",),
    },
    "contradiction": {"between": ("claim", "evidence")},
}
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
    yield from _dangling(ledger, known)
    for id, source in ledger.sources.items():
        yield from _source_by_itself(id, source)
        yield from _lines_without_place(id, source, ledger)
    for id, claim in ledger.claims.items():
        yield from _claim_by_itself(id, claim)
    for id, item in ledger.evidence.items():
        yield from _item_by_itself(id, item)
        yield from _item_and_its_claim(id, item, ledger)
    yield from _pairs(ledger)
    yield from _circles(ledger)


def tables(ledger: Ledger) -> dict[str, Mapping[str, Record]]:
    """The records of *ledger* by kind, as the file names the kinds."""
    return {
        "speaker": ledger.speakers,
        "source": ledger.sources,
        "claim": ledger.claims,
        "evidence": ledger.evidence,
        "contradiction": ledger.contradictions,
    }


def _kinds(ledger: Ledger) -> dict[str, str]:
    return {id: kind for kind, records in tables(ledger).items() for id in records}


def _shared_ids(ledger: Ledger) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for kind, records in tables(ledger).items():
        for id, record in records.items():
            if id in seen:
                yield _of(record, id, "CL203", f"`{id}` names a {seen[id]} and a {kind}")
            seen[id] = kind


def _dangling(ledger: Ledger, known: Mapping[str, str]) -> Iterator[Finding]:
    """Ids that name nothing, or a record of a kind that cannot stand there."""
    for record, id, key, named, wanted in _references(ledger):
        for other in named:
            if other and known.get(other) not in wanted:
                code, message = _bad_reference(key, other, wanted, known)
                yield _of(record, id, code, message, key)


def _references(
    ledger: Ledger,
) -> Iterator[tuple[Any, str, str, tuple[str, ...], tuple[str, ...]]]:
    """Every field that names records: record, id, key, the ids named, the kinds wanted."""
    for kind, records in tables(ledger).items():
        for field, wanted in _REFERENCES[kind].items():
            key = field.replace("_", "-")
            for id, record in records.items():
                if named := getattr(record, field):
                    yield record, id, key, as_ids(named), wanted
    for id, claim in ledger.claims.items():
        if claim.verdict:
            yield claim, id, "verdict.by", claim.verdict.by, ("speaker",)
    for n, correction in enumerate(ledger.corrections):
        yield correction, "", f"correction.{n}.of", correction.of, ("claim",)


def _bad_reference(
    key: str, other: str, wanted: tuple[str, ...], known: Mapping[str, str]
) -> tuple[str, str]:
    name, kinds = key.rpartition(".")[2], " or ".join(wanted)
    if other in known:
        return "CL202", f"`{name}` names `{other}`, a {known[other]}; wanted is a {kinds}"
    shown = other[:80] if other.isascii() and other.isprintable() else ascii(other[:80])
    near = did_you_mean(other, [id for id, kind in known.items() if kind in wanted])
    return "CL201", f"`{name}` names `{shown}`, which is no {kinds} of this ledger{near}"


def _source_by_itself(id: str, source: Source) -> Iterator[Finding]:
    if source.sha256 and not source.document:
        yield _of(source, id, "CL110", "`sha256` needs `document`, whose hash it is", "sha256")


def _lines_without_place(id: str, source: Source, ledger: Ledger) -> Iterator[Finding]:
    if not source.lines or source.document:
        return
    places = len(archives(id, ledger))
    if places != 1:
        message = f"`lines` has {places or 'no'} document{'s' if places else ''} it could count in"
        yield _of(source, id, "CL211", message, "lines")


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
        for claim in getattr(item, one):
            if claim in getattr(item, other):
                message = f"it puts `{claim}` under `{one}` and under `{other}`"
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
        message = f"it is taken from claim `{item.from_claim}`, which names no source"
        yield _of(item, id, "CL210", message, "from-claim")
    for key in ("supports", "contradicts", "undercuts", "context"):
        own_position = key == "supports" and item.basis is Basis.OWN_POSITION
        if item.from_claim in getattr(item, key) and not own_position:
            message = f"`{key}` names `{item.from_claim}`, the claim it is taken from"
            yield _of(item, id, "CL209", message, key)


def _pairs(ledger: Ledger) -> Iterator[Finding]:
    seen: dict[frozenset[str], str] = {}
    for id, record in ledger.contradictions.items():
        pair = frozenset(record.between)
        if len(pair) == 1:
            yield _of(record, id, "CL207", f"`between` names `{min(pair)}` twice", "between")
        elif pair in seen:
            message = f"`{seen[pair]}` records the same pair, {' and '.join(sorted(pair))}"
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
        edges = {id: [other for other in to if other in linked] for id, to in linked.items()}
        for circle in _circles_of(edges):
            way = " to ".join((*circle, circle[0]))
            yield _of(records[circle[0]], circle[0], "CL204", f"`{key}` leads from {way}", key)


def _circles_of(edges: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """One circle for each knot of *edges*, from its first member on; no recursion, linear."""
    left = _without_loose_ends(edges)
    seen: set[str] = set()
    for start in left:
        way: dict[str, int] = {}
        at = start
        while at not in seen:
            seen.add(at)
            way[at] = len(way)
            at = next(to for to in edges[at] if to in left)
        if at in way:
            circle = list(way)[way[at] :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]


def _without_loose_ends(edges: Mapping[str, list[str]]) -> dict[str, None]:
    """The nodes from which one can go on for ever, in their order."""
    ways = {id: len(to) for id, to in edges.items()}
    back: dict[str, list[str]] = {}
    for id, to in edges.items():
        for other in to:
            back.setdefault(other, []).append(id)
    ends = [id for id, count in ways.items() if count == 0]
    for end in ends:
        for id in back.get(end, ()):
            ways[id] -= 1
            if ways[id] == 0:
                ends.append(id)
    return dict.fromkeys(id for id in edges if ways[id] > 0)


def _of(record: Any, id: str, code: str, message: str, key: str = "") -> Finding:
    return finding(code, message, file=record.file, id=id, key=key)

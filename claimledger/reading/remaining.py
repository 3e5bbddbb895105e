"""What remains of a ledger that cannot be read as a whole: what can be proved all the same.

Whatever is told of it stays true when the rest is mended. So no source remains with its document
of which it is not certain where its words stand, nor any record's quote that is not certain.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final

from attrs import evolve

from ..links.consistency import PLAIN
from ..links.lineage import documents_behind
from ..model import Evidence, Ledger, Source
from ..quotes import is_quotable
from ..rules import RULES
from ..vocabulary import Severity
from .draft import RECORDS
from .sketches import Sketches


def remaining(sketches: Sketches, ledger: Ledger) -> Ledger:
    """What remains of *ledger*, with *sketches* of the rest. It need not hold together."""
    shared = {id for _, id in sketches.shared}
    unsure = {id: it.doubtful for kind, id, it in sketches.first if kind == "source"}
    sources = {**ledger.sources, **_sketched("source", sketches)}
    known = {
        id: source
        for id, source in sources.items()
        if id not in shared and not _may_be_elsewhere(source, unsure.get(id, frozenset()))
    }
    traced = _traced(known)
    vague = _with_those_quoted_in({id for id in unsure if "lines" in unsure[id]}, sources)
    found = {
        "speaker": {**ledger.speakers, **_sketched("speaker", sketches)},
        "source": {id: it if id in traced else _cut_off(it) for id, it in sources.items()},
        "claim": _quotable({**ledger.claims, **_sketched("claim", sketches)}, vague),
        "evidence": _quotable({**ledger.evidence, **_sketched("evidence", sketches)}, vague),
        "contradiction": {**ledger.contradictions, **_sketched("contradiction", sketches)},
    }
    changes: dict[str, Any] = {RECORDS[kind][0]: some for kind, some in found.items()}
    return evolve(ledger, **changes)


def _sketched(kind: str, sketches: Sketches) -> dict[str, Any]:
    """The records of one *kind* with mistakes, as far as they are certain.

    Where a mistake may be in what chooses the place of a quote or excuses something, only errors
    are told.
    """
    found = {id: sketch for other, id, sketch in sketches.first if other == kind}
    return {
        id: record if doubtful.isdisjoint(_EXCUSING) else evolve(record, ignore=_NO_ERRORS)
        for id, (record, doubtful) in found.items()
    }


_EXCUSING: Final = frozenset({"prefix", "suffix", "sha256", "ignore", "note"})
_NO_ERRORS: Final = tuple(
    code for code, rule in RULES.items() if rule.severity is not Severity.ERROR
)


def _may_be_elsewhere(source: Source, doubtful: AbstractSet[str]) -> bool:
    """Whether the words of a *source* may stand elsewhere than it seems, or in an excerpt."""
    where = {"document", "partial"} if source.document else {"document", "partial", "quoted_in"}
    return not doubtful.isdisjoint(where)


def _traced(sources: Mapping[str, Source]) -> set[str]:
    """Those of *sources* of whose words it is certain in which documents they stand, if in any."""
    behind = documents_behind(sources)
    waiting_for: dict[str, set[str]] = {}
    quoting: dict[str, list[str]] = {}
    for id, source in sources.items():
        if source.document:
            waiting_for[id] = set()
        elif not source.lines or len(behind[id]) == 1:
            waiting_for[id] = {*source.quoted_in}
            for other in waiting_for[id]:
                quoting.setdefault(other, []).append(id)
    ready = [id for id, others in waiting_for.items() if not others]
    for id in ready:  # which grows meanwhile
        for other in quoting.get(id, ()):
            waiting_for[other].discard(id)
            if not waiting_for[other]:
                ready.append(other)
    return {*ready}


def _cut_off(source: Source) -> Source:
    """*source* without any place where its words could stand."""
    return evolve(source, document="", sha256="", quoted_in=(), lines=())


def _with_those_quoted_in(some: set[str], sources: Mapping[str, Source]) -> set[str]:
    """The ids of *some* sources, and of all that are quoted in them."""
    quoting: dict[str, list[str]] = {}
    for id, source in sources.items():
        for other in source.quoted_in:
            quoting.setdefault(other, []).append(id)
    found: set[str] = set()
    waiting = [*some]
    while waiting:
        if (id := waiting.pop()) not in found:
            found.add(id)
            waiting += quoting.get(id, ())
    return found


def _quotable(records: Mapping[str, Any], vague: AbstractSet[str]) -> dict[str, Any]:
    """*records* with no quotes but those that can be looked for, taken from no claims.

    Of a quote from a source that is *vague*, not known to stand in all of its document, only
    errors are told.
    """
    found = {}
    for id, record in records.items():
        changes: dict[str, Any] = {}
        if record.quote and not (PLAIN.search(record.quote) or is_quotable(record.quote)):
            changes["quote"] = ""
        if isinstance(record, Evidence) and record.from_claim:
            changes["from_claim"] = ""
        if record.source in vague:
            changes["ignore"] = _NO_ERRORS
        found[id] = evolve(record, **changes) if changes else record
    return found

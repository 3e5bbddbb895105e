"""Which ids the records of a ledger name, and whether these are there and may stand there."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter
from typing import Any, Final, NamedTuple

from ..errors import PROPOSALS, did_you_mean, shown
from ..given import as_ids
from ..model import Claim, Finding, Ledger, Record
from ..rules import finding
from ..spelling import dotted

#: Each kind of record as a sentence names one of them.
ONE_OF: Final[Mapping[str, str]] = {
    "speaker": "a speaker",
    "source": "a source",
    "claim": "a claim",
    "evidence": "an evidence item",
    "contradiction": "a contradiction",
}
_REFERRING: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "speaker": {"speaks-for": ("speaker",)},
    "source": {"author": ("speaker",), "quoted-in": ("source",), "derives-from": ("source",)},
    "claim": {
        "speaker": ("speaker",),
        "source": ("source",),
        "superseded-by": ("claim",),
        "verdict.by": ("speaker",),
    },
    "evidence": {
        "supports": ("claim",),
        "contradicts": ("claim",),
        "undercuts": ("claim", "evidence"),
        "context": ("claim",),
        "source": ("source",),
        "from-claim": ("claim",),
        "speaker": ("speaker",),
    },
    "contradiction": {"between": ("claim", "evidence")},
    "correction": {"of": ("claim",)},
}


class References(NamedTuple):
    """The ids that one key of a record names."""

    named: tuple[str, ...]
    wanted: tuple[str, ...]  #: the kinds of records that may be named there
    file: str
    id: str  #: of the record that names them; "" if it has none
    at: str  #: the key, from the top of its file


def tables(ledger: Ledger) -> dict[str, Mapping[str, Record]]:
    """The records of *ledger* by kind, as the file names the kinds."""
    return {
        "speaker": ledger.speakers,
        "source": ledger.sources,
        "claim": ledger.claims,
        "evidence": ledger.evidence,
        "contradiction": ledger.contradictions,
    }


def broken_references(ledger: Ledger, kinds: Mapping[str, str]) -> Iterator[References]:
    """Of what the records of *ledger* name, that in which something is not as it should be.

    *kinds* gives the kind of each id there is.
    """
    for kind, records in tables(ledger).items():
        for key, wanted in _REFERRING[kind].items():
            named = _getter(key)
            strays = _strays(_ids(map(named, records.values())), kinds, wanted)
            for id, record in records.items() if strays else ():
                if not strays.isdisjoint(ids := as_ids(named(record))):
                    at = f"{dotted((kind, id))}.{key}"
                    yield References(ids, wanted, record.file, id, at)
    yield from _of_corrections(ledger, kinds)


def _of_corrections(ledger: Ledger, kinds: Mapping[str, str]) -> Iterator[References]:
    [(key, wanted)] = _REFERRING["correction"].items()
    strays = _strays(_ids(entry.of for entry in ledger.corrections), kinds, wanted)
    number: Counter[str] = Counter()  # of corrections met in each file
    for entry in ledger.corrections if strays else ():
        at = f"correction.{number[entry.file]}.{key}"
        number[entry.file] += 1
        if not strays.isdisjoint(entry.of):
            yield References(entry.of, wanted, entry.file, "", at)


def _ids(named: Iterable[str | tuple[str, ...]]) -> set[str]:
    """The ids *named*, each one or several; where one may stand, "" is none."""
    each: list[Any] = [*named]
    several = bool(each) and type(each[0]) is tuple
    return {*chain.from_iterable(each)} if several else {*each} - {""}


def _strays(ids: set[str], kinds: Mapping[str, str], wanted: tuple[str, ...]) -> set[str]:
    """Those of *ids* that are of no kind that is *wanted*."""
    return {id for id in ids if kinds.get(id) not in wanted}


def named_in(
    kind: str, keys: Collection[str], records: Collection[Any]
) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """The kinds of records that may be named, with the ids that are.

    *records* are of one *kind* and have no other *keys*.
    """
    for key, wanted in _REFERRING[kind].items():
        if key.partition(".")[0] in keys:
            yield wanted, _ids(map(_getter(key), records))


def _getter(key: str) -> Callable[[Any], str | tuple[str, ...]]:
    """What a record names under *key*, if anything."""
    return _of_verdict if key == "verdict.by" else attrgetter(key.replace("-", "_"))


def _of_verdict(claim: Claim) -> tuple[str, ...]:
    return claim.verdict.by if claim.verdict else ()


def references_of_table(table: object, file: str, at: tuple[str, str]) -> Iterator[References]:
    """What a *table* names that stands at the place *at* and cannot be read as a record."""
    kind, id = at[0], "" if at[0] == "correction" else at[1]
    for key, wanted in _REFERRING[kind].items():
        value = table
        for part in key.split("."):
            value = value.get(part) if type(value) is dict else None
        ids = value if type(value) is list else [value]
        named = tuple(other for other in ids if type(other) is str and other.strip())
        if named:
            yield References(named, wanted, file, id, f"{dotted(at)}.{key}")


def dangling(
    named: Iterable[References], kinds: Mapping[str, str], proposals: int = PROPOSALS
) -> Iterator[Finding]:
    """Ids that name nothing, or a record of a kind that cannot stand there.

    *kinds* gives the kind of each id there is; so many *proposals* are made at the most.
    """
    for some in named:
        for other in some.named:
            if kinds.get(other) in some.wanted:
                continue
            name = some.at.rpartition(".")[2]
            if other in kinds:
                may_be = " or ".join(ONE_OF[kind] for kind in some.wanted)
                message = f"`{name}` wants {may_be}; {shown(other)} is {ONE_OF[kinds[other]]}"
                yield finding("CL202", message, file=some.file, id=some.id, key=some.at)
                continue
            message = f"`{name}` names {shown(other)}; there is no such {' or '.join(some.wanted)}"
            if proposals > 0:
                proposals -= 1
                known = [id for id in kinds if kinds[id] in some.wanted]
                message += did_you_mean(_without_kind(other), known)
            yield finding("CL201", message, file=some.file, id=some.id, key=some.at)


def _without_kind(id: str) -> str:
    """An *id* as it may be meant where it is written as in the header of its record."""
    kind, stop, rest = id.partition(".")
    return rest if stop and kind in ONE_OF else id

"""Whether records hold together, as far as it shows of many at once while they come in.

By the keys that they have most records need no closer look, and what they name is looked up while
both are at hand. Going through all records of a large ledger at its end takes four times as long.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final

from attrs import evolve

from ..model import Ledger
from .consistency import PLAIN, inconsistencies_within
from .references import named_in


class Glance:
    """What is not settled yet of the records that came in."""

    def __init__(self) -> None:
        #: The kinds of records that may be named somewhere -> the ids named there, not met yet.
        self.missing: dict[tuple[str, ...], set[str]] = defaultdict(set)
        #: Kind -> its records that need a closer look.
        self.doubtful: dict[str, dict[str, Any]] = defaultdict(dict)

    def add(
        self, kind: str, keys: Collection[str], ids: Sequence[str], records: Sequence[Any]
    ) -> None:
        """Take in *records* of one *kind*, in whose tables stand these *keys* and no others."""
        for wanted, named in named_in(kind, keys, records):
            self.missing[wanted] |= named
        if _need_a_look(kind, {*keys}, records):
            self.doubtful[kind].update(zip(ids, records, strict=True))

    def settle(self, records: Mapping[str, Mapping[str, Any]]) -> None:
        """Let go of the ids that are among *records*, which are given by their kinds."""
        for wanted in self.missing:
            for kind in wanted:
                self.missing[wanted] = self.missing[wanted].difference(records[kind])

    def finds_nothing(self, ledger: Ledger) -> bool:
        """Whether there are no inconsistencies in *ledger*, whose records came in and settled."""
        some = evolve(
            ledger,
            speakers=self.doubtful["speaker"],
            sources=self.doubtful["source"],
            claims=self.doubtful["claim"],
            evidence=self.doubtful["evidence"],
        )
        found = next(inconsistencies_within(some, ledger), None)
        return found is None and not any(self.missing.values())


def _need_a_look(kind: str, keys: set[str], records: Sequence[Any]) -> bool:
    """Whether any of *records* with these *keys* may be wrong by itself, or lead into a circle."""
    if kind in _BY_KEYS and _BY_KEYS[kind](keys):
        return True
    return "quote" in keys and not all(map(PLAIN.search, map(attrgetter("quote"), records)))


def _speakers(keys: set[str]) -> bool:
    return "speaks-for" in keys


def _sources(keys: set[str]) -> bool:
    of_a_document = bool(keys & {"sha256", "lines"})
    return bool(keys & {"quoted-in", "derives-from"}) or (of_a_document and "document" not in keys)


def _claims(keys: set[str]) -> bool:
    of_a_quote = bool(keys & {"quote", "prefix", "suffix"})
    return "superseded-by" in keys or (of_a_quote and not {"quote", "source"} <= keys)


def _items(keys: set[str]) -> bool:
    one_stance = len(keys & {"supports", "contradicts", "context"}) == 1
    grounded = "source" in keys and not keys & {"from-claim", "undercuts"}
    quoting = "quote" in keys or not keys & {"prefix", "suffix"}
    return not (one_stance and grounded and quoting)


#: Of the kinds whose tables may have keys that say so.
_BY_KEYS: Final[Mapping[str, Callable[[set[str]], bool]]] = {
    "speaker": _speakers,
    "source": _sources,
    "claim": _claims,
    "evidence": _items,
}

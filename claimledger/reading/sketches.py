"""What is certain of a record in spite of its mistakes: the keys that can be read.

An unknown key may be a misspelling of any key that is absent and would take its value. So of a
record with one it is not certain that it lacks those.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import Any, Final, NamedTuple

from attrs import evolve

from ..errors import PROPOSALS
from ..model import Claim, Contradiction, Evidence, Record, Source, Speaker
from ..vocabulary import Basis, ContradictionKind
from . import values
from .draft import RECORDS, Draft, LeftOut
from .structuring import Hook, hooks_of


class Sketch(NamedTuple):
    """A record as far as it can be read."""

    record: Any  #: with what is certain, and without all else
    doubtful: frozenset[str]  #: the fields of which it is not certain what they hold, if anything

    def filled(self) -> Record:
        """The record as it may be just as well: with something in each doubtful field."""
        return _with_anything_in(self.doubtful, self.record)


def as_anything(record: Record) -> Record:
    """A *record* that lacks nothing."""
    return _with_anything_in(_ANYTHING.keys(), record)


def unlinked(record: Record) -> Record:
    """A *record* that names, where that could lead back to it, others than it names."""
    changes = {name: other for name, other in _OTHERS.items() if getattr(record, name, "")}
    changed: Record = evolve(record, **changes)
    return changed


def _with_anything_in(fields: AbstractSet[str], record: Record) -> Record:
    lacking = {name for name in _ANYTHING if not getattr(record, name, "no such field")}
    changes = {name: _ANYTHING[name] for name in fields & lacking}
    changed: Record = evolve(record, **changes)
    return changed


Sketched = tuple[str, str, Sketch]  #: with the kind and the id of the record


class Sketches:
    """What is certain of the records that were left out of a draft, and what is not."""

    def __init__(self, draft: Draft) -> None:
        """Of a *draft* to which nothing is added any more."""
        self.first: list[Sketched] = []  #: of records whose id no other has
        self.doubles: list[Sketched] = []  #: of the others
        #: Of these the kinds and ids, whether or not anything else of them is certain.
        self.shared = {(it.kind, it.id) for it in draft.left_out if it.is_double}
        #: What may be the ids of records that are not known under them, as `letters` has them.
        self.strays = {letters(id) for id in draft.no_ids}
        for key, value in draft.unknown:
            self.strays.update(map(letters, _ids_in(key, value)))
        for record in filter(attrgetter("id"), draft.left_out):
            self._add(record)

    def _add(self, left_out: LeftOut) -> None:
        kind, id, file, found, is_double = left_out
        cls = RECORDS[kind][1]
        if type(found) is dict:
            unknown = {key: value for key, value in found.items() if key not in hooks_of(cls)}
            below = [key for key, value in unknown.items() if type(value) is dict]
            self.strays.update(letters(name) for key in below for name in (key, id + key))
            sketch = sketched(found, cls, file)
        else:
            sketch = Sketch(found, frozenset()) if isinstance(found, cls) else None
        if sketch:
            (self.doubles if is_double else self.first).append((kind, id, sketch))


def sketched(table: Mapping[str, Any], cls: Any, file: str) -> Sketch | None:
    """What is certain of the *table* of *file* that cannot be read as a *cls*; None if nothing."""
    known: dict[str, Any] = {}
    refused: set[str] = set()
    strange = [value for key, value in table.items() if key not in hooks_of(cls)]
    for key, (name, hook) in hooks_of(cls).items():
        if key not in table:
            if len(strange) > PROPOSALS or any(_takes(hook, value) for value in strange):
                refused.add(name)
        elif _takes(hook, table[key]):
            known[name] = hook(table[key], None)
        else:
            refused.add(name)
    if cls is Contradiction and "between" not in known:
        return None
    return Sketch(evolve(_BLANK[cls], **known, file=file), frozenset(refused))


def letters(id: str) -> str:
    """What is left of an *id* that may be spelt in another way: its letters and digits."""
    return "".join(filter(str.isalnum, id.lower()))


def _ids_in(key: str, value: object) -> Iterator[str]:
    """What may be the ids of records in the *value* of an unknown *key*.

    The key may be a misspelt kind, an id without its kind, or both in one word.
    """
    if type(value) is dict:
        yield from (inner for inner, table in value.items() if type(table) is dict)
        yield key
        yield re.split("[^a-z0-9]", key, maxsplit=1)[-1]
    for table in value if type(value) is list else ():
        if type(table) is dict:
            yield from (text for text in table.values() if type(text) is str)


def _takes(hook: Hook, value: object) -> bool:
    try:
        hook(value, None)
    except (KeyError, TypeError, values.Refused):
        return False
    return True


#: Of each kind one that says nothing.
_BLANK: Final[Mapping[type, Record]] = {
    Speaker: Speaker(name=""),
    Source: Source(title=""),
    Claim: Claim(text=""),
    Evidence: Evidence(),
    Contradiction: Contradiction(between=("", ""), kind=ContradictionKind.TENSION, because=""),
}
_NO_ID: Final = "?"  #: it names no record
#: What stands for whatever may be in a field whose absence would be told.
_ANYTHING: Final[Mapping[str, Any]] = {
    "document": _NO_ID,
    "quoted_in": (_NO_ID,),
    "source": _NO_ID,
    "quote": _NO_ID,
    "from_claim": _NO_ID,
    "supports": (_NO_ID,),
    "contradicts": (_NO_ID,),
    "undercuts": (_NO_ID,),
    "context": (_NO_ID,),
    "basis": Basis.OWN_POSITION,
}
_OTHERS: Final[Mapping[str, Any]] = {
    "speaks_for": _NO_ID,
    "derives_from": _NO_ID,
    "superseded_by": _NO_ID,
    "quoted_in": (_NO_ID,),
    "undercuts": (_NO_ID,),
}

"""Parsed TOML into records, many at a time: what stands under one key of all is taken at once.

Most tables of a file have the keys of hundreds of others and nothing wrong in them. To find that
of a column of values takes a fifth of what it takes of one value after the other. What is wrong is
not told here: whoever asks goes through such tables one by one with `structure`.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from typing import Any, Final

import attrs

from . import values
from .structuring import Hook, hooks_of, record_of


class Kept(dict[str, str]):
    """Of texts that come again and again in one file, each by itself: the one that is kept.

    It is as `intern`, which of many thousands of texts takes twice the time and thrice the memory.
    """

    def __init__(self, tables: int) -> None:
        """Of a file of so many *tables*."""
        super().__init__()
        self.alone: dict[str, tuple[str]] = {}  #: by an id, the list that has it alone
        #: So many tables with the same keys are gone through sooner one by one.
        self.few = 6 if tables > _ENOUGH else _ENOUGH


#: For fewer tables it takes longer to make the classes that they are gone through together with.
_ENOUGH: Final = 100

Column = Sequence[Any]  #: what stands under one key of many tables
#: The keys that some tables have, the ids of these, and the records that they become.
Alike = tuple[tuple[str, ...], list[str], list[Any]]


def structure_all(
    tables: Mapping[str, Any], cls: type, file: str, kept: Kept
) -> list[Alike] | None:
    """The *tables* of *file*, each as a *cls* under its id; None if anything is wrong with one."""
    if not {*map(type, tables.values())} <= {dict}:
        return None
    found = []
    try:
        for keys, ids in _by_keys(tables).items():
            some = [tables[id] for id in ids]
            if len(some) > kept.few:
                records = _records(keys, some, cls, file, kept)
            else:
                records = [record_of(table, cls, file) for table in some]
            found.append((keys, ids, records))
    except (KeyError, TypeError, values.Refused):
        return None
    return found


def _by_keys(tables: Mapping[str, dict[str, Any]]) -> dict[tuple[str, ...], list[str]]:
    """The ids of *tables* that have the same keys in the same order."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for id, keys in zip(tables, map(tuple, tables.values()), strict=True):
        alike.setdefault(keys, []).append(id)
    return alike


def _records(
    keys: tuple[str, ...], tables: Sequence[dict[str, Any]], cls: type, file: str, kept: Kept
) -> list[Any]:
    """The *cls* of each of *tables*, which have these *keys*; any error if anything is wrong."""
    hooks = hooks_of(cls)
    columns: dict[str, Any] = {"file": repeat(file, len(tables))}
    for key, column in zip(keys, zip(*map(dict.values, tables), strict=True), strict=True):
        name, hook = hooks[key]
        together = _TOGETHER.get(hook)
        columns[name] = together(column, kept) if together else [hook(one, None) for one in column]
    records = [*map(_unfrozen(cls), *_arguments(cls, columns))]
    for record in records:
        record.__class__ = cls
    return records


@cache
def _unfrozen(cls: Any) -> type[Any]:
    """*cls* but for being frozen and for converters, which values as they should be do not need.

    A frozen record sets its fields on a way round that takes four times as long; one of this class
    is frozen by giving it that of the other, which has the same slots.
    """
    fields = {field.name: attrs.field(default=field.default) for field in attrs.fields(cls)}
    return attrs.make_class(
        cls.__name__, fields, slots=True, weakref_slot=False, repr=False, eq=False
    )


def _arguments(cls: type, columns: Mapping[str, Any]) -> Iterator[Any]:
    """For each field of *cls* its column or else what is there without one."""
    for field in attrs.fields(cls):
        if field.name in columns or field.default is attrs.NOTHING:
            yield columns[field.name]
        else:
            yield repeat(field.default)


def _texts(column: Column, _: Kept) -> Column:
    return column if _are_texts(column) else [*map(values.text, column)]


def _are_texts(column: Collection[Any]) -> bool:
    return {*map(type, column)} <= {str} and all(map(str.strip, column))


def _one_id_each(column: Column, kept: Kept) -> Column:
    new = [id for id in {*column} if id not in kept]
    if not _are_texts(new):
        return [*map(values.one_id, column)]
    kept.update(zip(new, new, strict=True))
    return [*map(kept.__getitem__, column)]


def _ids(column: Column, kept: Kept) -> Column:
    if not _are_texts(column):
        return [*map(values.ids, column)]
    alone = kept.alone
    new = {*column}.difference(alone)
    alone.update(zip(new, zip(map(kept.setdefault, new, new), strict=True), strict=True))
    return [*map(alone.__getitem__, column)]


def _lists_of_texts(column: Column, kept: Kept) -> Column:
    lists = {*map(type, column)} == {list} and all(column)
    if lists and _are_texts([*chain.from_iterable(column)]):
        return [tuple(map(kept.setdefault, items, items)) for items in column]
    return [*map(values.texts, column)]


#: By what takes one value what takes a column of them, sooner.
_TOGETHER: Final[Mapping[Hook, Callable[[Column, Kept], Column]]] = {
    values.text: _texts,
    values.one_id: _one_id_each,
    values.ids: _ids,
    values.texts: _lists_of_texts,
}

"""Parsed TOML into records: strict types, no conversion.

A table with nothing wrong in it becomes a record at once. What is wrong with any other is told by
`mistakes`, key by key, by the same hooks: only then is cattrs imported, which takes longer than a
small ledger.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, TypeVar, get_args

import attrs

from ..dates import Date
from ..errors import shown
from ..given import as_ids
from ..model import Finding, Verdict
from ..rules import finding
from ..spelling import dotted
from ..vocabulary import (
    Basis,
    ContradictionKind,
    Reliability,
    Standard,
    Standing,
    Unarchived,
)
from . import values
from .addresses import KINDS, Path

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]  #: from what the file has to the value, or Refused


def structure(
    value: object, cls: type[T], *, file: str, at: Path
) -> tuple[T | None, list[Finding]]:
    """*value*, as it stands at the place *at* of *file*, as a *cls*; or None and what is wrong."""
    if type(value) is not dict:
        refused = values.wanted("a table", value)
        message = f"{shown(dotted(at))} {refused.message}"
        return None, [problem(refused.code, message, file, at, _headed(at, cls))]
    try:
        return record_of(value, cls, file), []
    except (KeyError, TypeError, values.Refused):
        from .mistakes import mistakes  # noqa: PLC0415 - most tables have none

        return None, mistakes(value, cls, file, at)


def _headed(at: Path, cls: type) -> str:
    """How the table at the place *at* is written, that should be a *cls*."""
    if at[0] == "correction":
        return "Each correction begins with [[correction]]."
    if at[1:] and at[1] in hooks_of(cls):
        return f"The record that has this key wants an id: its header is [{at[0]}.ID]."
    return f"Write [{dotted(at)}], and its keys below."


def record_of(table: Mapping[str, Any], cls: type[T], file: str) -> T:
    """The *cls* of a *table* of *file* with nothing wrong in it; any error if there is."""
    record: T = _record(table, cls)
    if hasattr(record, "file"):
        object.__setattr__(record, "file", file)  # nobody has seen it yet
    return record


def problem(code: str, message: str, file: str, at: Path, remedy: str = "") -> Finding:
    """A finding at a place; what is in the table of a record belongs to that record."""
    id = at[1] if at[0] in KINDS and len(at) > 1 else ""
    return finding(code, message, file=file, id=id, key=dotted(at), remedy=remedy)


def key_of(name: str) -> str:
    """A field as the file spells it."""
    return name.replace("_", "-")


def _record(table: Mapping[str, Any], cls: Any) -> Any:
    hooks = hooks_of(cls)
    given = {}
    for key, value in table.items():
        name, hook = hooks[key]
        given[name] = hook(value, None)
    return cls(**given)


@cache
def hooks_of(cls: Any) -> dict[str, tuple[str, Hook]]:
    """By the keys that the table of a *cls* may have: the field's name and what takes its value."""
    fields = [field for field in attrs.fields(cls) if field.name not in NOT_KEYS]
    return {key_of(field.name): (field.name, _hook(field)) for field in fields}


NOT_KEYS: Final = ("file",)  #: fields that no table has


def _hook(field: "attrs.Attribute[Any]") -> Hook:
    """What takes a value of *field*: by the field's name or else by its type."""
    if field.name in values.BY_NAME:
        return values.BY_NAME[field.name]
    if field.type == tuple[str, ...]:
        takes_one: object = field.converter
        return values.ids if takes_one is as_ids else values.texts
    if field.name in _IDS:
        return values.one_id
    [plain] = {*(get_args(field.type) or (field.type,))} - {type(None)}
    return _BY_TYPE[plain]


#: Fields that name one record each.
_IDS: Final = (
    "author",
    "derives_from",
    "from_claim",
    "source",
    "speaker",
    "speaks_for",
    "superseded_by",
)


def _verdict(value: object, _: object = None) -> Verdict:
    if type(value) is not dict:
        raise values.wanted("a table", value)
    verdict: Verdict = _record(value, Verdict)
    return verdict


_BY_TYPE: Final[Mapping[type, Hook]] = {
    str: values.text,
    bool: values.flag,
    Date: values.date,
    Verdict: _verdict,
    **{
        enum: values.word(enum)
        for enum in (Standing, Standard, Unarchived, Basis, ContradictionKind, Reliability)
    },
}

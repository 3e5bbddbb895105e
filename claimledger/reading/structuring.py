"""Parsed TOML into records: strict types, no conversion, and every problem at once.

cattrs does the structuring, with its conversions overruled: by default it would make `3` into
`"3"`, `"false"` into `true` and a text into the list of its letters.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import islice
from typing import Any, Final, TypeVar, get_args

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from ..dates import Date
from ..errors import PROPOSALS, did_you_mean, shown
from ..model import (
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Finding,
    Grade,
    Heading,
    Policy,
    Source,
    Speaker,
    Verdict,
    as_ids,
)
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
from .limits import MISTAKES

T = TypeVar("T")
A = TypeVar("A", bound=attrs.AttrsInstance)
_Hook = Callable[[Any, Any], Any]

#: Ids: words of lower-case ASCII letters and digits, joined by single hyphens.
ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def structure(
    value: object, cls: type[T], *, file: str, at: Path
) -> tuple[T | None, list[Finding]]:
    """*value*, as it stands at the place *at* of *file*, as a *cls*; or None and what is wrong."""
    try:
        record = _CONVERTER.structure(value, cls)
    except values.Refused as refused:
        return None, [problem(refused.code, f"{shown(dotted(at))} {refused.message}", file, at)]
    except ClassValidationError as group:
        return None, list(islice(_problems(group, file, at), MISTAKES))
    if hasattr(record, "file"):
        object.__setattr__(record, "file", file)  # nobody has seen it yet
    return record, []


def problem(code: str, message: str, file: str, at: Path, remedy: str = "") -> Finding:
    """A finding at a place; what is in the table of a record belongs to that record."""
    id = at[1] if at[0] in KINDS and len(at) > 1 else ""
    return finding(code, message, file=file, id=id, key=dotted(at), remedy=remedy)


def key_of(name: str) -> str:
    """A field as the file spells it."""
    return name.replace("_", "-")


def unstructure(record: object) -> dict[str, Any]:
    """*record* as plain values under its field names; what is absent is left out."""
    plain: dict[str, Any] = _CONVERTER.unstructure(record)
    return plain


def _problems(group: ClassValidationError, file: str, at: Path) -> Iterator[Finding]:
    """Each problem of *group*, at its key."""
    fields, others = group.group_exceptions()
    for exc, note in fields:
        key = key_of(note.name)
        if isinstance(exc, ClassValidationError):
            yield from _problems(exc, file, (*at, key))
        elif isinstance(exc, values.Refused):
            yield problem(exc.code, f"`{key}` {exc.message}", file, (*at, key))
        elif isinstance(exc, KeyError):
            yield problem("CL104", f"`{key}` is missing", file, at)
        else:
            raise exc
    for exc in others:
        if not isinstance(exc, ForbiddenExtraKeysError):
            raise exc
        yield from _unknown_keys(sorted(exc.extra_fields), group.cl, file, at)


def _unknown_keys(extras: Iterable[str], cls: type, file: str, at: Path) -> Iterator[Finding]:
    known = [key_of(field.name) for field in attrs.fields(cls) if field.name not in _NOT_KEYS]
    remedy = f"Known here: {', '.join(known)}."
    if "note" in known:
        remedy += " What has no key goes into `note`."
    for n, extra in enumerate(extras):
        near = did_you_mean(extra, known) if n < PROPOSALS else ""
        message = f"unknown key {shown(extra)}{near}"
        yield problem("CL103", message, file, (*at, extra), remedy)


_NOT_KEYS: Final = ("file",)


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, values.text)
    converter.register_structure_hook(bool, values.flag)
    converter.register_structure_hook(Date, values.date)
    for enum in (Standing, Standard, Unarchived, Basis, ContradictionKind, Reliability):
        converter.register_structure_hook(enum, values.word(enum))
    for plain in (Date, Grade, StrEnum):
        converter.register_unstructure_hook(plain, str)
    for cls in (
        Speaker,
        Source,
        Verdict,
        Claim,
        Evidence,
        Contradiction,
        Correction,
        Heading,
        Policy,
    ):
        converter.register_structure_hook(cls, _class_hook(cls, converter))
        not_keys: dict[str, Any] = {name: override(omit=True) for name in _NOT_KEYS}
        to_table = make_dict_unstructure_fn(
            cls, converter, _cattrs_omit_if_default=True, **not_keys
        )
        converter.register_unstructure_hook(cls, to_table)
    return converter


def _class_hook(cls: type[A], converter: Converter) -> _Hook:
    """What makes a *cls* of a table: at once if nothing is wrong with it, else with every problem.

    Both ways take each key by the same hook. The first goes through the keys that are there; that
    of cattrs, which tells what is wrong, through all that there may be, at three times the cost.
    """
    fields = [field for field in attrs.fields(cls) if field.name not in _NOT_KEYS]
    hooks = {key_of(field.name): (field.name, _hook(field, converter)) for field in fields}
    overrides: dict[str, Any] = dict.fromkeys(_NOT_KEYS, override(omit=True))
    for key, (name, hook) in hooks.items():
        overrides[name] = override(rename=key, struct_hook=hook)
    with_problems = make_dict_structure_fn(cls, converter, **overrides)
    unfrozen = _unfrozen(cls)

    def take(table: object, _: object = None) -> A:
        if type(table) is not dict:
            raise values.wanted("a table", table)
        try:
            given = {}
            for key, value in table.items():
                name, hook = hooks[key]
                given[name] = hook(value, None)
            record: Any = unfrozen(**given)
            record.__class__ = cls
        except (KeyError, TypeError, values.Refused, ClassValidationError):
            return with_problems(table, cls)
        made: A = record
        return made

    return take


def _unfrozen(cls: type[A]) -> type[Any]:
    """*cls* but for being frozen and for converters, which values as they should be do not need.

    A frozen record sets field by field on a way round that takes four times as long; one of this
    class is frozen by giving it that of the other, which has the same slots.
    """
    fields = {field.name: attrs.field(default=field.default) for field in attrs.fields(cls)}
    return attrs.make_class(cls.__name__, fields, slots=True, weakref_slot=False, kw_only=True)


def _hook(field: "attrs.Attribute[Any]", converter: Converter) -> _Hook:
    """What takes a value of *field*: by the field's name or else by its type."""
    if field.name in values.BY_NAME:
        return values.BY_NAME[field.name]
    if field.type == tuple[str, ...]:
        takes_one: object = field.converter
        return values.ids if takes_one is as_ids else values.texts
    if field.name in _IDS:
        return values.one_id
    [plain] = {*(get_args(field.type) or (field.type,))} - {type(None)}
    return converter.get_structure_hook(plain)


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

_CONVERTER: Final = _converter()

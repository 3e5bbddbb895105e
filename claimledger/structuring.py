"""Parsed TOML into records: strict types, no conversion, and every problem at once.

cattrs does the structuring, with its conversions overruled: by default it would make `3` into
`"3"`, `"false"` into `true` and a text into the list of its letters.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, Final, TypeVar

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from . import values
from .dates import Date, ReversedInterval
from .errors import did_you_mean
from .model import (
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
from .rules import finding
from .vocabulary import (
    Basis,
    ContradictionKind,
    Reliability,
    Standard,
    Standing,
    Unarchived,
)

T = TypeVar("T")
A = TypeVar("A", bound=attrs.AttrsInstance)

#: Ids: words of lower-case ASCII letters and digits, joined by single hyphens.
ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def structure(value: object, cls: type[T], *, file: str, at: str) -> tuple[T | None, list[Finding]]:
    """*value*, as it stands at the dotted place *at*, as a *cls*; or None and what is wrong."""
    try:
        record = _CONVERTER.structure(value, cls)
    except values.Refused as refused:
        name = at.rpartition(".")[2]
        return None, [_at(at, refused.code, f"`{name}` {refused.message}", file)]
    except ClassValidationError as group:
        return None, list(_problems(group, file, at))
    return record, []


def key_of(name: str) -> str:
    """A field as the file spells it."""
    return name.replace("_", "-")


def unstructure(record: object) -> dict[str, Any]:
    """*record* as plain values under its field names; what is absent is left out."""
    plain: dict[str, Any] = _CONVERTER.unstructure(record)
    return plain


def _problems(group: ClassValidationError, file: str, at: str) -> Iterator[Finding]:
    """Each problem of *group*, at its key."""
    fields, others = group.group_exceptions()
    for exc, note in fields:
        key = f"{at}.{key_of(note.name)}"
        if isinstance(exc, ClassValidationError):
            yield from _problems(exc, file, key)
        elif isinstance(exc, KeyError):
            yield _at(key, "CL104", f"`{key_of(note.name)}` is missing", file)
        else:
            code, message = _said(exc)
            yield _at(key, code, f"`{key_of(note.name)}` {message}", file)
    for exc in others:
        if isinstance(exc, ForbiddenExtraKeysError):
            for extra in sorted(exc.extra_fields):
                yield _unknown_key(extra, group.cl, file, at)


def _said(exc: BaseException) -> tuple[str, str]:
    if isinstance(exc, values.Refused):
        return exc.code, exc.message
    if isinstance(exc, ReversedInterval):
        return "CL113", f"cannot be read: {exc}"
    raise exc


def _unknown_key(extra: str, cls: type, file: str, at: str) -> Finding:
    known = [key_of(f.name) for f in attrs.fields(cls) if f.name not in _NOT_KEYS]
    shown = extra if ID.fullmatch(extra) else ascii(extra[:40])
    return _at(
        f"{at}.{extra}",
        "CL103",
        f"unknown key `{shown}`{did_you_mean(extra, known)}",
        file,
        remedy=f"Known here: {', '.join(known)}. What has no key goes into `note`.",
    )


def _at(path: str, code: str, message: str, file: str, remedy: str = "") -> Finding:
    """A finding at a dotted path; those below a record are addressed by its id."""
    kind, _, rest = path.partition(".")
    id, _, key = rest.partition(".")
    if kind in ID_KINDS and id:
        return finding(code, message, file=file, id=id, key=key, remedy=remedy)
    return finding(code, message, file=file, key=path, remedy=remedy)


#: The tables that hold records by id.
ID_KINDS: Final = ("speaker", "source", "claim", "evidence", "contradiction")
_NOT_KEYS: Final = ("file",)


def _converter() -> Converter:
    converter = Converter(
        forbid_extra_keys=True, omit_if_default=True, unstruct_collection_overrides={}
    )
    converter.register_structure_hook(str, values.text)
    converter.register_structure_hook(bool, values.flag)
    converter.register_structure_hook(Date, values.date)
    for enum in (Standing, Standard, Unarchived, Basis, ContradictionKind, Reliability):
        converter.register_structure_hook(enum, values.word(enum))
    converter.register_unstructure_hook(Date, str)
    converter.register_unstructure_hook(Grade, str)
    converter.register_unstructure_hook(StrEnum, str)
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
    return converter


def _class_hook(cls: type[A], converter: Converter) -> Callable[[object, object], A]:
    def adapted(field: "attrs.Attribute[Any]") -> Any:
        if field.name in _NOT_KEYS:
            return override(omit=True)
        hook = values.BY_NAME.get(field.name)
        if hook is None and field.type == tuple[str, ...]:
            takes_one: object = field.converter
            hook = values.ids if takes_one is as_ids else values.texts
        if hook is None:
            return override(rename=key_of(field.name))
        return override(rename=key_of(field.name), struct_hook=hook)

    overrides = {field.name: adapted(field) for field in attrs.fields(cls)}
    from_table = make_dict_structure_fn(cls, converter, **overrides)

    def hook(value: object, _: object = None) -> A:
        if type(value) is not dict:
            raise values.wanted("a table", value)
        return from_table(value, cls)

    return hook


_CONVERTER: Final = _converter()

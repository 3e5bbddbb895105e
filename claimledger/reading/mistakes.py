"""What is wrong with a table that cannot become a record: every mistake at its key, at once.

cattrs goes through the keys and collects what their hooks refuse. Its own conversions are never
asked: by default it would make `3` into `"3"`, `"false"` into `true` and a text into the list of
its letters.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from ..errors import PROPOSALS, did_you_mean, shown
from ..model import Finding, Verdict
from . import values
from .addresses import Path
from .limits import MISTAKES
from .structuring import NOT_KEYS, Hook, hooks_of, key_of, problem


def mistakes(table: dict[str, Any], cls: Any, file: str, at: Path) -> list[Finding]:
    """What is wrong with the *table* of a *cls* at the place *at* of *file*, which has mistakes."""
    try:
        _structure(cls)(table, cls)
    except ClassValidationError as group:
        return [*islice(_problems(group, file, at), MISTAKES)]
    raise AssertionError(f"nothing is wrong with {dict(table)!r}")


@cache
def _structure(cls: Any) -> Hook:
    """A function that raises together whatever the hooks of *cls* refuse."""
    overrides: dict[str, Any] = dict.fromkeys(NOT_KEYS, override(omit=True))
    for key, (name, hook) in hooks_of(cls).items():
        overrides[name] = override(rename=key, struct_hook=_verdict if name == "verdict" else hook)
    return make_dict_structure_fn(cls, Converter(forbid_extra_keys=True), **overrides)


def _verdict(value: object, _: object) -> Verdict:
    if type(value) is not dict:
        raise values.wanted("a table", value)
    verdict: Verdict = _structure(Verdict)(value, Verdict)
    return verdict


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
    known = [key_of(field.name) for field in attrs.fields(cls) if field.name not in NOT_KEYS]
    remedy = f"Known here: {', '.join(known)}."
    if "note" in known:
        remedy += " What has no key goes into `note`."
    for n, extra in enumerate(extras):
        near = did_you_mean(extra, known) if n < PROPOSALS else ""
        message = f"unknown key {shown(extra)}{near}"
        yield problem("CL103", message, file, (*at, extra), remedy)

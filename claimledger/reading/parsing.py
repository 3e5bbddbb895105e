"""The bytes of one ledger file as parsed TOML, within limits, or the problem that prevents it."""

from typing import TYPE_CHECKING, Any, NamedTuple

import tomli
from attrs import evolve

from ..model import Finding
from ..rules import finding
from ..unseen import nothing_unseen_in_toml
from .addresses import line_and_column
from .files import decoded
from .limits import Limits, beyond_ascii, excess, is_suspicious, marks_of

if TYPE_CHECKING:
    from .mending import Mended, Slip


class Parsed(NamedTuple):
    """A file as it was parsed, or what prevents it."""

    content: dict[str, Any] | Finding
    all_is_seen: bool = False  #: whether a glance shows no character that nobody sees
    slips: tuple[Finding, ...] = ()  #: where it is no TOML
    mended: "Mended | None" = None  #: what is left without these


def parsed(file: str, raw: bytes | Finding, limits: Limits) -> Parsed:
    """The TOML of *raw*, which is the file *file* or the reason why it is not there."""
    if isinstance(raw, Finding):
        return Parsed(raw)
    text = decoded(file, raw)
    if isinstance(text, Finding):
        return Parsed(text)
    marks = marks_of(raw)
    if is_suspicious(raw, marks, limits) and (beyond := beyond_limits(file, text, limits)):
        return Parsed(beyond)
    all_is_seen = nothing_unseen_in_toml(raw, beyond_ascii(marks))
    del raw, marks  # so that a large file is not held twice
    try:
        return Parsed(tomli.loads(text), all_is_seen)
    except tomli.TOMLDecodeError as err:
        return _in_spite(file, text, err)
    except (RecursionError, ValueError) as err:  # of nesting and of long numbers
        beyond = beyond_limits(file, text, limits)
        return Parsed(beyond or _at("CL004", str(err), file, text, 0))


def _in_spite(file: str, text: str, err: tomli.TOMLDecodeError) -> Parsed:
    """What is to be told of a file that is no TOML, and what can be read of it."""
    from .mending import mended, slip  # noqa: PLC0415 - most files are TOML

    left = mended(text, err)
    if left is None:
        return Parsed(_told(file, text, slip(text, err)))
    slips = tuple(_told(file, text, one) for one in left.slips)
    return Parsed(left.content, slips=slips, mended=left)


def _told(file: str, text: str, slip: "Slip") -> Finding:
    from .slips import remedy  # noqa: PLC0415

    line = text.split("\n", slip.line)[slip.line - 1]
    do = remedy(slip.message, line, slip.column)
    problem = finding("CL003", f"not TOML: {slip.message[:200]}", file=file, remedy=do)
    return evolve(problem, line=slip.line, column=slip.column)


def beyond_limits_after_all(file: str, text: str, limits: Limits) -> Finding | None:
    """What is beyond *limits* in a *text* that went to the parser as if nothing were.

    Whatever was suspicious was gone through then.
    """
    raw = encoded(file, text)
    if isinstance(raw, bytes) and is_suspicious(raw, marks_of(raw), limits):
        return None
    return beyond_limits(file, text, limits)


def encoded(file: str, text: str) -> bytes | Finding:
    """The bytes of a *text* that may hold what no file could."""
    try:
        return text.encode()
    except UnicodeEncodeError as err:
        return _at("CL002", f"not Unicode: U+{ord(text[err.start]):04X}", file, text, err.start)


def beyond_limits(file: str, text: str, limits: Limits) -> Finding | None:
    """What in the *text* of *file* is beyond *limits*."""
    if found := excess(text, limits):
        message, offset = found
        return _at("CL004", message, file, text, offset)
    return None


def _at(code: str, message: str, file: str, text: str, offset: int) -> Finding:
    line, column = line_and_column(text, offset)
    return evolve(finding(code, message, file=file), line=line, column=column)

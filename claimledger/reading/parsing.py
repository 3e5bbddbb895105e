"""The bytes of one ledger file as parsed TOML, within limits, or the problem that prevents it."""

from typing import Any

import tomli
from attrs import evolve

from ..model import Finding
from ..rules import finding
from .addresses import line_and_column
from .files import decoded
from .limits import Limits, excess, is_suspicious


def parsed(file: str, raw: bytes | Finding, limits: Limits) -> dict[str, Any] | Finding:
    """The TOML of *raw*, which is the file *file* or the reason why it is not there."""
    if isinstance(raw, Finding):
        return raw
    text = decoded(file, raw)
    if isinstance(text, Finding):
        return text
    if is_suspicious(raw, limits) and (beyond := beyond_limits(file, text, limits)):
        return beyond
    del raw  # so that a large file is not held twice
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as err:
        problem = finding("CL003", f"not TOML: {err.msg[:200]}", file=file)
        return evolve(problem, line=err.lineno, column=err.colno)
    except (RecursionError, ValueError) as err:  # of nesting and of long numbers
        return beyond_limits(file, text, limits) or _at("CL004", str(err), file, text, 0)


def beyond_limits_after_all(file: str, text: str, limits: Limits) -> Finding | None:
    """What is beyond *limits* in a *text* that went to the parser as if nothing were.

    Whatever was suspicious was gone through then.
    """
    raw = encoded(file, text)
    if isinstance(raw, bytes) and is_suspicious(raw, limits):
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

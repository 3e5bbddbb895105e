"""What of a file that is no TOML can be read all the same: all but the records with slips.

The first slip is certain, and what stands above its record. That there are more slips behind it,
and what stands there, is held certain only if the file is TOML to its end once each record with a
slip is taken out of it.
"""

import re
from itertools import pairwise
from typing import Any, Final, NamedTuple

import tomli

from .addresses import KINDS, Path, line_and_column
from .walking import PART, tokens


class Slip(NamedTuple):
    """A place where a text is no TOML."""

    message: str
    line: int
    column: int


class Mended(NamedTuple):
    """A text that is TOML without its slips."""

    content: dict[str, Any]
    text: str  #: in which what is left stands where it stood
    slips: list[Slip]
    taken_out: str  #: the records with a slip
    doubled: list[tuple[str, str]]  #: of these the kind and the id, if another has the same


def mended(text: str, err: tomli.TOMLDecodeError) -> Mended | None:
    """What is left of a *text* that *err* keeps from being TOML; None if the slip stands above the
    first table, where the format is told.
    """
    spot = _spot(text, err)
    return (_to_its_end(text, err, spot) or _above(text, err, spot)) if spot.start else None


class _Spot(NamedTuple):
    """Where the parser stopped."""

    statement: int  #: where the statement begins in which it did
    start: int  #: where the record of that does, 0 above the first of them
    end: int


def _to_its_end(text: str, err: tomli.TOMLDecodeError, spot: _Spot) -> Mended | None:
    """What is left to the end of a text; None if too much is wrong for that to be certain."""
    slips: list[Slip] = []
    taken_out: list[str] = []
    doubled: list[tuple[str, str]] = []
    for _ in range(min(_SLIPS, _GONE_THROUGH // (len(text) + 1))):
        statement, start, end = spot
        slips.append(_slip(text, err, statement))
        if start == statement and err.msg.startswith("Cannot"):
            doubled += _kind_and_id(_header(text, start))
        taken_out.append(text[start:end])
        text = text[:start] + "\n" * text.count("\n", start, end) + text[end:]
        try:
            return Mended(tomli.loads(text), text, slips, "\n".join(taken_out), doubled)
        except tomli.TOMLDecodeError as another:
            err, spot = another, _spot(text, another)
        except (RecursionError, ValueError):
            return None
    return None


def _above(text: str, err: tomli.TOMLDecodeError, spot: _Spot) -> Mended | None:
    """What stands in *text* above the first record with a slip, which is all that is certain."""
    above = text[: spot.start]
    slips = [_slip(text, err, spot.statement)]
    left = tomli.loads(above) if _is_toml(above) else None
    return None if left is None else Mended(left, above, slips, text[spot.start :], [])


def slip(text: str, err: tomli.TOMLDecodeError) -> Slip:
    """Where in *text* the slip is that *err* tells of.

    A text or list that never ends is met at the end of the file or at the next header.
    """
    return _slip(text, err, _statement(text, err))


def _slip(text: str, err: tomli.TOMLDecodeError, statement: int) -> Slip:
    line = _line_of(text, err.pos)
    never_ends = err.pos == len(text) or _HEADER.match(text, line)
    if never_ends and statement < line:
        return Slip(err.msg, *line_and_column(text, statement))
    return Slip(err.msg, err.lineno, err.colno)


#: How many slips of one file are looked for, and in how much text all in all.
_SLIPS: Final = 20
_GONE_THROUGH: Final = 8 * 2**20  #: characters

#: The header of a table of the format, at the begin of a line.
_HEADER: Final = re.compile(
    r"^[ \t]*\[\[?[ \t]*(?:ledger|policy|speaker|source|claim|evidence|contradiction|correction)\b",
    re.MULTILINE,
)
_PARTS: Final = re.compile(PART)


def _spot(text: str, err: tomli.TOMLDecodeError) -> _Spot:
    start = statement = _statement(text, err)
    if text[start : start + 1] != "[":
        headers = (at for what, at, _ in tokens(text) if what in ("[]", "[[]]") and at < statement)
        start = max(headers, default=0)
    record = _header(text, start)[:2]
    has_tables = len(record) > 1 or record == ("correction",)
    for found in _HEADER.finditer(text, text.find("\n", statement) + 1 or len(text)):
        below = _header(text, found.start())
        if not has_tables or len(below) == len(record) or below[: len(record)] != record:
            return _Spot(statement, start, found.start())
    return _Spot(statement, start, len(text))


def _statement(text: str, err: tomli.TOMLDecodeError) -> int:
    """Where the statement begins in which the parser stopped."""
    line = _line_of(text, err.pos)
    if err.pos < len(text) and _is_toml(text[:line]):
        return line
    return max((at for what, at, _ in tokens(text) if what == "=" and at < err.pos), default=line)


def _line_of(text: str, pos: int) -> int:
    return text.rfind("\n", 0, pos) + 1


def _is_toml(text: str) -> bool:
    try:
        tomli.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _kind_and_id(header: Path) -> list[tuple[str, str]]:
    return [(kind, id) for kind, id in pairwise(header[:2]) if kind in KINDS]


def _header(text: str, at: int) -> Path:
    """The parts of the header that begins *at* a place, whatever is wrong with it."""
    end = text.find("\n", at)
    return tuple(part.strip("\"'") for part in _PARTS.findall(text[at : end if end >= 0 else None]))

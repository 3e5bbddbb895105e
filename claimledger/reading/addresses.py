"""Where in a ledger file a record or one of its keys stands.

The TOML parser gives no positions, and most runs need none: a file is gone through here only when
a finding about it is shown. It is gone through as far as it is TOML.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Final

import tomli
from attrs import define, evolve

from ..model import Finding
from .walking import PART, PLAIN_LINES, Passed, tokens

Path = tuple[str, ...]  #: of a key, from the top of the file: ("claim", "some-id", "quote")

#: The tables that hold records by id.
KINDS: Final = ("speaker", "source", "claim", "evidence", "contradiction")

_DEEPEST: Final = 500  #: more brackets within brackets than the parser takes


def key_paths(text: str, passed: Passed = lambda _: None) -> Iterator[tuple[Path, int]]:
    """Every table header and key of the TOML *text* with its offset, in order.

    Tables of an array are told apart by their number: ("correction", "0", "date"). Lines that are
    *passed* are left out.
    """
    table: Path = ()
    last: dict[Path, int] = {}
    path: Path = ()  # of the value that is gone through
    opened: list[_Open] = []
    for what, at, spelt in tokens(text, passed):
        if what in _HEADERS:
            table = _table(_parts(spelt), last, is_new=what == "[[]]")
            yield table, at
        elif what == "=":
            path = (opened[-1].path if opened else table) + _parts(spelt)
            yield path, at
        elif what == ",":
            opened[-1].item += 1
        elif what in ("]", "}"):
            opened.pop()
        elif what and len(opened) == _DEEPEST:
            return
        elif what:
            if opened and opened[-1].is_array:
                path = (*opened[-1].path, str(opened[-1].item))
            opened.append(_Open(path, what == "["))


@define
class _Open:
    """A bracket that is not closed yet."""

    path: Path  #: of the value that it opens
    is_array: bool
    item: int = 0


def located(findings: Iterable[Finding], read: Callable[[str], str | None]) -> list[Finding]:
    """*findings* with line and column, sorted by place; *read* gives a file's text by its name."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    found = [f for file, some in by_file.items() for f in _located_in(file, some, read)]
    return sorted(found, key=by_place)


def by_place(finding: Finding) -> tuple[str | int, ...]:
    """What findings with line and column are sorted by."""
    f = finding
    return f.file, f.line, f.column, f.code, f.id, f.message


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of *offset*, both from 1; TOML lines end at LF."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _located_in(
    file: str, findings: list[Finding], read: Callable[[str], str | None]
) -> Iterator[Finding]:
    text = None if all(finding.line for finding in findings) else read(file)
    if text is None:
        yield from findings
        return
    places, kinds = _index(text, _of_others(findings))
    starts = [*accumulate((len(line) + 1 for line in text.split("\n")), initial=0)]
    for finding in findings:
        offset = None if finding.line else _offset(finding, places, kinds)
        if offset is None:
            yield finding
        else:
            line = bisect_right(starts, offset)
            yield evolve(finding, line=line, column=offset - starts[line - 1] + 1)


def _of_others(findings: Iterable[Finding]) -> Passed:
    """The lines below the headers of records whose keys none of *findings* is about."""
    ids = {finding.id for finding in findings if finding.key}
    kinds = _KIND_PATHS - {_parts(finding.key)[:1] for finding in findings if not finding.id}

    def passed(header: str) -> re.Pattern[str] | None:
        path = _parts(header)
        is_of_another = path[:1] in kinds and len(path) > 1 and path[1] not in ids
        return PLAIN_LINES if is_of_another else None

    return passed


def _index(text: str, passed: Passed) -> tuple[dict[Path, int], dict[str, str]]:
    """The first place of each path, and in which kind of table each id stands first."""
    places: dict[Path, int] = {}
    kinds: dict[str, str] = {}
    for path, offset in key_paths(text, passed):
        for depth in range(1, len(path) + 1):
            places.setdefault(path[:depth], offset)
        if len(path) > 1 and path[0] in KINDS:
            kinds.setdefault(path[1], path[0])
    return places, kinds


def _offset(finding: Finding, places: Mapping[Path, int], kinds: Mapping[str, str]) -> int | None:
    """The place of the finding's key or, failing that, of the nearest table around it.

    The key of a finding about a record counts from that record, or from the top of the file.
    """
    path = _parts(finding.key)
    if finding.id and (path[:1] not in _KIND_PATHS or path[1:2] != (finding.id,)):
        path = (kinds.get(finding.id, ""), finding.id, *path)
    while path:
        if path in places:
            return places[path]
        path = path[:-1]
    return None


_KIND_PATHS: Final = {(kind,) for kind in KINDS}


def _table(parts: Path, last: dict[Path, int], *, is_new: bool) -> Path:
    """The path of the table with the header *parts*; *last* counts the tables of each array."""
    path: Path = ()
    for part in parts[:-1]:
        path = (*path, part)
        if path in last:
            path = (*path, str(last[path]))
    path = (*path, parts[-1])
    if is_new:
        last[path] = last.get(path, -1) + 1
    return (*path, str(last[path])) if is_new else path


_HEADERS: Final = ("[]", "[[]]")
_PARTS: Final = re.compile(PART)
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")


def _parts(key: str) -> Path:
    if _BARE.fullmatch(key):
        return tuple(key.split("."))
    return tuple(map(_part, _PARTS.findall(key)))


def _part(part: str) -> str:
    if part[0] not in "\"'":
        return part
    if part[0] == "'" or "\\" not in part:
        return part[1:-1]
    try:
        read: str = tomli.loads(f"part = {part}")["part"]
    except tomli.TOMLDecodeError:  # what is gone through has not always been parsed
        return part
    return read

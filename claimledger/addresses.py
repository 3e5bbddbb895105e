"""Where in a ledger file a record or one of its keys stands.

The TOML parser gives no positions, and most runs need none: a file is gone through here only when
a finding about it is shown. What is gone through has been parsed, so it is known to be TOML.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from attrs import evolve

from .model import Finding

Path = tuple[str, ...]  #: of a key, from the top of the file: ("claim", "some-id", "quote")

_STRING: Final = (
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'"
)
_PART: Final = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_KEY: Final = rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+"
_STATEMENT: Final = re.compile(rf"\[\[?[ \t]*+(?P<table>{_KEY})[ \t]*+\]|(?P<key>{_KEY})[ \t]*+=")
_REST: Final = re.compile(rf"{_STRING}|#[^\n]*+|[\[\]{{}}\n]", re.DOTALL)
_PARTS: Final = re.compile(_PART)


def key_paths(text: str) -> Iterator[tuple[Path, int]]:
    """Every table header and key of the TOML *text* with its offset, in order.

    Tables of an array are told apart by their number: ("correction", "0", "date").
    """
    table: Path = ()
    counts: dict[Path, int] = {}
    for match in _statements(text):
        if match["key"]:
            yield table + _parts(match["key"]), match.start("key")
            continue
        table = _parts(match["table"])
        if match[0].startswith("[["):
            counts[table] = counts.get(table, -1) + 1
            table = (*table, str(counts[table]))
        yield table, match.start()


def located(findings: Iterable[Finding], read: Callable[[str], str | None]) -> list[Finding]:
    """*findings* with line and column, sorted by place; *read* gives a file's text by its name."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    found = [f for file, some in by_file.items() for f in _located_in(read(file), some)]
    return sorted(found, key=lambda f: (f.file, f.line, f.column, f.code, f.id, f.message))


def _located_in(text: str | None, findings: list[Finding]) -> Iterator[Finding]:
    if text is None or all(f.line for f in findings):
        yield from findings
        return
    places, kinds = _index(text)
    for finding in findings:
        offset = None if finding.line else _offset(finding, places, kinds)
        if offset is None:
            yield finding
        else:
            line, column = line_and_column(text, offset)
            yield evolve(finding, line=line, column=column)


def _index(text: str) -> tuple[dict[Path, int], dict[str, str]]:
    """The first place of each path, and under which kind of table each id stands."""
    places: dict[Path, int] = {}
    kinds: dict[str, str] = {}
    for path, offset in key_paths(text):
        for depth in range(1, len(path) + 1):
            places.setdefault(path[:depth], offset)
        if len(path) > 1:
            kinds.setdefault(path[1], path[0])
    return places, kinds


def _offset(finding: Finding, places: dict[Path, int], kinds: dict[str, str]) -> int | None:
    """The place of the finding's key or, failing that, of the nearest table around it."""
    keys = tuple(finding.key.split(".")) if finding.key else ()
    absolute = not finding.id or keys[1:2] == (finding.id,)
    path = keys if absolute else (kinds.get(finding.id, ""), finding.id, *keys)
    while path:
        if path in places:
            return places[path]
        path = path[:-1]
    return None


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of *offset*, both from 1; TOML lines end at LF."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _statements(text: str) -> Iterator[re.Match[str]]:
    at = _skip_blank(text, 0)
    while at < len(text):
        match = _STATEMENT.match(text, at)
        if match:
            yield match
        at = _next_statement(text, match.end() if match else at)


def _next_statement(text: str, at: int) -> int:
    """Where the next statement may begin: behind the next line end outside strings and brackets."""
    depth = 0
    for token in _REST.finditer(text, at):
        mark = token[0]
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        elif mark == "\n" and depth <= 0:
            return _skip_blank(text, token.end())
    return len(text)


_BLANK: Final = re.compile(r"[ \t\r\n]*+")


def _skip_blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _parts(key: str) -> Path:
    return tuple(part.strip("\"'") for part in _PARTS.findall(key))

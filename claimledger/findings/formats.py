"""Findings as text, for people and for programs: one function a format, all in FORMATS."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..model import Finding
from ..reading.files import read
from ..reporters.columns import columns
from ..reporters.escaping import one_line, side_by_side, visible
from ..reporters.wording import counted
from ..rules import RULES
from ..vocabulary import Severity
from .excerpts import part
from .terminal import bold, coloured


def _text_of(file: str) -> str | None:
    content = read(file)
    return content if isinstance(content, str) else None


class Style(NamedTuple):
    """How findings are shown to a person."""

    colour: bool = False
    most: int | None = None  #: how many are shown; None: all of them
    #: the text of a ledger file by its name, None if it cannot be read
    read: Callable[[str], str | None] = _text_of


Format = Callable[[Sequence[Finding], Style], str]


def text(findings: Sequence[Finding], style: Style) -> str:
    """A line for each finding, and one with what to do but for notes."""

    def lines(finding: Finding) -> Iterator[str]:
        yield _headline(finding, style)
        if finding.severity is not Severity.NOTE:
            yield f"    {one_line(finding.remedy)}"

    return _each(findings, style, lines)


def full(findings: Sequence[Finding], style: Style) -> str:
    """Each finding with the line of the file that it is about, marked, and what to do."""
    texts: dict[str, list[str]] = {}

    def lines(finding: Finding) -> Iterator[str]:
        yield _headline(finding, style)
        if finding.file not in texts:
            content = style.read(finding.file)
            texts[finding.file] = content.split("\n") if content else []
        yield from _excerpt(finding, texts[finding.file])
        yield f"  = {one_line(finding.remedy)}"
        yield ""

    return _each(findings, style, lines)


def json(findings: Sequence[Finding], _: Style) -> str:
    """One JSON document."""
    from ..reporters import json  # noqa: PLC0415 - a program asks for it, and waits for it alone

    return json.findings(findings)


def github(findings: Sequence[Finding], _: Style) -> str:
    """Workflow commands of GitHub Actions, errors first, since it shows ten of each kind."""
    ranked = sorted(findings, key=lambda finding: [*Severity].index(finding.severity))
    return "".join(f"{_workflow_command(finding)}\n" for finding in ranked)


def sarif(findings: Sequence[Finding], _: Style) -> str:
    """SARIF 2.1.0, for code hosts."""
    from .sarif import sarif  # noqa: PLC0415 - see json

    return sarif(findings)


FORMATS: Final[dict[str, Format]] = {
    "text": text,
    "full": full,
    "json": json,
    "github": github,
    "sarif": sarif,
}


def _each(
    findings: Sequence[Finding], style: Style, lines: Callable[[Finding], Iterable[str]]
) -> str:
    shown = findings if style.most is None else _weightiest(findings, style.most)
    told = [f"{line}\n" for finding in shown for line in lines(finding)]
    if left := len(findings) - len(shown):
        told.append(
            f"... and {counted(left, 'finding')} more; written to a file or a pipe, all are told.\n"
        )
    return "".join(told)


def _weightiest(findings: Sequence[Finding], number: int) -> list[Finding]:
    """The first *number* of *findings* by weight, in the order given."""
    by_weight = sorted(
        range(len(findings)), key=lambda at: [*Severity].index(findings[at].severity)
    )
    return [findings[at] for at in sorted(by_weight[:number])]


def _headline(finding: Finding, style: Style) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}" if finding.line else finding.file
    shown, code = one_line(f"{one_line(place) or '-'}:"), finding.code
    if style.colour:
        shown, code = bold(shown), coloured(code, finding.severity)
    severity = "" if finding.severity is Severity.ERROR else f" [{finding.severity}]"
    return f"{shown} {code} {one_line(_of_record(finding))}{severity}"


def _of_record(finding: Finding) -> str:
    """The message, after the name of the record that it is about."""
    return f"{finding.id}: {finding.message}" if finding.id else finding.message


def _excerpt(finding: Finding, lines: Sequence[str]) -> Iterator[str]:
    """The line at fault with the key underlined; white space and what is unseen as in a report."""
    if not 0 < finding.line <= len(lines):
        return
    line, at = lines[finding.line - 1], max(0, finding.column - 1)
    before, behind = side_by_side(
        part(line[:at]).lstrip()[-_BEFORE:], part(line[at:])[:_BEHIND].rstrip()
    )
    number = f"{finding.line}"
    margin = " " * len(number)
    word = _WORD.match(behind)
    marks = "^" * max(1, columns(word[0]) if word else 1)
    yield f" {margin} |"
    yield f" {number} | {before}{behind}"
    yield f" {margin} | {' ' * columns(before)}{marks}"


#: Columns of a line that are shown before the place at fault and from it on.
_BEFORE: Final = 30
_BEHIND: Final = 90
_WORD: Final = re.compile(r"\[[^\]]*\]+|[\w.-]+")

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def _workflow_command(finding: Finding) -> str:
    properties = {"title": f"{finding.code} {RULES[finding.code].name}"}
    if finding.file:
        properties["file"] = os.path.relpath(finding.file).replace(os.sep, "/")
    if finding.line:
        properties |= {"line": f"{finding.line}", "col": f"{finding.column}"}
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = "%0A".join(_data(part) for part in (_of_record(finding), finding.remedy) if part)
    return f"::{_COMMANDS[finding.severity]} {listed}::{message}"


def _data(value: str) -> str:
    return one_line(value).replace("%", "%25")


def _property(value: str) -> str:
    return visible(value).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")

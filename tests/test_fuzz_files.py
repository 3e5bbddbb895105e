"""Whatever the bytes of a ledger: it is judged, or refused in full, and nothing else happens."""

import json
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimledger import (
    REPORTERS,
    RULES,
    Audit,
    Finding,
    LedgerError,
    Severity,
    audit,
    dumps,
    load,
    report,
)
from claimledger.cli import main
from claimledger.findings.formats import FORMATS, Style
from claimledger.reporters import csv

ROOT = Path(__file__).parent.parent
Files = Mapping[str, bytes]  #: what lies in a folder, by path


def _ledger(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _reported() -> dict[str, bytes]:
    files = _ledger(ROOT / "tests" / "reported")
    files["bridge.claims.toml"] = files.pop("bridge.toml")
    return files


LESSONS: Mapping[str, Files] = {
    folder.name: _ledger(folder)
    for folder in sorted((ROOT / "examples" / "lessons").iterdir())
    if folder.is_dir()
}
#: Ledgers as they are written by people, each with its documents; the last is of several files,
#: which clash.
OURS: Mapping[str, Files] = {
    "reported": _reported(),
    **LESSONS,
    "together": {name: raw for files in LESSONS.values() for name, raw in files.items()},
}
WRITTEN = b"\n".join(raw for files in OURS.values() for raw in files.values())

#: What files are broken with, or attacked.
SIGNS = (
    *(b"\0", b"\r", b"\n", b"\t", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x1b[31m"),
    *(b'"', b"'", b'"""', b"'''", b"\\", b"#", b"=", b".", b",", b"[", b"]", b"[[", b"{", b"}"),
    *(b" = 1\n", b"[claim.x]\n", b"[[correction]]\n", b"\nformat = 1\n", b'\ntext = "x"\n'),
    *(b"nan", b"-inf", b"1e999", b"0x" + b"f" * 400, b"1" * 5000, b"2006-05-25T10:00:00", b"true"),
    *(b"\\u0000", b"\\u202E", b"\\uD800", b"\\U00110000", b"\\u001B]0;x\\u0007", b"\\u2028"),
    *("\u202e".encode(), "\u2028".encode(), "e\u0301".encode() * 40, "\U0001f600".encode()),
    *(b"[" * 500, b"a." * 20, b"::error::", b"##[error]", b"<script>", b"</td>", b"|", b"=1+1"),
    *(b"[...]", "[…] ".encode(), b"-\n", b"not ", b"../", b"/etc/passwd", b"file:///", b"\\n\\n"),
)

places = st.integers(0, 2**14)


@st.composite
def damaged(draw: st.DrawFn, raw: bytes) -> bytes:
    """*raw* with a few places cut, doubled, moved, turned over, or put in from elsewhere."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(places) % (len(raw) + 1)
        end = min(len(raw), at + draw(st.sampled_from([0, 1, 2, 8, 40, 400])))
        other = draw(places) % len(WRITTEN)
        put = draw(
            st.sampled_from(SIGNS)
            | st.binary(max_size=8)
            | st.just(raw[at:end] * 2)
            | st.just(WRITTEN[other : other + 60])
        )
        raw = raw[:at] + put + raw[end:]
    return raw


@st.composite
def folders(draw: st.DrawFn) -> Files:
    """One of our ledgers, a file or two of it damaged."""
    files = dict(OURS[draw(st.sampled_from([*OURS]))])
    for name in draw(st.lists(st.sampled_from([*files]), min_size=1, max_size=2)):
        files[name] = draw(damaged(files[name]))
    return files


RAW = st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode())
HEADED = RAW.map(lambda raw: b"format = 1\n" + raw)


@given(folders())
def test_a_damaged_ledger(files: Files) -> None:
    """Of any of our ledgers, every report can be drawn, or all that is wrong is told."""
    told(files)


@given(RAW | HEADED)
@example(b"")
def test_any_bytes(raw: bytes) -> None:
    """And of what was never one."""
    told({"a.claims.toml": raw})


def told(files: Files) -> None:
    """Hold whatever becomes of *files* to what is promised of any input."""
    with TemporaryDirectory() as folder:
        write(folder, files)
        judged = outcome(folder)
        findings = judged.findings
        assert [found for found in findings if not placed(found)] == []
        if isinstance(judged, LedgerError):
            assert {found.severity for found in findings} == {Severity.ERROR}
        for shown in drawn(judged):
            assert unseen(shown) == set()
        assert contents(folder) == files


def outcome(folder: str) -> Audit | LedgerError:
    """The ledger judged, or why it is none."""
    try:
        ledger = load(folder)
    except LedgerError as err:
        return err
    return audit(ledger)


def placed(found: Finding) -> bool:
    """Whether a finding says all that it can: code, file, line and what to do."""
    whole = found.code in RULES and found.message and found.remedy and os.path.isfile(found.file)
    unreadable = found.code in {"CL001", "CL004"}
    return bool(whole) and (unreadable or (found.line > 0 and found.column > 0))


def drawn(judged: Audit | LedgerError) -> Iterator[str]:
    """All that can be shown of it."""
    for show in FORMATS.values():
        yield show(judged.findings, Style())
    json.loads(FORMATS["json"](judged.findings, Style()))
    json.loads(FORMATS["sarif"](judged.findings, Style()))
    if isinstance(judged, Audit):
        yield from (report(judged, format) for format in REPORTERS)
        yield from (table.replace("\r\n", "\n") for table in csv.tables(judged).values())
        json.loads(report(judged, "json"))
        yield dumps(judged.ledger)


#: Controls, half characters, separators of lines, marks of direction.
UNSEEN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def unseen(shown: str) -> set[str]:
    """What acts on a terminal, or hides, of the characters of a text."""
    return {
        char
        for char in {*shown}
        if char in UNSEEN
        or (unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} and char != "\n")
    }


def write(folder: str, files: Files) -> None:
    for name, raw in files.items():
        Path(folder, name).write_bytes(raw)


def contents(folder: str) -> Files:
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


COLOUR = re.compile(r"\x1b\[[0-9;]*m")
COMMANDS = (
    *(("check", "--format", format) for format in FORMATS),
    ("check", "--strict", "--color", "always"),
    ("show", "--ledger"),
    ("show", "--matrix", "--contradictions", "--sources", "--ledger"),
    ("show", "bridge-safe", "--history", "--ledger"),
    *(("report", "--format", format) for format in REPORTERS),
    ("report", "--as-of", "2006-05-25"),
    ("draft",),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@given(folders(), st.data())
def test_any_command(command: tuple[str, ...], files: Files, data: st.DataObject) -> None:
    """Every command ends with 0, 1 or 2, told apart by what it says, and writes nothing."""
    with TemporaryDirectory() as folder:
        write(folder, files)
        path = os.path.join(folder, data.draw(st.sampled_from(["", *files])))
        status, out, err = run([*command, path])

        assert status in {0, 1, 2}
        assert "Traceback" not in err
        assert unseen(COLOUR.sub("", out) + err) == set()
        assert contents(folder) == files
        assert out or err


def run(argv: list[str]) -> tuple[int, str, str]:
    """The exit status of a command line, and what it wrote to the two streams."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        status = main(argv)
    return status, out.getvalue(), err.getvalue()

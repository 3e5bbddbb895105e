"""Tables for spreadsheets: what is in them, and that no cell is computed."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest

from claimledger import Audit, Ledger, audit
from claimledger.reporters.csv import cell, tables

Audited = Callable[..., Audit]
Saying = Callable[[str], Audit]


@pytest.mark.parametrize("name", ["claims.csv", "evidence.csv", "contradictions.csv"])
def test_whole(name: str, reported: Audited, golden: Callable[[str, str], None]) -> None:
    """Each file is what it was, byte for byte."""
    golden(f"bridge-{name}", tables(reported())[name])


def test_empty_ledger() -> None:
    """A ledger with nothing in it has tables with nothing but their headers."""
    assert [text.count("\n") for text in tables(audit(Ledger())).values()] == [1, 1, 1]


CELLS = {
    "plain": "plain",
    "=1+1": "'=1+1",
    "  =1+1": "'=1+1",
    "+1": "'+1",
    "-1": "'-1",
    "@SUM(A1)": "'@SUM(A1)",
    "|calc": "'|calc",
    "%x": "'%x",
    "\t=1": "'=1",
    "\r\n=1": "'=1",
    "\uff1d1": "'\uff1d1",
    "\x00=1": r"\u{00}=1",
    "'=1": "'=1",
    'a "b", c': 'a "b", c',
    "two\nlines": "two lines",
}


@pytest.mark.parametrize("text", CELLS, ids=ascii)
def test_cell(text: str) -> None:
    """What a spreadsheet would compute begins with an apostrophe; all else is as it was."""
    assert CELLS[text] == cell(text)


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", '"\n=1', ",", "\r", "a;b"], ids=ascii)
def test_hostile_text(text: str, saying: Saying) -> None:
    """No text makes a row, a column or a formula."""
    for name, written in tables(saying(text)).items():
        rows = [*csv.reader(StringIO(written, newline=""), strict=True)]
        plain = [*csv.reader(StringIO(tables(saying("plain"))[name], newline=""), strict=True)]
        assert [*map(len, rows)] == [*map(len, plain)]
        assert [value for row in rows for value in row if value[:1] in {*"=+-@"}] == []

"""Whole reports of our own ledger, in every format: what is too long is kept section by section."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimledger import REPORTERS, Audit, audit, load, report
from claimledger.cli import main
from claimledger.reporters.csv import tables
from claimledger.reporters.markdown.leaves import pages

Golden = Callable[[str, str], None]
Sections = Callable[[str, str, str], None]

OURS = Path(__file__).parent.parent / "ledgers" / "us-iran-2001-2006"

#: How a section of each format begins.
SECTIONS = {
    "markdown": r"#{1,3} (.*)$",
    "html": r'<(?:section class="part"|article class="[a-z]*") id="([^"]*)"',
    "text": r"(.+)\n(?:=+|-+)$",
    "json": r' {2,4}"([^"]*)": [{\[]',
}


@pytest.fixture(scope="module")
def ours() -> Audit:
    """The audit of all files of our ledger."""
    return audit(load(OURS))


def test_every_format_is_here() -> None:
    """No format of report is left out."""
    assert {*SECTIONS} == {*REPORTERS}


@pytest.mark.parametrize("format", SECTIONS)
def test_report(format: str, ours: Audit, golden_sections: Sections) -> None:
    """Each section of a report is what it was, byte for byte."""
    golden_sections(f"ours.{format}.sections", report(ours, format), SECTIONS[format])


def test_pages(ours: Audit, golden_sections: Sections) -> None:
    """So is each page of a claim, and their index."""
    written = "".join(f"==> {path}\n{text}" for path, text in pages(ours).items())

    golden_sections("ours.pages.sections", written, "==> (.*)$")


def test_explanations(
    ours: Audit, golden_sections: Sections, capsys: pytest.CaptureFixture[str]
) -> None:
    """So is what the terminal shows of each claim, with its history."""
    main(["show", "--ledger", str(OURS), "--history", *ours.ledger.claims])

    golden_sections("ours.show.sections", capsys.readouterr().out, r"([a-z0-9-]+)\n-+$")


@pytest.mark.parametrize("asked", ["claims", "matrix", "contradictions", "sources"])
def test_terminal_tables(asked: str, golden: Golden, capsys: pytest.CaptureFixture[str]) -> None:
    """The tables of the terminal are what they were."""
    main(["show", "--ledger", str(OURS), *([f"--{asked}"] if asked != "claims" else [])])

    golden(f"ours-show-{asked}.txt", capsys.readouterr().out)


@pytest.mark.parametrize("file", ["claims.csv", "evidence.csv", "contradictions.csv"])
def test_tables(file: str, ours: Audit, golden: Golden) -> None:
    """So are the tables for spreadsheets."""
    golden(f"ours-{file}", tables(ours)[file])

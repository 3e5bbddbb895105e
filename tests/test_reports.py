"""Whole reports in every format: over a file of our own ledger, and over one that means harm."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from claimledger import REPORTERS, Audit, audit, load, report
from claimledger.reporters.csv import tables
from claimledger.reporters.markdown.leaves import pages
from claimledger.reporters.wording import check_line

Golden = Callable[[str, str], None]

ROOT = Path(__file__).parent.parent
OURS = ROOT / "ledgers" / "us-iran-2001-2006"


@pytest.fixture
def mek() -> Audit:
    """The audit of our ledger, of which one file is shown."""
    return audit(load(OURS / "mek-2003.claims.toml"))


ENDINGS = {"markdown": "md", "html": "html", "text": "txt", "json": "json"}


def test_every_format_has_a_golden_file() -> None:
    """No format of report is left out here."""
    assert {*ENDINGS} == {*REPORTERS}


@pytest.mark.parametrize("format", ENDINGS)
@pytest.mark.parametrize("name", ["mek", "evil"])
def test_whole(name: str, format: str, request: pytest.FixtureRequest, golden: Golden) -> None:
    """Each report is what it was, byte for byte."""
    golden(f"{name}.{ENDINGS[format]}", report(request.getfixturevalue(name), format))


@pytest.mark.parametrize("name", ["mek", "evil"])
def test_whole_tables(name: str, request: pytest.FixtureRequest, golden: Golden) -> None:
    """So are the tables for spreadsheets."""
    for file, written in tables(request.getfixturevalue(name)).items():
        golden(f"{name}-{file}", written)


@pytest.mark.parametrize("name", ["mek", "evil"])
def test_whole_pages(name: str, request: pytest.FixtureRequest, golden: Golden) -> None:
    """And the pages of the claims with their index."""
    written = pages(request.getfixturevalue(name))

    golden(f"{name}-pages.md", "\n".join(f"==> {path}\n{text}" for path, text in written.items()))


PAGED = """
    [source.doc]
    title = "Doc"
    document = "doc.html"
    [claim.c]
    text = "C."
    source = "doc"
    quote = "the words"
    """


@pytest.mark.parametrize("format", ["markdown", "html", "text"])
def test_line_of_a_page(format: str, audited: Callable[[str], Audit], tmp_path: Path) -> None:
    """The line of a quotation in a saved page is one of its text, and said to be."""
    (tmp_path / "doc.html").write_text("<p>\n\n<p>One<p>the words", encoding="utf-8")

    told = report(audited(PAGED), format).replace("\\", "")
    assert re.search(r"Found in doc\S+, line 2 of its text\.", told)


ELSEWHERE = """
    format = 1
    [claim.guest-crossed]
    text = "A guest crossed the bridge."
    [claim.guest-crossed-on-foot]
    text = "The guest walked."
    [evidence.here]
    supports = "guest-crossed"
    source = "minutes"
    quote = "it was not safe to cross"
    """
ELSEWHERE_TOO = """
    format = 1
    [evidence.there]
    supports = "guest-crossed"
    contradicts = "bridge-safe"
    source = "gazette"
    quote = "he had been on the bridge"
    [evidence.misquoted-there]
    undercuts = "there"
    source = "gazette"
    quote = "he had never been on the bridge"
    [evidence.beside-it]
    context = "guest-crossed-on-foot"
    source = "minutes"
    """


@pytest.mark.parametrize("format", ["markdown", "html", "text", "notebook"])
def test_evidence_in_other_files(
    format: str, reported: Callable[..., Audit], tmp_path: Path
) -> None:
    """A report on one file counts what it shows of the others, and says whose findings it has."""
    (tmp_path / "there.claims.toml").write_text(dedent(ELSEWHERE_TOO), encoding="utf-8")
    judged = reported(more=ELSEWHERE, only="more.claims.toml")

    told = judged._repr_markdown_() if format == "notebook" else report(judged, format)
    assert (
        "4 evidence items, 3 of them in other files; 2 of 3 quotations proved;"
        " for this file 0 errors,"
    ) in " ".join(told.split())
    assert "2 claims, 1 evidence item; 1 of 1 quotation proved; 0 errors," in check_line(judged)


EVIL = ("<script>alert", "onerror=alert('quoted')>", "<svg onload", 'href="javascript', "<iframe")


def test_nothing_evil_is_markup(evil: Audit) -> None:
    """What the evil ledger says is in no format anything but words."""
    html = report(evil, "html")
    page = html.partition("</style>")[2].rpartition("<script>")[0]

    assert [it for it in EVIL if it in page or it in report(evil)] == []
    assert {*re.findall('href="([^#"][^"]*)"', page)} == {"HTTPS://evil.example/a?b=1&amp;c=d"}


@pytest.mark.parametrize("format", [*ENDINGS, "per-claim"])
def test_same_bytes_anywhere(format: str, tmp_path: Path) -> None:
    """Our ledger gives the same bytes whatever the order of sets, locale, zone, time and folder."""
    there = tmp_path / "somewhere else"
    for name in ("ledgers", "seeds"):
        shutil.copytree(ROOT / name, there / name)
    (there / "pyproject.toml").touch()
    circumstances: tuple[tuple[Path, Path, dict[str, str]], ...] = (
        (ROOT, OURS, {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC", "COLUMNS": "40"}),
        (
            there,
            Path("ledgers"),
            {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
        ),
    )
    one, other = (
        made(format, tmp_path / f"{number}", folder, path, environment)
        for number, (folder, path, environment) in enumerate(circumstances)
    )

    assert one == other


def made(
    format: str, out: Path, folder: Path, path: Path, environment: Mapping[str, str]
) -> dict[str, bytes]:
    """What the command writes in that folder and environment, by the names of the files."""
    asked = ["--format", format, "-o"] if format in ENDINGS else ["--per-claim"]
    command = [sys.executable, "-m", "claimledger", "report", str(path), *asked, str(out)]
    subprocess.run(command, cwd=folder, env={**os.environ, **environment}, check=True)
    files = [out] if out.is_file() else sorted(it for it in out.rglob("*") if it.is_file())
    return {str(it.relative_to(out)): it.read_bytes() for it in files}

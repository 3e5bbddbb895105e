"""Findings as text, excerpts, JSON, workflow commands and SARIF."""

import json
import os
import re

import pytest
from attrs import evolve

from claimledger import RULES, Finding, finding
from claimledger.arguments import FORMATS as NAMES
from claimledger.findings.formats import FORMATS, Style

FILE = "ledgers/a.claims.toml"
TEXT = 'format = 1\n[claim.a]\ntext = "The bridge is safe."\n\texpect="supported"\n'


def found(code: str, line: int, column: int = 1, **more: str) -> Finding:
    """A finding at a place in FILE."""
    made = finding(code, more.get("message", "Something."), file=FILE, id=more.get("id", "a"))
    return evolve(made, line=line, column=column)


def style(*, colour: bool = False, most: int | None = None) -> Style:
    """A style that reads FILE as TEXT."""
    return Style(colour=colour, most=most, read=lambda file: TEXT if file == FILE else None)


def test_every_format_can_be_asked_for() -> None:
    """The option offers the formats there are."""
    assert tuple(FORMATS) == NAMES


def test_text() -> None:
    """A line, and what to do unless it is a note."""
    findings = [found("CL401", 3), found("CL601", 2), finding("CL005", "Nothing here.")]

    assert FORMATS["text"](findings, style()) == (
        f"{FILE}:3:1: CL401 a: Something.\n"
        "    Read the explanation; correct the evidence, or change `expect` if the new standing is"
        " right.\n"
        f"{FILE}:2:1: CL601 a: Something. [note]\n"
        "-: CL005 Nothing here.\n"
        "    Name a folder that holds *.claims.toml files, in it or below it.\n"
    )


def test_full() -> None:
    """The line at fault with the key underlined, and what to do, notes included."""
    findings = [found("CL401", 4, 2), found("CL601", 2), found("CL304", 99), found("CL003", 3, 7)]

    assert FORMATS["full"](findings, style()) == (
        f"{FILE}:4:2: CL401 a: Something.\n"
        "   |\n"
        ' 4 | expect="supported"\n'
        "   | ^^^^^^\n"
        "  = Read the explanation; correct the evidence, or change `expect` if the new standing is"
        " right.\n"
        "\n"
        f"{FILE}:2:1: CL601 a: Something. [note]\n"
        "   |\n"
        " 2 | [claim.a]\n"
        "   | ^^^^^^^^^\n"
        "  = Look for a second, independent source, or say that there is none.\n"
        "\n"
        f"{FILE}:99:1: CL304 a: Something. [warning]\n"
        "  = Paste the line that the message prints.\n"
        "\n"
        f"{FILE}:3:7: CL003 a: Something.\n"
        "   |\n"
        ' 3 | text = "The bridge is safe."\n'
        "   |       ^\n"
        f"  = {RULES['CL003'].remedy}\n"
        "\n"
    )


def test_full_reads_files() -> None:
    """A file that is not there has no line to show."""
    gone = evolve(found("CL601", 1), file="no/such/file.claims.toml")

    assert "|" not in FORMATS["full"]([gone], Style())
    assert " 1 | " in FORMATS["full"]([evolve(gone, file=os.path.relpath(_ledger()))], Style())


def _ledger() -> str:
    folder = os.path.join(os.path.dirname(__file__), os.pardir, "examples", "bridge")
    return os.path.join(folder, "bridge.claims.toml")


def test_colour_changes_no_word() -> None:
    """Without the sequences for colour, the text is the same."""
    findings = [found("CL401", 3), found("CL304", 2), found("CL601", 2)]
    for name in ("text", "full"):
        with_colour = FORMATS[name](findings, style(colour=True))
        assert "\x1b[1;31mCL401" in with_colour
        assert re.sub(r"\x1b\[[0-9;]*m", "", with_colour) == FORMATS[name](findings, style())


def test_a_terminal_gets_what_a_person_can_read() -> None:
    """The weightiest are shown in their order, and the number of the others."""
    findings = [found("CL601", line) for line in range(1, 200)] + [found("CL401", 3)]
    lines = FORMATS["text"](findings, style(most=3)).splitlines()

    assert [line.split()[1] for line in (*lines[:3], lines[-1])] == [
        "CL601",
        "CL601",
        "CL401",
        "and",
    ]
    assert lines[-1] == ("... and 197 findings more; written to a file or a pipe, all are told.")


def test_github() -> None:
    """Errors first, with what a property or a message cannot hold written as GitHub wants it."""
    note = evolve(found("CL601", 2), file="a,b:c%/x.claims.toml")
    error = found("CL401", 3, message="50% of it\n::error::no")

    assert FORMATS["github"]([note, error, finding("CL005", "None.")], style()).splitlines() == [
        f"::error title=CL401 expectation-missed,file={FILE},line=3,col=1::"
        f"a: 50%25 of it \\u{{3A}}:error\\u{{3A}}:no%0A{RULES['CL401'].remedy}",
        "::error title=CL005 nothing-to-check::"
        "None.%0AName a folder that holds *.claims.toml files, in it or below it.",
        "::notice title=CL601 single-origin,file=a%2Cb%3Ac%25/x.claims.toml,line=2,col=1::"
        "a: Something.%0ALook for a second, independent source, or say that there is none.",
    ]


def test_sarif() -> None:
    """Rules with their texts, places relative to the folder worked in, paths as URIs."""
    error = evolve(found("CL401", 3), file=os.path.abspath("ledgers/ä b.claims.toml"))
    [run] = json.loads(FORMATS["sarif"]([error, finding("CL005", "None.")], style()))["runs"]
    placed, unplaced = run["results"]

    assert placed["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "ledgers/%C3%A4%20b.claims.toml"},
                "region": {"startLine": 3, "startColumn": 1},
            }
        }
    ]
    assert (placed["ruleId"], placed["level"]) == ("CL401", "error")
    assert run["tool"]["driver"]["rules"][placed["ruleIndex"]]["id"] == "CL401"
    assert "locations" not in unplaced


def test_sarif_without_a_line() -> None:
    """What is about a file as a whole has no region."""
    [run] = json.loads(FORMATS["sarif"]([finding("CL005", "None.", file=FILE)], style()))["runs"]

    assert run["results"][0]["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": FILE}}}
    ]


def test_fingerprints_stay() -> None:
    """A finding is known again when lines move or its words change, and two are told apart."""

    def fingerprints(*findings: Finding) -> list[str]:
        [run] = json.loads(FORMATS["sarif"](findings, style()))["runs"]
        return [result["partialFingerprints"]["claimledgerFinding/v1"] for result in run["results"]]

    before = fingerprints(found("CL401", 3), found("CL401", 3), found("CL401", 3, id="b"))
    after = fingerprints(found("CL401", 9, message="Other words."))

    assert len(set(before)) == 3
    assert after == before[:1]


@pytest.mark.parametrize("name", ["text", "full"])
def test_a_name_and_what_stands_behind_it_are_no_command(name: str) -> None:
    """A file named with a colon does not make one of a log with the colon that ends its place."""
    out = FORMATS[name]([finding("CL005", "None.", file=":")], Style())

    assert out.splitlines()[0] == "\\u{3A}: CL005 None."


@pytest.mark.parametrize("column", range(1, 14))
def test_a_line_that_is_marked_inside_a_command_is_none(column: int) -> None:
    """Wherever the mark parts a line, its two sides together are no command of a log."""
    marked = evolve(finding("CL003", "No.", file="a"), line=1, column=column)
    out = FORMATS["full"]([marked], Style(read=lambda _: "x ##[error]::y"))

    assert " 1 | x \\u{23}#[error]\\u{3A}:y\n" in out


HOSTILE = "\x1b[31m\x07\u202e\u2028::error::<script>\r\n##[error]\x85\udc80"


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_does_nothing(name: str) -> None:
    """Whatever stands in a message, a file name or a line, no format sends it as it is."""
    hostile = evolve(
        finding("CL401", HOSTILE, file=f"a{HOSTILE}.toml", id="a", remedy=HOSTILE), line=1, column=1
    )
    out = FORMATS[name]([hostile], Style(read=lambda _: HOSTILE + "x"))

    assert not {"\x1b", "\x07", "\u202e", "\u2028", "\r", "\x85", "\udc80"} & {*out}
    assert [line for line in out.splitlines() if line.lstrip().startswith("::error::")] == []

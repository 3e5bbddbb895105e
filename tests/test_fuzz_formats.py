"""Whatever a finding says of whatever file: each format tells it whole, and nothing in it acts."""

import json
import os
import re
import unicodedata
from urllib.parse import unquote_to_bytes

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimledger import RULES, Finding, finding
from claimledger.findings.formats import FORMATS, Style
from claimledger.reporters.escaping import one_line, visible
from claimledger.reporters.markdown_text import markdown

#: What a terminal, a log, a spreadsheet or a browser may take for more than words.
SIGNS = (
    *(
        "\x1b[31m",
        "\x1b]0;x\x07",
        "\x9b2J",
        "\x07",
        "\b",
        "\r",
        "\n",
        "\r\n",
        "\t",
        "\v",
        "\f",
        "\0",
    ),
    *(
        "\x85",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\u200b",
        "\ufeff",
        "\xad",
        "\U000e0041",
        "\udc80",
    ),
    *("::error::", "::", ":", "##[error]", "##", "#", "::add-mask::x", "%0A", "%25", "%", ",", "="),
    *(
        "<script>",
        "</td>",
        "&lt;",
        "|",
        "`",
        "*",
        "[x](y)",
        "=1+1",
        '"',
        "'",
        "\\",
        "\\u{1B}",
        "X",
        ".",
    ),
    *(
        "é",
        "e\u0301",
        "漢",
        "👍🏽",
        "\u200d",
        "\u200c",
        " ",
        "  ",
        "\xa0",
        "\u3000",
        "a",
        "file.toml",
        "/",
    ),
)
texts = st.lists(st.sampled_from(SIGNS), max_size=8).map("".join) | st.text(max_size=12)
#: Bytes that a file of Linux may have for a name, as Python hands them over.
names = st.binary(min_size=1, max_size=12).map(os.fsdecode).filter(lambda name: "\0" not in name)
files = names | texts.map(lambda text: text.replace("\0", "") or "x")


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    told = finding(
        draw(st.sampled_from([*RULES])),
        draw(texts),
        file=draw(st.just("") | files),
        id=draw(texts),
        key=draw(texts),
        remedy=draw(texts),
    )
    line = draw(st.integers(0, 3)) if told.file else 0
    return evolve(told, line=line, column=draw(st.integers(1, 30)) if line else 0)


some = st.lists(findings(), max_size=4)


@pytest.mark.parametrize("name", FORMATS)
@given(told=some, lines=texts)
def test_nothing_acts(name: str, told: list[Finding], lines: str) -> None:
    """No control, no mark of direction, no command of a log is in what any format prints."""
    shown = FORMATS[name](told, Style(read=lambda _: f"{lines}\n{lines * 9}\n{lines}"))

    assert [char for char in {*shown} if acts(char)] == []
    assert shown.encode().decode() == shown
    if name != "github":
        assert [line for line in shown.splitlines() if line.lstrip().startswith("::")] == []
        assert name in ("json", "sarif") or "##[" not in shown


@given(some)
def test_text_is_two_lines_a_finding(told: list[Finding]) -> None:
    """However many lines a message has: what it is, and but for notes, what to do."""
    lines = FORMATS["text"](told, Style()).split("\n")

    assert len(lines) == 1 + sum(1 if found.severity == "note" else 2 for found in told)


COMMAND = re.compile(r"::(error|warning|notice) (\w+=[^,:]*)(,\w+=[^,:]*)*::[^\r\n]*")


@given(some)
def test_github_gets_one_command_a_finding(told: list[Finding]) -> None:
    """Whatever the message, the file and the remedy hold, nothing ends a property or a command."""
    lines = FORMATS["github"](told, Style()).split("\n")

    assert lines.pop() == ""
    assert len(lines) == len(told)
    assert [line for line in lines if not COMMAND.fullmatch(line)] == []


@given(some)
def test_json_says_the_same(told: list[Finding]) -> None:
    """What is read back are the very words, half characters included."""
    read = json.loads(FORMATS["json"](told, Style()))["findings"]
    keys = ("code", "severity", "message", "file", "line", "column", "id")

    assert [[entry[key] for key in keys if key in entry] for entry in read] == [
        [getattr(found, key) for key in keys if key in entry]
        for found, entry in zip(told, read, strict=True)
    ]


@given(some)
def test_sarif_names_the_file(told: list[Finding]) -> None:
    """Its place is the very file, as a relative URI; two findings are never taken for one."""
    [run] = json.loads(FORMATS["sarif"](told, Style()))["runs"]
    prints = [result["partialFingerprints"]["claimledgerFinding/v1"] for result in run["results"]]

    assert len({*prints}) == len(told)
    for found, result in zip(told, run["results"], strict=True):
        assert (not found.file) is ("locations" not in result)
        for location in result.get("locations", ()):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+", uri)
            assert os.fsdecode(unquote_to_bytes(uri)) == os.path.relpath(found.file)


@given(texts)
def test_nothing_is_lost(text: str) -> None:
    """Each character but white space is there in its order, or its number is."""
    for shown in (visible(text), one_line(text)):
        plain = re.sub(r"\\u\{([0-9A-F]+)\}", lambda match: chr(int(match[1], 16)), shown)
        spelt = re.sub(r"\\u\{([0-9A-F]+)\}", lambda match: chr(int(match[1], 16)), text)
        assert "".join(plain.split()) == "".join(spelt.split())


@given(texts, texts)
def test_what_is_seen_stays_as_it_is(one: str, other: str) -> None:
    """Words that can be seen are not touched but for their white space, ends included."""
    seen = "".join(char for char in one if char.isprintable())

    assert visible(f"X{seen}X\t{other}").startswith(visible(f"X{seen}X"))
    assert visible(f"{other}\n X{seen}X ").endswith(visible(f"X{seen}X"))
    assert visible(visible(one)) == visible(one)
    assert "\n" not in markdown(one)


def acts(char: str) -> bool:
    """Whether *char* moves a cursor, turns or ends a line, or hides."""
    category = unicodedata.category(char)
    return char != "\n" and (
        category in {"Cc", "Cs", "Zl", "Zp"} or (category == "Cf" and char not in "\u200c\u200d")
    )

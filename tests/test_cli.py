"""The command line: what it prints, where, and its exit status."""

import contextlib
import gc
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimledger import Ledger, __version__, cli, load
from claimledger.cli import entry, main

ROOT = Path(__file__).parent.parent
BRIDGE = ROOT / "examples" / "bridge"


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example's ledger in the working directory, as `ledgers/bridge`."""
    folder = tmp_path / "ledgers" / "bridge"
    folder.mkdir(parents=True)
    for name in ("bridge.claims.toml", "minutes.txt"):
        (folder / name).write_bytes((BRIDGE / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    return folder / "bridge.claims.toml"


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in *file* once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def second(bridge: Path) -> None:
    """A second ledger beside the first."""
    folder = bridge.parent.parent / "second"
    folder.mkdir()
    (folder / "s.claims.toml").write_text("format = 1\n", encoding="utf-8")


@pytest.mark.parametrize("argv", [["--version"], ["-V"], ["--version", "check"]])
def test_version(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The version is printed, whatever else is asked."""
    assert main(argv) == 0
    assert capsys.readouterr().out == f"claimledger {__version__}\n"


def test_version_imports_nothing() -> None:
    """`--version` pays for none of the packages that the commands need."""
    code = (
        "import sys; from claimledger.cli import main; main(['--version']);"
        "print(sorted({'attrs', 'attr', 'cattrs', 'tomli', 'tabulate', 're'} & {*sys.modules}))"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _with_path(code)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.splitlines()[1] == "[]"


def _with_path(code: str) -> str:
    return f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"


@pytest.fixture
def collector() -> Iterator[None]:
    """The garbage collector, which is what it was afterwards."""
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("collector")
def test_entry_exits_with_the_status(monkeypatch: pytest.MonkeyPatch) -> None:
    """The installed command ends with what main returns."""
    monkeypatch.setattr(sys, "argv", ["claimledger", "rule", "CL000"])

    with pytest.raises(SystemExit, match="2"):
        entry()


def test_check_of_a_sound_ledger(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0; notes go to the screen, the summary to standard error."""
    assert main(["check"]) == 0
    captured = capsys.readouterr()
    assert captured.out == (
        f"{bridge.relative_to(Path.cwd())}:15:1: CL601 bridge-inspected:"
        " contradicted by one origin alone, surveyors-office [note]\n"
    )
    assert captured.err == (
        "ledgers/bridge: 1 claim, 1 evidence item; 2 of 2 quotations proved;"
        " 0 errors, 0 warnings, 1 note.\n"
    )


def test_a_broken_word_turns_the_check_red(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One changed word of a quote: file, line, nearest passage, what to do, status 1."""
    change(bridge, "no inspection had taken place", "no inspection has taken place")

    assert main(["check", "ledgers/bridge"]) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        "ledgers/bridge/bridge.claims.toml:20:1: CL401 bridge-inspected: expected contradicted,"
        " but: Unverified: supported by none, contradicted by none. Set aside: no-inspection (its"
        " quote is not proved (CL301)). One independent origin in support would make it supported;"
        " one independent origin against would make it contradicted.",
        "    Read the explanation; correct the evidence, or change `expect` if the new standing is"
        " right.",
    ]


def test_the_nearest_passage_is_named(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The error of the quote says what the document has instead."""
    change(bridge, "no inspection had taken place", "no inspection has taken place")
    main(["check"])
    [line] = [line for line in capsys.readouterr().out.splitlines() if " CL301 " in line]

    assert line.startswith(
        "ledgers/bridge/bridge.claims.toml:26:1: CL301 no-inspection: quote not found in"
        " minutes.txt; nearest, line 4 ("
    )
    assert line.endswith("says `has`, the document `had`")


def test_warnings_fail_only_a_strict_check(bridge: Path) -> None:
    """A document without hash is a warning."""
    lines = bridge.read_text(encoding="utf-8").splitlines(keepends=True)
    bridge.write_text("".join(line for line in lines if "sha256" not in line), encoding="utf-8")

    assert [main(["check"]), main(["check", "--strict"])] == [0, 1]


@pytest.mark.parametrize(
    "argv",
    [
        ["check", "nowhere"],
        ["check", "ledgers", "nowhere"],
        ["show", "--ledger", "nowhere"],
        ["report", "nowhere"],
        ["check", "empty"],
        ["check", "ledgers/bridge/minutes.txt"],
        ["report", "--as-of", "2003"],
        ["report", "--as-of", "yesterday"],
        ["show", "no-such-claim"],
        ["rule", "CL999"],
        ["nonsense"],
        [],
    ],
    ids=lambda argv: "-".join(argv) or "nothing",
)
def test_what_cannot_be_looked_at(
    argv: list[str], bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2 and a sentence, never a traceback."""
    (bridge.parent.parent.parent / "empty").mkdir()

    assert main(argv) == 2
    assert "".join(capsys.readouterr()) != ""


@pytest.mark.usefixtures("bridge")
def test_help_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for help succeeds."""
    assert main(["--help"]) == 0
    assert "check" in capsys.readouterr().out


def test_a_ledger_that_cannot_be_read(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors in reading are status 1 in every command; a report is not made of it."""
    change(bridge, "[claim.bridge-inspected]", "[claim.bridge-inspected")

    assert [main([c]) for c in ("check", "report", "show")] == [1, 1, 1]
    captured = capsys.readouterr()
    assert captured.out.startswith("ledgers/bridge/bridge.claims.toml:15:24: CL003 not TOML:")
    assert captured.err.count("CL003") == 2


def test_check_as_json(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The findings of all ledgers as one JSON document."""
    change(bridge, "no inspection had", "no inspection has")
    main(["check", "--format", "json"])
    data = json.loads(capsys.readouterr().out)

    assert data["schema"] == 1
    assert [(f["code"], f["line"], f["id"]) for f in data["findings"]] == [
        ("CL401", 20, "bridge-inspected"),
        ("CL301", 26, "no-inspection"),
    ]


def test_show_prints_the_table(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without ids, the claims of the ledger, on a terminal of 80 columns."""
    assert bridge.exists()
    assert main(["show"]) == 0
    out = capsys.readouterr().out
    assert "bridge-inspected" in out
    assert max(map(len, out.splitlines())) <= 80


def test_show_explains_a_claim(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With ids, how each stands and why."""
    assert bridge.exists()
    assert main(["show", "bridge-inspected"]) == 0
    out = capsys.readouterr().out
    assert "Contradicted by 1 origin (The surveyor's office), supported by none." in out
    assert max(map(len, out.splitlines())) <= 80


def test_show_proposes_an_id(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt id is met with the likeliest one."""
    assert bridge.exists()
    main(["show", "bridge-inspectd"])

    assert capsys.readouterr().err == (
        "claimledger: no claim `bridge-inspectd` in ledgers; did you mean `bridge-inspected`?\n"
    )


@pytest.mark.parametrize("format", ["markdown", "text", "json"])
def test_report_is_the_same_on_every_run(
    format: str, bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same input gives the same bytes out."""
    assert bridge.exists()
    main(["report", "--format", format])
    first = capsys.readouterr().out
    main(["report", "--format", format, "ledgers/bridge"])

    assert capsys.readouterr().out == first


def test_report_into_a_file(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`-o` writes what the screen would show."""
    assert bridge.exists()
    main(["report"])
    shown = capsys.readouterr().out

    assert main(["report", "-o", "report.md"]) == 0
    assert Path("report.md").read_text(encoding="utf-8") == shown


@pytest.mark.parametrize(
    ("name", "begins"),
    [("r.html", "<!DOCTYPE"), ("R.JSON", "{\n"), ("r.txt", "bridge\n==="), ("r", "# bridge — ")],
)
def test_a_report_is_what_its_file_is_called(name: str, begins: str, bridge: Path) -> None:
    """Without `--format` the ending of the file says it; no Markdown in a file for a browser."""
    assert bridge.exists()
    assert main(["report", "-o", name]) == 0
    assert Path(name).read_text(encoding="utf-8").startswith(begins)


def test_reports_of_several_ledgers(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the screen one after the other; as JSON only into a folder, a file for each."""
    second(bridge)

    assert main(["report", "--format", "text"]) == 0
    assert main(["report", "--format", "json"]) == 2
    assert main(["report", "--format", "json", "-o", "out"]) == 0
    assert sorted(os.listdir("out")) == ["bridge.json", "second.json"]
    assert capsys.readouterr().err == (
        "claimledger: several ledgers: JSON wants -o FOLDER, which gets a file for each\n"
    )


def test_ledgers_of_one_name_get_files_of_two(bridge: Path) -> None:
    """Reports of folders with the same name do not overwrite each other."""
    for year in ("2023", "2024"):
        folder = bridge.parent.parent / year / "claims"
        folder.mkdir(parents=True)
        (folder / "a.claims.toml").write_text("format = 1\n", encoding="utf-8")
    bridge.unlink()

    assert main(["report", "-o", "out"]) == 0
    assert sorted(os.listdir("out")) == ["ledgers-2023-claims.md", "ledgers-2024-claims.md"]


@pytest.mark.parametrize(
    "target",
    ["ledgers/bridge/bridge.claims.toml", "ledgers/bridge/minutes.txt", "no/such/folder/x.md"],
)
def test_report_does_not_overwrite_what_it_reports_on(target: str, bridge: Path) -> None:
    """A slip of the hand costs no ledger and no document."""
    before = {path.name: path.read_bytes() for path in bridge.parent.iterdir()}

    assert main(["report", "-o", target]) == 2
    assert {path.name: path.read_bytes() for path in bridge.parent.iterdir()} == before


def test_a_folder_that_cannot_be_made(bridge: Path) -> None:
    """Where a folder is wanted and a file stands, status 2."""
    second(bridge)

    assert main(["report", "-o", "ledgers/bridge/minutes.txt/x"]) == 2


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["report", "-o", "all.md"], "several ledgers: -o wants a folder, not a file all.md"),
        (["report", "--as-of", "15/03/2021"], "--as-of wants a full day such as 2026-11-22, not"),
        (["show", "--history"], "--history is that of claims named by their ids, and of no table"),
        (
            ["show", "bridge-inspected", "--history", "--matrix"],
            "--history is that of claims named by their ids, and of no table",
        ),
    ],
)
def test_what_cannot_be_meant(
    bridge: Path, argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing that was asked for is silently left undone: it is said how it can be asked."""
    second(bridge)
    status = main(argv)

    assert (status, said in capsys.readouterr().err) == (2, True)


def test_a_folder_to_be_made(bridge: Path) -> None:
    """A name that ends like that of a folder is one, though there is one report alone."""
    assert main(["report", "-o", "made/"]) == 0
    assert [path.name for path in (bridge.parent.parent.parent / "made").iterdir()] == ["bridge.md"]


def test_one_file_shows_its_own_records(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file names the ledger of its folder, and only its own records are shown."""
    (bridge.parent / "more.claims.toml").write_text(
        'format = 1\n[claim.more]\ntext = "More."\nspeaker = "mayors-office"\n', encoding="utf-8"
    )
    main(["show", "--ledger", "ledgers/bridge/more.claims.toml"])
    out = capsys.readouterr().out

    assert ("More." in out, "bridge-inspected" in out) == (True, False)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("510bda12", "510bda13", "CL303"),
        ('document = "minutes.txt"', 'document = "gone.txt"', "CL302"),
        ('quote = "the bridge had been', 'quote = "that the bridge was', "CL301"),
    ],
)
def test_a_file_is_not_green_for_what_another_lacks(
    bridge: Path, old: str, new: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What keeps its quotes from being proved is told, though it stands in another file."""
    (bridge.parent / "more.claims.toml").write_text(
        "format = 1\n"
        '[claim.more]\ntext = "More."\nspeaker = "mayors-office"\n'
        '[evidence.written]\ncontradicts = "more"\nsource = "minutes"\nquote = "since 2019"\n'
        '[evidence.taken]\nsupports = "more"\nfrom-claim = "bridge-inspected"\n',
        encoding="utf-8",
    )
    before = main(["check", "ledgers/bridge/more.claims.toml"])
    change(bridge, old, new)
    capsys.readouterr()
    after = main(["check", "ledgers/bridge/more.claims.toml"])

    assert (before, after, code in capsys.readouterr().out) == (0, 1, True)


def test_files_of_one_ledger_are_checked_as_one_by_one(
    bridge: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is told of as if it were the only one named, and the ledger is read once."""
    (bridge.parent / "more.claims.toml").write_text(
        'format = 1\n[claim.more]\ntext = "More."\nexpect = "supported"\n', encoding="utf-8"
    )
    files = ["ledgers/bridge/bridge.claims.toml", "ledgers/bridge/more.claims.toml"]
    change(bridge, 'quote = "no inspection had', 'quote = "no inspections had')
    statuses = [main(["check", file]) for file in files]
    one_by_one = capsys.readouterr()
    read: list[str] = []

    def counting(path: str, **options: Any) -> Ledger:
        read.append(path)
        return load(path, **options)

    monkeypatch.setattr("claimledger.commands.check.load", counting)

    status = main(["check", *files])
    together = capsys.readouterr()
    assert (statuses, status, read) == ([1, 1], 1, ["ledgers/bridge"])
    assert together.err == one_by_one.err
    assert [line for line in together.out.splitlines() if "claims.toml:" in line] == [
        line for line in one_by_one.out.splitlines() if "claims.toml:" in line
    ]


def test_rule_explains_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    """What, why, an example and what to do, in any case of letters."""
    assert main(["rule", "cl301"]) == 0
    assert capsys.readouterr().out == (
        "CL301 quote-not-found (error)\n"
        "\n"
        "A quote does not stand in its document.\n"
        "Words that the source does not have must not be printed as its own.\n"
        "\n"
        "Example:\n"
        '    quote = "even if al-Qaeda had been in Iran"\n'
        "\n"
        "What to do: Copy the words out of the document. Case, digits and punctuation are exact;"
        " left-out words are marked [...]; words added by the editor stand outside the quote.\n"
    )


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C leaves without a traceback."""

    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimledger.cli._run", interrupt)

    assert main(["check"]) == 130


def _run(argv: list[str], cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "claimledger", *argv],
        cwd=cwd,
        env={**os.environ, **environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )


@pytest.mark.usefixtures("bridge")
def test_a_reader_that_leaves_is_no_error() -> None:
    """A broken pipe is silent."""
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [sys.executable, "-m", "claimledger", "report"],
        cwd=Path.cwd(),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)

    assert (run.returncode, run.stderr) == (1, b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_output_is_utf8_whatever_the_locale(bridge: Path, encoding: str) -> None:
    """The bytes do not depend on the machine's settings."""
    change(bridge, "The bridge was inspected", "Die Brücke wurde — 検査 — geprüft")
    run = _run(["report"], Path.cwd(), PYTHONIOENCODING=encoding, LC_ALL="C")

    assert "Die Brücke wurde — 検査 — geprüft".encode() in run.stdout


def test_checking_never_writes(bridge: Path) -> None:
    """A check, a table and a report leave every file as it was, and no new one."""
    before = {path: path.stat().st_mtime_ns for path in bridge.parent.parent.rglob("*")}
    for argv in (["check"], ["show"], ["report"]):
        main(argv)

    assert {path: path.stat().st_mtime_ns for path in bridge.parent.parent.rglob("*")} == before


def test_hostile_text_reaches_no_terminal(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters of a ledger are shown, not sent."""
    change(bridge, "The bridge was inspected", "\\u001b]0;title\\u0007The bridge was inspected")
    for argv in (["check"], ["show"], ["show", "bridge-inspected"], ["report"]):
        main(argv)

    captured = capsys.readouterr()
    assert not {"\x1b", "\x07"} & {*captured.out, *captured.err}


def test_help_imports_nothing_that_only_commands_need() -> None:
    """Asking how to ask costs no more than the parser."""
    code = (
        "import sys; from claimledger.cli import main; main(['--help']);"
        "print(sorted({'attrs', 'attr', 'cattrs', 'tomli', 'tabulate'} & {*sys.modules}))"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _with_path(code)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", ["check", "show", "report", "quote", "rule", "schema"])
def test_every_command_gives_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` of each shows a whole command line."""
    assert main([command, "--help"]) == 0
    assert f"example: claimledger {command}" in capsys.readouterr().out


@pytest.mark.usefixtures("bridge")
def test_notes_are_left_out_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    """By option and by pyproject.toml; the counts are of what is told."""
    main(["check", "--ignore", "CL6"])
    Path("pyproject.toml").write_text('[tool.claimledger]\nselect = ["CL5"]\n', encoding="utf-8")
    main(["check"])
    captured = capsys.readouterr()

    assert captured.out == ""
    assert (
        captured.err.splitlines()
        == [
            "ledgers/bridge: 1 claim, 1 evidence item; 2 of 2 quotations proved;"
            " 0 errors, 0 warnings, 0 notes."
        ]
        * 2
    )


@pytest.mark.usefixtures("bridge")
def test_a_selection_that_means_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A code that is none is bad usage."""
    assert main(["check", "--select", "E501"]) == 2
    assert capsys.readouterr().err == "claimledger: --select: no code begins with `E501`\n"


def test_files_of_one_ledger_tell_everything_once(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As when only those that changed are named: what keeps both from being read is told once."""
    more = bridge.parent / "more.claims.toml"
    more.write_text("format = 1\n[claim.more]\ntext = 3\n", encoding="utf-8")

    assert main(["check", str(bridge), str(more)]) == 1
    assert capsys.readouterr().out.count("CL105") == 1


def test_strict_is_about_what_is_told(bridge: Path) -> None:
    """A warning that is ignored fails nothing."""
    lines = bridge.read_text(encoding="utf-8").splitlines(keepends=True)
    bridge.write_text("".join(line for line in lines if "sha256" not in line), encoding="utf-8")

    assert main(["check", "--strict", "--ignore", "CL304"]) == 0


def test_an_error_is_told_whatever_is_selected(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing makes a broken ledger pass."""
    change(bridge, "no inspection had", "no inspection has")

    assert main(["check", "--select", "CL5"]) == 1
    assert "CL301" in capsys.readouterr().out


@pytest.mark.parametrize("format", ["full", "github", "sarif"])
def test_check_in_other_formats(
    format: str, bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each format tells the finding, on standard output alone."""
    assert bridge.exists()
    assert main(["check", "--format", format]) == 0
    assert "CL601" in capsys.readouterr().out


def test_a_terminal_gets_the_first_hundred(
    bridge: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file or a pipe gets all."""
    claims = "".join(f'[claim.c{n}]\ntext = "Number {n}."\n' for n in range(100))
    bridge.write_text(bridge.read_text(encoding="utf-8") + claims, encoding="utf-8")
    main(["check"])
    everything = capsys.readouterr().out.splitlines()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["check", "--color", "never"])
    shown = capsys.readouterr().out.splitlines()

    assert (len(everything), len(shown)) == (201, 101)
    assert shown[-1].startswith("... and 101 findings more;")


@pytest.mark.usefixtures("bridge")
def test_colour_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    """`--color always` colours whatever reads it."""
    main(["check", "--color", "always"])

    assert "\x1b[1;36mCL601\x1b[0m" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "status"), [("no inspection had taken place", 0), ("nobody ever looked", 1)]
)
@pytest.mark.usefixtures("bridge")
def test_quote(words: str, status: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Found is status 0; not found is 1."""
    assert main(["quote", "ledgers/bridge/minutes.txt", words]) == status
    assert capsys.readouterr().out.startswith("ledgers/bridge/minutes.txt")


@pytest.mark.usefixtures("bridge")
def test_quote_in_no_document(capsys: pytest.CaptureFixture[str]) -> None:
    """A document that is not there cannot be looked into: status 2."""
    assert main(["quote", "gone.txt", "words"]) == 2
    assert capsys.readouterr().err.startswith("claimledger: gone.txt: it cannot be read")


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON Schema goes to standard output."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "object"


@pytest.mark.usefixtures("bridge")
def test_an_unknown_report_format(capsys: pytest.CaptureFixture[str]) -> None:
    """Is bad usage, with the formats there are."""
    assert main(["report", "--format", "pdf"]) == 2
    assert capsys.readouterr().err.startswith(
        "claimledger: no report format 'pdf'; there are markdown, "
    )


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
@pytest.mark.usefixtures("bridge")
def test_a_full_disk_is_told() -> None:
    """Output that cannot be written is no success, and no traceback."""
    run = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m claimledger report > /dev/full"],
        cwd=Path.cwd(),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )

    assert (run.returncode, run.stderr) == (
        2,
        b"claimledger: cannot go on: No space left on device\n",
    )


def test_hostile_names_are_commands_nowhere(
    bridge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A ledger whose file name looks like a workflow command is shown, not obeyed."""
    folder = bridge.parent.parent / "::error::\x1b[31m"
    folder.mkdir()
    (folder / "::error::x\n.claims.toml").write_text(
        "format = 1\n[speaker.x]\nname = 3\n", encoding="utf-8"
    )
    for format in ("text", "full", "json", "github", "sarif"):
        main(["check", "--format", format, str(folder)])
    captured = capsys.readouterr()

    assert "\x1b" not in captured.out + captured.err
    assert [line for line in captured.out.splitlines() if line.startswith("::error::")] == []


@pytest.mark.usefixtures("collector")
def test_the_garbage_collector_is_paused_in_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the command alone: a program that calls main has it as it wants it."""
    states: list[bool] = []
    monkeypatch.setattr(cli, "main", lambda _: states.append(gc.isenabled()))
    with pytest.raises(SystemExit):
        entry()

    assert states == [False]


@pytest.mark.usefixtures("bridge")
def test_output_may_go_anywhere() -> None:
    """Also to a stream that has no encoding."""
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream):
        main(["rule", "CL301"])

    assert stream.getvalue().startswith("CL301 quote-not-found")

"""Ledger files as pytest items, tried in a pytest of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

BRIDGE = Path(__file__).parent.parent / "examples" / "bridge"

pytest_plugins = ["pytester"]


@pytest.fixture
def bridge(pytester: pytest.Pytester) -> Path:
    """A project with the example's ledger."""
    pytester.makepyprojecttoml("[tool.pytest.ini_options]\n")
    for name in ("bridge.claims.toml", "minutes.txt"):
        (pytester.path / name).write_bytes((BRIDGE / name).read_bytes())
    return pytester.path / "bridge.claims.toml"


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in *file* once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("bridge")
def test_one_item_for_each_record(pytester: pytest.Pytester) -> None:
    """Each claim and evidence item is a test, and one stands for the rest of the file."""
    result = pytester.runpytest_subprocess("-v", "-p", "no:cacheprovider")

    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(
        [
            "bridge.claims.toml::ledger PASSED*",
            "bridge.claims.toml::claim:bridge-inspected PASSED*",
            "bridge.claims.toml::evidence:no-inspection PASSED*",
        ]
    )


def test_a_changed_word_fails_its_own_item(bridge: Path, pytester: pytest.Pytester) -> None:
    """The evidence item fails with its code first, and the claim whose standing it flips."""
    change(bridge, "no inspection had", "no inspection has")
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines(
        [
            "CL301 quote not found in minutes.txt; nearest, line 4 *",
            "    bridge.claims.toml:26:1",
            "FAILED bridge.claims.toml::evidence:no-inspection - CL301 *",
        ]
    )


def test_a_lost_document_fails_the_rest_of_the_file(
    bridge: Path, pytester: pytest.Pytester
) -> None:
    """What is wrong with a source is told by the item for what belongs to no record."""
    (bridge.parent / "minutes.txt").unlink()
    result = pytester.runpytest_subprocess("-k", "ledger")

    result.stdout.fnmatch_lines(["FAILED bridge.claims.toml::ledger - CL302 *"])


@pytest.mark.parametrize("item", ["claim:bridge-inspected", "evidence:no-inspection"])
def test_a_lost_document_fails_each_item_that_it_should_prove(
    item: str, bridge: Path, pytester: pytest.Pytester
) -> None:
    """Whoever chooses one record alone does not see it pass unproved."""
    (bridge.parent / "minutes.txt").unlink()
    change(bridge, 'expect = "contradicted"\n', "")
    result = pytester.runpytest_subprocess(f"bridge.claims.toml::{item}")

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"FAILED bridge.claims.toml::{item} - CL302 *"])


@pytest.mark.parametrize("chosen", [("-k", "claim:good"), ("-m", "claim")])
def test_a_ledger_that_cannot_be_read_fails_whatever_is_chosen(
    chosen: tuple[str, str], bridge: Path, pytester: pytest.Pytester
) -> None:
    """Its records may have been among those meant; the others are judged."""
    other = pytester.mkdir("other")
    (other / "good.claims.toml").write_text(
        'format = 1\n[claim.good]\ntext = "Good."\n', encoding="utf-8"
    )
    change(bridge, "format = 1", "format = 2")
    result = pytester.runpytest_subprocess(*chosen)

    assert result.parseoutcomes().items() >= {"passed": 1, "failed": 1}.items()
    result.stdout.fnmatch_lines(["FAILED bridge.claims.toml::ledger - CL102 *"])


def test_what_has_no_line_is_told_without_one(bridge: Path, pytester: pytest.Pytester) -> None:
    """A file that cannot be opened has no first line to go to."""
    (bridge.parent / "gone.claims.toml").symlink_to("nowhere")
    result = pytester.runpytest_subprocess()

    result.stdout.fnmatch_lines(["CL001 cannot be read: *", "    gone.claims.toml"])


def test_a_ledger_that_cannot_be_read_hides_no_other(
    bridge: Path, pytester: pytest.Pytester
) -> None:
    """It fails by one item; the other ledgers are judged."""
    other = pytester.mkdir("other")
    (other / "good.claims.toml").write_text("format = 1\n", encoding="utf-8")
    change(bridge, "format = 1", "format = 2")
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["FAILED bridge.claims.toml::ledger - CL102 *"])


def test_a_file_beside_a_broken_one_says_which(bridge: Path, pytester: pytest.Pytester) -> None:
    """The files of a ledger are judged together: the sound one names the broken one's errors."""
    (bridge.parent / "more.claims.toml").write_text("format = 2\n", encoding="utf-8")
    result = pytester.runpytest_subprocess("bridge.claims.toml")

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["    more.claims.toml:1:1"])


def test_a_warning_beside_a_broken_file(bridge: Path, pytester: pytest.Pytester) -> None:
    """A file of which only warnings are certain passes no more than one of which nothing is."""
    text = bridge.read_text(encoding="utf-8")
    bridge.write_text(re.sub("sha256 = .*\n", "", text), encoding="utf-8")
    (pytester.path / "other.claims.toml").write_text("format = 1\nx = 1\n", encoding="utf-8")
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["CL103 unknown key or table `x`"])
    result.stdout.no_fnmatch_line("*CL304*")


@pytest.mark.parametrize(
    ("arguments", "passed"),
    [
        (["-m", 'claim(id="no-inspection")'], 1),
        (["-k", "bridges"], 1),
        (["-k", "claim:"], 1),
        (["bridge.claims.toml::evidence:no-inspection"], 1),
    ],
    ids=["marker", "tag", "kind", "node-id"],
)
def test_items_are_chosen(
    bridge: Path, pytester: pytest.Pytester, arguments: list[str], passed: int
) -> None:
    """By marker, by a claim's tag, by name and by node id."""
    change(bridge, 'expect = "contradicted"', 'expect = "contradicted"\ntags = ["bridges"]')
    result = pytester.runpytest_subprocess(*arguments)

    assert result.parseoutcomes()["passed"] == passed


@pytest.mark.usefixtures("bridge")
def test_left_out_on_request(pytester: pytest.Pytester) -> None:
    """`--no-claimledger` collects nothing."""
    result = pytester.runpytest_subprocess("--no-claimledger")

    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.usefixtures("bridge")
def test_the_same_on_several_workers(pytester: pytest.Pytester) -> None:
    """Items are collected alike in every worker of pytest-xdist."""
    pytest.importorskip("xdist")
    result = pytester.runpytest_subprocess("-n", "2")

    result.assert_outcomes(passed=3)


@pytest.mark.usefixtures("bridge")
def test_strict_projects_are_no_trouble(pytester: pytest.Pytester) -> None:
    """No warning comes of us, even where warnings are errors and markers strict."""
    result = pytester.runpytest_subprocess("-W", "error", "--strict-markers", "--strict-config")

    result.assert_outcomes(passed=3)


def test_a_fault_of_the_program_is_shown_as_such(pytester: pytest.Pytester) -> None:
    """What is no finding keeps its traceback."""
    pytester.makeconftest(
        """
        import pytest

        @pytest.hookimpl(tryfirst=True)
        def pytest_runtest_call(item):
            raise RuntimeError("not a finding")
        """
    )
    (pytester.path / "a.claims.toml").write_text("format = 1\n", encoding="utf-8")
    result = pytester.runpytest_subprocess()

    result.stdout.fnmatch_lines(["*RuntimeError: not a finding"])


def test_importing_the_plugin_is_cheap(pytester: pytest.Pytester) -> None:
    """In a project without ledgers nothing of ours is imported but the plugin itself."""
    pytester.makepyfile(
        """
        import sys

        def test_nothing():
            ours = sorted(name for name in sys.modules if name.startswith("claimledger"))
            assert ours == [
                "claimledger",
                "claimledger._version",
                "claimledger.pytest_plugin",
            ]
            assert "cattrs" not in sys.modules
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=1)


def test_starting_costs_next_to_nothing() -> None:
    """In a project without ledgers the plugin costs less than 2 ms of each run."""
    code = """
import sys, time, pytest
spent = []
for _ in range(20):
    for name in [name for name in sys.modules if name.startswith("claimledger")]:
        del sys.modules[name]
    before = time.process_time()
    import claimledger.pytest_plugin
    spent.append(time.process_time() - before)
print(min(spent) * 1000)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert float(run.stdout) < 2


def test_what_editors_leave_behind_is_no_ledger(bridge: Path, pytester: pytest.Pytester) -> None:
    """A file whose name begins with a stop belongs to no ledger, and is no test."""
    (bridge.parent / ".#bridge.claims.toml").write_text("<<<", encoding="utf-8")
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(passed=3)


def test_a_contradiction_is_a_test(bridge: Path, pytester: pytest.Pytester) -> None:
    """Each record that can hold or fail is one; warnings and notes fail none."""
    with bridge.open("a", encoding="utf-8") as file:
        file.write(
            '[contradiction.conflict]\nbetween = ["bridge-inspected", "no-inspection"]\n'
            'kind = "negation"\nbecause = "One says the opposite of the other."\n'
        )
    result = pytester.runpytest_subprocess("-v", "-k", "contradiction")

    result.stdout.fnmatch_lines(["bridge.claims.toml::contradiction:conflict PASSED*"])


def test_what_ledgers_say_moves_no_cursor(bridge: Path, pytester: pytest.Pytester) -> None:
    """Control characters and workflow commands of a ledger are shown in a failure, not sent."""
    change(bridge, "no inspection had", "\\u001b[31m \\n::error::no inspection has")
    result = pytester.runpytest_subprocess("--color=no")

    assert "\x1b" not in result.stdout.str()
    assert [line for line in result.stdout.lines if line.lstrip().startswith("::")] == []


def test_the_files_of_a_ledger_share_their_records(bridge: Path, pytester: pytest.Pytester) -> None:
    """Each record is a test of the file it stands in, whatever the files name in each other."""
    (bridge.parent / "more.claims.toml").write_text(
        'format = 1\n[claim.more]\ntext = "More."\nspeaker = "mayors-office"\n', encoding="utf-8"
    )
    result = pytester.runpytest_subprocess("-v")

    result.assert_outcomes(passed=5)
    result.stdout.fnmatch_lines(["more.claims.toml::claim:more PASSED*"])


def test_a_file_fails_for_what_another_lacks(bridge: Path, pytester: pytest.Pytester) -> None:
    """A file whose quotes are not proved is not green because the fault stands in another."""
    change(bridge, "minutes.txt", "gone.txt")
    (bridge.parent / "more.claims.toml").write_text(
        'format = 1\n[claim.more]\ntext = "More."\nsource = "minutes"\nquote = "since 2019"\n',
        encoding="utf-8",
    )
    result = pytester.runpytest_subprocess("more.claims.toml")

    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*CL302*"])

"""Every example runs and does what it says."""

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import claimledger
from claimledger.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
LESSONS = EXAMPLES / "lessons"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
FOLDERS = sorted({file.parent for file in EXAMPLES.rglob("*.claims.toml")})
assert SCRIPTS, "no example scripts to run"
assert FOLDERS, "no example ledgers to check"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script(script: Path, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    """Each script runs from anywhere and prints what is written down."""
    run = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    golden(f"examples-{script.stem}.txt", run.stdout)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_ledger(folder: Path) -> None:
    """Each example ledger is sound."""
    audit = claimledger.audit(claimledger.load(folder))

    assert [str(f) for f in audit.findings if f.severity != "note"] == []


def test_the_lessons_show_what_the_tool_prints(
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each command of the lessons prints, from the top of the checkout, what stands below it."""
    monkeypatch.chdir(EXAMPLES.parent)
    page = LESSONS / "README.md"
    text = page.read_text(encoding="utf-8")

    def printed(block: re.Match[str]) -> str:
        main(shlex.split(block[1])[1:])
        return f"```console\n$ {block[1]}\n{capsys.readouterr().out}```\n"

    real = re.sub(r"```console\n\$ (.*)\n(?s:.*?)```\n", printed, text)
    if request.config.getoption("--rewrite-golden"):
        page.write_text(real, encoding="utf-8")
    assert real == page.read_text(encoding="utf-8")


def test_every_lesson_is_in_their_readme() -> None:
    """A folder a lesson, a heading a folder, and no ledger beside them."""
    headings = re.findall(
        r"^## ([a-z-]+):", (LESSONS / "README.md").read_text("utf-8"), re.MULTILINE
    )
    folders = [path.name for path in LESSONS.iterdir() if path.is_dir()]

    assert (sorted(headings), [*LESSONS.glob("*.claims.toml")]) == (sorted(folders), [])

"""The command where its output cannot go: it ends with a true status, in a line or in silence."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from claimledger import Ledger, load
from claimledger.cli import main
from claimledger.commands import check
from claimledger.findings.terminal import progress

ROOT = Path(__file__).parent.parent
LEDGER = "format = 1\n[claim.a]\ntext = 'A.'\n"
COUNTS = (
    b"ledgers: 1 claim, 0 evidence items; 0 of 0 quotations proved; 0 errors, 0 warnings, 2 notes."
)
FULL = b"claimledger: cannot go on: No space left on device\n"
on_linux = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")


@pytest.fixture(autouse=True)
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger with two notes on it, in the folder worked in."""
    (tmp_path / "ledgers").mkdir()
    (tmp_path / "ledgers" / "a.claims.toml").write_text(LEDGER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def through(redirected: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command, run by a shell, with its streams sent elsewhere."""
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"'{sys.executable}' -m claimledger {redirected}"],
        env={**os.environ, **environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["check", "--version", "schema"])
@on_linux
def test_a_full_disk(command: str, unbuffered: str) -> None:
    """What could not be written is no success, whenever that comes out."""
    run = through(f"{command} > /dev/full", PYTHONUNBUFFERED=unbuffered)

    assert (run.returncode, run.stdout, run.stderr.removeprefix(COUNTS).lstrip()) == (2, b"", FULL)


@on_linux
def test_nowhere_to_complain() -> None:
    """Where not even the counts can be told, nothing passes for checked."""
    assert through("check 2> /dev/full").returncode == 2
    assert through("check > /dev/full 2> /dev/full").returncode == 2


def test_closed_output() -> None:
    """Without standard output there is nothing to tell a finding on."""
    run = through("check >&-")

    assert (run.returncode, run.stderr) == (
        2,
        b"claimledger: cannot go on: standard output is closed\n",
    )


def test_closed_complaints() -> None:
    """Without standard error the findings still go where they should, and nothing else does."""
    run = through("check 2>&-")

    assert (run.returncode, run.stdout.count(b"\n"), b"quotations" in run.stdout) == (0, 2, False)


@pytest.mark.parametrize("command", ["--version", "check", "rule CL301"])
def test_a_reader_that_has_left(command: str) -> None:
    """A broken pipe is silent, also where Python keeps nothing back."""
    run = through(f"{command} 2> told | true", PYTHONUNBUFFERED="1")

    assert run.returncode in {0, 1}  # `true` may be slow to leave
    assert Path("told").read_bytes().removeprefix(COUNTS).strip() == b""


def test_counts_come_when_the_work_is_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line that says that work goes on is gone by then."""

    def slowly(*args: Any, **more: Any) -> Ledger:
        sleep(0.3)
        return load(*args, **more)

    monkeypatch.setattr(check, "progress", partial(progress, patience=0.0))
    monkeypatch.setattr(check, "load", slowly)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    main(["check"])
    shown = capsys.readouterr().err.split("\r\x1b[K")

    assert shown[1:] == ["claimledger: checking ledgers ...", f"{COUNTS.decode()}\n"]


def test_names_of_files_taken_for_options(capsys: pytest.CaptureFixture[str]) -> None:
    """What a shell makes of `*` may look like an option, a command of a log, and colour at once."""
    assert main(["check", "--\x1b[31m\n::error::x"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "claimledger check: error: unrecognized arguments: --\\u{1B}[31m \\u{3A}:error\\u{3A}:x"
    )

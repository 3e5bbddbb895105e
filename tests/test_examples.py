"""Every example runs and does what it says."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import claimledger

EXAMPLES = Path(__file__).parent.parent / "examples"
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

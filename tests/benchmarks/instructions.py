"""How many instructions loading and auditing take, divided by those of tomli on the same text.

    python -m tests.benchmarks.instructions LEDGER ...

They are counted by valgrind, which has to be installed and takes fifty times as long. What else the
machine does changes nothing in them; nor does it show in them how far off the memory is.
"""

# ruff: noqa: T201  (a script prints)
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from .timing import compiled_into

_BEFORE: Final = """
import gc, os, sys
import tomli
from claimledger.auditing import audit
from claimledger.loading import load
gc.disable()
folder = sys.argv[1]
names = [name for name in sorted(os.listdir(folder)) if name.endswith(".claims.toml")]
texts = [open(os.path.join(folder, name), encoding="utf-8").read() for name in names]
audit(load(folder)) if sys.argv[2] == "warm" else None
"""
_WORKS: Final = {
    "parse": "for text in texts: tomli.loads(text)\n",
    "load": "held = load(folder)\n",
    "load + audit": "held = audit(load(folder))\n",
}


def instructions(folder: Path) -> dict[str, int]:
    """Of each work on the ledger in *folder*, beyond those that it takes to begin."""
    with TemporaryDirectory() as scratch:
        _run(["-c", _BEFORE, str(folder), "warm"], scratch)  # compiles all that is imported
        begun = _counted("", folder, scratch)
        return {name: _counted(work, folder, scratch) - begun for name, work in _WORKS.items()}


def _counted(work: str, folder: Path, scratch: str) -> int:
    told = _run(["-c", _BEFORE + work, str(folder), "cold"], scratch, "valgrind", *_COUNTING)
    found = re.search(r"Collected : (\d+)", told)
    if not found:
        raise RuntimeError(f"valgrind counted nothing:\n{told[-2000:]}")
    return int(found[1])


_COUNTING: Final = ("--tool=callgrind", "--callgrind-out-file=/dev/null")


def _run(arguments: list[str], scratch: str, *by: str) -> str:
    environment = {**compiled_into(scratch), "PYTHONHASHSEED": "0"}
    command = [*by, sys.executable, *arguments]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return run.stderr


def main(folders: list[str]) -> None:
    """Print each ledger's figures."""
    if not shutil.which("valgrind"):
        sys.exit("valgrind is not installed")
    for folder in map(Path, folders):
        counted = instructions(folder)
        ratios = (f"{name} {count / counted['parse']:.2f}" for name, count in counted.items())
        print(f"{folder.name}: {', '.join(ratios)}")


if __name__ == "__main__":
    main(sys.argv[1:])

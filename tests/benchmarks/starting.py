"""What starting costs: commands on a small ledger, and pytest on a large one.

Modules are compiled before anything is measured, as they are in an installation.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from .making import make_ledger
from .timing import childs_time, compiled_into, in_turns, output

_SMALL: Final = 10  #: claims
_PYTEST: Final = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir")
#: Items that do nothing, collected as the records of a ledger are: test functions do more.
_TRIVIAL: Final = """
import pytest

def pytest_collect_file(file_path, parent):
    if file_path.suffix == ".trivial":
        return TrivialFile.from_parent(parent, path=file_path)

class TrivialFile(pytest.File):
    def collect(self):
        for n in range({items}):
            yield TrivialItem.from_parent(self, name=f"item-{{n}}")

class TrivialItem(pytest.Item):
    def runtest(self):
        pass

    def reportinfo(self):
        return self.path, None, self.name
"""


def commands(scratch: Path, rounds: int) -> dict[str, float]:
    """The processor time of commands, each divided by that of `python -c pass`."""
    ledger = str(make_ledger(scratch / "small", _SMALL))
    script = str(Path(sys.executable).with_name("claimledger"))
    module = (sys.executable, "-m", "claimledger")
    works = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "claimledger --version": (script, "--version"),
        "python -m claimledger --version": (*module, "--version"),
        "claimledger --help": (script, "--help"),
        "claimledger check, ten claims": (script, "check", ledger),
        "python -m claimledger check, ten claims": (*module, "check", ledger),
    }
    return _compared(works.items(), scratch, rounds)


def pytest_runs(scratch: Path, claims: int, rounds: int) -> dict[str, float]:
    """The same of pytest on a ledger and on as many trivial items, divided by the latter's."""
    ledger = make_ledger(scratch / "tested", claims)
    trivial = scratch / "trivial"
    trivial.mkdir()
    command = (sys.executable, *_PYTEST)
    items = _collected((*command, str(ledger), str(ledger), "--collect-only"), scratch)
    (trivial / "conftest.py").write_text(_TRIVIAL.format(items=items), encoding="utf-8")
    (trivial / "items.trivial").touch()
    works = {
        "trivial": (*command, str(trivial), str(trivial)),
        "pytest": (*command, str(ledger), str(ledger)),
    }
    return {**_compared(works.items(), scratch, rounds), "items": items}


def _collected(command: Iterable[str], scratch: Path) -> int:
    listed = output([*command], compiled_into(str(scratch / "compiled")))
    return sum("::" in line for line in listed.splitlines())


def _compared(
    works: Iterable[tuple[str, tuple[str, ...]]], scratch: Path, rounds: int
) -> dict[str, float]:
    """The times of *works* as multiples of the first one's."""
    env = compiled_into(str(scratch / "compiled"))

    def measured(command: tuple[str, ...]) -> Callable[[], float]:
        childs_time(command, env)  # compiles
        return lambda: childs_time(command, env)

    spent = in_turns({name: measured(command) for name, command in works}, rounds)
    bare = next(iter(spent.values()))
    return {name: time / bare for name, time in spent.items()}

"""The peak memory of processes, above that of one that merely imports the same modules."""

import sys
from pathlib import Path
from typing import Final

from .timing import compiled_into, output

#: The peak of this process alone: what `getrusage` tells may be that of the process it came from.
_PEAK: Final = """
def peak():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except FileNotFoundError:
        from resource import RUSAGE_SELF, getrusage
        return getrusage(RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print(peak())
"""
_IMPORTS: Final = """
import gc, os, sys
import tomli
from claimledger.auditing import audit
from claimledger.loading import load
gc.disable()
folder = sys.argv[1]
"""
_HELD: Final = """
held = []
for name in sorted(os.listdir(folder)):
    if name.endswith(".claims.toml"):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            held.append(tomli.loads(file.read()))
"""
_AUDITED: Final = "judged = audit(load(folder))\n"


def peaks(folder: Path, scratch: str) -> tuple[float, float]:
    """MiB for holding all that tomli makes of the ledger in *folder*, and for auditing it."""
    bare = _peak("", folder, scratch)
    return _peak(_HELD, folder, scratch) - bare, _peak(_AUDITED, folder, scratch) - bare


def _peak(work: str, folder: Path, scratch: str) -> float:
    command = [sys.executable, "-c", _IMPORTS + work + _PEAK, str(folder)]
    return int(output(command, compiled_into(scratch))) / 1024

"""Which warnings and notes a check tells: by option, or by `[tool.claimledger]` in pyproject.toml.

The file is the nearest upwards of the folder one works in, never of the ledger: whoever checks a
ledger of somebody else's decides what he is told of it.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import tomli

from ..errors import ClaimledgerError, shown
from ..model import Finding
from ..rules import RULES
from ..vocabulary import Severity


class Selection(NamedTuple):
    """Codes, or beginnings of codes, of what is told; errors always are."""

    select: tuple[str, ...] = ("CL",)
    ignore: tuple[str, ...] = ()

    def takes(self, finding: Finding) -> bool:
        """Whether *finding* is told."""
        if finding.severity is Severity.ERROR:
            return True
        return finding.code.startswith(self.select) and not finding.code.startswith(self.ignore)


def selection(
    select: Sequence[str] | None, ignore: Sequence[str] | None, *, folder: str = "."
) -> Selection:
    """What the options say, each a list of codes with commas; else the settings of *folder*."""
    settings = _settings(folder) if select is None or ignore is None else {}
    chosen = {"select": select, "ignore": ignore}
    given = {
        key: _codes(f"--{key}", (code for one in values for code in one.split(",")), key)
        for key, values in chosen.items()
        if values is not None
    }
    return Selection(**{**settings, **given})


def _settings(folder: str) -> dict[str, tuple[str, ...]]:
    at = os.path.abspath(folder)
    while True:
        path = os.path.join(at, "pyproject.toml")
        table = _table(path) if os.path.isfile(path) else None
        if table is not None:
            return _checked(table, path)
        above = os.path.dirname(at)
        if above == at:
            return {}
        at = above


def _table(path: str) -> Any:
    """`[tool.claimledger]` of the file at *path*, None if it has none."""
    try:
        with open(path, "rb") as file:
            content = tomli.load(file)
    except (OSError, ValueError, RecursionError) as err:
        raise ClaimledgerError(f"{path} cannot be read: {err}") from None
    tool = content.get("tool")
    return tool.get("claimledger") if isinstance(tool, dict) else None


def _checked(table: Any, path: str) -> dict[str, tuple[str, ...]]:
    at = f"[tool.claimledger] in {path}"
    if not isinstance(table, Mapping):
        raise ClaimledgerError(f"{at} is no table")
    for key, value in table.items():
        if key not in _KEYS:
            raise ClaimledgerError(f"{at} has {shown(key)}; known are {', '.join(_KEYS)}")
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            raise ClaimledgerError(f"{at}: `{key}` wants a list of codes")
    return {key: _codes(f"{at}: `{key}`", value, key) for key, value in table.items()}


_KEYS: Final = ("select", "ignore")


def _codes(where: str, codes: Iterable[str], key: str) -> tuple[str, ...]:
    """*codes* in capitals; refused if one begins no code, or would ignore an error by name."""
    read = tuple(code.strip().upper() for code in codes)
    for code in read:
        if not code.startswith("CL") or not any(known.startswith(code) for known in RULES):
            raise ClaimledgerError(f"{where}: no code begins with {shown(code)}")
        if key == "ignore" and code in RULES and RULES[code].severity is Severity.ERROR:
            raise ClaimledgerError(f"{where}: {code} is an error, and errors are always told")
    return read

"""Which files make a ledger, and their text; nothing of what stands in them."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import evolve

from .errors import LedgerError
from .model import Finding
from .rules import finding

SUFFIX: Final = ".claims.toml"

_MAX_BYTES: Final = 8 * 2**20


def ledger_folders(path: str) -> list[str]:
    """The folders of the ledgers that *path* names, sorted; LedgerError if it names none."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as err:
        raise LedgerError([_unreadable(path, err)]) from None
    if stat.S_ISDIR(mode):
        try:
            folders = [path] if ledger_files(path) else [*_folders_below(path)]
        except OSError as err:
            raise LedgerError([_unreadable(path, err)]) from None
        if not folders:
            message = f"no *{SUFFIX} file in this folder or below it"
            raise LedgerError([finding("CL005", message, file=path)])
        return folders
    if not path.endswith(SUFFIX):
        raise LedgerError([finding("CL001", f"not a ledger file, *{SUFFIX}", file=path)])
    return [os.path.dirname(path) or "."]


def ledger_files(folder: str) -> list[str]:
    """The ledger files right in *folder*, sorted by name."""
    with os.scandir(folder) as entries:
        names = sorted(e.name for e in entries if e.name.endswith(SUFFIX) and not e.is_dir())
    return [joined(folder, name) for name in names]


def read_text(file: str) -> str | None:
    """The text of a ledger file, None if it can't be read (any more)."""
    text = read(file)
    return text if isinstance(text, str) else None


def _folders_below(path: str) -> Iterator[str]:
    for folder, below, names in os.walk(path):
        below[:] = sorted(name for name in below if not name.startswith("."))
        if any(name.endswith(SUFFIX) for name in names):
            yield folder


def joined(folder: str, name: str) -> str:
    """The path of a ledger file, as findings show it."""
    return os.path.normpath(os.path.join(folder, name))


def read(file: str) -> str | Finding:
    """The text of *file*, or what keeps it from being read; a pipe or device is never opened."""
    try:
        status = os.stat(file)
        if not stat.S_ISREG(status.st_mode):
            return finding("CL001", "not a regular file", file=file)
        if status.st_size > _MAX_BYTES:
            return finding("CL004", f"{status.st_size} bytes; at most {_MAX_BYTES}", file=file)
        raw = Path(file).read_bytes()
    except OSError as err:
        return _unreadable(file, err)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as err:
        message = f"not UTF-8: byte 0x{raw[err.start]:02x} at offset {err.start}"
        line = raw.count(b"\n", 0, err.start) + 1
        column = err.start - raw.rfind(b"\n", 0, err.start)
        return evolve(finding("CL002", message, file=file), line=line, column=column)


def _unreadable(path: str, err: Exception) -> Finding:
    reason = err.strerror if isinstance(err, OSError) and err.strerror else str(err)
    return finding("CL001", f"cannot be read: {reason}", file=path)

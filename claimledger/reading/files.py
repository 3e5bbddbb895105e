"""Which files make a ledger, and their text; nothing of what stands in them."""

import os
import stat
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import BinaryIO, Final

from attrs import evolve

from ..errors import LedgerError, cause
from ..model import Finding
from ..rules import finding
from .limits import LIMITS, size

SUFFIX: Final = ".claims.toml"


def ledger_folders(path: str) -> list[str]:
    """The folders of the ledgers that *path* names, sorted; LedgerError if it names none, or if
    there may be more in a folder that cannot be read.

    A folder that holds ledger files is one ledger; of any other, each below it that does, hidden
    folders left out.
    """
    folders, unread = readable_folders(path)
    if unread:
        raise LedgerError(unread)
    return folders


def readable_folders(path: str) -> tuple[list[str], list[Finding]]:
    """The folders of the ledgers that *path* names, sorted, and those below it that cannot be
    read; LedgerError if there are neither.
    """
    unread: list[Finding] = []
    try:
        if not stat.S_ISDIR(os.stat(path).st_mode):
            return [_folder_of(path)], []
        folders = [path] if ledger_files(path) else [*_folders_below(path, unread)]
    except (OSError, ValueError) as err:
        raise LedgerError([_unreadable(path, err)]) from None
    if not folders and not unread:
        message = f"no *{SUFFIX} file in this folder or below it"
        raise LedgerError([finding("CL005", message, file=path)])
    return folders, unread


def ledger_files(folder: str) -> list[str]:
    """The ledger files right in *folder*, sorted by name; LedgerError if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if _is_ledger_file(entry))
    except OSError as err:
        raise LedgerError([_unreadable(folder, err)]) from None
    return [joined(folder, name) for name in names]


def joined(folder: str, name: str) -> str:
    """The path of a ledger file, as findings show it."""
    return os.path.normpath(os.path.join(folder, name))


def contents(file: str, most: int | None = LIMITS.file) -> bytes | Finding:
    """The bytes of *file*, *most* at the most, or what keeps it from being read.

    A pipe is not waited for; a byte order mark is no part of what a file says.
    """
    try:
        raw = _bytes(file, most)
    except (OSError, ValueError) as err:
        return _unreadable(file, err)
    return raw if isinstance(raw, Finding) else raw.removeprefix(BOM_UTF8)


def read(file: str, most: int | None = LIMITS.file) -> str | Finding:
    """The text of *file*, or what keeps it from being read."""
    raw = contents(file, most)
    return raw if isinstance(raw, Finding) else decoded(file, raw)


def decoded(file: str, raw: bytes) -> str | Finding:
    """The text that *raw*, the bytes of *file*, stand for."""
    try:
        return raw.decode()
    except UnicodeDecodeError as err:
        message = f"not UTF-8: byte 0x{raw[err.start]:02x}"
        before = raw[: err.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return evolve(finding("CL002", message, file=file), line=line, column=column)


def _folder_of(file: str) -> str:
    folder, name = os.path.split(file)
    if not _has_suffix(name):
        raise LedgerError([finding("CL001", f"not a ledger file, *{SUFFIX}", file=file)])
    return folder or "."


def _has_suffix(name: str) -> bool:
    """Editors and systems keep files of their own, named with a stop in front, beside a ledger."""
    return name.endswith(SUFFIX) and not name.startswith(".")


def _is_ledger_file(entry: "os.DirEntry[str]") -> bool:
    return _has_suffix(entry.name) and not os.path.isdir(entry)  # which a circle of links is not


def _folders_below(path: str, unread: list[Finding]) -> Iterator[str]:
    """*path* and each folder below it that holds ledger files; what cannot be read is *unread*."""
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as err:
            unread.append(_unreadable(folder, err))
            continue
        if any(map(_is_ledger_file, listed)):
            yield folder
        waiting += [
            entry.path
            for entry in listed
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
        ]


def _bytes(file: str, most: int | None) -> bytes | Finding:
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as opened:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return finding("CL001", "not a regular file", file=file)
        raw = _up_to(opened, status.st_size, most)
    if most is not None and len(raw) > most:
        return finding("CL004", f"larger than {size(most)}", file=file)
    return raw


def _up_to(opened: BinaryIO, expected: int, most: int | None) -> bytes:
    """What is in a file, or a byte more than *most*; to ask for that at once takes as much memory.

    Some files hold more than the system expects.
    """
    if most is None:
        return opened.read()
    raw = opened.read(min(expected, most) + 1)
    return raw + opened.read(most + 1 - len(raw)) if len(raw) > expected else raw


def _unreadable(path: str, err: OSError | ValueError) -> Finding:
    return finding("CL001", f"cannot be read: {cause(err)}", file=path)

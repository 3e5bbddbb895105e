"""Which ledgers a command is about, and their audits."""

import datetime as dt
import os
from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import TypeVar

from attrs import evolve

from ..auditing import audit
from ..errors import LedgerError
from ..loading import load
from ..model import Audit, Finding
from ..reading.files import ledger_folders, readable_folders
from ..reporters.escaping import one_line
from .usage import UsageError, day_given

T = TypeVar("T")


def ledgers_named(path: str) -> list[str]:
    """The paths of the ledgers that *path* names; a single file stays that file."""
    folders = ledger_folders(path)
    return folders if os.path.isdir(path) else [path]


def readable_ledgers(path: str) -> tuple[list[str], list[Finding]]:
    """The same, and what below *path* cannot be read."""
    folders, unread = readable_folders(path)
    return (folders if os.path.isdir(path) else [path]), unread


def audits(
    path: str, args: Namespace, *, dated: dt.date | None = None
) -> Iterator[tuple[str, Audit]]:
    """Each ledger that *path* names, with its audit; LedgerError at last if any cannot be read."""
    as_of = day_given("--as-of", args.as_of)
    try:
        ledgers = ledgers_named(path)
    except LedgerError as err:
        raise UsageError(one_line(str(err))) from None
    broken: list[Finding] = []
    for ledger in ledgers:
        try:
            judged = audit(load(ledger, root=args.root), as_of=as_of)
        except LedgerError as err:
            broken += err.findings
        else:
            yield ledger, evolve(judged, dated=dated)
    if broken:
        raise LedgerError(broken)


def by_name(by_path: Mapping[str, T]) -> dict[str, T]:
    """What belongs to ledgers, by their names instead of their paths; no two are called alike."""
    names = {path: os.path.basename(os.path.abspath(path)) for path in by_path}
    if len({*names.values()}) < len(names):
        names = {path: "-".join(path.strip("/.").split("/")) for path in by_path}
    return {names[path]: value for path, value in by_path.items()}

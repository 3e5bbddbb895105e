"""Which ledgers a command is about, and their audits."""

import os
from argparse import Namespace
from collections.abc import Iterator

from ..auditing import audit
from ..errors import LedgerError
from ..loading import load
from ..model import Audit
from ..reading.files import ledger_folders
from ..reporters.escaping import one_line
from .usage import UsageError


def ledgers_named(path: str) -> list[str]:
    """The paths of the ledgers that *path* names; a single file stays that file."""
    folders = ledger_folders(path)
    return folders if os.path.isdir(path) else [path]


def audits(path: str, args: Namespace) -> Iterator[tuple[str, Audit]]:
    """Each ledger that *path* names, with its audit."""
    try:
        ledgers = ledgers_named(path)
    except LedgerError as err:
        raise UsageError(one_line(str(err))) from None
    for ledger in ledgers:
        yield ledger, audit(load(ledger, root=args.root), as_of=args.as_of)

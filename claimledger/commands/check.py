"""`claimledger check`: everything that does not hold, and whether any of it is an error."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Final, NamedTuple

from attrs import evolve

from ..auditing import all_told, audit, of_one_file
from ..errors import LedgerError
from ..findings.formats import FORMATS, Style
from ..findings.selection import Selection, selection
from ..findings.terminal import in_colour, progress
from ..loading import load
from ..model import Audit, Finding
from ..reading.files import joined
from ..reporters import wording
from ..reporters.escaping import one_line
from ..vocabulary import Severity
from .ledgers import readable_ledgers


def run(args: Namespace) -> int:
    """Say everything that does not hold; fail if any of it is an error."""
    chosen = selection(args.select, args.ignore)
    audited = lru_cache(1)(partial(_audited, args.root))  # of files of one ledger that ledger once
    findings: list[Finding] = []
    counts = ""
    unusable = False
    with progress(sys.stderr) as doing:
        for path in args.paths:
            try:
                ledgers, unread = readable_ledgers(path)
            except LedgerError as err:
                ledgers, unread = [], [*err.findings]
            findings += unread
            unusable = unusable or bool(unread)
            for ledger in ledgers:
                doing(f"checking {ledger}")
                found, count = _checked(ledger, audited, chosen)
                findings += found
                counts += count
    print(counts, end="", file=sys.stderr)  # when no line any more says that work goes on
    told = [*dict.fromkeys(findings)]  # files of one ledger may each bring what is wrong with it
    print(FORMATS[args.format](told, _style(args)), end="")
    if unusable:
        return 2
    failing = {Severity.ERROR, Severity.WARNING} if args.strict else {Severity.ERROR}
    return int(any(finding.severity in failing for finding in findings))


class _Unread(NamedTuple):
    """A ledger that cannot be read."""

    error: LedgerError
    all_told: tuple[Finding, ...]  #: why, and what else is certain of it

    def told(self, file: str) -> Iterator[Finding]:
        """Why it cannot be read and, of what else is certain, what is on a *file*; "" is any."""
        why = {*self.error.findings}
        return (it for it in self.all_told if not file or it.file == file or it in why)


def _audited(root: str | None, folder: str) -> Audit | _Unread:
    """The ledger in *folder*, or why there is none."""
    try:
        return audit(load(folder, root=root))
    except LedgerError as err:
        return _Unread(err, all_told(err))


def _checked(
    path: str, audited: Callable[[str], Audit | _Unread], chosen: Selection
) -> tuple[tuple[Finding, ...], str]:
    """What is to be told of one ledger, and a line on what it came to if it could be read."""
    is_folder = os.path.isdir(path)
    folder, name = os.path.split(path)
    judged = audited(path if is_folder else folder or ".")
    if isinstance(judged, _Unread):
        told = judged.told("" if is_folder else joined(folder, name))
        return tuple(filter(chosen.takes, told)), ""
    judged = judged if is_folder else of_one_file(judged, path)
    shown = evolve(judged, unplaced=tuple(filter(chosen.takes, judged.unplaced)))
    return shown.findings, one_line(f"{path}: {wording.check_line(shown)}") + "\n"


def _style(args: Namespace) -> Style:
    """Everything goes to a file or a pipe; a terminal shows what a person can read."""
    most = _SHOWN if sys.stdout.isatty() else None
    return Style(colour=in_colour(args.color, sys.stdout), most=most)


_SHOWN: Final = 100  #: findings on a terminal

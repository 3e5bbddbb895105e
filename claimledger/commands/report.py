"""`claimledger report`: the report of each ledger, on the screen or in files."""

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping
from typing import Final

from ..model import Audit
from ..reading.files import SUFFIX
from ..reporters import REPORTERS, report
from ..reporters.escaping import one_line
from .ledgers import audits
from .usage import UsageError


def run(args: Namespace) -> int:
    """Write the report of each ledger; whatever the reports have to say, that is a success."""
    if args.format not in REPORTERS:
        known = ", ".join(REPORTERS)
        raise UsageError(f"no report format {args.format!a}; there are {known}")
    judged = dict(audits(args.path, args))
    reports = {path: report(one, args.format) for path, one in judged.items()}
    if args.output is None:
        if args.format == "json" and len(reports) > 1:
            raise UsageError("several ledgers: JSON wants -o FOLDER, which gets a file for each")
        print("\n".join(reports.values()), end="")
        return 0
    for target, written in _targets(args.output, args.format, reports).items():
        _refuse_to_overwrite(target, judged.values())
        try:
            with open(target, "w", encoding="utf-8", newline="\n") as file:
                file.write(written)
        except OSError as err:
            raise UsageError(one_line(f"{target}: cannot be written: {err.strerror}")) from None
    return 0


_ENDINGS: Final = {"markdown": ".md", "html": ".html", "text": ".txt", "json": ".json"}


def _targets(output: str, format: str, reports: Mapping[str, str]) -> dict[str, str]:
    """Which report goes into which file: one into *output*, several into a folder of that name."""
    if len(reports) == 1 and not os.path.isdir(output):
        return {output: next(iter(reports.values()))}
    try:
        os.makedirs(output, exist_ok=True)
    except OSError as err:
        raise UsageError(one_line(f"{output}: no folder can be made: {err.strerror}")) from None
    names = {path: os.path.basename(os.path.abspath(path)) for path in reports}
    if len(set(names.values())) < len(names):
        names = {path: "-".join(path.strip("/.").split("/")) for path in reports}
    return {
        os.path.join(output, names[path].removesuffix(SUFFIX) + _ENDINGS[format]): written
        for path, written in reports.items()
    }


def _refuse_to_overwrite(target: str, judged: Iterable[Audit]) -> None:
    """A slip of the hand must not replace a ledger or a document by a report on it."""
    if target.endswith(SUFFIX):
        raise UsageError(one_line(f"{target}: a report is not written over a ledger file"))
    home = os.path.realpath(target)
    for one in judged:
        for source in one.ledger.sources.values():
            named = os.path.join(os.path.dirname(source.file), source.document)
            if source.document and os.path.realpath(named) == home:
                raise UsageError(one_line(f"{target}: a report is not written over a document"))

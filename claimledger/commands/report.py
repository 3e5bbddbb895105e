"""`claimledger report`: the report of each ledger, on the screen or in files."""

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping
from typing import Final

from ..model import Audit
from ..publishing import publish
from ..reading.files import SUFFIX
from ..reporters import REPORTERS, report
from ..reporters.escaping import one_line
from .ledgers import audits, by_name
from .usage import UsageError, day_given


def run(args: Namespace) -> int:
    """Write the report of each ledger; whatever the reports have to say, that is a success."""
    format = _format_of(args.output or "") if args.format is None else args.format
    if format not in REPORTERS:
        known = ", ".join(REPORTERS)
        raise UsageError(f"no report format {format!a}; there are {known}")
    judged = dict(audits(args.path, args, dated=day_given("--dated", args.dated)))
    if args.per_claim is not None:
        return _write_pages(judged, format, args.per_claim)
    reports = {path: report(one, format) for path, one in judged.items()}
    if args.output is None:
        if format == "json" and len(reports) > 1:
            raise UsageError("several ledgers: JSON wants -o FOLDER, which gets a file for each")
        print("\n".join(reports.values()), end="")
        return 0
    for target, written in _targets(args.output, format, reports).items():
        _refuse_to_overwrite(target, judged.values())
        try:
            with open(target, "w", encoding="utf-8", newline="\n") as file:
                file.write(written)
        except OSError as err:
            raise UsageError(one_line(f"{target}: cannot be written: {err.strerror}")) from None
    return 0


def _format_of(output: str) -> str:
    """The format of a file that is called *output*; of any other name, and of none, Markdown."""
    ending = os.path.splitext(output)[1].lower()
    return next((format for format, its in _ENDINGS.items() if its == ending), "markdown")


_ENDINGS: Final = {"markdown": ".md", "html": ".html", "text": ".txt", "json": ".json"}


def _write_pages(judged: Mapping[str, Audit], format: str, folder: str) -> int:
    """Write a page for each claim, of several ledgers each into a folder of its own."""
    from ..reporters.markdown.leaves import pages  # noqa: PLC0415 - only this needs it

    if format != "markdown":
        raise UsageError("--per-claim writes Markdown; --format is for one report")
    written: dict[str, str] = {}
    for name, one in by_name(judged).items():
        into = f"{name}/" if len(judged) > 1 else ""
        written |= {f"{into}{path}": text for path, text in pages(one).items()}
    publish(written, folder)
    return 0


def _targets(output: str, format: str, reports: Mapping[str, str]) -> dict[str, str]:
    """Which report goes into which file: one into *output*, several into a folder of that name."""
    is_folder = os.path.isdir(output) or not os.path.basename(output)
    if len(reports) == 1 and not is_folder:
        return {output: next(iter(reports.values()))}
    if output.endswith(_ENDINGS[format]) and not is_folder:
        raise UsageError(one_line(f"several ledgers: -o wants a folder, not a file {output}"))
    try:
        os.makedirs(output, exist_ok=True)
    except OSError as err:
        raise UsageError(one_line(f"{output}: no folder can be made: {err.strerror}")) from None
    return {
        os.path.join(output, name.removesuffix(SUFFIX) + _ENDINGS[format]): written
        for name, written in by_name(reports).items()
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

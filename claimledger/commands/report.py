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
    if args.format not in REPORTERS:
        known = ", ".join(REPORTERS)
        raise UsageError(f"no report format {args.format!a}; there are {known}")
    judged = dict(audits(args.path, args, dated=day_given("--dated", args.dated)))
    if args.per_claim is not None:
        return _write_pages(judged, args)
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


def _write_pages(judged: Mapping[str, Audit], args: Namespace) -> int:
    """Write a page for each claim, of several ledgers each into a folder of its own."""
    from ..reporters.markdown.leaves import pages  # noqa: PLC0415 - only this needs it

    if args.format != "markdown":
        raise UsageError("--per-claim writes Markdown; --format is for one report")
    written: dict[str, str] = {}
    for name, one in by_name(judged).items():
        into = f"{name}/" if len(judged) > 1 else ""
        written |= {f"{into}{path}": text for path, text in pages(one).items()}
    publish(written, args.per_claim)
    return 0


_ENDINGS: Final = {"markdown": ".md", "html": ".html", "text": ".txt", "json": ".json"}


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

"""What each command does; COMMANDS has them by name."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve

from .auditing import audit
from .drafting import draft
from .dumping import dumps
from .errors import ClaimledgerError, LedgerError, did_you_mean
from .findings.formats import FORMATS, Style
from .findings.selection import Selection, selection
from .findings.terminal import in_colour, progress
from .loading import load
from .model import Audit, Finding
from .quoting_command import looked_up
from .reading.files import SUFFIX, ledger_folders
from .reporters import REPORTERS, report, text, wording
from .reporters import csv as csv_report
from .reporters.escaping import one_line
from .reporters.text_tables import chosen, contradictions_table, matrix_tables, sources_table
from .rules import RULES
from .schema import schema_text
from .showing import shown
from .vocabulary import Severity


class UsageError(ClaimledgerError):
    """The command cannot be carried out as given."""


def check(args: Namespace) -> int:
    """Say everything that does not hold; fail if any of it is an error."""
    chosen = selection(args.select, args.ignore)
    findings: list[Finding] = []
    unusable = False
    with progress(sys.stderr) as doing:
        for path in args.paths:
            try:
                ledgers = _ledgers(path)
            except LedgerError as err:
                findings += err.findings
                unusable = True
                continue
            for ledger in ledgers:
                doing(f"checking {ledger}")
                findings += _checked(ledger, args, chosen)
    told = [*dict.fromkeys(findings)]  # files of one ledger may each bring what is wrong with it
    print(FORMATS[args.format](told, _style(args)), end="")
    if unusable:
        return 2
    failing = {Severity.ERROR, Severity.WARNING} if args.strict else {Severity.ERROR}
    return int(any(finding.severity in failing for finding in findings))


def show(args: Namespace) -> int:
    """Print the claims as a table or, with ids, the explanation of each."""
    audits = [one for _, one in _audits(args.ledger, args)]
    if not args.ids:
        print("\n".join(part for one in audits for part in _tables(one, args)), end="")
        return 0
    homes = {id: one for one in reversed(audits) for id in one.ledger.claims}
    for id in args.ids:
        if id not in homes:
            near = did_you_mean(id, [*homes])
            raise UsageError(one_line(f"no claim `{id}` in {args.ledger}{near}"))
    print("\n".join(shown(homes[id], id, with_history=args.history) for id in args.ids), end="")
    return 0


def _tables(audit: Audit, args: Namespace) -> Iterator[str]:
    """The tables asked for, of the claims asked for; those of the claims where none is named."""
    claims = chosen(audit, speaker=args.speaker, tag=args.tag, standing=args.standing)
    if args.matrix:
        yield matrix_tables(audit, claims)
    if args.contradictions:
        yield contradictions_table(audit, claims)
    if args.sources:
        yield sources_table(audit, claims)
    if not (args.matrix or args.contradictions or args.sources):
        yield text.claims_table(audit, claims)


def write_csv(args: Namespace) -> int:
    """Write the tables of each ledger into a folder, or into one for each if there are several."""
    audits = dict(_audits(args.path, args))
    for path, one in audits.items():
        folder = args.output
        if len(audits) > 1:
            folder = os.path.join(folder, os.path.basename(os.path.abspath(path)))
        try:
            os.makedirs(folder, exist_ok=True)
            for name, written in csv_report.tables(one).items():
                with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
                    file.write(written)
        except OSError as err:
            raise UsageError(one_line(f"{folder}: cannot be written: {err.strerror}")) from None
    return 0


def write_report(args: Namespace) -> int:
    """Write the report of each ledger; whatever the reports have to say, that is a success."""
    if args.format not in REPORTERS:
        known = ", ".join(REPORTERS)
        raise UsageError(f"no report format {args.format!a}; there are {known}")
    audits = dict(_audits(args.path, args))
    reports = {path: report(one, args.format) for path, one in audits.items()}
    if args.output is None:
        if args.format == "json" and len(reports) > 1:
            raise UsageError("several ledgers: JSON wants -o FOLDER, which gets a file for each")
        print("\n".join(reports.values()), end="")
        return 0
    for target, written in _targets(args.output, args.format, reports).items():
        _refuse_to_overwrite(target, audits.values())
        try:
            with open(target, "w", encoding="utf-8", newline="\n") as file:
                file.write(written)
        except OSError as err:
            raise UsageError(one_line(f"{target}: cannot be written: {err.strerror}")) from None
    return 0


def quote(args: Namespace) -> int:
    """Look words up in a document, and print the TOML for them."""
    printed, found = looked_up(args.document, args.text)
    print(printed, end="")
    return 0 if found else 1


def write_draft(args: Namespace) -> int:
    """Print a first ledger of a document, or write it where no file is yet."""
    folder = os.path.dirname(args.output or "") or "."
    try:
        drafted = dumps(draft(args.document, folder=folder, root=args.root))
    except LedgerError as err:
        raise UsageError(one_line(str(err))) from None
    if args.output is None:
        print(drafted, end="")
        return 0
    try:
        with open(args.output, "x", encoding="utf-8", newline="\n") as file:
            file.write(drafted)
    except OSError as err:
        raise UsageError(one_line(f"{args.output}: cannot be written: {err.strerror}")) from None
    return 0


def rule(args: Namespace) -> int:
    """Explain one code."""
    code = args.code.upper()
    if code not in RULES:
        raise UsageError(f"no rule {code!a}; the codes are {', '.join(RULES)}")
    found = RULES[code]
    example = "\n".join(f"    {line}" for line in found.example.splitlines())
    print(f"{found.code} {found.name} ({found.severity})\n\n{found.what}\n{found.why}\n")
    print(f"Example:\n{example}\n\nWhat to do: {found.remedy}")
    return 0


def write_schema(_: Namespace) -> int:
    """Print the JSON Schema of ledger files."""
    print(schema_text(), end="")
    return 0


COMMANDS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    "check": check,
    "show": show,
    "report": write_report,
    "csv": write_csv,
    "quote": quote,
    "draft": write_draft,
    "rule": rule,
    "schema": write_schema,
}


def _ledgers(path: str) -> list[str]:
    """The paths of the ledgers that *path* names; a single file stays that file."""
    folders = ledger_folders(path)
    return folders if os.path.isdir(path) else [path]


def _checked(path: str, args: Namespace, chosen: Selection) -> tuple[Finding, ...]:
    """What is to be told of one ledger; what it came to is said on standard error."""
    try:
        judged = audit(load(path, root=args.root))
    except LedgerError as err:
        return err.findings
    told = evolve(judged, findings=tuple(filter(chosen.takes, judged.findings)))
    print(one_line(f"{path}: {wording.check_line(told)}"), file=sys.stderr)
    return told.findings


def _style(args: Namespace) -> Style:
    """Everything goes to a file or a pipe; a terminal shows what a person can read."""
    most = _SHOWN if sys.stdout.isatty() else None
    return Style(colour=in_colour(args.color, sys.stdout), most=most)


_SHOWN: Final = 100  #: findings on a terminal


def _audits(path: str, args: Namespace) -> Iterator[tuple[str, Audit]]:
    """Each ledger that *path* names, with its audit."""
    try:
        ledgers = _ledgers(path)
    except LedgerError as err:
        raise UsageError(one_line(str(err))) from None
    for ledger in ledgers:
        yield ledger, audit(load(ledger, root=args.root), as_of=args.as_of)


def print_problems(findings: Iterable[Finding]) -> None:
    """What keeps a ledger from being read, on standard error."""
    for finding in findings:
        print(one_line(f"{finding}"), f"    {one_line(finding.remedy)}", sep="\n", file=sys.stderr)


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


def _refuse_to_overwrite(target: str, audits: Iterable[Audit]) -> None:
    """A slip of the hand must not replace a ledger or a document by a report on it."""
    if target.endswith(SUFFIX):
        raise UsageError(one_line(f"{target}: a report is not written over a ledger file"))
    home = os.path.realpath(target)
    for one in audits:
        for source in one.ledger.sources.values():
            named = os.path.join(os.path.dirname(source.file), source.document)
            if source.document and os.path.realpath(named) == home:
                raise UsageError(one_line(f"{target}: a report is not written over a document"))

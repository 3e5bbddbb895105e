"""What each command does; COMMANDS has them by name."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from .auditing import audit
from .errors import ClaimledgerError, LedgerError, did_you_mean
from .ledger_files import SUFFIX, ledger_folders
from .loading import load
from .model import Audit, Finding
from .reporters import json as json_report
from .reporters import report, text, wording
from .reporters.escaping import one_line
from .rules import RULES
from .vocabulary import Severity


class UsageError(ClaimledgerError):
    """The command cannot be carried out as given."""


def check(args: Namespace) -> int:
    """Say everything that does not hold; fail if any of it is an error."""
    findings: list[Finding] = []
    unusable = False
    for path in args.paths:
        try:
            ledgers = _ledgers(path)
        except LedgerError as err:
            findings += err.findings
            unusable = True
            continue
        for ledger in ledgers:
            findings += _checked(ledger, args)
    if args.format == "json":
        print(json_report.findings(findings), end="")
    else:
        _print_findings(findings)
    if unusable:
        return 2
    failing = {Severity.ERROR, Severity.WARNING} if args.strict else {Severity.ERROR}
    return int(any(finding.severity in failing for finding in findings))


def show(args: Namespace) -> int:
    """Print the claims as a table or, with ids, the explanation of each."""
    audits = [one for _, one in _audits(args.ledger, args)]
    if not args.ids:
        print("\n".join(text.claims_table(one) for one in audits), end="")
        return 0
    homes = {id: one for one in reversed(audits) for id in one.ledger.claims}
    for id in args.ids:
        if id not in homes:
            near = did_you_mean(id, [*homes])
            raise UsageError(one_line(f"no claim `{id}` in {args.ledger}{near}"))
    print("\n".join(text.explanation(homes[id], id) for id in args.ids), end="")
    return 0


def write_report(args: Namespace) -> int:
    """Write the report of each ledger; whatever the reports have to say, that is a success."""
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


COMMANDS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    "check": check,
    "show": show,
    "report": write_report,
    "rule": rule,
}


def _ledgers(path: str) -> list[str]:
    """The paths of the ledgers that *path* names; a single file stays that file."""
    folders = ledger_folders(path)
    return folders if os.path.isdir(path) else [path]


def _checked(path: str, args: Namespace) -> tuple[Finding, ...]:
    """Everything found in one ledger; what it came to is said on standard error."""
    try:
        judged = audit(load(path, root=args.root))
    except LedgerError as err:
        return err.findings
    print(one_line(f"{path}: {wording.check_line(judged)}"), file=sys.stderr)
    return judged.findings


def _print_findings(findings: Iterable[Finding]) -> None:
    for finding in findings:
        severity = "" if finding.severity is Severity.ERROR else f" [{finding.severity}]"
        print(one_line(f"{finding}{severity}"))
        if finding.severity is not Severity.NOTE:
            print(f"    {one_line(finding.remedy)}")


def _audits(path: str, args: Namespace) -> Iterator[tuple[str, Audit]]:
    """Each ledger that *path* names, with its audit."""
    try:
        ledgers = _ledgers(path)
    except LedgerError as err:
        raise UsageError(one_line(str(err))) from None
    for ledger in ledgers:
        loaded = load(ledger, root=args.root)
        try:
            yield ledger, audit(loaded, as_of=args.as_of)
        except LedgerError:
            raise
        except ClaimledgerError as err:
            raise UsageError(one_line(str(err))) from None


def print_problems(findings: Iterable[Finding]) -> None:
    """What keeps a ledger from being read, on standard error."""
    for finding in findings:
        print(one_line(f"{finding}"), f"    {one_line(finding.remedy)}", sep="\n", file=sys.stderr)


_ENDINGS: Final = {"markdown": ".md", "text": ".txt", "json": ".json"}


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

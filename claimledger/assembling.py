"""The texts of a ledger's files into one Ledger, or every problem that stands against it."""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import tomli
from attrs import evolve, field, frozen

from . import addresses
from .consistency import inconsistencies
from .errors import LedgerError, did_you_mean
from .model import (
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Finding,
    Heading,
    Ledger,
    Policy,
    Source,
    Speaker,
)
from .rules import finding
from .structuring import ID, structure

#: Version of the ledger format.
#: 1: the first.
FORMAT: Final = 1

_RECORDS: Final[Mapping[str, tuple[str, type]]] = {
    "speaker": ("speakers", Speaker),
    "source": ("sources", Source),
    "claim": ("claims", Claim),
    "evidence": ("evidence", Evidence),
    "contradiction": ("contradictions", Contradiction),
}
_SINGLE: Final[Mapping[str, tuple[str, type]]] = {
    "ledger": ("heading", Heading),
    "policy": ("policy", Policy),
}
_TOP: Final = ("format", *_SINGLE, *_RECORDS, "correction")

_MAX_PARTS: Final = 16  #: of a dotted key: the parser's time and memory grow with their square


def assembled(
    files: Iterable[tuple[str, str | Finding]], read: Callable[[str], str | None]
) -> Ledger:
    """The ledger of *files*, each a name with its text or the reason why there is none."""
    draft = _Draft()
    for file, text in files:
        parsed = text if isinstance(text, Finding) else _parsed(file, text)
        if isinstance(parsed, Finding):
            draft.findings.append(parsed)
            draft.unread.append(file)
        else:
            _add_file(draft, file, parsed)
    ledger = Ledger(
        **{name: draft.records[kind] for kind, (name, _) in _RECORDS.items()},
        **draft.single,
        corrections=tuple(draft.corrections),
    )
    kinds = {id: kind for id, (kind, _) in draft.homes.items()}
    for problem in inconsistencies(ledger, kinds):
        if problem.code != "CL201" or not draft.unread:
            draft.findings.append(problem)
    if draft.findings:
        raise LedgerError(addresses.located(draft.findings, read))
    return ledger


@frozen
class _Draft:
    """A ledger while its files come in."""

    records: dict[str, dict[str, Any]] = field(factory=lambda: {kind: {} for kind in _RECORDS})
    single: dict[str, Any] = field(factory=dict)
    corrections: list[Correction] = field(factory=list)
    homes: dict[str, tuple[str, str]] = field(factory=dict)  #: id -> its kind and file
    findings: list[Finding] = field(factory=list)
    unread: list[str] = field(factory=list)  #: files whose ids are not known


def _parsed(file: str, text: str) -> dict[str, Any] | Finding:
    """The TOML of *text*, of a format that is known."""
    if any(line.count(".") >= _MAX_PARTS for line in text.split("\n")):
        for path, offset in addresses.key_paths(text):
            if len(path) > _MAX_PARTS:
                message = f"a key of more than {_MAX_PARTS} parts"
                line, column = addresses.line_and_column(text, offset)
                return evolve(finding("CL004", message, file=file), line=line, column=column)
    try:
        parsed = tomli.loads(text)
    except tomli.TOMLDecodeError as err:
        problem = finding("CL003", f"not TOML: {err.msg}", file=file)
        return evolve(problem, line=err.lineno, column=err.colno)
    except RecursionError:
        return finding("CL004", "arrays or tables nested too deep", file=file)
    except ValueError:
        return _long_number(file, text)
    return _format_problem(file, parsed) or parsed


def _long_number(file: str, text: str) -> Finding:
    """Python itself refuses to read integers of thousands of digits, without saying where."""
    match = re.search(r"[0-9_]{400}", text)
    line, column = addresses.line_and_column(text, match.start()) if match else (1, 1)
    problem = finding("CL004", "a number of more than 400 digits", file=file)
    return evolve(problem, line=line, column=column)


def _format_problem(file: str, parsed: dict[str, Any]) -> Finding | None:
    """Why nothing in the file can be read by the rules of this format, if so."""
    number = parsed.get("format", FORMAT)
    if type(number) is not int:
        return finding("CL105", "`format` wants a number", file=file, key="format")
    if number != FORMAT:
        shown = number if abs(number) < 10**9 else "too large a number"
        message = f"`format` is {shown}; this version reads format {FORMAT}"
        return finding("CL102", message, file=file, key="format")
    return None


def _add_file(draft: _Draft, file: str, parsed: dict[str, Any]) -> None:
    if "format" not in parsed:
        problem = finding("CL101", "`format` is missing", file=file)
        draft.findings.append(evolve(problem, line=1, column=1))
    for key, value in parsed.items():
        if key in _RECORDS:
            _add_records(draft, file, key, value)
        elif key in _SINGLE:
            _add_single(draft, file, key, value)
        elif key == "correction":
            _add_corrections(draft, file, value)
        elif key != "format":
            near = did_you_mean(key, _TOP)
            message = f"unknown key or table {key[:80]!a}{near}"
            draft.findings.append(finding("CL103", message, file=file, key=key))


def _add_records(draft: _Draft, file: str, kind: str, value: object) -> None:
    if type(value) is not dict:
        message = f"`{kind}` wants tables, each as [{kind}.ID]"
        draft.findings.append(finding("CL105", message, file=file, key=kind))
        return
    records, cls = draft.records[kind], _RECORDS[kind][1]
    for id, table in value.items():
        if not ID.fullmatch(id):
            draft.findings.append(_bad_id(file, kind, id))
        if id in draft.homes:
            other, home = draft.homes[id]
            message = f"`{id}` is the id of a {other} in {os.path.basename(home)} already"
            at = f"{kind}.{id}"
            draft.findings.append(finding("CL203", message, file=file, id=id, key=at))
            continue
        draft.homes[id] = (kind, file)
        record, problems = structure(table, cls, file=file, at=f"{kind}.{id}")
        if record is None:
            draft.findings.extend(problems)
        else:
            object.__setattr__(record, "file", file)  # before anyone has seen it
            records[id] = record


def _bad_id(file: str, kind: str, id: str) -> Finding:
    words = "-".join(re.findall("[a-z0-9]+", id.lower()))
    hint = f"; such as `{words[:60]}`" if words else ""
    message = f"{id[:80]!a} is no id: lower-case letters, digits, single hyphens{hint}"
    return finding("CL107", message, file=file, key=f"{kind}.{id}")


def _add_single(draft: _Draft, file: str, key: str, value: object) -> None:
    name, cls = _SINGLE[key]
    if name in draft.single:
        message = f"`[{key}]` stands in another file of this ledger too"
        draft.findings.append(finding("CL112", message, file=file, key=key))
    record, problems = structure(value, cls, file=file, at=key)
    draft.findings.extend(problems)
    draft.single.setdefault(name, cls() if record is None else record)


def _add_corrections(draft: _Draft, file: str, value: object) -> None:
    if type(value) is not list:
        message = "`correction` wants tables, each as [[correction]]"
        draft.findings.append(finding("CL105", message, file=file, key="correction"))
        return
    for n, table in enumerate(value):
        correction, problems = structure(table, Correction, file=file, at=f"correction.{n}")
        draft.findings.extend(problems)
        if correction is not None:
            object.__setattr__(correction, "file", file)
            draft.corrections.append(correction)

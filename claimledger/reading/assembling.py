"""The texts of a ledger's files into one Ledger, or every problem that stands against it."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

from attrs import define, evolve, field

from ..errors import PROPOSALS, LedgerError, did_you_mean, shown
from ..links.consistency import inconsistencies
from ..links.references import ONE_OF, References, dangling, references_of_table
from ..model import (
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
from ..rules import finding
from . import values
from .addresses import Path, located
from .parsing import parsed
from .structuring import problem, structure

#: Version of the ledger format.
#: 1: the first.
FORMAT: Final = 1

#: Ids: words of lower-case ASCII letters and digits, joined by single hyphens.
ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

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


def assembled(files: Mapping[str, str | Finding]) -> Ledger:
    """The ledger of *files*, each a name with its text or the reason why there is none."""
    draft = _Draft()
    for file, text in files.items():
        draft.add(file, text if isinstance(text, Finding) else parsed(file, text))
    findings = [*draft.findings, *_inconsistencies(draft)]
    if findings:
        texts = {file: text for file, text in files.items() if isinstance(text, str)}
        raise LedgerError(located(findings, texts.get))
    return draft.ledger()


def _inconsistencies(draft: "_Draft") -> Iterator[Finding]:
    """What does not hold together, as far as it is known with some files unread."""
    kinds = {id: kind for id, (kind, _) in draft.homes.items()}
    for told in chain(inconsistencies(draft.ledger(), kinds), dangling(draft.loose, kinds)):
        if told.code != "CL201" or not draft.unread:
            yield told


@define
class _Draft:
    """A ledger while its files come in, with everything that is wrong with them."""

    records: dict[str, dict[str, Any]] = field(factory=lambda: {kind: {} for kind in _RECORDS})
    single: dict[str, tuple[str, Any]] = field(factory=dict)  #: key -> its file and what it says
    corrections: list[Correction] = field(factory=list)
    homes: dict[str, tuple[str, str]] = field(factory=dict)  #: id -> its kind and file
    findings: list[Finding] = field(factory=list)
    loose: list[References] = field(factory=list)  #: of records that cannot be read
    unread: list[str] = field(factory=list)  #: files whose ids are not known

    def ledger(self) -> Ledger:
        """What can be read of it."""
        fields: dict[str, Any] = {
            **{name: self.records[kind] for kind, (name, _) in _RECORDS.items()},
            **{_SINGLE[key][0]: record for key, (_, record) in self.single.items()},
        }
        return Ledger(**fields, corrections=tuple(self.corrections))

    def add(self, file: str, content: dict[str, Any] | Finding) -> None:
        """Take in a file, parsed or the reason why it is not."""
        if not isinstance(content, Finding):
            content = _other_format(file, content) or content
        if isinstance(content, Finding):
            self.findings.append(content)
            self.unread.append(file)
            return
        self.findings += _format_problems(file, content)
        self.findings += _unknown_keys(file, content)
        for key in content:
            if key in _RECORDS:
                self._add_records(file, key, content[key])
            elif key in _SINGLE:
                self._add_single(file, key, content[key])
            elif key == "correction":
                self._add_corrections(file, content[key])

    def _add_records(self, file: str, kind: str, value: object) -> None:
        if type(value) is not dict:
            message = f"`{kind}` wants tables, each as [{kind}.ID]"
            self.findings.append(problem("CL105", message, file, (kind,)))
            return
        for id, table in value.items():
            self.findings += _id_problems(file, kind, id)
            record = self._structured(table, _RECORDS[kind][1], file, (kind, id))
            if id in self.homes:
                self.findings.append(self._taken(file, kind, id))
                record = None
            else:
                self.homes[id] = (kind, file)
            if record is None or not id:  # of a record without an id nothing has a place
                self.loose += references_of_table(table, file, (kind, id))
            else:
                self.records[kind][id] = record

    def _taken(self, file: str, kind: str, id: str) -> Finding:
        other, home = self.homes[id]
        there = f"{ONE_OF[other]} in {os.path.basename(home)}"
        return problem("CL203", f"{shown(id)} is the id of {there} already", file, (kind, id))

    def _add_single(self, file: str, key: str, value: object) -> None:
        cls = _SINGLE[key][1]
        record = self._structured(value, cls, file, (key,))
        if key in self.single:
            home = os.path.basename(self.single[key][0])
            message = f"`[{key}]` stands in {home} already"
            self.findings.append(problem("CL112", message, file, (key,)))
        else:
            self.single[key] = (file, cls() if record is None else record)

    def _add_corrections(self, file: str, value: object) -> None:
        if type(value) is not list:
            message = "`correction` wants tables, each as [[correction]]"
            self.findings.append(problem("CL105", message, file, ("correction",)))
            return
        for n, table in enumerate(value):
            at = ("correction", str(n))
            entry = self._structured(table, Correction, file, at)
            if entry is None:
                self.loose += references_of_table(table, file, at)
            self.corrections.append(entry or evolve(_UNREAD, file=file))

    def _structured(self, value: object, cls: type, file: str, at: Path) -> Any:
        """*value* as a *cls* that knows its file, or None if it cannot be one."""
        record, problems = structure(value, cls, file=file, at=at)
        self.findings += problems
        if hasattr(record, "file"):
            object.__setattr__(record, "file", file)  # nobody has seen it yet
        return record


#: Holds the place of one that cannot be read, so that those behind it keep their number.
_UNREAD: Final = Correction(date="0001", of=(), what="")


def _other_format(file: str, content: dict[str, Any]) -> Finding | None:
    """Why nothing in the file can be read by the rules of this format, if so."""
    number = content.get("format")
    if type(number) is not int or number == FORMAT:
        return None
    stated = number if abs(number) < 10**9 else "too large a number"
    message = f"`format` is {stated}; this version reads format {FORMAT}"
    return problem("CL102", message, file, ("format",))


def _format_problems(file: str, content: dict[str, Any]) -> Iterator[Finding]:
    if "format" not in content:
        missing = finding("CL101", "`format` is missing", file=file)
        yield evolve(missing, line=1, column=1)
    elif type(content["format"]) is not int:
        refused = values.wanted("a whole number", content["format"])
        yield problem(refused.code, f"`format` {refused.message}", file, ("format",))


def _unknown_keys(file: str, content: Iterable[str]) -> Iterator[Finding]:
    for n, key in enumerate(key for key in content if key not in _TOP):
        near = did_you_mean(key, _TOP) if n < PROPOSALS else ""
        message = f"unknown key or table {shown(key)}{near}"
        remedy = f"Known here: {', '.join(_TOP)}."
        yield problem("CL103", message, file, (key,), remedy)


def _id_problems(file: str, kind: str, id: str) -> Iterator[Finding]:
    if ID.fullmatch(id):
        return
    words = "-".join(re.findall("[a-z0-9]+", id.lower()))
    hint = f"; such as `{words[:60]}`" if words and id.isascii() else ""
    message = f"{shown(id)} is no id: lower-case letters a-z, digits, single hyphens{hint}"
    yield problem("CL107", message, file, (kind, id))

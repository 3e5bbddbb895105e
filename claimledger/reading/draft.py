"""A ledger while its files come in: the records that can be read, and all that cannot."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, islice
from sys import intern
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import evolve

from ..errors import PROPOSALS, did_you_mean, shown
from ..links.glance import Glance
from ..links.references import ONE_OF, References, references_of_table
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
from .columns import Kept, structure_all
from .limits import MISTAKES
from .parsing import Parsed
from .structuring import hooks_of, problem, structure

if TYPE_CHECKING:
    from .mending import Mended

#: Version of the ledger format.
#: 1: the first.
FORMAT: Final = 1

#: Ids: words of lower-case ASCII letters and digits, joined by single hyphens.
ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

#: The kinds, each with the ledger's name for its records and what they are.
RECORDS: Final[Mapping[str, tuple[str, type]]] = {
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
_TOP: Final = ("format", *_SINGLE, *RECORDS, "correction")


class LeftOut(NamedTuple):
    """A record that is not added."""

    kind: str
    id: str
    file: str
    found: object  #: the record, or the table that is none
    is_double: bool  #: whether the id is taken


class Draft:
    """A ledger while its files come in, with everything that is wrong with them."""

    def __init__(self, *, one_by_one: bool) -> None:
        """If its records come in *one_by_one*, none are added together."""
        self.one_by_one = one_by_one
        self.records: dict[str, dict[str, Any]] = {kind: {} for kind in RECORDS}
        self.single: dict[str, tuple[str, Any]] = {}  #: key -> its file and what it says
        self.corrections: list[Correction] = []
        self.met: list[tuple[str, list[str]]] = []  #: every id once, with its kind
        #: Ids of records that cannot be read -> their kinds and files.
        self.unread: dict[str, tuple[str, str]] = {}
        self.glance = Glance()
        self.is_glanced_at = True  #: whether the glance was at all records
        self.all_is_seen = True  #: whether there is no character in any file that nobody sees
        self.findings: list[Finding] = []
        self.loose: list[References] = []  #: of records that cannot be read
        self.left_out: list[LeftOut] = []  #: these, and those whose id is taken
        self.unread_files: list[str] = []  #: of which not all ids are known
        self.mended: dict[str, Mended] = {}  #: of these, what is left of those that are no TOML
        self.unread_kinds: set[str] = set()  #: the same of kinds
        self.no_ids: list[str] = []  #: what stands where an id should
        self.unknown: list[tuple[str, object]] = []  #: keys, with what stands under them

    def ledger(self) -> Ledger:
        """What can be read of it."""
        fields: dict[str, Any] = {
            **{name: self.records[kind] for kind, (name, _) in RECORDS.items()},
            **{_SINGLE[key][0]: record for key, (_, record) in self.single.items()},
        }
        ledger = Ledger(**fields, corrections=tuple(self.corrections))
        object.__setattr__(ledger, "all_is_seen", self.all_is_seen)
        return ledger

    def has_shared_ids(self) -> bool:
        """Whether two records have one id, which is not met while they are added together."""
        pairs = combinations(self.records.values(), 2)
        return not all(one.keys().isdisjoint(other.keys()) for one, other in pairs)

    def add(self, file: str, parsed: Parsed) -> None:
        """Take in a file."""
        content = parsed.content
        self.all_is_seen &= parsed.all_is_seen
        self._keep_what_is_left(file, parsed)
        if not isinstance(content, Finding):
            content = _other_format(file, content) or content
        if isinstance(content, Finding):
            self.findings.append(content)
            self.unread_files.append(file)
            return
        before = len(self.findings)
        self.findings += islice(self._taken_in(file, content), MISTAKES)
        if len(self.findings) - before == MISTAKES:
            message = f"{MISTAKES:,} mistakes; what stands behind them is not gone through"
            self.findings.append(_at_the_top("CL004", message, file))
            self.unread_files.append(file)

    def _keep_what_is_left(self, file: str, parsed: Parsed) -> None:
        """Take in what is known of a file that is no TOML."""
        self.findings += parsed.slips
        if left := parsed.mended:
            self.unread_files.append(file)
            self.mended[file] = left
            self.left_out += [
                LeftOut(kind, id, file, found=None, is_double=True) for kind, id in left.doubled
            ]

    def _taken_in(self, file: str, content: dict[str, Any]) -> Iterator[Finding]:
        """What is wrong with a file whose records are added meanwhile."""
        yield from _format_problems(file, content)
        yield from _unknown_keys(file, content)
        kept = Kept(sum(len(value) for value in content.values() if type(value) is dict))
        for key, value in content.items():
            if key in RECORDS:
                yield from self._add_records(file, key, value, kept)
            elif key in _SINGLE:
                yield from self._add_single(file, key, value)
            elif key == "correction":
                yield from self._add_corrections(file, value)
            else:
                self.unknown.append((key, value))
        self.glance.settle(self.records)

    def _add_records(self, file: str, kind: str, value: object, kept: Kept) -> Iterator[Finding]:
        if type(value) is not dict:
            self.unread_kinds.add(kind)
            message = f"`{kind}` wants tables, each as [{kind}.ID]"
            yield problem("CL105", message, file, (kind,))
            return
        if not self._add_together(file, kind, value, kept):
            self.is_glanced_at = False
            yield from self._add_one_by_one(file, kind, value)

    def _add_together(self, file: str, kind: str, tables: dict[str, Any], kept: Kept) -> bool:
        """Add all records of one *kind* in a file, if nothing is wrong with any; whether it is so.

        Ids joined by hyphens are an id if each of them is one. That none is the id of a record of
        another kind is asked of all in the end.
        """
        if self.one_by_one or not ID.fullmatch("-".join(tables)):
            return False
        ids = [*map(kept.setdefault, tables, tables)]
        if not all(met.keys().isdisjoint(ids) for met in (self.records[kind], self.unread)):
            return False
        found = structure_all(tables, RECORDS[kind][1], file, kept)
        if found is None:
            return False
        records = dict.fromkeys(ids)
        for keys, some, alike in found:
            records.update(zip(some, alike, strict=True))
            self.glance.add(kind, keys, some, alike)
        self.records[kind].update(records)
        self.met.append((kind, ids))
        return True

    def _add_one_by_one(self, file: str, kind: str, tables: dict[str, Any]) -> Iterator[Finding]:
        records, cls = self.records[kind], RECORDS[kind][1]
        for id in map(intern, [*tables]):
            table = tables.pop(id)  # so that a large file is not held twice
            record, problems = structure(table, cls, file=file, at=(kind, id))
            if not ID.fullmatch(id):
                self.no_ids.append(id)
                yield _no_id(file, kind, id)
            if record is not None and id and not self._kind(id):
                records[id] = record
                self.met.append((kind, [id]))
            else:  # of a record without an id nothing has a place
                yield from problems
                is_double = bool(self._kind(id))
                self.left_out.append(LeftOut(kind, id, file, record or table, is_double))
                if not id or (type(table) is not dict and id in hooks_of(cls)):
                    self.unread_kinds.add(kind)  # a record without an id may have any
                yield from self._not_added(file, kind, id)
                self.loose += references_of_table(table, file, (kind, id))

    def _kind(self, id: str) -> str:
        """Of the record with this *id* that was met already, if any."""
        for kind, records in self.records.items():
            if id in records:
                return kind
        return self.unread[id][0] if id in self.unread else ""

    def _not_added(self, file: str, kind: str, id: str) -> Iterator[Finding]:
        """Why a record is not, if it is that its id is taken."""
        other = self._kind(id)
        if not other:
            self.met.append((kind, [id]))
            self.unread[id] = kind, file
            return
        record = self.records[other].get(id)
        home = os.path.basename(record.file if record else self.unread[id][1])
        message = f"{shown(id)} is the id of {ONE_OF[other]} in {home} already"
        yield problem("CL203", message, file, (kind, id))

    def _add_single(self, file: str, key: str, value: object) -> Iterator[Finding]:
        cls = _SINGLE[key][1]
        record, problems = structure(value, cls, file=file, at=(key,))
        yield from problems
        if key in self.single:
            home = os.path.basename(self.single[key][0])
            message = f"`[{key}]` stands in {home} already"
            yield problem("CL112", message, file, (key,))
        else:
            self.single[key] = (file, cls() if record is None else record)

    def _add_corrections(self, file: str, value: object) -> Iterator[Finding]:
        if type(value) is not list:
            message = "`correction` wants tables, each as [[correction]]"
            yield problem("CL105", message, file, ("correction",))
            return
        for n, table in enumerate(value):
            at = ("correction", str(n))
            entry, problems = structure(table, Correction, file=file, at=at)
            yield from problems
            if entry is None:
                self.loose += references_of_table(table, file, at)
            else:
                self.glance.add("correction", table, [""], [entry])
            self.corrections.append(entry or evolve(_UNREAD, file=file))


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
        yield _at_the_top("CL101", "`format` is missing", file)
    elif type(content["format"]) is not int:
        refused = values.wanted("a whole number", content["format"])
        yield problem(refused.code, f"`format` {refused.message}", file, ("format",))


def _at_the_top(code: str, message: str, file: str) -> Finding:
    return evolve(finding(code, message, file=file), line=1, column=1)


def _unknown_keys(file: str, content: Iterable[str]) -> Iterator[Finding]:
    for n, key in enumerate(key for key in content if key not in _TOP):
        near = did_you_mean(key, _TOP) if n < PROPOSALS else ""
        message = f"unknown key or table {shown(key)}{near}"
        yield problem("CL103", message, file, (key,), _KNOWN)


_KNOWN: Final = f"Known here: {', '.join(_TOP)}."


def _no_id(file: str, kind: str, id: str) -> Finding:
    words = "-".join(re.findall("[a-z0-9]+", id.lower()))
    hint = f"; such as `{words[:60]}`" if words and id.isascii() else ""
    message = f"{shown(id)} is no id: lower-case letters a-z, digits, single hyphens{hint}"
    return problem("CL107", message, file, (kind, id))

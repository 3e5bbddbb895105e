"""Ledger files as pytest items: one for each claim, evidence item and contradiction.

Each file has one more item, `ledger`, for what belongs to none of these: what keeps the ledger
from being read, its sources and speakers, their documents. An item fails on errors alone, and so
does one whose quote is kept from being proved by what is wrong with a source: whoever chooses it
alone must not see it pass. This module is imported in every pytest run of its environment, so it
imports nothing of ours until a ledger file is met.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .model import Audit, Finding, Record

_SUFFIX = ".claims.toml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--no-claimledger` leaves every ledger out."""
    group = parser.getgroup("claimledger")
    group.addoption("--no-claimledger", action="store_true", help="collect no claim ledgers")


def pytest_configure(config: pytest.Config) -> None:
    """Make `-m 'claim(id="...")'` known."""
    config.addinivalue_line("markers", "claim(id): the ledger record of that id")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "LedgerFile | None":
    """Every ledger file that pytest comes by; files named with a stop in front are an editor's."""
    name = file_path.name
    if not name.endswith(_SUFFIX) or name.startswith("."):
        return None
    if parent.config.getoption("--no-claimledger"):
        return None
    return LedgerFile.from_parent(parent, path=file_path)


@pytest.hookimpl(hookwrapper=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Iterator[None]:
    """A ledger that cannot be read fails whatever `-k` and `-m` choose.

    Nobody knows which of its records they would have chosen, and without any it would pass.
    """
    unread = [item for item in items if isinstance(item, LedgerItem) and item.unread]
    yield
    if config.getoption("keyword") or config.getoption("markexpr"):
        items += [item for item in unread if item not in items]


class LedgerFile(pytest.File):
    """The records of one ledger file, judged within the ledger of its folder."""

    def collect(self) -> Iterator["LedgerItem"]:
        """The file's items, in the order of its records."""
        file = str(self.path)
        audit, findings = _judged(self.config, self.path.parent)
        own = [finding for finding in findings if finding.file == file]
        if audit is None:
            told = own or [*findings]
            yield LedgerItem.from_parent(self, name="ledger", findings=told, unread=True)
            return
        kinds = _kinds(audit, file)
        about = _about(audit, findings)
        rest = [finding for finding in own if finding.id not in kinds]
        yield LedgerItem.from_parent(self, name="ledger", findings=rest)
        for id, kind in kinds.items():
            item = LedgerItem.from_parent(self, name=f"{kind}:{id}", findings=about.get(id, ()))
            item.add_marker(pytest.mark.claim(id=id))
            if kind == "claim":
                item.extra_keyword_matches.update(audit.ledger.claims[id].tags)
            yield item


def _about(audit: "Audit", findings: Sequence["Finding"]) -> dict[str, list["Finding"]]:
    """By the id of a record what is found of it, and of what keeps its quote from being proved."""
    from .auditing import blamed  # noqa: PLC0415 - see the module's docstring

    about: dict[str, list[Finding]] = {}
    by_code: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        about.setdefault(finding.id, []).append(finding)
        by_code.setdefault((finding.code, finding.id), []).append(finding)
    for id, pairs in blamed(audit).items():
        more = [finding for pair in sorted(pairs) for finding in by_code.get(pair, ())]
        about[id] = [*about.get(id, ()), *more]
    return about


def _kinds(audit: "Audit", file: str) -> dict[str, str]:
    """The ids of the records in *file* that get an item each, with their kinds."""
    records: dict[str, Mapping[str, Record]] = {
        "claim": audit.ledger.claims,
        "evidence": audit.ledger.evidence,
        "contradiction": audit.ledger.contradictions,
    }
    return {
        id: kind
        for kind, some in records.items()
        for id, record in some.items()
        if record.file == file
    }


class LedgerItem(pytest.Item):
    """One record; it passes if there is no error about it."""

    def __init__(
        self, *, findings: Sequence["Finding"], unread: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.unread = unread  #: whether there may be records of the file that nobody knows of
        self.errors = [finding for finding in findings if finding.severity == "error"]

    def runtest(self) -> None:
        """Fail with every error about the record."""
        if self.errors:
            raise LedgerFailure(self.errors)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings, the code first, since pytest's summary shows the first words alone."""
        if isinstance(excinfo.value, LedgerFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the first error is."""
        line = self.errors[0].line - 1 if self.errors and self.errors[0].line else None
        return self.path, line, self.name


class LedgerFailure(Exception):  # noqa: N818 - it is a result, not a fault of the program
    """What is wrong with a record."""

    def __init__(self, errors: Sequence["Finding"]) -> None:
        super().__init__("\n".join(map(_shown, errors)))


def _shown(finding: "Finding") -> str:
    from .reporters.escaping import one_line  # noqa: PLC0415 - see the module's docstring

    place = os.path.relpath(finding.file)
    if finding.line:
        place += f":{finding.line}:{finding.column}"
    lines = (f"{finding.code} {finding.message}", finding.remedy, place)
    return "\n    ".join(map(one_line, lines))


_Judged = tuple["Audit | None", Sequence["Finding"]]
_JUDGED = pytest.StashKey[dict[Path, _Judged]]()


def _judged(config: pytest.Config, folder: Path) -> _Judged:
    """The ledger in *folder*, read and judged once a session, and what was found."""
    done = config.stash.setdefault(_JUDGED, {})
    if folder not in done:
        done[folder] = _judge(folder)
    return done[folder]


def _judge(folder: Path) -> _Judged:
    from .auditing import all_told, audit  # noqa: PLC0415
    from .errors import LedgerError  # noqa: PLC0415
    from .loading import load, located  # noqa: PLC0415

    try:
        judged = audit(load(folder))
    except LedgerError as err:
        return None, [finding for finding in all_told(err) if finding.severity == "error"]
    errors = [finding for finding in judged.unplaced if finding.severity == "error"]
    return judged, located(errors, judged.ledger)

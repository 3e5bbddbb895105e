"""How long loading and auditing take, whole and by stages, beside tomli on the same text."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import tomli
from attrs import frozen

from claimledger import CHECKS, Audit, audit, load, report
from claimledger.loading import located
from claimledger.proving import prove
from claimledger.reading.files import SUFFIX
from claimledger.reporters import csv
from claimledger.standing import assess

from . import peers
from .timing import in_turns, processor_time

REPORTS: Final = ("markdown", "html", "text", "json")


@frozen
class Speed:
    """Seconds of processor time: medians of rounds in which all took turns."""

    folder: Path
    claims: int
    records: int
    parse: float  #: T, bare `tomli.loads` of each file, its tables let go before the next
    load: float
    audited: float  #: load and audit
    stages: Mapping[str, float]  #: each by itself, on what those before it made
    peers: Mapping[str, float]  #: reading the same records


def speed(folder: Path, rounds: int | None, scratch: Path) -> Speed:
    """Measure the ledger in *folder*, and peers on its records, written to the folder *scratch*."""
    texts = ledger_texts(folder)
    judged = audit(load(folder))
    parts = stages(judged)
    claims = len(judged.ledger.claims)
    asked = [
        name for name, peer in peers.PEERS.items() if peers.installed(name) and claims <= peer.most
    ]
    works: dict[str, Callable[[], object]] = {
        "parse": lambda: parse(texts),
        "load": lambda: load(folder),
        "audited": lambda: audit(load(folder)),
    }
    tables = _tables(texts) if asked else {}
    spent = in_turns(
        {name: _timed(work) for name, work in (works | parts).items()}
        | {peer: peers.reading_time(peer, tables, scratch) for peer in asked},
        rounds or _rounds(claims),
    )
    return Speed(
        folder=folder,
        claims=claims,
        records=_records(judged),
        **{name: spent[name] for name in works},
        stages={name: spent[name] for name in parts},
        peers={peer: spent[peer] for peer in asked},
    )


def _rounds(claims: int) -> int:
    return next(rounds for most, rounds in _ROUNDS if claims <= most)


#: How often it is measured, by the number of claims: what is long varies less.
_ROUNDS: Final = ((1_000, 9), (10_000, 5), (sys.maxsize, 3))


def ledger_texts(folder: Path) -> list[str]:
    """The texts of the files of the ledger in *folder*, or below it."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob(f"*{SUFFIX}"))]


def parse(texts: list[str]) -> None:
    """T: what nobody who reads TOML can do without."""
    for text in texts:
        tomli.loads(text)


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    return lambda: processor_time(work)


def stages(judged: Audit) -> dict[str, Callable[[], object]]:
    """What is done with a ledger that is loaded, each step on what those before it made."""
    ledger, proofs = judged.ledger, judged.proofs
    works: dict[str, Callable[[], object]] = {
        "prove the quotations": lambda: prove(ledger),
        "judge the claims": lambda: assess(ledger, proofs),
        "run the checks": lambda: _told(judged),
        "audit as a whole": lambda: audit(ledger),
        "the same, every claim explained": lambda: _explained(audit(ledger)),
        "find the lines of all findings": lambda: located(judged.unplaced, ledger),
    }
    for name in REPORTS:
        works[f"report: {name}"] = _drawn(judged, name)
    works["tables: CSV"] = lambda: csv.tables(judged)
    return works


def _told(judged: Audit) -> int:
    return sum(1 for check in CHECKS for _ in check(judged))


def _explained(judged: Audit) -> list[str]:
    return [assessment.explain() for assessment in judged.assessments.values()]


def _drawn(judged: Audit, name: str) -> Callable[[], object]:
    return lambda: report(judged, name)


def _records(judged: Audit) -> int:
    ledger = judged.ledger
    of_kinds = (ledger.speakers, ledger.sources, ledger.claims, ledger.evidence)
    return sum(map(len, of_kinds)) + len(ledger.contradictions)


def _tables(texts: list[str]) -> dict[str, dict[str, dict[str, Any]]]:
    """The records of all files by kind."""
    tables: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in peers.KINDS}
    for text in texts:
        for kind, records in _kinds(tomli.loads(text)):
            tables[kind].update(records)
    return tables


def _kinds(content: dict[str, Any]) -> Iterator[tuple[str, dict[str, dict[str, Any]]]]:
    for kind in peers.KINDS:
        if kind in content:
            yield kind, content[kind]

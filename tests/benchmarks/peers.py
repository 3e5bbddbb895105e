"""The records of a ledger in the formats of other tools, and how long these take to read them.

Each record becomes one directive, subject or requirement with the same texts. None of the tools
proves a quotation; beancount books and validates, strictdoc checks against a grammar, rdflib
indexes. Whoever is not installed is left out.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from .timing import processor_time

Tables = Mapping[str, Mapping[str, Mapping[str, Any]]]  #: kind -> id -> the record's TOML
KINDS: Final = ("speaker", "source", "claim", "evidence", "contradiction")


@frozen
class Peer:
    """A tool that reads records from text, too."""

    how: str
    most: int  #: claims of the largest ledger it is given, so that one need not wait for it


PEERS: Final[Mapping[str, Peer]] = {
    "beancount": Peer("`loader.load_file` of directives", 10_000),
    "rdflib": Peer("`Dataset.parse` of TriG", 1_000),
    "strictdoc": Peer("`SDReader.read` of requirements", 1_000),
}


def installed(peer: str) -> str:
    """Its version, or nothing."""
    try:
        return version(peer)
    except PackageNotFoundError:
        return ""


def reading_time(peer: str, tables: Tables, folder: Path) -> Callable[[], float]:
    """A measurement of how long *peer* takes to read *tables*, which are written to *folder*."""
    written = folder / f"{peer}-records"
    written.write_text("".join(WRITTEN[peer](tables)), encoding="utf-8")
    work = _READING[peer](str(written))
    return lambda: processor_time(work)


def _records(tables: Tables) -> Iterator[tuple[str, str, dict[str, str]]]:
    for kind in KINDS:
        for id, record in tables.get(kind, {}).items():
            yield kind, id, {key: _plain(value) for key, value in record.items()}


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _beancount(tables: Tables) -> Iterator[str]:
    """Speakers as accounts, claims as notes, evidence as transactions, what is left as `custom`."""
    for kind, id, fields in _records(tables):
        day = fields.get("date", "2025-01-01")
        match kind:
            case "speaker":
                yield f"1900-01-01 open Assets:{id.title()}\n"
            case "claim":
                yield f"{day} note Assets:{fields['speaker'].title()} {_string(fields['text'])}\n"
            case "evidence":
                yield f"{day} * {_string(fields['source'])} {_string(fields['quote'])}\n"
            case _:
                yield f"{day} custom {_string(kind)} {_string(id)}\n"
        yield from (f"  {key}: {_string(text)}\n" for key, text in {"id": id, **fields}.items())


def _trig(tables: Tables) -> Iterator[str]:
    yield "@prefix : <urn:ledger:> .\n:graph {\n"
    for kind, id, fields in _records(tables):
        told = "".join(f" ;\n  :{key} {_string(text)}" for key, text in fields.items())
        yield f":{id} a :{kind}{told} .\n"
    yield "}\n"


def _strictdoc(tables: Tables) -> Iterator[str]:
    yield "[DOCUMENT]\nTITLE: Ledger\n"
    for kind, id, fields in _records(tables):
        told = "\n".join(f"{key}: {text}" for key, text in fields.items())
        yield f"\n[REQUIREMENT]\nUID: {id}\nTITLE: {kind}\nSTATEMENT: >>>\n{told}\n<<<\n"


def _by_beancount(path: str) -> Callable[[], object]:
    os.environ["BEANCOUNT_DISABLE_LOAD_CACHE"] = "1"
    loader = import_module("beancount.loader")

    def work() -> object:
        entries, errors, _ = loader.load_file(path)
        if errors:
            raise RuntimeError(f"beancount refuses the directives: {errors[0]}")
        return entries

    return work


def _by_rdflib(path: str) -> Callable[[], object]:
    dataset = import_module("rdflib").Dataset
    return lambda: dataset().parse(path, format="trig")


def _by_strictdoc(path: str) -> Callable[[], object]:
    reader = import_module("strictdoc.backend.sdoc.reader").SDReader
    text = Path(path).read_text(encoding="utf-8")
    return lambda: reader.read(text)


WRITTEN: Final[Mapping[str, Callable[[Tables], Iterator[str]]]] = {
    "beancount": _beancount,
    "rdflib": _trig,
    "strictdoc": _strictdoc,
}
_READING: Final[Mapping[str, Callable[[str], Callable[[], object]]]] = {
    "beancount": _by_beancount,
    "rdflib": _by_rdflib,
    "strictdoc": _by_strictdoc,
}

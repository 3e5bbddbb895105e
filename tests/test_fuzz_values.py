"""Whatever TOML value stands for a key: it is taken as what it is, or refused, with its place."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import attrs
import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from claimledger import RULES, Ledger, LedgerError, loads
from claimledger.given import as_ids
from claimledger.links.references import tables
from claimledger.reading import assembling, columns, draft
from claimledger.reading.structuring import key_of
from claimledger.reading.unstructuring import unstructure
from claimledger.schema import CLASSES, schema
from claimledger.spelling import basic_string, dotted

jsonschema: Any = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parent.parent
FILES = [
    *(ROOT / "examples" / "lessons").rglob("*.claims.toml"),
    ROOT / "tests" / "reported" / "bridge.toml",
    *(ROOT / "ledgers").rglob("0*.claims.toml"),
]
Table = dict[str, Any]
#: Files as people write them, parsed.
WRITTEN = [tomli.loads(path.read_text(encoding="utf-8")) for path in sorted(FILES)]

words = st.sampled_from(
    (
        *("x", "y", "", " ", "3", "true", "supported", "negation", "A", "C3", "CL601", "CL301"),
        *("2006-05-25", "2006-02-30", "2003~", "2003-21/2003-24", "2004/2003", "..", "0000", "/"),
        *("0f" * 32, "a.txt", "...", "[...]", "\u202e", "\0", "https://a.example/", "X", "a" * 200),
    )
)
scalars = (
    words
    | st.text(max_size=8)
    | st.integers(-2, 8)
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.booleans()
    | st.dates()
    | st.datetimes(timezones=st.none() | st.just(dt.UTC))
    | st.times()
)
keys = st.sampled_from([*CLASSES, "x", "y", "format", "claim", "text", "file", "", "a.b"]) | words
values = st.recursive(
    scalars
    | st.sampled_from([[[1, 3]], [[3, 1]], [[1, True]], ["x", "y"], ["CL601"], {"by": "x"}]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=6,
)

#: What each table cannot do without, so that only the key that is tried can be at fault.
NEEDED: dict[str, Table] = {
    "speaker": {"name": "n"},
    "source": {"title": "t", "document": "a.txt"},
    "claim": {"text": "t", "source": "s", "quote": "q"},
    "verdict": {"rating": "r", "by": "x", "date": "2006", "because": "b"},
    "evidence": {"supports": "c", "source": "s", "quote": "q"},
    "contradiction": {"between": ["c", "d"], "kind": "value", "because": "b"},
    "correction": {"date": "2006", "of": "c", "what": "w"},
    "ledger": {},
    "policy": {},
}
#: What such a table may name: a claim `y`, and a speaker `x`.
AROUND: Table = {
    "format": 1,
    "speaker": {"x": {"name": "n"}},
    "source": {"s": NEEDED["source"], "z": {"title": "t"}},
    "claim": {"c": NEEDED["claim"], "d": {"text": "d"}, "y": {"text": "y"}},
}
EACH_KEY = [
    (name, key_of(field.name))
    for name, cls in CLASSES.items()
    for field in attrs.fields(cls)
    if field.name != "file"
]


@pytest.mark.parametrize(("name", "key"), EACH_KEY)
@given(value=values)
def test_a_value_for_a_key(name: str, key: str, value: object) -> None:
    """Every key of every table."""
    table = NEEDED[name] | {key: value}
    content = deepcopy(AROUND)
    if name == "correction":
        content[name] = [table]
    elif name == "verdict":
        content["claim"]["y"]["verdict"] = table
    elif name in ("ledger", "policy"):
        content[name] = table
    else:
        content.setdefault(name, {})["tried"] = table

    assert what_is_wrong(content) == ""


@st.composite
def changed(draw: st.DrawFn) -> Table:
    """A file as people write it, but for a few values, keys and tables."""
    content: Table = deepcopy(draw(st.sampled_from(WRITTEN)))
    for _ in range(draw(st.integers(1, 3))):
        table = draw(st.sampled_from([*_tables(content)]))
        key = draw(st.sampled_from([*table]) if table else keys)
        what = draw(st.sampled_from(["put", "take", "add", "rename"]))
        if what == "put":
            table[key] = deepcopy(draw(values))  # which may be changed in its turn
        elif what == "take":
            table.pop(key, None)
        elif what == "add":
            table[draw(keys)] = deepcopy(draw(values))
        else:
            table[draw(keys)] = table.pop(key, 1)
    return content


def _tables(value: Any) -> Iterator[Table]:
    """*value* and all that lies in it, as far as it is tables."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _tables(inner)


@given(changed(), st.booleans())
def test_any_value_anywhere(content: Table, inline: bool) -> None:  # noqa: FBT001
    """In files as people write them, with each table under a heading or in braces."""
    assert what_is_wrong(content, inline=inline) == ""


@given(changed(), changed())
def test_together_or_one_by_one(one: Table, other: Table) -> None:
    """Records that are added together are those, or what is told is that, of each by itself."""
    files = {"a": written(one, inline=False).encode(), "b": written(other, inline=False).encode()}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "_ENOUGH", 0)
        together = _outcome(files)
        patch.setattr(draft, "structure_all", lambda *_: None)
        by_themselves = _outcome(files)

    assert together == by_themselves


def _outcome(files: Mapping[str, bytes]) -> Any:
    texts = {name: raw.decode() for name, raw in files.items()}
    try:
        return assembling.assembled([*files], files.__getitem__, texts.get)
    except LedgerError as error:
        return error.findings


#: What a schema of one file cannot see: links, calendar, order and number of lines, marks alone.
BEYOND_A_SCHEMA = {code for code in RULES if code.startswith("CL2")} | {
    *("CL109", "CL111", "CL113", "CL114")
}


def what_is_wrong(content: Table, *, inline: bool = False) -> str:
    """What is not as promised about a file of this content."""
    text = written(content, inline=inline)
    errors = [error.message for error in VALIDATOR.iter_errors(_plain(content))]
    try:
        ledger = loads(text)
    except LedgerError as err:
        unplaced = [str(found) for found in err.findings if not (found.line and found.column)]
        if unplaced:
            return f"no place: {unplaced}"
        unseen = {found.code for found in err.findings} - BEYOND_A_SCHEMA
        return f"a schema would take it: {err}" if unseen and not errors else ""
    if errors:
        return f"a schema would refuse it: {errors}"
    if _read(ledger) != (stated := _stated(content)):
        return f"read as {_read(ledger)}, not {stated}"
    return ""


VALIDATOR: Any = jsonschema.Draft202012Validator(schema())


def _plain(value: Any, key: str = "") -> Any:
    """*value* as an editor hands it to a schema, where JSON has a word for it."""
    if isinstance(value, dict):
        return {key: _plain(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat() if type(value) is dt.date and key in DATED else None
    return None if isinstance(value, float) and value.is_integer() else value


DATED = ("date", "about", "published", "accessed")


def _read(ledger: Ledger) -> Any:
    """What *ledger* says."""
    read: Table = {
        kind: {id: unstructure(record) for id, record in records.items()}
        for kind, records in tables(ledger).items()
    }
    read |= {
        "ledger": unstructure(ledger.heading),
        "policy": unstructure(ledger.policy),
        "correction": [unstructure(entry) for entry in ledger.corrections],
    }
    return json.loads(json.dumps({kind: some for kind, some in read.items() if some}))


def _stated(content: Table) -> Table:
    """What stands in *content*, in the same form: ids in lists, days as texts."""
    records: Table = {}
    for kind, value in content.items():
        if isinstance(value, list):
            records[kind] = [_record(kind, entry) for entry in value]
        elif kind in ("ledger", "policy"):
            records[kind] = _record(kind, value)
        elif kind != "format":
            records[kind] = {id: _record(kind, record) for id, record in value.items()}
    return {kind: some for kind, some in records.items() if some}


def _record(kind: str, table: Table) -> Table:
    fields = {key_of(field.name): field for field in attrs.fields(CLASSES[kind])}
    return {
        fields[key].name: _value(fields[key], value)
        for key, value in table.items()
        if not _is_default(fields[key], value)
    }


def _is_default(field: "attrs.Attribute[Any]", value: object) -> bool:
    return isinstance(field.default, type(value)) and value == field.default


def _value(field: "attrs.Attribute[Any]", value: Any) -> Any:
    if field.name == "verdict":
        return _record("verdict", value)
    if isinstance(value, dt.date):
        return value.isoformat()
    takes_one: object = field.converter
    return [value] if isinstance(value, str) and takes_one is as_ids else value


def written(content: Table, *, inline: bool) -> str:
    """*content* as TOML, each record under a heading of its own, or in braces."""
    plain, headed = [], []
    for key, value in content.items():
        if inline or not isinstance(value, dict) or not _holds_tables(value):
            plain.append(f"{dotted((key,))} = {_spelt(value)}\n")
            continue
        for id, table in value.items():
            headed.append(f"\n[{dotted((key, id))}]\n")
            headed += [f"{dotted((name,))} = {_spelt(inner)}\n" for name, inner in table.items()]
    return "".join((*plain, *headed))


def _holds_tables(value: Table) -> bool:
    return bool(value) and all(isinstance(table, dict) for table in value.values())


def _spelt(value: Any) -> str:
    """*value* as TOML writes it in one line."""
    if isinstance(value, str):
        return basic_string(value)
    if isinstance(value, dict):
        return (
            f"{{ {', '.join(f'{dotted((key,))} = {_spelt(one)}' for key, one in value.items())} }}"
        )
    if isinstance(value, list):
        return f"[{', '.join(map(_spelt, value))}]"
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return str(value).lower()

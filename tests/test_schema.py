"""The JSON Schema for editors takes what the loader takes, and refuses what a schema can refuse."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
import tomli

from claimledger import LedgerError, loads
from claimledger import schema as schema_module
from claimledger.key_descriptions import KEYS, TABLES
from claimledger.reading import values
from claimledger.schema import CLASSES, schema, schema_text

jsonschema: Any = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parent.parent
LEDGERS = sorted(
    path for folder in ("ledgers", "examples") for path in (ROOT / folder).rglob("*.claims.toml")
)
assert LEDGERS, "no ledgers to try"


def problems(text: str) -> list[str]:
    """What the schema has against a ledger file."""
    validator = jsonschema.Draft202012Validator(schema())
    plain = json.loads(json.dumps(tomli.loads(text), default=_as_text))
    return [error.message for error in validator.iter_errors(plain)]


def _as_text(moment: object) -> str | None:
    """A day as its text, and a time of day, which no key takes, as what no key takes."""
    return moment.isoformat() if type(moment) is dt.date else None


def test_it_is_a_schema() -> None:
    """By the meta-schema of its draft, and printed as JSON."""
    jsonschema.Draft202012Validator.check_schema(schema())
    assert json.loads(schema_text()) == schema()


@pytest.mark.parametrize("path", LEDGERS, ids=lambda path: path.stem)
def test_our_ledgers_are_taken(path: Path) -> None:
    """Every ledger file of ours."""
    assert problems(path.read_text(encoding="utf-8")) == []


#: All that one file can say.
WHOLE = """
format = 1
[ledger]
title = "t"
negations = ["nay"]
[policy]
standard = "preponderance"
independent-origins = 3
unarchived = "count"
admit = "C3"
[speaker.a]
name = "A"
anonymous = true
speaks-for = "b"
ignore = ["CL607"]
note = "n"
[speaker.b]
name = "B"
[source.s]
title = "S"
author = "a"
published = 2006-05-25
accessed = "2006-05~"
document = "s.txt"
sha256 = "c61e78c5e76ba86f64543e9146a95209d160fcbd3a876737056554c6dc4cb4f7"
partial = true
lines = [[1, 2], [4, 4]]
reliability = "F"
[source.r]
title = "R"
quoted-in = ["s"]
derives-from = "s"
[claim.c]
text = "C"
speaker = ["a", "b"]
date = "2003-23"
about = "../2003"
source = "s"
quote = "q"
prefix = "p"
suffix = "s"
tags = ["t"]
expect = "disputed"
[claim.c.verdict]
rating = "r"
by = "a"
date = 2024-01-01
because = "b"
[claim.d]
text = "D"
superseded-by = "c"
[evidence.e]
supports = "c"
source = "s"
quote = "q"
credibility = 6
basis = "first-hand"
[evidence.f]
contradicts = ["d"]
from-claim = "c"
[contradiction.x]
between = ["c", "d"]
kind = "value"
because = "b"
[[correction]]
date = "2024"
of = "c"
what = "w"
"""


def test_all_that_can_be_said_is_taken() -> None:
    """By the schema as by the loader."""
    assert loads(WHOLE).claims
    assert problems(WHOLE) == []


BROKEN = {
    "no format": ("format = 1\n", "\n"),
    "other format": ("format = 1\n", "format = 2\n"),
    "unknown table": ("[ledger]", "[legder]"),
    "unknown key": ('name = "A"', 'nmae = "A"'),
    "missing key": ('name = "A"\n', ""),
    "bad id": ("[speaker.b]", "[speaker.B]"),
    "wrong type": ('title = "S"', "title = 3"),
    "empty text": ('title = "S"', 'title = " "'),
    "empty list": ('tags = ["t"]', "tags = []"),
    "unknown word": ('expect = "disputed"', 'expect = "true"'),
    "bad date": ("2003-23", "23/2003"),
    "bad month": ("2003-23", "2003-13"),
    "no such number": ("credibility = 6", "credibility = 7"),
    "ignored error": ('["CL607"]', '["CL301"]'),
    "bad hash": ("c61e78", "C61E78"),
    "bad line": ("[[1, 2], ", "[[0, 2], "),
    "bad grade": ('"C3"', '"F3"'),
    "hash without document": ('document = "s.txt"\n', ""),
    "quote without source": ('date = "2003-23"\nabout = "../2003"\nsource = "s"\n', ""),
    "suffix without quote": (
        'source = "s"\nquote = "q"\ncredibility = 6',
        'source = "s"\nsuffix = "q"\ncredibility = 6',
    ),
    "bears on nothing": ('supports = "c"\n', ""),
    "no ground": ('from-claim = "c"\n', ""),
    "quote beside from-claim": ('from-claim = "c"', 'from-claim = "c"\nquote = "q"'),
    "contradicts itself": ('["c", "d"]', '["c", "c"]'),
    "one side": ('["c", "d"]', '["c"]'),
    "an id twice": ('["a", "b"]', '["a", "a"]'),
    "correction without claims": ('of = "c"\n', ""),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_ledgers_are_refused(case: str) -> None:
    """By the schema as by the loader."""
    old, new = BROKEN[case]
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)

    with pytest.raises(LedgerError):
        loads(text)
    assert problems(text) != []


#: Of the ledgers in tests/broken, those in which a schema of one file sees nothing wrong, and why.
TAKEN = {
    "circle-derives-from": "it follows no links",
    "circle-of-twenty": "it follows no links",
    "circle-quoted-in": "it follows no links",
    "circle-speaks-for": "it follows no links",
    "circle-superseded-by": "it follows no links",
    "circles-behind-one-another": "it follows no links",
    "format-point": "1.0 is a whole number in JSON",
    "lines-nowhere": "it follows no links",
    "own-evidence": "it compares no two keys",
    "stances": "it compares no two keys",
    "wrong-kind": "it knows no other records",
}
#: And those that are no TOML, so that no schema is asked: an editor marks them by itself.
NO_TOML = {
    *("bad-id-bare", "date-and-nothing-else", "date-that-toml-refuses", "deep-arrays"),
    *("deep-tables", "lone-cr", "long-number", "not-utf-8", "not-utf-8-behind-umlauts", "nul"),
    *("toml-conflict-marks", "toml-format-twice", "toml-key-twice", "toml-quotation-mark-inside"),
    *("toml-second-ledger", "toml-syntax", "toml-table-twice", "utf-16", "utf-16-without-mark"),
}
FOLDERS = sorted(path.name for path in (ROOT / "tests" / "broken").iterdir() if path.is_dir())


@pytest.mark.parametrize("name", FOLDERS)
def test_what_must_not_load_is_refused(name: str) -> None:
    """By the schema too, but for what a schema cannot see."""
    expected = "no TOML" if name in NO_TOML else "taken" if name in TAKEN else "refused"

    assert _verdict(ROOT / "tests" / "broken" / name) == expected


def test_what_a_schema_cannot_see_is_there() -> None:
    """The two lists above name no folder that is gone."""
    assert {*TAKEN, *NO_TOML} <= {*FOLDERS}


def _verdict(folder: Path) -> str:
    """What an editor makes of the files of a ledger."""
    told: set[str] = set()
    for path in folder.glob("*.claims.toml"):
        try:
            told |= {"refused"} if problems(path.read_bytes().decode("utf-8-sig")) else {"taken"}
        except (ValueError, RecursionError):
            told.add("no TOML")
    return next(word for word in ("refused", "no TOML", "taken") if word in told)


def test_a_day_may_be_bare() -> None:
    """Tombi refuses a date without quotation marks where a schema does not speak of dates."""
    for table in schema()["$defs"].values():
        for key, value in table["properties"].items():
            dated = key in ("date", "about", "published", "accessed")
            assert dated is ("date" in [form.get("format") for form in value.get("anyOf", ())])


def test_every_key_has_its_words() -> None:
    """Each field of the model is described, and nothing else is."""
    fields = {
        name: {field.name for field in attrs.fields(cls) if field.name != "file"}
        for name, cls in CLASSES.items()
    }

    assert {name: {*keys} for name, keys in KEYS.items()} == fields
    assert {*TABLES} == {*fields}


def test_fingerprints_have_the_keys_of_the_loader() -> None:
    """What may stand in `reviewed` is listed twice."""
    assert schema_module._REVIEWED == values._REVIEWED


def test_the_schema_is_documented() -> None:
    """The line that tells an editor of it is in the docs."""
    assert "#:schema" in (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")


Golden = Callable[[str, str], None]


def test_whole(golden: Golden) -> None:
    """The schema as a whole, so that a change to the format is seen in it."""
    golden("claims.schema.json", schema_text())

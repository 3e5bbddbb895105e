"""The JSON Schema of a ledger file, draft 2020-12, made from the model, for editors.

An editor that knows it completes keys, shows what they mean and marks what cannot be read. It says
what a schema can say; whether ids name something, and whether quotes stand, only a check can.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from types import UnionType
from typing import Any, Final, get_args

import attrs

from .dates import Date
from .given import as_ids
from .key_descriptions import KEYS, TABLES
from .model import (
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Grade,
    Heading,
    Policy,
    Source,
    Speaker,
    Verdict,
)
from .reading.structuring import key_of
from .rules import RULES
from .vocabulary import Severity

Schema = dict[str, Any]

#: The class of each table, whose fields are its keys.
CLASSES: Final[Mapping[str, type[attrs.AttrsInstance]]] = {
    "ledger": Heading,
    "policy": Policy,
    "speaker": Speaker,
    "source": Source,
    "claim": Claim,
    "verdict": Verdict,
    "evidence": Evidence,
    "contradiction": Contradiction,
    "correction": Correction,
}
_BY_ID: Final = ("speaker", "source", "claim", "evidence", "contradiction")
_ID: Final = "[a-z0-9]+(?:-[a-z0-9]+)*"


def schema_text() -> str:
    """The schema as JSON."""
    return json.dumps(schema(), indent=2) + "\n"


def schema() -> Schema:
    """The schema of one ledger file."""
    properties: Schema = {"format": {"const": 1, "description": "The version of the format."}}
    for name in ("ledger", "policy"):
        properties[name] = {"$ref": f"#/$defs/{name}"}
    for name in _BY_ID:
        properties[name] = {
            "type": "object",
            "description": f"[{name}.ID]: {TABLES[name]}",
            "patternProperties": {f"^{_ID}$": {"$ref": f"#/$defs/{name}"}},
            "additionalProperties": False,
        }
    properties["correction"] = {"type": "array", "items": {"$ref": "#/$defs/correction"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a claim ledger, format 1",
        "type": "object",
        "properties": properties,
        "required": ["format"],
        "additionalProperties": False,
        "$defs": {name: _table(name, cls) for name, cls in CLASSES.items()},
    }


def _table(name: str, cls: type[attrs.AttrsInstance]) -> Schema:
    fields = [field for field in attrs.fields(cls) if field.name in KEYS[name]]
    return {
        "type": "object",
        "description": TABLES[name],
        "properties": {
            key_of(field.name): _value(field) | {"description": KEYS[name][field.name]}
            for field in fields
        },
        "required": [key_of(field.name) for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
        **_BETWEEN_KEYS.get(name, {}),
    }


def _value(field: "attrs.Attribute[Any]") -> Schema:
    """What the key of *field* may hold."""
    if field.name in _BY_NAME:
        return _BY_NAME[field.name]
    if field.type == tuple[str, ...]:
        takes_one: object = field.converter
        return _IDS if takes_one is as_ids else _list_of(_TEXT)
    if field.type is str:
        return _ONE_ID if field.name in _NAMING_ONE else _TEXT
    return _of_type(field.type)


def _of_type(kind: Any) -> Schema:
    if isinstance(kind, UnionType):
        kind = get_args(kind)[0]
    if issubclass(kind, StrEnum):
        return {"enum": [str(member) for member in kind]}
    return _BY_TYPE[kind]


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "minItems": 1, "items": items}


_TEXT: Final[Schema] = {"type": "string", "pattern": r"\S"}
_ONE_ID: Final[Schema] = {"type": "string", "pattern": f"^{_ID}$"}
_IDS: Final[Schema] = {"anyOf": [_ONE_ID, {**_list_of(_ONE_ID), "uniqueItems": True}]}
#: Fields of the type `str` that name a record.
_NAMING_ONE: Final = frozenset(
    ("speaks_for", "author", "derives_from", "source", "superseded_by", "from_claim", "speaker")
)
_DAY: Final = "[0-9]{4}(?:-(?:2[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?))?[?~%]?"
#: A day stands with quotation marks or without them. Tombi takes a bare one only where a schema
#: says `date`; what goes by the pattern alone is not let off by that.
_DATE: Final[Schema] = {
    "anyOf": [
        {"type": "string", "pattern": rf"^(?:{_DAY}|{_DAY}/(?:{_DAY}|\.\.)?|(?:\.\.)?/{_DAY})$"},
        {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    ]
}
_BY_TYPE: Final[Mapping[type, Schema]] = {
    bool: {"type": "boolean"},
    Date: _DATE,
    Grade: {"type": "string", "pattern": "^[A-E][1-5]$"},
    Verdict: {"$ref": "#/$defs/verdict"},
}
_LINE: Final[Schema] = {"type": "integer", "minimum": 1}
_REVIEWED: Final = ("claim", "evidence", "contradictions", "documents")
_IGNORABLE: Final = [code for code, rule in RULES.items() if rule.severity is not Severity.ERROR]
#: Fields whose type alone does not say what they may hold.
_BY_NAME: Final[Mapping[str, Schema]] = {
    "between": {**_list_of(_ONE_ID), "minItems": 2, "maxItems": 2, "uniqueItems": True},
    "credibility": {"type": "integer", "minimum": 1, "maximum": 6},
    "ignore": _list_of({"enum": _IGNORABLE}),
    "independent_origins": {"type": "integer", "minimum": 1},
    "lines": _list_of({"type": "array", "items": _LINE, "minItems": 2, "maxItems": 2}),
    "reviewed": {
        "type": "object",
        "properties": dict.fromkeys(_REVIEWED, _TEXT),
        "minProperties": 1,
        "additionalProperties": False,
    },
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}
_TAKEN_OVER: Final = ("quote", "prefix", "suffix", "source", "speaker", "date")
_BESIDE_QUOTE: Final = {"prefix": ["quote"], "suffix": ["quote"]}
#: What keys of one table demand of each other.
_BETWEEN_KEYS: Final[Mapping[str, Schema]] = {
    "source": {"dependentRequired": {"sha256": ["document"]}},
    "claim": {"dependentRequired": {"quote": ["source"], **_BESIDE_QUOTE}},
    "evidence": {
        "dependentRequired": _BESIDE_QUOTE,
        "dependentSchemas": {"from-claim": {"properties": dict.fromkeys(_TAKEN_OVER, False)}},
        "allOf": [
            {"anyOf": [{"required": [key]} for key in ("source", "from-claim")]},
            {
                "anyOf": [
                    {"required": [key]}
                    for key in ("supports", "contradicts", "undercuts", "context")
                ]
            },
        ],
    },
}

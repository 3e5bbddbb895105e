"""A Ledger as the text of one ledger file, in TOML 1.0 and always the same."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from .assembling import FORMAT
from .consistency import tables
from .model import Heading, Ledger, Policy
from .structuring import key_of, unstructure

_FULL_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATES: Final = ("date", "about", "published", "accessed")


def dumps(ledger: Ledger) -> str:
    """*ledger* as one ledger file; `loads` of it gives an equal ledger.

    Comments of the files it came from are not in a Ledger and so not in here.
    """
    return "\n".join(block for block in _blocks(ledger))


def _blocks(ledger: Ledger) -> Iterator[str]:
    yield f"format = {FORMAT}\n"
    if ledger.heading != Heading():
        yield _table("[ledger]", unstructure(ledger.heading))
    if ledger.policy != Policy():
        yield _table("[policy]", unstructure(ledger.policy))
    for kind, records in tables(ledger).items():
        for id, record in records.items():
            plain = unstructure(record)
            verdict = plain.pop("verdict", None)
            yield _table(f"[{kind}.{id}]", plain)
            if verdict:
                yield _table(f"[{kind}.{id}.verdict]", verdict)
    for correction in ledger.corrections:
        yield _table("[[correction]]", unstructure(correction))


def _table(header: str, plain: Mapping[str, Any]) -> str:
    lines = [f"{key_of(name)} = {_value(name, value)}\n" for name, value in plain.items()]
    return header + "\n" + "".join(lines)


def _value(name: str, value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            bare = name in _DATES and _FULL_DAY.fullmatch(value)
            return value if bare else _text(value)
        case dict():
            return "{ " + ", ".join(f"{key} = {_text(text)}" for key, text in value.items()) + " }"
        case _:
            return "[" + ", ".join(_value("", item) for item in value) + "]"


def _text(value: str) -> str:
    """A basic string; whatever cannot be seen in an editor is escaped."""
    return '"' + "".join(map(_character, value)) + '"'


def _character(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable() or char == "\u00a0":
        return char
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\U{ord(char):08X}"  # noqa: PLR2004


_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

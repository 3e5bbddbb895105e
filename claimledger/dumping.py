"""A Ledger as the text of one ledger file, in TOML 1.0 and always the same."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from .links.references import tables
from .model import Heading, Ledger, Policy
from .reading.draft import FORMAT
from .reading.structuring import key_of
from .reading.unstructuring import unstructure
from .spelling import basic_string, dotted

_FULL_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATES: Final = ("date", "about", "published", "accessed")


def dumps(ledger: Ledger) -> str:
    """*ledger* as one ledger file; `loads` of it gives an equal ledger.

    Comments of the files it came from are not in a Ledger and so not in here.
    """
    return "\n".join(_blocks(ledger))


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
            yield _table(f"[{dotted((kind, id))}]", plain)
            if verdict:
                yield _table(f"[{dotted((kind, id, 'verdict'))}]", verdict)
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
            return value if bare else basic_string(value)
        case dict():
            pairs = (f"{dotted((key,))} = {_value('', item)}" for key, item in value.items())
            return f"{{ {', '.join(pairs)} }}"
        case _:
            return "[" + ", ".join(_value("", item) for item in value) + "]"

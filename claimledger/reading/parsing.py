"""The text of one ledger file as parsed TOML, within limits, or the problem that prevents it."""

import re
from typing import Any, Final

import tomli
from attrs import evolve

from ..model import Finding
from ..rules import finding
from .addresses import STRING, key_paths, line_and_column

_MAX_PARTS: Final = 16  #: of a dotted key: the parser's time and memory grow with their square


def parsed(file: str, text: str) -> dict[str, Any] | Finding:
    """The TOML of *text*, which is the file *file*."""
    try:
        text.encode()
    except UnicodeEncodeError as err:
        return _at("CL002", f"not Unicode: U+{ord(text[err.start]):04X}", file, text, err.start)
    if any(line.count(".") >= _MAX_PARTS for line in text.split("\n")):
        for path, offset in key_paths(text):
            if len(path) > _MAX_PARTS:
                return _at("CL004", f"a key of more than {_MAX_PARTS} parts", file, text, offset)
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as err:
        problem = finding("CL003", f"not TOML: {err.msg[:200]}", file=file)
        return evolve(problem, line=err.lineno, column=err.colno)
    except RecursionError:
        *_, (_, offset) = key_paths(text)  # which goes no further than the parser
        return _at("CL004", "arrays or tables nested too deep", file, text, offset)
    except ValueError:
        return _at("CL004", "a number of too many digits", file, text, _long_number(text))


def _at(code: str, message: str, file: str, text: str, offset: int) -> Finding:
    line, column = line_and_column(text, offset)
    return evolve(finding(code, message, file=file), line=line, column=column)


def _long_number(text: str) -> int:
    """Where the number is that Python refuses to read, which does not say where it is."""
    return next((m.start("digits") for m in _NUMBERS.finditer(text) if m["digits"]), 0)


#: Python may be told to read more digits than it does by itself, never to refuse fewer than these.
_NUMBERS: Final = re.compile(rf"{STRING}|#[^\n]*+|(?P<digits>[0-9](?:_?[0-9]){{639,}}+)", re.DOTALL)

"""How TOML spells texts and keys."""

import re
from collections.abc import Iterable
from typing import Final


def dotted(path: Iterable[str]) -> str:
    """*path* as one key."""
    return ".".join(part if _BARE.fullmatch(part) else basic_string(part) for part in path)


def basic_string(text: str) -> str:
    """*text* in quotation marks; whatever cannot be seen in an editor is escaped."""
    return f'"{re.sub(_ESCAPED, _escape, text)}"'


_BARE: Final = re.compile("[A-Za-z0-9_-]+")

#: Quotation mark and backslash, controls, and what has a format: soft hyphen, marks of direction,
#: joiners, tags, separators of lines. Spelt out, because what Unicode counts among them depends on
#: the version of Python; compiled when it is needed, which takes longer than a small ledger.
_ESCAPED: Final = (
    r'["\\\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff'
    r"\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\U{ord(char):08X}"  # noqa: PLR2004

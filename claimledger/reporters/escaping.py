"""Where text of a ledger enters a format: it comes out as the same text and does nothing there.

What cannot be seen, or would move the cursor, turn the line or end it, is shown as `\\u{1B}`. White
space is folded: a line of a report holds one text, not its layout.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Final

#: Controls but tab and line ends, surrogates, what has a format (soft hyphen, marks of direction,
#: tags) but not the two joiners that words need, line and paragraph separators, noncharacters.
#: Spelt out, because what Unicode counts among them depends on the version of Python.
_UNSEEN: Final = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    r"\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    r"\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17))
)
_WHITE_SPACE: Final = re.compile(r"[\t\n\r \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
#: What a log of GitHub or Azure takes for a command: the one at the start of a line, which is
#: anywhere once lines are wrapped, the other anywhere.
_COMMAND: Final = re.compile(r":(?=:)|#(?=#[a-z]*\[)")


def visible(text: str) -> str:
    """*text* on one line, with nothing in it that a reader could not see."""
    if text.isprintable():  # so there is no white space in it but the space
        return " ".join(text.split()) if "  " in text else text.strip(" ")
    shown = _unseen().sub(_code_point, text)
    return _WHITE_SPACE.sub(" ", shown).strip(" ")


def on_lines(texts: Sequence[str]) -> str:
    """*texts* as `visible` shows them, each on a line. That they are plain shows of all at once."""
    spaced = " ".join(("", *texts, ""))
    plain = spaced.isprintable() and spaced.rfind("  ") < 0  # which is sooner known than by `in`
    return "\n".join(texts if plain else map(visible, texts))


def one_line(text: str) -> str:
    """*text* for a terminal or a log, wherever in a line it may come to stand."""
    shown = visible(text)
    return _COMMAND.sub(_code_point, shown) if "::" in shown or "##" in shown else shown


def side_by_side(*parts: str) -> list[str]:
    """*parts* of one line, visible already, as `one_line` would show them together."""
    whole = "".join(parts)
    acting = {match.start(): _code_point(match) for match in _COMMAND.finditer(whole)}
    shown = [acting.get(at, char) for at, char in enumerate(whole)]
    ends = accumulate(map(len, parts), initial=0)
    return ["".join(shown[start:end]) for start, end in pairwise(ends)]


def json_strings(text: str) -> str:
    """JSON *text* with what cannot be seen, or not be encoded, in JSON's own escapes."""
    lines = text.split("\n")
    if "".join(lines).isprintable():
        return text
    return "\n".join(line if line.isprintable() else _escaped(line) for line in lines)


def _escaped(line: str) -> str:
    return _unseen().sub(lambda match: _utf_16(match[0]), line)


@cache
def _unseen() -> re.Pattern[str]:
    """Compiled when something may be unseen: few texts hold anything."""
    return re.compile(f"[{_UNSEEN}]")


def _code_point(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match[0]):02X}}}"


def _utf_16(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))

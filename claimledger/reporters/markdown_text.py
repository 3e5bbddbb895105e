"""Where text of a ledger enters Markdown: it comes out as the same text and marks nothing up."""

import re
from typing import Final

from .escaping import visible


def markdown(text: str) -> str:
    """*text* for Markdown, wherever words may stand: paragraph, quotation, list, link or cell."""
    shown = _MARKUP.sub(_inert, visible(text))
    begin = _BEGINNING.match(shown)
    return f"{begin[0][:-1]}\\{shown[begin.end() - 1 :]}" if begin else shown


def within(text: str) -> str:
    """*text* for Markdown in the middle of a line: behind words of our own, before a comma."""
    return _MARKUP.sub(_inert, visible(f"{text},"))[:-1]


#: What Markdown, or a site that shows it, may take for markup. GitHub looks for mentions,
#: references, addresses and emoji when Markdown has been read and no backslash is left: an empty
#: comment parts what it looks for. The character comes first and what makes it markup behind it,
#: looking back: text without any such character, which is most of it, is passed over at once.
_MARKUP: Final = re.compile(
    r"[&<>|@\\`*_{}\[\]~^$#:.-]"
    r"(?:"
    r"("  # empty: a reference, an address or emoji, one of those without http://
    r"(?<=\#)(?=\w)|(?<=:)(?=//|[\w+-]+:)|(?<=[wW]{3}\.)|(?<=[gG][hH]-)(?<!\w..-)(?=[0-9])"
    r")"
    r"|(?<=[&<>|@\\`*_{}\[\]~^$\#])"
    r"|(?<=\.)(?=[a-zA-Z]{2})"
    r")"
)
#: Where a list, a rule, an underline would begin.
_BEGINNING: Final = re.compile(r"[-+:=]|[0-9]{1,9}[.)]")
_INERT: Final = {
    **{character: f"\\{character}" for character in "\\`*_{}[]~^$#:.-"},
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "@": "&#64;<!-- -->",
}


def _inert(match: re.Match[str]) -> str:
    shown = _INERT[match[0]]
    return shown if match.lastindex is None else f"{shown}<!-- -->"

"""Where text of a ledger enters Markdown: it comes out as the same text and marks nothing up."""

import re
from collections.abc import Iterable
from typing import Final

from .escaping import on_lines, visible


def markdown(text: str) -> str:
    """*text* for Markdown, wherever words may stand: paragraph, quotation, list, link or cell."""
    return _begun(_inert(visible(text)))


def column(texts: Iterable[str]) -> list[str]:
    """`markdown` of each of *texts*; all are gone through at once, which takes half the time."""
    given = [*texts]
    shown = _FIRST_OF_LINE.sub(r"\g<0>\\", "\n" + _inert(on_lines(given)))
    return shown.split("\n")[1:] if given else []


def unquoted(shown: str) -> str:
    """What `markdown` gives of a text, by what it gives of it in quotation marks."""
    return _begun(shown[1:-1].strip(" "))


def within(text: str) -> str:
    """*text* for Markdown in the middle of a line: behind words of our own, before a comma."""
    return _inert(visible(f"{text},"))[:-1]


#: What stands before the character that would begin a list, a rule, an underline.
_BEGINNING: Final = r"(?:(?=[-+:=])|[0-9]{1,9}(?=[.)]))"
_FIRST: Final = re.compile(_BEGINNING)
_FIRST_OF_LINE: Final = re.compile(f"\n{_BEGINNING}")


def _begun(shown: str) -> str:
    begin = _FIRST.match(shown)
    return f"{begin[0]}\\{shown[begin.end() :]}" if begin else shown


def _inert(shown: str) -> str:
    """What is *shown* with all that Markdown, or a site that shows it, may take for markup parted.

    One kind after the other, for of most there is none, which is known at once.
    """
    for character, where, inert in _INERT:
        if character in shown:
            if where is None:
                shown = shown.replace(character, inert)
            elif where.search(shown):  # to look costs far less than to set out to write
                shown = where.sub(inert, shown)
    return shown


#: GitHub looks for mentions, references, addresses and emoji when Markdown has been read and no
#: backslash is left: an empty comment parts what it looks for. Till the last a zero stands for it.
_PARTED: Final = "\0"
#: Characters with where they are markup, if that is not everywhere, and what to write for them.
#: First come those that depend on what is beside them; what one writes no later one may take.
_INERT: Final = (
    ("\\", None, r"\\"),
    (":", re.compile(r":(?=//|[\w+-]+:)"), rf"\\:{_PARTED}"),
    (".", re.compile(r"\.(?<=[wW]{3}\.)"), rf"\\.{_PARTED}"),  # an address without http://
    (".", re.compile(r"\.(?=[a-zA-Z]{2})"), r"\\."),
    ("-", re.compile(r"-(?<=[gG][hH]-)(?<!\w..-)(?=[0-9])"), rf"\\-{_PARTED}"),
    ("#", re.compile(r"#(?=\w)"), f"#{_PARTED}"),
    *((character, None, f"\\{character}") for character in "`*_{}[]~^$#"),
    ("&", None, "&amp;"),
    ("<", None, "&lt;"),
    (">", None, "&gt;"),
    ("|", None, "&#124;"),
    ("@", None, f"&#64;{_PARTED}"),
    (_PARTED, None, "<!-- -->"),
)

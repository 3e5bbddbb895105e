"""Where marks of direction turn writing round: there a reader sees `12`, and the text has `21`."""

import re
from collections.abc import Iterator

from ..model import Span

#: Left-to-right and right-to-left override, to which even digits and Latin letters bow.
OVERRIDES = frozenset("\u202d\u202e")
_OPENING = OVERRIDES | frozenset("\u202a\u202b")
_CLOSING = "\u202c"
_MARK = re.compile("[\u202a-\u202e\n\r\x85\u2029]")


def overridden(text: str) -> Iterator[Span]:
    """The spans of *text* under an override, to where it is taken back or the paragraph ends."""
    start, depth = -1, 0
    for found in _MARK.finditer(text):
        mark = found[0]
        if start < 0 and mark in OVERRIDES:
            start, depth = found.start(), 0
        if mark in _OPENING:
            depth += 1
        else:
            depth = depth - 1 if mark == _CLOSING else 0
        if start >= 0 and depth <= 0:
            yield start, found.end()
            start = -1
    if start >= 0:
        yield start, len(text)

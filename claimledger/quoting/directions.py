"""Where marks of direction turn writing round: there a reader sees `12`, and the text has `21`."""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from ..model import Span

#: Left-to-right and right-to-left override, to which even digits and Latin letters bow.
_OVERRIDES = frozenset("\u202d\u202e")
#: These and right-to-left embedding and isolate, under which numbers may change places.
TURNING = _OVERRIDES | frozenset("\u202b\u2067")
_ISOLATING = frozenset("\u2066\u2067\u2068")
_OPENING = TURNING | _ISOLATING | {"\u202a"}
_CLOSING, _ENDING_ISOLATE = "\u202c", "\u2069"
_MARK = re.compile("[\u202a-\u202e\u2066-\u2069\n\r\x1c-\x1e\x85\u2029]")


def overridden(text: str) -> Iterator[Span]:
    """The spans of *text* that are seen turned round, to where that is taken back, or its line."""
    for start, end in _turning(text):
        under = text[start:end]
        if not _OVERRIDES.isdisjoint(under) or _changes_places(under):
            yield start, end


#: Two numbers with no letter before or between them, nor only such a sign as is within a number.
_TWO_NUMBERS = r"(?:[\W_]|\d)*?\d(?![.,:/+\-\u00a0\u202f]\d)[\W_]+\d"


def _changes_places(leftwards: str) -> bool:
    """Whether `3 - 1` is seen as `1 - 3`, with no letter that is itself written from the right."""
    return re.match(_TWO_NUMBERS, leftwards) is not None and not any(
        bidirectional(char) in {"R", "AL"} for char in leftwards
    )


def _turning(text: str) -> Iterator[Span]:
    """The spans under a mark that may turn them round, and within no other such span."""
    opened = _Opened()
    start, below = -1, 0
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark in _OPENING:
            if start < 0 and mark in TURNING:
                start, below = found.start(), opened.count
            opened.begin(mark)
            continue
        opened.end(mark)
        if start >= 0 and opened.count <= below:
            yield start, found.end()
            start = -1
    if start >= 0:
        yield start, len(text)


class _Opened:
    """The marks that hold at a place (Unicode's bidirectional algorithm, X1 to X8)."""

    def __init__(self) -> None:
        self.count = 0
        self._isolates: list[int] = []  #: how many are open outside of each isolate

    def begin(self, mark: str) -> None:
        """*mark* opens another."""
        if mark in _ISOLATING:
            self._isolates.append(self.count)
        self.count += 1

    def end(self, mark: str) -> None:
        """*mark* ends the last one, an isolate with all in it, or the paragraph."""
        outside = self._isolates[-1] if self._isolates else -1
        if mark == _CLOSING:
            self.count -= self.count > outside + 1
        elif mark != _ENDING_ISOLATE:
            self.count = 0
            self._isolates.clear()
        elif self._isolates:
            self.count = self._isolates.pop()

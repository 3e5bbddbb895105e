"""Where sentences end: not behind every stop, and never within a quotation that goes on."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from ..model import Span
from .quotations import Quotation
from .verbs import VERBS
from .words import words


def sentences(text: str, start: int, end: int, quoted: Sequence[Quotation]) -> Iterator[Span]:
    """
    The spans of the sentences of a paragraph. A quotation that runs on over several belongs to
    the sentence it began in, and so does the speaker named behind it.
    """
    begins = [one.start for one in quoted]
    at = start
    for stop in _STOP.finditer(text, start, end):
        within = bisect_right(begins, stop.start()) - 1
        quotation = quoted[within] if within >= 0 else None
        if quotation and quotation.start < stop.start() < quotation.end:
            if stop.end() < quotation.end or not quotation.closed:
                continue
        else:
            quotation = None
        if _ends_sentence(text, stop, end, quotation):
            yield at, stop.end()
            at = _next(text, stop.end(), end)
    yield at, end


_STOP: Final = re.compile(r"(?:(?<=[^\W\d_])\.\d{1,3}|[.!?…]+)[\"'”’»)\]]*(?=\s)")


def _next(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _ends_sentence(text: str, stop: re.Match[str], end: int, quotation: Quotation | None) -> bool:
    at = _next(text, stop.end(), end)
    if quotation and text[at : at + 1] in _DASHES:
        return False
    behind = _FIRST_WORD.match(text, at, end)
    if behind is None:
        return True
    first = behind["word"]
    if first[0].islower() and first[0].isalpha():
        return False
    marks = stop[0].rstrip("\"'”’»)]")
    if marks == ".":
        return _not_abbreviated(text, stop.start(), behind)
    return quotation is None or _TAG.match(text, at, end) is None


_DASHES: Final = ("-", "–", "—")


_FIRST_WORD: Final = re.compile(r"(?P<mark>[\"'“‘«„(\[]*)(?P<word>[^\W_][\w’']*)")


def _not_abbreviated(text: str, at: int, behind: re.Match[str]) -> bool:
    """Whether the stop at *at* ends more than an abbreviation."""
    word = _LAST_WORD.search(text, max(0, at - _LONGEST_WORD), at)
    if not word:
        return True
    last = word[0]
    if last.lower() in _BEFORE_NAMES:
        return False
    if (len(last) == 1 and last.isupper()) or "." in last or last.lower() in ABBREVIATIONS:
        return bool(behind["mark"]) or behind["word"].lower() in _STARTERS
    return True


_LAST_WORD: Final = re.compile(r"[^\W_](?:[\w.]*[^\W_])?\Z")
_LONGEST_WORD: Final = 24
_BEFORE_NAMES: Final = words(
    "mr mrs ms mx dr prof gen col lt sgt capt maj adm cmdr sen rep gov rev hon st messrs vs cf"
)
ABBREVIATIONS: Final = words(
    "jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp jr sr etc no vol pp dept"
    " est univ bros ave blvd mt ft al fig ed eds mon tue wed thu fri sat sun"
)
#: With these a sentence begins, and hardly a name.
_STARTERS: Final = words(
    "the a an he she it they we i you in on at but and so if when while this that these those there"
    " his her its their our my as after before since because for from to by with no not nor yet"
    " what who why how where which however meanwhile then now although though still some many"
    " most all another other both each every one two under over according despite during"
)
#: A speaker behind a question: `“Is it safe?” Alpha asked.`
_TAG: Final = re.compile(
    r"(?:[\w.'’-]+\s+){1,7}?"
    rf"(?:{'|'.join(sorted(word for word in VERBS))})"
    r"(?=[.,;:!?]|\s+(?:on|in|at|to|of|as|when|after|during|reporters|him|her|them|the)\b|\s*\Z)"
)

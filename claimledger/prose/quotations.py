"""Where the quotations of a paragraph are: from an opening mark to the one that closes it."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from ..model import Span


@frozen
class Quotation:
    """Words between marks, the outermost ones; what is quoted within belongs to it."""

    start: int  #: of the opening mark
    end: int  #: behind the closing mark
    inner: Span  #: what stands between them
    closed: bool = True  #: no: it runs on in the next paragraph


def quotations(text: str, start: int, end: int, *, runs_on: bool = False) -> list[Quotation]:
    """
    The quotations of the paragraph `text[start:end]`. A mark that nothing closes is none, unless
    the next paragraph opens with one too (*runs_on*): then the quotation goes on there.
    """
    found = sorted((*_doubles(text, start, end, runs_on=runs_on), *_singles(text, start, end)))
    outermost: list[Quotation] = []
    for opening, behind in found:
        if not outermost or opening >= outermost[-1].end:
            closed = text[behind - 1] in _CLOSING
            inner = (opening + 1, behind - 1 if closed else behind)
            outermost.append(Quotation(opening, behind, inner, closed))
    return [one for one in outermost if text[slice(*one.inner)].strip()]


def opens_with_mark(text: str, at: int) -> bool:
    """Whether a paragraph at *at* begins with an opening double mark."""
    return text[at] in _OPENING


_DOUBLE: Final = re.compile('["“”„«»]')
_SINGLE: Final = re.compile("['‘’]")
_OPENING: Final = '"“„«'
_CLOSING: Final = "\"”“»«'’"
#: Which marks may close a quotation, by the mark that opened it.
_PAIRS: Final = {'"': '"”', "“": '”"', "„": '“”"', "«": "»", "»": "«", "”": '”"'}
#: Further than this no single mark is looked for: apostrophes look the same.
_SINGLE_REACH: Final = 1_000


def _doubles(text: str, start: int, end: int, *, runs_on: bool) -> Iterator[Span]:
    opened = -1
    for match in _DOUBLE.finditer(text, start, end):
        at = match.start()
        if opened >= 0 and _closes(text, at, opened, end):
            yield opened, at + 1
            opened = -1
        elif _opens(text, at, start, end):
            opened = at  # of one that was opened before and never closed, nothing is known
    if opened >= 0 and runs_on:
        yield opened, end


def _opens(text: str, at: int, start: int, end: int) -> bool:
    behind = text[at + 1] if at + 1 < end else " "
    if behind.isspace() or behind in ".,;:!?)":
        return text[at] == "«" and behind.isspace() and at + 1 < end
    return text[at] in "“„«" or at == start or not text[at - 1].isalnum()


def _closes(text: str, at: int, opened: int, end: int) -> bool:
    if text[at] not in _PAIRS[text[opened]]:
        return False
    if text[at] != '"' or not text[at - 1].isspace():
        return True
    return at + 1 == end or text[at + 1].isspace()


def _singles(text: str, start: int, end: int) -> Iterator[Span]:
    """
    Quotations in single marks. One behind an `s` may be an owner's apostrophe: it closes only if
    nothing better comes before the next opening mark.
    """
    opened = doubtful = -1
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        if opened >= 0 and at - opened > _SINGLE_REACH:
            opened = doubtful = -1
        if _opens_single(text, at, start, end):
            if doubtful >= 0:
                yield opened, doubtful + 1
            opened, doubtful = at, -1
        elif opened >= 0 and _ends_word(text, at, end):
            if text[at - 1] in "sS" and text[at + 1 : at + 2] in (" ", "\n"):
                doubtful = at if doubtful < 0 else doubtful
            else:
                yield opened, at + 1
                opened = doubtful = -1
    if doubtful >= 0:
        yield opened, doubtful + 1


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    if at + 1 >= end or not (text[at + 1].isalpha() or text[at + 1] in '“"'):
        return False
    if at > start and (text[at - 1].isalnum() or text[at - 1] in ".,!?"):
        return False
    return text[at] == "‘" or not _ELIDED.match(text, at + 1)


def _ends_word(text: str, at: int, end: int) -> bool:
    return not text[at - 1].isspace() and not (at + 1 < end and text[at + 1].isalnum())


_ELIDED: Final = re.compile(r"(?:tis|twas|em|cause|til|n|round)\b", re.IGNORECASE)

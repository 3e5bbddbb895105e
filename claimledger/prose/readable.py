"""A document's words as a reader wants them: whole where a line ended, without marks of notes.

Claims tell them so; their quotes keep every sign, for they are proved.
"""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from ..model import Span
from ..quoting.typography import SOFT_HYPHEN, line_ends
from .sentences import ABBREVIATIONS
from .wording import collapsed
from .words import words


class Readable:
    """The words of one document."""

    def __init__(self, text: str) -> None:
        self._text = text

    def told(self, spans: Sequence[Span]) -> str:
        """What stands at *spans*, on one line, with marks of elision between them."""
        parts = (self._whole(self._text[slice(*span)]) for span in spans)
        return " […] ".join(collapsed(_without_notes(part)) for part in parts)

    def _whole(self, part: str) -> str:
        """*part* with the words whole that a line end parts, as far as the document knows them."""
        whole, at = "", 0
        for hyphen in sorted(line_ends(part)):
            whole += part[at:hyphen]
            behind = part[hyphen + 1 :].lstrip()
            at = len(part) - len(behind)
            if not self._is_one_word(whole, behind):
                whole += "-"
        return (whole + part[at:]).replace(SOFT_HYPHEN, "")

    def _is_one_word(self, before: str, behind: str) -> bool:
        """Whether the words on both sides stand as one elsewhere, and nowhere with a hyphen."""
        last = _LAST_WORD.findall(before[-_LONGEST_WORD:])[0]
        first = _FIRST_WORD.findall(behind[:_LONGEST_WORD])[0]
        joined, parted = (f"{last}{mark}{first}".casefold() for mark in ("", "-"))
        return joined in self._words and parted not in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        """All words of the document, with the hyphens inside lines."""
        plain = self._text.replace(SOFT_HYPHEN, "").translate(_HYPHENS).casefold()
        return frozenset(_COMPOUND.findall(plain))


def _without_notes(part: str) -> str:
    """*part* without the numbers of notes behind its words and marks; all others are kept."""
    for form in _NOTES:
        part = form.sub(_left, part)
    return part


def _left(found: re.Match[str]) -> str:
    """What is left of a word or mark and the number behind it: of `Jan.6` and `metres²` all."""
    return found[0] if found["kept"].casefold().rstrip(".") in _NUMBERED else found["kept"]


_HYPHENS: Final = str.maketrans("‐‑", "--")
_COMPOUND: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD: Final = re.compile(r"(?:[^\W\d_]+-)*[^\W\d_]*\Z")
_FIRST_WORD: Final = re.compile(r"\A[^\W\d_]*")
_LONGEST_WORD: Final = 60
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LETTERS: Final = rf"(?<![^\W_])[^\W\d_{_RAISED}]"
_NOTES: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?P<kept>{_LETTERS}{{4,}}|[.,;:!?\"'”’»])[{_RAISED}]+(?!\w)",
        rf"(?P<kept>{_LETTERS}{{3,}}\.)\d{{1,3}}(?=[\"'”’»)\]]*(?:\Z|\s+[^a-z\s]))",
        r"(?P<kept>[.!?][\"'”’»)]|,”)\d{1,3}(?=\s|\Z)",
        r"(?P<kept>[^\s\[(])(?:\[\d{1,3}\])+",
    )
)
#: Numbers behind these belong to them.
_NUMBERED: Final = ABBREVIATIONS | words(
    "art arts sec secs sect figs vols nos par para paras chap chaps app reg regs sch ver clause"
    " gen col rev approx min max avg tel ext"
    " foot feet inch inches yard yards mile miles metre metres meter meters kilometre kilometres"
    " kilometer kilometers centimetre centimetres centimeter centimeters"
)

"""Ids out of names: ASCII, short, and each used once."""

# ruff: noqa: RUF001 - marks are told apart by what they are, so they stand here as they are

import re
import unicodedata
from typing import Final


class Identifiers:
    """The ids given so far."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._last: dict[str, int] = {}

    def new(self, name: str, otherwise: str) -> str:
        """An id made of *name*, or of *otherwise* if it has no letter or digit of ASCII."""
        return self.next(_slug(name) or otherwise)

    def next(self, stem: str) -> str:
        """*stem* itself, or with the first number behind it that makes it new."""
        number = self._last.get(stem, 0) + 1
        while (id := stem if number == 1 else f"{stem}-{number}") in self._given:
            number += 1
        self._last[stem] = number
        self._given.add(id)
        return id


def _slug(name: str) -> str:
    letters = "".join(_LETTERS.get(char, char) for char in name.casefold())
    ascii = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    words = re.findall("[a-z0-9]+", re.sub("['.]", "", ascii))
    while len(words) > 1 and words[0] in _LEFT_OUT:
        del words[0]
    kept = words[:1]
    for word in words[1:]:
        if len("-".join((*kept, word))) > _LONGEST:
            break
        kept.append(word)
    return "-".join(kept)[:_LONGEST].rstrip("-")


_LEFT_OUT: Final = {"the", "a", "an", "mr", "mrs", "ms", "miss"}
_LONGEST: Final = 40
#: What no decomposition brings to ASCII. Kinds of apostrophes are none of a name's letters.
_LETTERS: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "’": "", "‘": "", "–": " ", "—": " ", "‐": " ", "‑": " ",
}  # fmt: skip

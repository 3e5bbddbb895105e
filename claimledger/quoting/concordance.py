"""Where each word of a long text stands: with it, each of ten thousand quotes is found at once."""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

#: Making one takes as long as going through the text some seventy times, which is what it spares.
_QUOTES = 100
_LENGTH = 30_000
#: A word that stands more often than this says little about where a passage does.
_COMMON = 1_000


class Concordance(NamedTuple):
    """The places of the words of a folded text, by what stands between its spaces."""

    text: str
    places: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, text: str) -> "Concordance":
        """Go through a folded *text*."""
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        at = 0
        for word in text.split(" "):
            places[word].append(at)
            at += len(word) + 1
        return cls(text, places)

    def starts(self, passage: str) -> list[int] | None:
        """
        Each place of a folded *passage*, overlapping ones too; None if all words in it that must
        be whole are common, and the text itself has to be searched.
        """
        places = {word: self.places.get(word, ()) for word in passage.split(" ")[1:-1]}
        if not places:
            return None
        word, found = min(places.items(), key=lambda entry: len(entry[1]))
        if len(found) > _COMMON:
            return None
        ahead = passage.index(f" {word} ") + 1
        starts = [at - ahead for at in found if at >= ahead]
        return [start for start in starts if self.text.startswith(passage, start)]


def concordance(text: str, quotes: int) -> Concordance | None:
    """That of a folded *text*, if so many *quotes* are worth it."""
    return Concordance.of(text) if quotes >= _QUOTES and len(text) >= _LENGTH else None

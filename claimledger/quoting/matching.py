"""Every place where a folded passage stands in a folded text, in linear time."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from .folding import Folded, fold
from .hyphens import Skeleton, compare, skeleton
from .signs import has_sign, is_no_minus, signs
from .tokens import is_whole

Place = tuple[int, int]  # offsets of a folded text


class Passage(NamedTuple):
    """A folded quote, or a part of one between marks of elision."""

    text: str
    #: Where in it a hyphen at a line end stands; few quotes have one.
    breaks: frozenset[int] = frozenset()
    #: Where a dash before a number stands that is no minus sign.
    remarks: frozenset[int] = frozenset()
    #: Whether a mark of direction turns any of it round: then it stands nowhere.
    turned: bool = False


def passage(quote: str) -> Passage:
    """*quote* as it is looked for; of most, `fold` would make the same at many times the price."""
    plain = quote
    for char, typed in () if quote.isascii() else _USUAL:
        plain = plain.replace(char, typed)
    if (
        plain.isascii()
        and plain.isprintable()
        and not ("  " in plain or "--" in plain)
        and ("\u2014" not in quote or not has_sign(plain))
    ):
        return Passage(plain.strip(" "))
    return _passage_of(fold(quote))


def _passage_of(folded: Folded) -> Passage:
    """The whole of a folded text, without white space at its ends."""
    text = folded.text.strip(" ")
    indent = len(folded.text) - len(folded.text.lstrip(" "))
    remarks = [at for at in signs(text) if is_no_minus(folded.source(at + indent))]
    return Passage(
        text,
        frozenset(at - indent for at in folded.breaks),
        frozenset(remarks),
        turned=bool(folded.overridden) and is_overridden(folded, indent, indent + len(text)),
    )


#: What typesetters put in the place of what is typed, nearly always.
_USUAL = (
    ("\u2019", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u2026", "..."),
    ("\xa0", " "),
)


def places(passage: Passage, folded: Folded) -> list[Place]:
    """Where *passage* stands between token edges, in order, overlapping places too."""
    return list(_places(passage, folded))


def places_of_each(
    parts: Iterable[Passage], folded: Folded
) -> Iterator[tuple[Passage, Iterator[Place] | None]]:
    """
    Each different one of several *parts*, with its places as they are found. It is None for those
    that are left when what was looked through is more than any real quote asks for: hostile ones,
    with each part everywhere in a text, would take as long as all their parts.
    """
    budget = len(folded.text) // 2 + 100_000
    for part in dict.fromkeys(parts):
        found = None
        if budget >= 0:
            loose = loose_places(part, folded)
            budget -= len(loose)
            found = _whole(part, loose, folded)
        yield part, found


def _places(passage: Passage, folded: Folded) -> Iterator[Place]:
    return _whole(passage, loose_places(passage, folded), folded)


def _whole(passage: Passage, loose: Iterable[Place], folded: Folded) -> Iterator[Place]:
    """Those of the *loose* places of a passage at which it stands as it is to be read."""
    found = (place for place in loose if not passage.turned and is_whole(folded, *place))
    if folded.overridden:
        found = (place for place in found if not is_overridden(folded, *place))
    if not has_sign(passage.text):
        return found
    wanted = [at in passage.remarks for at in signs(passage.text)]
    return (place for place in found if wanted == _remarks(folded, *place))


def whole_places(passage: Passage, folded: Folded) -> Iterator[Place]:
    """Where it does so, whatever its dashes were and which way it is read."""
    return (place for place in loose_places(passage, folded) if is_whole(folded, *place))


def is_overridden(folded: Folded, start: int, end: int) -> bool:
    """Whether any of it is read the other way round."""
    first, last = folded.original_span(start, end)
    spans = folded.overridden
    begun = bisect_left(spans, last, key=itemgetter(0))
    return begun > 0 and spans[begun - 1][1] > first


def _remarks(folded: Folded, start: int, end: int) -> list[bool]:
    """Of each dash before a number from *start* to *end* whether it is no minus sign."""
    return [is_no_minus(folded.source(start + at)) for at in signs(folded.text[start:end])]


def loose_places(passage: Passage, folded: Folded) -> list[Place]:
    """Where *passage* stands, token edges or not."""
    if passage.breaks or folded.breaks:
        wanted = skeleton(passage.text, passage.breaks)
        if wanted.text:
            return list(_hyphenated_places(passage, wanted, folded))
    length = len(passage.text)
    return [(start, start + length) for start in _occurrences(passage.text, folded.text)]


def joined_words(passage: Passage, folded: Folded, place: Place) -> list[str]:
    """The words of *passage* read across a line end, in the text at *place* or in the passage."""
    wanted = skeleton(passage.text, passage.breaks)
    kept, _ = wanted.place(0, len(wanted.text))
    joined, _ = compare(wanted, folded.skeleton, folded.skeleton.offset(place[0] + kept))
    return [_word_around(wanted.text, at) for at in joined or ()]


_LETTERS = re.compile(r"[^\W\d_]*")


def _word_around(text: str, at: int) -> str:
    before, behind = _LETTERS.match(text[:at][::-1]), _LETTERS.match(text, at)
    return "".join((before[0][::-1] if before else "", behind[0] if behind else ""))


def _hyphenated_places(passage: Passage, wanted: Skeleton, folded: Folded) -> Iterator[Place]:
    """
    With hyphens at line ends read as may be. Hyphens at the very ends of a passage stay as they
    are. Hostile texts end the search early: what is compared is bounded by the size of the text.
    """
    length = len(wanted.text)
    kept = wanted.place(0, length)
    head, tail = passage.text[: kept[0]], passage.text[kept[1] :]
    budget = 4 * len(folded.skeleton.places) + 10_000
    for offset in _occurrences(wanted.text, folded.skeleton.text):
        joined, compared = compare(wanted, folded.skeleton, offset)
        start, end = folded.skeleton.place(offset, offset + length)
        at_ends = folded.text.startswith(tail, end) and folded.text.endswith(head, 0, start)
        if joined is not None and at_ends:
            yield start - len(head), end + len(tail)
        budget -= compared
        if budget < 0:
            return


def _occurrences(needle: str, text: str) -> list[int]:
    """
    Each place of *needle*, overlapping ones too. `find` pays for the whole needle each time it is
    called, so where many long hits overlap the rest is left to an automaton (Knuth, Morris, Pratt).
    """
    at = text.find(needle)
    if at < 0 or text.find(needle, at + 1) < 0:
        return [at] if at >= 0 else []
    found: list[int] = []
    most = (4 * len(text) + 100_000) // len(needle)
    while at >= 0:
        found.append(at)
        if len(found) > most:
            return [*found, *_occurrences_from(at + 1, needle, text)]
        at = text.find(needle, at + 1)
    return found


def _occurrences_from(first: int, needle: str, text: str) -> Iterator[int]:
    borders = _borders(needle)
    matched = 0
    for at in range(first, len(text)):
        while matched and (matched == len(needle) or text[at] != needle[matched]):
            matched = borders[matched]
        matched += text[at] == needle[matched]
        if matched == len(needle):
            yield at + 1 - matched


def _borders(needle: str) -> list[int]:
    """For each beginning of *needle* the length of its longest proper border."""
    borders, border = [0, 0], 0
    for char in needle[1:]:
        while border and char != needle[border]:
            border = borders[border]
        border += char == needle[border]
        borders.append(border)
    return borders

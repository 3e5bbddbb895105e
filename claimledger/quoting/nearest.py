"""The passage most like a quote that was not found, and how the two differ, word by word.

It helps a person to mend the quote. Nothing is ever accepted because of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice

from attrs import frozen

from .elisions import LONGEST_GAP, parts_of
from .folding import Folded
from .matching import Passage, is_overridden, passage, places_of_each, whole_places
from .scripts import SPACELESS


@frozen
class Near:
    """A passage like a quote; offsets are code points of the document, the end exclusive."""

    start: int
    end: int
    line: int
    likeness: float  #: from 0 to 1: how much of the two is the same words in the same order
    passage: str  #: on one line
    difference: str


#: Below it, what was found is another passage altogether.
_ALIKE = 0.4
_NEARLY = 0.99
#: Of a long quote the first stretch that is not there is enough; comparing is quadratic in it.
_STRETCH = 80
_MOST_ANCHORS = 16
_MOST_HITS = 30
_NARROWEST = 64
#: So many words more on one side do not part two stretches of equal words.
_SLACK = 8
_STEM, _NEAR_END = 4, 3
_MARKS = ".,;:!?\"'()[]"
#: Raised digits: the number of a note stands right behind a word.
_NOTES = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_MOST_DIFFERENCES = 4
_LONGEST_SHOWN = 80
_WORD = re.compile(f"[{SPACELESS}]|[^ {SPACELESS}]+")
_ANCHOR = re.compile(f"[{SPACELESS}]{{2,3}}|[^\\W{SPACELESS}]{{4,}}")
_ANY_ANCHOR = re.compile(r"\w+")
_OUT_OF_ORDER = (
    f"every part stands in the document, but not in this order within {LONGEST_GAP:,} characters"
)
_TOO_MANY = "its parts stand in more places of the document than are looked through"
_ONLY_INSIDE = "the same words, but they begin or end inside a longer word or number"
_OTHER_SIGN = "the same words, but a minus sign for a long dash, or a long dash for a minus sign"
_TURNED_ROUND = (
    "the same words, but under a mark of direction (such as U+202E) that turns them round"
)


@frozen
class _Word:
    text: str
    start: int
    end: int


def nearest(quote: str, folded: Folded) -> Near | None:
    """The passage of a folded text most like *quote*, or none if none would help."""
    parts = parts_of(passage(quote))
    for part, places in places_of_each(parts, folded):
        if places is None:
            return _like(part.text, folded, _TOO_MANY)
        if next(places, None) is None:
            return _like(part.text, folded, _ONLY_INSIDE, _unseen(part, folded))
    return _like(parts[0].text, folded, _OUT_OF_ORDER if parts[1:] else "") if parts else None


def _unseen(part: Passage, folded: Folded) -> str:
    """What keeps words from being found that are all there: it is not seen in them once folded."""
    place = next(whole_places(part, folded), None)
    if place is None:
        return ""
    turned = part.turned or is_overridden(folded, *place)
    return _TURNED_ROUND if turned else _OTHER_SIGN


def _like(wanted: str, folded: Folded, no_difference: str, unseen: str = "") -> Near | None:
    stretch = _first_missing_stretch(wanted, folded.text)
    window = _window(stretch, folded.text)
    if window is None:
        return None
    mine = _words(stretch, 0, len(stretch))
    theirs = _trimmed(mine, _nearest_words(mine, _words(folded.text, *window)))
    difference, likeness = unseen or _difference(mine, theirs), _likeness(mine, theirs)
    if likeness < _ALIKE:
        return None
    start, end = folded.original_span(theirs[0].start, theirs[-1].end)
    return Near(
        start=start,
        end=end,
        line=folded.line_and_column(start)[0],
        likeness=min(likeness, _NEARLY) if difference else likeness,
        passage=" ".join(folded.original[start:end].split()),
        difference=difference or no_difference,
    )


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [_Word(found[0], *found.span()) for found in _WORD.finditer(text, start, end)]


def _first_missing_stretch(wanted: str, text: str) -> str:
    words = _words(wanted, 0, len(wanted))
    stretches = [
        wanted[words[at].start : words[min(at + _STRETCH, len(words)) - 1].end]
        for at in range(0, len(words), _STRETCH)
    ]
    return next((stretch for stretch in stretches if stretch not in text), stretches[0])


def _window(stretch: str, text: str) -> tuple[int, int] | None:
    """Where most of the words of *stretch* vote for; a word with many places says little."""
    size = max(_NARROWEST, len(stretch))
    votes: defaultdict[int, float] = defaultdict(float)
    for word, offset in _anchors(stretch):
        hits = list(islice(_hits(word, text), _MOST_HITS))
        for hit in hits:
            votes[(hit - offset) // size] += 1 / len(hits)
    if not votes:
        return None
    best = max(sorted(votes), key=lambda bucket: votes[bucket] + votes.get(bucket + 1, 0))
    start, end = max(0, (best - 1) * size), min(len(text), (best + 3) * size)
    return _to_space(text, start, -1), _to_space(text, end, 1)


def _anchors(stretch: str) -> list[tuple[str, int]]:
    found = list(_ANCHOR.finditer(stretch)) or list(_ANY_ANCHOR.finditer(stretch))
    first: dict[str, int] = {}
    for word in found:
        first.setdefault(word[0], word.start())
    return sorted(first.items(), key=lambda item: -len(item[0]))[:_MOST_ANCHORS]


def _hits(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _to_space(text: str, at: int, step: int) -> int:
    """The end of the word at *at*, if it is near."""
    for _ in range(_NARROWEST):
        if not 0 < at < len(text) or text[at - 1] == " ":
            break
        at += step
    return at


def _keys(words: Sequence[_Word]) -> list[str]:
    return [
        word.text.casefold().rstrip(_MARKS + _NOTES).lstrip(_MARKS) or word.text for word in words
    ]


def _nearest_words(mine: Sequence[_Word], theirs: Sequence[_Word]) -> Sequence[_Word]:
    """Of *theirs* those that stand against *mine*; looked for again among fewer."""
    start, end = _aligned(mine, theirs)
    near = theirs[max(0, start - _NEAR_END) : end + _NEAR_END]
    start, end = _aligned(mine, near)
    return near[start : _with_relative(mine, near, end)]


def _aligned(mine: Sequence[_Word], theirs: Sequence[_Word]) -> tuple[int, int]:
    """From the longest run of equal words outwards; unlike words at either end count too."""
    blocks = SequenceMatcher(None, _keys(mine), _keys(theirs), autojunk=False).get_matching_blocks()
    core = max(range(len(blocks)), key=lambda at: blocks[at].size)
    first, last = blocks[core], blocks[core]
    for block in reversed(blocks[:core]):
        if (first.b - block.b) - (first.a - block.a) <= _SLACK:
            first = block
    for block in blocks[core + 1 : -1]:
        if (block.b - last.b) - (block.a - last.a) <= _SLACK:
            last = block
    return max(0, first.b - first.a), min(len(theirs), last.b + len(mine) - last.a)


def _with_relative(mine: Sequence[_Word], theirs: Sequence[_Word], end: int) -> int:
    """`the Iranian government` is `the government of Iran`, whose last word is a relative."""
    stems = {key[:_STEM] for key in _keys(mine[-_NEAR_END:]) if len(key) >= _STEM}
    stems -= {key[:_STEM] for key in _keys(theirs[:end][-_NEAR_END:])}
    for at, key in enumerate(_keys(theirs[end : end + _NEAR_END])):
        if key[:_STEM] in stems:
            return end + at + 1
    return end


def _trimmed(mine: Sequence[_Word], theirs: Sequence[_Word]) -> Sequence[_Word]:
    """A quote may begin behind, and end before, a mark of its document."""
    first, *rest = theirs
    if mine[0].text[0] not in _MARKS:
        kept = first.text.lstrip(_MARKS) or first.text
        first = _Word(kept, first.end - len(kept), first.end)
    *rest, last = first, *rest
    if mine[-1].text[-1] not in _MARKS:
        kept = last.text.rstrip(_MARKS) or last.text
        last = _Word(kept, last.start, last.start + len(kept))
    return [*rest, last]


def _likeness(mine: Sequence[_Word], theirs: Sequence[_Word]) -> float:
    """Twice the characters of equal words among those of both; a word but for its case counts."""
    matcher = SequenceMatcher(None, _keys(mine), _keys(theirs), autojunk=False)
    equal = sum(
        len(mine[block.a + at].text) + len(theirs[block.b + at].text)
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    )
    return equal / sum(len(word.text) for word in (*mine, *theirs))


def _difference(mine: Sequence[_Word], theirs: Sequence[_Word]) -> str:
    unlike = _unlike(mine, theirs)
    real = [span for span in unlike if not _only_marks_around(mine, theirs, span)]
    told = [_told(_text(mine[a:b]), _text(theirs[c:d])) for a, b, c, d in real or unlike]
    more = len(told) - _MOST_DIFFERENCES
    return "; ".join([*told[:_MOST_DIFFERENCES], *([f"and {more} more"] if more > 0 else [])])


def _only_marks_around(
    mine: Sequence[_Word], theirs: Sequence[_Word], span: tuple[int, int, int, int]
) -> bool:
    """Whether the document only has quotation marks where the quote begins or ends: no fault."""
    a, b, c, d = span
    says, has = _text(mine[a:b]), _text(theirs[c:d])
    begins = a == 0 and c == 0 and has.lstrip("\"'") == says
    ends = b == len(mine) and d == len(theirs) and has.rstrip("\"'") == says
    return begins or ends


def _unlike(mine: Sequence[_Word], theirs: Sequence[_Word]) -> list[tuple[int, int, int, int]]:
    """Spans of words that differ; what moved over a single word is told as one with it."""
    ours, others = [word.text for word in mine], [word.text for word in theirs]
    told: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in SequenceMatcher(None, ours, others, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        last = told[-1] if told else (0, 0, 0, 0)
        moved = (last[0] == last[1] and c == d) or (last[2] == last[3] and a == b)
        if told and a - last[1] == 1 and moved:
            told[-1] = last[0], b, last[2], d
        else:
            told.append((a, b, c, d))
    return told


def _told(mine: str, theirs: str) -> str:
    if not theirs:
        return f"says `{mine}`, the document does not"
    if not mine:
        return f"leaves out `{theirs}`"
    return f"says `{mine}`, the document `{theirs}`"


def _text(words: Sequence[_Word]) -> str:
    text = "".join(
        word.text if at == 0 or words[at - 1].end == word.start else f" {word.text}"
        for at, word in enumerate(words)
    )
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"

"""Find the words of a quotation in a text: the same words in the same order, or nothing.

Quote and text are folded alike (folding), matched exactly, and a match begins and ends at the edge
of a token (tokens). The answer points into the text as it stands.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from .model import Flag, Located, Span
from .quoting import negation
from .quoting.folding import Folded, fold
from .quoting.matching import (
    Passage,
    Place,
    joined_words,
    loose_places,
    passage,
    places,
    places_of_each,
)
from .quoting.negation import (
    Vocabulary,
    before_marks,
    behind_marks,
    first_words,
    last_words,
    right_before,
    right_behind,
    words_within,
)
from .quoting.way_back import WayBack

#: How a mark of elision reads once folded.
_ELISION = "[...]"
_CLOSERS = 4


def find_quote(
    quote: str,
    text: str,
    prefix: str | None = None,
    suffix: str | None = None,
    *,
    negations: Iterable[str] = (),
    hedges: Iterable[str] = (),
) -> Located | None:
    """
    Find *quote* in *text*. *prefix* and *suffix* are words that stand directly before and behind
    it; *negations* and *hedges* add to the English words that raise a flag.
    """
    denials, doubts = negation.negations(negations), negation.hedges(hedges)
    return locate(quote, fold(text), prefix, suffix, denials=denials, doubts=doubts)


def locate(
    quote: str,
    folded: Folded,
    prefix: str | None = None,
    suffix: str | None = None,
    *,
    within: Sequence[Span] | None = None,
    denials: Vocabulary = negation.NEGATIONS,
    doubts: Vocabulary = negation.HEDGES,
) -> Located | None:
    """
    Find *quote* in a text folded before, once for all its quotes; each of its parts within one
    of the spans *within* of the original, where these are given. *denials* and *doubts* raise a
    flag.
    """
    whole = passage(quote)
    if reason := _why_unquotable(whole):
        raise ValueError(reason)
    joint = _Joint.of(prefix, suffix) if prefix or suffix else None
    parts = [whole]
    found = _placed(parts, folded, joint, within)
    if not found and _ELISION in whole.text:
        from .quoting.elisions import parts_of  # noqa: PLC0415 - few quotes have any

        parts = parts_of(whole)
        found = _placed(parts, folded, joint, within)
    if not found:
        return None
    return _located(found, folded, _flags(parts, found[0], folded, denials, doubts))


def located_plainly(quote: str, start: int, way_back: WayBack) -> Located:
    """What `locate` says of a *quote* whose `plain_place` begins at *start*, by the *way_back*."""
    length = len(quote if quote.isascii() else passage(quote).text)  # as it was looked for there
    span = way_back.original_span(start, start + length)
    line, column = way_back.line_and_column(span[0])
    return Located(start=span[0], end=span[1], line=line, column=column, parts=(span,))


def is_quotable(quote: str) -> bool:
    """Whether `find_quote` takes *quote* at all: it holds a letter, a digit or a symbol."""
    return not _why_unquotable(passage(quote))


def _why_unquotable(wanted: Passage) -> str:
    text = wanted.text
    if text[:1].isalnum() or any(char.isalnum() or category(char)[0] in "LNS" for char in text):
        return ""
    if text:
        return f"the quote {text!r} has no letter, digit or symbol: quote the words around it"
    return "the quote is empty: give the words as they stand in the document"


class _Joint(NamedTuple):
    """What has to stand directly before and behind a quote."""

    prefix: Passage | None
    suffix: Passage | None

    @classmethod
    def of(cls, prefix: str | None, suffix: str | None) -> "_Joint":
        """Fold both; an empty one is an absent one."""
        before, behind = passage(prefix or ""), passage(suffix or "")
        return cls(before if before.text else None, behind if behind.text else None)


def _placed(
    parts: Sequence[Passage],
    folded: Folded,
    joint: _Joint | None,
    within: Sequence[Span] | None,
) -> list[tuple[Place, ...]]:
    """Every placement of *parts* that has its prefix and suffix."""
    if len(parts) == 1:
        hits = _hits(places(parts[0], folded), folded, within)
        if joint and hits:
            hits = _leading(joint.suffix, _following(joint.prefix, hits, folded), folded)
        return [(hit,) for hit in hits]
    each: dict[Passage, list[Place]] = {}
    for part, found in places_of_each(parts, folded):
        each[part] = _hits(found or (), folded, within)
        if not each[part]:
            return []
    chain = [each[part] for part in parts]
    if joint:
        chain[0] = _following(joint.prefix, chain[0], folded)
        chain[-1] = _leading(joint.suffix, chain[-1], folded)
    from .quoting.elisions import placements  # noqa: PLC0415 - only of several parts

    return list(placements(chain, folded.text))


def _hits(places: Iterable[Place], folded: Folded, within: Sequence[Span] | None) -> list[Place]:
    hits = list(places)
    if within is None:
        return hits
    spans = [folded.original_span(*hit) for hit in hits]
    return [
        hit
        for hit, (start, end) in zip(hits, spans, strict=True)
        if any(first <= start and end <= last for first, last in within)
    ]


def _following(prefix: Passage | None, hits: list[Place], folded: Folded) -> list[Place]:
    """Those of *hits* directly behind *prefix*, white space at the joint aside."""
    text = folded.text
    if prefix is None:
        return hits
    joints = [start - (text[start - 1 : start] == " ") for start, _ in hits]
    if folded.breaks or prefix.breaks:
        ends = {end for _, end in loose_places(prefix, folded)}
        return [hit for hit, joint in zip(hits, joints, strict=True) if joint in ends]
    return [hit for hit, at in zip(hits, joints, strict=True) if text.endswith(prefix.text, 0, at)]


def _leading(suffix: Passage | None, hits: list[Place], folded: Folded) -> list[Place]:
    """Those of *hits* directly before *suffix*, white space at the joint aside."""
    text = folded.text
    if suffix is None:
        return hits
    joints = [end + (text[end : end + 1] == " ") for _, end in hits]
    if folded.breaks or suffix.breaks:
        starts = {start for start, _ in loose_places(suffix, folded)}
        return [hit for hit, joint in zip(hits, joints, strict=True) if joint in starts]
    return [hit for hit, at in zip(hits, joints, strict=True) if text.startswith(suffix.text, at)]


def _located(
    found: Sequence[tuple[Place, ...]], folded: Folded, flags: tuple[Flag, ...]
) -> Located:
    parts = tuple([folded.original_span(*place) for place in found[0]])
    start = parts[0][0]
    line, column = folded.line_and_column(start)
    return Located(
        start=start,
        end=parts[-1][1],
        line=line,
        column=column,
        parts=parts,
        others=_others(found, folded) if len(found) > 1 else (),
        elided=_elided(parts, folded) if len(parts) > 1 else (),
        flags=flags,
    )


def _others(found: Sequence[tuple[Place, ...]], folded: Folded) -> tuple[Span, ...]:
    return tuple([folded.original_span(other[0][0], other[-1][1]) for other in found[1:]])


def _elided(parts: Sequence[Span], folded: Folded) -> tuple[str, ...]:
    gaps = [folded.original[before:behind] for (_, before), (behind, _) in pairwise(parts)]
    return tuple([gap.strip() for gap in gaps])


def _flags(
    parts: Sequence[Passage],
    placed: Sequence[Place],
    folded: Folded,
    denials: Vocabulary,
    doubts: Vocabulary,
) -> tuple[Flag, ...]:
    flags: list[Flag] = []
    if len(placed) > 1:
        gaps = [folded.heard[before[1] : behind[0]] for before, behind in pairwise(placed)]
        flags += [Flag("elided-negation", w) for gap in gaps for w in words_within(gap, denials)]
        flags += [Flag("elided-hedge", w) for gap in gaps for w in words_within(gap, doubts)]
    start, end = placed[0][0], placed[-1][1]
    if denials.stands_beside(folded.heard, start, end):
        flags += _flags_beside(folded, start, end, denials)
    if folded.breaks or [part for part in parts if part.breaks]:
        for part, place in zip(parts, placed, strict=True):
            flags += [Flag("joined-hyphen", word) for word in joined_words(part, folded, place)]
    return tuple(flags)


def _flags_beside(folded: Folded, start: int, end: int, denials: Vocabulary) -> tuple[Flag, ...]:
    """What to tell of a match for the negations right before *start* and right behind *end*."""
    flags = []
    if word := _word_behind(folded, start, denials):
        flags.append(Flag("behind-negation", word))
    if word := _word_before(folded, end, denials):
        flags.append(Flag("before-negation", word))
    return tuple(flags)


def _word_behind(folded: Folded, start: int, denials: Vocabulary) -> str | None:
    """The negation that a match at *start* stands right behind, in the same sentence."""
    before = right_before(folded.heard, start)
    word = last_words(before, denials)
    marks = len(before) - len(before_marks(before))
    return None if word and _paragraph_ends(folded, start - marks, start) else word


def _word_before(folded: Folded, end: int, denials: Vocabulary) -> str | None:
    """The negation that a match up to *end* stands right before, in the same sentence."""
    if folded.text[max(0, end - _CLOSERS) : end].rstrip("\"')]").endswith((".", "!", "?")):
        return None
    behind = right_behind(folded.heard, end)
    word = first_words(behind, denials)
    marks = len(behind) - len(behind_marks(behind))
    return None if word and _paragraph_ends(folded, end, end + marks) else word


def _paragraph_ends(folded: Folded, start: int, end: int) -> bool:
    """Whether white space from *start* to *end* holds an empty line."""
    spaces = [at for at in range(start, end) if folded.text[at] == " "]
    sources = [folded.source(at).replace("\r\n", "\n").replace("\r", "\n") for at in spaces]
    return any(source.count("\n") > 1 for source in sources)

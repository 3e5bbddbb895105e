"""Find the words of a quotation in a text: the same words in the same order, or nothing.

Quote and text are folded alike (folding), matched exactly, and a match begins and ends at the edge
of a token (tokens). The answer points into the text as it stands.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import category

from attrs import frozen

from claimledger import negation
from claimledger.elisions import parts_of, placements
from claimledger.folding import Folded, fold
from claimledger.matching import Passage, Place, joined_words, loose_places, places
from claimledger.model import Flag, Located, Span

#: No phrase of negation reaches further from a quote.
_REACH = 80


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
    return locate(quote, fold(text), prefix, suffix, negations=negations, hedges=hedges)


def locate(
    quote: str,
    folded: Folded,
    prefix: str | None = None,
    suffix: str | None = None,
    *,
    within: Sequence[Span] | None = None,
    negations: Iterable[str] = (),
    hedges: Iterable[str] = (),
) -> Located | None:
    """
    Find *quote* in a text folded before, once for all its quotes; each of its parts within one
    of the spans *within* of the original, where these are given.
    """
    passage = _passage(quote)
    if reason := _why_unquotable(passage):
        raise ValueError(reason)
    joint = _Joint.of(prefix, suffix)
    for parts in _readings(passage):
        if found := _placed(parts, folded, joint, within):
            flags = _flags(parts, found[0], folded, negations, hedges)
            return _located(found, folded, flags)
    return None


def is_quotable(quote: str) -> bool:
    """Whether `find_quote` takes *quote* at all: it holds a letter, a digit or a symbol."""
    return not _why_unquotable(_passage(quote))


def _passage(quote: str) -> Passage:
    folded = fold(quote)
    text = folded.text.strip(" ")
    if not folded.breaks:
        return Passage(text)
    indent = len(folded.text) - len(folded.text.lstrip(" "))
    return Passage(text, frozenset(at - indent for at in folded.breaks))


def _why_unquotable(passage: Passage) -> str:
    if not passage.text:
        return "the quote is empty: give the words as they stand in the document"
    if any(char.isalnum() or category(char)[0] in "LNS" for char in passage.text):
        return ""
    return f"the quote {passage.text!r} has no letter, digit or symbol: quote the words around it"


def _readings(passage: Passage) -> Iterator[list[Passage]]:
    """As it stands, and then, if it holds marks of elision, in parts."""
    yield [passage]
    parts = parts_of(passage)
    if parts != [passage]:
        yield parts


@frozen
class _Joint:
    """What has to stand directly before and behind a quote."""

    prefix: Passage | None
    suffix: Passage | None

    @classmethod
    def of(cls, prefix: str | None, suffix: str | None) -> "_Joint":
        """Fold both; an empty one is an absent one."""
        before, behind = _passage(prefix or ""), _passage(suffix or "")
        return cls(before if before.text else None, behind if behind.text else None)


def _placed(
    parts: Sequence[Passage], folded: Folded, joint: _Joint, within: Sequence[Span] | None
) -> list[tuple[Place, ...]]:
    """Every placement of *parts* that has its prefix and suffix."""
    hits: dict[Passage, list[Place]] = {}
    for part in parts:
        if part not in hits:
            hits[part] = [
                place
                for place in places(part, folded)
                if within is None or _inside(folded.original_span(*place), within)
            ]
        if not hits[part]:
            return []
    follows = _behind(joint.prefix, folded)
    first = [place for place in hits[parts[0]] if follows(place[0])]
    leads = _before(joint.suffix, folded)
    if len(parts) == 1:
        return [(place,) for place in first if leads(place[1])]
    last = [place for place in hits[parts[-1]] if leads(place[1])]
    middle = [hits[part] for part in parts[1:-1]]
    return list(placements([first, *middle, last], folded.text))


def _inside(span: Span, within: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in within)


def _behind(prefix: Passage | None, folded: Folded) -> Callable[[int], bool]:
    """Whether *prefix* stands directly before a place, white space at the joint aside."""
    text = folded.text
    if prefix is None:
        return lambda _: True
    if folded.breaks or prefix.breaks:
        ends = {end for _, end in loose_places(prefix, folded)}
        return lambda at: at in ends or (text[at - 1 : at] == " " and at - 1 in ends)
    return lambda at: text.endswith(prefix.text, 0, at - (text[at - 1 : at] == " "))


def _before(suffix: Passage | None, folded: Folded) -> Callable[[int], bool]:
    """Whether *suffix* stands directly behind a place, white space at the joint aside."""
    text = folded.text
    if suffix is None:
        return lambda _: True
    if folded.breaks or suffix.breaks:
        starts = {start for start, _ in loose_places(suffix, folded)}
        return lambda at: at in starts or (text[at : at + 1] == " " and at + 1 in starts)
    return lambda at: text.startswith(suffix.text, at + (text[at : at + 1] == " "))


def _located(
    found: Sequence[tuple[Place, ...]], folded: Folded, flags: tuple[Flag, ...]
) -> Located:
    spans = [tuple(folded.original_span(*place) for place in placed) for placed in found]
    parts = spans[0]
    line, column = folded.line_and_column(parts[0][0])
    gaps = zip(parts, parts[1:], strict=False)
    return Located(
        start=parts[0][0],
        end=parts[-1][1],
        line=line,
        column=column,
        parts=parts,
        others=tuple((other[0][0], other[-1][1]) for other in spans[1:]),
        elided=tuple(folded.original[before[1] : behind[0]].strip() for before, behind in gaps),
        flags=flags,
    )


def _flags(
    parts: Sequence[Passage],
    placed: Sequence[Place],
    folded: Folded,
    negations: Iterable[str],
    hedges: Iterable[str],
) -> tuple[Flag, ...]:
    text = folded.text
    denials = negation.negations(negations)
    flags = []
    for before, behind in zip(placed, placed[1:], strict=False):
        gap = text[before[1] : behind[0]]
        flags += [Flag("elided-negation", w) for w in negation.words_within(gap, denials)]
        doubts = negation.hedges(hedges)
        flags += [Flag("elided-hedge", w) for w in negation.words_within(gap, doubts)]
    start, end = placed[0][0], placed[-1][1]
    if not _new_paragraph(folded, start - 1) and (
        word := negation.last_words(text[max(0, start - _REACH) : start], denials)
    ):
        flags.append(Flag("behind-negation", word))
    if (
        not _SENTENCE_END.search(text[max(start, end - _REACH) : end])
        and not _new_paragraph(folded, end)
        and (word := negation.first_words(text[end : end + _REACH], denials))
    ):
        flags.append(Flag("before-negation", word))
    for part, place in zip(parts, placed, strict=True):
        flags += [Flag("joined-hyphen", word) for word in joined_words(part, folded, place)]
    return tuple(flags)


_SENTENCE_END = re.compile(r"""[.!?]["')\]]*$""")


def _new_paragraph(folded: Folded, at: int) -> bool:
    """Whether the white space at *at*, if any, parts two paragraphs."""
    if folded.text[at : at + 1] != " ":
        return False
    source = folded.source(at)
    return len(source) > 1 and source.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1

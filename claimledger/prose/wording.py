"""The words to quote for a statement: located where they stand, and told from any others alike."""

from collections.abc import Iterator

from attrs import evolve, frozen

from ..model import Located, Span
from ..quotes import is_quotable, locate
from ..quoting.folding import Folded
from ..surroundings import surroundings
from .statements import Statement


@frozen(kw_only=True)
class Wording:
    """A quote that is proved, with what tells it from other places."""

    quote: str
    spoken: bool  #: it is the speaker's own words, not the sentence that holds them
    prefix: str = ""
    suffix: str = ""


def wording(statement: Statement, folded: Folded) -> Wording | None:
    """The speaker's own words if they prove as they are, else the sentence; None if neither does.

    Own words are not cut from a sentence where a negation beside them or left out turns them round.
    """
    alike: list[tuple[Wording, Located]] = []
    for one, (start, end) in _candidates(statement, folded.original):
        found = locate(one.quote, folded) if is_quotable(one.quote) else None
        if found is None or (found.flags and one.spoken):
            continue
        if not found.others and found.start == start:
            return one
        places = ((found.start, found.end), *found.others)
        others = tuple(place for place in places if place[0] != start)
        alike.append((one, evolve(found, start=start, end=end, others=others)))
    told_apart = (_told_apart(one, found, folded) for one, found in alike)
    return next((one for one in told_apart if one), alike[0][0] if alike else None)


def collapsed(text: str) -> str:
    """*text* on one line."""
    return " ".join(text.split())


def _candidates(statement: Statement, text: str) -> Iterator[tuple[Wording, Span]]:
    """What may be quoted, the best first, each on one line if it proves so, and where it is."""
    if statement.spoken:
        parts = [text[slice(*span)] for span in statement.spoken]
        span = (statement.spoken[0][0], statement.spoken[-1][1])
        for shown in (map(collapsed, parts), parts):
            yield Wording(quote=" […] ".join(shown), spoken=True), span
    sentence = text[slice(*statement.span)]
    for shown_sentence in dict.fromkeys((collapsed(sentence), sentence)):
        yield Wording(quote=shown_sentence, spoken=False), statement.span


def _told_apart(one: Wording, found: Located, folded: Folded) -> Wording | None:
    """*one* with the words beside it that no other place has there."""

    def again(prefix: str | None, suffix: str | None) -> Located | None:
        return locate(one.quote, folded, prefix, suffix)

    key, words = surroundings(folded.original, found, again)
    if not key:
        return None
    return evolve(one, prefix=words) if key == "prefix" else evolve(one, suffix=words)

"""Through whom the words of each source reach the ledger, whoever speaks them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ..model import Source, Weighed
from .origins import upwards

#: What words come through, the narrowest first: a document, a publisher, or a reporter, who is the
#: author of what they are quoted in.
WAYS: Final = ("document", "publisher", "reporter")

Conduit = tuple[str, str]  #: one of WAYS, and which


class Way:
    """What words have come through, step by step upwards: ways that meet share all from there."""

    __slots__ = ("_above", "narrowest", "own", "steps")

    def __init__(
        self, own: Sequence[Conduit], narrowest: Conduit | None, steps: int, above: "Way | None"
    ) -> None:
        self.own = own  #: the document first, if it has one
        self.narrowest = narrowest  #: of all its conduits
        self.steps = steps
        self._above = above

    @property
    def above(self) -> "Way":
        """All that is above its first step; above nothing is nothing."""
        return self._above or self

    def __iter__(self) -> Iterator[Conduit]:
        """All its conduits; one that is passed twice is there twice."""
        step = self
        while step.steps:
            yield from step.own
            step = step.above


NOTHING: Final = Way((), None, 0, None)


def conduits(sources: Mapping[str, Source]) -> dict[str, Way]:
    """For each source all that its words must have come through.

    Of a source that is quoted in several that is what these have in common, besides its own. Of
    documents that are copies of one another, by their hash, only the first is one.
    """
    found: dict[str, Way] = {}
    first = _first_copies(sources)
    for id in (*upwards(sources), *sources):
        if id not in found:
            source = sources[id]
            above = () if source.document else source.quoted_in
            own = _own(source, first.get(source.document, source.document))
            found[id] = _way(own, in_common(found[one] for one in above))
    return found


def in_common(ways: Iterable[Way]) -> Way:
    """What all of *ways* lead through."""
    each = iter(ways)
    common = next(each, NOTHING)
    for way in each:
        common = _shared(common, way)
        if common is NOTHING:
            break
    return common


def shared(
    items: Iterable[Weighed],
    ways: Mapping[str, Way],
    sources: Mapping[str, Source],
) -> Conduit | None:
    """The narrowest that all of *items* came through, by the *ways* of what they are cited from."""
    every = (
        _way(ways[item.cited[-1]].own[:1], ways[item.cited[0]])
        if sources[item.cited[-1]].document
        else ways[item.cited[0]]
        for item in items
    )
    return in_common(every).narrowest


def _first_copies(sources: Mapping[str, Source]) -> dict[str, str]:
    """For each document that is pinned, the first one with its hash."""
    by_hash: dict[str, str] = {}
    pinned = [it for it in sources.values() if it.document and it.sha256]
    return {it.document: by_hash.setdefault(it.sha256, it.document) for it in pinned}


def _own(source: Source, document: str) -> Sequence[Conduit]:
    own = zip(WAYS, (document, source.publisher, source.author), strict=True)
    return [(way, which) for way, which in own if which]


def _way(own: Sequence[Conduit], above: Way) -> Way:
    """One step before *above*, if it leads through anything."""
    if not own:
        return above
    every = [*own, above.narrowest] if above.narrowest else own
    narrowest = min(every, key=_narrowness) if len(every) > 1 else every[0]
    return Way(own, narrowest, above.steps + 1, above)


def _narrowness(conduit: Conduit) -> tuple[int, Conduit]:
    return WAYS.index(conduit[0]), conduit


def _shared(one: Way, other: Way) -> Way:
    """What two ways have in common: all from where they meet, and what both pass before."""
    if one.above is other.above is NOTHING:  # as mostly
        return _way([conduit for conduit in one.own if conduit in other.own], NOTHING)
    mine: set[Conduit] = set()
    others: set[Conduit] = set()
    while one is not other:
        if one.steps >= other.steps:
            mine.update(one.own)
            one = one.above
        else:
            others.update(other.own)
            other = other.above
    return _way([*mine & others], one)

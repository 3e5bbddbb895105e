"""Through whom the words of each source reach the ledger, whoever speaks them."""

from collections.abc import Iterable, Mapping
from typing import Final

from ..model import Source, Weighed
from .origins import upwards

#: What words come through, the narrowest first: a document, a publisher, or a reporter, who is the
#: author of what they are quoted in.
WAYS: Final = ("document", "publisher", "reporter")

Conduit = tuple[str, str]  #: one of WAYS, and which


def conduits(sources: Mapping[str, Source]) -> dict[str, frozenset[Conduit]]:
    """For each source all that its words must have come through.

    Of a source that is quoted in several that is what these have in common, besides its own.
    """
    found: dict[str, frozenset[Conduit]] = {}
    for id in (*upwards(sources), *sources):
        if id not in found:
            source = sources[id]
            above = () if source.document else source.quoted_in
            found[id] = _own(source)
            if above:
                found[id] |= frozenset.intersection(*(found[one] for one in above))
    return found


def shared(
    items: Iterable[Weighed],
    ways: Mapping[str, frozenset[Conduit]],
    sources: Mapping[str, Source],
) -> Conduit | None:
    """The narrowest that all of *items* came through, by the *ways* of what they are cited from."""
    cited = ((item.cited[0], sources[item.cited[-1]].document) for item in items)
    every = [
        ways[source] | {("document", document)} if document else ways[source]
        for source, document in cited
    ]
    return narrowest(frozenset.intersection(*every))


def narrowest(common: Iterable[Conduit]) -> Conduit | None:
    """The narrowest of what several came through in *common*."""
    return min(common, key=lambda it: (WAYS.index(it[0]), it)) if common else None


def _own(source: Source) -> frozenset[Conduit]:
    own = zip(WAYS, (source.document, source.publisher, source.author), strict=True)
    return frozenset((way, which) for way, which in own if which)

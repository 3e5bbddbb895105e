"""Through whom the words of each source reach the ledger, whoever speaks them."""

from collections.abc import Mapping
from typing import Final

from .model import Source
from .judging.origins import upwards

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


def _own(source: Source) -> frozenset[Conduit]:
    own = zip(WAYS, (source.document, source.publisher, source.author), strict=True)
    return frozenset((way, which) for way, which in own if which)

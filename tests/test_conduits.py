"""Through whom the words of a source have come, held against the plainest way to say it."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger.judging.conduits import WAYS, Conduit, conduits, in_common
from claimledger.model import Source


@st.composite
def quoted_sources(draw: st.DrawFn) -> dict[str, Source]:
    """Sources, each quoted in some of those before it."""
    sources: dict[str, Source] = {}
    for number in range(draw(st.integers(1, 10))):
        above = st.lists(st.sampled_from([*sources]), max_size=3) if sources else st.just([])
        sources[f"s{number}"] = Source(
            title="A source",
            document=draw(st.sampled_from(["", "", "1.txt", "2.txt"])),
            publisher=draw(st.sampled_from(["", "P", "Q"])),
            author=draw(st.sampled_from(["", "a", "b"])),
            quoted_in=tuple(draw(above)),
        )
    return sources


def plainly(sources: dict[str, Source]) -> dict[str, frozenset[Conduit]]:
    """A set for each source."""
    found: dict[str, frozenset[Conduit]] = {}
    for id, source in sources.items():
        own = zip(WAYS, (source.document, source.publisher, source.author), strict=True)
        found[id] = frozenset((way, which) for way, which in own if which)
        if source.quoted_in and not source.document:
            found[id] |= frozenset.intersection(*(found[one] for one in source.quoted_in))
    return found


@given(quoted_sources(), st.data())
def test_ways_lead_through_what_all_their_words_came_through(
    sources: dict[str, Source], data: st.DataObject
) -> None:
    """Each for itself, and several together: the narrowest that they share is found."""
    ways, expected = conduits(sources), plainly(sources)
    ids = data.draw(st.lists(st.sampled_from([*sources]), min_size=1))
    common = frozenset.intersection(*(expected[id] for id in ids))

    assert {id: {*way} for id, way in ways.items()} == expected
    assert {*in_common(ways[id] for id in ids)} == common
    assert in_common(ways[id] for id in ids).narrowest == min(
        common, key=lambda it: (WAYS.index(it[0]), it), default=None
    )


@pytest.mark.usefixtures("uncollected")
def test_a_long_chain_takes_no_memory_squared() -> None:
    """Each source that is quoted in the one before it adds a step, not all the steps above it."""
    chain = {
        f"s{at}": Source(
            title="A source",
            publisher=f"P{at}",
            author=f"a{at}",
            quoted_in=(f"s{at - 1}",) if at else (),
        )
        for at in range(3_000)
    }
    tracemalloc.start()
    ways = conduits(chain)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 1_000 * len(chain)
    assert sum(1 for _ in ways["s2999"]) == 6_000


def test_copies_of_a_document_are_one() -> None:
    """By whatever names they are archived, as long as their hashes say so."""
    sources = {
        "one": Source(title="One", document="1.txt", sha256="a" * 64),
        "copy": Source(title="Copy", document="2.txt", sha256="a" * 64),
        "again": Source(title="The copy, not pinned", document="2.txt"),
        "other": Source(title="Other", document="3.txt", sha256="b" * 64),
        "unnamed": Source(title="No document", sha256="b" * 64),
    }
    ways = conduits(sources)

    assert {*map(tuple, (ways["one"], ways["copy"], ways["again"]))} == {(("document", "1.txt"),)}
    assert [*ways["other"], *ways["unnamed"]] == [("document", "3.txt")]

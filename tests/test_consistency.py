import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import compress, product
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from claimledger import (
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Ledger,
    LedgerError,
    Source,
    Speaker,
    Verdict,
    audit,
    loads,
)
from claimledger.errors import PROPOSALS, did_you_mean, shown
from claimledger.given import as_ids
from claimledger.links.circles import circles
from claimledger.links.consistency import (
    _ground,
    _quotation,
    _quotation_of_claim,
    _stances,
    inconsistencies,
)
from claimledger.links.glance import Glance
from claimledger.links.lineage import archives, archives_of, documents_behind
from claimledger.links.references import (
    _REFERRING,
    _getter,
    broken_references,
    dangling,
    tables,
)
from claimledger.reading.structuring import key_of

nodes = st.sampled_from("abcdefgh")
graphs = st.dictionaries(nodes, st.lists(nodes, max_size=3), max_size=8)


def within_reach(graph: Mapping[str, list[str]], start: str) -> set[str]:
    """The nodes that one step or more lead to."""
    reached: set[str] = set()
    waiting = [*graph.get(start, ())]
    while waiting:
        if (node := waiting.pop()) not in reached:
            reached.add(node)
            waiting += graph.get(node, ())
    return reached


class TestCircles:
    @given(graphs)
    def test_are_circles(self, graph: dict[str, list[str]]) -> None:
        """
        In whatever is told as a circle each node leads to the next, and the last to the first.
        """
        steps = {
            (one, other)
            for circle in circles(graph)
            for one, other in zip(circle, [*circle[1:], circle[0]], strict=True)
        }

        assert steps <= {(one, other) for one, to in graph.items() for other in to}

    @given(graphs)
    def test_share_no_node(self, graph: dict[str, list[str]]) -> None:
        """
        No node is told of twice.
        """
        told = [node for circle in circles(graph) for node in circle]

        assert sorted({*told}) == sorted(told)

    @given(graphs)
    def test_every_knot(self, graph: dict[str, list[str]]) -> None:
        """
        Wherever a node leads back to itself, a circle is told among the nodes it is tied to.
        """
        reach = {node: within_reach(graph, node) for node in graph}
        knots = [
            {other for other in reach[node] if node in reach.get(other, ())}
            for node in graph
            if node in reach[node]
        ]
        told = {node for circle in circles(graph) for node in circle}

        assert [knot for knot in knots if not knot & told] == []

    def test_least_first(self) -> None:
        """
        A circle begins with the least of its nodes, wherever it was met first.
        """
        assert [*circles({"x": "c", "c": "b", "b": "a", "a": "c"})] == [["a", "c", "b"]]

    @pytest.mark.parametrize("n", [1_000, 100_000])
    def test_long(self, n: int) -> None:
        """
        A circle of any length is told, and no node of it twice.
        """
        [circle] = circles({str(i): [str((i + 1) % n)] for i in range(n)})

        assert len({*circle}) == len(circle) == n

    def test_linear(self) -> None:
        """
        Each edge is looked at a bounded number of times, however many circles there are.
        """
        looks = 0

        class Edges(list[str]):
            def __iter__(self) -> Iterator[str]:
                nonlocal looks
                for to in super().__iter__():
                    looks += 1
                    yield to

        n = 50_000
        list(circles({str(i): Edges([str(i + 1), str(i), "0"]) for i in range(n)}))

        assert looks <= 2 * 3 * n


def source(**keys: Any) -> Source:
    return Source(title="x", **keys)


lineages = st.dictionaries(
    nodes,
    st.builds(
        source, document=st.sampled_from(["", "1", "2"]), quoted_in=st.lists(nodes, max_size=3)
    ),
)


class TestLineage:
    @given(lineages)
    def test_two_ways_to_the_documents(self, sources: dict[str, Source]) -> None:
        """
        The documents behind all sources are those that the words of each are looked for in.
        """
        whole = {**dict.fromkeys("abcdefgh", source()), **sources}
        behind = documents_behind(whole)
        ledger = Ledger(sources=whole)
        looked_in = {id: {whole[other].document for other in archives(id, ledger)} for id in whole}

        assert behind == looked_in

    @given(lineages)
    def test_many_at_once(self, sources: dict[str, Source]) -> None:
        """
        Where the words of many are looked for is where those of each are.
        """
        ledger = Ledger(sources=sources)

        assert archives_of("abcdefgh", ledger) == {id: archives(id, ledger) for id in "abcdefgh"}

    def test_two_at_most(self) -> None:
        """
        Of three documents two are kept: they are as many as anyone asks for.
        """
        sources = {id: source(document=id) for id in "abc"}

        assert len(documents_behind({**sources, "x": source(quoted_in=("a", "b", "c"))})["x"]) == 2

    def test_unknown(self) -> None:
        """
        A source that is not there may have any document.
        """
        sources = {"a": source(quoted_in="b"), "b": source(quoted_in=("c", "z")), "c": source()}

        assert documents_behind(sources)["a"] == {""}

    def test_order(self) -> None:
        """
        Documents are looked in by the order given, each source before what comes behind it.
        """
        sources = {
            "a": source(quoted_in=("b", "c", "b")),
            "b": source(quoted_in=("d", "c")),
            "c": source(document="c"),
            "d": source(document="d", quoted_in="c"),
        }

        assert archives("a", Ledger(sources=sources)) == ["d", "c"]

    def test_gone(self) -> None:
        """
        Nothing is looked for in a source that is not there.
        """
        assert archives("a", Ledger(sources={"a": source(quoted_in="b")})) == []

    def test_deep(self) -> None:
        """
        A lineage of a thousand sources ends in the document at its end.
        """
        n = 1_000
        sources = {f"s{i}": source(quoted_in=f"s{i + 1}", lines=[(1, 3)]) for i in range(n)}
        ledger = Ledger(sources={**sources, f"s{n}": source(document="x.txt")})

        assert (archives("s0", ledger), [*inconsistencies(ledger)]) == ([f"s{n}"], [])


def told(ledger: Ledger) -> list[str]:
    return [f"{finding.id} {finding.key}: {finding.message}" for finding in inconsistencies(ledger)]


class TestByHand:
    def test_nothing(self) -> None:
        """
        A ledger without records holds together.
        """
        assert told(Ledger()) == []

    def test_shared_id(self) -> None:
        """
        Of records by hand too, an id names one.
        """
        ledger = Ledger(
            speakers={"a": Speaker(name="x")},
            sources={"a": source()},
            claims={"a": Claim(text="x")},
        )

        assert told(ledger) == [
            "a source.a: `a` is the id of a speaker already",
            "a claim.a: `a` is the id of a speaker already",
        ]

    def test_links(self) -> None:
        """
        Records by hand name what is there and may stand there.
        """
        ledger = Ledger(
            claims={"a": Claim(text="x", speaker="b")},
            evidence={"b": Evidence(supports=("a", "b"), source="c")},
            contradictions={"d": Contradiction(between=("a", "c"), kind="tension", because="x")},
            corrections=(
                Correction(date="2006-05-25", of=("a",), what="x"),
                Correction(date="2006-05-25", of=("b", "c"), what="x"),
            ),
        )

        assert told(ledger) == [
            "a claim.a.speaker: `speaker` wants a speaker; `b` is an evidence item",
            "b evidence.b.supports: `supports` wants a claim; `b` is an evidence item",
            "b evidence.b.source: `source` names `c`; there is no such source",
            "d contradiction.d.between: `between` names `c`; there is no such claim or evidence",
            " correction.1.of: `of` wants a claim; `b` is an evidence item",
            " correction.1.of: `of` names `c`; there is no such claim",
        ]

    def test_audited(self) -> None:
        """
        A ledger by hand that does not hold together is not judged.
        """
        with pytest.raises(LedgerError) as caught:
            audit(Ledger(claims={"a": Claim(text="x", superseded_by="a")}))

        assert str(caught.value) == "-: CL204 a: `superseded-by` leads from `a` to `a`"


some_ids = st.lists(nodes, max_size=2).map(tuple)
an_id = st.just("") | nodes
words = st.sampled_from(["", "x", "1", "\u00e9", "...", "\u00b7", "[...]", "\u2014 a"])


def ledgers_with(
    *,
    speakers: str = "abcdefgh",
    sources: str = "abcdefgh",
    claims: str = "abcdefgh",
    evidence: str = "abcdefgh",
) -> st.SearchStrategy[Ledger]:
    """Ledgers whose records have ids among these letters, and name any of all letters."""
    return st.builds(
        Ledger,
        speakers=st.dictionaries(
            st.sampled_from(speakers), st.builds(Speaker, name=st.just("x"), speaks_for=an_id)
        ),
        sources=st.dictionaries(
            st.sampled_from(sources),
            st.builds(source, author=an_id, quoted_in=some_ids, derives_from=an_id, sha256=words),
        ),
        claims=st.dictionaries(
            st.sampled_from(claims),
            st.builds(
                Claim,
                text=st.just("x"),
                speaker=some_ids,
                source=an_id,
                superseded_by=an_id,
                verdict=st.none()
                | st.builds(
                    Verdict,
                    rating=st.just("x"),
                    by=some_ids,
                    date=st.just("2006"),
                    because=st.just("x"),
                ),
                quote=words,
                prefix=words,
                suffix=words,
            ),
        ),
        evidence=st.dictionaries(
            st.sampled_from(evidence),
            st.builds(
                Evidence,
                supports=some_ids,
                contradicts=some_ids,
                undercuts=some_ids,
                context=some_ids,
                source=an_id,
                from_claim=an_id,
                speaker=an_id,
                quote=words,
                prefix=words,
                suffix=words,
            ),
        ),
        corrections=st.lists(
            st.builds(Correction, date=st.just("2006"), of=some_ids, what=st.just("x")), max_size=3
        ).map(tuple),
    )


ledgers = ledgers_with()


class TestAtALook:
    """A look at each record tells as much as going through it."""

    @given(ledgers)
    def test_references(self, ledger: Ledger) -> None:
        """
        Each id that names nothing, or nothing that can stand there, is told, and no other.
        """
        kinds = {id: kind for kind, records in tables(ledger).items() for id in records}
        named = [
            (f"{kind}.{id}.{key}", other)
            for kind, keys in _REFERRING.items()
            if kind != "correction"
            for key, wanted in keys.items()
            for id, record in tables(ledger)[kind].items()
            for other in as_ids(_getter(key)(record))
            if kinds.get(other) not in wanted
        ]
        named += [
            (f"correction.{n}.of", other)
            for n, entry in enumerate(ledger.corrections)
            for other in entry.of
            if kinds.get(other) != "claim"
        ]

        told = [*dangling(broken_references(ledger, kinds), kinds)]

        assert [finding.key for finding in told] == [key for key, _ in named]
        assert all(f"`{other}`" in f.message for f, (_, other) in zip(told, named, strict=True))

    @given(ledgers)
    def test_records(self, ledger: Ledger) -> None:
        """
        Each claim and item that is gone through has something to tell, or none would have.
        """
        through = [
            *(f for id, claim in ledger.claims.items() for f in _quotation_of_claim(id, claim)),
            *(
                f
                for id, item in ledger.evidence.items()
                for f in (*_stances(id, item), *_ground(id, item, ledger), *_quotation(id, item))
            ),
        ]
        codes = {"CL104", "CL110", "CL114", "CL205", "CL206", "CL209", "CL210"}

        told = [
            f for f in inconsistencies(ledger) if f.code in codes and not f.key.startswith("source")
        ]

        assert told == through


#: One of each kind, with which nothing is wrong.
SOUND = Ledger(
    speakers={"p": Speaker(name="x")},
    sources={"r": source(), "s": source(document="s.txt")},
    claims={"c": Claim(text="x"), "d": Claim(text="x", source="s")},
    evidence={"e": Evidence(supports="c", source="s")},
)
#: Of each kind what every record has, and keys that some have; what is put under them is there.
KEYS_OF: dict[str, tuple[Callable[..., Any], dict[str, Any], list[tuple[str, Any]]]] = {
    "speakers": (Speaker, {"name": "x"}, [("speaks_for", "p"), ("speaks_for", "x")]),
    "sources": (
        source,
        {},
        [
            ("document", "x.txt"),
            ("sha256", "0" * 64),
            ("lines", ((1, 3),)),
            ("quoted_in", ("s",)),
            ("quoted_in", ("r", "x")),
            ("derives_from", "s"),
            ("derives_from", "x"),
        ],
    ),
    "claims": (
        Claim,
        {"text": "x"},
        [
            ("source", "s"),
            ("quote", "said so"),
            ("prefix", "x"),
            ("suffix", "x"),
            ("superseded_by", "c"),
            ("superseded_by", "x"),
        ],
    ),
    "evidence": (
        Evidence,
        {},
        [
            ("source", "s"),
            ("from_claim", "c"),
            ("from_claim", "d"),
            ("supports", ("c",)),
            ("contradicts", ("c", "d")),
            ("context", ("c",)),
            ("undercuts", ("e",)),
            ("undercuts", ("x",)),
            ("quote", "said so"),
            ("prefix", "x"),
            ("suffix", "x"),
        ],
    ),
}


def subsets(keys: Sequence[tuple[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each set of *keys*; of those under one key the last one chosen counts."""
    for chosen in product([False, True], repeat=len(keys)):
        yield dict(compress(keys, chosen))


class TestAtAGlance:
    """What is seen of records while they come in suffices to know that nothing is wrong."""

    @staticmethod
    def glance_at(ledger: Ledger) -> Glance:
        """At all of *ledger*, those with the same keys together."""
        glance = Glance()
        alike: dict[tuple[str, tuple[str, ...]], dict[str, Any]] = {}
        for kind, records in tables(ledger).items():
            for id, record in records.items():
                alike.setdefault((kind, _keys(record)), {})[id] = record
        for (kind, keys), some in alike.items():
            glance.add(kind, keys, [*some], [*some.values()])
        for entry in ledger.corrections:
            glance.add("correction", _keys(entry), [""], [entry])
        glance.settle(tables(ledger))
        return glance

    @given(ledgers_with(speakers="ab", sources="cd", claims="ef", evidence="gh"))
    def test_any(self, ledger: Ledger) -> None:
        """
        It is found if, and only if, something is.
        """
        nothing = [*inconsistencies(ledger)] == []

        assert self.glance_at(ledger).finds_nothing(ledger) is nothing

    @given(
        st.fixed_dictionaries(
            {
                "source": st.sampled_from(["", "s"]),
                "from_claim": st.sampled_from(["", "c", "d"]),
                "supports": st.sampled_from([(), ("c",), ("c", "d")]),
                "contradicts": st.sampled_from([(), ("d",)]),
                "undercuts": st.sampled_from([(), ("d",), ("e",), ("f",)]),
                "quote": st.sampled_from(["", "x", "..."]),
                "prefix": st.sampled_from(["", "x"]),
            }
        )
    )
    def test_an_item(self, keys: dict[str, Any]) -> None:
        """
        So with an item that names what is there.
        """
        claims = {"c": Claim(text="x"), "d": Claim(text="x", source="s")}
        evidence = {"e": Evidence(**keys), "f": Evidence(supports="c", source="s")}
        ledger = Ledger(sources={"s": source()}, claims=claims, evidence=evidence)
        nothing = [*inconsistencies(ledger)] == []

        assert self.glance_at(ledger).finds_nothing(ledger) is nothing

    @given(
        st.fixed_dictionaries(
            {
                "document": st.sampled_from(["", "x.txt"]),
                "sha256": st.sampled_from(["", "0" * 64]),
                "lines": st.sampled_from([(), ((1, 3),)]),
                "quoted_in": st.sampled_from([(), ("s",), ("t",), ("s", "t")]),
                "derives_from": st.sampled_from(["", "r", "s"]),
            }
        )
    )
    def test_a_source(self, keys: dict[str, Any]) -> None:
        """
        So with a source that names what is there.
        """
        sources = {"r": source(**keys), "s": source(), "t": source(document="t.txt")}
        ledger = Ledger(sources=sources)
        nothing = [*inconsistencies(ledger)] == []

        assert self.glance_at(ledger).finds_nothing(ledger) is nothing

    @pytest.mark.parametrize("kind", ["speakers", "sources", "claims", "evidence"])
    def test_each_set_of_keys(self, kind: str) -> None:
        """
        So with two records that have these keys, in a ledger in which nothing else is wrong.
        """
        cls, base, keys = KEYS_OF[kind]
        for chosen in subsets(keys):
            for quote in ("said so", "..."):
                both = [{**base, **chosen}, {**base, **chosen}]
                if "quote" in chosen:
                    both[1]["quote"] = quote
                records = {id: cls(**of) for id, of in zip("xy", both, strict=True)}
                all_of_them: dict[str, Any] = {kind: {**getattr(SOUND, kind), **records}}
                ledger = evolve(SOUND, **all_of_them)
                nothing = [*inconsistencies(ledger)] == []

                assert self.glance_at(ledger).finds_nothing(ledger) is nothing, chosen

    @pytest.mark.parametrize("between", [("c", "d"), ("c", "c"), ("d", "e"), ("c", "x")])
    def test_a_contradiction(self, between: tuple[str, str]) -> None:
        """
        So with a contradiction beside another.
        """
        pair = {"kind": "tension", "because": "x"}
        ledger = Ledger(
            claims={id: Claim(text="x") for id in "cde"},
            contradictions={
                "x": Contradiction(between=("d", "e"), **pair),
                "y": Contradiction(between=between, **pair),
            },
        )
        nothing = [*inconsistencies(ledger)] == []

        assert self.glance_at(ledger).finds_nothing(ledger) is nothing


def _keys(record: Any) -> tuple[str, ...]:
    """The keys of the table that *record* would be written as."""
    return tuple(
        key_of(field.name) for field in fields(type(record)) if getattr(record, field.name)
    )


class TestProposals:
    @pytest.mark.parametrize(
        ("word", "clause"),
        [
            ("wilkersen", "; did you mean `wilkerson`?"),
            ("Wilkerson", "; did you mean `wilkerson`?"),
            ("leverett-2006", "; did you mean `leverett-2003`?"),
            ("x", ""),
            ("", ""),
        ],
    )
    def test_likeliest(self, word: str, clause: str) -> None:
        """
        A word is proposed if one is near.
        """
        assert did_you_mean(word, ["wilkerson", "leverett-2003"]) == clause

    def test_among_thousands(self) -> None:
        """
        Among thousands the nearest of those that begin alike is proposed.
        """
        known = [*(f"source-{n}" for n in range(5_000)), "gazette"]

        assert did_you_mean("gazete", known) == "; did you mean `gazette`?"

    def test_only_so_many(self) -> None:
        """
        To whoever names a thousand things that are not there, likely words are told of a few.
        """
        claims = {"aaaa": Claim(text="x")}
        item = Evidence(supports=tuple(f"aaaa{n}" for n in range(1_000)), source="s")
        ledger = Ledger(claims=claims, evidence={"e": item}, sources={"s": source()})

        proposals = [line for line in told(ledger) if "did you mean" in line]

        assert len(proposals) == PROPOSALS


@pytest.mark.parametrize(
    ("word", "as_shown"),
    [
        ("iran-offer", "`iran-offer`"),
        ("", "''"),
        ("a\nb", r"'a\nb'"),
        ("\u0456ran", r"'\u0456ran'"),
        ("\u202e", r"'\u202e'"),
        ("x" * 80, f"`{'x' * 80}`"),
        ("x" * 1_000_000, f"`{'x' * 80}...`"),
    ],
)
def test_shown(word: str, as_shown: str) -> None:
    """
    A word of a file is repeated in a message so that it can be seen, and not at length.
    """
    assert shown(word) == as_shown


def steps(call: Callable[[], object]) -> int:
    """How many functions are called in a *call*, which may be refused."""
    count = 0

    def counted(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        call()
    except LedgerError:
        pass
    finally:
        sys.setprofile(before)
    return count


def listed(n: int) -> str:
    return "[" + ",".join(f"'c{i}'" for i in range(n)) + "]"


def times(n: int, text: str) -> str:
    return "".join(text.replace("N", str(i)).replace("M", str((i + 1) % n)) for i in range(n))


START = "format = 1\n[source.s]\ntitle = 'x'\n[claim.c]\ntext = 'x'\n"
ITEM = "[evidence.e]\nsource = 's'\n"
MANY: Mapping[str, Callable[[int], str]] = {
    "claims": lambda n: times(n, "[claim.cN]\ntext = 'x'\n"),
    "unknown keys": lambda n: times(n, "kN = 1\n"),
    "unknown keys of claims": lambda n: times(n, "[claim.cN]\ntext = 'x'\nquot = 'x'\n"),
    "bad ids": lambda n: times(n, "[claim.CN]\ntext = 'x'\n"),
    "dangling ids": lambda n: (
        times(n, "[claim.dN]\ntext = 'x'\n") + f"{ITEM}supports = {listed(n)}\n"
    ),
    "two stances": lambda n: (
        times(n, "[claim.cN]\ntext = 'x'\n")
        + f"{ITEM}supports = {listed(n)}\ncontradicts = {listed(n)}\n"
    ),
    "a lineage": lambda n: times(
        n, "[source.sN]\ntitle = 'x'\nlines = [[1, 3]]\nquoted-in = 'sM'\n"
    ),
    "circles": lambda n: times(n, "[source.sN]\ntitle = 'x'\nquoted-in = ['sN', 'sM']\n"),
    "pairs": lambda n: times(
        n,
        "[claim.cN]\ntext = 'x'\n[contradiction.dN]\nbetween = ['c', 'cN']\n"
        "kind = 'value'\nbecause = 'x'\n",
    ),
    "items on one claim": lambda n: times(
        n, "[evidence.eN]\nsupports = 'c'\nsource = 's'\nquote = 'x'\nundercuts = 'eM'\n"
    ),
    "newer claims": lambda n: times(n, "[claim.dN]\ntext = 'x'\nsuperseded-by = 'dM'\n"),
    "corrections": lambda n: times(n, "[[correction]]\ndate = 2006-05-25\nof = 'cN'\nwhat = 'x'\n"),
}


@pytest.mark.parametrize("many", MANY.values(), ids=MANY)
def test_reading_is_linear(many: Callable[[int], str]) -> None:
    """
    Four times as much of anything takes about four times as many steps to read, mistakes and all.
    """
    little, much = (START + many(n) for n in (500, 2_000))

    assert steps(lambda: loads(much)) < 5 * steps(lambda: loads(little))


@pytest.mark.parametrize(
    ("table", "link"),
    [
        ("source.sN]\ntitle", "quoted-in = 's"),
        ("source.sN]\ntitle", "derives-from = 's"),
        ("speaker.sN]\nname", "speaks-for = 's"),
        ("claim.sN]\ntext", "superseded-by = 's"),
    ],
)
def test_deep(table: str, link: str) -> None:
    """
    A line of ten thousand records, each leading to the next, is read without recursion.
    """
    n = 10_000
    text = times(n - 1, f"[{table} = 'x'\n{link}M'\n").replace("'s0'", f"'s{n - 1}'")

    last = f"[{table} = 'x'\n".replace("N", str(n - 1))

    assert loads(f"format = 1\n{text}{last}").name == "ledger"


@pytest.mark.parametrize(
    ("what", "mistakes"),
    [("dangling ids", 30_000), ("two stances", 30_000), ("a lineage", 30_001)],
)
def test_tens_of_thousands(what: str, mistakes: int) -> None:
    """
    What would take hours if each were compared with each is read, and every mistake told.
    """
    with pytest.raises(LedgerError) as caught:
        loads(START + MANY[what](30_000))

    assert len(caught.value.findings) == mistakes

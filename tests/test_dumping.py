import tomllib
from datetime import date
from itertools import combinations
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimledger import (
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Heading,
    Ledger,
    Policy,
    Source,
    Speaker,
    Verdict,
    dumps,
    loads,
    parse_date,
)
from claimledger.model import Grade
from claimledger.vocabulary import (
    Basis,
    ContradictionKind,
    Reliability,
    Standard,
    Standing,
    Unarchived,
)

HOSTILE = (
    '"',
    "\\",
    "\\u0041",
    '"""',
    "'''",
    "\n[claim.a]\n",
    "\r\n",
    "\r",
    "\t",
    "\x00",
    "\x1b[31m",
    "\x7f",
    "\x85",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\U000e0041",
    "\uffff",
    "# no comment",
    "${x} {0} %s",
    "2006-05-25",
    "true",
    "e\u0301",
    "\U0001f469\u200d\U0001f680",
)
characters = st.characters(exclude_categories=["Cs"]) | st.sampled_from(HOSTILE)
texts = st.lists(characters, min_size=1, max_size=8).map("".join).filter(str.strip)
quotes = texts.map(lambda text: f"{text} a")
absent_or = st.just("") | texts
word_lists = st.just(()) | st.lists(texts, min_size=1, max_size=3).map(tuple)
ids = st.sampled_from(["date", "by", "1", "2006-05-25", "true", "claim", "a-1"]) | st.from_regex(
    r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True
)
dates = st.dates().map(date.isoformat).map(parse_date) | st.sampled_from(
    ["2003", "0001~", "2003-05", "2003-23?", "2001-10/2002", "../2003-05-02%", "/9999"]
).map(parse_date)
absent_or_date = st.none() | dates
codes = st.just(()) | st.just(("CL601",)) | st.just(("CL601", "CL304"))
grades = st.builds(Grade, st.sampled_from([r for r in Reliability if r != "F"]), st.integers(1, 5))
headings = st.builds(
    Heading,
    title=absent_or,
    summary=absent_or,
    language=absent_or,
    negations=word_lists,
    hedges=word_lists,
)
policies = st.builds(
    Policy,
    standard=st.sampled_from(Standard),
    independent_origins=st.integers(1, 9),
    unarchived=st.sampled_from(Unarchived),
    admit=st.none() | grades,
)


def some(of: list[str], *, least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    if not of:
        return st.just(())
    chosen = st.lists(st.sampled_from(of), unique=True, min_size=least, max_size=max(2, len(of)))
    return chosen.map(tuple)


def one(of: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *of])


def speakers(earlier: list[str]) -> st.SearchStrategy[Speaker]:
    return st.builds(
        Speaker,
        name=texts,
        role=absent_or,
        anonymous=st.booleans(),
        speaks_for=one(earlier),
        ignore=codes,
        note=absent_or,
    )


@st.composite
def sources(draw: st.DrawFn, earlier: list[str], speakers: list[str]) -> Source:
    document = draw(absent_or)
    return Source(
        title=draw(texts),
        author=draw(one(speakers)),
        publisher=draw(absent_or),
        published=draw(absent_or_date),
        accessed=draw(absent_or_date),
        url=draw(absent_or),
        archived_url=draw(absent_or),
        document=document,
        sha256=draw(st.sampled_from(["", "0f" * 32])) if document else "",
        partial=draw(st.booleans()),
        quoted_in=draw(some(earlier)),
        lines=draw(st.sampled_from([(), ((1, 3),), ((1, 1), (2, 2**31))])) if document else (),
        derives_from=draw(one(earlier)),
        reliability=draw(st.none() | st.sampled_from(Reliability)),
        ignore=draw(codes),
        note=draw(absent_or),
    )


def verdicts(speakers: list[str]) -> st.SearchStrategy[Verdict | None]:
    if not speakers:
        return st.none()
    fingerprints = st.dictionaries(
        st.sampled_from(["claim", "evidence", "contradictions", "documents"]), texts
    )
    ruled = st.builds(
        Verdict,
        rating=texts,
        by=some(speakers, least=1),
        date=dates,
        because=texts,
        reviewed=fingerprints,
    )
    return st.none() | ruled


@st.composite
def words(draw: st.DrawFn) -> dict[str, str]:
    """A quote with what stands beside it, or none of them."""
    quote = draw(st.just("") | quotes)
    beside = absent_or if quote else st.just("")
    return {"quote": quote, "prefix": draw(beside), "suffix": draw(beside)}


@st.composite
def claims(draw: st.DrawFn, earlier: list[str], speakers: list[str], sources: list[str]) -> Claim:
    source = draw(one(sources))
    return Claim(
        text=draw(texts),
        speaker=draw(some(speakers)),
        date=draw(absent_or_date),
        about=draw(absent_or_date),
        source=source,
        **(draw(words()) if source else {}),
        tags=draw(word_lists),
        expect=draw(st.none() | st.sampled_from(Standing)),
        verdict=draw(verdicts(speakers)),
        superseded_by=draw(one(earlier)),
        ignore=draw(codes),
        note=draw(absent_or),
    )


@st.composite
def items(draw: st.DrawFn, ledger: Ledger, earlier: list[str]) -> Evidence | None:
    """An item that bears on claims or items there are, if its words can come from somewhere."""
    grounds = [id for id, claim in ledger.claims.items() if claim.source]
    from_claim = draw(one(grounds))
    if not (from_claim or ledger.sources):
        return None
    stances: dict[str, list[str]] = {key: [] for key in ("supports", "contradicts", "context", "")}
    for id in ledger.claims:
        if id != from_claim:
            stances[draw(st.sampled_from([*stances]))].append(id)
    undercut = [*earlier, *stances["supports"], *stances["contradicts"], *stances.pop("")]
    undercuts = draw(some(undercut))
    if not (undercuts or any(stances.values())):
        return None
    own: dict[str, Any] = {key: tuple(ids) for key, ids in stances.items()}
    if not from_claim:
        own |= {
            "source": draw(st.sampled_from([*ledger.sources])),
            "speaker": draw(one([*ledger.speakers])),
            "date": draw(absent_or_date),
            **draw(words()),
        }
    return Evidence(
        undercuts=undercuts,
        from_claim=from_claim,
        **own,
        basis=draw(st.none() | st.sampled_from(Basis)),
        credibility=draw(st.none() | st.integers(1, 6)),
        ignore=draw(codes),
        note=draw(absent_or),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """A ledger that holds together, with any text wherever text may stand."""
    named = draw(st.lists(ids, unique=True, min_size=5, max_size=16))
    kinds = [*range(5), *draw(st.lists(st.integers(0, 4), min_size=11, max_size=11))]
    by_kind = [[id for id, kind in zip(named, kinds, strict=False) if kind == n] for n in range(5)]
    ledger = Ledger()
    heard = {id: draw(speakers(by_kind[0][:n])) for n, id in enumerate(by_kind[0])}
    cited = {id: draw(sources(by_kind[1][:n], by_kind[0])) for n, id in enumerate(by_kind[1])}
    made = {
        id: draw(claims(by_kind[2][:n], by_kind[0], by_kind[1])) for n, id in enumerate(by_kind[2])
    }
    ledger = Ledger(speakers=heard, sources=cited, claims=made)
    found: dict[str, Evidence] = {}
    for id in by_kind[3]:
        if item := draw(items(ledger, [*found])):
            found[id] = item
    pairs = [*combinations([*made, *found], 2)][: len(by_kind[4])]
    return Ledger(
        heading=draw(headings),
        policy=draw(policies),
        speakers=heard,
        sources=cited,
        claims=made,
        evidence=found,
        contradictions={
            id: Contradiction(
                between=pair,
                kind=draw(st.sampled_from(ContradictionKind)),
                because=draw(texts),
                ignore=draw(codes),
                note=draw(absent_or),
            )
            for id, pair in zip(by_kind[4], pairs, strict=False)
        },
        corrections=tuple(
            Correction(date=draw(dates), of=draw(some([*made], least=1)), what=draw(texts))
            for _ in range(draw(st.integers(0, 2)))
        ),
    )


unhurried = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
few = settings(unhurried, max_examples=30)


class TestRoundTrip:
    @unhurried
    @given(ledgers())
    def test_same_ledger(self, ledger: Ledger) -> None:
        """
        What is written reads as the same ledger, its records in the same order.
        """
        again = loads(dumps(ledger))

        assert (again, _order(again)) == (ledger, _order(ledger))

    @few
    @given(ledgers())
    def test_toml_1_0(self, ledger: Ledger) -> None:
        """
        What is written is TOML 1.0, which other programs read as well, and as the same.
        """
        text = dumps(ledger)

        assert tomllib.loads(text) == tomli.loads(text)

    @few
    @given(ledgers())
    def test_same_text(self, ledger: Ledger) -> None:
        """
        What was written and read is written in the same way again.
        """
        text = dumps(ledger)

        assert dumps(loads(text)) == text

    @few
    @given(ledgers())
    def test_nothing_unseen(self, ledger: Ledger) -> None:
        """
        Nothing in a text can turn a line, end it, or hide in it.
        """
        unseen = {
            c for c in dumps(ledger) if c in "\r\t\x00\x1b\x7f\x85\u2028\u202e\ufeff\U000e0041"
        }

        assert unseen == set()


def _order(ledger: Ledger) -> list[list[str]]:
    records = (
        ledger.speakers,
        ledger.sources,
        ledger.claims,
        ledger.evidence,
        ledger.contradictions,
    )
    return [[*some] for some in records]


def test_whole_text() -> None:
    """
    Tables stand in the order speakers to corrections, their keys in that of the documentation.
    """
    ledger = Ledger(
        heading=Heading(title="Bridges"),
        policy=Policy(admit=Grade(Reliability.C, 3)),
        speakers={"office": Speaker(name="The office", anonymous=True)},
        sources={
            "gazette": Source(
                title='The "Example" Gazette',
                published="2006-05-25",
                lines=[(1, 3)],
                document="g.txt",
            )
        },
        claims={
            "closed": Claim(
                text="The bridge is\nclosed.",
                speaker="office",
                date="2003-05",
                source="gazette",
                verdict=Verdict(
                    rating="true",
                    by="office",
                    date="2006-05-26",
                    because="So it is.",
                    reviewed={"claim": "x"},
                ),
            )
        },
        corrections=(Correction(date="2006-05-27", of="closed", what="The name."),),
    )

    assert dumps(ledger) == (
        "format = 1\n"
        "\n"
        "[ledger]\n"
        'title = "Bridges"\n'
        "\n"
        "[policy]\n"
        'admit = "C3"\n'
        "\n"
        "[speaker.office]\n"
        'name = "The office"\n'
        "anonymous = true\n"
        "\n"
        "[source.gazette]\n"
        'title = "The \\"Example\\" Gazette"\n'
        "published = 2006-05-25\n"
        'document = "g.txt"\n'
        "lines = [[1, 3]]\n"
        "\n"
        "[claim.closed]\n"
        'text = "The bridge is\\nclosed."\n'
        'speaker = ["office"]\n'
        'date = "2003-05"\n'
        'source = "gazette"\n'
        "\n"
        "[claim.closed.verdict]\n"
        'rating = "true"\n'
        'by = ["office"]\n'
        "date = 2006-05-26\n"
        'because = "So it is."\n'
        'reviewed = { claim = "x" }\n'
        "\n"
        "[[correction]]\n"
        "date = 2006-05-27\n"
        'of = ["closed"]\n'
        'what = "The name."\n'
    )


@pytest.mark.parametrize("id", ["a b", "", "a]\nformat = 2\n[b", 'a"', "a.b", "\u202e"])
def test_id_that_is_none(id: str) -> None:
    """
    An id that no ledger file could have is written so that it does no harm.
    """
    ledger = Ledger(speakers={id: Speaker(name="Speaker A")})

    assert tomli.loads(dumps(ledger))["speaker"] == {id: {"name": "Speaker A"}}

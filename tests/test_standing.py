"""The rules of docs/standing.md, one by one, on ledgers small enough to judge by eye.

`test_standing_reference.py` holds their combinations against a second reading of that section.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from textwrap import dedent

import pytest
from attrs import evolve

from claimledger import loads
from claimledger.judging.explaining import reason
from claimledger.links.lineage import archives
from claimledger.model import (
    Assessment,
    Claim,
    Evidence,
    Flip,
    Ledger,
    Located,
    Proof,
    Source,
    Speaker,
    Weighed,
)
from claimledger.standing import assess
from claimledger.vocabulary import Change, Standing

#: A claim of the office's, and who and what may bear on it.
BEGINNING = """
format = 1

[speaker.office]
name = "Office"
[speaker.spokesman]
name = "Spokesman"
speaks-for = "office"
[speaker.deputy]
name = "Deputy"
speaks-for = "spokesman"
[speaker.union]
name = "Union"
[speaker.witness]
name = "Witness"
[speaker.nameless]
name = "Nameless"
anonymous = true
[speaker.faceless]
name = "Faceless"
anonymous = true
[speaker.leak]
name = "Leak"
anonymous = true
speaks-for = "union"

[source.paper]
title = "Paper"
document = "paper.txt"
reliability = "C"
published = 2019-03-05
[source.wire]
title = "Wire"
document = "wire.txt"
published = "2019-02"
accessed = 2019-06-01
[source.reprint]
title = "Reprint"
document = "reprint.txt"
derives-from = "wire"
author = "witness"
reliability = "F"
[source.column]
title = "Column"
document = "column.txt"
author = "witness"
published = "2018/.."
[source.second-column]
title = "Second column"
document = "column.txt"
derives-from = "column"
reliability = "D"
[source.letter]
title = "Letter"
quoted-in = "second-column"
[source.leaflet]
title = "Leaflet"
[source.note]
title = "Note"
quoted-in = ["letter", "paper", "wire"]

[claim.safe]
text = "The bridge is safe."
speaker = "office"
date = "2019-04/2019-05"
source = "paper"
quote = "the bridge is safe"
"""

HERE = Located(start=0, end=1, line=1, column=1, parts=((0, 1),))


def judged(text: str, as_of: dt.date | None = None) -> Mapping[str, Assessment]:
    """The claims of BEGINNING and *text*, which may say `quote = "not there"`."""
    ledger = loads(BEGINNING + dedent(text))
    return assess(ledger, dict(proofs(ledger)), as_of)


def proofs(ledger: Ledger) -> Iterator[tuple[str, Proof]]:
    """Every quote is proved that says nothing else and has a document to stand in."""
    records: dict[str, Claim | Evidence] = {**ledger.claims, **ledger.evidence}
    quoting = {id: record for id, record in records.items() if record.quote}
    for id, record in quoting.items():
        proof = Proof(exact=record.quote, document="d", located=HERE)
        if record.quote == "not there":
            proof = evolve(proof, located=None, problem="CL301")
        elif record.quote == "not in the excerpt":
            proof = evolve(proof, located=None, problem="CL316", partial=True)
        elif record.source and not archives(record.source, ledger):
            proof = Proof(exact=record.quote)
        yield id, proof


def item(id: str, stance: str, *, speaker: str = "", source: str = "paper", more: str = "") -> str:
    """An evidence item in one line."""
    said = f'speaker = "{speaker}"\n' if speaker else ""
    return f'[evidence.{id}]\n{stance}\nsource = "{source}"\nquote = "q"\n{said}{dedent(more)}\n'


FOR, AGAINST = 'supports = "safe"', 'contradicts = "safe"'
UNION = item("union-says", AGAINST, speaker="union")
WITNESS = item("witness-says", FOR, speaker="witness")
NAMELESS = item("nameless-says", AGAINST, speaker="nameless")
FACELESS = item("faceless-says", AGAINST, speaker="faceless")
WIRE = item("wire-says", AGAINST, source="wire")
PREPONDERANCE = '[policy]\nstandard = "preponderance"\n'
COUNT = '[policy]\nunarchived = "count"\n'
ADMIT = '[policy]\nadmit = "C3"\n'

STANDS = {
    "nothing at all": ("", "Unverified: supported by none, contradicted by none."),
    "one side": (UNION, "Contradicted by 1 origin (Union), supported by none."),
    "the other side": (WITNESS, "Supported by 1 origin (Witness), contradicted by none."),
    "both sides": (
        UNION + WITNESS,
        "Disputed: supported by 1 origin (Witness), contradicted by 1 origin (Union).",
    ),
    "one voice is no dispute over two, by dialectical validity": (
        UNION + WITNESS + WIRE,
        "Disputed: supported by 1 origin (Witness), contradicted by 2 origins (Union, “Wire”).",
    ),
    "by preponderance the side with more origins has it": (
        PREPONDERANCE + UNION + WITNESS + WIRE,
        "Contradicted by 2 origins (Union, “Wire”), supported by 1 origin (Witness).",
    ),
    "by preponderance a tie is a dispute": (
        PREPONDERANCE + UNION + WITNESS,
        "Disputed: supported by 1 origin (Witness), contradicted by 1 origin (Union).",
    ),
    "by preponderance nothing on either side is no tie": (
        PREPONDERANCE,
        "Unverified: supported by none, contradicted by none.",
    ),
    # origins
    "two origins corroborate": (
        UNION + WIRE,
        "Contradicted by 2 independent origins (Union, “Wire”), supported by none.",
    ),
    "one voice in two places is one origin": (
        UNION + item("again", AGAINST, speaker="union", source="wire"),
        "Contradicted by 1 origin (Union), supported by none.",
    ),
    "who speaks for another is that other": (
        UNION + item("leaked", AGAINST, speaker="leak"),
        "Contradicted by 1 origin (Union), supported by none.",
    ),
    "a reprint is its original, whoever signs it": (
        WIRE + item("again", AGAINST, source="reprint"),
        "Contradicted by 1 origin (“Wire”), supported by none.",
    ),
    "a source is its author, at the end of where it comes from": (
        item("column-says", FOR, source="second-column"),
        "Supported by 1 origin (Witness), contradicted by none.",
    ),
    "who is quoted speaks for himself": (
        item("letter-says", FOR, source="letter"),
        "Supported by 1 origin (“Letter”), contradicted by none.",
    ),
    "anonymous voices corroborate as one": (
        NAMELESS + FACELESS,
        "Contradicted by 2 origins (Faceless, Nameless), supported by none.",
    ),
    "anonymous voices corroborate a named one": (
        NAMELESS + FACELESS + UNION,
        "Contradicted by 3 independent origins (Faceless, Nameless, Union), supported by none.",
    ),
    "anonymous is who speaks in the end": (
        item("leaked", AGAINST, speaker="leak") + NAMELESS,
        "Contradicted by 2 independent origins (Nameless, Union), supported by none.",
    ),
    "the lead corroborates, not the number": (
        PREPONDERANCE + UNION + WIRE + NAMELESS + WITNESS,
        "Contradicted by 3 independent origins (Nameless, Union, “Wire”), supported by 1 origin"
        " (Witness).",
    ),
    "anonymous voices on both sides are one on each": (
        PREPONDERANCE + UNION + WIRE + NAMELESS + item("faceless-too", FOR, speaker="faceless"),
        "Contradicted by 3 independent origins (Nameless, Union, “Wire”), supported by 1 origin"
        " (Faceless).",
    ),
    "a policy may ask for more": (
        "[policy]\nindependent-origins = 3\n" + UNION + WIRE,
        "Contradicted by 2 origins (Union, “Wire”), supported by none.",
    ),
    "a policy may ask for less": (
        "[policy]\nindependent-origins = 1\n" + UNION,
        "Contradicted by 1 independent origin (Union), supported by none.",
    ),
    # undercutting
    "an undecided item is counted as such": (
        item("one", AGAINST, speaker="union", more='undercuts = "other"')
        + item("other", FOR, speaker="witness", more='undercuts = "one"'),
        "Unverified: supported by none, contradicted by none, 2 undecided.",
    ),
    "what undercuts an undercutter restores": (
        UNION
        + item("forged", 'undercuts = "union-says"', speaker="witness")
        + item("not-forged", 'undercuts = "forged"', source="wire"),
        "Contradicted by 1 origin (Union), supported by none.",
    ),
    "a remark on the claim moves nothing": (
        UNION + item("misquoted", 'undercuts = "safe"', speaker="witness"),
        "Contradicted by 1 origin (Union), supported by none.",
    ),
    "context moves nothing": (
        item("history", 'context = "safe"'),
        "Unverified: supported by none, contradicted by none.",
    ),
    # the claimant's own camp
    "denying oneself counts": (
        item("recanted", AGAINST, speaker="spokesman"),
        "Contradicted by 1 origin (Office), supported by none.",
    ),
    "one's own position is one's own to tell": (
        item("intends", FOR, speaker="spokesman", more='basis = "own-position"'),
        "Supported by 1 origin (Office), contradicted by none.",
    ),
    "a claimant cannot undercut what counts against him": (
        UNION + item("smear", 'undercuts = "union-says"', speaker="deputy"),
        "Contradicted by 1 origin (Union), supported by none.",
    ),
    "nor with his own position": (
        UNION
        + item(
            "smear", 'undercuts = "union-says"', speaker="office", more='basis = "own-position"'
        ),
        "Contradicted by 1 origin (Union), supported by none.",
    ),
    "nor what undercuts his support": (
        WITNESS
        + item("forged", 'undercuts = "witness-says"', speaker="union")
        + item("smear", 'undercuts = "forged"', speaker="office"),
        "Unverified: supported by none, contradicted by none.",
    ),
    # a statement made together
    "a statement made together is the first one's": (
        """
        [claim.joint]
        text = "It is not."
        speaker = ["witness", "union"]
        source = "paper"
        quote = "q"
        [evidence.from-joint]
        from-claim = "joint"
        contradicts = "safe"
        """
        + UNION,
        "Contradicted by 2 independent origins (Union, Witness), supported by none.",
    ),
    "a claim that several make has support from none of them": (
        """
        [claim.joint]
        text = "It is."
        speaker = ["witness", "office"]
        source = "paper"
        quote = "q"
        [evidence.from-joint]
        from-claim = "joint"
        supports = "safe"
        """,
        "Unverified: supported by none, contradicted by none.",
    ),
    # admission
    "without a document nothing counts": (
        item("leaflet-says", AGAINST, source="leaflet"),
        "Unverified: supported by none, contradicted by none.",
    ),
    "unless the policy lets it": (
        COUNT + item("leaflet-says", AGAINST, source="leaflet"),
        "Contradicted by 1 origin (“Leaflet”), supported by none.",
    ),
    "an unknown grade is not bad": (
        ADMIT + WIRE + item("again", FOR, source="reprint", more="credibility = 6"),
        "Disputed: supported by 1 origin (“Wire”), contradicted by 1 origin (“Wire”).",
    ),
    "as good as asked for is good enough": (
        ADMIT + item("paper-says", FOR, more="credibility = 3"),
        "Supported by 1 origin (“Paper”), contradicted by none.",
    ),
}


@pytest.mark.parametrize(("text", "stands"), STANDS.values(), ids=STANDS)
def test_stands(text: str, stands: str) -> None:
    """
    A claim stands as the rule says, and is told with its count of origins.
    """
    assert reason(judged(text)["safe"]) == stands


AS_OF = dt.date(2019, 3, 10)

SET_ASIDE = {
    "grade of its source": (
        ADMIT + item("x", FOR, source="second-column"),
        ("grade", "source second-column is graded D, and C3 is asked for"),
    ),
    "grade of what it is quoted in": (
        ADMIT + item("x", FOR, source="note"),
        ("grade", "source second-column is graded D, and C3 is asked for"),
    ),
    "grade of its own": (
        ADMIT + item("x", FOR, more="credibility = 4"),
        ("grade", "its credibility is graded 4, and C3 is asked for"),
    ),
    "no day": (
        item("x", FOR, source="column"),
        ("date", "nothing says since when its source is known"),
    ),
    "later": (
        """
        [source.later]
        title = "Later"
        document = "later.txt"
        published = "2019-03"
        """
        + item("x", FOR, source="later"),
        ("date", "its source is known only since 2019-03-31"),
    ),
    "no quote": (
        '[evidence.x]\nsupports = "safe"\nsource = "paper"\n',
        ("proof", "it has no quote"),
    ),
    "no quote in its claim": (
        """
        [claim.y]
        text = "Y"
        source = "paper"
        [evidence.x]
        from-claim = "y"
        supports = "safe"
        """,
        ("proof", "it has no quote"),
    ),
    "quote not found": (
        '[evidence.x]\nsupports = "safe"\nsource = "paper"\nquote = "not there"\n',
        ("proof", "its quote is not proved (CL301)"),
    ),
    "quote not in the excerpt": (
        '[evidence.x]\nsupports = "safe"\nsource = "paper"\nquote = "not in the excerpt"\n',
        ("proof", "its quote is not in the excerpt that is archived"),
    ),
    "not archived": (
        '[source.slip]\ntitle = "Slip"\npublished = 2019-01-01\n' + item("x", FOR, source="slip"),
        ("proof", "no text of its source is archived"),
    ),
    "superseded": (
        """
        [claim.y]
        text = "Y"
        speaker = "witness"
        source = "paper"
        quote = "q"
        superseded-by = "z"
        [claim.z]
        text = "Z"
        source = "wire"
        [evidence.x]
        from-claim = "y"
        supports = "safe"
        """,
        ("superseded", "claim y is superseded by z"),
    ),
    "undercut": (
        item("x", FOR)
        + item("b", 'undercuts = "x"', speaker="union")
        + item("a", 'undercuts = "x"', speaker="witness"),
        ("undercut", "undercut by a, b"),
    ),
    "undercut by what is rejected too": (
        item("x", FOR)
        + item("a", 'undercuts = "x"', speaker="union")
        + item("b", 'undercuts = ["x", "a"]', speaker="witness"),
        ("undercut", "undercut by b"),
    ),
    "undecided": (
        item("x", FOR, speaker="union", more='undercuts = "y"')
        + item("y", 'undercuts = "x"', speaker="witness"),
        ("undecided", "undercut by y, which may not stand either"),
    ),
    "own camp": (
        item("x", FOR, speaker="deputy", more='basis = "first-hand"'),
        ("own-camp", "the claim's own camp supports it (Office)"),
    ),
    "undercut comes before own camp": (
        item("x", FOR, speaker="deputy") + item("y", 'undercuts = "x"', speaker="union"),
        ("undercut", "undercut by y"),
    ),
    "grade comes before date": (
        ADMIT + item("x", FOR, source="second-column", more="credibility = 6"),
        ("grade", "source second-column is graded D, and C3 is asked for"),
    ),
    "date comes before proof": (
        item("x", FOR, source="leaflet"),
        ("date", "nothing says since when its source is known"),
    ),
}


@pytest.mark.parametrize(("text", "told"), SET_ASIDE.values(), ids=SET_ASIDE)
def test_set_aside(text: str, told: tuple[str, str]) -> None:
    """
    What does not count is told with the first reason that holds, in a clause for a reader.
    """
    assessment = judged(text, AS_OF)["safe"]

    assert [(aside.reason, aside.why) for aside in assessment.set_aside] == [told]


class TestTime:
    SUPERSEDED = """
        [claim.y]
        text = "Y"
        speaker = "witness"
        source = "wire"
        quote = "q"
        superseded-by = "z"
        [claim.z]
        text = "Z"
        source = "paper"
        [evidence.x]
        from-claim = "y"
        supports = "safe"
        """

    @pytest.mark.parametrize(
        ("day", "standing"),
        [
            ("2019-02-27", "unverified"),
            ("2019-02-28", "supported"),  # the last day on which the wire may have come out
            ("2019-03-04", "supported"),
            ("2019-03-05", "unverified"),  # now the paper says otherwise
        ],
    )
    def test_superseded(self, day: str, standing: str) -> None:
        """
        A claim is given up from the day its successor is known, and not before.
        """
        assessment = judged(self.SUPERSEDED, dt.date.fromisoformat(day))["safe"]

        assert assessment.standing == standing

    @pytest.mark.parametrize(
        ("day", "not_yet"), [("2019-03-31", True), ("2019-04-01", False), ("", False)]
    )
    def test_not_yet_made(self, day: str, *, not_yet: bool) -> None:
        """
        Before the earliest day on which a claim may have been made, it had not yet been made.
        """
        assessment = judged("", dt.date.fromisoformat(day) if day else None)["safe"]

        assert assessment.not_yet_made is not_yet

    def test_undated_claim(self) -> None:
        """
        A claim without a date may always have been made.
        """
        text = '[claim.other]\ntext = "O"\n[claim.open]\ntext = "P"\ndate = "../2030"\n'

        assessments = judged(text, dt.date(1, 1, 1))

        assert [it.not_yet_made for it in assessments.values()] == [True, False, False]


class TestFlips:
    def told(self, text: str) -> list[tuple[str, str, str]]:
        return [(it.change, it.origin, it.standing) for it in judged(text)["safe"].flips]

    def test_each_origin(self) -> None:
        """
        Of a dispute, the loss of a side's only voice decides it; more voices change nothing.
        """
        assert self.told(UNION + WITNESS + WIRE) == [("without", "witness", "contradicted")]

    def test_no_flips_listed_that_are_none(self) -> None:
        """
        Where two agree, neither is needed; only a voice on the other side would matter.
        """
        assert self.told(UNION + WIRE) == [("one-more-for", "", "disputed")]

    def test_preponderance(self) -> None:
        """
        By preponderance one more can make a tie or break it.
        """
        assert self.told(PREPONDERANCE + UNION + WITNESS) == [
            ("without", "union", "supported"),
            ("without", "witness", "contradicted"),
            ("one-more-for", "", "supported"),
            ("one-more-against", "", "contradicted"),
        ]

    def test_undercutter(self) -> None:
        """
        Without an origin that only undercuts, what it undercut counts.
        """
        text = UNION + item("forged", 'undercuts = "union-says"', speaker="witness")

        assert self.told(text) == [
            ("without", "witness", "contradicted"),
            ("one-more-for", "", "supported"),
            ("one-more-against", "", "contradicted"),
        ]

    def test_defender(self) -> None:
        """
        Without an origin that defends, what it defended falls.
        """
        text = (
            UNION
            + item("forged", 'undercuts = "union-says"', speaker="witness")
            + item("not-forged", 'undercuts = "forged"', source="wire")
        )

        assert self.told(text) == [
            ("without", "union", "unverified"),
            ("without", "wire", "unverified"),
            ("one-more-for", "", "disputed"),
        ]

    def test_doubt(self) -> None:
        """
        Without the one that settles it, an item that others left in doubt casts doubt again.
        """
        text = (
            UNION
            + item("forged", 'undercuts = "union-says"', speaker="witness")
            + item("not-forged", 'undercuts = "forged"', source="wire")
            + item("one", 'undercuts = ["forged", "other"]', speaker="nameless")
            + item("other", 'undercuts = "one"', speaker="faceless")
        )

        assert self.told(text) == [
            ("without", "union", "unverified"),
            ("without", "wire", "unverified"),
            ("one-more-for", "", "disputed"),
        ]


class TestAssessment:
    def test_whole(self) -> None:
        """
        An assessment names what counts with its origin and the way to it, and all the rest.
        """
        text = (
            item("leaked", AGAINST, speaker="leak")
            + item("reprinted", FOR, source="second-column")
            + item("deputy-says", FOR, speaker="deputy")
            + item("misquoted", 'undercuts = "safe"', source="wire")
            + item("unproved-remark", 'undercuts = "safe"', source="leaflet")
        )
        leak = Weighed(evidence="leaked", origin="union", via=("leak",), cited=("paper",), line=1)
        reprint = Weighed(
            evidence="reprinted",
            origin="witness",
            via=("second-column", "column"),
            cited=("second-column",),
            line=1,
        )
        assessment = judged(text)["safe"]

        assert assessment == Assessment(
            claim="safe",
            standing=Standing.DISPUTED,
            undercut=("misquoted",),
            items_for=(reprint,),
            items_against=(leak,),
            origins_for=("witness",),
            origins_against=("union",),
            set_aside=assessment.set_aside,
            flips=(
                Flip(change=Change.WITHOUT, origin="union", standing=Standing.SUPPORTED),
                Flip(change=Change.WITHOUT, origin="witness", standing=Standing.CONTRADICTED),
            ),
        )

    def test_unproved(self) -> None:
        """
        What counts though nothing proves it is marked, and stands in no line.
        """
        (weighed,) = judged(COUNT + item("x", FOR, source="leaflet"))["safe"].items_for

        assert (weighed.unproved, weighed.line, weighed.cited) == (True, 0, ("leaflet",))

    def test_way_of_a_claims_words(self) -> None:
        """
        What is taken from a claim has come by that claim's way.
        """
        text = """
            [claim.y]
            text = "Y"
            speaker = "witness"
            source = "letter"
            quote = "q"
            [evidence.x]
            from-claim = "y"
            supports = "safe"
            """
        (weighed,) = judged(text)["safe"].items_for

        assert (weighed.origin, weighed.cited) == ("witness", ("letter", "second-column"))

    def test_names(self) -> None:
        """
        All assessments of a ledger share one list of names, each on one line.
        """
        text = '[speaker.broken]\nname = "Bro\\n ken"\n[claim.other]\ntext = "O"\n'
        one, other = judged(text).values()

        assert (one.names["broken"], one.names["wire"], one.names is other.names) == (
            "Bro ken",
            "“Wire”",
            True,
        )

    def test_ledger_order(self) -> None:
        """
        Assessments come in the order of the claims.
        """
        text = '[claim.z]\ntext = "Z"\n[claim.a]\ntext = "A"\n'

        assert [*judged(text)] == ["safe", "z", "a"]


class TestSize:
    """What must not recurse, and not take longer than the ledger is long."""

    DEEP = 1_000
    MANY = 100_000

    def test_deep_lineages(self) -> None:
        """
        Lineages of a thousand steps are climbed to their end.
        """
        steps = range(1, self.DEEP)
        top = Source(title="P0", author="s0", published=dt.date(2001, 1, 1), document="p0.txt")
        ledger = Ledger(
            speakers={"s999": Speaker(name="S")}
            | {f"s{n - 1}": Speaker(name="S", speaks_for=f"s{n}") for n in steps},
            sources={"p0": top}
            | {
                f"p{n}": Source(
                    title="P", derives_from=f"p{n - 1}", quoted_in=f"p{n - 1}", document="p.txt"
                )
                for n in steps
            },
            claims={"c": Claim(text="C")},
            evidence={
                f"e{n}": Evidence(supports="c", source=f"p{n}", quote="q") for n in range(self.DEEP)
            },
        )
        proved = dict.fromkeys(ledger.evidence, Proof(exact="q", document="d", located=HERE))
        assessment = assess(ledger, proved, dt.date(2001, 1, 1))["c"]

        assert [
            assessment.origins_for,
            len(assessment.items_for),
            len(assessment.items_for[-1].via),
        ] == [("s999",), self.DEEP, 2 * self.DEEP - 1]

    def test_many_items(self) -> None:
        """
        A hundred thousand items on one claim, each undercut by another voice, are all weighed.
        """
        evidence = {}
        for n in range(self.MANY // 2):
            evidence[f"a{n}"] = Evidence(supports="c", source=f"p{n}", quote="q")
            evidence[f"b{n}"] = Evidence(undercuts=f"a{n}", source=f"q{n}", quote="q")
        ledger = Ledger(
            sources={it.source: Source(title="P", document="d") for it in evidence.values()},
            claims={"c": Claim(text="C")},
            evidence=evidence,
        )
        proved = dict.fromkeys(evidence, Proof(exact="q", document="d", located=HERE))
        assessment = assess(ledger, proved)["c"]

        assert (len(assessment.set_aside), len(assessment.flips)) == (
            self.MANY // 2,
            self.MANY // 2 + 2,
        )

    def test_one_item_undercut_by_many(self) -> None:
        """
        A hundred thousand voices that undercut one item are each taken away in turn.
        """
        evidence = {"a": Evidence(supports="c", source="p", quote="q")} | {
            f"b{n}": Evidence(undercuts="a", source=f"q{n}", quote="q") for n in range(self.MANY)
        }
        ledger = Ledger(
            sources={it.source: Source(title="P", document="d") for it in evidence.values()},
            claims={"c": Claim(text="C")},
            evidence=evidence,
        )
        proved = dict.fromkeys(evidence, Proof(exact="q", document="d", located=HERE))

        assert [it.change for it in assess(ledger, proved)["c"].flips] == [
            "one-more-for",
            "one-more-against",
        ]

    @pytest.mark.parametrize("ends", ["open", "in a circle"])
    def test_deep_undercutting(self, ends: str) -> None:
        """
        Of ten thousand voices that undercut one another in a row each is taken away in turn.
        """
        evidence = {"e0": Evidence(supports="c", source="p0", quote="q")}
        for n in range(1, 10 * self.DEEP):
            undercut = [f"e{n - 1}"]
            if ends == "in a circle" and n == self.DEEP:
                undercut.append(f"e{10 * self.DEEP - 1}")
            evidence[f"e{n}"] = Evidence(undercuts=undercut, source=f"p{n}", quote="q")
        ledger = Ledger(
            sources={it.source: Source(title="P", document="d") for it in evidence.values()},
            claims={"c": Claim(text="C")},
            evidence=evidence,
        )
        proved = dict.fromkeys(evidence, Proof(exact="q", document="d", located=HERE))
        flips = assess(ledger, proved)["c"].flips

        assert {(flip.change, flip.standing) for flip in flips} == {
            (Change.WITHOUT, Standing.SUPPORTED),  # of some of them: the first then stands
            (Change.ONE_MORE_FOR, Standing.SUPPORTED),
            (Change.ONE_MORE_AGAINST, Standing.CONTRADICTED),
        }

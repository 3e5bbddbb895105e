"""Assessments in prose."""

from typing import Any

import pytest

from claimledger.judging.explaining import explain, reason
from claimledger.model import Assessment, Flip, Ledger, SetAside, Source, Speaker, Weighed
from claimledger.vocabulary import Change, Reason, Standing

NAMES = {
    "leverett": "Leverett",
    "wilkerson": "Wilkerson",
    "sick": "Sick",
    "porter": "Porter",
    "rumsfeld": "Rumsfeld",
    "officials": "Unnamed US officials",
    "prospect": "“Burnt Offering”",
}


def against(*origins: str) -> tuple[Weighed, ...]:
    return tuple(Weighed(evidence=f"{origin}-says", origin=origin) for origin in origins)


def flip(change: Change, standing: Standing, origin: str = "") -> Flip:
    return Flip(change=change, origin=origin, standing=standing)


MORE_FOR = flip(Change.ONE_MORE_FOR, Standing.DISPUTED)

CONTRADICTED = Assessment(
    claim="iran-harbored-al-qaeda",
    standing=Standing.CONTRADICTED,
    corroborated=True,
    items_against=(
        *against("leverett", "wilkerson"),
        Weighed(evidence="sick-says", origin="sick", via=("prospect", "porter")),
    ),
    origins_against=("leverett", "sick", "wilkerson"),
    set_aside=(
        SetAside(
            evidence="rumsfeld-statement",
            reason=Reason.OWN_CAMP,
            why="the claim's own camp supports it (Rumsfeld)",
        ),
        SetAside(evidence="officials-say", reason=Reason.UNDECIDED, why="undercut by sick-says"),
    ),
    flips=(MORE_FOR,),
    names=NAMES,
)


class TestReason:
    def test_names_the_origins(self) -> None:
        """
        A standing is told with its count of origins and their names, undecided items included.
        """
        assert reason(CONTRADICTED) == (
            "Contradicted by 3 independent origins (Leverett, Sick, Wilkerson), supported by none,"
            " 1 undecided."
        )

    def test_many_origins(self) -> None:
        """
        Beyond seven, origins are counted and not named.
        """
        origins = tuple(f"s{n}" for n in range(9))
        assessment = Assessment(
            claim="c", standing=Standing.SUPPORTED, origins_for=origins, names=NAMES
        )

        assert reason(assessment) == (
            "Supported by 9 origins (s0, s1, s2, s3, s4, s5, s6 and 2 more), contradicted by none."
        )


class TestExplain:
    def test_whole(self) -> None:
        """
        Every item is named with its way here, all that is set aside with why, then what would
        change it.
        """
        assert CONTRADICTED.explain() == (
            "Contradicted by 3 independent origins (Leverett, Sick, Wilkerson), supported by none,"
            " 1 undecided.\n"
            "Against it:\n"
            "- leverett-says: Leverett vouches\n"
            "- wilkerson-says: Wilkerson vouches\n"
            "- sick-says: Sick vouches, through Porter and “Burnt Offering”\n"
            "Set aside:\n"
            "- rumsfeld-statement: the claim's own camp supports it (Rumsfeld)\n"
            "- officials-say: undercut by sick-says\n"
            "Without any one of them it would still be contradicted;"
            " one independent origin in support would make it disputed."
        )

    def test_nothing(self) -> None:
        """
        What would help is told of a claim on which nothing counts.
        """
        assessment = Assessment(
            claim="c",
            standing=Standing.UNVERIFIED,
            flips=(
                flip(Change.ONE_MORE_FOR, Standing.SUPPORTED),
                flip(Change.ONE_MORE_AGAINST, Standing.CONTRADICTED),
            ),
        )

        assert explain(assessment) == (
            "Unverified: supported by none, contradicted by none.\n"
            "One independent origin in support would make it supported;"
            " one independent origin against would make it contradicted."
        )

    def test_one_that_could_be_missed(self) -> None:
        """
        Where only one origin counts, and others would without it, that one is told of.
        """
        assessment = Assessment(
            claim="c",
            standing=Standing.CONTRADICTED,
            items_against=against("sick"),
            origins_against=("sick",),
            flips=(MORE_FOR,),
            names=NAMES,
        )

        assert explain(assessment).split("\n")[-1] == (
            "Without that one it would still be contradicted;"
            " one independent origin in support would make it disputed."
        )

    def test_dispute(self) -> None:
        """
        Losses that make the same of a standing are told together, then those that do not matter.
        """
        assessment = Assessment(
            claim="c",
            standing=Standing.DISPUTED,
            items_for=against("porter"),
            items_against=against("leverett", "sick"),
            origins_for=("porter",),
            origins_against=("leverett", "sick"),
            flips=(
                flip(Change.WITHOUT, Standing.CONTRADICTED, "officials"),
                flip(Change.WITHOUT, Standing.CONTRADICTED, "porter"),
                flip(Change.ONE_MORE_FOR, Standing.SUPPORTED),
            ),
            names=NAMES,
        )

        assert explain(assessment).splitlines() == [
            "Disputed: supported by 1 origin (Porter), contradicted by 2 origins (Leverett, Sick).",
            "For it:",
            "- porter-says: Porter vouches",
            "Against it:",
            "- leverett-says: Leverett vouches",
            "- sick-says: Sick vouches",
            "Without Unnamed US officials or Porter it would be contradicted;"
            " without any other one it would still be disputed;"
            " one more independent origin in support would make it supported.",
        ]

    def test_single_origin(self) -> None:
        """
        Of a single origin it is told what its loss would mean.
        """
        assessment = Assessment(
            claim="c",
            standing=Standing.SUPPORTED,
            items_for=against("porter"),
            origins_for=("porter",),
            flips=(flip(Change.WITHOUT, Standing.UNVERIFIED, "porter"),),
            names=NAMES,
        )

        assert explain(assessment).splitlines()[-1] == "Without Porter it would be unverified."

    def test_remarks(self) -> None:
        """
        What a reader should know besides stands behind the reason.
        """
        assessment = Assessment(
            claim="c",
            standing=Standing.DISPUTED,
            not_yet_made=True,
            undercut=("no-such-speech", "other-year"),
            origins_for=("porter", "sick"),
            origins_against=("porter", "sick"),
            word_against_word="d",
            flips=(MORE_FOR,),
            names=NAMES,
        )

        assert explain(assessment).splitlines()[0] == (
            "Disputed: supported by 2 origins (Porter, Sick), contradicted by 2 origins"
            " (Porter, Sick). It was not yet made on that day. Porter and Sick count on both sides."
            " It is word against word: it and d are each contradicted only by the other's"
            " claimants. Its ground is undercut by no-such-speech, other-year, which moves nothing."
        )

    def test_one_voice_on_both_sides(self) -> None:
        """
        A voice on both sides counts on both, and that is said.
        """
        assessment = Assessment(
            claim="c",
            standing=Standing.DISPUTED,
            origins_for=("porter",),
            origins_against=("porter", "sick"),
            names=NAMES,
        )

        assert explain(assessment).splitlines()[0].endswith(". Porter counts on both sides.")

    def test_first_and_last_line(self) -> None:
        """
        An explanation begins with the reason and ends with what would change it, each in a line.
        """
        first, *_, last = explain(CONTRADICTED).split("\n")

        assert (first, last[:11]) == (reason(CONTRADICTED), "Without any")


LEDGER = Ledger(
    speakers={
        "porter": Speaker(name="Porter"),
        "wilkerson": Speaker(name="Wilkerson"),
        "officials": Speaker(name="Unnamed US officials", anonymous=True),
        "diplomat": Speaker(name="A diplomat", anonymous=True),
    },
    sources={
        "blog": Source(title="Blog", document="blog.txt"),
        "prospect": Source(
            title="Burnt Offering",
            author="porter",
            publisher="The American\nProspect",
            quoted_in="blog",
        ),
        "letter": Source(title="Letter", quoted_in="prospect"),
        "asia-times": Source(title="Asia Times", author="porter", document="asia.txt"),
        "journal": Source(
            title="Journal", publisher="The American\nProspect", document="journal.txt"
        ),
        "gossip": Source(title="Gossip"),
    },
)
SOURCE_NAMES = {id: f"“{source.title}”" for id, source in LEDGER.sources.items()}


def heard(*items: Weighed) -> Assessment:
    """A claim that *items* speak against."""
    return Assessment(
        claim="c",
        standing=Standing.CONTRADICTED,
        items_against=items,
        origins_against=tuple(sorted({item.origin for item in items})),
        flips=(MORE_FOR,),
        names={id: speaker.name for id, speaker in LEDGER.speakers.items()} | SOURCE_NAMES,
        ledger=LEDGER,
    )


def passage(origin: str, *cited: str, **more: Any) -> Weighed:
    return Weighed(evidence=f"{origin}-says", origin=origin, cited=cited, **more)


WAYS = {
    "who vouches, whose words, where they are quoted, and the line": (
        passage("wilkerson", "prospect", "blog", line=87),
        "Wilkerson vouches; words of Porter, “Burnt Offering” (The American Prospect), quoted in"
        " “Blog”, line 87",
    ),
    "an author's own words, whoever is said to vouch for them": (
        passage("porter", "prospect", "blog", line=31),
        "words of Porter, “Burnt Offering” (The American Prospect), quoted in “Blog”, line 31",
    ),
    "so too where nobody is": (
        passage("porter", "asia-times", via=("asia-times",), line=3),
        "words of Porter, “Asia Times”, line 3",
    ),
    "a source that nobody signed": (
        passage("letter", "letter", "prospect", "blog", line=1),
        "words of “Letter”, quoted in “Burnt Offering”, quoted in “Blog”, line 1",
    ),
    "who speaks for another": (
        passage("wilkerson", "prospect", "blog", via=("diplomat", "officials"), line=9),
        "Wilkerson vouches, through Unnamed US officials and A diplomat; words of Porter,"
        " “Burnt Offering” (The American Prospect), quoted in “Blog”, line 9",
    ),
    "what a source takes its information from": (
        passage("porter", "letter", "prospect", "blog", via=("letter", "asia-times"), line=2),
        "Porter vouches, through “Asia Times”; words of “Letter”, quoted in “Burnt Offering”,"
        " quoted in “Blog”, line 2",
    ),
    "what counts unproved is marked": (
        passage("wilkerson", "gossip", unproved=True),
        "Wilkerson vouches; words of “Gossip”; counts unproved",
    ),
}


@pytest.mark.parametrize(("item", "told"), WAYS.values(), ids=WAYS)
def test_way(item: Weighed, told: str) -> None:
    """
    Of an item the whole way is told: who vouches, whose words it is in, through whom, which line.
    """
    assert explain(heard(item)).splitlines()[2] == f"- {item.evidence}: {told}"


REMARKS = {
    "one document": (
        (passage("wilkerson", "prospect", "blog"), passage("letter", "letter", "blog")),
        "The 2 origins against it are all known through one document, “Blog”.",
    ),
    "one publisher": (
        (passage("wilkerson", "prospect", "blog"), passage("journal", "journal")),
        "The 2 origins against it are all known through one publisher, The American Prospect.",
    ),
    "one reporter": (
        (passage("wilkerson", "prospect", "blog"), passage("officials", "asia-times")),
        "The 2 origins against it are all known through one reporter, Porter.",
    ),
    "several ways": (
        (passage("wilkerson", "prospect", "blog"), passage("gossip", "gossip")),
        "",
    ),
    "several items of one origin": (
        (passage("porter", "prospect", "blog"), passage("porter", "asia-times")),
        "",
    ),
    "anonymous voices only": (
        (passage("officials", "gossip"), passage("diplomat", "journal")),
        "It is contradicted by anonymous voices only.",
    ),
    "anonymous voices and another": (
        (passage("officials", "gossip"), passage("journal", "journal")),
        "",
    ),
    "one item unproved": (
        (passage("gossip", "gossip", unproved=True),),
        "gossip-says counts though no archived text proves it.",
    ),
    "several unproved": (
        (
            passage("gossip", "gossip", unproved=True),
            passage("wilkerson", "journal", unproved=True),
        ),
        "gossip-says, wilkerson-says count though no archived text proves them.",
    ),
}


@pytest.mark.parametrize(("items", "remark"), REMARKS.values(), ids=REMARKS)
def test_remark(items: tuple[Weighed, ...], remark: str) -> None:
    """
    What a count does not show stands behind it: one way for all, nobody named, nothing proved.
    """
    told = heard(*items)

    assert explain(told).splitlines()[0] == " ".join(filter(None, (reason(told), remark)))

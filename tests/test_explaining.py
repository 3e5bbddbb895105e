"""Assessments in prose."""

from claimledger.judging.explaining import explain, reason
from claimledger.model import Assessment, Flip, SetAside, Weighed
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
            "- leverett-says: Leverett\n"
            "- wilkerson-says: Wilkerson\n"
            "- sick-says: Sick, through Porter and “Burnt Offering”\n"
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
            "- porter-says: Porter",
            "Against it:",
            "- leverett-says: Leverett",
            "- sick-says: Sick",
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

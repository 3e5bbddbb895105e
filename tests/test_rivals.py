"""Word against word: claims that nobody contradicts but each other's claimants."""

from collections.abc import Mapping

import pytest

from claimledger.model import Claim, Evidence, Ledger, Located, Proof, Source, Speaker
from claimledger.standing import assess
from claimledger.vocabulary import Basis

HERE = Located(start=0, end=1, line=1, column=1, parts=((0, 1),))


def said(text: str) -> Claim:
    return Claim(text="C", speaker=text.split(), source="paper", quote="q")


def words(of: str, **bears: str) -> Evidence:
    """A passage that *of* vouches for."""
    return Evidence(source="paper", quote="q", speaker=of, **bears)  # type: ignore[arg-type]


def rivals(claims: Mapping[str, Claim], *items: Evidence) -> dict[str, str]:
    """For each claim the one it is told to be word against word with."""
    evidence = {f"e{n}": item for n, item in enumerate(items)}
    ledger = Ledger(
        speakers={name: Speaker(name=name) for name in ("office", "union", "witness")},
        sources={"paper": Source(title="Paper")},
        claims=claims,
        evidence=evidence,
    )
    proof = Proof(exact="q", document="d", located=HERE)
    assessments = assess(ledger, dict.fromkeys([*claims, *evidence], proof))
    return {id: it.word_against_word for id, it in assessments.items() if it.word_against_word}


OFFICE, UNION = {"a": said("office")}, {"b": said("union")}
OFFICE_AGAINST, UNION_AGAINST = words("office", contradicts="b"), words("union", contradicts="a")
PAIR = {"a": "b", "b": "a"}


class TestWordAgainstWord:
    def test_by_passages(self) -> None:
        """
        Two claims contradicted each by the other's claimant alone are word against word.
        """
        assert rivals(OFFICE | UNION, OFFICE_AGAINST, UNION_AGAINST) == PAIR

    def test_by_claims(self) -> None:
        """
        So they are if the claims themselves are filed against each other.
        """
        assert (
            rivals(
                OFFICE | UNION,
                Evidence(from_claim="a", contradicts="b"),
                Evidence(from_claim="b", contradicts="a"),
            )
            == PAIR
        )

    @pytest.mark.parametrize(
        "item",
        [
            words("witness", contradicts="a"),
            words("witness", supports="a"),
            words("union", supports="a"),
        ],
        ids=["another against", "another for", "the other in agreement"],
    )
    def test_third_voice(self, item: Evidence) -> None:
        """
        As soon as another voice counts on either of them it is not their word alone.
        """
        assert rivals(OFFICE | UNION, OFFICE_AGAINST, UNION_AGAINST, item) == {}

    def test_third_voice_beside_claims(self) -> None:
        """
        That holds though the claims themselves are filed against each other.
        """
        assert (
            rivals(
                OFFICE | UNION,
                Evidence(from_claim="a", contradicts="b"),
                Evidence(from_claim="b", contradicts="a"),
                words("witness", contradicts="a"),
            )
            == {}
        )

    def test_own_position(self) -> None:
        """
        That a claimant tells his own position makes it no less his word.
        """
        intends = Evidence(
            source="paper", quote="q", speaker="office", supports="a", basis=Basis.OWN_POSITION
        )

        assert rivals(OFFICE | UNION, OFFICE_AGAINST, UNION_AGAINST, intends) == PAIR

    def test_one_sided(self) -> None:
        """
        A claim that is contradicted by one whose own claim stands is not word against word.
        """
        assert rivals(OFFICE | UNION, UNION_AGAINST) == {}

    def test_joint(self) -> None:
        """
        Whoever of several claimants contradicts, it is their word.
        """
        claims = {"a": said("office witness"), "b": said("union")}

        assert rivals(claims, words("witness", contradicts="b"), UNION_AGAINST) == PAIR

    def test_no_telling_which(self) -> None:
        """
        Where two people contradict several of each other's claims, nothing says which two clash.
        """
        claims = OFFICE | UNION | {"b2": said("union")}
        against = words("office", contradicts="b2")

        assert rivals(claims, OFFICE_AGAINST, UNION_AGAINST, against) == {}

    def test_filed_against(self) -> None:
        """
        Unless the words of one claim are what is filed against the other.
        """
        claims = OFFICE | UNION | {"b2": said("union"), "a2": said("office")}

        assert rivals(
            claims,
            Evidence(from_claim="a", contradicts="b2"),
            words("office", contradicts="b"),
            words("union", contradicts="a"),
            words("union", contradicts="a2"),
        ) == {"a": "b2", "b2": "a"}

    def test_several_filed_against(self) -> None:
        """
        Of several claims whose words are filed against one, the first by name is told.
        """
        claims = OFFICE | {"c": said("union"), "b": said("union")}

        assert rivals(
            claims,
            Evidence(from_claim="c", contradicts="a"),
            Evidence(from_claim="b", contradicts="a"),
            words("office", contradicts="c"),
            words("office", contradicts="b"),
        ) == {"a": "b", "b": "a", "c": "a"}

    def test_against_oneself(self) -> None:
        """
        Who contradicts himself stands against nobody's word.
        """
        assert rivals(OFFICE, words("office", contradicts="a")) == {}

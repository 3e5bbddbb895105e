"""The words that reports share: dates, standings and citations as a reader says them."""

import pytest

from claimledger import Assessment, Audit, Finding, Ledger, Severity, Source, Standing, parse_date
from claimledger.model import SetAside
from claimledger.reporters.chains import Chains
from claimledger.reporters.citing import described
from claimledger.reporters.wording import date, listed, ranked, sentence, standing, told
from claimledger.vocabulary import Reason

DATES = {
    "2003": "2003",
    "0476": "0476",
    "2003-05": "May 2003",
    "2003-05-02": "2 May 2003",
    "2003-21": "spring 2003",
    "2003-24": "winter 2003",
    "2003?": "2003 (uncertain)",
    "2003-05~": "about May 2003",
    "2003-05-12%": "about 12 May 2003 (uncertain)",
    "2003/2004-05": "between 2003 and May 2004",
    "2003-05/..": "May 2003 or later",
    "2003-05/": "May 2003 or later",
    "../2003~": "about 2003 or earlier",
    "/2003-12-31": "31 December 2003 or earlier",
}


@pytest.mark.parametrize("text", DATES)
def test_date(text: str) -> None:
    """A date is said in words, with all the doubt that its notation has."""
    assert date(parse_date(text)) == DATES[text]


ONE, TWO, THREE = ("a",), ("a", "b"), ("a", "b", "c")
UNDECIDED = (SetAside(evidence="e", reason=Reason.UNDECIDED, why="undecided"),)
STANDINGS = {
    "supported by 1 origin": Assessment(claim="c", standing=Standing.SUPPORTED, origins_for=ONE),
    "supported by 2 independent origins": Assessment(
        claim="c", standing=Standing.SUPPORTED, origins_for=TWO, corroborated=True
    ),
    "supported by 3 origins, contradicted by 2": Assessment(
        claim="c", standing=Standing.SUPPORTED, origins_for=THREE, origins_against=TWO
    ),
    "contradicted by 2 origins, supported by 1": Assessment(
        claim="c", standing=Standing.CONTRADICTED, origins_for=ONE, origins_against=TWO
    ),
    "disputed, 1 origin for and 2 against": Assessment(
        claim="c", standing=Standing.DISPUTED, origins_for=ONE, origins_against=TWO
    ),
    "unverified, no origin for or against, 1 undecided": Assessment(
        claim="c", standing=Standing.UNVERIFIED, set_aside=UNDECIDED
    ),
    "unverified, no origin for or against, not yet made": Assessment(
        claim="c", standing=Standing.UNVERIFIED, not_yet_made=True
    ),
}


@pytest.mark.parametrize("words", STANDINGS)
def test_standing(words: str) -> None:
    """The word for a standing never stands without its counts."""
    assert standing(STANDINGS[words]) == words


LISTS = {(): "", ("a",): "a", ("a", "b"): "a and b", ("a", "b", "c"): "a, b and c"}


@pytest.mark.parametrize("words", LISTS)
def test_listed(words: tuple[str, ...]) -> None:
    """A list reads as a sentence has it."""
    assert listed(words) == LISTS[words]


@pytest.mark.parametrize("text", ["Yes", "Yes."])
def test_sentence(text: str) -> None:
    """A sentence has one stop, whoever wrote it."""
    assert sentence(text) == "Yes."


FINDINGS = {
    "error CL301 (c, a.claims.toml:3): m": Finding(
        code="CL301", message="m", severity=Severity.ERROR, file="x/a.claims.toml", id="c", line=3
    ),
    "note CL601 (a.claims.toml): m": Finding(
        code="CL601", message="m", severity=Severity.NOTE, file="a.claims.toml"
    ),
    "warning X1: m": Finding(code="X1", message="m", severity=Severity.WARNING),
}


@pytest.mark.parametrize("words", FINDINGS)
def test_told(words: str) -> None:
    """A finding is told with as much of its place as there is, and of a path the name alone."""
    assert told(FINDINGS[words]) == words


def test_ranked() -> None:
    """Errors come before warnings, and those before notes."""
    assert [it.severity for it in ranked(FINDINGS.values())] == [*Severity]


LINES = {
    ((87, 87),): "Its words stand in line 87 there.",
    ((3, 4),): "Its words stand in lines 3-4 there.",
    ((1, 1), (5, 9)): "Its words stand in lines 1 and 5-9 there.",
}


@pytest.mark.parametrize("lines", LINES, ids=str)
def test_lines(lines: tuple[tuple[int, int], ...]) -> None:
    """Where in a document the words of a source stand is said by line."""
    judged = Audit(ledger=Ledger(sources={"s": Source(title="T", lines=lines)}))

    assert [*described("s", judged, Chains(judged.ledger))] == ["“T”.", LINES[lines]]

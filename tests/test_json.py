"""The report for programs: its shape, and that nothing is lost or leaks."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from claimledger import Audit, Claim, Finding, Ledger, Policy, Severity, audit, report
from claimledger.model import Grade, Heading
from claimledger.reporters.json import findings
from claimledger.vocabulary import Reliability

Audited = Callable[..., Audit]


@pytest.fixture
def page(reported: Audited) -> Any:
    return json.loads(report(reported(), "json"))


def test_whole(reported: Audited, golden: Callable[[str, str], None]) -> None:
    """The whole report is what it was, byte for byte."""
    golden("bridge.json", report(reported(), "json"))


def test_empty_ledger() -> None:
    """A ledger with nothing in it has every key all the same."""
    assert json.loads(report(audit(Ledger()), "json")) == {
        "schema": 1,
        "ledger": {},
        "policy": {
            "standard": "dialectical-validity",
            "independent_origins": 2,
            "unarchived": "set-aside",
        },
        "speakers": {},
        "sources": {},
        "claims": {},
        "evidence": {},
        "contradictions": {},
        "corrections": [],
        "findings": [],
    }


def test_policy_and_day(reported: Audited) -> None:
    """What was asked for is said: the grade that is admitted, the day that is looked back from."""
    judged = reported(as_of="2019-03-05")
    policy = Policy(admit=Grade(Reliability.C, 3))
    page = json.loads(report(evolve(judged, ledger=evolve(judged.ledger, policy=policy)), "json"))

    assert (page["as_of"], page["policy"]["admit"]) == ("2019-03-05", "C3")


def test_assessment_has_every_key(page: Any) -> None:
    """A claim on which nothing bears has an assessment with all keys."""
    assert page["claims"]["paid-for"]["assessment"] == {
        "standing": "unverified",
        "corroborated": False,
        "not_yet_made": False,
        "undercut": [],
        "items_for": [],
        "items_against": [],
        "origins_for": [],
        "origins_against": [],
        "set_aside": [],
        "flips": [
            {"change": "one-more-for", "origin": "", "standing": "supported"},
            {"change": "one-more-against", "origin": "", "standing": "contradicted"},
        ],
    }


def test_located_quote(page: Any) -> None:
    """A proved quote comes with where it is, what it leaves out and what a person should look at.

    Offsets are code points of the document.
    """
    assert page["evidence"]["letter-on-delay"]["quote"] == {
        "exact": "The inspection [...] was paid for in full.",
        "document": "gazette.txt",
        "start": 142,
        "end": 233,
        "line": 4,
        "column": 35,
        "elided": [", which the office had announced but had not yet begun,"],
        "flags": [{"flag": "elided-negation", "word": "not"}],
    }


def test_unproved_quotes(page: Any) -> None:
    """A quote that is not proved says which finding keeps it from that, also if it was found."""
    unproved = ("page-on-paint", "report-lost", "misquoted", "leaflet-on-rust")

    assert [page["evidence"][id]["quote"] for id in unproved] == [
        {"exact": "This text is not the one", "problem": "CL303"},
        {"exact": "the bridge must be closed", "problem": "CL302"},
        {"exact": "The inspector confirmed", "problem": "CL305"},
        {"exact": "the cables are rusty", "unproved": True},
    ]


def test_taken_over(page: Any) -> None:
    """An item that is taken from a claim has that claim's words, source and speaker."""
    claim = page["claims"]["nobody-inspected"]

    assert {
        "contradicts": ["bridge-inspected"],
        "from_claim": "nobody-inspected",
        "quote": claim["quote"],
        "source": "minutes",
        "speaker": ["union"],
    } == page["evidence"]["nobody-came"]


def test_what_may_be_several_is_a_list(page: Any) -> None:
    """Ids are a list wherever the format allows several, and always for speakers."""
    item = page["evidence"]["engineer-on-cables"]

    assert (
        item["contradicts"],
        item["speaker"],
        page["sources"]["letter"]["quoted_in"],
        page["claims"]["bridge-safe"]["speaker"],
    ) == (["bridge-safe"], ["engineer"], ["gazette"], ["mayor"])


def test_findings(page: Any) -> None:
    """A finding has all its keys, and of the path of its file the name alone."""
    assert {
        "code": "CL305",
        "severity": "error",
        "message": "quote stands in gazette.txt, line 5, not in the lines of `letter`: 4-4",
        "file": "bridge.claims.toml",
        "line": 164,
        "column": 1,
        "id": "misquoted",
    } in page["findings"]


def test_findings_alone() -> None:
    """Findings over several ledgers keep the paths of their files, to tell these apart."""
    found = Finding(code="CL005", message="none", severity=Severity.ERROR, file="a/b")

    assert json.loads(findings([found])) == {
        "schema": 1,
        "findings": [
            {
                "code": "CL005",
                "severity": "error",
                "message": "none",
                "file": "a/b",
                "line": 0,
                "column": 0,
                "id": "",
            }
        ],
    }


def test_one_file_of_several(reported: Audited) -> None:
    """A ledger named by one of its files shows the records of that file and no others."""
    more = """
        format = 1
        [speaker.guest]
        name = "A guest"
        [claim.guest-crossed]
        text = "A guest crossed the bridge."
        speaker = "guest"
        [[correction]]
        date = 2019-05-01
        of = "guest-crossed"
        what = "It was another guest."
        """
    page = json.loads(report(reported(more=more, only="more.claims.toml"), "json"))

    assert (
        [*page["speakers"]],
        [*page["sources"]],
        [*page["claims"]],
        [*page["evidence"]],
        [*page["contradictions"]],
        len(page["corrections"]),
    ) == (["guest"], [], ["guest-crossed"], [], [], 1)


def test_no_path_of_this_machine(reported: Audited) -> None:
    """The report says the same wherever the ledger lies."""
    judged = reported()
    folder = next(iter(judged.ledger.claims.values())).file.removesuffix("bridge.claims.toml")

    assert folder not in report(judged, "json")


def test_any_text() -> None:
    """Lone surrogates are written as JSON can, everything else stays as it is."""
    text = 'é "quoted" \n \x1b \ud800 \u202e'
    judged = audit(Ledger(heading=Heading(title=text), claims={"c": Claim(text=text)}))

    assert (text, text) == (
        (page := json.loads(report(judged, "json").encode()))["ledger"]["title"],
        page["claims"]["c"]["text"],
    )


def test_unknown_format(reported: Audited) -> None:
    """Who asks for a format there is not is told which there are."""
    with pytest.raises(
        ValueError, match=r"no report format 'pdf'; there are markdown, html, text, json"
    ):
        report(reported(), "pdf")

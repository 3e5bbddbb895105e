"""Other people's cases for finding a quote by its words and what stands beside it.

They are made from the tests of Apache Annotator, the Hypothesis client and approx-string-match,
and lie outside this repository. What exact matching between token edges cannot answer, or answers
otherwise on purpose, is listed with the reason.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from claimledger import find_quote
from claimledger.model import Located
from claimledger.pages import visible_text

TESTDATA = Path(os.environ.get("CLAIMLEDGER_TESTDATA", "../shared/testdata"))
SELECTORS = Path(__file__).parent.parent / TESTDATA / "selectors"  # absolute ones win

pytestmark = pytest.mark.skipif(not SELECTORS.exists(), reason="the cases are not here")

IN_A_WORD = "it begins or ends inside a word"
EMPTY = "an empty quote is an error here"
#: Cases of Apache Annotator that are answered otherwise, and why.
OTHERWISE = {
    "simple": IN_A_WORD,
    "across elements": IN_A_WORD,
    "overlapping matches in one node": IN_A_WORD,
    "overlapping matches stretching multiple nodes": IN_A_WORD,
    "with suffix": IN_A_WORD,
    "with prefix and suffix": IN_A_WORD,
    "with prefix and suffix, two matches": IN_A_WORD,
    "with empty prefix and suffix": IN_A_WORD,
    "text inside <head>": "nobody sees the head of a page",
    "with suffix, no matches due to whitespace": "white space at the joint makes no difference",
    "empty quote": EMPTY,
    "empty quote, multiple elements": EMPTY,
    "empty quote, with prefix": EMPTY,
    "empty quote, with suffix": EMPTY,
    "empty quote, with prefix and suffix": EMPTY,
    "empty quote, no matches": EMPTY,
}


def cases(name: str) -> Any:
    path = SELECTORS / name
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


APACHE = cases("apache-text-quote-match-cases.json")
HYPOTHESIS = cases("hypothesis-match-quote.json")
APPROXIMATE = cases("approx-string-match.json")


def search(case: dict[str, Any]) -> Located | None:
    selector = case["selector"]
    text = visible_text(case["html"])
    return find_quote(selector["exact"], text, selector.get("prefix"), selector.get("suffix"))


@pytest.mark.parametrize("name", [name for name in APACHE if name not in OTHERWISE])
def test_apache(name: str) -> None:
    """As many hits as Apache Annotator has, and where it has them."""
    case = APACHE[name]
    located = search(case)
    hits = [(located.start, located.end), *located.others] if located else []
    told = [(hit["startOffset"], hit["endOffset"]) for hit in case["expected"]]
    if len({hit["startContainerXPath"] for hit in case["expected"]}) > 1 or "<i>" in case["html"]:
        hits, told = [(0, 0) for _ in hits], [(0, 0) for _ in told]  # offsets of several nodes

    assert hits == told


@pytest.mark.parametrize(
    "name", [name for name, why in OTHERWISE.items() if why is not EMPTY and name in APACHE]
)
def test_apache_otherwise(name: str) -> None:
    """What it finds inside words is not found, what it refuses for a space is."""
    assert (search(APACHE[name]) is None) == bool(APACHE[name]["expected"])


@pytest.mark.parametrize("name", [name for name, why in OTHERWISE.items() if why is EMPTY])
def test_apache_empty(name: str) -> None:
    """An empty quote stands everywhere and nowhere."""
    with pytest.raises(ValueError, match="the quote is empty"):
        search(APACHE[name])


@pytest.mark.parametrize("case", HYPOTHESIS.get("context_cases", ()), ids=str)
def test_hypothesis(case: dict[str, Any]) -> None:
    """A prefix or suffix that stands there chooses the hit; one that is only like it none."""
    text = HYPOTHESIS["fixtures"][case["text"]]
    located = find_quote(case["quote"], text, case.get("prefix"), case.get("suffix"))
    exact = f"{case.get('prefix', '')} {case['quote']} {case.get('suffix', '')}".strip() in text

    assert (located.start if located else None) == (case["expected_start"] if exact else None)


@pytest.mark.parametrize(
    "case", [case for group in APPROXIMATE.values() for case in group], ids=str
)
def test_approximate(case: tuple[str, str, list[dict[str, int]]]) -> None:
    """Whole words without an error are found; one error more, or half a word, is another text."""
    text, quote, matches = case
    exact = [match["start"] for match in matches if match["errors"] == 0]
    whole = f" {quote} " in f" {text} "

    assert [found.start for found in [find_quote(quote, text)] if found] == exact * whole

"""The corners of looking for a quote that few texts turn, each by itself."""

import re

import pytest

from claimledger import find_quote
from claimledger.quoting.characters import REACH, base
from claimledger.quoting.folding import fold
from claimledger.quoting.matching import Passage, loose_places
from claimledger.quoting.nearest import nearest
from claimledger.quoting.negation import HEDGES, NEGATIONS, negations, words_within


@pytest.mark.parametrize(
    ("quote", "text", "stands"),
    [
        ("the  bridge", "Then the bridge stood.", "the bridge"),
        ("the -- bridge", "Then the – bridge stood.", "the – bridge"),
        ("  co-\noperation", "Then cooperation stood.", "cooperation"),
        ("co-\noperation   ", "Then cooperation stood.", "cooperation"),
        ("plan-B is", "Then the plan-\nB is this.", "plan-\nB is"),
        ("planB, is", "Then the plan-\nB, is this.", "plan-\nB, is"),
        ("é Å", "An e\u0301 \u212b here.", "e\u0301 \u212b"),
    ],
)
def test_found(quote: str, text: str, stands: str) -> None:
    """White space at its ends, doubled spaces and dashes, a single letter in the next line."""
    located = find_quote(quote, text)

    assert located is not None
    assert text[located.start : located.end] == stands


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("about EUR5", "It cost about EUR5 000 then."),
        ("X+", "It was X++ then."),
        ("5 percent", "It rose .5 percent then."),
        ("5 percent", ".5 percent it rose."),
    ],
)
def test_refused(quote: str, text: str) -> None:
    """A number goes on behind a space, a sign goes on, a number begins with its point."""
    assert find_quote(quote, text) is None


@pytest.mark.parametrize("phrase", sorted(NEGATIONS.phrases | {"can't", "won't"}))
def test_every_negation_is_flagged_beside_plain_words(phrase: str) -> None:
    """Between words and spaces, where a quote goes the short way, no negation is passed over."""
    behind = find_quote("the words", f"so {phrase} the words stand here")
    before = find_quote("the words", f"so the words {phrase} stand here")
    assert behind is not None
    assert before is not None

    assert [flag.flag for flag in behind.flags] == ["behind-negation"]
    assert [flag.flag for flag in before.flags] == ["before-negation"]


@pytest.mark.parametrize("phrase", sorted(NEGATIONS.phrases))
def test_every_negation_left_out_is_flagged(phrase: str) -> None:
    """Also where several words make it."""
    assert phrase in words_within(f"so {phrase} then", NEGATIONS)


@pytest.mark.parametrize("phrase", sorted(HEDGES.phrases))
def test_every_hedge_left_out_is_flagged(phrase: str) -> None:
    """Whatever its case, but for a month."""
    assert phrase in words_within(f"so {phrase} then", HEDGES)


def test_of_phrases_that_begin_alike_the_longest_is_told() -> None:
    """What is part of a longer phrase is not told by itself."""
    assert [*words_within("in no way and no more", negations(["no way"]))] == ["no way", "no"]


@pytest.mark.parametrize(
    ("needle", "text"),
    [
        ("aa", "aaa"),
        ("aab" * 300, "aab" * 9000),
        ("a" * 600, "a" * 20_000 + "b" + "a" * 900),
        ("ab" * 300 + "a", "ab" * 9000 + "b" + "ab" * 500),
    ],
    ids=["two", "threes", "ones", "twos"],
)
def test_every_place_of_words_that_overlap(needle: str, text: str) -> None:
    """However many they are and however far they overlap."""
    places = [found.start() for found in re.finditer(f"(?={needle})", text)]

    assert [start for start, _ in loose_places(Passage(needle), fold(text))] == places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\u0301", " "),
        ("e" + "\u0301" * (REACH - 1), "e"),
        ("e" + "\u0301" * REACH, "x"),
    ],
)
def test_what_marks_stand_on(text: str, found: str) -> None:
    """Nothing at the start of a text, whatever stands at its end; nothing beyond reach."""
    assert base(f"{text}z", len(text)) == found


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        (
            "he crossed a bridge long ago with friends",
            "says `bridge long`, the document `long bridge`",
        ),
        (
            "he crossed a long old bridge ago with friends",
            "says `old`, the document does not",
        ),
        ("he crossed a bridge ago with friends", "leaves out `long`"),
    ],
)
def test_the_difference_from_the_nearest(quote: str, difference: str) -> None:
    """What has moved over a word is told with it, as one."""
    near = nearest(quote, fold("We know he crossed a long bridge ago with friends then."))

    assert near is not None
    assert near.difference == difference


def test_the_nearest_among_words_that_are_everywhere() -> None:
    """Words that a long text repeats are still compared."""
    text = "the ship of the line and the men of the sea " * 30
    quote = "the ship of the queen and the men of the sea " * 6
    near = nearest(quote.strip(), fold(text))

    assert near is not None
    assert near.difference.startswith("says `queen`, the document `line`")

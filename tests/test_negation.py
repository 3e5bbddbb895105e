"""Words that turn a statement round, beside a quote."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger.quoting.negation import (
    HEDGES,
    NEGATIONS,
    Vocabulary,
    first_words,
    last_words,
    negations,
)

#: Such as are added to the ones shipped: of one letter, two and three, of other alphabets.
SMALL_PHRASES = ["x", "né", "ya", "tak", "maß", "keineswegs", "to x", "muß nicht", "не", "."]
SMALL = negations(SMALL_PHRASES)
WORDS = [
    "not",
    "No",
    "can't",
    "CAN'T",
    "far",
    "from",
    "x",
    "не",
    "MUSS",
    "nicht",
    "the",
    "to",
    "neat",
]
MARKS = [" ", " ", " ", "'", '"', "(", ")", "]", ".", ",", "-", "中", "ß"]
PIECES = st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=9).map("".join)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("x ", "x"),
        ("is x ", "x"),
        ('is "x ', "x"),
        ("he muss nicht ", "muss nicht"),
        ("ox ", None),
        ("no ", "no"),
        ("is not", "not"),
        ("is not.", None),
        ("not- ", None),
    ],
)
def test_before(text: str, phrase: str | None) -> None:
    """A phrase before a place ends right there, marks that open aside."""
    assert last_words(text, SMALL) == phrase


@pytest.mark.parametrize("mark", list(" \"'(["))
def test_marks_that_open(mark: str) -> None:
    """They part no phrase from the quote behind it, nor are they part of it."""
    assert last_words(f"he is not {mark}", SMALL) == "not"
    assert last_words(f"he is {mark}not ", SMALL) == "not"


@pytest.mark.parametrize("mark", list(" \"')]"))
def test_marks_that_close(mark: str) -> None:
    """They part no quote from the phrase behind it, nor are they part of it."""
    assert first_words(f"{mark} not so", SMALL) == "not"
    assert first_words(f" not{mark} so", SMALL) == "not"


def test_phrases_of_several_words() -> None:
    """They are looked for as a whole, however they are given."""
    more = negations([" No \n way "])

    assert first_words(" far from it", NEGATIONS) == last_words("it is far from ", NEGATIONS)
    assert (first_words(" no way, so", more), last_words("in no way ", more)) == (
        "no way",
        "no way",
    )
    assert (first_words(" way no", more), last_words("from far ", more)) == (None, None)


@pytest.mark.parametrize("stop", list(".,;:!?"))
def test_stops(stop: str) -> None:
    """They are no part of a phrase, and part a quote from it."""
    assert first_words(f" not{stop} so", NEGATIONS) == "not"
    assert first_words(f"{stop} not so", NEGATIONS) is None
    assert last_words(f"he is not{stop} ", NEGATIONS) is None


@pytest.mark.parametrize("phrase", ["Can't", "ISN'T", "won't", "n't"])
def test_contractions(phrase: str) -> None:
    """They are negations, in any case; none is a hedge."""
    assert (last_words(f"he {phrase} ", NEGATIONS), first_words(f" {phrase} ", NEGATIONS)) == (
        phrase,
        phrase,
    )
    assert last_words(f"he {phrase} ", HEDGES) is None


@pytest.mark.parametrize("vocabulary", [NEGATIONS, SMALL])
@given(before=PIECES, behind=PIECES)
def test_a_glance_misses_nothing(vocabulary: Vocabulary, before: str, behind: str) -> None:
    """Where a glance says that no phrase stands beside a quote, none does."""
    assert _glance_is_right(before, behind, vocabulary)


@pytest.mark.parametrize("phrase", [*SMALL_PHRASES, "not", "far from", "can't", "ŉ't"])
def test_a_glance_sees_each_phrase(phrase: str) -> None:
    """In any case, with any two marks between it and the quote, wherever the text ends."""
    marks = ["", *" \"'([)].,;:!?-é中"]
    seen = [
        _glance_is_right(f"{far}{spelt}{one}{two}", "", SMALL)
        and _glance_is_right("", f"{one}{two}{spelt}{far}", SMALL)
        for spelt in (phrase, phrase.upper(), phrase.capitalize())
        for far, one, two in product(["", "a", "é", " more", *' .,"(]:'], marks, marks)
    ]

    assert all(seen)


def _glance_is_right(before: str, behind: str, vocabulary: Vocabulary) -> bool:
    text = " ".join(f"{before}|{behind}".split())
    at = text.index("|")
    found = last_words(text[:at], vocabulary) or first_words(text[at + 1 :], vocabulary)
    return not found or vocabulary.stands_beside(text, at, at + 1)

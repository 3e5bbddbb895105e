"""Words that turn a statement round, beside a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger.quoting.negation import (
    NEGATIONS,
    Vocabulary,
    first_words,
    last_words,
    negations,
)

SMALL = negations(["x", "keineswegs", "muß nicht", "не"])
WORDS = ["not", "No", "can't", "far", "from", "x", "не", "MUSS", "nicht", "the", "to", "neat"]
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


@pytest.mark.parametrize("vocabulary", [NEGATIONS, SMALL])
@given(before=PIECES, behind=PIECES)
def test_a_glance_misses_nothing(vocabulary: Vocabulary, before: str, behind: str) -> None:
    """Where a glance says that no phrase stands beside a quote, none does."""
    text = " ".join(f"{before}|{behind}".split())
    at = text.index("|")
    found = last_words(text[:at], vocabulary) or first_words(text[at + 1 :], vocabulary)

    assert not found or vocabulary.stands_beside(text, at, at + 1)

"""The passage nearest to a quote that was not found, and the difference told word by word."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger.quotes import locate
from claimledger.quoting.folding import fold
from claimledger.quoting.nearest import Near, nearest

TEXT = """The council met on Monday.

It asked the harbour office and the government of Norland for
help in rebuilding the long bridge. Nobody expected an answer
before the spring, and 112 boats stayed in the harbour.
The word non-
smoker was in it. It cost US$5 million.
Of the pier -5 ships- was told, and of —5 crews— nothing."""
OTHER_SIGN = "the same words, but a minus sign for a long dash, or a long dash for a minus sign"


@pytest.mark.parametrize(
    ("quote", "line", "difference"),
    [
        (
            "and the Norlander government for help",
            3,
            "says `Norlander government`, the document `government of Norland`",
        ),
        (
            "help in repairing the bridge.",
            4,
            "says `repairing`, the document `rebuilding`; leaves out `long`",
        ),
        (
            "Nobody ever expected an answer",
            4,
            "says `ever`, the document does not",
        ),
        ("12 boats stayed in the harbour", 5, "says `12`, the document `112`"),
        ("nobody expected an answer", 4, "says `nobody`, the document `Nobody`"),
        (
            "The council met on Tuesday […] answer",
            1,
            "says `Tuesday`, the document `Monday`",
        ),
        (
            "the harbour office […] The council met",
            3,
            "every part stands in the document, but not in this order within 1,000 characters",
        ),
        (
            "smoker was in it",
            7,
            "the same words, but they begin or end inside a longer word or number",
        ),
        (
            "the harbour office and the Norlander government",
            3,
            "says `Norlander government`, the document `government of Norland`",
        ),
        ("the harbour", 3, ""),
        ("“harbour office”", 3, 'says `"harbour office"`, the document `harbour office`'),
        ("the pier —5 ships— was", 8, OTHER_SIGN),
        ("of -5 crews", 8, OTHER_SIGN),
        (
            "A council meets at Monday",
            1,
            "says `A`, the document `The`; says `meets at`, the document `met on`",
        ),
    ],
)
def test_difference(quote: str, line: int, difference: str) -> None:
    """What the quote says, and what stands in the document."""
    near = nearest(quote, fold(TEXT))

    assert near is not None
    assert (near.line, near.difference) == (line, difference)


def test_numbers_of_notes_are_no_part_of_a_year() -> None:
    """The passage with the words comes nearer than one with another year, note or no note."""
    near = nearest("In June 2018 it was shut", fold("In June 2017¹ it was shut.\n" * 2 + NOTED))

    assert near is not None
    assert (near.line, near.difference) == (3, "says `2018`, the document `2018².`")


NOTED = "It was, In June 2018². it was shut."


def test_everything_told() -> None:
    """Offsets of the document as it stands; the passage on one line."""
    assert nearest("norland for aid in rebuilding", fold(TEXT)) == Near(
        start=78,
        end=108,
        line=3,
        likeness=44 / 51,
        passage="Norland for help in rebuilding",
        difference="says `norland`, the document `Norland`; says `aid`, the document `help`",
    )


@pytest.mark.parametrize(
    "quote",
    [
        "entirely unlike",
        "12 dead",
        "[…]",
        "?",
        "",
        "boats sank slowly beneath violent northern waves, yesterday evening",
    ],
)
def test_nothing_alike(quote: str) -> None:
    """Where nothing would help, nothing is offered."""
    assert nearest(quote, fold(TEXT)) is None


def test_many_differences_are_counted() -> None:
    """Four are told, the rest counted."""
    words = [f"word{n} same{n} like{n}" for n in range(9)]
    near = nearest(" ".join(words).replace("word", "Other"), fold(" ".join(words)))

    assert near is not None
    assert near.difference.endswith("the document `word3`; and 5 more")


def test_of_a_long_quote_the_first_stretch_that_differs() -> None:
    """Eighty words at a time are compared."""
    words = [f"word{n}" for n in range(400)]
    near = nearest(" ".join(words).replace("word250", "other"), fold(" ".join(words)))

    assert near is not None
    assert (near.difference, near.passage[:7]) == (
        "says `other`, the document `word250`",
        "word240",
    )


def test_long_differences_are_cut() -> None:
    """A difference is shown on a line."""
    near = nearest(
        "the same words again and again " * 3 + "x" * 90,
        fold("the same words again and again " * 3),
    )

    assert near is not None
    assert near.difference == "says `" + "x" * 80 + "…`, the document does not"


def test_scripts_without_spaces() -> None:
    """Character by character."""
    near = nearest("私は大坂へ行きました", fold("昨日、私は東京へ行きました。"))

    assert near is not None
    assert near.difference == "says `大坂`, the document `東京`"


def test_words_everywhere_say_little() -> None:
    """A word that stands everywhere does not draw the vote to where it stands first."""
    text = "harbour office " * 50 + "the old harbour office burned down in winter"
    near = nearest("the old harbour office burnt down in winter", fold(text))

    assert near is not None
    assert near.difference == "says `burnt`, the document `burned`"


def test_far_words_are_not_drawn_in() -> None:
    """Equal words on either side count while about as many words lie between."""
    far = " x" * 12
    text = f"Monday {far} the council met again {far} Friday"
    near = nearest("Monday the council met again Friday", fold(text))

    assert near is not None
    assert near.passage == "x the council met again x"


def test_beside_a_long_word() -> None:
    """A window is not moved to the ends of words without end."""
    near = nearest("the council meets", fold("y" * 300 + " the council met " + "y" * 300))

    assert near is not None
    assert near.passage == "the council met"


@given(st.text("the bridge. [...]-5中\n", max_size=60), st.text("the bridge. […]-5中", max_size=30))
def test_any_quote_can_be_asked_for(text: str, quote: str) -> None:
    """Whatever there is to compare, a passage is one of the document."""
    near = nearest(quote, fold(text))

    assert near is None or text[near.start : near.end].split() == near.passage.split()


def test_what_a_reader_sees_turned_round() -> None:
    """The letters are there, but no one reads them so."""
    near = nearest("killed 21 people", fold("It killed \u202e21\u202c people."))

    assert near is not None
    assert near.difference == (
        "the same words, but under a mark of direction (such as U+202E) that turns them round"
    )


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("text", ["word " * 80_000, "x" * 400_000, "a b " * 100_000])
def test_hostile_documents_are_bounded(text: str) -> None:
    """Not more work for a document that repeats itself."""
    quote = "word other word more " * 100
    started = time.process_time()
    nearest(quote, fold(text))

    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        (
            "the committee did not meet in June at all.",
            "“the committee did not meet in May at all.”",
            "says `June`, the document `May`",
        ),
        (
            "the committee did meet in June at last.",
            "Asked again: the committee did not meet in June at last.”",
            "leaves out `not`",
        ),
    ],
)
def test_quotation_marks_around_the_passage_are_no_difference(
    quote: str, text: str, expected: str
) -> None:
    """Marks of the document at either end of the words are not the quote's to have."""
    found = nearest(quote, fold(text))

    assert found is not None
    assert found.difference == expected


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize(
    "parts",
    [
        ["a"] * 100 + ["b"],
        ["a" * length for length in range(1, 40)],
        ["c"] * 100 + ["a"] * 100 + ["b"],
    ],
    ids=["one", "many", "one that stands there"],
)
def test_hostile_parts_are_bounded(parts: list[str]) -> None:
    """A part that comes again is looked for once, and none behind the first that is missing."""
    folded = fold("a" * 100_000 + " c")
    quote = " […] ".join(parts)
    started = time.process_time()
    near = locate(quote, folded) or nearest(quote, folded)

    assert near is None
    assert time.process_time() - started < 2

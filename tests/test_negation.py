"""Words that turn a statement round, beside a quote."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger import find_quote
from claimledger.quotes import is_quotable, locate, located_plainly
from claimledger.quoting.folding import fold
from claimledger.quoting.negation import (
    HEDGES,
    NEGATIONS,
    Vocabulary,
    first_words,
    last_words,
    negations,
    words_within,
)
from claimledger.quoting.plainly import plain_place

#: Such as are added to the ones shipped: of one letter, two and three, of other alphabets.
SMALL_PHRASES = [
    "x",
    "né",
    "ya",
    "tak",
    "maß",
    "keineswegs",
    "to x",
    "muß nicht",
    "не",
    ".",
    "no-one",
    "不",
]
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
    "a",
    "the",
    "be",
]
MARKS = [
    " ",
    " ",
    " ",
    "'",
    '"',
    "(",
    ")",
    "]",
    ".",
    ",",
    "-",
    "...",
    "*",
    "_",
    "~",
    "中",
    "不",
    "ß",
]
UNSAID = [
    "<b>",
    "</b>",
    "<i class='x'>",
    "](a.b/c)",
    "[1]",
    "[^n]",
    "<!-- a -->",
    "\u00b2",
    "<not>",
]
PIECES = st.lists(st.sampled_from([*WORDS, *MARKS, *UNSAID, "one"]), max_size=9).map("".join)


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
        ("is **not** ", "not"),
        ("is (_not_) ", "not"),
        ("is not-", "not"),
        ("is not - ", "not"),
        ("is not - **", "not"),
        ("is not... ", "not"),
        ("is not. ... ", None),
        ("was-not ", "not"),
        ("no-one ", "no-one"),
        ("well-one ", None),
        ("他不", "不"),
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


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (" **not** so", "not"),
        (" (not) so", "not"),
        ("-not so", "not"),
        (" - not so", "not"),
        (" ... not so", "not"),
        ("... not so", "not"),
        (" not-yet-built", "not"),
        (" no-one", "no-one"),
        (" no-two", "no"),
        (". Not so", None),
        ("不同意", "不"),
    ],
)
def test_behind(text: str, phrase: str | None) -> None:
    """A phrase behind a place begins right there, marks, a dash and three stops aside."""
    assert first_words(text, SMALL) == phrase


@pytest.mark.parametrize(
    ("quote", "text", "flag"),
    [
        ("guilty", "he is **not** guilty", "behind-negation"),
        ("guilty", "he is (not) guilty", "behind-negation"),
        ("guilty", "he is not—guilty", "behind-negation"),
        ("guilty", "he is not — guilty", "behind-negation"),
        ("guilty", "he is not... guilty", "behind-negation"),
        ("guilty", "he was—not guilty", "behind-negation"),
        ("he is", "he is **not** guilty", "before-negation"),
        ("he is", "he is (not) guilty", "before-negation"),
        ("he is", "he is—not guilty", "before-negation"),
        ("the […] fell", "the bridge not-yet-built fell", "elided-negation"),
    ],
)
def test_marks_hide_no_negation(quote: str, text: str, flag: str) -> None:
    """Emphasis, brackets, dashes and hyphens beside it are no way round the warning."""
    located = find_quote(quote, text)

    assert located is not None
    assert [(told.flag, told.word) for told in located.flags] == [(flag, "not")]


@pytest.mark.parametrize(
    "negation",
    [
        "<b>not</b>",
        "<SPAN CLASS='a'><u>not</u></SPAN>",
        f"<span style='{'a' * 200}'>not</span>",
        f"[not](https://a.b/{'a' * 200})",
        '[not](a.b "a title")',
        "not[1]",
        "not[^note]",
        "not\u00b2",
        "<!-- a --> not <!-- b -->",
        "`not`",
        "==not==",
        "\\*not\\*",
        "<not>",
        "| not |",
    ],
)
def test_nor_does_what_is_not_read_aloud(negation: str) -> None:
    """Tags in Markdown, addresses of links and marks of notes, on either side."""
    text = f"he is {negation} guilty"
    before, behind = find_quote("he is", text), find_quote("guilty", text)
    assert before is not None
    assert behind is not None

    flags = [(flag.flag, flag.word) for flag in before.flags + behind.flags]
    assert flags == [("before-negation", "not"), ("behind-negation", "not")]


@pytest.mark.parametrize(
    "word",
    [
        "n\u043et",
        "\uff4e\uff4f\uff54",
        "\U0001d5fb\U0001d5fc\U0001d601",
        "N\u039f\u03a4",
        "ⓝⓞⓣ",
        "nοt",
    ],
)
def test_lookalikes_hide_no_negation(word: str) -> None:
    """Letters of other kinds are heard as those that they are read as."""
    whole = find_quote("guilty", f"he is {word} guilty")
    elided = find_quote("he […] guilty", f"he is {word} guilty")
    assert whole is not None
    assert elided is not None

    flags = [flag.flag for flag in whole.flags + elided.flags]
    assert flags == ["behind-negation", "elided-negation"]


def test_words_of_other_alphabets_are_no_lookalikes() -> None:
    """Cyrillic ones are told as they are written."""
    located = find_quote("он", "а не он, the m\u0430n", negations=["не"])

    assert located is not None
    assert [flag.word for flag in located.flags] == ["не"]


def test_apostrophes_left_out() -> None:
    """A contraction that was typed without is one."""
    located = find_quote("guilty", "he isnt guilty")

    assert located is not None
    assert [flag.word for flag in located.flags] == ["isnt"]


def test_what_is_written_but_not_read_aloud_is_no_negation() -> None:
    """A word within a tag is none of the text."""
    located = find_quote("guilty", "he is <span title='not'> guilty")

    assert located is not None
    assert located.flags == ()


@pytest.mark.parametrize(
    "before",
    [
        "is not a",
        "is no longer",
        "has never been the",
        "isn't yet any",
        "is not - the",
        "far from a",
    ],
)
def test_small_words_hide_no_negation(before: str) -> None:
    """An article and the like between it and the quote."""
    located = find_quote("criminal", f"he {before} criminal")

    assert located is not None
    assert [flag.flag for flag in located.flags] == ["behind-negation"]


@pytest.mark.parametrize(
    "before",
    [
        "said no. The",
        "is not even such a longer any",
        "is not, a",
        "said not much of a",
        "has been the",
    ],
)
def test_small_words_reach_no_further(before: str) -> None:
    """Than to the negation of the same clause right before them."""
    located = find_quote("criminal", f"he {before} criminal")

    assert located is not None
    assert located.flags == ()


@pytest.mark.parametrize("text", ["he is not\n\n**guilty**", "he is (not)\n\n- guilty"])
def test_a_paragraph_ends_what_a_negation_turns_round(text: str) -> None:
    """Whatever marks stand there."""
    located = find_quote("guilty", text)

    assert located is not None
    assert located.flags == ()


@pytest.mark.parametrize("sign", "'’`´′‵＇՚ꞌˈʻ\u0313\u1fef\u1ffd")
def test_contractions_with_other_apostrophes(sign: str) -> None:
    """Whatever key an apostrophe was typed with, its word is heard."""
    text = f"he isn{sign}t at all guilty"
    whole, elided = find_quote("at all", text), find_quote("he […] guilty", text)
    assert whole is not None
    assert elided is not None

    flags = [(flag.flag, flag.word) for flag in whole.flags + elided.flags]
    assert flags == [("behind-negation", "isn't"), ("elided-negation", "isn't")]


@pytest.mark.parametrize(
    ("quote", "text", "word", "flags"),
    [
        ("同意", "他不同意", "不", ["behind-negation"]),
        ("他", "他不同意", "不", ["before-negation"]),
        ("他 […] 同意", "他并不同意", "不", ["elided-negation"]),
        ("เห็นด้วย", "เขาไม่เห็นด้วย", "ไม่", ["behind-negation"]),
        ("согласен", "он несогласен", "не", None),
    ],
)
def test_negations_of_scripts_without_spaces(
    quote: str, text: str, word: str, flags: list[str] | None
) -> None:
    """They are words wherever they stand; of other scripts a word stands between its edges."""
    located = find_quote(quote, text, negations=[word])

    assert (located and [flag.flag for flag in located.flags]) == flags


def test_of_phrases_without_spaces_the_longest_is_told() -> None:
    """And each once."""
    vocabulary = negations(["不", "并不"])

    assert [*words_within("他并不同意，也不反对，不", vocabulary)] == ["不", "并不"]


@pytest.mark.parametrize("vocabulary", [NEGATIONS, SMALL])
@given(before=PIECES, quote=PIECES, behind=PIECES)
def test_the_short_way_passes_over_no_negation(
    vocabulary: Vocabulary, before: str, quote: str, behind: str
) -> None:
    """What the long way flags is not accepted plainly."""
    folded = fold(f"{before} a{quote}a {behind}".replace("'", "`"))
    wanted = f"a{quote}a".replace("'", "`")
    place = plain_place(wanted, folded, vocabulary)

    assert is_quotable(wanted)
    assert place is None or locate(wanted, folded, denials=vocabulary) == located_plainly(
        wanted, place[0], folded.way_back
    )


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

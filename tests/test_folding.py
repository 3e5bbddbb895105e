"""Folding: what is equal for a quote, and the way back to the text as it stands."""

import unicodedata
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger.model import Span
from claimledger.quoting.folding import fold
from claimledger.quoting.way_back import Rewriting

#: Text, what it folds to, and the rule.
FOLDED = [
    ("plain words, plain. 1-2 (x)", "plain words, plain. 1-2 (x)", "plain text stays"),
    ("", "", "nothing stays nothing"),
    # dropped
    ("a\u200bb\u200cc\u200dd\u200ee\u200ff", "abcdef", "zero-width characters"),
    ("a\u202ab\u202ec", "abc", "marks of direction"),
    ("a\u2060b\u2064c\u2066d\u206fe", "abcde", "invisible operators and isolates"),
    ("a\ufe0fb\ufe00c", "abc", "variation selectors"),
    ("\ufeffa\u034fb\u180ec", "abc", "byte order mark and others"),
    ("co\u00adoperate", "cooperate", "a soft hyphen within a line"),
    ("a\u00ad b", "a b", "before a space"),
    ("a\u00ad\n1", "a 1", "and at a line end before a digit"),
    # white space
    ("a \t\n\r\n b", "a b", "any run of white space is one space"),
    ("a\u00a0\u2003\u202f\u3000b\u2028c\x85d", "a b c d", "all of Unicode's white space"),
    ("a\u2000b\u2001\u0301c", "a b \u0301c", "such as NFC makes into other white space, too"),
    (" a ", " a ", "ends of a text stay"),
    ("a\u200b b", "a b", "around what is dropped too"),
    ("a \u200b b", "a b", "and across it"),
    # quotation marks
    ("“a” „b‟ «c» »d«", '"a" "b" "c" "d"', "double ones"),
    ("‘a’ ‚b‛ ‹c› canʼt", "'a' 'b' 'c' can't", "single ones and apostrophes"),
    ("a′ b″ c` d´ ＂e＂ 「f」", "a′ b″ c` d´ ＂e＂ 「f」", "primes, accents and others stay"),
    ("« a » dit", '"a" dit', "white space inside guillemets"),
    ("«\u00a0a\u202f» dit", '"a" dit', "of any kind"),
    ("« a », dit", '"a", dit', "before a comma"),
    ("dit-on « a »", 'dit-on "a"', "at the end"),
    ("‹ a › dit", "'a' dit", "single ones"),
    ("er rief »Halt!« und lief", 'er rief "Halt!" und lief', "not outside German ones"),
    ("a « b » c", 'a "b" c', "not outside French ones"),
    ("«  » x", '"" x', "with nothing between them"),
    ("« «a» »", '""a""', "nested"),
    # dashes
    ("a‐b‑c‒d–e—f―g−h⸺i⸻j﹣k－l־m", "a-b-c-d-e-f-g-h-i-j-k-l-m", "every dash"),
    ("a -- b --- c", "a - b - c", "two or three hyphens"),
    ("a ---- b", "a ---- b", "four are a line"),
    ("a —— b", "a - b", "two dashes as well, or folding twice would differ"),
    # letters
    ("a…b….", "a...b....", "an ellipsis is three stops"),
    ("ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ", "ff fi fl ffi ffl st st", "Latin ligatures"),
    ("æ œ ĳ ﷺ ＡＢ", "æ œ ĳ ﷺ ＡＢ", "no others"),
    ("e\u0301 o\u0302\u0323 A\u030a", "é ộ Å", "NFC"),
    ("e\u200b\u0301", "é", "across what is dropped"),
    ("ﬁ\u0301", "fí", "behind a ligature"),
    ("\u212a \u037e \u2126", "K ; Ω", "NFC of single characters"),
    ("\u1112\u1161\u11ab", "한", "NFC of Hangul"),
    ("q\u0316\u0301 q\u0301\u0316", "q\u0316\u0301 q\u0316\u0301", "marks in order"),
    ("２ ² ٢ 2", "２ ² ٢ 2", "digits of every kind stay themselves"),
    ("A a $ € < > [x] *b*", "A a $ € < > [x] *b*", "case, signs and Markdown stay"),
    # line ends
    ("co-\noperate", "co- operate", "a hyphen at a line end as it stands"),
    ("co\u00ad\r\noperate", "co- operate", "a soft one there is seen"),
    ("中\n文", "中文", "a line break among Han letters"),
    ("中  \r\n  文", "中文", "with its blanks"),
    ("中，\n文", "中，文", "behind full-width punctuation"),
    ("中 文", "中 文", "a space stays"),
    ("中\n\n文", "中 文", "an empty line parts paragraphs"),
    ("中\na", "中 a", "between Han and Latin it is a space"),
    ("中\n1", "中 1", "and before a digit"),
    ("三\n\u3000十人", "三 十人", "an indented line goes on from none"),
    ("三 \u3000\n十人", "三 十人", "nor does one behind a mark of a page's block"),
    ("a\t三\n十\tb\n中\n文", "a 三 十 b 中文", "nor do rows of a table"),
    ("三\t\n十人\n三\na\t十", "三 十人三 a 十", "whichever has the tab"),
    ("三\n十\tb", "三 十 b", "the second as well"),
    ("ก\n\u0e38", "ก \u0e38", "before a mark it is no part of a word"),
]


@pytest.mark.parametrize(("text", "folded", "_"), FOLDED, ids=[case[2] for case in FOLDED])
def test_folds_to(text: str, folded: str, _: str) -> None:
    """What typography becomes; nothing else changes."""
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("co-\noperate", {2}),
        ("co‐\noperate", {2}),
        ("co\u00ad \r\n operate", {2}),
        ("é-\rx", {1}),
        ("e\u0301-\nx", {1}),
        ("x  co-\noperate", {4}),
        ("x\u0328-\nx", {2}),
        ("co- operate", set()),
        ("co -\noperate", set()),
        ("co-\n\noperate", set()),
        ("co-\n1", set()),
        ("1-\nco", set()),
        ("-\nco", set()),
        ("co--\nx", set()),
        ("co—\nx", set()),
        ("co-\n", set()),
    ],
)
def test_hyphens_at_line_ends(text: str, places: set[int]) -> None:
    """A hyphen ends a line between letters: never beside digits, nor behind a space."""
    assert fold(text).breaks == places


@pytest.mark.parametrize(
    ("text", "quoted", "source"),
    [
        ("a  b", "b", "b"),
        ("x… y", "...", "…"),
        ("x ﬁn", "fi", "ﬁ"),
        ("x\u200bé\u200b y", "é", "é"),
        ("e\u200b\u0301 y", "é", "e\u200b\u0301"),
        ("\u200b\u200ba\u200b", "a", "a"),
        ("a \n\n b", " ", " \n\n "),
        ("« a »", '"a"', "« a »"),
        ("中\n文", "中文", "中\n文"),
        ("co\u00ad\noperate", "-", "\u00ad"),
        ("a---b…c--d", "-d", "--d"),
    ],
)
def test_the_way_back(text: str, quoted: str, source: str) -> None:
    """A span of the folded text is one of the original, which ends on characters kept."""
    folded = fold(text)
    start = folded.text.index(quoted)
    first, end = folded.original_span(start, start + len(quoted))

    assert text[first:end] == source


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("ab", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\r\r\n\nb", 5, (4, 1)),
        ("a\u2028b\fc", 4, (1, 5)),
        ("a\n😀b", 3, (2, 2)),
    ],
)
def test_line_and_column(text: str, offset: int, place: tuple[int, int]) -> None:
    """Lines end at LF, CRLF or CR and nothing else; columns are code points; both from 1."""
    assert fold(text).line_and_column(offset) == place


@pytest.mark.parametrize(
    ("lines", "spans"),
    [((1, 1), [(0, 2)]), ((2, 3), [(2, 7)]), ((3, 9), [(5, 7)]), ((8, 9), [(7, 7)])],
)
def test_line_spans(lines: tuple[int, int], spans: list[tuple[int, int]]) -> None:
    """Both ends of a range of lines are included; what is not there is empty."""
    assert fold("a\nb\r\nc\r").line_spans([lines]) == spans


def test_line_count() -> None:
    """Behind the last line end is a line, too."""
    assert fold("a\nb\r\nc\r").line_count == 4


def test_an_empty_span_is_one() -> None:
    """Nothing of a text is nothing of its original."""
    assert fold("a\u200b b").original_span(1, 1) == (2, 2)


ODD = "aZé1 \n\r\t-‐–—\u00ad\u200b\u200d…ﬁ«»“”’'\"\u0301\u0316中、か\u3099.,ก\u0e38ह\u093c한ᆨ"
MIXED = st.text(
    st.sampled_from(ODD) | st.characters(),
    max_size=40,
)


@given(MIXED)
def test_folding_is_idempotent(text: str) -> None:
    """What is folded folds to itself."""
    once = fold(text).text

    assert fold(once).text == once


@given(MIXED)
def test_spans_slice_the_original(text: str) -> None:
    """Each folded character came from a span within the original."""
    folded = fold(text)
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.text))]

    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(MIXED)
def test_spans_follow_each_other(text: str) -> None:
    """They come in order; characters that came of one share its span."""
    folded = fold(text)
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.text))]

    assert all(before[1] <= behind[0] or before == behind for before, behind in pairwise(spans))


@pytest.mark.parametrize("seed", range(20))
def test_each_character_came_from_what_was_there(seed: int) -> None:
    """The way back and the way there are those of one character after the other."""
    draw = Random(seed)  # noqa: S311 - no secret
    for length in range(24):
        _goes_both_ways("".join(draw.choices(ODD, k=length)))


def _goes_both_ways(text: str) -> None:
    folded = fold(text)
    came_from = [(at, at + 1) for at in range(len(text))]
    for rewriting in reversed(folded.rewritings):
        came_from = _rewritten(came_from, rewriting)
    size = len(folded.text)
    back = {
        (start, end): (came_from[start][0], came_from[end - 1][1])
        for start in range(size)
        for end in range(start + 1, size + 1)
    }
    there = [
        next((n for n in range(size) if came_from[n][1] > at), size) for at in range(len(text))
    ]

    assert {span: folded.original_span(*span) for span in back} == back
    assert [folded.way_back.folded_span(at, len(text)) for at in range(len(text))] == [
        (place, size) for place in there
    ]
    assert [folded.way_back.folded_span(0, at)[1] for at in range(len(text))] == there


def _rewritten(came_from: list[Span], rewriting: Rewriting) -> list[Span]:
    new: list[Span] = []
    at = 0
    for old_start, old_end, start, end in zip(*rewriting, strict=True):
        new += came_from[at:old_start]
        new += [(came_from[old_start][0], came_from[old_end - 1][1])] * (end - start)
        at = old_end
    return new + came_from[at:]


@given(MIXED)
def test_what_is_folded_is_composed(text: str) -> None:
    """The folded text is in NFC, but where white space was taken from between two letters."""
    folded = fold(text.replace("\n", "").replace("\r", "").replace("\u0338", "")).text

    assert unicodedata.normalize("NFC", folded) == folded


@pytest.mark.parametrize("run", ["\u0301\u0316" * 50_000, "\u0344" * 20_000, "\u0316" * 100_000])
def test_long_runs_of_marks_are_composed_in_linear_time(run: str) -> None:
    """`unicodedata.normalize` alone would take half a minute for each of these."""
    marks = fold(f"e{run}").text

    assert fold(marks).text == marks

"""Finding a quote: its words and no others, in their order, with what was left out told."""

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimledger import find_quote
from claimledger.model import Flag, Located
from claimledger.quotes import is_quotable, locate, located_plainly
from claimledger.quoting.folding import fold
from claimledger.quoting.negation import NEGATIONS
from claimledger.quoting.plainly import plain_place

#: Quote, text, and why the one stands in the other.
FOUND = [
    ("the words", "here are the words.", "as they stand"),
    ("the words", "here are the\n   words.", "over a line break"),
    ("the\twords ", "here are the words.", "white space of the quote itself"),
    ('he said "no"', "he said “no”", "kinds of quotation marks"),
    ("he said “no”", 'he said "no"', "the other way round"),
    ('"no" dit-il', "« no » dit-il", "guillemets with their spaces"),
    ("it's", "it’s", "an apostrophe"),
    ("a - b", "so a — b is", "a dash"),
    ("a--b", "so a—b is", "typed as two hyphens"),
    ("1990-95", "in 1990–95", "a dash between digits"),
    ("-5 °C", "at −5 °C", "a minus sign"),
    ("wait...", "wait… what", "an ellipsis"),
    ("wait…", "wait... what", "the other way round"),
    ("financial", "ﬁnancial", "a ligature"),
    ("cafe\u0301", "the café is", "composed and not"),
    ("cooperate", "co\u00adoperate", "a soft hyphen"),
    ("zero width", "zero\u200b wi\u2060dth", "invisible characters"),
    ("[sic] is", "he [sic] is", "brackets that stand there"),
    ("(…) and", "so (...) and", "round brackets are no mark of elision"),
    ("one . . . two", "one . . . two", "neither are stops with spaces"),
    ("a […] b", "a [...] b", "a mark that stands there"),
    ("中文", "这是中\n文的", "a line break in Han"),
    # hyphens at line ends
    ("co-operate", "to co-\noperate", "a hyphen without the break"),
    ("cooperate", "to co-\noperate", "nothing"),
    ("co- operate", "to co-\noperate", "as it stands"),
    ("co-\noperate", "to co-\noperate", "copied with the break"),
    ("co-operate", "to co\u00ad\noperate", "a soft one, read as a hyphen"),
    ("cooperate", "to co\u00ad\noperate", "a soft one, read as nothing"),
    ("well-known cooperation", "a well-\nknown co-\noperation", "each read its own way"),
    ("a far-off co-op is", "a far-off co-\nop is", "beside one inside a line"),
    ("to co-\noperate", "to cooperate", "broken in the quote, not in the text"),
    ("a co-\noperative far-off", "a co-operative far-\noff", "broken at another place"),
    ("- co-operate -", "so - co-\noperate - they", "dashes at the ends stay"),
    ("the end", "broken-\noff. the end", "another word than the broken one"),
    # elisions
    ("vaccine is […] safe", "The vaccine is not considered to be safe.", "three words"),
    ("vaccine is [...] safe", "The vaccine is not considered to be safe.", "typed with stops"),
    ("vaccine is[…]safe", "The vaccine is not considered to be safe.", "touching its neighbours"),
    ("vaccine […] […] safe", "The vaccine is safe.", "marks in a row are one"),
    ("[…] is safe […]", "The vaccine is safe.", "marks at the ends ask for nothing"),
    ("we won […].", "we won again.", "a part without a letter"),
    ("one […] three […] five", "one two three four five", "several"),
    ("a […] c", "a b\n\n\nb c", "across paragraphs"),
    ("a […] c", "a x" + "b" * 998 + "y c", "a thousand characters"),
    ("a […] c", "a x c" + " y" * 600 + " c", "the nearest of several"),
    ("a […] c", "a" + " y" * 600 + " a x c", "a later beginning, where the first leads nowhere"),
    ("a […] b […] c", "a x b" + " y" * 600 + " a x b x c", "and of a part in the middle"),
    ("a […] b […] c", "a x b [...] c", "a mark of the text itself fills a gap"),
    ("a […] co-operate", "a b co-\noperate", "with a hyphen at a line end"),
    ("a […] - […] co-operate", "a b - b co-\noperate", "and a dash between"),
]

#: Quote, text, and why the one does not stand in the other.
REFUSED = [
    ("the words", "the word s", "a space more"),
    ("the words", "thewords", "a space less"),
    ("The words", "the words", "case"),
    ("words, the", "words the", "a comma"),
    ("the words the", "the words", "a word more"),
    ("words the", "the words", "another order"),
    ('he said "no"', "he said 'no'", "double and single marks stay apart"),
    ("he said no", "he said “no”", "quotation marks are not nothing"),
    ("5′ 3″", "5' 3\"", "primes"),
    ("a - b", "a b", "a dash is never nothing"),
    ("nonguilty", "non-guilty", "nor is a hyphen"),
    ("non guilty", "non-guilty", "nor a space"),
    ("non-guilty", "non guilty", "the other way round"),
    ("a-b", "a - b", "a hyphen and a dash with spaces"),
    ("wait", "wa…it", "an ellipsis is three stops"),
    ("ae", "æ", "other ligatures"),
    ("12", "１２", "full-width digits"),
    ("102", "10²", "superscript digits"),
    ("vaccine is … safe", "The vaccine is not considered to be safe.", "stops are no mark"),
    ("vaccine is ... safe", "The vaccine is not considered to be safe.", "typed ones neither"),
    ("vaccine is safe", "The vaccine is not considered to be safe.", "words left out silently"),
    ("he is [not] guilty", "he is guilty", "an insertion"),
    ("[T]he words", "The words", "a changed letter in brackets"),
    ("**the** words", "the words", "Markdown"),
    ("中文", "这是中 文的", "a space in Han is a space"),
    ("中文", "这是中\n\n文的", "an empty line parts paragraphs"),
    # hyphens at line ends
    ("now here", "now\u00ad\nhere", "a soft hyphen at a line end is no space"),
    ("co operate", "co-\noperate", "neither is a hyphen"),
    ("COVID19", "COVID-\n19", "never nothing beside a digit"),
    ("COVID-19", "COVID-\n19", "nor without the break"),
    ("1020", "10-\n20", "on neither side"),
    ("co operate", "co -\noperate", "nor behind a space"),
    ("cooperate", "co-\n\noperate", "nor across an empty line"),
    ("cooperate", "co- operate", "nor without a line end"),
    ("faroff cooperate", "far-off co-\noperate", "one inside a line stays"),
    ("far-off co-operate", "faroff co-\noperate", "and none comes in"),
    ("operate", "co-\noperate", "what stands behind it is the rest of a word"),
    ("co", "co-\noperate", "what stands before it is its beginning"),
    ("- cooperate", "x co-\noperate", "a dash more at the start"),
    ("cooperate -", "x co-\noperate x", "a dash more at the end"),
    ("co----operate", "x co-\noperate", "a line of hyphens"),
    # elisions
    ("safe […] vaccine", "The vaccine is safe.", "parts in another order"),
    ("is […] safe", "The vaccine is safe.", "an empty gap"),
    ("is […] safe", "The vaccine is — safe.", "a gap without a letter or digit"),
    ("[…] 12 dead", "there were 112 dead", "each part has edges of its own"),
    ("there […] 12 dead", "there were 112 dead", "the last part"),
    ("legal […] there", "illegal acts there", "the first part"),
    ("a […] b […] c", "a x ab x c", "the middle part"),
    ("[…] legal", "illegal", "a mark at the start lifts no edge"),
    ("il […]", "illegal", "nor at the end"),
    ("a […] c", "a x" + "b" * 999 + "y c", "a gap of more than a thousand characters"),
    ("a […] b", "a x", "a part that stands nowhere"),
    ("a […] b", "b x a", "a part that stands before"),
    ("a […] b […] c", "c a x b", "the last part too early"),
    ("a […] b […] c", "a" + " y" * 600 + " b c b x c", "no beginning near enough"),
    ("a […] a", "a", "one place is not two"),
    ("a […] a", "a a", "nor two without a gap"),
    ("a […] .", "a", "a stop that is not there"),
]


def of(pair: tuple[str, str, str]) -> str:
    return pair[2]


@pytest.mark.parametrize("pair", FOUND, ids=of)
def test_found(pair: tuple[str, str, str]) -> None:
    """No true quote is refused because of typography."""
    quote, text, _ = pair

    assert find_quote(quote, text) is not None


@pytest.mark.parametrize("pair", REFUSED, ids=of)
def test_refused(pair: tuple[str, str, str]) -> None:
    """No false quote passes."""
    quote, text, _ = pair

    assert find_quote(quote, text) is None


class TestPlaces:
    def test_everything_told(self) -> None:
        """Offsets, line and column are of the text as it stands, CRLF and all."""
        text = "One.\r\nThe vaccine is\r\nnot  considered safe.\r\n"

        assert find_quote("vaccine […] safe", text) == Located(
            start=10,
            end=42,
            line=2,
            column=5,
            parts=((10, 17), (38, 42)),
            elided=("is\r\nnot  considered",),
            flags=(Flag("elided-negation", "not"),),
        )

    def test_ends_are_kept_characters(self) -> None:
        """What is dropped beside a quote is no part of it."""
        located = find_quote("the words", "a \u200bthe words\u200b b")

        assert located is not None
        assert (located.start, located.end) == (3, 12)

    def test_others_overlap(self) -> None:
        """Every other place is told, overlapping ones too."""
        located = find_quote("da da", "da da da, da da")

        assert located is not None
        assert (located.start, located.others) == (0, ((3, 8), (10, 15)))

    def test_other_placements_of_parts(self) -> None:
        """Of a quote with an elision as well: each that ends elsewhere, as narrow as may be."""
        located = find_quote("a […] c", "a a x c, a y c c")

        assert located is not None
        assert (located.parts, located.others) == (((2, 3), (6, 7)), ((9, 14),))

    @pytest.mark.parametrize(
        ("quote", "text", "parts"),
        [
            ("a […] c", "a x c x c", ((0, 1), (4, 5))),
            ("a […] c", "a a x c", ((2, 3), (6, 7))),
            ("a […] b […] c", "a x b x b x c x c", ((0, 1), (8, 9), (12, 13))),
            ("a […] b […] c", "a x a x b b x c", ((4, 5), (10, 11), (14, 15))),
            ("a […] a […] a", "a x a x a x a", ((0, 1), (4, 5), (8, 9))),
            (
                "a […] b […] c […] d",
                "a x b x c" + " y" * 495 + " a x b x c x" + " y" * 495 + " d",
                ((1000, 1001), (1004, 1005), (1008, 1009), (2002, 2003)),
            ),
            (
                "a […] b […] c",
                "a x b" + " y" * 400 + " b x" + " y" * 300 + " c",
                ((0, 1), (806, 807), (1410, 1411)),
            ),
            (
                "a […] b […] c",
                "a" + " y" * 400 + " b" + " y" * 90 + " b" + " y" * 450 + " c",
                ((0, 1), (984, 985), (1886, 1887)),
            ),
        ],
    )
    def test_ends_first_begins_last(
        self, quote: str, text: str, parts: tuple[tuple[int, int], ...]
    ) -> None:
        """Of several placements the one that ends first, and of those the one that begins last."""
        located = find_quote(quote, text)

        assert located is not None
        assert located.parts == parts

    def test_as_it_stands_comes_first(self) -> None:
        """A mark that stands in the text is no elision, even if one would end sooner."""
        located = find_quote("a […] b", "a x b, a […] b")

        assert located is not None
        assert (located.start, located.elided) == (7, ())

    def test_within(self) -> None:
        """Only what stands within given spans counts."""
        located = locate("da", fold("da da da"), within=[(3, 5)])

        assert located is not None
        assert (located.start, located.others) == (3, ())


class TestPrefixAndSuffix:
    TEXT = "all is well; all was well, and all will be well."

    @pytest.mark.parametrize(
        ("prefix", "suffix", "start", "others"),
        [
            (None, None, 7, 2),
            ("", " ", 7, 2),
            ("was", None, 21, 0),
            ("was ", None, 21, 0),
            ("as", None, 21, 0),
            ("all\twill\nbe", None, 43, 0),
            (None, ", and", 21, 0),
            (None, " .", 43, 0),
            ("be", ".", 43, 0),
            ("is", ";", 7, 0),
        ],
    )
    def test_choose_a_hit(
        self, prefix: str | None, suffix: str | None, start: int, others: int
    ) -> None:
        """They stand directly beside it, white space aside; an empty one is an absent one."""
        located = find_quote("well", self.TEXT, prefix, suffix)

        assert located is not None
        assert (located.start, len(located.others)) == (start, others)

    @pytest.mark.parametrize(
        ("prefix", "suffix"), [("were", None), (None, "!"), ("is", ", and"), ("well;", None)]
    )
    def test_refuse_what_they_do_not_fit(self, prefix: str | None, suffix: str | None) -> None:
        """If they fit no hit, the quote is not located."""
        assert find_quote("well", self.TEXT, prefix, suffix) is None

    def test_of_an_elided_quote(self) -> None:
        """The prefix stands before the first part, the suffix behind the last."""
        located = find_quote("all […] well", "all is well; so all was well.", "so", ".")

        assert located is not None
        assert located.parts == ((16, 19), (24, 28))

    def test_of_an_elided_quote_refused(self) -> None:
        """Nowhere else."""
        assert find_quote("all […] well", "all is well; so all was well.", "so", ";") is None

    def test_folded_like_the_quote(self) -> None:
        """Typography in them makes no difference."""
        located = find_quote("b", "“a” b … c", '"a"', "...")

        assert located is not None
        assert located.start == 4

    @pytest.mark.parametrize(
        ("prefix", "suffix", "found"),
        [
            ("cooperate", None, True),
            ("co-operate", None, True),
            ("coöperate", None, False),
            (None, "far-off", True),
            (None, "faroff", True),
            (None, "far off", False),
            ("co-\noperate", "far-\noff", True),
        ],
    )
    def test_hyphens_at_line_ends(
        self,
        prefix: str | None,
        suffix: str | None,
        found: bool,  # noqa: FBT001
    ) -> None:
        """They may be parted at a line end, too."""
        text = "to co-\noperate now far-\noff they"

        assert (find_quote("now", text, prefix, suffix) is not None) == found


class TestFlags:
    @pytest.mark.parametrize(
        ("quote", "text", "flags"),
        [
            ("guilty", "he is not guilty", [("behind-negation", "not")]),
            ("guilty", "he isn’t guilty", [("behind-negation", "isn't")]),
            ("guilty", "he is Not “guilty”", [("behind-negation", "Not")]),
            ('"guilty"', "he is never “guilty”", [("behind-negation", "never")]),
            ("act", "he failed\nto act", [("behind-negation", "failed to")]),
            ("evidence", "(no evidence)", [("behind-negation", "no")]),
            ("guilty", "not. guilty", []),
            ("guilty", "No, guilty", []),
            ("guilty", "he is not\n\nguilty", []),
            ("guilty", "knot guilty", []),
            ("to act", "he failed to act", []),
            ("not guilty", "he is not guilty", []),
            ("he is", "he is not guilty", [("before-negation", "not")]),
            ("he is", "he is hardly, if at all, there", [("before-negation", "hardly")]),
            ("it", "“it” never rains", [("before-negation", "never")]),
            ("rains", "it rains not.", [("before-negation", "not")]),
            ("they", "they failed to act", [("before-negation", "failed to")]),
            ("they", "they failed the test", []),
            ("THE BRIDGE", "THE BRIDGE ISN’T SAFE", [("before-negation", "ISN'T")]),
            ("he left.", "he left. Not so", []),
            ("a.", "a. Not so", []),
            ("guilty", "not“guilty”", [("behind-negation", "not")]),
            ("guilty", "he is not\n\n“guilty”", []),
            ("guilty", "“guilty”\n\nnot so", []),
            ("guilty", "“guilty”\nnot so", [("before-negation", "not")]),
            ("he left", "he left. Not so", []),
            ('"he left."', "“he left.” Not so", []),
            ("he is", "he is\n\nnot guilty", []),
            ("he is", "he is\r\rnot guilty", []),
            ("he is", "he is nothing", [("before-negation", "nothing")]),
            ("he is", "he is notable", []),
            (
                "is […] safe",
                "it is not, and I mean not, perhaps said to be safe",
                [
                    ("elided-negation", "not"),
                    ("elided-hedge", "perhaps"),
                    ("elided-hedge", "said to be"),
                ],
            ),
            ("is […] safe", "it is in May safe", []),
            ("is […] safe", "it is may be safe", [("elided-hedge", "may")]),
            ("is […] safe", "it is what it didn’t do, safe", [("elided-negation", "didn't")]),
            ("cooperate", "they co-\noperate", [("joined-hyphen", "cooperate")]),
            ("cooperate", "they co\u00ad\noperate", [("joined-hyphen", "cooperate")]),
            ("co-operate", "they co-\noperate", []),
            ("they operate", "they operate far-\noff", []),
            ("co-\noperate", "they cooperate", [("joined-hyphen", "cooperate")]),
        ],
    )
    def test_raised(self, quote: str, text: str, flags: list[tuple[str, str]]) -> None:
        """What a person should look at is told with the word that raised it, never refused."""
        located = find_quote(quote, text)

        assert located is not None
        assert located.flags == tuple(Flag(*flag) for flag in flags)

    def test_more_words(self) -> None:
        """A ledger adds words, folded like everything else."""
        located = find_quote(
            "ist […] sicher",
            "es ist nicht und mag’s keineswegs wohl sicher kein Zufall",
            negations=["nicht", "KEINESWEGS", "kein", ""],
            hedges=["mag's"],
        )

        assert located is not None
        assert located.flags == (
            Flag("elided-negation", "nicht"),
            Flag("elided-negation", "keineswegs"),
            Flag("elided-hedge", "mag's"),
            Flag("before-negation", "kein"),
        )


class TestUnquotable:
    @pytest.mark.parametrize("quote", ["", " ", "\n\u00a0", "\u200b", "\u00ad"])
    def test_empty(self, quote: str) -> None:
        """A quote that is empty once folded stands everywhere and nowhere."""
        message = "the quote is empty: give the words as they stand in the document"
        with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
            find_quote(quote, "text")

    @pytest.mark.parametrize(
        ("quote", "shown"), [("…", "..."), ("[…]", "[...]"), ("— ?", "- ?"), ("“”", '""')]
    )
    def test_punctuation(self, quote: str, shown: str) -> None:
        """Punctuation alone proves nothing."""
        message = f"the quote {shown!r} has no letter, digit or symbol: quote the words around it"
        with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
            find_quote(quote, "text")

    @pytest.mark.parametrize(
        ("quote", "quotable"), [("a", True), ("5", True), ("+", True), ("中", True), ("_", False)]
    )
    def test_is_quotable(self, quote: str, quotable: bool) -> None:  # noqa: FBT001
        """It can be asked beforehand."""
        assert is_quotable(quote) == quotable


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "can't",
            "“no”",
            "well-known",
            "1990–95",
            "-5%",
            "café",
            "ﬁn",
            "e.g.",
            "…",
            "12,000",
        ]
    ),
    min_size=1,
    max_size=8,
)


@given(WORDS, st.integers(0, 7), st.integers(1, 8))
def test_whole_words_are_found_where_they_stand(words: list[str], first: int, count: int) -> None:
    """Any run of words of a text is found in it, and its slice folds to the quote."""
    quote = " ".join(words[first : first + count])
    assume(is_quotable(quote))
    text = " \n".join(words)
    located = find_quote(quote, text)

    assert located is not None
    assert fold(text[located.start : located.end]).text == fold(quote).text


TYPOGRAPHY = st.sampled_from([("“", '"'), ("'", "’"), ("–", "-"), ("…", "..."), (" ", "\n ")])


@given(WORDS, TYPOGRAPHY)
def test_found_in_a_text_of_other_typography(words: list[str], change: tuple[str, str]) -> None:
    """A quote is found however its text is set."""
    quote = " ".join(words)
    assume(is_quotable(quote))

    assert find_quote(quote, f"x {quote} x".replace(*change)) is not None


@given(WORDS, TYPOGRAPHY)
def test_found_in_other_typography(words: list[str], change: tuple[str, str]) -> None:
    """And however it is set itself."""
    quote = " ".join(words)
    assume(is_quotable(quote))

    assert find_quote(quote.replace(*change), f"x {quote} x") is not None


@given(st.text(max_size=12), st.text(max_size=60))
def test_offsets_slice_the_original(quote: str, around: str) -> None:
    """Whatever is found, its slice of the original folds to the folded quote."""
    assume(is_quotable(quote))
    text = f"{around} {quote} {around}"
    located = find_quote(quote, text)

    assert (
        located is None
        or located.elided
        or located.flags
        or (fold(text[located.start : located.end]).text.strip() == fold(quote).text.strip())
    )


PLAIN = st.lists(
    st.sampled_from(
        [
            "no",
            "a",
            "not",
            "Ab",
            "5",
            "can't",
            "é",
            "“",
            "-",
            "--",
            "----",
            ".",
            ",",
            "co-\xad",
            "-5",
            "—5",
            "can`t",
            "**not**",
            "\u202ea",
            "[…]",
            "\xa0",
            "\u2000",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(PLAIN, PLAIN, PLAIN)
def test_plain_quotes_are_located_like_all_others(before: str, quote: str, behind: str) -> None:
    """The short way to them comes to the same as the long one."""
    assume(is_quotable(quote))
    folded = fold(f"{before} {quote} {behind}")
    place = None if folded.breaks else plain_place(quote, folded, NEGATIONS)

    assert place is None or locate(quote, folded) == located_plainly(
        quote, place[0], folded.way_back
    )


@pytest.mark.parametrize(
    ("quote", "is_plain"),
    [
        ("The bridge", True),
        ("opened “in May”, said", True),
        ("he said", True),
        ("in a report", True),
        ("report", False),  # of which there are two
        ("was safe", False),  # which it was not
        ("safe for", False),  # of which nothing is left
        ("May", False),  # a mark beside it may belong to it
        ("12 cars", False),  # a number may be part of one
        ("the bridge", False),
        ("", False),
    ],
)
def test_what_needs_no_second_look(quote: str, is_plain: bool) -> None:  # noqa: FBT001
    """Words that stand once, whole, with no negation beside them; all else is looked at closely."""
    folded = fold(
        "The bridge opened “in May”, said a man, he said in a report on a report of 12 cars: it was"
        " not was safe for none"
    )

    assert (plain_place(quote, folded, NEGATIONS) is not None) is is_plain


#: Quotes and texts that repeat themselves, by the length of the text.
HOSTILE: dict[str, Callable[[int], tuple[str, str]]] = {
    "words": lambda size: ("a " * (size // 100), "a " * (size // 2)),
    "letters": lambda size: ("a" * (size // 100), "a" * size),
    "words, then another": lambda size: ("a " * (size // 100) + "b", "a " * (size // 2)),
    "dashes": lambda size: ("- " * (size // 100) + "a", "- " * (size // 2)),
    "a run of dashes": lambda size: ("-" * (size // 100) + " a", "-" * size),
    "marks": lambda size: ("e" + "\u0301" * 40, "e" + "\u0301\u0316" * (size // 2)),
    "accents": lambda size: ("e\u0301" * 40, "e\u0301" * (size // 2)),
    "blanks": lambda size: ("a b", " \n" * (size // 2)),
    "blanks in guillemets": lambda size: ("a b", "«" + " " * size + "»"),
    "line ends": lambda size: ("co-\n" * (size // 400) + "x", "co-\n" * (size // 4)),
    "line ends and hyphens": lambda size: ("c-" * 40 + "x", "c-c-\n" * (size // 5)),
    "hyphens": lambda size: ("c-" * (size // 400) + "cc", "c-" * (size // 2) + "c-\nc"),
    "periods": lambda size: ("a a b " * (size // 600), "a a b " * (size // 6)),
    "flags": lambda size: ("🇫🇷", "🇫🇷" * (size // 2)),
    "parts": lambda size: ("[…]".join(["a"] * 100), "a " * (size // 2)),
    "parts, one missing": lambda size: ("[…]".join(["a"] * 100 + ["b"]), "a " * (size // 2)),
    "parts, one far": lambda size: ("[…]".join(["a"] * 99 + ["b"]), "a " * size + "- " * 600 + "b"),
    "parts among dashes": lambda size: ("a […] - […] a", "a " + "- " * (size // 2) + "a"),
    "capitals": lambda size: ("A.A", "A." * (size // 2)),
    "thousands": lambda size: ("1 000", "1 000 " * (size // 6)),
    "marks of direction": lambda size: ("a", "\u202ea\u202c " * (size // 4)),
    "dashes before numbers": lambda size: ("-5 " * (size // 300) + "a", "—5 " * (size // 3)),
    "plus signs": lambda size: ("C+", "C" + "+" * size),
}


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_repetition_takes_linear_time(kind: str) -> None:
    """Eight times the text takes about eight times as long, nowhere near sixty-four times."""

    def spent(size: int) -> float:
        quote, text = HOSTILE[kind](size)
        started = time.process_time()
        find_quote(quote, text)
        return time.process_time() - started

    small = max(0.005, min(spent(25_000) for _ in range(3)))

    assert min(spent(200_000) for _ in range(3)) / small < 40

"""Token edges: a match never begins or ends inside a word, a number or one visible sign."""

from random import Random

import pytest

from claimledger import find_quote
from claimledger.quoting import tokens
from claimledger.quoting.folding import Folded, fold
from claimledger.quoting.tokens import is_whole

#: Backtick, acute accent, primes, full-width and Armenian apostrophe, saltillo.
APOSTROPHES = "`´′‵＇՚ꞌ"
SIGNS = "▲▼△▽↑↓➕➖⁺⁻₊₋﹢˗×÷√﹤﹥﹦≒⪅⪆˜⁓"
#: Quote, text, and why the one does not stand in the other.
REFUSED = [
    # numbers are whole
    ("12 dead", "112 dead", "digits before belong to the number"),
    ("killed 12", "killed 120", "digits behind belong to the number"),
    ("5% growth", "2.5% growth", "a stop between digits"),
    ("grew by 2", "grew by 2.5 points", "a stop between digits, at the end"),
    ("5 percent", ".5 percent", "a stop that begins a number"),
    ("5 percent", "about -.5 percent", "and behind a sign"),
    (".5 percent", "about -.5 percent", "a sign before a stop"),
    ("000 dead", "12,000 dead", "a comma between digits"),
    ("killed 12", "killed 12,000", "a comma between digits, at the end"),
    ("000 dead", "12\u00a0000 dead", "a no-break space between digits"),
    ("killed 12", "killed 12\u202f000", "a narrow no-break space between digits"),
    ("killed 12", "killed 12\u2009000", "a thin space between digits"),
    ("killed 12", "killed 12 000 people", "an ordinary space that parts thousands"),
    ("000 people", "killed 12 000 people", "the same from the other side"),
    ("345 678 people", "12 345 678 people", "and in the middle"),
    ("killed 12", "killed 12'000", "an apostrophe between digits"),
    ("killed 12", "killed 12’000", "a typographic one too"),
    *[("killed 12", f"killed 12{sign}000", "what is typed for one") for sign in APOSTROPHES],
    *[("000 men", f"killed 12{sign}000 men", "from the other side") for sign in APOSTROPHES],
    ("at 10", "at 10:30", "a colon between digits"),
    ("30 today", "10:30 today", "a colon between digits, at the start"),
    ("in 2003", "in 2003-04", "a hyphen between digits"),
    ("in 2003", "in 2003–05", "an en dash between digits"),
    ("05 they met", "2003–05 they met", "an en dash between digits, at the start"),
    ("05 they met", "2003—05 they met", "a dash straight before a digit"),
    ("1 of them", "1/2 of them", "a slash between digits"),
    ("2 of them", "1/2 of them", "a slash between digits, at the start"),
    ("about 1", "about 1½", "a fraction is a digit"),
    ("10 times", "10² times", "a superscript digit changes the number"),
    ("to 10", "to 10^6", "so does a raised one in plain text"),
    ("2 of it", "H₂ of it", "a subscript digit belongs to what it is glued to"),
    ("(a+b)", "(a+b)² is", "behind a bracket too"),
    ("5 times", "3·5 times", "a raised point between digits"),
    ("٥ dead", "١٥ dead", "Arabic-Indic digits are digits"),
    # signs, comparisons, currency and units change the value
    ("growth was 5%", "growth was -5%", "a minus that the quote leaves out of the middle"),
    ("5% growth", "-5% growth", "a hyphen for a minus"),
    ("5% growth", "−5% growth", "a minus sign"),
    ("5% growth", "–5% growth", "a dash for a minus"),
    ("5% growth", "+5% growth", "a plus"),
    ("5% growth", "±5% growth", "plus or minus"),
    ("5% growth", "<5% growth", "less than"),
    ("5% growth", "≤5% growth", "at most"),
    ("5% growth", "≥5% growth", "at least"),
    ("=5% growth", ">=5% growth", "within a comparison of two signs"),
    ("5% growth", "≠5% growth", "not equal"),
    ("5% growth", "~5% growth", "about"),
    ("5% growth", "≈5% growth", "about"),
    ("0.05 was", "p=0.05 was", "equal"),
    ("p > 0.05", "p < 0.05", "comparison marks are never equal"),
    ("5 million", "$5 million", "a currency sign before"),
    ("5 million", "€5 million", "another"),
    ("$5 million", "US$5 million", "the letters glued to it"),
    ("$5 million", "-$5 million", "a sign before a currency sign"),
    ("5 million", "-$5 million", "both"),
    ("grew 5", "grew 5%", "a percent sign behind"),
    ("grew 5", "grew 5‰", "per mille"),
    ("grew 5", "grew 5％", "a full-width percent sign"),
    ("cost 5", "cost 5€", "a currency sign behind"),
    ("at 5", "at 5°C", "degrees"),
    ("at 5°", "at 5°C", "and of which scale"),
    ("-5 if you count", "friends—5 if you count", "a dash behind a letter is no minus"),
    (".10 said", "officials.10 said", "a stop behind a letter is no decimal point"),
    *[("5% up", f"is {sign}5% up", "other signs that change a number") for sign in SIGNS],
    ("grew 5", "grew 5× now", "times"),
    ("about 5", "about 5 × 10⁶ people", "and behind a space"),
    ("about 5", "about 5⋅10⁶ people", "a point of a product"),
    ("at 5", "at 5˚C", "a ring typed for degrees"),
    ("at 5˚", "at 5˚C", "and of which scale"),
    ("killed 12", "killed 12\u00a0 345 people", "a no-break space and an ordinary one"),
    ("345 people", "killed 12 \u00a0345 people", "the other way round"),
    ("grew 5", "grew 5 \u00a0%", "before a percent sign"),
    ("5 degrees", "at − \u00a05 degrees", "behind a minus sign"),
    # words are whole
    ("guilty", "non-guilty", "a hyphen"),
    ("guilty", "non‑guilty", "a no-break hyphen"),
    ("non", "non-guilty", "a hyphen, at the end"),
    ("guilty", "non-\nguilty", "a hyphen at a line end may stand for one inside a word"),
    ("guilty", "non\u00ad\nguilty", "a soft one too"),
    ("legal", "illegal", "letters"),
    ("legal", "il\u00adlegal", "a soft hyphen is nothing"),
    ("he can", "he can't", "an apostrophe"),
    ("he can", "he can’t", "a typographic apostrophe"),
    ("he can", "he canʼt", "a modifier letter apostrophe"),
    *[("he won", f"he won{sign}t go", "what is typed for one") for sign in APOSTROPHES],
    *[("he won't", f"he won{sign}t go", "but never equal to one") for sign in APOSTROPHES],
    ("visit example", "visit example.org", "a stop between letters"),
    ("the U.S", "the U.S.A", "a capital behind one letter is no lost space"),
    ("S.A", "the U.S.A", "the same from the other side"),
    ("and", "and/or", "a slash"),
    ("AT", "AT&T", "an ampersand"),
    ("name", "file_name", "an underscore"),
    ("write to info", "write to info@example.org", "an address"),
    ("MeToo", "#MeToo", "a hashtag"),
    ("person", "@person", "a handle"),
    ("wrote C", "wrote C++", "a sign behind a word"),
    ("wrote C+", "wrote C++", "and within it"),
    ("wrote C", "wrote C#", "another"),
    ("15 people", "15+ people", "at least fifteen, from the middle"),
    ("over 15", "over 15+ people", "at least fifteen"),
    ("COVID", "COVID-19", "a letter and a digit"),
    ("19 cases", "COVID-19 cases", "the same from the other side"),
    ("4 people", "G4 people", "letters and digits are one token"),
    ("he said", "he said²", "a note number glued to a word cannot be told from a power"),
    ("Мир", "Мира", "Cyrillic letters are letters"),
    ("한국", "한국어", "Hangul is written with spaces"),
    # a run of stops, a visible sign
    ("he left.", "he left...", "a stop out of three"),
    ("he left.", "he left…", "which an ellipsis is"),
    ("he left...", "he left....", "three stops out of four"),
    ("..now", "...now", "at the start"),
    ("caf e", "caf e\u0301", "an accent belongs to its letter"),
    ("x", "x\u0338 y", "any mark does"),
    ("x" + "\u0301" * 3, "x" + "\u0301" * 70, "however many"),
    ("a", "q" + "\u0301" * 70 + "a", "beyond sixty marks nothing is an edge"),
    ("👩", "👩🏽 waves", "the tone of skin"),
    ("👩", "👩\u200d🚀 flies", "a joined emoji"),
    ("🚀 flies", "👩\u200d🚀 flies", "from the other side"),
    ("🇫", "🇫🇷", "half a flag"),
    ("🇷🇩", "🇫🇷🇩🇪", "halves of two flags"),
    ("1 key", "1\ufe0f\u20e3 key", "a keycap"),
    ("ก", "กำ", "a Thai vowel that UAX 29 keeps with its consonant"),
    ("រ", "ក្រ", "a Khmer consonant stacked below another"),
    ("ن text", "\u0600ن text", "a sign that UAX 29 keeps with what follows"),
    ("\u0338 b", "a \u0338 b", "a mark on a space"),
    # numbers in scripts without spaces
    ("二人死亡", "十二人死亡", "Han numerals are a number"),
    ("死者5", "死者5万人", "and so with digits"),
    ("2人死亡", "12人死亡", "digits stay whole among Han letters"),
    ("5人", "3～5人", "a tilde before a digit"),
]

#: Quote, text, and why the one stands in the other.
FOUND = [
    ("12 dead", "there were 12 dead.", "edges at spaces and stops"),
    ("12 dead", "(12 dead)", "edges at brackets"),
    ("12 dead", "“12 dead”", "edges at quotation marks"),
    ("-5%", "growth was -5% then", "with its sign"),
    ("US$5 million", "about US$5 million.", "with its currency"),
    ("5% growth", "a 5% growth", "with its percent sign"),
    ("5 people", "Europe—5 people", "a dash behind a letter is no sign"),
    ("-5 people", "there are -5 people", "a sign behind a space is one"),
    ("12 people", "in 2003 12 people came", "an ordinary space that parts no thousands"),
    ("in 2003", "in 2003 100 people came", "four digits before are no thousands"),
    ("30 1000 pieces", "30 1000 pieces", "four digits behind neither"),
    ("Iraq 150", "Iraq 150\t300", "a tab parts two cells of a table"),
    ("Iraq 150", "Iraq 150\u00a0\t300", "whatever stands beside it"),
    ("page 150", "page 150\u00a0\n300 people", "so does a line end"),
    ("in 2003", "in 2003—of all years", "a dash behind a number"),
    ("guilty", "not—guilty", "a dash between letters"),
    ("guilty", "not--guilty", "a dash typed as two hyphens"),
    ("guilty", "not---guilty", "or three"),
    ("guilty", "not – guilty", "a dash between spaces"),
    ("well-known", "a well-known case", "with its hyphen"),
    ("said officials", "said officials.10 Then", "a note number behind a stop"),
    ("said officials.", "said officials.10 Then", "with the stop"),
    ("10 Then", "said officials.10 Then", "and behind it"),
    ("The next", "the end.The next", "a lost space"),
    ("the end", "the end.The next", "from the other side"),
    ("the end.", "the end.The next", "with the stop"),
    ("q\u0301q\u0301", "a q\u0301q\u0301.The next", "letters with marks"),
    ("☀", "☀☁", "signs without a joiner"),
    ("U.S.", "the U.S. army", "a stop before a space is an edge"),
    ("U.S", "the U.S. army", "from both its sides"),
    ("'90s", "the '90s", "an apostrophe before digits"),
    ("the dogs", "the dogs' tails", "an apostrophe at the end of a word"),
    ("can't", "he can’t go", "with its apostrophe"),
    ("can´t", "he can´t go", "with what is typed for one"),
    ("make", "run `make` first", "a backtick beside a word parts it from nothing"),
    ("he said", "he said [2] that", "a note number in brackets"),
    ("he said.", "he said.² Then", "a raised note number behind a stop"),
    ("he left", "he left...", "an edge before a run of stops"),
    ("he left...", "he left… at once", "the whole run"),
    ("café", "the café is", "composed"),
    ("👩\u200d🚀 flies", "see 👩\u200d🚀 flies", "the whole joined emoji"),
    ("🇩🇪", "🇫🇷🇩🇪", "the second of two flags"),
    ("C++", "in C++ and", "with its signs"),
    ("#MeToo", "the #MeToo years", "with its sign"),
    ("東京", "私は東京へ行く", "Han and kana have an edge everywhere"),
    ("2024年", "在2024年的", "digits and Han letters have one between them"),
    ("Python", "私はPythonが", "so have Latin letters and kana"),
    ("十二人", "有十二人死亡", "a whole number of Han numerals"),
    ("ภาษา", "เรียนภาษาไทย", "Thai"),
    ("ພາສາ", "ຮຽນພາສາລາວ", "Lao"),
    ("ភាសា", "រៀនភាសាខ្មែរ", "Khmer"),
    ("မြန်", "ဟိုမြန်မာ", "Myanmar"),
    ("東京-大阪", "東京-大阪間", "a hyphen joins no Han letters"),
    ("\u0652a b", "x\n\u0652a b", "a mark at the start of a line stands on no space"),
    ("5 ½", "5 ½ of", "a fraction of its own"),
    ("x=5", "let x=5 be", "an equation"),
    ("word‹", "word‹word", "a single guillemet is no apostrophe"),
    ("$", "a $ sign", "a symbol alone is a quote"),
]


def of(pair: tuple[str, str, str]) -> str:
    return f"{pair[2]}: {pair[0]} / {pair[1]}".encode("ascii", "backslashreplace").decode()


@pytest.mark.parametrize("pair", REFUSED, ids=of)
def test_refused_inside_a_token(pair: tuple[str, str, str]) -> None:
    """A quote that cuts a token stands for something else, and is not found."""
    quote, text, _ = pair

    assert find_quote(quote, text) is None


@pytest.mark.parametrize("pair", FOUND, ids=of)
def test_found_at_token_edges(pair: tuple[str, str, str]) -> None:
    """A true quote is found where its tokens are whole."""
    quote, text, _ = pair

    assert find_quote(quote, text) is not None


def test_a_long_row_of_flags_has_no_edge_far_in() -> None:
    """Which half a sign is would cost a look at all before it, so none is an edge far in."""
    assert find_quote("🇫🇷", "🇩🇪" * 40 + "🇫🇷") is None


@pytest.mark.parametrize("glance", ["begins_word", "ends_word"])
def test_words_between_spaces_need_no_closer_look(
    glance: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a glance at a place says, the rules say too: wherever it says so in texts drawn."""
    draw = Random(5)  # noqa: S311 - no secret
    says_so = getattr(tokens, glance)
    drawn: list[tuple[Folded, int, int]] = []
    while len(drawn) < 300:
        text = fold(
            "".join(draw.choices(" " * 8 + "aaabbb....,,,;:!?-\n'\"/Z5%$é—#\u0301漢", k=12))
        )
        at, length = draw.randrange(1, 12), len(text.text)
        if at < length and not text.breaks and says_so(text.text, at):
            drawn.append((text, at, length) if glance == "begins_word" else (text, 0, at))
    for name in ("begins_word", "ends_word"):
        monkeypatch.setattr(tokens, name, lambda *_: False)

    assert [one for one in drawn if not is_whole(*one)] == []

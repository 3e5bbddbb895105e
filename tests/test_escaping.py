"""Text of a ledger comes out of each format as the same text, and does nothing there."""

import json
import os
import sys
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm  # type: ignore[import-untyped]
import pytest
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimledger.reporters.escaping import json_strings, one_line, side_by_side, visible
from claimledger.reporters.html import markup
from claimledger.reporters.markdown_text import column, markdown, unquoted, within

TESTDATA = Path(os.environ.get("CLAIMLEDGER_TESTDATA", "../shared/testdata"))
BLNS = Path(__file__).parent.parent / TESTDATA / "naughty" / "blns.json"  # absolute ones win
NAUGHTY = json.loads(BLNS.read_text(encoding="utf-8")) if BLNS.exists() else []

#: What each construct of Markdown and of GitHub is made of, to be put together at random.
MARKUP = (
    *"|\\`*_[](){}<>#!~^$&@:;.,-+=/'\" \n\t",
    *("a", "b1", "www", "http://", "x.org", "https", "&amp;", "<!--", "-->", "<b>", "</td>"),
    *("GH-1", "#12", "@name", ":smile:", "1.", "2)", "---", "===", "```", "[^1]", "[x]", "[!NOTE]"),
    *("\x1b[31m", "\u202e", "\u2028", "\u200d", "é", "e\u0301", "漢", "\U0001f600", "\ufeff"),
)
TEXTS = st.text() | st.lists(st.sampled_from(MARKUP)).map("".join)

HEAD = ["table", "thead", "tr", "th", "th", "tbody", "tr"]
#: Where words of a ledger stand in a report, and the tags that come of the place alone.
PLACES = {
    "{}": ["p"],
    "> {}": ["blockquote", "p"],
    "- {}": ["ul", "li"],
    "## {}": ["h2"],
    "[{}](#id)": ["p", "a"],
    "said {} there": ["p"],
    "| a | b |\n|---|---|\n| {} | c |": [*HEAD, "td", "td"],
    "| a | b |\n|---|---|\n| [{}](#id) | c |": [*HEAD, "td", "a", "td"],
}


class Page(HTMLParser):
    """The tags and the text of rendered Markdown."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag if attrs in ([], [("href", "#id")]) else f"{tag} {attrs}")

    def handle_data(self, data: str) -> None:
        self.words += data


Render = Callable[[str], Page]


def by_github(text: str) -> Page:
    extensions = ["table", "strikethrough", "autolink", "tasklist"]
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    html = cmarkgfm.markdown_to_html_with_extensions(text, options, extensions)
    return Page(html)


def by_markdown_it(text: str) -> Page:
    return Page(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


RENDERERS = (by_github, by_markdown_it)


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS.filter(visible))
def test_markdown_is_inert(render: Render, place: str, text: str) -> None:
    """No text makes a tag, and each comes out as it is but for the visible escapes."""
    assert_inert(render, place, text)


@pytest.mark.skipif(not NAUGHTY, reason="the list of naughty strings is not here")
@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("place", PLACES)
def test_naughty_strings_are_inert_in_markdown(render: Render, place: str) -> None:
    """Of the strings that have broken other programs none breaks a report."""
    for text in filter(visible, NAUGHTY):
        assert_inert(render, place, text)


def assert_inert(render: Render, place: str, text: str) -> None:
    page = render(place.replace("{}", markdown(text)))
    words = render(place.replace("{}", "X")).words.replace("X", visible(text))
    assert (PLACES[place], words) == (page.tags, page.words)


MARKDOWN = {
    "a | b": "a &#124; b",
    "**bold** and `code`": r"\*\*bold\*\* and \`code\`",
    "[x](javascript:alert(1))": r"\[x\](javascript:alert(1))",
    "![x](y)": r"!\[x\](y)",
    "<script>alert(1)</script>": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp; &": "&amp;amp; &amp;",
    "ask @name": "ask &#64;<!-- -->name",
    "fixes #12 and GH-12": r"fixes \#<!-- -->12 and GH\-<!-- -->12",
    "https://example.org": r"https\:<!-- -->//example\.org",
    "www.example.org": r"www\.<!-- -->example\.org",
    ":smile: at 12:30": r"\:<!-- -->smile: at 12:30",
    "# heading": r"\# heading",
    "- item": r"\- item",
    "12. item": r"12\. item",
    "1) item": r"1\) item",
    "===": r"\===",
    "note[^1] $x$ ~no~ {{y}}": r"note\[\^1\] \$x\$ \~no\~ \{\{y\}\}",
    "back\\slash": r"back\\slash",
    "fixes gh-1, Gh-2, xgh-3": r"fixes gh\-<!-- -->1, Gh\-<!-- -->2, xgh-3",
    "WWW.EXAMPLE.MU": r"WWW\.<!-- -->EXAMPLE\.MU",
    ":+1: :-1: :e-mail:": r"\:<!-- -->+1: \:<!-- -->-1: \:<!-- -->e-mail:",
    ": definition": r"\: definition",
    ". 1234567890. and :/": ". 1234567890. and :/",
    "1234567890. item": "1234567890. item",
    "two\nlines\r\n\tand\u3000more ": "two lines and more",
    "ESC \x1b[31m": r"ESC \\u\{1B\}\[31m",
    "The U.S. said 5%, on 2003-05-02.": "The U.S. said 5%, on 2003-05-02.",
}


@pytest.mark.parametrize("text", MARKDOWN)
def test_markdown(text: str) -> None:
    """What could be markup is parted, and plain prose is left as it is."""
    assert MARKDOWN[text] == markdown(text)


#: How each format escapes a text, and how several at once.
COLUMNS = {
    "markdown": (markdown, column),
    "html": (markup.text, markup.column),
    "attribute": (markup.attribute, markup.attributes),
}


@pytest.mark.parametrize("format", COLUMNS)
@given(texts=st.lists(TEXTS))
@example(texts=["a  b", " c", "- d ", "", "1. e"])
@example(texts=["a", "- b"])
@example(texts=["", ""])
def test_column(format: str, texts: list[str]) -> None:
    """Of many texts together each comes out as it does by itself."""
    each, together = COLUMNS[format]

    assert [*map(each, texts)] == together(texts)


@given(TEXTS.filter(visible))
def test_within(text: str) -> None:
    """Between words of our own and a comma a text is what it is in a text with these."""
    assert markdown(f"said {text}, there") == f"said {within(text).lstrip(' ')}, there"


@example("X")
@given(TEXTS)
def test_unquoted(text: str) -> None:
    """Without the quotation marks a text is what it is without them."""
    assert markdown(text) == unquoted(markdown(f"“{text}”"))


ONE_LINE = {
    "plain text": "plain text",
    " folded \t white\u00a0\n space ": "folded white space",
    "\x1b]0;title\x07": r"\u{1B}]0;title\u{07}",
    "\x9b31m": r"\u{9B}31m",
    "\u202egnp.exe": r"\u{202E}gnp.exe",
    "a\u2028b\u2029c\x85d\x0be": r"a\u{2028}b\u{2029}c\u{85}d\u{0B}e",
    "\ufeffbom, soft\u00adhyphen, \u200bzero": r"\u{FEFF}bom, soft\u{AD}hyphen, \u{200B}zero",
    "lone \ud800 surrogate": r"lone \u{D800} surrogate",
    "tag \U000e0041, end \U0010ffff": r"tag \u{E0041}, end \u{10FFFF}",
    "می\u200cخواهم": "می\u200cخواهم",
    "two  spaces,   three": "two spaces, three",
    "## heading, #: :": "## heading, #: :",
    "::error::no": r"\u{3A}:error\u{3A}:no",
    "##[group]no ##vso[task] #1": r"\u{23}#[group]no \u{23}#vso[task] #1",
}


@pytest.mark.parametrize("text", ONE_LINE, ids=ascii)
def test_one_line(text: str) -> None:
    """A terminal gets nothing that it would obey, and the reader sees that it was there."""
    assert ONE_LINE[text] == one_line(text)


def test_white_space_is_one_space() -> None:
    """Of whatever width it is, and whatever it does to a line."""
    wide = [char for char in map(chr, range(0x10000)) if unicodedata.category(char) == "Zs"]

    assert {visible(f"a{char}{char}b") for char in (*wide, "\t", "\n", "\r")} == {"a b"}


@given(st.lists(TEXTS.map(visible), max_size=4))
def test_side_by_side(parts: list[str]) -> None:
    """Parts of a line are shown as the line is, each with what is in it."""
    shown = side_by_side(*parts)
    alone = "".join(parts)

    assert "".join(shown) == "".join(side_by_side(alone))
    assert len(shown) == len(parts)
    assert [visible(one).replace(r"\u{3A}", ":").replace(r"\u{23}", "#") for one in shown] == [
        visible(one).replace(r"\u{3A}", ":").replace(r"\u{23}", "#") for one in parts
    ]


@given(TEXTS)
def test_one_line_cut_anywhere_is_no_command(text: str) -> None:
    """However a text is wrapped, no line of it starts a command of a CI log."""
    shown = one_line(text)

    assert ("::" in shown, "##[" in shown) == (False, False)


def test_what_is_shown_is_the_same_in_every_version_of_unicode() -> None:
    """Everything that this Python calls a control, format, separator or no character is escaped."""
    spaces, joiners = "\t\n\r", "\u200c\u200d"
    unseen = [
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        if character not in spaces + joiners
    ]
    unseen += map(chr, range(0xFDD0, 0xFDF0))
    unseen += (chr(end + at) for end in range(0xFFFE, 0x110000, 0x10000) for at in (0, 1))

    assert [f"\\u{{{ord(character):02X}}}" for character in unseen] == [*map(visible, unseen)]


PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))


def test_what_can_be_seen_stays() -> None:
    """Whatever is beside it, a character that a reader can see is shown as it is."""
    beside = ["", "\x1b", "  ", "\t"]

    assert [visible(f"{PRINTABLE}{one}{PRINTABLE}") for one in beside] == [
        f"{PRINTABLE}{shown}{PRINTABLE}" for shown in ("", r"\u{1B}", " ", " ")
    ]
    assert {visible(char) for char in PRINTABLE} == {*PRINTABLE}
    assert {visible(f"{char}\t{char}") for char in PRINTABLE} == {f"{it} {it}" for it in PRINTABLE}


def test_every_text_is_one_line() -> None:
    """No character whatever ends a line, by any program's notion of a line."""
    text = "".join(map(chr, range(sys.maxunicode + 1)))

    assert [visible(text)] == visible(text).splitlines()


JSON = {
    '"quoted", é 漢 \U0001f600': '"quoted", é 漢 \U0001f600',
    "lone \ud800": r"lone \ud800",
    "c1 \x9b, del \x7f": r"c1 \u009b, del \u007f",
    "bidi \u202e, line \u2028": r"bidi \u202e, line \u2028",
    "tag \U000e0041": r"tag \udb40\udc41",
    '{\n  "X": "\x7f",\n  "Y": 1\n}': '{\n  "X": "\\u007f",\n  "Y": 1\n}',
}


@pytest.mark.parametrize("text", JSON, ids=ascii)
def test_json_strings(text: str) -> None:
    """Only what cannot be seen, or not be encoded, is written in JSON's own escapes."""
    assert JSON[text] == json_strings(text)


@given(st.text())
def test_json_says_the_same(text: str) -> None:
    """The escapes of JSON are no change to what it says."""
    shown = json_strings(json.dumps(text, ensure_ascii=False))

    assert text == json.loads(shown.encode())

"""What a reader sees of a saved page."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger.charsets import declared_charset
from claimledger.pages import visible_text

#: Page, what is seen of it, and why.
SEEN = [
    ("", "", "nothing"),
    ("plain", "plain", "text without tags"),
    ("<h1>Head</h1><p>One</p><p>Two</p>", "Head\nOne\nTwo", "blocks end a line"),
    ("<p>One<p>Two<div>Three", "One\nTwo\nThree", "without end tags too"),
    ("one<br>two<br/>three", "one\ntwo\nthree", "line breaks"),
    ("<ul><li>a<li>b</ul>c<hr>d", "a\nb\nc\nd", "lists and rules"),
    ("o<b>n</b>e <i>t</i>wo<wbr>three<img>four", "one twothreefour", "other tags leave no trace"),
    ("o<x-y>n</x-y>e</foo>", "one", "unknown ones neither"),
    ("one\n  two\t three", "one two three", "white space of the source is one space"),
    ("one <b> two</b> <i> </i> three", "one two three", "across tags as well"),
    ("one&nbsp;&#160; two &amp; &eacute;&#x2014;", "one\u00a0\u00a0 two & é—", "references"),
    ("&lt;b&gt;", "<b>", "tags that are text"),
    ("中\n 文<p>a 文", "中文\na 文", "a line break in Han is nothing"),
    (
        "<p>三<p> 十人<p>a<p>三",
        "三\u3000\n十人\na\n三",
        "but the end of a block is none in the line",
    ),
    ("<tr><td>三<tr><td>十人", "三\u3000\n十人", "nor is that of a row"),
    ("<p>三<p>&nbsp;<p>三", "三\n\xa0\n三", "unless there is a line between them"),
    ("三<br>十人。<p>三", "三\n十人。\u3000\n三", "though a break may be"),
    ("<table><tr><td>a<td>b</tr><tr><th>c</th><td></td><td>d</td></table>", "a\tb\nc\td", "cells"),
    ("<table><tr><td> a </td> <td> b </td></tr></table>", "a\tb", "blanks around them"),
    ("<pre>\n a\n  b\n</pre>c", " a\n  b\nc", "preformatted text"),
    ("<textarea>a\n b</textarea>", "a\n b", "and what a form holds"),
    ("a</i>  b</p>c</pre>  d", "a b\nc\nd", "stray end tags"),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢kan", "fallback brackets"),
    ("10<sup>6</sup> 10<sup> -6</sup>", "10⁶ 10 -6", "a raised number behind a digit stays raised"),
    ("10<sup>−<b>6</b></sup>, 12<sup>a3</sup>", "10⁻⁶, 12a³", "with tags and letters in it"),
    ("12<sup>3</sup>4 10<sup>-6</sup></sup>1", "12³4 10⁻⁶1", "as far as its end"),
    ("1<sup>st</sup>, km<sup>2</sup>, Ca<sup>2+</sup>", "1st, km², Ca²⁺", "behind a letter too"),
    ("12.<sup>3</sup> 12,<sup>3</sup> 10&#8288;<sup>2</sup>", "12.³ 12,³ 10\u2060²", "or a sign"),
    ("12<sup>1,2</sup> 12<sup>3–5</sup> 5<sup>1/2</sup>", "12¹,² 12³⁻⁵ 5¹/²", "several of them"),
    ("a<sup> 3</sup>, b<sup>[3]</sup> <sup>3</sup>c", "a 3, b[3] 3c", "not what is set off"),
    ("12<sup>3<p>4</p>5</sup>6</sup><p>10<sup><i>6", "12³\n4\n56\n10⁶", "as far as the line"),
    ("a<sup>b<sub>2</sub>c<b>3</sup>4", "ab²c³4", "one in another"),
    ("H<sub>2</sub>O, 10<sub>6</sub>", "H2O, 10₆", "lowered digits only behind a number"),
    # formulae
    ("<math><msup><mn>10</mn><mn>6</mn></msup></math>5", "10^6 5", "powers"),
    ("5<math>\n<mfrac>\n<mn>1</mn>\n<mn>2</mn>\n</mfrac>\n</math>3", "5 1/2 3", "fractions"),
    ("<msup><mfrac><mi>a</mi><mn>2</mn></mfrac><mn>3</mn></msup>", "a/2^3", "one in another"),
    ("<munder><mn>1</mn><mn>2</mn></munder></mfrac></munder>3", "1 2 3", "and the like"),
    ("<del>77</del><ins>78</ins> dollars", "77 78 dollars", "what is struck out is no part"),
    ("<s>six</s>seven, 8<strike>9</strike>.", "six seven, 8 9.", "of the words beside it"),
    ("he<ins> re<b>sig</b>ned</ins>, <del>so</del>.", "he resigned, so.", "signs, spaces stay"),
    ("a<button>b</button>c<select><option>d</select>e", "a b c\nd e", "controls stand apart"),
    ("4<svg><text>5</text></svg>6", "4 5 6", "and drawings"),
    ("is <input value='not'> guilty<input>", "is not guilty", "what a form is filled with"),
    ("<p> <input value=x> <p><input value=a> b", "a b", "but no line of its own"),
    ("a<input type=Submit value=b>c<input type=radio value=x>d", "a b c d", "not of each control"),
    ("<bdo dir=RTL>21</bdo> <bdo>a</bdo></bdo> <bdo dir=ltr>b", "\u202e21\u202c a b", "turned"),
    # as browsers take it apart
    ("<script><!-- <script> </script> x --></script>a", "a", "a script in a script's comment"),
    ("<script><!-- <script> </script> x </script>a", "a", "its second end ends it"),
    ("<script><!-- </script>a<!-- -->", "a", "a comment alone does not hold one"),
    ("<script><!--><script></script>a", "a", "one that ends at once"),
    ("<script><!-- <script> --></script>a", "a", "or before the script does"),
    ("<script><!-- <scripts> </script>a", "a", "no other element either"),
    ("<script><script></script>a", "a", "nor a script in none"),
    ("<script><!-- <script> </script>a", "", "one that never ends"),
    ("<style><!-- </style>a<!-- -->", "a", "other raw text ends at its own end"),
    ("<title><!-- </title>a<noscript><!-- </noscript>b", "ab", "a title as well"),
    ("<iframe><!-- </IFRAME >a", "a", "in any case"),
    ("<textarea><b>a</b>&amp;</textareas></textarea>b", "<b>a</b>&</textareas>b", "forms"),
    ("<xmp><b>&amp;</xmp>b<textarea></textarea>", "<b>&amp;\nb", "in an example nothing is read"),
    ("a<plaintext><b></plaintext>", "a\n<b></plaintext>", "nor behind plain text"),
    ("<svg><style><!-- </style> --></style></svg>a", "a", "but in a drawing all is"),
    ("<svg><text><![CDATA[<a>]]></text><![CDATA[b", "<a>b", "where text may be marked as such"),
    ("<svg><foreignObject><style><!-- </style>a</svg>", "a", "unless it holds ordinary markup"),
    ("<svg><p><style><!-- </style>a", "a", "or was ended by it"),
    ("<math/><style><!-- </style>a", "a", "or at once"),
    ("a<b title='>'>b<b title=\">\" x=/>c<b =y= z>d<b x= >e", "abcde", "values of attributes"),
    ("a<b c'>b</b d='>'>c<b\"x>d", "abcd", "and what is none"),
    ("a<b title='>b", "a", "one that never ends"),
    ("a</p x='>b", "a", "nor does that of an end tag"),
    ("a</>b</ x>c</", "abc</", "ends of nothing"),
    ("<?xml version='1'?>a", "a", "instructions"),
    # not seen
    ("<head><title>T</title><meta x></head><body>a", "a", "the head"),
    ("<head>stray</head>a", "a", "all of it"),
    ("<head><title>T</title><body>a", "a", "without its end tag"),
    ("<head><link><p>a", "a", "ended by what can't stand in it"),
    ("<title>T</title>a", "a", "a title without a head"),
    ("a<script>if (1 < 2) '<p>'</script>b<style>p {}</style>c", "abc", "scripts and styles"),
    ("a<script/>b</script>c", "ac", "a slash closes no script"),
    ("a<template><p>x</p></template>b<noscript><img>x</noscript>c", "abc", "templates, fallbacks"),
    ("a<datalist><option>x<option>y</datalist>b", "ab", "lists of proposals"),
    ("a<iframe>x</iframe><video><p>x</video>b<canvas>x</canvas>c", "abc", "what is shown instead"),
    ("<dialog>x<p>y</dialog>a<dialog open>b</dialog>", "a\nb", "a dialog that is not open"),
    ("a<b popover>x</b><dialog open popover>b</dialog>", "a\nb", "what comes up when asked for"),
    ("<progress>x</progress>a<meter value=1>y</meter>", "a", "gauges"),
    ("<svg><defs><text>x</text></defs><symbol>y</symbol></svg>a", "a", "what is not drawn"),
    ("<math><mi>a</mi><mphantom><mi>x</mi></mphantom></math>", "a", "phantoms of a formula"),
    ("<math><mi>a</mi><annotation>x</annotation></math>b", "ab", "the source of a formula"),
    ("<svg><desc>x</desc><metadata>y</metadata><text>a</text></svg><desc>b", "a b", "descriptions"),
    ("is <!--> not <!-- --> guilty<!-- x --!>.", "is not guilty.", "a comment as browsers end it"),
    ("a<!---> b <!-- x -- > y --> c", "a b c", "and nowhere else"),
    ("a<!-- <p>x --> b<!doctype html><?pi?>c", "a bc", "comments and declarations"),
    ("a<![if IE]>b<![endif]><![CDATA[x]]>c", "abc", "marked sections"),
    ("a<![foo[b]]>c", "ac", "unknown ones"),
    ("a<!-- x", "a", "a comment that never ends"),
    ("a<b class=x", "a", "a tag that never ends"),
    ('a<b title="<" ', "a", "one with a sign in it"),
    ("a < b", "a < b", "a sign that is no tag"),
    ("a<div hidden>x<div>y</div>z</div>b", "ab", "hidden elements"),
    ('a<div hidden="until-found">x</div>b', "ab", "whatever the value"),
    ("a<br hidden>b<input hidden>c", "abc", "hidden elements without content"),
    ("<p hidden>x<b>y<p>a", "a", "ended by the next paragraph"),
    ("<div><p hidden>x</b>y</div>a", "a", "or by the end of what holds it"),
    ("<ul><li hidden>x<ul><li>y</ul>z<li>a</ul>", "a", "a list in a hidden item"),
    ("<div hidden><p>x<p>y</div>a", "a", "paragraphs in a hidden block"),
    ("<div hidden>x</section>y</div>a", "a", "stray end tags in one"),
    ("<td hidden>x<td>a", "a", "cells"),
    ("<svg hidden/>a<div hidden/>x</div>b", "ab", "a slash closes a drawing, not a block"),
    ("<svg><path hidden/><text>a</text></svg></svg>b", "a b", "nor what is drawn"),
    ("a\0b", "a\ufffdb", "a null is no character"),
]


@pytest.mark.parametrize(("page", "text", "_"), SEEN, ids=[case[2] for case in SEEN])
def test_visible_text(page: str, text: str, _: str) -> None:
    """Blocks end lines, cells are parted, tags leave no trace, what is not shown is left out."""
    assert visible_text(page) == text


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "/", "!", "--", "[", "]", "?", "'", '"', "=", "&", ";", "#", " "]
        )
        | st.sampled_from(["a", "p", "script", "div hidden", "head", "svg", "pre", "CDATA", "\n"]),
        max_size=30,
    )
)
def test_any_page_can_be_read(pieces: list[str]) -> None:
    """However broken a page is, it has a text, without white space at line ends."""
    lines = visible_text("".join(pieces)).split("\n")

    assert [line.rstrip(" \t") for line in lines] == lines


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize(
    "piece",
    [
        *["<!--", "<a ", "</", "<!", "<?", "&#", "<![", '<a href="', '<a x="<" ', "<td>"],
        *["<p hidden>", "<script><!--<script>", "<svg><![CDATA[", "<title>", "</a b='", "<b =="],
        *["<a / = ", "<svg><mi>", "<bdo>", "<svg><p>", "<a b=c/", "三<p>", "<script></script>"],
    ],
)
def test_hostile_pages_take_linear_time(piece: str) -> None:
    """Eight times the page takes about eight times as long, nowhere near sixty-four times."""
    assert growth(piece, "") < 30


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize(
    ("opening", "ending"), [("<svg>", "</math>"), ("<svg><mi>", "</mo>"), ("<p hidden>", "</div>")]
)
def test_ends_of_what_is_not_open_take_linear_time(opening: str, ending: str) -> None:
    """However much else is open."""
    assert growth(opening, ending) < 30


def growth(opening: str, ending: str) -> float:
    """How many times longer a page of 80,000 characters of each takes than one of 10,000."""

    def spent(size: int) -> float:
        page = opening * (size // len(opening)) + ending * (size // max(1, len(ending)))
        started = time.process_time()
        visible_text(page)
        return time.process_time() - started

    small = max(0.002, min(spent(10_000) for _ in range(3)))
    return spent(80_000) / small


@pytest.mark.parametrize(
    ("raw", "charset"),
    [
        (b"<p>no", None),
        (b'<meta charset="UTF-8">', "utf-8"),
        (b"<META CharSet=Windows-1251>", "windows-1251"),
        (b"<meta charset=' koi8-r '><meta charset=utf-8>", "koi8-r"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=big5">', "big5"),
        (b'<meta http-equiv="content-type" content="text/html">', None),
        (b'<meta name="x" content="charset=big5">', None),
        (b'<!-- <meta charset="big5"> --><meta charset="utf-8">', "utf-8"),
        (b'<meta charset=""><meta charset="utf-8">', "utf-8"),
        (b'<meta charset="iso-8859-1">', "windows-1252"),
        (b'<meta charset="GB2312">', "gb18030"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b"<![if IE]><meta charset=utf-8>", "utf-8"),
        (b" " * 1024 + b"<meta charset=big5>", None),
        (b"<meta><meta charset><link charset=big5>", None),
    ],
)
def test_declared_charset(raw: bytes, charset: str | None) -> None:
    """What a page declares in its first 1,024 bytes, as the Encoding standard reads it."""
    assert declared_charset(raw) == charset

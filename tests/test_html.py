"""The HTML page: what is on it, and that nothing of a ledger can run, load or break out."""

import json
import os
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimledger import (
    Audit,
    Claim,
    Evidence,
    Finding,
    Ledger,
    Severity,
    Source,
    Speaker,
    Verdict,
    audit,
    load,
    report,
)
from claimledger.reporters.escaping import visible
from claimledger.reporters.html.drawing import picture
from claimledger.reporters.html.markup import Html, is_web_address, isolated

Audited = Callable[..., Audit]
Golden = Callable[[str, str], None]
Saying = Callable[[str], Audit]

TESTDATA = Path(os.environ.get("CLAIMLEDGER_TESTDATA", "../shared/testdata"))
BLNS = Path(__file__).parent.parent / TESTDATA / "naughty" / "blns.json"  # absolute ones win
NAUGHTY = json.loads(BLNS.read_text(encoding="utf-8")) if BLNS.exists() else []

#: Attributes whose values are words of a ledger.
WORDED = {"id", "value", "data-speaker", "data-source", "data-tag", "aria-label", "href"}


class Page(HTMLParser):
    """The elements, the attributes and the words of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, ...]] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        shown = tuple(name if name in WORDED else f"{name}={value}" for name, value in attrs)
        found = dict(attrs)
        self.links += [found["href"] or ""] if "href" in found else []
        self.ids += [found["id"] or ""] if "id" in found else []
        if tag not in {"text", "bdi"}:  # which hang on how long a text is, and on its script
            self.elements.append((tag, *shown))

    def handle_data(self, data: str) -> None:
        self.words += data


def page_of(audit: Audit) -> Page:
    return Page(report(audit, "html"))


def bare(html: str) -> str:
    """The page without its style and script, which are files of their own."""
    return re.sub(r"(?s)(<(style|script)>).*?(</\2>)", r"\1\3", html)


def test_whole(reported: Audited, golden: Golden) -> None:
    """The whole page is what it was, byte for byte."""
    golden("bridge.html", report(reported(), "html"))


def test_empty_ledger(golden: Golden) -> None:
    """A ledger with nothing in it gives a page that says so."""
    golden("empty.html", report(audit(Ledger()), "html"))


def test_as_of(reported: Audited) -> None:
    """A page on what was known on a day says so."""
    said = "As of 2019-03-05: only what was known by that day counts."

    assert said in report(reported(as_of="2019-03-05"), "html")


def test_one_file_of_several(reported: Audited) -> None:
    """A ledger named by one of its files has cards for that file alone and links to no others."""
    more = """
        format = 1
        [claim.guest-crossed]
        text = "A guest crossed the bridge."
        superseded-by = "bridge-safe"
        """
    page = page_of(reported(more=more, only="more.claims.toml"))

    assert ("guest-crossed" in page.ids, "#bridge-safe" in page.links) == (True, False)


def test_links_lead_somewhere(reported: Audited) -> None:
    """Each link within the page leads to one thing on it."""
    page = page_of(reported())
    inward = {link[1:] for link in page.links if link.startswith("#")}

    assert (inward - {*page.ids}, len(page.ids)) == (set(), len({*page.ids}))


def test_id_of_several_lines() -> None:
    """An id that no file can have is the anchor that the links to it name."""
    page = page_of(audit(Ledger(claims={"a\nb": Claim(text="C.")})))

    assert ("a\nb" in page.ids, "#a%0Ab" in page.links) == (True, True)


def test_same_bytes(reported: Audited) -> None:
    """The same ledger gives the same page, wherever it lies."""
    assert report(reported(), "html") == report(reported(), "html")


def test_no_path_of_this_machine(reported: Audited, tmp_path: Path) -> None:
    """A page can be published: it does not say where it was made."""
    assert str(tmp_path) not in report(reported(), "html")


def test_only_our_style_and_script_may_run(reported: Audited) -> None:
    """The policy allows nothing but one style and one script, by the hashes of their bytes."""
    html = report(reported(), "html")
    hashes = [
        f"'sha256-{b64encode(sha256(found.encode()).digest()).decode()}'"
        for tag in ("style", "script")
        for found in re.findall(f"(?s)<{tag}>(.*?)</{tag}>", html)
    ]
    policy = re.findall('http-equiv="Content-Security-Policy" content="([^"]*)"', html)

    assert policy == [
        f"default-src 'none'; style-src {hashes[0]}; script-src {hashes[1]};"
        " base-uri 'none'; form-action 'none'"
    ]


def test_style_and_script_fetch_nothing() -> None:
    """Neither of them names an address, imports a file or makes markup out of text."""
    folder = Path(__file__).parent.parent / "claimledger" / "reporters" / "html"
    both = "".join((folder / name).read_text() for name in ("style.css", "script.js"))

    assert re.findall(r"url\(|@import|https?:|innerHTML|fetch\(|eval|</", both) == []


HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "</style><style>*{display:none}",
    "</title><base href=//evil.example>",
    "</svg><foreignObject><iframe>",
    "]]><!--",
    "-->",
    "<!DOCTYPE html><plaintext>",
    "\x1b[31mred\x00\x07",
    "\u202eright to left\u2066",
    "a\x85b\u2028c\u2029d",
    "&lt;b&gt; &amp; &",
    "{{ x }} {% y %} ${z} %s {0}",
    "//evil.example/x",
    "https://user:pass@evil.example/",
    "\ud800 lone",
    "x\ny\n\nz",
    "`backtick` = / >",
    "http://[::1",
    "https:\\\\evil.example",
)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text(text: str, saying: Saying) -> None:
    """Text that would be markup, wherever it stands, changes nothing of the page but words."""
    assert_inert(text, saying)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(min_size=1).filter(visible))
def test_any_text(text: str, saying: Saying) -> None:
    """No text whatever changes anything of the page but words."""
    assert_inert(text, saying)


@pytest.mark.skipif(not NAUGHTY, reason="the list of naughty strings is not here")
def test_naughty_strings(saying: Saying) -> None:
    """Of the strings that have broken other programs none breaks a page."""
    for text in filter(visible, NAUGHTY):
        if not is_web_address(text):
            assert_inert(text, saying)


def assert_inert(text: str, saying: Saying) -> None:
    page, plain = page_of(saying(text)), page_of(saying("plain"))
    assert page.elements == plain.elements
    assert visible(text) in page.words
    assert [link for link in page.links if not link.startswith("#")] == []


ADDRESSES = {
    "https://example.org/a?b=c&d#e": True,
    "http://example.org:8080/": True,
    "HTTPS://EXAMPLE.ORG": True,
    "https://[2001:db8::1]/": True,
    "javascript:alert(1)": False,
    " https://example.org": False,
    "https://example.org/\n": False,
    "https://user@example.org/": False,
    "https://example.org:port/": False,
    "https://[::1": False,
    "https:///path": False,
    "https:example.org": False,
    "//example.org": False,
    "ftp://example.org": False,
    "mailto:a@example.org": False,
    "https:\\\\example.org": False,
    "https://exämple.org": False,
    'https://example.org/"x': False,
    "": False,
}


@pytest.mark.parametrize("url", ADDRESSES, ids=ascii)
def test_is_web_address(url: str) -> None:
    """A link leads to the web or nowhere."""
    assert ADDRESSES[url] == is_web_address(url)


def test_addresses_are_links(saying: Saying) -> None:
    """An address of the web can be followed, and is told nothing of who follows it."""
    html = report(saying("https://example.org/?a=1&b"), "html")

    assert (
        '<a href="https://example.org/?a=1&amp;b" rel="nofollow noopener noreferrer">'
        "https://example.org/?a=1&amp;b</a>"
    ) in html


def quoted(html: str) -> list[str]:
    """The inside of each quotation block on a page."""
    return re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", html)


DOCUMENTED = """
    [source.doc]
    title = "Doc"
    document = "doc.txt"
    [claim.c]
    text = "C."
    source = "doc"
    quote = "{quote}"
    """
LONG = " ".join(["word"] * 80)
PASSAGES = {
    "whole": ("the quoted words", "the quoted words", "<p><mark>the quoted words</mark></p>"),
    "in a line": (
        "Before & the quoted words, after.\n",
        "the quoted words",
        '<p><span class="around">Before &amp; </span><mark>the quoted words</mark>'
        '<span class="around">, after.</span></p>',
    ),
    "over lines": (
        "One\nthe quoted\nwords\nfour",
        "the quoted words",
        '<p><span class="around">One </span><mark>the quoted words</mark>'
        '<span class="around"> four</span></p>',
    ),
    "with paragraphs": (
        "He writes:\n\nthe quoted words.\n \nMore.",
        "the quoted words",
        '<p><span class="around">He writes:<br><br></span><mark>the quoted words</mark>'
        '<span class="around">.<br><br>More.</span></p>',
    ),
    "left out": (
        "He is not at all guilty.",
        "He is […] guilty",
        '<p><mark>He is</mark> <span class="gap"><small>[left out:</small> not at all'
        '<small>]</small></span> <mark>guilty</mark><span class="around">.</span></p>',
    ),
    "soft hyphens": (
        "The quo\u00adted wo\u00ad\nrds.",
        "quoted words",
        '<p><span class="around">The </span><mark>quoted words</mark>'
        '<span class="around">.</span></p>',
    ),
    "spaces to spare": (
        "Before   it:\n\n  the  quoted\u00a0\nwords \u00a0 and  more.\n",
        "the quoted words",
        '<p><span class="around">Before it:<br><br></span><mark>the quoted words</mark>'
        '<span class="around"> and more.</span></p>',
    ),
    "controls": (
        "No\x00thing\x01 of the quoted words\x01, after.",
        "the quoted words",
        '<p><span class="around">No\\u{00}thing\\u{01} of </span>'
        '<mark>the quoted words</mark><span class="around">\\u{01}, after.</span></p>',
    ),
    "far from the ends": (
        f"{LONG} the quoted words {LONG}",
        "the quoted words",
        f'<p><span class="around">… {"word " * 43}</span><mark>the quoted words</mark>'
        f'<span class="around">{" word" * 43} …</span></p>',
    ),
    "without spaces": (
        f"{'漢' * 300}、引用文、{'字' * 300}",
        "引用文",
        f'<p><span class="around">… {"漢" * 219}、</span><mark>引用文</mark>'
        f'<span class="around">、{"字" * 219} …</span></p>',
    ),
    "end of a long paragraph": (
        f"{LONG[:99]} the quoted words.\n\nNext.",
        "the quoted words",
        f'<p><span class="around">{LONG[:99]} </span><mark>the quoted words</mark>'
        '<span class="around">.<br><br>Next.</span></p>',
    ),
}


@pytest.mark.parametrize("name", PASSAGES)
def test_quotation_in_context(name: str, audited: Audited) -> None:
    """A quotation is marked in the words around it, and what it leaves out stands in its place."""
    document, quote, wanted = PASSAGES[name]
    html = report(audited(DOCUMENTED.format(quote=quote), doc=document), "html")

    assert quoted(html)[0] == wanted


def test_verdict_beside_the_standing(reported: Callable[[], Audit]) -> None:
    """In the table of claims a person's word stands under what is computed, with whose it is."""
    html = report(reported(), "html")

    rulings = re.findall(r'</span>(<span class="ruling">[^<]*</span>)</td>', html)
    assert rulings == ['<span class="ruling">Verdict: Misleading (Editor A)</span>']


def test_verdict_on_the_card(reported: Callable[[], Audit]) -> None:
    """On a card the rating comes first, then why, then whose it is."""
    told = re.findall(
        r'<p class="verdict"><b>(Verdict: .*?)</b>(.*?)</p>', report(reported(), "html")
    )

    assert [(rating, why[why.index("<small>") :]) for rating, why in told] == [
        ("Verdict: Misleading.", "<small>Signed by Editor A, 1 April 2019.</small>")
    ]


def test_names_that_run_from_right_to_left(audited: Audited) -> None:
    """A number behind such a name or title stays there; the words of a claim are as they are."""
    html = report(audited(LEFTWARD, doc="سقطت"), "html")

    assert [
        html.count("Said by <bdi>قناة 13</bdi>, 14 May 2004."),
        html.count('<a href="#doc">“<bdi>كتاب 2</bdi>”</a> (<bdi>قناة 13</bdi>, 12 May 2004)'),
        html.count('<h3 dir="auto">“سقطت 5”</h3>'),
    ] == [1, 1, 1]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Said by قناة 13, 14 May.", "Said by <bdi>قناة 13</bdi>, 14 May."),
        ("Words of “كتاب Word 2” here.", "Words of “<bdi>كتاب Word 2</bdi>” here."),
        ("“Plain” and “כתב” and A", "“Plain” and “<bdi>כתב</bdi>” and A"),
        ("א ב, ג &amp; ד", "<bdi>א ב</bdi>, <bdi>ג</bdi> &amp; <bdi>ד</bdi>"),
        ("“א", "“<bdi>א</bdi>"),
        ("Plain, 1.", "Plain, 1."),
    ],
)
def test_isolated(sentence: str, shown: str) -> None:
    """What runs from right to left is shut off, a title whole, a name with its number."""
    assert isolated(Html(sentence)) == shown


def test_isolating_takes_no_longer_than_its_text_is_long() -> None:
    """Quotation marks that nothing closes are gone through once."""
    assert isolated(Html("“" + "א " * 100_000)).count("<bdi>") == 1


LEFTWARD = """
    [speaker.governor]
    name = "قناة 13"
    [speaker.envoy]
    name = "Envoy"
    [source.doc]
    title = "كتاب 2"
    author = "governor"
    published = 2004-05-12
    document = "doc.txt"
    [claim.c]
    text = "سقطت 5"
    speaker = "governor"
    date = 2004-05-14
    source = "doc"
    quote = "سقطت"
    """


@pytest.mark.parametrize(
    ("number", "said"), [(4, "N0, N1, N2 and N3"), (7, "N0, N1, N2, N3 and 3 more")]
)
def test_claim_of_many_speakers(number: int, said: str) -> None:
    """The table names some of them, the card all."""
    speakers = {f"s-{n}": Speaker(name=f"N{n}") for n in range(number)}
    ledger = Ledger(speakers=speakers, claims={"c": Claim(text="C.", speaker=tuple(speakers))})
    html = report(audit(ledger), "html")

    assert (f"<td>{said}</td>" in html, f" and N{number - 1}.</p>" in html) == (True, True)


def test_verdicts_are_counted() -> None:
    """The head says what persons ruled, the most frequent rating first, the rarest together."""
    ratings = ["True", *(f"R{n}" for n in range(7)), "False", "False"]
    claims = {
        f"c-{n}": Claim(text="C.", verdict=Verdict(rating=it, because="B.", by="a", date="2003"))
        for n, it in enumerate(ratings)
    }
    html = report(audit(Ledger(claims=claims, speakers={"a": Speaker(name="A")})), "html")

    assert re.findall(r'<p class="verdicts">(.*?)</p>', html) == [
        "<b>10 signed verdicts:</b> 2 False, 1 True, 1 R0, 1 R1, 1 R2, 1 R3, 3 rated otherwise."
    ]


def test_finding_of_many_records_is_said_once() -> None:
    """What the checks say of many records alike names them; of one, or of none, its place too."""
    said = [("c", "M"), ("", "F"), ("d", "M"), ("e", "N"), ("", "F")]
    found = [
        Finding(code="CL999", message=it, severity=Severity.NOTE, file="f", id=id)
        for id, it in said
    ]
    html = report(evolve(audit(Ledger()), unplaced=tuple(found)), "html")

    assert re.findall(r'<li class="note">(.*?)</li>', html) == [
        "note CL999 (f): F",
        "note CL999: M (2 records: c, d)",
        "note CL999 (e, f): N",
    ]


@pytest.mark.parametrize(
    ("size", "printed"),
    [((100, 210), True), ((100, 211), False), ((1050, 9), True), ((1051, 9), False)],
    ids=str,
)
def test_picture_on_paper(size: tuple[int, int], *, printed: bool) -> None:
    """Of a picture too tall or too wide for paper a sentence says there where to look instead."""
    html = picture("graph", "T", "D", size, ())

    assert ("too large for a page" not in html) == printed
    assert ('class="graph large"' not in html) == printed


PAGE = """
    <title>T</title><nav><ul><li>Home<li>News</ul></nav><h1>Fire on board</h1><p>By Okafor
    <p>The company speaks of <em>198</em>
    passengers{unseen}, not more. <p>Damage is put at 4 million by its insurer, and at 7 by others.
    <table><tr><th>Source<th>Hurt<tr><td>Police<td>12</table><footer>The Daily Quay</footer>
    """
BLOCKS = {
    "The company speaks of 198 passengers": (
        '<p><span class="around">By Okafor<br></span><mark>The company speaks of 198 '
        'passengers</mark><span class="around">, not more.<br>Damage is put at 4 million by its '
        "insurer, and at 7 by others.</span></p>"
    ),
    "at 7 by others. Source Hurt": (
        '<p><span class="around">The company speaks of 198 passengers, not more.<br>'
        "Damage is put at 4 million by its insurer, and </span><mark>at 7 by others.<br>"
        'Source Hurt</mark><span class="around"><br>Police 12</span></p>'
    ),
    "Police 12": (
        '<p><span class="around">Source Hurt<br></span><mark>Police 12</mark>'
        '<span class="around"><br>The Daily Quay</span></p>'
    ),
}


@pytest.mark.parametrize("unseen", ["", "\u200b"])
@pytest.mark.parametrize("quote", BLOCKS)
def test_quotation_of_a_page(quote: str, unseen: str, audited: Audited, tmp_path: Path) -> None:
    """Each block of a saved page is shown on a line of its own."""
    (tmp_path / "doc.html").write_text(PAGE.format(unseen=unseen), encoding="utf-8")
    told = DOCUMENTED.format(quote=quote).replace("doc.txt", "doc.html")
    html = report(audited(told), "html")

    assert re.sub(r"\\u{200B}", "", quoted(html)[0]) == BLOCKS[quote]


def test_changed_since_the_audit(audited: Audited, tmp_path: Path) -> None:
    """A document that is not the one audited is not quoted from: the ledger's words stand alone."""
    judged = audited(DOCUMENTED.format(quote="not […] guilty"), doc="He is not at all guilty.")
    (tmp_path / "doc.txt").write_text("He is not at all a guilty man.", encoding="utf-8")

    assert quoted(report(judged, "html"))[0] == (
        "<p><mark>not […] guilty</mark></p><p><small>left out: </small>at all</p>"
    )


def test_document_of_two_sources(audited: Audited) -> None:
    """A document that two sources name is shown around the words of both."""
    more = """
        [source.second]
        title = "Second"
        document = "doc.txt"
        [claim.d]
        text = "D."
        source = "second"
        quote = "guilty"
        """
    ledger = DOCUMENTED.format(quote="guilty") + more
    html = report(audited(ledger, doc="He is guilty."), "html")

    assert html.count('<span class="around">He is </span><mark>guilty</mark>') == 2


def test_document_gone_since_the_audit(audited: Audited, tmp_path: Path) -> None:
    """A document that was lost behind the audit's back does not keep the page from being made."""
    judged = audited(DOCUMENTED.format(quote="guilty"), doc="He is guilty.")
    (tmp_path / "doc.txt").unlink()

    assert quoted(report(judged, "html"))[0] == "<p><mark>guilty</mark></p>"


def test_quotation_of_nobody_knows_which_source(reported: Audited) -> None:
    """A proof made by hand, of which no source is told, is shown by the ledger's words alone."""
    judged = reported()
    proof = evolve(judged.proofs["bridge-safe"], source="")
    html = report(evolve(judged, proofs={**judged.proofs, "bridge-safe": proof}), "html")

    assert "<mark>the bridge was safe and would stay open</mark></p></blockquote>" in html


def test_large_ledger_is_drawn_in_part() -> None:
    """Pictures stop where nobody could follow them, and say so; everything else is complete."""
    source = Source(title="S")
    ledger = Ledger(
        sources={"s": source},
        claims={f"c-{n}": Claim(text=f"Claim {n}.", date="2003") for n in range(90)},
        evidence={f"e-{n}": Evidence(supports=f"c-{n}", source="s", quote="q") for n in range(90)},
    )
    html = report(audit(ledger), "html")

    assert (
        html.count("50 claims more are not drawn; the cards have everything."),
        "10 more are in the table only" in html,
        html.count('<details class="more">'),
        html.count('<article class="claim"'),
    ) == (2, True, 1, 90)


def test_very_many_dates() -> None:
    """Where there are more dates than anybody reads, the table has those of the picture."""
    ledger = Ledger(claims={f"c-{n}": Claim(text="C.", date="2003") for n in range(1001)})
    html = report(audit(ledger), "html")

    assert ("921 more stand on the cards." in html, "The dates as a table (80)" in html) == (
        True,
        True,
    )


@pytest.mark.parametrize(("number", "long"), [(150, False), (151, True)])
def test_long_page(number: int, *, long: bool) -> None:
    """Only a page of many claims is laid out bit by bit: of others a picture has all of it."""
    ledger = Ledger(claims={f"c-{n}": Claim(text="C.") for n in range(number)})

    assert ('<body class="long">' in report(audit(ledger), "html")) == long


def test_page_that_is_shown_in_a_frame_of_the_ledger(tmp_path: Path) -> None:
    """A ledger loaded with a root of its own finds its documents again."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "ledger").mkdir()
    (tmp_path / "docs" / "doc.txt").write_text("He is guilty.", encoding="utf-8")
    ledger = DOCUMENTED.format(quote="guilty").replace("doc.txt", "../docs/doc.txt")
    path = tmp_path / "ledger" / "x.claims.toml"
    path.write_text("format = 1\n" + ledger, encoding="utf-8")
    judged = audit(load(path.parent, root=tmp_path))

    assert '<span class="around">He is </span>' in report(judged, "html")


def test_findings_that_fail_a_check_are_in_the_head(reported: Audited) -> None:
    """A page on a ledger with errors says so where nobody can miss it."""
    judged = reported()
    clean = evolve(judged, unplaced=())

    assert ['class="check failed"' in bare(report(one, "html")) for one in (judged, clean)] == [
        True,
        False,
    ]

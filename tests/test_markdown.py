"""The Markdown page: what is on it, and that no text of a ledger does anything there."""

import re
from collections.abc import Callable
from pathlib import Path
from posixpath import dirname, join, normpath

import cmarkgfm  # type: ignore[import-untyped]
import pytest
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimledger import Audit, Claim, Evidence, Ledger, Policy, Source, Speaker, audit, report
from claimledger.reporters.markdown.leaves import pages
from claimledger.vocabulary import Unarchived

Audited = Callable[..., Audit]
Golden = Callable[[str, str], None]
Saying = Callable[[str], Audit]

REPORTED = Path(__file__).parent / "reported"


def test_whole(reported: Audited, golden: Golden) -> None:
    """The whole page is what it was, byte for byte."""
    golden("bridge.md", report(reported()))


def test_as_of(reported: Audited, golden: Golden) -> None:
    """A page on what was known on a day says so."""
    golden("bridge-as-of.md", report(reported(as_of="2019-03-05")))


def test_empty_ledger(golden: Golden) -> None:
    """A ledger with nothing in it gives a page that says so."""
    golden("empty.md", report(audit(Ledger())))


def test_one_file_of_several(reported: Audited, golden: Golden) -> None:
    """A ledger named by one of its files shows that file's claims and links to no others."""
    more = """
        format = 1
        [policy]
        standard = "preponderance"
        unarchived = "count"
        independent-origins = 1
        admit = "C3"
        [claim.guest-crossed]
        text = "A guest crossed the bridge."
        superseded-by = "bridge-safe"
        """
    golden("one-file.md", report(reported(more=more, only="more.claims.toml")))


def test_large_ledger() -> None:
    """Long evidence is folded away, and a graph nobody could follow is drawn in part."""
    evidence = {
        f"e-{n}": Evidence(supports="c", source="s", speaker="a", quote="q") for n in range(50)
    }
    ledger = Ledger(
        policy=Policy(unarchived=Unarchived.COUNT),
        speakers={"a": Speaker(name="A")},
        sources={"s": Source(title="S")},
        claims={"c": Claim(text="C.")},
        evidence=evidence,
    )
    page = report(audit(ledger))

    assert (
        "**Evidence for:**\n\n<details>\n<summary>50 items</summary>\n\n- **e-0**" in page,
        "10 evidence items more are not drawn here; the HTML report draws more of them." in page,
    ) == (True, True)


def test_links_lead_to_headings(reported: Audited) -> None:
    """Each link of the page leads to a heading of it, by the rules of the sites that show it."""
    page = report(reported())
    headings = re.findall("^#+ (.*)$", page, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]

    assert {*re.findall(r"\]\(#([^)]*)\)", page)} <= {*anchors}


def test_every_source_has_its_footnote(reported: Audited) -> None:
    """Each mark leads to what is told of its source, and of each source that is told once."""
    page = report(reported())
    marks, footnotes = re.findall(r"(?<!\n)\[\^(.*?)\]", page), re.findall(r"\n\[\^(.*?)\]:", page)
    rendered = re.findall('<li id="fn-([a-z-]*)"', by_github(page))

    assert sorted(footnotes) == sorted({*marks}) == sorted(rendered) == sorted(reported_sources())


def reported_sources() -> list[str]:
    """The ids of the sources in tests/reported/, as they stand there."""
    return re.findall(r"^\[source\.(.*)\]$", (REPORTED / "bridge.toml").read_text(), re.MULTILINE)


@pytest.mark.parametrize("text", ["plain", "(plain)", "[plain]", ": plain", "<plain>"])
def test_marks_of_footnotes_are_no_links(text: str, saying: Saying) -> None:
    """Where footnotes are unknown their marks are words, whatever titles stand around them."""
    inward = {"#c", "#v"}

    assert {*re.findall('href="([^"]*)"', by_markdown_it(report(saying(text))))} == inward


def test_title_takes_no_anchor_of_a_claim() -> None:
    """A ledger called like one of its claims has a heading with an anchor of its own."""
    first_line = report(audit(Ledger(name="bridge-safe"))).split("\n")[0]

    assert first_line == "# bridge-safe — fact-check report"


HOSTILE = (
    "a | b | c",
    "two\nlines\n\n# and more",
    "[x](javascript:alert(1))",
    "<script>alert(1)</script>",
    "<!-- ",
    "@name, see #12",
    "\x1b[31mred\x1b[0m",
    "\u202eright to left",
    "**",
    "`",
    "![x](https://x.example)",
    "http://x.example and www.x.example",
    "| --- |",
    "- [ ] 1. > # ```",
    "\\",
    "&lt;b&gt;",
    "</details>",
    "[^1]: note",
    "{{ x }} {% y %}",
)


def by_github(text: str) -> str:
    extensions = ["table", "strikethrough", "autolink", "tasklist"]
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    return str(cmarkgfm.markdown_to_html_with_extensions(text, options, extensions))


def by_markdown_it(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def tags(html: str) -> list[str]:
    return re.findall("<[^!][^>]*>", html)


RENDERERS = (by_github, by_markdown_it)


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text(render: Callable[[str], str], text: str, saying: Saying) -> None:
    """Text that would be markup, wherever it stands, changes nothing of the page but words."""
    assert tags(render(report(saying(text)))) == tags(render(report(saying("plain"))))


@pytest.mark.parametrize("render", RENDERERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(min_size=1).filter(str.strip))
def test_any_text(render: Callable[[str], str], saying: Saying, text: str) -> None:
    """No text whatever changes anything of the page but words."""
    assert tags(render(report(saying(text)))) == tags(render(report(saying("plain"))))


def test_words_stand_under_their_headings(reported: Audited) -> None:
    """Parsed, each claim's section begins with its exact words as a quotation."""
    html = by_github(report(reported()))
    found = re.findall(r"<h3>([a-z0-9-]+)</h3>\n<blockquote>\n<p>(.*?)</p>", html)

    assert found == [(id, claim.text) for id, claim in reported().ledger.claims.items()]


def test_same_bytes(reported: Audited) -> None:
    """The same ledger gives the same page, wherever it lies."""
    assert report(reported()) == report(reported())


def test_whole_pages(reported: Audited, golden: Callable[[str, str], None]) -> None:
    """Index and pages are what they were, byte for byte."""
    written = pages(reported())

    golden("bridge-pages.md", "\n".join(f"==> {path}\n{text}" for path, text in written.items()))


def test_a_page_for_each_claim(reported: Audited) -> None:
    """Each claim has its page, the superseded ones too, called by its id."""
    judged = reported()

    assert [*pages(judged)] == ["README.md", *(f"claims/{id}.md" for id in judged.ledger.claims)]


def test_a_superseded_claim_points_on(reported: Audited) -> None:
    """The page of a claim that was superseded leads to the page of what took its place."""
    page = pages(reported())["claims/nobody-inspected.md"]

    assert "**Superseded** by [bridge-inspected](bridge-inspected.md)." in page


def test_links_lead_to_pages(reported: Audited) -> None:
    """Each link of a page leads to another, or to a heading of it."""
    written = pages(reported())
    places = {*written, "README.md#how-standing-is-computed"}
    links = {
        normpath(join(dirname(path), link))
        for path, text in written.items()
        for link in re.findall(r"\]\(([^)]*)\)", text)
    }

    assert links == places


def test_every_page_has_its_footnotes(reported: Audited) -> None:
    """Each page tells all that it cites, and nothing else."""
    for text in pages(reported()).values():
        marks = {*re.findall(r"(?<!\n)\[\^(.*?)\]", text)}
        assert {*re.findall(r"\n\[\^(.*?)\]:", text)} == marks


def test_pages_of_one_file_of_several(reported: Audited) -> None:
    """A ledger named by one of its files has pages of that file's claims and no links to others."""
    more = """
        format = 1
        [claim.guest-crossed]
        text = "A guest crossed the bridge."
        superseded-by = "bridge-safe"
        """
    written = pages(reported(more=more, only="more.claims.toml"))

    assert [*written] == ["README.md", "claims/guest-crossed.md"]
    assert "by bridge-safe." in written["claims/guest-crossed.md"]


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_on_pages(render: Callable[[str], str], text: str, saying: Saying) -> None:
    """Text that would be markup, wherever it stands, changes nothing of the pages but words."""
    plain, hostile = pages(saying("plain")), pages(saying(text))

    assert [tags(render(it)) for it in hostile.values()] == [
        tags(render(it)) for it in plain.values()
    ]


@pytest.mark.parametrize("render", RENDERERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(min_size=1).filter(str.strip))
def test_any_text_on_a_page(render: Callable[[str], str], saying: Saying, text: str) -> None:
    """No text whatever changes anything of a claim's page but words."""
    pair = (pages(saying(it))["claims/v.md"] for it in (text, "plain"))
    one, other = (tags(render(page)) for page in pair)

    assert one == other

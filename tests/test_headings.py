"""What a saved page calls itself, where that stands, and what of it is menus."""

import time

import pytest

from claimledger.headings import headed_text
from claimledger.pages import visible_text

NAV = "<nav><ul><li>Home<li>News</ul></nav>"
LINKS = "".join(f"<div> <a href=x>{word}</a> | </div>" for word in ("Home", "News", "Sport"))
PAGES = [
    (f"<title>A Fire - Quay</title>{NAV}<h1>A Fire</h1>b", "A Fire", "A Fire", ["Home", "News"]),
    (f"<title>x</title>{NAV}<p>a<h1>A <i>Fire</i><br>at Sea</h1>b", "A Fire at Sea", "A Fire",
     ["Home", "News"]),
    ("<title>A  Fire &ndash; Quay</title><h1>Quay</h1><p>a<h2>\u201cA fire\u201d</h2>b",
     "\u201cA fire\u201d", "\u201cA fire\u201d", []),
    ("<title>Quay</title><p>a<footer><h2>Quay</h2></footer>", "Quay", "Quay", []),
    ("<title>Quay - A Fire</title>a<h1>A Fire</h1>b", "A Fire", "A Fire", []),
    ("<title>A Fire | Quay</title><p>a<p>b", "A Fire | Quay", "a", []),
    ("<svg><title>x</title><text>a</text></svg><title>A Fire</title><title>y</title>b",
     "A Fire", "a b", []),
    ("<h1></h1><h1 hidden>x</h1><h1>A Fire", "", "A Fire", []),
    (f"<h1>A Fire</h1>{NAV}b<nav>c<nav>d</nav>e</nav></nav></h1>", "A Fire", "A Fire",
     ["Home", "News", "c", "d"]),
    ("<title>A</title><nav>a<h1>A</h1>b</nav>c", "A", "A", ["a"]),
    ("<nav></nav><nav>a", "", "a", []),
    (f"<title>{'x' * 301}</title><h1>{'y' * 301}</h1>", "", "y" * 301, []),
    ("<title>!</title><h1>?</h1>", "?", "?", []),
    # lists of links, whatever holds them: three lines of links and nothing else
    (f"{LINKS}<h1>A</h1>b{LINKS}<p><a href=x>c</a><p>d", "A", "A",
     ["Home", "|", "News", "|", "Sport", "|"] * 2 + ["c"]),
    ("<h1>A</h1><p><a href=x>b</a><p><a href=x>c</a><p>d", "A", "A", []),
    ("<h1>A</h1><p><a href=x>b</a><p>By <a href=x>c</a><p><a href=x>d</a>", "A", "A", []),
    ("<h1>A</h1><p><a name=x>b</a><p><a name=y>c</a><p><a name=z>d</a>", "A", "A", []),
    ("<h1>A</h1><p><a href=x>b<p>c<p>d<p>e", "A", "A", []),
    ("<a href=x>a</a><br><a href=x>b</a><h1><a href=x>A</a></h1><a href=x>c</a>", "A", "A", []),
    ("<h1>A</h1>" + f"<p><a href=x>{'b' * 201}</a>" * 3, "A", "A", []),
]  # fmt: skip


@pytest.mark.parametrize(("page", "title", "line", "aside"), PAGES)
def test_headings(page: str, title: str, line: str, aside: list[str]) -> None:
    """Its heading, that which the title begins with if there are several, else the title."""
    found = headed_text(page)
    spans = [found.text[slice(*span)].split() for span in found.aside]

    assert (found.title, found.text[found.begins :].partition("\n")[0]) == (title, line)
    assert [word for span in spans for word in span] == aside
    assert found.text == visible_text(page)


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize(
    "piece",
    [
        "<h1>",
        "<h1>a</h1>",
        "<nav>a</nav>",
        "<nav>",
        "<title>a",
        "<title>a - </title>",
        "<a href=x>",
        "<p><a href=x>a</a>",
        "<p><a href=x>a",
    ],
)
def test_hostile_pages_take_linear_time(piece: str) -> None:
    """Eight times the page takes about eight times as long, nowhere near sixty-four times."""

    def spent(size: int) -> float:
        started = time.process_time()
        headed_text(piece * (size // len(piece)))
        return time.process_time() - started

    small = max(0.002, min(spent(10_000) for _ in range(3)))

    assert spent(80_000) / small < 30

"""The HTML page in a real browser: `python tests/browser/check.py`, where Chromium is installed.

What cannot be seen without one is asked here: that nothing runs, nothing is fetched and nothing is
said on the console; that searching, filtering and sorting work; that paper cuts nothing; that all
words can be told from what is behind them; and, with AXE naming a file of axe-core, that its rules
hold. All of it is the same on every run: how fast the page is, tests/benchmarks/keystrokes.py asks.
"""
# ruff: noqa: T201 - it tells what it finds

import os
import shutil
import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]  # the package, and what tests share

from chromium import PROGRAM, Browser, chromium  # noqa: E402
from conftest import _evil, _saying  # noqa: E402

from claimledger import Audit, audit, load, report  # noqa: E402

LEDGER = HERE.parent.parent / "ledgers" / "us-iran-2001-2006"
AXE = os.environ.get("AXE", "")
PDFTOTEXT = shutil.which("pdftotext")


def main() -> int:
    """Run every check; 1 if one of them fails."""
    if not PROGRAM:
        print("no chromium here: the HTML page was not looked at in a browser")
        return 0
    failed = 0
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        for check in CHECKS:
            problems = [*check(browser, Path(folder))]
            failed += bool(problems)
            print(f"{'FAILED' if problems else 'passed'}: {check.__doc__}")
            print(*(f"    {problem}" for problem in problems), sep="\n", end="")
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return int(failed > 0)


def silent(browser: Browser, folder: Path) -> Iterator[str]:
    """The page says nothing on the console and asks for nothing but itself."""
    url = page(audit(load(LEDGER)), folder)
    browser.open(url)
    if browser.said():
        yield f"it said {browser.said()}"
    if browser.asked() != [url]:
        yield f"it asked for {browser.asked()}"


HOSTILE: Final = (
    "</script><script>document.title='run'</script>",
    '"><img src=x onerror="document.title=\'run\'">',
    "javascript:document.title='run'",
    "</style></title></textarea><svg onload=\"document.title='run'\">",
)


def inert(browser: Browser, folder: Path) -> Iterator[str]:
    """Markup in every text of a ledger does nothing, whatever is clicked."""
    for text, judged in (*((text, _saying(text)) for text in HOSTILE), ("evil", _evil(folder))):
        url = page(judged, folder)
        browser.open(url)
        browser.run(
            "document.querySelectorAll('a:not([rel]), button, summary').forEach(it => it.click())"
        )
        if browser.run("document.title") == "run" or browser.asked() != [url] or browser.said():
            yield f"{text}: {browser.asked()} {browser.said()}"


def found(browser: Browser, folder: Path) -> Iterator[str]:
    """Searching, filtering and sorting leave the right claims in the right order, and a link."""
    judged = audit(load(LEDGER))
    claims, url = judged.ledger.claims, page(judged, folder)
    disputed = [id for id in claims if judged.assessments[id].standing == "disputed"]
    cards = "[...document.querySelectorAll('article.claim:not([hidden])')].map(it => it.id)"
    rows = "[...document.querySelectorAll('#_claims tbody tr:not([hidden]) a')].map(it => it.hash)"
    browser.open(f"{url}#standing=disputed&sort=-claim")
    if browser.run(cards) != disputed:
        yield f"filtered: {browser.run(cards)}"
    order = sorted(disputed, key=lambda it: claims[it].text.lower(), reverse=True)
    if browser.run(rows) != [f"#{id}" for id in order]:
        yield f"sorted: {browser.run(rows)}"
    typed(browser, claims[disputed[0]].text.upper()[:25])
    if browser.run(cards) != disputed[:1] or "q=" not in browser.run("location.hash"):
        yield f"searched: {browser.run(cards)} {browser.run('location.hash')}"
    hidden = next(id for id in claims if id not in disputed)
    browser.run(f"location.hash = {hidden!r}; new Promise(done => setTimeout(done, 200))")
    if browser.run("document.querySelector(':target').hidden"):
        yield "a link to what a filter hides leads nowhere"
    browser.run("document.querySelector('.tally .disputed a').click()")
    browser.run("new Promise(done => setTimeout(done, 200))")
    if browser.run(cards) != disputed or not 0 <= browser.run(_TOP) <= _BELOW_THE_CONTENTS:
        yield f"counted: {browser.run(cards)}, {browser.run(_TOP)} px from the top"


_TOP: Final = "document.getElementById('_tools').getBoundingClientRect().top"


def led(browser: Browser, folder: Path) -> Iterator[str]:
    """A link leads to the top of what it names, though little of a long page is laid out yet."""
    judged = audit(load(LEDGER))
    url = page(judged, folder)
    ids = ("_contradictions", "_matrix", "_findings", [*judged.ledger.claims][-1])
    for width, id in ((width, id) for width in (1280, 380) for id in ids):
        browser.screen(width, 900)
        browser.open(url)
        browser.run("document.body.className = 'long'")
        browser.run(f"document.querySelector('a[href=\"#{id}\"]').click()")
        browser.run("new Promise(done => setTimeout(done, 500))")
        top = browser.run(f"document.getElementById({id!r}).getBoundingClientRect().top")
        if not 0 <= top <= _BELOW_THE_CONTENTS:
            yield f"{width} px: #{id} is {top:.0f} px from the top"


_BELOW_THE_CONTENTS: Final = 100  #: pixels


def typed(browser: Browser, words: str) -> None:
    """Type *words* into the search field, and wait until they have had their effect."""
    browser.run(
        f"document.getElementById('_search').value = {words!r};"
        "document.getElementById('_search').dispatchEvent(new Event('input'));"
        "new Promise(done => setTimeout(done, 400))"
    )


def printed(browser: Browser, folder: Path) -> Iterator[str]:
    """On paper no heading is alone, no page blank, nothing cut but a card longer than a column."""
    if not PDFTOTEXT:
        print("    no pdftotext here: not asked")
        return
    browser.screen(_PAPER_WIDTH, 1600, media="print")
    browser.open(page(audit(load(LEDGER)), folder))
    long = {_letters(title) for title in browser.run(_LONG)}
    sheets = _sheets(browser, folder)
    yield from _ill_placed(browser, sheets)
    for card in browser.run(_PIECES.format("'article'", f"it.querySelectorAll({_PARTS})")):
        if not (_letters(card[0]) in long or _stand_together(card, sheets)):
            yield f"cut: the card of {card[0][:60]}"
    heads = "it.querySelectorAll('h3, .said, div.standing')"
    for head in browser.run(_PIECES.format("'article.claim'", heads)):
        if not _stand_together(["".join(head)], sheets):
            yield f"cut: the head of {head[0][:60]}"
    for piece in browser.run(_PIECES.format(_WHOLE, "[it]")):
        if not _stand_together(piece, sheets):
            yield f"cut: {piece[0][:60]}"
    for picture in browser.run(_PIECES.format("'.scroll > svg:not(.large)'", _ROWS)):
        if not _stand_together(picture, sheets):
            yield f"cut: the picture with {picture[0][:60]}"


def _ill_placed(browser: Browser, sheets: Sequence[str]) -> Iterator[str]:
    """Sheets with nothing on them, and what should have something below it."""
    yield from (f"blank: page {number}" for number, sheet in enumerate(sheets, 1) if not sheet)
    for heading in browser.run(_PIECES.format("'h2, h4, summary, caption, thead'", "[it]")):
        if any(sheet.endswith(_letters(*heading)) for sheet in sheets if heading[0]):
            yield f"alone at the foot of a page: {heading[0][:60]}"


def _sheets(browser: Browser, folder: Path) -> list[str]:
    """The letters on each sheet of A4 but its number."""
    paper = browser.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)  # in inches
    (folder / "page.pdf").write_bytes(b64decode(paper["data"]))
    command = [str(PDFTOTEXT), "-raw", str(folder / "page.pdf"), "-"]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    pages = told.removesuffix("\f").split("\f")
    numbered = enumerate(map(_letters, pages), 1)
    return [sheet.removeprefix(f"{number}{len(pages)}") for number, sheet in numbered]


def _stand_together(parts: Sequence[str], sheets: Iterable[str]) -> bool:
    """Whether all *parts* are on one of the *sheets*, each in one piece."""
    return any(all(_letters(part) in sheet for part in parts) for sheet in sheets)


#: Of an A4 sheet without its margins, 184 by 268 mm, in CSS pixels.
_PAPER_WIDTH, _PAPER_HEIGHT = 695, 1012
_LONG: Final = (
    "[...document.querySelectorAll('article')]"
    f".filter(it => it.getBoundingClientRect().height > {_PAPER_HEIGHT})"
    ".map(it => it.querySelector('h3').textContent)"
)
_PARTS: Final = "'h3, .said, .standing, .words, .items > li, .passage, footer'"
_WHOLE: Final = "'.items > li, .words, .standing, .verdict, .passage, article.source, h2, h3'"
_PIECES: Final = (
    "[...document.querySelectorAll({})].map(it => [...{}].map(part => part.textContent))"
)

_ROWS: Final = "it.querySelectorAll('text:not([transform])')"


def _letters(*words: str) -> str:
    """Letters and digits alone: of spaces, signs and capitals paper makes what the style says."""
    return "".join(filter(str.isalnum, "".join(words))).lower()


def readable(browser: Browser, folder: Path) -> Iterator[str]:
    """Every word, in pictures too, has a contrast of 4.5 to 1 with what is behind it."""
    url = page(audit(load(LEDGER)), folder)
    contrasts = (HERE / "contrasts.js").read_text(encoding="utf-8")
    for dark in (False, True):
        browser.screen(1280, 1600, dark=dark)
        browser.open(url)
        browser.run(_UNFOLDED)
        for ratio, kind, words in browser.run(contrasts):
            yield f"{'dark' if dark else 'light'}: {ratio:.2f} of {kind}: {words[:40]}"


def accessible(browser: Browser, folder: Path) -> Iterator[str]:
    """The rules of axe-core hold, in light and in dark, wide and narrow."""
    if not AXE:
        print("    AXE names no file of axe-core: not asked")
        return
    url = page(audit(load(LEDGER)), folder)
    browser.call("Page.setBypassCSP", enabled=True)
    for width, dark in ((1280, False), (1280, True), (380, False), (380, True)):
        browser.screen(width, 1600, dark=dark)
        browser.open(url)
        browser.run(_UNFOLDED)
        browser.run(Path(AXE).read_text(encoding="utf-8"))
        told = browser.run("axe.run().then(it => it.violations.map(one => one.help))")
        yield from (f"{width} px, {'dark' if dark else 'light'}: {rule}" for rule in told)


#: Everything laid out and nothing over anything else, so that all of it can be judged.
_UNFOLDED: Final = """
for (const it of document.querySelectorAll("article.claim, .claims tr"))
  it.style.contentVisibility = "visible";
for (const it of document.querySelectorAll("details")) it.open = true;
document.querySelector("nav").style.position = "static";
"""


def page(judged: Audit, folder: Path) -> str:
    """The address of a page on *judged*."""
    path = folder / "page.html"
    path.write_bytes(report(judged, "html").encode())
    return path.as_uri()


CHECKS: Final[tuple[Callable[[Browser, Path], Iterator[str]], ...]] = (
    silent,
    inert,
    found,
    led,
    printed,
    readable,
    accessible,
)

if __name__ == "__main__":
    sys.exit(main())

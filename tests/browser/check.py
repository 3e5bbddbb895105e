"""The HTML page in a real browser: `python tests/browser/check.py`, where Chromium is installed.

What cannot be seen without one is asked here: that nothing runs, nothing is fetched and nothing is
said on the console; that searching, filtering and sorting work; how long a keystroke takes on a
large ledger; and, with AXE naming a file of axe-core, that its rules hold in light and dark.
"""
# ruff: noqa: T201 - it tells what it finds

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]  # the package, and what tests share

from chromium import PROGRAM, Browser, chromium  # noqa: E402
from conftest import _saying  # noqa: E402

from claimledger import Audit, Claim, Evidence, Ledger, Source, Speaker, audit, load, report  # noqa: E402

LEDGER = HERE.parent.parent / "ledgers" / "us-iran-2001-2006"
AXE = os.environ.get("AXE", "")
MOST: Final = 150  #: milliseconds for a keystroke, with 2,000 claims and 6,000 items


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
    for text in HOSTILE:
        url = page(_saying(text), folder)
        browser.open(url)
        browser.run("document.querySelectorAll('a, button, summary').forEach(it => it.click())")
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


def typed(browser: Browser, words: str) -> None:
    """Type *words* into the search field, and wait until they have had their effect."""
    browser.run(
        f"document.getElementById('_search').value = {words!r};"
        "document.getElementById('_search').dispatchEvent(new Event('input'));"
        "new Promise(done => setTimeout(done, 400))"
    )


def quick(browser: Browser, folder: Path) -> Iterator[str]:
    """With 2,000 claims and 6,000 items a keystroke takes 150 ms at most."""
    url = page(audit(large()), folder)
    started = time.perf_counter()
    browser.open(url)
    print(f"    opened within {time.perf_counter() - started:.1f} s")
    typed(browser, "w")
    browser.run(_KEYSTROKE)
    for words in ("wo", "word 17", "word 171", "word", ""):
        taken = browser.run(f"keystroke({words!r})")
        print(f"    {words!r}: {taken:.0f} ms")
        if taken > MOST:
            yield f"{words!r} took {taken:.0f} ms"


#: From the end of the wait for another key to when the page is drawn anew.
_KEYSTROKE: Final = """
window.keystroke = async (words) => {
  const search = document.getElementById("_search"), set = window.setTimeout;
  let run;
  window.setTimeout = (then) => { run = then; };
  search.value = words;
  search.dispatchEvent(new Event("input"));
  window.setTimeout = set;
  const began = performance.now();
  run();
  document.body.offsetHeight;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
};
"""


def large() -> Ledger:
    """A ledger of 2,000 claims, each with three items."""
    return Ledger(
        speakers={f"s-{n}": Speaker(name=f"Speaker {n}") for n in range(100)},
        sources={f"p-{n}": Source(title=f"Paper {n}") for n in range(100)},
        claims={
            f"c-{n}": Claim(text=f"Claim number {n} in some words. " * 3, speaker=f"s-{n % 100}")
            for n in range(2000)
        },
        evidence={
            f"e-{n}": Evidence(
                supports=f"c-{n // 3}", source=f"p-{n % 100}", quote=f"word {n} of it " * 9
            )
            for n in range(6000)
        },
    )


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


_UNFOLDED: Final = """
for (const it of document.querySelectorAll("article.claim")) it.style.contentVisibility = "visible";
for (const it of document.querySelectorAll("details")) it.open = true;
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
    quick,
    accessible,
)

if __name__ == "__main__":
    sys.exit(main())

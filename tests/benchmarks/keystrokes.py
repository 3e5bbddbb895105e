"""How long a key takes to filter the HTML page: `python tests/benchmarks/keystrokes.py`.

The page is that of a ledger of 2,000 claims with 6,000 items, in a headless Chromium. A keystroke
is timed from the end of the wait for another one to when the page is drawn anew; issue by issue
what a reader feels. It depends on the machine, so it is told and gates nothing.
"""
# ruff: noqa: T201 - it tells what it finds

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]  # the package, and what tests share

from chromium import PROGRAM, Browser, chromium  # noqa: E402

from claimledger import Claim, Evidence, Ledger, Source, Speaker, audit, report  # noqa: E402

WANTED = 150  #: milliseconds, at most
ROUNDS = 5


def main() -> None:
    """Open the page and type into its search field."""
    if not PROGRAM:
        print("no chromium here: nothing was timed")
        return
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_bytes(report(audit(large()), "html").encode())
        browser.screen(1280, 1000)
        started = time.perf_counter()
        browser.open(path.as_uri())
        print(f"opened within {time.perf_counter() - started:.1f} s, {path.stat().st_size:,} bytes")
        browser.run(_KEYSTROKE)
        browser.run("keystroke('w')")  # the first one gathers the words of every card
        for words in ("wo", "word 17", "word 171", "word", ""):
            print(f"{words!r:12} {median(timed(browser, words)):4.0f} ms (wanted {WANTED})")


def timed(browser: Browser, words: str) -> list[float]:
    """What it takes to come from nothing typed to *words*, several times."""
    found = []
    for _ in range(ROUNDS):
        browser.run("keystroke('zzz')" if not words else "keystroke('')")
        found.append(float(browser.run(f"keystroke({words!r})")))
    return found


_KEYSTROKE = """
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


if __name__ == "__main__":
    main()

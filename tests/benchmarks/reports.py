"""How long it takes to write the reports on a ledger, measured against its parse and its load.

    python tests/benchmarks/reports.py LEDGER [--rounds N]

All are timed in turns, in processor time, with the garbage collector off as in the command. What is
printed is the least of the rounds: other work on the machine only ever adds to it. What is to be
reached is 1.0 of the load for Markdown and 2.0 for HTML, on 2,000 claims with 6,000 items. Findings
get the lines of their records when first asked for, which belongs to the audit: a line of its own.
"""

# ruff: noqa: T201  (a script prints)
import argparse
import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import tomli

from claimledger import REPORTERS, audit, load, report
from claimledger.reading.files import SUFFIX
from claimledger.reporters.markdown.leaves import pages


def main() -> None:
    """Print each time, and what it is to the parse and to the load."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in arguments.ledger.rglob(f"*{SUFFIX}")]
    ledger = load(arguments.ledger)
    judged = audit(ledger)
    fresh = [audit(ledger) for _ in range(arguments.rounds)]
    works: dict[str, Callable[[], object]] = {
        "parse": lambda: [tomli.loads(text) for text in texts],
        "load": lambda: load(arguments.ledger),
        "findings": lambda: fresh.pop().findings,
        **{name: partial(report, judged, name) for name in REPORTERS},
        "per claim": lambda: pages(judged),
    }
    _ = judged.findings
    spent = {name: [0.0] * arguments.rounds for name in works}
    for number in range(arguments.rounds):
        for name, work in works.items():
            spent[name][number] = _timed(work)
    least = {name: min(times) for name, times in spent.items()}
    print(f"{len(judged.ledger.claims):,} claims, {len(judged.ledger.evidence):,} items")
    for name, taken in least.items():
        parses, loads = taken / least["parse"], taken / least["load"]
        print(f"{name:10} {taken:7.3f} s  {parses:5.2f} parses  {loads:5.2f} loads")


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    started = time.process_time()
    result = work()
    spent = time.process_time() - started
    gc.enable()
    del result
    return spent


if __name__ == "__main__":
    main()

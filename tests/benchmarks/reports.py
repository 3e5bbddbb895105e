"""How long it takes to write the reports on a ledger, measured against its parse and its load.

    python -m tests.benchmarks.reports LEDGER [--rounds N]

All are timed in turns, in processor time, with the garbage collector off as in the command. What is
printed is the least of the rounds: other work on the machine only ever adds to it. What is to be
reached is 1.0 of the load for Markdown and 2.0 for HTML, on 2,000 claims with 6,000 items. Findings
get the lines of their records when first asked for, which belongs to the audit: a line of its own.
The first report on an audit has the proofs and the explanations made that it tells; the next one on
the same audit, whichever it is, finds them there.
"""

# ruff: noqa: T201  (a script prints)
import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from claimledger import REPORTERS, Audit, audit, load, report
from claimledger.reporters.markdown.leaves import pages

from .speed import ledger_texts, parse
from .timing import processor_time


def main() -> None:
    """Print each time, and what it is to the parse and to the load."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    texts = ledger_texts(arguments.ledger)
    ledger = load(arguments.ledger)
    judged = audit(ledger)
    unplaced = [audit(ledger) for _ in range(arguments.rounds)]
    untold = {name: [_placed(audit(ledger)) for _ in range(arguments.rounds)] for name in _FIRST}
    works: dict[str, Callable[[], object]] = {
        "parse": partial(parse, texts),
        "load": lambda: load(arguments.ledger),
        "findings": lambda: unplaced.pop().findings,
        **{f"{name}, first": partial(_first, untold[name], name) for name in _FIRST},
        **{name: partial(report, judged, name) for name in REPORTERS},
        "per claim": lambda: pages(judged),
    }
    _placed(judged)
    spent = {name: [0.0] * arguments.rounds for name in works}
    for number in range(arguments.rounds):
        for name, work in works.items():
            spent[name][number] = processor_time(work)
    least = {name: min(times) for name, times in spent.items()}
    print(f"{len(judged.ledger.claims):,} claims, {len(judged.ledger.evidence):,} items")
    for name, taken in least.items():
        parses, loads = taken / least["parse"], taken / least["load"]
        print(f"{name:15} {taken:7.3f} s  {parses:5.2f} parses  {loads:5.2f} loads")


_FIRST: Final = ("markdown", "html")


def _placed(judged: Audit) -> Audit:
    """*judged*, whose findings have their lines."""
    _ = judged.findings
    return judged


def _first(untold: list[Audit], name: str) -> str:
    return report(untold.pop(), name)


if __name__ == "__main__":
    main()

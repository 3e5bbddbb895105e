"""How long it takes to judge a ledger, measured in the time that tomli takes to parse it.

    python -m tests.benchmarks.standing LEDGER [--rounds N]

Both are timed in turns, in processor time, with the garbage collector off as in the command; what
is printed are medians. The quotations are proved once before, which is no part of it.
"""

# ruff: noqa: T201  (a script prints)
import argparse
from functools import partial
from pathlib import Path
from statistics import median

from claimledger import load
from claimledger.proving import prove
from claimledger.standing import assess

from .speed import ledger_texts, parse
from .timing import processor_time


def main() -> None:
    """Print both times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    texts = ledger_texts(arguments.ledger)
    ledger = load(arguments.ledger)
    proofs = prove(ledger).quotes
    parsing, judging = [], []
    for _ in range(arguments.rounds):
        parsing.append(processor_time(partial(parse, texts)))
        judging.append(processor_time(lambda: assess(ledger, proofs)))
    ratio = median(judging) / median(parsing)
    print(
        f"{len(ledger.claims):,} claims, {len(ledger.evidence):,} items:"
        f" parsed in {median(parsing):.3f} s, judged in {median(judging):.3f} s,"
        f" {ratio:.2f} times as long"
    )


if __name__ == "__main__":
    main()

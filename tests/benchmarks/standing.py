"""How long it takes to judge a ledger, measured in the time that tomli takes to parse it.

    python tests/benchmarks/standing.py LEDGER [--rounds N]

Both are timed in turns, in processor time, with the garbage collector off as in the command; what
is printed are medians. The quotations are proved once before, which is no part of it.
"""

# ruff: noqa: T201  (a script prints)
import argparse
import gc
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import tomli

from claimledger import load
from claimledger.proving import prove
from claimledger.reading.files import SUFFIX
from claimledger.standing import assess


def main() -> None:
    """Print both times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in arguments.ledger.glob(f"*{SUFFIX}")]
    ledger = load(arguments.ledger)
    proofs = prove(ledger).quotes
    parsing, judging = [], []
    for _ in range(arguments.rounds):
        parsing.append(_timed(lambda: [tomli.loads(text) for text in texts]))
        judging.append(_timed(lambda: assess(ledger, proofs)))
    ratio = median(judging) / median(parsing)
    print(
        f"{len(ledger.claims):,} claims, {len(ledger.evidence):,} items:"
        f" parsed in {median(parsing):.3f} s, judged in {median(judging):.3f} s,"
        f" {ratio:.2f} times as long"
    )


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

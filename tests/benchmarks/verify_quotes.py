"""How long it takes to verify all quotes of a ledger, in the time that tomli takes to parse it.

    python tests/benchmarks/verify_quotes.py LEDGER [--rounds N]

Two figures: finding the quotes, each document opened, hashed and folded once; and the whole proof,
with its findings. All are timed in turns, in processor time, with the garbage collector off as in
the command; what is printed are medians.
"""

# ruff: noqa: T201  (a script prints)
import argparse
import gc
import os
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median

import tomli

from claimledger import load
from claimledger.documents import Archived, open_document, root_of
from claimledger.model import Claim, Evidence, Ledger
from claimledger.proving import prove
from claimledger.quotes import locate
from claimledger.quoting.folding import fold
from claimledger.reading.files import SUFFIX


def main() -> None:
    """Print the times and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in arguments.ledger.glob(f"*{SUFFIX}")]
    ledger = load(arguments.ledger)
    quotes = _quotes(ledger)
    parsing, verifying, proving = [], [], []
    for _ in range(arguments.rounds):
        parsing.append(_timed(lambda: [tomli.loads(text) for text in texts]))
        verifying.append(_timed(lambda: _found(ledger, quotes)))
        proving.append(_timed(lambda: prove(ledger)))
    found, asked = _found(ledger, quotes), sum(map(len, quotes.values()))
    each = median(verifying) / asked * 1e6
    print(f"{found:,} of {asked:,} quotes found, {len(quotes):,} documents, {each:.1f} µs for each")
    print(f"parsed in {median(parsing):.3f} s")
    for work, spent in (("verified", verifying), ("proved", proving)):
        ratio = median(spent) / median(parsing)
        print(f"{work} in {median(spent):.3f} s, {ratio:.2f} times as long")


def _quotes(ledger: Ledger) -> dict[str, list[str]]:
    """The quotes by the source whose document they stand in."""
    quotes: defaultdict[str, list[str]] = defaultdict(list)
    records: list[Claim | Evidence] = [*ledger.claims.values(), *ledger.evidence.values()]
    for record in records:
        if record.quote and ledger.sources[record.source].document:
            quotes[record.source].append(record.quote)
    return dict(quotes)


def _found(ledger: Ledger, quotes: dict[str, list[str]]) -> int:
    """Open, hash and fold each document, look up its quotes, and count those found."""
    found = 0
    for id, quoted in quotes.items():
        source = ledger.sources[id]
        folder = os.path.dirname(source.file)
        root = ledger.root or root_of(folder)
        archived = open_document(source.document, folder=folder, root=root)
        if isinstance(archived, Archived):
            folded = fold(archived.text)
            found += len([quote for quote in quoted if locate(quote, folded)])
    return found


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

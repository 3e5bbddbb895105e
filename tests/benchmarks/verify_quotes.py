"""How long it takes to verify all quotes of a ledger, in the time that tomli takes to parse it.

    python -m tests.benchmarks.verify_quotes LEDGER [--rounds N]

Two figures: verifying the quotes, each document opened, hashed and folded once and its quotes
tried in it; and the whole proof, with its grouping and its findings. All are timed in turns, in
processor time, with the garbage collector off as in the command; what is printed are medians.
"""

# ruff: noqa: T201  (a script prints)
import argparse
import os
from collections import defaultdict
from functools import partial
from pathlib import Path
from statistics import median

from claimledger import load
from claimledger.documents import Archived, Shelf, root_of
from claimledger.model import Claim, Document, Evidence, Ledger
from claimledger.proving import prove
from claimledger.quoting.folding import fold
from claimledger.trials import Searched, trials

from .speed import ledger_texts, parse
from .timing import processor_time


def main() -> None:
    """Print the times and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    texts = ledger_texts(arguments.ledger)
    ledger = load(arguments.ledger)
    cited = _cited(ledger)
    parsing, verifying, proving = [], [], []
    for _ in range(arguments.rounds):
        parsing.append(processor_time(partial(parse, texts)))
        verifying.append(processor_time(lambda: _verified(ledger, cited)))
        proving.append(processor_time(lambda: prove(ledger)))
    proved, asked = _verified(ledger, cited), sum(map(len, cited.values()))
    each = median(verifying) / asked * 1e6
    print(
        f"{proved:,} of {asked:,} quotes proved, {len(cited):,} documents, {each:.1f} µs for each"
    )
    print(f"parsed in {median(parsing):.3f} s")
    for work, spent in (("verified", verifying), ("proved", proving)):
        ratio = median(spent) / median(parsing)
        print(f"{work} in {median(spent):.3f} s, {ratio:.2f} times as long")


_Cited = dict[str, dict[str, Claim | Evidence]]  #: by source: the records that quote it, by id


def _cited(ledger: Ledger) -> _Cited:
    """The records with quotes by the source whose document these stand in."""
    cited: defaultdict[str, dict[str, Claim | Evidence]] = defaultdict(dict)
    records: dict[str, Claim | Evidence] = {**ledger.claims, **ledger.evidence}
    for id, record in records.items():
        if record.quote and ledger.sources[record.source].document:
            cited[record.source][id] = record
    return dict(cited)


def _verified(ledger: Ledger, cited: _Cited) -> int:
    """Open, hash and fold each document, try its quotes, and count those proved."""
    proved = 0
    shelves: dict[str, Shelf] = {}
    for id, quoting in cited.items():
        source = ledger.sources[id]
        folder = os.path.dirname(source.file)
        if folder not in shelves:
            shelves[folder] = Shelf(folder, ledger.root or root_of(folder))
        archived = shelves[folder].open(source.document)
        if isinstance(archived, Archived) and archived.sha256 == source.sha256:
            document = Document(path=source.document, sha256=archived.sha256)
            searched = Searched.of(ledger, id, id, document, fold(archived.text))
            done = trials(quoting, searched)
            proved += len(done.plain) + sum(proof.proved for proof in done.told.values())
    return proved


if __name__ == "__main__":
    main()

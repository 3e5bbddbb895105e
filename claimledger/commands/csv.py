"""`claimledger csv`: the tables of each ledger as files."""

import os
from argparse import Namespace
from typing import Final

from ..reporters import csv
from ..reporters.escaping import one_line
from .ledgers import audits, by_name
from .usage import UsageError


def run(args: Namespace) -> int:
    """Write the tables of each ledger into a folder, or into one for each if there are several."""
    judged = dict(audits(args.path, args))
    for name, one in by_name(judged).items():
        folder = os.path.join(args.output, name) if len(judged) > 1 else args.output
        try:
            os.makedirs(folder, exist_ok=True)
            for table, written in csv.tables(one).items():
                with open(os.path.join(folder, table), "w", encoding=_MARKED, newline="") as file:
                    file.write(written)
        except OSError as err:
            raise UsageError(one_line(f"{folder}: cannot be written: {err.strerror}")) from None
    return 0


#: UTF-8 that says so: without the mark Excel takes a file for the code page of its country.
_MARKED: Final = "utf-8-sig"

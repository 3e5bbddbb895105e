"""`claimledger draft`: a first ledger of a document."""

import os
from argparse import Namespace

from ..drafting import draft
from ..dumping import dumps
from ..errors import LedgerError
from ..reporters.escaping import one_line
from .usage import UsageError


def run(args: Namespace) -> int:
    """Print a first ledger of a document, or write it where no file is yet."""
    folder = os.path.dirname(args.output or "") or "."
    try:
        drafted = dumps(draft(args.document, folder=folder, root=args.root))
    except LedgerError as err:
        remedies = " ".join(found.remedy for found in err.findings)
        raise UsageError(one_line(f"{err}. {remedies}")) from None
    if args.output is None:
        print(drafted, end="")
        return 0
    try:
        os.makedirs(folder, exist_ok=True)
        with open(args.output, "x", encoding="utf-8", newline="\n") as file:
            file.write(drafted)
    except OSError as err:
        raise UsageError(one_line(f"{args.output}: cannot be written: {err.strerror}")) from None
    return 0

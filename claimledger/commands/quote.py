"""`claimledger quote`: words in a document, and the TOML for them."""

from argparse import Namespace

from ..quoting_command import looked_up


def run(args: Namespace) -> int:
    """Look words up in a document, and print the TOML for them."""
    printed, found = looked_up(args.document, args.text)
    print(printed, end="")
    return 0 if found else 1

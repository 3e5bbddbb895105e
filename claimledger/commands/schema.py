"""`claimledger schema`: the JSON Schema of ledger files."""

from argparse import Namespace

from ..schema import schema_text


def run(_: Namespace) -> int:
    """Print the JSON Schema of ledger files."""
    print(schema_text(), end="")
    return 0

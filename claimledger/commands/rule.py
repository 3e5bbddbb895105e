"""`claimledger rule`: what a code means."""

from argparse import Namespace

from ..rules import RULES
from .usage import UsageError


def run(args: Namespace) -> int:
    """Explain one code."""
    code = args.code.upper()
    if code not in RULES:
        raise UsageError(f"no rule {code!a}; the codes are {', '.join(RULES)}")
    found = RULES[code]
    example = "\n".join(f"    {line}" for line in found.example.splitlines())
    print(f"{found.code} {found.name} ({found.severity})\n\n{found.what}\n{found.why}\n")
    print(f"Example:\n{example}\n\nWhat to do: {found.remedy}")
    return 0

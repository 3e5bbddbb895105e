"""`python -m claimledger` is the same as `claimledger`."""

from .cli import entry

entry()

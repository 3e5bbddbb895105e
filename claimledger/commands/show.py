"""`claimledger show`: the claims as a table, or the explanation of some of them."""

from argparse import Namespace
from collections.abc import Iterator

from ..errors import did_you_mean
from ..model import Audit
from ..reporters import text
from ..reporters.escaping import one_line
from ..reporters.text_tables import chosen, contradictions_table, matrix_tables, sources_table
from ..showing import shown
from .ledgers import audits
from .usage import UsageError


def run(args: Namespace) -> int:
    """Print the claims as a table or, with ids, the explanation of each."""
    judged = [one for _, one in audits(args.ledger, args)]
    if not args.ids:
        print("\n".join(part for one in judged for part in _tables(one, args)), end="")
        return 0
    homes = {id: one for one in reversed(judged) for id in one.ledger.claims}
    for id in args.ids:
        if id not in homes:
            near = did_you_mean(id, [*homes])
            raise UsageError(one_line(f"no claim `{id}` in {args.ledger}{near}"))
    print("\n".join(shown(homes[id], id, with_history=args.history) for id in args.ids), end="")
    return 0


def _tables(audit: Audit, args: Namespace) -> Iterator[str]:
    """The tables asked for, of the claims asked for; those of the claims where none is named."""
    claims = chosen(audit, speaker=args.speaker, tag=args.tag, standing=args.standing)
    if args.matrix:
        yield matrix_tables(audit, claims)
    if args.contradictions:
        yield contradictions_table(audit, claims)
    if args.sources:
        yield sources_table(audit, claims)
    if not (args.matrix or args.contradictions or args.sources):
        yield text.claims_table(audit, claims)

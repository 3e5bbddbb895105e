"""`claimledger show`: the claims as a table, or the explanation of some of them."""

from argparse import Namespace
from collections.abc import Iterator

from ..model import Audit
from ..reporters import text
from ..reporters.escaping import one_line
from ..reporters.hindsight import without_hindsight
from ..reporters.text_tables import chosen, contradictions_table, matrix_tables, sources_table
from ..showing import mistyped, shown
from .ledgers import audits
from .usage import UsageError


def run(args: Namespace) -> int:
    """Print the claims as a table or, with ids, the explanation of each, or what is asked of them.

    A table has the claims that are named, or those that fit all that is asked for.
    """
    judged = [without_hindsight(one) for _, one in audits(args.ledger, args)]
    homes = {id: one for one in reversed(judged) for id in one.ledger.claims}
    if args.ids and (args.speaker or args.tag or args.standing):
        raise UsageError("claims are named by their ids or chosen by what fits them, not both")
    tables = args.matrix or args.contradictions or args.sources
    if args.history and (tables or not args.ids):
        raise UsageError("--history is that of claims named by their ids, and of no table")
    ledgers = [one.ledger for one in judged]
    asked = {"ids": args.ids, "speaker": args.speaker, "tag": args.tag}
    if mistake := mistyped(ledgers, args.ledger, **asked):
        raise UsageError(one_line(mistake))
    if tables or not args.ids:
        print("\n".join(part for one in judged for part in _tables(one, args)), end="")
        return 0
    print("\n".join(shown(homes[id], id, with_history=args.history) for id in args.ids), end="")
    return 0


def _tables(audit: Audit, args: Namespace) -> Iterator[str]:
    """The tables asked for, of the claims asked for; those of the claims where none is named."""
    claims = chosen(audit, speaker=args.speaker, tag=args.tag, standing=args.standing)
    if args.ids:
        claims = [id for id in args.ids if id in audit.ledger.claims]
    if args.matrix:
        yield matrix_tables(audit, claims)
    if args.contradictions:
        yield contradictions_table(audit, claims)
    if args.sources:
        yield sources_table(audit, claims)
    if not (args.matrix or args.contradictions or args.sources):
        yield text.claims_table(audit, claims)

"""An item that counts, with the whole way by which it comes here."""

from collections.abc import Iterable

from ..model import Weighed
from .hearing import Hearing
from .origins import cited, source_of, voucher, way


def weighed(items: Iterable[str], hearing: Hearing) -> tuple[Weighed, ...]:
    """Those *items*, which are admitted, as they count."""
    return tuple(_weighed(id, hearing) for id in items)


def _weighed(id: str, hearing: Hearing) -> Weighed:
    item, claims = hearing.ledger.evidence[id], hearing.ledger.claims
    first, source = voucher(item, claims), source_of(item, claims)
    origin = hearing.top[first]
    proof = hearing.proofs[item.from_claim or id]
    own, line = source == proof.source, proof.located.line if proof.located else 0
    return Weighed(
        evidence=id,
        origin=origin,
        via=() if first == origin else way(first, hearing.up),
        unproved=proof.located is None,
        cited=(source,) if own else cited(source, proof.source, hearing.ledger.sources, line),
        line=line,
    )

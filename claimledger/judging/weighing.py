"""An item that counts, with the whole way by which it comes here."""

from ..model import Weighed
from .hearing import Hearing, Items
from .origins import cited, source_of, vouchers, way


def weighed(items: Items, hearing: Hearing) -> tuple[Weighed, ...]:
    """Those *items*, which are admitted, as they count."""
    return tuple(_weighed(id, origin, hearing) for id, origin in items.items())


def _weighed(id: str, origin: str, hearing: Hearing) -> Weighed:
    item, claims = hearing.ledger.evidence[id], hearing.ledger.claims
    first, source = vouchers(item, claims)[0], source_of(item, claims)
    proof = hearing.proofs[item.from_claim or id]
    own = source == proof.source
    return Weighed(
        evidence=id,
        origin=origin,
        via=() if first == origin else way(first, hearing.up),
        unproved=proof.located is None,
        cited=(source,) if own else cited(source, proof.source, hearing.ledger.sources),
        line=proof.located.line if proof.located else 0,
    )

"""An item that counts, with the whole way by which it comes here."""

from collections.abc import Iterable

from ..model import Weighed
from .hearing import Hearing
from .origins import cited, source_of, vouchers, way


def weighed(ids: Iterable[str], hearing: Hearing) -> tuple[Weighed, ...]:
    """Items *ids*, which are admitted, as they count."""
    return tuple(_weighed(id, hearing) for id in ids)


def _weighed(id: str, hearing: Hearing) -> Weighed:
    ledger = hearing.ledger
    item = ledger.evidence[id]
    first = vouchers(item, ledger.claims)[0]
    proof = hearing.proofs[item.from_claim or id]
    source = source_of(item, ledger.claims)
    return Weighed(
        evidence=id,
        origin=hearing.top[first],
        via=way(first, hearing.up),
        unproved=proof.located is None,
        cited=(source,) if source == proof.source else cited(source, proof.source, ledger.sources),
        line=proof.located.line if proof.located else 0,
    )

"""What a page tells of claims and items wherever it does: a column of texts escaped at a time."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from attrs import frozen

from ...model import Audit, Claim
from ..citing import said
from ..wording import reasons
from .markup import Html, attributes, column


class ClaimTold(NamedTuple):
    """A claim, as HTML has it."""

    id: Html
    anchor: Html  #: its id as an attribute
    words: Html
    quoted: Html  #: the same in quotation marks
    said: Html  #: who says it and when
    why: Html  #: it stands as it does
    prospects: Html


class ItemTold(NamedTuple):
    """An evidence item, as HTML has it."""

    id: Html
    anchor: Html


@frozen
class Told:
    """By their ids, what is told of them."""

    claims: Mapping[str, ClaimTold]
    items: Mapping[str, ItemTold]

    @classmethod
    def of(cls, ids: Collection[str], audit: Audit) -> "Told":
        """All that is told of the claims and items called *ids*."""
        claims, evidence = audit.ledger.claims, audit.ledger.evidence
        items = {id: evidence[id] for id in ids if id in evidence}
        names = map(ItemTold, column(items), attributes(items))
        return cls(
            _claims({id: claims[id] for id in ids if id in claims}, audit),
            dict(zip(items, names, strict=True)),
        )


def _claims(claims: Mapping[str, Claim], audit: Audit) -> dict[str, ClaimTold]:
    records = claims.values()
    explained = [reasons(audit.assessments[id]) for id in claims]
    columns = (
        column(claims),
        attributes(claims),
        column(claim.text for claim in records),
        column(f"“{claim.text}”" for claim in records),
        column(" ".join(said(claim, audit.ledger)) for claim in records),
        column(why for why, _ in explained),
        column(prospects for _, prospects in explained),
    )
    return dict(zip(claims, map(ClaimTold, *columns), strict=True))

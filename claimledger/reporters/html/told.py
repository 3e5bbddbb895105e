"""What a card tells of a claim: of several claims at once, a column of texts escaped at a time."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...model import Claim
from ..bearing import Group, groups
from ..citing import said
from ..wording import reasons
from .markup import Html, attributes, column
from .sheet import Sheet


class Told(NamedTuple):
    """A claim, as HTML has it, and what bears on it."""

    id: Html
    anchor: Html  #: its id as an attribute
    quoted: Html  #: its words in quotation marks
    said: Html  #: who says it and when
    why: Html  #: it stands as it does
    prospects: Html
    groups: Sequence[Group]


def told(claims: Mapping[str, Claim], sheet: Sheet) -> list[Told]:
    """All that is told of each of *claims*."""
    audit, apart = sheet.audit, sheet.apart
    explained = [reasons(audit.assessments[id]) for id in claims]
    columns = (
        column(claims),
        attributes(claims),
        column(f"“{claim.text}”" for claim in claims.values()),
        map(apart, column(said(claim, audit.ledger) for claim in claims.values())),
        map(apart, column(why for why, _ in explained)),
        map(apart, column(prospects for _, prospects in explained)),
    )
    return [*map(Told, *columns, [groups(audit, id, sheet.bearings) for id in claims])]

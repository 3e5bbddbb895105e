"""What bears on what, as graph and matrix show it: items, claims and the lines between them."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final

from attrs import frozen

from ..judging.origins import vouchers
from ..model import Audit, Evidence
from .wording import listed, name


class Effect(StrEnum):
    """What an item does to a claim or to another item."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    UNDERCUTS = "undercuts"
    CONTEXT = "context"


@frozen
class Edge:
    """One item as it bears on one claim, or on the ground of another item."""

    evidence: str
    effect: Effect
    target: str
    counts: bool  #: for or against a claim; what undercuts or is context never does

    @property
    def words(self) -> str:
        """What it does, with what keeps it from counting."""
        aside = self.effect in _SIDES and not self.counts
        return f"{_SAID[self.effect]} (set aside)" if aside else _SAID[self.effect]


_SIDES: Final = (Effect.SUPPORTS, Effect.CONTRADICTS)
_SAID: Final = {
    Effect.SUPPORTS: "supports",
    Effect.CONTRADICTS: "contradicts",
    Effect.UNDERCUTS: "undercuts",
    Effect.CONTEXT: "is context for",
}


@frozen(kw_only=True)
class Relations:
    """A part of a ledger small enough to be drawn."""

    claims: tuple[str, ...]
    evidence: tuple[str, ...]
    edges: tuple[Edge, ...]  #: by item, and what bears on a claim before what bears on an item
    left_out: int  #: claims that something bears on too, and that are not drawn


def relations(audit: Audit, most: int) -> Relations:
    """The claims that are shown and that anything bears on, at most so many, with all of that.

    Where there are more, those with most evidence are taken; in any case in the ledger's order.
    """
    shown = audit.ledger.shown(audit.ledger.claims)
    edges = [*_edges(audit)]
    bearing: dict[str, int] = {}
    for edge in edges:
        if edge.target in shown:
            bearing[edge.target] = bearing.get(edge.target, 0) + 1
    ranked = sorted(bearing, key=lambda claim: -bearing[claim])
    chosen = {*ranked[:most]}
    drawn = _connected(edges, chosen)
    items = {edge.evidence for edge in drawn}
    return Relations(
        claims=tuple(id for id in shown if id in chosen),
        evidence=tuple(id for id in audit.ledger.evidence if id in items),
        edges=tuple(drawn),
        left_out=len(bearing) - len(chosen),
    )


def _edges(audit: Audit) -> Iterator[Edge]:
    counting = {
        (item.evidence, claim)
        for claim, assessment in audit.assessments.items()
        for item in (*assessment.items_for, *assessment.items_against)
    }
    for id, item in audit.ledger.evidence.items():
        for effect, targets in _targets(item):
            for target in dict.fromkeys(targets):
                yield Edge(id, effect, target, effect in _SIDES and (id, target) in counting)


def _targets(item: Evidence) -> Iterator[tuple[Effect, Sequence[str]]]:
    yield Effect.SUPPORTS, item.supports
    yield Effect.CONTRADICTS, item.contradicts
    yield Effect.CONTEXT, item.context
    yield Effect.UNDERCUTS, item.undercuts


def _connected(edges: Iterable[Edge], claims: set[str]) -> list[Edge]:
    """What leads to *claims*: at once, or by undercutting what does, and so on."""
    into: dict[str, list[Edge]] = {}
    for edge in edges:
        into.setdefault(edge.target, []).append(edge)
    found: dict[Edge, None] = {}
    waiting, seen = [*claims], {*claims}
    for target in waiting:
        for edge in into.get(target, ()):
            found[edge] = None
            if edge.evidence not in seen:
                seen.add(edge.evidence)
                waiting.append(edge.evidence)
    return [edge for edge in edges if edge in found]


@frozen(kw_only=True)
class Matrix:
    """Evidence against claims, as in an analysis of competing hypotheses (ACH)."""

    claims: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Edge | None, ...]], ...]  #: an item with its cell for each claim
    left_out: int


def matrix(part: Relations) -> Matrix:
    """What bears on each claim, the items that tell most claims apart first.

    An item tells two claims apart if it supports the one and contradicts the other; of items that
    tell equally many apart, first comes what bears on more claims, then what comes first.
    """
    cells: dict[str, dict[str, Edge]] = {}
    for edge in part.edges:
        if edge.target in part.claims:
            cells.setdefault(edge.evidence, {})[edge.target] = edge
    order = sorted(cells, key=lambda item: _diagnosticity(cells[item].values()), reverse=True)
    return Matrix(
        claims=part.claims,
        rows=tuple((id, tuple(map(cells[id].get, part.claims))) for id in order),
        left_out=part.left_out,
    )


def told_apart(cells: Iterable[Edge | None]) -> int:
    """How many pairs of claims an item tells apart."""
    effects = [cell.effect for cell in cells if cell]
    return effects.count(Effect.SUPPORTS) * effects.count(Effect.CONTRADICTS)


def _diagnosticity(cells: Iterable[Edge]) -> tuple[int, int]:
    row = [*cells]
    return told_apart(row), len(row)


def label(id: str, audit: Audit) -> tuple[str, str]:
    """What to call an evidence item in a picture: who vouches for it, and its words."""
    item = audit.ledger.evidence[id]
    who = listed(name(other, audit.ledger) for other in vouchers(item, audit.ledger.claims))
    proof = audit.proofs.get(id)
    return who, f"“{proof.exact}”" if proof else id

"""What bears on what, as graph and matrix show it: items, claims and the lines between them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final

from attrs import frozen

from ..judging.origins import vouchers
from ..model import Audit, Evidence
from .wording import counted, listed, name


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
        return f"{_SAID[self.effect]} (set aside)" if self.aside else _SAID[self.effect]

    @property
    def aside(self) -> bool:
        """Whether it is filed for or against a claim and does not count."""
        return self.effect in _SIDES and not self.counts


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
    left_out: str  #: how many more claims and items there are; "" if all is drawn


def relations(
    audit: Audit, most: int, most_items: int, among: Collection[str] | None = None
) -> Relations:
    """The claims shown, or *among* them, that anything bears on, and what that is; so many at most.

    Where there are more, the claims with most evidence are taken, and the items that come first;
    all in the ledger's order.
    """
    shown = audit.ledger.shown(audit.ledger.claims) if among is None else among
    into = _into(audit.ledger.evidence)
    bearing = Counter({target: len(items) for target, items in into.items() if target in shown})
    chosen = {claim for claim, _ in bearing.most_common(most)}
    drawn = [*_lines(audit.ledger.evidence, _leading(into, chosen))]
    every = dict.fromkeys(item for item, _, _ in drawn)
    if len(every) > most_items:
        kept = {*[*every][:most_items]}
        drawn = _connected([line for line in drawn if line[0] in kept], chosen)
    items, targets = {item for item, _, _ in drawn}, {target for _, _, target in drawn}
    claims = tuple(id for id in audit.ledger.claims if id in chosen and id in targets)
    counting = {*_counting(audit, claims)}
    return Relations(
        claims=claims,
        evidence=tuple(id for id in audit.ledger.evidence if id in items),
        edges=tuple(Edge(*line, (line[0], line[2]) in counting) for line in drawn),
        left_out=_left_out(len(bearing) - len(claims), len(every) - len(items)),
    )


def _left_out(claims: int, items: int) -> str:
    """What is not drawn, in words; items of claims that are not drawn are not spoken of."""
    said = [counted(claims, "claim")] if claims else []
    said += [counted(items, "evidence item")] if items else []
    return listed(said)


_Line = tuple[str, Effect, str]  #: an edge before it is known whether it is drawn


def _into(evidence: Mapping[str, Evidence]) -> dict[str, list[str]]:
    """The items that bear on each claim or item, once for each way in which they do."""
    into: defaultdict[str, list[str]] = defaultdict(list)
    for id, item in evidence.items():
        targets = item.supports + item.contradicts + item.context + item.undercuts
        if len(targets) > 1:
            ways = (item.supports, item.contradicts, item.context, item.undercuts)
            targets = tuple(target for way in ways for target in dict.fromkeys(way))
        for target in targets:
            into[target].append(id)
    return into


def _leading(into: Mapping[str, Iterable[str]], claims: set[str]) -> set[str]:
    """*claims*, and what leads there: at once, or by undercutting what does, and so on."""
    waiting, seen = [*claims], {*claims}
    for target in waiting:
        new = [item for item in into.get(target, ()) if item not in seen]
        seen.update(new)
        waiting += new
    return seen


def _lines(evidence: Mapping[str, Evidence], among: set[str]) -> Iterator[_Line]:
    for id in [id for id in evidence if id in among]:
        item = evidence[id]
        for effect, targets in (
            (Effect.SUPPORTS, item.supports),
            (Effect.CONTRADICTS, item.contradicts),
            (Effect.CONTEXT, item.context),
            (Effect.UNDERCUTS, item.undercuts),
        ):
            for target in dict.fromkeys(targets):
                if target in among:
                    yield id, effect, target


def _connected(lines: Sequence[_Line], claims: set[str]) -> list[_Line]:
    """Those of *lines* that lead to *claims* in the end."""
    into: defaultdict[str, list[str]] = defaultdict(list)
    for item, _, target in lines:
        into[target].append(item)
    among = _leading(into, claims)
    return [line for line in lines if line[2] in among]


def _counting(audit: Audit, claims: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each item that counts for or against one of *claims*, with that claim."""
    for claim in claims:
        assessment = audit.assessments[claim]
        for item in (*assessment.items_for, *assessment.items_against):
            yield item.evidence, claim


@frozen(kw_only=True)
class Matrix:
    """Evidence against claims, as in an analysis of competing hypotheses (ACH)."""

    claims: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Edge | None, ...]], ...]  #: an item with its cell for each claim
    left_out: str


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


def letter(cell: Edge) -> str:
    """One letter for what an item does to a claim, a small one if it does not count."""
    return _LETTERS[cell.effect].lower() if cell.aside else _LETTERS[cell.effect]


_LETTERS: Final = {
    Effect.SUPPORTS: "S",
    Effect.CONTRADICTS: "C",
    Effect.UNDERCUTS: "U",
    Effect.CONTEXT: "·",
}


def label(id: str, audit: Audit) -> tuple[str, str]:
    """What to call an evidence item in a picture: who vouches for it, and its words."""
    item = audit.ledger.evidence[id]
    who = listed(name(other, audit.ledger) for other in vouchers(item, audit.ledger.claims))
    proof = audit.proofs.get(id)
    return who, f"“{proof.exact}”" if proof else id

"""The claim-evidence graph: evidence on the left, claims on the right, lines for what bears."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from ...vocabulary import Standing
from ..relations import Edge, Relations, label
from ..wording import counted, standing
from .drawing import clip, data, picture, shape, words
from .markup import Html, element, table, text
from .sheet import Sheet


def graph(sheet: Sheet) -> Iterator[Html]:
    """The picture, and its data as a table."""
    part = sheet.drawn
    if not part.claims:
        yield element("p")(Html("No evidence bears on any claim here."))
        return
    yield _LEAD
    layout = _laid_out(part)
    shapes = (*_lines(part, layout), *_items(part, layout, sheet), *_claims(part, layout, sheet))
    size = (_WIDTH, layout.height)
    yield picture("graph", "Evidence and claims", _description(part), size, shapes)
    rows = (_told(edge, sheet) for edge in part.edges)
    yield data(
        table("What the graph shows, line by line", ("Evidence", "What it does", "What to"), rows),
        f"The graph as a table ({counted(len(part.edges), 'line')})",
    )


_LEAD: Final = element("p", class_="lead")(
    Html(
        "Evidence on the left, claims on the right. A solid line supports, a dashed one"
        " contradicts, a dash-dotted one takes away the ground, a dotted one is context. Faint is"
        " what does not count."
    )
)
_WIDTH, _COLUMN, _MARGIN = 980, 360, 24  #: of the picture, a box, and what is left of the boxes
_ITEM, _CLAIM, _GAP = 40, 58, 10  #: heights of the boxes, and what is between them
_TEXT, _NAME, _SAID = 50, 42, 54  #: columns of text in a box: the claim's, in a larger type, first


def _description(part: Relations) -> str:
    said = (
        f"{counted(len(part.evidence), 'evidence item')} on the left,"
        f" {counted(len(part.claims), 'claim')} on the right,"
        f" {counted(len(part.edges), 'line')} between them: solid for support, dashed for"
        " contradiction, dash-dotted for undercutting, dotted for context; faint is what does not"
        " count. The table below says the same in words."
    )
    if not part.left_out:
        return said
    return f"{said} {part.left_out} more are not drawn; the cards have everything."


def _told(edge: Edge, sheet: Sheet) -> tuple[Html, ...]:
    who, said = label(edge.evidence, sheet.audit)
    target = edge.target
    if target in sheet.ledger.claims:
        onto = sheet.claim(target, sheet.ledger.claims[target].text)
    else:
        onto = text(f"the item {target}")
    return text(f"{who}: {said}"), text(edge.words), onto


@frozen(kw_only=True)
class _Layout:
    """Where the middle of each box is, from the top."""

    items: Mapping[str, float]
    claims: Mapping[str, float]
    height: int


def _laid_out(part: Relations) -> _Layout:
    """Items in the order of the claims they bear on, each claim beside the middle of its own."""
    rank = {id: number for number, id in enumerate(part.claims)}
    homes = _homes(part, rank)
    order = sorted(part.evidence, key=homes.__getitem__)
    items = {id: _GAP + (_ITEM + _GAP) * n + _ITEM / 2 for n, id in enumerate(order)}
    claims = _centred(part, items)
    lowest = max(max(items.values()) + _ITEM / 2, max(claims.values()) + _CLAIM / 2)
    return _Layout(items=items, claims=claims, height=round(lowest + _GAP))


def _homes(part: Relations, rank: Mapping[str, int]) -> dict[str, int]:
    """The rank of the first claim that an item bears on, by way of other items if need be."""
    homes = {
        edge.evidence: min(
            rank[other.target]
            for other in part.edges
            if other.evidence == edge.evidence and other.target in rank
        )
        for edge in part.edges
        if edge.target in rank
    }
    waiting = [*homes]
    for target in waiting:
        for edge in part.edges:
            if edge.target == target and edge.evidence not in homes:
                homes[edge.evidence] = homes[target]
                waiting.append(edge.evidence)
    return homes


def _centred(part: Relations, items: Mapping[str, float]) -> dict[str, float]:
    """Claims beside the middle of what bears on them, and no two over each other."""
    wanted = {
        claim: _mean([items[edge.evidence] for edge in part.edges if edge.target == claim])
        for claim in part.claims
    }
    placed: dict[str, float] = {}
    free = _GAP + _CLAIM / 2
    for claim in sorted(part.claims, key=wanted.__getitem__):
        placed[claim] = max(wanted[claim], free)
        free = placed[claim] + _CLAIM + _GAP
    return placed


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _lines(part: Relations, layout: _Layout) -> Iterator[Html]:
    """Those that do not count first, so that those that do lie over them."""
    left, right = _MARGIN + _COLUMN, _WIDTH - _COLUMN
    for edge in sorted(part.edges, key=lambda edge: edge.counts):
        begin = layout.items[edge.evidence]
        kind = f"edge {edge.effect}{' aside' if edge.aside else ''}"
        if edge.target in layout.claims:
            end, third = layout.claims[edge.target], (right - left) / 2
            curve = f"M{left} {begin:g}C{left + third:g} {begin:g} {right - third:g} {end:g}"
            yield shape("path", kind, d=f"{curve} {right - 7} {end:g}")
            yield shape("path", f"tip {edge.effect}", d=f"M{right} {end:g}l-8 -4v8z")
        else:
            end = layout.items[edge.target]
            curve = f"M{_MARGIN} {begin:g}C2 {begin:g} 2 {end:g} {_MARGIN - 7} {end:g}"
            yield shape("path", kind, d=curve)
            yield shape("path", f"tip {edge.effect}", d=f"M{_MARGIN} {end:g}l-8 -4v8z")


def _items(part: Relations, layout: _Layout, sheet: Sheet) -> Iterator[Html]:
    for id in part.evidence:
        y = layout.items[id]
        who, said = label(id, sheet.audit)
        top = y - _ITEM / 2
        yield shape("rect", "box", x=_MARGIN, y=top, width=_COLUMN, height=_ITEM, rx=4)
        yield words("who", _MARGIN + 10, y - 4, clip(who, _NAME)[0])
        yield words("words", _MARGIN + 10, y + 12, clip(said, _SAID)[0])


def _claims(part: Relations, layout: _Layout, sheet: Sheet) -> Iterator[Html]:
    left = _WIDTH - _COLUMN
    for id in part.claims:
        y = layout.claims[id]
        assessment = sheet.audit.assessments[id]
        kind = f"box {assessment.standing}"
        top = y - _CLAIM / 2
        yield shape("rect", kind, x=left, y=top, width=_COLUMN, height=_CLAIM, rx=4)
        for number, line in enumerate(clip(f"“{sheet.claims[id].text}”", _TEXT, 2)):
            yield words("claim", left + 10, top + 18 + 15 * number, line)
        said = f"{_SIGNS[assessment.standing]} {standing(assessment)}"
        yield words(f"standing {assessment.standing}", left + 10, top + 50, clip(said, _TEXT)[0])


_SIGNS: Final = {
    Standing.SUPPORTED: "✓",
    Standing.CONTRADICTED: "✗",
    Standing.DISPUTED: "≈",
    Standing.UNVERIFIED: "?",
}

"""An assessment in prose: the standing with its counts, what it rests on and what would change it.

Names stand as the ledger has them, on one line each; what is made of markup is the reporter's care.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from ..model import Assessment, Weighed
from ..vocabulary import Change, Standing
from .naming import cited, name, named
from .remarks import remarks


def reason(assessment: Assessment) -> str:
    """Why a claim stands as it does, in one sentence; its standing never without its counts."""
    pro = _count(assessment, assessment.origins_for, Standing.SUPPORTED)
    con = _count(assessment, assessment.origins_against, Standing.CONTRADICTED)
    counts = _COUNTS[assessment.standing](pro, con)
    undecided = assessment.undecided
    return f"{counts}, {undecided} undecided." if undecided else f"{counts}."


def explain(assessment: Assessment) -> str:
    """All of it, in lines: the reason first, every item on each side, what would change it last.

    An item comes with whose word it is and its way here, what is set aside with why.
    """
    return "\n".join(
        (
            grounds(assessment),
            *_counting("For it:", assessment.items_for, assessment),
            *_counting("Against it:", assessment.items_against, assessment),
            *_listed("Set aside:", (f"{it.evidence}: {it.why}" for it in assessment.set_aside)),
            prospects(assessment),
        )
    )


def briefly(assessment: Assessment) -> str:
    """All of it in one line, the items that count left to their origins."""
    aside = [f"{it.evidence} ({it.why})" for it in assessment.set_aside[:_NAMED]]
    aside += [f"{more} more"] if (more := len(assessment.set_aside) - _NAMED) > 0 else []
    told = [f"Set aside: {', '.join(aside)}."] if aside else []
    return " ".join((grounds(assessment), *told, prospects(assessment)))


_NAMED: Final = 3  #: of the items set aside


def grounds(assessment: Assessment) -> str:
    """The reason, and what a reader should know besides the counts."""
    return " ".join((reason(assessment), *remarks(assessment)))


_COUNTS: Final[dict[Standing, Callable[[str, str], str]]] = {
    Standing.SUPPORTED: lambda pro, con: f"Supported by {pro}, contradicted by {con}",
    Standing.CONTRADICTED: lambda pro, con: f"Contradicted by {con}, supported by {pro}",
    Standing.DISPUTED: lambda pro, con: f"Disputed: supported by {pro}, contradicted by {con}",
    Standing.UNVERIFIED: lambda *_: "Unverified: supported by none, contradicted by none",
}


def _count(assessment: Assessment, origins: Sequence[str], winner: Standing) -> str:
    if not origins:
        return "none"
    wins = assessment.corroborated and assessment.standing is winner
    number, which = len(origins), "independent " if wins else ""
    noun = "origin" if number == 1 else "origins"
    return f"{number} {which}{noun} ({named(assessment, origins)})"


def _counting(title: str, items: Sequence[Weighed], assessment: Assessment) -> Iterator[str]:
    return _listed(title, (f"{item.evidence}: {_way(item, assessment)}" for item in items))


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    rows = [f"- {line}" for line in lines]
    if rows:
        yield title
        yield from rows


def _way(item: Weighed, assessment: Assessment) -> str:
    """Whose word an item is, whose words it is in, and through whom each of them came."""
    parts = [*_vouched(item, assessment), *_worded(item, assessment)]
    return "; ".join([*parts, "counts unproved"] if item.unproved else parts)


def _vouched(item: Weighed, assessment: Assessment) -> Iterator[str]:
    """The origin, and who is between it and the item; whose own words they are is told below."""
    steps = (*item.via, item.origin)
    author = ""
    if item.cited:
        author = assessment.ledger.sources[item.cited[0]].author
        steps = steps[steps[0] == item.cited[0] :]
    if steps in {(), (author,)}:
        return
    *through, origin = steps
    nearest = [name(assessment, id) for id in reversed(through[-_STEPS:])]
    if more := through[:-_STEPS]:
        nearest.append(f"{len(more)} more")
    between = " and ".join(nearest)
    vouches = f"{name(assessment, origin)} vouches"
    yield f"{vouches}, through {between}" if between else vouches


def _worded(item: Weighed, assessment: Assessment) -> Iterator[str]:
    """The source of the words, those it is quoted in, and the line in the last of them."""
    if item.cited:
        first, *above = item.cited
        quoted = [f"quoted in {name(assessment, id)}" for id in above[:_STEPS]]
        if more := above[_STEPS:]:
            sources = "source" if len(more) == 1 else "sources"
            quoted.append(f"and so on through {len(more)} more {sources}")
        line = [f"line {item.line}"] if item.line else []
        yield f"words of {', '.join((cited(assessment, first), *quoted, *line))}"


_STEPS: Final = 8  #: of a way, or of a chain of sources; of a longer one the number of the rest


def prospects(assessment: Assessment) -> str:
    """What the loss of any one origin, or one more on either side, would make of the standing."""
    lost: dict[Standing, list[str]] = {}
    added: list[tuple[Change, Standing]] = []
    for flip in assessment.flips:
        if flip.origin:
            lost.setdefault(flip.standing, []).append(flip.origin)
        else:
            added.append((flip.change, flip.standing))
    pro, con = bool(assessment.origins_for), bool(assessment.origins_against)
    sentence = "; ".join((*_losses(lost, assessment), *_additions((*added,), pro=pro, con=con)))
    return f"{sentence[0].upper()}{sentence[1:]}."


def _losses(lost: Mapping[Standing, Sequence[str]], assessment: Assessment) -> list[str]:
    """What the standing would be without each of the origins *lost*, and without any other."""
    told = [
        f"without {named(assessment, without, ' or ')} it would be {standing}"
        for standing, without in lost.items()
    ]
    origins = {*assessment.origins_for, *assessment.origins_against}
    if kept := origins.difference(*lost.values()):
        which = "any other one" if lost else "any one of them" if len(kept) > 1 else "that one"
        told.append(f"without {which} it would still be {assessment.standing}")
    return told


@cache  # of many claims it is the same
def _additions(added: tuple[tuple[Change, Standing], ...], *, pro: bool, con: bool) -> list[str]:
    """What one more origin would make of it, if some are there for it or against it."""
    then = dict(added)
    sides = ((Change.ONE_MORE_FOR, "in support", pro), (Change.ONE_MORE_AGAINST, "against", con))
    return [
        f"one{' more' if there else ''} independent origin {side} would make it {then[change]}"
        for change, side, there in sides
        if change in then
    ]

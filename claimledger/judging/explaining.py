"""An assessment in prose: the standing with its counts, what it rests on and what would change it.

Names stand as the ledger has them, on one line each; what is made of markup is the reporter's care.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from ..model import Assessment, Weighed
from ..vocabulary import Change, Standing
from .naming import cited, name, named
from .remarks import remarks


def reason(assessment: Assessment) -> str:
    """Why a claim stands as it does, in one sentence; its standing never without its counts."""
    undecided = f", {assessment.undecided} undecided" if assessment.undecided else ""
    return f"{_COUNTS[assessment.standing](assessment)}{undecided}."


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


def _supported(assessment: Assessment) -> str:
    return f"Supported by {_for(assessment)}, contradicted by {_against(assessment)}"


def _contradicted(assessment: Assessment) -> str:
    return f"Contradicted by {_against(assessment)}, supported by {_for(assessment)}"


def _disputed(assessment: Assessment) -> str:
    return f"Disputed: supported by {_for(assessment)}, contradicted by {_against(assessment)}"


def _unverified(_: Assessment) -> str:
    return "Unverified: supported by none, contradicted by none"


_COUNTS: Final[dict[Standing, Callable[[Assessment], str]]] = {
    Standing.SUPPORTED: _supported,
    Standing.CONTRADICTED: _contradicted,
    Standing.DISPUTED: _disputed,
    Standing.UNVERIFIED: _unverified,
}


def _for(assessment: Assessment) -> str:
    wins = assessment.standing is Standing.SUPPORTED and assessment.corroborated
    return _count(assessment, assessment.origins_for, independent=wins)


def _against(assessment: Assessment) -> str:
    wins = assessment.standing is Standing.CONTRADICTED and assessment.corroborated
    return _count(assessment, assessment.origins_against, independent=wins)


def _count(assessment: Assessment, origins: Sequence[str], *, independent: bool) -> str:
    if not origins:
        return "none"
    noun = "origin" if len(origins) == 1 else "origins"
    which = f"independent {noun}" if independent else noun
    return f"{len(origins)} {which} ({named(assessment, origins)})"


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
    sentence = "; ".join((*_losses(assessment), *_additions(assessment)))
    return f"{sentence[0].upper()}{sentence[1:]}."


def _losses(assessment: Assessment) -> Iterator[str]:
    origins = {*assessment.origins_for, *assessment.origins_against}
    lost: dict[Standing, list[str]] = {}
    for flip in assessment.flips:
        if flip.change is Change.WITHOUT:
            lost.setdefault(flip.standing, []).append(flip.origin)
    for standing, without in lost.items():
        yield f"without {named(assessment, without, ' or ')} it would be {standing}"
    kept = origins.difference(*lost.values())
    if kept:
        which = "any other one" if lost else "any one of them" if len(kept) > 1 else "that one"
        yield f"without {which} it would still be {assessment.standing}"


def _additions(assessment: Assessment) -> Iterator[str]:
    made = {flip.change: flip.standing for flip in assessment.flips}
    for change, side, there in (
        (Change.ONE_MORE_FOR, "in support", assessment.origins_for),
        (Change.ONE_MORE_AGAINST, "against", assessment.origins_against),
    ):
        if change in made:
            more = "one more" if there else "one"
            yield f"{more} independent origin {side} would make it {made[change]}"

"""An assessment in prose: the standing with its counts, what it rests on and what would change it.

Names stand as the ledger has them, on one line each; what is made of markup is the reporter's care.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from ..model import Assessment, Weighed
from ..vocabulary import Change, Standing


def reason(assessment: Assessment) -> str:
    """Why a claim stands as it does, in one sentence; its standing never without its counts."""
    undecided = f", {assessment.undecided} undecided" if assessment.undecided else ""
    return f"{_COUNTS[assessment.standing](assessment)}{undecided}."


def explain(assessment: Assessment) -> str:
    """All of it, in lines: the reason first, every item on each side, what would change it last.

    An item comes with its origin and its way here, what is set aside with why.
    """
    return "\n".join(
        (
            " ".join((reason(assessment), *_remarks(assessment))),
            *_listed("For it:", map(_way(assessment), assessment.items_for)),
            *_listed("Against it:", map(_way(assessment), assessment.items_against)),
            *_listed("Set aside:", (f"{it.evidence}: {it.why}" for it in assessment.set_aside)),
            _prospects(assessment),
        )
    )


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
    return f"{len(origins)} {which} ({_names(assessment, origins)})"


_NAMED: Final = 7  #: origins that a sentence names; the lists have them all


def _names(assessment: Assessment, origins: Sequence[str], last: str = ", ") -> str:
    """The names of *origins* in a row, before the last of them *last*."""
    names = [assessment.names.get(id, id) for id in origins[:_NAMED]]
    if len(origins) > _NAMED:
        return f"{', '.join(names)} and {len(origins) - _NAMED} more"
    return ", ".join(names[:-1]) + (last if names[:-1] else "") + names[-1]


def _remarks(assessment: Assessment) -> Iterator[str]:
    """What a reader should know besides the counts."""
    if assessment.not_yet_made:
        yield "It was not yet made on that day."
    if both := sorted({*assessment.origins_for} & {*assessment.origins_against}):
        verb = "counts" if len(both) == 1 else "count"
        yield f"{_names(assessment, both, ' and ')} {verb} on both sides."
    if rival := assessment.word_against_word:
        yield (
            f"It is word against word: it and {rival} are each contradicted only by the other's"
            " claimants."
        )
    if assessment.undercut:
        by = ", ".join(assessment.undercut)
        yield f"Its ground is undercut by {by}, which moves nothing."


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    rows = [f"- {line}" for line in lines]
    if rows:
        yield title
        yield from rows


def _way(assessment: Assessment) -> Callable[[Weighed], str]:
    """A function that says whose word an item is, and through whom, those nearest to him first."""

    def line(item: Weighed) -> str:
        origin = _names(assessment, (item.origin,))
        if not item.via:
            return f"{item.evidence}: {origin}"
        through = " and ".join(assessment.names.get(id, id) for id in reversed(item.via))
        return f"{item.evidence}: {origin}, through {through}"

    return line


def _prospects(assessment: Assessment) -> str:
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
        yield f"without {_names(assessment, without, ' or ')} it would be {standing}"
    kept = origins.difference(*lost.values())
    if kept:
        which = "any other one" if lost else "any one of them"
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

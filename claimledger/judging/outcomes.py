"""How all claims stand, by columns: an assessment is made of them when it is asked for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from ..model import Assessment, Weighed
from ..vocabulary import Standing
from .hearing import Counting

Origins = Mapping[str, tuple[str, ...]]  #: sorted, by claim; none where nothing counts


class Outcomes(NamedTuple):
    """What came out for each claim, short of how."""

    standings: Mapping[str, Standing]
    origins_for: Origins
    origins_against: Origins
    counting: Callable[[str], Counting]
    overruled: Collection[str]  #: the claims on which not all that is filed may count
    at_home: Collection[str]  #: those among them that some of their own camp may support


class Assessments(Mapping[str, Assessment]):
    """The assessment of each claim, made when it is first asked for."""

    def __init__(self, outcomes: Outcomes, make: Callable[[str], Assessment]) -> None:
        self.outcomes = outcomes
        self._make = make
        self._made: dict[str, Assessment] = {}

    def __getitem__(self, claim: str) -> Assessment:
        if claim not in self._made:
            if claim not in self.outcomes.standings:
                raise KeyError(claim)
            self._made[claim] = self._make(claim)
        return self._made[claim]

    def __contains__(self, claim: object) -> bool:
        return claim in self.outcomes.standings

    def __iter__(self) -> Iterator[str]:
        return iter(self.outcomes.standings)

    def __len__(self) -> int:
        return len(self.outcomes.standings)

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[type[dict[str, Assessment]], tuple[dict[str, Assessment]]]:
        """Copied and pickled with all of them made."""
        return dict, (dict(self),)


def outcomes(assessments: Mapping[str, Assessment]) -> Outcomes:
    """What came out by *assessments*, at no cost by those that `assess` gives."""
    if isinstance(assessments, Assessments):
        return assessments.outcomes
    every = assessments.items()
    overruled = {id for id, it in every if it.set_aside}

    def counting(claim: str) -> Counting:
        return _ids(assessments[claim].items_for), _ids(assessments[claim].items_against)

    return Outcomes(
        standings={id: it.standing for id, it in every},
        origins_for={id: it.origins_for for id, it in every if it.origins_for},
        origins_against={id: it.origins_against for id, it in every if it.origins_against},
        counting=counting,
        overruled=overruled,
        at_home=overruled,
    )


def _ids(items: Iterable[Weighed]) -> list[str]:
    return [item.evidence for item in items]

"""Word against word: two claims, each contradicted by nobody but the other's claimants."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import NamedTuple

from .hearing import Camp, Hearing
from .outcomes import Outcomes


def rivals(outcomes: Outcomes, hearing: Hearing) -> dict[str, str]:
    """For each claim that is word against word the claim it is up against.

    Of several such claims that is the one whose words are filed against it, or against whose words
    it is filed. If none is, nothing says which is meant, unless they have only each other.
    """
    denials = dict(_denials(outcomes, hearing))
    rival = _only_ones(denials)
    for id, others in _linked(denials, outcomes, hearing).items():
        if facing := [other for other in others if denials[id].mirrors(denials[other])]:
            rival[id] = min(facing)
    return rival


class _Denial(NamedTuple):
    """Who makes a claim, and who contradicts it."""

    camp: Camp
    by: Camp

    def mirrors(self, other: "_Denial") -> bool:
        """Whether each is made by all who contradict the other."""
        return self.by <= other.camp and other.by <= self.camp


def _denials(outcomes: Outcomes, hearing: Hearing) -> Iterator[tuple[str, _Denial]]:
    """The claims that something counts against, and nothing for but their own camp's position."""
    for id, against in outcomes.origins_against.items():
        camp = hearing.camp_of(id)
        if camp.issuperset(outcomes.origins_for.get(id, ())):
            yield id, _Denial(camp, frozenset(against))


def _linked(
    denials: Mapping[str, _Denial], outcomes: Outcomes, hearing: Hearing
) -> dict[str, set[str]]:
    """The claims whose words count against each, or the other way round."""
    evidence = hearing.ledger.evidence
    linked: dict[str, set[str]] = {}
    for id in denials:
        _, against = outcomes.counting(id)
        for item in against:
            if (other := evidence[item].from_claim) in denials:
                linked.setdefault(id, set()).add(other)
                linked.setdefault(other, set()).add(id)
    return linked


def _only_ones(denials: Mapping[str, _Denial]) -> dict[str, str]:
    """The pairs of claims that mirror each other and no other claim."""
    alike: dict[_Denial, list[str]] = {}
    for id, denial in denials.items():
        alike.setdefault(denial, []).append(id)
    facing = _facing(alike)
    only = {id: ids[0] for id, denial in denials.items() if len(ids := facing[denial]) == 1}
    return {id: other for id, other in only.items() if only.get(other) == id != other}


def _facing(alike: Mapping[_Denial, list[str]]) -> dict[_Denial, list[str]]:
    """For each denial two of the claims whose denials mirror it, fewer if there are fewer."""
    by_ends: dict[tuple[str, str], list[_Denial]] = {}
    for denial in alike:
        for voice in denial.camp:
            by_ends.setdefault((voice, min(denial.by)), []).append(denial)
    facing = {}
    for denial in alike:
        ends = ((min(denial.by), voice) for voice in denial.camp)
        others = {other for end in ends for other in by_ends.get(end, ()) if other.mirrors(denial)}
        facing[denial] = list(islice(chain.from_iterable(alike[other] for other in others), 2))
    return facing

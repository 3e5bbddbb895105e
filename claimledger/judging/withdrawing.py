"""What stands and what falls when the items of one origin are withdrawn from what lies below.

Each origin that could be lost makes a world of its own, in which its items are absent. Worlds are
looked at many at a time: a set of them is a number that has a bit for each, and the grounded labels
of all are worked out together. So a long chain of undercutting is not gone down anew for each link.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from attrs import frozen

from ..vocabulary import Label
from .reaching import reach
from .undercutting import Ground

_AT_ONCE: Final = 512  #: worlds


def swayed(
    below: Ground, withdrawn: Mapping[str, Collection[str]], watched: Collection[str]
) -> dict[str, list[str]]:
    """For each origin the *watched* items that stand with it and fall without it, or vice versa.

    *withdrawn* has the items that go with each origin.
    """
    worlds = _Worlds.of(below)
    origins = [*withdrawn]
    found: dict[str, list[str]] = {origin: [] for origin in origins}
    for start in range(0, len(origins), _AT_ONCE):
        some = origins[start : start + _AT_ONCE]
        absent: dict[str, int] = {}
        for n, origin in enumerate(some):
            for id in withdrawn[origin]:
                absent[id] = absent.get(id, 0) | 1 << n
        every = (1 << len(some)) - 1
        for id, standing in worlds.standing(absent, every).items():
            if id in watched:
                for n in _members(standing ^ every if below.accepts(id) else standing):
                    found[some[n]].append(id)
    return found


@frozen
class _Worlds:
    """What is the same for all worlds of a ground."""

    below: Ground
    rank: Mapping[str, int]  #: of each item, those that undercut it before it
    pressure: Mapping[str, int]  #: how many that are not rejected undercut an item
    pressed_down: Mapping[str, int]  #: how many of these are accepted

    @classmethod
    def of(cls, below: Ground) -> "_Worlds":
        order = _attackers_first(below.attackers)
        rank = {id: n for n, id in enumerate(order)}
        return cls(below, rank, *_pressures(below, order))

    def standing(self, absent: Mapping[str, int], every: int) -> dict[str, int]:
        """The worlds in which items stand, for all that the *absent* bear on; elsewhere all is so.

        *absent* has the worlds from which an item is gone; *every* is all worlds there are.
        """
        swaying = reach(absent, self.below.undercut_by)
        order = sorted(swaying, key=self.rank.__getitem__)
        within: dict[str, list[str]] = {id: [] for id in order}
        for attacker in order:
            for id in swaying[attacker]:
                within[id].append(attacker)
        inside, accepted_inside = _pressures(self.below, order)
        out = {id: absent.get(id, 0) for id in order}
        at_most = {id: every & ~out[id] for id in order}
        for id in order:
            if self.pressure.get(id, 0) > inside.get(id, 0):
                at_most[id] = 0
            if self.pressed_down.get(id, 0) > accepted_inside.get(id, 0):
                out[id] = every
        return _settled(within, at_most, out)


def _settled(
    attackers: Mapping[str, Collection[str]], at_most: Mapping[str, int], out: dict[str, int]
) -> dict[str, int]:
    """The worlds in which each item is accepted, given those in which it is *out* from the start.

    It is accepted where all its *attackers* are out, and out where one of them is accepted.
    """
    accepted = dict.fromkeys(attackers, 0)
    settled = False
    while not settled:
        settled = True
        for id, by in attackers.items():
            stands, falls = at_most[id], out[id]
            for attacker in by:
                stands &= out[attacker]
                falls |= accepted[attacker]
            if stands != accepted[id] or falls != out[id]:
                accepted[id], out[id] = stands, falls
                settled = False
    return accepted


def _pressures(below: Ground, attackers: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
    """By item, how many of *attackers* undercut it that are not rejected, and are accepted."""
    pressure: dict[str, int] = {}
    pressed_down: dict[str, int] = {}
    for attacker in attackers:
        label = below.labels[attacker]
        for id in below.undercuts.get(attacker, ()) if label is not Label.REJECTED else ():
            pressure[id] = pressure.get(id, 0) + 1
            if label is Label.ACCEPTED:
                pressed_down[id] = pressed_down.get(id, 0) + 1
    return pressure, pressed_down


def _attackers_first(attackers: Mapping[str, Collection[str]]) -> list[str]:
    """Each item behind those that undercut it, as far as circles allow."""
    order: dict[str, None] = {}
    seen: set[str] = set()
    for start in attackers:
        waiting = [start]
        while waiting:
            id = waiting[-1]
            if id in seen:
                order[waiting.pop()] = None
            else:
                seen.add(id)
                waiting.extend(other for other in attackers[id] if other not in seen)
    return [*order]


def _members(worlds: int) -> Iterator[int]:
    """The numbers of the bits that are set."""
    while worlds:
        lowest = worlds & -worlds
        yield lowest.bit_length() - 1
        worlds ^= lowest

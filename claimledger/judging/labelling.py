"""Grounded semantics of abstract argumentation: who is left standing when all objections are in.

P. M. Dung, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning,
logic programming and n-person games", Artificial Intelligence 77 (1995), definition 20. The
grounded labelling is the most cautious one: it accepts only what can be defended from the ground
up, and leaves undecided what attacks itself or is caught in a circle of attacks.
"""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from ..vocabulary import Label

H = TypeVar("H", bound=Hashable)


def grounded(attacks: Iterable[tuple[H, H]], items: Iterable[H] = ()) -> dict[H, Label]:
    """Label everything in *items* and in *attacks*, pairs of an attacker and what it attacks.

    Accepted is what only rejected items attack, rejected what an accepted item attacks; the rest
    is undecided. The keys come in the order first met, *items* before *attacks*. Time and memory
    are linear in the number of items and attacks.
    """
    open_attacks: dict[H, int] = dict.fromkeys(items, 0)
    attacked_by: dict[H, list[H]] = {}
    for attacker, attacked in attacks:
        open_attacks.setdefault(attacker, 0)
        open_attacks[attacked] = open_attacks.get(attacked, 0) + 1
        attacked_by.setdefault(attacker, []).append(attacked)
    labels = dict.fromkeys(open_attacks, Label.UNDECIDED)
    unattacked = [item for item, attackers in open_attacks.items() if not attackers]
    for item in unattacked:
        labels[item] = Label.ACCEPTED
        for loser in attacked_by.get(item, ()):
            if labels[loser] is Label.UNDECIDED:
                labels[loser] = Label.REJECTED
                unattacked.extend(_freed(attacked_by.get(loser, ()), open_attacks))
    return labels


def _freed(attacked: Iterable[H], open_attacks: dict[H, int]) -> Iterable[H]:
    """Take back one attack on each of *attacked*; those that it was the last attack on."""
    for item in attacked:
        open_attacks[item] -= 1
        if not open_attacks[item]:
            yield item

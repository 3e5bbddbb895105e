"""What the loss of an origin does to the labels below a claim, against working them out anew."""

import random

import pytest

from claimledger.judging import withdrawing
from claimledger.judging.labelling import grounded
from claimledger.judging.undercutting import Ground, ground
from claimledger.judging.withdrawing import swayed
from claimledger.vocabulary import Label

SIZES = {"few": (6, 3), "as many as voices": (12, 12), "many": (40, 15), "crowded": (15, 6)}


def drawn(seed: int, items: int, origins: int) -> tuple[Ground, dict[str, list[str]]]:
    """The ground of some items of a drawn graph, circles and all, and who they belong to."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    ids = [f"e{n}" for n in range(items)]
    dense = dice.choice([0.5, 1.5, 3]) / items
    attackers = {id: [other for other in ids if dice.random() < dense] for id in ids}
    below = ground(ids[: items // 3], attackers, silent=lambda _: False)
    withdrawn: dict[str, list[str]] = {f"s{n}": [] for n in range(origins)}
    for id in below.labels:
        withdrawn[dice.choice([*withdrawn])].append(id)
    return below, withdrawn


def anew(below: Ground, gone: list[str], watched: set[str]) -> set[str]:
    """What stands otherwise when the items *gone* are left out and all is labelled again."""
    left = [id for id in below.labels if id not in gone]
    attacks = [(by, id) for id in left for by in below.attackers[id] if by not in gone]
    labels = grounded(attacks, left)
    stand = {id for id, label in labels.items() if label is Label.ACCEPTED}
    return {id for id in watched if (id in stand) is not below.accepts(id)}


@pytest.mark.parametrize("at_once", [1, 3, 512])
@pytest.mark.parametrize(("items", "origins"), SIZES.values(), ids=SIZES)
def test_any_graph(items: int, origins: int, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    However items undercut one another, the loss of each origin sways what it sways on its own.
    """
    monkeypatch.setattr(withdrawing, "_AT_ONCE", at_once)
    differing = []
    for seed in range(150):
        below, withdrawn = drawn(seed, items, origins)
        watched = {*list(below.labels)[::2]}
        told = {origin: {*ids} for origin, ids in swayed(below, withdrawn, watched).items()}
        if told != {origin: anew(below, gone, watched) for origin, gone in withdrawn.items()}:
            differing.append(seed)

    assert differing == []

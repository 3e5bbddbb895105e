"""What the loss of an origin does to the labels below a claim, against working them out anew."""

import random

import pytest

from claimledger.judging import withdrawing
from claimledger.judging.labelling import grounded
from claimledger.judging.undercutting import Ground, below
from claimledger.judging.withdrawing import swayed
from claimledger.vocabulary import Label

SIZES = {"few": (6, 3), "as many as voices": (12, 12), "many": (40, 15), "crowded": (15, 6)}


def drawn(seed: int, items: int, origins: int) -> tuple[Ground, dict[str, list[str]]]:
    """The ground of some items of a drawn graph, circles and all, and who they belong to."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    ids = [f"e{n}" for n in range(items)]
    dense = dice.choice([0.5, 1.5, 3]) / items
    attackers = {id: [other for other in ids if dice.random() < dense] for id in ids}
    ground = below(ids[: items // 3], attackers.__getitem__)
    withdrawn: dict[str, list[str]] = {f"s{n}": [] for n in range(origins)}
    for id in ground.labels:
        withdrawn[dice.choice([*withdrawn])].append(id)
    return ground, withdrawn


def anew(ground: Ground, gone: list[str], watched: set[str]) -> set[str]:
    """What stands otherwise when the items *gone* are left out and all is labelled again."""
    left = [id for id in ground.labels if id not in gone]
    attacks = [(by, id) for id in left for by in ground.attackers[id] if by not in gone]
    labels = grounded(attacks, left)
    stand = {id for id, label in labels.items() if label is Label.ACCEPTED}
    return {id for id in watched if (id in stand) is not ground.accepts(id)}


@pytest.mark.parametrize("at_once", [1, 3, 512])
@pytest.mark.parametrize(("items", "origins"), SIZES.values(), ids=SIZES)
def test_any_graph(items: int, origins: int, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    However items undercut one another, the loss of each origin sways what it sways on its own.
    """
    monkeypatch.setattr(withdrawing, "_AT_ONCE", at_once)
    differing = []
    for seed in range(150):
        ground, withdrawn = drawn(seed, items, origins)
        watched = {*list(ground.labels)[::2]}
        told = {origin: {*ids} for origin, ids in swayed(ground, withdrawn, watched).items()}
        if told != {origin: anew(ground, gone, watched) for origin, gone in withdrawn.items()}:
            differing.append(seed)

    assert differing == []

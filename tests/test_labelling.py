"""Grounded labels, against hand-made cases and against the definition itself."""

import random
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger.judging.labelling import grounded
from claimledger.vocabulary import Label

Attacks = list[tuple[int, int]]
MARKS = {Label.ACCEPTED: "+", Label.REJECTED: "-", Label.UNDECIDED: "?"}


def shown(labels: Mapping[Any, Label]) -> str:
    """Each item in its order with the mark of its label."""
    return " ".join(f"{item}{MARKS[label]}" for item, label in labels.items())


class TestGrounded:
    @pytest.mark.parametrize(
        ("attacks", "labels"),
        [
            ("", ""),
            ("ab", "a+ b-"),
            ("ab bc", "a+ b- c+"),
            ("ab bc cd", "a+ b- c+ d-"),
            ("ab cb", "a+ b- c+"),
            ("aa", "a?"),
            ("aa ab", "a? b?"),
            ("ab ba", "a? b?"),
            ("ab ba ca", "a- b+ c+"),
            ("ab ba ac bc", "a? b? c?"),
            ("ab bc ca", "a? b? c?"),
            ("ab bc ca da", "a- b+ c- d+"),
            ("aa ba", "a- b+"),
            ("aa ab bc db", "a? b- c+ d+"),
            ("ab ab bc bc", "a+ b- c+"),
        ],
    )
    def test_labels(self, attacks: str, labels: str) -> None:
        """
        Unattacked items are accepted, what they attack is rejected, and so on; circles stay open.
        """
        assert labels == shown(grounded((pair[0], pair[1]) for pair in attacks.split()))

    def test_items(self) -> None:
        """
        Items without attacks are accepted; keys come as first met, items before attacks.
        """
        labels = grounded([(3, 1), (4, 4)], items=[2, 1])

        assert shown(labels) == "2+ 1- 3+ 4?"

    def test_any_hashable(self) -> None:
        """
        Anything that can be a key can be an item.
        """
        assert shown(grounded([(None, (1, 2))])) == "None+ (1, 2)-"

    def test_iterators(self) -> None:
        """
        Attacks and items are gone through once.
        """
        assert shown(grounded(iter([(1, 2)]), iter([1]))) == "1+ 2-"

    def test_long_chain(self) -> None:
        """
        A chain of a hundred thousand attacks is labelled without recursion.
        """
        length = 100_000

        labels = grounded((n, n + 1) for n in range(length))

        assert [Label.ACCEPTED, Label.REJECTED] * (length // 2) == [*labels.values()][:length]


def complete(attacks: Attacks, items: set[int]) -> Iterator[frozenset[int]]:
    """Every complete extension: conflict-free, and made of all that it defends, and of no more."""
    for size in range(len(items) + 1):
        for chosen in combinations(sorted(items), size):
            beaten = {b for a, b in attacks if a in chosen}
            defended = {item for item in items if all(a in beaten for a, b in attacks if b == item)}
            if not beaten & {*chosen} and defended == {*chosen}:
                yield frozenset(chosen)


def by_definition(attacks: Attacks, items: set[int]) -> dict[int, Label]:
    """Dung's grounded extension, the least complete one, found by looking at all."""
    least = min(complete(attacks, items), key=len)
    beaten = {b for a, b in attacks if a in least}
    return {
        item: Label.ACCEPTED
        if item in least
        else Label.REJECTED
        if item in beaten
        else Label.UNDECIDED
        for item in items
    }


def drawn(seed: int) -> Attacks:
    """A graph of up to seven items, sparse or dense, self-attacks and odd circles included."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    items, likely = range(draw.randint(1, 7)), draw.choice([0.1, 0.2, 0.3, 0.5])
    return [(a, b) for a in items for b in items if draw.random() < likely]


class TestDefinition:
    @pytest.mark.parametrize("batch", range(10))
    def test_least_complete_extension(self, batch: int) -> None:
        """
        Labels are those of the least complete extension, on thousands of drawn graphs.
        """
        differing = [
            seed
            for seed in range(batch * 300, batch * 300 + 300)
            if grounded(drawn(seed), range(7)) != by_definition(drawn(seed), {*range(7)})
        ]

        assert differing == []

    @given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
    def test_labels_justify_each_other(self, attacks: Attacks) -> None:
        """
        Accepted is what only rejected items attack, rejected what an accepted one attacks.
        """
        labels = grounded(attacks)

        assert labels == {item: justified(item, attacks, labels) for item in labels}

    @given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))), st.randoms())
    def test_order(self, attacks: Attacks, order: random.Random) -> None:
        """
        The order and the number of times that attacks are told in make no difference.
        """
        told = attacks + order.sample(attacks, len(attacks))
        order.shuffle(told)

        assert grounded(attacks) == grounded(told)


def justified(item: int, attacks: Attacks, labels: dict[int, Label]) -> Label:
    against = {labels[a] for a, b in attacks if b == item}
    if against <= {Label.REJECTED}:
        return Label.ACCEPTED
    return Label.REJECTED if Label.ACCEPTED in against else Label.UNDECIDED

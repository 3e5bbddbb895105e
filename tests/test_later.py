"""Fields that are worked out when they are first asked for, by the assessments that have them."""

import pickle
from copy import copy
from inspect import getmembers
from typing import Any

import pytest
from attrs import asdict, evolve, frozen

from claimledger.later import later, may_come_later
from claimledger.model import Assessment, Flip
from claimledger.vocabulary import Change, Standing

FLIPS = (Flip(change=Change.ONE_MORE_FOR, origin="", standing=Standing.SUPPORTED),)
GIVEN = Assessment(claim="c", standing=Standing.UNVERIFIED, flips=FLIPS)


def unexplained() -> Assessment:
    """The same as GIVEN, its flips yet to be worked out."""
    return Assessment(claim="c", standing=Standing.UNVERIFIED, flips=later(lambda _: FLIPS))


@may_come_later("twice")
@frozen(slots=False)
class Number:
    number: int
    twice: int


def test_once() -> None:
    """
    It is worked out from the value itself, when it is first asked for and not again.
    """
    asked = []

    def double(value: Number) -> int:
        asked.append(value.number)
        return 2 * value.number

    number = Number(21, later(double))
    before = [*asked]

    assert (before, number.twice, number.twice, asked) == ([], 42, 42, [21])


@pytest.mark.parametrize(
    "view",
    [repr, hash, asdict, copy, evolve, lambda it: it, lambda it: pickle.loads(pickle.dumps(it))],  # noqa: S301
    ids=["repr", "hash", "asdict", "copy", "evolve", "itself", "pickle"],
)
def test_nobody_can_tell(view: Any) -> None:
    """
    In every way of looking at a value what is worked out is as if it had been given.
    """
    assert view(unexplained()) == view(GIVEN)


def test_read_only() -> None:
    """
    It is no more to be changed than any other field.
    """
    with pytest.raises(AttributeError):
        object.__setattr__(unexplained(), "flips", ())


def test_of_the_class() -> None:
    """
    Documentation tools, which look at the class, find the field there.
    """
    assert "flips" in dict(getmembers(Assessment))


def test_two_threads_at_once() -> None:
    """
    What another thread has put in place of the work meanwhile is not taken for the work.
    """

    class Overtaken(dict[str, Any]):
        def __getitem__(self, name: str) -> Any:
            work = super().__getitem__(name)
            self[name] = 42
            return work

    class Shared:
        held = Overtaken(twice=lambda _: 42)
        __dict__ = property(lambda self: self.held)

    assert vars(Number)["twice"].fget(Shared()) == 42

"""What is measured against a bar: the figures, what they must be and what they should be."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from .speed import Speed


@frozen
class Bar:
    """A ratio that must not be passed, and a better one that is aimed at."""

    what: str
    must: float
    aim: float
    at_least: bool = False


@frozen
class Row:
    """A figure, at one size where there are several; None if it was not measured."""

    bar: Bar
    measured: float | None
    where: str = ""

    @property
    def verdict(self) -> str:
        """Whether it keeps the bar."""
        if self.measured is None:
            return "not measured"
        sign = -1 if self.bar.at_least else 1
        measured = sign * round(self.measured, 2)
        if measured <= sign * self.bar.aim:
            return "ok, and the aim"
        return "ok" if measured <= sign * self.bar.must else "no"


LOAD: Final = Bar("load (read, parse, structure, resolve; strict) / T", 1.6, 1.3)
AUDIT: Final = Bar("load + audit with all quotes proved and all checks run / T", 2.4, 1.7)
GROWTH: Final = Bar("the same ratio at the largest against the next smaller ledger", 1.15, 1.0)
MEMORY: Final = Bar("peak memory of load + audit / holding all parsed dicts", 0.8, 0.6)
VERSION: Final = Bar("`claimledger --version` / `python -c pass`", 1.8, 1.6)
CHECK: Final = Bar("`claimledger check` on a ten-claim ledger / `python -c pass`", 8, 6)
PYTEST: Final = Bar("pytest on a ledger / pytest on as many trivial items", 3, 2)
BEANCOUNT: Final = Bar(
    "beancount's time on the same text as directives / our load, per record",
    1.3,
    1.7,
    at_least=True,
)


def rows(
    speeds: Sequence[Speed],
    memory: Mapping[int, tuple[float, float]],
    commands: Mapping[str, float],
    pytest: Mapping[str, float],
) -> Iterator[Row]:
    """Every bar with what was measured; *speeds* go from the smallest ledger to the largest."""
    for one in speeds:
        yield Row(LOAD, one.load / one.parse, _claims(one.claims))
    for one in speeds:
        yield Row(AUDIT, one.audited / one.parse, _claims(one.claims))
    yield from _growth(speeds)
    for claims, (held, audited) in memory.items():
        yield Row(MEMORY, audited / max(held, 0.1), _claims(claims))
    yield Row(VERSION, commands["claimledger --version"])
    yield Row(CHECK, commands["claimledger check, ten claims"])
    yield Row(PYTEST, pytest["pytest"], f"{pytest['items']:,.0f} items")
    yield from _beancount(speeds)


def _growth(speeds: Sequence[Speed]) -> Iterator[Row]:
    if len(speeds) < 2:
        yield Row(GROWTH, None)
        return
    small, large = speeds[-2:]
    where = f"{large.claims:,} against {small.claims:,}"
    load = large.load / large.parse / (small.load / small.parse)
    audited = large.audited / large.parse / (small.audited / small.parse)
    yield Row(GROWTH, load, f"load, {where}")
    yield Row(GROWTH, audited, f"load + audit, {where}")


def _beancount(speeds: Sequence[Speed]) -> Iterator[Row]:
    measured = [one for one in speeds if "beancount" in one.peers]
    if not measured:
        yield Row(BEANCOUNT, None, "not installed")
    for one in measured:
        yield Row(BEANCOUNT, one.peers["beancount"] / one.load, _claims(one.claims))


def _claims(number: int) -> str:
    return f"{number:,} claims"

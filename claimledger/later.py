"""Fields of a frozen value that are worked out when one first asks for them.

Nobody can tell such a value from one that was given them at once, but by the time that takes.
"""

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar, cast

T = TypeVar("T")
V = TypeVar("V")


def later(work: Callable[[Any], T]) -> T:
    """What to give for a field that `may_come_later` in place of what *work* makes of its value."""
    return cast("T", work)


def may_come_later(*fields: str) -> Callable[[type[V]], type[V]]:
    """Let *fields* of a class, one without slots, be given by `later`."""

    def prepared(kind: type[V]) -> type[V]:
        for field in fields:
            setattr(kind, field, _Field(field))
        return kind

    return prepared


class _Field:
    """Stands before a field in the class, and puts what is worked out into its place."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, value: Any, kind: type[Any]) -> Any:
        if value is None:
            return self
        held = vars(value)
        if callable(held[self._name]):
            held[self._name] = held[self._name](value)
        return held[self._name]

    def __set__(self, value: Any, given: Any) -> NoReturn:
        """Without this, what lies in the value itself would come first."""
        raise AttributeError(f"{self._name} is read-only")

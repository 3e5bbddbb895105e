"""Fields of a frozen value that are worked out when one first asks for them.

Nobody can tell such a value from one that was given them at once, but by the time that takes.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

V = TypeVar("V")

Works = Mapping[str, Callable[[Any], object]]  #: by field what makes it of the value

_WORKS: Final = "later"  #: where a value keeps its own


def may_come_later(*fields: str) -> Callable[[type[V]], type[V]]:
    """Let *fields* of a class, one without slots, be left to `with_later`."""

    def prepared(kind: type[V]) -> type[V]:
        for field in fields:
            setattr(kind, field, _Field(field))
        return kind

    return prepared


def with_later(value: V, works: Works) -> V:
    """*value*, which is new, with those fields of *works* left until somebody asks for them."""
    held = value.__dict__
    for field in works:
        del held[field]
    held[_WORKS] = works
    return value


class _Field:
    """Stands for a field in the class, and is asked only while the value has none of that name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, value: object, kind: type | None = None) -> object:
        if value is None:
            return self
        held, name = value.__dict__, self._name
        found = held[name] = held[_WORKS][name](value)
        return found

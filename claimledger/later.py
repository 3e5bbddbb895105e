"""Fields of a frozen value that are worked out when one first asks for them.

Nobody can tell such a value from one that was given them at once, but by the time that takes.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")
V = TypeVar("V")


def later(work: Callable[[Any], T]) -> T:
    """What to give for a field that `may_come_later` in place of what *work* makes of its value."""
    return cast("T", work)


def may_come_later(*fields: str) -> Callable[[type[V]], type[V]]:
    """Let *fields* of a class, one without slots, be given by `later`."""

    def prepared(kind: type[V]) -> type[V]:
        for field in fields:
            setattr(kind, field, _field(field))
        return kind

    return prepared


def _field(name: str) -> property:
    """Stands before a field in the class, and puts what is worked out into its place.

    A property, since that is read-only, comes before what lies in the value, and takes half the
    time of a class of our own.
    """

    def asked(value: Any) -> Any:
        held = value.__dict__
        work = held[name]  # looked up once: another thread may put what it made here meanwhile
        if callable(work):
            held[name] = work(value)
        return held[name]

    return property(asked)

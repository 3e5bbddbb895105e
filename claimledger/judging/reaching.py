"""What can be got to from somewhere."""

from collections.abc import Callable, Collection, Iterable


def reach(
    starts: Iterable[str], onward: Callable[[str], Collection[str]]
) -> dict[str, Collection[str]]:
    """All that can be got to from *starts*, they included, each with the steps *onward* from it.

    The nearest come first.
    """
    found: dict[str, Collection[str]] = {}
    waiting = [*starts]
    for id in waiting:
        if id not in found:
            found[id] = onward(id)
            waiting.extend(found[id])
    return found

"""The shortest words beside a quote that tell it from the other places where it stands."""

from collections.abc import Callable
from typing import Final

from .model import Located

Search = Callable[[str | None, str | None], Located | None]  #: by prefix and suffix

#: Whoever needs more words than these is better served by a longer quote.
_MOST_WORDS: Final = 8
_REACH: Final = 300


def surroundings(text: str, located: Located, search: Search) -> tuple[str, str]:
    """`prefix` or `suffix`, whichever is shorter, and its words; or two times nothing.

    *search* looks for the same quote in *text* again.
    """
    starts = [located.start, *(start for start, _ in located.others)]
    ends = [located.end, *(end for _, end in located.others)]
    found = []
    for words in _telling([_before(text, start) for start in starts]):
        prefix = " ".join(reversed(words))
        if _is_alone(search(prefix, None), located):
            found.append(("prefix", prefix))
            break
    for words in _telling([_behind(text, end) for end in ends]):
        suffix = " ".join(words)
        if _is_alone(search(None, suffix), located):
            found.append(("suffix", suffix))
            break
    return min(found, key=lambda pair: len(pair[1]), default=("", ""))


def _before(text: str, at: int) -> list[str]:
    """The words before *at*, the nearest first."""
    return text[max(0, at - _REACH) : at].split()[: -_MOST_WORDS - 1 : -1]


def _behind(text: str, at: int) -> list[str]:
    return text[at : at + _REACH].split()[:_MOST_WORDS]


def _telling(places: list[list[str]]) -> list[list[str]]:
    """The beginnings of the first of *places* that no other has, the shortest first."""
    first, *others = places
    for n in range(1, len(first) + 1):
        others = [other for other in others if other[:n] == first[:n]]
        if not others:
            return [first[:longer] for longer in range(n, len(first) + 1)]
    return []


def _is_alone(found: Located | None, located: Located) -> bool:
    return found is not None and found.start == located.start and not found.others

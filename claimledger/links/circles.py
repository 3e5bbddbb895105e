"""Circles in whatever leads from one record to others."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice


def circles(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Circles of *edges* that have no node in common, at least one in each knot.

    A knot is a set of nodes that all lead to one another. Each circle begins with the least of its
    nodes. It takes time linear in the edges and, however long a way is, no recursion.
    """
    done: set[str] = set()
    for start in edges:
        way = {} if start in done else {start: 0}
        ahead = [iter(edges[start])]
        told = [-1]  # for each step of the way, the last one up to it that is in a circle
        while way:
            at = next((to for to in ahead[-1] if to in edges and to not in done), None)
            if at is None:
                done.add(way.popitem()[0])
                ahead.pop()
                told.pop()
            elif at not in way:
                way[at] = len(way)
                ahead.append(iter(edges[at]))
                told.append(told[-1])
            elif way[at] > told[-1]:
                told[way[at] :] = range(way[at], len(way))
                yield _from_the_least([*islice(reversed(way), len(way) - way[at])][::-1])


def _from_the_least(circle: list[str]) -> list[str]:
    first = circle.index(min(circle))
    return circle[first:] + circle[:first]

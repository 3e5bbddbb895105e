"""How a source is cited, and step by step where its words are known from."""

from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

from ..judging.reaching import reach
from ..model import Ledger, Source
from .wording import counted, date, listed, name


@frozen
class Chains:
    """What is told of each source of a ledger, once for all that cite it."""

    ledger: Ledger
    _told: dict[str, str] = field(factory=dict, init=False)
    _behind: dict[str, int] = field(factory=dict, init=False)

    def of(self, id: str) -> str:
        """A source and where its words are known from, so many steps; nothing is named twice."""
        if id not in self._told:
            self._told[id] = ", ".join(self._steps(id))
        return self._told[id]

    def _steps(self, id: str) -> Iterator[str]:
        sources = self.ledger.sources
        yield cited(sources[id], self.ledger)
        seen, step = {id}, sources[id].quoted_in
        for _ in range(_STEPS):
            step = tuple(dict.fromkeys(other for other in step if other not in seen))
            if not step:
                return
            seen.update(step)
            yield "quoted in " + listed(name(up, self.ledger) for up in step)
            step = tuple(up for other in step for up in sources[other].quoted_in)
        if more := 1 + self._all_behind(id) - len(seen):
            yield f"and so on through {counted(more, 'more source')}"

    def _all_behind(self, id: str) -> int:
        """How many sources there are behind *id*; a chain of them is gone through once for all."""
        sources = self.ledger.sources
        way: dict[str, None] = {}
        at = id
        while at not in self._behind and at not in way and len({*sources[at].quoted_in}) == 1:
            way[at], at = None, sources[at].quoted_in[0]
        if at not in self._behind:
            self._behind[at] = len(reach([at], lambda it: sources[it].quoted_in)) - 1
        for number, passed in enumerate(reversed(way), self._behind[at] + 1):
            self._behind[passed] = number
        return self._behind[id]


_STEPS: Final = 8  #: of a chain; of a longer one it is said how many more sources it leads through


def cited(source: Source, ledger: Ledger) -> str:
    """A source as one cites it: title, author, publisher and date."""
    author = name(source.author, ledger) if source.author else ""
    published = date(source.published) if source.published else ""
    about = dict.fromkeys(part for part in (author, source.publisher, published) if part)
    return f"“{source.title}” ({', '.join(about)})" if about else f"“{source.title}”"

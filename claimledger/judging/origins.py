"""Whom words come from in the end, and since when they are known: part of docs/standing.md."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from graphlib import TopologicalSorter

from attrs import frozen

from ..model import Claim, Evidence, Ledger, Source


@frozen
class Voice:
    """The one voice that words come from in the end, and the ids on the way up to it."""

    origin: str  #: a speaker, or a source whose author nobody names
    via: tuple[str, ...] = ()  #: from the first speaker or source up to the last below the origin


def origins(ledger: Ledger) -> Callable[[str], Voice]:
    """A function from the id of a speaker or source of *ledger* to its voice.

    A speaker is followed up to whom he speaks for; a source up to what it derives from, and where
    that ends, to its author. `quoted-in` is no way up: who is quoted speaks for himself.
    """
    up = {id: speaker.speaks_for for id, speaker in ledger.speakers.items()}
    up |= {id: source.derives_from or source.author for id, source in ledger.sources.items()}
    return _Voices(up).__getitem__


class _Voices(dict[str, Voice]):
    """The voices asked for so far; each is looked for when it is first asked for."""

    def __init__(self, up: Mapping[str, str]) -> None:
        self._up = up

    def __missing__(self, id: str) -> Voice:
        self[id] = voice = _climb(id, self._up, self)
        return voice


def _climb(id: str, up: Mapping[str, str], found: Mapping[str, Voice]) -> Voice:
    """Go up from *id* to the end, or to where somebody went up before."""
    path: list[str] = []
    while id not in found:
        if not up[id]:
            return Voice(id, tuple(path))
        path.append(id)
        id = up[id]
    return Voice(found[id].origin, (*path, *found[id].via))


def claimants(claim: Claim) -> tuple[str, ...]:
    """Ids of who vouches for *claim*: its speakers, or its source where none is named."""
    return claim.speaker or ((claim.source,) if claim.source else ())


def vouchers(item: Evidence, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """Ids of who vouches for *item*, the one whose voice it is first; never none."""
    if item.from_claim:
        return claimants(claims[item.from_claim])
    return (item.speaker or item.source,)


def source_of(item: Evidence, claims: Mapping[str, Claim]) -> str:
    """Id of the source whose words *item* is."""
    return item.source or claims[item.from_claim].source


def cited(source: str, holder: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Source *source*, then those it is quoted in, upwards to the *holder* of the words.

    Where no archived text holds them, upwards to the end; at a fork, what is named first.
    """
    below: dict[str, str] = {}
    at, waiting = source, [(source, "")]
    while waiting:
        at, quoted = waiting.pop()
        if at in below:
            continue
        below[at] = quoted
        above = () if sources[at].document else sources[at].quoted_in
        if at == holder or not (above or holder):
            break
        waiting.extend((other, at) for other in reversed(above))
    way = [at]
    while at != source:
        way.append(at := below[at])
    return tuple(reversed(way))


def known_from(sources: Mapping[str, Source]) -> dict[str, dt.date | None]:
    """The day from which each source is known, None if it never is on any day one could name.

    It is the earliest of the latest days of `published` and `accessed`; where neither has one, the
    earliest day from which a source is known that it is quoted in.
    """
    known = {id: _first(_last_days(source)) for id, source in sources.items()}
    for id in upwards(sources):
        if known[id] is None:
            known[id] = _first(known[other] for other in sources[id].quoted_in)
    return known


def upwards(sources: Mapping[str, Source]) -> Iterable[str]:
    """Ids of what is quoted in something and of that, each behind what it is quoted in."""
    quoted = {id: source.quoted_in for id, source in sources.items() if source.quoted_in}
    return TopologicalSorter(quoted).static_order() if quoted else ()


def _last_days(source: Source) -> Iterable[dt.date | None]:
    return (date.latest for date in (source.published, source.accessed) if date)


def _first(days: Iterable[dt.date | None]) -> dt.date | None:
    return min((day for day in days if day), default=None)

"""Whom words come from in the end, and since when they are known: part of docs/standing.md."""

import datetime as dt
from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter

from ..model import Claim, Evidence, Ledger, Source


def ways_up(ledger: Ledger) -> dict[str, str]:
    """For each speaker and source of *ledger* who is next on the way to its origin, "" at the end.

    A speaker is followed up to whom he speaks for; a source up to what it derives from, and where
    that ends, to its author. `quoted-in` is no way up: who is quoted speaks for himself.
    """
    up = {id: speaker.speaks_for for id, speaker in ledger.speakers.items()}
    return up | {id: it.derives_from or it.author for id, it in ledger.sources.items()}


def origins(up: Mapping[str, str]) -> dict[str, str]:
    """For each speaker and source the one voice it comes from in the end, by the *ways_up*.

    That is a speaker, or a source whose author nobody names.
    """
    found: dict[str, str] = {}
    for start in up:
        path = [start]
        while (above := up[path[-1]]) and above not in found:
            path.append(above)
        found.update(dict.fromkeys(path, found.get(above, path[-1])))
    return found


def way(start: str, up: Mapping[str, str]) -> tuple[str, ...]:
    """The ids from *start* up to the last one below its origin."""
    path = []
    while up[start]:
        path.append(start)
        start = up[start]
    return tuple(path)


def claimants(claim: Claim) -> tuple[str, ...]:
    """Ids of who vouches for *claim*: its speakers, or its source where none is named."""
    return claim.speaker or ((claim.source,) if claim.source else ())


def voucher(item: Evidence, claims: Mapping[str, Claim]) -> str:
    """Id of the one whose voice *item* is."""
    return item.speaker or item.source or claimants(claims[item.from_claim])[0]


def vouchers(item: Evidence, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """Ids of who vouches for *item*, the one whose voice it is first; never none."""
    if item.from_claim:
        return claimants(claims[item.from_claim])
    return (item.speaker or item.source,)


def source_of(item: Evidence, claims: Mapping[str, Claim]) -> str:
    """Id of the source whose words *item* is."""
    return item.source or claims[item.from_claim].source


def cited(
    source: str, holder: str, sources: Mapping[str, Source], line: int = 0
) -> tuple[str, ...]:
    """Source *source*, then those it is quoted in, upwards to the *holder* of the words.

    Where no archived text holds them, upwards to the end; at a fork to what has the *line* in which
    they stand among its own lines, else to what is named first.
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
        best_first = sorted(above, key=lambda other: _fit(sources[other], line), reverse=True)
        waiting.extend((other, at) for other in reversed(best_first))
    way = [at]
    while at != source:
        way.append(at := below[at])
    return tuple(reversed(way))


def _fit(source: Source, line: int) -> int:
    """How well it fits a source that words of it stand in *line*, 0 if nobody knows where."""
    if not (line and source.lines):
        return 1
    return 2 if any(first <= line <= last for first, last in source.lines) else 0


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

"""Which sources stand behind which: where the words of a source can be looked up."""

import os
from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter

from ..model import Ledger, Source


def archives(id: str, ledger: Ledger) -> list[str]:
    """The sources in whose documents the words of source *id* are looked for, in that order.

    Its own document alone if it has one; else those it is quoted in, in the order given, each
    with those that it is quoted in where it has none.
    """
    found: list[str] = []
    seen = {id}
    waiting = [id]
    while waiting:
        source = ledger.sources.get(at := waiting.pop())
        if source is None:
            continue
        if source.document:
            found.append(at)
            continue
        new = [other for other in dict.fromkeys(source.quoted_in) if other not in seen]
        seen.update(new)
        waiting.extend(reversed(new))
    return found


def archives_of(ids: Iterable[str], ledger: Ledger) -> dict[str, list[str]]:
    """The `archives` of each of *ids*; a chain of sources in one another is gone down once."""
    found: dict[str, list[str]] = {}
    for id in ids:
        way, at = {id: None}, id
        while at not in found and (other := _sole_holder(at, ledger)) and other not in way:
            way[at := other] = None
        if at not in found:
            found[at] = archives(at, ledger)
        found.update(dict.fromkeys(way, found[at]))
    return found


def _sole_holder(id: str, ledger: Ledger) -> str:
    """The one source that *id* is quoted in, if its words stand nowhere else."""
    source = ledger.sources.get(id)
    if source is None or source.document or len(holders := {*source.quoted_in}) != 1:
        return ""
    return holders.pop()


Lines = tuple[tuple[int, int], ...]  #: from 1, both ends included; none where all may be meant


def lines_of(sources: Mapping[str, Source]) -> dict[str, dict[str, Lines]]:
    """
    For each source that is quoted in others, by the source in whose document its words may stand,
    the lines that these are looked for in: its own, else those of what it is quoted in. Nothing is
    told if no source has lines that it could hand down.
    """
    quoted = {id: it.quoted_in for id, it in sources.items() if it.quoted_in and not it.document}
    if not any(sources[other].lines for others in quoted.values() for other in others):
        return {}
    found: dict[str, dict[str, Lines]] = {}
    for id in TopologicalSorter(quoted).static_order():
        source = sources[id]
        if source.document:
            found[id] = {id: source.lines}
        else:
            found[id] = _handed_down(source, [found[other] for other in source.quoted_in])
    return {id: found[id] for id in quoted}


def _handed_down(source: Source, above: Iterable[Mapping[str, Lines]]) -> dict[str, Lines]:
    """The lines of a source by those of what it is quoted in."""
    here: dict[str, Lines] = {}
    for lines_by_holder in above:
        for holder, lines in lines_by_holder.items():
            known = here.get(holder, lines)
            everywhere = source.lines or not (known and lines)
            here[holder] = source.lines if everywhere else tuple(sorted({*known, *lines}))
    return here


def documents_behind(sources: Mapping[str, Source]) -> dict[str, set[str]]:
    """For each source the documents its words are looked for in, two at most, by their paths.

    A source that is named and is not there may have any document, which is told as "".
    """
    quoting: dict[str, list[str]] = {}
    for id, source in sources.items():
        for other in () if source.document else source.quoted_in:
            quoting.setdefault(other, []).append(id)
    behind: dict[str, set[str]] = {id: set() for id in (*sources, *quoting)}
    waiting = [(id, _path(source)) for id, source in sources.items() if source.document]
    waiting += [(id, "") for id in quoting if id not in sources]
    while waiting:
        id, path = waiting.pop()
        if path not in behind[id] and len(behind[id]) <= 1:
            behind[id].add(path)
            waiting += [(other, path) for other in quoting.get(id, ())]
    return behind


def _path(source: Source) -> str:
    return os.path.normpath(os.path.join(os.path.dirname(source.file), source.document))

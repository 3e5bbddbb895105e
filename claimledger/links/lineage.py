"""Which sources stand behind which: where the words of a source can be looked up."""

import os
from collections.abc import Mapping

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

"""Which sources stand behind which: where the words of a source can be looked up."""

from .model import Ledger


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
        new = [other for other in source.quoted_in if other not in seen]
        seen.update(new)
        waiting.extend(reversed(new))
    return found

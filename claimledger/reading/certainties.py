"""What does not hold together in a ledger, as far as it is certain though not all can be read.

One slip is told once: what would go with it when it is mended is no finding of its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from typing import Any, Final

from attrs import evolve

from ..errors import PROPOSALS
from ..links.consistency import inconsistencies_within
from ..links.references import References, broken_references, dangling, tables
from ..model import Finding, Ledger
from .draft import RECORDS, Draft
from .sketches import Sketched, Sketches, as_anything, letters, unlinked


def certain_inconsistencies(
    draft: Draft, sketches: Sketches, ledger: Ledger, read: Callable[[str], str | None]
) -> Iterator[Finding]:
    """What is certain not to hold together in *ledger*, which is what can be read of *draft*.

    *read* gives the text of a file whose records are not known.
    """
    kinds = {id: kind for kind, ids in draft.met for id in ids}
    named: Iterable[References] = chain(broken_references(ledger, kinds), draft.loose)
    unread = cache(lambda: _words_unread(draft, read))
    proposals = 0 if draft.unread_files else PROPOSALS  # the likeliest word may stand there
    if draft.findings:  # else all is read, and whatever is not there is missing
        named = _certain(named, kinds, draft, sketches, unread)
    yield from dangling(named, kinds, proposals)
    if sketches.first or sketches.shared:
        yield from _within_in_spite(sketches, ledger, kinds)
    else:
        yield from inconsistencies_within(ledger, ledger)


def _certain(
    named: Iterable[References],
    kinds: Mapping[str, str],
    draft: Draft,
    sketches: Sketches,
    unread: Callable[[], set[str] | None],
) -> Iterator[References]:
    """Of what is *named*, that of which it is certain what it names, if anything.

    What is not there may be in a file that is not read, if that has the word: *unread* are its
    words, None if they are not known.
    """

    def is_certain(id: str, wanted: tuple[str, ...]) -> bool:
        if letters(id) in sketches.strays or any((kind, id) in sketches.shared for kind in wanted):
            return False
        if id in kinds:
            return True
        if not draft.unread_kinds.isdisjoint(wanted):
            return False
        words = unread() if draft.unread_files else set()
        return words is not None and not (words and words.issuperset(_WORDS.findall(id)))

    for some in named:
        ids = tuple(id for id in some.named if is_certain(id, some.wanted))
        yield some._replace(named=ids)


def _words_unread(draft: Draft, read: Callable[[str], str | None]) -> set[str] | None:
    """All words of the files whose records are not known; None if one cannot be read."""
    words: set[str] = set()
    for file in draft.unread_files:
        text = draft.mended[file].taken_out if file in draft.mended else read(file)
        if text is None:
            return None
        words.update(_WORDS.findall(text))
    return words


_WORDS: Final = re.compile(r"[\w-]+")


def _within_in_spite(sketches: Sketches, ledger: Ledger, order: Iterable[str]) -> Iterator[Finding]:
    """What does not hold together whatever stands where it is not certain what stands.

    It is told of the records, in their *order*, with nothing in each doubtful field and with
    something in it. What names a record whose id another has too may mean either.
    """
    bare = _with(ledger, sketches.first, order, filled=False)
    full = _with(ledger, sketches.first, order, filled=True)
    shared = {id for _, id in sketches.shared}
    full_for_others = _changed(full, shared, as_anything)
    yield from _in_both(bare, bare, _changed(full, shared, unlinked), full_for_others)
    for doubles in _one_of_each(sketches.doubles):
        ids = [id for _, id, _ in doubles]
        one, other = (_with(Ledger(), doubles, ids, filled=filled) for filled in (False, True))
        yield from _in_both(one, bare, _changed(other, shared, unlinked), full_for_others)


def _in_both(one: Ledger, among: Ledger, other: Ledger, among_others: Ledger) -> Iterator[Finding]:
    """What is told of the records of *one* ledger and of those of the *other*."""
    told = {*inconsistencies_within(other, among_others)}
    yield from (finding for finding in inconsistencies_within(one, among) if finding in told)


def _with(
    ledger: Ledger, sketches: Iterable[Sketched], order: Iterable[str], *, filled: bool
) -> Ledger:
    """*ledger* with the records of *sketches*, all in the *order* of their ids."""
    records = {kind: dict(some) for kind, some in tables(ledger).items()}
    for kind, id, sketch in sketches:
        records[kind][id] = sketch.filled() if filled else sketch.record
    changes: dict[str, Any] = {
        RECORDS[kind][0]: {id: some[id] for id in order if id in some}
        for kind, some in records.items()
    }
    return evolve(ledger, **changes)


def _changed(ledger: Ledger, ids: AbstractSet[str], change: Callable[[Any], Any]) -> Ledger:
    """*ledger* with a *change* to those of its records that have one of *ids*."""
    changes: dict[str, Any] = {
        RECORDS[kind][0]: {id: change(it) if id in ids else it for id, it in records.items()}
        for kind, records in tables(ledger).items()
    }
    return evolve(ledger, **changes)


def _one_of_each(doubles: Iterable[Sketched]) -> Iterable[list[Sketched]]:
    """*doubles* in groups in which no two have one id."""
    met: Counter[tuple[str, str]] = Counter()
    groups: defaultdict[int, list[Sketched]] = defaultdict(list)
    for double in doubles:
        groups[met[double[:2]]].append(double)
        met[double[:2]] += 1
    return groups.values()

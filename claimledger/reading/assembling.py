"""The texts of a ledger's files into one Ledger, or every problem that stands against it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from ..errors import LedgerError
from ..links.consistency import inconsistencies
from ..links.references import dangling
from ..model import Finding, Ledger
from .addresses import located
from .draft import Draft
from .limits import LIMITS, Limits
from .parsing import beyond_limits_after_all, parsed


def assembled(
    files: Sequence[str],
    contents: Callable[[str], bytes | Finding],
    read: Callable[[str], str | None],
    limits: Limits = LIMITS,
) -> Ledger:
    """The ledger of *files*; *contents* gives the bytes of one or the reason why there are none.

    None is kept while the next is gone through. *read* gives the text of one, if something is to
    be told of it.
    """
    draft = _drafted(files, contents, limits)
    if draft.has_shared_ids():
        draft = _drafted(files, contents, limits, one_by_one=True)
    ledger = draft.ledger()
    is_sound = not draft.findings and draft.is_glanced_at and draft.glance.finds_nothing(ledger)
    findings = [] if is_sound else [*draft.findings, *_inconsistencies(draft, ledger)]
    if findings:
        raise LedgerError(_told(findings, read, limits))
    return ledger


def _drafted(
    files: Iterable[str],
    contents: Callable[[str], bytes | Finding],
    limits: Limits,
    *,
    one_by_one: bool = False,
) -> Draft:
    draft = Draft(one_by_one=one_by_one)
    for file in files:
        draft.add(file, parsed(file, contents(file), limits))
    return draft


def _told(
    findings: Iterable[Finding], read: Callable[[str], str | None], limits: Limits
) -> Iterator[Finding]:
    """*findings* by place; of a file that is beyond a limit, which is it."""
    by_file: dict[str, list[Finding]] = {}
    for one in findings:
        by_file.setdefault(one.file, []).append(one)
    for file, some in sorted(by_file.items()):
        text = read(file)
        beyond = None if text is None else beyond_limits_after_all(file, text, limits)
        yield from located([beyond] if beyond else some, {file: text}.get)


def _inconsistencies(draft: Draft, ledger: Ledger) -> Iterator[Finding]:
    """What does not hold together, as far as it is known with some files unread."""
    kinds = {id: kind for kind, ids in draft.met for id in ids}
    for told in chain(inconsistencies(ledger, kinds), dangling(draft.loose, kinds)):
        if told.code != "CL201" or draft.is_complete:
            yield told

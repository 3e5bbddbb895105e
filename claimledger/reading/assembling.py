"""The texts of a ledger's files into one Ledger, or every problem that stands against it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from ..errors import LedgerError
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
    if not is_sound and (error := _error(draft, ledger, read, limits)):
        raise error
    return ledger


def _error(
    draft: Draft, ledger: Ledger, read: Callable[[str], str | None], limits: Limits
) -> LedgerError | None:
    """What keeps *draft* from being a ledger, if anything does; *ledger* is what can be read."""
    from .certainties import certain_inconsistencies  # noqa: PLC0415 - most ledgers are sound
    from .remaining import remaining  # noqa: PLC0415
    from .sketches import Sketches  # noqa: PLC0415

    sketches = Sketches(draft)
    findings = [*draft.findings, *certain_inconsistencies(draft, sketches, ledger, read)]
    if not findings:
        return None
    texts = {file: left.text for file, left in draft.mended.items()}
    error = LedgerError(_told(findings, read, texts, limits))
    error.rest = evolve(remaining(sketches, ledger), texts=texts)
    return error


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
    findings: Iterable[Finding],
    read: Callable[[str], str | None],
    texts: Mapping[str, str],
    limits: Limits,
) -> Iterator[Finding]:
    """*findings* by place; of a file that is beyond a limit, which is it.

    *texts* are what is left of files that are no TOML, in which that has its places.
    """
    by_file: dict[str, list[Finding]] = {}
    for one in findings:
        by_file.setdefault(one.file, []).append(one)
    for file, some in sorted(by_file.items()):
        text = read(file)
        beyond = None if text is None else beyond_limits_after_all(file, text, limits)
        yield from located([beyond] if beyond else some, {file: text, **texts}.get)

"""A Ledger from files, from a text, or from two others."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve

from .errors import ClaimledgerError, LedgerError, shown
from .links.consistency import inconsistencies
from .links.references import ONE_OF, tables
from .model import Finding, Heading, Ledger, Policy
from .reading import addresses
from .reading.assembling import assembled
from .reading.files import SUFFIX, contents, joined, ledger_files, ledger_folders, read
from .reading.limits import LIMITS, Limits
from .reading.parsing import encoded
from .rules import finding
from .spelling import dotted


def load(
    path: str | os.PathLike[str],
    *,
    root: str | os.PathLike[str] | None = None,
    limits: Limits = LIMITS,
) -> Ledger:
    """Read the ledger at *path*: a folder of `*.claims.toml` files, or one of these files.

    A file stands for the ledger of its whole folder, which then shows that file's records alone.
    Documents must lie in *root*, by default the nearest folder upwards with `.git` or
    `pyproject.toml`. No file may hold more than *limits* allow. LedgerError has every problem, also
    if there is no ledger or several.
    """
    at = os.fspath(path)
    folders = ledger_folders(at)
    if len(folders) > 1:
        raise LedgerError([finding("CL006", f"several ledgers: {', '.join(folders)}", file=at)])
    folder = folders[0]
    return _assembled(
        ledger_files(folder),
        lambda file: contents(file, limits.file),
        lambda file: _text(read(file, limits.file)),
        limits,
        name=os.path.basename(os.path.abspath(folder)),
        root="" if root is None else os.fspath(root),
        focus="" if os.path.isdir(at) else joined(folder, os.path.basename(at)),
    )


def loads(
    text: str,
    *,
    name: str = "ledger.claims.toml",
    folder: str | os.PathLike[str] = ".",
    root: str | os.PathLike[str] | None = None,
    limits: Limits = LIMITS,
) -> Ledger:
    """Read a ledger that is one *text*, as if it were the file *name* in *folder*."""
    file = joined(os.fspath(folder), name)
    texts = {file: text.removeprefix("\ufeff")}
    return _assembled(
        [file],
        lambda _: encoded(file, texts[file]),
        texts.get,
        limits,
        name=name.removesuffix(SUFFIX),
        root="" if root is None else os.fspath(root),
        texts=texts,
    )


def merge(one: Ledger, other: Ledger) -> Ledger:
    """Both ledgers as one; LedgerError if an id, `[ledger]` or `[policy]` is in both."""
    if one.root != other.root:
        raise ClaimledgerError(f"they have different roots: {one.root!r} and {other.root!r}")
    merged = Ledger(
        heading=other.heading if one.heading == Heading() else one.heading,
        policy=other.policy if one.policy == Policy() else one.policy,
        speakers={**one.speakers, **other.speakers},
        sources={**one.sources, **other.sources},
        claims={**one.claims, **other.claims},
        evidence={**one.evidence, **other.evidence},
        contradictions={**one.contradictions, **other.contradictions},
        corrections=one.corrections + other.corrections,
        name=one.name,
        root=one.root,
        texts=_texts_of_both(one, other),
    )
    findings = [*_in_both(one, other)] or [*inconsistencies(merged)]
    if findings:
        raise LedgerError(located(findings, merged))
    return _held(merged)


def focused(ledger: Ledger, path: str | os.PathLike[str]) -> Ledger:
    """A *ledger* that was loaded, as if by the one of its files that is at *path*."""
    folder, name = os.path.split(os.fspath(path))
    return _remade(ledger, focus=joined(folder, name))


def _assembled(
    files: Sequence[str],
    contents: Callable[[str], bytes | Finding],
    read: Callable[[str], str | None],
    limits: Limits,
    **origin: Any,
) -> Ledger:
    """The ledger of *files*, which came from *origin*, as also does what remains of it."""
    try:
        ledger = assembled(files, contents, read, limits)
    except LedgerError as err:
        rest = err.rest or Ledger()  # of a file that is no TOML it has its own text
        texts = {**origin.pop("texts", {}), **rest.texts}
        err.rest = evolve(rest, texts=texts, **origin)
        raise
    return _held(ledger, **origin)


def _held(ledger: Ledger, **origin: Any) -> Ledger:
    """*ledger*, which holds together and does so for ever, since nothing in it can be changed."""
    records: dict[str, Any] = {name: MappingProxyType(getattr(ledger, name)) for name in _MAPPINGS}
    return _remade(ledger, **records, **origin)


def _remade(ledger: Ledger, **changes: Any) -> Ledger:
    """*ledger*, which holds together and still does with such *changes*."""
    held = evolve(ledger, **changes)
    object.__setattr__(held, "holds_together", True)
    object.__setattr__(held, "all_is_seen", ledger.all_is_seen)
    return held


_MAPPINGS: Final = ("speakers", "sources", "claims", "evidence", "contradictions")


def located(findings: Iterable[Finding], ledger: Ledger) -> list[Finding]:
    """*findings* about *ledger* with line and column, sorted by place."""
    return addresses.located(findings, lambda file: _text_of(file, ledger))


def _text_of(file: str, ledger: Ledger) -> str | None:
    return ledger.texts[file] if file in ledger.texts else _text(read(file, most=None))


def _text(found: str | Finding) -> str | None:
    return found if isinstance(found, str) else None


def _texts_of_both(one: Ledger, other: Ledger) -> dict[str, str]:
    """Two texts of one name are no place that a finding could name."""
    twice = {file for file, text in one.texts.items() if other.texts.get(file, text) != text}
    return {**one.texts, **other.texts, **dict.fromkeys(twice, "")}


def _in_both(one: Ledger, other: Ledger) -> Iterator[Finding]:
    kinds = {id: kind for kind, records in tables(one).items() for id in records}
    for kind, records in tables(other).items():
        for id, record in records.items():
            if id in kinds:
                message = f"{shown(id)} is the id of {ONE_OF[kinds[id]]} in the other ledger"
                at = dotted((kind, id))
                yield finding("CL203", message, file=record.file, id=id, key=at)
    if Heading() not in (one.heading, other.heading):
        yield finding("CL112", "both ledgers have `[ledger]`")
    if Policy() not in (one.policy, other.policy):
        yield finding("CL112", "both ledgers have `[policy]`")

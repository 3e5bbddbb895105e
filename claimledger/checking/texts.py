"""What is wrong with the texts of a ledger as texts: unseen characters, addresses, spellings."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice
from operator import attrgetter
from typing import Any, Final, TypeVar

import attrs

from ..errors import shown
from ..links.references import tables
from ..model import Audit, Finding, Verdict
from ..reading.structuring import key_of
from ..rules import finding
from ..unseen import nothing_unseen, unseen

V = TypeVar("V")


def unseen_character(audit: Audit) -> Iterator[Finding]:
    """No text holds what cannot be seen."""
    if audit.ledger.all_is_seen:
        return
    read = audit.ledger.holds_together
    for records in tables(audit.ledger).values():
        for id, record in () if _all_seen(records.values(), read=read) else records.items():
            for key, text in _texts(record):
                if found := unseen(text):
                    yield finding("CL121", _named(key, found), file=record.file, id=id, key=key)
    heading = audit.ledger.heading
    for key, text in _texts(heading):
        if found := unseen(text):
            yield finding("CL121", _named(key, found), file=heading.file, key=f"ledger.{key}")
    for correction in audit.ledger.corrections:
        if found := unseen(correction.what):
            message = _named("what", found)
            yield finding("CL121", message, file=correction.file, key="correction")


def url_not_plain(audit: Audit) -> Iterator[Finding]:
    """Every address is plain http or https."""
    for id, source in audit.ledger.sources.items():
        for key, url in (("url", source.url), ("archived-url", source.archived_url)):
            if url and not is_plain_url(url):
                message = f"`{key}` is no plain http or https address: {shown(url)}"
                yield finding("CL122", message, file=source.file, id=id, key=key)


def same_text(audit: Audit) -> Iterator[Finding]:
    """No two claims say the same of the same time."""
    claims = audit.ledger.claims
    texts = (_folded([claim.text for claim in some]) for some in _portions(claims.values()))
    if len({hash(text) for some in texts for text in some}) == len(claims):
        return
    first: dict[tuple[str, str], str] = {}
    for id, claim in claims.items():
        [text] = _folded([claim.text])
        other = first.setdefault((text, str(claim.about or "")), id)
        if other != id:
            message = f"it has the same text as `{other}`"
            yield finding("CL409", message, file=claim.file, id=id, key="text")


def same_name(audit: Audit) -> Iterator[Finding]:
    """No two speakers have one name; of those without names several may be called the same."""
    first: dict[str, str] = {}
    for id, speaker in audit.ledger.speakers.items():
        if speaker.anonymous:
            continue
        other = first.setdefault(" ".join(speaker.name.casefold().split()), id)
        if other != id:
            message = f"it has the same name as `{other}`"
            yield finding("CL411", message, file=speaker.file, id=id, key="name")


def tag_two_ways(audit: Audit) -> Iterator[Finding]:
    """Every tag is written in one way; the way that fewer claims use is told."""
    claims = audit.ledger.claims
    used = Counter(chain.from_iterable(claim.tags for claim in claims.values()))
    usual: dict[str, str] = {}
    instead: dict[str, str] = {}
    for tag in sorted(used, key=lambda tag: (-used[tag], tag)):
        other = usual.setdefault(_letters(tag), tag)
        if other != tag:
            instead[tag] = other
    for id, claim in claims.items() if instead else ():
        for tag in claim.tags:
            if tag in instead:
                message = f"tag {shown(tag)} is written {shown(instead[tag])} elsewhere"
                yield finding("CL611", message, file=claim.file, id=id, key="tags")


CHECKS: Final[tuple[Callable[[Audit], Iterable[Finding]], ...]] = (
    unseen_character,
    url_not_plain,
    same_text,
    same_name,
    tag_two_ways,
)


def is_plain_url(url: str) -> bool:
    """Whether *url* is http or https with a host, in visible ASCII, without user or password."""
    if not _VISIBLE_ASCII.fullmatch(url):
        return False
    if _USUAL_URL.fullmatch(url):
        return True
    from urllib.parse import urlsplit  # noqa: PLC0415 - few addresses ask for it

    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    ) and port != 0


_VISIBLE_ASCII: Final = re.compile(r"[!-~]+")
_USUAL_URL: Final = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:/[!-~]*)?")


def _texts(record: Any) -> Iterator[tuple[str, str]]:
    """The texts of a record that have to be looked at, each with its key."""
    for name in _fields_with_text(record.__class__):
        value = getattr(record, name)
        if value.__class__ is str:
            if not _is_plain(value):
                yield key_of(name), value
        elif isinstance(value, Verdict):
            yield from ((f"verdict.{key}", text) for key, text in _texts(value))
        else:
            yield from ((key_of(name), one) for one in value or () if not _is_plain(one))


def _all_seen(records: Collection[Any], *, read: bool) -> bool:
    """Whether nothing unseen is in any text of *records*, which are of one class.

    Told of all texts that some records have under one key at once, at a tenth of the price of
    looking at each. Where they were *read*, every id that one names is that of a record, and as
    plain as an id must be.
    """
    return all(_all_seen_in(some, read=read) for some in _portions(records))


def _portions(values: Iterable[V]) -> Iterator[list[V]]:
    """All *values*, no more at once than the processor gets at fast."""
    every = iter(values)
    while some := [*islice(every, 1000)]:
        yield some


def _all_seen_in(some: Sequence[Any], *, read: bool) -> bool:
    for name in _fields_with_text(some[0].__class__):
        if read and name in _NAMING:
            continue
        column = [*filter(None, map(attrgetter(name), some))]
        if column and isinstance(column[0], Verdict):
            if not _all_seen_in(column, read=read):
                return False
            continue
        texts = column if column and isinstance(column[0], str) else chain.from_iterable(column)
        if not nothing_unseen([*texts]):
            return False
    return True


#: Fields that name records.
_NAMING: Final = {
    *("author", "between", "by", "context", "contradicts", "derives_from", "from_claim"),
    *("quoted_in", "source", "speaker", "speaks_for", "superseded_by", "supports", "undercuts"),
}


def _is_plain(text: str) -> bool:
    """Whether a look at *text* is enough to see that there is nothing unseen in it."""
    return text.isascii() and text.isprintable()


@cache
def _fields_with_text(cls: Any) -> tuple[str, ...]:
    kinds = (str, tuple[str, ...], tuple[str, str], Verdict | None)
    fields = attrs.fields(cls)
    return tuple(f.name for f in fields if f.type in kinds and f.name != "file")


def _named(key: str, character: str) -> str:
    return f"`{key}` holds U+{ord(character):04X}, which nobody sees"


def _folded(texts: Sequence[str]) -> list[str]:
    """*texts* without what makes no other text of one: case, how wide a space is, a full stop."""
    joined = "\n".join(texts).casefold()
    if "".join(texts).isprintable() and "  " not in joined:  # all that is white is single spaces
        return [text.strip().rstrip(".") for text in joined.split("\n")]
    return [" ".join(text.casefold().split()).rstrip(".") for text in texts]


def _letters(tag: str) -> str:
    """*tag* without what people write in different ways: case, spaces, hyphens."""
    return tag.casefold() if tag.isalnum() else re.sub(r"[\s_\-]+", "", tag.casefold()) or tag

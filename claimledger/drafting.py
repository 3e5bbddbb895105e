"""A first ledger out of a document, for a person to cut and name.

What it files is a proposal: sentences that quote or attribute, each with the words it stands in,
and a speaker only where the text's own words settle who speaks. It never takes a stance.
"""

import os
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from .documents import Archived, Unread, is_page, open_document, root_of
from .dumping import dumps
from .errors import LedgerError
from .loading import loads
from .model import Claim, Ledger, Source, Span, Speaker
from .prose.identifiers import Identifiers
from .prose.masthead import Masthead, masthead
from .prose.paragraphs import paragraphs
from .prose.readable import Readable
from .prose.statements import Statement, statements
from .prose.voices import Voice
from .prose.wording import Wording, collapsed, wording
from .quoting.folding import Folded, fold
from .rules import finding


def draft(
    path: str | os.PathLike[str],
    *,
    folder: str | os.PathLike[str] = ".",
    root: str | os.PathLike[str] | None = None,
) -> Ledger:
    """Draft a ledger of the document at *path*, for a ledger file in *folder* to hold.

    Read is English prose. LedgerError if the document is none that such a file could name.
    """
    home, document = os.fspath(folder), os.fspath(path)
    try:
        name = os.path.relpath(document, home).replace(os.sep, "/")
    except ValueError as err:  # no path at all, or one on another drive
        raise LedgerError([finding("CL302", f"document {document!r}: {err}")]) from None
    within = root_of(home) if root is None else os.fspath(root)
    archived = open_document(name, folder=home, root=within, headed=True)
    if isinstance(archived, Unread):
        told = finding(archived.code, f"document {name}: {archived.why}", file=document)
        raise LedgerError([told])
    drafted = _Draft(name, archived).ledger()
    return loads(dumps(drafted), name=_FILE, folder=home, root=root)


_FILE: Final = "draft.claims.toml"


class _Draft:
    """The records so far, each with an id that no other has."""

    def __init__(self, name: str, archived: Archived) -> None:
        self._name, self._archived = name, archived
        self._readable = Readable(archived.text)
        self._ids = Identifiers()
        self._speakers: dict[str, Speaker] = {}
        self._known: dict[str, str] = {}  # the id of each speaker by name, in lower case

    def ledger(self) -> Ledger:
        text, begins = self._archived.text, self._archived.begins
        every = [*paragraphs(text, each_line=is_page(self._name))]
        spans = _without(every, self._archived.aside)
        below = [span for span in spans if span[0] >= begins]
        head = masthead(text, below, self._archived.title)
        source = self._ids.new(head.title or _stem(self._name), "document")
        author = self._speaker(Voice(head.author)) if head.author else ""
        claims = self._claims(source, fold(text), spans)
        record = _source(head, self._name, self._archived.sha256, author)
        return Ledger(speakers=self._speakers, sources={source: record}, claims=claims)

    def _claims(self, source: str, folded: Folded, spans: list[Span]) -> dict[str, Claim]:
        """A claim for each statement; what is said again in the same words is only noted."""
        claims: dict[str, Claim] = {}
        said: dict[tuple[str, tuple[Voice, ...]], str] = {}
        again: dict[str, list[int]] = {}
        for statement in statements(folded.original, spans):
            line, _ = folded.line_and_column(statement.span[0])
            same = (collapsed(folded.original[slice(*statement.span)]), statement.voices)
            if id := said.get(same):
                again.setdefault(id, []).append(line)
            elif words := wording(statement, folded):
                id = said[same] = self._ids.next(f"{source}-line-{line}")
                claims[id] = self._claim(statement, words, source, folded)
        for id, lines in again.items():
            note = f"{claims[id].note}; again on {_lines(lines)}"
            claims[id] = evolve(claims[id], note=note)
        return claims

    def _claim(self, statement: Statement, words: Wording, source: str, folded: Folded) -> Claim:
        return Claim(
            text=self._readable.told(_told(statement, words)),
            speaker=tuple(dict.fromkeys(map(self._speaker, statement.voices))),
            source=source,
            quote=words.quote,
            prefix=words.prefix,
            suffix=words.suffix,
            note=_note(statement, folded),
        )

    def _speaker(self, voice: Voice) -> str:
        """The id of *voice*, who gets a record the first time; a role learnt later is added."""
        key = voice.name.casefold()
        if key not in self._known:
            self._known[key] = self._ids.new(voice.name, "speaker")
        id = self._known[key]
        role = self._speakers[id].role if id in self._speakers else ""
        self._speakers[id] = Speaker(
            name=voice.name if id not in self._speakers else self._speakers[id].name,
            role=role or voice.role,
            anonymous=voice.anonymous,
        )
        return id


def _without(spans: list[Span], aside: Sequence[Span]) -> list[Span]:
    """Those of *spans* that do not begin in one of *aside*, which are in order too."""
    begins = [start for start, _ in aside]
    within = [bisect_right(begins, start) - 1 for start, _ in spans]
    return [
        span for span, at in zip(spans, within, strict=True) if at < 0 or span[0] >= aside[at][1]
    ]


def _lines(lines: list[int]) -> str:
    """Some lines, the first of many."""
    more = " and more" if len(lines) > _LISTED else ""
    listed = ", ".join(map(str, lines[:_LISTED]))
    return f"line{'s' if len(lines) > 1 else ''} {listed}{more}"


_LISTED: Final = 10


def _stem(name: str) -> str:
    return os.path.splitext(os.path.basename(name))[0]


def _source(head: Masthead, name: str, sha256: str, author: str) -> Source:
    told = ["Drafted."]
    if not head.title:
        told.append("No title was found, so the file's name stands for it.")
    if not head.date:
        told.append("No date was found.")
    elif head.dated_by:
        told.append(f"Its date is from “{head.dated_by}”.")
    return Source(
        title=head.title or os.path.basename(name),
        author=author,
        published=head.date,
        document=name,
        sha256=sha256,
        note=" ".join(told),
    )


def _told(statement: Statement, words: Wording) -> tuple[Span, ...]:
    """The speaker's words, or the sentence where it hedges them or holds more than them."""
    return statement.spoken if words.spoken and not statement.is_hedged else (statement.span,)


def _note(statement: Statement, folded: Folded) -> str:
    """Where it stands, by which words it is attributed, and what is left to a person."""
    text = folded.original
    told = [f"line {folded.line_and_column(statement.span[0])[0]}"]
    if statement.words:
        told[0] += f": {_shown(statement.words, text)}"
    if statement.why:
        told.append(statement.why)
    if not statement.voices:
        told.append("speaker left open")
    told += [f"within it {_shown(span, text)}" for span in statement.within]
    return "; ".join(told)


def _shown(span: Span, text: str) -> str:
    """The words at *span*; of many the last, which hold the verb."""
    words = collapsed(text[slice(*span)])
    return f"“{words}”" if len(words) <= _SHOWN else f"“… {words[-_SHOWN:].split(' ', 1)[-1]}”"


_SHOWN: Final = 80

"""A quotation in its context: the words around it in the document, with what it quotes marked."""

import os
import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import field, frozen

from ...documents import Archived, open_document, root_of
from ...model import Audit, Located, Proof, Source
from ..escaping import folded
from .markup import NOTHING, Html, escaped, joined, opened, text


@frozen
class Text:
    """The text of a document."""

    words: str
    plain: bool  #: whether it can be shown as it is, but for white space and soft hyphens

    @classmethod
    def of(cls, words: str) -> "Text":
        """Looked through once, for all that is quoted from it."""
        line = words.replace("\xad", "").replace("\xa0", "").replace("\n", "")
        return cls(words, line.isprintable() and escaped(line) == line)


@frozen
class Archive:
    """The documents of an audit, read again; each once, and only if it is what was audited."""

    audit: Audit
    _texts: dict[tuple[str, str], Text | None] = field(factory=dict, init=False)
    _sources: dict[str, Text | None] = field(factory=dict, init=False)

    def text_behind(self, proof: Proof) -> Text | None:
        """The text that *proof* points into; None if it is not there or not the same any more."""
        if proof.source not in self._sources:
            source = self.audit.ledger.sources.get(proof.source)
            self._sources[proof.source] = self._text(proof.source, source) if source else None
        return self._sources[proof.source]

    def _text(self, id: str, source: Source) -> Text | None:
        folder = os.path.dirname(source.file) or "."
        place = (folder, source.document)
        if place not in self._texts:
            root = self.audit.ledger.root or root_of(folder)
            met = open_document(source.document, folder=folder, root=root)
            same = isinstance(met, Archived) and met.sha256 == self.audit.documents[id].sha256
            self._texts[place] = Text.of(met.text) if isinstance(met, Archived) and same else None
        return self._texts[place]


def passage(proof: Proof, archive: Archive) -> Html:
    """The quotation as a block: in context where its document can be shown, else its words."""
    found = archive.text_behind(proof) if proof.located else None
    begin = _PROVED if proof.proved else _UNPROVED
    if proof.located is None or found is None or proof.located.end > len(found.words):
        words = f"<p><mark>{text(proof.exact)}</mark></p>{_left_out(proof)}"
    else:
        words = f"<p>{''.join(_in_context(proof.located, found))}</p>"
    return Html(f"{begin}{words}</blockquote>")


_PROVED: Final = opened("blockquote", dir="auto")
_UNPROVED: Final = opened("blockquote", class_="unproved", dir="auto")


def _left_out(proof: Proof) -> Html:
    """What a quotation leaves out, where its document cannot be shown."""
    elided = proof.located.elided if proof.located else ()
    return joined(Html(f"<p>{_LEFT_OUT}{text(words)}</p>") for words in elided)


_LEFT_OUT: Final = "<small>left out: </small>"


def _in_context(located: Located, document: Text) -> Iterator[str]:
    yield _before(document, located.start)
    end = located.start
    for first, last in located.parts:
        if first > end:
            yield f'<span class="gap">{_LEFT_OUT}{_spaced(document, end, first)}</span>'
        yield f"<mark>{_spaced(document, first, last)}</mark>"
        end = last
    yield _behind(document, end)


_REACH: Final = 220  #: characters on either side, at most
_ENOUGH: Final = 60  #: characters, behind which the context ends where the paragraph does


def _before(document: Text, start: int) -> Html:
    floor = max(0, start - _REACH)
    window = document.words[floor:start].lstrip()
    if not window:
        return NOTHING
    paragraphs = _EMPTY_LINE.split(window)
    kept = paragraphs[-1:] if len(paragraphs[-1]) >= _ENOUGH else paragraphs[-2:]
    if floor and len(kept) == len(paragraphs):
        head, space, tail = kept[0].partition(" ")
        kept[0] = f"… {tail if space else head}"
    return Html(f'<span class="around">{_lines(kept, document)}</span>')


def _behind(document: Text, end: int) -> Html:
    roof = end + _REACH
    window = document.words[end:roof].rstrip()
    if not window:
        return NOTHING
    paragraphs = _EMPTY_LINE.split(window)
    kept = paragraphs[:1] if len(paragraphs[0]) >= _ENOUGH else paragraphs[:2]
    if roof < len(document.words) and len(kept) == len(paragraphs):
        head, space, tail = kept[-1].rpartition(" ")
        kept[-1] = f"{head if space else tail} …"
    return Html(f'<span class="around">{_lines(kept, document)}</span>')


def _spaced(document: Text, start: int, end: int) -> Html:
    """Words of a document; empty lines part them."""
    return _lines(_EMPTY_LINE.split(document.words[start:end]), document)


_EMPTY_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")


def _lines(paragraphs: Sequence[str], document: Text) -> Html:
    if len(paragraphs) == 1:
        return _inline(paragraphs[0], document)
    return joined((_inline(words, document) for words in paragraphs), Html("<br><br>"))


def _inline(words: str, document: Text) -> Html:
    """A piece of a line, with a space on a side where it has white space.

    Soft hyphens, which are part of no word, are left out.
    """
    whole = words.replace("\xad\n", "").replace("\xad", "") if "\xad" in words else words
    line = whole.replace("\n", " ").replace("\xa0", " ")
    shown = folded(line) if document.plain else text(" ".join(line.split()))
    before = " " if words[:1].isspace() else ""
    behind = " " if words[-1:].isspace() and shown else ""
    return Html(f"{before}{shown}{behind}")

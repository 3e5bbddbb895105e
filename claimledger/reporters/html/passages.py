"""A quotation in its context: the words around it in the document, with what it quotes marked."""

import os
import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import field, frozen

from ...documents import Archived, open_document, root_of
from ...model import Audit, Located, Proof, Source
from .markup import NOTHING, Html, element, joined, text


@frozen
class Archive:
    """The documents of an audit, read again; each once, and only if it is what was audited."""

    audit: Audit
    _texts: dict[tuple[str, str], str | None] = field(factory=dict, init=False)
    _sources: dict[str, str | None] = field(factory=dict, init=False)

    def text_behind(self, proof: Proof) -> str | None:
        """The text that *proof* points into; None if it is not there or not the same any more."""
        if proof.source not in self._sources:
            source = self.audit.ledger.sources.get(proof.source)
            self._sources[proof.source] = self._text(proof.source, source) if source else None
        return self._sources[proof.source]

    def _text(self, id: str, source: Source) -> str | None:
        folder = os.path.dirname(source.file) or "."
        place = (folder, source.document)
        if place not in self._texts:
            root = self.audit.ledger.root or root_of(folder)
            met = open_document(source.document, folder=folder, root=root)
            same = isinstance(met, Archived) and met.sha256 == self.audit.documents[id].sha256
            self._texts[place] = met.text if isinstance(met, Archived) and same else None
        return self._texts[place]


def passage(proof: Proof, archive: Archive) -> Html:
    """The quotation as a block: in context where its document can be shown, else its words."""
    found = archive.text_behind(proof) if proof.located else None
    block = _PROVED if proof.proved else _UNPROVED
    if proof.located is None or found is None or proof.located.end > len(found):
        return block(_PARAGRAPH(_QUOTED(text(proof.exact))), _left_out(proof))
    return block(_PARAGRAPH(joined(_in_context(proof.located, found))))


_PROVED, _UNPROVED = (
    element("blockquote", dir="auto"),
    element("blockquote", class_="unproved", dir="auto"),
)
_PARAGRAPH, _QUOTED, _AROUND = element("p"), element("mark"), element("span", class_="around")
_GAP, _LABEL = element("span", class_="gap"), element("small")


def _left_out(proof: Proof) -> Html:
    """What a quotation leaves out, where its document cannot be shown."""
    elided = proof.located.elided if proof.located else ()
    return joined(_PARAGRAPH(_LABEL(Html("left out: ")), text(words)) for words in elided)


def _in_context(located: Located, words: str) -> Iterator[Html]:
    yield _before(words, located.start)
    end = located.start
    for part in located.parts:
        if part[0] > end:
            yield _GAP(_LABEL(Html("left out: ")), _spaced(words[end : part[0]]))
        yield _QUOTED(_spaced(words[slice(*part)]))
        end = part[1]
    yield _behind(words, end)


_REACH: Final = 220  #: characters on either side, at most
_ENOUGH: Final = 60  #: characters, behind which the context ends where the paragraph does


def _before(words: str, start: int) -> Html:
    floor = max(0, start - _REACH)
    window = words[floor:start].lstrip()
    paragraphs = _EMPTY_LINE.split(window)
    kept = paragraphs[-1:] if len(paragraphs[-1]) >= _ENOUGH else paragraphs[-2:]
    if floor and len(kept) == len(paragraphs):
        head, space, tail = kept[0].partition(" ")
        kept[0] = f"… {tail if space else head}"
    return _AROUND(_lines(kept)) if window else NOTHING


def _behind(words: str, end: int) -> Html:
    roof = end + _REACH
    window = words[end:roof].rstrip()
    paragraphs = _EMPTY_LINE.split(window)
    kept = paragraphs[:1] if len(paragraphs[0]) >= _ENOUGH else paragraphs[:2]
    if roof < len(words) and len(kept) == len(paragraphs):
        head, space, tail = kept[-1].rpartition(" ")
        kept[-1] = f"{head if space else tail} …"
    return _AROUND(_lines(kept)) if window else NOTHING


def _spaced(words: str) -> Html:
    """*words* of a document; empty lines part them."""
    return _lines(_EMPTY_LINE.split(words)) if "\n" in words else _inline(words)


_EMPTY_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")


def _lines(paragraphs: Sequence[str]) -> Html:
    return joined(map(_inline, paragraphs), Html("<br><br>"))


def _inline(words: str) -> Html:
    """A piece of a line, with a space on a side where it has white space.

    Soft hyphens, which are part of no word, are left out.
    """
    shown = words.replace("\n", " ")
    if not shown.isprintable():  # other white space too, or soft hyphens
        shown = " ".join(words.replace("\xad\n", "").replace("\xad", "").split())
    shown = text(shown)
    before = " " if words[:1].isspace() else ""
    behind = " " if words[-1:].isspace() and shown else ""
    return Html(f"{before}{shown}{behind}")

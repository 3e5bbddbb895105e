"""A quotation in its context: the words around it in the document, with what it quotes marked."""

import os
import re
from typing import Final, NamedTuple

from attrs import field, frozen

from ...documents import Archived, is_page, open_document, root_of
from ...model import Audit, Located, Proof, Source
from .markup import NOTHING, Html, escaped, joined, opened, text


class Kind(NamedTuple):
    """What parts the paragraphs of a document: in it, and as it is shown."""

    ends: re.Pattern[str]
    parted: Html


@frozen
class Text:
    """The text of a document."""

    words: str
    line: str  #: as long, each white space shown as what it is to a reader
    printable: bool  #: whether *line* can be shown, but for soft hyphens
    inert: bool  #: whether there is nothing in it to escape
    kind: Kind

    @classmethod
    def of(cls, words: str, kind: Kind) -> "Text":
        """Looked through once, for all that is quoted from it."""
        unmarked = words.replace(_END, _UNSEEN).replace(_FOLDED, _UNSEEN)
        line = kind.ends.sub(_ended, unmarked)
        line = line.replace("\n", " ").replace("\xa0", " ")
        shown = line.replace(_END, "").replace(_FOLDED, "").replace("\xad", "")
        printable = shown.isprintable()
        if not printable:
            line = _WHITE_SPACE.sub(" ", line)
        if "  " in line:
            line = _SPACES.sub(_folded, line)
        return cls(words, line, printable, inert=escaped(shown) == shown, kind=kind)


#: Lines of a text are wrapped; of a page each is a block: a heading, a paragraph, a row of a table.
_WRAPPED: Final = Kind(re.compile(r"\n[^\S\n]*\n\s*"), Html("<br><br>"))
_BLOCKS: Final = Kind(re.compile(r"\n\s*"), Html("<br>"))
_END, _FOLDED = "\x01", "\x00"  #: the end of a paragraph, and what stands for nothing
_UNSEEN: Final = "\x02"  #: for either where a document has it, which then is not printable
_WHITE_SPACE, _SPACES = re.compile(r"\s"), re.compile("  +")


def _ended(match: re.Match[str]) -> str:
    return _END + _FOLDED * (len(match[0]) - 1)


def _folded(match: re.Match[str]) -> str:
    return " " + _FOLDED * (len(match[0]) - 1)


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
            kind = _BLOCKS if is_page(source.document) else _WRAPPED
            same = isinstance(met, Archived) and met.sha256 == self.audit.documents[id].sha256
            self._texts[place] = (
                Text.of(met.text, kind) if isinstance(met, Archived) and same else None
            )
        return self._texts[place]


def passage(proof: Proof, archive: Archive) -> Html:
    """The quotation as a block: in context where its document can be shown, else its words."""
    located = proof.located
    found = archive.text_behind(proof) if located else None
    if located is None or found is None or located.end > len(found.words):
        words = f"<p><mark>{text(proof.exact)}</mark></p>{_left_out(proof)}"
    else:
        before, behind = _before(found, located.start), _behind(found, located.parts[-1][1])
        words = f"<p>{before}{_quoted(located, found)}{behind}</p>"
    return Html(f"{_PROVED if proof.proved else _UNPROVED}{words}</blockquote>")


_PROVED: Final = opened("blockquote", dir="auto")
_UNPROVED: Final = opened("blockquote", class_="unproved", dir="auto")


def _left_out(proof: Proof) -> Html:
    """What a quotation leaves out, where its document cannot be shown."""
    elided = proof.located.elided if proof.located else ()
    return joined(Html(f"<p>{_LEFT_OUT}{text(words)}</p>") for words in elided)


_LEFT_OUT, _CLOSED = "<small>left out: </small>", "<small>]</small>"


def _quoted(located: Located, document: Text) -> Html:
    """The words themselves, and between them what is left out."""
    pieces, end = [], located.start
    for first, last in located.parts:
        if first > end:
            left_out = _spaced(document, end, first).strip(" ")
            pieces.append(
                f' <span class="gap"><small>[left out:</small> {left_out}{_CLOSED}</span> '
            )
        pieces.append(f"<mark>{_spaced(document, first, last)}</mark>")
        end = last
    return Html("".join(pieces))


_REACH: Final = 220  #: characters on either side, at most
_ENOUGH: Final = 60  #: characters, behind which the context ends where the paragraph does


def _before(document: Text, end: int) -> Html:
    """The words before a quotation: of its paragraph, and of the one before if that is short."""
    line, floor = document.line, max(0, end - _REACH)
    start = end - len(line[floor:end].lstrip(_BLANK))
    if start == end:
        return NOTHING
    begin = _paragraph(line, start, end)
    if start < begin and end - begin < _ENOUGH:
        begin = _paragraph(line, start, line.rfind(_END, start, begin))
    if start < begin or not floor:
        return Html(f'<span class="around">{_spaced(document, begin, end)}</span>')
    close = line.find(_END, start, end)
    begin = document.words.find(" ", start, end if close < 0 else close) + 1 or start
    return Html(f'<span class="around">… {_spaced(document, begin, end).lstrip(" ")}</span>')


def _behind(document: Text, start: int) -> Html:
    """The words behind it, alike."""
    line, roof = document.line, start + _REACH
    end = start + len(line[start:roof].rstrip(_BLANK))
    if start == end:
        return NOTHING
    close = line.find(_END, start, end)
    if 0 <= close < start + _ENOUGH:
        close = line.find(_END, close + 1, end)
    if close >= 0 or roof >= len(line):
        shown = _spaced(document, start, end if close < 0 else close)
        return Html(f'<span class="around">{shown}</span>')
    at = document.words.rfind(" ", _paragraph(line, start, end), end)
    shown = _spaced(document, start, end if at < 0 else at)
    return Html(f'<span class="around">{shown.rstrip(" ")} …</span>')


_BLANK: Final = f" {_END}{_FOLDED}"


def _paragraph(line: str, start: int, end: int) -> int:
    """Where the last paragraph of a piece begins."""
    at = line.rfind(_END, start, end)
    return start if at < 0 else end - len(line[at:end].lstrip(_BLANK))


def _spaced(document: Text, start: int, end: int) -> Html:
    """Words of a document, its paragraphs parted."""
    shown, (ends, parted) = document.line[start:end], document.kind
    if document.printable and "\xad" not in shown:
        whole = shown if document.inert else escaped(shown)
        return Html(whole.replace(_FOLDED, "").replace(_END, parted))
    return joined(map(_inline, ends.split(document.words[start:end])), parted)


def _inline(words: str) -> Html:
    """A piece of a line, with a space on a side where it has white space.

    Soft hyphens, which are part of no word, are left out.
    """
    whole = words.replace("\xad\n", "").replace("\xad", "") if "\xad" in words else words
    shown = text(" ".join(whole.split()))
    before = " " if words[:1].isspace() else ""
    behind = " " if words[-1:].isspace() and shown else ""
    return Html(f"{before}{shown}{behind}")

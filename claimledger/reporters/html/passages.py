"""A quotation in its context: the words around it in the document, with what it quotes marked."""

import os
import re
from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

from ...documents import Archived, open_document, root_of
from ...model import Audit, Located, Proof
from .markup import NOTHING, Html, element, joined, text


@frozen
class Archive:
    """The documents of an audit, read again; each once, and only if it is what was audited."""

    audit: Audit
    _texts: dict[tuple[str, str], str | None] = field(factory=dict, init=False)

    def text_behind(self, proof: Proof) -> str | None:
        """The text that *proof* points into; None if it is not there or not the same any more."""
        source = self.audit.ledger.sources.get(proof.source)
        if source is None:
            return None
        folder = os.path.dirname(source.file) or "."
        place = (folder, source.document)
        if place not in self._texts:
            root = self.audit.ledger.root or root_of(folder)
            met = open_document(source.document, folder=folder, root=root)
            audited = self.audit.documents[proof.source].sha256
            same = isinstance(met, Archived) and met.sha256 == audited
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
    begin, cut = _begin(words, located.start)
    yield _around(words[begin : located.start].lstrip(), before="… " if cut else "")
    end = located.start
    for part in located.parts:
        if part[0] > end:
            yield _GAP(_LABEL(Html("left out: ")), _spaced(words[end : part[0]]))
        yield _QUOTED(_spaced(words[slice(*part)]))
        end = part[1]
    last, cut = _end(words, end)
    yield _around(words[end:last].rstrip(), behind=" …" if cut else "")


def _around(words: str, *, before: str = "", behind: str = "") -> Html:
    return _AROUND(Html(before), _spaced(words), Html(behind)) if words else NOTHING


_REACH: Final = 260  #: characters on either side, at most
_LINES: Final = 3  #: lines above and below it, at most


def _begin(words: str, start: int) -> tuple[int, bool]:
    """Where the context begins, and whether that is within a line."""
    floor, at = max(0, start - _REACH), start
    for _ in range(_LINES + 1):
        at = words.rfind("\n", floor, at)
        if at < 0:
            break
    if at >= 0:
        return at + 1, False
    if floor == 0:
        return 0, False
    space = _SPACE.search(words, floor, start)
    return (space.end() if space else floor), True


def _end(words: str, end: int) -> tuple[int, bool]:
    """Where the context ends, and whether that is within a line."""
    roof, at = min(len(words), end + _REACH), end - 1
    for _ in range(_LINES + 1):
        at = words.find("\n", at + 1, roof)
        if at < 0:
            break
    if at >= 0:
        return at, False
    if roof == len(words):
        return roof, False
    space = max(words.rfind(" ", end, roof), words.rfind("\n", end, roof))
    return (space if space > end else roof), True


_SPACE: Final = re.compile(r"\s")
_EMPTY_LINE: Final = re.compile(r"\s*\n\s*\n\s*")


def _spaced(words: str) -> Html:
    """*words* with a space where they begin or end with white space; empty lines part them."""
    if "\n" not in words:
        return _inline(words)
    return joined(map(_inline, _EMPTY_LINE.split(words)), Html("<br><br>"))


def _inline(words: str) -> Html:
    shown = text(words)
    if not shown:
        return Html(" ") if words else NOTHING
    before = " " if words[0].isspace() else ""
    behind = " " if words[-1].isspace() else ""
    return Html(f"{before}{shown}{behind}")

"""What a reader sees of a saved HTML page, line by line, without reading its CSS."""

import re
from collections import Counter
from typing import TypeVar

from .markup import Attributes, Markup
from .quoting.scripts import SPACELESS, WIDE_PUNCTUATION, is_beyond


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Elements that begin and end a line (HTML standard, Rendering: flow content, lists, tables).
_BLOCKS = _words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main "
    "menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead "
    "tr ul xmp",
)
_CELLS = frozenset({"td", "th"})
#: Elements nobody sees: the head, hidden ones (HTML standard, Rendering; MathML Core: annotations),
#: and what stands in an embedded thing or a gauge for browsers that cannot show it.
_UNSEEN = _words(
    "annotation annotation-xml audio canvas datalist head iframe meter noembed noframes noscript "
    "progress rp script style template title video",
)
#: Inside a drawing or formula: descriptions, what is drawn elsewhere if at all, phantoms.
_UNDRAWN = _words("clippath defs desc marker mask metadata mphantom pattern symbol")
#: Controls whose value is shown as text, by their type; without one it is `text`.
_WRITTEN = _words(
    "button date datetime-local email month number reset search submit tel text time url week",
)
_VOID = _words(
    "area base basefont br col embed frame hr img input link meta param source track wbr",
)
_STRUCTURE = _BLOCKS | _CELLS | _UNSEEN
_IN_HEAD = _words("base link meta noscript script style template title")
#: Elements whose end tag may be left out, and the start tags that end them.
_ENDED_BY = {
    "p": _BLOCKS - {"body", "caption", "html", "legend", "tbody", "tfoot", "thead", "tr"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "rp": {"rp", "rt"},
    "option": {"option", "optgroup"},
    "optgroup": {"optgroup"},
    "td": {"td", "th", "tr", "tbody", "tfoot"},
    "th": {"td", "th", "tr", "tbody", "tfoot"},
    "tr": {"tr", "tbody", "tfoot"},
    "thead": {"tbody", "tfoot"},
    "tbody": {"tbody", "tfoot"},
    "tfoot": {"tbody"},
}
#: Elements that stand beside other words and never go on in them: what was struck out and put in
#: its stead, controls of a form, drawings.
_APART = _words("button del input ins s select strike svg textarea")
_PREFORMATTED = _words("listing plaintext pre textarea xmp")
#: `10<sup>6</sup>` is not 106, nor is `12.<sup>3</sup>` 12.3: raised digits stay raised behind
#: anything, be they a power or the number of a note, and lowered ones behind all but letters.
_SCRIPTS = {
    "sup": str.maketrans(
        "0123456789+-\u2212\u2013",
        "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207b",
    ),
    "sub": str.maketrans(
        "0123456789+-\u2212\u2013",
        "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208b\u208b",
    ),
}
_SET_OFF = ("", " ", "(", "[")  #: what begins so is glued to nothing
_DIGITS_AND_SIGNS = re.compile("[-+\u2212\u2013]?[0-9]+[-+\u2212\u2013]?")
#: What a formula sets above or below something is no part of it; and how that is written in a line.
_FORMULAE = {"mfrac": "/", "mroot": "\u221a", "msub": "_", "msup": "^"} | dict.fromkeys(
    ("mmultiscripts", "mover", "msubsup", "munder", "munderover"), " "
)
#: `<bdo dir=rtl>21</bdo>` shows 12: Unicode's marks say the same of a text.
_TURNED, _TURNED_BACK = "\u202e", "\u202c"
_AROUND_TAB = re.compile(" ?\t[ \t]*")
_SPACE = re.compile("[ \t\n\r\f]+")
_WRAP = re.compile(
    f"(?<=[{SPACELESS}{WIDE_PUNCTUATION}])[ \t\f]*[\n\r][ \t\n\r\f]*"
    f"(?=[{SPACELESS}{WIDE_PUNCTUATION}])",
)
#: In these scripts a line goes on in the next, unless it is indented: so a new block is.
_UNSPACED = re.compile(f"[{SPACELESS}{WIDE_PUNCTUATION}]")
_INDENT = "\u3000"


_APage = TypeVar("_APage", bound="Page")


def visible_text(html: str) -> str:
    """
    The text of a page: block elements and `<br>` end a line, table cells are parted by a tab,
    words by a space where one of them was struck out or inserted; other tags leave no trace, but
    that a raised number behind a digit stays raised. White space in a line is one space, as
    browsers show it.
    """
    return read(Page(), html).text()


def read(page: _APage, html: str) -> _APage:
    """*page*, when it has read all of its *html*."""
    page.feed(html.replace("\0", "\ufffd"))
    return page


class Page(Markup):
    """Gathers the lines of a page while it is parsed."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []
        self._line: list[str] = []
        self._unseen = _Unseen()
        self._preformatted = 0
        self._scripts: list[tuple[str, int]] = []  #: those open, with where in the line they begin
        self._formulae: list[str] = []  #: what stands between the parts of those open
        self._apart = ""  #: what comes between two words if an element parts them
        self._turned: list[list[str]] = []  #: what ends each `<bdo>` open
        self._has_words = False  #: whether the line has any but those filled into controls
        self._new_block = False  #: whether a block began or ended since the last line

    def text(self) -> str:
        """The lines so far."""
        self._end_line()
        return "\n".join(self._lines)

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin an element."""
        if self._unseen.swallows_start(tag):
            return
        if self._is_unseen(tag, attributes):
            self._unseen.begin(tag)
            return
        self._preformatted += tag in _PREFORMATTED
        self._part(tag)
        if tag in _SCRIPTS:
            self._scripts.append((tag, len(self._line)))
        elif tag in _FORMULAE:
            self._formulae.append(_FORMULAE[tag])
        elif tag == "bdo":
            self._turn(attributes)
        elif tag == "input" and attributes.get("type", "text").lower() in _WRITTEN:
            self._fill_in(attributes.get("value", ""))

    def end(self, tag: str) -> None:
        """End an element."""
        if self._unseen.swallows_end(tag):
            return
        self._preformatted -= tag in _PREFORMATTED and self._preformatted > 0
        if tag in (tag for tag, _ in self._scripts):
            self._end_script(tag)
        elif tag in _FORMULAE and self._formulae:
            self._formulae.pop()
        elif tag == "bdo" and self._turned:
            self._line += self._turned.pop()
        self._part(tag)

    def words(self, text: str) -> None:
        """Add *text* to the line, with one space for any white space."""
        if self._unseen or (self._formulae and text.isspace()):
            return
        if not self._preformatted:
            text = _SPACE.sub(" ", text if text.isascii() else _WRAP.sub("", text))
            if not self._line or self._line[-1][-1] in " \t\n":
                text = text.lstrip(" ")
        if not text:
            return
        if self._apart and self._line and self._line[-1][-1].isalnum() and text[0].isalnum():
            self._line.append(self._apart)
        self._apart = ""
        self._line.append(text)
        self._has_words |= text != " "

    def _fill_in(self, value: str) -> None:
        """Add what stands in a control: beside other words, for alone it is no line of the page."""
        had_words = self._has_words
        self.words(value)
        self._has_words = had_words
        self._apart = " "

    def _is_unseen(self, tag: str, attributes: Attributes) -> bool:
        return (
            tag in _UNSEEN
            or "hidden" in attributes
            or (tag == "dialog" and "open" not in attributes)
            or ("popover" in attributes and tag != "dialog")
            or (tag in _UNDRAWN and self.in_drawing)
        )

    def _turn(self, attributes: Attributes) -> None:
        is_turned = attributes.get("dir", "").lower() == "rtl"
        self._line += [_TURNED] * is_turned
        self._turned.append([_TURNED_BACK] * is_turned)

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br":
            self._end_line()
            self._new_block |= tag != "br"
        elif tag in _CELLS and self._line:
            self._line.append("\t")
        elif self._formulae or tag in _FORMULAE:
            self._apart = self._formulae[-1] if self._formulae else " "
        elif tag in _APART:
            self._apart = " "

    def _end_script(self, tag: str) -> None:
        """End the last *tag*, and all within it."""
        last = ""
        while last != tag:
            last, begin = self._scripts.pop()
            self._set_off(last, begin)

    def _set_off(self, script: str, begin: int) -> None:
        """Raise or lower what stands in the line from *begin* on, if it is glued to anything."""
        words = "".join(self._line[begin:])
        before = self._line[begin - 1][-1] if begin else " "
        if before in " \t\n" or (script == "sub" and before.isalpha()) or words[:1] in _SET_OFF:
            return
        table = _SCRIPTS[script]
        shown = _DIGITS_AND_SIGNS.sub(lambda found: found[0].translate(table), words)
        self._line[begin:] = [shown]

    def _end_line(self) -> None:
        for at in reversed(range(len(self._scripts))):
            script, begin = self._scripts[at]
            self._set_off(script, begin)
            self._scripts[at] = script, 0
        line = "".join(self._line).strip("\n").rstrip(" \t")
        if line and self._has_words:
            if self._new_block and self._lines and _goes_on(self._lines[-1], line):
                self._lines[-1] += _INDENT
            self._lines.append(_AROUND_TAB.sub("\t", line) if "\t" in line else line)
            self._new_block = False
        self._has_words = False
        self._line.clear()


def _goes_on(line: str, below: str) -> bool:
    """Whether two lines would be read as one word or number."""
    last, first = line[-1], below.lstrip()[:1]
    return is_beyond(last) and bool(_UNSPACED.match(last) and _UNSPACED.match(first))


class _Unseen:
    """The elements open within one that is not shown, that one first."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count: Counter[str] = Counter()

    def __bool__(self) -> bool:
        return bool(self._open)

    def begin(self, tag: str) -> None:
        """Leave out *tag* and all within it."""
        if tag not in _VOID:
            self._open.append(tag)
            self._count[tag] += 1

    def _nest(self, tag: str) -> None:
        """Remember *tag* if its end could be that of what is left out, or of a block in it."""
        if tag in _STRUCTURE or tag == self._open[0]:
            self.begin(tag)

    def swallows_start(self, tag: str) -> bool:
        """Whether a start tag lies within what is left out; it may also end it."""
        if self._open == ["head"] and tag not in _IN_HEAD:
            self._end()
        while self._open and tag in _ENDED_BY.get(self._open[-1], ()):
            self._end()
        if not self._open:
            return False
        self._nest(tag)
        return True

    def swallows_end(self, tag: str) -> bool:
        """Whether an end tag belongs to what is left out; that of a parent ends it too."""
        if not self._open:
            return False
        if self._count[tag]:
            while self._end() != tag:
                pass
            return True
        if self._open[0] not in _ENDED_BY or tag not in _BLOCKS:
            return True
        while self._open:
            self._end()
        return False

    def _end(self) -> str:
        tag = self._open.pop()
        self._count[tag] -= 1
        return tag

"""What a reader sees of a saved HTML page, line by line, without reading its CSS."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TypeVar

from .quoting.scripts import SPACELESS, WIDE_PUNCTUATION


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
#: and what stands in an embedded thing for browsers that cannot show it.
_UNSEEN = _words(
    "annotation annotation-xml audio canvas datalist head iframe noembed noframes noscript rp "
    "script style template title video",
)
#: Descriptions inside a drawing, which are not drawn.
_UNDRAWN = frozenset({"desc", "metadata"})
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
_PREFORMATTED = _words("listing plaintext pre textarea xmp")
_DRAWINGS = frozenset({"math", "svg"})
#: `10<sup>6</sup>` is not 106: behind a digit raised digits stay raised, whatever else they mean.
_EXPONENT = re.compile(r"^[-+\u2212\u2013]?[0-9]+$")
_RAISED = str.maketrans(
    "0123456789+-\u2212\u2013",
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207b",
)
_AROUND_TAB = re.compile(" ?\t[ \t]*")
_SPACE = re.compile("[ \t\n\r\f]+")
_WRAP = re.compile(
    f"(?<=[{SPACELESS}{WIDE_PUNCTUATION}])[ \t\f]*[\n\r][ \t\n\r\f]*"
    f"(?=[{SPACELESS}{WIDE_PUNCTUATION}])",
)


_APage = TypeVar("_APage", bound="Page")


def visible_text(html: str) -> str:
    """
    The text of a page: block elements and `<br>` end a line, table cells are parted by a tab,
    other tags leave no trace, but that a raised number behind a digit stays raised. White space
    in a line is one space, as browsers show it.
    """
    return read(Page(), html).text()


def read(page: _APage, html: str) -> _APage:
    """*page*, when it has read all of its *html*."""
    page.feed(html.replace("\0", "\ufffd"))
    if not _UNFINISHED.match(page.rawdata):
        page.close()
    return page


#: A comment or tag that the page breaks off in: nobody sees it, and `close` would read it as text.
_UNFINISHED = re.compile("<[a-zA-Z/!?]")


class Page(HTMLParser):
    """Gathers the lines of a page while it is parsed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._unseen = _Unseen()
        self._preformatted = 0
        self._raised = 0
        self._drawing = 0

    def text(self) -> str:
        """The lines so far."""
        self._end_line()
        return "\n".join(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._drawing += tag in _DRAWINGS
        if self._unseen.swallows_start(tag):
            return
        if self._is_unseen(tag, {name for name, _ in attrs}):
            self._unseen.begin(tag)
            return
        self._preformatted += tag in _PREFORMATTED
        self._raised += tag == "sup"
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._drawing -= tag in _DRAWINGS and self._drawing > 0
        if self._unseen.swallows_end(tag):
            return
        self._preformatted -= tag in _PREFORMATTED and self._preformatted > 0
        self._raised -= tag == "sup" and self._raised > 0
        self._part(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<p/>` only begins an element; but in a drawing `<path/>` is a whole one."""
        self.handle_starttag(tag, attrs)
        if self._drawing:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not self._preformatted:
            data = _SPACE.sub(" ", data if data.isascii() else _WRAP.sub("", data))
            if not self._line or self._line[-1][-1] in " \t\n":
                data = data.lstrip(" ")
        if self._raised and self._line and self._line[-1][-1].isdecimal():
            data = _EXPONENT.sub(lambda found: found[0].translate(_RAISED), data)
        if data:
            self._line.append(data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002
        """`<![if IE]>` and `<![CDATA[` are comments as far as the next `>` (HTML standard)."""
        return self.parse_bogus_comment(i)

    def _is_unseen(self, tag: str, attributes: set[str]) -> bool:
        return (
            tag in _UNSEEN
            or "hidden" in attributes
            or (tag == "dialog" and "open" not in attributes)
            or (tag in _UNDRAWN and self._drawing > 0)
        )

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br":
            self._end_line()
        elif tag in _CELLS and self._line:
            self._line.append("\t")

    def _end_line(self) -> None:
        line = "".join(self._line).strip("\n").rstrip(" \t")
        if line:
            self._lines.append(_AROUND_TAB.sub("\t", line) if "\t" in line else line)
        self._line.clear()


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


_SNIFFED = 1024
#: What a label means (Encoding standard) where Python takes it more narrowly.
_MEANT = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1"), "windows-1252"),
    **dict.fromkeys(("ascii", "us-ascii", "cp1252", "x-cp1252"), "windows-1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "x-gbk", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean"), "cp949"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "windows-1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.IGNORECASE)


def declared_charset(raw: bytes) -> str | None:
    """
    The encoding that `<meta>` declares in the first 1,024 bytes, under the name Python gives it:
    as the Encoding standard has it, `iso-8859-1` means windows-1252.
    """
    head = _Declaration()
    head.feed(raw[:_SNIFFED].decode("latin-1"))
    return head.charset


class _Declaration(HTMLParser):
    """Looks for the first declaration of an encoding."""

    charset: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta" or self.charset:
            return
        values = {name: value or "" for name, value in attrs}
        label = values.get("charset", "")
        if not label and values.get("http-equiv", "").lower() == "content-type":
            found = _CHARSET.search(values.get("content", ""))
            label = found[1] if found else ""
        label = label.strip().lower()
        self.charset = _MEANT.get(label, label) or None

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002
        """As in a page."""
        return self.parse_bogus_comment(i)

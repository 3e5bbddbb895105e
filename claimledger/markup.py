"""Of which tags and words an HTML page consists, taken apart as browsers do (HTML standard, 13.2).

What the library's own parser makes of comments, scripts and broken tags differs from browsers, and
from one version of Python to the next. No comment, declaration or instruction is told of.
"""

import re
from collections import Counter
from html import unescape

Attributes = dict[str, str]  #: of a tag; the first of each name, "" if it has no value


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SPACE = r"\t\n\f\r "
_NAME = f"[a-zA-Z][^{_SPACE}/>]*+"
_ATTRIBUTE = (
    f"[{_SPACE}/]*+(=?[^{_SPACE}/>=]++|=)"
    f"(?:[{_SPACE}]*+=[{_SPACE}]*+(\"[^\"]*+\"|'[^']*+'|(?![\"'])[^{_SPACE}>]*+)|(?![{_SPACE}]*+=))"
)
_TAG = re.compile(f"<(/?)({_NAME})((?:{_ATTRIBUTE})*+)([{_SPACE}/]*+)>")
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_OPENING = re.compile("<(?=[a-zA-Z!?]|/.)", re.DOTALL)
_COMMENT = re.compile("<!--(?:-?>|.*?--!?>)", re.DOTALL)
#: What is no comment, and no tag either, goes to the next `>`.
_BOGUS = re.compile("<(?:[!?]|/(?![a-zA-Z]))[^>]*+>")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
#: Elements in which nothing is a tag but their own end; in the first two references still count.
_RAW = _words(
    "title textarea iframe noembed noframes noscript plaintext script style xmp",
)
_REFERRING = frozenset({"title", "textarea"})
_SCRIPT = re.compile(f"<!--(?:-*>)?|-->|</?script(?=[{_SPACE}/>])", re.IGNORECASE)
_DRAWINGS = frozenset({"math", "svg"})
#: What holds ordinary markup inside a drawing, and ordinary elements that end one.
_HOLDING = _words(
    "desc foreignobject mi mn mo ms mtext title",
)
_ENDING = _words(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li "
    "listing menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul "
    "var",
)


class Markup:
    """Takes a page apart; what is to be done with the parts a subclass says."""

    def __init__(self) -> None:
        self._foreign: list[str] = []  #: the drawings open, and what holds other markup in them
        self._number: Counter[str] = Counter()  #: of each of these

    @property
    def in_drawing(self) -> bool:
        """Whether what is read is that of a drawing or formula, and no ordinary markup."""
        return bool(self._foreign) and self._foreign[-1] in _DRAWINGS

    def start(self, tag: str, attributes: Attributes) -> None:
        """A start tag is met."""

    def end(self, tag: str) -> None:
        """An end tag is met, or a whole element of a drawing has ended."""

    def words(self, text: str) -> None:
        """Text is met, as much of it as stands between two tags, or less."""

    def feed(self, html: str) -> None:
        """Read all of a page. What breaks off in a tag or comment is nothing from there on."""
        at = 0
        while found := _OPENING.search(html, at):
            if at < found.start():
                self.words(unescape(html[at : found.start()]))
            at = self._marked(html, found.start())
        if at < len(html):
            self.words(unescape(html[at:]))

    def _marked(self, html: str, at: int) -> int:
        """Where what begins with `<` at *at* ends: a tag, with raw text behind it, or none."""
        tag = _TAG.match(html, at)
        if tag:
            return self._tagged(html, tag)
        if self.in_drawing and (cdata := _CDATA.match(html, at)):
            self.words(cdata[1])
            return cdata.end()
        is_comment = html.startswith("<!--", at)
        found = (_COMMENT if is_comment else _BOGUS).match(html, at)
        return found.end() if found else len(html)

    def _tagged(self, html: str, found: re.Match[str]) -> int:
        tag = found[2].lower()
        if found[1]:
            self._leave(tag)
            self.end(tag)
            return found.end()
        if self.in_drawing and tag in _ENDING:
            self._leave_drawing()
        raw = tag in _RAW and not self.in_drawing
        closed = found[6].endswith("/") and (self.in_drawing or tag in _DRAWINGS)
        self.start(tag, _attributes(found[3]))
        if closed:
            self.end(tag)
        elif not raw:
            self._enter(tag)
        return self._raw(html, tag, found.end()) if raw else found.end()

    def _raw(self, html: str, tag: str, at: int) -> int:
        """Read the text of an element that is nothing else, as far as its end tag."""
        end = _script_end(html, at) if tag == "script" else _raw_end(html, tag, at)
        text = html[at:end]
        if text:
            self.words(unescape(text) if tag in _REFERRING else text)
        return end

    def _enter(self, tag: str) -> None:
        if tag in _DRAWINGS or (self.in_drawing and tag in _HOLDING):
            self._foreign.append(tag)
            self._number[tag] += 1

    def _leave(self, tag: str) -> None:
        if self._number[tag]:
            while self._left() != tag:
                pass

    def _leave_drawing(self) -> None:
        while self.in_drawing:
            self._left()

    def _left(self) -> str:
        """The last one opened, which ends."""
        tag = self._foreign.pop()
        self._number[tag] -= 1
        return tag


def _attributes(text: str) -> Attributes:
    found: Attributes = {}
    for name, value in _ATTRIBUTES.findall(text):
        bare = value[1:-1] if value[:1] in {'"', "'"} else value
        found.setdefault(name.lower(), unescape(bare))
    return found


def _raw_end(html: str, tag: str, at: int) -> int:
    """Where the end tag of *tag* begins; `plaintext` has none."""
    if tag == "plaintext":
        return len(html)
    found = re.compile(f"</{tag}(?=[{_SPACE}/>])", re.IGNORECASE).search(html, at)
    return found.start() if found else len(html)


def _script_end(html: str, at: int) -> int:
    """Where the end tag of a script begins; it is none in `<!-- <script>` … `</script>` in it."""
    in_comment = in_script = False
    for found in _SCRIPT.finditer(html, at):
        mark = found[0].lower()
        if mark.endswith(">"):
            in_comment = in_script = False
        elif mark == "<!--":
            in_comment = True
        elif mark == "<script":
            in_script = in_comment
        elif in_script:
            in_script = False
        else:
            return found.start()
    return len(html)

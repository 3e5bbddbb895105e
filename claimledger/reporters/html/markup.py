"""The only way text gets into the page: escaped, as `Html`, which nothing else of the page takes.

What is `Html` is safe to put anywhere between tags; a type checker refuses a plain text there.
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from html import escape
from typing import Final, NewType, cast
from urllib.parse import quote, urlsplit

from ..escaping import on_lines, visible

Html = NewType("Html", str)
NOTHING: Final = Html("")
SPACE: Final = Html(" ")

Children = Callable[..., Html]  #: from any number of `Html` to the element around them


def text(words: str) -> Html:
    """*words* as the reader sees them, on one line, to stand between tags."""
    return escaped(visible(words))


def escaped(visible: str) -> Html:
    """The same of what is *visible* already."""
    return Html(visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def column(texts: Iterable[str]) -> list[Html]:
    """`text` of each of *texts*; all are gone through at once, in a fraction of the time."""
    given = [*texts]
    return cast("list[Html]", escaped(on_lines(given)).split("\n")) if given else []


def within(words: str) -> Html:
    """*words* in the middle of a line: behind words of our own, before a comma."""
    return Html(text(f"{words},")[:-1])


def isolated(sentence: Html) -> Html:
    """*sentence*, its titles and names that run from right to left shut off from what is beside."""
    return Html(_LEFTWARD.sub(r"<bdi>\g<0></bdi>", sentence))


def runs_leftward(words: str) -> bool:
    """Whether there is a letter in *words* that is written from right to left."""
    return bool(_LEFTWARD_LETTER.search(words))


#: Hebrew, Arabic and their neighbours, their forms for typesetting, and scripts of antiquity.
_R: Final = (
    "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\U00010800-\\U00010fff\\U0001e800-\\U0001efff"
)
_LEFTWARD_LETTER: Final = re.compile(f"[{_R}]")
#: What stands in quotation marks as a whole, else words in a row and the number that ends them.
_LEFTWARD: Final = re.compile(
    f"(?<=“)(?=[^“”<>]*?[{_R}])[^“”<>]*+(?=”)"
    f"|[{_R}](?:[^A-Za-z\u00c0-\u024f<>&“”,;:.()]*[{_R}])?(?: [0-9]+)?"
)


def element(name: str, **attributes: str) -> Children:
    """A function that puts *name* around its arguments; `class_`, `aria_label` and so on."""
    opening, closing = opened(name, **attributes), f"</{name}>"

    def around(*children: Html) -> Html:
        return Html("".join((opening, *children, closing)))

    return around


def opened(name: str, **attributes: str) -> Html:
    """A start tag, its attributes in the order given; what is empty is left out."""
    said = (
        f' {key.rstrip("_").replace("_", "-")}="{attribute(value)}"'
        for key, value in attributes.items()
        if value
    )
    return Html(f"<{name}{''.join(said)}>")


def attribute(value: str) -> Html:
    """*value* between quotation marks; its line ends stay, as in the links that lead to an id."""
    if "\n" in value:
        return joined(map(attribute, value.split("\n")), Html("&#10;"))
    return Html(text(value).replace('"', "&quot;").replace("'", "&#x27;"))


def attributes(values: Collection[str]) -> list[Html]:
    """`attribute` of each of *values*; most are words in which there is nothing to escape."""
    whole = "".join(values)
    special = "\n" in whole or '"' in whole or "'" in whole
    return [*map(attribute, values)] if special else column(values)


def joined(parts: Iterable[Html], between: Html = NOTHING) -> Html:
    """*parts* in a row."""
    return Html(between.join(parts))


def table(caption: str, header: Iterable[str], rows: Iterable[Iterable[Html]]) -> Html:
    """A table whose first cell in each row says what the row is about."""
    head = joined(_COLUMN(text(words)) for words in header)
    body = joined(_ROW(_row(row)) for row in rows)
    whole = _TABLE(_CAPTION(text(caption)), _HEAD(_ROW(head)), _BODY(body))
    return scrolled(caption, whole)


def scrolled(label: str, wide: Html) -> Html:
    """What may be wider than a telephone, to be moved by hand or by keyboard."""
    return element("div", class_="scroll", tabindex="0", role="region", aria_label=label)(wide)


def _row(cells: Iterable[Html]) -> Html:
    first, *rest = cells
    return joined((_LEAD(first), *map(_CELL, rest)))


_TABLE, _CAPTION = element("table"), element("caption")
_HEAD, _BODY, _ROW, _CELL = element("thead"), element("tbody"), element("tr"), element("td")
_COLUMN, _LEAD = element("th", scope="col"), element("th", scope="row")


def anchored(id: str, words: Html) -> Html:
    """A link to the record *id* on this page."""
    return Html(f'<a href="#{_quoted(id)}">{words}</a>')


_quoted: Final = lru_cache(maxsize=4096)(quote)  # a claim is linked to from several parts


def outward(url: str) -> Html:
    """A link to *url* if that is an address of the web and no trick, else its text alone."""
    if not is_web_address(url):
        return text(url)
    return Html(f'<a href="{escape(url)}" rel="nofollow noopener noreferrer">{text(url)}</a>')


def is_web_address(url: str) -> bool:
    """Whether *url* is plain http or https, to a host, without a user's name in it.

    An allow-list: browsers drop line ends and read backslashes as strokes, so nothing is let in
    but what they and we read alike.
    """
    if not url.isascii() or not url.isprintable() or {*url} & _MISREAD:
        return False
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - it is read when asked for, and may be no number
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


_MISREAD: Final = frozenset(" \"'<>\\^`{|}")

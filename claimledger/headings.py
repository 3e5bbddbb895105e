"""What a saved page calls itself, where what it tells begins, and which of its lines are menus."""

import re
from itertools import accumulate
from typing import Final, NamedTuple

from .markup import Attributes
from .model import Span
from .pages import Page, read


class Headed(NamedTuple):
    """A page's visible text, and what its markup tells of it."""

    text: str
    title: str = ""  #: its own heading, else the title in its head
    begins: int = 0  #: where in the text that heading stands
    aside: tuple[Span, ...] = ()  #: lines that are none of what it tells, in order


def headed_text(html: str) -> Headed:
    """The visible text of a page with its heading.

    Of several it is the first that its title begins with, for a site may put its name in one too.
    """
    return read(_HeadedPage(), html).headed()


_Lines = tuple[int, int]


class _HeadedPage(Page):
    """A page that remembers, while it is parsed, where its headings and menus are."""

    def __init__(self) -> None:
        super().__init__()
        self._title: list[str] = []
        self._in_title = False
        self._heading = self._menu = -1  # the line at which an open one begins
        self._headings: dict[str, list[_Lines]] = {tag: [] for tag in _HEADINGS}
        self._menus: list[_Lines] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin an element; of headings and menus it is kept at which line."""
        super().start(tag, attributes)
        if tag == "title":
            self._in_title = not (self.in_drawing or self._title)
        elif self._unseen:
            return
        elif tag in _HEADINGS:
            self._heading = len(self._lines)
            if tag == "h1":
                self._menu = -1  # what holds the page's own heading is no menu
        elif tag == "nav" and self._menu < 0:
            self._menu = len(self._lines)

    def end(self, tag: str) -> None:
        """End an element, and a heading or menu with it."""
        super().end(tag)
        if tag == "title":
            self._in_title = False
        elif tag in _HEADINGS and self._heading >= 0:
            self._headings[tag].append((self._heading, len(self._lines)))
            self._heading = -1
        elif tag == "nav" and self._menu >= 0:
            self._menus.append((self._menu, len(self._lines)))
            self._menu = -1

    def words(self, text: str) -> None:
        """Add *text*, perhaps to the title."""
        if self._in_title:
            self._title.append(text)
        super().words(text)

    def headed(self) -> Headed:
        """What was read: without a heading, the title is that in the head."""
        text = self.text()
        title = _on_one_line(self._title)
        named = _names(title[:_LONGEST])
        chief, others = map(self._shown, _HEADINGS)
        first, second = (
            [one for one in some if _words(one[0]) in named] for some in (chief, others)
        )
        otherwise = (title if len(title) <= _LONGEST else "", 0)
        own, line = next(iter((*first, *second, *chief, otherwise)))
        above = line if first else 0  # above any other heading the page may tell something too
        aside = [(0, above), *(menu for menu in self._menus if menu[0] >= above)]
        starts = [0, *accumulate(len(shown) + 1 for shown in self._lines)]
        spans = tuple((starts[first], starts[end]) for first, end in aside if first < end)
        return Headed(text, own, starts[line], spans)

    def _shown(self, tag: str) -> list[tuple[str, int]]:
        """The headings of a kind, each with its first line."""
        read = [(_on_one_line(self._lines[slice(*one)]), one[0]) for one in self._headings[tag]]
        return [one for one in read if 0 < len(one[0]) <= _LONGEST]


def _on_one_line(parts: list[str]) -> str:
    return " ".join(" ".join(parts).split())


def _names(title: str) -> set[tuple[str, ...]]:
    """What the title of a page may call it: all of it, or what stands before a site's name."""
    ends = [mark.start() for mark in _BEFORE_SITE.finditer(title)]
    return {_words(title[:end]) for end in (*ends, len(title))} - {()}


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


_HEADINGS: Final = ("h1", "h2")
_LONGEST: Final = 300  #: characters of a title
_WORD: Final = re.compile(r"\w+")
_BEFORE_SITE: Final = re.compile(r"\s[|\u2013\u2014\u00b7-]\s")

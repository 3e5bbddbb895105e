"""What a saved page calls itself, where what it tells begins, and which of its lines are menus."""

import re
from collections.abc import Iterable
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
        self._in_link = False
        self._is_linked = self._is_plain = False  # what stands in the line so far
        self._links: list[int] = []  # the lines that are links and nothing else

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
        elif tag == "a":
            self._in_link = "href" in attributes

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
        elif tag == "a":
            self._in_link = False

    def words(self, text: str) -> None:
        """Add *text*, perhaps to the title."""
        if self._in_title:
            self._title.append(text)
        if not self._unseen and _WORD.search(text):
            is_linked = self._in_link and self._heading < 0
            self._is_linked |= is_linked
            self._is_plain |= not is_linked
        super().words(text)

    def _end_line(self) -> None:
        """A link goes no further than its line: of one that is not ended nobody knows how far."""
        number = len(self._lines)
        super()._end_line()
        if len(self._lines) == number:
            return
        if self._is_linked and not self._is_plain and len(self._lines[number]) <= _LONGEST_LINK:
            self._links.append(number)
        self._is_linked = self._is_plain = self._in_link = False

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
        lists = [run for run in _runs(self._links) if run[1] - run[0] >= _FEWEST_LINKS]
        aside = {at for one in ((0, above), *self._menus, *lists) for at in range(*one)}
        starts = [0, *accumulate(len(shown) + 1 for shown in self._lines)]
        spans = tuple((starts[first], starts[end]) for first, end in _runs(sorted(aside)))
        return Headed(text, own, starts[line], spans)

    def _shown(self, tag: str) -> list[tuple[str, int]]:
        """The headings of a kind, each with its first line."""
        read = [(_on_one_line(self._lines[slice(*one)]), one[0]) for one in self._headings[tag]]
        return [one for one in read if 0 < len(one[0]) <= _LONGEST]


def _runs(numbers: Iterable[int]) -> list[_Lines]:
    """Where *numbers* of lines, in order, follow each other."""
    runs: list[_Lines] = []
    for number in numbers:
        first = runs.pop()[0] if runs and runs[-1][1] == number else number
        runs.append((first, number + 1))
    return runs


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
_LONGEST_LINK: Final = 200  #: characters of a line that may be of a menu
_FEWEST_LINKS: Final = 3  #: lines of links that make a menu
_WORD: Final = re.compile(r"\w+")
_BEFORE_SITE: Final = re.compile(r"\s[|\u2013\u2014\u00b7-]\s")

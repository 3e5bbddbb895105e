"""The one place that opens archived documents: inside the root, bounded, one read each."""

import hashlib
import os
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from .errors import cause
from .model import Span

_MAX_BYTES: Final = 64 * 2**20
_STRIDE: Final = 2**16  #: of reading on in a file that grew meanwhile
_TEXTS: Final = (".txt", ".md")
_PAGES: Final = (".html", ".htm")
_ROOT_MARKS: Final = (".git", "pyproject.toml")
_BOMS: Final = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}


class Archived(NamedTuple):
    """An archived text with the sha256 of the very bytes it was read from."""

    sha256: str
    text: str  #: of a page: its visible text
    #: Of a page that is opened for them: what it calls itself, where in its text that heading
    #: stands, and the spans of it that are menus or stand above the heading.
    title: str = ""
    begins: int = 0
    aside: tuple[Span, ...] = ()


class Unread(NamedTuple):
    """Why a document proves nothing: the code of the rule and the clause that says it."""

    code: str
    why: str
    sha256: str = ""  #: if its bytes at least were read


@lru_cache(maxsize=256)  # asked of each quotation, and many stand in one document
def is_page(name: str) -> bool:
    """Whether a document is a saved page, so that its text and its lines are those it shows."""
    return _extension(name) in _PAGES


def _extension(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def root_of(folder: str) -> str:
    """The nearest folder upwards of *folder* with `.git` or `pyproject.toml`, else *folder*."""
    at = os.path.abspath(folder)
    while True:
        if any(os.path.exists(os.path.join(at, mark)) for mark in _ROOT_MARKS):
            return at
        above = os.path.dirname(at)
        if above == at:
            return folder
        at = above


class Shelf:
    """Where the ledger files of one folder find their documents."""

    def __init__(self, folder: str, root: str) -> None:
        """The documents must lie in *root*."""
        self._folder = folder
        self._root = root
        self._folders: dict[str, str] = {}  # with no symlink in them, by their names

    @cached_property
    def _home(self) -> str:
        """The root, with no symlink in it, and no separator at its end."""
        return os.path.realpath(self._root).rstrip(os.sep)

    def open(self, name: str, *, headed: bool = False) -> Archived | Unread:
        """The document that a ledger file calls *name*; a page with its heading if *headed*.

        Symlinks are resolved before it is asked where it lies; pipes and devices are not waited
        for.
        """
        if os.path.isabs(name):
            return Unread("CL312", "its path is absolute, not relative to the ledger file")
        try:
            path = self._resolved(name)
            if not (path + os.sep).startswith(self._home + os.sep):
                shown = _shown_root(self._home)
                return Unread("CL312", f"it lies outside the root, the folder {shown}")
            extension = _extension(path) or _extension(name)
            if extension not in _TEXTS + _PAGES:
                return Unread("CL315", f"its kind, {extension or 'none'}, is not {_KINDS}")
            raw = _bytes(path)
        except (OSError, ValueError) as err:
            return Unread("CL302", f"it cannot be read: {cause(err)}")
        if isinstance(raw, Unread):
            return raw
        return _page(raw, headed=headed) if extension in _PAGES else _decoded(raw, _marked(raw))

    def _resolved(self, name: str) -> str:
        """The path of *name* with no symlink in it; of a folder that is asked once."""
        within, file = os.path.split(name)
        if file in ("", os.curdir, os.pardir):
            return os.path.realpath(os.path.join(self._folder, name))
        if within not in self._folders:
            self._folders[within] = os.path.realpath(os.path.join(self._folder, within))
        path = os.path.join(self._folders[within], file)
        return os.path.realpath(path) if os.path.islink(path) else path


def open_document(name: str, *, folder: str, root: str, headed: bool = False) -> Archived | Unread:
    """The document that a ledger in *folder* calls *name*, which must lie in *root*."""
    return Shelf(folder, root).open(name, headed=headed)


_KINDS: Final = " or ".join((", ".join(_TEXTS), ", ".join(_PAGES)))


def _shown_root(home: str) -> str:
    return repr(os.path.basename(home) or home)


def _bytes(path: str) -> bytes | Unread:
    """The bytes of a regular file; nothing else is read from, nor waited for."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    met = os.fstat(handle)
    if not stat.S_ISREG(met.st_mode):
        os.close(handle)
        return Unread("CL315", "it is no regular file")
    with open(handle, "rb", buffering=0) as file:
        raw = file.read(min(met.st_size, _MAX_BYTES) + 1)
        while len(raw) <= _MAX_BYTES and (more := file.read(_STRIDE)):
            raw += more
    if len(raw) > _MAX_BYTES:
        return Unread("CL314", "it is larger than 64 MiB")
    return raw


def _page(raw: bytes, *, headed: bool) -> Archived | Unread:
    """What a reader sees of a saved page."""
    from .charsets import declared_charset, is_of_pages  # noqa: PLC0415 - few are any
    from .pages import visible_text  # noqa: PLC0415

    encoding = _marked(raw)
    declared = None if encoding else declared_charset(raw)
    if declared and not is_of_pages(declared):
        why = f"it names an encoding nobody knows, {declared!a}"
        return Unread("CL313", why, hashlib.sha256(raw).hexdigest())
    page = _decoded(raw, encoding or declared)
    if isinstance(page, Unread):
        return page
    if headed:
        from .headings import headed_text  # noqa: PLC0415 - only drafts ask for them

        return Archived(page.sha256, *headed_text(page.text))
    return Archived(page.sha256, visible_text(page.text))


def _marked(raw: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((name for bom, name in _BOMS.items() if raw.startswith(bom)), None)


def _decoded(raw: bytes, encoding: str | None) -> Archived | Unread:
    """The text of *raw*, which is UTF-8 if nothing tells its *encoding*."""
    sha256 = hashlib.sha256(raw).hexdigest()
    try:
        return Archived(sha256, raw.decode(encoding or "utf-8"))
    except UnicodeDecodeError as err:
        why = f"its byte 0x{raw[err.start]:02x} at offset {err.start} is not {encoding or 'utf-8'}"
        return Unread("CL313", why, sha256)

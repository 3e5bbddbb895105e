"""Pages written into a folder that may hold other things: none of those is touched.

A page ends with a mark, the hash of all above it. What has no such mark, or another hash, somebody
else wrote or changed.
"""

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from .errors import ClaimledgerError


def publish(pages: Mapping[str, str], folder: str) -> None:
    """Write *pages*, by their paths in *folder*, and take away those that it had and that are gone.

    ClaimledgerError if one of them would replace what is not ours: then nothing is written. Each
    file is replaced as a whole, or not at all.
    """
    targets = {os.path.join(folder, *path.split("/")): text for path, text in pages.items()}
    for path in targets:
        if os.path.lexists(path) and not _is_ours(path):
            raise ClaimledgerError(
                f"{path}: not written over, since claimledger did not write it, or it was changed"
                " since; nothing was written"
            )
    try:
        for home in {os.path.dirname(path): None for path in targets}:
            os.makedirs(home, exist_ok=True)
            _take_away(home, targets)
        for path, text in targets.items():
            _replace(path, f"{text}\n{_mark(text)}")
    except OSError as err:
        place = err.filename or folder
        raise ClaimledgerError(f"{place}: cannot be written: {err.strerror}") from None


_BEGIN: Final = "<!-- Written by claimledger, and again as long as nobody changes it: "


def _mark(text: str) -> str:
    return f"{_BEGIN}{hashlib.sha256(text.encode()).hexdigest()} -->\n"


def _is_ours(path: str) -> bool:
    """Whether a file is a page just as it was written; line ends may be another system's."""
    try:
        with open(path, encoding="utf-8") as file:
            text, begin, rest = file.read().rpartition(f"\n{_BEGIN}")
    except (OSError, UnicodeDecodeError):
        return False
    return f"{begin}{rest}" == f"\n{_mark(text)}"


def _take_away(home: str, kept: Mapping[str, str]) -> None:
    """Remove the pages in *home* that were ours and are no more; a link to them leads nowhere."""
    for name in sorted(os.listdir(home)):
        path = os.path.join(home, name)
        if path not in kept and name.endswith(".md") and _is_ours(path):
            os.remove(path)


def _replace(path: str, text: str) -> None:
    """Write beside *path* first. What cannot be finished, or is interrupted, leaves nothing."""
    part = f"{path}.{os.getpid()}.part"  # two that write at once are not in each other's way
    try:
        with open(part, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            os.remove(part)
        raise

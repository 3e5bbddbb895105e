"""What a terminal is told beyond the text: colour, and that work is going on."""

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, TextIO

from ..reporters.escaping import one_line
from ..vocabulary import Severity

#: Seconds of work from which on somebody who waits is told so.
PATIENCE: Final = 2.0

_CLEAR: Final = "\r\x1b[K"
_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def in_colour(choice: str, stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether *stream* gets colour: by *choice*, then NO_COLOR, FORCE_COLOR, then by its kind."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def coloured(text: str, severity: Severity) -> str:
    """*text* in the colour of *severity*."""
    return f"\x1b[1;{_COLOURS[severity]}m{text}\x1b[0m"


def bold(text: str) -> str:
    """*text* in bold."""
    return f"\x1b[1m{text}\x1b[0m"


@contextmanager
def progress(stream: TextIO, *, patience: float = PATIENCE) -> Iterator[Callable[[str], None]]:
    """A function to say what is being done; after *patience* seconds a terminal shows it.

    The line is taken away at the end. What is no terminal is told nothing.
    """
    if not stream.isatty():
        yield lambda _: None
        return
    doing = [""]
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(stream, doing, done, patience), daemon=True)
    teller.start()
    try:
        yield lambda what: doing.__setitem__(0, what)
    finally:
        done.set()
        teller.join()


def _tell(stream: TextIO, doing: list[str], done: threading.Event, patience: float) -> None:
    if done.wait(patience):
        return
    shown = ""
    while True:
        if doing[0] != shown:
            shown = doing[0]
            stream.write(f"{_CLEAR}claimledger: {one_line(shown)} ...")
            stream.flush()
        if done.wait(0.2):
            stream.write(_CLEAR)
            stream.flush()
            return

"""Words looked up in a document: where they stand, in their lines, and the TOML to paste."""

import os
import re
from collections.abc import Iterator
from typing import Final

from .documents import Archived, Unread, open_document
from .errors import ClaimledgerError
from .findings.excerpts import part
from .model import Located
from .quotes import locate
from .quoting.folding import Folded, fold
from .quoting.nearest import nearest
from .reporters.columns import columns
from .reporters.escaping import one_line, side_by_side
from .spelling import basic_string
from .surroundings import surroundings
from .trials import FLAG_CODES
from .unseen import unseen


def looked_up(path: str, quote: str) -> tuple[str, bool]:
    """What to print of *quote* in the document at *path*, and whether it stands there."""
    document = _opened(path)
    folded = fold(document.text)
    try:
        located = locate(quote, folded)
    except ValueError as err:
        raise ClaimledgerError(str(err)) from None
    lines = _absent(path, quote, folded)
    if located is not None:
        lines = _found(path, quote, document, folded, located)
    return "".join(f"{line}\n" for line in lines), located is not None


def _opened(path: str) -> Archived:
    """The document at a path that its user named: nothing keeps him from his own files."""
    folder, name = os.path.split(os.path.realpath(path))
    document = open_document(name, folder=folder, root=folder)
    if isinstance(document, Unread):
        raise ClaimledgerError(f"{path}: {document.why}")
    return document


def _found(
    path: str, quote: str, document: Archived, folded: Folded, located: Located
) -> Iterator[str]:
    place = f"{path}:{located.line}:{located.column}"
    yield one_line(f"{place}: found, characters {located.start} to {located.end}")
    if located.others:
        starts = (located.start, *(start for start, _ in located.others))
        lines = sorted({folded.line_and_column(start)[0] for start in starts})
        listed = ", ".join(map(str, lines[:_LISTED])) + (" and more" if lines[_LISTED:] else "")
        yield f"It stands {len(starts)} times, lines {listed}."
    for gap in located.elided:
        yield one_line(f"Left out: {gap}")
    for flag in located.flags:
        code, message = FLAG_CODES[flag.flag]
        yield one_line(f"{code} {message}: {flag.word!r}")
    yield ""
    yield from _excerpt(folded, located.start, located.end)
    yield ""
    yield "# for the [source.ID]; the path counts from the ledger file"
    yield f"document = {basic_string(path)}"
    yield f'sha256 = "{document.sha256}"'
    yield "# for the [claim.ID] or [evidence.ID]"
    yield f"quote = {basic_string(_as_printed(quote, folded, located))}"
    key, words = _telling(quote, folded, located)
    if key:
        yield f"{key} = {basic_string(words)}"
    yield f'note = "Line {located.line}."'


_LISTED: Final = 10  #: lines


def _as_printed(quote: str, folded: Folded, located: Located) -> str:
    """The words in the typography of the document, if they are still found there so written.

    What a document has only for the sake of its lines is no typography.
    """
    if not (located.elided or _is_broken(folded, located)):
        printed = " ".join(folded.original[located.start : located.end].split())
        if not unseen(printed) and locate(printed, folded) == located:
            return printed
    return " ".join(quote.split())


def _is_broken(folded: Folded, located: Located) -> bool:
    """Whether there is a hyphen at a line end in what was found."""
    start, end = folded.way_back.folded_span(located.start, located.end)
    return any(start <= at < end for at in folded.breaks)


def _telling(quote: str, folded: Folded, located: Located) -> tuple[str, str]:
    """The `prefix` or `suffix` that the quote needs if it stands in several places."""
    if not located.others:
        return "", ""

    def again(prefix: str | None, suffix: str | None) -> Located | None:
        return locate(quote, folded, prefix, suffix)

    return surroundings(folded.original, located, again)


def _absent(path: str, quote: str, folded: Folded) -> Iterator[str]:
    near = nearest(quote, folded)
    if near is None:
        yield one_line(f"{path}: not found, and nothing like it")
        return
    yield one_line(
        f"{path}:{near.line}: not found; nearest, line {near.line} ({near.likeness:.0%}):"
        f" {near.difference}"
    )
    yield ""
    yield from _excerpt(folded, near.start, near.end)


def _excerpt(folded: Folded, start: int, end: int) -> Iterator[str]:
    """The lines from *start* to *end*, marked, with the line before and the one behind."""
    lines = re.split("\r\n|\n|\r", folded.original)
    first, column = folded.line_and_column(start)
    last, last_column = folded.line_and_column(end - 1)
    shown = range(max(1, first - 1), min(len(lines), last + 1) + 1)
    width = len(str(shown[-1]))
    for number in shown:
        line = lines[number - 1]
        if not first <= number <= last:
            yield f"  {number:{width}} | {one_line(line[:_LONGEST])}".rstrip()
            continue
        begin = column - 1 if number == first else 0
        stop = last_column if number == last else len(line)
        before, words, behind = side_by_side(*map(part, _around(line, begin, stop)))
        yield f"> {number:{width}} | {before}{words}{behind}".rstrip()
        yield f"  {'':{width}} | {' ' * columns(before)}{'^' * columns(words)}".rstrip()


_BEFORE: Final = 80  #: characters of a line that are shown before its quote, and behind it
_LONGEST: Final = 300


def _around(line: str, begin: int, stop: int) -> tuple[str, str, str]:
    """What is shown of a line before the quote, its words, and what is shown behind it."""
    before, behind = line[max(0, begin - _BEFORE) : begin], line[stop : stop + _BEFORE]
    opening = "… " if begin > _BEFORE else ""
    closing = " …" if stop + _BEFORE < len(line) else ""
    return f"{opening}{before}", line[begin:stop], f"{behind}{closing}"

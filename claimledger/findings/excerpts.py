"""Parts of lines of a file, as an excerpt shows them."""

from ..reporters.escaping import one_line


def part(text: str) -> str:
    """*text* on one line, with a space where white space parts it from what stands beside it."""
    before, behind = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
    return f"{before}{one_line(text)}{behind}" if text.strip() else before

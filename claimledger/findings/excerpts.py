"""Parts of a line of a file, as an excerpt shows them."""

from ..reporters.escaping import visible


def part(text: str) -> str:
    """*text* on one line, with a space where white space parts it from what stands beside it.

    It can be seen; what acts only together with what stands beside it is for `side_by_side`.
    """
    before, behind = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
    return f"{before}{visible(text)}{behind}" if text.strip() else before

"""Where a file is no TOML: what was likely meant there, and how that is written."""

import re
from typing import Final


def remedy(message: str, line: str) -> str:
    """What to do about the *line* of which the parser says *message*; nothing if it may be all."""
    for said, looks, do in _SLIPS:
        if message.startswith(said) and re.search(looks, line[:_LOOKED_AT]):
            return do
    return ""


_LOOKED_AT: Final = 400  #: characters
_CURLED: Final = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_NEVER_ENDS: Final = 'A text ends on its line; one of several lines stands between """ and """.'
#: How a message begins, how the line looks, and what helps then; the first that fits is told.
_SLIPS: Final = (
    ("Cannot", "", "Rename one of the two: each id and each key is used once."),
    ("", "^(<{7}|={7}|>{7})", "Settle the conflict that git has left here."),
    ("Invalid date", "", "There is no such day or time: mend it."),
    ("", rf"=\s*(?:\[\s*)?[{_CURLED}]", 'Texts stand between straight quotation marks: "...".'),
    (
        "Expected newline",
        r"=\s*\d+[-./]",
        'The year comes first: a whole day is written 2003-05-12, all else as a text: "2003-05".',
    ),
    (
        "Expected newline",
        r"=\s*\"",
        'A quotation mark inside "..." is written \\", or take \'...\'.',
    ),
    ("Unescaped", "", "A backslash inside \"...\" is written \\\\, or take '...'."),
    ("Invalid hex", "", "A backslash inside \"...\" is written \\\\, or take '...'."),
    ("Illegal character '\\n'", "", _NEVER_ENDS),
    ("Unterminated", "", _NEVER_ENDS),
    ("Unclosed array", "", "Items of a list are parted by commas; behind the last stands ]."),
    ("Expected ']'", r"[^\x00-\x7f]", "Ids are lower-case letters a-z, digits, single hyphens."),
    ("Expected ']'", "", "The name of a table stands between [ and ]: [claim.ID]."),
    ("Expected '='", r"^\s*[\w-]+\s*:", 'A key and its value are parted by =: key = "text".'),
    ("Invalid value", r"=\s*[^\W\d_]", 'Texts stand between quotation marks: key = "text".'),
)

"""Where a file is no TOML: what was likely meant there, and how that is written."""

import re
from typing import Final

from ..unseen import UNSEEN


def remedy(message: str, line: str, column: int) -> str:
    """What to do about the *line* of which the parser says *message* at a *column*, from 1; nothing
    if it may be all.
    """
    if hidden := _HIDDEN.match(line, column - 1):
        return f"Take out what nobody sees here, U+{ord(hidden[0]):04X}, or write a plain space."
    for said, looks, do in _SLIPS:
        if message.startswith(said) and re.search(looks, line[:_LOOKED_AT]):
            return do
    return ""


_LOOKED_AT: Final = 400  #: characters
#: White space and controls that TOML takes for neither; a line end belongs to a slip of its own.
_HIDDEN: Final = re.compile(rf"[^\S \t\r\n]|(?![\r\n\x00]){UNSEEN}")
_CURLED: Final = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a`\u00b4"
_NEVER_ENDS: Final = 'A text ends on its line; one of several lines stands between """ and """.'
_PARTED: Final = 'A key and its value are parted by =: key = "text".'
_NAMED: Final = "The name of a table stands between [ and ]: [claim.ID]."
_QUOTED: Final = 'Texts stand between quotation marks: key = "text".'
_IDS: Final = "Ids are lower-case letters a-z, digits, single hyphens."
#: How a message begins, how the line looks, and what helps then; the first that fits is told.
_SLIPS: Final = (
    ("", "\x00", "Save the file as UTF-8: here it holds null characters."),
    ("", r"\r.", "Save the file with line ends that are LF or CRLF, not CR alone."),
    ("Cannot", r"^\s*\[+\s*correction", "Each correction begins with [[correction]]."),
    ("Cannot", "", "Rename one of the two: each id and each key is used once."),
    ("", "^(<{7}|={7}|>{7})", "Settle the conflict that git has left here."),
    ("Invalid date", "", "There is no such day or time: mend it."),
    ("", rf"=\s*(?:\[\s*)?[{_CURLED}]", 'Texts stand between straight quotation marks: "...".'),
    (
        "Expected newline",
        r"=\s*\d+[-./]",
        'The year comes first: a whole day is written 2003-05-12, all else as a text: "2003-05".',
    ),
    ("Expected newline", r"[,;]\s*(#.*)?$", "Take out what stands behind the value."),
    ("Expected newline", r"[\"'\d\]]\s*//", "A remark begins with #."),
    ("Expected newline", r"^\s*\[[^\]]*\]\]", _NAMED),
    ("Expected newline", r"^\s*\[", "Behind the name of a table the line ends; keys stand below."),
    (
        "Expected newline",
        r"=\s*\"",
        'A quotation mark inside "..." is written \\", or take \'...\'.',
    ),
    ("Expected newline", r"=\s*'", 'A text with \' in it stands between quotation marks: "...".'),
    ("Expected newline", r"=\s*[\w+.-]", _QUOTED),
    ("Unescaped", "", "A backslash inside \"...\" is written \\\\, or take '...'."),
    ("Invalid hex", "", "A backslash inside \"...\" is written \\\\, or take '...'."),
    ("Illegal character '\\n'", "", _NEVER_ENDS),
    ("Unterminated", "", _NEVER_ENDS),
    ('Expected "\'"', "", _NEVER_ENDS),
    ("Unclosed array", "", "Items of a list are parted by commas; behind the last stands ]."),
    ("Expected ']'", r"[^\x00-\x7f]", _IDS),
    ("Expected ']'", "", _NAMED),
    ("Expected '='", r"^\s*[\w-]+\s*:", _PARTED),
    ("Expected '='", r"^[^=]*\]", _NAMED),
    ("Expected '='", r"^[^=]*[^\x00-\x7f]", f"Keys are letters a-z and hyphens. {_PARTED}"),
    ("Expected '='", "", f"A key is one word. {_PARTED}"),
    ("Invalid initial", r"^\s*\[", f"{_NAMED} {_IDS}"),
    ("Invalid value", r"=\s*[^\W\d_]", _QUOTED),
    ("Invalid value", r"=\s*(#.*)?$", f"Behind = stands a value. {_QUOTED}"),
    ("Invalid statement", "", f"A line is a key and its value, a header or a remark. {_PARTED}"),
)

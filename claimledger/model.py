"""Every noun of claimledger as a frozen value; no input, no output, nothing of TOML."""

from attrs import frozen

Span = tuple[int, int]  #: start and end in code points of a text, the end exclusive


@frozen
class Flag:
    """Something a person should look at in a located quote; it never refuses the quote."""

    flag: str  #: elided-negation, elided-hedge, behind-negation, before-negation or joined-hyphen
    word: str  #: the word or text that raised it


@frozen(kw_only=True)
class Located:
    """A quote found in a text. Offsets are code points of that text, ends exclusive."""

    start: int
    end: int
    line: int  #: from 1; a line ends at LF, CRLF or CR
    column: int  #: from 1, in code points
    parts: tuple[Span, ...]  #: one span, or one for each part of an elided quote, in text order
    others: tuple[Span, ...] = ()  #: every other place where the quote stands, overlapping ones too
    elided: tuple[str, ...] = ()  #: the omitted texts as they stand in the text
    flags: tuple[Flag, ...] = ()

"""Fold typography away, and find the way back to the text as it stands.

A folded text is what quotes are looked for in: two texts that differ in typography alone fold to
the same. What is equal and what never is, is written in docs/quotes.md.
"""




SOFT_HYPHEN = "\u00ad"
#: Invisible: joiners, marks of direction, variation selectors. Soft hyphens go too, but later.
DROPPED = frozenset(
    "\u034f\u180e\ufeff"
    + "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065))))
    + "".join(map(chr, (*range(0x2066, 0x2070), *range(0xFE00, 0xFE10)))),
)
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe63\uff0d\u05be"
_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_SINGLE = "\u2018\u2019\u201a\u201b\u2039\u203a\u02bc"
_ASCII_SPACES = "\t\n\v\f\r"
#: White space by Unicode (property White_Space) that stays on its line.
_BLANKS = " \t\v\f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B)),
)
_SPACES = frozenset(_BLANKS + "\n\r")
_ONE_FOR_ONE = {
    **dict.fromkeys(_SPACES - {" "}, " "),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
}
_SPELT_OUT = {
    "\u2026": "...",
    **dict(
        zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ["ff", "fi", "fl", "ffi", "ffl", "ſt", "st"])
    ),
}

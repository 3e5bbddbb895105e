"""Signs typed for an apostrophe with another key: they never equal one, but do its work."""

#: Backticks, accents, primes: no letters.
APOSTROPHE_LIKE = frozenset(
    "`\u00b4\u02f4\u0384\u055a\u05f3\u1fbd\u1fbf\u1ffe\u2032\u2035\u275b\u275c\uff07\uff40"
)
#: Letters and marks that look like one: they are inside a word anyway.
_LETTERS = frozenset(
    "\u02b9\u02bb\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u0313\u0315\u0559\u07f4\u07f5\ua78b\ua78c"
)
_ALL = APOSTROPHE_LIKE | _LETTERS
#: What NFC makes into one of them.
_COMPOSED = frozenset("\u0343\u0374\u1fef\u1ffd")


def with_apostrophes(text: str, odd: frozenset[str]) -> str:
    """A folded *text* with an apostrophe for each such sign; *odd* are the unusual ones in it."""
    foreign = not odd.isdisjoint(_ALL | _COMPOSED)
    for sign in _ALL if foreign else "`":
        text = text.replace(sign, "'")
    return text

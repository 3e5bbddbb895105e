"""Letters that are read as Latin ones and are none: they never equal these, but are heard so."""

import re
from functools import cache
from unicodedata import normalize

_CYRILLIC_AND_GREEK = "аеорсухіѕјԁһԛԝвкмнт" + "АЕОРСУХІЅЈВКМНТ" + "αειοκνρτυχ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"  # noqa: RUF001
_LATIN = "aeopcyxisjdhqwbkmht" + "AEOPCYXISJBKMHT" + "aeioknptux" + "ABEZHIKMNOPTYX"
_LOOKALIKES = frozenset(_CYRILLIC_AND_GREEK)
_AS_LATIN = str.maketrans(_CYRILLIC_AND_GREEK, _LATIN)
#: Compiled when it is needed, as few texts have any.
_MIXED = f"[A-Za-z][{_CYRILLIC_AND_GREEK}]|[{_CYRILLIC_AND_GREEK}][A-Za-z]"


def with_latin(text: str, odd: frozenset[str]) -> str:
    """
    A folded *text* with plain letters for bold, wide or ringed ones, and for the Cyrillic and Greek
    ones in words with a Latin letter; each place stays. *odd* are the unusual characters in it.
    """
    for char in odd:
        if plain := _plain(char):
            text = text.replace(char, plain)
    if odd.isdisjoint(_LOOKALIKES) or not re.search(_MIXED, text):
        return text
    return re.sub(r"\w+", _as_latin, text)


@cache
def _plain(char: str) -> str:
    plain = normalize("NFKC", char)
    return (
        plain if plain != char and len(plain) == 1 and plain.isascii() and plain.isalpha() else ""
    )


def _as_latin(word: re.Match[str]) -> str:
    return word[0].translate(_AS_LATIN) if re.search("[A-Za-z]", word[0]) else word[0]

"""Dashes before a number: one that is short is its minus sign, a long one begins a remark.

Folding makes all of them one. So where a quote has one of them, it is held against the text once
more: `-5%` does not stand in `—5%`.
"""

import re

_LONG = frozenset("\u2014\u2015\u2e3a\u2e3b")
#: In a folded text: straight before a number, its currency or its point, and behind no letter.
#: The dash comes first in the pattern, as it is what can be searched for fast.
_SIGN = re.compile(
    r"-(?<![^\W_]-)(?=[$\u00a2-\u00a5\u20a0-\u20cf]?\.?[\d\u00bc-\u00be\u2150-\u215f])"
)


def signs(text: str) -> list[int]:
    """Where in a folded *text* a dash stands that may be a minus sign."""
    return [found.start() for found in _SIGN.finditer(text)]


def has_sign(text: str) -> bool:
    """Whether there is one; most texts tell at once."""
    return "-" in text and _SIGN.search(text) is not None


def is_long(dash: str) -> bool:
    """Whether a *dash*, as it stood before it was folded, is an em dash or longer."""
    return _LONG.issuperset(dash)


def is_no_minus(dash: str) -> bool:
    """Whether a *dash* is another than a minus sign: long, or typed as two or three hyphens."""
    return is_long(dash) or len(dash) > 1

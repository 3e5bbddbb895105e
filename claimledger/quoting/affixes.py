"""What is glued to a word with signs between: `(un)known`, `il<b>legal</b>`, `AA-`."""

import re
from functools import cache

from .characters import HYPHENS, REACH, is_spaceless
from .folding import Folded
from .signs import is_long
from .unsaid import INLINE

# Few texts have any of this: the patterns are compiled when they are needed.
#: Prefixes that no dash parts from their words, and those that no space behind a hyphen does,
#: such as is left where lines were joined.
_BEFORE_DASH = "(?i:(?<![^\\W_])(?:non|anti|pseudo|quasi)-$)"
_BEFORE_SPACE = "(?i:(?<![^\\W_])(?:non|anti|pseudo|quasi|un|dis|mis|im|ir|il)- $)"
_LETTERS = r"[^\W\d_]"
_SMALL = r"[^\W\d_A-Z]"
#: `(un)known`, `suspect(s)`, of which no part is the word; but `word[a]` and `word.[a]Then` have
#: the mark of a note, and `VI(a)` that of an item.
_BRACKETED = (
    rf"(?:\({_LETTERS}{{1,8}}\)|(?<![\w.,;:!?)\]])\[{_LETTERS}\]|\[{_LETTERS}{{2,8}}\])"
    rf"(?={_LETTERS})"
)
_ENDING = rf"(?<={_SMALL})(?:\({_SMALL}{{1,4}}\)|\[(?!sic\b){_SMALL}{{2,4}}\])"
_LONGEST_BRACKET = 10
#: Signs of Markdown and tags, between which a word goes on: `il*legal*`.
_MARKUP = rf"(?:[*~]{{1,3}}|</?(?:{INLINE})(?:\s[^<>]{{0,50}})?/?>)"
_MARKED_BEFORE = rf"(\w-?){_MARKUP}*$"
_MARKED_BEHIND = rf"{_MARKUP}*([^\W_])"
#: `BBB-` is no `BBB`, nor is `A-` an `A`.
_GRADE = "(?<![^\\W_])[A-F]{1,3}$"

_pattern = cache(re.compile)


def in_affixed(folded: Folded, at: int, before: str, behind: str) -> bool:
    """Whether *at* lies in a word that is parted by signs."""
    return (
        (before in "- " and _behind_prefix(folded, at, behind))
        or ((before in "([)]" or behind in "([)]") and _in_bracketed(folded.text, at))
        or ((before in "*~>" or behind in "*~<") and _in_marked(folded, at))
        or (behind == "-" and _in_grade(folded, at))
    )


def _behind_prefix(folded: Folded, at: int, behind: str) -> bool:
    before = folded.text[max(0, at - REACH) : at]
    if not behind.isalpha():
        return False
    if before.endswith("-"):
        return _pattern(_BEFORE_DASH).search(before) is not None
    return (
        before.endswith("- ")
        and _pattern(_BEFORE_SPACE).search(before) is not None
        and folded.source(at - 2) in HYPHENS
    )


def _in_bracketed(text: str, at: int) -> bool:
    first = max(0, at - _LONGEST_BRACKET)
    return any(
        found.start() < at < found.end() or at == (found.end() if is_prefix else found.start())
        for is_prefix, affix in ((True, _BRACKETED), (False, _ENDING))
        for found in _pattern(affix).finditer(text, first, at + _LONGEST_BRACKET + 1)
    )


def _in_marked(folded: Folded, at: int) -> bool:
    """Letters or digits on both sides of what is markup; also a hyphen behind such a letter."""
    text = folded.text
    before = _pattern(_MARKED_BEFORE).search(text, max(0, at - REACH), at)
    behind = _pattern(_MARKED_BEHIND).match(text, at)
    if not before or not behind:
        return False
    one, other = before[1], behind[1]
    if one.endswith("-") and folded.source(before.start() + 1) not in HYPHENS:
        return False
    if is_spaceless(one[0]) or is_spaceless(other):
        return one.isnumeric() and other.isnumeric()
    return True


def _in_grade(folded: Folded, at: int) -> bool:
    if folded.text[at + 1 : at + 2].isalnum() or is_long(folded.source(at)):
        return False
    return _pattern(_GRADE).search(folded.text[max(0, at - REACH) : at]) is not None

"""Where a match may begin and end: never inside a word, a number or what a reader sees as one sign.

Places are offsets of a folded text, between two of its characters. Each rule below is a way for a
place to lie inside a token; a place to which none applies is an edge.
"""

import re
from unicodedata import category

from .affixes import in_affixed
from .apostrophes import APOSTROPHE_LIKE
from .characters import HYPHENS, REACH, any_of, base, extends, is_digit, is_spaceless
from .folding import Folded
from .numbers import (
    RANGE_DASHES,
    before_magnitude,
    before_number,
    behind_number,
    held_by_space,
    joins_digits,
    joins_numerals,
    within_comparison,
    would_make_a_number,
)
from .scripts import PREPENDED, REGIONAL, STACKING
from .typography import line_end

_FLAGS = re.compile(f"[{REGIONAL}]+")
_HEBREW = re.compile("[\u05d0-\u05ea]")
#: In acronyms and foreign sounds; the first is mostly typed as a quotation mark.
_HEBREW_MARKS = frozenset('"\u05f3\u05f4')
#: Hyphens that folding leaves alone: of other scripts, of syllables, of lists.
_HYPHEN_LIKE = frozenset("\u02d7\u1806\u2027\u2043\u2e17")
#: Such as `C#` and the notes of music have.
_BEHIND_WORDS = frozenset("+#\u266d\u266e\u266f")
_LONGEST_SIGN = 8
_BETWEEN_WORDS = frozenset("/&_@")
_SINGLE_GUILLEMETS = frozenset("\u2039\u203a")
_CONTROLS = frozenset({"Cc", "Zl", "Zp"})
_PICTURES = frozenset({"So", "Sm"})


def is_whole(folded: Folded, start: int, end: int) -> bool:
    """Whether a match may begin at *start* and end at *end*."""
    text = folded.text
    at_words = not folded.breaks  # where hyphens end lines, words are not what they seem
    return (
        (at_words and begins_word(text, start))
        or not (_inside(folded, start) or would_make_a_number(text, start))
    ) and ((at_words and ends_word(text, end)) or not _inside(folded, end))


def begins_word(text: str, at: int) -> bool:
    """Whether a word, or a quotation, begins at *at* behind a space, as mostly; it is an edge."""
    return (
        (at == 0 or text[at - 1] == " ")
        and (text[at].isalpha() or text[at] == '"')
        and text[at - 2 : at - 1] != "-"
    )


def ends_word(text: str, at: int) -> bool:
    """Whether a word ends at *at*, its stop with it or behind it, as mostly; it is an edge."""
    last, behind = text[at - 1], text[at : at + 2]
    return (behind[:1] == " " and (last.isalpha() or last in '.,"')) or (
        behind in _STOPS and last.isalpha()
    )


_STOPS = frozenset({". ", ", ", "; ", ": ", "! ", "? "})


def _inside(folded: Folded, at: int) -> bool:
    text = folded.text
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if before.isalpha() and behind.isalpha() and before < "\u0300" and behind < "\u0300":
        return True  # as in a word of thousands of letters, each of which may be asked for
    return (
        before == behind == "."
        or _at_line_end(folded, at)
        or _in_cluster(folded, at, before, behind)
        or _in_word(text, at, behind)
        or _joins(folded, at)
        or _joins(folded, at - 1)
        or before_number(folded, at, before)
        or behind_number(text, at, before, behind)
        or held_by_space(folded, at)
        or held_by_space(folded, at - 1)
        or before_magnitude(text, at, behind)
        or within_comparison(before, behind)
        or _tagged(text, at, before, behind)
        or in_affixed(folded, at, before, behind)
    )


def _at_line_end(folded: Folded, at: int) -> bool:
    """Around a hyphen at a line end, which may be one inside a word: `non-` / `guilty`."""
    places = [place for place in (at, at - 1, at - 2) if folded.text.startswith("-", place)]
    return any(place in folded.breaks or _breaks_token(folded, place) for place in places)


def _breaks_token(folded: Folded, at: int) -> bool:
    """
    Whether the hyphen at *at* ends a line beside a digit: `2003-` / `05`, `COVID-` / `19`; or one
    between letters with more lines between, as at the end of a page.
    """
    before, behind = base(folded.text, at), folded.text[at + 2 : at + 3]
    if not (before + behind).isalnum():
        return False
    dashes = RANGE_DASHES if is_digit(before) and is_digit(behind) else HYPHENS
    if folded.source(at) not in dashes:
        return False
    between = folded.source(at + 1)
    if before.isalpha() and behind.isalpha():
        return "\n" in between or "\r" in between
    return line_end().fullmatch(between) is not None


def _in_cluster(folded: Folded, at: int, before: str, behind: str) -> bool:
    """Inside an extended grapheme cluster (UAX 29), as far as the rule for words leaves any."""
    if before < "\u0300" and behind < "\u0300":
        return False
    if before == " " and extends(behind):
        return category(folded.source(at - 1)[-1]) not in _CONTROLS
    if extends(behind) or any_of(PREPENDED).match(before) or before in STACKING:
        return True
    if _FLAGS.match(behind):
        flags = _FLAGS.match(folded.text[max(0, at - REACH) : at][::-1])
        return flags is not None and (flags.end() % 2 == 1 or flags.end() == REACH)
    return (
        category(behind) in _PICTURES
        and category(base(folded.text, at)) in _PICTURES
        and folded.joined_at(at)
    )


def _in_word(text: str, at: int, behind: str) -> bool:
    """Between letters or digits; in scripts written without spaces only inside a number."""
    if not behind.isalnum():
        return False
    before = base(text, at)
    if not before.isalnum():
        return False
    if is_spaceless(before) or is_spaceless(behind):
        return before.isnumeric() and behind.isnumeric()
    return True


def _joins(folded: Folded, at: int) -> bool:
    """Whether the character at *at* makes one token of the letters or digits on its two sides."""
    text = folded.text
    char, behind = text[at], text[at + 1 : at + 2]
    before = base(text, at)
    if char.isalnum() or not (before.isalnum() and behind.isalnum()):
        return False
    if is_spaceless(before) or is_spaceless(behind):
        return joins_numerals(before, char, behind)
    if is_digit(before) and is_digit(behind):
        return joins_digits(folded, at)
    if char == "-":
        return folded.source(at) in HYPHENS
    if before.isalpha() and behind.isalpha() and _joins_letters(folded, at, before, behind):
        return True
    return char in _BETWEEN_WORDS or (char == "'" and is_digit(before))  # `the 1990's`


def _joins_letters(folded: Folded, at: int, before: str, behind: str) -> bool:
    char = folded.text[at]
    if char == ".":
        return not _lost_space(folded.text, at, behind)
    if char in _HYPHEN_LIKE:
        return True
    if char == "'":
        return folded.source(at) not in _SINGLE_GUILLEMETS
    if char in APOSTROPHE_LIKE:
        return True
    if char == "\u00b7":
        return before in "lL" and behind in "lL"  # Catalan; elsewhere it parts the items of a list
    return char in _HEBREW_MARKS and bool(_HEBREW.match(before) and _HEBREW.match(behind))


def _lost_space(text: str, at: int, behind: str) -> bool:
    """`the end.The next`: a capital behind a word of two or more letters, unlike `U.S.A`."""
    word = text[max(0, at - REACH) : at]
    letters = 0
    for char in reversed(word):
        if char.isalpha():
            letters += 1
        elif not extends(char):
            break
    return letters > 1 and (behind.isupper() or behind.istitle())


def _tagged(text: str, at: int, before: str, behind: str) -> bool:
    """Between a word and its sign: `#word`, `@word`, `C#`, `C++`, `F♯`."""
    if before in "#@":
        return behind.isalnum()
    if behind not in _BEHIND_WORDS:
        return False
    word = text[max(0, at - _LONGEST_SIGN) : at]
    if behind == "+":
        word = word.rstrip("+")
    tagged = base(word, len(word))
    return tagged.isalnum() and not is_spaceless(tagged)

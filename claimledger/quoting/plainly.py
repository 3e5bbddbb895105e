"""The short way to most quotes: words that stand once in a text, whole and between spaces.

Where it finds one, `quotes.locate` finds the same and has nothing else to say of it; where it does
not, nothing is said yet.
"""

from .folding import Folded
from .matching import Place, passage
from .negation import REACH, Vocabulary
from .tokens import are_words


def plain_place(quote: str, folded: Folded, denials: Vocabulary) -> Place | None:
    """Where *quote* stands in a text without hyphens at line ends, if that needs no second look."""
    text, wanted = folded.text, quote
    if not quote.isascii():  # what is, is folded already if it stands in a folded text
        sought = passage(quote)
        wanted = "" if sought.breaks else sought.text
    start = text.find(wanted)
    end = start + len(wanted)
    if start < 0 or not wanted:
        return None
    if not _stands_free(text, start, end, denials) and (
        not are_words(text, start, end) or denials.stands_beside(text, start, end)
    ):
        return None
    return (start, end) if text.find(wanted, start + 1) < 0 else None


def _stands_free(text: str, start: int, end: int, denials: Vocabulary) -> bool:
    """
    Whether a glance is enough to see that *start* and *end* are edges of words with nothing
    beside them that counts: `are_words`, and nothing that `stands_beside`.
    """
    before, behind, last = text[start - 3 : start], text[end : end + 3], text[end - 1]
    return (
        before[2:] == " "
        and before[1] not in _MARKS
        and text[start].isalpha()
        and behind[:1] == " "
        and behind[1:2] not in _MARKS
        and (last.isalpha() or last in ".,")
        and before not in denials.tails
        and behind not in denials.heads
        and before.isascii()
        and behind.isascii()
        and text.find("n't", end, end + REACH) < 0
    )


#: What a word may hang on to, or what may stand between it and another.
_MARKS = frozenset(" \"'()[]-")

"""The short way to most quotes: words that stand once in a text, whole and between spaces.

Where it finds one, `quotes.locate` finds the same and has nothing else to say of it; where it does
not, nothing is said yet.
"""

from .concordance import Concordance
from .folding import Folded
from .matching import Place, passage
from .negation import REACH, Vocabulary
from .tokens import begins_word, ends_word


def plain_place(
    quote: str, folded: Folded, denials: Vocabulary, words: Concordance | None = None
) -> Place | None:
    """
    Where *quote* stands in a text without hyphens at line ends, if that needs no second look.
    *words* are those of the text, where they are known.
    """
    text, wanted = folded.text, quote
    if not quote.isascii():  # what is, is folded already if it stands in a folded text
        sought = passage(quote)
        wanted = "" if sought.breaks else sought.text
    starts = words.starts(wanted) if words else None
    start = text.find(wanted) if starts is None else [*starts, -1][0]
    end = start + len(wanted)
    if start < 0 or not wanted:
        return None
    if not _stands_free(text, start, end, denials) and (
        not (begins_word(text, start) and ends_word(text, end))
        or denials.stands_beside(text, start, end)
    ):
        return None
    if starts is None:
        # Backwards is faster, but takes long on purpose-made texts: of these only short ones.
        search = text.rfind if len(wanted) < _FEW and len(text) < _MANY else text.find
        return (start, end) if search(wanted, start + 1) < 0 else None
    return (start, end) if len(starts) == 1 else None


_FEW, _MANY = 250, 30_000  #: characters


def _stands_free(text: str, start: int, end: int, denials: Vocabulary) -> bool:
    """
    Whether a glance is enough to see that a word begins at *start* and one ends at *end*, and that
    nothing that counts `stands_beside` them.
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

"""The short way to most quotes: words that stand once in a text, whole and between spaces.

Where it finds one, `quotes.locate` finds the same and has nothing else to say of it; where it does
not, nothing is said yet.
"""

from .folding import Folded
from .matching import Place, passage
from .negation import Vocabulary
from .tokens import are_words


def plain_place(quote: str, folded: Folded, denials: Vocabulary) -> Place | None:
    """Where *quote* stands in a text without hyphens at line ends, if that needs no second look."""
    text, wanted = folded.text, quote
    if not quote.isascii():  # what is, is folded already if it stands in a folded text
        sought = passage(quote)
        wanted = "" if sought.breaks else sought.text
    if not wanted:
        return None
    start = text.find(wanted)
    end = start + len(wanted)
    if (
        start < 0
        or not are_words(text, start, end)
        or denials.stands_beside(text, start, end)
        or text.find(wanted, start + 1) >= 0
    ):
        return None
    return start, end

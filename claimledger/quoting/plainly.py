"""The short way to most quotes: words that stand once in a text, whole and between spaces.

Where it finds one, `quotes.locate` finds the same and has nothing else to say of it; where it does
not, nothing is said yet.
"""

from collections.abc import Callable, Iterable, Iterator

from .concordance import Concordance
from .folding import Folded
from .matching import Place, passage
from .negation import GLANCE, REACH, UNTOLD, Vocabulary
from .signs import has_sign
from .tokens import begins_word, ends_word


def plain_place(
    quote: str, folded: Folded, denials: Vocabulary, words: Concordance | None = None
) -> Place | None:
    """
    Where *quote* stands in a text without hyphens at line ends, if that needs no second look.
    *words* are those of the text, where they are known.
    """
    return next(plain_places([quote], folded, denials, words))


def plain_places(
    quotes: Iterable[str], folded: Folded, denials: Vocabulary, words: Concordance | None = None
) -> Iterator[Place | None]:
    """The `plain_place` of each of *quotes*; to ask for many at once takes half the time."""
    text, heard, tails, heads = folded.text, folded.heard, denials.tails, denials.heads
    only_start, turned = _searching(text, words), bool(folded.overridden)
    for quote in quotes:
        # What is ASCII is folded already if it stands in a folded text.
        wanted = quote if quote.isascii() else _folded(quote)
        start = only_start(wanted)
        if start < 0 or not wanted or turned or ("-" in wanted and has_sign(wanted)):
            yield None
            continue
        end = start + len(wanted)
        last = text[end - 1]
        before, behind = heard[start - GLANCE : start], heard[end : end + GLANCE]
        # A glance is mostly enough to see that a word begins here and one ends there, and that
        # nothing that `stands_beside` them counts; else it is asked with care.
        if (
            before[3:] == " "
            and before[2] not in UNTOLD
            and text[start].isalpha()
            and behind[:1] == " "
            and behind[1:2] not in UNTOLD
            and (last.isalpha() or last in ".,")
            and before.lower() not in tails
            and behind.lower() not in heads
            and before.isascii()
            and behind.isascii()
            and "n't" not in heard[end : end + REACH].casefold()
        ) or (
            begins_word(text, start)
            and ends_word(text, end)
            and not denials.stands_beside(heard, start, end)
        ):
            yield start, end
        else:
            yield None


def _folded(quote: str) -> str:
    """A quote beyond ASCII as it stands in a folded text; nothing if there is more to look at."""
    sought = passage(quote)
    return "" if sought.breaks or sought.turned else sought.text


def _searching(text: str, words: Concordance | None) -> Callable[[str], int]:
    """What tells where in *text* a passage begins that stands there once; else it says -1."""
    from_behind, from_front = text.rfind, text.find
    is_short = len(text) < _MANY

    def only_start(wanted: str) -> int:
        if words and (starts := words.starts(wanted)) is not None:
            return starts[0] if len(starts) == 1 else -1
        # Backwards is faster, but takes long on purpose-made texts: of these only short ones.
        if is_short and len(wanted) < _FEW:
            start = from_behind(wanted)
            again = from_behind(wanted, 0, start + len(wanted) - 1) if start > 0 else -1
        else:
            start = from_front(wanted)
            again = from_front(wanted, start + 1) if start >= 0 else -1
        return start if again < 0 else -1

    return only_start


_FEW, _MANY = 250, 30_000  #: characters

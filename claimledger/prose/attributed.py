"""What an attribution is."""

from attrs import frozen

from .phrases import Phrase, Tokens
from .voices import Pronoun, Voice, voice


@frozen
class Attribution:
    """Words of a sentence that tell who says what it says."""

    voices: tuple[Voice | Pronoun, ...]  #: none: somebody speaks, and the words leave open who
    start: int  #: of these words
    end: int
    first: int  #: the tokens they begin and end with
    last: int
    whole: bool = False  #: it goes for the whole sentence: `according to Alpha`


def attributed(
    sentence: Tokens, phrases: tuple[Phrase, ...], first: int, end: int, *, whole: bool = False
) -> Attribution:
    found = [voice(phrase) for phrase in phrases]
    voices = tuple(one for one in found if one is not None)
    settled = voices if len(voices) == len(found) else ()
    start, stop = sentence[first].start, sentence[end - 1].end
    return Attribution(settled, start, stop, first, end - 1, whole)

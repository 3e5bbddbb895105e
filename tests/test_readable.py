"""The words of a claim are for readers: no parted words, no marks of notes, and no number lost."""

import pytest

from claimledger.prose.readable import Readable

TEXTS = [
    # words at line ends
    ("It was discon-\nnected.", "It is disconnected.", "It was disconnected."),
    ("It was discon-\n  nected.", "It is left.", "It was discon-nected."),
    ("Discon-\r\nnected it was.", "It is disconnected.", "Disconnected it was."),
    ("The well-\nknown defect", "a well-known one", "The well-known defect"),
    ("He will re-\ncover it", "recover, not re-cover", "He will re-cover it"),
    ("He will re\xad\ncover it", "re\xadcover", "He will recover it"),
    ("a self-discon-\nnected and a re\xadported", "self‐disconnected",
     "a self-disconnected and a reported"),
    ("in 2017-\n2018 it", "20172018", "in 2017- 2018 it"),
    # marks of notes
    ("It had 198 passengers.1", "", "It had 198 passengers."),
    ("It had 198 passengers.12 It fell.", "", "It had 198 passengers. It fell."),
    ("It had 198 passengers¹.", "", "It had 198 passengers."),
    ("It had “198 passengers.”1 It fell.²³", "", "It had “198 passengers.” It fell."),
    ("It had 198 passengers[1] then.[2][3]", "", "It had 198 passengers then."),
    # and what is none
    ("It was 5 km² or 7 metres² and 10⁶, mc²", "", "It was 5 km² or 7 metres² and 10⁶, mc²"),
    ("It fell on Jan.6 It is No.5 or art.12", "", "It fell on Jan.6 It is No.5 or art.12"),
    ("It is version.2 of 3.14 and U.S.1", "", "It is version.2 of 3.14 and U.S.1"),
    ("in ’89,’90 and [1] it [198] fell", "", "in ’89,’90 and [1] it [198] fell"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "elsewhere", "told"), TEXTS, ids=[case[0] for case in TEXTS])
def test_words_for_readers(words: str, elsewhere: str, told: str) -> None:
    """A word is whole if the document has it so elsewhere; numbers of notes go, others stay."""
    readable = Readable(f"{words}\n\n{elsewhere}\n")

    assert readable.told([(0, len(words))]) == told

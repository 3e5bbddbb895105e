"""The shortest prefix or suffix that gives a quote one place."""

import pytest

from claimledger import find_quote
from claimledger.model import Located
from claimledger.surroundings import surroundings


def suggested(quote: str, text: str) -> tuple[str, str]:
    """What is suggested for *quote*, which stands in *text* more than once."""

    def search(prefix: str | None, suffix: str | None) -> Located | None:
        return find_quote(quote, text, prefix, suffix)

    located = search(None, None)
    assert located is not None
    assert located.others
    return surroundings(text, located, search)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw the offer. She saw the offer.", ("suffix", ". She")),
        ("the offer of peace, the offer of war", ("suffix", "of peace,")),
        ("He saw the offer there. She sees the offer there too.", ("prefix", "saw")),
        ("At first the offer was. Then the offer went.", ("suffix", "was.")),
        ("the offer the offer the offer", ("suffix", "the offer the")),
        ("“I saw the offer”, “we saw the offer”", ("suffix", "”,")),
        ('say “the offer” now. say "the offer" now.', ("suffix", "” now. say")),
        ("so it was: the offer. " * 9, ("", "")),
    ],
)
def test_the_shortest_is_suggested(text: str, expected: tuple[str, str]) -> None:
    """By characters, on either side; where nothing near tells the places apart, none is."""
    assert suggested("the offer", text) == expected

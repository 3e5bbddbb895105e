"""Where passages stand in long texts, by the words in them."""

from pathlib import Path
from random import Random

import pytest

from claimledger import loads
from claimledger.proving import prove
from claimledger.quoting import concordance as module
from claimledger.quoting.concordance import Concordance, concordance

TEXT = "a b a b a; the a b a is b"


@pytest.mark.parametrize(
    ("passage", "starts"),
    [
        ("a b a", [0, 4, 15]),
        ("b a b", [2]),
        ("; the a", [9]),
        ("the b is", []),
        ("b a is b", [17]),
        ("never there at all", []),
        ("a b", None),  # no word that must be whole
        ("b", None),
        ("", None),
    ],
)
def test_starts(passage: str, starts: list[int] | None) -> None:
    """By any word inside the passage, which is a word of the text as well."""
    assert Concordance.of(TEXT).starts(passage) == starts


def test_a_passage_that_would_begin_before_the_text_stands_nowhere() -> None:
    """Places are counted from the beginning, never from the end."""
    assert Concordance.of("b c d").starts("a b c d") == []


def test_common_words_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all inner words stand too often the text is searched as any other."""
    monkeypatch.setattr(module, "_COMMON", 2)

    assert Concordance.of(TEXT).starts("b a b") is None
    assert Concordance.of(TEXT).starts("a; the a") == [8]


def test_overlapping_places_are_found_like_others() -> None:
    """All places that a search through the text finds, in the same order."""
    draw = Random(3)  # noqa: S311 - no secret
    for _ in range(300):
        text = " ".join(draw.choices(["a", "ab", "b", "ba"], k=30))
        start, length = draw.randrange(len(text)), draw.randrange(5, 14)
        passage = text[start : start + length].strip()
        found = Concordance.of(text).starts(passage)

        assert found in (
            None,
            [at for at in range(len(text)) if text.startswith(passage, at)],
        )


def test_it_is_made_where_it_pays() -> None:
    """Of a long text with many quotes; short ones are gone through in no time."""
    assert concordance("a " * 20_000, 100) is not None
    assert concordance("a " * 20_000, 99) is None
    assert concordance("a " * 10_000, 1_000) is None


def test_with_it_everything_is_proved_as_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same proofs and the same findings, of true quotes, repeated ones and false ones."""
    draw = Random(4)  # noqa: S311 - no secret
    words = [f"{a}{b}" for a in "bdfgklm" for b in "aeiou"]
    text = " ".join(draw.choices(words, k=8_000))
    (tmp_path / "book.txt").write_text(text, encoding="utf-8")
    quotes = [text[(at := draw.randrange(24_000)) : at + draw.randrange(4, 40)] for _ in range(200)]
    items = (
        f"""
        [evidence.item-{n}]
        supports = "claim"
        source = "book"
        quote = "{quote.strip()}"
        """
        for n, quote in enumerate([*quotes, "ba ba ba ba ba ba ba", "not in it at all"])
    )
    ledger = loads(
        """
        format = 1
        [source.book]
        title = "Book"
        document = "book.txt"
        [claim.claim]
        text = "So it is."
        """
        + "".join(items),
        folder=tmp_path,
    )
    monkeypatch.setattr(module, "_LENGTH", 0)
    quickly = prove(ledger)
    monkeypatch.setattr(module, "_QUOTES", 10**9)
    slowly = prove(ledger)

    assert quickly == slowly
    assert sum(proof.proved for proof in quickly.quotes.values()) > 50

"""The short way to most quotes, held against the long one and against what stands beside them."""

from itertools import product
from random import Random

import pytest

from claimledger.quotes import locate, located_plainly
from claimledger.quoting import plainly
from claimledger.quoting.concordance import Concordance
from claimledger.quoting.folding import fold
from claimledger.quoting.negation import NEGATIONS, REACH, first_words, last_words, negations
from claimledger.quoting.plainly import plain_place, plain_places

DENIALS = negations(["x", "né", "ya", "tak", "maß", "muß nicht", "не", "to x"])
#: What counts beside a quote, what nearly does, and what may be one token with it.
WORDS = [
    *("the", "a", "é", "5", "$", "no", "NOT", "knot", "note", "can't", "WON'T", "far from", "to x"),
    *(
        "x",
        "ox",
        "X",
        "xo",
        "ya",
        "tak",
        "né",
        "MUSS NICHT",
        "не",
        "muß nicht",
        "non-",
        "so we say",
    ),
    *("maß", "MASS", "mas", f"{'o' * 76}n't"),
]
MARKS = ["", " ", *"\"'([)].,;:!?-/%", " -", "- ", "…", "”", "-\n", "\n\n"]
JOINTS = ["", " ", *"\"'([)]-"]
QUOTES = [
    *("the bridge is safe", "Bridge", "a bridge.", "bridge, a", "“safe”", "one bridge,", "bridge;"),
    *("5 cars", "cars 5", "été", "it’s", "(a bridge)", "was-", "-was", "a…", "不", "[a]", " is "),
    *("a  b", "co- op’s", "“co-\nop”"),
]


@pytest.mark.parametrize("quote", QUOTES)
def test_it_finds_what_the_long_way_finds(quote: str) -> None:
    """Where a quote has a plain place it stands there, alone, with nothing more to say of it."""
    written = quote.replace("\n", " ")
    wrong = [
        text
        for word, mark, joint in product(WORDS, MARKS, JOINTS)
        for text in (
            f"a {word}{mark}{joint}{written} there",
            f"They {written}{joint}{mark}{word} more",
        )
        if _is_wrong(quote, text)
    ]

    assert wrong == []


def _is_wrong(quote: str, text: str) -> bool:
    folded = fold(text)
    place = None if folded.breaks else plain_place(quote, folded, DENIALS)
    if place is None:
        return False
    start, end = place
    before, behind = folded.text[max(0, start - REACH) : start], folded.text[end : end + REACH]
    return (
        last_words(before, DENIALS) is not None
        or first_words(behind, DENIALS) is not None
        or locate(quote, folded, denials=DENIALS) != located_plainly(quote, start, folded.way_back)
    )


@pytest.mark.parametrize("quote", ["bridge", "a bridge", "bridge, or"])
@pytest.mark.parametrize("length", range(5))
def test_at_the_ends_of_a_text(quote: str, length: int) -> None:
    """There is nothing beside it there, and nothing at the other end is taken for that."""
    for word in ("no", "x", "no x", "x no"):
        before, behind = f"{word} "[-length:] if length else "", f" {word}"[:length]
        assert not _is_wrong(quote, f"{before}{quote}")
        assert not _is_wrong(quote, f"{quote}{behind}")
        assert not _is_wrong(quote, f"{before}{quote}{behind}")


@pytest.mark.parametrize("text", ["", " ", "a", "a ", "a b"])
def test_nothing_stands_nowhere(text: str) -> None:
    """A quote of which nothing is left to look for has no place in any text."""
    assert plain_place("", fold(text), NEGATIONS) is None


@pytest.mark.parametrize("way", ["from behind", "from the front", "by the words"])
def test_however_it_is_searched(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands once has a plain place, what stands twice has none, overlapping or not."""
    monkeypatch.setattr(plainly, "_FEW", 250 if way == "from behind" else 0)
    draw = Random(6)  # noqa: S311 - no secret
    for _ in range(200):
        words = draw.choices(["a", "ab", "b", "ba"], k=12)
        text = " ".join([*words, "then"])
        cuts = [sorted(draw.sample(range(13), 2)) for _ in range(10)]
        quotes = [" ".join([*words, "none"][first:last]) for first, last in cuts]
        known = Concordance.of(text) if way == "by the words" else None
        found = [*plain_places(quotes, fold(text), NEGATIONS, known)]

        assert found == [_only_place(quote, text) for quote in quotes]


def _only_place(quote: str, text: str) -> tuple[int, int] | None:
    """Of whole words, none of which counts beside others."""
    starts = [at for at in range(len(text)) if text.startswith(quote, at)]
    [start, *others] = starts or [-1]
    end = start + len(quote)
    is_whole = f" {text} "[start] == " " == f"{text} "[end]
    return (start, end) if start >= 0 and not others and is_whole else None

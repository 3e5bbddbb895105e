"""Ledgers of any size, made up: the same bytes for the same size and seed.

A claim has three quotes on average, from documents of some 8 KB, one for twenty claims; there is a
contradiction for ten claims and a speaker for ten. Every quote stands in its document, though not
letter by letter: the document is typeset (curly marks, dashes, no-break and line breaks, soft
hyphens), what the ledger quotes is typed, mostly.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from textwrap import wrap
from typing import Final

from attrs import frozen

from claimledger.spelling import basic_string

PER_FILE: Final = 500  #: claims
_CLAIMS_TO_A_SOURCE: Final = 20
_CLAIMS_TO_A_SPEAKER: Final = 10
_CLAIMS_TO_A_CONTRADICTION: Final = 10
_CHARACTERS: Final = 8000  #: of a document
_SENTENCES_TO_A_PARAGRAPH: Final = 5


@frozen
class _Cast:
    """What the claims of one file may name."""

    speakers: list[str]
    sources: dict[str, list[str]]  #: id -> the sentences of its document, as they would be typed


def make_ledger(folder: Path, claims: int, seed: int = 7) -> Path:
    """Write a ledger of *claims* claims and its documents into the new *folder*, which it returns.

    It is split into files of PER_FILE claims; records name only records of their own file.
    """
    (folder / "documents").mkdir(parents=True)
    dice = Random(seed)  # noqa: S311 - nothing is kept secret
    words = _vocabulary(dice)
    for first in range(0, claims, PER_FILE):
        some = range(first, min(claims, first + PER_FILE))
        text = "\n".join(_file(some, words, dice, folder / "documents"))
        (folder / f"{first // PER_FILE:04}.claims.toml").write_text(text, encoding="utf-8")
    return folder


def _vocabulary(dice: Random, size: int = 3000) -> list[str]:
    """Words that look like words: a few common ones many times over, the rest made of syllables."""
    syllables = [onset + vowel for onset in "bdfgklmnprstvw" for vowel in "aeiou"]
    long = ("".join(dice.choices(syllables, k=dice.randint(1, 4))) for _ in range(size))
    return [*(word + dice.choice("lnrst") for word in long), *_COMMON * (size // 30)]


_COMMON: Final = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "that",
    "was",
    "for",
    "on",
    "with",
    "from",
    "said",
)


def _file(claims: range, words: list[str], dice: Random, documents: Path) -> Iterator[str]:
    yield "format = 1\n"
    if claims.start == 0:
        yield '[ledger]\ntitle = "Made up"\n'
    cast = _Cast([], {})
    for n in claims[::_CLAIMS_TO_A_SPEAKER]:
        yield _speaker(f"speaker-{n}", words, dice, cast)
    for n in claims[::_CLAIMS_TO_A_SOURCE]:
        yield _source(f"source-{n}", words, dice, cast, documents)
    for n in claims:
        yield _claim(n, words, dice, cast)
        yield from _evidence(n, words, dice, cast)
        if n % _CLAIMS_TO_A_CONTRADICTION == _CLAIMS_TO_A_CONTRADICTION - 1:
            yield _contradiction(n, dice.randrange(claims.start, n), words, dice)


def _speaker(id: str, words: list[str], dice: Random, cast: _Cast) -> str:
    name = " ".join(dice.choices(words, k=2)).title()
    before = cast.speakers and dice.random() < 0.1
    for_whom = f'speaks-for = "{dice.choice(cast.speakers)}"\n' if before else ""
    cast.speakers.append(id)
    return f'[speaker.{id}]\nname = "{name}"\n{for_whom}'


def _source(id: str, words: list[str], dice: Random, cast: _Cast, documents: Path) -> str:
    cast.sources[id] = sentences = _sentences(words, dice)
    document = _typeset_pages(sentences, dice).encode()
    (documents / f"{id}.txt").write_bytes(document)
    return (
        f'[source.{id}]\ntitle = "{" ".join(dice.choices(words, k=6)).capitalize()}"\n'
        f'author = "{dice.choice(cast.speakers)}"\npublished = {_day(dice)}\n'
        f'url = "https://example.org/{id}"\n'
        f'document = "documents/{id}.txt"\nsha256 = "{sha256(document).hexdigest()}"\n'
    )


def _claim(n: int, words: list[str], dice: Random, cast: _Cast) -> str:
    said = " ".join(dice.choices(words, k=dice.randint(10, 20))).capitalize()
    return (
        f'[claim.claim-{n}]\ntext = "{said}."\nspeaker = "{dice.choice(cast.speakers)}"\n'
        f'date = {_day(dice)}\ntags = ["{dice.choice(words)}", "{dice.choice(words)}"]\n'
    )


def _evidence(n: int, words: list[str], dice: Random, cast: _Cast) -> Iterator[str]:
    for k in range(dice.randint(2, 4)):
        stance = dice.choice(("supports", "supports", "contradicts", "context"))
        source = dice.choice([*cast.sources])
        lines = [
            f"[evidence.item-{n}-{k}]",
            f'{stance} = "claim-{n}"',
            f'source = "{source}"',
            f'speaker = "{dice.choice(cast.speakers)}"',
            f"quote = {basic_string(_quotation(cast.sources[source], dice))}",
        ]
        if k and dice.random() < 0.1:
            lines.append(f'undercuts = "item-{n}-{k - 1}"')
        if dice.random() < 0.3:
            lines.append(f'note = "{" ".join(dice.choices(words, k=3))}"')
        yield "\n".join((*lines, ""))


def _contradiction(n: int, other: int, words: list[str], dice: Random) -> str:
    return (
        f'[contradiction.conflict-{n}]\nbetween = ["claim-{n}", "claim-{other}"]\n'
        f'kind = "{dice.choice(("negation", "value", "tension"))}"\n'
        f'because = "{" ".join(dice.choices(words, k=6)).capitalize()}."\n'
    )


def _day(dice: Random) -> str:
    return f"{dice.randint(2001, 2024)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def _sentences(words: list[str], dice: Random) -> list[str]:
    sentences: list[str] = []
    while sum(map(len, sentences)) < _CHARACTERS:
        sentences.append(_sentence(dice.choices(words, k=dice.randint(8, 26)), dice))
    return sentences


def _sentence(words: list[str], dice: Random) -> str:
    """*words* as a sentence with something in it that is typed one way and printed another."""
    at = dice.randrange(1, len(words) - 2)
    match dice.randrange(12):
        case 0 | 1:
            words[at], words[at + 1] = f'"{words[at]}', f'{words[at + 1]}"'
        case 2:
            words[at] += "'s"
        case 3:
            words[at] += " -"
        case 4:
            words[at] += "..."
        case 5 | 6:
            words[at] = f"{dice.randint(2, 9000):,}"
    return " ".join(words).capitalize() + "."


def _quotation(sentences: list[str], dice: Random) -> str:
    """A sentence, two of them or a part of one; now and then as it was printed."""
    n = dice.randrange(len(sentences) - 1)
    words = sentences[n].split(" ")
    length = dice.randint(5, 18)
    start = dice.randrange(max(1, len(words) - length))
    part = " ".join(words[start : start + length])
    quoted = dice.choice((part, part, sentences[n], " ".join(sentences[n : n + 2])))
    return _typeset(quoted) if dice.random() < 0.3 else quoted


def _typeset_pages(sentences: list[str], dice: Random) -> str:
    """*sentences* in paragraphs of short lines, with soft hyphens and no-break spaces."""
    paragraphs = []
    for n in range(0, len(sentences), _SENTENCES_TO_A_PARAGRAPH):
        text = _typeset(" ".join(sentences[n : n + _SENTENCES_TO_A_PARAGRAPH]))
        words = [_softly_hyphenated(word, dice) for word in text.split(" ")]
        lines = wrap(" ".join(words), 76, break_long_words=False, break_on_hyphens=False)
        paragraphs.append(
            "\n".join(line.replace(" ", "\u00a0", dice.randrange(2)) for line in lines)
        )
    return "\n\n".join((*paragraphs, ""))


def _softly_hyphenated(word: str, dice: Random) -> str:
    can_be = len(word) > 8 and word.isalpha() and dice.random() < 0.02
    return f"{word[:4]}\u00ad{word[4:]}" if can_be else word


def _typeset(typed: str) -> str:
    opened = typed.replace(' "', " \u201c").replace('"', "\u201d")
    if opened.startswith("\u201d"):
        opened = f"\u201c{opened[1:]}"
    return opened.replace(" - ", " \u2014 ").replace("...", "\u2026").replace("'", "\u2019")

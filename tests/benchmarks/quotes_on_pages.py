"""How many true sentences are located in archived pages, and how many altered ones pass.

    python tests/benchmarks/quotes_on_pages.py PAGES

PAGES holds `<id>.html.gz` (gzip of UTF-8 HTML) and `bodies.json`: id -> {"articleBody"}, the body
as a person copied it. Misses are printed with their cause; spaces that the copied body has at a tag
and no reader sees are counted apart.
"""

# ruff: noqa: T201  (a script prints)
import argparse
import gzip
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from claimledger.pages import visible_text
from claimledger.quotes import locate
from claimledger.quoting.folding import Folded, fold
from claimledger.quoting.nearest import nearest
from claimledger.quoting.negation import NEGATIONS
from claimledger.quoting.plainly import plain_place

SHORTEST = 40
#: Behind a stop and its closing marks, in any script.
SENTENCE_END = re.compile(r"(?:(?<=[.!?…。！？؟।])|(?<=[.!?…][\"'”’»)\]]))\s+|\n+")
NUMBER = re.compile(r"\d+")
TRIES = 12


def main() -> int:
    """Print both figures; the exit status tells whether an altered sentence passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    bodies = json.loads((arguments.pages / "bodies.json").read_text(encoding="utf-8"))
    dice = random.Random(arguments.seed)  # noqa: S311
    told: Counter[str] = Counter()
    spent = 0.0
    for name, body in bodies.items():
        page = gzip.decompress((arguments.pages / f"{name}.html.gz").read_bytes())
        folded = fold(visible_text(page.decode("utf-8", "replace")))
        sentences = list(_sentences(body["articleBody"]))
        started = time.process_time()
        told.update(_judge(sentence, folded, name) for sentence in sentences)
        spent += time.process_time() - started
        told.update(_judge_altered(sentences, folded, dice, name))
    _print(told, spent)
    return 1 if told["altered, accepted"] else 0


def _sentences(body: str) -> Iterator[str]:
    for sentence in SENTENCE_END.split(body):
        if len(sentence.strip()) >= SHORTEST:
            yield sentence.strip()


def _judge(sentence: str, folded: Folded, name: str) -> str:
    if _found(sentence, folded):
        return "located"
    if _squeezed(sentence) in _squeezed(folded.text):
        print(f"{name[:8]} a space at a tag: {sentence!r}")
        return "space at a tag"
    near = nearest(sentence, folded)
    print(f"{name[:8]} {near.difference if near else 'nothing like it'}: {sentence!r}")
    return "missed"


def _found(quote: str, folded: Folded) -> bool:
    """By the short way or the long one, as for the quotes of a ledger."""
    plain = not folded.breaks and plain_place(quote, folded, NEGATIONS)
    return bool(plain or locate(quote, folded))


def _squeezed(text: str) -> str:
    return fold(text).text.replace(" ", "")


def _judge_altered(
    sentences: list[str], folded: Folded, dice: random.Random, name: str
) -> Iterator[str]:
    words = sorted({word for sentence in sentences for word in sentence.split()})
    for sentence in sentences:
        for altered in {made for _ in range(TRIES) for made in _altered(sentence, words, dice)}:
            if not _found(altered, folded):
                yield "altered, refused"
            elif fold(altered).text in folded.text:
                yield "altered, but stands there"
            else:
                print(f"{name[:8]} ACCEPTED: {altered!r} for {sentence!r}")
                yield "altered, accepted"


def _altered(sentence: str, words: list[str], dice: random.Random) -> Iterator[str]:
    """One word swapped, one digit changed, two numbers exchanged, a "not" dropped or added."""
    parts = sentence.split(" ")
    at = dice.randrange(len(parts))
    other = dice.choice(words)
    if fold(other).text != fold(parts[at]).text:
        yield " ".join([*parts[:at], other, *parts[at + 1 :]])
    yield " ".join([*parts[:at], "not", *parts[at:]])
    if " not " in sentence:
        yield sentence.replace(" not ", " ", 1)
    numbers = list(NUMBER.finditer(sentence))
    if numbers:
        digit = dice.choice([at for number in numbers for at in range(*number.span())])
        changed = str((int(sentence[digit]) + dice.randint(1, 9)) % 10)
        yield sentence[:digit] + changed + sentence[digit + 1 :]
    if len({number[0] for number in numbers}) > 1:
        first, second = sorted(dice.sample(numbers, 2), key=lambda number: number.start())
        if first[0] != second[0]:
            yield (
                sentence[: first.start()]
                + second[0]
                + sentence[first.end() : second.start()]
                + first[0]
                + sentence[second.end() :]
            )


def _print(told: Counter[str], spent: float) -> None:
    true = told["located"] + told["space at a tag"] + told["missed"]
    seen = true - told["space at a tag"]
    altered = sum(count for kind, count in told.items() if kind.startswith("altered"))
    print(
        f"\nlocated {told['located']:,} of {true:,} ({told['located'] / true:.2%}); "
        f"without {told['space at a tag']} spaces at tags {told['located'] / seen:.2%}\n"
        f"altered: {told['altered, accepted']:,} of {altered:,} accepted, "
        f"{told['altered, but stands there']:,} really stand there\n"
        f"{spent / true * 1e6:.0f} µs for each sentence"
    )


if __name__ == "__main__":
    sys.exit(main())

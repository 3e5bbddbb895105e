"""The page on quotations tells the truth: its pairs are tested as they stand there."""

import re
from pathlib import Path

import pytest

from claimledger import find_quote

PAGE = (Path(__file__).parent.parent / "docs" / "quotes.md").read_text(encoding="utf-8")
SIGNS = str.maketrans({"⏎": "\n", "⍽": "\u00a0", "¬": "\u00ad"})
PAIR = re.compile(r"^\| `(.+?)` \| `(.+?)` \|", re.MULTILINE)
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
#: Which tables list what is found, in the order of the page.
IS_FOUND = (True, True, False, False, True, True, False, False, True)


def pairs(*, found: bool) -> list[tuple[str, str]]:
    tables = [PAIR.findall(table[0].translate(SIGNS)) for table in TABLE.finditer(PAGE)]
    return [
        pair
        for table, is_found in zip(tables, IS_FOUND, strict=True)
        for pair in table
        if is_found == found
    ]


@pytest.mark.parametrize("pair", pairs(found=True), ids=ascii)
def test_found(pair: tuple[str, str]) -> None:
    """What the page says is found is."""
    assert find_quote(*pair) is not None


@pytest.mark.parametrize("pair", pairs(found=False), ids=ascii)
def test_refused(pair: tuple[str, str]) -> None:
    """What it says is refused is."""
    assert find_quote(*pair) is None

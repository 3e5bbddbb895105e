"""Where the parts of a quote are placed, held against all ways to place them."""

import re
import time
from itertools import pairwise, product
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger import find_quote
from claimledger.quoting import elisions
from claimledger.quoting.folding import fold
from claimledger.quoting.matching import Place
from claimledger.quoting.nearest import nearest

LONGEST = 5  # for a gap, so that short texts have gaps too long
TOKENS = st.lists(st.sampled_from(["a", "b", "c", "x", "-", "yy", "[...]"]), max_size=14)
PARTS = st.lists(st.sampled_from("abc"), min_size=2, max_size=4)


def all_placements(hits: list[list[Place]], text: str) -> list[tuple[Place, ...]]:
    """Every way to choose a hit for each part, with a gap between each two."""
    return [
        chosen
        for chosen in product(*hits)
        if all(_may_follow(text, before, behind) for before, behind in pairwise(chosen))
    ]


def _may_follow(text: str, before: Place, behind: Place) -> bool:
    gap = text[before[1] : behind[0]].strip()
    filled = re.search(r"[^\W_]|\[\.\.\.\]", gap) is not None
    return before[1] <= behind[0] and filled and len(gap) <= LONGEST


def ends_first_begins_last(ways: list[tuple[Place, ...]]) -> list[Place]:
    """The rule, taken at its word, again and again from behind the last beginning."""
    chosen = []
    while ways:
        end = min(way[-1][1] for way in ways)
        start = max(way[0][0] for way in ways if way[-1][1] == end)
        chosen.append((start, end))
        ways = [way for way in ways if way[0][0] > start]
    return chosen


@given(TOKENS, PARTS)
def test_as_if_all_ways_were_tried(tokens: list[str], parts: list[str]) -> None:
    """The placements are the ones that trying every way would choose, each of them valid."""
    text = " ".join(tokens)
    hits = [[m.span() for m in re.finditer(rf"\b{part}\b", text)] for part in parts]
    ways = all_placements(hits, text)
    with patch.object(elisions, "LONGEST_GAP", LONGEST):
        placed = list(elisions.placements(hits, text))

    assert set(placed) <= set(ways)
    assert [(way[0][0], way[-1][1]) for way in placed] == ends_first_begins_last(ways)


def test_a_beginning_too_far_back_is_given_up() -> None:
    """The latest place of a middle part may lie too far behind any place of the part before."""
    text = "a x b x x x b x c"
    hits = [[m.span() for m in re.finditer(part, text)] for part in "abc"]
    with patch.object(elisions, "LONGEST_GAP", LONGEST):
        placed = list(elisions.placements(hits, text))

    assert placed == []


def test_the_latest_place_of_a_middle_part_may_be_too_late() -> None:
    """Then an earlier one is taken, that fits on both sides."""
    text = "a yy b x b x c"
    hits = [[m.span() for m in re.finditer(part, text)] for part in "abc"]
    with patch.object(elisions, "LONGEST_GAP", LONGEST):
        placed = list(elisions.placements(hits, text))

    assert placed == [((0, 1), (5, 6), (13, 14))]


#: Twenty parts, each of them nearly everywhere in a text of one letter.
EVERYWHERE = " […] ".join(" ".join("a" * count) for count in range(1, 21))


@pytest.mark.usefixtures("uncollected")
def test_parts_that_stand_everywhere_are_given_up() -> None:
    """Twenty of them do not take twenty times as long as one: more is not looked through."""
    text = "a " * 150_000
    started = time.process_time()

    assert find_quote(EVERYWHERE, text) is None
    assert time.process_time() - started < 10
    near = nearest(EVERYWHERE, fold(text))
    assert near is not None
    assert "in more places of the document than are looked through" in near.difference


def test_parts_of_one_letter_are_found() -> None:
    """Ten parts that stand in every line of a natural text are no such quote."""
    line = "I saw a man in a hat on a hill by a lake at a time of a war to be won or so.\n"
    quote = "I […] a […] in […] on […] by […] at […] of […] to […] be […] or […] so"

    located = find_quote(quote, line * 3_000)

    assert located is not None
    assert len(located.others) > 2_900

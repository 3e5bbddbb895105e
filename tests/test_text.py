"""The report for a terminal, and the table and explanations of `claimledger show`."""

import re
from collections.abc import Callable
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimledger import Audit, Claim, Ledger, Speaker, audit, report
from claimledger.reporters.columns import _filled, clipped, columns, wrapped
from claimledger.reporters.text import claims_table, explanation

Audited = Callable[..., Audit]
Golden = Callable[[str, str], None]
Saying = Callable[[str], Audit]

SHOWN: dict[str, Callable[[Audit], str]] = {
    "table": claims_table,
    "explanation": lambda audit: explanation(audit, "v"),
    "report": lambda audit: report(audit, "text"),
}


def test_whole(reported: Audited, golden: Golden) -> None:
    """The whole report is what it was, byte for byte."""
    golden("bridge.txt", report(reported(), "text"))


def test_empty_ledger(golden: Golden) -> None:
    """A ledger with nothing in it gives a report that says so."""
    golden("empty.txt", report(audit(Ledger()), "text"))


def test_as_of(reported: Audited) -> None:
    """A report on what was known on a day says so."""
    told = report(reported(as_of="2019-03-05"), "text")

    assert "As of 2019-03-05: only what was known by that day counts." in told.split("\n")


def test_one_file_of_several(reported: Audited) -> None:
    """Of a ledger named by one of its files, that file's contradictions and conflicts are told."""
    more = """
        format = 1
        [claim.guest-crossed]
        text = "A guest crossed the bridge."
        """
    told = report(reported(more=more, only="more.claims.toml"), "text").split("\n")
    begin, end = told.index("Contradictions"), told.index("How standing is computed")

    assert [line for line in told[begin:end] if line.strip("-")] == [
        "Contradictions",
        "None recorded.",
        "Conflicts nobody recorded",
        "None.",
    ]


def test_explanation(reported: Audited, golden: Golden) -> None:
    """A claim's explanation has its words, its standing and all that bears on it."""
    golden("explained.txt", explanation(reported(), "bridge-safe"))


def test_table_of_some(reported: Audited) -> None:
    """The table can be had of some claims alone, in the order asked for."""
    table = claims_table(reported(), ids=["stays-open", "bridge-safe"])

    assert re.findall("^[a-z]+-[a-z]+", table, re.MULTILINE) == ["stays-open", "bridge-safe"]


def test_table_of_none() -> None:
    """Of no claims there is no table."""
    assert claims_table(audit(Ledger())) == "There are no claims here.\n"


def test_table_is_aligned(golden: Golden) -> None:
    """Numbers stay as they are written, and wide and combining characters keep the columns."""
    speakers = {
        "1e5": Speaker(name="007"),
        "x": Speaker(name="e\u0301e\u0301"),
        "w": Speaker(name="漢字"),
    }
    claims = {
        "0042": Claim(text="1.10", speaker="1e5", date="2003"),
        "wide": Claim(text="彼は橋が安全だと言った。" * 8, speaker="w", date="2003-05"),
        "combining": Claim(text="cafe\u0301 " * 20, speaker="x"),
        "a-" * 40 + "a": Claim(text="b" * 100),
    }
    table = claims_table(audit(Ledger(speakers=speakers, claims=claims)))
    golden("table.txt", table)


@pytest.mark.parametrize("show", SHOWN.values(), ids=SHOWN)
@pytest.mark.parametrize(
    "text",
    ["x" * 500, "漢" * 300, "e\u0301" * 300, "a-b/" * 99, "\u0301", "x\n\ty" * 99],
    ids=ascii,
)
def test_no_line_is_too_wide(show: Callable[[Audit], str], text: str, saying: Saying) -> None:
    """However long a word is, no line takes more than 80 columns."""
    assert max(map(columns, show(saying(text)).split("\n"))) <= 80


@pytest.mark.parametrize("show", SHOWN.values(), ids=SHOWN)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(min_size=1))
def test_any_text(show: Callable[[Audit], str], saying: Saying, text: str) -> None:
    """Whatever a ledger says, a terminal gets lines of at most 80 columns that do nothing."""
    lines = show(saying(text)).split("\n")

    assert [line for line in lines if columns(line) > 80 or "::" in line or _unseen(line)] == []


def _unseen(line: str) -> bool:
    return any(
        category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        for character in line
        if character not in "\u200c\u200d"
    )


def test_wrapped() -> None:
    """Words are kept whole where they fit, long ones are broken behind a hyphen if they can be."""
    text = "one two-three four-five-six-seven aaaaaaaaaaaa"

    assert wrapped(text, 10) == ["one", "two-three", "four-five-", "six-seven", "aaaaaaaaaa", "aa"]


@given(text=st.text(st.sampled_from("ab …é-/漢\u0301"), max_size=60), width=st.integers(2, 20))
def test_wrapped_at_once(text: str, width: int) -> None:
    """What is cut at its spaces comes out as it would word by word."""
    assert wrapped(text, width) == _filled(text, width)


def test_clipped() -> None:
    """What does not fit ends in an ellipsis, within the width."""
    assert clipped(["one", "漢字漢字", "three"], 2, 8) == ["one", "漢字漢…"]


def test_short_enough() -> None:
    """What fits is left as it is."""
    assert clipped(["one", "two"], 2, 8) == ["one", "two"]

"""Reports as of an earlier day tell nothing that nobody could know by then."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from claimledger import REPORTERS, Audit, ClaimledgerError, report
from claimledger.cli import main
from claimledger.reporters import csv
from claimledger.reporters.markdown.leaves import pages

Audited = Callable[..., Audit]

LEDGER = """
[source.late]
title = "Late"
document = "late.txt"
published = 2019-03-31
[claim.unsafe]
text = "The bridge is unsafe."
speaker = "union"
source = "paper"
quote = "it was not safe"
superseded-by = "mended"
[claim.unsafe.verdict]
rating = "Outdated"
by = "office"
date = 2019-04-30
because = "It has been repaired."
[claim.mended]
text = "The bridge has been mended."
source = "late"
quote = "it has been mended"
[[correction]]
date = 2019-05-31
of = "unsafe"
what = "We did not say when it was mended."
"""
FORMATS: dict[str, Callable[[Audit], str]] = {
    **{name: partial(report, format=name) for name in REPORTERS},
    "csv": lambda audit: csv.tables(audit)["claims.csv"],
    "pages": lambda audit: pages(audit)["claims/unsafe.md"],
}
#: What stands in a report once it is told, in one format or another.
SIGNS = {
    "superseded": ("Superseded", "superseded by mended", '"superseded_by": "mended"', ',"mended",'),
    "verdict": ("Outdated",),
    "correction": ("We did not say",),
}


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2019-03-30", set()),
        ("2019-03-31", {"superseded"}),
        ("2019-04-29", {"superseded"}),
        ("2019-04-30", {"superseded", "verdict"}),
        ("2019-05-30", {"superseded", "verdict"}),
        ("2019-05-31", {"superseded", "verdict", "correction"}),
        (None, {"superseded", "verdict", "correction"}),
    ],
)
@pytest.mark.parametrize("format", FORMATS)
def test_nothing_later_is_told(
    audited: Audited, format: str, day: str | None, known: set[str]
) -> None:
    """A successor is told from the day of its source, a verdict and a correction from their own."""
    audit = audited(LEDGER, as_of=day, late="By now it has been mended.")
    told = known - {"correction"} if format == "csv" else known

    written = FORMATS[format](audit)

    assert {it for it in SIGNS if any(map(written.__contains__, SIGNS[it]))} == told


def test_show(audited: Audited, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither do the tables and explanations on the terminal."""
    audited(LEDGER, late="By now it has been mended.")
    before, then = "2019-03-30", "2019-03-31"
    tables = {
        day: (main(["show", "--ledger", str(tmp_path), "--as-of", day]), capsys.readouterr().out)
        for day in (before, then)
    }

    shown = [(status, "superseded" in out) for status, out in tables.values()]
    assert shown == [(0, False), (0, True)]


def test_a_day_that_is_none(audited: Audited) -> None:
    """Only a full day says what was known by then."""
    with pytest.raises(ClaimledgerError, match="as_of wants a full day such as 2003-06-01"):
        audited(LEDGER, as_of="2003", late="")

"""How a claim stood on each day on which something that bears on it became known.

That nothing changes between these days is held on drawn ledgers in test_standing_reference.py.
"""

from collections.abc import Callable

import pytest

from claimledger import history
from claimledger.model import Audit, Moment

Audited = Callable[..., Audit]

REST = """
[source.early]
title = "Early"
document = "early.txt"
published = 2019-02-01
[source.late]
title = "Late"
document = "late.txt"
published = "2019-03"

[claim.safe]
text = "The bridge is safe."
speaker = "office"
date = 2019-02-20

[claim.unsafe]
text = "The bridge is unsafe."
speaker = "union"
source = "early"
quote = "it was unsafe"
superseded-by = "mended"

[claim.mended]
text = "The bridge has been mended."
source = "late"
quote = "it has been mended"

[evidence.union-said]
from-claim = "unsafe"
contradicts = "safe"

[evidence.mayor-says]
supports = "safe"
source = "late"
quote = "it has been mended"

[evidence.undated]
contradicts = "safe"
source = "paper"
speaker = "union"
quote = "nobody had looked"

[evidence.on-something-else]
supports = "mended"
source = "early"
quote = "it was unsafe"
"""


@pytest.fixture
def bridge(audited: Audited) -> Audited:
    """A function to the audit of a claim that was contradicted first and supported later."""

    def judge(as_of: str | None = None) -> Audit:
        return audited(
            REST, as_of=as_of, early="Early, it was unsafe.", late="By now it has been mended."
        )

    return judge


def told(moment: Moment) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    day = moment.day.isoformat() if moment.day else "today"
    return day, moment.assessment.standing, moment.new, moment.given_up


def test_history(bridge: Audited) -> None:
    """
    Each day on which something became known has a moment, with what was new and what was given up;
    the last is today's, when what nobody has dated counts too.
    """
    assert [told(moment) for moment in history(bridge(), "safe")] == [
        ("2019-02-01", "contradicted", ("union-said",), ()),
        ("2019-03-31", "supported", ("mayor-says",), ("unsafe",)),
        ("today", "disputed", ("undated",), ()),
    ]


def test_given_up_alone(audited: Audited) -> None:
    """
    A day that takes something away and brings nothing has its moment too.
    """
    text, mayor = REST.split("[evidence.mayor-says]")
    rest = text + mayor[mayor.index("[evidence.undated]") :]
    audit = audited(rest, early="Early, it was unsafe.", late="By now it has been mended.")

    assert [told(moment) for moment in history(audit, "safe")] == [
        ("2019-02-01", "contradicted", ("union-said",), ()),
        ("2019-03-31", "unverified", (), ("unsafe",)),
        ("today", "contradicted", ("undated",), ()),
    ]


def test_last_moment(bridge: Audited) -> None:
    """
    A history ends with the assessment of the audit.
    """
    audit = bridge()

    assert history(audit, "safe")[-1].assessment == audit.assessments["safe"]


def test_as_of(bridge: Audited) -> None:
    """
    Of an audit as of a day the history ends with that day, whatever became known on it.
    """
    days = {day: history(bridge(as_of=day), "safe") for day in ("2019-03-30", "2019-03-31")}

    assert {day: [told(moment)[0] for moment in moments] for day, moments in days.items()} == {
        "2019-03-30": ["2019-02-01", "2019-03-30"],
        "2019-03-31": ["2019-02-01", "2019-03-31"],
    }
    assert days["2019-03-31"][-1].new == ("mayor-says",)


def test_not_yet_made(bridge: Audited) -> None:
    """
    What was known before a claim was made is told as such.
    """
    moments = history(bridge(), "safe")

    assert [moment.assessment.not_yet_made for moment in moments] == [True, False, False]


def test_nothing_known(audited: Audited) -> None:
    """
    A claim on which nothing is filed has a history of one moment, today.
    """
    audit = audited('[claim.safe]\ntext = "The bridge is safe."\n')

    assert [told(moment) for moment in history(audit, "safe")] == [("today", "unverified", (), ())]

"""The corners of reading a file that few ledgers turn, each by itself."""

import pytest

from claimledger import Finding, LedgerError, loads
from claimledger.reading.addresses import line_and_column


def refused(text: str) -> list[Finding]:
    """Why a text is no ledger."""
    with pytest.raises(LedgerError) as caught:
        loads(text)
    return [*caught.value.findings]


def test_a_file_may_begin_with_an_empty_line() -> None:
    """It counts like any other."""
    assert line_and_column("\nformat = 2", 1) == (2, 1)
    assert [(told.line, told.column) for told in refused("\nformat = 2")] == [(2, 1)]


def test_a_key_of_as_many_parts_as_are_read() -> None:
    """Is no long key, however many points its line has beyond it."""
    key = ".".join("abcdefghijklmnop")

    assert [told.code for told in refused(f'format = 1\n{key} = "{key}.q.r.s"\n')] == ["CL103"]


def test_an_unknown_table_is_met_with_those_there_are() -> None:
    """The remedy lists them."""
    [told] = refused("format = 1\n[clams.a]\n")

    assert told.remedy == (
        "Known here: format, ledger, policy, speaker, source, claim, evidence, contradiction,"
        " correction."
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('ignore = ["CL", "CL301", "x"]', "`ignore` names `CL` and `x`, which are no codes"),
        (
            'ignore = ["CL601", "CL301", "CL302"]',
            "`ignore` names CL301 and CL302, which are errors; only warnings and notes are ignored",
        ),
        (
            'ignore = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]',
            "`ignore` names `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h` and 2 more, which are no codes",
        ),
        (
            'verdict = {rating = "x", by = "x", date = 2003-05-12, because = "x",'
            ' reviewed = {a = "x", claim = "x", b = "x"}}',
            "`reviewed` has `a` and `b`, which are none of claim, evidence, contradictions,"
            " documents",
        ),
    ],
)
def test_all_that_is_wrong_with_a_value(line: str, message: str) -> None:
    """It is told at once, of a long list the beginning."""
    told = refused(f'format = 1\n[claim.a]\ntext = "It is closed."\n{line}\n')

    assert message in [finding.message for finding in told]

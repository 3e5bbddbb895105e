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

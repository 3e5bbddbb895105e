"""The rules as users read them."""

import re
from pathlib import Path

import pytest

from claimledger import RULES
from claimledger.rules.page import rules_page

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "rules.md"
#: What no text of one ledger can trip: paths that name nothing or too much, bytes, sizes, and what
#: was reviewed; each has a test of its own.
BY_HAND = {
    "CL001": "test_loading.py",
    "CL005": "test_loading.py",
    "CL006": "test_loading.py",
    "CL313": "test_documents.py",
    "CL314": "test_documents.py",
    "CL403": "test_reviewing.py",
}


def test_the_page_is_current(request: pytest.FixtureRequest) -> None:
    """docs/rules.md says what RULES say; `--rewrite-golden` writes it."""
    if request.config.getoption("--rewrite-golden"):
        PAGE.write_bytes(rules_page().encode())
    assert PAGE.read_bytes().decode() == rules_page()


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_on_the_page(code: str) -> None:
    """With a heading that can be linked to."""
    assert f"\n## {code} {RULES[code].name}\n" in PAGE.read_text(encoding="utf-8")


def _codes(pattern: str, file: str) -> set[str]:
    return set(re.findall(pattern, (TESTS / file).read_text(encoding="utf-8"), re.MULTILINE))


def test_every_rule_has_a_ledger_that_trips_it() -> None:
    """And, where it can be read, one that just does not."""
    broken = {
        code
        for told in (TESTS / "broken").glob("*/expected.txt")
        for code in re.findall(r"CL\d{3}", told.read_text(encoding="utf-8"))
    }
    pairs = _codes(r'^    "(CL\d{3})": ', "test_checks.py")
    pairs |= _codes(r'^    "(CL\d{3})": ', "test_quoting_rules.py")

    assert {*RULES} - broken - pairs == {code for code in BY_HAND if code in RULES}
    assert [code for code, file in BY_HAND.items() if code not in _codes(r"CL\d{3}", file)] == []

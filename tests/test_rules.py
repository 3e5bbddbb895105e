"""The rules as users read them."""

from pathlib import Path

import pytest

from claimledger import RULES
from claimledger.rules.page import rules_page

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"


def test_the_page_is_current(request: pytest.FixtureRequest) -> None:
    """docs/rules.md says what RULES say; `--rewrite-golden` writes it."""
    if request.config.getoption("--rewrite-golden"):
        PAGE.write_bytes(rules_page().encode())
    assert PAGE.read_bytes().decode() == rules_page()


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_on_the_page(code: str) -> None:
    """With a heading that can be linked to."""
    assert f"\n## {code} {RULES[code].name}\n" in PAGE.read_text(encoding="utf-8")

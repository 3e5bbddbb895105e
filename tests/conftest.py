"""What the tests share: whole outputs, compared with files that are rewritten only on request."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from textwrap import dedent

import pytest

from claimledger import Audit, audit, load

#: Ledgers that must not load; our own plugin would collect them.
collect_ignore = ["broken"]

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write what tests compare with tests/golden/ there, instead of comparing it",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/NAME, byte for byte."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--rewrite-golden"):
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()

    return compare


#: What every test ledger starts with: a speaker on either side and one archived source.
BEGINNING = """
format = 1
[speaker.office]
name = "The office"
[speaker.union]
name = "The union"
[source.paper]
title = "The paper"
document = "paper.txt"
sha256 = "{sha256}"
"""
PAPER = """The office said that the bridge was safe.
The union answered that it was not safe, and that nobody had looked since 2019.
"""


@pytest.fixture
def audited(tmp_path: Path) -> Callable[..., Audit]:
    """A function from the rest of a ledger, written as its author would, to its audit.

    The ledger begins as BEGINNING says; its source is PAPER. More documents come by keyword.
    """

    def judge(rest: str, *, as_of: str | None = None, **documents: str) -> Audit:
        (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
        for name, text in documents.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        pin = sha256(PAPER.encode()).hexdigest()
        text = BEGINNING.format(sha256=pin) + dedent(rest)
        (tmp_path / "test.claims.toml").write_text(text, encoding="utf-8")
        return audit(load(tmp_path), as_of=as_of)

    return judge

"""Each rule on documents and quotes has a ledger that trips it and one that just does not."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from claimledger import Audit

PAGE = """The drug may in some cases help.
The test was not passed, they said.
It was done in co-
operation with others. They said so.
"""
PIN = sha256(PAGE.encode()).hexdigest()


def ledger(
    quote: str = "in some cases", about: str = "", pin: str = PIN, name: str = "page"
) -> str:
    """A source that is PAGE, and an item with a quote of it."""
    return f"""
[source.page]
title = "The page"
document = "{name}.txt"
sha256 = "{pin}"
{about}
[claim.c]
text = "It helps."
[evidence.item]
supports = "c"
source = "page"
quote = "{quote}"
"""


#: For each code what trips it and what just does not.
PAIRS = {
    "CL301": (ledger("in some case"), ledger("in some cases")),
    "CL302": (ledger(name="gone"), ledger(name="page")),
    "CL303": (ledger(pin="0" * 64), ledger(pin=PIN)),
    "CL304": (ledger().replace(f'sha256 = "{PIN}"', ""), ledger()),
    "CL305": (ledger(about="lines = [[2, 4]]"), ledger(about="lines = [[1, 4]]")),
    "CL306": (ledger("was"), ledger("was done")),
    "CL307": (ledger("The test was [...] passed"), ledger("The test was not passed")),
    "CL308": (ledger("The drug [...] help"), ledger("The drug may [...] help")),
    "CL309": (ledger("passed, they said"), ledger("not passed, they said")),
    "CL310": (ledger("The test was"), ledger("The test was not")),
    "CL311": (ledger("done in cooperation"), ledger("done in co-operation with others")),
    "CL312": (ledger(name="../page"), ledger(name="./page")),
    "CL315": (ledger().replace("page.txt", "page.pdf"), ledger()),
    "CL316": (ledger("never seen", "partial = true"), ledger("in some cases", "partial = true")),
    "CL317": (ledger() + 'prefix = "must"', ledger() + 'prefix = "may"'),
    "CL318": (ledger(about="lines = [[1, 99]]"), ledger(about="lines = [[1, 4]]")),
}


def codes(audit: Audit) -> set[str]:
    """The codes of what was found."""
    return {finding.code for finding in audit.findings}


@pytest.mark.parametrize("code", PAIRS)
def test_tripped_and_spared(code: str, audited: Callable[..., Audit]) -> None:
    """What breaks the rule is told under its code; what just keeps it is not."""
    tripping, sparing = PAIRS[code]

    assert code in codes(audited(tripping, page=PAGE))
    assert code not in codes(audited(sparing, page=PAGE))

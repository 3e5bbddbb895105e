"""What a notebook shows, and that no text of a ledger does anything there."""

import re
from collections.abc import Callable

import pytest

from claimledger import Audit, Claim, Ledger, audit

Audited = Callable[..., Audit]
Golden = Callable[[str, str], None]
Saying = Callable[[str], Audit]


def test_whole(reported: Audited, golden: Golden) -> None:
    """A ledger, its audit and one of its assessments look as they did, in both formats."""
    judged = reported()
    shown = (judged.ledger, judged, judged.assessments["bridge-safe"])

    golden("notebooks.html", "\n".join(it._repr_html_() for it in shown))
    golden("notebooks.md", "\n".join(it._repr_markdown_() for it in shown))


def test_empty_ledger() -> None:
    """A ledger with nothing in it is shown without a table."""
    assert Ledger()._repr_markdown_() == (
        "### Claim ledger\n\n"
        "0 claims, 0 evidence items, 0 contradictions, 0 sources; not audited.\n"
    )


def test_empty_ledger_html() -> None:
    """In HTML too."""
    assert Ledger()._repr_html_() == (
        "<h3>Claim ledger</h3>\n"
        "<p>0 claims, 0 evidence items, 0 contradictions, 0 sources; not audited.</p>"
    )


def test_as_of() -> None:
    """An audit of what was known on a day says so."""
    judged = audit(Ledger(claims={"c": Claim(text="C.", date="2003")}), as_of="2003-05-01")

    assert "As of 2003-05-01" in judged._repr_html_()


@pytest.mark.parametrize(("day", "told"), [("2019-04-01", True), ("2019-03-31", False)])
def test_verdict(day: str, *, told: bool, reported: Audited) -> None:
    """An audit shows what was ruled by its day beside how the claim stands."""
    judged = reported(as_of=day)

    assert ("<td>Misleading</td>" in judged._repr_html_()) == told


HOSTILE = ("<script>alert(1)</script>", "a | b", "**x**\n# y", '" onload="', "![x](y)")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str, saying: Saying) -> None:
    """Text that would be markup changes nothing but words."""
    judged, plain = saying(text), saying("plain")
    for one, other in ((judged, plain), (judged.ledger, plain.ledger)):
        tags = re.findall("<[^>]*>", one._repr_html_())
        assert tags == re.findall("<[^>]*>", other._repr_html_())
        rows = one._repr_markdown_().count("\n"), one._repr_markdown_().count(" | ")
        assert rows == (other._repr_markdown_().count("\n"), other._repr_markdown_().count(" | "))

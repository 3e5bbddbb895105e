"""The tables of `claimledger show`: matrix, contradictions and sources, of some claims or all."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
import tabulate

from claimledger import Audit, Ledger, audit
from claimledger.reporters.columns import WIDTH, columns
from claimledger.reporters.text_tables import (
    chosen,
    contradictions_table,
    matrix_tables,
    sources_table,
)

Audited = Callable[..., Audit]
DRAWN = {"matrix": matrix_tables, "contradictions": contradictions_table, "sources": sources_table}


@pytest.mark.parametrize("name", DRAWN)
def test_whole(name: str, reported: Audited, golden: Callable[[str, str], None]) -> None:
    """Each table is what it was, byte for byte."""
    judged = reported()

    golden(f"show-{name}.txt", DRAWN[name](judged, [*judged.ledger.claims]))


@pytest.mark.parametrize("name", DRAWN)
def test_fits_a_terminal(name: str, reported: Audited) -> None:
    """No line is wider than a terminal of eighty columns."""
    judged = reported()
    lines = DRAWN[name](judged, [*judged.ledger.claims]).splitlines()

    assert max(map(columns, lines)) <= WIDTH


@pytest.mark.parametrize("wide", [0, 2, 7])
def test_same_bytes_with_wcwidth(
    wide: int, saying: Callable[[str], Audit], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where wcwidth is installed tabulate counts with it; whatever it counts moves no column."""
    judged = saying("漢字 cafe\u0301 \U0001f600 می\u200cخواهم")
    without = [draw(judged, [*judged.ledger.claims]) for draw in DRAWN.values()]
    count = SimpleNamespace(wcswidth=lambda text: sum(wide if it > "§" else 1 for it in text))
    monkeypatch.setattr(tabulate, "wcwidth", count)
    monkeypatch.setattr(tabulate, "WIDE_CHARS_MODE", True)

    assert without == [draw(judged, [*judged.ledger.claims]) for draw in DRAWN.values()]


EMPTY = {
    "matrix": "No evidence bears on any of these claims.\n",
    "contradictions": (
        "No contradiction is recorded of any of these claims.\n\nConflicts nobody recorded:\nnone\n"
    ),
    "sources": "No sources.\n",
}


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_to_show(name: str) -> None:
    """A table of nothing says so."""
    assert DRAWN[name](audit(Ledger()), []) == EMPTY[name]


CHOICES = {
    ("mayor", "", ""): ["bridge-safe", "bridge-inspected"],
    ("", "safety", ""): ["bridge-safe"],
    ("", "", "disputed"): ["bridge-inspected"],
    ("mayor", "", "disputed"): ["bridge-inspected"],
    ("union", "safety", ""): [],
}


@pytest.mark.parametrize("asked", CHOICES)
def test_chosen(asked: tuple[str, str, str], reported: Audited) -> None:
    """Claims are chosen by speaker, tag and standing, and by all of them together."""
    speaker, tag, standing = asked

    assert chosen(reported(), speaker=speaker, tag=tag, standing=standing) == CHOICES[asked]


def test_conflicts_nobody_recorded(audited: Audited) -> None:
    """A claim with evidence on both sides that no record names is listed."""
    judged = audited("""
        [claim.safe]
        text = "The bridge is safe."
        [evidence.yes]
        supports = "safe"
        speaker = "office"
        source = "paper"
        quote = "the bridge was safe"
        [evidence.no]
        contradicts = "safe"
        speaker = "union"
        source = "paper"
        quote = "it was not safe"
        """)

    assert contradictions_table(judged, ["safe"]).endswith(
        "Conflicts nobody recorded:\n- safe: disputed, 1 origin for and 1 against\n"
    )


def test_wide_matrix_is_parted(audited: Audited) -> None:
    """More claims than fit side by side are shown in tables one below the other."""
    claims = "".join(f'[claim.c{n}]\ntext = "C."\n' for n in range(12))
    named = ", ".join(f'"c{n}"' for n in range(12))
    item = f'[evidence.e]\nsupports = [{named}]\nsource = "paper"\nquote = "the bridge was safe"\n'
    judged = audited(claims + item)

    assert matrix_tables(judged, [*judged.ledger.claims]).count("evidence ") == 2

"""What graph and matrix are drawn from: what bears on what, and what is left out."""

from collections.abc import Callable

from claimledger import Audit, Claim, Evidence, Ledger, Source, audit
from claimledger.reporters.markdown.mermaid import flowchart
from claimledger.reporters.relations import matrix, relations, told_apart


def judged(items: int) -> Audit:
    """Two claims, the second of them with so many items, the first of which is undercut."""
    ledger = Ledger(
        sources={"s": Source(title="S")},
        claims={"bare": Claim(text="Bare."), "one": Claim(text="One."), "two": Claim(text="Two.")},
        evidence={
            "first": Evidence(supports="one", source="s"),
            **{f"e{n}": Evidence(contradicts="two", source="s") for n in range(items)},
            "under": Evidence(undercuts="e0", source="s"),
        },
    )
    return audit(ledger)


def test_all_of_a_small_ledger() -> None:
    """Claims on which nothing bears are no part of it; what undercuts an item is."""
    part = relations(judged(2), 9, 9)

    assert (part.claims, part.evidence, part.left_out) == (
        ("one", "two"),
        ("first", "e0", "e1", "under"),
        "",
    )


def test_claims_with_most_evidence_come_first() -> None:
    """Where claims are left out, it is those with least evidence, and that is said."""
    part = relations(judged(2), 1, 9)

    assert (part.claims, part.left_out) == (("two",), "1 claim")


def test_items_are_left_out() -> None:
    """Where items are left out, so are claims without any other, and what undercuts only them."""
    part = relations(judged(9), 9, 3)

    assert (part.claims, part.evidence, part.left_out) == (
        ("one", "two"),
        ("first", "e0", "e1"),
        "8 evidence items",
    )


def test_among() -> None:
    """Asked about some claims, it has these alone."""
    assert relations(judged(2), 9, 9, among={"one"}).claims == ("one",)


def test_matrix_begins_with_what_tells_claims_apart() -> None:
    """An item that supports one claim and contradicts another comes before all that do not."""
    ledger = Ledger(
        sources={"s": Source(title="S")},
        claims={"a": Claim(text="A."), "b": Claim(text="B."), "c": Claim(text="C.")},
        evidence={
            "one": Evidence(supports="a", source="s"),
            "all": Evidence(supports=("a", "b", "c"), source="s"),
            "telling": Evidence(supports=("a", "b"), contradicts="c", source="s"),
        },
    )
    found = matrix(relations(audit(ledger), 9, 9))

    assert [(id, told_apart(cells)) for id, cells in found.rows] == [
        ("telling", 2),
        ("all", 0),
        ("one", 0),
    ]


def test_mermaid_labels_are_encoded(saying: Callable[[str], Audit]) -> None:
    """No character of a ledger reaches Mermaid that could be anything but a letter."""
    told = saying('a"]; click e1 "x" %% end\n`|#_é漢')
    graph = flowchart(relations(told, 9, 9), told)

    assert 'e1["#8220;a#34;#93;#59; click e1 #34;x#34; #37;#37; end #96;#124;#35;#95;é漢#8221;' in (
        graph
    )

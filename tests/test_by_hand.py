"""Ledgers made by hand: what stands for a value, and that it counts as if it had been read."""

import datetime as dt
from collections.abc import Callable

import pytest

import claimledger
from claimledger import (
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Finding,
    Heading,
    Ledger,
    Policy,
    Severity,
    Source,
    Speaker,
)

BY_HAND = Ledger(
    heading=Heading(title="Bridges", negations="nie", hedges=["wohl"]),
    policy=Policy(standard="preponderance", unarchived="count", admit="C3"),
    speakers={id: Speaker(name=id, ignore="CL605") for id in ("mayor", "union", "paper")},
    sources={"post": Source(title="The Post", reliability="B", published=dt.date(2024, 3, 4))},
    claims={
        "safe": Claim(text="It is safe.", speaker="mayor", tags=["bridge", "works"]),
        "paid": Claim(text="It is paid.", speaker="mayor", tags="works", expect="supported"),
    },
    evidence={
        "cracks": Evidence(contradicts="safe", source="post", quote="It cracks."),
        "firm": Evidence(supports="safe", speaker="union", source="post", quote="Firm."),
        "fine": Evidence(supports="safe", speaker="paper", source="post", quote="Fine."),
        "bill": Evidence(
            supports=["paid"], speaker="mayor", source="post", quote="I pay.", basis="own-position"
        ),
    },
    contradictions={"k": Contradiction(between=["safe", "paid"], kind="tension", because="Odd.")},
    corrections=[Correction(date="2024-03-05", of="paid", what="The bill.")],
)


def test_it_is_the_ledger_that_is_read() -> None:
    """Words, lists and single texts are values as a file gives them, or the like."""
    assert claimledger.loads(claimledger.dumps(BY_HAND)) == BY_HAND


def test_it_is_judged_as_what_is_read() -> None:
    """A proof standard, a basis, a policy written as words are followed, not passed over."""
    read = claimledger.loads(claimledger.dumps(BY_HAND))
    standings = [
        {id: str(it.standing) for id, it in claimledger.audit(ledger).assessments.items()}
        for ledger in (BY_HAND, read)
    ]

    assert standings == [{"safe": "supported", "paid": "supported"}] * 2


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Policy(standard="balance"), "'balance' is not a valid Standard"),
        (lambda: Policy(unarchived="no"), "'no' is not a valid Unarchived"),
        (lambda: Policy(admit="F3"), "'F3' is not a grade from A1 to E5"),
        (lambda: Source(title="x", reliability="G"), "'G' is not a valid Reliability"),
        (lambda: Claim(text="x", expect="true"), "'true' is not a valid Standing"),
        (lambda: Evidence(basis="hearsay"), "'hearsay' is not a valid Basis"),
        (
            lambda: Contradiction(between=("a", "b"), kind="x", because="x"),
            "'x' is not a valid ContradictionKind",
        ),
        (
            lambda: Contradiction(between="a", kind="value", because="x"),
            r"not enough values to unpack \(expected 2, got 1\)",
        ),
        (
            lambda: Finding(code="X1", message="x", severity="fatal"),
            "'fatal' is not a valid Severity",
        ),
    ],
)
def test_a_word_that_is_none(make: Callable[[], object], says: str) -> None:
    """It is refused where it is written, not when a ledger is judged by something else."""
    with pytest.raises(ValueError, match=f"^{says}"):
        make()


def test_an_absent_id_is_none() -> None:
    """As with other texts, what is absent is the empty one."""
    claim = Claim(text="x", speaker="")

    assert (claim.speaker, claimledger.audit(Ledger(claims={"x": claim})).ledger.claims["x"]) == (
        (),
        claim,
    )


def test_of_a_time_its_day() -> None:
    """Python takes a time for a date: it dates a claim, a report and an audit by its day."""
    noon = dt.datetime(2024, 3, 5, 12, tzinfo=dt.UTC)
    audit = claimledger.audit(BY_HAND, as_of=noon)

    assert (
        str(Claim(text="x", date=noon).date),
        audit.as_of,
        '"dated": "2024-03-05"' in claimledger.report(audit, "json", dated=noon),
    ) == ("2024-03-05", dt.date(2024, 3, 5), True)


def test_the_words_of_a_finding() -> None:
    """A check of one's own may write its severity as a word."""
    assert Finding(code="X1", message="x", severity="note").severity is Severity.NOTE


def test_a_finding_without_a_place_names_its_record() -> None:
    """Of a ledger made by hand there is no line to go to: the id says what is meant."""
    with pytest.raises(claimledger.LedgerError) as caught:
        claimledger.audit(Ledger(claims={"safe": Claim(text="Safe.", speaker="mayor")}))

    assert str(caught.value) == ("-: CL201 safe: `speaker` names `mayor`; there is no such speaker")


def test_an_empty_id_names_nothing() -> None:
    """Among several it is told like any other that is not there; alone it means none."""
    ledger = Ledger(claims={"a": Claim(text="A."), "b": Claim(text="B.", speaker=("",))})
    with pytest.raises(claimledger.LedgerError) as raised:
        claimledger.audit(ledger)

    assert [(found.code, found.id) for found in raised.value.findings] == [("CL201", "b")]
    alone = Ledger(claims={"a": Claim(text="A.", speaker="")})
    assert claimledger.audit(alone).assessments.keys() == {"a"}

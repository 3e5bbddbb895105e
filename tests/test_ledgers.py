"""Our real ledgers, tested the way you can test yours.

Copy this file, change LEDGERS, and a changed word, a lost document or a flipped standing fails
your build. Running pytest on the ledger files themselves does the same, an item for each record.
"""

from pathlib import Path

import pytest

import claimledger

LEDGERS = Path(__file__).parent.parent / "ledgers"
AUDITS = {
    folder.name: claimledger.audit(claimledger.load(folder))
    for folder in sorted(LEDGERS.iterdir())
    if folder.is_dir()
}
assert AUDITS, "no ledgers to test"

QUOTATIONS = [(name, id) for name, audit in AUDITS.items() for id in audit.proofs]
EXPECTATIONS = [
    (name, id)
    for name, audit in AUDITS.items()
    for id, claim in audit.ledger.claims.items()
    if claim.expect
]


@pytest.mark.parametrize(("name", "id"), QUOTATIONS)
def test_every_quotation_is_proved(name: str, id: str) -> None:
    """Each quote stands word for word in its unchanged document, within its source's lines."""
    proof = AUDITS[name].proofs[id]

    assert proof.proved, f"{proof.problem}: {proof.exact}"


@pytest.mark.parametrize(("name", "id"), EXPECTATIONS)
def test_every_expectation_is_met(name: str, id: str) -> None:
    """Each claim stands as its editors expect."""
    assessment = AUDITS[name].assessments[id]

    assert assessment.standing is AUDITS[name].ledger.claims[id].expect, assessment.explain()


@pytest.mark.parametrize("name", AUDITS)
def test_nothing_worse_than_a_note_is_found(name: str) -> None:
    """What is left to say of a ledger we publish are notes."""
    assert [str(f) for f in AUDITS[name].findings if f.severity != "note"] == []


def test_the_documents_disagree_on_a_day() -> None:
    """The day on which the 2003 proposal was conveyed stays word against word."""
    assessments = AUDITS["us-iran-2001-2006"].assessments

    assert assessments["proposal-conveyed-may-4"].word_against_word == "proposal-sent-by-may-2"


def test_the_charge_of_harboring_has_its_own_camp_alone_for_it() -> None:
    """Two voices speak against it; what only takes its ground away is not counted with them."""
    assessment = AUDITS["us-iran-2001-2006"].assessments["iran-harbored-al-qaeda"]

    assert (assessment.corroborated, assessment.origins_for, assessment.origins_against) == (
        True,
        (),
        ("gareth-porter", "leverett"),
    )

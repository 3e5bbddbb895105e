"""All assessments of a ledger at once, of which each is made when it is asked for."""

import pickle
from copy import deepcopy
from typing import Any

import pytest

from claimledger.model import Claim, Evidence, Ledger, Located, Proof, Source
from claimledger.standing import assess

LEDGER = Ledger(
    sources={"paper": Source(title="Paper")},
    claims={"safe": Claim(text="Safe"), "sold": Claim(text="Sold")},
    evidence={"says": Evidence(supports=("safe", "safe"), source="paper", quote="q")},
)
HERE = Located(start=0, end=1, line=1, column=1, parts=((0, 1),))
ASSESSMENTS = assess(LEDGER, {"says": Proof(exact="q", document="d", located=HERE)})


def test_as_a_mapping() -> None:
    """
    There is one for each claim, and none for anything else.
    """
    assert (len(ASSESSMENTS), [*ASSESSMENTS], "sold" in ASSESSMENTS, "says" in ASSESSMENTS) == (
        2,
        ["safe", "sold"],
        True,
        False,
    )
    with pytest.raises(KeyError, match="says"):
        ASSESSMENTS["says"]


def test_made_once() -> None:
    """
    Who asks again gets the same one.
    """
    assert ASSESSMENTS["safe"] is ASSESSMENTS["safe"]


def test_named_twice() -> None:
    """
    An item that names a claim twice, as only one made by hand can, counts once.
    """
    assert [it.evidence for it in ASSESSMENTS["safe"].items_for] == ["says"]


@pytest.mark.parametrize("view", [dict, repr, deepcopy, lambda it: pickle.loads(pickle.dumps(it))])  # noqa: S301
def test_nobody_can_tell(view: Any) -> None:
    """
    In every way of looking at them they are as if all had been made at once.
    """
    assert view(ASSESSMENTS) == view(dict(ASSESSMENTS))

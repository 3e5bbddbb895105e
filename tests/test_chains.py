"""Sources cited with where their words are known from, however long the way is."""

from itertools import pairwise

import pytest

from claimledger import Evidence, Ledger, Source, Speaker, audit, report
from claimledger.judging.explaining import explain
from claimledger.model import Claim, Policy
from claimledger.reporters.chains import Chains
from claimledger.vocabulary import Unarchived


def quoted_in_one_another(number: int) -> dict[str, Source]:
    """`s0` stands alone, each of the others is quoted in the one before it."""
    sources = {"s0": Source(title="S0")}
    for below, id in pairwise(f"s{n}" for n in range(number)):
        sources[id] = Source(title=id.upper(), quoted_in=below)
    return sources


ENDS = {
    1: "“S0”",
    9: "quoted in “S1”, quoted in “S0”",
    10: "quoted in “S2”, quoted in “S1”, and so on through 1 more source",
    13: "quoted in “S5”, quoted in “S4”, and so on through 4 more sources",
}


@pytest.mark.parametrize("number", ENDS)
def test_long_chain(number: int) -> None:
    """Eight steps of a chain are named, and of a longer one the number of the sources beyond."""
    told = Chains(Ledger(sources=quoted_in_one_another(number))).of(f"s{number - 1}")

    assert (told.endswith(ENDS[number]), told.count("quoted in")) == (True, min(number - 1, 8))


def test_a_chain_that_joins_one_known() -> None:
    """What is beyond is counted right for each source of a chain, whichever is asked for first."""
    chains = Chains(Ledger(sources=quoted_in_one_another(30)))
    beyond = {id: chains.of(id).rpartition(" through ")[2] for id in ("s29", "s12", "s20")}

    assert beyond == {"s29": "21 more sources", "s12": "4 more sources", "s20": "12 more sources"}


def test_beyond_a_fork() -> None:
    """Of a chain that forks each source beyond is counted once, and named twice nowhere."""
    sources = quoted_in_one_another(12)
    sources["left"] = Source(title="Left", quoted_in="s11")
    sources["right"] = Source(title="Right", quoted_in=("s11", "s0"))
    sources["top"] = Source(title="Top", quoted_in=("left", "right"))
    told = Chains(Ledger(sources=sources)).of("top")

    assert told == (
        "“Top”, quoted in “Left” and “Right”, quoted in “S11” and “S0”, quoted in “S10”,"
        " quoted in “S9”, quoted in “S8”, quoted in “S7”, quoted in “S6”, quoted in “S5”,"
        " and so on through 4 more sources"
    )


def test_items_with_a_long_way() -> None:
    """Of who spoke for whom, and of what was quoted in what, an explanation names eight steps."""
    speakers = {"p0": Speaker(name="P0")}
    for above, id in pairwise(f"p{n}" for n in range(12)):
        speakers[id] = Speaker(name=id.upper(), speaks_for=above)
    item = Evidence(supports="c", source="s11", quote="q", speaker="p11")
    ledger = Ledger(
        policy=Policy(unarchived=Unarchived.COUNT),
        speakers=speakers,
        sources=quoted_in_one_another(12),
        claims={"c": Claim(text="C.")},
        evidence={"e": item},
    )
    judged = audit(ledger)
    names = " and ".join(f"P{n}" for n in range(1, 9))
    steps = ", ".join(f"quoted in “S{n}”" for n in range(10, 2, -1))

    assert explain(judged.assessments["c"]).splitlines()[2] == (
        f"- e: P0 vouches, through {names} and 3 more; words of “S11”, {steps},"
        " and so on through 3 more sources; counts unproved"
    )
    assert (
        "Counts as the voice of P0, through P1, P2, P3, P4, P5, P6, P7, P8 and 3 more."
        in report(judged)
    )


def test_one_more() -> None:
    """One source beyond is one source."""
    ledger = Ledger(
        policy=Policy(unarchived=Unarchived.COUNT),
        sources=quoted_in_one_another(10),
        claims={"c": Claim(text="C.")},
        evidence={"e": Evidence(supports="c", source="s9", quote="q")},
    )

    assert "“S1”, and so on through 1 more source; counts" in explain(
        audit(ledger).assessments["c"]
    )

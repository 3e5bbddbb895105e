"""How the proofs of a ledger's quotations are held."""

import pickle
from copy import deepcopy
from itertools import product, repeat
from pathlib import Path

import pytest
from attrs import evolve

from claimledger import Ledger, Proof, loads, trials
from claimledger.proving import prove
from claimledger.quotations import unproved

TEXT = "The bridge is safe, said the mayor.\nOthers said that the bridge was old.\n"


@pytest.fixture
def ledger(tmp_path: object) -> Ledger:
    """One quote that stands plainly, one that does not stand at all, one of a claim."""
    with open(f"{tmp_path}/notes.txt", "w", encoding="utf-8", newline="") as file:
        file.write(TEXT)
    return loads(
        """
        format = 1
        [source.notes]
        title = "Notes"
        document = "notes.txt"
        [claim.safe]
        text = "The bridge is safe."
        source = "notes"
        quote = "bridge is safe, said"
        [claim.old]
        text = "The bridge is old."
        [evidence.mayor]
        from-claim = "safe"
        contradicts = "old"
        [evidence.others]
        source = "notes"
        supports = "old"
        quote = "that the bridge was new"
        """,
        folder=f"{tmp_path}",
    )


def test_a_proof_is_made_when_asked_for(ledger: Ledger) -> None:
    """It says what one that is made at once would say, and is made once."""
    quotes = prove(ledger).quotes
    proof = quotes["safe"]

    assert proof.located is not None
    assert TEXT[proof.located.start : proof.located.end] == proof.exact
    assert (proof.located.line, proof.located.column) == (1, 5)
    assert (proof.source, proof.document, proof.problem) == ("notes", "notes.txt", "")
    assert quotes["safe"] is proof


def test_what_is_added_behind_the_back_of_a_proof_is_not_proved(ledger: Ledger) -> None:
    """The records of a ledger built by hand may change; what was proved of it does not."""
    claims = dict(ledger.claims)
    quotes = prove(evolve(ledger, claims=claims)).quotes
    claims["safe"] = evolve(claims["safe"], quote="nobody ever said so")
    claims["new"] = evolve(claims["safe"])

    assert "new" not in quotes
    assert quotes["safe"].exact == "bridge is safe, said"


def test_an_item_taken_from_a_claim_has_its_proof(ledger: Ledger) -> None:
    """The words are the same, and stand in the same place."""
    quotes = prove(ledger).quotes

    assert quotes["mayor"] == quotes["safe"]


def test_they_are_a_mapping_like_any_other(ledger: Ledger) -> None:
    """By id, in the order of the ledger, as a dict of the same proofs would be."""
    quotes = prove(ledger).quotes
    plain = dict(quotes)

    assert [*plain] == ["safe", "others", "mayor"]
    assert ("safe" in quotes, "old" in quotes, len(quotes)) == (True, False, 3)
    assert quotes == plain
    assert repr(quotes) == repr(plain)
    with pytest.raises(KeyError):
        quotes["old"]


def test_they_can_be_copied_and_pickled(ledger: Ledger) -> None:
    """With the proofs that nobody has asked for yet."""
    quotes = prove(ledger).quotes

    assert pickle.loads(pickle.dumps(quotes)) == deepcopy(quotes) == quotes  # noqa: S301


def test_what_is_unproved(ledger: Ledger) -> None:
    """It is told without a look at what is, and of any mapping."""
    quotes = prove(ledger).quotes

    assert unproved(quotes) == unproved(dict(quotes)) == {"others": quotes["others"]}
    assert unproved({"a": Proof(exact="b")}) == {"a": Proof(exact="b")}


#: A document, sources that are in it in every way, and quotes of each of these.
PAGE = """The bridge is safe, said the mayor. Nobody had looked at it since May.
Others said that the bridge was old, and that it was not used any more.
Others said that it was sold to a well-known man, who said nothing.
"""
SOURCES = """
format = 1
[source.plain]
title = "Plain"
document = "page.txt"
[source.alone]
title = "Alone"
document = "alone.txt"
[source.changed]
title = "Changed"
document = "page.txt"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
[source.lined]
title = "Lined"
document = "page.txt"
lines = [[2, 2]]
[source.excerpt]
title = "Excerpt"
document = "page.txt"
partial = true
[source.parted]
title = "Parted"
document = "parted.txt"
[source.lost]
title = "Lost"
document = "lost.txt"
[source.said]
title = "Said"
quoted-in = "plain"
[source.spread]
title = "Spread"
quoted-in = ["plain", "parted"]
[claim.old]
text = "The bridge is old."
"""
PIECES = [
    *("bridge is safe, said", "the bridge was old, and", "Others said", "not used", "used any"),
    *("had looked at it since May", "well-known man, who", "known man", "never said at all"),
    *(
        "The bridge […] safe",
        "said that it was sold",
        "was",
        "sold to",
        "ed to a",
        "somebody there",
    ),
]


def test_nobody_can_tell_the_short_way_from_the_long_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever quote of whatever source: the same proofs, documents and findings, in one order."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "alone.txt").write_text(PAGE, encoding="utf-8")
    parted = "They called some-\nbody there; and somebody there came.\n"
    (tmp_path / "parted.txt").write_text(PAGE + parted, encoding="utf-8")
    sources = ["plain", "alone", "changed", "lined", "excerpt", "parted", "lost", "said", "spread"]
    beside = ["", 'prefix = "it was"\n', 'suffix = "nothing"\n']
    items = [
        f'[evidence.e{n}]\nsupports = "old"\nsource = "{source}"\nquote = "{quote}"\n{more}'
        for n, (source, quote, more) in enumerate(product(sources, PIECES, beside))
    ]
    ledger = loads(SOURCES + "".join(items), folder=tmp_path)
    quickly = prove(ledger)
    monkeypatch.setattr(trials, "plain_places", lambda *_: repeat(None))
    slowly = prove(ledger)

    assert quickly == slowly
    assert sum(proof.proved for proof in quickly.quotes.values()) > 50

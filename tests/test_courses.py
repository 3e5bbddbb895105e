"""How claims came to stand as they do, while one thing after another became known."""

import datetime as dt
from collections.abc import Callable

from attrs import evolve

from claimledger import Audit, Ledger, Source, audit
from claimledger.reporters.courses import Turn, courses

Audited = Callable[..., Audit]

TWO_VOICES = """
    [source.early]
    title = "Early"
    published = 2019-01-01
    document = "early.txt"
    [source.late]
    title = "Late"
    published = 2020-01-01
    document = "late.txt"
    [claim.safe]
    text = "The bridge is safe."
    date = 2019-06-01
    [claim.bare]
    text = "Nothing bears on this."
    [evidence.yes]
    supports = "safe"
    speaker = "office"
    source = "early"
    quote = "it is safe"
    [evidence.no]
    contradicts = "safe"
    speaker = "union"
    source = "late"
    quote = "it is not"
    """
DOCUMENTS = {"early": "They said: it is safe.", "late": "They said: it is not."}


def test_turns(audited: Audited) -> None:
    """Each change of a standing is told with its day; a claim that never had one has no course."""
    assert courses(audited(TWO_VOICES, **DOCUMENTS)) == {
        "safe": (
            Turn(dt.date(2019, 1, 1), "supported by 1 origin"),
            Turn(dt.date(2020, 1, 1), "disputed, 1 origin for and 1 against"),
        ),
        "bare": (),
    }


def test_no_further_than_the_day_asked_for(audited: Audited) -> None:
    """What became known later is not told of a day before."""
    judged = audited(TWO_VOICES, as_of="2019-12-31", **DOCUMENTS)

    assert courses(judged)["safe"] == (Turn(dt.date(2019, 1, 1), "supported by 1 origin"),)


def test_what_nobody_has_dated(audited: Audited) -> None:
    """What has no date is told last, without one."""
    judged = audited(TWO_VOICES.replace("published = 2020-01-01", ""), **DOCUMENTS)

    assert courses(judged)["safe"][-1] == Turn(None, "disputed, 1 origin for and 1 against")


def test_not_in_a_very_large_ledger(audited: Audited) -> None:
    """Where every day would have to be judged anew for very many items, nothing is told."""
    judged = audited(TWO_VOICES, **DOCUMENTS)
    many = {f"e-{n}": judged.ledger.evidence["yes"] for n in range(20_000)}
    ledger = evolve(judged.ledger, evidence={**judged.ledger.evidence, **many})

    assert courses(evolve(judged, ledger=ledger)) == {}


def test_empty_ledger() -> None:
    """Without evidence there is nothing to tell."""
    assert courses(audit(Ledger(sources={"s": Source(title="S")}))) == {}

"""Each check has a ledger that trips it and one that just does not."""

from collections.abc import Callable

import pytest

from claimledger import Audit

#: For and against a claim of the office's, by the union and by the paper itself.
SAFE = """
[claim.safe]
text = "The bridge is safe."
speaker = "office"
source = "paper"
quote = "the bridge was safe"
"""
DENIAL = """
[evidence.denial]
contradicts = "safe"
speaker = "union"
source = "paper"
quote = "it was not safe"
"""
PAPER_SAYS = """
[evidence.paper-says]
supports = "safe"
source = "paper"
quote = "nobody had looked since 2019"
"""
UNSAFE = """
[claim.unsafe]
text = "The bridge is not safe."
speaker = "union"
source = "paper"
quote = "it was not safe"
"""
UNSAFE_AGAINST_SAFE = """
[evidence.unsafe-against-safe]
from-claim = "unsafe"
contradicts = "safe"
"""
SAFE_AGAINST_UNSAFE = """
[evidence.safe-against-unsafe]
from-claim = "safe"
contradicts = "unsafe"
"""
OTHER = """
[source.other]
title = "The other paper"
author = "third"
document = "other.txt"
[speaker.third]
name = "A third party"
"""
OTHER_TEXT = "It had been looked at, and was safe. It had not been looked at. Others agreed.\n"


def record(kind: str, *between: str) -> str:
    """A contradiction record between two others."""
    one, other = between
    return f"""
[contradiction.conflict]
between = ["{one}", "{other}"]
kind = "{kind}"
because = "They cannot both hold."
"""


def item(id: str, rest: str, quote: str, source: str = "paper") -> str:
    """An evidence item."""
    return f"""
[evidence.{id}]
{rest}
source = "{source}"
quote = "{quote}"
"""


ABOUT = '\nabout = "{}"\n'
TRIPPED = {
    "CL401": SAFE + 'expect = "supported"' + DENIAL,
    "CL402": SAFE + DENIAL + '[claim.safe.verdict]\nrating = "Supported"\nby = "union"\n'
    'date = 2024-01-01\nbecause = "We looked."',
    "CL404": SAFE
    + item("own", 'supports = "safe"\nspeaker = "office"\nbasis = "own-position"', "was safe"),
    "CL405": '[policy]\nunarchived = "count"\n[source.lost]\ntitle = "Lost"\n'
    + SAFE
    + item("lost-item", 'supports = "safe"', "it was safe", "lost"),
    "CL406": SAFE
    + OTHER
    + item("one", 'supports = "safe"\nspeaker = "union"', "the bridge was safe")
    + item("two", 'supports = "safe"', "looked at, and was safe", "other")
    + item("out", 'undercuts = ["one", "two"]', "nobody had looked"),
    "CL407": SAFE
    + UNSAFE
    + '[evidence.a]\nfrom-claim = "safe"\nsupports = "unsafe"\n'
    + '[evidence.b]\nfrom-claim = "unsafe"\nsupports = "safe"\n',
    "CL408": SAFE + DENIAL + UNSAFE + SAFE_AGAINST_UNSAFE,
    "CL501": SAFE
    + UNSAFE
    + PAPER_SAYS
    + item("for-unsafe", 'supports = "unsafe"', "it was not safe")
    + record("value", "safe", "unsafe"),
    "CL502": SAFE
    + UNSAFE
    + UNSAFE_AGAINST_SAFE
    + item("for-unsafe", 'supports = "unsafe"', "it was not safe")
    + record("negation", "safe", "unsafe"),
    "CL503": SAFE
    + ABOUT.format("2019")
    + UNSAFE
    + ABOUT.format("2019-05")
    + UNSAFE_AGAINST_SAFE
    + record("date", "safe", "unsafe"),
    "CL504": SAFE + PAPER_SAYS + record("value", "safe", "paper-says"),
    "CL505": SAFE + UNSAFE + record("value", "safe", "unsafe"),
    "CL506": SAFE + PAPER_SAYS + DENIAL,
    "CL601": SAFE + DENIAL,
    "CL602": SAFE
    + '[speaker.voice]\nname = "A voice"\nanonymous = true\n'
    + item("heard", 'contradicts = "safe"\nspeaker = "voice"', "it was not safe"),
    "CL603": SAFE + item("again", 'supports = "safe"\nspeaker = "office"', "the bridge was safe"),
    "CL604": SAFE + DENIAL + item("paper-too", 'contradicts = "safe"', "nobody had looked"),
    "CL605": SAFE + '[evidence.bare]\nsupports = "safe"\nsource = "paper"\n',
    "CL606": '[policy]\nadmit = "C3"\n' + SAFE + DENIAL,
}
SPARED = {
    "CL401": SAFE + 'expect = "contradicted"' + DENIAL,
    "CL402": SAFE + DENIAL + '[claim.safe.verdict]\nrating = "Contradicted"\nby = "union"\n'
    'date = 2024-01-01\nbecause = "We looked."',
    "CL404": SAFE
    + item("own", 'supports = "safe"\nspeaker = "office"\nbasis = "first-hand"', "was safe"),
    "CL405": '[source.lost]\ntitle = "Lost"\n'
    + SAFE
    + item("lost-item", 'supports = "safe"', "it was safe", "lost"),
    "CL406": SAFE
    + OTHER
    + item("one", 'supports = "safe"\nspeaker = "union"', "the bridge was safe")
    + item("two", 'supports = "safe"', "looked at, and was safe", "other")
    + item("out", 'undercuts = ["one", "two"]', "nobody had looked")
    + item("out-too", 'undercuts = "one"\nspeaker = "third"', "not safe"),
    "CL407": SAFE
    + UNSAFE
    + '[evidence.a]\nfrom-claim = "safe"\nsupports = "unsafe"\n'
    + '[evidence.b]\nfrom-claim = "unsafe"\nsupports = "safe"\n'
    + PAPER_SAYS,
    "CL408": SAFE + UNSAFE + SAFE_AGAINST_UNSAFE,
    "CL501": SAFE
    + UNSAFE
    + PAPER_SAYS
    + item("for-unsafe", 'supports = "unsafe"', "it was not safe")
    + record("tension", "safe", "unsafe"),
    "CL502": SAFE
    + UNSAFE
    + UNSAFE_AGAINST_SAFE
    + item("for-unsafe", 'supports = "unsafe"\ncontradicts = "safe"', "it was not safe")
    + record("negation", "safe", "unsafe"),
    "CL503": SAFE
    + ABOUT.format("2019")
    + UNSAFE
    + ABOUT.format("2020-05/..")
    + UNSAFE_AGAINST_SAFE
    + record("date", "safe", "unsafe"),
    "CL504": SAFE + PAPER_SAYS + DENIAL + record("value", "safe", "denial"),
    "CL505": SAFE + UNSAFE + UNSAFE_AGAINST_SAFE + record("value", "safe", "unsafe"),
    "CL506": SAFE + PAPER_SAYS + DENIAL + record("value", "safe", "denial"),
    "CL601": SAFE + DENIAL + item("paper-too", 'contradicts = "safe"', "nobody had looked"),
    "CL602": SAFE
    + '[speaker.voice]\nname = "A voice"\nanonymous = true\n'
    + item("heard", 'contradicts = "safe"\nspeaker = "voice"', "it was not safe")
    + DENIAL,
    "CL603": SAFE + item("other-voice", 'supports = "safe"\nspeaker = "union"', "bridge was safe"),
    "CL604": SAFE
    + DENIAL
    + OTHER
    + item("elsewhere", 'contradicts = "safe"', "It had not been looked at", "other"),
    "CL605": SAFE + UNSAFE + UNSAFE_AGAINST_SAFE,
    "CL606": '[policy]\nadmit = "C3"\n'
    + SAFE
    + '[source.graded]\ntitle = "Graded"\nreliability = "F"\ndocument = "other.txt"\n'
    + item("graded-item", 'contradicts = "safe"', "not been looked at", "graded"),
}


def codes(audit: Audit) -> set[str]:
    """The codes of what was found."""
    return {finding.code for finding in audit.findings}


@pytest.mark.parametrize("code", TRIPPED)
def test_tripped(code: str, audited: Callable[..., Audit]) -> None:
    """A ledger that breaks the rule is told so under its code."""
    assert code in codes(audited(TRIPPED[code], other=OTHER_TEXT))


@pytest.mark.parametrize("code", SPARED)
def test_spared(code: str, audited: Callable[..., Audit]) -> None:
    """A ledger that just keeps the rule is not told."""
    assert code not in codes(audited(SPARED[code], other=OTHER_TEXT))


@pytest.mark.parametrize("code", ["CL401", "CL402"])
def test_expectations_and_verdicts_are_of_today(code: str, audited: Callable[..., Audit]) -> None:
    """An earlier day is not held to what was expected or ruled later."""
    assert code not in codes(audited(TRIPPED[code], as_of="2024-01-01"))


def test_missed_expectation_is_explained(audited: Callable[..., Audit]) -> None:
    """The error says what the claim stands on, at the line of `expect`."""
    [finding] = [f for f in audited(TRIPPED["CL401"]).findings if f.code == "CL401"]

    assert (finding.message, finding.line, finding.column) == (
        "expected supported, but: Contradicted by 1 origin (The union), supported by none.",
        17,
        1,
    )


def test_doubtful_dates_only_give_a_note(audited: Callable[..., Audit]) -> None:
    """Dates that are marked uncertain may well agree: that they can is a note."""
    rest = TRIPPED["CL503"].replace('"2019-05"', '"2019-05?"')

    assert [f.severity for f in audited(rest).findings if f.code == "CL503"] == ["note"]


def test_a_date_pair_without_dates_is_not_judged(audited: Callable[..., Audit]) -> None:
    """Where `about` is missing, nothing says that both dates can hold."""
    rest = TRIPPED["CL503"].replace(ABOUT.format("2019"), "\n")

    assert "CL503" not in codes(audited(rest))


def test_ignored_on_request(audited: Callable[..., Audit]) -> None:
    """A record is not told again of what its `ignore` names."""
    rest = SAFE + 'ignore = ["CL601"]\nnote = "Nobody else was asked."\n' + DENIAL

    assert "CL601" not in codes(audited(rest))

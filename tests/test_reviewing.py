"""Fingerprints of what a verdict was reached on, and what is told when it changes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimledger import Audit, Finding, audit, loads
from claimledger.reviewing import fingerprints, line_to_paste

LEDGER = """
format = 1
[speaker.desk]
name = "The desk"
[speaker.office]
name = "The office"
[speaker.union]
name = "The union"
[source.paper]
title = "Paper"
document = "paper.txt"
[source.wire]
title = "Wire"
quoted-in = "paper"
[source.other]
title = "Other"
document = "other.txt"
[source.gossip]
title = "Gossip"

[claim.safe]
text = "The bridge is safe."
speaker = "office"
source = "paper"
quote = "the bridge is safe"
expect = "disputed"

[claim.safe.verdict]
rating = "unresolved"
by = "desk"
date = 2019-04-01
because = "Nobody has looked."
REVIEWED

[claim.closed]
text = "The bridge is closed."
speaker = "union"
source = "wire"
quote = "closed"

[evidence.on-closing]
contradicts = "safe"
from-claim = "closed"

[evidence.misread]
undercuts = "on-closing"
source = "other"
quote = "misread"

[evidence.background]
context = "safe"
source = "gossip"
quote = "they say"

[evidence.elsewhere]
supports = "closed"
source = "other"
quote = "closed for good"

[contradiction.of-the-two]
between = ["safe", "closed"]
kind = "tension"
because = "Who would close a safe bridge?"
"""
DOCUMENTS = {
    "paper.txt": "He said the bridge is safe. Yet it was closed.",
    "other.txt": "They misread it. It is closed for good.",
}


@pytest.fixture
def judged(tmp_path: Path) -> Callable[..., Audit]:
    """A function to the audit of LEDGER with one text in it replaced, and a document changed."""

    def judge(
        old: str = "", new: str = "", *, reviewed: str = "", as_of: str | None = None, **texts: str
    ) -> Audit:
        for name, text in DOCUMENTS.items():
            (tmp_path / name).write_text(texts.get(name[:5], text), encoding="utf-8")
        text = LEDGER.replace("REVIEWED", reviewed)
        assert old in text
        changed = text.replace(old, new) if old else text + new
        return audit(loads(changed, folder=str(tmp_path)), as_of=as_of)

    return judge


def suspected(audit: Audit) -> Iterator[Finding]:
    return (finding for finding in audit.findings if finding.code == "CL403")


OTHERWISE: dict[str, tuple[str, str, list[str]]] = {
    "nothing": ("", "", []),
    "its words": ('text = "The bridge is safe."', 'text = "The bridge was safe."', ["claim"]),
    "a tag of it": ('expect = "disputed"', 'tags = ["bridges"]', ["claim"]),
    "an item": ("contradicts", "supports", ["evidence"]),
    "a claim that an item is taken from": ("is closed.", "was closed.", ["evidence"]),
    "an undercutter": ('quote = "misread"', 'quote = "They misread"', ["evidence"]),
    "context": ("they say", "they say so", ["evidence"]),
    "whose voice an item is": (
        'name = "The union"',
        'name = "The union"\nspeaks-for = "office"',
        ["evidence"],
    ),
    "one item more": (
        "",
        '[evidence.new]\nsupports = "safe"\nsource = "other"\nquote = "closed"\n',
        ["evidence"],
    ),
    "one item less": ("contradicts = ", "context = ", ["evidence"]),
    "why two things cannot both hold": ("Who would", "Why", ["contradictions"]),
    "one contradiction more": (
        "",
        '[contradiction.new]\nbetween = ["on-closing", "misread"]\nkind = "tension"\n'
        'because = "B"\n',
        ["contradictions"],
    ),
    # and what is none of the verdict's business
    "what was expected": ('expect = "disputed"', "", []),
    "the verdict itself": ("Nobody has looked.", "Somebody has looked.", []),
    "what is ignored": ('expect = "disputed"', 'ignore = ["CL601"]', []),
    "a name": ('name = "The union"', 'name = "The unions"', []),
    "an item on another claim": ("closed for good", "for good", []),
    "what the other claim is expected to be": (
        'quote = "closed"\n\n',
        'quote = "closed"\nexpect = "supported"\n\n',
        [],
    ),
}


@pytest.mark.parametrize(("old", "new", "parts"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_changed(judged: Callable[..., Audit], old: str, new: str, parts: list[str]) -> None:
    """
    A fingerprint changes when what it stands for does, and with nothing else.
    """
    before, after = fingerprints(judged(), "safe"), fingerprints(judged(old, new), "safe")

    assert [part for part in before if before[part] != after[part]] == parts


@pytest.mark.parametrize("document", ["paper", "other"])
def test_changed_document(judged: Callable[..., Audit], document: str) -> None:
    """
    A document behind the claim or an item changes the fingerprint of the documents.
    """
    before = fingerprints(judged(), "safe")
    after = fingerprints(judged(**{document: DOCUMENTS[f"{document}.txt"] + " More."}), "safe")

    assert [part for part in before if before[part] != after[part]] == ["documents"]


def test_order_of_records(judged: Callable[..., Audit]) -> None:
    """
    The order in which items stand in the file is none of their matter.
    """
    item = '[evidence.background]\ncontext = "safe"\nsource = "gossip"\nquote = "they say"\n'
    moved = judged(f"{item}\n", "").ledger
    assert "background" not in moved.evidence
    text = LEDGER.replace("REVIEWED", "").replace(item, "") + item

    there = fingerprints(audit(loads(text, folder=judged().ledger.root)), "safe")

    assert there["evidence"] == fingerprints(judged(), "safe")["evidence"]


def test_pasted(judged: Callable[..., Audit]) -> None:
    """
    With its line pasted a verdict is not suspect.
    """
    line = line_to_paste(fingerprints(judged(), "safe"))

    assert [*suspected(judged(reviewed=line))] == []


def test_suspect(judged: Callable[..., Audit]) -> None:
    """
    What has changed since a verdict is told, with the line to paste if it still holds.
    """
    line = line_to_paste(fingerprints(judged(), "safe"))
    changed = judged("contradicts", "supports", reviewed=line, other="It is closed for good.")
    (found,) = suspected(changed)

    assert found.message == "the verdict is suspect, changed since: evidence, documents"
    assert found.remedy == (
        "Judge the claim anew. If the verdict holds, paste: "
        + line_to_paste(fingerprints(changed, "safe"))
    )


def test_part(judged: Callable[..., Audit]) -> None:
    """
    A verdict may hold some of the fingerprints; only of these it is told what has changed.
    """
    digits = fingerprints(judged(), "safe")["contradictions"]
    line = f'reviewed = {{ contradictions = "{digits}" }}'

    assert [*suspected(judged("contradicts", "supports", reviewed=line))] == []


def test_as_of(judged: Callable[..., Audit]) -> None:
    """
    Of an earlier day nothing is said about verdicts.
    """
    line = 'reviewed = { claim = "otherwise" }'

    assert [
        len([*suspected(judged(reviewed=line, as_of=day))]) for day in (None, "2019-05-01")
    ] == [
        1,
        0,
    ]


def test_line_to_paste() -> None:
    """
    The line is TOML, as the file has it.
    """
    assert line_to_paste({"claim": "0f3a", "evidence": "77"}) == (
        'reviewed = { claim = "0f3a", evidence = "77" }'
    )

"""What `claimledger show ID` prints below the explanation of a claim."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimledger import Audit
from claimledger.cli import main
from claimledger.reporters.text import explanation
from claimledger.reviewing import fingerprints, line_to_paste
from claimledger.showing import shown

Audited = Callable[..., Audit]

CLAIM = """
[speaker.desk]
name = "The desk"
[source.early]
title = "Early"
document = "early.txt"
published = 2019-02-01
[source.late]
title = "Late"
published = 2019-03-05

[claim.unsafe]
text = "The bridge is unsafe."
speaker = "union"
source = "early"
quote = "was unsafe"
superseded-by = "mended"
[claim.mended]
text = "The bridge has been mended."
source = "late"

[evidence.the-union-had-said-that-it-was-unsafe]
contradicts = "safe"
from-claim = "unsafe"
[evidence.the-office-had-said-that-it-was-not]
contradicts = "safe"
source = "early"
speaker = "office"
quote = "it was not"
[claim.safe]
text = "The bridge is safe."
"""
VERDICT = """
[claim.safe.verdict]
rating = "unresolved"
by = "desk"
date = 2019-04-01
because = "Nobody has looked."
"""
UNVERIFIED = "unverified, no origin for or against"
EARLY = "It was unsafe, it was not."


def below(audit: Audit, *, with_history: bool = False) -> list[str]:
    """What is printed of the claim below its explanation."""
    text = shown(audit, "safe", with_history=with_history)
    return text.removeprefix(explanation(audit, "safe")).splitlines()


def test_nothing_more(audited: Audited) -> None:
    """
    Of a claim without a verdict the explanation is all there is.
    """
    assert below(audited(CLAIM, early=EARLY)) == []


def test_history(audited: Audited) -> None:
    """
    A history has a line for each day: how the claim stood, what was new and what was given up.
    """
    audit = audited(CLAIM, early=EARLY)

    assert below(audit, with_history=True) == [
        "",
        "How it came to stand so:",
        "- 1 February 2019: contradicted by 2 independent origins. New:",
        "  the-union-had-said-that-it-was-unsafe, the-office-had-said-that-it-was-not.",
        "- 5 March 2019: contradicted by 1 origin. Given up: unsafe.",
        "- Today, undated items included: contradicted by 1 origin.",
    ]


def test_line_to_paste(audited: Audited) -> None:
    """
    Of a verdict that holds no fingerprints the line with them is printed.
    """
    audit = audited(CLAIM + VERDICT, early=EARLY)

    assert below(audit) == [
        "",
        "To be told when what its verdict rests on changes, paste into the verdict:",
        line_to_paste(fingerprints(audit, "safe")),
    ]


def test_reviewed(audited: Audited) -> None:
    """
    Of a verdict with them it is said that nothing has changed, or what has, with the new line.
    """
    line = line_to_paste(fingerprints(audited(CLAIM + VERDICT, early=EARLY), "safe"))
    reviewed = CLAIM + VERDICT + line + "\n"
    same = audited(reviewed, early=EARLY)
    changed = audited(reviewed.replace('speaker = "office"\n', ""), early=f"{EARLY} Or was it?")

    assert below(same) == ["", "Nothing that its verdict was reached on has changed since."]
    assert below(changed) == [
        "",
        "Changed since its verdict: evidence and documents. If it still holds, paste:",
        line_to_paste(fingerprints(changed, "safe")),
    ]


@pytest.mark.parametrize("with_history", [False, True], ids=["explained", "history"])
def test_as_of(audited: Audited, *, with_history: bool) -> None:
    """
    Of an earlier day nothing is said about verdicts, and the history ends with that day.
    """
    audit = audited(CLAIM + VERDICT, as_of="2019-01-01", early=EARLY)
    history = ["", "How it came to stand so:", f"- 1 January 2019: {UNVERIFIED}."]

    assert below(audit, with_history=with_history) == history * with_history


@pytest.mark.parametrize("options", [[], ["--history"]], ids=["explained", "history"])
def test_command(
    audited: Audited, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    """
    The command prints just that, with a history if it is asked for one.
    """
    audit = audited(CLAIM + VERDICT, early=EARLY)

    assert main(["show", "safe", "--ledger", str(tmp_path), *options]) == 0
    assert capsys.readouterr().out == shown(audit, "safe", with_history=bool(options))

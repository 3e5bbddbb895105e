"""docs/reports.md says what the commands and formats are, and shows pictures that are there."""

import re
from pathlib import Path

import pytest

from claimledger import REPORTERS
from claimledger.arguments import parser
from claimledger.reporters.csv import cell
from claimledger.reporters.escaping import json_strings, one_line, visible

DOCS = Path(__file__).parent.parent / "docs"
PAGE = (DOCS / "reports.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"`claimledger ([^`]+)`", PAGE)


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_can_be_typed(command: str) -> None:
    """Each command shown is one that the command line takes, what is optional included."""
    words = re.sub(r"\$\(date \+%F\)", "2026-11-22", command)
    typed = re.sub(r"[\[\]\"]|\.\.\.", "", words).split()

    assert parser().parse_args(typed).command == typed[0]


def test_every_format_is_named() -> None:
    """No format is left out, Markdown being what comes unasked."""
    named = re.findall(r"--format (\w+)", PAGE)

    assert {*named, "markdown"} == {*REPORTERS}


def test_pictures_are_there_and_small() -> None:
    """Each picture lies beside the page, and no one waits for it."""
    pictures = re.findall(r"\]\((\S+\.png)\)", PAGE)

    assert [name for name in pictures if (DOCS / name).stat().st_size > 200_000] == []
    assert len(pictures) == 2


def test_escapes_are_as_it_says() -> None:
    """What the page says of characters is what is done."""
    shown = {
        visible("\x1b"),
        visible("\u202e"),
        json_strings("\u202e"),
        one_line("::"),
        one_line("##[group]").removesuffix("group]"),
    }

    assert {it for it in shown if f"`{it}`" in PAGE} == shown
    assert [cell(sign)[0] for sign in re.findall("`([=+@|%-])`", PAGE)] == ["'"] * 6

"""The pages say of each option what it is, and of no option that there is not."""

import re
from pathlib import Path

import pytest

from claimledger.arguments import parser

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
[COMMANDS] = [action.choices for action in parser()._actions if isinstance(action.choices, dict)]
OPTIONS = sorted(
    {option for command in COMMANDS.values() for option in command._option_string_actions}
    - {"-h", "--help", "--output"}
)
#: Of the whole command, of pytest and of the benchmarks, which the pages tell of too.
OTHERS = {"--help", "--version", "--no-claimledger", "--growth", "--rounds", "--scale", "--sizes"}
OTHERS |= {"--rewrite-golden", "--write"}


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_is_told_of(option: str) -> None:
    """Whoever reads the pages knows of each."""
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", TEXT)


def test_every_option_told_of_is_there() -> None:
    """Nothing is promised that cannot be typed."""
    told = {*re.findall(r"(?<=[ `\[(|])--[a-z][a-z-]+", TEXT)}

    assert told - OTHERS - {*OPTIONS} == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    """In its table of commands, and with an example in its own help."""
    readme = PAGES[0].read_text(encoding="utf-8")

    assert f"`claimledger {command} " in readme or f"`claimledger {command}`" in readme
    assert f"example: claimledger {command}" in " ".join(COMMANDS[command].format_help().split())

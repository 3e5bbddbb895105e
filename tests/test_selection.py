"""Which warnings and notes are told: by option, by pyproject.toml, and never without the errors."""

from pathlib import Path

import pytest

from claimledger import ClaimledgerError, finding
from claimledger.findings.selection import selection


def told(select: list[str] | None, ignore: list[str] | None, folder: Path) -> list[str]:
    """Which of an error, two warnings and a note are told."""
    chosen = selection(select, ignore, folder=str(folder))
    codes = ("CL301", "CL304", "CL501", "CL601")
    return [code for code in codes if chosen.takes(finding(code, "Something."))]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (None, None, ["CL301", "CL304", "CL501", "CL601"]),
        (["CL6"], None, ["CL301", "CL601"]),
        (["cl304, CL5"], None, ["CL301", "CL304", "CL501"]),
        (None, ["CL3"], ["CL301", "CL501", "CL601"]),
        (["CL3", "CL6"], ["CL304", "CL601"], ["CL301"]),
        (None, ["CL"], ["CL301"]),
    ],
)
def test_chosen_by_option(
    select: list[str] | None, ignore: list[str] | None, expected: list[str], tmp_path: Path
) -> None:
    """By whole codes or their beginnings; what is ignored is not told though selected."""
    assert told(select, ignore, tmp_path) == expected


def test_chosen_by_pyproject(tmp_path: Path) -> None:
    """The nearest file upwards that has the table says what no option says."""
    (tmp_path / "pyproject.toml").write_text(
        '[tool.claimledger]\nselect = ["CL3", "CL6"]\nignore = ["CL601"]\n', encoding="utf-8"
    )
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")

    assert told(None, None, below) == ["CL301", "CL304"]
    assert told(None, ["CL304"], below) == ["CL301", "CL601"]
    assert told(["CL5"], None, below) == ["CL301", "CL501"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.claimledger\n", "cannot be read: "),
        ("[tool]\nclaimledger = 3\n", "is no table"),
        ("[tool.claimledger]\nformat = 1\n", "has `format`; known are select, ignore"),
        ('[tool.claimledger]\nselect = "CL3"\n', "`select` wants a list of codes"),
        ("[tool.claimledger]\nignore = [3]\n", "`ignore` wants a list of codes"),
        ('[tool.claimledger]\nignore = ["E501"]\n', "`ignore`: no code begins with `E501`"),
    ],
)
def test_settings_that_mean_nothing(text: str, message: str, tmp_path: Path) -> None:
    """A setting nobody can follow is refused, with its file."""
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ClaimledgerError, match=r"pyproject\.toml") as caught:
        selection(None, None, folder=str(tmp_path))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("select", "ignore", "message"),
    [
        (["CL9999"], None, "--select: no code begins with `CL9999`"),
        ([""], None, "--select: no code begins with ''"),
        (None, ["CL301"], "--ignore: CL301 is an error, and errors are always told"),
    ],
)
def test_options_that_mean_nothing(
    select: list[str] | None, ignore: list[str] | None, message: str, tmp_path: Path
) -> None:
    """A code that is none would leave its writer believing that something is looked at."""
    with pytest.raises(ClaimledgerError) as caught:
        selection(select, ignore, folder=str(tmp_path))
    assert str(caught.value) == message


def test_a_tool_table_may_be_anything(tmp_path: Path) -> None:
    """What other tools write is not ours to judge."""
    (tmp_path / "pyproject.toml").write_text("tool = 3\n", encoding="utf-8")

    assert told(None, None, tmp_path) == ["CL301", "CL304", "CL501", "CL601"]

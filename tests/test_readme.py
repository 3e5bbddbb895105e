"""What the README shows is what the tool does."""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
import tomli

import claimledger
from claimledger.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
LEDGER = ROOT / "ledgers" / "us-iran-2001-2006"
SHOWN = [
    text.split("\n", 1)
    for language, text in BLOCKS
    if language == "console" and text.startswith("$ claimledger")
]
assert SHOWN, "the README shows no command"


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_shown_output_is_real(
    command: str,
    output: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each command shown prints, from the top of the checkout, what is shown; `...` cuts it off."""
    monkeypatch.chdir(ROOT)
    main(shlex.split(command)[2:])
    printed = capsys.readouterr().out

    shown, cut, _ = output.partition("...\n")
    assert (printed[: len(shown)] if cut else printed) == shown


def test_the_error_shown_is_real(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The change that the README proposes brings the error that it shows, and status 1."""
    shutil.copytree(ROOT / "ledgers", tmp_path / "ledgers")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "pyproject.toml").touch()
    file = tmp_path / "ledgers" / LEDGER.name / "al-qaeda-in-iran.claims.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("would not know", "could not know"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    [shown] = [text for language, text in BLOCKS if language == "text"]
    assert main(["check"]) == 1
    assert shown in capsys.readouterr().out


def test_the_excerpt_is_from_our_ledger() -> None:
    """Each record shown is, key for key, a record of the real ledger."""
    [excerpt] = [text for language, text in BLOCKS if language == "toml"]
    real: dict[str, dict[str, object]] = {}
    for file in sorted(LEDGER.glob("*.claims.toml")):
        for kind, records in tomli.loads(file.read_text(encoding="utf-8")).items():
            real.setdefault(kind, {}).update(records if isinstance(records, dict) else {})

    different = [
        f"{kind}.{id}"
        for kind, records in tomli.loads(excerpt).items()
        for id, record in records.items()
        if real[kind].get(id) != record
    ]
    assert different == []


def test_the_library_example_runs() -> None:
    """The Python shown does what it says."""
    [example] = [text for language, text in BLOCKS if language == "python"]
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        names: dict[str, object] = {}
        exec(compile(example, "README.md", "exec"), names)  # noqa: S102
    finally:
        os.chdir(before)

    assert isinstance(names["audit"], claimledger.Audit)


def test_its_length() -> None:
    """Short enough to be read, long enough to be of use."""
    assert 60 <= README.count("\n") <= 120

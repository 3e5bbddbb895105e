"""Pages of claims written into a folder in which nothing else is touched; the day of the check."""

import os
import re
from pathlib import Path

import pytest

from claimledger.cli import main

Said = pytest.CaptureFixture[str]

LEDGER = """
format = 1
[claim.safe]
text = "The bridge is safe."
[claim.open]
text = "The bridge is open."
superseded-by = "safe"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger, in which the command is run; `out` in it is not there yet."""
    (tmp_path / "ledgers").mkdir()
    (tmp_path / "ledgers" / "x.claims.toml").write_text(LEDGER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path) -> dict[str, str]:
    """What lies in `out`, by its path there."""
    out = folder / "out"
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_text() for path in files}


def publish(*more: str) -> int:
    """The exit status of writing the pages."""
    return main(["report", "--per-claim", "out", *more])


def test_written(folder: Path) -> None:
    """The pages are written with their mark at the end, again and again the same."""
    first = (publish(), written(folder))
    again = (publish(), written(folder))

    assert [*first[1]] == ["README.md", "claims/open.md", "claims/safe.md"]
    assert first == again == (0, first[1])


def test_pages_of_claims_that_are_gone(folder: Path) -> None:
    """A page whose claim is no more is taken away, since nothing leads to it or keeps it true."""
    publish()
    text = LEDGER.partition("[claim.open]")[0]
    (folder / "ledgers" / "x.claims.toml").write_text(text, encoding="utf-8")

    assert (publish(), [*written(folder)]) == (0, ["README.md", "claims/safe.md"])


IN_THE_WAY = {"foreign": b"My notes.\n", "empty": b"", "not utf-8": b"\xff"}


@pytest.mark.parametrize("name", IN_THE_WAY)
@pytest.mark.parametrize("path", ["README.md", "claims/safe.md"])
def test_what_somebody_else_wrote_stays(name: str, path: str, folder: Path, capsys: Said) -> None:
    """Where a page would replace a file that is not one of ours, nothing at all is written."""
    target = folder / "out" / path
    target.parent.mkdir(parents=True)
    target.write_bytes(IN_THE_WAY[name])
    status = publish()

    assert (status, target.read_bytes()) == (2, IN_THE_WAY[name])
    assert [*target.parent.iterdir()] == [target]
    assert capsys.readouterr().err == (
        f"claimledger: {os.path.join('out', *path.split('/'))}: not written over, since claimledger"
        " did not write it, or it was changed since; nothing was written\n"
    )


def test_what_somebody_changed_stays(folder: Path) -> None:
    """A page that was changed by hand is not written over, nor taken away with its claim."""
    publish()
    page = folder / "out" / "claims" / "open.md"
    page.write_text(page.read_text().replace("bridge", "old bridge"), encoding="utf-8")
    text = LEDGER.partition("[claim.open]")[0]
    refused = publish()
    (folder / "ledgers" / "x.claims.toml").write_text(text, encoding="utf-8")

    assert (refused, publish(), "old bridge" in page.read_text()) == (2, 0, True)


def test_line_ends_of_another_system(folder: Path) -> None:
    """Pages that git gave other line ends are ours all the same."""
    publish()
    page = folder / "out" / "README.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))

    assert (publish(), b"\r" in page.read_bytes()) == (0, False)


def test_other_files_stay(folder: Path) -> None:
    """What else lies in the folder is let be."""
    publish()
    (folder / "out" / "claims" / "notes.md").write_text("Mine.\n", encoding="utf-8")
    (folder / "out" / "map.png").write_bytes(b"")

    assert (publish(), "claims/notes.md" in written(folder), "map.png" in written(folder)) == (
        0,
        True,
        True,
    )


def test_several_ledgers(folder: Path) -> None:
    """Each ledger has its pages in a folder of its own."""
    for name in ("one", "two"):
        (folder / "ledgers" / name).mkdir()
        (folder / "ledgers" / name / "x.claims.toml").write_text(LEDGER, encoding="utf-8")
    (folder / "ledgers" / "x.claims.toml").unlink()

    assert (publish(), [path for path in written(folder) if "README" in path]) == (
        0,
        ["one/README.md", "two/README.md"],
    )


def test_folder_that_is_none(folder: Path, capsys: Said) -> None:
    """Where a file stands in the place of the folder, that is said, without a traceback."""
    (folder / "out").write_text("", encoding="utf-8")

    assert (publish(), capsys.readouterr().err) == (
        2,
        "claimledger: out: cannot be written: File exists\n",
    )


def test_file_left_by_an_accident(folder: Path) -> None:
    """What a run that was killed left behind is in the way of no other, and stays."""
    publish()
    before = written(folder)
    (folder / "out" / "README.md.1.part").write_text("", encoding="utf-8")

    assert (publish(), written(folder)) == (0, {**before, "README.md.1.part": ""})


@pytest.mark.parametrize("accident", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_run_cut_off(
    accident: BaseException, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Interrupted or out of space: pages are as they were, and no part of one is left."""
    publish()
    before = written(folder)
    file = folder / "ledgers" / "x.claims.toml"
    file.write_text(LEDGER.replace("safe.", "firm."), encoding="utf-8")

    def cut_off(*_: object) -> None:
        raise accident

    monkeypatch.setattr(os, "replace", cut_off)
    status = publish()
    monkeypatch.undo()

    assert (status in {2, 130}, written(folder)) == (True, before)


@pytest.mark.parametrize("more", [["--format", "html"], ["-o", "x.md"]], ids=["html", "output"])
@pytest.mark.usefixtures("folder")
def test_pages_are_markdown(more: list[str]) -> None:
    """Other formats are one report each, and go elsewhere."""
    assert publish(*more) == 2


DAYS = {
    "2026-11-22": 0,
    "2026-11": 2,
    "2026-11-22?": 2,
    "2026-11-22/2026-11-22": 2,
    "2026-02-30": 2,
    "today": 2,
    "": 2,
}


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.usefixtures("folder")
def test_day_of_the_check(day: str, capsys: Said) -> None:
    """The day of the check is told only where it is given, and is a day of the calendar."""
    status = main(["report", "--dated", day])
    printed = capsys.readouterr()

    assert (status, printed.out.count("\n\nChecked on 22 November 2026.\n\n")) == (
        DAYS[day],
        int(status == 0),
    )
    assert printed.err == "" or "--dated wants a full day such as 2026-11-22" in printed.err


@pytest.mark.parametrize("format", ["markdown", "html", "text", "json"])
@pytest.mark.usefixtures("folder")
def test_day_in_every_format(format: str, capsys: Said) -> None:
    """Each format tells it, and without it is the same bytes but for that."""
    main(["report", "--format", format, "--dated", "2026-11-22"])
    dated = capsys.readouterr().out
    main(["report", "--format", format])
    day = re.compile(r'(<p class="day">)?Checked on 22 November 2026\.(</p>|\n\n?)?|  "dated.*\n')

    assert (len(day.findall(dated)), day.sub("", dated)) == (1, capsys.readouterr().out)

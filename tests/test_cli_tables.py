"""`claimledger show` with what it can draw and choose, and `claimledger csv`."""

from pathlib import Path

import pytest

from claimledger.cli import main

LEDGER = """
format = 1
[speaker.office]
name = "The office"
[claim.safe]
text = "The bridge is safe."
speaker = "office"
tags = ["bridge"]
[claim.open]
text = "The bridge is open."
[source.paper]
title = "The paper"
[evidence.item]
supports = "safe"
source = "paper"
quote = "it is safe"
"""


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """The path of a ledger of two claims."""
    (tmp_path / "town").mkdir()
    (tmp_path / "town" / "x.claims.toml").write_text(LEDGER, encoding="utf-8")
    return str(tmp_path / "town")


ASKED = {
    "--tag bridge": ["safe"],
    "--speaker office": ["safe"],
    "--standing unverified": ["safe", "open"],
    "--standing supported": [],
    "--tag bridge --standing unverified": ["safe"],
}


@pytest.mark.parametrize("options", ASKED)
def test_show_some(options: str, ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The table has the claims asked for and no others."""
    main(["show", "--ledger", ledger, *options.split()])
    lines = capsys.readouterr().out.splitlines()

    assert [id for id in ("safe", "open") if any(it.startswith(f"{id} ") for it in lines)] == (
        ASKED[options]
    )


def test_show_tables_together(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Several tables are shown one below the other."""
    main(["show", "--ledger", ledger, "--matrix", "--contradictions", "--sources"])
    shown = capsys.readouterr().out

    assert [shown.count(it) for it in ("evidence ", "Conflicts nobody", "source  ")] == [1, 1, 1]


def test_csv(ledger: str, tmp_path: Path) -> None:
    """The tables are written into a folder, which is made if it is not there."""
    status = main(["csv", ledger, "-o", str(tmp_path / "out" / "tables")])

    assert (status, sorted(path.name for path in (tmp_path / "out" / "tables").iterdir())) == (
        0,
        ["claims.csv", "contradictions.csv", "evidence.csv"],
    )


@pytest.mark.usefixtures("ledger")
def test_csv_of_several_ledgers(tmp_path: Path) -> None:
    """Each ledger gets a folder of its own."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.claims.toml").write_text("format = 1\n", encoding="utf-8")
    main(["csv", str(tmp_path), "-o", str(tmp_path / "out")])

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["other", "town"]


def test_csv_that_cannot_be_written(
    ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a file stands in the way, that is said, without a traceback."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    status = main(["csv", ledger, "-o", str(tmp_path / "out")])

    assert (status, "cannot be written" in capsys.readouterr().err) == (2, True)

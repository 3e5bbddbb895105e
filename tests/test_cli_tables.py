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


MISTYPED = {
    "--speaker ofice": "no speaker `ofice` in PATH; did you mean `office`?",
    "--speaker zzz": "no speaker `zzz` in PATH; there are office",
    "--tag bridg": "no tag `bridg` in PATH; did you mean `bridge`?",
    "zzz --matrix": "no claim `zzz` in PATH; there are open, safe",
    "safe --tag bridge": "claims are named by their ids or chosen by what fits them, not both",
}


@pytest.mark.parametrize("options", MISTYPED)
def test_show_what_is_not_there(
    options: str, ledger: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever mistypes a name is told what was meant, or else what there is."""
    status = main(["show", "--ledger", ledger, *options.split()])
    told = capsys.readouterr().err.replace(ledger, "PATH")

    assert (status, told) == (2, f"claimledger: {MISTYPED[options]}\n")


def test_show_names_some_of_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of very many only the first are named."""
    claims = "".join(f'[claim.c{n:03}]\ntext = "C."\n' for n in range(30))
    (tmp_path / "x.claims.toml").write_text(f"format = 1\n{claims}", encoding="utf-8")
    main(["show", "--ledger", str(tmp_path), "zzz"])

    assert capsys.readouterr().err.endswith("c018, c019, ...\n")


def test_show_mistyped_where_there_is_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there are none at all, none is named."""
    (tmp_path / "x.claims.toml").write_text("format = 1\n", encoding="utf-8")
    main(["show", "--ledger", str(tmp_path), "--tag", "zzz"])

    assert capsys.readouterr().err == f"claimledger: no tag `zzz` in {tmp_path}\n"


def test_show_tables_of_named_claims(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With ids, the tables asked for have those claims."""
    main(["show", "--ledger", ledger, "safe", "--matrix"])
    main(["show", "--ledger", ledger, "open", "--matrix"])

    assert capsys.readouterr().out.count("it is safe") == 1


def test_csv(ledger: str, tmp_path: Path) -> None:
    """The tables are written into a folder, which is made if it is not there."""
    status = main(["csv", ledger, "-o", str(tmp_path / "out" / "tables")])

    assert (status, sorted(path.name for path in (tmp_path / "out" / "tables").iterdir())) == (
        0,
        ["claims.csv", "contradictions.csv", "evidence.csv"],
    )


def test_csv_says_its_encoding(ledger: str, tmp_path: Path) -> None:
    """Each file begins with the mark of UTF-8, by which Excel knows what its letters are."""
    main(["csv", ledger, "-o", str(tmp_path)])

    assert [path.read_bytes()[:5] for path in tmp_path.glob("*.csv")] == [b'\xef\xbb\xbf"i'] * 3


@pytest.mark.usefixtures("ledger")
def test_csv_of_several_ledgers(tmp_path: Path) -> None:
    """Each ledger gets a folder of its own."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.claims.toml").write_text("format = 1\n", encoding="utf-8")
    main(["csv", str(tmp_path), "-o", str(tmp_path / "out")])

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["other", "town"]


def test_csv_of_ledgers_of_one_name(tmp_path: Path, ledger: str) -> None:
    """Ledgers in folders of one name do not overwrite each other."""
    (tmp_path / "far" / "town").mkdir(parents=True)
    Path(ledger, "x.claims.toml").rename(tmp_path / "far" / "town" / "x.claims.toml")
    Path(ledger, "y.claims.toml").write_text("format = 1\n", encoding="utf-8")
    main(["csv", str(tmp_path), "-o", str(tmp_path / "out")])

    assert len([*(tmp_path / "out").iterdir()]) == 2


def test_csv_that_cannot_be_written(
    ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a file stands in the way, that is said, without a traceback."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    status = main(["csv", ledger, "-o", str(tmp_path / "out")])

    assert (status, "cannot be written" in capsys.readouterr().err) == (2, True)

"""Ledgers that must not load: one folder a case, beside it exactly what is told of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimledger import LedgerError, load

HERE = Path(__file__).parent
BROKEN = sorted(path for path in (HERE / "broken").iterdir() if path.is_dir())


def test_there_are_broken_ledgers() -> None:
    """
    The folder of broken ledgers is where it is looked for.
    """
    assert len(BROKEN) > 50


@pytest.mark.parametrize("folder", BROKEN, ids=lambda path: path.name)
def test_told_in_full(folder: Path, golden: Callable[[str, str], None]) -> None:
    """
    Everything that is wrong is told in one go, by place, in words that name it.
    """
    with pytest.raises(LedgerError) as caught:
        load(folder)

    told = str(caught.value).replace(f"{folder}/", "")
    golden(f"../broken/{folder.name}/expected.txt", f"{told}\n")


@pytest.mark.parametrize("folder", BROKEN, ids=lambda path: path.name)
def test_told_with_place_and_remedy(folder: Path) -> None:
    """
    Whatever is told has a line, a column and a remedy.
    """
    with pytest.raises(LedgerError) as caught:
        load(folder)

    assert [f for f in caught.value.findings if not (f.line and f.column and f.remedy)] == []

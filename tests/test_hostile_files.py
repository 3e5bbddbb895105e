"""Files and folders that nobody would call a ledger: each is told in words, none waited for."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimledger import LedgerError, load
from claimledger.cli import main
from claimledger.reading.files import ledger_folders

GOOD = b'format = 1\n[speaker.a]\nname = "x"\n'

#: What stands in a file, and what is told of it.
CONTENTS = {
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "1:1: CL002 not UTF-8: byte 0x89"),
    "an archive": (b"\x1f\x8b\x08\x00" + bytes(range(256)), "1:2: CL002 not UTF-8: byte 0x8b"),
    "a program": (b"\x7fELF\x02\x01\x01" + bytes(9), "1:1: CL003 not TOML: Invalid statement"),
    "a database": (
        b"SQLite format 3\x00",
        "1:8: CL003 not TOML: Expected '=' after a key in a key/value pair",
    ),
    "NUL alone": (bytes(1_000_000), "1:1: CL003 not TOML: Invalid statement"),
    "Latin-1": (b'format = 1\n[speaker.a]\nname = "M\xfcller"', "3:10: CL002 not UTF-8: byte 0xfc"),
    "UTF-16": (GOOD.decode().encode("utf-16"), "1:1: CL002 not UTF-8: byte 0xff"),
    "UTF-32": (GOOD.decode().encode("utf-32-le"), "1:2: CL003 not TOML"),
    "a half character": (GOOD + b"# \xed\xa0\x80", "4:3: CL002 not UTF-8: byte 0xed"),
    "an overlong one": (GOOD + b"# \xc0\xaf", "4:3: CL002 not UTF-8: byte 0xc0"),
    "cut short": (GOOD + b"# \xe2\x82", "4:3: CL002 not UTF-8: byte 0xe2"),
    "two marks": (b"\xef\xbb\xbf" * 2 + GOOD, "1:1: CL003 not TOML: Invalid statement"),
    "lone CR": (GOOD.replace(b"\n", b"\r"), "1:11: CL003 not TOML"),
    "escapes": (b"format = 1\n\x1b[2J", "2:1: CL003 not TOML: Invalid statement"),
}


def said(path: Path) -> str:
    with pytest.raises(LedgerError) as caught:
        load(path)
    return str(caught.value)


@pytest.mark.parametrize(("raw", "told"), CONTENTS.values(), ids=CONTENTS)
def test_contents(tmp_path: Path, raw: bytes, told: str) -> None:
    """
    Whatever stands in a file, it is a ledger or is told where it ceases to be one.
    """
    path = tmp_path / "x.claims.toml"
    path.write_bytes(raw)

    assert said(path).startswith(f"{path}:{told}")
    assert main(["check", str(path)]) == 1


def test_a_good_file_beside_a_bad_one(tmp_path: Path) -> None:
    """
    One file that cannot be read hides nothing that is wrong with another.
    """
    (tmp_path / "a.claims.toml").write_bytes(b"\xff")
    (tmp_path / "b.claims.toml").write_bytes(b"format = 1\nx = 1")

    assert [line.split()[1] for line in said(tmp_path).splitlines()] == ["CL002", "CL103"]


@pytest.mark.skipif(not os.path.exists("/proc/version"), reason="no such file here")
def test_a_file_of_no_size(tmp_path: Path) -> None:
    """
    A file that the system makes up as it is read, and says is empty, is read whole.
    """
    path = tmp_path / "x.claims.toml"
    path.symlink_to("/proc/version")
    [line] = Path("/proc/version").read_text(encoding="utf-8").splitlines()

    assert said(path).startswith(f"{path}:1:{len(line.split()[0]) + 2}: CL003 not TOML")


NAMES = {
    "spaces": b" a b ",
    "a line end": b"a\nb",
    "no UTF-8": b"a\xff\xfe",
    "a workflow command": b"::error::x",
    "escapes": b"\x1b[31m\x07",
    "direction": "\u202ex".encode(),
    "an option": b"--format",
    "a pattern": b"[a]*?",
    "percent": b"%s%n",
    "length": b"x" * 240,
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_names(tmp_path: Path, name: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    """
    A ledger may have any name, as a file and as a folder; output has it on one line, as text.
    """
    folder = tmp_path / os.fsdecode(name)
    path = folder / (os.fsdecode(name) + ".claims.toml")
    try:
        folder.mkdir()
        path.write_bytes(GOOD)
    except OSError:
        pytest.skip("this system has no such name")

    assert load(folder).speakers["a"].file == load(path).focus == str(path)
    assert ledger_folders(str(tmp_path)) == [str(folder)]

    path.write_bytes(b"x")
    assert main(["check", str(tmp_path), "--format", "github"]) == 1
    assert [line.partition(" ")[0] for line in capfd.readouterr().out.splitlines()] == ["::error"]


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _loop_of_two(path: Path) -> None:
    path.symlink_to("y")
    (path.parent / "y").symlink_to(path.name)


def _far(path: Path) -> None:
    path.symlink_to(path.parent / "x" / ".." / "nowhere")


def _zero(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _null(path: Path) -> None:
    path.symlink_to("/dev/null")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _pipe_elsewhere(path: Path) -> None:
    os.mkfifo(path.parent / "y")
    path.symlink_to("y")


MADE: dict[Callable[[Path], None], str] = {
    _loop: "CL001 cannot be read: Too many levels of symbolic links",
    _loop_of_two: "CL001 cannot be read: Too many levels of symbolic links",
    _far: "CL001 cannot be read: No such file or directory",
    _zero: "CL001 not a regular file",
    _null: "CL001 not a regular file",
    _pipe: "CL001 not a regular file",
    _pipe_elsewhere: "CL001 not a regular file",
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
@pytest.mark.parametrize(("make", "told"), MADE.items(), ids=lambda made: str(made)[:20])
def test_no_files(tmp_path: Path, make: Callable[[Path], None], told: str) -> None:
    """
    What is no file is told, alone as among good ones, by its name as in its folder.
    """
    path = tmp_path / "x.claims.toml"
    make(path)
    (tmp_path / "good.claims.toml").write_bytes(GOOD)

    assert said(tmp_path) == f"{path}: {told}"


def test_not_to_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A file that may not be read is told, and what is wrong with others too.
    """
    path = tmp_path / "a.claims.toml"
    path.write_bytes(GOOD)
    (tmp_path / "b.claims.toml").write_bytes(b"x")
    original = os.open

    def refused(name: str, flags: int) -> int:
        if name == str(path):
            raise PermissionError(13, "Permission denied", name)
        return original(name, flags)

    monkeypatch.setattr(os, "open", refused)

    assert [line.split(": ")[1][:5] for line in said(tmp_path).splitlines()] == ["CL001", "CL003"]


def test_gone_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A file that is gone when its lines are counted is told without them.
    """
    path = tmp_path / "a.claims.toml"
    path.write_bytes(b"format = 1\nx = 1")
    original = os.open

    def once(name: str, flags: int) -> int:
        handle = original(name, flags)
        path.unlink()
        return handle

    monkeypatch.setattr(os, "open", once)

    assert said(tmp_path) == f"{path}: CL103 unknown key or table `x`"


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """A function that closes a folder, also to whoever may read everything."""
    original = os.scandir
    folders: list[str] = []

    def scandir(path: str) -> object:
        if str(path) in folders:
            raise PermissionError(13, "Permission denied", path)
        return original(path)

    monkeypatch.setattr(os, "scandir", scandir)
    return lambda path: folders.append(str(path))


class TestClosedFolder:
    def test_below(
        self, tmp_path: Path, closed: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
    ) -> None:
        """
        What lies beside folders that cannot be read is checked, and each of these is told.
        """
        for name in "abcd":
            (tmp_path / name).mkdir()
            (tmp_path / name / "x.claims.toml").write_bytes(b"x" if name == "d" else GOOD)
        closed(tmp_path / "a")
        closed(tmp_path / "c")

        assert main(["check", str(tmp_path), "--select", "CL0"]) == 2
        out, err = capsys.readouterr()
        assert [line.split(": ")[0] for line in out.splitlines()[:-1:2]] == [
            f"{tmp_path}/a",
            f"{tmp_path}/c",
            f"{tmp_path}/d/x.claims.toml:1:2",
        ]
        assert [line.split(": ")[0] for line in err.splitlines()] == [f"{tmp_path}/b"]
        with pytest.raises(LedgerError) as caught:
            ledger_folders(str(tmp_path))
        assert [finding.file for finding in caught.value.findings] == [
            f"{tmp_path}/a",
            f"{tmp_path}/c",
        ]

    def test_around_a_file(self, tmp_path: Path, closed: Callable[[Path], None]) -> None:
        """
        A file may be named whose neighbours are not known: then its ledger is not either.
        """
        path = tmp_path / "x.claims.toml"
        path.write_bytes(GOOD)
        closed(tmp_path)

        assert said(path) == f"{tmp_path}: CL001 cannot be read: Permission denied"


@pytest.mark.parametrize("command", [["report"], ["show", "--ledger"], ["csv", "-o", "x"]])
def test_several_that_cannot_be_read(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Of several ledgers, each that cannot be read is told, and nothing is drawn of the others.
    """
    for name in "abc":
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.claims.toml").write_bytes(GOOD if name == "b" else b"x")

    assert main([*command, str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(":")[0] for line in err.splitlines()[::2]] == [
        f"{tmp_path}/a/x.claims.toml",
        f"{tmp_path}/c/x.claims.toml",
    ]

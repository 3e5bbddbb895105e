"""Archived documents are read inside the root, bounded, from one read, and never waited for."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from claimledger.documents import Archived, Unread, open_document, root_of


def opened(folder: Path, name: str, root: Path | None = None) -> Archived | Unread:
    """The document *name* of a ledger in *folder*."""
    return open_document(name, folder=str(folder), root=str(root or folder))


def test_text_and_hash_come_from_one_read(tmp_path: Path) -> None:
    """The hash is of the raw bytes, line ends included; the text keeps them too."""
    raw = "Größe\r\nzwei\n".encode()
    (tmp_path / "a.txt").write_bytes(raw)

    assert opened(tmp_path, "a.txt") == Archived(sha256(raw).hexdigest(), "Größe\r\nzwei\n")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-8-sig", "Größe"), ("utf-16", "Größe"), ("utf-8", "Größe")],
)
def test_byte_order_mark_names_the_encoding(tmp_path: Path, encoding: str, text: str) -> None:
    """Without a byte order mark a text is UTF-8."""
    raw = text.encode(encoding)
    (tmp_path / "a.md").write_bytes(raw)

    assert opened(tmp_path, "a.md") == Archived(sha256(raw).hexdigest(), text)


def test_a_page_is_its_visible_text(tmp_path: Path) -> None:
    """Of a saved page what a reader sees is the text, in the encoding that it declares."""
    page = '<meta charset="iso-8859-1"><script>no()</script><p>Größe</p>'.encode("latin-1")
    (tmp_path / "a.html").write_bytes(page)

    document = opened(tmp_path, "a.html")

    assert isinstance(document, Archived)
    assert document.text.strip() == "Größe"


def test_undecodable_bytes_are_told_with_their_offset(tmp_path: Path) -> None:
    """No letter is guessed."""
    raw = b"Gr\xf6\xdfe"
    (tmp_path / "a.txt").write_bytes(raw)

    assert opened(tmp_path, "a.txt") == Unread(
        "CL313", "its byte 0xf6 at offset 2 is not utf-8", sha256(raw).hexdigest()
    )


@pytest.mark.parametrize("name", ["klingon", "a\0b", "undefined", "unicode_escape", "cp037", "zip"])
def test_an_unknown_encoding_is_told(tmp_path: Path, name: str) -> None:
    """A page may declare anything; what only Python knows, no browser has shown."""
    raw = f'<meta charset="{name}">'.encode()
    (tmp_path / "a.html").write_bytes(raw)

    assert opened(tmp_path, "a.html") == Unread(
        "CL313", f"it names an encoding nobody knows, {name!a}", sha256(raw).hexdigest()
    )


def test_a_link_does_not_change_the_kind(tmp_path: Path) -> None:
    """What a page hides stays hidden, by whatever name a link calls it."""
    (tmp_path / "page.html").write_text("<!-- he is guilty -->He is free.", encoding="utf-8")
    (tmp_path / "d.txt").symlink_to("page.html")
    (tmp_path / "blob").write_text("<p>It is so.", encoding="utf-8")
    (tmp_path / "e.html").symlink_to("blob")
    texts = [opened(tmp_path, name) for name in ("d.txt", "e.html")]

    assert [it.text for it in texts if isinstance(it, Archived)] == ["He is free.", "It is so."]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("gone.txt", Unread("CL302", "it cannot be read: No such file or directory")),
        ("a\0.txt", Unread("CL302", "it cannot be read: no file can have that name")),
        ("report.pdf", Unread("CL315", "its kind, .pdf, is not .txt, .md or .html, .htm")),
        ("report", Unread("CL315", "its kind, none, is not .txt, .md or .html, .htm")),
        (
            "/etc/hosts.txt",
            Unread("CL312", "its path is absolute, not relative to the ledger file"),
        ),
        ("folder.txt", Unread("CL315", "it is no regular file")),
        ("pipe.txt", Unread("CL315", "it is no regular file")),
    ],
    ids=["gone", "null", "pdf", "no-kind", "absolute", "folder", "pipe"],
)
def test_what_is_not_read(tmp_path: Path, name: str, expected: Unread) -> None:
    """Whatever is no archived text is refused with a reason; nobody waits for a pipe."""
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "report.pdf").write_bytes(b"%PDF")
    os.mkfifo(tmp_path / "pipe.txt")

    assert opened(tmp_path, name) == expected


@pytest.mark.parametrize("name", ["../outside.txt", "link.txt", "linked/outside.txt"])
def test_documents_outside_the_root_stay_unread(tmp_path: Path, name: str) -> None:
    """Symlinks are resolved before it is asked where a document lies."""
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "outside.txt").write_text("secret", encoding="utf-8")
    (root / "link.txt").symlink_to(tmp_path / "outside.txt")
    (root / "linked").symlink_to(tmp_path)

    assert opened(root, name) == Unread("CL312", "it lies outside the root, the folder 'root'")


def test_the_root_itself_lies_in_the_root(tmp_path: Path) -> None:
    """It is no document, but for another reason than its place."""
    assert opened(tmp_path, ".") == Unread(
        "CL315", "its kind, none, is not .txt, .md or .html, .htm"
    )


def test_a_folder_whose_name_begins_like_the_root_is_outside(tmp_path: Path) -> None:
    """`archive-2` does not lie in `archive`."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive-2").mkdir()
    (tmp_path / "archive-2" / "a.txt").write_text("secret", encoding="utf-8")

    assert opened(tmp_path / "archive", "../archive-2/a.txt") == Unread(
        "CL312", "it lies outside the root, the folder 'archive'"
    )


def test_a_document_may_lie_beside_the_ledger_in_the_root(tmp_path: Path) -> None:
    """A path that goes up and stays in the root is as good as any."""
    (tmp_path / "ledgers").mkdir()
    (tmp_path / "a.txt").write_bytes(b"x")

    assert opened(tmp_path / "ledgers", "../a.txt", tmp_path) == Archived(
        sha256(b"x").hexdigest(), "x"
    )


def test_a_document_has_a_size_limit(tmp_path: Path) -> None:
    """Above 64 MiB nothing is read to the end."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(64 * 2**20 + 1)

    assert opened(tmp_path, "a.txt") == Unread("CL314", "it is larger than 64 MiB")


def test_a_document_that_grows_is_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written behind the size that was told when it was opened is read too."""
    (tmp_path / "a.txt").write_bytes(b"one two")
    (tmp_path / "empty.txt").touch()
    monkeypatch.setattr("os.fstat", lambda _: (tmp_path / "empty.txt").stat())

    assert opened(tmp_path, "a.txt") == Archived(sha256(b"one two").hexdigest(), "one two")


def test_the_root_is_the_nearest_project(tmp_path: Path) -> None:
    """The nearest folder upwards with .git or pyproject.toml is the root."""
    below = tmp_path / "project" / "ledgers" / "one"
    below.mkdir(parents=True)
    (tmp_path / "project" / "pyproject.toml").touch()

    assert root_of(str(below)) == str(tmp_path / "project")


def test_without_a_project_the_folder_is_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing marks a project, only what lies in the ledger's folder is read."""
    monkeypatch.setattr("os.path.exists", lambda _: False)

    assert root_of(str(tmp_path)) == str(tmp_path)

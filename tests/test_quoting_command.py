"""Words looked up in a document by hand: the place, the lines around it, the TOML to paste."""

from hashlib import sha256
from pathlib import Path

import pytest
import tomli

from claimledger import ClaimledgerError
from claimledger.quoting_command import looked_up

PAPER = (
    "The council met.\n"
    "It said that the “bridge” was\n"
    "safe, and that the offer stood.\n"
    "He is not guilty of any crime.\n"
    "Later the offer fell.\n"
)


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A document in the working directory."""
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "paper.txt"


def test_found(paper: str) -> None:
    """Place, the lines with the one before and the one behind, and the TOML, in its typography."""
    printed, found = looked_up(paper, 'the "bridge" was safe')

    assert found
    assert printed == (
        "paper.txt:2:14: found, characters 30 to 51\n"
        "\n"
        "  1 | The council met.\n"
        "> 2 | It said that the “bridge” was\n"
        "    |              ^^^^^^^^^^^^^^^^\n"
        "> 3 | safe, and that the offer stood.\n"
        "    | ^^^^\n"
        "  4 | He is not guilty of any crime.\n"
        "\n"
        "# for the [source.ID]; the path counts from the ledger file\n"
        'document = "paper.txt"\n'
        f'sha256 = "{sha256(PAPER.encode()).hexdigest()}"\n'
        "# for the [claim.ID] or [evidence.ID]\n"
        'quote = "the “bridge” was safe"\n'
        'note = "Line 2."\n'
    )


def test_what_is_pasted_has_one_place(paper: str) -> None:
    """Words that stand more than once get the shortest prefix or suffix that tells them apart."""
    printed, _ = looked_up(paper, "the offer")

    assert "It stands 2 times, lines 3, 5.\n" in printed
    assert tomli.loads(printed[printed.index("document") :])["prefix"] == "that"


def test_words_that_stand_too_often(tmp_path: Path) -> None:
    """Of many places the first ten are listed; where nothing tells them apart, nothing is said."""
    (tmp_path / "a.txt").write_text("so it was: the offer.\n" * 20, encoding="utf-8")
    printed, _ = looked_up(str(tmp_path / "a.txt"), "the offer")

    assert "It stands 20 times, lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and more.\n" in printed
    assert "prefix" not in printed
    assert "suffix" not in printed


def test_what_was_left_out_is_shown(paper: str) -> None:
    """The words at [...] are printed, and what a person should look at."""
    printed, found = looked_up(paper, "He is [...] guilty")

    assert found
    assert "Left out: not\nCL307 the words left out hold a negation: 'not'\n" in printed
    assert 'quote = "He is [...] guilty"\n' in printed


def test_a_word_broken_at_a_line_end(tmp_path: Path) -> None:
    """What is pasted is found again: the words as asked for, where the document breaks one."""
    (tmp_path / "a.txt").write_text("Of the co-\noperation of both.\n", encoding="utf-8")
    printed, found = looked_up(str(tmp_path / "a.txt"), "the cooperation of both")

    assert found
    assert 'quote = "the cooperation of both"\n' in printed


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The well-\nknown defect.\n", "The well-known defect"),
        ("It was re\u00adported twice.\n", "It was reported twice"),
    ],
)
def test_hyphens_that_only_part_lines(tmp_path: Path, text: str, quote: str) -> None:
    """What is pasted has none of a document's hyphens that stand there for its lines alone."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    printed, _ = looked_up(str(tmp_path / "a.txt"), quote)

    assert f'quote = "{quote}"\n' in printed


def test_not_found(paper: str) -> None:
    """The nearest passage is shown in its place."""
    printed, found = looked_up(paper, "the bridge is safe, and that the offer")

    assert not found
    assert printed.startswith("paper.txt:2: not found; nearest, line 2 (")
    assert "\n> 3 | safe, and that the offer stood.\n" in printed


def test_nothing_like_it(paper: str) -> None:
    """Where nothing is near, that is said."""
    assert looked_up(paper, "quantum chromodynamics") == (
        "paper.txt: not found, and nothing like it\n",
        False,
    )


def test_long_lines_are_cut_around_the_words(tmp_path: Path) -> None:
    """A page may be one line."""
    (tmp_path / "a.txt").write_text(
        f"{'x ' * 200}\n{'before ' * 50}the words meant {'behind ' * 50}", encoding="utf-8"
    )
    printed, _ = looked_up(str(tmp_path / "a.txt"), "the words meant")
    marked, carets = [line for line in printed.splitlines() if line[:7] in ("> 2 | …", "    |  ")]

    assert marked.endswith("…")
    assert marked.index("the words meant") == carets.index("^")
    assert max(map(len, printed.splitlines())) < 320


def test_unseen_characters_are_shown(tmp_path: Path) -> None:
    """A document cannot move the cursor of whoever looks into it."""
    (tmp_path / "a.txt").write_text("\x1b[2J the words \x1b[0m meant\n", encoding="utf-8")
    printed, _ = looked_up(str(tmp_path / "a.txt"), "the words")

    assert "\x1b" not in printed
    assert r"\u{1B}[2J the words \u{1B}[0m meant" in printed


@pytest.mark.parametrize(
    ("name", "quote", "message"),
    [
        ("gone.txt", "words", "it cannot be read: No such file or directory"),
        ("paper.pdf", "words", "its kind, .pdf, is not .txt, .md or .html, .htm"),
        ("paper.txt", "...", "has no letter, digit or symbol"),
        ("paper.txt", " ", "the quote is empty"),
    ],
)
@pytest.mark.usefixtures("paper")
def test_what_cannot_be_looked_up(name: str, quote: str, message: str) -> None:
    """A document that cannot be read, and words that are none, are refused."""
    with pytest.raises(ClaimledgerError, match=message):
        looked_up(name, quote)


def test_a_document_of_ones_own_may_lie_anywhere(paper: str, tmp_path: Path) -> None:
    """Nothing keeps a person from the file he names, links included."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "link.txt").symlink_to(tmp_path / paper)

    assert looked_up("sub/link.txt", "The council met")[1]


@pytest.mark.parametrize("quote", ["error", "[error]", "[error] was"])
def test_words_in_a_command_of_a_log(tmp_path: Path, quote: str) -> None:
    """The line that is shown is none, wherever the words that are marked begin in it."""
    (tmp_path / "a.txt").write_text("It printed ##[error] was there.\n", encoding="utf-8")
    printed, found = looked_up(str(tmp_path / "a.txt"), quote)

    assert found
    assert "> 1 | It printed \\u{23}#[error] was there.\n" in printed

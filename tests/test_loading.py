import copy
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimledger import (
    RULES,
    Claim,
    ClaimledgerError,
    Contradiction,
    Heading,
    Ledger,
    LedgerError,
    Speaker,
    audit,
    dumps,
    load,
    loads,
    merge,
)
from claimledger.links.consistency import inconsistencies
from claimledger.loading import _MAPPINGS
from claimledger.reading import assembling, columns, draft
from claimledger.reading.files import ledger_files, ledger_folders
from claimledger.vocabulary import ContradictionKind

SPEAKER = """
format = 1
[speaker.{id}]
name = "Speaker {id}"
"""

#: A ledger with every table and key, in as many spellings as TOML has for them.
WHOLE = """# A comment, with "quotes".
format = 1

[ledger]
title = "The bridge"
summary = '''
Whether it is "closed".
'''
language = "en"
negations = ["nary"]
hedges = [ 'perchance' ] # added

[policy]
standard = "preponderance"
independent-origins = 3
unarchived = "count"
admit = "C3"

[speaker.office]
name = "The office"
role = "It builds bridges."
note = "x"
[speaker.unnamed]
name = "Unnamed officials"
anonymous = true
speaks-for = "office"
ignore = ["CL601"]

[source.gazette]
title = "The Example Gazette"
author = "office"
publisher = "The Example House"
published = 2006-05-25
accessed = "2006-05-26"
url = "https://example.org/?a=1#b"
archived-url = "https://example.net/"
document = "gazette.txt"
sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
partial = false
reliability = "B"
[source.herald]
title = "The Example Herald"
quoted-in = ["gazette"]
lines = [[1, 3], [5, 5]]
derives-from = "gazette"

[claim.closed]
text = "The bridge is closed."
speaker = ["office", "unnamed"]
date = "2003~"
about = "2001-10/2002"
source = "gazette"
quote = \"\"\"The bridge \\
  is closed.\"\"\"
prefix = "It said:"
suffix = "And more."
tags = ["bridge"]
expect = "disputed"
superseded-by = "shut"
verdict = { rating = "true", by = "office", date = 2006-05-27, because = "x", reviewed.claim = "x" }
[claim.shut]
text = "The bridge is shut."
[claim.open]
text = "The bridge is open."
speaker = "unnamed"

[evidence.photograph]
contradicts = "closed"
supports = ["open"]
source = "herald"
quote = "A car on it."
speaker = "unnamed"
date = 2006-05-25
basis = "first-hand"
credibility = 2
[evidence.forged]
undercuts = ["photograph"]
context = "shut"
from-claim = "closed"

[contradiction.open-or-closed]
between = ["closed", "open"]
kind = "negation"
because = "It cannot be both."

[[correction]]
date = 2006-05-28
of = "closed"
what = "The name."
"""


def said(call: Callable[[], object]) -> str:
    with pytest.raises(LedgerError) as caught:
        call()
    return str(caught.value)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a file of some ledger below tmp_path."""

    def written(name: str, text: str | bytes = SPEAKER.format(id="a")) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written


class TestLoad:
    def test_whole(self, write: Callable[..., Path]) -> None:
        """
        A ledger is read from its folder as from its text.
        """
        path = write("bridge/x.claims.toml", WHOLE)

        assert load(path.parent) == loads(WHOLE)

    @pytest.mark.parametrize(
        "spelt",
        [
            lambda text: text.replace("\n", "\r\n"),
            lambda text: f"\ufeff{text}",
            lambda text: f"\ufeff{text}".replace("\n", "\r\n"),
        ],
        ids=["CRLF", "BOM", "both"],
    )
    def test_spelling(self, write: Callable[..., Path], spelt: Callable[[str], str]) -> None:
        """
        Line ends and a byte order mark change nothing.
        """
        path = write("x.claims.toml", spelt(WHOLE))

        assert load(path.parent) == loads(WHOLE)

    def test_several_files(self, write: Callable[..., Path]) -> None:
        """
        The files of a folder are one ledger, in the order of their names.
        """
        write("b.claims.toml", SPEAKER.format(id="b"))
        path = write("a.claims.toml", SPEAKER.format(id="z"))

        assert [*load(path.parent).speakers] == ["z", "b"]

    def test_records_know_their_file(self, write: Callable[..., Path]) -> None:
        """
        Each record names the file that it stands in.
        """
        path = write("x.claims.toml", WHOLE)
        ledger = load(path.parent)

        assert {
            ledger.claims["open"].file,
            ledger.evidence["forged"].file,
            ledger.corrections[0].file,
        } == {str(path)}

    def test_one_file(self, write: Callable[..., Path]) -> None:
        """
        A file names the ledger of its folder, and shows only its own records.
        """
        write("b.claims.toml", SPEAKER.format(id="b"))
        ledger = load(write("a.claims.toml"))

        assert ([*ledger.speakers], [*ledger.shown(ledger.speakers)]) == (["a", "b"], ["a"])

    def test_file_right_here(
        self, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Files and folders may be named from where one is.
        """
        path = write("bridge/a.claims.toml")
        monkeypatch.chdir(path.parent)

        assert [load("a.claims.toml").name, load(".").name, load("../bridge").name] == [
            "bridge",
            "bridge",
            "bridge",
        ]

    def test_name_and_root(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        A ledger has the name of its folder, and the root that it is given.
        """
        ledger = load(write("bridge/a.claims.toml").parent, root=tmp_path)

        assert (ledger.name, ledger.root) == ("bridge", str(tmp_path))

    def test_symlink(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        A ledger file may be a link to a file elsewhere, whatever that is called.
        """
        (tmp_path / "bridge").mkdir()
        (tmp_path / "bridge" / "a.claims.toml").symlink_to(write("elsewhere.toml"))

        assert [*load(tmp_path / "bridge").speakers] == ["a"]

    def test_what_is_no_ledger_file(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        Hidden files, folders with the name of a ledger file and all other files are passed over.
        """
        write(".#a.claims.toml", b"\xff")
        write("notes.toml", b"\xff")
        write("folder.claims.toml/notes.txt")
        write("a.claims.toml")

        assert [*load(tmp_path).speakers] == ["a"]

    def test_folder_like_a_file(self, write: Callable[..., Path]) -> None:
        """
        A folder with the name of a ledger file is a folder.
        """
        path = write("x.claims.toml/a.claims.toml")

        assert [*load(path.parent).speakers] == ["a"]

    @pytest.mark.parametrize(("text", "times"), [("format = 1", 1), ("format = 2", 2)])
    def test_reads_each_file_once(
        self, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, text: str, times: int
    ) -> None:
        """
        A file is read once, and once more if there is something to tell of it.
        """
        path = write("a.claims.toml", text)
        opened: list[str] = []
        original = os.open

        def counted(path: str, flags: int) -> int:
            opened.append(path)
            return original(path, flags)

        monkeypatch.setattr(os, "open", counted)
        with suppress(LedgerError):
            load(path)

        assert opened == [str(path)] * times


#: A record of each kind with the id {}, of which a thing or two are wrong, but not with the first.
_RECORDS = (
    "[speaker.{}]\nname = 'x'\n",
    "[source.{}]\ntitle = 'x'\nauthor = 'a'\n",
    "[claim.{}]\ntext = 'x'\nspeaker = 'a'\n",
    "[evidence.{}]\nsupports = ['b', 'c']\nsource = 'd'\n",
    "[contradiction.{}]\nbetween = ['b', 'c']\nkind = 'tension'\nbecause = 'x'\n",
    "[claim.{}]\nsuperseded-by = 'd'\n",
)
records = st.lists(
    st.tuples(st.sampled_from(_RECORDS), st.sampled_from(["a", "b", "c", "d", "e-1", "E"])),
    max_size=4,
    unique_by=lambda record: (record[0][:6], record[1]),
)


@given(st.lists(records, max_size=3))
def test_ids_of_several_files(files: list[list[tuple[str, str]]]) -> None:
    """
    Of ids used twice, in whatever files and kinds, is told what is told of records one by one.
    """
    texts = {
        f"{n}.claims.toml": "format = 1\n" + "".join(record.format(id) for record, id in some)
        for n, some in enumerate(files)
    }

    def outcome() -> object:
        try:
            return assembling.assembled([*texts], lambda name: texts[name].encode(), texts.get)
        except LedgerError as error:
            return error.findings

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "_ENOUGH", 0)
        together = outcome()
        patch.setattr(draft, "structure_all", lambda *_: None)
        by_themselves = outcome()

    assert together == by_themselves


class TestUnusable:
    def test_no_such_path(self, tmp_path: Path) -> None:
        """
        A path that is not there is told.
        """
        path = tmp_path / "x"

        assert said(lambda: load(path)) == (
            f"{path}: CL001 cannot be read: No such file or directory"
        )

    def test_nul(self) -> None:
        """
        A path that no system can have is told.
        """
        assert (
            said(lambda: load("a\0b")) == "a\0b: CL001 cannot be read: no file can have that name"
        )

    @pytest.mark.parametrize("name", ["x.toml", "claims.toml", ".x.claims.toml", ".claims.toml"])
    def test_no_ledger_file(self, write: Callable[..., Path], name: str) -> None:
        """
        A file that is no ledger file is not taken for its folder's ledger.
        """
        write("a.claims.toml")
        path = write(name)

        assert said(lambda: load(path)) == f"{path}: CL001 not a ledger file, *.claims.toml"

    def test_no_ledger(self, write: Callable[..., Path]) -> None:
        """
        A folder without ledger files, below it neither, is no success.
        """
        path = write("a/b/notes.txt").parent.parent

        assert said(lambda: load(path)) == (
            f"{path}: CL005 no *.claims.toml file in this folder or below it"
        )

    def test_several(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        A folder of several ledgers is not one ledger.
        """
        one, two = (write(f"{name}/x.claims.toml").parent for name in "ab")

        assert said(lambda: load(tmp_path)) == f"{tmp_path}: CL006 several ledgers: {one}, {two}"

    def test_dangling_link(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        A link to nothing is a ledger file that cannot be read.
        """
        (tmp_path / "x.claims.toml").symlink_to(tmp_path / "gone")
        write("a.claims.toml")

        assert said(lambda: load(tmp_path)) == (
            f"{tmp_path}/x.claims.toml: CL001 cannot be read: No such file or directory"
        )

    def test_link_to_itself(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        A link that leads back to itself is one too; the folder it stands in can be read.
        """
        (tmp_path / "x.claims.toml").symlink_to("x.claims.toml")
        write("a.claims.toml")

        assert said(lambda: load(tmp_path)) == (
            f"{tmp_path}/x.claims.toml: CL001 cannot be read: Too many levels of symbolic links"
        )

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes by name")
    def test_pipe(self, tmp_path: Path) -> None:
        """
        A pipe is refused without waiting for what may never come.
        """
        os.mkfifo(path := tmp_path / "x.claims.toml")

        assert said(lambda: load(path)) == f"{path}: CL001 not a regular file"

    def test_folder_not_to_be_read(
        self, write: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        A folder below that cannot be looked into is not passed over, but named.
        """
        write("a/x.claims.toml")
        closed = str(write("b/x.claims.toml").parent)
        original = os.scandir

        def scandir(path: str) -> object:
            if path == closed:
                raise PermissionError(13, "Permission denied", path)
            return original(path)

        monkeypatch.setattr(os, "scandir", scandir)

        assert said(lambda: load(tmp_path)) == f"{closed}: CL001 cannot be read: Permission denied"

    def test_size(self, write: Callable[..., Path]) -> None:
        """
        Eight mebibytes are read, not a byte more.
        """
        start = b'format = 1\n[speaker.a]\nname = "x" #'
        path = write("a.claims.toml", start + b" " * (8 * 2**20 - len(start)))
        load(path)
        with path.open("ab") as file:
            file.write(b" ")

        assert said(lambda: load(path)) == f"{path}: CL004 larger than 8 MiB"


class TestLedgerFolders:
    def test_below(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        A folder names each ledger below it, sorted, those within ledgers and not hidden ones too.
        """
        names = ["b/x", "a/y/x", "b/c/d/x", "a.b/x", ".hidden/x", "a/.git/x", "x.claims.toml/x"]
        for name in names:
            write(f"{name}.claims.toml")

        assert ledger_folders(str(tmp_path)) == [
            f"{tmp_path}/{folder}" for folder in ("a/y", "a.b", "b", "b/c/d", "x.claims.toml")
        ]

    def test_ledger(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        A folder that is a ledger names itself alone.
        """
        write("x.claims.toml")
        write("below/x.claims.toml")

        assert ledger_folders(str(tmp_path)) == [str(tmp_path)]

    def test_links(self, write: Callable[..., Path], tmp_path: Path) -> None:
        """
        Links to folders are not followed, so that none leads round in a circle.
        """
        path = write("a/x.claims.toml").parent
        (path / "again").symlink_to(tmp_path)

        assert ledger_folders(str(tmp_path)) == [str(path)]

    def test_files_as_shown(
        self, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Files are named as their folder was, without what says nothing.
        """
        monkeypatch.chdir(write("a/x.claims.toml").parent)

        assert (ledger_files("."), ledger_files("../a/")) == (
            ["x.claims.toml"],
            ["../a/x.claims.toml"],
        )


class TestLoads:
    def test_a_kind_without_records(self) -> None:
        """
        A table for records may be empty; whatever else there is is looked at as ever.
        """
        text = "format = 1\n[claim]\n[speaker.a]\nname = 'x'\n"

        assert [*loads(text).speakers] == ["a"]
        assert said(lambda: loads(f"{text}speaks-for = 'a'")).split()[1] == "CL204"

    def test_name(self) -> None:
        """
        A text is read as if it were a file of some folder.
        """
        ledger = loads(SPEAKER.format(id="a"), name="x.claims.toml", folder="f", root="r")

        assert (ledger.name, ledger.root, ledger.speakers["a"].file) == (
            "x",
            "r",
            "f/x.claims.toml",
        )

    def test_mark(self) -> None:
        """
        A byte order mark is no part of a text.
        """
        assert loads("\ufeff" + SPEAKER.format(id="a")) == loads(SPEAKER.format(id="a"))

    def test_no_character(self) -> None:
        """
        A text with half a character, which no file could hold, is refused at its place.
        """
        assert said(lambda: loads('format = 1\n[ledger]\ntitle = "\ud83d"')) == (
            "ledger.claims.toml:3:10: CL002 not Unicode: U+D83D"
        )

    def test_many_keys_of_many_parts(self) -> None:
        """
        Keys that would take the parser seconds each are refused before it sees them.
        """
        text = "".join(f"a{n}{'.b' * 1_000} = 1\n" for n in range(1_000))

        assert said(lambda: loads(text)) == (
            "ledger.claims.toml:1:1: CL004 a key of more than 16 parts"
        )

    def test_sentences_are_no_keys(self) -> None:
        """
        Stops in a text, however many, are not those of a key.
        """
        title = "A. B. " * 100 + '[a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q] = \\"x\\"'

        assert loads(f'format = 1\n[ledger]\ntitle = "{title}"').title == title.replace("\\", "")

    @pytest.mark.parametrize(
        ("key", "problem"),
        [
            ("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p", "CL103 unknown key or table `a`"),
            ("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q", "CL004 a key of more than 16 parts"),
        ],
        ids=["sixteen", "seventeen"],
    )
    def test_parts(self, key: str, problem: str) -> None:
        """
        A key of sixteen parts is merely unknown; one of more is not read.
        """
        assert said(lambda: loads(f"format = 1\n{key} = 1")) == f"ledger.claims.toml:2:1: {problem}"

    @pytest.mark.parametrize("brackets", [("[", "]"), ("{a=", "}")], ids=["arrays", "tables"])
    @pytest.mark.parametrize("depth", [100, 1_000, 1_000_000])
    def test_depth(self, brackets: tuple[str, str], depth: int) -> None:
        """
        Brackets within brackets are told as a mistake, however deep, and where they stand.
        """
        first, last = brackets
        text = f"format = 1\n[claim.a]\ntext = 'x'\n tags = {first * depth}1{last * depth}"

        assert said(lambda: loads(text)).startswith("ledger.claims.toml:4:")


class TestHeld:
    """What was read holds together, and nothing can change that."""

    @pytest.fixture(params=["load", "loads", "merge"])
    def ledger(self, request: pytest.FixtureRequest, write: Callable[..., Path]) -> Ledger:
        made = {
            "load": lambda: load(write("x.claims.toml", WHOLE)),
            "loads": lambda: loads(WHOLE),
            "merge": lambda: merge(loads(WHOLE), loads(SPEAKER.format(id="a"))),
        }
        return made[request.param]()

    def test_marked(self, ledger: Ledger) -> None:
        """
        It is known of a ledger that was read, not of one made by hand.
        """
        assert (ledger.holds_together, Ledger().holds_together) == (True, False)

    @pytest.mark.parametrize("name", [*_MAPPINGS])
    def test_unchangeable(self, ledger: Ledger, name: str) -> None:
        """
        Nothing can be added to it or taken from it.
        """
        records = getattr(ledger, name)

        with pytest.raises(TypeError):
            records["x"] = next(iter(records.values()))
        with pytest.raises(TypeError):
            del records[next(iter(records))]

    @pytest.mark.parametrize(
        "copied",
        [
            lambda ledger: pickle.loads(pickle.dumps(ledger)),  # noqa: S301
            copy.copy,
            copy.deepcopy,
            lambda ledger: evolve(ledger, heading=ledger.heading),
        ],
        ids=["pickle", "copy", "deepcopy", "evolve"],
    )
    def test_copies(self, ledger: Ledger, copied: Callable[[Ledger], Ledger]) -> None:
        """
        A copy is equal, down to where things came from, and is asked anew.
        """
        other = copied(ledger)

        assert (other, other.root, other.texts) == (ledger, ledger.root, ledger.texts)
        assert not other.holds_together

    def test_audited_once(self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        It is not asked again when it is audited; a changed copy is, and told.
        """
        changed = evolve(ledger, claims={})
        monkeypatch.setattr("claimledger.auditing.inconsistencies", _called)

        audit(ledger)
        with pytest.raises(AssertionError, match="called"):
            audit(changed)

    def test_changed_copy(self, ledger: Ledger) -> None:
        """
        A changed copy that no longer holds together is not judged.
        """
        with pytest.raises(LedgerError, match="CL201"):
            audit(evolve(ledger, claims={}))


def _called(_: Ledger) -> None:
    raise AssertionError("called")


class TestMerge:
    ONE = loads(SPEAKER.format(id="a") + "[ledger]\ntitle = 'One'", name="one.claims.toml")
    TWO = loads(SPEAKER.format(id="b") + "[policy]\nunarchived = 'count'", name="two.claims.toml")

    def test_both(self) -> None:
        """
        Both ledgers' records are one ledger, which is what one file of both would be.
        """
        both = SPEAKER.format(id="a") + SPEAKER.format(id="b").replace("format = 1", "")
        tables = "[ledger]\ntitle = 'One'\n[policy]\nunarchived = 'count'"

        assert merge(self.ONE, self.TWO) == merge(self.TWO, self.ONE) == loads(both + tables)

    def test_with_nothing(self) -> None:
        """
        An empty ledger adds nothing.
        """
        assert merge(self.ONE, Ledger()) == self.ONE

    def test_corrections(self) -> None:
        """
        Corrections of both are kept, those of the first first.
        """
        log = (
            "format = 1\n[claim.{0}]\ntext = 'x'\n"
            "[[correction]]\ndate = 2006-05-25\nof = '{0}'\nwhat = '{0}'"
        )
        merged = merge(loads(log.format("a")), loads(log.format("b")))

        assert [entry.what for entry in merged.corrections] == ["a", "b"]

    def test_in_both(self) -> None:
        """
        An id, [ledger] or [policy] in both is refused, each of them told.
        """
        text = "format = 1\n[ledger]\ntitle = 'x'\n[policy]\nadmit = 'C3'\n[{}.a]\n{} = 'x'\n"
        one = loads(text.format("speaker", "name"), name="one.claims.toml")
        two = loads(text.format("source", "title"), name="two.claims.toml")

        assert said(lambda: merge(one, two)).splitlines() == [
            "-: CL112 both ledgers have `[ledger]`",
            "-: CL112 both ledgers have `[policy]`",
            "two.claims.toml:6:1: CL203 `a` is the id of a speaker in the other ledger",
        ]

    def test_pair_in_both(self) -> None:
        """
        What does not hold together only once they are one is refused.
        """
        claims = {"a": Claim(text="x"), "b": Claim(text="y")}
        apart = Contradiction(between=("a", "b"), kind=ContradictionKind.VALUE, because="x")
        one = Ledger(claims=claims, contradictions={"c": apart})
        other = Ledger(contradictions={"d": apart})

        assert said(lambda: merge(one, other)) == (
            "-: CL208 d: `c` records the same pair already, `a` and `b`"
        )

    def test_two_texts_of_one_name(self) -> None:
        """
        Of two texts with one name neither is named as a place: it might be the wrong one.
        """
        one, two = (loads(SPEAKER.format(id="a") + "#" * n) for n in (0, 1))

        assert said(lambda: merge(one, two)) == (
            "ledger.claims.toml: CL203 a: `a` is the id of a speaker in the other ledger"
        )

    def test_roots(self) -> None:
        """
        Ledgers whose documents lie in different roots are not one.
        """
        with pytest.raises(ClaimledgerError, match=r"\Athey have different roots: '' and 'x'\Z"):
            merge(Ledger(), Ledger(root="x"))


def test_by_hand() -> None:
    """
    A heading and speakers by hand are the same as those that are read.
    """
    ledger = Ledger(heading=Heading(title="One"), speakers={"a": Speaker(name="Speaker a")})

    assert ledger == TestMerge.ONE


def outcome(raw: bytes) -> str:
    """What is wrong with what becomes of a file: a ledger, or a full account of why it is none."""
    with TemporaryDirectory() as folder:
        Path(folder, "x.claims.toml").write_bytes(raw)
        try:
            ledger = load(folder)
        except LedgerError as err:
            return _account(err)
    return "" if loads(dumps(ledger)) == ledger and not [*inconsistencies(ledger)] else "unequal"


def _account(err: LedgerError) -> str:
    """What is missing of a full account."""
    if not err.findings:
        return "no findings"
    return ", ".join(
        str(finding)
        for finding in err.findings
        if not (finding.code in RULES and finding.line and finding.column and finding.remedy)
    )


LINES = WHOLE.splitlines(keepends=True)
places = st.integers(0, len(WHOLE.encode()) - 1)
rows = st.integers(0, len(LINES) - 1)
bits = st.integers(0, 7)


class TestDamage:
    """
    A damaged ledger is read or refused, in full and with its place, and never a traceback.
    """

    @pytest.mark.parametrize("end", range(0, len(WHOLE), 7))
    def test_truncated(self, end: int) -> None:
        """
        Cut off anywhere.
        """
        assert outcome(WHOLE.encode()[:end]) == ""

    @pytest.mark.parametrize("row", range(len(LINES)))
    def test_line_left_out(self, row: int) -> None:
        """
        Any one line gone.
        """
        assert outcome("".join(LINES[:row] + LINES[row + 1 :]).encode()) == ""

    @pytest.mark.parametrize("row", range(len(LINES)))
    def test_line_twice(self, row: int) -> None:
        """
        Any one line twice.
        """
        assert outcome("".join(LINES[: row + 1] + LINES[row:]).encode()) == ""

    @settings(deadline=None)
    @given(rows, rows)
    def test_lines_exchanged(self, one: int, other: int) -> None:
        """
        Any two lines in each other's place.
        """
        lines = [*LINES]
        lines[one], lines[other] = lines[other], lines[one]

        assert outcome("".join(lines).encode()) == ""

    @settings(deadline=None, max_examples=300)
    @given(st.lists(st.tuples(places, bits), min_size=1, max_size=3))
    def test_bits_turned(self, turned: list[tuple[int, int]]) -> None:
        """
        A few bits turned over.
        """
        raw = bytearray(WHOLE.encode())
        for place, bit in turned:
            raw[place] ^= 1 << bit

        assert outcome(bytes(raw)) == ""

    @settings(deadline=None)
    @given(places, st.text("[]{}\"=.,#\n\\'x1", min_size=1, max_size=4))
    def test_signs_put_in(self, place: int, signs: str) -> None:
        """
        A few signs put in anywhere.
        """
        raw = WHOLE.encode()

        assert outcome(raw[:place] + signs.encode() + raw[place:]) == ""

    @settings(deadline=None)
    @given(rows, st.sampled_from(["1", "true", "2006-05-25", '""', "[]", "{}", '[["x"]]', "nan"]))
    def test_value_exchanged(self, row: int, value: str) -> None:
        """
        Another value for any key.
        """
        key, equals, _ = LINES[row].partition(" = ")
        lines = [*LINES]
        lines[row] = f"{key} = {value}\n" if equals else lines[row]

        assert outcome("".join(lines).encode()) == ""

    @settings(deadline=None)
    @given(st.binary(max_size=64) | st.text(max_size=64).map(str.encode))
    def test_anything(self, raw: bytes) -> None:
        """
        Bytes that were never a ledger.
        """
        assert outcome(raw) == ""

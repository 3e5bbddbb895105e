"""What is told of a ledger on the first run, though not all of it can be read."""

import random
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from claimledger import Finding, LedgerError, audit, load, loads
from claimledger.auditing import all_told
from claimledger.cli import main

Write = Callable[..., Path]

#: What stands in `town.txt`.
TOWN = """The bridge is closed, the mayor said.
It will open in May. It will open in May.
The office did not say when.
"""

#: A ledger that can be read and in which much does not hold.
LEDGER = """\
[ledger]
negations = ["hardly"]

[speaker.mayor]
name = "The mayor"
role = "Mayor\\u200b of the town"
speaks-for = "office"

[speaker.office]
name = "The office"
speaks-for = "mayor"

[source.town]
title = "The town paper"
author = "mayor"
published = 2003-05-02
accessed = 2003-05-01
url = "ftp://example.org"
document = "town.txt"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

[source.plain]
title = "The same, not pinned"
document = "town.txt"
note = "As received."

[source.report]
title = "A report"
quoted-in = "plain"
lines = [[2, 2]]

[source.excerpt]
title = "An excerpt"
document = "town.txt"
partial = true

[source.gone]
title = "Lost"
document = "gone.txt"

[source.nowhere]
title = "Not archived"
lines = [[1, 2]]

[source.round]
title = "Round"
quoted-in = ["about", "town"]

[source.about]
title = "About"
quoted-in = "round"

[claim.closed]
text = "The bridge is closed."
speaker = ["mayor", "nobody"]
source = "town"
quote = "The bridge is shut"
prefix = "x"

[claim.opens]
text = "The bridge opens in May."
source = "plain"
quote = "It will open in May."
tags = ["may"]
ignore = ["CL306"]

[claim.opens-then]
text = "The bridge opens in May, it is said."
source = "plain"
quote = "It will open in May."
suffix = "The"

[claim.bare]
text = "Nothing is known."
quote = "Nothing"
superseded-by = "bare"

[claim.marks]
text = "Marks."
source = "plain"
quote = "..."
suffix = "x"

[claim.unsourced]
text = "It is said."
suffix = "x"

[evidence.twice]
supports = "closed"
contradicts = "closed"
source = "report"
quote = "The bridge is closed"

[evidence.excerpted]
context = "closed"
source = "excerpt"
quote = "closed for good"

[evidence.said]
supports = "opens"
undercuts = "said"
source = "plain"
quote = "say when"
date = 2003-05-01

[evidence.lost]
supports = "opens"
source = "gone"
quote = "May"

[evidence.turning]
supports = "opens"
source = "round"
quote = "June"

[evidence.taken]
supports = ["opens", "unsourced"]
from-claim = "unsourced"
speaker = "mayor"

[evidence.position]
supports = "opens"
from-claim = "opens"
basis = "own-position"

[evidence.idle]
source = "plain"

[evidence.groundless]
contradicts = "mayor"

[contradiction.same]
between = ["closed", "closed"]
kind = "negation"
because = "It cannot be both."

[contradiction.pair]
between = ["closed", "opens"]
kind = "negation"
because = "It cannot be both."

[contradiction.pair-again]
between = ["opens", "closed"]
kind = "tension"
because = "It cannot be both."

[[correction]]
date = 2006-05-25
of = "close"
what = "The name of the bridge."
"""


def told(folder: Path) -> list[Finding]:
    """All that is told of the ledger in *folder*."""
    try:
        return [*audit(load(folder)).findings]
    except LedgerError as err:
        return [*all_told(err)]


def said(folder: Path) -> list[str]:
    """The same, each in a line without the name of its folder."""
    return [f"{finding}".replace(f"{folder}/", "") for finding in told(folder)]


def whats(findings: list[Finding]) -> set[tuple[str, str, str]]:
    """What *findings* say and of what, apart from where and of what may be meant."""
    return {
        (found.code, found.id.lower(), found.message.lower().partition("; did")[0])
        for found in findings
    }


@pytest.fixture
def ledger(tmp_path: Path) -> Write:
    """A function that writes a ledger of some files beside its document."""
    return partial(_written, tmp_path)


def _written(folder: Path, *texts: str) -> Path:
    (folder / "town.txt").write_text(TOWN)
    (folder / "pyproject.toml").write_text("")
    for n, text in enumerate(texts):
        (folder / f"{'abc'[n]}.claims.toml").write_text(f"format = 1\n{text}")
    return folder


#: What a slip of the hand makes of the line of a key, of a record and of a kind.
SLIPS: dict[str, Callable[[str, re.Match[str]], str]] = {
    "a misspelt key": lambda line, key: f"{key[1]}x{line[key.end(1) :]}",
    "a number": lambda _, key: f"{key[1]} = 3",
    "an empty text": lambda _, key: f'{key[1]} = ""',
    "a list of tables": lambda _, key: f"{key[1]} = [{{}}]",
    "a key too many": lambda line, key: f'{line}\nmore-{key[1]} = "x"',
    "a list too many": lambda line, key: f'{line}\nmore-{key[1]} = ["x"]',
    "a range too many": lambda line, key: f"{line}\nmore-{key[1]} = [[1, 2]]",
    "a flag too many": lambda line, key: f"{line}\nmore-{key[1]} = true",
}
HEADERS: dict[str, Callable[[str], str]] = {
    "a misspelt kind": lambda line: line.replace("[", "[x"),
    "no id": lambda line: line.title().replace("[C", "[c").replace("[S", "[s").replace("[E", "[e"),
    "an array": lambda line: f"[{line}]",
}
LINES = LEDGER.split("\n")
KEY = re.compile(r"([a-z0-9-]+) = ")


def _slips(line: str) -> Iterator[tuple[str, str]]:
    """Each slip that can be made in a *line*, and what becomes of it."""
    if key := KEY.match(line):
        yield from ((name, make(line, key)) for name, make in SLIPS.items())
    elif line.startswith("[") and "." in line:
        yield from ((name, make(line)) for name, make in HEADERS.items())


#: The number of each line with each slip in it, and how it reads then.
WRONG = {
    f"{n + 2}: {name}": (n, wrong) for n, line in enumerate(LINES) for name, wrong in _slips(line)
}
#: What says that something is wrong with a key, an id or a table by itself.
MISTAKES = {"CL103", "CL105", "CL106", "CL107", "CL108", "CL109", "CL111", "CL113", "CL203"}


def with_slips(slips: list[str]) -> str:
    """The ledger with some *slips*, one a line."""
    lines = [*LINES]
    for n, wrong in map(WRONG.__getitem__, slips):
        lines[n] = wrong
    return "\n".join(lines)


def besides(findings: list[Finding]) -> set[tuple[str, str, str]]:
    """What *findings* say besides that there are mistakes, or keys that are missing for them."""
    return {
        what
        for what in whats(findings)
        if what[0] not in MISTAKES and not what[2].endswith("` is missing")
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str]]:
    """What is told of the ledger without slips."""
    found = besides(told(_written(tmp_path_factory.mktemp("whole"), LEDGER)))
    assert len(found) == 30
    return found


@pytest.mark.parametrize("slip", WRONG)
def test_a_slip_has_no_echo(ledger: Write, whole: set[tuple[str, str, str]], slip: str) -> None:
    """
    Whatever is told besides the slip is still true when the slip is mended.
    """
    found = told(ledger(with_slips([slip])))

    assert besides(found) - whole == set()
    assert whats(found) - besides(found) != set()


@pytest.mark.parametrize("seed", range(100))
def test_slips_have_no_echo(ledger: Write, whole: set[tuple[str, str, str]], seed: int) -> None:
    """
    Two or three at once have none either.
    """
    drawn = random.Random(seed)  # noqa: S311 - it keeps no secret
    slips = drawn.sample([*WRONG], drawn.choice([2, 3]))

    assert besides(told(ledger(with_slips(slips)))) - whole == set()


RECORDS = [n for n, line in enumerate(LINES) if line.startswith("[")]


@pytest.mark.parametrize("at", RECORDS[1:])
@pytest.mark.parametrize("beyond", ["x = ", "[claim", "x = \udce9"])
def test_what_cannot_be_read_has_no_echo(
    ledger: Write, whole: set[tuple[str, str, str]], at: int, beyond: str
) -> None:
    """
    Of two files one cannot be read, whichever: what is told of the other stays true.
    """
    one, other = "\n".join(LINES[:at]), "\n".join(LINES[at:])
    for texts in ((f"{one}\n", other), (other, f"{one}\n")):
        folder = ledger(*texts)
        path = folder / "b.claims.toml"
        path.write_bytes(f"{path.read_text()}\n{beyond}".encode(errors="surrogateescape"))
        unread = {what for what in whats(told(folder)) if what[0] in ("CL002", "CL003")}

        assert len(unread) == 1
        assert besides(told(folder)) - unread - whole == set()


#: What makes of a line of the ledger what is no TOML.
NO_TOML: dict[str, Callable[[str], str]] = {
    "no closing mark": lambda line: line.rstrip('"'),
    "no marks": lambda line: line.replace('"', ""),
    "nothing behind": lambda line: line.partition("=")[0] + "=",
    "no sign": lambda line: line.replace(" = ", ": "),
    "twice": lambda line: f"{line}\n{line}",
    "an open list": lambda line: line.replace("= ", '= ["x", '),
    "an open text": lambda line: line.replace("= ", '= """'),
    "another open text": lambda line: line.replace("= ", "= '"),
}
NO_HEADER: dict[str, Callable[[str], str]] = {
    "no closing bracket": lambda line: line.rstrip("]"),
    "a space": lambda line: line.replace(".", " "),
    "something behind": lambda line: f"{line} x",
}
NO_LINES = {
    f"{n + 2}: {name}": (n, make(line))
    for n, line in enumerate(LINES)
    for slips in [NO_TOML if KEY.match(line) else NO_HEADER if "." in line else {}]
    for which, (name, make) in enumerate(slips.items())
    if slips is NO_HEADER or (n + which) % 3 == 0
    if make(line) != line
}


@pytest.mark.parametrize("slip", NO_LINES)
def test_what_is_no_toml_has_no_echo(
    ledger: Write, whole: set[tuple[str, str, str]], slip: str
) -> None:
    """
    Where a line is no TOML, that is told, there or where it shows; what is told of the other
    records stays true.
    """
    lines = [*LINES]
    n, lines[n] = NO_LINES[slip]
    found = told(ledger("\n".join(lines)))
    [no_toml] = [one for one in found if one.code == "CL003"]
    start = max((at for at in RECORDS if at <= n), default=0)

    assert n + 2 <= no_toml.line <= n + 3
    assert besides(found) - whats([no_toml]) - whole == set()
    assert len(besides(found)) > 15 or start == 0 or slip.endswith("open text")


@pytest.mark.parametrize("seed", range(60))
def test_what_is_no_toml_in_several_places_has_no_echo(
    ledger: Write, whole: set[tuple[str, str, str]], seed: int
) -> None:
    """
    Several such lines are told at once; beside other slips too.
    """
    drawn = random.Random(seed)  # noqa: S311 - it keeps no secret
    in_one_line = [slip for slip, (_, wrong) in WRONG.items() if "\n" not in wrong]
    lines = with_slips(drawn.sample(in_one_line, 2)).split("\n")
    closed = [slip for slip in NO_LINES if "open" not in slip and "mark" not in slip]
    for slip in drawn.sample(closed, 3):
        n, lines[n] = NO_LINES[slip]
    found = told(ledger("\n".join(lines)))
    no_toml = [one for one in found if one.code == "CL003"]

    assert len(no_toml) >= 1
    assert besides(found) - whats(no_toml) - whole == set()


@pytest.mark.parametrize("at", [n for n in RECORDS if "." in LINES[n]])
def test_a_double_has_no_echo(ledger: Write, at: int) -> None:
    """
    Of two records with one id, what is told is true whichever of them is renamed.
    """
    end = next(n for n in [*RECORDS, len(LINES)] if n > at)
    record = "\n".join(LINES[at:end])
    [kind, id] = LINES[at].strip("[]").split(".")
    bare = f"[{kind}.{id}]\n" + {
        "speaker": 'name = "x"',
        "source": 'title = "x"',
        "claim": 'text = "x"\nsource = "plain"\nquote = "The bridge"\n',
        "evidence": 'context = "opens"\nsource = "plain"\n',
        "contradiction": 'between = ["opens", "marks"]\nkind = "tension"\nbecause = "x"\n',
    }.get(kind, "")
    for other in (bare, record):
        as_one, as_other = (
            {(code, name.replace("-x", ""), said.replace("-x", "")) for code, name, said in found}
            for found in (
                besides(told(ledger(LEDGER, other.replace(f".{id}]", f".{id}-x]")))),
                besides(told(ledger(LEDGER.replace(f".{id}]", f".{id}-x]"), other))),
            )
        )
        found = besides(told(ledger(LEDGER, other)))

        assert found - as_one == set()
        assert found - as_other == set()


class TestAtOnce:
    """What is told on the first run."""

    def test_key_link_and_quote(self, ledger: Write) -> None:
        """
        A record may have an unknown key, name what is not there, be at odds with itself and quote
        what does not stand in its source: all of it is told.
        """
        text = """\
[source.town]
title = "The town paper"
document = "town.txt"
note = "Not pinned, since it is written for each test."
ignore = ["CL304"]

[evidence.e]
supports = "nobody"
contradicts = "nobody"
undercuts = "e"
source = "town"
quote = "The bridge is shut"
qoute = "The bridge is closed"
note = 3
"""

        assert said(ledger(text)) == [
            "a.claims.toml:9:1: CL201 `supports` names `nobody`; there is no such claim",
            "a.claims.toml:10:1: CL201 `contradicts` names `nobody`; there is no such claim",
            "a.claims.toml:10:1: CL206 it puts `nobody` under `supports` and under `contradicts`",
            "a.claims.toml:11:1: CL205 it undercuts itself",
            "a.claims.toml:13:1: CL301 quote not found in town.txt; nearest, line 1 (69%):"
            " says `shut`, the document `closed`",
            "a.claims.toml:14:1: CL103 unknown key `qoute`; did you mean `quote`?",
            "a.claims.toml:15:1: CL105 `note` wants a text, not a whole number",
        ]

    def test_lines_that_are_none(self, ledger: Write) -> None:
        """
        Where the lines of a source cannot be read, a quote that stands nowhere in its document is
        told; one that stands there may stand in the lines that are meant.
        """
        text = """
[source.town]
title = "The town paper"
document = "town.txt"
sha256 = "x"
lines = [3, 3]

[source.quoted]
title = "In the town paper"
quoted-in = "town"

[claim.shut]
text = "It is shut."
source = "quoted"
quote = "The bridge is shut"

[claim.opens]
text = "It opens."
source = "quoted"
quote = "It will open in May"
"""

        assert [line.partition(" `")[0] for line in said(ledger(text))] == [
            "a.claims.toml:6:1: CL111",
            "a.claims.toml:7:1: CL105",
            "a.claims.toml:16:1: CL301 quote not found in town.txt; nearest, line 1 (69%): says",
        ]

    def test_a_word_that_is_in_no_file(self, ledger: Write) -> None:
        """
        An id is told to name nothing though a file is no TOML, if that file has no such word. No
        other is proposed for it: a likelier one may stand in that file.
        """
        text = """\
[speaker.major]
name = "The major"
[claim.c]
text = "It is closed."
speaker = ["mayer", "mayor"]
"""

        assert said(ledger(text, "[speaker.mayor]\nname = ")) == [
            "a.claims.toml:6:1: CL201 `speaker` names `mayer`; there is no such speaker",
            "b.claims.toml:3:8: CL003 not TOML: Invalid value",
        ]

    @pytest.mark.parametrize(
        "table",
        [
            "[claims.c]",
            "[claim.town.c]",
            "[claim.C]",
            "[[claims]]\nid = 'c'",
            "[[claim]]",
            "[claim]",
            '[claim.""]',
            "[claim-c]",
            "[c]",
            "[[claims]]\n[[claims]]\nid = 'c'",
            "[speaker.c]\nname = 'x'\n[claim.c]",
        ],
    )
    def test_what_was_meant_to_be_there(self, ledger: Write, table: str) -> None:
        """
        A record whose header is wrong is not missed by those that name it.
        """
        text = f"""
{table}
text = "It is closed."
[contradiction.x]
between = ["c", "d"]
kind = "tension"
because = "x"
[claim{"s" if table in ("[[claim]]", "[claim]") else ""}.d]
text = "It is open."
"""

        assert [f for f in told(ledger(text)) if f.code in ("CL201", "CL202")] == []

    def test_slips_by_the_dozen(self, ledger: Write) -> None:
        """
        Of a file with more slips than are looked for, the first is told, and all above it.
        """
        text = "[speaker.a]\nnam = 'A'\n" + "".join(
            f"[claim.c{n}]\ntext = It is closed.\n" for n in range(30)
        )

        assert said(ledger(text)) == [
            "a.claims.toml:2:1: CL104 `name` is missing",
            "a.claims.toml:3:1: CL103 unknown key `nam`; did you mean `name`?",
            "a.claims.toml:5:8: CL003 not TOML: Invalid value",
        ]

    def test_several_slips(self, ledger: Write) -> None:
        """
        Each of some slips is told, with what else is wrong in the file.
        """
        text = """\
[speaker.a]
name = "A
[speaker.b]
name = "B"
speaks-for = "z"
[claim.c
text = "It is closed."
[claim.c.verdict]
rating = "x"
[claim.d]
text = "It is open."
speaker = "a"
[claim.d.verdict]
rating = x
[[correction]]
of "d"
[[correction]]
of = "y"
"""

        assert said(ledger(text)) == [
            "a.claims.toml:3:10: CL003 not TOML: Illegal character '\\n'",
            "a.claims.toml:6:1: CL201 `speaks-for` names `z`; there is no such speaker",
            "a.claims.toml:7:9: CL003 not TOML: Expected ']' at the end of a table declaration",
            "a.claims.toml:15:10: CL003 not TOML: Invalid value",
            "a.claims.toml:17:4: CL003 not TOML: Expected '=' after a key in a key/value pair",
            "a.claims.toml:18:1: CL104 `date` is missing",
            "a.claims.toml:18:1: CL104 `what` is missing",
            "a.claims.toml:19:1: CL201 `of` names `y`; there is no such claim",
        ]

    @pytest.mark.parametrize(
        "text",
        ["x = ", "[speaker.a]\nname = 'A'\nx = [[[[[[[[", "[ledger]\ntitle = '\n[ledger]\n"],
    )
    def test_a_slip_alone(self, ledger: Write, text: str) -> None:
        """
        Of a file whose first or only record has the slip nothing else is told.
        """
        assert [found.code for found in told(ledger(text))] == ["CL003"]

    def test_a_slip_in_a_record_without_an_id(self, ledger: Write) -> None:
        """
        The records behind it are read, but for the tables of a correction that has a slip.
        """
        text = """\
[claim]
text "x"
[claim.c]
txt = "x"
[[correction]]
of: "c"
[correction.x]
[[correction]]
date = 2003-05-12
of = "c"
what = "x"
"""

        assert [line.split()[0] for line in said(ledger(text))] == [
            "a.claims.toml:3:6:",
            "a.claims.toml:4:1:",
            "a.claims.toml:5:1:",
            "a.claims.toml:7:3:",
        ]

    def test_a_slip_and_more_than_can_be_read(self, ledger: Write) -> None:
        """
        What is beyond a limit behind a slip is told, and that alone.
        """
        text = "[speaker.a]\nname = A\n[speaker.b]\nname = " + "[" * 2000 + "]" * 2000 + "\n"

        assert [found.code for found in told(ledger(text))] == ["CL004"]

    def test_a_source_twice(self, ledger: Write) -> None:
        """
        Where the header of a source stands twice, a quote from it may be from either.
        """
        text = """\
[source.s]
title = "S"
document = "town.txt"
note = "Not pinned."
ignore = ["CL304"]
[source.s]
title = "S, again"
[claim.c]
text = "It is shut."
source = "s"
quote = "It is shut."
"""

        assert [found.code for found in told(ledger(text))] == ["CL003"]

    @pytest.mark.parametrize("id", ["..", "\\u001b", "?", "-", " x", "é"])
    @pytest.mark.parametrize("beside", ["", "x = 1\n", "[speaker.b]\n"])
    def test_what_is_no_id(self, ledger: Write, id: str, beside: str) -> None:
        """
        What can be no id names nothing, with other mistakes or without.
        """
        text = f'{beside}[claim.c]\ntext = "It is closed."\nspeaker = "{id}"\n'

        assert [found.code for found in told(ledger(text))].count("CL201") == 1

    def test_an_id_with_its_kind(self, ledger: Write) -> None:
        """
        Whoever names a record as its header does is told how it is named.
        """
        text = """\
[speaker.mayor]
name = "The mayor"
[claim.c]
text = "It is closed."
speaker = "speaker.mayor"
"""

        assert said(ledger(text)) == [
            "a.claims.toml:6:1: CL201 `speaker` names `speaker.mayor`; there is no such speaker;"
            " did you mean `mayor`?"
        ]

    @pytest.mark.parametrize(
        ("text", "remedy"),
        [
            ("claim.a = 3", "Write [claim.a], and its keys below."),
            ("[[claim.a]]", "Write [claim.a], and its keys below."),
            ("[[policy]]", "Write [policy], and its keys below."),
            ("[claim]\ntext = 'x'", "The record that has this key wants an id: its header is"),
            ("correction = [3]", "Each correction begins with [[correction]]."),
        ],
    )
    def test_what_is_no_table(self, ledger: Write, text: str, remedy: str) -> None:
        """
        How its header is written is told.
        """
        [found] = told(ledger(text))

        assert found.remedy.startswith(remedy)

    def test_of_a_text(self) -> None:
        """
        A ledger that is a text is told of as one in a file is.
        """
        with pytest.raises(LedgerError) as caught:
            loads('format = 1\n[source.s]\ntitle = "S"\nurl = "x"\n[speaker.s]\n')

        assert [f"{found}" for found in all_told(caught.value)] == [
            "ledger.claims.toml:4:1: CL122 `url` is no plain http or https address: `x`",
            "ledger.claims.toml:5:1: CL104 `name` is missing",
            "ledger.claims.toml:5:1: CL203 `s` is the id of a source in ledger.claims.toml already",
        ]

    def test_of_what_was_never_read(self) -> None:
        """
        Of an error that is not of reading there is no more to tell.
        """
        error = LedgerError([])

        assert all_told(error) == ()

    def test_check(self, ledger: Write, capsys: pytest.CaptureFixture[str]) -> None:
        """
        `check` tells it, but for warnings that are not asked for, and fails.
        """
        folder = ledger(LEDGER.replace("speaks-for", "spoken-for"))

        assert main(["check", str(folder), "--ignore", "CL12,CL3,CL5"]) == 1
        codes = [line.split()[1] for line in capsys.readouterr().out.splitlines() if ": CL" in line]
        assert {*codes} >= {"CL103", "CL201", "CL301", "CL302"}
        assert not {*codes} & {"CL121", "CL122", "CL304", "CL316", "CL509"}

    def test_check_of_a_file(self, ledger: Write, capsys: pytest.CaptureFixture[str]) -> None:
        """
        Of a file that is named by itself, what is certain on it is told, and what keeps its ledger
        from being read, wherever that is.
        """
        source = '[source.{0}]\ntitle = "S"\ndocument = "gone-{0}.txt"\n'
        folder = ledger(source.format("a"), source.format("b"), "x = 1\n")

        assert main(["check", str(folder / "a.claims.toml")]) == 1
        told = capsys.readouterr().out.splitlines()[:-1:2]
        assert [line.replace(f"{folder}/", "").split(":")[0] for line in told] == [
            "a.claims.toml",
            "c.claims.toml",
        ]

"""What a ledger file may hold at the most: each limit with what just passes it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from claimledger import LedgerError, Limits, load, loads
from claimledger.reading import draft, mistakes
from claimledger.reading import limits as limits_module
from claimledger.reading.limits import (
    LIMITS,
    NESTING,
    NUMBER,
    PARTS,
    excess,
    is_suspicious,
    marks_of,
)

START = "format = 1\n[claim.a]\ntext = 'x'\n"
ITEM = "format = 1\n[source.s]\ntitle = 'x'\n[claim.a]\ntext = 'x'\n[evidence.e]\nsource = 's'\n"


def told(text: str, limits: Limits = LIMITS) -> list[str]:
    """What is told of a ledger that is *text*, each with line and column; nothing if it is read."""
    try:
        loads(text, name="x", limits=limits)
    except LedgerError as err:
        return [str(finding).removeprefix("x:") for finding in err.findings]
    return []


def least(limits: Callable[[int], Limits], text: str) -> int:
    """The least number under which *text* is within *limits*."""
    return next(n for n in range(10) if excess(text, limits(n)) is None)


class TestNesting:
    @pytest.mark.parametrize(("first", "last"), [("[", "]"), ("{a=", "}")])
    @pytest.mark.parametrize("more", [0, 1, 300, 100_000])
    def test_depth(self, first: str, last: str, more: int) -> None:
        """
        Brackets may be nested 32 deep, which no key takes; one more is beyond the limit.
        """
        depth = NESTING + more
        [line] = told(f"{START}tags = {first * depth}1{last * depth}")

        assert ("CL004" in line, "CL105" in line) == (bool(more), not more)

    def test_place(self) -> None:
        """
        The bracket at fault is named.
        """
        text = f"{START}tags = [{'{a=[' * 20}1{']}' * 20}]"

        assert told(text) == ["4:72: CL004 more than 32 brackets within brackets"]

    def test_side_by_side(self) -> None:
        """
        Brackets beside one another are not nested.
        """
        pairs = ", ".join(f"[{n}, {n}]" for n in range(1, 100))
        source = "[source.d]\ntitle = 'x'\ndocument = 'x.txt'\n"

        assert told(f"format = 1\n{source}lines = [{pairs}]") == []


class TestParts:
    @pytest.mark.parametrize("part", ["a", "'é'", '"a.b" '])
    @pytest.mark.parametrize("form", ["{} = 1", "[{}]", "[[{}]]", "x = {{ {} = 1 }}"])
    @pytest.mark.parametrize("more", [0, 1])
    def test_key(self, part: str, form: str, more: int) -> None:
        """
        A key may have 16 parts, which none of a ledger has; one more is beyond the limit.
        """
        lines = told("format = 1\n" + form.format(".".join([part] * (PARTS + more))))

        assert [line.partition(": ")[2] for line in lines if "CL004" in line] == [
            "CL004 a key of more than 16 parts"
        ] * more


class TestNumbers:
    BEYOND = "CL004 a number of more than 400 characters"

    @pytest.mark.parametrize("more", [0, 1, 7_000])
    def test_whole(self, more: int) -> None:
        """
        Four hundred characters are a number, however little it is; one more is not read.
        """
        number = "0x" + "2".rjust(NUMBER - 2 + more, "0")
        text = f"{ITEM}supports = 'a'\ncredibility = {number}"

        assert told(text) == ([f"9:15: {self.BEYOND}"] if more else [])

    @pytest.mark.parametrize("sign", ["", "+", "-"])
    @pytest.mark.parametrize(
        "form",
        [
            *("{}", "{}.5", "0.{}", "{}e5", "1e{}"),
            *("{half}.{half}", "{half}e+{half}", "{half}E-{half}", "{half}_{half}"),
        ],
    )
    @pytest.mark.parametrize("more", [1, 5_000])
    def test_any(self, sign: str, form: str, more: int) -> None:
        """
        Every sort of number has the limit.
        """
        length = NUMBER + more
        number = sign + form.format("1" * length, half="1" * (length // 2))

        assert told(f"{START}note = {number}") == [f"4:8: {self.BEYOND}"]

    @pytest.mark.parametrize("digit", "0123456789abcdefABCDEF")
    def test_before_it_is_parsed(self, digit: str) -> None:
        """
        Of any digits, wherever it stands: to make a number of them takes the square of their time.
        """
        for at in range(40):
            for number in (digit * (NUMBER - 1), f"{digit}_" * (NUMBER // 2)):
                raw = f"{' ' * at}k = 0x{number}".encode()

                assert is_suspicious(raw, marks_of(raw), LIMITS)

    @pytest.mark.parametrize("value", ["'{}'", '"{}"', "'''\n{}'''", "'x' # {}"])
    def test_digits_in_text(self, value: str) -> None:
        """
        Digits in texts and comments, however many, are no number.
        """
        assert told(f"{START}note = {value.format('1' * 5_000)}") == []

    def test_ids_of_digits(self) -> None:
        """
        No more are those of an id, or of another key.
        """
        assert told(f"format = 1\n[claim.{'1' * 5_000}]\ntext = 'x'") == []
        assert ["CL103" in line for line in told(f"{START}{'1' * 5_000} = 1")] == [True]


class TestTexts:
    @pytest.mark.parametrize("quotes", ['"', "'", '"""', "'''"])
    @pytest.mark.parametrize("filling", ["x", "\u00e9", "\U0001f600", "words in lines\n"])
    @pytest.mark.parametrize("more", [0, 1])
    def test_text(self, quotes: str, filling: str, more: int) -> None:
        """
        A text has a mebibyte in the file, its quotation marks included; not a byte more.
        """
        if len(quotes) == 1:
            filling = filling.replace("\n", "")
        room = 2**20 - 2 * len(quotes)
        size = len(filling.encode())
        body = filling * (room // size) + "x" * (room % size + more)
        text = f"{START}note = {quotes}{body}{quotes}"

        assert told(text) == ["4:8: CL004 a text of more than 1 MiB"] * more

    @pytest.mark.parametrize("most", [*range(8, 14), 40, 41])
    @pytest.mark.parametrize("quotes", ['"', "'", '"""', "'''"])
    def test_wherever_it_stands(self, most: int, quotes: str) -> None:
        """
        It is looked for at any distance from the beginning of the file, and from its end.
        """
        inside = "x" if len(quotes) == 1 else "\n"
        value = quotes + inside * (most + 1 - 2 * len(quotes)) + quotes
        for before in range(2 * most):
            for behind in ("", "\n", "\n# x\n# x"):
                raw = b"\n" * before + f"k = [\n{value}\n]{behind}".encode()

                assert is_suspicious(raw, marks_of(raw), Limits(text=most))

    def test_a_long_key_is_no_text(self) -> None:
        """
        It is refused for what it is.
        """
        [line] = told(f'{START}"{"x" * 50}" = 1', Limits(text=20))

        assert "CL103" in line

    def test_all_together(self) -> None:
        """
        Together texts may be longer than one may be.
        """
        notes = "".join(f"[claim.c{n}]\ntext = '{'x' * 2**19}'\n" for n in range(4))

        assert told(f"format = 1\n{notes}") == []


class TestTables:
    @pytest.mark.parametrize("more", [0, 1])
    def test_records(self, more: int) -> None:
        """
        A hundred thousand records are one file.
        """
        records = "".join(f"[speaker.a{n}]\nname='x'\n" for n in range(100_000 + more))

        assert told(f"format = 1\n{records}") == ["200002:1: CL004 more than 100,000 tables"] * more

    @pytest.mark.parametrize(
        ("text", "tables"),
        [
            ("[claim.a]", 1),
            ("[claim.a.verdict]", 2),
            ("[ledger]", 1),
            ("[[correction]]\n[[correction]]", 2),
            ("x = 1\ny = 'a.b.c'", 0),
            ("x.y.z = 1", 2),
            ("x = {}", 1),
            ("x = { y.z = {} }", 3),
            ("x = [{}, {}]", 2),
            ("# [a.b]\nx = '[{a.b}]'", 0),
        ],
    )
    def test_counted(self, text: str, tables: int) -> None:
        """
        Counted is what a header, a dotted key or a brace opens.
        """
        assert least(lambda n: Limits(tables=n), text) == tables


class TestItems:
    @pytest.mark.parametrize("more", [0, 1])
    def test_ids(self, more: int) -> None:
        """
        The lists of a file have a hundred thousand items together.
        """
        one, other = ("'x'," * n for n in (99_000, 1_000 + more))
        text = f"{START}tags = [{one}]\n[claim.b]\ntext = 'x'\ntags = [\n{other}]"

        assert told(text) == ["8:4001: CL004 more than 100,000 items in lists"] * more

    @pytest.mark.parametrize(
        ("text", "items"),
        [("[]", 0), ("[1]", 1), ("[1, 2,]", 2), ("[[], {}, 'a,b']", 3), ("[[[1]]]", 3), ("1", 0)],
    )
    def test_counted(self, text: str, items: int) -> None:
        """
        Counted are values in brackets, brackets among them.
        """
        assert least(lambda n: Limits(items=n), f"x = {text}") == items


LINES = st.sampled_from(
    [
        *(
            "[a]",
            "[[a.b]]",
            "a.b.c = 1",
            "a = [1, [2]]",
            "a = {b = 1}",
            "# a",
            "",
            "a = 1 # b",
            "a =",
        ),
        *('a = "x"', "a = 'x'", 'a = ""', 'a = "\\""', 'a = """', "a = '''", "a = 1 b = 2", "a"),
        *(f"a = {'1' * n}" for n in (398, 399, 400, 401)),
        *(f'a = "{"x" * n}"' for n in (397, 398, 399, 5000)),
        *(f'a = "{"😀" * n}"' for n in (397, 398, 399)),
    ]
)


@given(
    st.lists(LINES, max_size=12).map("\n".join),
    st.builds(
        Limits,
        tables=st.integers(0, 4),
        items=st.integers(0, 4),
        text=st.sampled_from([400, 1_000, 1_500, 1_600, 1_601, 2_000, 2**20]),
    ),
)
def test_harmless_lines(text: str, limits: Limits) -> None:
    """
    What is beyond a limit is the same whether lines in which nothing can be are gone through.
    """
    with pytest.MonkeyPatch.context() as patch:
        found = excess(text, limits)
        patch.setattr(limits_module, "_harmless_lines", lambda: None)
        thoroughly = excess(text, limits)

    assert found == thoroughly


class TestMistakes:
    @pytest.mark.parametrize("kind", ["x{} = 1\n", "[speaker.a{}]\n"], ids=["keys", "records"])
    def test_most(self, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
        """
        Of one file so many mistakes are told, and that there may be more.
        """
        monkeypatch.setattr(draft, "MISTAKES", 10)
        lines = told("format = 1\n" + "".join(kind.format(n) for n in range(12)))

        assert lines[0] == ("1:1: CL004 10 mistakes; what stands behind them is not gone through")
        assert len(lines) == 11

    def test_in_one_record(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        One record has no more of them.
        """
        monkeypatch.setattr(mistakes, "MISTAKES", 10)
        keys = "".join(f"k{n} = 1\n" for n in range(1_000))

        assert len(told(START + keys)) == 10

    def test_ids_behind_are_not_missed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        An id that stands behind the last mistake told of is not told as missing.
        """
        monkeypatch.setattr(draft, "MISTAKES", 1)
        text = (
            "x = 1\nformat = 1\n[claim.a]\ntext = 'x'\nsuperseded-by = 'b'\n[claim.b]\ntext = 'x'"
        )

        assert [line.partition("CL")[2][:3] for line in told(text)] == ["004", "103"]


class TestRaised:
    def test_file(self, tmp_path: Path) -> None:
        """
        Whoever calls may let in a larger file, whose findings then have their places as any.
        """
        path = tmp_path / "x.claims.toml"
        path.write_text(f"{START}{'# comment' * 2**20}\nx = 1", encoding="utf-8")

        with pytest.raises(LedgerError) as small:
            load(path)
        with pytest.raises(LedgerError) as large:
            load(path, limits=Limits(file=2**24))

        assert str(small.value) == f"{path}: CL004 larger than 8 MiB"
        assert str(large.value) == f"{path}:5:1: CL103 unknown key `x`"

    def test_others(self) -> None:
        """
        The other limits too.
        """
        text = f"{START}tags = ['abc', 'abc']"

        assert [
            told(text, Limits(text=4)),
            told(text, Limits(text=5)),
            told(text, Limits(items=1)),
            told(text, Limits(items=2)),
            told(text, Limits(tables=0)),
            told(text, Limits(tables=1)),
        ] == [
            ["4:9: CL004 a text of more than 3.8147e-06 MiB"],
            [],
            ["4:16: CL004 more than 1 items in lists"],
            [],
            ["2:1: CL004 more than 0 tables"],
            [],
        ]


#: What would cost the parser seconds and gigabytes, or hang whoever looks for its place.
BOMBS = {
    "tables in braces": lambda: "".join(f"k{n}={{}}\n" for n in range(200_000)),
    "headers of many parts": lambda: "".join(
        f"[{'.'.join([f'a{n}'] * 16)}]\n" for n in range(20_000)
    ),
    "keys of many parts": lambda: "".join(
        f"{'.'.join([f'a{n}'] * 16)} = 1\n" for n in range(20_000)
    ),
    "a key of parts alone": lambda: f"{'a.' * 1_000_000}a = 1",
    "a key of some thousands of parts": lambda: f"{'a.' * 20_000}a = 1",
    "parts beyond ASCII": lambda: "'é' . " * 20_000 + "a = 1",
    "a quoted key of parts": lambda: '"a" . ' * 1_000_000 + "a = 1",
    "nested tables": lambda: f"k = {'{a=' * 300}1{'}' * 300}\n" * 10_000,
    "numbers in a list": lambda: f"k = [{'1,' * 2_000_000}]",
    "lists in a list": lambda: f"k = [{'[],' * 2_000_000}]",
    "a hexadecimal number": lambda: f"k = 0x{'f' * 4_000_000}",
    "a decimal number": lambda: f"k = {'9' * 4_000_000}",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_bombs(bomb: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What would exhaust the machine is refused before the parser sees it.
    """
    monkeypatch.setattr(tomli, "loads", None)

    [line] = told(f"format = 1\n{bomb()}")

    assert re.fullmatch(r"2:\d+: CL004 .*|\d+:\d+: CL004 more than 100,000 tables", line)


WORDS = st.text("x.,[]{}0\n\u00e9 ", max_size=30)
TEXTS = st.builds(
    lambda quotes, word: (
        f"{quotes}x{word if len(quotes) == 3 else word.replace(chr(10), '')}{quotes}"
    ),
    st.sampled_from(["'", '"', "'''", '"""']),
    WORDS,
)
CLAIMS = st.builds(
    lambda text, tags: f"text = {text}\ntags = [{', '.join(tags)}]\n",
    TEXTS,
    st.lists(TEXTS, min_size=1, max_size=9),
)


@given(
    st.lists(CLAIMS, max_size=4),
    st.builds(Limits, text=st.integers(1, 40), tables=st.integers(0, 5), items=st.integers(0, 20)),
)
def test_none_slips_through(claims: list[str], limits: Limits) -> None:
    """
    A ledger that could be read is refused if, and only if, something in it is beyond a limit.
    """
    text = "format = 1\n" + "".join(f"[claim.a{n}]\n{claim}" for n, claim in enumerate(claims))
    beyond = excess(text, limits)

    assert told(text) == []
    assert bool(told(text, limits)) is (beyond is not None)
    assert beyond is None or is_suspicious(text.encode(), marks_of(text.encode()), limits)

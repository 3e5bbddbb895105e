import random
import sys
from collections.abc import Mapping
from typing import Any, Final

import attrs
import pytest
import tomli
from attrs import define
from hypothesis import given
from hypothesis import strategies as st

from claimledger import (
    RULES,
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Heading,
    Policy,
    Source,
    Speaker,
    Verdict,
)
from claimledger.dates import Date, parse_date
from claimledger.model import Grade
from claimledger.reading import values
from claimledger.reading.columns import Kept, structure_all
from claimledger.reading.mistakes import mistakes
from claimledger.reading.structuring import key_of, structure
from claimledger.reading.unstructuring import unstructure
from claimledger.vocabulary import (
    Basis,
    ContradictionKind,
    Reliability,
    Severity,
    Standard,
    Standing,
    Unarchived,
)

#: Every type that TOML has, and the values that are most readily taken for those of another.
VALUES: Final = (
    '"words"',
    '"3"',
    '"true"',
    '"2006-05-25"',
    '""',
    '" "',
    "3",
    "0",
    "1",
    "-1",
    "3.0",
    "1e0",
    "nan",
    "inf",
    "true",
    "false",
    "2006-05-25",
    "2006-05-25T10:00:00",
    "2006-05-25T10:00:00Z",
    "10:00:00",
    "[]",
    "{}",
    '["words"]',
    '["words", "3"]',
    '["words", "words"]',
    '["words", 3]',
    '["words", ""]',
    '[["words"]]',
    "[3]",
    "[true]",
    "[[1, 3]]",
    "[[1, 3], [4, 4]]",
    "[[1, true]]",
    "[[1.0, 3.0]]",
    '{ claim = "words" }',
    "{ claim = 3 }",
    '{ words = "words" }',
)
DAY: Final = parse_date("2006-05-25")
RANGE: Final = ((1, 3),)
WORDS: Final = ("words",)

#: For each sort of value, which of VALUES it takes, and as what.
TEXT: Final = {'"words"': "words", '"3"': "3", '"true"': "true", '"2006-05-25"': "2006-05-25"}
FLAG: Final = {"true": True, "false": False}
DATE: Final = {"2006-05-25": DAY, '"2006-05-25"': DAY}
TEXTS: Final = {
    '["words"]': WORDS,
    '["words", "3"]': ("words", "3"),
    '["words", "words"]': ("words", "words"),
}
IDS: Final = {
    **{written: (text,) for written, text in TEXT.items()},
    '["words"]': WORDS,
    '["words", "3"]': ("words", "3"),
}
PAIR: Final = {'["words", "3"]': ("words", "3"), '["words", "words"]': ("words", "words")}
LINES: Final = {"[[1, 3]]": RANGE, "[[1, 3], [4, 4]]": (*RANGE, (4, 4))}
REVIEWED: Final = {'{ claim = "words" }': {"claim": "words"}}
NONE: Final[dict[str, object]] = {}  #: of VALUES: words that only this key has, tried below

KEYS: Final[Mapping[type, Mapping[str, Mapping[str, object]]]] = {
    Speaker: {
        "name": TEXT,
        "role": TEXT,
        "anonymous": FLAG,
        "speaks-for": TEXT,
        "ignore": NONE,
        "note": TEXT,
    },
    Source: {
        "title": TEXT,
        "author": TEXT,
        "publisher": TEXT,
        "published": DATE,
        "accessed": DATE,
        "url": TEXT,
        "archived-url": TEXT,
        "document": TEXT,
        "sha256": NONE,
        "partial": FLAG,
        "quoted-in": IDS,
        "lines": LINES,
        "derives-from": TEXT,
        "reliability": NONE,
        "ignore": NONE,
        "note": TEXT,
    },
    Verdict: {
        "rating": TEXT,
        "by": IDS,
        "date": DATE,
        "because": TEXT,
        "reviewed": REVIEWED,
    },
    Claim: {
        "text": TEXT,
        "speaker": IDS,
        "date": DATE,
        "about": DATE,
        "source": TEXT,
        "quote": TEXT,
        "prefix": TEXT,
        "suffix": TEXT,
        "tags": TEXTS,
        "expect": NONE,
        "verdict": NONE,
        "superseded-by": TEXT,
        "ignore": NONE,
        "note": TEXT,
    },
    Evidence: {
        "supports": IDS,
        "contradicts": IDS,
        "undercuts": IDS,
        "context": IDS,
        "source": TEXT,
        "from-claim": TEXT,
        "quote": TEXT,
        "prefix": TEXT,
        "suffix": TEXT,
        "speaker": TEXT,
        "date": DATE,
        "basis": NONE,
        "credibility": {"1": 1, "3": 3, "6": 6},
        "ignore": NONE,
        "note": TEXT,
    },
    Contradiction: {
        "between": PAIR,
        "kind": NONE,
        "because": TEXT,
        "ignore": NONE,
        "note": TEXT,
    },
    Correction: {"date": DATE, "of": IDS, "what": TEXT},
    Heading: {
        "title": TEXT,
        "summary": TEXT,
        "language": TEXT,
        "negations": TEXTS,
        "hedges": TEXTS,
    },
    Policy: {
        "standard": NONE,
        "independent-origins": {"1": 1, "3": 3},
        "unarchived": NONE,
        "admit": NONE,
    },
}
EACH_KEY: Final = [(cls, key) for cls, keys in KEYS.items() for key in keys]

#: What a table needs besides the key that is tried.
NEEDED: Final[Mapping[type, str]] = {
    Speaker: 'name = "x"',
    Source: 'title = "x"',
    Verdict: 'rating = "x"\nby = "x"\ndate = 2006-05-25\nbecause = "x"',
    Claim: 'text = "x"',
    Contradiction: 'between = ["x", "y"]\nkind = "tension"\nbecause = "x"',
    Correction: 'date = 2006-05-25\nof = "x"\nwhat = "x"',
}


def table(cls: type, key: str, written: str) -> dict[str, Any]:
    """A table that would be a *cls*, but perhaps for what is *written* for *key*."""
    return tomli.loads(NEEDED.get(cls, "")) | tomli.loads(f"{key} = {written}")


def is_exactly(one: Any, other: Any) -> bool:
    """Whether both are equal and of one type, all the way down."""
    if type(one) is not type(other) or one != other:
        return False
    return not isinstance(one, tuple) or all(map(is_exactly, one, other))


class TestTypes:
    def test_every_key_is_tried(self) -> None:
        """
        The table above has every key of every record.
        """
        fields = {
            cls: [key_of(field.name) for field in attrs.fields(cls) if field.name != "file"]
            for cls in KEYS
        }

        assert {cls: [*keys] for cls, keys in KEYS.items()} == fields

    @pytest.mark.parametrize("written", VALUES)
    @pytest.mark.parametrize(
        ("cls", "key"), EACH_KEY, ids=lambda part: getattr(part, "__name__", part)
    )
    def test_taken_as_it_is_or_refused(self, cls: type, key: str, written: str) -> None:
        """
        A value of the right type is taken as what it is; any other is refused, none converted.
        """
        record, problems = structure(table(cls, key, written), cls, file="x", at=("ledger",))
        taken = KEYS[cls][key]

        if written in taken:
            read = getattr(record, key.replace("-", "_"))
            assert (is_exactly(read, taken[written]), problems) == (True, [])
        else:
            told_of_key = {f.key.startswith(f"ledger.{key}") for f in problems}
            assert (record, told_of_key) == (None, {True})

    @pytest.mark.parametrize("cls", KEYS, ids=lambda cls: cls.__name__)
    @pytest.mark.parametrize("value", ["x", 1, True, 1.0, [], ["x"], None])
    def test_no_table(self, cls: type, value: object) -> None:
        """
        What is no table is no record, even where every key may be absent.
        """
        record, problems = structure(value, cls, file="x", at=("claim", "a"))

        assert (record, [f.code for f in problems]) == (None, ["CL105"])


#: Words that one key alone takes, with what they are read as.
WORDS_OF: Final = [
    *((Claim, "expect", f'"{word}"', word) for word in Standing),
    *((Source, "reliability", f'"{word}"', word) for word in Reliability),
    *((Evidence, "basis", f'"{word}"', word) for word in Basis),
    *((Contradiction, "kind", f'"{word}"', word) for word in ContradictionKind),
    *((Policy, "standard", f'"{word}"', word) for word in Standard),
    *((Policy, "unarchived", f'"{word}"', word) for word in Unarchived),
    (Policy, "admit", '"A1"', Grade(Reliability.A, 1)),
    (Policy, "admit", '"E5"', Grade(Reliability.E, 5)),
    (Source, "sha256", f'"{"0f" * 32}"', "0f" * 32),
    (Speaker, "ignore", '["CL601"]', ("CL601",)),
]


class TestWords:
    @pytest.mark.parametrize(("cls", "key", "written", "read"), WORDS_OF)
    def test_taken(self, cls: type, key: str, written: str, read: object) -> None:
        """
        Each word of a key is read as what it means.
        """
        record, _ = structure(table(cls, key, written), cls, file="x", at=("ledger",))

        assert is_exactly(getattr(record, key.replace("-", "_")), read)

    @pytest.mark.parametrize(("cls", "key", "written"), [word[:3] for word in WORDS_OF])
    @pytest.mark.parametrize("change", [str.upper, str.lower, str.title])
    def test_case(self, cls: type, key: str, written: str, change: Any) -> None:
        """
        A word is taken only as it is written, never in another case.
        """
        other = change(written)
        record, _ = structure(table(cls, key, other), cls, file="x", at=("ledger",))

        assert (record is None) is (other != written)

    @pytest.mark.parametrize("code", [c for c in RULES if RULES[c].severity is Severity.ERROR])
    def test_no_error_is_ignored(self, code: str) -> None:
        """
        A record cannot ask that an error be kept back.
        """
        _, problems = structure(
            {"name": "x", "ignore": [code]}, Speaker, file="x", at=("speaker", "a")
        )

        assert [f.message for f in problems] == [
            f"`ignore` names {code}, an error; only warnings and notes are ignored"
        ]

    @pytest.mark.parametrize("number", ["0", "7", "-1", f"{2**63}", f"0x{'f' * 5000}"])
    def test_credibility(self, number: str) -> None:
        """
        A number out of its range is refused, however large.
        """
        _, problems = structure(
            table(Evidence, "credibility", number), Evidence, file="x", at=("evidence", "a")
        )

        assert [f.message for f in problems] == ["`credibility` wants a number from 1 to 6"]


class TestAtOnce:
    """Tables with nothing wrong in them are not gone through for mistakes."""

    @pytest.mark.parametrize(
        ("cls", "key", "written"),
        [(cls, key, written) for cls, key in EACH_KEY for written in KEYS[cls][key]]
        + [word[:3] for word in WORDS_OF],
    )
    def test_like_any_other(self, cls: Any, key: str, written: str) -> None:
        """
        A record from a file is what a call with the same values makes: equal, frozen, of one type.
        """
        record, _ = structure(table(cls, key, written), cls, file="", at=("ledger",))
        given = {field.name: getattr(record, field.name) for field in attrs.fields(cls)}
        called = cls(**given)

        assert (record, type(record), repr(record)) == (called, cls, repr(called))
        assert all(is_exactly(given[name], getattr(called, name)) for name in given)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            record.file = "y"  # type: ignore[union-attr]

    @pytest.mark.parametrize("cls", [Speaker, Claim, Verdict, Contradiction, Correction, Policy])
    def test_not_gone_through(self, cls: type) -> None:
        """
        Nothing of cattrs but its choice of a function is called.
        """
        good = tomli.loads(NEEDED.get(cls, ""))
        called = []

        def noted(frame: Any, event: str, _: object) -> None:
            if event == "call" and frame.f_code.co_name.startswith("structure_"):
                called.append(frame.f_code.co_name)

        before = sys.getprofile()
        sys.setprofile(noted)
        try:
            structure(good, cls, file="x", at=("ledger",))
            structure({**good, "x": 1}, cls, file="x", at=("ledger",))
        finally:
            sys.setprofile(before)

        assert called == [f"structure_{cls.__name__}"]

    def test_ids_are_kept_once(self) -> None:
        """
        An id that two records name is one text, and a day that two of them have one date.
        """
        text = "source = 'some-source'\nsupports = 'some-claim'\ndate = 2006-05-25"
        one, other = (
            structure(tomli.loads(text), Evidence, file="x", at=("evidence", "e"))[0]
            for _ in range(2)
        )

        assert one is not None
        assert other is not None
        assert (one.source is other.source, one.supports[0] is other.supports[0]) == (True, True)
        assert one.date is other.date


KINDS_OF_RECORDS: Final = (Speaker, Source, Claim, Evidence, Contradiction)
_EACH_KEY_OF_THESE: Final = [(cls, key) for cls, key in EACH_KEY if cls in KINDS_OF_RECORDS]


class TestTogether:
    """Many tables become the records that each becomes by itself, or are left to that."""

    @staticmethod
    def like_one_by_one(tables: dict[str, Any], cls: type) -> bool:
        """Whether it is so, of *tables* that may have mistakes."""
        found = structure_all(tables, cls, "x", Kept(1_000))
        each = {id: structure(t, cls, file="x", at=("claim", id))[0] for id, t in tables.items()}
        if found is None:
            return None in each.values()
        records = {id: r for _, ids, some in found for id, r in zip(ids, some, strict=True)}
        return records.keys() == each.keys() and all(
            type(records[id]) is cls
            and is_exactly(getattr(records[id], field.name), getattr(each[id], field.name))
            for id in each
            for field in attrs.fields(cls)
        )

    @pytest.mark.parametrize("written", VALUES)
    @pytest.mark.parametrize(
        ("cls", "key"), _EACH_KEY_OF_THESE, ids=lambda part: getattr(part, "__name__", part)
    )
    def test_alike(self, cls: type, key: str, written: str) -> None:
        """
        Of a value that stands in all of them.
        """
        assert self.like_one_by_one({f"a{n}": table(cls, key, written) for n in range(20)}, cls)

    @pytest.mark.parametrize(
        ("cls", "key"), _EACH_KEY_OF_THESE, ids=lambda part: getattr(part, "__name__", part)
    )
    def test_one_among_many(self, cls: type, key: str) -> None:
        """
        Of any value beside those that may stand there.
        """
        for good in [*KEYS[cls][key]][:2]:
            for written in VALUES:
                values = [*[good] * 7, written]
                tables = {f"a{n}": table(cls, key, value) for n, value in enumerate(values)}

                assert self.like_one_by_one(tables, cls), written

    @pytest.mark.parametrize(
        ("cls", "key", "written"), [w[:3] for w in WORDS_OF if w[0] in KINDS_OF_RECORDS]
    )
    def test_words(self, cls: type, key: str, written: str) -> None:
        """
        Of a word that one key alone takes.
        """
        assert self.like_one_by_one({f"a{n}": table(cls, key, written) for n in range(20)}, cls)

    @given(
        st.sampled_from(_EACH_KEY_OF_THESE),
        st.lists(st.sampled_from(VALUES), max_size=3),
        st.randoms(use_true_random=False),
    )
    def test_mixed(self, of: tuple[type, str], odd: list[str], dice: random.Random) -> None:
        """
        Of different values, most of which may stand there.
        """
        cls, key = of
        good = [*KEYS[cls][key]] or VALUES
        written = [*(dice.choice(good) for _ in range(12)), *odd]
        dice.shuffle(written)

        assert self.like_one_by_one(
            {f"a{n}": table(cls, key, w) for n, w in enumerate(written)}, cls
        )

    @given(
        st.sampled_from(KINDS_OF_RECORDS),
        st.lists(st.tuples(st.integers(0, 2), st.integers(0, 99)), max_size=40),
    )
    def test_different_keys(self, cls: type, chosen: list[tuple[int, int]]) -> None:
        """
        Of tables with different keys, of which some may be missing.
        """
        needed = tomli.loads(NEEDED.get(cls, ""))
        pairs = [(key, written) for key, taken in KEYS[cls].items() for written in taken]
        tables: dict[str, Any] = {}
        for n, (left_out, of) in enumerate(chosen):
            keys = [*needed][: len(needed) - (left_out == 2 and n == 7)]
            key, written = pairs[of % len(pairs)]
            tables[f"a{n}"] = {k: needed[k] for k in keys} | tomli.loads(f"{key} = {written}")

        assert self.like_one_by_one(tables, cls)

    @pytest.mark.parametrize("other", ["x", 1, [], [{}]])
    def test_no_table(self, other: object) -> None:
        """
        What is no table among them is left to whoever tells of it.
        """
        tables = {**{f"a{n}": {"supports": "x"} for n in range(9)}, "b": other}

        assert structure_all(tables, Evidence, "x", Kept(1_000)) is None

    @pytest.mark.parametrize("n", [1, 20])
    def test_nothing_in_them(self, n: int) -> None:
        """
        Tables without keys are records if no key is needed.
        """
        tables: dict[str, Any] = {f"a{i}": {} for i in range(n)}

        assert self.like_one_by_one(tables, Evidence)
        assert structure_all(tables, Speaker, "x", Kept(1_000)) is None

    def test_kept_once(self) -> None:
        """
        An id or a tag that is named often is one text.
        """
        text = (
            'text = "x"\nspeaker = "some-speaker"\nsource = "some-source"\ntags = ["some", "tag"]'
        )
        tables = {f"a{n}": tomli.loads(text) for n in range(9)}
        [(_, _, records)] = structure_all(tables, Claim, "x", Kept(1_000)) or []
        texts = {id(t) for r in records for t in (*r.speaker, r.source, *r.tags)}

        assert len(texts) == 4


@define
class Faulty:
    """A record that cannot be made, whatever is in the file."""

    a: int = 0
    b: str = ""

    def __attrs_post_init__(self) -> None:
        raise TypeError("at none")


@pytest.mark.parametrize("given", [{"a": "at a key"}, {"b": "x"}], ids=["at a key", "at none"])
def test_our_own_faults(given: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A fault of the program is never told as one of the file.
    """

    def fault(value: object, _: object) -> None:
        raise TypeError(value)

    monkeypatch.setitem(vars(values)["BY_NAME"], "a", fault)
    with pytest.raises(TypeError, match="at"):
        structure(given, Faulty, file="x", at=("claim", "a"))


def test_nothing_is_lost() -> None:
    """
    A table that is refused for no reason that can be told is no record, and is not let pass.
    """
    with pytest.raises(AssertionError, match="nothing is wrong"):
        mistakes({"name": "A"}, Speaker, "x", ("speaker", "a"))


class TestUnstructure:
    def test_only_what_is_there(self) -> None:
        """
        A record as plain values has its keys, without those that say nothing, and not its file.
        """
        verdict = Verdict(rating="true", by="office", date="2006-05-25", because="x")
        claim = Claim(
            text="x",
            speaker="office",
            date="2003~",
            expect=Standing.DISPUTED,
            verdict=verdict,
            file="f",
        )

        assert unstructure(claim) == {
            "text": "x",
            "speaker": ["office"],
            "date": "2003~",
            "expect": "disputed",
            "verdict": {
                "rating": "true",
                "by": ["office"],
                "date": "2006-05-25",
                "because": "x",
            },
        }

    def test_grade(self) -> None:
        """
        A grade is two characters.
        """
        assert unstructure(Policy(admit=Grade(Reliability.C, 3))) == {"admit": "C3"}


def test_date_is_no_time() -> None:
    """
    A day without quotation marks is the same date as one with them.
    """
    record, _ = structure(table(Claim, "date", "0001-01-01"), Claim, file="x", at=("claim", "a"))

    assert record is not None
    assert record.date == Date.of_day(tomli.loads("a = 0001-01-01")["a"])

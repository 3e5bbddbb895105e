from collections.abc import Iterator
from typing import Any

import pytest
import tomli
from attrs import evolve
from hypothesis import given, reject
from hypothesis import strategies as st

from claimledger import Finding, finding
from claimledger.reading import addresses
from claimledger.reading.addresses import _KIND_PATHS, key_paths, line_and_column, located
from claimledger.spelling import dotted

#: What TOML lets a person write, with the places of its headers and keys.
TEXT = '''# [speaker.nobody]
format = 1 # name = "x"

[claim.bridge]
text = """
[claim.road]
tags = 1"""   # """
date=2006-05-25
verdict = { rating = "x", by = ["a", "b"],
  reviewed = { claim = "}", 'documents' = "{" }, } # because = "x"
"q\\u0075ote" = '#'
[ "claim" . 'a.b' ]
tags = [ "]", ["[" ], [], # ]
  { deep.er = {}, x = [ { y = 1 }, { y = 2 } ] },
]
when=2006-05-25 10:00:00
note = \'\'\'a"""\'\'\'\'\'
quote = """""\\""""""
[[correction]]
what="x"
[[correction]]
[correction.more]
what = "y"
[[correction.more.still]]
what = "z"
\t[[correction]]
\twhat = "y"'''
PLACES = [
    ("format", 2, 1),
    ("claim bridge", 4, 1),
    ("claim bridge text", 5, 1),
    ("claim bridge date", 8, 1),
    ("claim bridge verdict", 9, 1),
    ("claim bridge verdict rating", 9, 13),
    ("claim bridge verdict by", 9, 27),
    ("claim bridge verdict reviewed", 10, 3),
    ("claim bridge verdict reviewed claim", 10, 16),
    ("claim bridge verdict reviewed documents", 10, 29),
    ("claim bridge quote", 11, 1),
    ("claim a.b", 12, 1),
    ("claim a.b tags", 13, 1),
    ("claim a.b tags 3 deep er", 14, 5),
    ("claim a.b tags 3 x", 14, 19),
    ("claim a.b tags 3 x 0 y", 14, 27),
    ("claim a.b tags 3 x 1 y", 14, 38),
    ("claim a.b when", 16, 1),
    ("claim a.b note", 17, 1),
    ("claim a.b quote", 18, 1),
    ("correction 0", 19, 1),
    ("correction 0 what", 20, 1),
    ("correction 1", 21, 1),
    ("correction 1 more", 22, 1),
    ("correction 1 more what", 23, 1),
    ("correction 1 more still 0", 24, 1),
    ("correction 1 more still 0 what", 25, 1),
    ("correction 2", 26, 2),
    ("correction 2 what", 27, 2),
]


class TestKeyPaths:
    @pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
    def test_places(self, line_end: str) -> None:
        """
        Every header and key is found where it stands, whatever stands in strings and comments.
        """
        text = TEXT.replace("\n", line_end)

        found = [(" ".join(path), *line_and_column(text, at)) for path, at in key_paths(text)]

        assert found == PLACES

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "a",
            "= 1",
            "[a",
            'b = "x',
            'b = "x\n"',
            'b = """x',
            "b = '''x",
            "b = ]",
            "b = ,",
            "b = [1",
            "b = {c",
            'b = "x" "y"',
        ],
    )
    def test_what_is_no_toml(self, text: str) -> None:
        """
        A text is gone through as far as it is TOML, and no further.
        """
        assert {"b"} >= {path[0] for path, _ in key_paths(f"{text}\n")}

    def test_escape_that_is_none(self) -> None:
        """
        A key with an escape that TOML does not have is left as it is spelt.
        """
        assert [*key_paths('"a\\q" = 1')] == [(('"a\\q"',), 0)]

    @pytest.mark.parametrize("bracket", ["[", "{a="], ids=["arrays", "tables"])
    def test_depth(self, bracket: str) -> None:
        """
        Brackets within brackets beyond all measure end the search.
        """
        found = [path for path, _ in key_paths(f"a = {bracket * 100_000}\nb = 1")]

        assert max(map(len, found)) <= 501


keys = st.sampled_from(
    ["a", "b", "claim", "1", "a-b", '"a"', "'a.b'", '"\\u0061"', '"\\"]"', "''", '"#"', "a . b"]
)
scalars = st.sampled_from(
    [
        "1",
        "-1.5e3",
        "inf",
        "true",
        "2006-05-25",
        "2006-05-25 10:00:00",
        '"x"',
        '"a = 1 # [x] \\" ]}"',
        "'{,'",
        '"""\n[x]\ny = 1 ""\\"\n"""""',
        "'''\n[x]\n'y' = \"\n'''",
        '""',
        "''",
    ]
)
blanks = st.sampled_from(["", " ", "\n", "\r\n", " # ] } , = \" '''\n", "\t"])


def values(within: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    item = st.tuples(blanks, within, blanks).map("".join)
    pair = st.tuples(keys, st.just(" = "), within).map("".join)
    return st.lists(item, max_size=3).map(lambda items: f"[{','.join(items)}]") | st.lists(
        pair, max_size=3
    ).map(lambda pairs: f"{{ {', '.join(pairs)} }}")


statements = st.one_of(
    st.tuples(keys, st.just(" = "), st.recursive(scalars, values, max_leaves=6)).map("".join),
    keys.map(lambda key: f"[ {key} ]"),
    keys.map(lambda key: f"[[{key}]]"),
    st.just("# [a]"),
)


def keys_of(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every key within a parsed *value*, with the numbers of array items on the way."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from keys_of(inner, (*path, key))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from keys_of(inner, (*path, str(n)))


@given(st.lists(statements, max_size=6).map("\n".join))
def test_same_keys_as_the_parser(text: str) -> None:
    """
    In whatever is TOML, exactly the keys the parser reads are found.
    """
    try:
        parsed = tomli.loads(text)
    except tomli.TOMLDecodeError:
        reject()
    wanted = {*keys_of(parsed)}

    found = {path[:n] for path, _ in key_paths(text) for n in range(1, len(path) + 1)}

    assert (wanted, set()) == (found & wanted, {path for path in found - wanted if not _item(path)})


def _item(path: tuple[str, ...]) -> bool:
    """Whether *path* may be that of an item of an array, which is no key."""
    return path[-1].isdigit()


@given(st.text(alphabet="ab=[]{}\"'#\\\n,. \r1"))
def test_any_text(text: str) -> None:
    """
    Whatever the text, all that is found lies in it, in order.
    """
    offsets = [at for _, at in key_paths(text)]

    assert sorted({at for at in offsets if at < len(text)}) == offsets


def told(message: str, **place: Any) -> Finding:
    return finding("CL103", message, file="x.claims.toml", **place)


records = st.one_of(
    statements,
    st.sampled_from(
        ["[claim.a]", "[claim.b]", "[source.a]", "[claim.a.verdict]", "[[correction]]"]
    ),
)


@given(st.lists(records, max_size=9).map("\n".join), st.data())
def test_as_if_gone_through_whole(text: str, data: st.DataObject) -> None:
    """
    A place is that which is found among those of all keys, whatever tables are passed over.
    """
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError:
        reject()
    paths = [(), *(path for path, _ in key_paths(text))]
    findings = [
        told("x", key=dotted(path), id=path[1] if path[0:1] in _KIND_PATHS and path[1:] else "")
        for path in data.draw(st.lists(st.sampled_from(paths), max_size=3))
    ]

    with pytest.MonkeyPatch.context() as patch:
        found = located(findings, lambda _: text)
        patch.setattr(addresses, "_of_others", lambda _: lambda _: None)
        whole = located(findings, lambda _: text)

    assert found == whole


class TestLocated:
    TEXT = """format = 1
[ledger]
verdict = "x"
[speaker.twice]
name = "x"
[source.twice]
title = "x"
[claim.title]
text = "x"
verdict.rating = "x"
[claim.verdict]
verdict.by = "x"
[claim."a.b"]
text = "x"
[claim.rating]
verdict.rating = "x"
"""

    @pytest.mark.parametrize(
        ("place", "line"),
        [
            ({"key": "format"}, 1),
            ({"key": "ledger"}, 2),
            ({"key": "ledger.titel"}, 2),
            ({"key": "policy"}, 0),
            ({}, 0),
            ({"id": "title"}, 8),
            ({"id": "title", "key": "text"}, 9),
            ({"id": "title", "key": "verdict.rating"}, 10),
            ({"id": "title", "key": "verdict.by"}, 10),
            ({"id": "title", "key": "note"}, 8),
            ({"id": "verdict", "key": "verdict.by"}, 12),
            ({"id": "verdict", "key": "claim.verdict.verdict"}, 12),
            ({"id": "twice", "key": "name"}, 5),
            ({"id": "twice", "key": "speaker.twice.title"}, 4),
            ({"id": "twice", "key": "source.twice.title"}, 7),
            ({"id": "a.b", "key": 'claim."a.b".text'}, 14),
            ({"id": "a.b", "key": "text"}, 14),
            ({"id": "rating", "key": "verdict.rating"}, 16),
            ({"id": "nobody", "key": "text"}, 0),
        ],
    )
    def test_line(self, place: dict[str, str], line: int) -> None:
        """
        A finding gets the line of its key, or of what is nearest around it, or none.
        """
        [found] = located([told("x", **place)], {"x.claims.toml": self.TEXT}.get)

        assert line == found.line

    def test_order(self) -> None:
        """
        Findings are sorted by file, line, column, code, id and message.
        """
        elsewhere = evolve(told("a"), file="a.claims.toml", line=9, column=9)
        first = evolve(told("z"), line=1, column=1)
        title, rating = told("a", key="claim.title"), told("b", key="claim.title.verdict.rating")
        same = told("b", key="claim.title")

        found = located([rating, same, title, first, elsewhere], {"x.claims.toml": self.TEXT}.get)

        assert [(f.file, f.line, f.column, f.message) for f in found] == [
            ("a.claims.toml", 9, 9, "a"),
            ("x.claims.toml", 1, 1, "z"),
            ("x.claims.toml", 8, 1, "a"),
            ("x.claims.toml", 8, 1, "b"),
            ("x.claims.toml", 10, 1, "b"),
        ]

    def test_file_gone(self) -> None:
        """
        A finding about a file that cannot be read any more is told without a line.
        """
        findings = [told("x", key="format")]

        assert located(findings, lambda _: None) == findings

    def test_read_only_if_needed(self) -> None:
        """
        No file is read for findings that have their line already.
        """
        read: list[str] = []

        located([evolve(told("x"), line=1, column=1)], read.append)

        assert read == []

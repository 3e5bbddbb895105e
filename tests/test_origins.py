"""Whom words come from in the end, and since when they are known."""

import datetime as dt

import pytest

from claimledger.judging.origins import cited, known_from, origins, vouchers, way, ways_up
from claimledger.model import Claim, Evidence, Ledger, Source, Speaker

LEDGER = Ledger(
    speakers={
        "head": Speaker(name="Head"),
        "office": Speaker(name="Office", speaks_for="head"),
        "spokesman": Speaker(name="Spokesman", speaks_for="office"),
    },
    sources={
        "wire": Source(title="Wire"),
        "signed": Source(title="Signed", author="spokesman"),
        "reprint": Source(title="Reprint", author="head", derives_from="wire"),
        "digest": Source(title="Digest", derives_from="signed"),
        "quoted": Source(title="Quoted", quoted_in="signed"),
    },
)


class TestOrigins:
    @pytest.mark.parametrize(
        ("start", "steps"),
        [
            ("head", ["head"]),
            ("office", ["office", "head"]),
            ("spokesman", ["spokesman", "office", "head"]),
            ("wire", ["wire"]),
            ("reprint", ["reprint", "wire"]),
            ("signed", ["signed", "spokesman", "office", "head"]),
            ("digest", ["digest", "signed", "spokesman", "office", "head"]),
            ("quoted", ["quoted"]),
        ],
    )
    def test_way_up(self, start: str, steps: list[str]) -> None:
        """
        A source leads up to what it derives from, then to the last one's author; a speaker to whom
        he speaks for; being quoted leads nowhere.
        """
        up = ways_up(LEDGER)

        assert [*way(start, up), origins(up)[start]] == steps

    def test_any_order(self) -> None:
        """
        It makes no difference in which order they are looked for.
        """
        up = ways_up(LEDGER)
        turned = dict(reversed([*up.items()]))

        assert origins(turned) == origins(up)


class TestVouchers:
    CLAIM = Claim(text="C", speaker=["office", "head"], source="wire")

    @pytest.mark.parametrize(
        ("item", "who"),
        [
            (Evidence(source="wire", speaker="head"), ("head",)),
            (Evidence(source="wire"), ("wire",)),
            (Evidence(from_claim="joint"), ("office", "head")),
            (Evidence(from_claim="unsigned"), ("wire",)),
        ],
    )
    def test_who(self, item: Evidence, who: tuple[str, ...]) -> None:
        """
        A speaker vouches for an item, or those whose claim it is; where none is named, its source.
        """
        claims = {"joint": self.CLAIM, "unsigned": Claim(text="C", source="wire")}

        assert vouchers(item, claims) == who


QUOTED = {
    "blog": Source(title="", document="blog.txt", quoted_in="digest"),
    "paper": Source(title="", document="paper.txt"),
    "digest": Source(title="", document="digest.txt"),
    "gossip": Source(title=""),
    "letter": Source(title="", quoted_in=["gossip", "blog"]),
    "note": Source(title="", quoted_in=["letter", "letter", "paper"]),
    "rumour": Source(title="", quoted_in=["gossip"]),
    "talk": Source(title="", quoted_in=["rumour", "gossip"]),
    "morning": Source(title="", quoted_in="paper", lines=[(1, 9), (20, 29)]),
    "evening": Source(title="", quoted_in="paper", lines=[(10, 19)]),
    "speech": Source(title="", quoted_in=["morning", "evening"]),
    "paraphrase": Source(title="", quoted_in=["morning", "gossip", "column", "evening"]),
    "column": Source(title="", quoted_in="paper"),
}


@pytest.mark.parametrize(
    ("holder", "way"),
    [
        ("blog", "blog"),
        ("blog", "letter blog"),
        ("blog", "note letter blog"),
        ("paper", "note paper"),
        ("", "talk rumour gossip"),
        ("", "blog"),
        ("a source it is not quoted in", "rumour gossip"),
    ],
)
def test_cited(holder: str, way: str) -> None:
    """
    Words are cited from their source, up to the one whose document holds them, or to the end.
    """
    assert " ".join(cited(way.split(maxsplit=1)[0], holder, QUOTED)) == way


@pytest.mark.parametrize(
    ("line", "way"),
    [
        (1, "speech morning paper"),
        (9, "speech morning paper"),
        (10, "speech evening paper"),
        (19, "speech evening paper"),
        (20, "speech morning paper"),
        (30, "speech morning paper"),
        (0, "speech morning paper"),
        (10, "paraphrase evening paper"),
        (9, "paraphrase morning paper"),
        (30, "paraphrase column paper"),
        (0, "paraphrase morning paper"),
    ],
)
def test_cited_by_line(line: int, way: str) -> None:
    """
    Of several sources in one document it is the one whose lines the words stand in.
    """
    assert " ".join(cited(way.split(maxsplit=1)[0], "paper", QUOTED, line)) == way


SOURCES = {
    "dated": Source(title="", published="2003-05"),
    "read-earlier": Source(title="", published="2006-06-06", accessed="2006-05-22"),
    "published-earlier": Source(title="", published="2006", accessed="2019-01-01"),
    "open": Source(title="", published="2003/.."),
    "open-but-read": Source(title="", published="2003/..", accessed="2004-02~"),
    "up-to": Source(title="", published="../2003-05"),
    "undated": Source(title=""),
    "quoted": Source(title="", quoted_in=["undated", "read-earlier", "dated"]),
    "quoted-twice-over": Source(title="", published="2001/", quoted_in=["open", "quoted"]),
    "quoted-nowhere-dated": Source(title="", quoted_in=["open", "undated"]),
    "own-date-first": Source(title="", published="2010", quoted_in="dated"),
}


class TestKnownFrom:
    @pytest.mark.parametrize(
        ("id", "day"),
        [
            ("dated", "2003-05-31"),
            ("read-earlier", "2006-05-22"),
            ("published-earlier", "2006-12-31"),
            ("open", ""),
            ("open-but-read", "2004-02-29"),
            ("up-to", "2003-05-31"),
            ("undated", ""),
            ("quoted", "2003-05-31"),
            ("quoted-twice-over", "2003-05-31"),
            ("quoted-nowhere-dated", ""),
            ("own-date-first", "2010-12-31"),
        ],
    )
    def test_day(self, id: str, day: str) -> None:
        """
        A source is known from the last day on which it may have come out or been read; one with no
        such day from when something that quotes it is.
        """
        assert known_from(SOURCES)[id] == (dt.date.fromisoformat(day) if day else None)

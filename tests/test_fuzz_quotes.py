"""Whatever quote and document: nothing is raised, and what is found is where it is said to be."""

import contextlib
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimledger import LedgerError, Located, draft, find_quote
from claimledger.documents import Archived, open_document
from claimledger.quotes import is_quotable, locate
from claimledger.quoting.folding import fold
from claimledger.quoting.nearest import nearest
from claimledger.quoting.tokens import is_whole
from claimledger.surroundings import surroundings

ROOT = Path(__file__).parent.parent
#: What texts are made of where they are hard to read: marks, joints, numbers, other scripts.
TOKENS = (
    *("the", "not", "no", "guilty", "co", "operation", "may", "Mr.", "U.S.A", "e.g.", "can't", "I"),
    *("5", "12", "1,000", "1 000", "2.5%", "-5", "±3", "½", "10⁶", "4th", "2003-05", "€5", "C++"),
    *(".", ",", ";", "?", "!", "…", "...", "[…]", "[...]", "(", ")", "[", "]", '"', "'", "«", "»"),
    *("“", "”", "‘", "’", "„", "-", "–", "—", "‐", "--", "\xad", "−", "/", "&", "_", "@", "#", "·"),
    *(" ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "\xa0", "\u2009", "\u200b", "\u2028", "\ufeff"),
    *(
        "é",
        "e\u0301",
        "\u0301",
        "ﬁ",
        "ﬀ",
        "ß",
        "İ",
        "Å",
        "\u212b",
        "漢",
        "字",
        "กำ",
        "한",
        "\u1112\u1161",
    ),
    *(
        "א",
        "״",
        "ب",
        "\u200d",
        "\u200c",
        "क\u094d",
        "🇫🇷",
        "🇫",
        "👩\u200d💻",
        "👍🏽",
        "😀",
        "\u202e",
        "\0",
    ),
)
mixed = st.lists(st.sampled_from(TOKENS), max_size=24).map("".join)
spaced = st.lists(st.sampled_from(TOKENS), max_size=16).map(" ".join)
texts = st.text(max_size=40) | mixed | spaced
SEED = (ROOT / "seeds" / "000_7bde5f182a151353.txt").read_text(encoding="utf-8")
passages = st.integers(0, len(SEED) - 300).map(lambda at: SEED[at : at + 300])


def span_problems(located: Located, text: str) -> list[str]:
    """What cannot be about a place in *text*."""
    parts = located.parts
    whole = (located.start, located.end) == (parts[0][0], parts[-1][1])
    before = text[: located.start]
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = {
        "parts": whole and all(0 <= start < end <= len(text) for start, end in parts),
        "order": all(end <= start for (_, end), (start, _) in pairwise(parts)),
        "elided": len(located.elided) == len(parts) - 1
        and all(gap in text[located.start : located.end] for gap in located.elided),
        "others": all(located.start <= start < end <= len(text) for start, end in located.others),
        "line": (located.line, located.column) == (len(lines), len(lines[-1]) + 1),
    }
    return [name for name, holds in told.items() if not holds]


@given(texts, texts | passages, texts, texts)
def test_any_quote_in_any_text(quote: str, text: str, prefix: str, suffix: str) -> None:
    """A place of the text, nothing, or a refusal of words that could not be quoted."""
    for document in (text, f"{text}{quote}{text}", f"{prefix} {quote} {suffix}"):
        for around in ((None, None), (prefix, None), (None, suffix), (prefix, suffix)):
            try:
                located = find_quote(
                    quote, document, *around, negations=["nay"], hedges=["perhaps"]
                )
            except ValueError:
                assert not is_quotable(quote)
                continue
            assert is_quotable(quote)
            if located is not None:
                assert span_problems(located, document) == []


@given(texts | passages, st.data())
def test_what_is_cut_at_token_edges_is_found(text: str, data: st.DataObject) -> None:
    """Words cut out of a text where a quote may begin and end stand there, word for word."""
    folded = fold(text)
    size = len(folded.text)
    about = data.draw(st.integers(0, max(0, size - 10)))
    spans = [
        (start, end)
        for start in range(about, min(size, about + 10))
        for end in range(start + 1, min(size, start + 40) + 1)
        if folded.text[start] != " " != folded.text[end - 1] and is_whole(folded, start, end)
    ]
    assume(spans)
    start, end = data.draw(st.sampled_from(spans))
    first, last = folded.original_span(start, end)
    quote = text[first:last]
    assume(fold(quote).text == folded.text[start:end] and is_quotable(quote))
    located = locate(quote, folded)

    assert located is not None
    assert (first, last) in [(located.start, located.end), *located.others]


@given(texts, texts | passages)
def test_what_is_nearest(quote: str, text: str) -> None:
    """What is proposed for words that are not there lies in the text, and differs."""
    folded = fold(text)
    assume(is_quotable(quote) and locate(quote, folded) is None)
    if (near := nearest(quote, folded)) is not None:
        assert 0 <= near.start < near.end <= len(text)
        assert 0 < near.likeness <= 1
        assert near.difference


@given(texts, texts | passages)
def test_what_tells_a_quote_from_its_doubles(quote: str, text: str) -> None:
    """The words beside a quote that are proposed choose its first place, and no other."""
    assume(is_quotable(quote))
    folded = fold(f"{text} {quote} {quote} {text}")
    located = locate(quote, folded)
    assume(located is not None)
    assert located is not None
    key, words = surroundings(
        folded.original,
        located,
        lambda prefix, suffix: locate(quote, folded, prefix, suffix),
    )
    if key:
        chosen = find_quote(quote, folded.original, **{key: words})
        assert chosen is not None
        assert (chosen.start, chosen.others) == (located.start, ())


#: What pages are made of.
MARKUP = (
    *(
        "<p>",
        "</p>",
        "<b",
        ">",
        "<!--",
        "-->",
        "<script>",
        "</script",
        "<title>",
        "<![CDATA[",
        "]]>",
    ),
    *(
        "&amp;",
        "&#x0;",
        "&#xD800;",
        "&#99999999;",
        "&nbsp",
        "<br/>",
        "<style>",
        "<svg>",
        "<td>",
        "<q>",
    ),
    *(
        "<template>",
        "<textarea>",
        "<plaintext>",
        "<meta charset=utf-7>",
        "<?xml",
        "<!DOCTYPE",
        "hidden",
    ),
)
pages = st.lists(st.sampled_from(MARKUP) | mixed | st.text(max_size=4), max_size=20).map("".join)
raws = st.binary(max_size=60) | (texts | passages | pages).map(
    lambda text: text.encode("utf-8", "surrogatepass")
)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.htm"])
@given(raws, st.sampled_from(["", "utf-8-sig", "utf-16", "utf-32", "cp1252"]))
def test_any_document(name: str, raw: bytes, encoding: str) -> None:
    """Of any bytes a document is read or refused, and a first ledger drafted that can be read."""
    with contextlib.suppress(UnicodeError):
        raw = raw.decode().encode(encoding) if encoding else raw
    with TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(raw)
        document = open_document(name, folder=folder, root=folder)
        try:
            drafted = draft(Path(folder, name), folder=folder, root=folder)
        except LedgerError as err:
            [told] = err.findings
            assert told.code == getattr(document, "code", "")
            return
        assert isinstance(document, Archived)
        for claim in drafted.claims.values():
            assert find_quote(claim.quote, document.text, claim.prefix, claim.suffix) is not None

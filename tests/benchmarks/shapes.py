"""Ledgers of unusual shape, of any size: what grows in them is what a quadratic step would meet."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

_RECORDS_TO_A_FILE: Final = 20_000
_SENTENCES_TO_A_DOCUMENT: Final = 100

Records = Iterator[str]


def make_shape(shape: str, folder: Path, size: int) -> Path:
    """Write the ledger of that *shape* and *size* into the new *folder*, which it returns."""
    folder.mkdir(parents=True)
    records = [*SHAPES[shape][0](folder, size)]
    for number, first in enumerate(range(0, len(records), _RECORDS_TO_A_FILE)):
        text = "\n".join(("format = 1\n", *records[first : first + _RECORDS_TO_A_FILE]))
        (folder / f"{number:04}.claims.toml").write_text(text, encoding="utf-8")
    return folder


def _items_on_one_claim(folder: Path, size: int) -> Records:
    """Each with a quote of its own; ten of them of one voice."""
    yield from _claims(1)
    yield from (_record("speaker", f"v{n}", name=f"Voice {n}") for n in range(0, size, 10))
    yield from _sources(folder, size, _SENTENCES_TO_A_DOCUMENT)
    for n in range(size):
        stance = {("supports", "contradicts", "context")[n % 3]: "c0"}
        yield _item(n, f"s{n // _SENTENCES_TO_A_DOCUMENT}", speaker=f"v{n // 10 * 10}", **stance)


def _items_undercutting_one_claim(folder: Path, size: int) -> Records:
    yield from _claims(1)
    yield from _sources(folder, size, _SENTENCES_TO_A_DOCUMENT)
    for n in range(size):
        yield _item(n, f"s{n // _SENTENCES_TO_A_DOCUMENT}", undercuts="c0")


def _quotes_of_one_document(folder: Path, size: int) -> Records:
    """The document grows with them."""
    yield from _claims(size)
    yield from _sources(folder, size, size)
    yield from (_item(n, "s0", supports=f"c{n}") for n in range(size))


def _quotes_of_one_long_document(folder: Path, size: int) -> Records:
    """The document is of one length whatever their number."""
    yield from _claims(size)
    yield from _sources(folder, 10_000, 10_000)
    yield from (_item(n, "s0", supports=f"c{n}") for n in range(size))


def _documents_of_one_quote(folder: Path, size: int) -> Records:
    yield from _claims(size)
    yield from _sources(folder, size, 1)
    yield from (_item(n, f"s{n}", supports=f"c{n}") for n in range(size))


def _contradictions_among_claims(_: Path, size: int) -> Records:
    """Each claim is in twenty of them."""
    claims = max(21, size // 10)
    yield from _claims(claims)
    for n in range(size):
        yield _contradiction(n, n % claims, (n + 1 + n // claims) % claims)


def _contradictions_of_one_claim(_: Path, size: int) -> Records:
    yield from _claims(size + 1)
    yield from (_contradiction(n, 0, n + 1) for n in range(size))


def _lineage(key: str, cited: int | None = None) -> Callable[[Path, int], Records]:
    """Each source *key*s the one before it; the last *cited* of them are cited, or all."""

    def records(folder: Path, size: int) -> Records:
        yield from _claims(size)
        yield from _sources(folder, _SENTENCES_TO_A_DOCUMENT, _SENTENCES_TO_A_DOCUMENT)
        for n in range(1, size):
            link = {key: f"s{n - 1}"}
            yield _record("source", f"s{n}", title=f"Told by {n - 1}", **link)
        for n in range(size - (cited or size), size):
            quote = _sentence(n % _SENTENCES_TO_A_DOCUMENT)
            yield _item(n, f"s{n}", quote, supports=f"c{n}")

    return records


def _speakers_for_one_another(folder: Path, size: int) -> Records:
    yield from _claims(size)
    yield from _sources(folder, _SENTENCES_TO_A_DOCUMENT, _SENTENCES_TO_A_DOCUMENT)
    yield _record("speaker", "v0", name="Voice 0")
    for n in range(1, size):
        yield _record("speaker", f"v{n}", name=f"Voice {n}", speaks_for=f"v{n - 1}")
    for n in range(size):
        quote = _sentence(n % _SENTENCES_TO_A_DOCUMENT)
        yield _item(n, "s0", quote, supports=f"c{n}", speaker=f"v{n}")


def _items_undercutting_one_another(folder: Path, size: int) -> Records:
    yield from _claims(1)
    yield from _sources(folder, size, _SENTENCES_TO_A_DOCUMENT)
    yield _item(0, "s0", supports="c0")
    for n in range(1, size):
        yield _item(n, f"s{n // _SENTENCES_TO_A_DOCUMENT}", undercuts=f"e{n - 1}")


def _claims_on_one_another(folder: Path, size: int) -> Records:
    """Each is evidence against the next."""
    yield from _sources(folder, size, _SENTENCES_TO_A_DOCUMENT)
    for n in range(size):
        source = f"s{n // _SENTENCES_TO_A_DOCUMENT}"
        yield _record("claim", f"c{n}", text=f"{n} is so.", source=source, quote=_sentence(n))
    for n in range(1, size):
        yield _record("evidence", f"e{n}", from_claim=f"c{n - 1}", contradicts=f"c{n}")


def _claims_superseded(_: Path, size: int) -> Records:
    yield _record("claim", "c0", text="0 is so.")
    for n in range(1, size):
        yield _record("claim", f"c{n}", text=f"{n} is so.", superseded_by=f"c{n - 1}")


def _claims(size: int) -> Records:
    return (_record("claim", f"c{n}", text=f"{n} is so.") for n in range(size))


def _sources(folder: Path, sentences: int, to_a_document: int) -> Records:
    """Archived sources that together hold so many sentences."""
    for n, first in enumerate(range(0, sentences, to_a_document)):
        last = min(sentences, first + to_a_document)
        text = "".join(f"{_sentence(k)}\n" for k in range(first, last)).encode()
        (folder / f"{n}.txt").write_bytes(text)
        pin = sha256(text).hexdigest()
        yield _record("source", f"s{n}", title=f"Page {n}", document=f"{n}.txt", sha256=pin)


def _sentence(n: int) -> str:
    return f"The witness with the number {n} saw that the bridge was open."


def _item(n: int, source: str, quote: str = "", **fields: str) -> str:
    return _record("evidence", f"e{n}", source=source, quote=quote or _sentence(n), **fields)


def _contradiction(n: int, one: int, other: int) -> str:
    pair = f'between = ["c{one}", "c{other}"]'
    return f'[contradiction.k{n}]\n{pair}\nkind = "negation"\nbecause = "They say so."\n'


def _record(kind: str, id: str, **fields: str) -> str:
    lines = (f'{key.replace("_", "-")} = "{text}"\n' for key, text in fields.items())
    return f"[{kind}.{id}]\n{''.join(lines)}"


#: By what grows: the records of a ledger of that shape, whose documents are written beside it, and
#: the size up to which it is measured.
SHAPES: Final[Mapping[str, tuple[Callable[[Path, int], Records], int]]] = {
    "items on one claim": (_items_on_one_claim, 100_000),
    "items that undercut one claim": (_items_undercutting_one_claim, 100_000),
    "quotes of one long document": (_quotes_of_one_long_document, 10_000),
    "quotes of one document that grows with them": (_quotes_of_one_document, 10_000),
    "documents with one quote": (_documents_of_one_quote, 10_000),
    "contradictions, twenty to a claim": (_contradictions_among_claims, 100_000),
    "contradictions of one claim": (_contradictions_of_one_claim, 100_000),
    "sources quoted in one another, the last cited": (_lineage("quoted_in", 1), 10_000),
    "sources quoted in one another, all cited": (_lineage("quoted_in"), 1_000),
    "sources derived from one another, all cited": (_lineage("derives_from"), 1_000),
    "speakers for one another, all cited": (_speakers_for_one_another, 1_000),
    "items that undercut one another": (_items_undercutting_one_another, 10_000),
    "claims that speak against one another": (_claims_on_one_another, 10_000),
    "claims superseded by one another": (_claims_superseded, 10_000),
}

"""Whether each quotation stands in its source: the proof of every quote of a ledger.

Each document is opened, hashed and folded once, whatever the number of its quotes, and let go.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, field, frozen

from .documents import Archived, Unread, open_document, root_of
from .links.lineage import archives, archives_of
from .model import Claim, Document, Evidence, Finding, Ledger, Located, Proof, Source, Span
from .obstacles import obstacle
from .quotes import locate
from .quoting.folding import Folded, fold
from .rules import finding
from .spelling import basic_string
from .surroundings import surroundings

Quoting = Claim | Evidence

#: The code of the finding that each flag of a located quote becomes, and what it says.
FLAG_CODES: Final[Mapping[str, tuple[str, str]]] = {
    "elided-negation": ("CL307", "the words left out hold a negation"),
    "elided-hedge": ("CL308", "the words left out hold a hedge"),
    "behind-negation": ("CL309", "it begins right behind a negation"),
    "before-negation": ("CL310", "it ends right before a negation"),
    "joined-hyphen": ("CL311", "a hyphen at a line end was read as a word break"),
}


@frozen(kw_only=True)
class Proofs:
    """What became of every quotation, of every document, and what there is to say of it."""

    quotes: Mapping[str, Proof]  #: by id of the claim or evidence item
    documents: Mapping[str, Document]  #: by id of the source
    findings: tuple[Finding, ...]


@frozen(kw_only=True)
class _Trial:
    """One search for one quote in one document."""

    proof: Proof
    findings: tuple[Finding, ...] = ()


@frozen(kw_only=True)
class _Work:
    """What is still to be searched in one document file."""

    sources: list[str] = field(factory=list)  #: that name it
    lined: list[str] = field(factory=list)  #: sources whose `lines` count in it
    quotes: list[tuple[str, str]] = field(factory=list)  #: record and the source that names it


def prove(ledger: Ledger) -> Proofs:
    """Look up every quotation of *ledger*."""
    quoting: dict[str, Quoting] = {**ledger.claims, **ledger.evidence}
    holders = archives_of({record.source for record in quoting.values()}, ledger)
    documents: dict[str, Document] = {}
    trials: dict[str, dict[str, _Trial]] = {
        id: {} for id, record in quoting.items() if record.quote
    }
    findings: list[Finding] = []
    for (folder, name), work in _work(ledger, quoting, holders).items():
        archived = open_document(name, folder=folder, root=ledger.root or root_of(folder))
        seen = _seen(archived)
        for id in work.sources:
            documents[id], told = _document(id, ledger.sources[id], archived)
            documents[id] = evolve(documents[id], **seen)
            findings += told
        folded = fold(archived.text) if isinstance(archived, Archived) else None
        if folded is not None:
            findings += _lines_beyond(ledger, work.lined, folded)
        for id, holder in work.quotes:
            search = _Search(ledger=ledger, id=id, record=quoting[id], holder=holder)
            trials[id][holder] = _trial(search, documents[holder], folded)
    quotes: dict[str, Proof] = {}
    for id, found in trials.items():
        best = _best([found[holder] for holder in holders[quoting[id].source]])
        quotes[id] = best.proof if best else Proof(exact=quoting[id].quote)
        findings += best.findings if best else ()
    for id, item in ledger.evidence.items():
        if item.from_claim in quotes:
            quotes[id] = quotes[item.from_claim]
    return Proofs(quotes=quotes, documents=documents, findings=tuple(findings))


def _work(
    ledger: Ledger, quoting: Mapping[str, Quoting], holders: Mapping[str, list[str]]
) -> dict[tuple[str, str], _Work]:
    """What to search in each document, which is a folder and the name a ledger there gives it."""
    work: dict[tuple[str, str], _Work] = {}
    for id, source in ledger.sources.items():
        if source.document:
            work.setdefault(_place(source), _Work()).sources.append(id)
    for id, source in ledger.sources.items():
        if source.lines:
            work[_place(ledger.sources[archives(id, ledger)[0]])].lined.append(id)
    for id, record in quoting.items():
        for holder in holders[record.source] if record.quote else ():
            work[_place(ledger.sources[holder])].quotes.append((id, holder))
    return work


def _place(source: Source) -> tuple[str, str]:
    return os.path.dirname(source.file) or ".", source.document


def _document(
    id: str, source: Source, archived: Archived | Unread
) -> tuple[Document, tuple[Finding, ...]]:
    """The state of the document of one source, and what there is to say of it."""
    path, actual = source.document, archived.sha256
    if isinstance(archived, Unread):
        told = _on(source, id, archived.code, f"document {path}: {archived.why}", "document")
        return Document(path=path, sha256=actual, problem=archived.code), (told,)
    if not source.sha256:
        paste = f'sha256 = "{actual}"'
        message = f"document {path} is not pinned; its hash now: {paste}"
        told = _on(source, id, "CL304", message, "document", remedy=f"Paste this line: {paste}")
        return Document(path=path, sha256=actual), (told,)
    if source.sha256 != actual:
        message = f"document {path} has changed: its sha256 is now {actual}"
        told = _on(source, id, "CL303", message, "sha256")
        return Document(path=path, sha256=actual, problem="CL303"), (told,)
    return Document(path=path, sha256=actual), ()


def _seen(archived: Archived | Unread) -> dict[str, Any]:
    """What is to be remembered of a text when it is let go."""
    if isinstance(archived, Unread):
        return {}
    return {"length": len(archived.text.strip()), "obstacle": obstacle(archived.text)}


def _lines_beyond(ledger: Ledger, lined: list[str], folded: Folded) -> Iterator[Finding]:
    """The sources *lined* whose lines the document does not have."""
    for id in lined:
        source, last = ledger.sources[id], ledger.sources[id].lines[-1][1]
        if last > folded.line_count:
            message = f"`lines` go to {last}, the document has {folded.line_count}"
            yield _on(source, id, "CL318", message, "lines")


@frozen(kw_only=True)
class _Search:
    """A quote and the source whose document it is looked for in."""

    ledger: Ledger
    id: str
    record: Quoting
    holder: str

    def told(self, code: str, message: str, key: str = "quote", remedy: str = "") -> Finding:
        return _on(self.record, self.id, code, message, key, remedy=remedy)


def _trial(search: _Search, document: Document, folded: Folded | None) -> _Trial:
    record = search.record
    proof = Proof(exact=record.quote, source=search.holder, document=document.path)
    if folded is None:
        return _Trial(proof=evolve(proof, problem=document.problem))
    ranges = search.ledger.sources[record.source].lines
    located = _locate(search, folded, folded.line_spans(ranges)) if ranges else None
    if located is None:
        anywhere = _locate(search, folded)
        if anywhere is None:
            return _absent(search, proof, folded)
        if ranges:
            return _outside(search, proof, anywhere)
        located = anywhere
    proof = evolve(proof, located=located, problem=document.problem)
    return _Trial(proof=proof, findings=tuple(_remarks(search, proof, located, folded)))


def _locate(
    search: _Search, folded: Folded, within: Sequence[Span] | None = None
) -> Located | None:
    heading, record = search.ledger.heading, search.record
    return locate(
        record.quote,
        folded,
        record.prefix or None,
        record.suffix or None,
        within=within,
        negations=heading.negations,
        hedges=heading.hedges,
    )


def _absent(search: _Search, proof: Proof, folded: Folded) -> _Trial:
    """The words do not stand there; the finding says what comes nearest."""
    from .quoting.nearest import nearest  # noqa: PLC0415 - quotes mostly stand where they should

    record, document = search.record, proof.document
    if record.prefix or record.suffix:
        bare = locate(record.quote, folded)
        if bare is not None:
            place = f"{document}, line {bare.line}"
            message = f"quote stands in {place}, but not between its prefix and suffix"
            key = "prefix" if record.prefix else "suffix"
            told = search.told("CL317", message, key)
            return _Trial(proof=evolve(proof, problem="CL317"), findings=(told,))
    if search.ledger.sources[search.holder].partial:
        message = f"quote is not in {document}, which is only an excerpt"
        told = search.told("CL316", message)
        return _Trial(proof=evolve(proof, problem="CL316", partial=True), findings=(told,))
    near = nearest(record.quote, folded)
    message = f"quote not found in {document}"
    if near is not None:
        message += f"; nearest, line {near.line} ({near.likeness:.0%}): {near.difference}"
    told = search.told("CL301", message, remedy=_bracket_remedy(record.quote))
    return _Trial(proof=evolve(proof, problem="CL301"), findings=(told,))


def _bracket_remedy(quote: str) -> str:
    """A remedy of its own for quotes with words that an editor put in."""
    inserted = quote.replace("[…]", "").replace("[...]", "")
    if "[" not in inserted:
        return ""
    return (
        "Words in brackets are the editor's, not the source's: end the quote before them and go on"
        " behind them with [...], or say in `note` what they explain."
    )


def _outside(search: _Search, proof: Proof, located: Located) -> _Trial:
    source = search.record.source
    ranges = ", ".join(f"{a}-{b}" for a, b in search.ledger.sources[source].lines)
    message = (
        f"quote stands in {proof.document}, line {located.line}, not in the lines of"
        f" `{source}`: {ranges}"
    )
    told = search.told("CL305", message)
    return _Trial(proof=evolve(proof, located=located, problem="CL305"), findings=(told,))


def _remarks(search: _Search, proof: Proof, located: Located, folded: Folded) -> Iterator[Finding]:
    """What a person should look at in a quote that was found."""
    if located.others:
        starts = (located.start, *(start for start, _ in located.others))
        lines = sorted({folded.line_and_column(start)[0] for start in starts})
        listed = ", ".join(map(str, lines[:10])) + (" ..." if len(lines) > 10 else "")  # noqa: PLR2004
        message = f"quote stands {len(starts)} times in {proof.document}, lines {listed}"
        yield search.told("CL306", message, remedy=_telling_remedy(search, located, folded))
    for flag in located.flags:
        code, message = FLAG_CODES[flag.flag]
        where = f"{proof.document}, line {located.line}"
        yield search.told(code, f"{message}: {flag.word!r} ({where})")


def _telling_remedy(search: _Search, located: Located, folded: Folded) -> str:
    """What to paste so that the quote has one place; nothing where it has surroundings already."""
    record, source = search.record, search.ledger.sources[search.record.source]
    if record.prefix or record.suffix:
        return ""
    ranges = folded.line_spans(source.lines) if source.lines else None

    def again(prefix: str | None, suffix: str | None) -> Located | None:
        return locate(record.quote, folded, prefix, suffix, within=ranges)

    key, words = surroundings(folded.original, located, again)
    if not key:
        return ""
    return (
        f"Quote more words, or, if the first place is meant, paste: {key} = {basic_string(words)}"
    )


def _best(trials: list[_Trial]) -> _Trial | None:
    """The first that proves the quote; else the first that found it; else the first excerpt."""
    for good in (
        lambda trial: trial.proof.proved,
        lambda trial: trial.proof.located is not None,
        lambda trial: trial.proof.partial,
    ):
        for trial in trials:
            if good(trial):
                return trial
    return trials[0] if trials else None


def _on(
    record: Source | Quoting, id: str, code: str, message: str, key: str, *, remedy: str = ""
) -> Finding:
    return finding(code, message, file=record.file, id=id, key=key, remedy=remedy)

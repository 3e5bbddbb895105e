"""Whether each quotation stands in its source: the proof of every quote of a ledger.

Each document is opened, hashed and folded once, whatever the number of its quotes, and let go.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from attrs import evolve, field, frozen

from .documents import Archived, Unread, open_document, root_of
from .links.lineage import archives, archives_of
from .model import Document, Finding, Ledger, Proof, Source
from .obstacles import obstacle
from .quoting.folding import Folded, fold
from .trials import Quoting, Searched, Trials, told_of, trials

_Place = tuple[str, str]  #: of a document: the folder of a ledger file and the name it has there
_Cited = Mapping[str, Mapping[str, Quoting]]  #: by source: the records that quote it, by id
_Holders = Mapping[str, list[str]]  #: by source: those in whose documents its words may stand


@frozen(kw_only=True)
class Proofs:
    """What became of every quotation, of every document, and what there is to say of it."""

    quotes: Mapping[str, Proof]  #: by id of the claim or evidence item
    documents: Mapping[str, Document]  #: by id of the source
    findings: tuple[Finding, ...]


@frozen
class _Work:
    """What is to be looked up in one document file."""

    sources: list[str] = field(factory=list)  #: that name it
    lined: list[str] = field(factory=list)  #: sources whose `lines` count in it
    searches: list[tuple[str, str]] = field(factory=list)  #: a source cited and one that names it


def prove(ledger: Ledger) -> Proofs:
    """Look up every quotation of *ledger*."""
    cited = _cited(ledger)
    holders = archives_of(cited, ledger)
    documents: dict[str, Document] = {}
    tried: dict[tuple[str, str], Trials] = {}
    findings: list[Finding] = []
    roots: dict[str, str] = {}
    for (folder, name), work in _work(ledger, cited, holders).items():
        if folder not in roots:
            roots[folder] = ledger.root or root_of(folder)
        archived = open_document(name, folder=folder, root=roots[folder])
        seen = _seen(archived)
        for id in work.sources:
            documents[id], told = _document(id, ledger.sources[id], archived)
            documents[id] = evolve(documents[id], **seen)
            findings += told
        folded = fold(archived.text) if isinstance(archived, Archived) else None
        if folded is not None:
            findings += _lines_beyond(ledger, work.lined, folded)
        for source, holder in work.searches:
            searched = Searched.of(ledger, source, holder, documents[holder], folded)
            tried[source, holder] = trials(cited[source], searched)
    quotes, remarks = _quotes(ledger, cited, holders, tried)
    return Proofs(quotes=quotes, documents=documents, findings=(*findings, *remarks))


def _cited(ledger: Ledger) -> _Cited:
    cited: dict[str, dict[str, Quoting]] = {}
    quoting: Mapping[str, Quoting]
    for quoting in (ledger.claims, ledger.evidence):
        for id, record in quoting.items():
            if record.quote:
                cited.setdefault(record.source, {})[id] = record
    return cited


def _work(ledger: Ledger, cited: _Cited, holders: _Holders) -> dict[_Place, _Work]:
    """What to search in each document."""
    sources = ledger.sources
    work: dict[_Place, _Work] = {}
    for id, source in sources.items():
        if source.document:
            work.setdefault(_place(source), _Work()).sources.append(id)
    for id, source in sources.items():
        if source.lines:
            work[_place(sources[archives(id, ledger)[0]])].lined.append(id)
    for id in cited:
        for holder in holders[id]:
            work[_place(sources[holder])].searches.append((id, holder))
    return work


def _place(source: Source) -> _Place:
    return os.path.dirname(source.file) or ".", source.document


def _document(
    id: str, source: Source, archived: Archived | Unread
) -> tuple[Document, tuple[Finding, ...]]:
    """The state of the document of one source, and what there is to say of it."""
    path, actual = source.document, archived.sha256
    if isinstance(archived, Unread):
        told = told_of(source, id, archived.code, f"document {path}: {archived.why}", "document")
        return Document(path=path, sha256=actual, problem=archived.code), (told,)
    if not source.sha256:
        paste = f'sha256 = "{actual}"'
        message = f"document {path} is not pinned; its hash now: {paste}"
        told = told_of(source, id, "CL304", message, "document", remedy=f"Paste this line: {paste}")
        return Document(path=path, sha256=actual), (told,)
    if source.sha256 != actual:
        message = f"document {path} has changed: its sha256 is now {actual}"
        told = told_of(source, id, "CL303", message, "sha256")
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
            yield told_of(source, id, "CL318", message, "lines")


def _quotes(
    ledger: Ledger, cited: _Cited, holders: _Holders, tried: Mapping[tuple[str, str], Trials]
) -> tuple[dict[str, Proof], list[Finding]]:
    """What became of each quote in the end; an item taken from a claim has that of the claim."""
    quotes: dict[str, Proof] = {}
    findings: list[Finding] = []
    for source, quoting in cited.items():
        every = [tried[source, holder] for holder in holders[source]]
        if not every:
            quotes.update((id, Proof(exact=record.quote)) for id, record in quoting.items())
            continue
        best = every[0] if len(every) == 1 else _best(quoting, every)
        quotes.update(best.proofs)
        findings.extend(chain.from_iterable(best.findings.values()))
    for id, item in ledger.evidence.items():
        if item.from_claim in quotes:
            quotes[id] = quotes[item.from_claim]
    return quotes, findings


def _best(ids: Iterable[str], every: list[Trials]) -> Trials:
    """For each quote the trial that proves it, else one that found it, else that in an excerpt."""
    best = Trials()
    for id in ids:
        one = max(every, key=lambda trials: _worth(trials.proofs[id]))
        best.proofs[id] = one.proofs[id]
        best.findings[id] = one.findings.get(id, ())
    return best


def _worth(proof: Proof) -> int:
    return 3 if proof.proved else 2 if proof.located else int(proof.partial)

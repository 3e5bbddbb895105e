"""Whether each quotation stands in its source: the proof of every quote of a ledger.

Each document is opened, hashed and folded once, whatever the number of its quotes, and let go.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from attrs import evolve, field, frozen

from .documents import Archived, Shelf, Unread, root_of
from .links.lineage import archives, archives_of
from .model import Document, Evidence, Finding, Ledger, Proof, Source
from .obstacles import obstacle
from .quotations import Held, Quotations
from .quoting.concordance import concordance
from .quoting.folding import Folded, fold
from .trials import Archive, Quoting, Searched, Trials, covered, told_of, trials

_Place = tuple[str, str]  #: of a document: the folder of a ledger file and the name it has there
_Cited = Mapping[str, Mapping[str, Quoting]]  #: by source: the records that quote it, by id
_Search = tuple[str, str]  #: a source cited and one that names the document
_Holders = Mapping[str, list[str]]  #: by source: those in whose documents its words may stand


class Proofs(NamedTuple):
    """What became of every quotation, of every document, and what there is to say of it."""

    quotes: Mapping[str, Proof]  #: by id of the claim or evidence item
    documents: Mapping[str, Document]  #: by id of the source
    findings: tuple[Finding, ...]


@frozen
class _Work:
    """What is to be looked up in one document file."""

    sources: list[str] = field(factory=list)  #: that name it
    lined: list[str] = field(factory=list)  #: sources whose `lines` count in it
    searches: list[_Search] = field(factory=list)


def prove(ledger: Ledger) -> Proofs:
    """Look up every quotation of *ledger*."""
    cited = _cited(ledger)
    holders = archives_of(cited, ledger)
    documents: dict[str, Document] = {}
    tried: dict[_Search, Trials] = {}
    findings: list[Finding] = []
    shelves: dict[str, Shelf] = {}
    for (folder, name), work in _work(ledger, cited, holders).items():
        if folder not in shelves:
            shelves[folder] = Shelf(folder, ledger.root or root_of(folder))
        archived = shelves[folder].open(name)
        folded = fold(archived.text) if isinstance(archived, Archived) else None
        states, told = _states(ledger, work.sources, archived, folded)
        findings += told
        if folded is not None:
            findings += _lines_beyond(ledger, work.lined, folded)
        here = _tried(ledger, cited, work.searches, states, folded)
        tried |= here
        quoted = covered(here.values())
        documents.update((id, evolve(state, quoted=quoted)) for id, state in states.items())
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


def _states(
    ledger: Ledger, ids: Iterable[str], archived: Archived | Unread, folded: Folded | None
) -> tuple[dict[str, Document], list[Finding]]:
    """The state of the document of each source that names it, and what there is to say of it."""
    states: dict[str, Document] = {}
    findings: list[Finding] = []
    length = len(folded.text.strip()) if folded else 0
    looks_like = obstacle(folded.original) if folded else None
    for id in ids:
        source = ledger.sources[id]
        told = _unfit(id, source, archived)
        findings += told
        states[id] = Document(
            path=source.document,
            sha256=archived.sha256,
            problem=next((one.code for one in told if one.code != "CL304"), ""),
            length=length,
            obstacle=looks_like,
        )
    return states, findings


def _tried(
    ledger: Ledger,
    cited: _Cited,
    searches: list[_Search],
    states: Mapping[str, Document],
    folded: Folded | None,
) -> dict[_Search, Trials]:
    """The *searches* of one document, whose text is *folded* if it can be read."""
    asked = sum(len(cited[source]) for source, _ in searches)
    words = concordance(folded.text, asked) if folded else None
    return {
        (source, holder): trials(
            cited[source],
            Searched.of(ledger, source, holder, states[holder], folded, words=words),
        )
        for source, holder in searches
    }


def _unfit(id: str, source: Source, archived: Archived | Unread) -> tuple[Finding, ...]:
    """Why the document of a source proves nothing, or could be exchanged unseen."""
    path, actual = source.document, archived.sha256
    if isinstance(archived, Unread):
        return (told_of(source, id, archived.code, f"document {path}: {archived.why}", "document"),)
    if not source.sha256:
        paste = f'sha256 = "{actual}"'
        message = f"document {path} is not pinned; its hash now: {paste}"
        remedy = f"Paste this line: {paste}"
        return (told_of(source, id, "CL304", message, "document", remedy=remedy),)
    if source.sha256 != actual:
        message = f"document {path} has changed: its sha256 is now {actual}"
        return (told_of(source, id, "CL303", message, "sha256"),)
    return ()


def _lines_beyond(ledger: Ledger, lined: list[str], folded: Folded) -> Iterator[Finding]:
    """The sources *lined* whose lines the document does not have."""
    for id in lined:
        source, last = ledger.sources[id], ledger.sources[id].lines[-1][1]
        if last > folded.line_count:
            message = f"`lines` go to {last}, the document has {folded.line_count}"
            yield told_of(source, id, "CL318", message, "lines")


def _quotes(
    ledger: Ledger, cited: _Cited, holders: _Holders, tried: Mapping[_Search, Trials]
) -> tuple[Quotations, list[Finding]]:
    """What became of each quote in the end; an item taken from a claim has that of the claim."""
    held: dict[str, Held] = {}
    findings: list[Finding] = []
    sole: dict[str, Archive] = {}  # of the sources whose words can stand in one document alone
    for source, quoting in cited.items():
        every = [tried[source, holder] for holder in holders[source]]
        if not every:
            held.update((id, Proof(exact=record.quote)) for id, record in quoting.items())
        elif len(every) == 1:
            sole[source] = every[0].archive
            held.update(every[0].held)
            findings.extend(chain.from_iterable(every[0].findings.values()))
        else:
            for id, record in quoting.items():
                held[id], told = _best(id, record, every)
                findings += told
    for id, item in ledger.evidence.items():
        if item.from_claim in held:
            held[id] = held[item.from_claim]

    def made(id: str, start: int) -> Proof:
        record = ledger.claims.get(id) or ledger.evidence[id]
        if isinstance(record, Evidence) and record.from_claim:
            record = ledger.claims[record.from_claim]
        return sole[record.source].proof(record.quote, start)

    return Quotations(held, made), findings


def _best(id: str, record: Quoting, every: list[Trials]) -> tuple[Proof, tuple[Finding, ...]]:
    """What proves a quote, else what found it, else what looked in an excerpt; told by that."""
    best = max(every, key=lambda trials: _worth(trials.proof(id, record)))
    return best.proof(id, record), best.findings.get(id, ())


def _worth(proof: Proof) -> int:
    return 3 if proof.proved else 2 if proof.located else int(proof.partial)

"""Whether each quotation stands in its source: the proof of every quote of a ledger.

Each document is opened, hashed and folded once, whatever the number of its quotes, and let go.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from attrs import evolve

from .documents import Archived, Shelf, Unread, root_of
from .links.lineage import Lines, archives, archives_of, lines_of
from .model import Document, Finding, Ledger, Proof, Source
from .obstacles import obstacle
from .quotations import Held, Quotations
from .quoting.concordance import concordance
from .quoting.folding import Folded, fold
from .quoting.way_back import offsets
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


class _Work:
    """What is to be looked up in one document file."""

    def __init__(self) -> None:
        self.sources: list[str] = []  #: that name it
        self.lined: list[str] = []  #: sources whose `lines` count in it
        self.searches: list[_Search] = []


class _Asked(NamedTuple):
    """All that is to be proved."""

    ledger: Ledger
    cited: _Cited
    unquoted: list[str]  #: items
    holders: _Holders
    lines: Mapping[str, Mapping[str, Lines]]  #: by source cited and source that names the document


def prove(ledger: Ledger) -> Proofs:
    """Look up every quotation of *ledger*."""
    cited, unquoted = _cited(ledger)
    lines = lines_of(ledger.sources)
    asked = _Asked(ledger, cited, unquoted, archives_of(cited, ledger), lines)
    documents: dict[str, Document] = {}
    tried: dict[_Search, Trials] = {}
    findings: list[Finding] = []
    shelves: dict[str, Shelf] = {}
    for (folder, name), work in _work(asked).items():
        if folder not in shelves:
            shelves[folder] = Shelf(folder, ledger.root or root_of(folder))
        archived = shelves[folder].open(name)
        folded = fold(archived.text) if isinstance(archived, Archived) else None
        states, told = _states(ledger, work.sources, archived, folded)
        findings += told
        if folded is not None:
            findings += _lines_beyond(ledger, work.lined, folded)
        here = _tried(asked, work.searches, states, folded)
        tried |= here
        quoted = covered(here.values())
        documents.update((id, evolve(state, quoted=quoted)) for id, state in states.items())
    quotes, remarks = _quotes(asked, tried)
    return Proofs(
        quotes=quotes if ledger.holds_together else dict(quotes),  # one built by hand may change
        documents=documents,
        findings=(*findings, *remarks),
    )


def _cited(ledger: Ledger) -> tuple[_Cited, list[str]]:
    """What quotes each source; and the items without a quote, their own or that of a claim."""
    claims = ledger.claims
    cited: defaultdict[str, dict[str, Quoting]] = defaultdict(dict)
    unquoted: list[str] = []
    for id, claim in claims.items():
        if claim.quote:
            cited[claim.source][id] = claim
    for id, item in ledger.evidence.items():
        if item.quote:
            cited[item.source][id] = item
        elif not (item.from_claim and claims[item.from_claim].quote):
            unquoted.append(id)
    return cited, unquoted


def _work(asked: _Asked) -> dict[_Place, _Work]:
    """What to search in each document."""
    ledger, sources = asked.ledger, asked.ledger.sources
    work: dict[_Place, _Work] = {}
    for id, source in sources.items():
        if source.document:
            work.setdefault(_place(source), _Work()).sources.append(id)
    for id, source in sources.items():
        if source.lines:
            work[_place(sources[archives(id, ledger)[0]])].lined.append(id)
    for id in asked.cited:
        for holder in asked.holders[id]:
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
    asked: _Asked, searches: list[_Search], states: Mapping[str, Document], folded: Folded | None
) -> dict[_Search, Trials]:
    """The *searches* of one document, whose text is *folded* if it can be read."""
    number = sum(len(asked.cited[source]) for source, _ in searches)
    words = concordance(folded.text, number) if folded else None
    tried = {}
    for source, holder in searches:
        searched = Searched.of(
            asked.ledger,
            source,
            holder,
            states[holder],
            folded,
            lines=asked.lines.get(source, {}).get(holder),
            one_of_several=len(asked.holders[source]) > 1,
            words=words,
        )
        tried[source, holder] = trials(asked.cited[source], searched)
    return tried


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


def _quotes(asked: _Asked, tried: Mapping[_Search, Trials]) -> tuple[Quotations, list[Finding]]:
    """What became of each quote in the end; an item taken from a claim has that of the claim."""
    ledger = asked.ledger
    told: dict[str, Proof] = {}
    findings: list[Finding] = []
    plain: dict[str, Sequence[int]] = {}  # where the other quotes of each source begin, in order
    archives: dict[str, Archive] = {}  # in which they do
    for source, quoting in asked.cited.items():
        every = [tried[source, holder] for holder in asked.holders[source]]
        if not every:
            told.update((id, Proof(exact=record.quote)) for id, record in quoting.items())
        elif len(every) == 1:
            told.update(every[0].told)
            findings.extend(chain.from_iterable(every[0].findings.values()))
            plain[source] = offsets([start for start, _ in every[0].plain])
            archives[source] = every[0].archive
        else:
            for id in quoting:
                told[id], remarks = _best(id, every)
                findings += remarks
    from_claims = any(id in ledger.claims for id in told)
    for id, item in ledger.evidence.items() if from_claims else ():
        if item.from_claim in told:
            told[id] = told[item.from_claim]

    def made(id: str, start: int) -> Proof:
        record = _quoting(id, ledger)
        return archives[record.source].proof(record.quote, start)

    return Quotations(told, asked.unquoted, lambda: _held(ledger, told, plain), made), findings


def _held(
    ledger: Ledger, told: Mapping[str, Proof], plain: Mapping[str, Sequence[int]]
) -> dict[str, Held]:
    """What is *told* of a quote, or where it begins, in the order of the ledger."""
    held: dict[str, Held] = {}
    for source, quoting in _cited(ledger)[0].items():
        starts = iter(plain.get(source, ()))
        held.update((id, told[id] if id in told else next(starts)) for id in quoting)
    for id, item in ledger.evidence.items():
        if item.from_claim in held:
            held[id] = held[item.from_claim]
    return held


def _quoting(id: str, ledger: Ledger) -> Quoting:
    """The record whose quote the record *id* has, itself or the claim it is taken from."""
    if id in ledger.claims:
        return ledger.claims[id]
    item = ledger.evidence[id]
    return ledger.claims[item.from_claim] if item.from_claim else item


def _best(id: str, every: list[Trials]) -> tuple[Proof, tuple[Finding, ...]]:
    """What proves a quote, else what found it, else what looked in an excerpt; told by that."""
    best = max(every, key=lambda trials: _worth(trials.told[id]))
    return best.told[id], best.findings.get(id, ())


def _worth(proof: Proof) -> int:
    return 3 if proof.proved else 2 if proof.located else int(proof.partial)

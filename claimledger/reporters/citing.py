"""How words are cited: given to their source, with who vouches for them and where they stand.

Sentences of plain text, escaped where they enter a format.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from ..documents import is_page
from ..judging.origins import source_of, vouchers
from ..model import Audit, Claim, Document, Evidence, Ledger, Proof, Source, Verdict
from ..rules import RULES
from ..vocabulary import Basis, ContradictionKind
from .chains import Chains
from .wording import claimants, date, listed, name, sentence

T = TypeVar("T", bound=str)


def said(claim: Claim, ledger: Ledger) -> str:
    """Who says it and when, and of what time it speaks."""
    who = f"Said by {claimants(claim, ledger)}" if claim.speaker else "No speaker is named"
    when = f"{who}, {date(claim.date)}." if claim.date else f"{who}."
    return f"{when} Time it speaks of: {date(claim.about)}." if claim.about else when


def contradicting(kind: ContradictionKind) -> str:
    """A kind of contradiction with what it means."""
    return f"{kind}: {_KINDS[kind]}"


_KINDS: Final = {
    ContradictionKind.NEGATION: "one says that the other is not so",
    ContradictionKind.VALUE: "they give different values",
    ContradictionKind.DATE: "they give different dates",
    ContradictionKind.IDENTITY: "they name different persons or things",
    ContradictionKind.TENSION: "they pull apart without excluding each other",
}


def verdict(verdict: Verdict, ledger: Ledger) -> str:
    """A person's ruling, after whose it is and of which day."""
    by = listed(name(id, ledger) for id in verdict.by)
    return f"of {by}, {date(verdict.date)}: {sentence(verdict.rating)} {verdict.because}"


def provenance(audit: Audit, id: str, chains: Chains) -> Iterator[str]:
    """Whose words evidence item *id* is, who vouches for them and where they were found."""
    ledger, item = audit.ledger, audit.ledger.evidence[id]
    if item.from_claim:
        yield f"Taken from the claim {item.from_claim}."
    yield f"Words of {chains.of(source_of(item, ledger.claims))}."
    yield from vouched(item, ledger)
    yield place(audit.proofs.get(id))


def proofs(ids: Iterable[str], audit: Audit) -> list[Proof | None]:
    """That of each claim or item whose words are quoted."""
    found = audit.proofs  # whose `get` raises and catches where there is none
    return [found[id] if id in found else None for id in ids]  # noqa: SIM401


def vouching(
    items: Iterable[Evidence],
    ledger: Ledger,
    shown: Callable[[str], T],
    told: dict[Hashable, T],
) -> Iterator[T]:
    """What `vouched` says of each of *items*, as a format has it; of many it was *told* before."""
    for item in items:
        day = item.date.text if item.date else ""
        what = item.from_claim, item.speaker or item.source, day, item.basis, item.credibility
        if what not in told:
            told[what] = shown(" ".join(vouched(item, ledger)))
        yield told[what]


def vouched(item: Evidence, ledger: Ledger) -> Iterator[str]:
    """Who vouches for the words of an item, and how far it is to be believed."""
    yield _voucher(item, ledger)
    if item.credibility:
        yield f"Credibility graded {item.credibility} (1 the best, 6 cannot be judged)."


def place(proof: Proof | None) -> str:
    """Where a quotation was found, or why it is not proved."""
    if proof is None:
        return "There is no quotation."
    if proof.unarchived:
        return "Not proved: no text of the source is archived."
    where = f"Looked for in {proof.document}."
    if proof.located:
        where = found_in(proof.document, proof.located.line)
    if not proof.problem:
        return where
    return f"Not proved: {_clause(proof.problem)}. {where}"


def found_in(document: str, line: int, shown: str = "") -> str:
    """That a quotation stands there, the document as a format has it *shown*.

    Lines of a saved page are those of its text: the file has others.
    """
    its = " of its text" if is_page(document) else ""
    return f"Found in {shown or document}, line {line}{its}."


def left_out(proof: Proof) -> str:
    """The words that a quotation leaves out, as they stand in the document."""
    if not (proof.located and proof.located.elided):
        return ""
    return f"Left out: {listed(f'“{words.strip()}”' for words in proof.located.elided)}."


def described(id: str, audit: Audit, chains: Chains) -> Iterator[str]:
    """What is known of source *id*: its citation, its lineage, its dates and its grade."""
    ledger, source = audit.ledger, audit.ledger.sources[id]
    yield f"{chains.of(id)}."
    if source.lines:
        yield f"Its words stand in {_lines(source.lines)} there."
    if source.derives_from:
        yield f"Takes its information from {name(source.derives_from, ledger)}."
    if source.accessed:
        yield f"Read {date(source.accessed)}."
    if source.reliability:
        yield f"Reliability graded {source.reliability} (A the best, F cannot be judged)."


def whereabouts(id: str, audit: Audit) -> Iterator[str]:
    """Where source *id* can be read, and whether its archived text is what was pinned."""
    source, met = audit.ledger.sources[id], audit.documents.get(id)
    if source.url:
        yield f"Address: {source.url}"
    if source.archived_url:
        yield f"Archived at: {source.archived_url}"
    if met:
        partial = ", an excerpt" if source.partial else ""
        yield f"Document: {met.path}{partial}, {state(source, met)}."
    elif not source.quoted_in:
        yield "No text of it is archived."
    if source.note:
        yield f"Note: {source.note}"


def state(source: Source, met: Document) -> str:
    """Whether the archived text is what was pinned, with the hashes."""
    pinned = f"pinned as sha256 {source.sha256}" if source.sha256 else "not pinned"
    now = f"its sha256 is now {met.sha256}" if met.sha256 else ""
    if not met.problem:
        return f"unchanged since it was {pinned}" if source.sha256 else f"{pinned}; {now}"
    problem = _clause(met.problem)
    return "; ".join(part for part in (problem, pinned, now) if part)


def _clause(code: str) -> str:
    """What a rule finds, as part of a sentence."""
    what = RULES[code].what.removesuffix(".")
    return f"{what[0].lower()}{what[1:]} ({code})"


def _lines(ranges: Sequence[tuple[int, int]]) -> str:
    """`line 87`, `lines 31-33 and 39-41`."""
    shown = [f"{first}-{last}" if first < last else f"{first}" for first, last in ranges]
    return ("line " if shown == [f"{ranges[0][0]}"] else "lines ") + listed(shown)


def _voucher(item: Evidence, ledger: Ledger) -> str:
    """Who vouches for the words, when they were said, and how the speaker knows."""
    who = vouchers(item, ledger.claims)
    vouched = f"Vouched for by {listed(name(id, ledger) for id in who)}"
    if who == (item.source,):
        vouched = "The source itself vouches for them"
    said = item.date or (ledger.claims[item.from_claim].date if item.from_claim else None)
    when = f", {date(said)}" if said else ""
    basis = f", {_BASIS[item.basis]}" if item.basis else ""
    return f"{vouched}{when}{basis}."


_BASIS: Final = {
    Basis.FIRST_HAND: "at first hand",
    Basis.SECOND_HAND: "at second hand",
    Basis.OWN_POSITION: "as the speaker's own position",
}

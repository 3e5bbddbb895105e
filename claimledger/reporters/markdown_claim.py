"""One claim as a section of the Markdown page: its words, its standing and all that bears on it."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from ..model import Audit, Claim, Ledger, Proof
from .bearing import Bearings, Group, groups
from .citing import chain, left_out, place, provenance, said, verdict
from .escaping import markdown
from .wording import reasons


def section(audit: Audit, id: str, bearings: Bearings) -> Iterator[str]:
    """The blocks of claim *id*, its heading first."""
    ledger, claim = audit.ledger, audit.ledger.claims[id]
    why, prospects = reasons(audit.assessments[id])
    yield f"### {markdown(id)}"
    yield f"> {markdown(claim.text)}"
    yield markdown(" ".join(said(claim, ledger)))
    yield from _source(claim, audit.proofs.get(id), ledger)
    yield f"**Standing:** {markdown(why)}"
    yield f"**What would change it:** {markdown(prospects)}"
    if claim.superseded_by:
        yield f"**Superseded** by {link(claim.superseded_by, claim.superseded_by, ledger)}."
    if claim.verdict:
        yield f"**Verdict** {markdown(verdict(claim.verdict, ledger))}"
    if claim.note:
        yield f"**Note:** {markdown(claim.note)}"
    if claim.tags:
        yield f"**Tags:** {markdown(', '.join(claim.tags))}"
    for group in groups(audit, id, bearings):
        yield from _group(group, audit)


def link(words: str, claim: str, ledger: Ledger) -> str:
    """*words* as a link to the section of a claim, if this page has one."""
    shown = ledger.focus in ("", ledger.claims[claim].file)
    return f"[{markdown(words)}](#{quote(claim)})" if shown else markdown(words)


def quotation(proof: Proof) -> Iterator[str]:
    """The words of a quotation and, where it leaves some out, those too."""
    yield f"> {markdown(proof.exact)}"
    if elided := left_out(proof):
        yield markdown(elided)


def _source(claim: Claim, proof: Proof | None, ledger: Ledger) -> Iterator[str]:
    """The words in which its source has it, and where they stand."""
    if not claim.source:
        return
    source = markdown(chain(claim.source, ledger))
    if proof is None:
        yield f"**Source:** {source}. There is no quotation."
        return
    yield f"**In the words of** {source}:"
    yield from quotation(proof)
    yield markdown(place(proof))


def _group(group: Group, audit: Audit) -> Iterator[str]:
    if not group.items:
        yield f"**{group.title}:** none."
        return
    yield f"**{group.title}:**"
    folded = len(group.items) > _UNFOLDED
    if folded:
        yield f"<details>\n<summary>{len(group.items)} items</summary>"
    for item in group.items:
        yield f"- **{markdown(item.id)}**. {markdown(item.remark)}".rstrip()
        yield from indented(_item(item.id, audit))
    if folded:
        yield "</details>"


_UNFOLDED: Final = 6  #: items of a group; more are folded away until they are asked for


def _item(id: str, audit: Audit) -> Iterator[str]:
    if id in audit.proofs:
        yield from quotation(audit.proofs[id])
    yield markdown(" ".join(provenance(audit, id)))
    if note := audit.ledger.evidence[id].note:
        yield f"Note: {markdown(note)}"


def indented(blocks: Iterator[str]) -> Iterator[str]:
    """*blocks* as part of the list item before them."""
    return (f"  {block}" for block in blocks)

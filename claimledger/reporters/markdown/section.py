"""One claim as a section of a Markdown page: its words, its standing and all that bears on it."""

from collections.abc import Iterable, Iterator
from typing import Final

from ...judging.origins import source_of
from ...model import Claim, Proof
from ..bearing import Group, groups
from ..citing import left_out, place, said, verdict, vouched
from ..escaping import markdown
from ..wording import reasons
from .sheet import Sheet


def section(id: str, sheet: Sheet) -> Iterator[str]:
    """What is told of claim *id*, below its heading."""
    ledger, claim = sheet.ledger, sheet.ledger.claims[id]
    why, prospects = reasons(sheet.audit.assessments[id])
    yield f"> {markdown(claim.text)}"
    yield markdown(" ".join(said(claim, ledger)))
    yield from _source(claim, sheet.audit.proofs.get(id), sheet)
    yield f"**Standing:** {markdown(why)}"
    yield f"**What would change it:** {sheet.inert(prospects)}"
    if claim.superseded_by:
        yield f"**Superseded** by {sheet.link(claim.superseded_by, claim.superseded_by)}."
    if claim.verdict:
        yield f"**Verdict** {markdown(verdict(claim.verdict, ledger))}"
    if claim.note:
        yield f"**Note:** {markdown(claim.note)}"
    if claim.tags:
        yield f"**Tags:** {markdown(', '.join(claim.tags))}"
    for group in groups(sheet.audit, id, sheet.bearings):
        yield from _group(group, sheet)


def quotation(proof: Proof) -> Iterator[str]:
    """The words of a quotation and, where it leaves some out, those too."""
    yield f"> {markdown(proof.exact)}"
    if elided := left_out(proof):
        yield markdown(elided)


def provenance(id: str, sheet: Sheet) -> str:
    """Whose words evidence item *id* is, who vouches for them and where they were found."""
    ledger, item = sheet.ledger, sheet.ledger.evidence[id]
    words = f"Words of {sheet.source(source_of(item, ledger.claims))}."
    found = place(sheet.audit.proofs.get(id))
    taken = ""
    if item.from_claim:
        taken = f"Taken from the claim {sheet.link(item.from_claim, item.from_claim)}. "
    return f"{taken}{words} {sheet.inert(' '.join(vouched(item, ledger)))} {sheet.inert(found)}"


def _source(claim: Claim, proof: Proof | None, sheet: Sheet) -> Iterator[str]:
    """The words in which its source has it, and where they stand."""
    if not claim.source:
        return
    if proof is None:
        yield f"**Source:** {sheet.source(claim.source)}. There is no quotation."
        return
    yield f"**In the words of** {sheet.source(claim.source)}:"
    yield from quotation(proof)
    yield sheet.inert(place(proof))


def _group(group: Group, sheet: Sheet) -> Iterator[str]:
    if not group.items:
        yield f"**{group.title}:** none."
        return
    yield f"**{group.title}:**"
    folded = len(group.items) > _UNFOLDED
    if folded:
        yield f"<details>\n<summary>{len(group.items)} items</summary>"
    for item in group.items:
        remark = f" {sheet.inert(item.remark)}" if item.remark else ""
        yield f"- **{markdown(item.id)}**.{remark}{indented(_item(item.id, sheet))}"
    if folded:
        yield "</details>"


_UNFOLDED: Final = 6  #: items of a group; more are folded away until they are asked for


def _item(id: str, sheet: Sheet) -> Iterator[str]:
    if proof := sheet.audit.proofs.get(id):
        yield from quotation(proof)
    yield provenance(id, sheet)
    if note := sheet.ledger.evidence[id].note:
        yield f"Note: {markdown(note)}"


def indented(blocks: Iterable[str]) -> str:
    """*blocks* as part of the list item before them."""
    return "".join(f"\n\n  {block}" for block in blocks)

"""One claim as a section of a Markdown page: its words, its standing and all that bears on it."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from ...judging.origins import source_of
from ...model import Claim, Proof
from ..bearing import Group, groups
from ..citing import found_in, left_out, place, said, verdict
from ..markdown_text import markdown
from ..wording import reasons
from .sheet import Sheet


def section(id: str, sheet: Sheet) -> list[str]:
    """What is told of claim *id*, below its heading."""
    claim = sheet.ledger.claims[id]
    why, prospects = reasons(sheet.audit.assessments[id])
    return [
        f"> {sheet.inert(claim.text)}",
        markdown(" ".join(said(claim, sheet.ledger))),
        *_source(claim, sheet.audit.proofs.get(id), sheet),
        f"**Standing:** {markdown(why)}",
        f"**What would change it:** {markdown(prospects)}",
        *_rulings(claim, sheet),
        *chain.from_iterable(_group(it, sheet) for it in groups(sheet.audit, id, sheet.bearings)),
    ]


def _rulings(claim: Claim, sheet: Sheet) -> Iterator[str]:
    """What persons have to say of it, beside what is computed."""
    if claim.superseded_by:
        yield f"**Superseded** by {sheet.link(claim.superseded_by, claim.superseded_by)}."
    if claim.verdict:
        yield f"**Verdict** {markdown(verdict(claim.verdict, sheet.ledger))}"
    if claim.note:
        yield f"**Note:** {markdown(claim.note)}"
    if claim.tags:
        yield f"**Tags:** {markdown(', '.join(claim.tags))}"


def quotation(proof: Proof) -> list[str]:
    """The words of a quotation and, where it leaves some out, those too."""
    words = f"> {markdown(proof.exact)}"
    elided = left_out(proof)
    return [words, markdown(elided)] if elided else [words]


def provenance(id: str, sheet: Sheet) -> str:
    """Whose words evidence item *id* is, who vouches for them and where they were found."""
    item = sheet.ledger.evidence[id]
    source = sheet.source(source_of(item, sheet.ledger.claims))
    found = _found(sheet.audit.proofs.get(id), sheet)
    taken = ""
    if item.from_claim:
        taken = f"Taken from the claim {sheet.link(item.from_claim, item.from_claim)}. "
    return f"{taken}Words of {source}. {sheet.vouched(item)} {found}"


def _found(proof: Proof | None, sheet: Sheet) -> str:
    """Where a quotation stands; of many that stand in one document its name is escaped once."""
    if proof and proof.proved and proof.located:
        return found_in(sheet.within(proof.document), proof.located.line)
    return markdown(place(proof))


def _source(claim: Claim, proof: Proof | None, sheet: Sheet) -> Iterator[str]:
    """The words in which its source has it, and where they stand."""
    if not claim.source:
        return
    if proof is None:
        yield f"**Source:** {sheet.source(claim.source)}. There is no quotation."
        return
    yield f"**In the words of** {sheet.source(claim.source)}:"
    yield from quotation(proof)
    yield _found(proof, sheet)


def _group(group: Group, sheet: Sheet) -> list[str]:
    if not group.items:
        return [f"**{group.title}:** none."]
    title, items = f"**{group.title}:**", [_item(*it, sheet) for it in group.items.items()]
    if len(items) <= _UNFOLDED:
        return [title, *items]
    return [title, f"<details>\n<summary>{len(items)} items</summary>", *items, "</details>"]


_UNFOLDED: Final = 6  #: items of a group; more are folded away until they are asked for


def _item(id: str, does: str, sheet: Sheet) -> str:
    remark = f" {sheet.inert(does)}" if does else ""
    lines = [f"- **{markdown(id)}**.{remark}"]
    if proof := sheet.audit.proofs.get(id):
        lines += quotation(proof)
    lines.append(provenance(id, sheet))
    if note := sheet.ledger.evidence[id].note:
        lines.append(f"Note: {markdown(note)}")
    return in_one(lines)


def in_one(blocks: Iterable[str]) -> str:
    """*blocks* as one item of a list, which begins with the first of them."""
    return "\n\n  ".join(blocks)

"""What `claimledger show` draws besides the claims: matrix, contradictions, sources, for some."""

from collections.abc import Collection, Iterator
from typing import Final

from ..judging.origins import source_of
from ..links.lineage import archives
from ..model import Audit, Contradiction, Source
from .chains import Chains
from .citing import described, state
from .columns import clipped, table, wrapped
from .escaping import one_line
from .relations import Matrix, label, letter, matrix, relations
from .wording import standing


def chosen(audit: Audit, *, speaker: str = "", tag: str = "", standing: str = "") -> list[str]:
    """The claims shown that fit all that is asked for; what is empty asks for nothing."""
    return [
        id
        for id, claim in audit.ledger.shown(audit.ledger.claims).items()
        if not speaker or speaker in claim.speaker
        if not tag or tag in claim.tags
        if not standing or audit.assessments[id].standing == standing
    ]


def matrix_tables(audit: Audit, claims: Collection[str]) -> str:
    """Evidence against *claims*, so many claims at a time as a terminal is wide."""
    drawn = relations(audit, len(claims), len(audit.ledger.evidence), among={*claims})
    whole = matrix(drawn)
    if not whole.rows:
        return "No evidence bears on any of these claims.\n"
    numbered = [f"{number:>3}  {one_line(id)}" for number, id in enumerate(whole.claims, 1)]
    blocks = [_block(whole, at, audit) for at in range(0, len(whole.claims), _ACROSS)]
    return "\n\n".join((_KEY, "\n".join(numbered), *blocks)) + "\n"


_KEY: Final = (
    "S supports, C contradicts, U undercuts its ground, a dot is context; in small\n"
    "letters what is set aside. The items that tell most claims apart come first."
)
_ACROSS: Final = 9  #: claims side by side
_LABEL: Final = 32  #: columns


def _block(whole: Matrix, first: int, audit: Audit) -> str:
    last = min(first + _ACROSS, len(whole.claims))
    rows = [
        ([*_named(id, audit)], *([letter(cell)] if cell else [""] for cell in cells[first:last]))
        for id, cells in whole.rows
        if any(cells[first:last])
    ]
    return table(("evidence", *map(str, range(first + 1, last + 1))), rows)


def _named(id: str, audit: Audit) -> Iterator[str]:
    who, said = label(id, audit)
    yield from wrapped(one_line(id), _LABEL)
    yield from clipped(wrapped(one_line(f"{who}: {said}"), _LABEL), 2, _LABEL)


def contradictions_table(audit: Audit, claims: Collection[str]) -> str:
    """The records that name one of *claims* or an item on it, and the conflicts nobody recorded."""
    wanted = {*claims, *_items_on(audit, claims)}
    records = audit.ledger.shown(audit.ledger.contradictions)
    rows = [
        _contradiction(id, record)
        for id, record in records.items()
        if not wanted.isdisjoint(record.between)
    ]
    found = table(("contradiction", "between", "because"), rows) if rows else _NO_CONTRADICTION
    missing = [
        f"- {one_line(id)}: {standing(audit.assessments[id])}"
        for id in audit.unrecorded
        if id in wanted
    ]
    return "\n".join((found, "", "Conflicts nobody recorded:", *(missing or ["none"]))) + "\n"


_NO_CONTRADICTION: Final = "No contradiction is recorded of any of these claims."


def _contradiction(id: str, record: Contradiction) -> tuple[list[str], ...]:
    first, second = record.between
    return (
        [*wrapped(one_line(id), 22), f"({record.kind})"],
        [*wrapped(one_line(first), 24), "against", *wrapped(one_line(second), 24)],
        wrapped(one_line(record.because), 30),
    )


def sources_table(audit: Audit, claims: Collection[str]) -> str:
    """The sources of *claims* and of what bears on them, with those they were read in."""
    ledger = audit.ledger
    named = [ledger.claims[id].source for id in claims]
    named += [source_of(ledger.evidence[id], ledger.claims) for id in _items_on(audit, claims)]
    wanted = {*named}.union(*(archives(id, ledger) for id in {*named} if id))
    chains = Chains(ledger)
    rows = [_source(id, it, audit, chains) for id, it in ledger.sources.items() if id in wanted]
    return table(("source", "what it is", "document"), rows) + "\n" if rows else "No sources.\n"


def _source(id: str, source: Source, audit: Audit, chains: Chains) -> tuple[list[str], ...]:
    met = audit.documents.get(id)
    kept = f"{met.path}: {state(source, met)}" if met else ""
    return (
        wrapped(one_line(id), 20),
        wrapped(one_line(" ".join(described(id, audit, chains))), 32),
        wrapped(one_line(kept), 24),
    )


def _items_on(audit: Audit, claims: Collection[str]) -> list[str]:
    """The items filed on any of *claims*, in the order of the ledger."""
    wanted = {*claims}
    return [
        id
        for id, item in audit.ledger.evidence.items()
        if wanted & {*item.supports, *item.contradicts, *item.context, *item.undercuts}
    ]

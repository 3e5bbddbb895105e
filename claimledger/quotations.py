"""What became of every quotation: most stand plainly where they should, and that says it all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from .model import Ledger, Proof

Held = int | Proof  #: where a proved quote begins in its folded document, or all about it


class Quotations(Mapping[str, Proof]):
    """The proof of each quotation, by the id of its claim or evidence item.

    A whole Proof takes several times the room of the record that it is about. So those of most
    quotes, which are proved and need no word more, are made when somebody asks for them.
    """

    def __init__(
        self,
        told: Mapping[str, Proof],
        unquoted: Sequence[str],
        gather: Callable[[], dict[str, Held]],
        make: Callable[[str, int], Proof],
    ) -> None:
        """
        *told* has those that are not proved, *gather* gives all, and *make* the proof of a record
        whose quote begins at a place; *unquoted* are the items without a quote.
        """
        self._told = told
        self.unquoted = unquoted
        self._gather = gather
        self._make = make

    @cached_property
    def _held(self) -> dict[str, Held]:
        return self._gather()

    def __getitem__(self, id: str) -> Proof:
        held = self._held[id]
        if isinstance(held, Proof):
            return held
        proof = self._held[id] = self._make(id, held)
        return proof

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, id: object) -> bool:
        return id in self._held

    def unproved(self) -> dict[str, Proof]:
        """Those that are not proved."""
        return {id: proof for id, proof in self._told.items() if not proof.proved}

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[type[dict[str, Proof]], tuple[dict[str, Proof]]]:
        """Copied and pickled with all that was not asked for so far."""
        return dict, (dict(self),)


def unproved(proofs: Mapping[str, Proof]) -> dict[str, Proof]:
    """Those of *proofs* that prove nothing."""
    if isinstance(proofs, Quotations):
        return proofs.unproved()
    return {id: proof for id, proof in proofs.items() if not proof.proved}


def unquoted(proofs: Mapping[str, Proof], ledger: Ledger) -> Sequence[str]:
    """The items of *ledger* that have no quote, neither their own nor that of a claim."""
    if isinstance(proofs, Quotations):
        return proofs.unquoted
    claims = ledger.claims
    return [
        id
        for id, item in ledger.evidence.items()
        if not (item.quote or (item.from_claim and claims[item.from_claim].quote))
    ]

"""What became of every quotation: most stand plainly where they should, and that says it all."""

from collections.abc import Callable, Iterator, KeysView, Mapping

from .model import Proof

Held = int | Proof  #: where a proved quote begins in its folded document, or all about it


class Quotations(Mapping[str, Proof]):
    """The proof of each quotation, by the id of its claim or evidence item.

    Of most quotes only a number is held until somebody asks: what a whole Proof takes is several
    times the record that it is about.
    """

    __slots__ = ("_held", "_made")

    def __init__(self, held: dict[str, Held], made: Callable[[str, int], Proof]) -> None:
        self._held = held
        self._made = made

    def __getitem__(self, id: str) -> Proof:
        held = self._held[id]
        if isinstance(held, Proof):
            return held
        proof = self._held[id] = self._made(id, held)
        return proof

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, id: object) -> bool:
        return id in self._held

    def keys(self) -> KeysView[str]:
        """The ids, to be compared as fast as those of a dict."""
        return self._held.keys()

    def unproved(self) -> dict[str, Proof]:
        """Those that are not proved."""
        held = self._held.items()
        return {id: it for id, it in held if isinstance(it, Proof) and not it.proved}

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

"""What the parts of a Markdown page share: where its links lead and which sources it cites."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

from attrs import field, frozen

from ...model import Audit, Ledger
from ..bearing import Bearings, bearings
from ..citing import described, whereabouts
from ..escaping import markdown


@frozen(kw_only=True)
class Sheet:
    """The page that is being made."""

    audit: Audit
    bearings: Bearings
    address: Callable[[str], str]  #: where what is told of a claim is to be found
    cited: dict[str, str] = field(factory=dict)  #: the sources met so far, each with its footnote
    inert_by_words: dict[str, str] = field(factory=dict)

    @classmethod
    def of(cls, audit: Audit, address: Callable[[str], str]) -> "Sheet":
        """An empty page for *audit*."""
        return cls(audit=audit, bearings=bearings(audit.ledger), address=address)

    @property
    def ledger(self) -> Ledger:
        """What the page is about."""
        return self.audit.ledger

    def inert(self, words: str) -> str:
        """*words* escaped; for those that come again and again, so that it is done once."""
        if words not in self.inert_by_words:
            self.inert_by_words[words] = markdown(words)
        return self.inert_by_words[words]

    def link(self, words: str, claim: str) -> str:
        """*words* as a link to what is told of a claim, if that is told anywhere."""
        shown = self.ledger.focus in ("", self.ledger.claims[claim].file)
        return f"[{markdown(words)}]({self.address(claim)})" if shown else markdown(words)

    def source(self, id: str) -> str:
        """The title of a source with the mark of its footnote."""
        if id not in self.cited:
            self.cited[id] = f"{markdown(f'“{self.ledger.sources[id].title}”')}{_mark(id)}"
        return self.cited[id]

    def mark(self, id: str) -> str:
        """The mark alone; what comes behind a mark is never a text of the ledger.

        A bracket there would make a link of it, a colon at the start of a line an address.
        """
        self.source(id)
        return _mark(id)

    def footnotes(self) -> Iterator[str]:
        """All that there is to say of each source cited so far.

        Two bare words come first, so that where footnotes are unknown this is no address of a
        link either, but words.
        """
        for id in self.cited:
            told = " · ".join((" ".join(described(id, self.audit)), *whereabouts(id, self.audit)))
            yield f"{_mark(id)}: Source {markdown(id)}: {markdown(told)}"


def _mark(id: str) -> str:
    return f"[^{quote(id)}]"

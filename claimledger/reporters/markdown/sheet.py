"""What the parts of a Markdown page share: where its links lead and which sources it cites."""

from collections.abc import Callable, Hashable, Iterator
from functools import cache
from urllib.parse import quote

from attrs import field, frozen

from ...model import Audit, Evidence, Ledger
from ..bearing import Bearings, bearings
from ..chains import Chains
from ..citing import described, vouched, vouching, whereabouts
from ..markdown_text import markdown, within


@frozen(kw_only=True)
class Sheet:
    """The page that is being made."""

    audit: Audit
    ledger: Ledger  #: what the page is about
    chains: Chains
    bearings: Bearings
    address: Callable[[str], str]  #: where what is told of a claim is to be found
    cited: dict[str, str] = field(factory=dict)  #: the sources met so far, each with its footnote
    vouchers: dict[Hashable, str] = field(factory=dict)  #: what was said of them so far
    #: Words escaped; for those that come again and again, so that it is done once.
    inert: Callable[[str], str] = field(factory=lambda: cache(markdown))
    within: Callable[[str], str] = field(factory=lambda: cache(within))  #: in the middle of a line

    @classmethod
    def of(cls, audit: Audit, address: Callable[[str], str]) -> "Sheet":
        """An empty page for *audit*."""
        ledger = audit.ledger
        return cls(
            audit=audit,
            ledger=ledger,
            chains=Chains(ledger),
            bearings=bearings(ledger),
            address=address,
        )

    def link(self, words: str, claim: str) -> str:
        """*words* as a link to what is told of a claim, if that is told anywhere."""
        shown = self.ledger.focus in ("", self.ledger.claims[claim].file)
        return f"[{self.inert(words)}]({self.address(claim)})" if shown else self.inert(words)

    def vouched(self, item: Evidence) -> str:
        """Who vouches for the words of *item*; the same for many items."""
        who = vouching(item)
        if who not in self.vouchers:
            self.vouchers[who] = markdown(" ".join(vouched(item, self.ledger)))
        return self.vouchers[who]

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
            what = " ".join(described(id, self.audit, self.chains))
            told = " · ".join((what, *whereabouts(id, self.audit)))
            yield f"{_mark(id)}: Source {markdown(id)}: {markdown(told)}"


def _mark(id: str) -> str:
    return f"[^{quote(id)}]"

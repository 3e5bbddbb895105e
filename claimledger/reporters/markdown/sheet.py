"""What the parts of a Markdown page share: where its links lead and which sources it cites."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from attrs import field, frozen

from ...model import Audit, Claim, Ledger
from ..bearing import bearings
from ..chains import Chains
from ..citing import described, whereabouts
from ..markdown_text import column, markdown, unquoted, within
from .told import Teller, mark


@frozen(kw_only=True)
class Sheet:
    """The page that is being made."""

    audit: Audit
    ledger: Ledger  #: what the page is about
    claims: Mapping[str, Claim]  #: of which all is told
    quoted: Mapping[str, str]  #: their words in quotation marks
    teller: Teller
    chains: Chains
    footnote: Callable[[str], str]  #: all that there is to say of a source, the same on each page
    address: Callable[[str], str]  #: where what is told of a claim is to be found
    cited: dict[str, None] = field(factory=dict)  #: the sources whose marks the page has so far
    #: Words escaped; for those that come again and again, so that it is done once.
    inert: Callable[[str], str] = field(factory=lambda: cache(markdown))
    within: Callable[[str], str] = field(factory=lambda: cache(within))  #: in the middle of a line

    @classmethod
    def of(cls, audit: Audit, address: Callable[[str], str]) -> "Sheet":
        """An empty page for *audit*."""
        ledger = audit.ledger
        claims = ledger.shown(ledger.claims)
        chains = Chains(ledger)
        quoted = column(f"“{claim.text}”" for claim in claims.values())
        words = dict(zip(claims, map(unquoted, quoted), strict=True))
        return cls(
            audit=audit,
            ledger=ledger,
            claims=claims,
            quoted=dict(zip(claims, quoted, strict=True)),
            teller=Teller(audit, words, bearings(ledger)),
            chains=chains,
            footnote=cache(partial(_footnote, audit, chains)),
            address=address,
        )

    def link(self, claim: str, shown: str | None = None) -> str:
        """*shown*, else its id, as a link to what is told of a claim, if that is told anywhere."""
        words = self.inert(claim) if shown is None else shown
        return f"[{words}]({self.address(claim)})" if claim in self.claims else words

    def footnotes(self) -> Iterator[str]:
        """All that there is to say of each source cited so far."""
        return map(self.footnote, self.cited)


def _footnote(audit: Audit, chains: Chains, source: str) -> str:
    """What there is to say of a source.

    Two bare words come first, so that where footnotes are unknown this is no address of a link
    either, but words.
    """
    what = " ".join(described(source, audit, chains))
    told = " · ".join((what, *whereabouts(source, audit)))
    return f"{mark(source)}: Source {markdown(source)}: {markdown(told)}"

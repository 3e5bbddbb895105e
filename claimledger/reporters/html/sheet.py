"""What the parts of one page share: the audit, and what is worked out once for all of them."""

from collections.abc import Callable, Hashable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from attrs import field, frozen

from ...model import Audit, Claim, Ledger
from ...vocabulary import Standing
from ..bearing import Bearings, bearings
from ..chains import Chains
from ..courses import Turn, courses
from ..relations import Relations, relations
from ..wording import standing
from .markup import (
    Html,
    anchored,
    column,
    element,
    isolated,
    runs_leftward,
    text,
    within,
)
from .passages import Archive


class Item(NamedTuple):
    """An evidence item without what it does."""

    anchor: Html  #: its id as an attribute
    body: Html


@frozen(kw_only=True)
class Sheet:
    """The page that is being made."""

    audit: Audit
    ledger: Ledger  #: what the page is about
    archive: Archive
    chains: Chains
    claims: Mapping[str, Claim]  #: that have a card
    words: Mapping[str, Html]  #: theirs
    bearings: Bearings
    drawn: Relations  #: what graph and matrix show
    courses: Mapping[str, tuple[Turn, ...]]
    leftward: bool  #: whether a name or title is in a script that runs from right to left
    homes: set[str] = field(factory=set)  #: evidence items that a link can lead to by now
    items: dict[str, Item] = field(factory=dict)  #: of evidence, the same in every card
    vouchers: dict[Hashable, Html] = field(factory=dict)  #: what was said of them so far
    standings: dict[str, Html] = field(factory=dict)
    linked: dict[str, Html] = field(factory=dict)  #: the same with links to the sources
    #: Words as the reader sees them; for those that come again and again, so that it is done once.
    text: Callable[[str], Html] = field(factory=lambda: cache(text))
    within: Callable[[str], Html] = field(factory=lambda: cache(within))  #: in the middle of a line

    @classmethod
    def of(cls, audit: Audit) -> "Sheet":
        """An empty page for *audit*."""
        claims = audit.ledger.shown(audit.ledger.claims)
        words = column(claim.text for claim in claims.values())
        return cls(
            audit=audit,
            ledger=audit.ledger,
            archive=Archive(audit),
            chains=Chains(audit.ledger),
            claims=claims,
            words=dict(zip(claims, words, strict=True)),
            bearings=bearings(audit.ledger),
            drawn=relations(audit, _MOST, _MOST_ITEMS),
            courses=courses(audit),
            leftward=_leftward(audit.ledger),
        )

    def apart(self, words: Html) -> Html:
        """A sentence of ours, its names that run from right to left kept from turning the rest.

        A number behind such a name would else be read as part of it, and stand before it.
        """
        return isolated(words) if self.leftward else words

    def chain(self, source: str) -> Html:
        """How *source* is cited, step by step to where it was read; its title is a link."""
        if source not in self.linked:
            title = text(f"“{self.ledger.sources[source].title}”")
            rest = text(self.chains.of(source))[len(title) :]
            self.linked[source] = self.apart(Html(self.source(source, title) + rest))
        return self.linked[source]

    def source(self, id: str, words: Html) -> Html:
        """*words* as a link to a source, if this page has it."""
        return anchored(id, words) if self._has(self.ledger.sources[id].file) else words

    def claim(self, id: str, words: str = "") -> Html:
        """*words*, or its id, as a link to a claim, if this page has it."""
        shown = text(words or id)
        return anchored(id, shown) if id in self.claims else shown

    def standing(self, id: str) -> Html:
        """The word for how a claim stands, with its sign and never without its counts."""
        if id not in self.standings:
            assessment = self.audit.assessments[id]
            self.standings[id] = _badge(assessment.standing, standing(assessment))
        return self.standings[id]

    def _has(self, file: str) -> bool:
        return self.ledger.focus in ("", file)


def _leftward(ledger: Ledger) -> bool:
    names = [speaker.name for speaker in ledger.speakers.values()]
    names += [it for source in ledger.sources.values() for it in (source.title, source.publisher)]
    return any(map(runs_leftward, names))


@lru_cache(maxsize=256)  # many claims stand alike
def _badge(name: Standing, said: str) -> Html:
    return _BADGES[name](SIGNS[name], text(said))


_MOST, _MOST_ITEMS = 40, 120  #: claims and items in a picture, more than one wants to follow
_SIGN = element("i", aria_hidden="true")
#: Beside the word, never instead of it.
SIGNS = {
    "supported": _SIGN(Html("✓")),
    "contradicted": _SIGN(Html("✗")),
    "disputed": _SIGN(Html("≈")),
    "unverified": _SIGN(Html("?")),
}
_BADGES = {name: element("span", class_=f"badge {name}") for name in SIGNS}

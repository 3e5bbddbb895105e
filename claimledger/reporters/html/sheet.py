"""What the parts of one page share: the audit, and what is worked out once for all of them."""

from collections.abc import Mapping

from attrs import field, frozen

from ...model import Audit, Claim, Ledger
from ..bearing import Bearings, bearings
from ..citing import chain
from ..courses import Turn, courses
from ..relations import Relations, relations
from ..wording import standing
from .markup import Html, anchored, element, text
from .passages import Archive


@frozen(kw_only=True)
class Sheet:
    """The page that is being made."""

    audit: Audit
    archive: Archive
    bearings: Bearings
    claims: Mapping[str, Claim]  #: that have a card
    drawn: Relations  #: what graph and matrix show
    courses: Mapping[str, tuple[Turn, ...]]
    homes: set[str] = field(factory=set)  #: evidence items that a link can lead to by now
    bodies: dict[str, Html] = field(factory=dict)  #: of evidence items, the same in every card
    chains: dict[str, Html] = field(factory=dict)  #: from a source up to where it was read
    standings: dict[str, Html] = field(factory=dict)
    texts: dict[str, Html] = field(factory=dict)  #: those that come again and again

    @classmethod
    def of(cls, audit: Audit) -> "Sheet":
        """An empty page for *audit*."""
        return cls(
            audit=audit,
            archive=Archive(audit),
            bearings=bearings(audit.ledger),
            claims=audit.ledger.shown(audit.ledger.claims),
            drawn=relations(audit, _MOST, _MOST_ITEMS),
            courses=courses(audit),
        )

    @property
    def ledger(self) -> Ledger:
        """What the page is about."""
        return self.audit.ledger

    def text(self, words: str) -> Html:
        """*words* as the reader sees them; for those that come again, so that it is done once."""
        if words not in self.texts:
            self.texts[words] = text(words)
        return self.texts[words]

    def chain(self, source: str) -> Html:
        """How *source* is cited, step by step to where it was read; its title is a link."""
        if source not in self.chains:
            title = text(f"“{self.ledger.sources[source].title}”")
            rest = text(chain(source, self.ledger))[len(title) :]
            self.chains[source] = Html(self.source(source, title) + rest)
        return self.chains[source]

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
            badge, sign = _BADGES[assessment.standing], SIGNS[assessment.standing]
            self.standings[id] = badge(sign, text(standing(assessment)))
        return self.standings[id]

    def _has(self, file: str) -> bool:
        return self.ledger.focus in ("", file)


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

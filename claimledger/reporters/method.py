"""How standing is computed, told to a reader of a report, and what it can not show."""

from collections.abc import Iterator
from typing import Final

from ..model import Policy
from ..vocabulary import Standard, Unarchived
from .wording import counted


def method(policy: Policy) -> Iterator[str]:
    """Paragraphs of plain text; the first is the same under every policy, as is the last."""
    yield (
        "Nobody types in how a claim stands: it is computed from the evidence filed here. An item"
        " of evidence counts if its quotation stands, word for word, in the archived text of its"
        " source, and if nothing that stands itself undercuts it, that is, takes away its ground."
        " What is counted is not items but origins: the voices they come from in the end, however"
        " often they are repeated. A claim is no evidence for itself, nor is the word of whoever"
        " made it, unless it only says what the speaker wants, thinks or will do. That two"
        " statements contradict each other is recorded to explain, and counts nothing."
    )
    yield _STANDARDS[policy.standard]
    lead = counted(policy.independent_origins, "origin")
    yield (
        f"Origins are called independent where the side that has it leads by at least {lead}, all"
        " anonymous voices of a side taken as one."
    )
    yield _UNARCHIVED[policy.unarchived]
    if policy.admit:
        yield (
            f"Sources graded worse than {policy.admit.reliability} and items graded worse than"
            f" {policy.admit.credibility} (Admiralty code) are set aside; an unknown grade is let"
            " in."
        )
    yield (
        "A standing never says that a claim is true or false: that is a verdict, which a person"
        " signs. Nor can a program show that a quotation supports what it is filed for, that words"
        " were left out of it fairly, or that two origins are independent of each other. People"
        " decided that, and it is for the reader to judge."
    )


_STANDARDS: Final = {
    Standard.DIALECTICAL_VALIDITY: (
        "The proof standard is dialectical validity: a claim is supported if something counts for"
        " it and nothing against it, contradicted if something counts against it and nothing for"
        " it, disputed if something counts on both sides, and unverified if nothing counts."
    ),
    Standard.PREPONDERANCE: (
        "The proof standard is preponderance: a claim is supported if more origins are for it than"
        " against it, contradicted if more are against it, disputed if they are equal in number,"
        " and unverified if there are none."
    ),
}
_UNARCHIVED: Final = {
    Unarchived.SET_ASIDE: "A quotation whose source has no archived text is set aside.",
    Unarchived.COUNT: (
        "A quotation whose source has no archived text counts all the same, and is marked as not"
        " proved."
    ),
}

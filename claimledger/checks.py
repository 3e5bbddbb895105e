"""What an honest reader should be told of a judged ledger: one function a rule, all in CHECKS."""

from collections.abc import Callable, Iterable
from typing import Final

from .checking import archive, completeness, contradictions, dating, quality, standings, texts
from .model import Audit, Finding
from .reviewing import suspect_verdict

Check = Callable[[Audit], Iterable[Finding]]

CHECKS: Final[tuple[Check, ...]] = (
    *standings.CHECKS,
    suspect_verdict,
    *texts.CHECKS,
    *archive.CHECKS,
    *contradictions.CHECKS,
    *dating.CHECKS,
    *quality.CHECKS,
    *completeness.CHECKS,
)

#: Those that ask each record, or each document, for itself alone.
OF_EACH: Final[tuple[Check, ...]] = (
    texts.unseen_character,
    texts.url_not_plain,
    archive.not_the_page,
    dating.accessed_early,
)

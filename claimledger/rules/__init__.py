"""RULES: every code with its severity, what it finds, why, an example and the remedy."""

from typing import Final

from ..model import Finding
from ..vocabulary import Severity
from . import files, formats, judging, links, quoting
from .rule import Rule

__all__ = ["RULES", "Rule", "finding"]

RULES: Final[dict[str, Rule]] = {
    rule.code: rule
    for family in (files.RULES, formats.RULES, links.RULES, quoting.RULES, judging.RULES)
    for rule in family
}


def finding(
    code: str,
    message: str,
    *,
    file: str = "",
    id: str = "",
    key: str = "",
    remedy: str = "",
    severity: Severity | None = None,
) -> Finding:
    """A finding under *code*; severity and remedy are the rule's where none is given."""
    rule = RULES[code]
    return Finding(
        code=code,
        message=message,
        severity=severity or rule.severity,
        file=file,
        id=id,
        key=key,
        remedy=remedy or rule.remedy,
    )

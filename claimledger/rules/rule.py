"""What a rule is."""

from typing import NamedTuple

from ..vocabulary import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


class Rule(NamedTuple):
    """One thing that is checked, under a code that is never used for anything else."""

    code: str
    name: str
    severity: Severity
    what: str  #: what was found, in a sentence
    why: str  #: why it matters to somebody who prints it
    example: str  #: lines that trip it
    remedy: str  #: what to do

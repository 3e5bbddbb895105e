"""The words of a ledger and of its assessment, each with its meaning beside it."""

from enum import StrEnum


class Standing(StrEnum):
    """How a claim stands, computed from what counts for and against it; never typed in."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"


class Standard(StrEnum):
    """The proof standard a ledger is judged by; the names are those of argumentation theory."""

    #: Supported only if nothing that counts contradicts it, and the other way round.
    DIALECTICAL_VALIDITY = "dialectical-validity"
    #: The side with more independent origins has it.
    PREPONDERANCE = "preponderance"


class Unarchived(StrEnum):
    """What becomes of a quotation none of whose sources has an archived document."""

    SET_ASIDE = "set-aside"
    COUNT = "count"


class Basis(StrEnum):
    """How the speaker of an item knows what he says."""

    FIRST_HAND = "first-hand"
    SECOND_HAND = "second-hand"
    #: What he wants, thinks or will do, which he alone can say.
    OWN_POSITION = "own-position"


class ContradictionKind(StrEnum):
    """In what two statements cannot both hold."""

    NEGATION = "negation"
    VALUE = "value"
    DATE = "date"
    IDENTITY = "identity"
    #: They pull apart without excluding each other; never checked.
    TENSION = "tension"


class Reliability(StrEnum):
    """Admiralty (NATO) grade of a source, A the best; F says that it cannot be judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Severity(StrEnum):
    """How much a finding weighs: errors fail a check, warnings only a strict one, notes none."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Label(StrEnum):
    """What grounded semantics makes of an item (Dung 1995)."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


class Reason(StrEnum):
    """Why an item does not count; the first that holds, in this order."""

    GRADE = "grade"
    DATE = "date"
    PROOF = "proof"
    SUPERSEDED = "superseded"
    UNDERCUT = "undercut"
    UNDECIDED = "undecided"
    OWN_CAMP = "own-camp"


class Change(StrEnum):
    """A change to the evidence whose effect on a standing is worked out."""

    WITHOUT = "without"
    ONE_MORE_FOR = "one-more-for"
    ONE_MORE_AGAINST = "one-more-against"

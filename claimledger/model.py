"""Every noun of claimledger as a frozen value; no input, no output, nothing of TOML.

An absent text is `""`, an absent list `()`, an absent date `None`: the file format refuses empty
strings, so neither can be mistaken for something a person wrote.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import asdict, field, fields, frozen

from .dates import Date
from .given import (
    as_basis,
    as_date,
    as_ids,
    as_just_a_day,
    as_kind,
    as_ranges,
    as_reliability,
    as_severity,
    as_standard,
    as_standing,
    as_texts,
    as_two_ids,
    as_unarchived,
)
from .later import may_come_later
from .vocabulary import (
    Basis,
    Change,
    ContradictionKind,
    Reason,
    Reliability,
    Severity,
    Standard,
    Standing,
    Unarchived,
)

if TYPE_CHECKING:
    from .checking.gleaning import Gleanings

Span = tuple[int, int]  #: start and end in code points of a text, the end exclusive


@frozen(kw_only=True, weakref_slot=False)
class Speaker:
    """A person or body that says things."""

    name: str
    role: str = ""
    anonymous: bool = False
    speaks_for: str = ""
    ignore: tuple[str, ...] = field(default=(), converter=as_texts)
    note: str = ""
    file: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True, weakref_slot=False)
class Source:
    """A publication, document, broadcast or statement that is cited."""

    title: str
    author: str = ""
    publisher: str = ""
    published: Date | None = field(default=None, converter=as_date)
    accessed: Date | None = field(default=None, converter=as_date)
    url: str = ""
    archived_url: str = ""
    document: str = ""  #: its archived text, relative to the file that names it
    sha256: str = ""  #: of the document's raw bytes, in lower-case hexadecimal
    partial: bool = False
    quoted_in: tuple[str, ...] = field(default=(), converter=as_ids)
    lines: tuple[tuple[int, int], ...] = field(
        default=(), converter=as_ranges
    )  #: from 1, inclusive
    derives_from: str = ""
    reliability: Reliability | None = field(default=None, converter=as_reliability)
    ignore: tuple[str, ...] = field(default=(), converter=as_texts)
    note: str = ""
    file: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True, weakref_slot=False)
class Verdict:
    """A person's signed and dated ruling on a claim."""

    rating: str
    by: tuple[str, ...] = field(converter=as_ids)
    date: Date = field(converter=as_date)
    because: str
    #: fingerprints of what was judged: claim, evidence, contradictions, documents
    reviewed: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True, weakref_slot=False)
class Claim:
    """A statement somebody made that can be checked."""

    text: str
    speaker: tuple[str, ...] = field(default=(), converter=as_ids)
    date: Date | None = field(default=None, converter=as_date)  #: when it was said
    about: Date | None = field(default=None, converter=as_date)  #: when what it speaks of was
    source: str = ""
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    tags: tuple[str, ...] = field(default=(), converter=as_texts)
    expect: Standing | None = field(default=None, converter=as_standing)
    verdict: Verdict | None = None
    superseded_by: str = ""
    ignore: tuple[str, ...] = field(default=(), converter=as_texts)
    note: str = ""
    file: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True, weakref_slot=False)
class Evidence:
    """A passage, or a claim, that bears on claims or on the ground of other items."""

    supports: tuple[str, ...] = field(default=(), converter=as_ids)
    contradicts: tuple[str, ...] = field(default=(), converter=as_ids)
    undercuts: tuple[str, ...] = field(default=(), converter=as_ids)
    context: tuple[str, ...] = field(default=(), converter=as_ids)
    source: str = ""  #: whose words these are
    from_claim: str = ""  #: the claim whose words, source, speaker and date these are
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    speaker: str = ""  #: who vouches for them
    date: Date | None = field(default=None, converter=as_date)
    basis: Basis | None = field(default=None, converter=as_basis)
    credibility: int | None = None  #: Admiralty grade of the item, 1 the best, 6 cannot be judged
    ignore: tuple[str, ...] = field(default=(), converter=as_texts)
    note: str = ""
    file: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True, weakref_slot=False)
class Contradiction:
    """Two claims or evidence items that cannot both hold; it counts nothing by itself."""

    between: tuple[str, str] = field(converter=as_two_ids)
    kind: ContradictionKind = field(converter=as_kind)
    because: str
    ignore: tuple[str, ...] = field(default=(), converter=as_texts)
    note: str = ""
    file: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True, weakref_slot=False)
class Correction:
    """An entry of the public corrections log."""

    date: Date = field(converter=as_date)
    of: tuple[str, ...] = field(converter=as_ids)
    what: str
    file: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True, weakref_slot=False)
class Heading:
    """What a ledger says of itself."""

    title: str = ""
    summary: str = ""
    language: str = ""
    #: words that negate and words that hedge, added to those known
    negations: tuple[str, ...] = field(default=(), converter=as_texts)
    hedges: tuple[str, ...] = field(default=(), converter=as_texts)
    file: str = field(default="", eq=False, repr=False)


@frozen
class Grade:
    """An Admiralty grade on its two axes: reliability of the source, credibility of the item."""

    reliability: Reliability
    credibility: int

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"


def as_grade(value: "str | Grade | None") -> Grade | None:
    """A grade given as it is written, such as C3; ValueError for any other text."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch("[A-E][1-5]", value):
        raise ValueError(f"{value!r} is not a grade from A1 to E5")
    return Grade(Reliability(value[0]), int(value[1]))


@frozen(kw_only=True, weakref_slot=False)
class Policy:
    """The proof standard and the thresholds a ledger is judged by."""

    standard: Standard = field(default=Standard.DIALECTICAL_VALIDITY, converter=as_standard)
    independent_origins: int = 2  #: the lead in origins that makes a standing corroborated
    unarchived: Unarchived = field(default=Unarchived.SET_ASIDE, converter=as_unarchived)
    #: what an item must reach to count; None: all do
    admit: Grade | None = field(default=None, converter=as_grade)


def _corrections(value: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(value)


Record = Speaker | Source | Claim | Evidence | Contradiction
R = TypeVar("R", bound=Record)


@frozen(kw_only=True)
class Ledger:
    """Who claimed what, what bears on it, and where things contradict each other.

    Records are keyed by id, in the order of the files; an id is used once, whatever it names.
    Where the records came from takes no part in equality.
    """

    heading: Heading = Heading()
    policy: Policy = Policy()
    speakers: Mapping[str, Speaker] = field(factory=dict)
    sources: Mapping[str, Source] = field(factory=dict)
    claims: Mapping[str, Claim] = field(factory=dict)
    evidence: Mapping[str, Evidence] = field(factory=dict)
    contradictions: Mapping[str, Contradiction] = field(factory=dict)
    corrections: tuple[Correction, ...] = field(default=(), converter=_corrections)
    name: str = field(default="", eq=False)  #: of its folder, shown where it has no title
    root: str = field(default="", eq=False, repr=False)  #: documents lie in it; "": found upwards
    focus: str = field(default="", eq=False, repr=False)  #: the one file to show; "": all of them
    texts: Mapping[str, str] = field(factory=dict, eq=False, repr=False)  #: of files not on disk
    #: Known of one that was read, which nothing can change; of a changed copy it is asked anew.
    holds_together: bool = field(default=False, init=False, eq=False, repr=False)
    #: The same: whether no text in its files has a character that nobody sees.
    all_is_seen: bool = field(default=False, init=False, eq=False, repr=False)

    def __reduce__(self) -> tuple[Callable[..., "Ledger"], tuple[dict[str, Any]]]:
        """Copied and pickled with plain records, since what cannot be changed cannot be pickled."""
        given = {at.name: getattr(self, at.name) for at in fields(Ledger) if at.init}
        plain = {
            name: dict(value) if isinstance(value, Mapping) else value
            for name, value in given.items()
        }
        return _ledger, (plain,)

    @property
    def title(self) -> str:
        """What to call it."""
        return self.heading.title or self.name or "Claim ledger"

    def shown(self, records: Mapping[str, R]) -> Mapping[str, R]:
        """Those of *records* that stand in the file the ledger was named by, else all."""
        if not self.focus:
            return records
        return {id: record for id, record in records.items() if record.file == self.focus}

    def _repr_html_(self) -> str:
        from .reporters.notebooks import html  # noqa: PLC0415 - only a notebook asks

        return html(self)

    def _repr_markdown_(self) -> str:
        from .reporters.notebooks import markdown  # noqa: PLC0415 - only a notebook asks

        return markdown(self)


def _ledger(fields: dict[str, Any]) -> Ledger:
    return Ledger(**fields)


@frozen
class Flag:
    """Something a person should look at in a located quote; it never refuses the quote."""

    flag: str  #: elided-negation, elided-hedge, behind-negation, before-negation or joined-hyphen
    word: str  #: the word or text that raised it


@frozen(kw_only=True, weakref_slot=False)
class Located:
    """A quote found in a text. Offsets are code points of that text, ends exclusive."""

    start: int
    end: int
    line: int  #: from 1; a line ends at LF, CRLF or CR
    column: int  #: from 1, in code points
    parts: tuple[Span, ...]  #: one span, or one for each part of an elided quote, in text order
    others: tuple[Span, ...] = ()  #: every other place where the quote stands, overlapping ones too
    elided: tuple[str, ...] = ()  #: the omitted texts as they stand in the text
    flags: tuple[Flag, ...] = ()


@frozen(kw_only=True, weakref_slot=False)
class Proof:
    """What became of the quotation of a claim or an evidence item."""

    exact: str  #: the words as the ledger has them
    source: str = ""  #: the source whose document was searched last
    document: str = ""  #: that document, as the ledger names it
    located: Located | None = None  #: also if found where it does not count, as `problem` says
    problem: str = ""  #: code of the finding that keeps it from being proved
    partial: bool = False  #: not found, but only an excerpt of the text is archived

    @property
    def proved(self) -> bool:
        """Whether the words stand in the unchanged document, where they may stand."""
        return self.located is not None and not self.problem

    @property
    def unarchived(self) -> bool:
        """Whether there is no document at all that they could stand in."""
        return not self.document and not self.problem


@frozen(kw_only=True, weakref_slot=False)
class Document:
    """What was met where a source's archived text should be."""

    path: str  #: as the ledger names it
    sha256: str = ""  #: of the bytes found; "" if they could not be read
    problem: str = ""  #: code of the finding that says why it proves nothing
    length: int = 0  #: of its text in code points, folded, white space around it aside
    quoted: int = 0  #: how many of these lie in quotes that were found
    #: What it looks like instead of the page that was meant, and the words that say so.
    obstacle: tuple[str, str] | None = None


@frozen(kw_only=True, weakref_slot=False)
class Weighed:
    """An item that counts, on one side of a claim."""

    evidence: str
    origin: str  #: the one voice it comes from in the end: a speaker, or a source without author
    via: tuple[str, ...] = ()  #: the ids between the item and its origin, in the order climbed
    unproved: bool = False  #: it counts though nothing proves its quote
    cited: tuple[str, ...] = ()  #: the source of its words, then those it is quoted in, upwards
    line: int = 0  #: of its located quote; 0 if nothing proves it


@frozen(kw_only=True, weakref_slot=False)
class SetAside:
    """An item that bears on a claim and does not count."""

    evidence: str
    reason: Reason
    why: str  #: one clause for a reader


@frozen(kw_only=True, weakref_slot=False)
class Flip:
    """What a change to the evidence would make of a standing."""

    change: Change
    origin: str  #: the origin taken away; "" where one more is added
    standing: Standing


@may_come_later("undercut", "items_for", "items_against", "set_aside", "flips", "word_against_word")
@frozen(kw_only=True, slots=False)
class Assessment:
    """A claim's standing with everything it rests on.

    What explains the standing is worked out when it is first asked for.
    """

    claim: str
    standing: Standing
    corroborated: bool = False
    not_yet_made: bool = False  #: its earliest day lies behind the day asked for
    undercut: tuple[str, ...] = ()  #: items that undercut the claim's own ground; they move nothing
    items_for: tuple[Weighed, ...] = ()
    items_against: tuple[Weighed, ...] = ()
    origins_for: tuple[str, ...] = ()  #: sorted
    origins_against: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    flips: tuple[Flip, ...] = ()
    word_against_word: str = ""  #: the claim that this one is only contradicted by, and vice versa
    names: Mapping[str, str] = field(factory=dict, eq=False, repr=False)  #: of speakers and sources
    ledger: Ledger = field(default=Ledger(), eq=False, repr=False)  #: for whoever explains it

    @property
    def undecided(self) -> int:
        """How many items on it are neither accepted nor rejected."""
        aside = self.set_aside
        return sum(item.reason is Reason.UNDECIDED for item in aside) if aside else 0

    def __getstate__(self) -> dict[str, Any]:
        return asdict(self, recurse=False)

    def explain(self) -> str:
        """The standing in prose: what counts, what was set aside and why, what would change it."""
        from .judging.explaining import explain  # noqa: PLC0415 - prose is made only when asked for

        return explain(self)

    def _repr_html_(self) -> str:
        from .reporters.notebooks import html  # noqa: PLC0415 - only a notebook asks

        return html(self)

    def _repr_markdown_(self) -> str:
        from .reporters.notebooks import markdown  # noqa: PLC0415 - only a notebook asks

        return markdown(self)


@frozen(kw_only=True)
class Moment:
    """A claim's assessment on a day on which something that bears on it became known."""

    day: dt.date | None  #: None for today, when what nobody has dated counts too
    new: tuple[str, ...]  #: the items that became known on that day
    given_up: tuple[str, ...]  #: the claims superseded on that day whose words bear on it
    assessment: Assessment


@frozen(kw_only=True, weakref_slot=False)
class Finding:
    """Something a check has to say."""

    code: str
    message: str
    severity: Severity = field(converter=as_severity)
    file: str = ""
    id: str = ""  #: of the record it belongs to; "" if it belongs to a file
    key: str = ""  #: of that record, as the file spells it
    remedy: str = ""
    line: int = 0  #: from 1; 0 where there is no place to name
    column: int = 0

    def __str__(self) -> str:
        if self.line:
            return f"{self.file}:{self.line}:{self.column}: {self.code} {self.message}"
        record = f" {self.id}:" if self.id else ""  # without a line nothing else says which it is
        return f"{self.file or '-'}: {self.code}{record} {self.message}"


@frozen(kw_only=True)
class Audit:
    """A ledger with everything worked out that a reporter draws."""

    ledger: Ledger
    as_of: dt.date | None = None
    #: the day of the check, if whoever asked wants it told
    dated: dt.date | None = field(default=None, converter=as_just_a_day)
    proofs: Mapping[str, Proof] = field(factory=dict)  #: by id of the claim or evidence item
    documents: Mapping[str, Document] = field(factory=dict)  #: by id of the source
    assessments: Mapping[str, Assessment] = field(factory=dict)
    unrecorded: tuple[str, ...] = ()  #: claims with a conflict that no contradiction record names
    unplaced: tuple[Finding, ...] = ()  #: what the checks have to say, in no order, lines aside

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks have to say, with line and column, sorted by place.

        The TOML parser gives no positions, so the files are read once more, when first asked.
        """
        from .loading import located  # noqa: PLC0415 - only who shows them asks

        return tuple(located(self.unplaced, self.ledger))

    @cached_property
    def gleanings(self) -> "Gleanings":
        """What only some records say, for the checks."""
        from .checking.gleaning import glean  # noqa: PLC0415 - only the checks ask

        return glean(self.ledger)

    def _repr_html_(self) -> str:
        from .reporters.notebooks import html  # noqa: PLC0415 - only a notebook asks

        return html(self)

    def _repr_markdown_(self) -> str:
        from .reporters.notebooks import markdown  # noqa: PLC0415 - only a notebook asks

        return markdown(self)

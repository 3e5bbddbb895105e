"""Whether the quotations of a source stand in a document, and what there is to say of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Final, NamedTuple

from attrs import evolve

from .links.lineage import Lines
from .model import Claim, Document, Evidence, Finding, Ledger, Located, Proof, Source, Span
from .quotes import locate, located_plainly
from .quoting.concordance import Concordance
from .quoting.folding import Folded
from .quoting.matching import Place
from .quoting.negation import Vocabulary, hedges, negations
from .quoting.plainly import plain_places
from .quoting.way_back import NOWHERE, WayBack
from .rules import finding
from .spelling import basic_string
from .surroundings import surroundings

Quoting = Claim | Evidence
_Outcome = tuple[Proof, tuple[Finding, ...]]

#: The code of the finding that each flag of a located quote becomes, and what it says.
FLAG_CODES: Final[Mapping[str, tuple[str, str]]] = {
    "elided-negation": ("CL307", "the words left out hold a negation"),
    "elided-hedge": ("CL308", "the words left out hold a hedge"),
    "behind-negation": ("CL309", "it begins right behind a negation"),
    "before-negation": ("CL310", "it ends right before a negation"),
    "joined-hyphen": ("CL311", "a hyphen at a line end was read as a word break"),
}


class Searched(NamedTuple):
    """A document as it is searched for the quotes of one source."""

    ledger: Ledger
    holder: str  #: the source that names the document
    document: Document
    folded: Folded | None  #: its text, if it can be read
    lines: Lines  #: in which the words may stand; none if they may stand anywhere
    within: list[Span] | None  #: the same as spans of it
    denials: Vocabulary
    doubts: Vocabulary
    one_of_several: bool = False  #: whether what it says is held against what others say
    words: Concordance | None = None  #: of the text, where it pays

    @classmethod
    def of(
        cls,
        ledger: Ledger,
        cited: str,
        holder: str,
        document: Document,
        folded: Folded | None,
        *,
        lines: Lines | None = None,
        one_of_several: bool = False,
        words: Concordance | None = None,
    ) -> "Searched":
        """How the *document* of source *holder* is searched for quotes of the source *cited*.

        *lines* are those of what that is quoted in, where it has none of its own.
        """
        source = ledger.sources[cited]
        lines = source.lines if lines is None else lines
        within = folded.line_spans(lines) if folded and lines else None
        denials, doubts = negations(ledger.heading.negations), hedges(ledger.heading.hedges)
        return cls(
            ledger,
            holder,
            document,
            folded,
            lines,
            within,
            denials,
            doubts,
            one_of_several,
            words,
        )

    def proof(self, record: Quoting, located: Located | None, problem: str) -> Proof:
        """What became of the quote of *record* here."""
        return Proof(
            exact=record.quote,
            source=self.holder,
            document=self.document.path,
            located=located,
            problem=problem,
        )


class Archive(NamedTuple):
    """What is kept of a document when its text is let go."""

    holder: str  #: the source that names it
    path: str
    way_back: WayBack  #: to its text

    def proof(self, quote: str, start: int) -> Proof:
        """What is to be said of a *quote* whose `plain_place` begins at *start*."""
        located = located_plainly(quote, start, self.way_back)
        return Proof(exact=quote, source=self.holder, document=self.path, located=located)


class Trials:
    """What became of some quotes in one document, by the ids of their records."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.told: dict[str, Proof] = {}
        self.plain: list[Place] = []  #: of the others, which are proved, in their order
        self.findings: dict[str, tuple[Finding, ...]] = {}  #: where there are some


def trials(quoting: Mapping[str, Quoting], searched: Searched) -> Trials:
    """Look for the quotes of the records *quoting*, which name one source, in a document."""
    document, folded, denials = searched.document, searched.folded, searched.denials
    way_back = folded.way_back if folded else NOWHERE
    done = Trials(Archive(searched.holder, document.path, way_back))
    if folded is None:
        unread = document.problem
        done.told.update((id, searched.proof(it, None, unread)) for id, it in quoting.items())
        return done
    places: Iterator[Place | None] = repeat(None)
    if not (document.problem or searched.within or folded.breaks or searched.one_of_several):
        quotes = [record.quote for record in quoting.values()]
        places = plain_places(quotes, folded, denials, searched.words)
    plain = done.plain
    for place, (id, record) in zip(places, quoting.items(), strict=False):
        if place is not None and not (record.prefix or record.suffix):
            plain.append(place)
            continue
        done.told[id], told = _tried(id, record, searched, folded)
        if told:
            done.findings[id] = told
    return done


def _tried(id: str, record: Quoting, searched: Searched, folded: Folded) -> _Outcome:
    """Look for the quote of one record, whatever there may be to say of it."""
    located = locate(
        record.quote,
        folded,
        record.prefix,
        record.suffix,
        within=searched.within,
        denials=searched.denials,
        doubts=searched.doubts,
    )
    if located is None:
        return _missed(id, record, searched, folded)
    proof = searched.proof(record, located, searched.document.problem)
    if not (located.others or located.flags):
        return proof, ()
    return proof, tuple(_remarks(id, record, searched, folded, located))


def covered(every: Iterable[Trials]) -> int:
    """How many code points of a folded text lie in quotes found by *every* trial of a document."""
    spans: list[Span] = []
    for one in every:
        spans += one.plain
        for proof in one.told.values():
            if proof.located:
                spans += (one.archive.way_back.folded_span(*part) for part in proof.located.parts)
    covered = reached = 0
    for start, end in sorted(spans):
        if end > reached:
            covered += end - (max(reached, start))
            reached = end
    return covered


def told_of(
    record: Source | Quoting, id: str, code: str, message: str, key: str, *, remedy: str = ""
) -> Finding:
    """A finding at a key of *record*."""
    return finding(code, message, file=record.file, id=id, key=key, remedy=remedy)


def _missed(id: str, record: Quoting, searched: Searched, folded: Folded) -> _Outcome:
    """The words do not stand where they may."""
    anywhere = None
    if searched.within:
        anywhere = locate(record.quote, folded, record.prefix, record.suffix)
    if anywhere is None:
        return _absent(id, record, searched, folded)
    return _outside(id, record, searched, anywhere)


def _absent(id: str, record: Quoting, searched: Searched, folded: Folded) -> _Outcome:
    """The words do not stand there; the finding says what comes nearest."""
    from .quoting.nearest import nearest  # noqa: PLC0415 - quotes mostly stand where they should

    path = searched.document.path
    if record.prefix or record.suffix:
        bare = locate(record.quote, folded)
        if bare is not None:
            place = f"{path}, line {bare.line}"
            message = f"quote stands in {place}, but not between its prefix and suffix"
            key = "prefix" if record.prefix else "suffix"
            told = told_of(record, id, "CL317", message, key)
            return searched.proof(record, None, "CL317"), (told,)
    if searched.ledger.sources[searched.holder].partial:
        message = f"quote is not in {path}, which is only an excerpt"
        told = told_of(record, id, "CL316", message, "quote")
        return evolve(searched.proof(record, None, "CL316"), partial=True), (told,)
    near = nearest(record.quote, folded)
    message = f"quote not found in {path}"
    if not searched.document.length:
        message += ", which holds no text"
    if near is not None:
        message += f"; nearest, line {near.line} ({near.likeness:.0%}): {near.difference}"
    told = told_of(record, id, "CL301", message, "quote", remedy=_bracket_remedy(record.quote))
    return searched.proof(record, None, "CL301"), (told,)


def _bracket_remedy(quote: str) -> str:
    """A remedy of its own for quotes with words that an editor put in."""
    inserted = quote.replace("[…]", "").replace("[...]", "")
    if "[" not in inserted:
        return ""
    return (
        "Words in brackets are the editor's, not the source's: end the quote before them and go on"
        " behind them with [...], or say in `note` what they explain."
    )


def _outside(id: str, record: Quoting, searched: Searched, located: Located) -> _Outcome:
    ranges = ", ".join(f"{first}-{last}" for first, last in searched.lines)
    message = (
        f"quote stands in {searched.document.path}, line {located.line}, not in the lines of"
        f" `{record.source}`: {ranges}"
    )
    told = told_of(record, id, "CL305", message, "quote")
    return searched.proof(record, located, "CL305"), (told,)


def _remarks(
    id: str, record: Quoting, searched: Searched, folded: Folded, located: Located
) -> Iterator[Finding]:
    """What a person should look at in a quote that was found."""
    path = searched.document.path
    if located.others:
        starts = (located.start, *(start for start, _ in located.others))
        lines = sorted({folded.line_and_column(start)[0] for start in starts})
        listed = ", ".join(map(str, lines[:10])) + (" ..." if len(lines) > 10 else "")  # noqa: PLR2004
        message = f"quote stands {len(starts)} times in {path}, lines {listed}"
        remedy = _telling_remedy(record, searched.within, folded, located)
        yield told_of(record, id, "CL306", message, "quote", remedy=remedy)
    for flag in located.flags:
        code, message = FLAG_CODES[flag.flag]
        where = f"{path}, line {located.line}"
        yield told_of(record, id, code, f"{message}: {flag.word!r} ({where})", "quote")


def _telling_remedy(
    record: Quoting, within: Sequence[Span] | None, folded: Folded, located: Located
) -> str:
    """What to paste so that the quote has one place; nothing where it has surroundings already."""
    if record.prefix or record.suffix:
        return ""

    def again(prefix: str | None, suffix: str | None) -> Located | None:
        return locate(record.quote, folded, prefix, suffix, within=within)

    key, words = surroundings(folded.original, located, again)
    if not key:
        return ""
    return (
        f"Quote more words, or, if the first place is meant, paste: {key} = {basic_string(words)}"
    )

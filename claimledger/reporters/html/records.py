"""What a reader needs to follow it all up: sources, speakers, method, corrections, findings."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...model import Finding, Source, Speaker
from ..citing import described, state
from ..method import method
from ..wording import corrections, date, name, ranked, sentence, told
from .markup import SPACE, Html, column, element, joined, opened, outward, text
from .sheet import Sheet


def sources(sheet: Sheet) -> Iterator[Html]:
    """Each source with its lineage, where it can be read and the hash of what is archived."""
    shown = sheet.ledger.shown(sheet.ledger.sources)
    if not shown:
        yield _none_named(sheet)
    for id, source in shown.items():
        yield _source(id, source, sheet)


_PARAGRAPH, _STRONG, _LIST, _ITEM = (element(name) for name in ("p", "b", "ul", "li"))
_NONE: Final = _PARAGRAPH(Html("None."))


def _none_named(sheet: Sheet) -> Html:
    return _PARAGRAPH(Html("None in this file." if sheet.ledger.focus else "None named."))


def _source(id: str, source: Source, sheet: Sheet) -> Html:
    parts = (
        _TITLE(text(source.title)),
        _PARAGRAPH(sheet.apart(text(" ".join(described(id, sheet.audit, sheet.chains))))),
        *_whereabouts(id, source, sheet),
        _FOOT(_ID(text(id))),
    )
    return Html(f"{opened('article', class_='source', id=id)}{joined(parts)}</article>")


_TITLE, _FOOT, _ID = element("h3", dir="auto"), element("footer"), element("code")


def _whereabouts(id: str, source: Source, sheet: Sheet) -> Iterator[Html]:
    """Where it can be read, and whether its archived text is what was pinned."""
    met = sheet.audit.documents.get(id)
    if source.url:
        yield _PARAGRAPH(_STRONG(Html("Address:")), SPACE, outward(source.url))
    if source.archived_url:
        yield _PARAGRAPH(_STRONG(Html("Archived at:")), SPACE, outward(source.archived_url))
    if met:
        partial = ", an excerpt" if source.partial else ""
        words = text(f"{met.path}{partial}, {state(source, met)}.")
        shown = _WARNING(words) if met.problem else words
        yield _HASHED(_STRONG(Html("Document:")), SPACE, shown)
    elif not source.quoted_in:
        yield _PARAGRAPH(Html("No text of it is archived."))
    if source.note:
        yield _NOTE(_STRONG(Html("Note:")), SPACE, text(source.note))


_HASHED, _NOTE = element("p", class_="hash"), element("p", class_="note")
_WARNING: Final = element("strong", class_="unproved")


def speakers(sheet: Sheet) -> Iterator[Html]:
    """Who says things, for whom, and under what name."""
    shown = sheet.ledger.shown(sheet.ledger.speakers)
    if shown:
        yield _PEOPLE(*(_speaker(id, speaker, sheet) for id, speaker in shown.items()))
    else:
        yield _none_named(sheet)


_PEOPLE: Final = element("ul", class_="people")


def _speaker(id: str, speaker: Speaker, sheet: Sheet) -> Html:
    facts = [speaker.role] if speaker.role else []
    facts += ["Anonymous"] if speaker.anonymous else []
    if speaker.speaks_for:
        facts.append(f"Speaks for {name(speaker.speaks_for, sheet.ledger)}")
    facts += [f"Note: {speaker.note}"] if speaker.note else []
    shown = sheet.apart(text(" ".join(map(sentence, facts))))
    parts = (_STRONG(text(speaker.name)), SPACE, shown, SPACE, _ID(text(id)))
    return Html(f"{opened('li', id=id)}{joined(parts)}</li>")


def rules(sheet: Sheet) -> Iterator[Html]:
    """How standing is computed."""
    return (_PARAGRAPH(text(paragraph)) for paragraph in method(sheet.ledger.policy))


def corrected(sheet: Sheet) -> Iterator[Html]:
    """The corrections log."""
    entries = [
        _ITEM(
            text(f"{date(entry.date)}, on "),
            SPACE,
            joined((sheet.claim(id) for id in entry.of), Html(", ")),
            text(f": {entry.what}"),
        )
        for entry in corrections(sheet.ledger)
    ]
    yield _LIST(*entries) if entries else _PARAGRAPH(Html("None recorded."))


def findings(sheet: Sheet) -> Iterator[Html]:
    """What the checks have to say, what weighs most first; the same of many records said once."""
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for it in ranked(sheet.audit.findings):
        said = it.message if it.id else told(it)
        alike.setdefault((it.severity, it.code, said), []).append(it)
    lines = column(map(_said_once, alike.values()))
    shown = [
        _FINDING[severity](words) for (severity, _, _), words in zip(alike, lines, strict=True)
    ]
    yield joined((_CHECKED, _FINDINGS(*shown))) if shown else _NONE


def _said_once(findings: Sequence[Finding]) -> str:
    """One finding with its place, or what is said of many records with their ids."""
    first, *others = findings
    if not others or not first.id:
        return told(first)
    ids = ", ".join(it.id for it in findings)
    return f"{first.severity} {first.code}: {first.message} ({len(findings)} records: {ids})"


_CHECKED: Final = element("p", class_="lead")(
    Html(
        "What the checks say of the ledger behind this page: an error or a warning wants to be"
        " mended, a note to be known."
    )
)
_FINDINGS: Final = element("ul", class_="findings")
_FINDING: Final = {
    severity: element("li", class_=severity) for severity in ("error", "warning", "note")
}

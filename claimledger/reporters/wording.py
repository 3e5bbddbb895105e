"""Words that all reports share, as plain text: counts, standings, dates and names.

Each is escaped where it enters a format, never here.
"""

import os
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Final

from ..dates import Date
from ..judging.explaining import grounds, prospects
from ..model import Assessment, Audit, Claim, Correction, Finding, Ledger
from ..quotations import unproved
from ..vocabulary import Severity, Standing


def check_line(audit: Audit, elsewhere: Collection[str] = ()) -> str:
    """What was checked and what came of it, in one line.

    A report on one file shows items that stand *elsewhere* too.
    """
    claims = audit.ledger.shown(audit.ledger.claims)
    return f"{counted(len(claims), 'claim')}, {checked(audit, elsewhere)}"


def checked(audit: Audit, elsewhere: Collection[str] = ()) -> str:
    """The same without the number of the claims."""
    ledger = audit.ledger
    claims, evidence = ledger.shown(ledger.claims), [*ledger.shown(ledger.evidence), *elsewhere]
    quoting = [id for id, claim in claims.items() if claim.quote]
    quoting += [id for id in evidence if ledger.evidence[id].quote]
    proved = len(quoting) - len(unproved(audit.proofs).keys() & quoting)
    severities = Counter([finding.severity for finding in audit.unplaced])
    told = ", ".join(counted(severities[severity], severity) for severity in Severity)
    others = f", {len(elsewhere)} of them in other files" if elsewhere else ""
    return (
        f"{counted(len(evidence), 'evidence item')}{others};"
        f" {proved} of {counted(len(quoting), 'quotation')} proved;"
        f" {'for this file ' if elsewhere else ''}{told}."
    )


def days(audit: Audit) -> list[str]:
    """When it was checked, if that is to be told, and what was known then; a sentence each."""
    told = [f"Checked on {date(Date.of_day(audit.dated))}."] if audit.dated else []
    if audit.as_of:
        told.append(f"As of {audit.as_of}: only what was known by that day counts.")
    return told


def counted(number: int, noun: str) -> str:
    """`0 claims`, `1 claim`, `2 claims`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(words: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`; nothing of nothing."""
    said = [*words]
    return f"{', '.join(said[:-1])} and {said[-1]}" if said[1:] else "".join(said)


def sentence(text: str) -> str:
    """*text* with a stop behind it, if it has none."""
    return text if text.rstrip().endswith((".", "!", "?")) else f"{text}."


def standing(assessment: Assessment) -> str:
    """The word for how a claim stands, never without its counts."""
    origin = "independent origin" if assessment.corroborated else "origin"
    pro, con = len(assessment.origins_for), len(assessment.origins_against)
    said = _stands(assessment.standing, pro, con, origin)
    if number := assessment.undecided:
        said += f", {number} undecided"
    return f"{said}, not yet made" if assessment.not_yet_made else said


_SAID: Final = {
    Standing.SUPPORTED: "supported by {n_for}{but_against}",
    Standing.CONTRADICTED: "contradicted by {n_against}{but_for}",
    Standing.DISPUTED: "disputed, {n_for} for and {against} against",
    Standing.UNVERIFIED: "unverified, no origin for or against",
}


@lru_cache(maxsize=256)  # many claims stand alike
def _stands(word: Standing, n_for: int, n_against: int, origin: str) -> str:
    return _SAID[word].format(
        n_for=counted(n_for, origin),
        n_against=counted(n_against, origin),
        against=n_against,
        but_for=f", supported by {n_for}" if n_for else "",
        but_against=f", contradicted by {n_against}" if n_against else "",
    )


def reasons(assessment: Assessment) -> tuple[str, str]:
    """Why a claim stands as it does and what would change it, each in a paragraph."""
    return grounds(assessment), prospects(assessment)


def name(id: str, ledger: Ledger) -> str:
    """What a speaker or source is called."""
    speaker = ledger.speakers.get(id)
    return speaker.name if speaker else f"“{ledger.sources[id].title}”"


def claimants(claim: Claim, ledger: Ledger) -> str:
    """Who says it; nothing if nobody is named."""
    if len(claim.speaker) == 1:  # as it is most often
        return name(claim.speaker[0], ledger)
    return listed(name(id, ledger) for id in claim.speaker)


def corrections(ledger: Ledger) -> list[Correction]:
    """The entries of the corrections log that are shown."""
    return [entry for entry in ledger.corrections if ledger.focus in ("", entry.file)]


def ranked(findings: Iterable[Finding]) -> list[Finding]:
    """What weighs most first, and of one weight in the order given."""
    given = [*findings]
    return [finding for weight in Severity for finding in given if finding.severity is weight]


def told(finding: Finding) -> str:
    """A finding with its severity, its code and where to look; of a path the name alone."""
    place = _basename(finding.file) + (f":{finding.line}" if finding.line else "")
    about = f"{finding.id}, {place}" if finding.id and place else finding.id or place
    where = f" ({about})" if about else ""
    return f"{finding.severity} {finding.code}{where}: {finding.message}"


_basename: Final = lru_cache(maxsize=256)(os.path.basename)  # many are in one file


def date(date: Date) -> str:
    """*date* as one says it: `16 May 2003`, `about 2003`, `between May 2003 and 2004`."""
    return _spoken(date.text)


@lru_cache(maxsize=4096)  # one day is named on many lines
def _spoken(text: str) -> str:
    begin, interval, end = text.partition("/")
    if not interval:
        return _single(begin)
    if end in _UNBOUND:
        return f"{_single(begin)} or later"
    if begin in _UNBOUND:
        return f"{_single(end)} or earlier"
    return f"between {_single(begin)} and {_single(end)}"


_UNBOUND: Final = {"", ".."}
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
#: Months and seasons by their number in EDTF.
_NAMES: Final = {
    **{f"{number:02}": month for number, month in enumerate(_MONTHS, 1)},
    **{f"{number}": season for number, season in enumerate(_SEASONS, 21)},
}
_QUALIFIED: Final = {
    "": ("", ""),
    "?": ("", " (uncertain)"),
    "~": ("about ", ""),
    "%": ("about ", " (uncertain)"),
}


def _single(text: str) -> str:
    """A date without `/`: day, month and year, or as much of them as there is."""
    bare = text.rstrip("?~%")
    before, behind = _QUALIFIED[text[len(bare) :]]
    year, month, day = [*bare.split("-"), "", ""][:3]
    parts = (day.lstrip("0"), _NAMES.get(month, ""), year)
    return before + " ".join(part for part in parts if part) + behind

"""The page: one file that fetches nothing, with its one style and one script allowed by hash."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import chain
from typing import Final

from ...model import Audit
from ...vocabulary import Severity, Standing
from ..bearing import elsewhere
from ..wording import checked, counted, days
from .cards import cards
from .conflicts import contradictions
from .graph import graph
from .listing import NO_CLAIMS, listing
from .markup import NOTHING, SPACE, Html, element, joined, opened, text
from .matrix import matrix_picture
from .records import corrected, findings, rules, sources, speakers
from .sheet import SIGNS, Sheet
from .timeline import timeline


def report(audit: Audit) -> str:
    """The whole page. Ids of records are anchors; those that begin with `_` are the page's own."""
    sheet = Sheet.of(audit)
    parts = chain.from_iterable([_part(*part) for part in _parts(sheet)])
    return "".join(
        (
            "<!DOCTYPE html>\n",
            '<html lang="en">\n',
            _head(audit),
            opened("body", class_="long" if len(sheet.claims) > _AT_ONCE else ""),
            "\n",
            '<a class="skip" href="#_list">Skip to the claims</a>\n',
            _masthead(sheet),
            _CONTENTS,
            "<main>\n",
            *parts,
            "</main>\n",
            _FOOT,
            _script(),
            "</body>\n</html>\n",
        )
    )


_AT_ONCE: Final = 150  #: claims that a browser lays out at once; of more each when it is come to


def _head(audit: Audit) -> Html:
    return Html(
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(audit.ledger.title)} — fact-check report</title>\n"
        f"<style>{_packaged('style.css')}</style>\n</head>\n"
    )


def _policy() -> str:
    """What a browser may do with the page: nothing but apply its own style and run its script."""
    return (
        "default-src 'none';"
        f" style-src '{_hash('style.css')}';"
        f" script-src '{_hash('script.js')}';"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(name: str) -> str:
    return f"sha256-{b64encode(sha256(_packaged(name).encode()).digest()).decode()}"


@cache
def _packaged(name: str) -> str:
    """A file that lies beside this one in the package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _script() -> Html:
    return Html(f"<script>{_packaged('script.js')}</script>\n")


def _masthead(sheet: Sheet) -> Html:
    audit = sheet.audit
    heading = audit.ledger.heading
    failed = any(finding.severity is Severity.ERROR for finding in audit.unplaced)
    told = checked(audit, elsewhere(audit, sheet.bearings))
    parts = (
        _KICKER,
        _H1(text(audit.ledger.title)),
        _SUMMARY(text(heading.summary)) if heading.summary else NOTHING,
        _tally(audit),
        *_ruled(sheet),
        (_FAILED if failed else _CHECKED)(text(told)),
        *(_DAY(text(day)) for day in days(audit)),
    )
    return Html(f"{opened('header', class_='masthead')}{joined(parts)}</header>\n")


_KICKER: Final = element("p", class_="kicker")(Html("Fact-check report"))
_H1, _SUMMARY = element("h1", dir="auto"), element("p", class_="summary", dir="auto")
_CHECKED, _FAILED = element("p", class_="check"), element("p", class_="check failed")
_DAY: Final = element("p", class_="day")


def _tally(audit: Audit) -> Html:
    """How many claims stand in which way."""
    claims = audit.ledger.shown(audit.ledger.claims)
    counts = dict.fromkeys(Standing, 0)
    for id in claims:
        counts[audit.assessments[id].standing] += 1
    return _TALLY(
        _TALLIED(_NUMBER(text(counted(len(claims), "claim")))),
        *(
            element("li", class_=standing)(
                SIGNS[standing], SPACE, _NUMBER(text(f"{number}")), SPACE, text(standing)
            )
            for standing, number in counts.items()
        ),
    )


_TALLY, _NUMBER = element("ul", class_="tally", aria_label="How the claims stand"), element("b")
_TALLIED: Final = element("li", class_="all")


def _ruled(sheet: Sheet) -> Iterator[Html]:
    """What persons have ruled, the most frequent ratings first."""
    ratings = Counter(claim.verdict.rating for claim in sheet.claims.values() if claim.verdict)
    if not ratings:
        return
    named = ratings.most_common(_RATINGS)
    said = [f"{number} {rating}" for rating, number in named]
    if others := ratings.total() - sum(number for _, number in named):
        said.append(f"{others} rated otherwise")
    number = _NUMBER(text(f"{counted(ratings.total(), 'signed verdict')}:"))
    yield _VERDICTS(number, SPACE, text(f"{', '.join(said)}."))


_RATINGS: Final = 6  #: kinds of them that are named
_VERDICTS: Final = element("p", class_="verdicts")


def _parts(sheet: Sheet) -> Iterator[tuple[str, Iterable[Html]]]:
    """The parts of the page by their own ids, in order."""
    yield "_list", (listing(sheet),)
    yield "_cards", cards(sheet) if sheet.claims else (NO_CLAIMS,)
    yield "_contradictions", contradictions(sheet)
    yield "_timeline", timeline(sheet)
    yield "_graph", graph(sheet)
    yield "_matrix", matrix_picture(sheet)
    yield "_sources", sources(sheet)
    yield "_speakers", speakers(sheet)
    yield "_method", rules(sheet)
    yield "_corrections", corrected(sheet)
    yield "_findings", findings(sheet)


_TITLES: Final = {
    "_list": "Claims",
    "_cards": "Claim by claim",
    "_contradictions": "Contradictions",
    "_timeline": "Timeline",
    "_graph": "Graph",
    "_matrix": "Matrix",
    "_sources": "Sources",
    "_speakers": "Speakers",
    "_method": "How standing is computed",
    "_corrections": "Corrections",
    "_findings": "Findings",
}


def _part(id: str, blocks: Iterable[Html]) -> list[Html]:
    """Each block by itself: put together here, most of the page would lie in memory twice."""
    begin = opened("section", class_="part", id=id, aria_labelledby=f"{id}-title")
    title = element("h2", id=f"{id}-title")(text(_TITLES[id]))
    return [Html(f"{begin}\n{title}\n"), *blocks, Html("\n</section>\n")]


_CONTENTS: Final = Html(
    element("nav", aria_label="Contents")(
        element("ul")(
            *(Html(f'<li><a href="#{id}">{title}</a></li>') for id, title in _TITLES.items())
        )
    )
    + "\n"
)
_FOOT: Final = Html(
    "<footer><p>Made by claimledger from a ledger in plain text. The same ledger gives the same"
    " page; nothing in it is fetched from anywhere.</p></footer>\n"
)

"""The table of the claims, with the tools to search, filter and sort it.

The tools are shown by the script; without it the table has every claim, in the ledger's order.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from ...model import Claim, Ledger
from ...vocabulary import Standing
from ..wording import claimants, date, listed, name
from .markup import (
    NOTHING,
    Html,
    anchored,
    attribute,
    attributes,
    column,
    element,
    joined,
    opened,
    scrolled,
    text,
)
from .sheet import Sheet


def listing(sheet: Sheet) -> Html:
    """The tools and the table under them."""
    if not sheet.claims:
        return NO_CLAIMS
    values = _values({word for it in sheet.claims.values() for word in (*it.speaker, *it.tags)})
    rows = joined([_row(id, claim, sheet, values) for id, claim in sheet.claims.items()])
    table = scrolled("Table of claims", _TABLE(_HEAD, _BODY(rows)))
    return joined((_LEAD, _tools(sheet), table))


NO_CLAIMS: Final = element("p")(Html("There are no claims here."))
_LEAD: Final = element("p", class_="lead")(
    Html(
        "A claim is supported or contradicted by the evidence filed here. What is counted are"
        " origins: whoever the evidence comes from in the end, however often it is repeated."
        " Unverified says that nothing here counts for a claim or against it, not that it is"
        ' false. <a href="#_method">How standing is computed</a> is told below.'
    )
)
_TABLE: Final = element(
    "table", class_="claims", id="_claims", aria_label="How each claim stands, on how many origins"
)
_BODY: Final = element("tbody")
_COLUMNS: Final = {
    "standing": "Standing",
    "claim": "Claim",
    "speaker": "Said by",
    "date": "Date",
    "for": "Origins for",
    "against": "Origins against",
}
_HEAD: Final = element("thead")(
    element("tr")(
        *(
            element("th", scope="col", class_=key, data_sort=key)(Html(words))
            for key, words in _COLUMNS.items()
        )
    )
)


def _row(id: str, claim: Claim, sheet: Sheet, values: Mapping[str, Html]) -> Html:
    assessment = sheet.audit.assessments[id]
    beside = f"{_ruling(claim, sheet)}{_SUPERSEDED if claim.superseded_by else NOTHING}"
    who = sheet.text(_claimants(claim, sheet.ledger)) or _ABSENT_NAME
    when = sheet.text(date(claim.date)) if claim.date else _ABSENT
    return Html(
        f"{_marked(claim, assessment.standing, values)}<td>{sheet.standing(id)}{beside}</td>"
        f'<th scope="row" dir="auto">{anchored(id, sheet.words[id])}</th>'
        f'<td>{who}</td><td class="date">{when}</td>'
        f'<td class="number for">{_bar(len(assessment.origins_for))}</td>'
        f'<td class="number against">{_bar(len(assessment.origins_against))}</td></tr>\n'
    )


def _claimants(claim: Claim, ledger: Ledger) -> str:
    """Who says it; of many the first, since the card names all."""
    if more := len(claim.speaker[_SPEAKERS:]):
        names = [name(id, ledger) for id in claim.speaker[:_SPEAKERS]]
        return listed([*names, f"{more} more"])
    return claimants(claim, ledger)


_SPEAKERS: Final = 4


def _ruling(claim: Claim, sheet: Sheet) -> Html:
    """A person's word on it, and who that is."""
    if not claim.verdict:
        return NOTHING
    by = listed(name(id, sheet.ledger) for id in claim.verdict.by)
    return _RULING(text(f"Verdict: {claim.verdict.rating} ({by})"))


_RULING: Final = element("span", class_="ruling")
_SUPERSEDED: Final = element("span", class_="superseded")(Html("superseded"))
_ABSENT: Final = element("span", class_="absent")(Html("not given"))
_ABSENT_NAME: Final = element("span", class_="absent")(Html("not named"))
_BLOCKS: Final = 5


@lru_cache(maxsize=256)  # many claims have as many
def _bar(number: int) -> Html:
    """A number of origins, and a block for each of them while there is room."""
    return Html(f"{number}{_BAR[min(number, _BLOCKS)]}")


_BAR: Final = [
    element("span", class_="bar", aria_hidden="true")(Html("<i></i>" * number)) if number else ""
    for number in range(_BLOCKS + 1)
]


def _marked(claim: Claim, standing: Standing, values: Mapping[str, Html]) -> Html:
    """The start of a row, with what the script filters and sorts it by.

    A list is an attribute with a word, which has no line end in it, on each line.
    """
    speakers = _NEXT.join([values[id] for id in claim.speaker])
    tags = _NEXT.join([values[tag] for tag in claim.tags])
    begin = claim.date.earliest.isoformat() if claim.date and claim.date.earliest else ""
    source = f' data-source="{attribute(claim.source)}"' if claim.source else ""
    return Html(
        f'<tr data-standing="{standing}" data-date="{begin}"'
        f' data-speaker="{speakers}"{source} data-tag="{tags}">'
    )


_NEXT: Final = "&#10;"


def _values(words: Collection[str]) -> dict[str, Html]:
    """Each of *words* as the value of an attribute, in which no line ends."""
    return dict(zip(words, attributes([" ".join(word.split()) for word in words]), strict=True))


def _tools(sheet: Sheet) -> Html:
    return _TOOLS(
        element("label")(
            Html("Search"), opened("input", type="search", id="_search", autocomplete="off")
        ),
        *(_choice(key, options) for key, options in _filters(sheet).items() if len(options) > 1),
        element("button", type="button", id="_reset")(Html("Show all")),
        element("output", id="_shown", aria_live="polite")(),
    )


_TOOLS: Final = element("div", id="_tools", role="search", aria_label="Claims", hidden="hidden")


def _filters(sheet: Sheet) -> dict[str, dict[str, str]]:
    """What claims can be filtered by: of each filter its values and what to call them."""
    ledger, claims = sheet.ledger, sheet.claims
    standings = {sheet.audit.assessments[id].standing for id in claims}
    speakers = dict.fromkeys(id for claim in claims.values() for id in claim.speaker)
    sources = dict.fromkeys(claim.source for claim in claims.values() if claim.source)
    tags = {tag for claim in claims.values() for tag in claim.tags}
    return {
        "standing": {it: it for it in Standing if it in standings},
        "speaker": _by_name((id, name(id, ledger)) for id in speakers),
        "source": _by_name((id, name(id, ledger)) for id in sources),
        "tag": {tag: tag for tag in sorted(tags)},
    }


def _by_name(options: Iterable[tuple[str, str]]) -> dict[str, str]:
    return dict(sorted(options, key=lambda option: (option[1].casefold(), option)))


def _choice(key: str, options: dict[str, str]) -> Html:
    return element("label")(
        Html(key.capitalize()), element("select", data_key=key)(*_options(options))
    )


def _options(options: dict[str, str]) -> Iterator[Html]:
    yield Html('<option value="">all</option>')
    for value, words in zip(_values(options).values(), column(options.values()), strict=True):
        begin = f'<option value="{value}">' if value else "<option>"
        yield Html(f"{begin}{words}</option>")

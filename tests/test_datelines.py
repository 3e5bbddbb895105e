"""Dates at the head of a text: what can be found without guessing, and nothing that is in doubt."""

import pytest

from claimledger.prose.datelines import date_of_record, dateline, opening_dateline

#: Lines with the date of each, or "" for lines of dates that tell none; and who wrote it.
LINES = [
    ("14 March 2021", "2021-03-14", ""),
    ("Thursday, May 25, 2006", "2006-05-25", ""),
    ("the 14th of March 2021", "2021-03-14", ""),
    ("Sept. 3, 2021", "2021-09-03", ""),
    ("May 2006", "2006-05", ""),
    ("2021-03-14 10:30", "2021-03-14", ""),
    ("16 March 2021, updated 17 March", "2021-03-16", ""),
    ("Updated March 17, 2021 | First published March 16, 2021", "2021-03-16", ""),
    ("Date: Sun, 14 Mar 2021 10:22:31 +0000", "2021-03-14", ""),
    ("For immediate release: March 14, 2021", "2021-03-14", ""),
    ("Posted on March 14, 2021 by X", "2021-03-14", ""),
    ("Posted by First Last on 14 March 2021 at 10:30 am", "2021-03-14", "First Last"),
    ("Published: Thu, 14 March 2021 at 10:30 GMT by First Last", "2021-03-14", "First Last"),
    ("By First Last — 16\xa0March 2021, updated 17\xa0March", "2021-03-16", "First Last"),
    ("By First Last May 3, 2019", "2019-05-03", "First Last"),
    ("By First May", "", "First May"),
    ("By First Last and Other Name, 14 March 2021", "2021-03-14", ""),
    ("Lisbon, 14 March 2021", "2021-03-14", ""),
    ("Washington, DC, Sunday, March 14, 2021", "2021-03-14", ""),
    # French, in whole words and as they are shortened
    ("14 mars 2021", "2021-03-14", ""),
    ("Le 1er avril 2021", "2021-04-01", ""),
    ("Lundi 2 août 2021 à 10h30", "2021-08-02", ""),
    ("Publié le jeudi 14 janvier 2021 à 10 h par la rédaction", "2021-01-14", ""),
    ("Par First Last, 14 févr. 2021", "2021-02-14", "First Last"),
    ("Publié le 14 juin 2021 - Mis à jour le 17 juillet 2021", "2021-06-14", ""),
    ("PARIS, LE 14 DÉCEMBRE 2021", "2021-12-14", ""),
    ("mai 2021", "2021-05", ""),
    ("mars 2021", "2021-03", ""),
    ("14 Mars 2021", "2021-03-14", ""),
    ("Mars 2020", None, ""),
    ("31 février 2021", "", ""),
    ("04/03/2021 à 9h", "", ""),
    ("14 mars", None, ""),
    ("Par la fenêtre, 14 mars 2021", None, ""),
    # numbers: where only one of the two can be the month
    ("14.03.2021", "2021-03-14", ""),
    ("14/3/2021", "2021-03-14", ""),
    ("03-14-2021", "2021-03-14", ""),
    ("05.05.2021", "2021-05-05", ""),
    ("04.03.2021", "", ""),
    ("3/4/2021", "", ""),
    ("13/14/2021", "", ""),
    ("14.03.21 or 14 March 2021", None, ""),
    # which of several, nobody knows
    ("14 March 2021 | 16 March 2021", "", ""),
    ("14–16 March 2021", None, ""),
    ("February 31, 2006", "", ""),
    # other lines
    ("Monday", None, ""),
    ("16 March", None, ""),
    ("Published", None, ""),
    ("By the water, 14 March 2021", None, ""),
    ("Attack on Example Town, 14 March 2021", None, ""),
    ("Minutes, 14 March 2021", None, ""),
    ("Lisbon, by First Last, 14 March 2021", None, ""),
    ("Lisbon, nobody knows", None, ""),
    ("On 14 March 2021", None, ""),
    ("", None, ""),
]


@pytest.mark.parametrize(("line", "date", "author"), LINES, ids=[case[0] for case in LINES])
def test_lines(line: str, date: str | None, author: str) -> None:
    """A line of dates gives the one it was published on, if that is sure; other lines nothing."""
    found = dateline(line)

    assert (found and str(found.published or ""), found.author if found else "") == (date, author)


def test_a_day_of_changes_is_kept_apart() -> None:
    """What says only when it was changed does not say when it was published."""
    found = dateline("Last updated on 17 March 2021")

    assert found is not None
    assert (found.published, str(found.updated), found.is_plain) == (None, "2021-03-17", False)


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("MINUTES OF THE HARBOUR COUNCIL, 14 March 2021", "2021-03-14"),
        ("Letter to the council (14/03/2021)", "2021-03-14"),
        ("Minutes, Lisbon, March 14, 2021", "2021-03-14"),
        ("Statement dated 14 March 2021", "2021-03-14"),
        ("Minutes, 14 March, 16 March 2021", "None"),
        ("Minutes, 1–14 March 2021", "None"),
        ("Minutes of the harbour council, first part", "None"),
        ("The fire on the ferry, 14 March 2021", "None"),
        ("The last minutes of the ferry, 14 March 2021", "None"),
        ("Letter bomb kills three, 14 March 2021", "None"),
        ("The council's minutes, 14 March 2021", "2021-03-14"),
    ],
)
def test_records_bear_their_date(title: str, date: str) -> None:
    """The date in a title is taken of minutes and letters; of others it may be that of an event."""
    assert str(date_of_record(title)) == date


@pytest.mark.parametrize(
    ("paragraph", "date", "words"),
    [
        ("LISBON, 14 March 2021 — The mayor said", "2021-03-14", "LISBON, 14 March 2021"),
        ("Paris, 14 mars 2021 (AFP) – Le maire", "2021-03-14", "Paris, 14 mars 2021"),
        ("Lisbon, 14 March 2021 (HTN) - The mayor", "2021-03-14", "Lisbon, 14 March 2021"),
        ("Lisbon, 14 March 2021 – the day it fell – is", "None", ""),
        ("LISBON, 14 March 2021. The mayor said", "None", ""),
        ("LISBON, March 14 (HTN) - The mayor", "None", ""),
        ("The mayor said", "None", ""),
    ],
)
def test_openings_of_reports(paragraph: str, date: str, words: str) -> None:
    """Behind a place in capitals or before an agency stands the day of the report itself."""
    found = opening_dateline(paragraph)

    assert (str(found[0]), found[1]) == (date, words)

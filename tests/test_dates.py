"""Dates: what is read, what is refused and why, and the days a date can mean."""

import json
import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimledger.dates import Date, ReversedInterval, parse_date

TESTDATA = Path(os.environ.get("CLAIMLEDGER_TESTDATA", "../shared/testdata"))
EDTF_VALIDATE = (
    Path(__file__).parent.parent / TESTDATA / "dates" / "edtf-validate.json"  # absolute ones win
)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


MEANING = {
    # years and months
    "2003": ("2003-01-01", "2003-12-31"),
    "0001": ("0001-01-01", "0001-12-31"),
    "9999": ("9999-01-01", "9999-12-31"),
    "2003-05": ("2003-05-01", "2003-05-31"),
    "2003-04": ("2003-04-01", "2003-04-30"),
    "2003-02": ("2003-02-01", "2003-02-28"),
    "2004-02": ("2004-02-01", "2004-02-29"),
    "1900-02": ("1900-02-01", "1900-02-28"),
    "2000-02": ("2000-02-01", "2000-02-29"),
    "9999-12": ("9999-12-01", "9999-12-31"),
    # days
    "2003-05-02": ("2003-05-02", "2003-05-02"),
    "2004-02-29": ("2004-02-29", "2004-02-29"),
    "9999-12-31": ("9999-12-31", "9999-12-31"),
    # seasons lie somewhere in their year, winter up to the end of the next February
    "2003-21": ("2003-01-01", "2003-12-31"),
    "2003-22": ("2003-01-01", "2003-12-31"),
    "2003-23": ("2003-01-01", "2003-12-31"),
    "2003-24": ("2003-01-01", "2004-02-29"),
    "2004-24": ("2004-01-01", "2005-02-28"),
    "9999-24": ("9999-01-01", "9999-12-31"),
    # qualifiers move neither end
    "2003?": ("2003-01-01", "2003-12-31"),
    "2003-05~": ("2003-05-01", "2003-05-31"),
    "2003-05-02%": ("2003-05-02", "2003-05-02"),
    "2003-24~": ("2003-01-01", "2004-02-29"),
    # intervals
    "2001-10/2002": ("2001-10-01", "2002-12-31"),
    "2001/2001-02": ("2001-01-01", "2001-02-28"),
    "2003-05-02/2003-05-02": ("2003-05-02", "2003-05-02"),
    "2003-05/..": ("2003-05-01", ""),
    "2003-05/": ("2003-05-01", ""),
    "../2003-05": ("", "2003-05-31"),
    "/2003-05": ("", "2003-05-31"),
    "../..": ("", ""),
    "../": ("", ""),
    "/..": ("", ""),
    "2003-22/2003-24": ("2003-01-01", "2004-02-29"),
    "2003-23/2003-23": ("2003-01-01", "2003-12-31"),
    "2003-24/2004-21": ("2003-01-01", "2004-12-31"),
    "2003-24/2003-02": ("2003-01-01", "2003-02-28"),
    "2003~/2004?": ("2003-01-01", "2004-12-31"),
}


class TestMeaning:
    @pytest.mark.parametrize(("text", "ends"), MEANING.items(), ids=MEANING)
    def test_ends(self, text: str, ends: tuple[str, str]) -> None:
        """
        A date means some day from its earliest to its latest; an open or unknown end has no day.
        """
        read = parse_date(text)

        assert (day(ends[0]), day(ends[1])) == (read.earliest, read.latest)

    @pytest.mark.parametrize("text", MEANING)
    def test_text(self, text: str) -> None:
        """
        A date is shown as it was written.
        """
        assert text == str(parse_date(text))

    @pytest.mark.parametrize("text", MEANING)
    def test_qualified(self, text: str) -> None:
        """
        A date is qualified if either of its ends is marked as uncertain, approximate or both.
        """
        assert bool(set("?~%") & set(text)) is parse_date(text).qualified

    def test_of_day(self) -> None:
        """
        A date that TOML gives without quotation marks is the same as one given with them.
        """
        assert parse_date("2003-05-02") == Date.of_day(date(2003, 5, 2))


#: Strings that are no date here, with the sentence that says why. All of EDTF's levels 1 and 2
#: that is not read is in this table.
NOT_A_DATE = {
    # EDTF, level 0 and 1
    "1985-04-12T23:20:30": "times of day are not read",
    "1985-04-12T23:20:30Z": "times of day are not read",
    "1985-04-12T23:20:30+04:30": "times of day are not read",
    "0000": "years are 0001 to 9999",
    "0000-01": "years are 0001 to 9999",
    "0000/2003": "years are 0001 to 9999",
    "-1985": "a year has no sign; years are 0001 to 9999",
    "2003/-0001": "a year has no sign; years are 0001 to 9999",
    "+2006": "a year has no sign; years are 0001 to 9999",
    "Y170000002": "a year is four digits and nothing else",
    "201X": "digits cannot be left open; an interval can say the same",
    "2004-XX": "digits cannot be left open; an interval can say the same",
    "1985-04-XX": "digits cannot be left open; an interval can say the same",
    # EDTF, level 2
    "Y-17E7": "a year is four digits and nothing else",
    "1950S2": "a year is four digits and nothing else",
    "2001-25": "there is no month 25; seasons are 21 to 24 and have no days",
    "2001-41": "there is no month 41; seasons are 21 to 24 and have no days",
    "[1667,1668,1670..1672]": "sets of dates are not read",
    "{1667..1670}": "sets of dates are not read",
    "[..1984]": "sets of dates are not read",
    "?2004-06": "?, ~ and % stand once, behind a whole date",
    "2004?-06": "?, ~ and % stand once, behind a whole date",
    "2004-06-~01/2004-06-20": "?, ~ and % stand once, behind a whole date",
    "2004-06-1X": "digits cannot be left open; an interval can say the same",
    # what people write
    "": "it is empty",
    " ": "there is white space in it",
    "2003-05-02 ": "there is white space in it",
    "2003-05-02\n": "there is white space in it",
    "2 May 2003": "there is white space in it",
    "2003 / 2004": "there is white space in it",
    "2003?~": "?, ~ and % stand once, behind a whole date",
    "2003/..?": "?, ~ and % stand once, behind a whole date",
    "/": "an interval has one /, and a date on at least one side of it",
    "2/5/2003": "an interval has one /, and a date on at least one side of it",
    "2003//2004": "an interval has one /, and a date on at least one side of it",
    "2003-13": "there is no month 13; seasons are 21 to 24 and have no days",
    "2003-00": "there is no month 00; seasons are 21 to 24 and have no days",
    "2003-21-01": "there is no month 21; seasons are 21 to 24 and have no days",
    "2003-02-29": "2003-02 has 28 days",
    "2003-04-31": "2003-04 has 30 days",
    "2003-05-00": "2003-05 has 31 days",
    "0002-02-29": "0002-02 has 28 days",
    "2003-5-2": "it has another form",
    "2003-5": "it has another form",
    "03": "it has another form",
    "20030502": "it has another form",
    "2003-122": "it has another form",
    "2003-W18": "it has another form",
    "2003..2004": "it has another form",
    "..": "it has another form",
    "2003-05-": "it has another form",
    "２００３": "it has another form",  # digits, but not the ones dates are written with
    "2003–2004": "it has another form",
    "spring": "it has another form",
}


class TestRefusal:
    @pytest.mark.parametrize(("text", "wrong"), NOT_A_DATE.items(), ids=map(repr, NOT_A_DATE))
    def test_says_what_is_wrong(self, text: str, wrong: str) -> None:
        """
        What is no date is named, with what is wrong about it.
        """
        with pytest.raises(
            ValueError, match=rf"\A{re.escape(f'{text!r} is not a date: {wrong}; ')}"
        ):
            parse_date(text)

    def test_says_what_is_wanted(self) -> None:
        """
        Whoever wrote something else is told every form that is read.
        """
        with pytest.raises(ValueError, match="is not a date") as caught:
            parse_date("May 2003")

        assert str(caught.value).split("; ")[1] == (
            "wanted is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-21 to YYYY-24 (spring to winter), ?, ~ or "
            "% behind it if it is in doubt, or two of these with / between them, .. for an open end"
        )

    def test_does_not_repeat_at_length(self) -> None:
        """
        However long a text is, a refusal repeats only its beginning.
        """
        with pytest.raises(ValueError, match=r"\A'1{40}…' is not a date: it has another form; "):
            parse_date("1" * 100_000)

    @pytest.mark.parametrize(
        "text",
        [
            "2004/2003",
            "2003-05/2003",  # its end may lie months before it begins
            "2003-05-02/2003-05-01",
            "2003-05-02/2003-05",
            "2003-05-02?/2003-05~",
            "2003-02/2003-21",  # a season may begin with its year
            "2003-23/2003-22",
            "2003-24~/2003-21",
            "2003-24/2002",
        ],
    )
    def test_reversed(self, text: str) -> None:
        """
        An interval that ends before it begins is told apart from what is no date at all.
        """
        with pytest.raises(
            ReversedInterval, match=rf"\A{re.escape(repr(text))} is reversed: it ends before it"
        ):
            parse_date(text)


days = st.dates()
precisions = st.sampled_from([4, 7, 10])  # characters of a day that name its year, month, itself


class TestProperties:
    @given(days, precisions)
    def test_holds_its_day(self, moment: date, precision: int) -> None:
        """
        The year, the month and the day of a day all can mean that day.
        """
        read = parse_date(moment.isoformat()[:precision])

        assert (read.earliest or date.max) <= moment <= (read.latest or date.min)

    @given(days, days, st.sampled_from([4, 7]))
    def test_holds_no_other(self, moment: date, other: date, precision: int) -> None:
        """
        Whatever lies between its ends is written as the same year or month.
        """
        read = parse_date(moment.isoformat()[:precision])
        within = (read.earliest or date.max) <= other <= (read.latest or date.min)

        assert within is (other.isoformat()[:precision] == read.text)

    @given(days, days, precisions, precisions)
    def test_interval(self, one: date, other: date, first: int, second: int) -> None:
        """
        An interval runs from the earliest day of its beginning to the latest of its end.
        """
        begin, end = sorted((one.isoformat()[:first], other.isoformat()[:second]))
        read = parse_date(f"{begin}/{end}")

        assert (parse_date(begin).earliest, parse_date(end).latest) == (read.earliest, read.latest)

    @given(days, days, precisions, precisions)
    def test_reversed(self, one: date, other: date, first: int, second: int) -> None:
        """
        Of two dates with different earliest days one order is an interval, the other is reversed.
        """
        begin, end = sorted((one.isoformat()[:first], other.isoformat()[:second]))
        assume(parse_date(begin).earliest != parse_date(end).earliest)

        with pytest.raises(ReversedInterval):
            parse_date(f"{end}/{begin}")

    @given(st.text() | st.text("0123456789-/.?~%X", max_size=24))
    def test_any_text(self, text: str) -> None:
        """
        Any text at all is a date with its ends in order, or a ValueError.
        """
        try:
            read = parse_date(text)
        except ValueError:
            return
        assert (read.earliest or date.min) <= (read.latest or date.max)


#: What tells a valid date of levels 0 and 1 that is not read here: times, years beyond four digits
#: or before 0001, and unspecified digits.
NOT_READ = re.compile(r"T|Y|X|(\A|/)-|(\A|/)0000")


def edtf(*names: str) -> list[str]:
    """Strings from the tests of edtf-validate, which are not ours to hand on."""
    if not EDTF_VALIDATE.exists():
        return []
    data = json.loads(EDTF_VALIDATE.read_text(encoding="utf-8"))
    return sorted({text for name in names for text in data[name]})


VALID = edtf("Level0", "Level1", "L0_Intervals", "L1_Intervals")
#: Valid at level 2, and made of nothing but forms of level 1.
ALSO_VALID = {"2011-23~"}


@pytest.mark.skipif(not EDTF_VALIDATE.exists(), reason="the tests of edtf-validate are elsewhere")
class TestEdtfValidate:
    @pytest.mark.parametrize("text", [text for text in VALID if not NOT_READ.search(text)])
    def test_supported(self, text: str) -> None:
        """
        Every valid string of the forms that are supported is read.
        """
        assert text == parse_date(text).text

    @pytest.mark.parametrize("text", [text for text in VALID if NOT_READ.search(text)])
    def test_not_supported(self, text: str) -> None:
        """
        Every valid string of levels 0 and 1 beyond those is refused.
        """
        with pytest.raises(ValueError, match="is not a date"):
            parse_date(text)

    @pytest.mark.parametrize("text", sorted({*edtf("Level2", "L2_Intervals")} - ALSO_VALID))
    def test_level_2(self, text: str) -> None:
        """
        Every string that only level 2 knows is refused.
        """
        with pytest.raises(ValueError, match="is not a date"):
            parse_date(text)

    @pytest.mark.parametrize(
        "text", edtf("invalid_edtf_dates", "invalid_edtf_intervals", "invalid_edtf_datetimes")
    )
    def test_invalid(self, text: str) -> None:
        """
        Every string that is invalid EDTF is refused.
        """
        with pytest.raises(ValueError, match=r"is not a date|is reversed"):
            parse_date(text)

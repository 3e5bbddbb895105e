"""Pairs of quote and text written to break the search: what must not pass, what must be found."""

import pytest

from claimledger import find_quote
from claimledger.model import Located
from claimledger.quotes import located_plainly
from claimledger.quoting.folding import fold
from claimledger.quoting.negation import NEGATIONS
from claimledger.quoting.plainly import plain_place

#: Quote, text, and why the one does not stand in the other.
REFUSED = [
    # a number is more than its digits
    ("is 10", "it is 10⁻⁶ of that", "a raised minus begins an exponent"),
    ("⁶ of that", "it is 10⁻⁶ of that", "which is one with it"),
    ("is 12", "it is 12.5³ of that", "nor any that is raised behind a point"),
    ("is 10", "it is 10¹.⁵ of that", "from the other side"),
    ("killed 12.3", "They killed 12.³ Then they left.", "nor the number of a note for a decimal"),
    ("has Ca²", "it has Ca²⁺ ions", "a raised plus behind a raised digit"),
    ("at 5", "at 5~10 today", "a tilde between digits makes a range"),
    ("死者5", "死者5～10人", "so does a full-width one"),
    ("死者5", "死者5〜10人", "and a wave dash"),
    ("about 5", "about 5 ½ years", "a fraction behind a space is part of the number"),
    ("½ years", "about 5 ½ years", "and the number of the fraction"),
    ("about 5", "about 5 1/2 years", "a typed one too"),
    ("1/2 years", "about 5 1/2 years", "from the other side"),
    ("is 5", "is 5′ 10″ tall", "a prime is a unit: feet, minutes"),
    ("is 10", "is 10″ long", "inches, seconds"),
    ("10″ tall", "is 5′10″ tall", "feet and inches are one number"),
    ("五倍", "約一・五倍", "a point among Han numerals"),
    ("約一", "約一・五倍", "from the other side"),
    ("5倍", "約1・5倍", "and among digits"),
    ("000人", "死者12，000人", "a full-width comma that parts thousands"),
    ("死者12", "死者12，000人", "from the other side"),
    ("٠٠٠ قتيل", "١٢،٠٠٠ قتيل", "an Arabic one"),
    ("30分", "10：30分", "a full-width colon"),
    ("2人", "1／2人", "a full-width slash"),
    ("killed 12", "killed 12\u2006000 people", "thousands parted by other thin spaces"),
    ("000 people", "killed 12\u200a000 people", "such as a hair space"),
    ("killed 12", "killed 12\n000 people", "thousands parted at a line end"),
    ("000 people", "killed 12\n000 people", "for `000` is no number"),
    ("in 2003", "in 2003-\n05 they met", "a range parted at a line end"),
    ("05 they met", "in 2003-\n05 they met", "from the other side"),
    ("in 2003", "in 2003–\r\n05 they met", "with a dash"),
    ("has COVID", "has COVID-\n19 now", "a name with a number, parted at a line end"),
    ("19 now", "has COVID-\n19 now", "from the other side"),
    ("year old", "a 19-\nyear old", "a number with its word"),
    ("grew 5", "grew 5\u00a0%", "a percent sign behind a no-break space"),
    ("cost 5", "cost 5\u202f€", "a currency sign behind a narrow one"),
    ("grew by 5", "grew by 5 % in May", "a percent sign behind an ordinary space"),
    ("% of them", "5 % of them", "a percent sign without its number"),
    ("cost 5", "cost 5 € a day", "a currency sign behind an ordinary space"),
    ("5 million", "cost US$ 5 million", "a currency sign before one"),
    ("5 million", "cost $\u00a05 million", "and before one"),
    ("5 degrees", "at −\u00a05 degrees", "a minus sign before one"),
    ("12 people", "12+ people", "a plus behind a number: or more"),
    ("of 12", "of 12+ people", "from the other side"),
    ("5 per cent", "3-5 per cent", "a hyphen of a range"),
    ("5 per cent", "3—5 per cent", "a dash of a range"),
    ("100 m", "100 m2 of it", "a power typed as a digit"),
    ("5 km", "5 km²", "a raised one"),
    ("5 km", "5 km/h", "half a unit"),
    ("5 billion", "£-5 billion", "a sign behind the currency sign"),
    ("5 billion", "£5 billion", "a pound sign"),
    ("5.2", "5.2million", "a number and a word without a space"),
    ("5 pm", "4:15 pm", "the end of a time"),
    ("1 win", "a 0–1 win", "half a score"),
    ("is 1", "is 1,5 metres", "a decimal comma"),
    ("at 5 °", "at 5 °C", "half a unit of degrees"),
    ("= 5", "x != 5", "half of a comparison"),
    ("= 5", "x >= 5", "of another"),
    ("x <", "x <= 5", "from the other side"),
    ("x =", "x == 5", "even of equal signs"),
    # signs are never equal
    ("< 5", "> 5", "less and more"),
    ("≤ 5", "< 5", "at most and less"),
    ("+5", "-5", "plus and minus"),
    ("±5", "+5", "plus or minus"),
    ("$5", "€5", "two currencies"),
    ("5%", "5‰", "per cent and per mille"),
    ("1/2", "½", "a typed fraction and a set one"),
    ("x5", "x⁵", "a power and a digit"),
    ("(c)", "©", "a sign and its spelling"),
    ("5 %", "5%", "a space more"),
    ("A. Smith", "A.Smith", "behind a stop as well"),
    # what a mark of direction turns round is read the other way
    ("21", "killed \u202e21\u202c people", "a reader sees 12"),
    ("killed 21 people", "killed \u202e21\u202c people", "in the middle"),
    ("killed 21", "killed \u202d21\u202c people", "turned to the right"),
    ("people were", "killed \u202e21 people were", "to the end of the line"),
    ("1 person", "\u202e21 \u202ain\u202c 1 person\u202c", "over another mark"),
    ("were […] dead", "were \u202e21\u202c \u202edead", "in a part"),
    ("killed \u202e21\u202c people", "killed 21 people", "in the quote as well"),
    ("killed \u202d21\u202c people", "killed 21 people", "to the right"),
    ("killed \u202e21\u202c people", "killed \u202e21\u202c people", "or in both"),
    ("were \u202e21\u202c […] dead", "were 21 and more dead", "in a part of it"),
    ("3 – 1", "won \u20673 – 1\u2069 today", "an isolate lets two numbers change places"),
    ("won \u20673 – 1\u2069", "won 3 – 1 today", "in the quote as well"),
    ("3 - 1", "\u202b3 - 1\u202c", "so does an embedding"),
    ("21 people", "\u202e\u2066x\u202c 21 people", "what an isolate holds ends nothing outside"),
    ("21 people", "\u202e\u2069 21 people", "nor does an end without an isolate"),
    ("21", "\u2066\u202e21\u2069", "in an isolate"),
    # a long dash before a number is no minus sign
    ("-5% del total", "votantes —5% del total— dijeron", "nor is a minus sign one"),
    ("−5% del total", "votantes ―5% del total― dijeron", "nor of a bar"),
    ("votantes -5% del total", "votantes —5% del total— dijeron", "within a quote as well"),
    ("votantes […] -5% del", "votantes, el —5% del total", "and in a part"),
    ("fell by —5% now", "fell by -5% now", "the other way round"),
    ("fell by --5% now", "fell by -5% now", "however it is typed"),
    ("fell by —$5", "fell by -$5", "before a currency"),
    ("by -½ point", "by —½ point", "a fraction"),
    ("5 per cent", "3 —5 per cent", "behind a number it may be that of a range"),
    ("5%", "(—5%)", "behind a bracket it may be one"),
    ("5%", "by –5% now", "and a short one always"),
    # words are whole
    ("lega", "un col·lega", "a Catalan double l"),
    ("צה", "צה״ל", "the mark of a Hebrew acronym"),
    ("ל", 'צה"ל', "typed as a quotation mark"),
    ("ורג", "ג׳ורג", "the mark of a foreign sound"),
    ("خواهم", "نمی\u200cخواهم", "a joiner parts no Persian word"),
    ("क", "क्ष", "a Devanagari cluster"),
    ("Iran", "Iran’s plan", "a possessive"),
    ("president said", "the vice-president said", "a vice-president is no president"),
    ("US$5", "AUS$5", "letters before letters"),
    ("B", "B+", "a grade"),
    ("org", "see x.org today", "the end of an address"),
    ("he did", "he didn‛t", "a contraction with another apostrophe"),
    ("good", "good\u0338 x", "a word whose last letter is struck through"),
    ("no", "no\u200dt", "a joiner is nothing"),
    ("a b", "a\u2060b", "and no space"),
    ("now here", "now\u200bhere", "neither is a zero-width space"),
    ("resign", "re-sign", "a hyphen makes another word"),
    ("its", "it's", "so does an apostrophe"),
    ("café", "cafe", "an accent"),
    ("straße", "strasse", "a sharp s"),
    ("Istanbul", "İstanbul", "a dot"),
    ("Αthens", "Athens", "a Greek letter that looks the same"),
    ("аnd", "and", "a Cyrillic one"),
    # marks
    ("etc...", "etc.", "three stops and one"),
    ("no, never", "no never", "a comma"),
    ("Yes!", "Yes?", "two marks"),
    ("he said: no", "he said no", "a colon"),
    ("a–b", "a b", "a dash and a space"),
    # elisions
    ("he is […] guilty", "he is, we say, non-guilty", "a part cut out of a word"),
    ("grew […] 5%", "grew and then fell by -5%", "out of a number"),
    ("killed 12 […] people", "killed 12,000 young people", "at its end"),
    ("in 2003 […] 05", "in 2003-05", "two halves of a range"),
    ("a [… ] c", "a b c", "a mark with a space in it"),
    ("a [....] c", "a b c", "a mark of four stops"),
    ("5 […] 6", "5 . 6", "a gap of a stop"),
    ("x […] y", "x \u0301 y", "a gap of an accent"),
]

#: Quote, text, and why the one stands in the other.
FOUND = [
    # the number of a note behind a stop is none of the number before it
    ("killed 12.", "They killed 12.³ Then they left.", "behind the end of a sentence"),
    ("killed 12", "They killed 12,³ then they left.", "behind a comma"),
    ("in 2003", "in 2003:¹ it was so", "behind a colon"),
    # whole numbers
    ("10⁻⁶ of", "it is 10⁻⁶ of that", "with its exponent"),
    ("5 ½", "5 ½ of", "with its fraction"),
    ("5 1/2 years", "about 5 1/2 years", "with a typed one"),
    ("in 2003", "in 2003 1/2 of them left", "a year has no fraction"),
    ("May 5", "on May 5 1/2/2003 was", "nor has a day the first half of a date"),
    ("5′10″ tall", "is 5′10″ tall", "feet and inches"),
    ("一・五倍", "約一・五倍", "Han numerals with their point"),
    ("12，000人", "死者12，000人", "with its full-width comma"),
    ("5人", "在2003，5人", "a full-width comma that parts two numbers"),
    ("2003", "在2003，120人", "for a year has four digits"),
    ("10：30", "在10：30到", "a time"),
    ("12 000 people", "killed 12\n000 people", "over a line end"),
    ("page 12", "page 12\n345 people", "a line end that parts two numbers"),
    ("12 dead", "Iraq\t12 dead", "a tab that does"),
    ("COVID-19", "has COVID-19 now", "a name with a number"),
    ("COVID- 19", "has COVID-\n19 now", "over a line end as it stands"),
    ("5 %", "grew 5\u00a0%", "with its percent sign, whatever the space"),
    ("5 % of them", "5 % of them", "with its percent sign"),
    ("rooms 12", "rooms 12 $300", "the currency of the number behind"),
    ("300 rooms", "5 € 300 rooms", "the currency of the number before"),
    ("300 rooms", "for 5€ 300 rooms", "the same, glued to it"),
    ("in 2003", "in 2003\u00a0he left", "a no-break space before a word"),
    ("3 × 4", "3 × 4 cm", "a product"),
    ("x >= 5", "if x >= 5 then", "a whole comparison"),
    ("x > 5", "if x > 5 then", "a simple one"),
    ("1 + 1 = 2", "so 1 + 1 = 2.", "a sum"),
    ("1–0 win", "a 1-0 win", "a score"),
    ("5 percent", "~ 5 percent", "a sign behind a space is a word"),
    ("in 2003", "in 2003†", "a dagger is no part of a number"),
    ("in 2003", "in 2003[1]", "nor is a note"),
    ("in 2003", "in 2003… He", "nor are stops"),
    ("in 2003", "in 2003.He", "behind a number a space may be lost"),
    ("5' 10\"", "5' 10\" tall", "typed primes"),
    ("Section 5", "Section 5(b)", "a bracket"),
    ("10 000 people", "10\u00a0000 people", "kinds of spaces in a number"),
    # what a mark of direction turns round is read the other way
    ("people were", "killed \u202e21\u202c people were", "behind its end"),
    ("people were", "killed \u202e21\nthe people were", "or in another line"),
    ("the men", "the men \u202e21", "before it"),
    ("the men", "\u202athe men\u202c x \u202e21", "under a mark that turns no letter round"),
    ("the men", "\u2066\u202ex\u2069 the men", "behind an isolate that ends what is in it"),
    ("the men", "\u202c\u2069 the men", "behind ends of nothing"),
    ("12 people", "\u202b12 people\u202c", "one number changes places with none"),
    ("3 - 1", "\u202bwon 3 - 1\u202c", "nor do two behind a letter"),
    ("3.1", "\u202b3.1\u202c", "nor the parts of one"),
    ("3 - 1 שלום", "\u202b3 - 1 שלום\u202c", "nor what is written from the right"),
    ("\u202bשלום 3 - 1\u202c", "שלום 3 - 1", "in the quote as well"),
    # a long dash before a number is no minus sign
    ("5% del total", "votantes —5% del total— dijeron", "behind a space it begins a remark"),
    ("$5 del total", "votantes ―$5 del total― dijeron", "a bar as well"),
    ("5 muertos", "—5 muertos", "or speech, at the start of a text"),
    ("5 muertos", "dijo:\n—5 muertos", "and of a line"),
    ("votantes —5% del", "votantes —5% del total—", "with it"),
    ("votantes --5% del", "votantes —5% del total—", "typed as two hyphens"),
    ("votantes […] —5% del", "votantes, el —5% del total", "in a part"),
    ("fell by –5% now", "fell by -5% now", "short dashes are minus signs"),
    # whole words
    ("col·lega", "un col·lega", "with its dot"),
    ("News", "Home·News·Sport", "a dot that parts a list"),
    ("布什", "乔治·布什说", "or two Han names"),
    ("צה״ל", "צה״ל בא", "with its mark"),
    ("no", 'a"no"b', "quotation marks without spaces"),
    ("می‌خواهم", "من می‌خواهم بروم", "with its joiner"),
    ("मुझे हिन्दी", "मुझे हिन्दी आती", "Devanagari"),
    ("مرحبا", "\u200fمرحبا\u200e", "marks of direction around it"),
    ("中文", "中文² 说", "a note number behind Han letters"),
    ("'90s music", "’90s music", "an apostrophe that begins"),
    ("rock 'n' roll", "rock ‘n’ roll", "a wrong one"),
    ("naïve", "nai\u0308ve", "decomposed"),
    ("office", "oﬃce", "a ligature of three"),
    ("e-mail", "an e‑mail to", "a no-break hyphen"),
    ("cooperation", "co\u00adoperation", "a soft one"),
    ("people-most", "people—most", "a dash for a hyphen, which folding does not tell apart"),
    ("he left", "he left—and", "a dash behind a word"),
    ("and then", "he left—and then", "and before one"),
    ("he left", "he left/", "a slash behind nothing"),
    ("C# code", "some C# code", "with its sign"),
    ("@user said", "as @user said", "a handle"),
    ("ok", "ok👍", "an emoji"),
    ("Then he", 'the end."Then he', "a space lost behind a quotation mark"),
    ("what?", "what?!", "one of two marks"),
    ("no one", "“no one", "a mark that never closes"),
    ('said "no" twice', "he said “no” twice", "marks inside"),
    ('"Oui !"', "« Oui ! »", "guillemets and their spaces"),
    ("a\u2000b", "a b", "white space that NFC makes into another"),
    # elisions
    ("he […] left", "he (it seems) left", "a gap in brackets"),
    ("a […] b", "a [inaudible] b", "in others"),
    ("“we […] win”", "“we will win”", "between quotation marks"),
    ("5% […] 7%", "5% or 7%", "between numbers"),
    ("we […] win", "we will\n\nwin", "over a paragraph"),
]


def of(pair: tuple[str, str, str]) -> str:
    return f"{pair[2]}: {pair[0]} / {pair[1]}".encode("ascii", "backslashreplace").decode()


@pytest.mark.parametrize("pair", REFUSED, ids=of)
def test_refused(pair: tuple[str, str, str]) -> None:
    """What a text does not say is not found in it."""
    quote, text, _ = pair

    assert find_quote(quote, text) is None
    assert _plainly(quote, text) is None


@pytest.mark.parametrize("pair", FOUND, ids=of)
def test_found(pair: tuple[str, str, str]) -> None:
    """What it says is."""
    quote, text, _ = pair

    located = find_quote(quote, text)

    assert located is not None
    assert _plainly(quote, text) in (located, None)


def _plainly(quote: str, text: str) -> Located | None:
    """What the short way finds, which has to be no more than the long one finds."""
    folded = fold(text)
    place = None if folded.breaks else plain_place(quote, folded, NEGATIONS)
    return located_plainly(quote, place[0], folded.way_back) if place else None

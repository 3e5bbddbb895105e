"""What becomes of quotations and documents: proved, or told with code, place and remedy."""

import re
from collections.abc import Callable
from hashlib import sha256

import pytest

from claimledger import RULES, Audit, Finding

Audited = Callable[..., Audit]

PAGE = """The office said that the bridge was safe.
Others say that the bridge was safe too, as far as anybody knows.
The co-
operation of both is not in doubt.
"""


def source(rest: str = "", name: str = "page") -> str:
    """A second source, with a document of its own."""
    pin = sha256(PAGE.encode()).hexdigest()
    return f"""
[source.{name}]
title = "The page"
document = "page.txt"
sha256 = "{pin}"
{rest}
"""


def item(quote: str, rest: str = "", source: str = "page") -> str:
    """A claim and an evidence item with *quote*."""
    return f"""
[claim.safe]
text = "The bridge is safe."
[evidence.item]
supports = "safe"
source = "{source}"
quote = "{quote}"
{rest}
"""


def told(audit: Audit, id: str = "item") -> list[Finding]:
    """What was found of one record, but for notes on its standing."""
    return [f for f in audit.findings if f.id == id and f.code.startswith("CL3")]


def test_a_proved_quote_has_its_place(audited: Audited) -> None:
    """A proof names document, line and column, and nothing is told."""
    audit = audited(source() + item("as far as anybody knows"), page=PAGE)
    proof = audit.proofs["item"]
    assert proof.located is not None

    assert (proof.proved, proof.document, proof.located.line, proof.located.column) == (
        True,
        "page.txt",
        2,
        42,
    )


def test_a_changed_word_is_told_with_the_nearest_passage(audited: Audited) -> None:
    """A quote that is not there is an error at its line, with what the document has instead."""
    audit = audited(source() + item("as far as anyone knows"), page=PAGE)

    [finding] = told(audit)

    assert re.sub(r"\d+%", "N%", str(finding)).endswith(
        "test.claims.toml:23:1: CL301 quote not found in page.txt; nearest, line 2 (N%):"
        " says `anyone`, the document `anybody`"
    )


def test_words_in_brackets_get_a_remedy_of_their_own(audited: Audited) -> None:
    """An editor's insertion is not in the source, and the remedy says so."""
    audit = audited(source() + item("the bridge [of 1950] was safe"), page=PAGE)

    assert told(audit)[0].remedy.startswith("Words in brackets are the editor's")


def test_a_lost_document_is_told_once(audited: Audited) -> None:
    """One finding about the source; its quotes stay unproved without one each."""
    audit = audited(source().replace("page.txt", "gone.txt") + item("anybody"))

    assert [(f.id, f.code) for f in audit.findings if f.code.startswith("CL3")] == [
        ("page", "CL302")
    ]
    assert audit.proofs["item"].problem == "CL302"


def test_a_changed_document_proves_nothing(audited: Audited) -> None:
    """A quote may still stand in it, but it is not the text that was archived."""
    audit = audited(source() + item("as far as anybody knows"), page=PAGE + "\n")
    proof = audit.proofs["item"]

    assert [f.code for f in told(audit, "page")] == ["CL303"]
    assert (proof.proved, proof.problem, proof.located is None) == (False, "CL303", False)
    assert audit.documents["page"].problem == "CL303"


def test_an_unpinned_document_prints_the_line_to_paste(audited: Audited) -> None:
    """Without a hash the document counts as unchanged, with a warning."""
    pin = f'sha256 = "{sha256(PAGE.encode()).hexdigest()}"'
    audit = audited(source().replace(pin, "") + item("anybody"), page=PAGE)

    [finding] = told(audit, "page")

    assert (finding.code, finding.remedy) == ("CL304", f"Paste this line: {pin}")
    assert audit.proofs["item"].proved


def test_a_quote_must_stand_in_the_lines_of_its_source(audited: Audited) -> None:
    """Elsewhere in the document somebody else is speaking."""
    audit = audited(source("lines = [[3, 4]]") + item("as far as anybody knows"), page=PAGE)

    [finding] = told(audit)

    assert (finding.code, finding.message) == (
        "CL305",
        "quote stands in page.txt, line 2, not in the lines of `page`: 3-4",
    )
    assert not audit.proofs["item"].proved


@pytest.mark.parametrize(
    ("sources", "proved"),
    [
        (["lines = [[1, 1]]"], False),
        (["lines = [[2, 2]]"], True),
        (["lines = [[1, 1]]", "lines = [[2, 3]]"], True),
        (["lines = [[1, 1]]", "lines = [[1, 1], [3, 3]]"], False),
        (["lines = [[1, 1]]", ""], True),
    ],
)
@pytest.mark.parametrize("steps", [1, 2])
def test_what_is_quoted_in_lines_stands_in_them(
    audited: Audited, sources: list[str], steps: int, *, proved: bool
) -> None:
    """Who is quoted in a part of a document is quoted there, through however many others."""
    parts = [
        f'[source.part-{number}]\ntitle = "Part"\nquoted-in = "page"\n{lines}\n'
        for number, lines in enumerate(sources)
    ]
    names = [f"part-{number}" for number in range(len(sources))]
    for step in range(steps):
        parts.append(f'[source.said-{step}]\ntitle = "Said"\nquoted-in = {names}\n')
        names = [f"said-{step}"]
    audit = audited(
        source() + "".join(parts) + item("as far as anybody knows", source=names[0]), page=PAGE
    )

    assert audit.proofs["item"].proved == proved
    assert [finding.code for finding in told(audit)] == ([] if proved else ["CL305"])


def test_lines_of_a_document_are_handed_down(audited: Audited) -> None:
    """Those of the very source that names it too; but lines of its own come first."""
    inner = '[source.inner]\ntitle = "Inner"\nquoted-in = "page"\n{}\n'
    words = item("as far as anybody knows", source="inner")
    handed = audited(source("lines = [[1, 1]]") + inner.format("") + words, page=PAGE)
    own = audited(source("lines = [[1, 1]]") + inner.format("lines = [[2, 2]]") + words, page=PAGE)

    assert (handed.proofs["item"].proved, own.proofs["item"].proved) == (False, True)
    assert "CL319" in {finding.code for finding in own.findings}


def test_lines_choose_among_several_places(audited: Audited) -> None:
    """A quote that stands within the lines is proved there, whatever stands before."""
    audit = audited(source("lines = [[2, 2]]") + item("the bridge was safe"), page=PAGE)
    located = audit.proofs["item"].located
    assert located is not None

    assert (located.line, located.others, told(audit)) == (2, (), [])


def test_each_part_must_stand_in_a_range(audited: Audited) -> None:
    """The parts of an elided quote may lie in different ranges, each wholly in one."""
    quote = "The office said [...] as far as anybody knows"
    inside = audited(source("lines = [[1, 1], [2, 2]]") + item(quote), page=PAGE)
    outside = audited(source("lines = [[1, 1], [3, 3]]") + item(quote), page=PAGE)

    assert (inside.proofs["item"].proved, outside.proofs["item"].proved) == (True, False)


def test_lines_beyond_the_end_are_told(audited: Audited) -> None:
    """Lines that the document does not have are an error of the source."""
    audit = audited(source("lines = [[1, 1], [90, 99]]") + item("The office said"), page=PAGE)

    assert [f.code for f in told(audit, "page")] == ["CL318"]


def test_several_places_are_listed(audited: Audited) -> None:
    """The first is taken, and the lines of all are told."""
    audit = audited(source() + item("the bridge was safe"), page=PAGE)

    assert [(f.code, f.message) for f in told(audit)] == [
        ("CL306", "quote stands 2 times in page.txt, lines 1, 2")
    ]


def test_prefix_and_suffix_that_fit_nowhere(audited: Audited) -> None:
    """The quote is there, its surroundings are not: the finding says where it stands."""
    audit = audited(
        source() + item("as far as anybody knows", 'suffix = "but"'),
        page=PAGE,
    )

    assert [(f.code, f.message, f.key) for f in told(audit)] == [
        (
            "CL317",
            "quote stands in page.txt, line 2, but not between its prefix and suffix",
            "suffix",
        )
    ]


def test_an_excerpt_cannot_disprove(audited: Audited) -> None:
    """What is not in an excerpt may be in the whole: a warning, and the item does not count."""
    audit = audited(source("partial = true") + item("never seen"), page=PAGE)

    assert [(f.code, f.severity) for f in told(audit)] == [("CL316", "warning")]
    assert not audit.proofs["item"].proved


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The office said that [...] in doubt", "CL307"),
        ("in doubt", "CL309"),
        ("The cooperation of both", "CL311"),
        ("of both is", "CL310"),
    ],
)
def test_flags_become_findings(audited: Audited, quote: str, expected: str) -> None:
    """What a person should look at is told; the quote is proved all the same."""
    audit = audited(source() + item(quote), page=PAGE)

    assert [f.code for f in told(audit)] == [expected]
    assert audit.proofs["item"].proved


def test_the_first_document_that_proves_is_reported(audited: Audited) -> None:
    """A source without a document is looked for where it is quoted, in that order."""
    audit = audited(
        source()
        + '[source.heard]\ntitle = "Heard"\nquoted-in = ["paper", "page"]\n'
        + item("as far as anybody knows", source="heard"),
        page=PAGE,
    )

    assert (audit.proofs["item"].proved, audit.proofs["item"].document) == (True, "page.txt")
    assert told(audit) == []


def test_a_quote_that_is_in_none_is_told_once(audited: Audited) -> None:
    """The finding is about the first document searched."""
    audit = audited(
        source()
        + '[source.heard]\ntitle = "Heard"\nquoted-in = ["paper", "page"]\n'
        + item("words of nobody", source="heard"),
        page=PAGE,
    )

    assert [f.code for f in told(audit)] == ["CL301"]
    assert audit.proofs["item"].document == "paper.txt"


def test_without_any_document_a_quote_is_unarchived(audited: Audited) -> None:
    """Nothing is proved and nothing disproved."""
    audit = audited('[source.lost]\ntitle = "Lost"\n' + item("words", source="lost"))

    assert audit.proofs["item"].unarchived


def test_what_from_claim_takes_over(audited: Audited) -> None:
    """An item taken from a claim has that claim's proof."""
    audit = audited("""
        [claim.safe]
        text = "The bridge is safe."
        source = "paper"
        quote = "the bridge was safe"
        [claim.other]
        text = "It is not in danger."
        [evidence.item]
        from-claim = "safe"
        supports = "other"
        """)

    assert audit.proofs["item"] == audit.proofs["safe"]


def test_a_document_of_two_sources_is_judged_for_each(audited: Audited) -> None:
    """One may be pinned rightly and the other not; both are told apart."""
    other = source(name="again").replace(sha256(PAGE.encode()).hexdigest(), "0" * 64)
    audit = audited(source() + other + item("anybody"), page=PAGE)

    assert [audit.documents[id].problem for id in ("page", "again")] == ["", "CL303"]


def test_what_tells_the_places_apart_is_proposed(audited: Audited) -> None:
    """The finding prints the shortest prefix or suffix that means the first place."""
    audit = audited(source() + item("the bridge was safe"), page=PAGE)

    assert told(audit)[0].remedy == (
        'Quote more words, or, if the first place is meant, paste: suffix = "."'
    )


@pytest.mark.parametrize(
    ("quote", "rest"),
    [("the bridge was safe", 'prefix = "that"'), ("it went on", "")],
    ids=["it has one already", "none would do"],
)
def test_what_cannot_be_told_apart(audited: Audited, quote: str, rest: str) -> None:
    """Then the rule's own remedy stands."""
    audit = audited(source() + item(quote, rest), page="and so it went on " * 99 + PAGE)
    [finding] = [f for f in told(audit) if f.code == "CL306"]

    assert finding.remedy == RULES["CL306"].remedy


def test_a_quote_that_is_absent_has_no_surroundings(audited: Audited) -> None:
    """Then the quote itself is what is told, not its prefix."""
    audit = audited(source() + item("words of nobody", 'prefix = "the"'), page=PAGE)

    assert [f.code for f in told(audit)] == ["CL301"]


def test_a_length_and_an_obstacle_are_remembered(audited: Audited) -> None:
    """Of a document that is let go, what the checks of the archive ask for stays."""
    wall = " Just a moment... \n"
    audit = audited(source(), page=wall)

    assert (audit.documents["page"].length, audit.documents["page"].obstacle) == (
        16,
        ("a check for robots", "Just a moment"),
    )


def test_empty_document(audited: Callable[..., Audit]) -> None:
    """Where a document holds no text, that is said, and not that a quote differs from it."""
    rest = """
    [source.lost]
    title = "Lost"
    document = "lost.txt"
    [evidence.lost-words]
    supports = "safe"
    source = "lost"
    quote = "it was safe"
    [claim.safe]
    text = "It is safe."
    """
    messages = {one.code: one.message for one in audited(rest, lost=" \n").findings}

    assert messages["CL301"] == "quote not found in lost.txt, which holds no text"


UNPINNED = '[source.page]\ntitle = "The page"\ndocument = "page.txt"\n'


def claim(quote: str, id: str) -> str:
    """A claim that is a quote."""
    return f'[claim.{id}]\ntext = "It is."\nsource = "page"\nquote = "{quote}"\n'


def test_what_lies_in_quotes_is_counted_once(audited: Audited) -> None:
    """However many quotes have a word; those that stand nowhere have none."""
    text = "The bridge was safe. It was old. Nobody had looked.\n"
    quotes = [
        "bridge was safe",  # 15
        "The bridge was",  # 4 more
        "was",
        "safe. It was",  # 8 more
        "Nobody […] looked",  # 12
        "never said",
        "Nobody had",  # 4 more
    ]
    for count, covered in enumerate([15, 19, 19, 27, 39, 39, 43], 1):
        items = "".join(claim(quote, f"q{n}") for n, quote in enumerate(quotes[:count]))
        assert audited(UNPINNED + items, page=text).documents["page"].quoted == covered


def test_words_that_a_ledger_adds_are_told(audited: Audited) -> None:
    """Its own negations and hedges raise a flag beside a quote and in what it leaves out."""
    heading = '[ledger]\nnegations = ["nary", "no way"]\nhedges = ["mayhap"]\n'
    text = "Nary a bridge was safe. No way the road was. The bus mayhap was late.\n"
    items = (
        claim("a bridge was", "one")
        + claim("the road was", "two")
        + claim("The bus […] was late", "three")
    )
    judged = audited(heading + UNPINNED + items, page=text)

    assert [[f.code for f in told(judged, id)] for id in ("one", "two", "three")] == [
        ["CL309"],
        ["CL309"],
        ["CL308"],
    ]

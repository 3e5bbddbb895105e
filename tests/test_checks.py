"""Each check has a ledger that trips it and one that just does not."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimledger import CHECKS, Audit, Source, audit, load, loads
from claimledger.checking.ignoring import unignored
from claimledger.checking.texts import is_plain_url, unseen_character
from claimledger.judging.conduits import conduits
from claimledger.obstacles import obstacle

#: For and against a claim of the office's, by the union and by the paper itself.
SAFE = """
[claim.safe]
text = "The bridge is safe."
speaker = "office"
source = "paper"
quote = "the bridge was safe"
"""
DENIAL = """
[evidence.denial]
contradicts = "safe"
speaker = "union"
source = "paper"
quote = "it was not safe"
"""
PAPER_SAYS = """
[evidence.paper-says]
supports = "safe"
source = "paper"
quote = "nobody had looked since 2019"
"""
UNSAFE = """
[claim.unsafe]
text = "The bridge is not safe."
speaker = "union"
source = "paper"
quote = "it was not safe"
"""
UNSAFE_AGAINST_SAFE = """
[evidence.unsafe-against-safe]
from-claim = "unsafe"
contradicts = "safe"
"""
SAFE_AGAINST_UNSAFE = """
[evidence.safe-against-unsafe]
from-claim = "safe"
contradicts = "unsafe"
"""
OTHER = """
[source.other]
title = "The other paper"
author = "third"
document = "other.txt"
[speaker.third]
name = "A third party"
"""
OTHER_TEXT = "It had been looked at, and was safe. It had not been looked at. Others agreed.\n"
WALL = "Just a moment...\nChecking your browser before accessing other.example\n"


def record(kind: str, *between: str) -> str:
    """A contradiction record between two others."""
    one, other = between
    return f"""
[contradiction.conflict]
between = ["{one}", "{other}"]
kind = "{kind}"
because = "They cannot both hold."
"""


def item(id: str, rest: str, quote: str, source: str = "paper") -> str:
    """An evidence item."""
    return f"""
[evidence.{id}]
{rest}
source = "{source}"
quote = "{quote}"
"""


ABOUT = '\nabout = "{}"\n'
TRIPPED = {
    "CL401": SAFE + 'expect = "supported"' + DENIAL,
    "CL402": SAFE + DENIAL + '[claim.safe.verdict]\nrating = "Supported"\nby = "union"\n'
    'date = 2024-01-01\nbecause = "We looked."',
    "CL404": SAFE
    + item("own", 'supports = "safe"\nspeaker = "office"\nbasis = "own-position"', "was safe"),
    "CL405": '[policy]\nunarchived = "count"\n[source.lost]\ntitle = "Lost"\n'
    + SAFE
    + item("lost-item", 'supports = "safe"', "it was safe", "lost"),
    "CL406": SAFE
    + OTHER
    + item("one", 'supports = "safe"\nspeaker = "union"', "the bridge was safe")
    + item("two", 'supports = "safe"', "looked at, and was safe", "other")
    + item("out", 'undercuts = ["one", "two"]', "nobody had looked"),
    "CL407": SAFE
    + UNSAFE
    + '[evidence.a]\nfrom-claim = "safe"\nsupports = "unsafe"\n'
    + '[evidence.b]\nfrom-claim = "unsafe"\nsupports = "safe"\n',
    "CL408": SAFE + DENIAL + UNSAFE + SAFE_AGAINST_UNSAFE,
    "CL410": SAFE + item("echo", 'supports = "safe"', "bridge was safe"),
    "CL411": SAFE + '[speaker.other-union]\nname = "the  union"\n',
    "CL501": SAFE
    + UNSAFE
    + PAPER_SAYS
    + item("for-unsafe", 'supports = "unsafe"', "it was not safe")
    + record("value", "safe", "unsafe"),
    "CL502": SAFE
    + UNSAFE
    + UNSAFE_AGAINST_SAFE
    + item("for-unsafe", 'supports = "unsafe"', "it was not safe")
    + record("negation", "safe", "unsafe"),
    "CL503": SAFE
    + ABOUT.format("2019")
    + UNSAFE
    + ABOUT.format("2019-05")
    + UNSAFE_AGAINST_SAFE
    + record("date", "safe", "unsafe"),
    "CL504": SAFE + PAPER_SAYS + record("value", "safe", "paper-says"),
    "CL505": SAFE + UNSAFE + record("value", "safe", "unsafe"),
    "CL506": SAFE + PAPER_SAYS + DENIAL,
    "CL601": SAFE + DENIAL,
    "CL602": SAFE
    + '[speaker.voice]\nname = "A voice"\nanonymous = true\n'
    + item("heard", 'contradicts = "safe"\nspeaker = "voice"', "it was not safe"),
    "CL603": SAFE + item("again", 'supports = "safe"\nspeaker = "office"', "the bridge was safe"),
    "CL604": SAFE + DENIAL + item("paper-too", 'contradicts = "safe"', "nobody had looked"),
    "CL605": SAFE + '[evidence.bare]\nsupports = "safe"\nsource = "paper"\n',
    "CL606": '[policy]\nadmit = "C3"\n' + SAFE + DENIAL,
    "CL121": SAFE + 'note = "so they\\u202Esay"\n',
    "CL122": SAFE + '[source.linked]\ntitle = "Linked"\nurl = "javascript:alert(1)"\n',
    "CL123": SAFE + 'ignore = ["CL602"]\nnote = "Nobody is anonymous here."\n' + DENIAL,
    "CL124": SAFE + 'ignore = ["CL601"]\n' + DENIAL,
    "CL301": SAFE.replace("the bridge was", "the bridge is"),
    "CL302": SAFE + OTHER.replace("other.txt", "gone.txt"),
    "CL303": SAFE + OTHER.replace('"other.txt"', f'"other.txt"\nsha256 = "{"0" * 64}"'),
    "CL304": SAFE + OTHER + item("other-item", 'supports = "safe"', "was safe", "other"),
    "CL319": '[source.letter]\ntitle = "Letter"\nquoted-in = "paged"\nlines = [[2, 3]]\n'
    '[source.paged]\ntitle = "Paged"\ndocument = "other.txt"\nlines = [[1, 2]]\n',
    "CL320": SAFE + OTHER + item("all", 'supports = "safe"', OTHER_TEXT.strip(), "other"),
    "CL321": SAFE + OTHER.replace("other.txt", "wall.txt"),
    "CL322": SAFE
    + '[source.lost]\ntitle = "Lost"\n'
    + item("lost-item", 'supports = "safe"', "it was safe", "lost"),
    "CL409": SAFE + '[claim.safe-too]\ntext = "the bridge  is safe"\nspeaker = "union"\n',
    "CL507": '[source.dated]\ntitle = "Dated"\npublished = 2019-05-01\n'
    + SAFE
    + item("later", 'supports = "safe"\ndate = 2019-05-02', "was safe", "dated"),
    "CL508": '[source.dated]\ntitle = "Dated"\nquoted-in = "seen"\n'
    '[source.seen]\ntitle = "Seen"\naccessed = "2019-05"\n'
    '[claim.later]\ntext = "Later."\nsource = "dated"\ndate = "2019-06"\n',
    "CL509": '[source.early]\ntitle = "Early"\npublished = 2006-06-06\naccessed = 2006-05-22\n',
    "CL607": SAFE,
    "CL608": SAFE + OTHER,
    "CL609": SAFE + '[evidence.aside]\ncontext = "safe"\nsource = "paper"\n',
    "CL610": '[claim.heard]\ntext = "Heard somewhere."\n',
    "CL611": SAFE + 'tags = ["al-qaeda"]\n' + UNSAFE + 'tags = ["Al Qaeda"]\n',
}
SPARED = {
    "CL401": SAFE + 'expect = "contradicted"' + DENIAL,
    "CL402": SAFE + DENIAL + '[claim.safe.verdict]\nrating = "Contradicted"\nby = "union"\n'
    'date = 2024-01-01\nbecause = "We looked."',
    "CL404": SAFE
    + item("own", 'supports = "safe"\nspeaker = "office"\nbasis = "first-hand"', "was safe"),
    "CL405": '[source.lost]\ntitle = "Lost"\n'
    + SAFE
    + item("lost-item", 'supports = "safe"', "it was safe", "lost"),
    "CL406": SAFE
    + OTHER
    + item("one", 'supports = "safe"\nspeaker = "union"', "the bridge was safe")
    + item("two", 'supports = "safe"', "looked at, and was safe", "other")
    + item("out", 'undercuts = ["one", "two"]', "nobody had looked")
    + item("out-too", 'undercuts = "one"\nspeaker = "third"', "not safe"),
    "CL407": SAFE
    + UNSAFE
    + '[evidence.a]\nfrom-claim = "safe"\nsupports = "unsafe"\n'
    + '[evidence.b]\nfrom-claim = "unsafe"\nsupports = "safe"\n'
    + PAPER_SAYS,
    "CL408": SAFE + UNSAFE + SAFE_AGAINST_UNSAFE,
    "CL501": SAFE
    + UNSAFE
    + PAPER_SAYS
    + item("for-unsafe", 'supports = "unsafe"', "it was not safe")
    + record("tension", "safe", "unsafe"),
    "CL502": SAFE
    + UNSAFE
    + UNSAFE_AGAINST_SAFE
    + item("for-unsafe", 'supports = "unsafe"\ncontradicts = "safe"', "it was not safe")
    + record("negation", "safe", "unsafe"),
    "CL503": SAFE
    + ABOUT.format("2019")
    + UNSAFE
    + ABOUT.format("2020-05/..")
    + UNSAFE_AGAINST_SAFE
    + record("date", "safe", "unsafe"),
    "CL504": SAFE + PAPER_SAYS + DENIAL + record("value", "safe", "denial"),
    "CL505": SAFE + UNSAFE + UNSAFE_AGAINST_SAFE + record("value", "safe", "unsafe"),
    "CL506": SAFE + PAPER_SAYS + DENIAL + record("value", "safe", "denial"),
    "CL601": SAFE + DENIAL + item("paper-too", 'contradicts = "safe"', "nobody had looked"),
    "CL602": SAFE
    + '[speaker.voice]\nname = "A voice"\nanonymous = true\n'
    + item("heard", 'contradicts = "safe"\nspeaker = "voice"', "it was not safe")
    + DENIAL,
    "CL603": SAFE + item("other-voice", 'supports = "safe"\nspeaker = "union"', "bridge was safe"),
    "CL604": SAFE
    + DENIAL
    + OTHER
    + item("elsewhere", 'contradicts = "safe"', "It had not been looked at", "other"),
    "CL605": SAFE + UNSAFE + UNSAFE_AGAINST_SAFE,
    "CL606": '[policy]\nadmit = "C3"\n'
    + SAFE
    + '[source.graded]\ntitle = "Graded"\nreliability = "F"\ndocument = "other.txt"\n'
    + item("graded-item", 'contradicts = "safe"', "not been looked at", "graded"),
    "CL121": '[ledger]\ntitle = "Größe"\n'
    + SAFE
    + 'note = "A line\\nand\\ta tab, and می\\u200Cخواهم"\n',
    "CL122": SAFE + '[source.linked]\ntitle = "Linked"\nurl = "http://host.example:80/a?b=c#d"\n',
    "CL123": SAFE + 'ignore = ["CL601"]\nnote = "Nobody else was asked."\n' + DENIAL,
    "CL124": SAFE + 'ignore = ["CL601"]\nnote = "Nobody else was asked."\n' + DENIAL,
    "CL304": SAFE + DENIAL,
    "CL319": '[source.letter]\ntitle = "Letter"\nquoted-in = "paged"\nlines = [[2, 3]]\n'
    '[source.paged]\ntitle = "Paged"\ndocument = "other.txt"\nlines = [[1, 2], [3, 9]]\n',
    "CL320": SAFE
    + OTHER.replace('"other.txt"', '"other.txt"\npartial = true')
    + item("all", 'supports = "safe"', OTHER_TEXT.strip(), "other"),
    "CL321": SAFE + OTHER,
    "CL322": '[policy]\nunarchived = "count"\n'
    + SAFE
    + '[source.lost]\ntitle = "Lost"\n'
    + item("lost-item", 'supports = "safe"', "it was safe", "lost"),
    "CL409": SAFE + '[claim.safe-too]\ntext = "The bridge is safe."\nabout = "2019"\n',
    "CL410": SAFE + item("echo", 'supports = "safe"', "was safe", "other") + OTHER,
    "CL411": SAFE + '[speaker.other-union]\nname = "The union"\nanonymous = true\n',
    "CL507": '[source.dated]\ntitle = "Dated"\npublished = 2019-05-01\n'
    + SAFE
    + item("later", 'supports = "safe"\ndate = 2019-05-01', "was safe", "dated"),
    "CL508": '[source.dated]\ntitle = "Dated"\nquoted-in = "seen"\n'
    '[source.seen]\ntitle = "Seen"\naccessed = "2019-05"\n'
    '[claim.later]\ntext = "Later."\nsource = "dated"\ndate = "2019-05-31/2019-06"\n',
    "CL509": '[source.early]\ntitle = "Early"\npublished = 2006-06-06\naccessed = 2006-05-22\n'
    'note = "The issue is dated later than it was sold."\n',
    "CL607": SAFE + DENIAL,
    "CL608": SAFE + OTHER + item("other-item", 'supports = "safe"', "was safe", "other"),
    "CL609": SAFE + DENIAL,
    "CL610": SAFE,
    "CL611": SAFE + 'tags = ["al-qaeda", "iran"]\n' + UNSAFE + 'tags = ["al-qaeda"]\n',
}


def codes(audit: Audit) -> set[str]:
    """The codes of what was found."""
    return {finding.code for finding in audit.findings}


@pytest.mark.parametrize("code", TRIPPED)
def test_tripped(code: str, audited: Callable[..., Audit]) -> None:
    """A ledger that breaks the rule is told so under its code."""
    assert code in codes(audited(TRIPPED[code], other=OTHER_TEXT, wall=WALL))


@pytest.mark.parametrize("code", SPARED)
def test_spared(code: str, audited: Callable[..., Audit]) -> None:
    """A ledger that just keeps the rule is not told."""
    assert code not in codes(audited(SPARED[code], other=OTHER_TEXT, wall=WALL))


@pytest.mark.parametrize("code", TRIPPED)
def test_checks_of_any_mapping(code: str, audited: Callable[..., Audit]) -> None:
    """Checks tell the same of assessments in any other mapping."""
    judged = audited(TRIPPED[code], other=OTHER_TEXT, wall=WALL)
    by_hand = evolve(judged, assessments=dict(judged.assessments))

    assert [[*check(by_hand)] for check in CHECKS] == [[*check(judged)] for check in CHECKS]


@pytest.mark.parametrize("code", TRIPPED)
def test_checks_of_any_ledger(code: str, audited: Callable[..., Audit]) -> None:
    """The same is told of a ledger that was made by hand as of one that was read."""
    judged = audited(TRIPPED[code], other=OTHER_TEXT, wall=WALL)

    assert audit(evolve(judged.ledger)).findings == judged.findings


@pytest.mark.parametrize("code", ["CL401", "CL402"])
def test_expectations_and_verdicts_are_of_today(code: str, audited: Callable[..., Audit]) -> None:
    """An earlier day is not held to what was expected or ruled later."""
    assert code not in codes(audited(TRIPPED[code], as_of="2024-01-01"))


def test_missed_expectation_is_explained(audited: Callable[..., Audit]) -> None:
    """The error says what the claim stands on, at the line of `expect`."""
    [finding] = [f for f in audited(TRIPPED["CL401"]).findings if f.code == "CL401"]

    assert (finding.message, finding.line, finding.column) == (
        "expected supported, but: Contradicted by 1 origin (The union), supported by none."
        " Without The union it would be unverified; one independent origin in support would make"
        " it disputed.",
        17,
        1,
    )


def test_doubtful_dates_only_give_a_note(audited: Callable[..., Audit]) -> None:
    """Dates that are marked uncertain may well agree: that they can is a note."""
    rest = TRIPPED["CL503"].replace('"2019-05"', '"2019-05?"')

    assert [f.severity for f in audited(rest).findings if f.code == "CL503"] == ["note"]


def test_a_date_pair_without_dates_is_not_judged(audited: Callable[..., Audit]) -> None:
    """Where `about` is missing, nothing says that both dates can hold."""
    rest = TRIPPED["CL503"].replace(ABOUT.format("2019"), "\n")

    assert "CL503" not in codes(audited(rest))


def test_ignored_on_request(audited: Callable[..., Audit]) -> None:
    """A record is not told again of what its `ignore` names."""
    rest = SAFE + 'ignore = ["CL601"]\nnote = "Nobody else was asked."\n' + DENIAL

    assert "CL601" not in codes(audited(rest))


def test_an_item_ignores_for_itself(audited: Callable[..., Audit]) -> None:
    """What its `ignore` names is told of no other."""
    without_quote = '[evidence.{}]\ncontradicts = "safe"\nspeaker = "union"\nsource = "paper"\n'
    asking = 'ignore = ["CL605"]\nnote = "It was said on the telephone."\n'
    rest = without_quote.format("first") + asking + without_quote.format("other")
    told = [finding.id for finding in audited(SAFE + rest).findings if finding.code == "CL605"]

    assert told == ["other"]


@pytest.mark.parametrize(
    "table",
    [
        '[speaker.one]\nname = "One"\n',
        '[source.one]\ntitle = "One"\n',
        '[claim.one]\ntext = "It is."\nspeaker = "office"\n',
        '[evidence.one]\nsupports = "safe"\nsource = "paper"\n',
        '[contradiction.one]\nbetween = ["safe", "denial"]\nkind = "tension"\nbecause = "So."\n',
    ],
    ids=["speaker", "source", "claim", "evidence", "contradiction"],
)
def test_records_of_every_kind_ignore(audited: Callable[..., Audit], table: str) -> None:
    """What one ignores is not told, or told to be ignored in vain; it has to say why."""
    trips = {f.code for f in audited(SAFE + DENIAL + table).findings if f.id == "one"} - {"CL304"}
    ignoring = f"ignore = {[*sorted(trips), 'CL501']}\n"
    told = [f for f in audited(SAFE + DENIAL + table + ignoring).findings if f.id == "one"]

    assert [(f.code, f.message.partition("names ")[2][:5]) for f in told] == [
        ("CL123", "CL501"),
        ("CL124", ""),
    ]


def test_what_nobody_ignores_in_part_is_not_told(audited: Callable[..., Audit]) -> None:
    """Of an earlier day, or of other checks, nothing is said of what is ignored in vain."""
    assert "CL123" not in codes(audited(TRIPPED["CL123"], as_of="2024-01-01"))
    assert "CL123" not in codes(audit(audited(TRIPPED["CL123"]).ledger, checks=()))


def test_an_error_is_told_whatever_is_ignored(audited: Callable[..., Audit]) -> None:
    """A code of warnings may come as an error of a record; that is never passed over."""
    [finding] = [f for f in audited(TRIPPED["CL401"]).findings if f.code == "CL401"]
    ledger = audited(TRIPPED["CL401"]).ledger
    ignoring = evolve(ledger, claims={"safe": evolve(ledger.claims["safe"], ignore=("CL401",))})

    assert [*unignored([finding], ignoring)] == [finding]


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("a\\u0007b", "U+0007"),
        ("a\\u200Bb", "U+200B"),
        ("\\u2067b", "U+2067"),
        ("a\\u200Db", "U+200D"),
        ("a\\u200C", "U+200C"),
        ("a\\u00ADb", "U+00AD"),
        ("a\\uFEFFb", "U+FEFF"),
        ("a\\U000E0041b", "U+E0041"),
        ("a\\u3164b", "U+3164"),
    ],
)
def test_unseen_characters_are_named(
    audited: Callable[..., Audit], text: str, character: str
) -> None:
    """Controls, marks of direction, what has no width: each is told with its code point."""
    audit = audited(SAFE.replace("The bridge is", text))

    assert [f.message for f in audit.findings if f.code == "CL121"] == [
        f"`text` holds {character}, which nobody sees"
    ]


@pytest.mark.parametrize(
    ("rest", "id", "key"),
    [
        ('[ledger]\ntitle = "a\\u200Bb"\n', "", "ledger.title"),
        ('[speaker.x]\nname = "a\\u200Bb"\n', "x", "name"),
        ('[source.x]\ntitle = "x"\narchived-url = "https://a\\u200B"\n', "x", "archived-url"),
        (SAFE + 'tags = ["a", "a\\u200Bb"]\n', "safe", "tags"),
        (
            SAFE + '[claim.safe.verdict]\nrating = "x"\nby = "union"\ndate = 2024-01-01\n'
            'because = "a\\u200Bb"\n',
            "safe",
            "verdict.because",
        ),
        (
            SAFE + '[[correction]]\ndate = 2024-01-01\nof = "safe"\nwhat = "\\u200B"\n',
            "",
            "correction",
        ),
    ],
    ids=["heading", "speaker", "source", "tags", "verdict", "correction"],
)
def test_unseen_characters_anywhere(
    audited: Callable[..., Audit], rest: str, id: str, key: str
) -> None:
    """Every text of a ledger is looked at, and told with its place."""
    [told] = [f for f in audited(rest).findings if f.code == "CL121"]

    assert (told.id, told.key, told.line > 0) == (id, key, True)


def test_joiners_are_held_against_their_own_neighbours(audited: Callable[..., Audit]) -> None:
    """A joiner between ASCII letters joins nothing, whatever else stands in the text."""
    audit = audited(SAFE.replace("The bridge is", "é a\\u200Db é is"))

    assert [f.message for f in audit.findings if f.code == "CL121"] == [
        "`text` holds U+200D, which nobody sees"
    ]


WITHOUT_SOURCE = """\
format = 1
[speaker.office]
name = "The office"
[claim.safe]
text = "{} safe."
speaker = "office"
"""
TEXTS = st.lists(
    st.sampled_from(
        [
            *("a", " ", "é", "“", "中", "\u200b", "\u200d", "\ufeff", "\U000e0041"),
            *(r"\"", r"\\", r"\n", r"\t", r"\r", r"\b", r"\f", r"\u200B", r"\u0061", r"\\u200B"),
        ]
    ),
    max_size=6,
).map("".join)


@given(TEXTS, TEXTS)
def test_a_glance_at_a_file_misses_nothing_unseen(text: str, note: str) -> None:
    """Where a look at the bytes of a file is enough, a look at each of its texts finds nothing."""
    ledger = loads(WITHOUT_SOURCE.format(f"The {text}") + f'note = "no {note}"\n')
    looked_at = [*unseen_character(Audit(ledger=evolve(ledger)))]

    assert not (ledger.all_is_seen and looked_at)
    assert looked_at == [*unseen_character(Audit(ledger=ledger))]


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        (r"The “bridge” of Zürich \"is\"\n\t\\", True),
        ("a\u200bb", False),
        (r"a\u0061", False),
        (r"a\fb", False),
    ],
)
def test_what_a_glance_at_a_file_tells(text: str, is_seen: bool) -> None:  # noqa: FBT001
    """Typography and usual escapes need no closer look; what may be unseen does."""
    assert loads(WITHOUT_SOURCE.format(text)).all_is_seen is is_seen


def test_findings_have_their_places_when_asked(tmp_path: Path) -> None:
    """The audit tells what there is to say; the files are gone through for its place when asked."""
    path = tmp_path / "x.claims.toml"
    text = 'format = 1\n[claim.safe]\ntext = "It is."\nspeaker = "office"\n'
    path.write_text(text + '[speaker.office]\nname = "Office"\n', encoding="utf-8")
    judged = audit(load(tmp_path))

    assert {finding.line for finding in judged.unplaced} == {0}
    assert all(finding.line for finding in judged.findings)
    assert len(judged.unplaced) == len(judged.findings) > 0


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "//host.example/a",
        "host.example",
        "http://",
        "https://user:secret@host.example/",
        "https://host.example:99999/",
        "https://host.example/a b",
        "https://host.example/ä",
        "https://[::1",
        "ftp://host.example/",
    ],
)
def test_addresses_that_are_not_plain(url: str) -> None:
    """Nothing but http and https to a host, in ASCII that can be seen, is a plain address."""
    assert not is_plain_url(url)


@pytest.mark.parametrize(
    ("old", "new"),
    [("date = 2019-05-02", 'date = "2019-05-02?"'), ("2019-05-01", '"2019-05-01~"')],
    ids=["said", "published"],
)
def test_doubtful_days_only_give_a_note(audited: Callable[..., Audit], old: str, new: str) -> None:
    """Where a date is marked uncertain, that it is too late is a note."""
    rest = TRIPPED["CL507"].replace(old, new, 1)

    assert [f.severity for f in audited(rest).findings if f.code == "CL507"] == ["note"]


def test_a_day_in_doubt_far_up_counts_as_such(audited: Callable[..., Audit]) -> None:
    """A source without dates is known from those it is quoted in, with their doubts."""
    rest = TRIPPED["CL508"].replace('"2019-05"', '"2019-05?"')

    assert [f.severity for f in audited(rest).findings if f.code == "CL508"] == ["note"]


@pytest.mark.parametrize(
    ("shared", "message"),
    [
        ('publisher = "The press"', "all known through one publisher: The press"),
        ('author = "third"', "all known through one reporter: third"),
        ("", None),
    ],
    ids=["publisher", "reporter", "none"],
)
def test_what_all_came_through(
    audited: Callable[..., Audit], shared: str, message: str | None
) -> None:
    """Two voices in two documents may still come through one publisher or one reporter."""
    rest = SAFE + '[speaker.third]\nname = "A third party"\n'
    for name, speaker in (("one", "union"), ("two", "office")):
        rest += f'[source.{name}]\ntitle = "{name}"\ndocument = "{name}.txt"\n{shared}\n'
        rest += item(f"{name}-item", f'contradicts = "safe"\nspeaker = "{speaker}"', "unsafe", name)
    told = audited(rest, one="It was unsafe, one said.", two="Two said it was unsafe.").findings

    assert [f.message.partition("origins, ")[2] for f in told if f.code == "CL604"] == (
        [message] if message else []
    )


def test_copies_of_one_document_are_one_way(audited: Callable[..., Audit]) -> None:
    """Two sources whose archived texts are the same bytes do not make two ways."""
    text = "It was unsafe, it says."
    pin = sha256(text.encode()).hexdigest()
    rest = SAFE
    for name in ("one", "two"):
        rest += f'[source.{name}]\ntitle = "{name}"\ndocument = "{name}.txt"\nsha256 = "{pin}"\n'
        rest += item(f"{name}-item", 'contradicts = "safe"', "It was unsafe", name)
    audit = audited(rest, one=text, two=text)

    message = "by 2 origins, all known through one document: one.txt"
    assert [f.message for f in audit.findings if f.code == "CL604"] == [f"contradicted {message}"]
    assert "known through one document, “one”" in audit.assessments["safe"].explain()


def test_each_side_came_through_its_own(audited: Callable[..., Audit]) -> None:
    """Of a disputed claim each side is told of by itself, and what one side came through alone."""
    rest = SAFE + OTHER + '[speaker.fourth]\nname = "A fourth party"\n'
    rest += '[speaker.fifth]\nname = "A fifth party"\n'
    rest += item("one", 'supports = "safe"\nspeaker = "union"', "bridge was safe")
    rest += item("two", 'supports = "safe"\nspeaker = "third"', "looked at, and was safe", "other")
    rest += item("three", 'contradicts = "safe"\nspeaker = "fifth"', "it was not safe")
    rest += item("four", 'contradicts = "safe"\nspeaker = "fourth"', "nobody had looked")
    turned = rest.replace("supports", "x").replace("contradicts", "supports")
    either = [rest, turned.replace('x = "safe"', 'contradicts = "safe"')]
    findings = [audited(one, other=OTHER_TEXT).findings for one in either]

    assert [[f.message for f in told if f.code == "CL604"] for told in findings] == [
        ["contradicted by 2 origins, all known through one document: paper.txt"],
        ["supported by 2 origins, all known through one document: paper.txt"],
    ]


@pytest.mark.parametrize(
    ("stance", "word"), [("supports", "supported"), ("contradicts", "contradicted")]
)
def test_one_origin_on_either_side(audited: Callable[..., Audit], stance: str, word: str) -> None:
    """Whatever a claim rests on, one voice alone is told of."""
    rest = SAFE + item("one", f'{stance} = "safe"\nspeaker = "union"', "it was not safe")

    assert [(f.id, f.message) for f in audited(rest).findings if f.code == "CL601"] == [
        ("safe", f"{word} by one origin alone, union")
    ]


def test_a_source_without_a_grade_is_named(audited: Callable[..., Audit]) -> None:
    """With what the policy asks for, at its place."""
    told = audited('[policy]\nadmit = "B3"\n' + SAFE + DENIAL).findings

    assert [(f.id, f.line > 0, f.message) for f in told if f.code == "CL606"] == [
        ("paper", True, "it has no grade, and the policy admits from B3")
    ]


@pytest.mark.parametrize(
    ("other", "told"),
    [("Nothing of it.", ["document: paper.txt"]), ("It was not safe.", [])],
    ids=["one", "two"],
)
def test_words_of_two_papers_came_through_that_which_has_them(
    audited: Callable[..., Audit], other: str, told: list[str]
) -> None:
    """Of words that may stand in either of two papers the proof says in which they do."""
    rest = SAFE + OTHER + '[source.said]\ntitle = "Said"\nquoted-in = ["other", "paper"]\n'
    for name, source in (("union", "said"), ("third", "paper")):
        filed = f'contradicts = "safe"\nspeaker = "{name}"'
        rest += item(f"{name}-item", filed, "not safe", source)
    findings = audited(rest, other=other).findings

    assert [f.message.partition("one ")[2] for f in findings if f.code == "CL604"] == told


def test_of_several_ways_only_what_they_share_is_a_conduit() -> None:
    """Words that are quoted in two papers came through neither, but through their one publisher."""
    sources = {
        "one": Source(title="One", publisher="P", document="1.txt"),
        "two": Source(title="Two", publisher="P", document="2.txt"),
        "said": Source(title="Said", author="s", quoted_in=("one", "two")),
    }

    assert {*conduits(sources)["said"]} == {("publisher", "P"), ("reporter", "s")}


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a check for robots", "Please verify you are a human\n" + "Ray ID " * 100),
        ("a check for robots", "Enable JavaScript and cookies to continue"),
        ("a request for cookies", "Before you continue to the site: we use cookies"),
        ("a login page", "Log in to continue. Forgot your password?"),
        ("an error page", "404 Not Found\nnginx"),
    ],
)
def test_pages_before_the_page(what: str, text: str) -> None:
    """Short texts that ask for something instead of saying something are known by their words."""
    found = obstacle(text)
    assert found is not None

    assert found[0] == what


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council said that the bridge was safe.",
        "The site asked visitors to verify you are a human. " + "It was a long article. " * 200,
        "We value your privacy. Accept all cookies. " + "The council met on Monday. " * 40,
    ],
    ids=["empty", "short", "long", "article with a banner"],
)
def test_pages_that_are_pages(text: str) -> None:
    """An article may have a banner, or speak of such pages."""
    assert obstacle(text) is None


def test_quotes_that_overlap_cover_a_document_once(audited: Callable[..., Audit]) -> None:
    """How much of a document is quoted does not grow with quoting it twice."""
    rest = (
        SAFE
        + OTHER
        + item("one", 'supports = "safe"', "It had been looked at, and was safe.", "other")
        + item("two", 'supports = "safe"', "looked at, and was safe. It had not", "other")
    )

    assert "CL320" not in codes(audited(rest, other=OTHER_TEXT))


def test_lines_that_begin_before_those_of_the_article(audited: Callable[..., Audit]) -> None:
    """The ranges at fault are named, and what they lie outside of."""
    rest = TRIPPED["CL319"].replace("[[2, 3]]", "[[1, 1], [9, 9]]").replace("[1, 2]", "[3, 4]")
    [told] = [f for f in audited(rest, other=OTHER_TEXT).findings if f.code == "CL319"]

    assert told.message == "lines 1-1, 9-9 lie outside those of `paged`, in which it is quoted"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (item("echo", 'supports = "safe"', "the bridge was safe."), True),
        ('[evidence.echo]\nfrom-claim = "again"\nsupports = "safe"\n', True),
        (item("echo", 'supports = "safe"\nspeaker = "office"', "bridge was safe"), False),
        (item("echo", 'supports = "safe"\nbasis = "own-position"', "bridge was safe"), False),
        (item("echo", 'supports = "again"\ncontradicts = "safe"', "bridge was safe"), True),
        (item("echo", 'supports = ["unsafe", "safe"]', "bridge was safe"), True),
        (item("echo", 'contradicts = "safe"', "bridge was safe"), False),
        (item("echo", 'supports = "unsafe"', "was"), False),
        ('[evidence.echo]\nsource = "paper"\nsupports = "safe"\n', False),
    ],
    ids=[
        "the words",
        "as another's claim",
        "of the own camp, which counts for nothing",
        "as a position",
        "of one claim against another",
        "of the second claim that it supports",
        "against the claim",
        "at another place",
        "no words",
    ],
)
def test_a_claim_is_not_supported_by_its_own_words(
    audited: Callable[..., Audit],
    more: str,
    told: bool,  # noqa: FBT001 - of a table
) -> None:
    """Whoever repeats them; told is only what counts."""
    again = '[claim.again]\ntext = "It was safe."\nspeaker = "union"\nsource = "paper"\n'
    rest = SAFE + UNSAFE + again + 'quote = "the bridge was safe"\n' + more
    findings = audited(rest).findings

    assert [f.id for f in findings if f.code == "CL410"] == ["echo"] * told


def test_words_that_nothing_proves_are_not_compared(audited: Callable[..., Audit]) -> None:
    """Where they stand is not known, though they count."""
    rest = SAFE.replace('"paper"', '"lost"') + '[source.lost]\ntitle = "Lost"\n'
    rest += '[policy]\nunarchived = "count"\n'
    audit = audited(rest + item("echo", 'supports = "safe"', "bridge was safe", "lost"))

    assert audit.assessments["safe"].standing == "supported"
    assert "CL410" not in codes(audit)

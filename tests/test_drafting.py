"""A first ledger out of a document: what it files, what it leaves open, what it survives."""

import time
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimledger import RULES, Claim, Ledger, LedgerError, audit, draft, dumps, loads
from claimledger.cli import main
from claimledger.prose.identifiers import Identifiers

ROOT = Path(__file__).parent.parent
#: So that a document holds more than its quotes.
LONG = "The bridge was built in 1901. " * 20
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def drafted(tmp_path: Path, text: str, name: str = "document.txt") -> Ledger:
    """The draft of a document that is *text*."""
    document = tmp_path / name
    document.write_text(text, encoding="utf-8")
    return draft(document, folder=tmp_path, root=tmp_path)


def quotes(ledger: Ledger) -> list[str]:
    """What its claims quote."""
    return [claim.quote for claim in ledger.claims.values()]


def claim_with(ledger: Ledger, words: str) -> Claim:
    """The one claim that quotes *words*."""
    [found] = [claim for claim in ledger.claims.values() if words in claim.quote]
    return found


def speakers(ledger: Ledger, words: str) -> list[str]:
    """The names of those who speak in the claim that quotes *words*."""
    return [ledger.speakers[id].name for id in claim_with(ledger, words).speaker]


@pytest.fixture(scope="module")
def post() -> Ledger:
    """The draft of the seed with long lines."""
    return draft(ROOT / "seeds" / "004_6c1c10b8d11a35e5.txt", folder=ROOT)


@pytest.fixture(scope="module")
def article() -> Ledger:
    """The draft of the seed with wrapped lines."""
    return draft(ROOT / "seeds" / "000_7bde5f182a151353.txt", folder=ROOT)


def test_the_charge_of_harboring(post: Ledger) -> None:
    """The charge is filed in its sentence, for those who made it, not for those who report it."""
    assert speakers(post, "deliberately “harboring” al-Qaeda cadres") == ["the administration"]


def test_the_rebuttal_and_how_it_runs_on(post: Ledger) -> None:
    """Both sentences are Wilkerson's, in his own words and with the line in the note."""
    first = claim_with(post, "The Iran experts agreed that, even if al-Qaeda")
    second = claim_with(post, "There were parts of Iran where")

    assert [first.note[:7], first.speaker, second.speaker] == [
        "line 87",
        ("wilkerson",),
        ("wilkerson",),
    ]


def test_speakers_of_the_wrapped_seed(article: Ledger) -> None:
    """Names in apposition, `he`, and a name behind its office, across line ends."""
    assert [
        speakers(article, "told the Times he did not think"),
        speakers(article, "He revealed in an interview"),
        speakers(article, "It is against my beliefs"),
        speakers(article, "Iran had no intention of negotiating"),
    ] == [
        ["Tariq al Hashimy"],
        ["Khalilzad"],
        ["one Iraqi insurgent leader"],
        ["Manoucher Mottaki"],
    ]


def test_blocks_that_lost_their_marks(post: Ledger) -> None:
    """What stands below `He writes:` is his who was plain, with the words that led to it."""
    claim = claim_with(post, "Iran put a hold on their visas")

    assert (claim.speaker, claim.note) == (
        ("gareth-porter",),
        "line 31; introduced by “He writes:”; he taken for Gareth Porter",
    )


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_draft_cleanly(path: Path) -> None:
    """The draft is written, read, judged: equal, proved, without a warning, twice the same."""
    ledger = draft(path, folder=ROOT)
    again = loads(dumps(ledger), folder=ROOT)
    judged = audit(again)

    assert (again, dumps(draft(path, folder=ROOT))) == (ledger, dumps(ledger))
    assert [str(f) for f in judged.findings if f.severity != "note"] == []
    assert all(proof.proved for proof in judged.proofs.values())


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_stance_is_taken(path: Path) -> None:
    """A draft has neither evidence nor contradictions, nor says how a claim stands."""
    ledger = draft(path, folder=ROOT)
    expected = {claim.expect for claim in ledger.claims.values()}

    assert (ledger.evidence, ledger.contradictions, expected) == ({}, {}, {None})


def test_source_of_a_text_with_title_date_and_byline(tmp_path: Path) -> None:
    """Title, date, author and hash are those that the text shows."""
    text = (
        "Thursday, May 25, 2006\n\nA Bridge Falls\n\nBy First Last\n\nThe ministry said it fell.\n"
    )
    ledger = drafted(tmp_path, text)
    source = ledger.sources["bridge-falls"]

    assert (source.title, str(source.published), source.author, source.document) == (
        "A Bridge Falls",
        "2006-05-25",
        "first-last",
        "document.txt",
    )
    assert source.sha256 == sha256(text.encode()).hexdigest()
    assert source.note == "Drafted."


def test_source_of_a_text_that_shows_nothing(tmp_path: Path) -> None:
    """The file's name stands for a title, and the note says what is lacking."""
    source = drafted(tmp_path, "The ministry said it fell.\n").sources["document"]

    assert (source.title, source.note) == (
        "document.txt",
        "Drafted. No title was found, so the file's name stands for it. No date was found.",
    )


@pytest.mark.parametrize(
    ("text", "title", "date", "note"),
    [
        (
            "MINUTES OF THE COUNCIL, 14 March 2021\n\nIt met.\n",
            "MINUTES OF THE COUNCIL, 14 March 2021",
            "2021-03-14",
            "Drafted. Its date is from “MINUTES OF THE COUNCIL, 14 March 2021”.",
        ),
        ("A Fire\n14.03.2021\n\nIt burnt.\n", "A Fire", "2021-03-14", "Drafted."),
        ("A Fire\n04.03.2021\n\nIt burnt.\n", "A Fire", "None", "Drafted. No date was found."),
        (
            "Lisbon, 14 March 2021\n\nA Fire\n",
            "A Fire",
            "2021-03-14",
            "Drafted. Its date is from “Lisbon, 14 March 2021”.",
        ),
        (
            "A Fire\n\nUpdated 17 March 2021\n\nLISBON, 14 March 2021 (HTN) – It burnt.\n",
            "A Fire",
            "2021-03-14",
            "Drafted. Its date is from “LISBON, 14 March 2021”.",
        ),
        (
            "A Fire\n\nUpdated 17 March 2021\n",
            "A Fire",
            "2021-03-17",
            "Drafted. Its date is from “Updated 17 March 2021”.",
        ),
        (
            "A Fire\n\nIt began on the day\n14 March 2021\nand was put out by\nall of them.\n",
            "A Fire",
            "None",
            "Drafted. No date was found.",
        ),
        ("The fire of 14 March 2021\n", "The fire of 14 March 2021", "None",
         "Drafted. No date was found."),
    ],
)  # fmt: skip
def test_dates_of_sources(tmp_path: Path, text: str, title: str, date: str, note: str) -> None:
    """The surest date of the head is taken, and its words told if they are more than a date."""
    [source] = drafted(tmp_path, text).sources.values()

    assert (source.title, str(source.published), source.note) == (title, date, note)


def test_kinds_of_quotations(tmp_path: Path) -> None:
    """Own words are quoted alone, split ones as one; a report keeps its sentence."""
    text = (
        "“The bridge,” Ms. North said, “is closed for now.”\n\n"
        "Ms. North said: “It fell. It fell again.”\n\n"
        "“He told us ‘we knew it’ and left,” Ms. North said.\n\n"
        "Ms. North said it was “as safe as any other”.\n\n"
        "The so-called “safe bridge” is closed.\n"
    )

    assert quotes(drafted(tmp_path, text)) == [
        "The bridge […] is closed for now.",
        "It fell. It fell again.",
        "He told us ‘we knew it’ and left",
        "Ms. North said it was “as safe as any other”.",
    ]


def test_a_quotation_over_paragraphs(tmp_path: Path) -> None:
    """Where each paragraph opens it anew and the last one closes it, it is one speaker's."""
    text = "Ms. North said: “It fell at noon.\n\n“Nobody was there to see it.”\n\nIt was May.\n"
    ledger = drafted(tmp_path, text)

    assert [claim.speaker for claim in ledger.claims.values()] == [("north",)] * 2
    assert quotes(ledger) == ["It fell at noon.", "Nobody was there to see it."]


def test_hedges_are_kept(tmp_path: Path) -> None:
    """Where a word outside the quotation hedges it, the claim's text is the whole sentence."""
    [claim] = drafted(
        tmp_path, "“The bridge fell at noon,” Ms. North apparently said.\n"
    ).claims.values()

    assert (claim.text, claim.quote) == (
        "“The bridge fell at noon,” Ms. North apparently said.",
        "The bridge fell at noon",
    )


def test_a_hedge_within_own_words_keeps_the_sentence(tmp_path: Path) -> None:
    """Words that a negation or hedge was left out of are not quoted without it."""
    text = "“The bridge,” Ms. North apparently said, “fell at noon.”\n"

    assert quotes(drafted(tmp_path, text)) == [text.strip()]


def test_what_stands_twice_is_told_apart(tmp_path: Path) -> None:
    """The same words of two speakers are two claims, each with more words around them."""
    text = "“It fell at noon,” said Ms. North.\n\n“It fell at noon,” said Speaker Beta.\n"
    ledger = drafted(tmp_path, text)

    assert quotes(ledger) == text.strip().split("\n\n")
    assert "CL306" not in [finding.code for finding in audit(ledger).findings]


def test_sentences_alike_are_told_apart(tmp_path: Path) -> None:
    """The same sentence of two speakers is two claims, each with what stands beside it."""
    text = "Mr. South left. He said it fell.\n\nSpeaker Beta went. He said it fell.\n"
    ledger = drafted(tmp_path, text)

    assert [claim.speaker for claim in ledger.claims.values()] == [("south",), ("speaker-beta",)]
    assert [claim.prefix for claim in ledger.claims.values()] == ["left.", "went."]


def test_what_nothing_tells_apart_stays_proved(tmp_path: Path) -> None:
    """Where all around is alike as well, the first place is taken, which a check tells."""
    block = " ".join(
        f"{day} it rose and then fell again at night." for day in ("Then", "So", "Now")
    )
    text = f"Ms. North writes:\n\n{block}\n\nSpeaker Beta writes:\n\n{block}\n"
    ledger = drafted(tmp_path, text)

    assert len(ledger.claims) == 6
    assert all(proof.proved for proof in audit(ledger).proofs.values())


def test_words_that_cannot_be_quoted_are_not_filed(tmp_path: Path) -> None:
    """A sentence that begins within what a reader sees as one sign has no words to prove."""
    text = "It fell. \u0301The ministry said it fell.\n"

    assert drafted(tmp_path, text).claims == {}


def test_an_apostrophe_opens_nothing_far_away(tmp_path: Path) -> None:
    """A single mark closes what was opened near it, or nothing."""
    text = f"The 'old bridge stood. {LONG * 3} It fell' at noon. Ms. North said it fell.\n"

    assert quotes(drafted(tmp_path, text)) == ["Ms. North said it fell."]


def test_a_day_that_never_was_is_no_date(tmp_path: Path) -> None:
    """What reads like a date and is none is left alone."""
    ledger = drafted(tmp_path, "A Bridge\n\nFebruary 31, 2006\n\nMs. North said it fell.\n")

    assert ledger.sources["bridge"].published is None


def test_ids_are_given_once() -> None:
    """A number behind an id skips what is taken already."""
    ids = Identifiers()

    assert [ids.new(name, "x") for name in ("Alpha 2", "Alpha", "Alpha", "!")] == [
        "alpha-2",
        "alpha",
        "alpha-3",
        "x",
    ]


def test_what_is_said_again_is_filed_once(tmp_path: Path) -> None:
    """The same sentence of the same speaker is one claim, which notes the other line."""
    [claim] = drafted(tmp_path, "The ministry said it fell.\n\n" * 2).claims.values()

    assert claim.note == "line 1: “The ministry said”; again on line 3"


def test_ids_are_ascii_and_unique(tmp_path: Path) -> None:
    """Accents fold away, names without ASCII letters are numbered, and no id is used twice."""
    text = "Ms. Nørth said it fell. 北京 said it fell. Ms. Nöth said so. The Nørth said it fell.\n"
    ledger = drafted(tmp_path, text)

    assert [*ledger.speakers] == ["north", "speaker", "noth", "north-2"]


def test_a_saved_page(tmp_path: Path) -> None:
    """Of a page its visible text is read, each block a paragraph."""
    page = "<title>x</title><h1>A Bridge</h1><p>12 May 2006<p>Fell<p>Ms. North said it fell."
    ledger = drafted(tmp_path, page, "page.html")

    assert quotes(ledger) == ["Ms. North said it fell."]
    assert str(ledger.sources["bridge"].published) == "2006-05-12"


def test_a_page_begins_at_its_heading(tmp_path: Path) -> None:
    """Title and date are looked for from there on; menus and what stands above make no claims."""
    page = (
        "<title>A Bridge - Quay</title><p>1 May 2001<p>Ms. North said no."
        "<nav><p>Home</nav><h1>A Bridge</h1><p>By First Last, 12 May 2006"
        "<nav><p>“We rose at dawn,” said Ms. East.</nav><p>Ms. North said it fell."
    )
    ledger = drafted(tmp_path, page, "page.html")
    source = ledger.sources["bridge"]

    assert (source.title, source.author) == ("A Bridge", "first-last")
    assert (str(source.published), source.note) == ("2006-05-12", "Drafted.")
    assert quotes(ledger) == ["Ms. North said it fell."]


def test_texts_are_for_readers_and_quotes_are_proved(tmp_path: Path) -> None:
    """What line ends part and notes mark is told whole and bare; the quote has every sign."""
    text = (
        "“The pump was discon-\nnected for the well-\nknown reason,” Ms. North said. It was\n"
        "disconnected. The board said it\nhad 198 passengers.1 The board said no.\n"
    )
    ledger = drafted(tmp_path, text)
    [pump, board, _] = ledger.claims.values()

    assert (pump.text, pump.quote) == (
        "The pump was disconnected for the well-known reason",
        "The pump was discon- nected for the well- known reason",
    )
    assert (board.text, board.quote) == (
        "The board said it had 198 passengers.",
        "The board said it had 198 passengers.1",
    )
    assert all(proof.proved for proof in audit(ledger).proofs.values())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        '"' * 500,
        "“" * 500,
        "’ ” « ' „",
        "“The bridge",
        'said "',
        "...\n...",
        "said said",
        "in,,told",
    ],
)
def test_hostile_texts_give_no_claim(tmp_path: Path, text: str) -> None:
    """Nothing is made of nothing."""
    assert drafted(tmp_path, text).claims == {}


WORDS = (
    "in at to of the and or by , . ; : — “ ” ' Ms. North London officials said told according not"
    " who claim that ( ) 2003 May"
)
PIECES = st.sampled_from([*WORDS.split(), ",", "\n"])


@given(pieces=st.lists(PIECES, max_size=20), glue=st.sampled_from(["", " "]))
def test_any_words_can_be_drafted(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], glue: str
) -> None:
    """However they stand together: what is made of them has quotes that stand there."""
    ledger = drafted(tmp_path_factory.mktemp("drawn"), glue.join(pieces))

    assert all(proof.located for proof in audit(ledger).proofs.values())


def test_a_mark_that_nothing_closes_swallows_nothing(tmp_path: Path) -> None:
    """The sentences behind it are read as if it were not there."""
    text = 'The “bridge was old. Ms. North said it fell. "It fell at noon," said Speaker Beta.\n'

    assert quotes(drafted(tmp_path, text))[-2:] == ["Ms. North said it fell.", "It fell at noon"]


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize(
    "piece",
    ["x ", "“a ", "'a s' ", "U.S. ", ". ", "“a b c d,” said Alpha. ", "Alpha Beta ", "a, ", "who "],
)
def test_a_megabyte_stays_linear(tmp_path: Path, piece: str) -> None:
    """Ten times the text takes about ten times the time, nowhere near a hundred times."""

    def spent(size: int) -> float:
        began = time.process_time()
        drafted(tmp_path, piece * (size // len(piece)))
        return time.process_time() - began

    small = min(spent(100_000) for _ in range(2))

    assert spent(1_000_000) < max(2.0, 30 * small)


def test_no_path_is_no_document() -> None:
    """As that of another drive, from which no path leads to the ledger's folder."""
    with pytest.raises(LedgerError, match=r"CL302 document '': no path specified"):
        draft("")


@pytest.mark.parametrize("name", ["gone.txt", "../outside.txt", "picture.png"])
def test_what_no_ledger_could_name_is_refused(tmp_path: Path, name: str) -> None:
    """A document that cannot be read is told with the rule's code."""
    with pytest.raises(LedgerError, match=r"CL3\d\d document"):
        draft(tmp_path / name, folder=tmp_path, root=tmp_path)


def test_command_prints_a_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the screen it is what `dumps` makes of it."""
    document = tmp_path / "a.txt"
    document.write_text("The ministry said it fell.\n", encoding="utf-8")

    assert main(["draft", str(document), "--root", "/"]) == 0
    assert capsys.readouterr().out == dumps(draft(document, root="/"))


def test_command_writes_a_draft_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`-o` names the document from the file's folder, which is made; nothing is overwritten."""
    (tmp_path / "a.txt").write_text(f"{LONG}The ministry said it fell.\n", encoding="utf-8")
    target = str(tmp_path / "ledger" / "a.claims.toml")
    argv = ["draft", str(tmp_path / "a.txt"), "-o", target, "--root", str(tmp_path)]

    assert [main(argv), main(argv)] == [0, 2]
    assert main(["check", "--strict", str(tmp_path / "ledger"), "--root", str(tmp_path)]) == 0
    assert "cannot be written: File exists" in capsys.readouterr().err


def test_command_says_what_it_cannot_read(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2: there was nothing to look at. What to do is said too."""
    assert main(["draft", "no/such/document.txt"]) == 2
    assert capsys.readouterr().err == (
        "claimledger: no/such/document.txt: CL302 document no/such/document.txt: it cannot be read:"
        f" No such file or directory. {RULES['CL302'].remedy}\n"
    )

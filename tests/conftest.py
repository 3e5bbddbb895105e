"""What the tests share: whole outputs, compared with files that are rewritten only on request."""

import gc
import os
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, settings

from claimledger import (
    Audit,
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Finding,
    Heading,
    Ledger,
    Located,
    Proof,
    Severity,
    Source,
    Speaker,
    Verdict,
    audit,
    load,
)
from claimledger.model import Document
from claimledger.standing import assess
from claimledger.vocabulary import ContradictionKind

#: Ledgers that must not load; our own plugin would collect them.
collect_ignore = ["broken"]

#: How many times as many inputs as usual hypothesis draws. Usually these are the same ones on
#: every run; more of them are others on every run, or as `--hypothesis-seed` says.
FUZZED = int(os.environ.get("CLAIMLEDGER_FUZZED", "1"))
settings.register_profile(
    "claimledger",
    max_examples=100 * FUZZED,
    derandomize=FUZZED == 1,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("claimledger")

GOLDEN = Path(__file__).parent / "golden"
REPORTED = Path(__file__).parent / "reported"


@pytest.fixture
def uncollected() -> Iterator[None]:
    """
    No garbage is collected meanwhile: a full collection goes through all that thousands of tests
    before have left, which is more than the work whose growth is told.
    """
    gc.disable()
    yield
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write what tests compare with tests/golden/ there, instead of comparing it",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/NAME, byte for byte.

    A page comes without its style and its script, which are files of their own, and their hashes.
    """

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if name.endswith(".html"):
            text = _bare(text)
        if request.config.getoption("--rewrite-golden"):
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()

    return compare


@pytest.fixture
def golden_sections(golden: Callable[[str, str], None]) -> Callable[[str, str, str], None]:
    """Compare a text too long to be kept with tests/golden/NAME, section by section.

    A section begins where *begins* matches, whose group is its name. Kept are the names, with how
    many bytes each has and the beginning of their hash: a test that fails tells what has changed,
    and a report made before and after tells how.
    """

    def compare(name: str, text: str, begins: str) -> None:
        text = _bare(text) if name.endswith(".html.sections") else text
        found = [*re.finditer(f"(?m)^{begins}", text)]
        names = ["(beginning)", *(match[1] for match in found)]
        starts = [0, *(match.start() for match in found)]
        parts = map(text.__getitem__, map(slice, starts, [*starts[1:], None]))
        lines = (f"{_digest(part)}  {it}\n" for it, part in zip(names, parts, strict=True) if part)
        golden(name, "".join(lines))

    return compare


def _bare(page: str) -> str:
    """A page without its style and its script, which are files of their own, and their hashes."""
    page = re.sub(r"(?s)(<(style|script)>).*?(</\2>)", r"\1\3", page)
    return re.sub(r"'sha256-[^']*'", "'sha256-...'", page)


def _digest(part: str) -> str:
    written = part.encode()
    return f"{sha256(written).hexdigest()[:12]} {len(written):6}"


#: What every test ledger starts with: a speaker on either side and one archived source.
BEGINNING = """
format = 1
[speaker.office]
name = "The office"
[speaker.union]
name = "The union"
[source.paper]
title = "The paper"
document = "paper.txt"
sha256 = "{sha256}"
"""
PAPER = """The office said that the bridge was safe.
The union answered that it was not safe, and that nobody had looked since 2019.
"""


@pytest.fixture
def audited(tmp_path: Path) -> Callable[..., Audit]:
    """A function from the rest of a ledger, written as its author would, to its audit.

    The ledger begins as BEGINNING says; its source is PAPER. More documents come by keyword.
    """

    def judge(rest: str, *, as_of: str | None = None, **documents: str) -> Audit:
        (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
        for name, text in documents.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        pin = sha256(PAPER.encode()).hexdigest()
        text = BEGINNING.format(sha256=pin) + dedent(rest)
        (tmp_path / "test.claims.toml").write_text(text, encoding="utf-8")
        return audit(load(tmp_path), as_of=as_of)

    return judge


@pytest.fixture
def reported(tmp_path: Path) -> Callable[..., Audit]:
    """A function to the audit of the ledger in tests/reported/, which has all a report can show.

    *more* is the text of a second file of it, *only* the name of the one file to show.
    """

    def judge(*, more: str = "", only: str = "", as_of: str | None = None) -> Audit:
        for path in REPORTED.glob("*.txt"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        bridge = (REPORTED / "bridge.toml").read_bytes()
        (tmp_path / "bridge.claims.toml").write_bytes(bridge)
        if more:
            (tmp_path / "more.claims.toml").write_text(dedent(more), encoding="utf-8")
        return audit(load(tmp_path / only), as_of=as_of)

    return judge


@pytest.fixture
def evil(tmp_path: Path) -> Audit:
    """The audit of the ledger whose every text would be markup, a formula or a command."""
    return _evil(tmp_path)


def _evil(folder: Path) -> Audit:
    document = (REPORTED / "evil.txt").read_bytes()
    (folder / "evil.txt").write_bytes(document)
    ledger = (REPORTED / "evil.toml").read_text(encoding="utf-8")
    pinned = ledger.replace("SHA256", sha256(document).hexdigest())
    (folder / "evil.claims.toml").write_text(pinned, encoding="utf-8")
    return audit(load(folder))


@pytest.fixture
def saying() -> Callable[[str], Audit]:
    """A function to the audit of a ledger that has one text wherever a ledger has a text."""
    return _saying


def _saying(text: str) -> Audit:
    ledger = Ledger(
        heading=Heading(title=text, summary=text),
        speakers={"s": Speaker(name=text, role=text, note=text)},
        sources={
            "d": Source(title=text, publisher=text, url=text, archived_url=text, document=text),
            "q": Source(title=text, author="s", quoted_in="d", note=text),
            "n": Source(title=text),
        },
        claims={
            "c": Claim(text=text, speaker="s", source="q", quote=text, tags=(text,), note=text),
            "v": Claim(
                text=text,
                superseded_by="c",
                verdict=Verdict(rating=text, by="s", date="2006", because=text),
            ),
        },
        evidence={
            "e": Evidence(supports="v", source="q", quote=text, note=text),
            "f": Evidence(contradicts="v", source="n", quote=text, speaker="s"),
            "u": Evidence(undercuts="e", context="c", from_claim="c"),
        },
        contradictions={
            "x": Contradiction(between=("c", "e"), kind=ContradictionKind.VALUE, because=text)
        },
        corrections=(Correction(date="2006", of="c", what=text),),
        name="test",
    )
    located = Located(start=0, end=1, line=1, column=1, parts=((0, 1),), elided=(text,))
    proved = Proof(exact=text, source="d", document=text, located=located)
    proofs = {"c": proved, "e": proved, "u": proved, "f": Proof(exact=text)}
    return Audit(
        ledger=ledger,
        proofs=proofs,
        documents={"d": Document(path=text, sha256=text)},
        assessments=assess(ledger, proofs),
        unrecorded=("v",),
        unplaced=(
            Finding(code="CL999", message=text, severity=Severity.NOTE, file=text, id="c", line=1),
        ),
    )

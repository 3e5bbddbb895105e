"""The benchmarks: that they run, and measure what they say. No test here is a gate on time."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from claimledger import Severity, audit, load

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "performance.md"
sys.path.append(str(ROOT))  # the tests are in no installation
bars, making, page, peers, shapes, timing = (
    import_module(f"tests.benchmarks.{name}")
    for name in ("bars", "making", "page", "peers", "shapes", "timing")
)
BARS = [bar for bar in vars(bars).values() if isinstance(bar, bars.Bar)]
RECORDS = {
    "speaker": {"office": {"name": "The office"}},
    "claim": {"safe": {"text": 'It is "safe".', "speaker": "office", "date": "2019-05-02"}},
    "evidence": {"no": {"contradicts": ["safe"], "source": "paper", "quote": "It is not."}},
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as the command writes it, of two tiny ledgers."""
    target = tmp_path_factory.mktemp("docs") / "performance.md"
    target.write_bytes(PAGE.read_bytes())
    arguments = ("--sizes", "5,10", "--rounds", "1", "--growth", "--scale", "0.0001")
    command = (sys.executable, "-m", "tests.benchmarks", *arguments, "--write", str(target))
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return target.read_text(encoding="utf-8")


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.what)
def test_one_command_measures_every_bar(written: str, bar: Any) -> None:
    """Each bar has its figure, unless it is one of a tool that is not installed."""
    row = rf"^\| {re.escape(bar.what)}.*\| (\d+\.\d\d) \|"
    absent = bar is bars.BEANCOUNT and not peers.installed("beancount")

    assert bool(re.findall(row, written, re.MULTILINE)) is not absent


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_growth_is_measured_of_every_shape(written: str, shape: str) -> None:
    """In all stages, of which the last is the tables for spreadsheets."""
    assert re.search(rf"^\| {re.escape(shape)} \|.*-?\d\.\d\d\**+ \|$", written, re.MULTILINE)


@pytest.mark.parametrize("what", [bar.what for bar in BARS] + [*shapes.SHAPES])
def test_the_page_has_what_the_command_measures(what: str) -> None:
    """docs/performance.md was written by the command as it is."""
    assert f"| {what}" in PAGE.read_text(encoding="utf-8")


def test_what_people_wrote_on_the_page_stays(tmp_path: Path) -> None:
    """Only what stands between the marks is replaced."""
    target = tmp_path / "page.md"
    target.write_text("Before\n<!-- a -->\n1\n<!-- end of a -->\nafter\n", encoding="utf-8")
    page.write(target, {"a": "2"})

    expected = "Before\n<!-- a -->\n\n2\n\n<!-- end of a -->\nafter\n"
    assert target.read_text(encoding="utf-8") == expected


def test_a_page_without_marks_is_refused(tmp_path: Path) -> None:
    """Nothing is written where it was not asked for."""
    target = tmp_path / "page.md"
    target.write_text("Mine\n", encoding="utf-8")

    with pytest.raises(ValueError, match="no place for what is a"):
        page.write(target, {"a": "2"})


def test_a_ledger_is_made_up_alike_each_time(tmp_path: Path) -> None:
    """The same bytes for the same size and seed, so that figures can be compared."""
    one, other = (making.make_ledger(tmp_path / name, 30) for name in ("one", "other"))
    files = [path.relative_to(one) for path in one.rglob("*") if path.is_file()]

    assert len(files) == 3
    assert [
        file for file in files if (one / file).read_bytes() != (other / file).read_bytes()
    ] == []


def test_what_is_made_up_holds(tmp_path: Path) -> None:
    """Every quote stands in its document, hardly one letter by letter as it is quoted."""
    folder = making.make_ledger(tmp_path / "made", 60)
    made = audit(load(folder))
    pages = "".join(path.read_text(encoding="utf-8") for path in folder.glob("documents/*"))
    verbatim = [proof for proof in made.proofs.values() if proof.exact in pages]

    assert [proof for proof in made.proofs.values() if not proof.proved] == []
    assert len(verbatim) < len(made.proofs) / 2


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_a_ledger_of_every_shape_holds(tmp_path: Path, shape: str) -> None:
    """What grows is what a ledger may have: nothing in it is an error."""
    made = audit(load(shapes.make_shape(shape, tmp_path / "made", 30)))

    assert [str(told) for told in made.findings if told.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("bar", "measured", "verdict"),
    [
        (bars.LOAD, 1.304, "ok, and the aim"),
        (bars.LOAD, 1.6, "ok"),
        (bars.LOAD, 1.61, "no"),
        (bars.BEANCOUNT, 1.7, "ok, and the aim"),
        (bars.BEANCOUNT, 1.3, "ok"),
        (bars.BEANCOUNT, 1.29, "no"),
        (bars.BEANCOUNT, None, "not measured"),
    ],
)
def test_a_bar_is_kept_or_not(bar: object, measured: float | None, verdict: str) -> None:
    """Most are not to be passed, one is to be reached; two decimals decide, as they are shown."""
    assert bars.Row(bar, measured).verdict == verdict


@pytest.mark.parametrize("power", [0.5, 1, 2])
def test_the_exponent_is_that_of_the_growth(power: float) -> None:
    """Of times that grow with a power of the size."""
    fitted = timing.exponent({size: 3 * size**power for size in (10, 100, 1000)})

    assert fitted == pytest.approx(power)


@pytest.mark.parametrize(
    ("peer", "text"),
    [
        (
            "beancount",
            '1900-01-01 open Assets:Office\n  id: "office"\n  name: "The office"\n'
            '2019-05-02 note Assets:Office "It is \\"safe\\"."\n'
            '  id: "safe"\n  text: "It is \\"safe\\"."\n  speaker: "office"\n  date: "2019-05-02"\n'
            '2025-01-01 * "paper" "It is not."\n'
            '  id: "no"\n  contradicts: "safe"\n  source: "paper"\n  quote: "It is not."\n',
        ),
        (
            "rdflib",
            "@prefix : <urn:ledger:> .\n:graph {\n"
            ':office a :speaker ;\n  :name "The office" .\n'
            ':safe a :claim ;\n  :text "It is \\"safe\\"." ;\n  :speaker "office" ;\n'
            '  :date "2019-05-02" .\n'
            ':no a :evidence ;\n  :contradicts "safe" ;\n  :source "paper" ;\n'
            '  :quote "It is not." .\n}\n',
        ),
        (
            "strictdoc",
            "[DOCUMENT]\nTITLE: Ledger\n"
            "\n[REQUIREMENT]\nUID: office\nTITLE: speaker\nSTATEMENT: >>>\n"
            "name: The office\n<<<\n"
            "\n[REQUIREMENT]\nUID: safe\nTITLE: claim\nSTATEMENT: >>>\n"
            'text: It is "safe".\nspeaker: office\ndate: 2019-05-02\n<<<\n'
            "\n[REQUIREMENT]\nUID: no\nTITLE: evidence\nSTATEMENT: >>>\n"
            "contradicts: safe\nsource: paper\nquote: It is not.\n<<<\n",
        ),
    ],
)
def test_peers_get_the_same_texts(peer: str, text: str) -> None:
    """Nothing of a record is kept from the tools that we are compared with."""
    assert "".join(peers.WRITTEN[peer](RECORDS)) == text

"""Each rule has a ledger that trips it and a twin that just does not."""

import runpy
from collections.abc import Mapping
from pathlib import Path

import pytest

from claimledger import RULES, Finding, LedgerError, Severity, audit, load

TESTS = Path(__file__).parent
Files = Mapping[str, str | bytes | Path]  #: what lies in a folder; a path is what a link leads to

SPEAKER = '[speaker.a]\nname = "A"\n'
SOURCE = '[source.s]\ntitle = "S"\n'
CLAIMS = '[claim.c]\ntext = "C."\nsource = "s"\n[claim.d]\ntext = "D."\n'
#: What every ledger begins with: a record of each kind to be named.
ALL = SOURCE + SPEAKER + CLAIMS


def one(rest: str | bytes, **document: str | bytes) -> Files:
    """A ledger of one file that begins as ALL does, perhaps with the document `p.txt`."""
    raw = rest.encode() if isinstance(rest, str) else rest
    texts = {f"{name}.txt": text for name, text in document.items()}
    return {"a.claims.toml": b"format = 1\n" + ALL.encode() + raw, **texts}


def pair(*between: str, id: str = "x") -> str:
    """A contradiction record."""
    return f'[contradiction.{id}]\nbetween = {[*between]}\nkind = "value"\nbecause = "B."\n'


def item(rest: str) -> str:
    """An evidence item `e` after another, `f`, both of the source."""
    first = '[evidence.f]\nsource = "s"\ncontext = "c"\n'
    return f'{first}[evidence.e]\nsource = "s"\n{rest}\n'


def taken(rest: str, claim: str = "c") -> str:
    """An evidence item that is taken from a claim."""
    return f'[evidence.e]\nfrom-claim = "{claim}"\n{rest}\n'


def ruled(rest: str) -> str:
    """A claim with a verdict that was reached when there was no evidence."""
    verdict = 'rating = "R"\nby = "a"\ndate = "2024"\nbecause = "B."\n'
    reviewed = 'reviewed = { evidence = "44136fa355b3" }\n'
    return f'[claim.r]\ntext = "R."\n[claim.r.verdict]\n{verdict}{reviewed}{rest}'


PAPER = '[source.p]\ntitle = "P"\ndocument = "p.txt"\n'
LARGEST = 64 * 2**20
#: For each code the files that trip it, and those that just do not.
TWINS: Mapping[str, tuple[Files, Files]] = {
    "CL001": (
        {"a.claims.toml": Path("a.toml"), "b.toml": "format = 1\n"},
        {"a.claims.toml": Path("b.toml"), "b.toml": "format = 1\n"},
    ),
    "CL002": (
        one('[speaker.b]\nname = "Müller"\n'.encode("latin-1")),
        one('[speaker.b]\nname = "Müller"\n'),
    ),
    "CL003": (one('[speaker.b]\nname = "B\n'), one('[speaker.b]\nname = "B"\n')),
    "CL004": (
        {"a.claims.toml": f"format = 1\n#{'x' * (8 * 2**20 - 11)}"},
        {"a.claims.toml": f"format = 1\n#{'x' * (8 * 2**20 - 12)}"},
    ),
    "CL005": ({"a.claim.toml": "format = 1\n"}, {"a.claims.toml": "format = 1\n"}),
    "CL006": (
        {"a/a.claims.toml": "format = 1\n", "b/b.claims.toml": "format = 1\n"},
        {"a/a.claims.toml": "format = 1\n", "b/b.claim.toml": "format = 1\n"},
    ),
    "CL101": ({"a.claims.toml": ""}, {"a.claims.toml": "format = 1"}),
    "CL102": ({"a.claims.toml": "format = 2"}, {"a.claims.toml": "format = 1"}),
    "CL103": (
        one('[speaker.b]\nname = "B"\nrule = "B"'),
        one('[speaker.b]\nname = "B"\nrole = "B"'),
    ),
    "CL104": (one('[speaker.b]\nrole = "B"'), one('[speaker.b]\nname = "B"')),
    "CL105": (one("[speaker.b]\nname = 3"), one('[speaker.b]\nname = "3"')),
    "CL106": (one('[speaker.b]\nname = " "'), one('[speaker.b]\nname = "-"')),
    "CL107": (one('[speaker.b-]\nname = "B"'), one('[speaker.b]\nname = "B"')),
    "CL108": (
        one('[source.t]\ntitle = "T"\nreliability = "G"'),
        one('[source.t]\ntitle = "T"\nreliability = "F"'),
    ),
    "CL109": (
        one('[claim.e]\ntext = "E."\ndate = "2003-02-29"'),
        one('[claim.e]\ntext = "E."\ndate = "2004-02-29"'),
    ),
    "CL110": (one(taken('supports = "d"\ndate = 2003-01-01')), one(taken('supports = "d"'))),
    "CL111": (
        one(item('supports = "c"\ncredibility = 7')),
        one(item('supports = "c"\ncredibility = 6')),
    ),
    "CL112": (
        {**one('[ledger]\ntitle = "A"'), "b.claims.toml": 'format = 1\n[ledger]\ntitle = "B"'},
        {**one('[ledger]\ntitle = "A"'), "b.claims.toml": "format = 1\n[policy]"},
    ),
    "CL113": (
        one('[claim.e]\ntext = "E."\nabout = "2003-05/2003-04"'),
        one('[claim.e]\ntext = "E."\nabout = "2003-05/2003-05"'),
    ),
    "CL114": (
        one(item('supports = "c"\nquote = "..."')),
        one(item('supports = "c"\nquote = "5..."')),
    ),
    "CL201": (
        one('[claim.e]\ntext = "E."\nspeaker = "b"'),
        one('[claim.e]\ntext = "E."\nspeaker = "a"'),
    ),
    "CL202": (one(item('supports = "a"')), one(item('supports = "c"'))),
    "CL203": (one('[speaker.c]\nname = "B"'), one('[speaker.b]\nname = "B"')),
    "CL204": (
        one('[source.t]\ntitle = "T"\nquoted-in = "u"\n[source.u]\ntitle = "U"\nquoted-in = "t"'),
        one(
            '[source.t]\ntitle = "T"\nquoted-in = "u"\n[source.u]\ntitle = "U"\nderives-from = "t"'
        ),
    ),
    "CL205": (one(item('undercuts = "e"')), one(item('undercuts = "f"'))),
    "CL206": (
        one(item('supports = "c"\ncontradicts = "c"')),
        one(item('supports = "c"\ncontradicts = "d"')),
    ),
    "CL207": (one(pair("c", "c")), one(pair("c", "d"))),
    "CL208": (
        one(pair("c", "d") + pair("d", "c", id="y") + '[claim.e]\ntext = "E."'),
        one(pair("c", "d") + pair("d", "e", id="y") + '[claim.e]\ntext = "E."'),
    ),
    "CL209": (
        one(taken('supports = "c"')),
        one(taken('supports = "c"\nbasis = "own-position"')),
    ),
    "CL210": (one(taken('supports = "c"', "d")), one(taken('supports = "d"', "c"))),
    "CL211": (
        one(PAPER + '[source.q]\ntitle = "Q"\nquoted-in = "s"\nlines = [[1, 1]]', p="P.\n"),
        one(PAPER + '[source.q]\ntitle = "Q"\nquoted-in = "p"\nlines = [[1, 1]]', p="P.\n"),
    ),
    "CL313": (
        one(PAPER, p="Müller".encode("latin-1")),
        one(PAPER, p="Müller".encode()),
    ),
    "CL314": (one(PAPER, p=b"\0" * (LARGEST + 1)), one(PAPER, p=b"\0" * LARGEST)),
    "CL403": (
        one(ruled('[evidence.e]\nsource = "s"\nsupports = "r"')),
        one(ruled('[evidence.e]\nsource = "s"\nsupports = "c"')),
    ),
}


def told(folder: Path, files: Files) -> tuple[Finding, ...]:
    """What is found of a ledger of these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, Path):
            path.symlink_to(text)
        else:
            path.write_bytes(text.encode() if isinstance(text, str) else text)
    try:
        return audit(load(folder)).findings
    except LedgerError as err:
        return err.findings


@pytest.mark.parametrize("code", TWINS)
def test_tripped(code: str, tmp_path: Path) -> None:
    """What breaks the rule is told so under its code, and of no other error."""
    found = told(tmp_path, TWINS[code][0])

    assert code in {one.code for one in found}
    assert [one for one in found if one.severity is Severity.ERROR and one.code != code] == []


@pytest.mark.parametrize("code", TWINS)
def test_spared(code: str, tmp_path: Path) -> None:
    """What just keeps it is told nothing of the kind, and nothing else keeps it from being read."""
    found = told(tmp_path, TWINS[code][1])

    assert code not in {one.code for one in found}
    assert [one for one in found if one.severity is Severity.ERROR] == []


def test_every_rule_has_its_twins() -> None:
    """Here, among the checks, or among the rules on quotes; a rule without them is not done."""
    checks = runpy.run_path(str(TESTS / "test_checks.py"))
    quoting = runpy.run_path(str(TESTS / "test_quoting_rules.py"))

    paired = checks["TRIPPED"].keys() & checks["SPARED"].keys()
    assert {*TWINS} | paired | {*quoting["PAIRS"]} == {*RULES}

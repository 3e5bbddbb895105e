"""The public names, and the house they come from."""

import ast
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import claimledger
from claimledger import CHECKS, REPORTERS, RULES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "claimledger"
CODES = {
    code
    for path in PACKAGE.rglob("*.py")
    if "rules" not in path.parts
    for code in re.findall(r'"(CL\d{3})"', path.read_text(encoding="utf-8"))
}


def test_every_public_name_is_there() -> None:
    """What `__all__` names can be had, and a star import gives it all."""
    assert [name for name in claimledger.__all__ if not hasattr(claimledger, name)] == []


def test_every_public_name_is_told_of() -> None:
    """docs/library.md has each of them, and its example prints what it says."""
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    prose = re.sub(r"(?s)```.*?```", "", page)
    told = {*re.findall(r"\w+", " ".join(re.findall(r"`[^`]+`", prose)))}

    assert {*claimledger.__all__} - told == set()


EXAMPLES = re.findall(
    r"```python\n(.*?)```\n\n```text\n(.*?)```",
    (ROOT / "docs" / "library.md").read_text(encoding="utf-8"),
    re.DOTALL,
)
assert len(EXAMPLES) == 2


@pytest.mark.parametrize(("code", "printed"), EXAMPLES, ids=["by hand", "by a program"])
def test_the_examples_of_the_library(code: str, printed: str, tmp_path: Path) -> None:
    """What is printed stands below it."""
    shutil.copytree(ROOT / "examples" / "bridge", tmp_path / "ledgers" / "bridge")
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert run.stdout == printed


def test_public_names_are_listed() -> None:
    """Nothing public is missing from `__all__`."""
    for name in claimledger.__all__:
        getattr(claimledger, name)
    public = {
        name
        for name, value in vars(claimledger).items()
        if name[0] != "_" and not isinstance(value, ModuleType) and name != "TYPE_CHECKING"
    }

    assert public | {"__version__"} == set(claimledger.__all__)


def test_type_checkers_see_the_same_names() -> None:
    """The names imported for type checkers are those had at run time."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    [block] = [node for node in tree.body if isinstance(node, ast.If)]
    names = [
        (node.module, alias.name)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    homes = vars(claimledger)["_HOMES"]

    assert sorted(names) == sorted((module, name) for module, ns in homes.items() for name in ns)


def test_no_public_name_hides_a_module() -> None:
    """`import claimledger.x` never changes what `claimledger.x` is."""
    modules = {module.name for module in pkgutil.iter_modules(claimledger.__path__)}

    assert modules & set(claimledger.__all__) == set()


def test_an_unknown_name_is_refused() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        claimledger.nonsense  # noqa: B018


def test_dir_lists_the_public_names() -> None:
    """For completion in an editor or a shell."""
    assert dir(claimledger) == sorted(claimledger.__all__)


def test_importing_claimledger_is_cheap() -> None:
    """The package itself imports none of its modules but the version's."""
    code = "import claimledger, sys; print(sorted(m for m in sys.modules if 'claimledger' in m))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert run.stdout == "['claimledger', 'claimledger._version']\n"


def test_every_code_that_is_raised_has_a_rule() -> None:
    """And every rule is raised somewhere."""
    assert set(RULES) == CODES


@pytest.mark.parametrize("code", RULES)
def test_a_rule_says_all_there_is_to_say(code: str) -> None:
    """What, why, an example and a remedy, under its own code."""
    rule = RULES[code]

    assert (rule.code, all((rule.name, rule.what, rule.why, rule.example, rule.remedy))) == (
        code,
        True,
    )


def test_rule_names_are_used_once() -> None:
    """A name means one rule."""
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_every_check_says_its_rule() -> None:
    """The docstring of a check is the rule that it holds."""
    assert [check for check in CHECKS if not check.__doc__] == []


@pytest.mark.parametrize("name", REPORTERS)
def test_every_reporter_is_in_the_readme(name: str) -> None:
    """Who reads the README knows of each format."""
    assert name in (ROOT / "README.md").read_text(encoding="utf-8").lower()

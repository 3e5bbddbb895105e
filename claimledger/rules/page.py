"""docs/rules.md, made from RULES."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from . import RULES
from .rule import Rule

_FAMILIES: Final = {
    "CL0": "Files, their encoding and their TOML",
    "CL1": "The file format, its ids, types, keys and texts",
    "CL2": "What records say of one another",
    "CL3": "Documents and the quotations in them",
    "CL4": "Standings, expectations and verdicts",
    "CL5": "Contradictions and dates",
    "CL6": "Quality of the evidence",
    "CL9": "The environment",
}


def rules_page() -> str:
    """Every rule in the order of the codes, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "<!-- Made from claimledger/rules/ by `pytest tests/test_rules.py --rewrite-golden`. -->"
    yield "# Rules"
    yield ""
    yield "`claimledger rule CODE` shows one of them. Errors fail a check, warnings only with"
    yield "`--strict`, notes never. Warnings and notes can be left out: of one record by"
    yield '`ignore = ["CL601"]` in it, with the reason in `note`; of a run by `--select` and'
    yield "`--ignore`; of a project in its `pyproject.toml`, the nearest one upwards from where one"
    yield "works. Errors are always told."
    yield ""
    yield "```toml"
    yield "[tool.claimledger]"
    yield 'ignore = ["CL6", "CL408"]'
    yield "```"
    rules = sorted(RULES.values(), key=lambda rule: rule.code)
    for family, some in groupby(rules, key=lambda rule: rule.code[:3]):
        yield from ("", f"# {family}xx: {_FAMILIES[family]}")
        for rule in some:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield from ("", f"## {rule.code} {rule.name}", "", f"*{rule.severity}.* {rule.what}")
    yield from (rule.why, "", "```toml", rule.example, "```", "", f"What to do: {rule.remedy}")

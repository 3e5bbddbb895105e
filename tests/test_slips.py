"""Where a file is no TOML, what helps is said for the slips that people make."""

import pytest

from claimledger import RULES, LedgerError, loads

SLIPS = [
    ("date = 12/05/2003", "The year comes first"),
    ("date = 2003-05", "The year comes first"),
    ("date = 2003-02-30", "There is no such day"),
    ("text = It is safe.", "Texts stand between quotation marks"),
    ("text = “It is safe.”", "Texts stand between straight quotation marks"),
    ("tags = [ «bridge»]", "Texts stand between straight quotation marks"),
    ('text = "He said "no"."', 'A quotation mark inside "..."'),
    ('text = "C:\\quick"', 'A backslash inside "..."'),
    ('text = "C:\\users"', 'A backslash inside "..."'),
    ('text = "One line\nand another."', "A text ends on its line"),
    ('text = """One line', "A text ends on its line"),
    ('tags = ["bridge" "safety"]', "Items of a list are parted by commas"),
    ('text: "It is safe."', "A key and its value are parted by ="),
    ("[claim.b", "The name of a table stands between [ and ]"),
    ("[claim.brücke]", "Ids are lower-case letters"),
    ("[claim.a]", "Rename one of the two"),
    ("<<<<<<< HEAD", "Settle the conflict"),
    (">>>>>>> branch", "Settle the conflict"),
    ("= 1", RULES["CL003"].remedy),
]


def told(line: str) -> list[str]:
    """The remedies for a file with this *line* in it."""
    with pytest.raises(LedgerError) as caught:
        loads(f"format = 1\n[claim.a]\n{line}\n")
    return [finding.remedy for finding in caught.value.findings]


@pytest.mark.parametrize(("line", "remedy"), SLIPS)
def test_remedy(line: str, remedy: str) -> None:
    """One thing to do, about the line at fault."""
    [said] = told(line)

    assert said.startswith(remedy)


@pytest.mark.parametrize("line", ["a =" + " " * 900_000, "=" * 900_000, "a = [" * 10_000])
def test_a_long_line_is_not_gone_through(line: str) -> None:
    """However long it is, one thing is said of it; going through it all would take hours."""
    assert len(told(line)) == 1

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
    ("text = `It is safe.`", "Texts stand between straight quotation marks"),
    ("text = 'It is safe.", "A text ends on its line"),
    ("text = 'It isn't safe.'", "A text with ' in it"),
    ("text = 3 bridges", "Texts stand between quotation marks"),
    ("text = +", RULES["CL003"].remedy),
    ('text = "It is safe.",', "Take out what stands behind the value"),
    ('text = "It is safe."; # so', "Take out what stands behind the value"),
    ('text = "It is safe." // so', "A remark begins with #"),
    ("text =", "Behind = stands a value"),
    ("text = # so", "Behind = stands a value"),
    ('claim text = "It is safe."', "A key is one word. A key and its value"),
    ('- text = "It is safe."', "A key is one word. A key and its value"),
    ('té = "It is safe."', "Keys are letters a-z and hyphens. A key and its value"),
    ('= "It is safe."', "A line is a key and its value"),
    ('{ "text": "It is safe." }', "A line is a key and its value"),
    ("claim.b]", "The name of a table stands between [ and ]"),
    ("[claim.b]]", "The name of a table stands between [ and ]"),
    ("[claim.]", "The name of a table stands between [ and ]"),
    ('[claim.b] text = "It is safe."', "Behind the name of a table the line ends"),
    ("[correction]\n[[correction]]", "Each correction begins with [[correction]]"),
    ("\xa0text = 'x'", "Take out what nobody sees here, U+00A0"),
    ("text\u200b = 'x'", "Take out what nobody sees here, U+200B"),
    ("\u2028", "Take out what nobody sees here, U+2028"),
    ("text = 'x'\x0c", "Take out what nobody sees here, U+000C"),
    ("t\0e\0x\0t\0", "Save the file as UTF-8"),
    ("text = 'x'\rnote = 'x'", "Save the file with line ends"),
    ("date = 1\rdate = 2003-05", "Save the file with line ends"),
    ('text = "\\ud800"', RULES["CL003"].remedy),
]


def told(line: str) -> list[str]:
    """The remedies for a file with this *line* in it."""
    with pytest.raises(LedgerError) as caught:
        loads(f"format = 1\n[claim.a]\n{line}\n")
    return [finding.remedy for finding in caught.value.findings if finding.code < "CL1"]


@pytest.mark.parametrize(("line", "remedy"), SLIPS)
def test_remedy(line: str, remedy: str) -> None:
    """One thing to do, about the line at fault."""
    [said] = told(line)

    assert said.startswith(remedy)


@pytest.mark.parametrize("line", ["a =" + " " * 900_000, "=" * 900_000, "a = [" * 10_000])
def test_a_long_line_is_not_gone_through(line: str) -> None:
    """However long it is, one thing is said of it; going through it all would take hours."""
    assert len(told(line)) == 1

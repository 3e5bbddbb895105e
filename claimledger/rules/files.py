"""CL0xx: files, their encoding and their TOML."""

from typing import Final

from .rule import ERROR, Rule

RULES: Final = (
    Rule(
        "CL001",
        "unreadable",
        ERROR,
        "A path does not exist, is no regular file or folder, or may not be read.",
        "What could not be looked at was not checked, and must not pass for checked.",
        "claimledger check ledgres/",
        "Name an existing *.claims.toml file, or a folder that holds some, and allow reading it.",
    ),
    Rule(
        "CL002",
        "not-utf-8",
        ERROR,
        "A ledger file is not UTF-8, or a text holds what is no character.",
        "In any other encoding the same bytes are other words on another machine.",
        'name = "Müller"   # saved as Latin-1',
        "Save the file as UTF-8; a byte order mark is allowed.",
    ),
    Rule(
        "CL003",
        "toml-syntax",
        ERROR,
        "A ledger file is not TOML.",
        "A file that can be read in two ways would hold two ledgers.",
        'text = "a quote that is not closed',
        'Mend the line named. A quotation mark inside "..." is written \\", or take \'...\'. Of two'
        " tables with one name, rename one.",
    ),
    Rule(
        "CL004",
        "over-limit",
        ERROR,
        "A ledger file goes beyond a limit: 8 MiB, of that 1 MiB in one text; 100,000 tables or"
        " items in lists; 10,000 mistakes; 16 parts in a key, 32 brackets within brackets, 400"
        " characters in a number.",
        "Files far beyond what a person writes exhaust the machine before they can be checked.",
        "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q = 1",
        "Split the file, or write the value in a plainer way.",
    ),
    Rule(
        "CL005",
        "nothing-to-check",
        ERROR,
        "There is no ledger file here.",
        "Checking nothing must never look like a success.",
        "claimledger check empty-folder/",
        "Name a folder that holds *.claims.toml files, in it or below it.",
    ),
    Rule(
        "CL006",
        "several-ledgers",
        ERROR,
        "A folder holds several ledgers where one is wanted.",
        "Each folder of *.claims.toml files is a ledger of its own, and their ids may collide.",
        'claimledger.load("ledgers")',
        "Name one of the folders listed.",
    ),
)

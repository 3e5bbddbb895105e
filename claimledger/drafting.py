"""A first ledger out of a document, for a person to cut and name.

What it files is a proposal: sentences that quote or attribute, each with the words it stands in,
and a speaker only where the text's own words settle who speaks. It never takes a stance.
"""

import os
from collections.abc import Iterator, Sequence
from typing import Final

from .documents import Archived, Unread, open_document, root_of
from .dumping import dumps
from .errors import LedgerError
from .folding import Folded, fold
from .identifiers import Identifiers
from .loading import loads
from .model import Claim, Ledger, Source, Span, Speaker
from .prose.masthead import Masthead, masthead
from .prose.paragraphs import paragraphs
from .prose.statements import Statement, statements
from .prose.voices import Voice
from .quoting import Quotable, quotable
from .rules import finding


def draft(
    path: str | os.PathLike[str],
    *,
    folder: str | os.PathLike[str] = ".",
    root: str | os.PathLike[str] | None = None,
) -> Ledger:
    """Draft a ledger of the document at *path*, for a ledger file in *folder* to hold.

    English alone is read. LedgerError if the document is none that a ledger could name.
    """
    home = os.fspath(folder)
    name = os.path.relpath(os.fspath(path), home).replace(os.sep, "/")
    archived = open_document(
        name, folder=home, root=root_of(home) if root is None else os.fspath(root)
    )
    if isinstance(archived, Unread):
        told = finding(archived.code, f"document {name}: {archived.why}", file=os.fspath(path))
        raise LedgerError([told])
    drafted = _Draft(name, archived).ledger()
    return loads(dumps(drafted), name="draft.claims.toml", folder=home, root=root)

"""What speakers and sources are called in an explanation."""

from collections.abc import Sequence
from typing import Final

from ..model import Assessment

_NAMED: Final = 7  #: origins that a sentence names; the lists have them all


def named(assessment: Assessment, ids: Sequence[str], last: str = ", ") -> str:
    """The names of *ids* in a row, before the last of them *last*."""
    known = assessment.names
    if len(ids) == 1:  # as it is most often
        return known.get(ids[0], ids[0])
    names = [known.get(id, id) for id in ids[:_NAMED]]
    if len(ids) > _NAMED:
        return f"{', '.join(names)} and {len(ids) - _NAMED} more"
    return ", ".join(names[:-1]) + (last if names[:-1] else "") + names[-1]


def name(assessment: Assessment, id: str) -> str:
    """What speaker or source *id* is called; a title stands in quotation marks."""
    return assessment.names.get(id, id)


def cited(assessment: Assessment, id: str) -> str:
    """Source *id* by its author, its title and its publisher."""
    source = assessment.ledger.sources[id]
    author = name(assessment, source.author) if source.author else ""
    publisher = " ".join(source.publisher.split())
    signed = f"{author}, {name(assessment, id)}" if author else name(assessment, id)
    return f"{signed} ({publisher})" if publisher not in {"", author} else signed

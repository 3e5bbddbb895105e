"""What a reader should know of a standing besides its counts, each in a sentence."""

from collections.abc import Iterator, Mapping, Sequence

from ..model import Assessment, Source, Weighed
from .conduits import Conduit, conduits, shared
from .naming import name, named
from .reaching import reach


def remarks(assessment: Assessment) -> Iterator[str]:
    """Each remark there is to make, the one on time first, those on single items last."""
    if assessment.not_yet_made:
        yield "It was not yet made on that day."
    if both := _both(assessment.origins_for, assessment.origins_against):
        verb = "counts" if len(both) == 1 else "count"
        yield f"{named(assessment, sorted(both), ' and ')} {verb} on both sides."
    if rival := assessment.word_against_word:
        yield (
            f"It is word against word: it and {rival} are each contradicted only by the other's"
            " claimants."
        )
    pro, con = assessment.items_for, assessment.items_against
    if origins := assessment.origins_for:
        yield from _on_side(assessment, "supported", "for", origins, pro)
    if origins := assessment.origins_against:
        yield from _on_side(assessment, "contradicted", "against", origins, con)
    if unproved := [item.evidence for item in (*pro, *con) if item.unproved]:
        verb, them = ("counts", "it") if len(unproved) == 1 else ("count", "them")
        yield f"{', '.join(unproved)} {verb} though no archived text proves {them}."
    if undercut := assessment.undercut:
        yield f"Its ground is undercut by {', '.join(undercut)}, which moves nothing."


def _both(pro: Sequence[str], con: Sequence[str]) -> set[str]:
    return {*pro}.intersection(con) if pro and con else set()


def _on_side(
    assessment: Assessment,
    verb: str,
    where: str,
    origins: Sequence[str],
    items: Sequence[Weighed],
) -> list[str]:
    """What weakens a side whatever its number: all are nameless, or come by one and the same way.

    Of one origin alone it goes without saying that it came by one way.
    """
    told, speakers = [], assessment.ledger.speakers
    nameless = [id for id in origins if id in speakers and speakers[id].anonymous]
    if len(nameless) == len(origins):
        told.append(f"It is {verb} by anonymous voices only.")
    if len(origins) > 1 and (one := _conduit(assessment, items)):
        what, which = one
        all_of_them = f"The {len(origins)} origins {where} it"
        told.append(f"{all_of_them} are all known through one {what}, {which}.")
    return told


def _conduit(assessment: Assessment, items: Sequence[Weighed]) -> Conduit | None:
    """Through what all of *items* came, by a name for readers."""
    if not items or () in [item.cited for item in items]:
        return None
    if _apart(items[0], items[-1], assessment.ledger.sources):
        return None
    sources = _upwards(assessment, items)
    one = shared(items, conduits(sources), sources)
    if one is None:
        return None
    what, which = one
    if what == "publisher":
        return what, " ".join(which.split())
    if what == "document":
        which = next(id for id in sources if sources[id].document == which)
    return what, name(assessment, which)


def _apart(one: Weighed, other: Weighed, sources: Mapping[str, Source]) -> bool:
    """Whether it is plain that two items came through nothing they share: most did."""
    first, second = sources[one.cited[0]], sources[other.cited[0]]
    return not (
        first.quoted_in
        or second.quoted_in
        or first.document == second.document != ""
        or first.sha256 == second.sha256 != ""
        or first.publisher == second.publisher != ""
        or first.author == second.author != ""
    )


def _upwards(assessment: Assessment, items: Sequence[Weighed]) -> dict[str, Source]:
    """The sources that *items* are cited from, and all that these are quoted in."""
    sources = assessment.ledger.sources
    cited = [item.cited[0] for item in items]
    return {id: sources[id] for id in reach(cited, lambda it: sources[it].quoted_in)}

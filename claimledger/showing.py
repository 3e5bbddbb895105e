"""A claim as `claimledger show ID` prints it: how it stands, how it came to, what was reviewed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from .dates import Date
from .errors import did_you_mean
from .model import Audit, Ledger, Moment
from .recalling import history
from .reporters import text, wording
from .reporters.columns import WIDTH, wrapped
from .reporters.escaping import one_line
from .reviewing import changes, fingerprints, line_to_paste


def mistyped(
    ledgers: Iterable[Ledger], place: str, *, ids: Sequence[str], speaker: str, tag: str
) -> str:
    """What is asked for and is in none of *ledgers*, with what was meant; nothing if all is there.

    Whoever mistypes a name is told so, and not that there are no claims of that name.
    """
    held = [*ledgers]
    claims = [it for ledger in held for it in ledger.claims.items()]
    tags = dict.fromkeys(tag for _, claim in claims for tag in claim.tags)
    for what, words, known in (
        ("claim", ids, dict(claims)),
        ("speaker", (speaker,), {id: None for ledger in held for id in ledger.speakers}),
        ("tag", (tag,), tags),
    ):
        for word in words:
            if word and word not in known:
                near = did_you_mean(word, [*known]) or _there_are([*known])
                return f"no {what} `{word}` in {place}{near}"
    return ""


def _there_are(known: Sequence[str]) -> str:
    more = ", ..." if known[_NAMED:] else ""
    return f"; there are {', '.join(sorted(known)[:_NAMED])}{more}" if known else ""


_NAMED: Final = 20


def shown(audit: Audit, id: str, *, with_history: bool) -> str:
    """The explanation of claim *id* and what a person may want to do with it.

    No line is wider than a terminal but the one to paste, which has to stay one.
    """
    blocks = [text.explanation(audit, id)]
    if with_history:
        blocks.append(_lines(_history(audit, id)))
    if not audit.as_of:
        blocks.append(_lines(_review(audit, id)))
    return "\n".join(filter(None, blocks))


def _history(audit: Audit, id: str) -> Iterator[str]:
    yield "How it came to stand so:"
    for moment in history(audit, id):
        first, *rest = wrapped(one_line(f"- {_told(moment)}"), WIDTH - 2)
        yield first
        yield from (f"  {line}" for line in rest)


def _told(moment: Moment) -> str:
    """A day, how the claim stood on it, and what was new."""
    day = wording.date(Date.of_day(moment.day)) if moment.day else "Today, undated items included"
    told = [f"{day}: {wording.standing(moment.assessment)}."]
    if moment.new:
        told.append(f"New: {', '.join(moment.new)}.")
    if moment.given_up:
        told.append(f"Given up: {', '.join(moment.given_up)}.")
    return " ".join(told)


def _review(audit: Audit, id: str) -> Iterator[str]:
    """What has changed since the claim's verdict, and the line to paste if there is a reason to."""
    verdict = audit.ledger.claims[id].verdict
    if not verdict:
        return
    now = fingerprints(audit, id)
    changed = changes(verdict, now)
    if verdict.reviewed and not changed:
        yield "Nothing that its verdict was reached on has changed since."
        return
    if changed:
        yield f"Changed since its verdict: {wording.listed(changed)}. If it still holds, paste:"
    else:
        yield "To be told when what its verdict rests on changes, paste into the verdict:"
    yield line_to_paste(now)


def _lines(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)

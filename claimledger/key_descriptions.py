"""What each key of a ledger file means, for editors: by table, then by field of the model."""

from collections.abc import Mapping
from typing import Final

_IGNORE: Final = "Codes of warnings and notes not to be told of this record; say in `note` why."
_NOTE: Final = "What readers and later editors should know."
_PREFIX: Final = "The words right before the quote, which tell it from other places."
_SUFFIX: Final = "The words right behind the quote, which tell it from other places."

TABLES: Final[Mapping[str, str]] = {
    "ledger": "What the ledger says of itself; in one file of it.",
    "policy": "The proof standard and the thresholds it is judged by; in one file of it.",
    "speaker": "A person or body that says things.",
    "source": "A publication, document, broadcast or statement that is cited.",
    "claim": "A statement somebody made that can be checked.",
    "verdict": "A person's signed and dated ruling on the claim.",
    "evidence": "A passage, or a claim, that bears on claims or on the ground of other items.",
    "contradiction": "Two records that cannot both hold; it counts nothing by itself.",
    "correction": "An entry of the public corrections log.",
}

KEYS: Final[Mapping[str, Mapping[str, str]]] = {
    "ledger": {
        "title": "The title of the reports.",
        "summary": "A paragraph for the head of the reports.",
        "language": "The language the ledger is written in.",
        "negations": "Words that negate, added to the English ones, for flags on quotes.",
        "hedges": "Words that hedge, added to the English ones, for flags on quotes.",
    },
    "policy": {
        "standard": "How a claim stands if evidence is on both sides.",
        "independent_origins": "The lead in origins that makes a standing corroborated.",
        "unarchived": "Whether quotes of sources without any document count, marked unproved.",
        "admit": "The Admiralty grade that an item must reach to count, such as C3.",
    },
    "speaker": {
        "name": "The name, as the reports print it.",
        "role": "A timeless description, printed in the list of speakers.",
        "anonymous": "True if nobody may know who it is.",
        "speaks_for": "The speaker whose voice this is.",
        "ignore": _IGNORE,
        "note": _NOTE,
    },
    "source": {
        "title": "The title, as the reports print it.",
        "author": "The speaker who wrote it; of an unsigned article, its paper.",
        "publisher": "Who published it.",
        "published": "When it was made public.",
        "accessed": "When it was read.",
        "url": "Its address.",
        "archived_url": "The address of an archived copy.",
        "document": "Its archived text, a path relative to this file.",
        "sha256": "The hash of the document's bytes.",
        "partial": "True if the archived text is an excerpt: it proves and cannot disprove.",
        "quoted_in": "The sources through which its words are known.",
        "lines": "The lines of the document that are its own, from 1, both ends included.",
        "derives_from": "The source it takes its information from.",
        "reliability": "Admiralty grade of the source, A the best; F cannot be judged.",
        "ignore": _IGNORE,
        "note": _NOTE,
    },
    "claim": {
        "text": "One checkable assertion, in neutral words.",
        "speaker": "Who asserts it, not who reports it.",
        "date": "When it was said.",
        "about": "When what it speaks of was.",
        "source": "The source it stands in.",
        "quote": "The words in which it stands there; [...] marks words left out.",
        "prefix": _PREFIX,
        "suffix": _SUFFIX,
        "tags": "Words to find it by.",
        "expect": "How it should stand; checked, never believed.",
        "verdict": TABLES["verdict"],
        "superseded_by": "The claim by which its speaker gave it up.",
        "ignore": _IGNORE,
        "note": _NOTE,
    },
    "verdict": {
        "rating": "The ruling, in the words of the desk.",
        "by": "The speakers who sign it.",
        "date": "When it was given.",
        "because": "Why.",
        "reviewed": "Fingerprints of what was judged, as `claimledger show` prints them.",
    },
    "evidence": {
        "supports": "The claims it speaks for.",
        "contradicts": "The claims it speaks against.",
        "undercuts": "The claims or items whose ground it takes away.",
        "context": "The claims it helps to read; it moves nothing there.",
        "source": "The source whose words these are.",
        "from_claim": "The claim whose words, source, speaker and date these are.",
        "quote": "The words; [...] marks words left out.",
        "prefix": _PREFIX,
        "suffix": _SUFFIX,
        "speaker": "Who vouches for them; without it, the source does.",
        "date": "When the words were said.",
        "basis": "How the speaker knows.",
        "credibility": "Admiralty grade of the item, 1 the best; 6 cannot be judged.",
        "ignore": _IGNORE,
        "note": _NOTE,
    },
    "contradiction": {
        "between": "The two claims or evidence items.",
        "kind": "In what they cannot both hold; a tension only pulls apart.",
        "because": "The reason, to be checked against the two.",
        "ignore": _IGNORE,
        "note": _NOTE,
    },
    "correction": {
        "date": "When the correction was made.",
        "of": "The claims corrected.",
        "what": "What was wrong and what is right.",
    },
}

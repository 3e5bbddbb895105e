"""The standing of claims against a second, slow reading of docs/standing.md.

The reference below follows the words of that section and nothing else: it knows no shortcut, makes
every change it tells of by editing the ledger, and shares no code with the package but its nouns.
"""

import datetime as dt
import os
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations_with_replacement, product
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from claimledger import CHECKS, dumps, history, load
from claimledger.checking import quality
from claimledger.links.consistency import inconsistencies
from claimledger.model import (
    Assessment,
    Audit,
    Claim,
    Contradiction,
    Evidence,
    Grade,
    Ledger,
    Located,
    Policy,
    Proof,
    Source,
    Speaker,
)
from claimledger.standing import assess
from claimledger.vocabulary import (
    Basis,
    Change,
    ContradictionKind,
    Reason,
    Reliability,
    Standard,
    Standing,
    Unarchived,
)

Proofs = Mapping[str, Proof]

HERE = Located(start=0, end=1, line=1, column=1, parts=((0, 1),))
PROVED = Proof(exact="q", document="d.txt", located=HERE)
NOT_FOUND = Proof(exact="q", document="d.txt", problem="CL301")
NOT_IN_EXCERPT = Proof(exact="q", document="d.txt", problem="CL316", partial=True)
UNARCHIVED = Proof(exact="q")


class Reference:
    """The rule, read aloud."""

    def __init__(self, ledger: Ledger, proofs: Proofs, as_of: dt.date | None) -> None:
        self.ledger, self.proofs, self.as_of = ledger, proofs, as_of
        self.admitted = {id for id in ledger.evidence if not self.reason(id)}

    # -- admission

    def reason(self, id: str) -> str:
        """The first of the reasons that can be told without looking at other items."""
        item = self.ledger.evidence[id]
        source = self.source(id)
        if not self.good_enough(id, source):
            return "grade"
        if self.as_of and not self.known(source):
            return "date"
        if not self.proof_holds(id):
            return "proof"
        if item.from_claim and self.superseded(item.from_claim):
            return "superseded"
        return ""

    def source(self, id: str) -> str:
        item = self.ledger.evidence[id]
        return self.ledger.claims[item.from_claim].source if item.from_claim else item.source

    def good_enough(self, id: str, source: str) -> bool:
        admit = self.ledger.policy.admit
        if admit is None:
            return True
        letters = [self.ledger.sources[s].reliability for s in self.chain(source)]
        figure = self.ledger.evidence[id].credibility
        return all(x in {None, "F"} or x <= admit.reliability for x in letters) and (
            figure in {None, 6} or figure <= admit.credibility
        )

    def chain(self, source: str) -> set[str]:
        """A source and each that it is quoted in, and so up."""
        upward = (self.chain(other) for other in self.ledger.sources[source].quoted_in)
        return {source}.union(*upward)

    def known(self, source: str) -> bool:
        day = self.known_from(source) if source else None
        return day is not None and day <= (self.as_of or dt.date.max)

    def known_from(self, source: str) -> dt.date | None:
        record = self.ledger.sources[source]
        dates = [date for date in (record.published, record.accessed) if date is not None]
        days = [date.latest for date in dates if date.latest is not None]
        if not days:
            others = [self.known_from(other) for other in record.quoted_in]
            days = [day for day in others if day is not None]
        return min(days, default=None)

    def proof_holds(self, id: str) -> bool:
        item = self.ledger.evidence[id]
        where = item.from_claim or id
        record: Any = self.ledger.claims[where] if item.from_claim else item
        if not record.quote:
            return False
        if self.proofs[where].located and not self.proofs[where].problem:
            return True
        documents = [self.ledger.sources[s].document for s in self.chain(record.source)]
        return self.ledger.policy.unarchived == "count" and not any(documents)

    def superseded(self, claim: str) -> bool:
        by = self.ledger.claims[claim].superseded_by
        return bool(by) and (not self.as_of or self.known(self.ledger.claims[by].source))

    # -- origins

    def voices(self, id: str) -> list[str]:
        """The origins of all who made the statement, the first speaker named first."""
        item = self.ledger.evidence[id]
        if item.from_claim:
            return self.claim_origins(item.from_claim)
        return [self.top(item.speaker)] if item.speaker else [self.source_origin(item.source)]

    def claim_origins(self, id: str) -> list[str]:
        claim = self.ledger.claims[id]
        if claim.speaker:
            return [self.top(speaker) for speaker in claim.speaker]
        return [self.source_origin(claim.source)] if claim.source else []

    def source_origin(self, id: str) -> str:
        source = self.ledger.sources[id]
        if source.derives_from:
            return self.source_origin(source.derives_from)
        return self.top(source.author) if source.author else id

    def top(self, speaker: str) -> str:
        above = self.ledger.speakers[speaker].speaks_for
        return self.top(above) if above else speaker

    # -- one claim

    def labels(self, claim: str) -> dict[str, str]:
        """Grounded labels of what is admitted, the claim's own camp undercutting nothing."""
        own = {id for id in self.admitted if self.shares(id, claim)}
        attackers = {
            id: {a for a in self.admitted - own if id in self.ledger.evidence[a].undercuts}
            for id in self.admitted
        }
        labels: dict[str, str] = {}
        for _ in self.admitted:
            for id, by in attackers.items():
                if all(labels.get(a) == "rejected" for a in by):
                    labels[id] = "accepted"
                elif any(labels.get(a) == "accepted" for a in by):
                    labels[id] = "rejected"
        return {id: labels.get(id, "undecided") for id in self.admitted}

    def shares(self, id: str, claim: str) -> bool:
        return bool({*self.voices(id)} & {*self.claim_origins(claim)})

    def why_not(self, id: str, claim: str) -> str:
        """Why an item does not count here, "" if it does."""
        if id not in self.admitted:
            return self.reason(id)
        label = self.labels(claim)[id]
        if label != "accepted":
            return "undercut" if label == "rejected" else "undecided"
        item = self.ledger.evidence[id]
        excused = item.basis is Basis.OWN_POSITION
        if claim in item.supports and self.shares(id, claim) and not excused:
            return "own-camp"
        return ""

    def counted(self, claim: str, side: str) -> dict[str, str]:
        """The origin of each item that counts on one side."""
        bearing = [id for id, e in self.ledger.evidence.items() if claim in getattr(e, side)]
        return {id: self.voices(id)[0] for id in bearing if not self.why_not(id, claim)}

    def standing(self, claim: str) -> str:
        n_for = len({*self.counted(claim, "supports").values()})
        n_against = len({*self.counted(claim, "contradicts").values()})
        if self.ledger.policy.standard == "preponderance":
            if n_for == n_against:
                return "disputed" if n_for else "unverified"
            return "supported" if n_for > n_against else "contradicted"
        if n_for and n_against:
            return "disputed"
        return "supported" if n_for else "contradicted" if n_against else "unverified"

    def corroborated(self, claim: str) -> bool:
        def voices(side: str) -> int:
            origins = {*self.counted(claim, side).values()}
            people = self.ledger.speakers
            named = {o for o in origins if not (o in people and people[o].anonymous)}
            return len(named) + (origins != named)

        lead = voices("supports") - voices("contradicts")
        wins = {"supported": lead, "contradicted": -lead}.get(self.standing(claim), 0)
        return wins >= self.ledger.policy.independent_origins

    def flips(self, claim: str) -> set[tuple[str, str, str]]:
        now = self.standing(claim)
        found = set()
        for origin in {self.voices(id)[0] for id in self.ledger.evidence}:
            rest = {i: e for i, e in self.ledger.evidence.items() if self.voices(i)[0] != origin}
            then = Reference(evolve(self.ledger, evidence=rest), self.proofs, self.as_of)
            found.add(("without", origin, then.standing(claim)))
        for change, side in (("one-more-for", "supports"), ("one-more-against", "contradicts")):
            then = Reference(*self.with_one_more(claim, side), self.as_of)
            found.add((change, "", then.standing(claim)))
        return {flip for flip in found if flip[2] != now}

    def with_one_more(self, claim: str, side: str) -> tuple[Ledger, Proofs]:
        """The ledger with another passage on one side, from a voice that nobody has heard yet."""
        told = Source(title="New", published=dt.date.min, document="new.txt")
        bears: dict[str, Any] = {side: claim}
        item = Evidence(source="new", quote="q", **bears)
        ledger = evolve(
            self.ledger,
            sources={**self.ledger.sources, "new": told},
            evidence={**self.ledger.evidence, "one-more": item},
        )
        return ledger, {**self.proofs, "one-more": PROVED}

    def assessment(self, claim: str) -> dict[str, Any]:
        """What the package must say as well, in a form that can be compared."""
        sides = {side: self.counted(claim, side) for side in ("supports", "contradicts")}
        evidence = self.ledger.evidence
        bearing = [
            id
            for side in ("supports", "contradicts")
            for id, item in evidence.items()
            if claim in getattr(item, side)
        ]
        date = self.ledger.claims[claim].date
        begins = date.earliest if date else None
        return {
            "standing": self.standing(claim),
            "corroborated": self.corroborated(claim),
            "not_yet_made": bool(self.as_of and begins and begins > self.as_of),
            "undercut": [
                id
                for id, item in evidence.items()
                if claim in item.undercuts and not self.why_not(id, claim)
            ],
            "items_for": sides["supports"],
            "items_against": sides["contradicts"],
            "origins_for": sorted({*sides["supports"].values()}),
            "origins_against": sorted({*sides["contradicts"].values()}),
            "set_aside": [(id, why) for id in bearing if (why := self.why_not(id, claim))],
            "flips": self.flips(claim),
        }


def summary(assessment: Assessment) -> dict[str, Any]:
    """An assessment in the form of the reference."""
    return {
        "standing": assessment.standing,
        "corroborated": assessment.corroborated,
        "not_yet_made": assessment.not_yet_made,
        "undercut": [*assessment.undercut],
        "items_for": {item.evidence: item.origin for item in assessment.items_for},
        "items_against": {item.evidence: item.origin for item in assessment.items_against},
        "origins_for": [*assessment.origins_for],
        "origins_against": [*assessment.origins_against],
        "set_aside": [(item.evidence, item.reason) for item in assessment.set_aside],
        "flips": {(flip.change, flip.origin, flip.standing) for flip in assessment.flips},
    }


def summaries(ledger: Ledger, proofs: Proofs, as_of: dt.date | None = None) -> dict[str, Any]:
    return {id: summary(it) for id, it in assess(ledger, proofs, as_of).items()}


def references(ledger: Ledger, proofs: Proofs, as_of: dt.date | None = None) -> dict[str, Any]:
    reference = Reference(ledger, proofs, as_of)
    return {id: reference.assessment(id) for id in ledger.claims}


STANCES: list[dict[str, Any]] = [
    {"supports": "claim"},
    {"contradicts": "claim"},
    {"undercuts": "claim"},
    {"undercuts": "other"},
    {"supports": "claim", "undercuts": "other"},
    {"contradicts": "claim", "undercuts": "other"},
    {"context": "claim"},
]
VOICES = ["claimant", "witness", "nameless"]
GROUNDS: list[tuple[dict[str, Any], Proof]] = [
    ({"source": "book"}, PROVED),
    ({"source": "book"}, NOT_FOUND),
    ({"source": "gossip"}, PROVED),
    ({"source": "hearsay"}, UNARCHIVED),
]
BASES = [None, Basis.OWN_POSITION]
ITEMS = [
    (stance, {"speaker": voice, "basis": basis, **ground}, proof)
    for stance, voice, (ground, proof), basis in product(STANCES, VOICES, GROUNDS, BASES)
]


def with_two(first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[Ledger, Proofs]:
    """A ledger with one claim and two items, which may undercut each other."""
    evidence, proofs = {}, {}
    for id, other, (stance, rest, proof) in (("a", "b", first), ("b", "a", second)):
        bears: dict[str, Any] = {k: other if at == "other" else at for k, at in stance.items()}
        evidence[id] = Evidence(quote="q", **bears, **rest)
        proofs[id] = proof
    ledger = Ledger(
        policy=Policy(unarchived=Unarchived.COUNT, admit=Grade(Reliability.C, 3)),
        speakers={
            "claimant": Speaker(name="Claimant"),
            "witness": Speaker(name="Witness"),
            "nameless": Speaker(name="Nameless", anonymous=True),
        },
        sources={
            "book": Source(title="Book", document="book.txt"),
            "gossip": Source(title="Gossip", document="gossip.txt", reliability=Reliability.E),
            "hearsay": Source(title="Hearsay"),
        },
        claims={"claim": Claim(text="It is so.", speaker="claimant")},
        evidence=evidence,
    )
    return ledger, proofs


@pytest.mark.parametrize("standard", Standard)
@pytest.mark.parametrize("item", ITEMS, ids=range(len(ITEMS)))
def test_every_single_item(item: tuple[Any, ...], standard: Standard) -> None:
    """
    Whatever one item says, with nothing beside it, the claim stands as the rule has it.
    """
    ledger, proofs = with_two(item, item)
    alone = {
        "a": evolve(ledger.evidence["a"], undercuts=set(ledger.evidence["a"].undercuts) - {"b"})
    }
    judged = evolve(ledger, policy=evolve(ledger.policy, standard=standard), evidence=alone)

    assert summaries(judged, proofs) == references(judged, proofs)


@pytest.mark.parametrize("standard", Standard)
@pytest.mark.parametrize("stance", STANCES, ids=" ".join)
def test_every_pair_of_items(stance: dict[str, Any], standard: Standard) -> None:
    """
    Whatever two items say, whoever says it, proved or not, the claim stands as the rule has it.
    """
    differing = [
        (first, second)
        for first, second in combinations_with_replacement(ITEMS, 2)
        if first[0] is stance
        for ledger, proofs in [with_two(first, second)]
        for judged in [evolve(ledger, policy=evolve(ledger.policy, standard=standard))]
        if summaries(judged, proofs) != references(judged, proofs)
    ]

    assert differing == []


class Draw:
    """Ledgers drawn at random, small enough to hit every rule and their combinations."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - nothing secret

    def ledger(self) -> tuple[Ledger, dict[str, Proof], dt.date | None]:
        """A ledger of one to three claims and three to six items, with proofs and a day or none."""
        speakers = {f"s{n}": self.speaker(n) for n in range(4)}
        sources = {f"p{n}": self.source(n) for n in range(4)}
        claims = {f"c{n}": self.claim(n) for n in range(self.random.randint(1, 3))}
        ids = [f"e{n}" for n in range(self.random.randint(3, 6))]
        evidence = {id: self.item(id, ids, claims) for id in ids}
        ledger = Ledger(
            policy=self.policy(),
            speakers=speakers,
            sources=sources,
            claims=claims,
            evidence=evidence,
            contradictions=self.contradictions(ids),
        )
        return ledger, dict(self.proofs(ledger)), self.day()

    def maybe(self, likely: float, value: Any, otherwise: Any = "") -> Any:
        return value if self.random.random() < likely else otherwise

    def day(self) -> dt.date | None:
        day = dt.date(2000 + self.random.randint(0, 4), 6, 1)
        return day if self.random.random() < 0.4 else None

    def speaker(self, n: int) -> Speaker:
        above = self.random.choice(["s0", "s1", "s2"][:n] or [""])
        anonymous = self.random.random() < 0.3
        return Speaker(name=f"S{n}", anonymous=anonymous, speaks_for=self.maybe(0.3, above))

    def source(self, n: int) -> Source:
        above = [f"p{m}" for m in range(n)]
        dates = ["2000", "2001-03", "2002-24", "2003/..", "2004~", "/2002"]
        return Source(
            title=f"P{n}",
            author=self.maybe(0.3, f"s{self.random.randint(0, 3)}"),
            published=self.maybe(0.5, self.random.choice(dates), None),
            accessed=self.maybe(0.3, self.random.choice(dates), None),
            document=self.maybe(0.6, f"p{n}.txt"),
            quoted_in=[other for other in above if self.random.random() < 0.3],
            derives_from=self.maybe(0.3, self.random.choice(above)) if above else "",
            reliability=self.maybe(0.4, self.random.choice([*Reliability]), None),
        )

    def claim(self, n: int) -> Claim:
        return Claim(
            text=f"C{n}",
            speaker=self.random.sample(["s0", "s1", "s2", "s3"], self.random.choice([0, 1, 1, 2])),
            date=self.maybe(0.3, self.random.choice(["2001", "2003", "../2002"]), None),
            source=f"p{self.random.randint(0, 3)}",
            quote=self.maybe(0.9, "q"),
            superseded_by=self.maybe(0.2, "c0") if n else "",
        )

    def item(self, id: str, ids: list[str], claims: Mapping[str, Claim]) -> Evidence:
        stances: dict[str, list[str]] = {"supports": [], "contradicts": [], "undercuts": []}
        for claim in claims:
            kind = self.random.choice(["supports", "contradicts", "undercuts", "", ""])
            if kind:
                stances[kind].append(claim)
        stances["undercuts"] += [o for o in ids if o != id and self.random.random() < 0.25]
        common: dict[str, Any] = {
            "basis": self.maybe(0.3, self.random.choice([*Basis]), None),
            "credibility": self.maybe(0.3, self.random.randint(1, 6), None),
            **stances,
        }
        if self.random.random() < 0.25:
            return Evidence(from_claim=self.random.choice([*claims]), **common)
        return Evidence(
            source=f"p{self.random.randint(0, 3)}",
            quote=self.maybe(0.9, "q"),
            speaker=self.maybe(0.5, f"s{self.random.randint(0, 3)}"),
            **common,
        )

    def policy(self) -> Policy:
        return Policy(
            standard=self.random.choice([*Standard]),
            independent_origins=self.random.randint(1, 3),
            unarchived=self.random.choice([*Unarchived]),
            admit=self.maybe(0.3, Grade(Reliability(self.random.choice("ABCDE")), 3), None),
        )

    def contradictions(self, ids: list[str]) -> dict[str, Contradiction]:
        pair = self.random.sample(ids, 2)
        record = Contradiction(between=pair, kind=ContradictionKind.NEGATION, because="Both can't.")
        return {"x": record} if self.random.random() < 0.3 else {}

    def proofs(self, ledger: Ledger) -> Iterator[tuple[str, Proof]]:
        """What could have become of each quote, given which sources have a document."""
        reference = Reference(evolve(ledger, evidence={}), {}, None)
        quoting: dict[str, Claim | Evidence] = {**ledger.claims, **ledger.evidence}
        for id, record in quoting.items():
            if record.quote:
                chain = reference.chain(record.source)
                archived = any(ledger.sources[source].document for source in chain)
                outcomes = [PROVED, PROVED, PROVED, NOT_FOUND, NOT_IN_EXCERPT]
                yield id, self.random.choice(outcomes) if archived else UNARCHIVED


#: How many ledgers are drawn; CLAIMLEDGER_DRAWN=20000 takes a quarter of a minute.
DRAWN = int(os.environ.get("CLAIMLEDGER_DRAWN", "4000"))


@pytest.mark.parametrize("batch", range(20))
def test_drawn_ledgers(batch: int) -> None:
    """
    Drawn ledgers stand as the rule has it: every claim, with all that is told about it.
    """
    differing = [
        seed
        for seed in range(batch, DRAWN, 20)
        for drawn in [Draw(seed).ledger()]
        if summaries(*drawn) != references(*drawn)
    ]

    assert differing == []


def test_drawn_ledgers_are_varied() -> None:
    """
    Among the drawn ledgers every standing, every reason and every change is met often.
    """
    met: Counter[str] = Counter()
    for seed in range(1000):
        for assessment in assess(*Draw(seed).ledger()).values():
            met[assessment.standing] += 1
            met.update(item.reason for item in assessment.set_aside)
            met.update(flip.change for flip in assessment.flips)

    assert {*Standing, *Reason, *Change} == {word for word, count in met.items() if count > 10}


SEEDS = range(600)


def counted(assessment: Assessment) -> tuple[Any, ...]:
    """What counts on either side in the order of the ledger, and what is made of it."""
    sides = (assessment.items_for, assessment.items_against)
    return (*sides, assessment.standing, assessment.corroborated)


def voices(assessment: Assessment) -> tuple[Any, ...]:
    """Who counts on either side, and what is made of it."""
    sides = (assessment.origins_for, assessment.origins_against)
    return (*sides, assessment.standing, assessment.corroborated)


def unordered(assessment: Assessment) -> Assessment:
    """The same with its lists sorted, as sets have no place in it."""

    def in_order(items: Iterable[Any]) -> Any:
        return tuple(sorted(items, key=str))

    return evolve(
        assessment,
        items_for=in_order(assessment.items_for),
        items_against=in_order(assessment.items_against),
        undercut=in_order(assessment.undercut),
        set_aside=in_order(assessment.set_aside),
    )


def turned(records: Mapping[str, Any]) -> dict[str, Any]:
    return {id: records[id] for id in reversed([*records])}


class TestProperties:
    def test_order(self) -> None:
        """
        The order of the records makes no difference to any standing or to what changes it.
        """
        differing = []
        for seed in SEEDS:
            ledger, proofs, as_of = Draw(seed).ledger()
            other_way = evolve(
                ledger,
                claims=turned(ledger.claims),
                evidence=turned(ledger.evidence),
                sources=turned(ledger.sources),
            )
            told, retold = assess(ledger, proofs, as_of), assess(other_way, proofs, as_of)
            differing += [
                (seed, id) for id in ledger.claims if unordered(told[id]) != unordered(retold[id])
            ]

        assert differing == []

    def test_contradiction_records(self) -> None:
        """
        A contradiction record changes nothing in any assessment.
        """
        differing = []
        for seed in SEEDS:
            ledger, proofs, as_of = Draw(seed).ledger()
            bare = evolve(ledger, contradictions={})
            if assess(ledger, proofs, as_of) != assess(bare, proofs, as_of):
                differing.append(seed)

        assert differing == []

    def test_set_aside(self) -> None:
        """
        What is set aside on a claim might as well not be there, whatever else it undercuts.
        """
        differing = []
        for seed in SEEDS:
            ledger, proofs, as_of = Draw(seed).ledger()
            for id, told in assess(ledger, proofs, as_of).items():
                aside = {item.evidence for item in told.set_aside}
                rest = {other: it for other, it in ledger.evidence.items() if other not in aside}
                bare = assess(evolve(ledger, evidence=rest), proofs, as_of)[id]
                if counted(told) != counted(bare):
                    differing.append((seed, id))

        assert differing == []

    def test_what_is_not_admitted(self) -> None:
        """
        What is not admitted does nothing anywhere: not to labels, and not to what would change.
        """
        early = {Reason.GRADE, Reason.DATE, Reason.PROOF, Reason.SUPERSEDED}
        differing = []
        for seed in SEEDS:
            ledger, proofs, as_of = Draw(seed).ledger()
            admitted = {id: ledger.evidence[id] for id in Reference(ledger, proofs, as_of).admitted}
            in_order = {id: it for id, it in ledger.evidence.items() if id in admitted}
            bare = assess(evolve(ledger, evidence=in_order), proofs, as_of)
            for id, told in assess(ledger, proofs, as_of).items():
                kept = tuple(item for item in told.set_aside if item.reason not in early)
                if evolve(told, set_aside=kept) != bare[id]:
                    differing.append((seed, id))

        assert differing == []

    def test_duplicates(self) -> None:
        """
        Whoever says a thing once more adds an item and no origin.
        """
        differing = []
        for seed in SEEDS:
            ledger, proofs, as_of = Draw(seed).ledger()
            for id, told in assess(ledger, proofs, as_of).items():
                for item in (*told.items_for, *told.items_against):
                    copy = evolve(ledger.evidence[item.evidence], undercuts=(), context=())
                    more = evolve(ledger, evidence={**ledger.evidence, "copy": copy})
                    proof = proofs.get(item.evidence, PROVED)
                    again = assess(more, {**proofs, "copy": proof}, as_of)[id]
                    if voices(told) != voices(again):
                        differing.append((seed, id))

        assert differing == []

    def test_one_more_in_support(self) -> None:
        """
        One more independent item in support, and nothing else, never makes a claim less supported.
        """
        differing = []
        for seed in SEEDS:
            ledger, proofs, as_of = Draw(seed).ledger()
            told = assess(ledger, proofs, as_of)
            for id in ledger.claims:
                reference = Reference(ledger, proofs, as_of)
                more = assess(*reference.with_one_more(id, "supports"), as_of)[id]
                if support(more) < support(told[id]):
                    differing.append((seed, id))

        assert differing == []

    def test_checks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Whether they ask the columns or go through each assessment, the checks tell the same.
        """
        quickly = {seed: told_of_shared(seed) for seed in SEEDS}
        monkeypatch.setattr(quality, "_ways", lambda *_: None)
        slowly = {seed: told_of_shared(seed, by_columns=False) for seed in SEEDS}

        assert quickly == slowly
        assert (
            sum("all known through one" in message for told in slowly.values() for message in told)
            > 20
        )

    def test_history(self) -> None:
        """
        Between the days that a claim's history names, nothing changes for it.
        """
        differing = []
        for seed in SEEDS:
            ledger, proofs, _ = Draw(seed).ledger()
            audit = Audit(
                ledger=ledger, proofs=proofs, assessments=assess(ledger, proofs), as_of=None
            )
            for id in ledger.claims:
                before = assess(ledger, proofs, dt.date.min)[id]
                for moment in history(audit, id):
                    day = moment.day or dt.date.max
                    until = assess(ledger, proofs, day - dt.timedelta(days=1))[id]
                    if counted(before) != counted(until) or before.flips != until.flips:
                        differing.append((seed, id, day))
                    before = moment.assessment

        assert differing == []

    def test_names(self) -> None:
        """
        Other ids change nothing but the ids and what is sorted by them.
        """
        differing = []
        for seed in SEEDS:
            ledger, proofs, as_of = Draw(seed).ledger()
            other = Renaming(ledger)
            renamed = {other.name(id): proof for id, proof in proofs.items()}
            told = assess(ledger, proofs, as_of)
            retold = assess(other.ledger(), renamed, as_of)
            differing += [
                (seed, id)
                for id, assessment in told.items()
                if other.renamed(summary(assessment)) != summary(retold[other.name(id)])
            ]

        assert differing == []

    def test_files(self, tmp_path: Path) -> None:
        """
        How the records are spread over files, and what these are called, changes no assessment.
        """
        drawn = {seed: Draw(seed).ledger() for seed in SEEDS}
        whole = {seed: it for seed, it in drawn.items() if not [*inconsistencies(it[0])]}
        differing = []
        for seed, (ledger, proofs, as_of) in whole.items():
            told = unordered_all(assess(ledger, proofs, as_of))
            for names in ("ab", "ba"):
                folder = tmp_path / f"{seed}-{names}"
                folder.mkdir()
                for name, half in zip(names, halves(ledger), strict=True):
                    path = folder / f"{name}.claims.toml"
                    path.write_text(dumps(half), encoding="utf-8")
                if unordered_all(assess(load(folder), proofs, as_of)) != told:
                    differing.append((seed, names))

        assert (len(whole) > 40, differing) == (True, [])


def told_of_shared(seed: int, *, by_columns: bool = True) -> list[str]:
    """What the checks tell of a drawn ledger whose sources share documents and publishers."""
    ledger, proofs, as_of = Draw(seed).ledger()
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    sources = {
        id: evolve(one, publisher=dice.choice(["", "P"]), document=one.document and "d.txt")
        for id, one in ledger.sources.items()
    }
    shared = evolve(ledger, sources=sources)
    standing = assess(shared, proofs, as_of)
    assessments = standing if by_columns else dict(standing)
    judged = Audit(ledger=shared, proofs=proofs, assessments=assessments, as_of=as_of)
    return [f"{told.code} {told.id} {told.message}" for check in CHECKS for told in check(judged)]


def unordered_all(assessments: Mapping[str, Assessment]) -> dict[str, Assessment]:
    return {id: unordered(assessment) for id, assessment in assessments.items()}


def support(assessment: Assessment) -> int:
    """How well a claim stands."""
    worst_first = ({Standing.CONTRADICTED}, {Standing.DISPUTED, Standing.UNVERIFIED})
    return next((n for n, words in enumerate(worst_first) if assessment.standing in words), 2)


class Renaming:
    """A ledger with every id another, so that all of them are sorted the other way round."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        records = (ledger.speakers, ledger.sources, ledger.claims, ledger.evidence)
        ids = sorted(id for kind in records for id in kind)
        self._names = {id: f"n{len(ids) - n:03}" for n, id in enumerate(ids)}

    def name(self, id: str) -> str:
        return self._names[id]

    def ledger(self) -> Ledger:
        ledger = self._ledger
        return evolve(
            ledger,
            speakers=self._all(ledger.speakers, "speaks_for"),
            sources=self._all(ledger.sources, "author", "derives_from", "quoted_in"),
            claims=self._all(ledger.claims, "speaker", "source", "superseded_by"),
            evidence=self._all(
                ledger.evidence,
                *("supports", "contradicts", "undercuts", "context"),
                *("source", "from_claim", "speaker"),
            ),
            contradictions={},
        )

    def renamed(self, told: Any) -> Any:
        """A summary with the ids in it renamed, and sorted anew where it is sorted."""
        match told:
            case {"origins_for": _}:
                told = {key: self.renamed(value) for key, value in told.items()}
                for side in ("origins_for", "origins_against"):
                    told[side] = sorted(told[side])
                return told
            case dict():
                return {self.renamed(key): self.renamed(value) for key, value in told.items()}
            case list() | tuple() | set():
                return type(told)(self.renamed(value) for value in told)
            case _:
                return self._names.get(told, told)

    def _all(self, records: Mapping[str, Any], *fields: str) -> dict[str, Any]:
        return {
            self.name(id): evolve(record, **{f: self.renamed(getattr(record, f)) for f in fields})
            for id, record in records.items()
        }


def halves(ledger: Ledger) -> tuple[Ledger, Ledger]:
    """Every second record, with the policy; and the others."""

    def every_second(start: int, policy: Policy) -> Ledger:
        def of(records: Mapping[str, Any]) -> dict[str, Any]:
            return dict([*records.items()][start::2])

        return Ledger(
            policy=policy,
            speakers=of(ledger.speakers),
            sources=of(ledger.sources),
            claims=of(ledger.claims),
            evidence=of(ledger.evidence),
            contradictions=of(ledger.contradictions),
        )

    return every_second(0, ledger.policy), every_second(1, Policy())

"""Load a ledger, print a table of its claims, and hold one of them to its standing.

Run it from anywhere: `python examples/use_as_library.py`.
"""

from pathlib import Path

from tabulate import tabulate

import claimledger

ledger = claimledger.load(Path(__file__).parent / "bridge")
audit = claimledger.audit(ledger)

rows = [
    (
        id,
        ", ".join(ledger.speakers[speaker].name for speaker in claim.speaker),
        str(audit.assessments[id].standing),
        len(audit.assessments[id].origins_for),
        len(audit.assessments[id].origins_against),
    )
    for id, claim in ledger.claims.items()
]
print(tabulate(rows, headers=["claim", "said by", "standing", "for", "against"]))

inspected = audit.assessments["bridge-inspected"]
assert inspected.standing == "contradicted", inspected.explain()
print()
print(inspected.explain())

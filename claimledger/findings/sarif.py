"""Findings in SARIF 2.1.0, the format in which code hosts take the results of checkers."""

import json
import os
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from .._version import __version__
from ..model import Finding
from ..reporters.escaping import json_strings, visible
from ..rules import RULES, Rule

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(findings: Sequence[Finding]) -> str:
    """*findings* as one run. Paths are relative to the folder that one works in."""
    seen: Counter[tuple[str, ...]] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "claimledger",
                "version": __version__,
                "rules": [_rule(rule) for rule in RULES.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, seen) for finding in findings],
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_strings(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": f"{rule.what} {rule.why}"},
        "help": {"text": rule.remedy},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


_INDEX: Final = {code: at for at, code in enumerate(RULES)}


def _result(finding: Finding, seen: Counter[tuple[str, ...]]) -> dict[str, Any]:
    path = os.path.relpath(finding.file).replace(os.sep, "/") if finding.file else ""
    about = (finding.code, finding.id or path, finding.key)
    seen[about] += 1
    identity = "\0".join((*about, f"{seen[about]}"))
    fingerprint = sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": str(finding.severity),
        "message": {"text": visible(finding.message)},
        **({"locations": [_location(finding, path)]} if path else {}),
        "partialFingerprints": {"claimledgerFinding/v1": fingerprint},
    }


def _location(finding: Finding, path: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(os.fsencode(path))}}
    if finding.line:
        place["region"] = {"startLine": finding.line, "startColumn": finding.column}
    return {"physicalLocation": place}

"""What was measured as Markdown, and its place on the page of docs/."""

import platform
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from typing import Final

from claimledger.reporters.escaping import one_line

from .bars import Row
from .growth import Growth
from .peers import PEERS, installed
from .speed import Speed

_USED: Final = ("tomli", "attrs", "cattrs", "pytest")
STEEPEST: Final = 1.1  #: exponent that growth may have


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; the first column is text, the others are figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def bars_table(rows: Iterable[Row]) -> str:
    """Each bar with what was measured."""
    return table(
        ("what", "must be", "aim", "measured", "holds"),
        (
            (
                f"{row.bar.what}{f': {row.where}' if row.where else ''}",
                f"{'≥' if row.bar.at_least else '≤'} {row.bar.must:g}",
                f"{row.bar.aim:g}",
                "" if row.measured is None else f"{row.measured:.2f}",
                row.verdict,
            )
            for row in rows
        ),
    )


def stages_table(speeds: Sequence[Speed]) -> str:
    """Where the time goes, as multiples of T."""
    rows = [["T in seconds", *(f"{one.parse:.3f}" for one in speeds)]]
    rows.append(["structure and resolve", *(_times(one.load - one.parse, one) for one in speeds)])
    rows += [
        [stage, *(_times(one.stages[stage], one) for one in speeds)] for stage in speeds[0].stages
    ]
    return table(("stage / T", *(f"{one.claims:,} claims" for one in speeds)), rows)


def _times(spent: float, one: Speed) -> str:
    return f"{spent / one.parse:.2f}"


def peers_table(speeds: Sequence[Speed]) -> str:
    """What a record costs to read, ours and the peers'."""
    rows = [
        _per_record("claimledger: load", {one.claims: one.load for one in speeds}, speeds),
        _per_record(
            "claimledger: load + audit", {one.claims: one.audited for one in speeds}, speeds
        ),
    ]
    for name, peer in PEERS.items():
        spent = {one.claims: one.peers[name] for one in speeds if name in one.peers}
        what = f"{name} {installed(name) or '(not installed)'}: {peer.how}"
        rows.append(_per_record(what, spent, speeds))
    return table(("µs for each record", *(f"{one.claims:,} claims" for one in speeds)), rows)


def _per_record(name: str, spent: Mapping[int, float], speeds: Sequence[Speed]) -> list[str]:
    cells = (
        f"{spent[one.claims] / one.records * 1e6:.1f}" if one.claims in spent else ""
        for one in speeds
    )
    return [name, *cells]


def other_table(memory: Mapping[int, tuple[float, float]], commands: Mapping[str, float]) -> str:
    """What the bars do not show: MiB, and commands as multiples of the bare interpreter."""
    rows = [[name, f"{times:.2f}"] for name, times in commands.items()]
    for claims, (held, audited) in memory.items():
        rows.append([f"MiB to hold all parsed dicts of {claims:,} claims", f"{held:.0f}"])
        rows.append([f"MiB at most to load and audit {claims:,} claims", f"{audited:.0f}"])
    return table(("command / `python -c pass`, and memory", "measured"), rows)


def growth_table(grown: Sequence[Growth]) -> str:
    """The exponents with which the stages grow; what is steeper than it may be stands out."""
    stages = list(dict.fromkeys(stage for one in grown for stage in one.exponents))
    rows = []
    for one in grown:
        cells = (_exponent(one.exponents.get(stage)) for stage in stages)
        rows.append([one.what, f"{one.largest:,}", *cells])
    return table(("what grows", "to", *stages), rows)


def _exponent(measured: float | None) -> str:
    if measured is None:
        return "-"
    return f"**{measured:.2f}**" if round(measured, 2) > STEEPEST else f"{measured:.2f}"


def circumstances(command: str) -> str:
    """With what, on what and by which command it was measured."""
    used = ", ".join(f"{name} {version(name)}" for name in _USED)
    return (
        f"Measured by `{command}` with Python {platform.python_version()}, {used}; "
        f"claimledger {version('claimledger')}{_commit()}; "
        f"{_processor()}, {cpu_count()} cores, {platform.system()} on {platform.machine()}."
    )


def _commit() -> str:
    here = Path(__file__).parent
    command = ("git", "-C", str(here), "rev-parse", "--short=10", "HEAD")
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return f" at {run.stdout.strip()}" if run.returncode == 0 else ""


def _processor() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        told = ""
    models = re.findall(r"^model name\s*:\s*(.+)$", told, re.MULTILINE)
    return one_line(models[0] if models else platform.processor() or "unknown processor")


def write(page: Path, parts: Mapping[str, str]) -> None:
    """Put each of *parts* between its marks on *page*; what people wrote around them stays."""
    text = page.read_text(encoding="utf-8")
    for name, part in parts.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
        before, found, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not (found and closed):
            raise ValueError(f"{page.name} has no place for what is {name}")
        text = f"{before}{begin}\n{part}\n\n{end}{after}"
    page.write_text(text, encoding="utf-8")


def paragraphs(*parts: str) -> str:
    """*parts* with an empty line between them."""
    return "\n\n".join(parts)

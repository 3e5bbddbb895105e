"""The speed and size of claimledger against its bars, and beside its peers.

    python -m tests.benchmarks [LEDGER ...] [--sizes 1000,10000,100000] [--growth] [--write PAGE]

Times are processor times, medians of rounds in which all that is compared takes turns, with the
garbage collector off on every side, as in the command. Ledgers are made up unless folders of
ledgers are given. What is measured is printed as Markdown, and with --write put on the page.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from . import bars, page
from .growth import growths
from .making import make_ledger
from .memory import peaks
from .speed import speed
from .starting import commands, pytest_runs

_TESTED = 1_000  #: claims of the ledger that pytest is run on
_ROUNDS = 20  #: of commands


def main(argv: Sequence[str]) -> None:
    """Measure, print, and write if told to."""
    arguments = _arguments(argv)
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        parts = {"measured": _measured(arguments, scratch)}
        if arguments.growth:
            grown = [*growths(arguments.sizes, arguments.scale, scratch / "growth")]
            parts["growth"] = page.growth_table(grown)
    print(page.paragraphs(*parts.values()))  # noqa: T201 - a script prints
    if arguments.write:
        page.write(arguments.write, parts)


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("ledgers", nargs="*", type=Path, metavar="LEDGER")
    parser.add_argument("--sizes", type=_numbers, default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, help="instead of more for less")
    parser.add_argument("--growth", action="store_true", help="the exponents of growth too")
    parser.add_argument("--scale", type=float, default=1, help="of the shapes that grow")
    parser.add_argument("--write", type=Path, metavar="PAGE")
    return parser.parse_args(argv)


def _numbers(listed: str) -> list[int]:
    return sorted(map(int, listed.split(",")))


def _measured(arguments: argparse.Namespace, scratch: Path) -> str:
    """Every table but that of growth."""
    folders = arguments.ledgers or [
        make_ledger(scratch / f"ledger-{size}", size) for size in arguments.sizes
    ]
    speeds = sorted(
        (speed(folder, arguments.rounds, scratch) for folder in folders),
        key=lambda one: one.claims,
    )
    ran = commands(scratch, arguments.rounds or _ROUNDS)
    tested = pytest_runs(scratch, min(_TESTED, speeds[0].claims), arguments.rounds or _ROUNDS // 4)
    memory = {one.claims: peaks(one.folder, str(scratch / "compiled")) for one in speeds}
    return page.paragraphs(
        page.circumstances(_command(arguments)),
        page.bars_table(bars.rows(speeds, memory, ran, tested)),
        page.stages_table(speeds),
        page.peers_table(speeds),
        page.other_table(memory, ran),
    )


def _command(arguments: argparse.Namespace) -> str:
    """The command as anyone could give it: paths are left out."""
    words = ["python -m tests.benchmarks", *(["LEDGER ..."] if arguments.ledgers else [])]
    words += [] if arguments.ledgers else [f"--sizes {','.join(map(str, arguments.sizes))}"]
    words += [f"--rounds {arguments.rounds}"] if arguments.rounds else []
    words += ["--growth"] if arguments.growth else []
    words += [f"--scale {arguments.scale:g}"] if arguments.growth and arguments.scale != 1 else []
    return " ".join(words)


if __name__ == "__main__":
    main(sys.argv[1:])

"""With which power of the size each stage grows."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import rmtree
from typing import Final

from attrs import frozen

from claimledger import audit, load

from .making import make_ledger
from .shapes import SHAPES, make_shape
from .speed import ledger_texts, parse, stages
from .timing import exponent, processor_time

_STEPS: Final = 4  #: sizes of each shape, each twice the one before


@frozen
class Growth:
    """The exponents of the stages, fitted over all sizes up to the largest."""

    what: str
    largest: int
    exponents: Mapping[str, float]


def growths(sizes: Sequence[int], scale: float, scratch: Path) -> Iterator[Growth]:
    """Of ledgers of the usual shape of these *sizes*, then of each unusual shape.

    *scale* makes the unusual ones smaller than they are meant to be.
    """
    gc.collect()
    gc.freeze()  # what the peers have left: each measurement would have the collector go through it
    usual = {size: _measured(make_ledger(scratch / str(size), size)) for size in sorted(sizes)}
    if len(usual) > 1:
        yield _grown("claims", usual)
    for shape, (_, most) in SHAPES.items():
        largest = max(2 ** (_STEPS - 1), int(most * scale))
        measured = {}
        for step in range(_STEPS):
            folder = scratch / "shape"
            size = largest >> (_STEPS - 1 - step)
            measured[size] = _measured(make_shape(shape, folder, size))
            rmtree(folder)
        yield _grown(shape, measured)


def _measured(folder: Path, rounds: int = 2) -> dict[str, float]:
    """The least that each stage took."""
    texts = ledger_texts(folder)
    works = {
        "T": lambda: parse(texts),
        "load": lambda: load(folder),
        **stages(audit(load(folder))),
    }
    return {
        stage: min(processor_time(work) for _ in range(rounds)) for stage, work in works.items()
    }


def _grown(what: str, measured: Mapping[int, Mapping[str, float]]) -> Growth:
    named = next(iter(measured.values()))
    exponents = {
        stage: exponent({size: spent[stage] for size, spent in measured.items()}) for stage in named
    }
    return Growth(what, max(measured), exponents)

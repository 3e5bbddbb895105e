"""Processor time, fairly compared: of calls in this process, and of processes that it starts."""

import gc
import os
import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from math import log
from statistics import median
from typing import TypeVar

K = TypeVar("K")


def processor_time(work: Callable[[], object]) -> float:
    """Of one call. The collector is off, as in the command; what is returned is let go after."""
    gc.collect()
    gc.disable()
    started = time.process_time()
    result = work()
    spent = time.process_time() - started
    gc.enable()
    del result
    return spent


def in_turns(works: Mapping[K, Callable[[], float]], rounds: int) -> dict[K, float]:
    """The median of what each of *works* measures; all take turns, so that all meet one machine."""
    measured: dict[K, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            measured[name].append(work())
    return {name: median(values) for name, values in measured.items()}


def childs_time(command: Sequence[str], env: Mapping[str, str]) -> float:
    """The processor time of a process, which must succeed, with all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output(command, env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def output(command: Sequence[str], env: Mapping[str, str]) -> str:
    """What a process prints, which must succeed."""
    run = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(
            f"{' '.join(command)} ended with {run.returncode}:\n{run.stderr[-2000:]}"
        )
    return run.stdout


def compiled_into(folder: str) -> dict[str, str]:
    """An environment in which modules are compiled once, as in an installation, into *folder*."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    inherited.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**inherited, "PYTHONPYCACHEPREFIX": folder}


def exponent(times: Mapping[int, float]) -> float:
    """The power of the size with which *times* grow, fitted to their logarithms."""
    xs, ys = [log(size) for size in times], [log(spent) for spent in times.values()]
    middle, level = sum(xs) / len(xs), sum(ys) / len(ys)
    rise = sum((x - middle) * (y - level) for x, y in zip(xs, ys, strict=True))
    return rise / sum((x - middle) ** 2 for x in xs)

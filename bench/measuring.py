"""What measurements share: where the books lie, a stopwatch, spreads, peak memory."""

from __future__ import annotations

import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Context:
    """Where the books lie and what was asked for."""

    folder: Path
    cadres: int
    seed: int
    as_of: date

    @property
    def book(self) -> Path:
        """The sample book, made by the first task."""
        return self.folder / "mau.lccb"


class Stopwatch:
    """``seconds`` of the block that ran last, and how many of them this process had the processor."""

    seconds = 0.0
    processor = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Time the block."""
        begun, used = time.perf_counter(), _processor_time()
        yield
        self.seconds, self.processor = time.perf_counter() - begun, _processor_time() - used

    def figures(self) -> Figures:
        """Both, by name."""
        return {"seconds": self.seconds, "processor": self.processor}


def _processor_time() -> float:
    """Of this process and of those it started that have ended."""
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


def repeated(work: Callable[[int], object], times: int) -> list[float]:
    """Seconds of each of so many calls, sorted; ``work`` is given the number of the call."""
    watch = Stopwatch()
    taken = []
    for number in range(times):
        with watch.running():
            work(number)
        taken.append(watch.seconds)
    return sorted(taken)


def spread(name: str, taken: list[float]) -> Figures:
    """Median and 95th percentile."""
    ordered = sorted(taken)
    return {f"{name}_p50": statistics.median(ordered), f"{name}_p95": ordered[int(0.95 * (len(ordered) - 1))]}


def some_cadres(context: Context, count: int) -> list[str]:
    """Codes drawn by lot, the same for both sides."""
    width = max(5, len(str(context.cadres)))
    numbers = random.Random(1).sample(range(1, context.cadres + 1), min(count, context.cadres))
    return [f"CB{number:0{width}d}" for number in numbers]


def peak_megabytes(workers: int = 0) -> float:
    """The most memory that this process ever held, and so many workers, each as much as the largest of them."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak += workers * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak / (1024 * 1024) if sys.platform == "darwin" else peak / 1024

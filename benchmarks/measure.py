"""Timing: several tasks in turn, round by round, in one process."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any


@dataclass(kw_only=True)
class Task:
    """Something to time.

    Attributes:
        name: What the tables call it; one name for each task.
        prepare: Makes the input of one timing, all of it new, from the number of the first article.
            Not timed.
        run: What is timed.
        clock: For what runs elsewhere: runs it and returns the seconds of a clock there.
        samples: Seconds per article, one for each round.
    """

    name: str
    prepare: Callable[[int], Any]
    run: Callable[[Any], object]
    clock: Callable[[Any], float] | None = None
    samples: list[float] = field(default_factory=list)

    @property
    def microseconds(self) -> float:
        """The median of the rounds, in microseconds per article."""
        return micro(self.samples)

    def ratio_to(self, other: "Task") -> float:
        """The median of the ratios to the other task in the same round; see `ratio`."""
        return ratio(self.samples, other.samples)


def micro(samples: Sequence[float]) -> float:
    """The median, in microseconds."""
    return median(samples) * 1e6


def ratio(samples: Sequence[float], others: Sequence[float]) -> float:
    """The median of the ratios of two tasks in the same round.

    A machine that slows down for a while slows both, so this moves less than the ratio of the two
    medians.
    """
    return median(a / b for a, b in zip(samples, others, strict=True))


def measure(tasks: Sequence[Task], *, articles: int, rounds: int) -> None:
    """Times every task once a round and adds the results to its samples.

    The tasks take turns, and each round begins with another one. Each timing gets articles made
    just before it, with numbers that no earlier round used: no string has its hash kept, and no
    cache knows more than what recurs in a newsroom. What is counted is the process's own
    time on the processor, with the garbage collector on; it has just run when a timing begins.
    """
    for number in range(rounds):
        turn = number % len(tasks)
        for task in (*tasks[turn:], *tasks[:turn]):
            given = task.prepare(number * articles)
            taken = task.clock(given) if task.clock else seconds(task.run, given)
            task.samples.append(taken / articles)


def seconds(run: Callable[[Any], object], given: object) -> float:
    """Returns how long the processor is busy with it; the garbage collector has just run."""
    gc.collect()
    start = time.process_time()
    result = run(given)
    taken = time.process_time() - start
    del result  # after the clock has stopped: giving a document back is not writing it
    return taken

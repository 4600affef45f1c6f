"""What was not written as it was given, and how that is told."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator

from .errors import InvalidValue, NewsfeedWarning
from .model import Value
from .report import Finding, Report, Severity


def cleaned(value: Value, path: str = "") -> Iterator[Finding]:
    """Yield a finding for every text in `value`, or below it, that was cleaned."""
    # A stack instead of recursion: markup may be deeper than Python's own.
    waiting = [(value, path)]
    while waiting:
        each, where = waiting.pop()
        before = f"{where}." if where else ""
        for name, lost in each.cleaned:
            message = f"removed {lost}"
            yield Finding("text-cleaned", Severity.WARNING, message, f"{before}{name}")
        waiting.extend(reversed(list(_below(each, before))))


def _below(value: Value, before: str) -> Iterator[tuple[Value, str]]:
    for each in value.FIELDS:
        held = getattr(value, each.name)
        if isinstance(held, Value):
            yield held, f"{before}{each.name}"
        elif isinstance(held, tuple):
            for number, one in enumerate(held):
                if isinstance(one, Value):
                    yield one, f"{before}{each.name}[{number}]"


def fault_at(fault: ValueError, number: int) -> InvalidValue:
    """Return a fault of an article as seen from its feed."""
    where = f"articles[{number}]"
    if isinstance(fault, InvalidValue):
        return fault.at(where)
    return InvalidValue(str(fault), path=where)


def tell(notes: list[tuple[str, str]], where: str, report: Report | None) -> None:
    """Hand what a writer noted to the report, if there is one, and forget it."""
    if report is not None:
        for field, words in notes:
            report.add(Finding("written-otherwise", Severity.WARNING, words, f"{where}.{field}"))
    notes.clear()


def leave_out(
    problems: list[InvalidValue], name: str, report: Report | None, *, everything: bool
) -> None:
    """Tell which articles a format can't say, on the report or as warnings.

    Args:
        problems: Why, with the path of each.
        name: The format's.
        report: Receives them.
        everything: Whether no article is left.

    Raises:
        InvalidValue: the first problem, when no article is left: an empty feed would do more harm.

    """
    if everything:
        raise problems[0]
    for problem in problems:
        message = f"left out of {name}: {problem.message}"
        if report is None:
            warnings.warn(f"{problem.path}: {message}", NewsfeedWarning, stacklevel=_steps_out())
        else:
            report.add(Finding("article-left-out", Severity.ERROR, message, problem.path))


_PACKAGE = os.path.dirname(__file__)  # noqa: PTH120 -- pathlib is slow to load, and nothing else here needs it


def _steps_out() -> int:
    """Return how many calls up the first line outside of this package is, seen from the caller."""
    steps = 1
    frame = sys._getframe(1)  # noqa: SLF001 -- inspect would be loaded for this alone
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
        steps += 1
    return steps

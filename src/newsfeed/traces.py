"""What cleaning took away from values, with the path to each."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Value
from .report import Finding, Severity


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

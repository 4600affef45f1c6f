"""What cleaning took away from values, with the path to each."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Value
from .report import Finding, Severity


def cleaned(value: Value, path: str = "") -> Iterator[Finding]:
    """Yield a finding for every text in `value`, or below it, that was cleaned."""
    for name, lost in value.cleaned:
        where = f"{path}.{name}" if path else name
        yield Finding("text-cleaned", Severity.WARNING, f"removed {lost}", where)
    for each in value.FIELDS:
        held = getattr(value, each.name)
        where = f"{path}.{each.name}" if path else each.name
        if isinstance(held, Value):
            yield from cleaned(held, where)
        elif isinstance(held, tuple):
            for number, one in enumerate(held):
                if isinstance(one, Value):
                    yield from cleaned(one, f"{where}[{number}]")

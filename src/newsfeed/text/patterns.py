"""Regular expressions that are compiled when they are first used.

A feed is written with six of them. The hundred others speak of rare fields, of reading and of
rules, and to compile them all was a quarter of what `import newsfeed` took.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, cast

__all__ = ["pattern"]

_METHODS: Final = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves like `re.compile(source, flags)`, and compiles when it is first asked.

    A call takes 20 ns longer than one of a compiled pattern: where every article is looked at, say
    `re.compile`.
    """
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Stands for a compiled pattern, whose methods it takes over when it is asked for one."""

    __slots__ = (*_METHODS, "_flags", "pattern")

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Callable[..., object]:
        # Only what isn't there yet is asked for here.
        if name not in _METHODS:
            message = f"patterns that are compiled later have no {name!r}"
            raise AttributeError(message)
        compiled = re.compile(self.pattern, self._flags)
        for each in _METHODS:
            setattr(self, each, getattr(compiled, each))
        method: Callable[..., object] = getattr(compiled, name)
        return method

    def __repr__(self) -> str:
        """Show the source."""
        return f"pattern({self.pattern!r})"

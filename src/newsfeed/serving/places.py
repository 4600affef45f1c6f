"""Which document is at which path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from .served import Served

__all__ = ["Source", "find"]

_Result = TypeVar("_Result")

#: What an application serves: one document, wherever it is asked for; documents by their path, such
#: as "/feed.xml"; or a function from a path to a document, or None when there is none.
Source = Served | Mapping[str, Served] | Callable[[str], _Result]


def find(source: Source[_Result], path: str) -> Served | _Result | None:
    """Return what is at a path, or what the caller's function makes of it."""
    if isinstance(source, Served):
        return source
    if isinstance(source, Mapping):
        return source.get(path)
    return source(path)

"""What elements say, to know again one that says what another has said."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from .node import Node

__all__ = ["Memory", "is_short", "summary"]

#: How much is remembered of one row, and how long the texts may be that are.
_MOST: Final = 1024
_LONGEST: Final = 100

#: As much is tried; unless as much has come again by then, no more is.
_TRIED: Final = 256


class Remembered(dict[object, Any]):
    """What became of the elements of a row, by what they say; some at a time.

    Attributes:
        hits: How often an element came again.

    """

    hits = 0


class Memory(defaultdict[Any, Remembered | None]):
    """What is remembered of one document, by row; None where it is not worth it."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        super().__init__(Remembered)

    def keep(self, row: Any, said: object, became: Any) -> None:
        """Remember what became of an element."""
        met = self[row]
        if met is None:
            return
        if len(met) == _TRIED and met.hits < _TRIED:
            self[row] = None
            return
        if len(met) >= _MOST:
            met.clear()
        met[said] = became


def summary(node: Node) -> object:
    """Return all that an element says, as something that can be compared.

    That is a text, or attributes, or one element with a text; None when it is anything else.
    """
    said = node.said
    if said is None:
        said = node.said = _summary(node)
    return said


def is_short(said: Any) -> bool:
    """Say whether what an element says is short enough to be remembered."""
    if said.__class__ is str:
        return len(said) <= _LONGEST
    return sum([len(each[-1]) for each in said]) <= _LONGEST


def _summary(node: Node) -> object:
    content: list[Any] = node.content  # texts and nodes
    if not content:
        return tuple(node.attributes.items())
    if node.attributes or len(content) != 1:
        return None
    only = content[0]
    if only.__class__ is str:
        return only
    inner = only.content
    if only.attributes or len(inner) != 1 or inner[0].__class__ is Node:
        return None
    return only.name, (inner[0],)

"""A value of a story's front matter, as it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

__all__ = ["Setting"]


class Setting(NamedTuple):
    """A value of the front matter, and the line of the file on which it begins.

    Attributes:
        value: A string, a list or a mapping; an empty string when nothing stands there.
        line: The line's number, from 1.
        swallowed: The value ends where YAML saw a comment that looks like text: `We are #1`.
    """

    value: str | Sequence[Setting] | Mapping[str, Setting]
    line: int
    swallowed: bool = False

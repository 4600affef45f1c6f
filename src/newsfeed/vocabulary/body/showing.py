"""Which of several files a body shows as pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from .addresses import identity
from .figure import Located, Picture
from .pictures import Pictures
from .shown import shown_once

__all__ = ["shown_in", "shown_or_first"]

_File = TypeVar("_File", bound=Located)
_Picture = TypeVar("_Picture", bound=Picture)


def shown_in(body: str, files: Iterable[_File]) -> list[_File]:
    """Return those of the files that a reader sees in a body."""
    seen = _seen(body)
    return [each for each in files if each.url and identity(each.url) in seen]


def shown_or_first(body: str, pictures: Sequence[_Picture]) -> list[_Picture]:
    """Return the first picture and those that a reader sees in a body, in any of their sizes.

    A picture that is named again stays with its first mention: it may have another credit there.
    """
    seen = _seen(body)
    kept: set[str] = set()
    for number, shown in enumerate(shown_once(pictures)):
        if not number or not shown.identities.isdisjoint(seen):
            kept |= shown.identities
    return [each for each in pictures if each.url and identity(each.url) in kept]


def _seen(body: str) -> set[str]:
    return {each for place in Pictures(body).places for each in place.identities}

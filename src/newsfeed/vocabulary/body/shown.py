"""An article's pictures, each once, with all credits it was given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .addresses import identity
from .credit_text import fold
from .figure import Picture, credit_of

__all__ = ["Shown", "shown_once"]


class Shown(NamedTuple):
    """A picture to show.

    Attributes:
        picture: The first that the article names.
        lines: Its credit, and those of the same picture named again.
        identities: What to know it by in a body.

    """

    picture: Picture
    lines: list[str]
    identities: set[str]


def shown_once(pictures: Iterable[Picture]) -> list[Shown]:
    """Return the pictures that have an address, each once: a rendition is no picture of its own."""
    shown: list[Shown] = []
    for picture in pictures:
        if not picture.url:
            continue
        identities = {identity(each.url) for each in (picture, *picture.renditions) if each.url}
        line = credit_of(picture)
        for known in shown:
            if not known.identities.isdisjoint(identities):
                known.identities.update(identities)
                if line and fold(line) not in map(fold, known.lines):
                    known.lines.append(line)
                break
        else:
            shown.append(Shown(picture, [line] if line else [], identities))
    return shown

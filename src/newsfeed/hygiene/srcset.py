"""The addresses in a srcset, with their sizes: HTML, section 4.8.4.2.1."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

__all__ = ["best", "candidates", "joined"]

# A comma ends a candidate at the end of its address, or behind its size.
_CANDIDATE: Final = re.compile(
    r"[,\s]*+(?P<address>\S++)(?P<size>(?:\s(?:[^,(]++|\([^)]*+\)?+)*+)?+)", re.ASCII
)
_SIZE: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?[wx]", re.ASCII)
_WIDTH: Final = re.compile(r"([0-9]{1,6})w", re.ASCII)
_DENSITY: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)x", re.ASCII)

#: The width in pixels that readers' columns are filled by.
_WANTED: Final = 800


def candidates(srcset: str) -> Iterator[tuple[str, str]]:
    """Give each address of a srcset with its size: "640w", "2x", or nothing."""
    position = 0
    while found := _CANDIDATE.match(srcset, position):
        address, size = found["address"], found["size"].strip()
        position = found.end()
        if address.endswith(","):
            # The size that follows would belong to the next one.
            position = found.end("address")
            address, size = address.rstrip(","), ""
        if address:
            yield address, size


def joined(given: Iterable[tuple[str, str]]) -> str:
    """Return addresses and their sizes as a srcset; sizes that are none are left out."""
    return ", ".join(
        f"{address} {size}" if _SIZE.fullmatch(size) else address for address, size in given
    )


def best(given: Iterable[tuple[str, str]]) -> str | None:
    """Return the address to show where there can be only one: the smallest that is large enough."""
    sized = [(_width(size), address) for address, size in given]
    if not sized:
        return None
    enough = [each for each in sized if each[0] >= _WANTED]
    return min(enough)[1] if enough else max(sized, key=lambda each: each[0])[1]


def _width(size: str) -> float:
    if found := _WIDTH.fullmatch(size):
        return float(found[1])
    found = _DENSITY.fullmatch(size)
    return float(found[1]) * _WANTED / 2 if found else _WANTED / 2

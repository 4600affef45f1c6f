"""Readers on the web, and the addresses at which they take a feed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

__all__ = ["in_program", "online"]

#: What the feed's address, percent-encoded, is put behind.
_READERS: Final = (
    ("Feedly", "https://feedly.com/i/subscription/feed%2F"),
    ("Inoreader", "https://www.inoreader.com/?add_feed="),
    ("NewsBlur", "https://www.newsblur.com/?url="),
    ("The Old Reader", "https://theoldreader.com/feeds/subscribe?url="),
)


def online(url: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each reader, and the address at which it takes the feed."""
    for name, start in _READERS:
        yield name, f"{start}{quote(url, safe='')}"


def in_program(url: str) -> str:
    """Return the address that opens the feed in the machine's own reader, if there is one."""
    return f"feed:{url}"

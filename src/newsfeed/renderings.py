"""What articles became when they were written, kept for as long as they live.

A newsroom writes the same article into many feeds, and each feed anew whenever one article changes.
An article never changes, so what was written of it once can be written again: in any document
whose writer, and whatever an article takes from its feed, are the same.
"""

from __future__ import annotations

from functools import partial
from typing import Final
from weakref import ref

from newsfeed._wire.write import Writer
from newsfeed.model import Article

__all__ = ["RENDERINGS", "Renderings", "Shelf"]

#: How much is kept, in bytes of documents; when there is more, all goes.
_MOST: Final = 256 << 20

#: How many articles are added before it is counted how much there is.
_TURN: Final = 1024


class Shelf(dict[int, tuple[ref[Article], bytes, int]]):
    """What articles became under the same circumstances, by the identity of the article.

    Each with a reference that takes it away when the article goes, the bytes, and the namespaces
    that they use.
    """

    def keep(self, article: Article, written: bytes, spaces: int) -> None:
        """Keep what an article became until it goes."""
        number = id(article)
        # The reference calls this with itself, which `pop` takes for what to return by default.
        self[number] = ref(article, partial(self.pop, number)), written, spaces


class Renderings:
    """The shelves, one for each writer and what articles take from their feed."""

    def __init__(self, most: int = _MOST) -> None:
        """Keep nothing yet, and at most so many bytes, give or take a thousand articles."""
        self._most = most
        self._shelves: dict[tuple[Writer, object], Shelf] = {}
        self._counted = 0

    def shelf(self, writer: Writer, taken: object) -> Shelf:
        """Return what articles became in a writer when this was taken from their feed."""
        key = writer, taken
        shelf = self._shelves.get(key)
        if shelf is None:
            shelf = self._shelves[key] = Shelf()
        return shelf

    def count(self, added: int) -> None:
        """See to it that there is not too much, after so many articles were added."""
        self._counted += added
        if self._counted < _TURN:
            return
        self._counted = 0
        if self.size > self._most:
            self.clear()

    @property
    def size(self) -> int:
        """How much is kept, in bytes of documents."""
        # Lists: while it is counted, articles may go, in other threads too.
        return sum(
            len(each[1]) for shelf in list(self._shelves.values()) for each in list(shelf.values())
        )

    def clear(self) -> None:
        """Keep nothing."""
        self._shelves.clear()


#: Those of all documents of this process.
RENDERINGS: Final = Renderings()

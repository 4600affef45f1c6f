"""What articles became when they were written, kept for as long as they live.

A newsroom writes the same article into many feeds, and each feed anew whenever one article changes.
An article never changes, so what was written of it once can be written again: in any document
whose writer, and whatever an article takes from its feed, are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final
from weakref import WeakKeyDictionary, ref

from newsfeed._wire.write import Writer
from newsfeed.model import Article

__all__ = ["RENDERINGS", "Kept", "Renderings", "Shelf"]

#: How much is kept, in bytes of documents; when there is more, all goes.
_MOST: Final = 256 << 20

#: How many shelves a writer has, for as many different feeds; when there are more, all go.
_SHELVES: Final = 1024

#: How many articles are added before it is counted how much there is.
_TURN: Final = 1024


#: What an article became: the bytes, the namespaces that they use, and a reference that takes both
#: away when the article goes.
Kept = tuple[bytes, int, ref[Article] | None]


class Shelf(dict[int, Kept]):
    """What articles became under the same circumstances, by the identity of the article.

    That is no other's for as long as the article lives, and what was kept goes before it is.
    """

    def keep(self, article: Article, written: bytes, spaces: int) -> Kept:
        """Keep what an article became until it goes."""
        number = id(article)
        # The reference calls this with itself, which `pop` takes for what to return by default.
        kept = self[number] = written, spaces, ref(article, partial(self.pop, number))
        return kept


class Renderings:
    """The shelves, one for each writer and what articles take from their feed."""

    def __init__(self, most: int = _MOST) -> None:
        """Keep nothing yet, and at most so many bytes, give or take a thousand articles."""
        self._most = most
        # What a writer wrote goes with it: there is no end of options, and each has writers.
        self._shelves: WeakKeyDictionary[Writer, dict[object, Shelf]] = WeakKeyDictionary()
        self._counted = 0

    def shelf(self, writer: Writer, taken: object) -> Shelf:
        """Return what articles became in a writer when this was taken from their feed."""
        shelves = self._shelves.get(writer)
        if shelves is None:
            shelves = self._shelves.setdefault(writer, {})
        shelf = shelves.get(taken)
        if shelf is None:
            if len(shelves) >= _SHELVES:
                shelves.clear()
            shelf = shelves.setdefault(taken, Shelf())
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
        return sum(len(written) for written, _, _ in self)

    def __iter__(self) -> Iterator[Kept]:
        """Yield all that is kept."""
        # Lists: meanwhile articles may go, in other threads too.
        for shelves in list(self._shelves.values()):
            for shelf in list(shelves.values()):
                yield from list(shelf.values())

    def clear(self) -> None:
        """Keep nothing."""
        self._shelves.clear()


#: Those of all documents of this process.
RENDERINGS: Final = Renderings()

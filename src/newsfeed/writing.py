"""A document is put together: its articles written, or found written already."""

from __future__ import annotations

from functools import reduce
from io import BytesIO
from operator import or_
from typing import cast

from newsfeed._wire.context import Context
from newsfeed._wire.write import Writer

from .errors import InvalidValue
from .model import Article, Feed
from .renderings import Kept, Renderings, Shelf
from .report import Report
from .traces import fault_at, tell

__all__ = ["Writing"]


class Writing:
    """One document being written.

    Attributes:
        problems: The articles that can't be said, which are left out.

    """

    def __init__(
        self, feed: Feed, writer: Writer, context: Context, report: Report | None, *, strict: bool
    ) -> None:
        """Prepare to write a feed.

        Args:
            feed: The feed.
            writer: Its format's.
            context: What articles may take from the feed.
            report: Receives what is written otherwise than given.
            strict: Raise for an article that can't be said.

        """
        self.problems: list[InvalidValue] = []
        self._feed = feed
        self._writer = writer
        self._context = context
        self._report = report
        self._strict = strict
        self._head = writer.head(feed, context)

    def long(self) -> bytes:
        """Return the document, holding no article's piece of it longer than needed."""
        writer, context, used = self._writer, self._context, self._head[2]
        item = writer.item
        # A buffer gives its bytes away without a copy, but what stands in front names the
        # namespaces of all articles: those of the first are mostly right.
        start, guess = b"", -1
        document = BytesIO()
        add = document.write
        for number, article in enumerate(self._feed.articles):
            try:
                text, spaces = item(article, context)
            except ValueError as fault:
                self._leave_out(fault, number)
                continue
            used |= spaces
            if guess < 0:
                guess = used
                start = writer.opening(self._head, guess)
                add(start)
            add(text)
            if context.notes:
                tell(context.notes, f"articles[{number}]", self._report)
        end, spaces = writer.tail(self._feed, context)
        used |= spaces
        add(end)
        made = document.getvalue()
        return made if used == guess else self._opening(used) + made[len(start) :]

    def short(self, renderings: Renderings, taken: object) -> bytes:
        """Return the document, with what its articles became before in documents like this."""
        articles = self._feed.articles
        shelf = renderings.shelf(self._writer, taken)
        before = len(shelf)
        # All of them at once: mostly they are there.
        found = list(map(shelf.get, map(id, articles)))
        for number in [number for number, kept in enumerate(found) if kept is None]:
            found[number] = self._become(number, articles[number], shelf)
        became = cast("list[Kept]", found)
        pieces = [each[0] for each in became]
        end, used = self._writer.tail(self._feed, self._context)
        renderings.count(len(shelf) - before)
        spaces = {each[1] for each in became}
        opening = self._opening(reduce(or_, spaces, self._head[2] | used))
        return b"".join((opening, *pieces, end))

    def _become(self, number: int, article: Article, shelf: Shelf) -> Kept:
        """Return what an article becomes; nothing if it can't be said."""
        context = self._context
        try:
            text, spaces = self._writer.item(article, context)
        except ValueError as fault:
            self._leave_out(fault, number)
            return b"", 0, None
        if context.notes:
            tell(context.notes, f"articles[{number}]", self._report)
        elif article.updated is not None:  # Atom dates by the feed what has no date
            return shelf.keep(article, text, spaces)
        return text, spaces, None

    def _opening(self, used: int) -> bytes:
        return self._writer.opening(self._head, used)

    def _leave_out(self, fault: ValueError, number: int) -> None:
        self._context.notes.clear()
        problem = fault_at(fault, number)
        if self._strict:
            raise problem from fault
        self.problems.append(problem)

"""A document is put together: its articles written, or found written already."""

from __future__ import annotations

from io import BytesIO

from newsfeed._wire.context import Context
from newsfeed._wire.write import Writer

from .errors import InvalidValue
from .model import Feed
from .renderings import Renderings
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
        writer, context, used = self._writer, self._context, self._head[2]
        shelf = renderings.shelf(writer, taken)
        known, before = shelf.get, len(shelf)
        pieces = [b""]
        add = pieces.append
        for number, article in enumerate(self._feed.articles):
            kept = known(id(article))
            if kept is not None and kept[0]() is article:
                add(kept[1])
                used |= kept[2]
                continue
            try:
                text, spaces = writer.item(article, context)
            except ValueError as fault:
                self._leave_out(fault, number)
                continue
            used |= spaces
            add(text)
            if context.notes:
                tell(context.notes, f"articles[{number}]", self._report)
            elif article.updated is not None:  # Atom dates by the feed what has no date
                shelf.keep(article, pieces[-1], spaces)
        end, spaces = writer.tail(self._feed, context)
        add(end)
        pieces[0] = self._opening(used | spaces)
        renderings.count(len(shelf) - before)
        return b"".join(pieces)

    def _opening(self, used: int) -> bytes:
        return self._writer.opening(self._head, used)

    def _leave_out(self, fault: ValueError, number: int) -> None:
        self._context.notes.clear()
        problem = fault_at(fault, number)
        if self._strict:
            raise problem from fault
        self.problems.append(problem)

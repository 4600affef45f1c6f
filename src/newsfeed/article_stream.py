"""Documents to values, article by article."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Generator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, Self

from msgspec import Struct

from ._wire.check import Checker
from ._wire.context import Around
from ._wire.limits import Limits, Malformed
from ._wire.making import Problem
from ._wire.node import Node
from ._wire.read import Reader
from ._wire.rule import Facts
from ._wire.trail import Trail, label
from ._wire.xml import Document
from .documents import (
    NO_FEED,
    Documents,
    Layout,
    Source,
    finding_of,
    layout,
    way,
)
from .errors import NotAFeed, ParseError
from .formats import Format
from .model import Article, Feed
from .report import Finding, Report, Severity
from .text.shown import shown

if TYPE_CHECKING:
    from types import TracebackType

#: How many articles back a stream looks for a repeated id.
_WINDOW: Final = 1000

#: How many articles are checked, and then read, where nobody waits for the first: a processor does
#: the same thing many times faster than two in turns.
_TOGETHER: Final = 16


class Parsed(Struct, frozen=True, eq=False):
    """What `parse_lenient` could make of a document.

    Attributes:
        feed: The feed.
        report: What is wrong with the document, and what was made of it.

    """

    feed: Feed
    report: Report


class ArticleStream:
    """The articles of a document, in its order; a context manager that lets go of a file.

    Attributes:
        report: What was found so far.

    """

    def __init__(
        self,
        source: Source,
        *,
        url: str | None,
        formats: Iterable[Format],
        limits: Limits | None,
        loose: bool,
    ) -> None:
        """Take a document; see `parse_stream`."""
        self.report = Report()
        self._documents = Documents(tuple(formats), loose=loose)
        self._document = Document(source, limits=limits or Limits(), loose=loose)
        self._base = self._inner = url or ""
        self._around = Around({}, loose)
        self._reader = Reader(self._around, self._document.prefixes)
        self._ids: dict[str | None, int] = {}
        self._window: int | None = _WINDOW
        self._fields: dict[str, Any] | None = None
        self._root: Node | None = None
        self._layout: Layout | None = None
        self._checker: Checker | None = None
        self._articles = self._read()

    def __iter__(self) -> Iterator[Article]:
        """Yield the articles that are left."""
        return self

    def __next__(self) -> Article:
        """Return the next article."""
        return next(self._articles)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file; there are no more articles after it."""
        self._articles.close()

    @property
    def feed(self) -> Feed:
        """What is said of the feed itself: a feed without articles.

        Raises:
            ParseError: not all articles have been taken, or there is no feed to be had.

        """
        if self._fields is None:
            message = "what is said of the feed is known when all its articles have been taken"
            raise ParseError(message, self.report)
        return self._feed([])

    def collect(self) -> Parsed:
        """Return the feed with all articles that are left; see `parse` and `parse_lenient`."""
        self._window = None
        articles = list(self._articles)
        self._judge()
        feed = self._feed(articles)
        self._judge()
        # What is said of the feed itself is known last, wherever it stands.
        found = sorted(self.report, key=lambda each: (each.line or 0, each.column or 0))
        self.report = Report(found)
        return Parsed(feed, self.report)

    def _judge(self) -> None:
        """Raise what `parse` has to."""
        if not self._around.loose and not self.report.ok:
            raise failure(self.report)

    def _read(self) -> Generator[Article, None, None]:
        together = _TOGETHER if self._window is None else 1
        waiting: list[Trail] = []
        try:
            for node in self._document.nodes(self._documents.names):
                if self._root is None:
                    self._begin(node)
                elif node is self._root:
                    yield from self._made(waiting)
                    self._end(node)
                else:
                    waiting.append(self._way(node))
                    if len(waiting) >= together:
                        yield from self._made(waiting)
        except Malformed as fault:
            yield from self._made(waiting)
            self.report.add(finding_of(fault))
            raise failure(self.report, no_feed=fault.rule in NO_FEED) from None

    def _begin(self, root: Node) -> None:
        self._root = root
        format_ = self._documents.format
        assert format_ is not None  # noqa: S101 -- for type checkers: it was refused otherwise
        self._layout = layout(format_)
        self._prefixes = ChainMap(self._layout.vocabulary.prefixes, self._document.prefixes)
        facts = Facts(self._prefixes)
        self._checker = Checker(self._layout.vocabulary, facts, thorough=False)
        self._reader.vocabulary = self._layout.vocabulary
        self._number = 0

    def _way(self, node: Node) -> Trail:
        """Return the way to the next article."""
        assert self._root is not None  # noqa: S101 -- for type checkers: the root comes first
        assert self._layout is not None  # noqa: S101 -- the same
        if not self._number:
            self._look_ahead(self._root, self._layout)
            self._around_all = way(self._layout.names, self._root, node, 1).around
        self._number += 1
        return Trail(self._around_all, node, self._number)

    def _made(self, waiting: list[Trail]) -> list[Article]:
        """Return the articles that wait, each checked and read; there are none waiting then."""
        if not waiting:
            return []
        layout, checker, reader = self._layout, self._checker, self._reader
        assert layout is not None  # noqa: S101 -- for type checkers: the root comes first
        assert checker is not None  # noqa: S101 -- the same
        for trail in waiting:
            checker.element(layout.item, trail, layout.item_spec)
        articles = []
        for trail in waiting:
            article: Article | None = reader.value(layout.item, trail, self._inner)
            if article is not None and self._is_new(article, trail):
                articles.append(article)
        waiting.clear()
        if checker.findings or reader.problems:
            self._tell()
            if self._window is not None:
                self._judge()
        return articles

    def _look_ahead(self, root: Node, layout: Layout) -> None:
        """Take from the feed what its articles inherit, as far as it stands before them."""
        trail = Trail(None, root)
        self._around.root = self._reader.fields(layout.root, trail, self._base)
        self._inner = self._reader.based(root, self._base)
        for name in layout.names[:-1]:
            around = next(
                (each for each in root.content if getattr(each, "name", "") == name), None
            )
            if isinstance(around, Node):
                root, self._inner = around, self._reader.based(around, self._inner)
        self._reader.problems.clear()  # they are met again at the end

    def _is_new(self, article: Article, trail: Trail) -> bool:
        first = self._ids.setdefault(article.id, trail.number)
        if first != trail.number:
            message = f"{shown(article.id)} is also the id of article {first}"
            self._reader.problems.append(Problem(message, trail, rule="repeated-id"))
            return False
        if self._window is not None and len(self._ids) > self._window:
            del self._ids[next(iter(self._ids))]
        return True

    def _end(self, root: Node) -> None:
        assert self._layout is not None  # noqa: S101 -- for type checkers: the root comes first
        assert self._checker is not None  # noqa: S101 -- the same
        trail = Trail(None, root)
        self._checker.root(self._layout.root, trail)
        self._fields = self._reader.fields(self._layout.root, trail, self._base)
        for rule, message in self._documents.remarks:
            self.report.add(Finding(rule, Severity.WARNING, message, "", root.line, root.column))
        for rule, message, line, column in self._document.notes:
            self.report.add(Finding(rule, Severity.WARNING, message, "", line, column))
        self._tell()
        if self._window is not None:
            self._judge()

    def _feed(self, articles: list[Article]) -> Feed:
        """Make the feed."""
        assert self._root is not None  # noqa: S101 -- for type checkers: all has been read
        assert self._layout is not None  # noqa: S101 -- the same
        fields = {**(self._fields or {}), "articles": articles}
        made: Feed | None = self._reader.made(
            self._layout.root.shape, fields, Trail(None, self._root)
        )
        self._tell()
        if made is None:
            raise failure(self.report)
        return made

    def _tell(self) -> None:
        """Put what the checker and the reader found into the report, in the document's order."""
        found = [] if self._checker is None else self._checker.findings
        told = [each for each in found if each.severity is Severity.ERROR]
        for problem in self._reader.problems:
            made = self._finding(problem)
            if problem.made_up or not any(_explains(each, made, problem) for each in told):
                found.append(made)
        found.sort(key=lambda each: (each.line or 0, each.column or 0))
        self.report.extend(found)
        found.clear()
        self._reader.problems.clear()

    def _finding(self, problem: Problem) -> Finding:
        path = problem.at.path(self._prefixes)
        if problem.attribute:
            path += f"/@{label(problem.attribute, self._prefixes)}"
        node = problem.at.node
        severity = Severity.WARNING if problem.made_up else Severity.ERROR
        return Finding(problem.rule, severity, problem.message, path, node.line, node.column)


def _explains(finding: Finding, other: Finding, problem: Problem) -> bool:
    """Whether what the checker says of a value, or of a part of it, is why it can't be taken.

    That an article is left out, or something of the feed, is told in any case.
    """
    is_part = problem.at.around is not None and not problem.at.number
    below = is_part and finding.path.startswith(f"{other.path}/")
    return below or finding.path == other.path


def failure(report: Report, *, no_feed: bool = False) -> ParseError:
    """Return the error that says what is wrong first, and how much more there is."""
    errors = report.errors
    first = str(errors[0]) if errors else "there is no feed in it"
    more = f" (and {len(errors) - 1} more: see the error's report)" if len(errors) > 1 else ""
    return (NotAFeed if no_feed else ParseError)(f"{first}{more}", report)

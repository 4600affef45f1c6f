"""What people call: serialize, stream, write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NoReturn

from newsfeed._wire.context import Context
from newsfeed._wire.write import Writer

from .errors import DuplicateId, InvalidValue
from .files import replace
from .formats import Format
from .model import Article, Feed
from .options import DEFAULT, Options
from .renderings import RENDERINGS
from .report import Finding, Report, Severity
from .text.shown import shown
from .traces import cleaned, fault_at, leave_out, tell
from .writing import Writing

if TYPE_CHECKING:
    import os
    from pathlib import Path

#: How much of a stream is handed out at a time, in bytes.
_CHUNK = 1 << 16

#: Documents with more articles are seldom written again: what they become is not kept.
_LONG = 1000

#: How many articles back a stream looks for a repeated id.
_WINDOW = 1000


def serialize(
    feed: Feed,
    format: Format,  # noqa: A002 -- the noun that everybody uses for it
    /,
    *,
    options: Options | None = None,
    report: Report | None = None,
    strict: bool = False,
) -> bytes:
    """Return `feed` as a document in `format`, in UTF-8.

    The same feed and options give the same bytes, on every machine and at any time. Namespaces are
    declared when they are used, and only then.

    Args:
        feed: The feed and its articles.
        format: `RSS` or `ATOM`.
        options: How to write what the standards leave open.
        report: Receives what was not written as given: text that was cleaned, articles that this
            format can't say. Without it, a left-out article is warned about.
        strict: Raise for an article that can't be written, rather than leave it out.

    Raises:
        InvalidValue: the feed can't be said in this format, or (`strict`, or when no article is
            left) an article can't; `path` says what.

    """
    options = options or DEFAULT
    taken = format.taken(options) if len(feed.articles) <= _LONG else None
    writing = Writing(feed, format.writer(options), Context(feed, options), report, strict=strict)
    made = writing.long() if taken is None else writing.short(RENDERINGS, taken(feed))
    if problems := writing.problems:
        leave_out(problems, format.name, report, everything=len(problems) == len(feed.articles))
    if report is not None:
        report.extend(cleaned(feed))
    return made


def stream(
    articles: Iterable[Article],
    format: Format,  # noqa: A002 -- the noun that everybody uses for it
    /,
    *,
    feed: Feed,
    options: Options | None = None,
    report: Report | None = None,
    strict: bool = False,
) -> Iterator[bytes]:
    """Yield a document of any length piece by piece, holding none of its articles.

    Nothing is sorted: give the articles newest first. Order and repeated ids are looked at within
    the last thousand articles. All namespaces of the format are declared, as nobody knows what will
    come.

    Args:
        articles: The articles, in the order to write them.
        format: `RSS` or `ATOM`.
        feed: What is said of the feed itself: a feed without articles, with `updated`.
        options: How to write what the standards leave open.
        report: Receives what was left out, cleaned or out of order.
        strict: Raise for an article that can't be written, rather than leave it out.

    Raises:
        InvalidValue: the feed holds articles or lacks `updated`, or (`strict`) an article can't be
            written in this format.

    """
    _check_head(feed)
    return _pieces(articles, format.writer(options or DEFAULT), Context(feed, options or DEFAULT),
                   format, report, strict=strict)  # fmt: skip


def write(
    feed: Feed,
    path: str | os.PathLike[str],
    /,
    *,
    format: Format | None = None,  # noqa: A002 -- the noun that everybody uses for it
    articles: Iterable[Article] | None = None,
    options: Options | None = None,
    report: Report | None = None,
    strict: bool = False,
) -> bool:
    """Write `feed` to a file, whole or not at all, and return whether the file's bytes changed.

    The document is written beside the file and put in its place at once: a reader sees the old one
    or the new one, and the old one survives every failure. A file that would not change is not
    touched.

    Args:
        feed: The feed.
        path: The file.
        format: `RSS` or `ATOM`; without it the path has to tell (.rss, .atom, feed.xml, atom.xml).
        articles: Articles to stream, for a feed too long to hold (see `stream`).
        options: How to write what the standards leave open.
        report: See `serialize`.
        strict: See `serialize`.

    Raises:
        InvalidValue: see `serialize`; or the path doesn't tell the format.
        WriteError: the file can't be written; what was there is still there.

    """
    from pathlib import Path  # noqa: PLC0415 -- who only serializes doesn't need it

    chosen = format or _format_of(Path(path))
    if articles is None:
        pieces: Iterable[bytes] = (
            serialize(feed, chosen, options=options, report=report, strict=strict),
        )
    else:
        pieces = stream(articles, chosen, feed=feed, options=options, report=report, strict=strict)
    return replace(Path(path), pieces)


def _format_of(path: Path) -> Format:
    from .formats import ATOM, RSS  # noqa: PLC0415 -- only asked for when no format was given

    for each in (RSS, ATOM):
        if path.suffix == each.suffix or path.name == each.file_name:
            return each
    message = f"{path.name!r} doesn't tell which format to write: say format=RSS or format=ATOM"
    raise InvalidValue(message, path="format")


def _check_head(feed: Feed) -> None:
    if feed.articles:
        message = "give the articles to the stream alone, not in the feed too"
        raise InvalidValue(message, path="feed.articles")
    if feed.updated is None:
        message = "a stream can't know its newest article before it is written: give updated"
        raise InvalidValue(message, path="feed.updated")


def _pieces(
    articles: Iterable[Article],
    writer: Writer,
    context: Context,
    format: Format,  # noqa: A002 -- the noun that everybody uses for it
    report: Report | None,
    *,
    strict: bool,
) -> Iterator[bytes]:
    feed = context.root
    if report is not None:
        report.extend(cleaned(feed))
    held = [writer.opening(writer.head(feed, context), writer.every)]
    size = 0
    window = _Window(report)
    for number, article in enumerate(articles):
        if not isinstance(article, Article):
            _refuse(article, number)
        try:
            window.check(article, number)
            text, _ = writer.item(article, context)
        except ValueError as fault:
            context.notes.clear()
            problem = fault_at(fault, number)
            if strict:
                raise problem from fault
            leave_out([problem], format.name, report, everything=False)
            continue
        if report is not None:
            report.extend(cleaned(article, f"articles[{number}]"))
        if context.notes:
            tell(context.notes, f"articles[{number}]", report)
        held.append(text)
        size += len(held[-1])
        if size >= _CHUNK:
            yield b"".join(held)
            held, size = [], 0
    held.append(writer.tail(feed, context)[0])
    yield b"".join(held)


def _refuse(thing: object, number: int) -> NoReturn:
    message = f"{shown(thing)} is not an Article"
    raise InvalidValue(message, path=f"articles[{number}]")


class _Window:
    """The ids and the date that a stream remembers."""

    def __init__(self, report: Report | None) -> None:
        self._report = report
        self._ids: dict[str | None, int] = {}
        self._last: datetime | None = None

    def check(self, article: Article, number: int) -> None:
        """Refuse a repeated id; report an article that is newer than the one before."""
        first = self._ids.get(article.id)
        if first is not None:
            message = f"{shown(article.id)} is also the id of articles[{first}]"
            raise DuplicateId(message, path="id")
        self._ids[article.id] = number
        if len(self._ids) > _WINDOW:
            del self._ids[next(iter(self._ids))]
        when = article.published or article.updated
        if self._report is not None and when and self._last and when > self._last:
            self._report.add(
                Finding(
                    "article-out-of-order", Severity.WARNING,
                    f"{when.isoformat()} is later than the article before: "
                    "readers expect the newest first",
                    f"articles[{number}]",
                )
            )  # fmt: skip
        self._last = when or self._last

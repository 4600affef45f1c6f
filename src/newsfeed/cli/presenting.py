"""What `newsfeed preview`, `opml` and `autodiscovery` do: feeds in, ways to them out."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from newsfeed import (
    Feed,
    Format,
    NewsfeedError,
    NotAFeed,
    ParseError,
    Report,
    autodiscovery,
    opml,
    parse_lenient,
    preview,
)
from newsfeed.documents import FORMATS
from newsfeed.files import replace
from newsfeed.presentation.page import feed_address

from .shown import echo, harmless, tell
from .sources import feeds_in, name_of, read_pipe

__all__ = ["listed", "previewed", "tagged"]


def previewed(given: str, out: Path | None, url: str | None) -> int:
    """Write the page of a feed.

    Args:
        given: A file, or - for the pipe.
        out: The file to write; None for standard output.
        url: The feed's address.

    Returns:
        The exit status: 0 when the page was written, 1 when it was not, 2 when the feed can't be
        opened.

    Raises:
        click.UsageError: the address is none.

    """
    try:
        url = None if url is None else feed_address(url)
    except ValueError as fault:
        raise click.UsageError(f"--url: {fault}") from fault
    desk = _Desk(url)
    read = desk.read(None if given == "-" else Path(given))
    if read is None:
        return desk.status
    feed, form = read
    page = preview(feed, url=url, format=form)
    return max(_put(page.encode(), out), desk.status)


def listed(feeds: Sequence[str], out: Path | None, title: str) -> int:
    """Write an OPML list of feeds; see `previewed`. A feed without an address is named."""
    desk = _Desk(None)
    found = list(desk.addressed(feeds))
    return max(_put(opml(found, title=title), out), desk.status) if found else desk.status


def tagged(feeds: Sequence[str]) -> int:
    """Print the tags that lead to feeds; see `listed`."""
    desk = _Desk(None)
    found = list(desk.addressed(feeds))
    return max(_put(autodiscovery(found).encode(), None), desk.status)


class _Desk:
    """Reads feeds, and says on standard error what is wrong with them.

    Attributes:
        status: The exit status so far.

    """

    def __init__(self, url: str | None) -> None:
        self.status = 0
        self._url = url

    def read(self, path: Path | None) -> tuple[Feed, Format] | None:
        """Return a feed and what it is in; None when there is none to be had."""
        name = harmless(name_of(path))
        try:
            source = read_pipe() if path is None else path.read_bytes()
        except OSError as fault:
            self._fail(f"{name}: cannot be read: {harmless(fault.strerror or str(fault))}", 2)
            return None
        refused = Report()
        for form in FORMATS:
            try:
                found = parse_lenient(source, url=self._url, formats=[form])
            except ParseError as fault:
                # That it is not of this format says nothing, if it is of the other one.
                if not refused or not isinstance(fault, NotAFeed):
                    refused = fault.report
            else:
                tell(name, source, found.report)
                return found.feed, form
        tell(name, source, refused)
        self._fail(f"{name}: no feed could be read", 1)
        return None

    def addressed(self, given: Sequence[str]) -> Iterator[tuple[Feed, Format]]:
        """Yield the feeds that say their own address."""
        for path in self._files(given):
            read = self.read(path)
            if read is None:
                continue
            if read[0].url is None:
                message = "doesn't say its own address (link rel=self), so it can't be listed"
                self._fail(f"{harmless(name_of(path))}: {message}", 1)
                continue
            yield read

    def _files(self, given: Iterable[str]) -> Iterator[Path | None]:
        problems: list[str] = []
        for each in dict.fromkeys(given):
            if each == "-":
                yield None
            else:
                yield from feeds_in(Path(each), problems)
        for line in problems:
            self._fail(harmless(line), 2)

    def _fail(self, line: str, status: int) -> None:
        echo(line, err=True)
        self.status = max(self.status, status)


def _put(document: bytes, out: Path | None) -> int:
    if out is None:
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
        return 0
    try:
        replace(out, [document])
    except NewsfeedError as fault:
        echo(harmless(str(fault)), err=True)
        return 1
    return 0

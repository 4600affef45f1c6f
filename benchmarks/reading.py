"""Bytes to values: newsfeed's parse and validate, other parsers, and lxml alone.

Everybody reads the same document, which newsfeed wrote from the benchmark's articles. Before
anything is timed, what each one read of a few articles is compared with the articles themselves:
newsfeed's values must be equal to those that were written, and of the others each field they are
credited with must hold what it should.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Final

from lxml import etree

from benchmarks import ours
from benchmarks.articles import FEED, articles
from benchmarks.contender import Format
from benchmarks.measure import Task, measure
from newsfeed import parse, parse_stream, validate

CHECKED: Final = 20
"""How many articles are read to show what a parser gives."""

_MEDIA: Final = "{http://search.yahoo.com/mrss/}"


class WrongReadingError(Exception):
    """A parser does not give what it is credited with; its time would mean nothing."""


@dataclass(frozen=True)
class Parser:
    """One way from a document to something that can be worked with.

    Attributes:
        name: What the table calls it.
        read: From the document to whatever the parser gives.
        gives: What it was credited with, for the table.
        check: Raises when what was read of the first articles isn't that.
    """

    name: str
    read: Callable[[bytes], Any]
    gives: str
    check: Callable[[Any, Format], None]


def _check_values(feed: Any, _: Format) -> None:  # noqa: ANN401 -- each parser gives something else
    if feed != ours.build_feed(FEED, articles(CHECKED)):
        raise WrongReadingError("newsfeed: the values are not those that were written")


def _check_report(report: Any, _: Format) -> None:  # noqa: ANN401 -- as above
    if len(report):
        raise WrongReadingError(f"newsfeed finds fault with its own document: {report}")


def _check_entries(name: str) -> Callable[[Any, Format], None]:
    def check(read: Any, _: Format) -> None:  # noqa: ANN401 -- as above
        for entry, article in zip(read.entries, articles(CHECKED), strict=True):
            body = entry.content[0]["value"]
            terms = [tag["term"] for tag in entry.tags]
            said = (entry.title, entry.link, terms, article["content"][-40:] in body)
            if said != (article["title"], article["link"], article["categories"], True):
                raise WrongReadingError(f"{name}: {said}")

    return check


def _check_tree(root: Any, feed_format: Format) -> None:  # noqa: ANN401 -- as above
    item = "item" if feed_format == "RSS" else "{http://www.w3.org/2005/Atom}entry"
    said = [each.findtext(f"{_MEDIA}content/{_MEDIA}credit") for each in root.iter(item)]
    if said != [article["image"]["credit"] for article in articles(CHECKED)]:
        raise WrongReadingError("lxml: the credits are not those that were written")


def _lxml(document: bytes) -> Any:  # noqa: ANN401 -- as above
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(document, parser)


def parsers() -> Iterator[Parser]:
    """Yields the parsers that are installed."""
    values = "values of every field, checked"
    yield Parser("newsfeed parse", parse, values, _check_values)
    yield Parser("newsfeed validate", validate, "findings of the rows and rules", _check_report)
    yield Parser("lxml alone", _lxml, "a tree, nothing looked at", _check_tree)
    if find_spec("feedparser"):
        import feedparser  # noqa: PLC0415 -- not everybody has it

        gives = "dicts, HTML sanitised; one credit"
        yield Parser("feedparser", feedparser.parse, gives, _check_entries("feedparser"))
    if find_spec("fastfeedparser"):
        import fastfeedparser  # noqa: PLC0415 -- not everybody has it

        gives = "dicts; no credit"
        yield Parser(
            "fastfeedparser", fastfeedparser.parse, gives, _check_entries("fastfeedparser")
        )


def check(chosen: Sequence[Parser]) -> None:
    """Looks at what each parser gives.

    Raises:
        WrongReadingError: One does not give what it is credited with.
    """
    few = list(articles(CHECKED))
    for feed_format, write in (("RSS", ours.write_rss), ("Atom", ours.write_atom)):
        document = write(FEED, few)
        for parser in chosen:
            parser.check(parser.read(document), feed_format)  # type: ignore[arg-type]  # one of the two


def compare(
    chosen: Sequence[Parser], *, count: int, rounds: int
) -> list[tuple[Format, list[tuple[Parser, Task]]]]:
    """Times every parser on the same documents, RSS and Atom."""
    results: list[tuple[Format, list[tuple[Parser, Task]]]] = []
    formats: tuple[tuple[Format, Any], ...] = (("RSS", ours.write_rss), ("Atom", ours.write_atom))
    for feed_format, write in formats:

        def prepare(first: int, write: Any = write) -> bytes:  # noqa: ANN401 -- one of the two
            document: bytes = write(FEED, list(articles(count, first)))
            return document

        tasks = [Task(name=each.name, prepare=prepare, run=each.read) for each in chosen]
        measure(tasks, articles=count, rounds=rounds)
        results.append((feed_format, list(zip(chosen, tasks, strict=True))))
    return results


def record(chosen: Sequence[Parser], *, count: int, rounds: int) -> dict[str, Any]:
    """Measures every parser; every sample, in seconds per article."""
    return {
        "articles": count,
        "rounds": rounds,
        "formats": {
            feed_format: [
                {"name": parser.name, "gives": parser.gives, "seconds": task.samples}
                for parser, task in rows
            ]
            for feed_format, rows in compare(chosen, count=count, rounds=rounds)
        },
    }


def pull(count: int, feed_format: Format) -> tuple[int, float]:
    """Streams that many articles through the writer into the reader, holding none.

    Returns:
        Articles read and seconds taken, the writing included.
    """
    start = time.perf_counter()
    source = _Pieces(ours.stream(FEED, articles(count), feed_format))
    articles_read = parse_stream(source)  # type: ignore[arg-type]  # all that is needed of a file
    read = sum(1 for _ in articles_read)
    return read, time.perf_counter() - start


class _Pieces:
    """A file whose bytes come from an iterator."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, size: int) -> bytes:
        """Returns up to that many bytes."""
        while len(self._rest) < size:
            piece = next(self._pieces, b"")
            if not piece:
                break
            self._rest += piece
        part, self._rest = self._rest[:size], self._rest[size:]
        return part

"""Documents to values: parse, parse_lenient, parse_stream."""

from __future__ import annotations

from collections.abc import Iterable

from ._wire.limits import Limits
from .article_stream import ArticleStream, Parsed
from .documents import (
    FORMATS,
    Source,
)
from .formats import Format
from .model import Feed
from .report import Report


def parse(
    source: Source,
    /,
    *,
    url: str | None = None,
    formats: Iterable[Format] = FORMATS,
    limits: Limits | None = None,
    report: Report | None = None,
) -> Feed:
    """Return the feed that a document holds.

    The document must be valid as far as its elements, attributes and their values go; what is in it
    is then in the feed, or in `report` with the reason why it isn't. Elements of namespaces that
    newsfeed doesn't know are kept. For feeds as they are found, see `parse_lenient`.

    Nothing that a document says is ever fetched, opened or executed.

    Args:
        source: Bytes, a path, or a binary file.
        url: Where it was found: relative addresses are relative to it.
        formats: Those it may be in; add your own `Format.extended` ones in the place of theirs.
        limits: What it may cost.
        report: Receives warnings.

    Raises:
        NotAFeed: it is something else.
        ParseError: it is damaged, invalid, or costs more than `limits`; its `report` says all that
            is wrong, with path, line and column.
        TypeError: the source is a str: a document from outside must never open a file.
        OSError: the file can't be read.

    """
    stream = ArticleStream(source, url=url, formats=formats, limits=limits, loose=False)
    found = stream.collect()
    if report is not None:
        report.extend(found.report)
    return found.feed


def parse_lenient(
    source: Source,
    /,
    *,
    url: str | None = None,
    formats: Iterable[Format] = FORMATS,
    limits: Limits | None = None,
) -> Parsed:
    """Return what can be read of a document, and what is wrong with it.

    Feeds as they are found: values that can't be taken are left out, dates are read in many forms,
    an article without an identity gets one made from what it says, of articles with the same
    identity the first is kept. Nothing is filled in from the clock or the machine.

    Args: and Raises: as for `parse`; it raises only when there is no feed to be had.

    """
    stream = ArticleStream(source, url=url, formats=formats, limits=limits, loose=True)
    return stream.collect()


def parse_stream(
    source: Source,
    /,
    *,
    url: str | None = None,
    formats: Iterable[Format] = FORMATS,
    limits: Limits | None = None,
    lenient: bool = False,
) -> ArticleStream:
    """Return the articles of a document one by one, holding none of them.

    For documents of any length. What is said of the feed itself is in `ArticleStream.feed` when all
    articles have been taken.

    Args:
        source: See `parse`.
        url: See `parse`.
        formats: See `parse`.
        limits: See `parse`; without them the document may be of any size.
        lenient: Whether to read like `parse_lenient`; otherwise the first article that can't be
            taken as it stands raises.

    Raises:
        TypeError: the source is a str. What else `parse` raises is raised while articles are taken.

    """
    limits = limits or Limits(size=None)
    return ArticleStream(source, url=url, formats=formats, limits=limits, loose=lenient)

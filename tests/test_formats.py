"""Formats: their names, and a namespace of one's own."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from lxml import etree

from newsfeed import ATOM, RSS, Article, Feed, Format, Report, Source, serialize, stream
from newsfeed._wire.codec import INT
from newsfeed._wire.context import Context
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Attr, Child, Lens, Text, shape
from newsfeed.formats import extra


class Desk(NamedTuple):
    """A value of somebody's own."""

    name: str
    floor: int | None = None


DESK = Namespace("desk", "https://news.example/ns/desk", "https://news.example/ns")
SHAPE = shape(Desk, Attr("floor", "floor", INT), Text("name"))
ROW = Child(extra(Desk), DESK("desk"), SHAPE, many=True)

ARTICLE = Article(
    title="T", link="https://news.example/1", published="2026-03-01T09:30:00Z",
    extra=[Desk("Foreign & home", 3), "something else", Desk("Sport")],
)  # fmt: skip
FEED = Feed(title="T", link="https://news.example/", articles=[ARTICLE], extra=[Desk("Night")])


@pytest.mark.parametrize("format_", [RSS, ATOM])
def test_a_namespace_of_ones_own_is_written(format_: Format) -> None:
    """Rows given to `extended` write the values in `extra` that they are for."""
    ours = format_.extended(article=[ROW], feed=[ROW])
    root = etree.fromstring(serialize(FEED, ours))
    found = [(each.text, dict(each.attrib)) for each in root.iter(f"{{{DESK.uri}}}desk")]
    assert found == [("Night", {}), ("Foreign & home", {"floor": "3"}), ("Sport", {})]
    assert root.nsmap["desk"] == DESK.uri


@pytest.mark.parametrize("format_", [RSS, ATOM])
def test_extending_changes_nothing_else(format_: Format) -> None:
    """The format itself stays as it is, and a feed without such values is written as before."""
    before = serialize(FEED, format_)
    ours = format_.extended(article=[ROW])
    assert serialize(FEED, format_) == before
    assert DESK.uri.encode() not in before
    plain = FEED.evolve(articles=[ARTICLE.evolve(extra=())], extra=())
    assert serialize(plain, ours) == serialize(plain, format_)


def test_what_formats_go_by() -> None:
    """Media types, suffixes and file names are those that everybody uses."""
    assert (RSS.media_type, RSS.suffix, RSS.file_name) == (
        "application/rss+xml",
        ".rss",
        "feed.xml",
    )
    assert (ATOM.media_type, ATOM.suffix) == ("application/atom+xml", ".atom")


def _unwilling(article: Article, _: Context) -> str:
    if article.title == "bad":
        message = "not this one"
        raise ValueError(message)
    return "x"


def test_what_is_noted_of_an_article_left_out_is_not_said_of_the_next() -> None:
    """A row may fail after another has noted something; both are about that article alone."""
    ours = ATOM.extended(article=[Child(Lens(_unwilling, ("title",)), DESK("desk"))])
    bad = ARTICLE.evolve(title="bad", source=Source(title="S", id="no address"), extra=())
    good = ARTICLE.evolve(link="https://news.example/2", id="https://news.example/2", extra=())
    report = Report()
    serialize(FEED.evolve(articles=[bad, good], order="given", extra=()), ours, report=report)
    assert [(each.rule, each.path) for each in report] == [("article-left-out", "articles[0]")]
    report = Report()
    head = FEED.evolve(articles=[], extra=(), updated="2026-03-01T09:30:00Z")
    b"".join(stream([bad, good], ours, feed=head, report=report))
    assert [(each.rule, each.path) for each in report] == [("article-left-out", "articles[0]")]

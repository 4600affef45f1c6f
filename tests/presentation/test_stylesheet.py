"""A style sheet for the raw feed: named by the writer, and what it holds."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    Format,
    InvalidValue,
    Options,
    feed_css,
    parse,
    serialize,
    stream,
    validate,
)

FEED = Feed(
    title="News", link="https://news.example/", url="https://news.example/feed.xml",
    language="en",
    articles=[
        Article(title="A", link="https://news.example/1", published="2026-03-01T09:30:00Z",
                content="<p>It is so.</p>"),
    ],
)  # fmt: skip


@pytest.mark.parametrize("form", [RSS, ATOM])
def test_the_writer_names_it(form: Format) -> None:
    """One line behind the XML declaration, and not a byte else; checkers have nothing to say."""
    plain = serialize(FEED, form)
    styled = serialize(FEED, form, options=Options(stylesheet="css/feed.css?a=1&b='2'"))
    line = b'<?xml-stylesheet type="text/css" href="css/feed.css?a=1&amp;b=\'2\'"?>\n'
    assert styled.replace(line, b"", 1) == plain
    assert styled.split(b"\n", 2)[1] + b"\n" == line
    assert list(validate(styled)) == list(validate(plain))
    assert parse(styled) == parse(plain)


def test_a_stream_names_it_too() -> None:
    """Long feeds are no different."""
    head = FEED.evolve(articles=(), updated="2026-03-01T09:30:00Z")
    options = Options(stylesheet="feed.css")
    document = b"".join(stream(FEED.articles, RSS, feed=head, options=options))
    instruction: Any = etree.fromstring(document).getprevious()
    assert (instruction.target, dict(instruction.attrib)) == (
        "xml-stylesheet",
        {"type": "text/css", "href": "feed.css"},
    )


@pytest.mark.parametrize(
    "given", ["", "two words.css", 'a"b', "a?>b", "ä.css", "a\nb", 1, "feed.xsl", "feed.XSLT?v=1"]
)
def test_what_is_no_style_sheet_is_refused(given: Any) -> None:
    """An address only; and no XSLT, which browsers are dropping."""
    with pytest.raises(InvalidValue) as fault:
        Options(stylesheet=given)
    assert fault.value.path == "stylesheet"


def test_the_sheet_speaks_of_both_formats_and_loads_nothing() -> None:
    """One text for RSS and Atom; no other file is needed."""
    sheet = feed_css()
    for word in ("|rss", "|item", "atom|feed", "atom|entry", "media|credit", "dc|creator", "dark"):
        assert word in sheet
    assert "@import" not in sheet
    assert sheet.count("url(") == sheet.count("@namespace") == 3

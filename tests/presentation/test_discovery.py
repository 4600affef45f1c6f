"""`autodiscovery` and `opml`: how feeds are found."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsfeed import ATOM, RSS, Feed, InvalidValue, Person, autodiscovery, opml
from tests import strategies

NEWS = Feed(
    title='News & "more" <b>', link="https://news.example/", language="en-GB",
    url="https://news.example/feed.xml?a=1&b=2", description="All of it",
)  # fmt: skip
CLIPS = Feed(title="Clips", url="https://news.example/clips/atom.xml")


def tags(html: str) -> list[dict[str, str]]:
    """The attributes of each link in a head."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(f"<!DOCTYPE html><html lang=en><head>{html}<title>x</title></head>")
    assert parser.errors == []
    return [dict(each.attrib) for each in tree.iter("link")]


def outlines(document: bytes) -> list[dict[str, str]]:
    """The attributes of each feed in a list; the list is as OPML 2.0 wants it."""
    root: Any = etree.fromstring(document)
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert [each.tag for each in root] == ["head", "body"]
    return [dict(each.attrib) for each in root[1]]


def test_each_feed_has_its_tag() -> None:
    """Type, title and address, in the order given."""
    assert tags(autodiscovery([NEWS, (CLIPS, RSS), CLIPS])) == [
        {"rel": "alternate", "type": "application/rss+xml", "title": 'News & "more" <b>',
         "href": "https://news.example/feed.xml?a=1&b=2"},
        {"rel": "alternate", "type": "application/rss+xml", "title": "Clips",
         "href": "https://news.example/clips/atom.xml"},
        {"rel": "alternate", "type": "application/atom+xml", "title": "Clips",
         "href": "https://news.example/clips/atom.xml"},
    ]  # fmt: skip
    assert autodiscovery([]) == ""


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("https://news.example/a.atom?x=1.rss", ATOM),
        ("https://news.example/ATOM.XML#x", ATOM),
        ("https://news.example/feed.atom/", RSS),
        ("https://news.example/", RSS),
    ],
)
def test_the_address_tells_the_format(url: str, form: Any) -> None:
    """Where nobody says it, a name that Atom's files have does."""
    assert tags(autodiscovery([Feed(title="x", url=url)]))[0]["type"] == form.media_type


@pytest.mark.parametrize("what", [autodiscovery, lambda feeds: opml(feeds, title="x")])
def test_a_feed_without_an_address_is_refused(what: Any) -> None:
    """Nobody could subscribe to it; the fault says which one it is."""
    with pytest.raises(InvalidValue, match="no address of its own") as fault:
        what([NEWS, Feed(title="x", link="https://news.example/")])
    assert fault.value.path == "feeds[1].url"
    with pytest.raises(InvalidValue, match="is not a Feed") as fault:
        what([NEWS, "https://news.example/feed.xml"])
    assert fault.value.path == "feeds[1]"


def test_opml_lists_what_readers_import() -> None:
    """Type, text, title, both addresses and the language; Atom feeds have no version of RSS."""
    assert outlines(opml([NEWS, CLIPS], title="All")) == [
        {"type": "rss", "text": 'News & "more" <b>', "title": 'News & "more" <b>',
         "description": "All of it", "xmlUrl": "https://news.example/feed.xml?a=1&b=2",
         "htmlUrl": "https://news.example/", "language": "en-GB", "version": "RSS2"},
        {"type": "rss", "text": "Clips", "title": "Clips",
         "xmlUrl": "https://news.example/clips/atom.xml"},
    ]  # fmt: skip


def test_opml_says_who_and_when_if_it_is_told() -> None:
    """Dates and owner stand in the head; no clock is read."""
    owner = Person("Jane & Co", email="jane@news.example", uri="https://news.example/jane")
    document = opml(
        [NEWS], title="All\nfeeds", owner=owner, created="2026-03-01T09:30:00+01:00",
        modified=datetime(2026, 3, 2, tzinfo=UTC),
    )  # fmt: skip
    head: Any = etree.fromstring(document)[0]
    assert {each.tag: each.text for each in head} == {
        "title": "All feeds",
        "dateCreated": "Sun, 01 Mar 2026 08:30:00 +0000",
        "dateModified": "Mon, 02 Mar 2026 00:00:00 +0000",
        "ownerName": "Jane & Co",
        "ownerEmail": "jane@news.example",
        "ownerId": "https://news.example/jane",
    }
    bare: Any = etree.fromstring(opml([NEWS], title="All", owner="Jane"))[0]
    assert [each.tag for each in bare] == ["title", "ownerName"]


@pytest.mark.parametrize("name", ["created", "modified"])
def test_a_date_that_is_none_is_refused(name: str) -> None:
    """The fault says which one."""
    dates: dict[str, Any] = {name: "yesterday"}
    with pytest.raises(InvalidValue) as fault:
        opml([NEWS], title="All", **dates)
    assert fault.value.path == name


@settings(max_examples=60)
@given(st.lists(strategies.heads.filter(lambda feed: feed.url is not None), max_size=4))
def test_whatever_feeds_are_called_they_are_listed_right(feeds: list[Feed]) -> None:
    """Titles and addresses come back from the tags and from the list."""
    wanted = [(each.title, each.url) for each in feeds]
    assert [(each["title"], each["href"]) for each in tags(autodiscovery(feeds))] == wanted
    listed = outlines(opml(feeds, title="x"))
    assert [(each["text"], each["xmlUrl"]) for each in listed] == wanted

"""Whatever a value accepts is written without an error: what no feed can say has been refused.

Every field of every value is given odd things. Those that the value takes are written into both
formats, and `validate` must find no error in the documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest

import newsfeed
from newsfeed import ATOM, RSS, Article, Feed, Image, InvalidValue, Report, serialize, validate
from newsfeed.model import Value

#: Things that somebody will give.
ODD: Final = (
    "", " ", "x", "0", "-1", "a b", "<b>x</b>", "&amp;", "]]>", "\x00x", "😀", "\u200b", "\u202e",
    "http://", "http://a", "ftp://a/b", "//a/b", "/a", "é", "https://é.example/ä", "https://a/%",
    "http://a:99999/", "https://[::1]/", "x:y", "urn:x", "urn:uuid:1", "tag:x", "tag:a.b,2020:",
    "javascript:alert(1)", "mailto:a@b", "data:,", "a@b", "a,b", "1e3", "12:34", "a" * 3000,
    "2020-01-01T00:00:00Z", "uk", "en", "xx", "self", "all", "html", "xhtml", "text/plain",
    "image/jpg", 0, 1, -1, 1.5, 10**9, True, ["x", "x"], ["https://a/b", "https://a/b"],
)  # fmt: skip

#: What each value needs besides.
NEEDED: Final[dict[str, dict[str, Any]]] = {
    "Category": {"term": "Sea"},
    "Cloud": {"domain": "a.example", "port": 80, "path": "/", "register_procedure": "p",
              "protocol": "xml-rpc"},
    "Community": {},
    "Content": {"type": "text/plain", "text": "x"},
    "Credit": {"name": "Jane"},
    "Embed": {"url": "https://news.example/e"},
    "Enclosure": {"url": "https://news.example/1.mp3", "length": 3, "type": "audio/mpeg"},
    "Generator": {"name": "CMS"},
    "Hash": {"digest": "0" * 32},
    "Image": {"url": "https://news.example/1.jpg", "credit": "Photo by Jane"},
    "License": {"name": "CC BY", "href": "https://news.example/by"},
    "Link": {"href": "https://news.example/x"},
    "Location": {"latitude": 1.0, "longitude": 2.0},
    "Logo": {"url": "https://news.example/l.png"},
    "MediaCategory": {"term": "Sea"},
    "MediaText": {"text": "said"},
    "PeerLink": {"href": "https://news.example/1.torrent", "type": "application/x-bittorrent"},
    "Period": {"start": "2026-01-01T00:00Z", "end": "2027-01-01T00:00Z"},
    "Person": {"name": "Jane"},
    "Player": {"url": "https://news.example/p"},
    "Price": {"price": "1"},
    "Rating": {"value": "adult"},
    "Rendition": {"url": "https://news.example/2.jpg"},
    "Restriction": {"relationship": "allow", "type": "country", "values": ["gb"]},
    "Scene": {"title": "Start", "start": "00:01"},
    "Source": {"title": "Desk", "url": "https://news.example/desk"},
    "Status": {"state": "active"},
    "SubTitle": {"href": "https://news.example/s", "type": "text/plain", "language": "en"},
    "TextInput": {"title": "t", "description": "d", "name": "q", "link": "https://news.example/q"},
    "Thumbnail": {"url": "https://news.example/t.jpg"},
}  # fmt: skip

ARTICLE: Final[dict[str, Any]] = {
    "title": "Ferry", "link": "https://news.example/1", "published": "2026-01-01T00:00:00Z",
    "summary": "It sails.", "authors": ["Jane"],
}  # fmt: skip
FEED: Final[dict[str, Any]] = {
    "title": "News", "link": "https://news.example/", "url": "https://news.example/feed.xml",
    "description": "Of the port", "language": "en",
}  # fmt: skip


def article(**given: Any) -> Feed:
    """Return a feed with an article of which this is said."""
    return Feed(**FEED, articles=[Article(**{**ARTICLE, **given})])


def feed(**given: Any) -> Feed:
    """Return a feed of which this is said."""
    return Feed(**{**FEED, "articles": [Article(**ARTICLE)], **given})


def image(**given: Any) -> Feed:
    """Return a feed with a picture of which this is said."""
    return article(media=[Image("https://news.example/1.jpg", **given)])


def with_odd(make: Any, kind: type[Value], needed: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what can be made when one field is odd, with words about it."""
    for each in kind.FIELDS:
        for odd in ODD if each.name[0] != "_" and each.name != "extra" else ():
            try:
                yield f"{each.name}={str(odd)[:40]!r}", make(**{**needed, each.name: odd})
            except (InvalidValue, TypeError):
                continue


def holders(one: Value) -> Iterator[Any]:
    """Yield functions from a value to a feed that holds it, wherever such a value may stand."""
    for make, kind in ((article, Article), (feed, Feed), (image, Image)):
        for each in kind.FIELDS:
            if each.name[0] != "_" and each.name not in ("extra", "articles", "title", "link"):
                for several in (False, True):
                    try:
                        make(**{each.name: [one] if several else one})
                    except (InvalidValue, TypeError):
                        continue
                    yield lambda value, make=make, name=each.name, several=several: make(
                        **{name: [value] if several else value}
                    )
                    break


def faults(said: str, made: Feed) -> Iterator[str]:
    """Yield the errors in the documents of a feed."""
    for form in (RSS, ATOM):
        try:
            document = serialize(made, form, report=Report())
        except InvalidValue:
            continue  # refused, with its path
        for fault in validate(document).errors:
            yield f"{said}, {form.name}: {fault}"


@pytest.mark.parametrize("make", [article, feed, image])
def test_what_articles_feeds_and_pictures_accept_is_written_without_an_error(make: Any) -> None:
    """Field by field."""
    kind = {article: Article, feed: Feed, image: Image}[make]
    odd = list(with_odd(make, kind, {}))
    assert len(odd) > 100
    assert [fault for said, made in odd for fault in faults(said, made)] == []


@pytest.mark.parametrize("name", NEEDED)
def test_what_their_parts_accept_is_written_without_an_error(name: str) -> None:
    """Wherever such a part may stand."""
    kind = getattr(newsfeed, name)
    places = list(holders(kind(**NEEDED[name])))
    assert places
    found: list[str] = []
    for said, value in with_odd(kind, kind, NEEDED[name]):
        for place in places:
            try:
                made = place(value)
            except InvalidValue:
                continue
            found += faults(said, made)
    assert found == []


def test_no_value_is_forgotten() -> None:
    """Each that newsfeed offers is looked at; the rest hold words or numbers of others alone."""
    offered = {
        name for name in newsfeed.__all__
        if isinstance(getattr(newsfeed, name), type) and issubclass(getattr(newsfeed, name), Value)
    }  # fmt: skip
    rest = offered - NEEDED.keys() - {"Article", "Feed", "Value"}
    assert rest == {
        "Audio", "CreditLine", "Element", "Foreign", "Media", "MediaDetails", "Param", "StarRating",
        "Statistics", "Tag", "Video",
    }  # fmt: skip

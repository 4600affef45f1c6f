"""Junk in any field of any class: refused by name, or written as a well-formed document."""

import math
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from lxml import etree
from tests.schemas import schema_errors
from tests.strategies import STRATEGIES, fields_of

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Audio,
    Category,
    Cloud,
    Community,
    Content,
    Credit,
    CreditLine,
    Element,
    Embed,
    Enclosure,
    Feed,
    Foreign,
    Generator,
    Hash,
    Image,
    InvalidValue,
    License,
    Link,
    Location,
    Logo,
    Media,
    MediaCategory,
    MediaDetails,
    MediaText,
    Param,
    PeerLink,
    Period,
    Person,
    Player,
    Price,
    Rating,
    Rendition,
    Restriction,
    Scene,
    Source,
    StarRating,
    Statistics,
    Status,
    SubTitle,
    Tag,
    TextInput,
    Thumbnail,
    Value,
    Video,
    serialize,
)

URL = "https://news.example/i/1.jpg"
UPDATED = "2026-03-01T09:30:00Z"

#: The least that each class asks for.
LEAST: dict[type[Value], dict[str, Any]] = {
    Article: {"title": "T", "link": URL},
    Audio: {"url": URL},
    Category: {"term": "x"},
    Cloud: {"domain": "rpc.news.example", "port": 80, "path": "/", "protocol": "soap"},
    Community: {},
    Content: {"type": "text", "text": "x"},
    Credit: {"name": "x"},
    CreditLine: {"text": "x"},
    Element: {"name": "{urn:x-desk}a"},
    Embed: {"url": URL},
    Enclosure: {"url": URL},
    Feed: {"title": "T", "link": URL, "updated": UPDATED},
    Foreign: {"attributes": {"{urn:x-desk}a": "x"}},
    Generator: {"name": "x"},
    Hash: {"digest": "a" * 32},
    Image: {"url": URL},
    License: {"name": "x"},
    Link: {"href": URL},
    Location: {"description": "x"},
    Logo: {"url": URL},
    Media: {"url": URL},
    MediaCategory: {"term": "x"},
    MediaDetails: {},
    MediaText: {"text": "x"},
    Param: {"name": "a", "value": "b"},
    PeerLink: {"href": URL},
    Period: {"start": UPDATED},
    Person: {"name": "x"},
    Player: {"url": URL},
    Price: {"type": "rent"},
    Rating: {"value": "adult"},
    Rendition: {"url": URL},
    Restriction: {"values": "all", "relationship": "deny"},
    Scene: {"title": "x"},
    Source: {"title": "T", "url": URL},
    StarRating: {},
    Statistics: {},
    Status: {"state": "active"},
    SubTitle: {"href": URL},
    Tag: {"name": "x"},
    TextInput: {"title": "T", "description": "x", "name": "q", "link": URL},
    Thumbnail: {"url": URL},
    Video: {"url": URL},
}

#: In which field of what around it a value stands.
AROUND: dict[type[Value], tuple[type[Value], str]] = {
    Category: (Article, "categories"), Cloud: (Feed, "cloud"), Community: (Image, "community"),
    Content: (Article, "payload"), Credit: (Image, "credits"), CreditLine: (Image, "credit"),
    Element: (Article, "elements"), Embed: (Image, "embed"), Enclosure: (Article, "enclosures"),
    Foreign: (Link, "foreign"),
    Generator: (Feed, "generator"), Hash: (Image, "hashes"), License: (Image, "license"),
    Link: (Article, "links"), Location: (Image, "locations"), Logo: (Feed, "logo"),
    MediaCategory: (Image, "categories"), MediaDetails: (Article, "media_defaults"),
    MediaText: (Image, "texts"), Param: (Embed, "params"), PeerLink: (Image, "peer_links"),
    Period: (Article, "valid"), Person: (Article, "authors"), Player: (Image, "player"),
    Price: (Image, "prices"), Rating: (Image, "ratings"), Rendition: (Image, "renditions"),
    Restriction: (Image, "restrictions"), Scene: (Image, "scenes"), Source: (Article, "source"),
    StarRating: (Community, "star_rating"), Statistics: (Community, "statistics"),
    Status: (Image, "status"), SubTitle: (Image, "subtitles"), Tag: (Community, "tags"),
    TextInput: (Feed, "text_input"), Thumbnail: (Image, "thumbnail"), Image: (Article, "media"),
    Media: (Article, "media"), Video: (Article, "media"), Audio: (Article, "media"),
    Article: (Feed, "articles"),
}  # fmt: skip


def in_a_feed(value: Any) -> Feed:
    """Return a feed in which a value stands somewhere."""
    while not isinstance(value, Feed):
        kind, name = AROUND[type(value)]
        one = fields_of(kind)[name].default is None
        given = {**LEAST[kind], name: value if one else [value]}
        if kind is Article:
            given["summary"] = "x"
        value = kind(**given)
    return value


class Text(str):
    """Somebody's own kind of text."""

    __slots__ = ()


def junk() -> Iterator[object]:
    """Give anew what may come from a form, a database or a mistake."""
    yield from (5, 0, -1, 1.5, 1e30, math.nan, math.inf, True, False, 10**400, b"x", object(), len)
    yield from ([], (), {}, [None], [5], [b"x"], [[]], [""], ["x", ""], ["", None], {"a": 1}, {"a"})
    yield from ("x", "", " ", "\0", "a\0b", "<&\">'", "{", "}", "ü", "\ud800", "a b", "a,b;c=d:e/f")
    yield from ("x" * 10_000, "1" * 5000, "٣", "³", "µ", "1e5", "-5", "0x10", "\u2028", "]]>", ":")
    yield from ("urn:x", "mailto:a@b", "http://a b/", "//x", "#", "javascript:x", "xmlns", "xml:a")
    yield from (datetime(2020, 1, 1), date(2020, 1, 1), timedelta(1), range(3), iter(["x"]), None)  # noqa: DTZ001 - naive on purpose
    yield from (Text("x\0y"), Text(URL), Person("Jane"), Image(URL), Feed(title="T", link=URL))


def test_every_class_has_its_place() -> None:
    """What follows is asked of all classes."""
    assert set(LEAST) == set(STRATEGIES)
    assert set(AROUND) | {Feed} == set(LEAST)


@pytest.mark.parametrize("kind", LEAST)
def test_junk_is_refused_or_harmless(kind: type[Value]) -> None:
    """Whatever a field is given: an InvalidValue, or a document that parses."""
    problems = []
    for name in fields_of(kind):
        for given in junk():
            try:
                value = kind(**{**LEAST[kind], name: given})
                assert len(repr(value)) < 500
                document(in_a_feed(value))
            except InvalidValue:
                pass
            except Exception as fault:  # noqa: BLE001 - any that is not meant is what is looked for
                problems.append(
                    f"{name}={ascii(given)[:30]}: {type(fault).__name__}: {fault}"[:200]
                )
    assert problems == []


@pytest.mark.parametrize("kind", LEAST)
def test_a_refusal_is_short(kind: type[Value]) -> None:
    """A message shows the start of a value, never ten thousand characters of it."""
    long = []
    for name in fields_of(kind):
        for given in ("x" * 10_000, "1" * 5000, b"x" * 10_000, ["x"] * 10_000, 10**4000):
            try:
                document(in_a_feed(kind(**{**LEAST[kind], name: given})))
            except InvalidValue as refusal:
                if len(str(refusal)) > 700:
                    long.append(f"{name}={ascii(given)[:10]}: {len(str(refusal))} characters")
            except Exception:  # noqa: BLE001, S110 - asked by the test above
                pass
    assert long == []


def document(feed: Feed) -> None:
    """Write a feed in both formats and parse it."""
    for form in (RSS, ATOM):
        with warnings.catch_warnings(action="ignore"):
            written = serialize(feed, form)
        etree.fromstring(written, etree.XMLParser(huge_tree=True))


#: Texts that have a grammar of their own, each with one outside of it.
UNGRAMMATICAL: list[tuple[type[Value], dict[str, Any]]] = [
    (Link, {"rel": "not a relation"}),
    (Link, {"type": "no type"}),
    (Enclosure, {"type": "mp3"}),
    (Media, {"type": "picture"}),
    (SubTitle, {"type": "srt"}),
    (PeerLink, {"type": "torrent"}),
    (License, {"type": "free"}),
    (Content, {"type": "plain"}),
    (Content, {"type": "multipart/mixed"}),
    (Content, {"type": "application/pdf", "text": "no Base64"}),
    (Thumbnail, {"time": "soon"}),
    (MediaText, {"start": "soon"}),
    (MediaText, {"end": "12:5x"}),
    (Location, {"start": "soon"}),
    (Scene, {"end": "soon"}),
    (Rating, {"value": "12"}),
    (Rating, {"value": "x-rated", "scheme": "urn:mpaa"}),
    (Restriction, {"values": ["Germany"], "type": "country"}),
    (Restriction, {"values": ["au"]}),
    (Restriction, {"values": ["news.example"], "type": "uri"}),
    (Price, {"currency": "euro"}),
    (Media, {"channels": 0}),
    (Media, {"back_links": ["elsewhere"]}),
    (Media, {"rights_url": URL}),
    (Media, {"keywords": [","]}),
    (Feed, {"ttl": 0}),
    (Person, {"email": "mailto:a@b"}),
    (Cloud, {"domain": "http://rpc.news.example/"}),
    (Cloud, {"port": 65536}),
    (Source, {"id": "4711"}),
    (Element, {"name": "a"}),
    (Person, {"email": "jane,anna@news.example"}),
]


@pytest.mark.parametrize(
    ("kind", "given"), UNGRAMMATICAL, ids=lambda each: getattr(each, "__name__", str(each)[:40])
)
def test_words_of_a_grammar_are_checked(kind: type[Value], given: dict[str, Any]) -> None:
    """What a standard gives a form is refused or left out when it has another, not written."""
    try:
        feed = in_a_feed(kind(**{**LEAST[kind], **given}))
        for form in (RSS, ATOM):
            with warnings.catch_warnings(action="ignore"):
                written = serialize(feed, form)
            assert schema_errors(written) == []
    except InvalidValue:
        pass

"""What a field accepts, what it refuses, and how the refusal says where."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest

from newsfeed import (
    Article,
    Category,
    Community,
    Content,
    CreditLine,
    Element,
    Enclosure,
    Feed,
    Foreign,
    Generator,
    Hash,
    Image,
    InvalidValue,
    Link,
    Logo,
    MediaDetails,
    NewsfeedError,
    Period,
    Person,
    Player,
    Rendition,
    Restriction,
    Source,
    Tag,
    Thumbnail,
    Value,
    Video,
)

URL = "https://news.example/i/1.jpg"


def article(**given: Any) -> Article:
    """Return an article that says the least an article must, and what was given."""
    return Article(**{"title": "Harbour reopens", "link": "https://news.example/1", **given})


def feed(**given: Any) -> Feed:
    """Return a feed that says the least a feed must, and what was given."""
    return Feed(**{"title": "Example News", "link": "https://news.example/", **given})


# Strings where they can mean one thing only -------------------------------------------------------

STRINGS: list[tuple[type[Value], str, Any, Any]] = [
    (Article, "authors", ["Jane Doe", Person("Anna Example")], ("Jane Doe", "Anna Example")),
    (Article, "authors", "Jane Doe", ("Jane Doe",)),
    (Article, "contributors", "Jane Doe", ("Jane Doe",)),
    (Article, "categories", ["Russia", Category("Belarus")], ("Russia", "Belarus")),
    (Article, "categories", "Russia", ("Russia",)),
    (Article, "media", [URL], (URL,)),
    (Article, "media", URL, (URL,)),
    (Article, "enclosures", "https://news.example/1.mp3", ("https://news.example/1.mp3",)),
    (Article, "source", "Desk", "Desk"),
    (Feed, "generator", "Desk 1.0", "Desk 1.0"),
    (Feed, "logo", URL, URL),
    (Feed, "hubs", "https://hub.example/", ("https://hub.example/",)),
    (Image, "credit", "Photo by ANNA EXAMPLE/AFP", "Photo by ANNA EXAMPLE/AFP"),
    (Image, "thumbnail", URL, URL),
    (Image, "renditions", [URL], (URL,)),
    (Image, "keywords", "ferry", ("ferry",)),
    (Image, "license", "CC BY 4.0", "CC BY 4.0"),
]


def obvious(value: object) -> object:
    """Return what a string was taken for."""
    if isinstance(value, tuple):
        return tuple(obvious(each) for each in value)
    for name in ("url", "text", "name", "term", "title"):
        if (said := getattr(value, name, None)) and not callable(said):
            return said
    return value


@pytest.mark.parametrize(("kind", "name", "given", "expected"), STRINGS)
def test_a_string_stands_for_its_value(
    kind: type[Value], name: str, given: object, expected: object
) -> None:
    """A string is accepted where it can mean one thing, and what is held has one type."""
    make: dict[type[Value], Any] = {Article: article, Feed: feed, Image: partial(Image, URL)}
    held = getattr(make[kind](**{name: given}), name)
    assert obvious(held) == expected


def test_what_is_held_is_a_value_of_its_class() -> None:
    """Whoever reads a field need not ask whether a string or a value is in it."""
    made = article(authors=["Jane Doe"], categories=["Russia"], media=[Image(URL, credit="Jane")])
    assert made.authors == (Person("Jane Doe"),)
    assert made.categories == (Category("Russia"),)
    assert made.media[0].credit == CreditLine("Jane")
    assert feed(generator="Desk").generator == Generator("Desk")
    assert feed(logo=URL).logo == Logo(URL)
    assert article(source="Desk").source == Source("Desk")
    assert article(enclosures=[URL]).enclosures == (Enclosure(URL),)
    assert Image(URL, renditions=[URL]).renditions == (Rendition(URL),)
    assert MediaDetails(thumbnail=URL, player=URL) == MediaDetails(
        thumbnail=Thumbnail(URL), player=Player(URL)
    )
    assert Community(tags="ferry") == Community(tags=[Tag("ferry")])


def test_any_iterable_becomes_a_tuple() -> None:
    """A list, a generator, a dict's keys: what is held can't change any more."""

    def names() -> Iterator[str]:
        yield "Jane Doe"
        yield "Anna Example"

    expected = (Person("Jane Doe"), Person("Anna Example"))
    for given in (names(), ["Jane Doe", "Anna Example"], {"Jane Doe": 1, "Anna Example": 2}):
        assert article(authors=given).authors == expected
    assert feed(articles=(article(id=str(n)) for n in range(3))).articles[2].id == "2"


def test_a_lone_string_is_no_list_of_letters() -> None:
    """A byline given as a string is one name, not as many as it has letters."""
    assert len(article(authors="Jane Doe").authors) == 1
    assert len(article(categories="Russia").categories) == 1


@pytest.mark.parametrize("empty", [None, "", (), [], {}])
def test_nothing_is_an_empty_tuple(empty: object) -> None:
    """Whatever is empty says that there is none."""
    for name in ("authors", "categories", "media", "links", "elements", "extra", "enclosures"):
        assert article(**{name: empty}) == article()
    assert feed(hubs=empty, articles=empty, skip_hours=empty) == feed()


def test_the_order_of_what_was_given_is_kept() -> None:
    """Authors, topics and pictures stand in the order of the desk; the same twice stays twice."""
    assert [each.term for each in article(categories=["b", "a", "b"]).categories] == ["b", "a", "b"]


def test_numbers_may_be_given_as_digits() -> None:
    """Forms and files hold digits; what is held is a number."""
    assert Image(URL, width="640", height=" 480 ", size="12345").width == 640
    assert Video("https://news.example/1.mp4", duration="12.50").duration == 12.5
    assert Video("https://news.example/1.mp4", duration=3.0).duration == 3


# Refusals -----------------------------------------------------------------------------------------

#: Two pages in one language, behind a link that becomes an enclosure.
TWINS = [
    Link("https://news.example/1.mp3", rel="enclosure", type="audio/mpeg"),
    Link("https://news.example/fr", rel="alternate", hreflang="fr"),
    Link("https://news.example/fr/2", rel="alternate", hreflang="fr"),
]
MARCH = Period(start="2026-03-01T00:00:00Z")
IN_APRIL = MediaDetails(valid=Period(start="2026-04-01T00:00:00Z"))
FOREIGN = Foreign(elements=[Element("{urn:x-desk}note")])
XML = "http://www.w3.org/XML/1998/namespace"
IN_GERMANY, IN_FRANCE = (
    Restriction([code], relationship="allow", type="country") for code in ("de", "fr")
)
FIRST = Rendition("https://news.example/i/2.jpg", default=True)

WRONG: list[tuple[Any, dict[str, Any], str, str | None]] = [
    # Values of the wrong type
    (article, {"title": b"Harbour"}, "title", "decode"),
    (article, {"title": 5}, "title", "str"),
    (article, {"title": ["Harbour"]}, "title", "str"),
    (article, {"link": 5}, "link", "str"),
    (article, {"link": b"https://news.example/"}, "link", "decode"),
    (article, {"language": 5}, "language", None),
    (article, {"published": 1671431400}, "published", None),
    (article, {"published": date(2022, 12, 19)}, "published", None),
    (article, {"content": b"<p>"}, "content", "decode"),
    (article, {"authors": b"Jane"}, "authors", "Person"),
    (article, {"authors": 5}, "authors", "Person"),
    (article, {"authors": ["Jane", None]}, "authors[1]", "Person"),
    (article, {"authors": ["Jane", b"Anna"]}, "authors[1]", "Person"),
    (article, {"authors": [Category("x")]}, "authors[0]", "Person"),
    (article, {"authors": [["Jane"]]}, "authors[0]", "Person"),
    (article, {"categories": 5}, "categories", "Category"),
    (article, {"media": 5}, "media", "Media"),
    (article, {"media": [5]}, "media[0]", "Media"),
    (article, {"media": {"url": URL}.items()}, "media[0]", "Media"),
    (article, {"links": ["https://news.example/"]}, "links[0]", "Link"),
    (article, {"links": "https://news.example/"}, "links", "Link"),
    (article, {"source": 5}, "source", "Source"),
    (article, {"payload": "text"}, "payload", "Content"),
    (article, {"valid": "2026"}, "valid", "Period"),
    (article, {"elements": ["<x/>"]}, "elements[0]", "Element"),
    (article, {"extra": 5}, "extra", None),
    (feed, {"articles": ["x"]}, "articles[0]", "Article"),
    (feed, {"articles": 5}, "articles", "Article"),
    (feed, {"articles": {"title": "x"}}, "articles[0]", "Article"),
    (feed, {"hubs": 5}, "hubs", None),
    (feed, {"ttl": "soon"}, "ttl", "whole number"),
    (feed, {"ttl": True}, "ttl", "whole number"),
    (feed, {"skip_hours": ["3"]}, "skip_hours", "0 to 23"),
    (feed, {"skip_hours": [3, 3.5]}, "skip_hours", "0 to 23"),
    (feed, {"skip_hours": [True]}, "skip_hours", "0 to 23"),
    (feed, {"skip_hours": 0}, "skip_hours", None),
    (feed, {"skip_days": [1]}, "skip_days", "Monday"),
    (Image, {"url": URL, "width": 6.5}, "width", "whole number"),
    (Image, {"url": URL, "width": "wide"}, "width", "whole number"),
    (Image, {"url": URL, "width": True}, "width", "whole number"),
    (Image, {"url": URL, "credit": 5}, "credit", "CreditLine"),
    (Image, {"url": URL, "default": "yes"}, "default", "True nor False"),
    (Image, {"url": URL, "duration": "long"}, "duration", None),
    (Image, {"url": URL, "keywords": 5}, "keywords", None),
    (Content, {"type": "xhtml", "element": "<div/>"}, "element", "Element"),
    (Element, {"name": 5}, "name", None),
    (Element, {"name": "a", "content": 5}, "content", None),
    (Element, {"name": "a", "content": [b"x"]}, "content[0]", "Element"),
    (Element, {"name": "a", "prefix": 5}, "prefix", None),
    # Values that say nothing, or too much
    (article, {"authors": ["Jane", " "]}, "authors[1].name", "empty"),
    (article, {"categories": ["\t"]}, "categories[0].term", "empty"),
    (article, {"language": "english"}, "language", "en-GB"),
    (article, {"language": "xx"}, "language", "ISO 639"),
    (article, {"content": "<p>", "payload": Content(type="text", text="x")}, "payload", "one body"),
    (feed, {"title": ""}, "title", "empty"),
    (feed, {"title": None}, "title", None),
    (feed, {"link": "news.example"}, "link", "absolute"),
    (article, {"links": TWINS}, "links[2]", "second alternate"),
    (feed, {"links": [Link(URL, rel="alternate")]}, "links[0]", "second alternate"),
    (article, {"valid": MARCH, "media_defaults": IN_APRIL}, "media_defaults.valid", "one period"),
    (Foreign, {"attributes": {"note": "x"}}, "attributes", "namespace"),
    (Foreign, {"attributes": {f"{{{XML}}}lang": "en"}}, "attributes", "its own"),
    (article, {"foreign": FOREIGN}, "foreign.elements", "as `elements`"),
    (feed, {"foreign": FOREIGN}, "foreign.elements", "as `elements`"),
    (Image, {"url": URL, "foreign": FOREIGN}, "foreign.elements", "as `elements`"),
    (feed, {"order": "oldest"}, "order", "newest"),
    (feed, {"skip_hours": [24]}, "skip_hours", "0 to 23"),
    (feed, {"skip_days": ["Caturday"]}, "skip_days", "Saturday"),
    (feed, {"managing_editor": "Jane Doe"}, "managing_editor", "user@host"),
    (feed, {"managing_editor": Person("Jane Doe")}, "managing_editor", "e-mail"),
    (feed, {"ttl": -1}, "ttl", "below"),
    (Person, {"name": "Jane", "email": "Jane <jane@news.example>"}, "email", "user@host"),
    (Person, {"name": "Jane", "email": "jane"}, "email", "user@host"),
    (Image, {"url": URL, "width": 0}, "width", "below 1"),
    (Image, {"url": URL, "size": -5}, "size", "below"),
    (Image, {"url": URL, "duration": -1.5}, "duration", "zero or more"),
    (Image, {"url": URL, "duration": float("nan")}, "duration", "finite"),
    (Image, {"url": URL, "duration": float("inf")}, "duration", "finite"),
    (Image, {"url": URL, "expression": "half"}, "expression", "nonstop"),
    (Image, {"alt": "no address"}, "url", "player"),
    (Logo, {"url": URL, "width": 145}, "width", "144"),
    (Logo, {"url": URL, "height": 401}, "height", "400"),
    (Element, {"name": "two words"}, "name", "namespace"),
    (Element, {"name": "{unclosed"}, "name", "namespace"),
    (Element, {"name": "1st"}, "name", "namespace"),
    (Element, {"name": "a", "attributes": {"b c": "1"}}, "attributes", "namespace"),
    (Element, {"name": "a", "attributes": [("b", "1"), ("b", "2")]}, "attributes", "twice"),
    (Period, {"start": "2026-03-02T00:00:00Z", "end": "2026-03-01T00:00:00Z"}, "end", "before"),
    (Restriction, {"values": "all", "relationship": "forbid"}, "relationship", "deny"),
    (Tag, {"name": "a,b"}, "name", "comma"),
    # What no document could say without an error
    (Person, {"name": "Jane", "uri": "urn:x"}, "uri", "URN"),
    (Link, {"href": "tag:x"}, "href", "tag URI"),
    (Link, {"href": "urn:uuid:4711"}, "href", "UUID"),
    (Content, {"type": "image/png", "text": "ferry.png"}, "text", "Base64"),
    (Content, {"type": "image/png", "text": "ABC"}, "text", "Base64"),
    (Content, {"type": "text/plain", "element": Element("{urn:x}b")}, "type", "XML"),
    (Content, {"type": "html", "element": Element("{urn:x}b")}, "type", "XML"),
    (Content, {"type": "xhtml", "element": Element("{urn:x}div")}, "element", "div of XHTML"),
    (Content, {"type": "xhtml", "text": "<p>"}, "text", "div"),
    (Restriction, {"values": ["uk"], "relationship": "deny", "type": "country"}, "values[0]", "gb"),
    (Image, {"url": URL, "restrictions": [IN_GERMANY, IN_FRANCE]}, "restrictions[1]", "already"),
    (Image, {"url": URL, "hashes": ["0" * 32, Hash("1" * 32)]}, "hashes[1]", "md5"),
    (Image, {"url": URL, "default": True, "renditions": [FIRST]}, "renditions", "default"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "given", "path", "hint"), WRONG)
def test_a_refusal_says_where_and_what(
    make: Any,
    given: dict[str, Any],
    path: str,
    hint: str | None,
) -> None:
    """What a field can't hold is an InvalidValue, its path the field, its message a hint."""
    with pytest.raises(InvalidValue, match=re.escape(hint or path)) as caught:
        make(**given)
    assert caught.value.path == path
    assert str(caught.value).startswith(f"{path}: ")
    assert isinstance(caught.value, NewsfeedError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("make", "given", "path"),
    [
        (article, {"media": [Image(URL), "picture.jpg"]}, "media[1].url"),
        (article, {"enclosures": [URL, "https://news.example/1"]}, "enclosures[1].type"),
        (Image, {"url": URL, "renditions": [URL, "small.jpg"]}, "renditions[1].url"),
        (feed, {"hubs": ["https://hub.example/", "hub"]}, "hubs[1]"),
        (Image, {"url": URL, "thumbnail": "small.jpg"}, "thumbnail.url"),
        (feed, {"logo": "logo.png"}, "logo.url"),
        (feed, {"managing_editor": "jane@@news.example"}, "managing_editor"),
    ],
)
def test_a_path_leads_into_the_parts(
    make: Any,
    given: dict[str, Any],
    path: str,
) -> None:
    """A fault in a part that was given as a string is found by the whole path to it."""
    with pytest.raises(InvalidValue) as caught:
        make(**given)
    assert caught.value.path == path


def test_the_cause_is_chained() -> None:
    """Whoever debugs sees which check refused."""
    with pytest.raises(InvalidValue) as caught:
        article(published="yesterday")
    assert isinstance(caught.value.__cause__, ValueError)


@pytest.mark.parametrize("kind", [Article, Feed, Person, Image])
def test_an_unknown_field_is_a_type_error(kind: Any) -> None:
    """A misspelt field is a fault of the program, as with any function."""
    with pytest.raises(TypeError, match="headline"):
        kind(headline="Harbour reopens")


@pytest.mark.parametrize(
    ("kind", "name"), [(Feed, "title"), (Person, "name"), (Link, "href"), (Category, "term")]
)
def test_a_missing_field_is_a_type_error(kind: type[Value], name: str) -> None:
    """So is a field that was forgotten."""
    with pytest.raises(TypeError, match=name):
        kind()


# Names that are written as they stand -------------------------------------------------------------


@pytest.mark.parametrize("name", ["µ", "ª", "a²", "a①", "a½", "a:b", "", "{}", "{urn:x}"])
def test_an_element_has_a_name_of_xml(name: str) -> None:
    """A name is written as it stands, so it must be a name (Namespaces in XML 1.0, NCName)."""
    with pytest.raises(InvalidValue):
        Element(name)
    with pytest.raises(InvalidValue):
        Element("a", attributes={name: "1"})


def test_an_attribute_is_no_declaration() -> None:
    """An attribute called xmlns would declare a namespace, not say a value."""
    with pytest.raises(InvalidValue):
        Element("a", attributes={"xmlns": "urn:x"})


@pytest.mark.parametrize("uri", ["http://www.w3.org/2000/xmlns/", "a b", "<"])
def test_an_element_is_in_a_namespace_that_may_be_declared(uri: str) -> None:
    """The namespace of namespace declarations must not be declared (Namespaces in XML 1.0)."""
    with pytest.raises(InvalidValue):
        Element(f"{{{uri}}}a")


def test_a_list_of_words_can_not_be_told_from_a_word_with_the_mark() -> None:
    """Keywords are joined with commas, countries with spaces: neither may hold its mark."""
    with pytest.raises(InvalidValue, match="comma"):
        MediaDetails(keywords=["ferry, harbour", "sea"])
    with pytest.raises(InvalidValue, match="space"):
        Restriction(["a b", "c"], relationship="deny", type="country")


def test_addresses_in_lists_are_addresses() -> None:
    """Back links are written as addresses, so that they must be some."""
    with pytest.raises(InvalidValue) as caught:
        MediaDetails(back_links=["javascript:alert(1)"])
    assert caught.value.path == "back_links[0]"


def test_sizes_have_no_sizes_of_their_own() -> None:
    """The other sizes of a rendition would be written nowhere: so it has none."""
    with pytest.raises(InvalidValue) as caught:
        Rendition(URL, renditions=[Rendition("https://news.example/i/2.jpg")])
    assert caught.value.path == "renditions"

"""What feedparser, the parser that most of Python reads feeds with, makes of our documents."""

import calendar
import contextlib
import html
from datetime import UTC, datetime
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Category,
    Enclosure,
    Feed,
    Format,
    Image,
    Link,
    Logo,
    Options,
    Person,
    Rendition,
    Source,
    serialize,
)
from tests.strategies import feeds

FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])

ONE = Article(
    title="R&D spending < 2% at AT&T 🌀",
    link="https://news.example/2026/harbour?a=1&b=2",
    id="tag:news.example,2026-03-01:harbour",
    published="2026-03-01T09:30:00+01:00",
    updated="2026-03-02T10:00:00+01:00",
    summary="Ferries & <boats>\nare back.",
    content="<p>The ferry is <b>back</b>, R&amp;D says.</p>\n<ul><li>“]]&gt;”</li></ul>",
    authors=["Jane Doe", Person("Anna Example", email="anna@news.example")],
    categories=["Harbour", Category("Sea", scheme="https://news.example/topics?a=1&b=2")],
    media=[
        Image(
            "https://news.example/i/1.jpg?w=1&h=2",
            caption="A ferry & a boat",
            credit="Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images",
            width=1200,
            height=675,
            size=54321,
        )
    ],
    enclosures=[Enclosure("https://news.example/a/1.mp3", length=12345)],
    language="de-CH",
    rights="© 2026 News Example",
    comments="https://news.example/2026/harbour/comments",
    source=Source("Sea Desk & Co", url="https://desk.example/feed.xml"),
)
TWO = Article(
    title="المرفأ", link="https://news.example/2026/rtl", published="2025-01-01T00:00:00Z"
)
FEED = Feed(
    title="News & Example < 2%",
    link="https://news.example/",
    url="https://news.example/feed.xml?a=1&b=2",
    id="tag:news.example,2026:feed",
    description="All the news & more",
    language="en-GB",
    articles=[TWO, ONE],
    authors=["News Desk"],
    rights="© News Example",
    logo=Logo("https://news.example/logo.png", width=88, height=31),
    icon="https://news.example/icon.png",
    categories=["World"],
    generator="Desk",
    hubs=["https://hub.example/"],
    links=[Link("https://news.example/feed.xml?page=2", rel="next")],
    ttl=15,
)


def read(feed: Feed, form: Format, **options: Any) -> Any:
    """Return what feedparser makes of a feed: it must find no fault."""
    document = serialize(feed, form, options=Options(**options), strict=True)
    found = feedparser.parse(document, response_headers={"content-type": form.media_type})
    assert not found.bozo, found.bozo_exception
    assert found.version == ("rss20" if form is RSS else "atom10")
    return found


def instant(parsed: Any) -> datetime:
    """Return a date that feedparser has read."""
    return datetime.fromtimestamp(calendar.timegm(parsed), UTC)


def relations(links: Any) -> dict[str, str]:
    """Return the address of each relation."""
    return {each.rel: each.href for each in links}


# One feed, field by field -------------------------------------------------------------------------


@FORMATS
def test_the_newest_article_comes_first(form: Format) -> None:
    """In the order of the feed."""
    assert [each.link for each in read(FEED, form).entries] == [ONE.link, TWO.link]


@FORMATS
def test_an_article_is_read_back(form: Format) -> None:
    """Title, link, id, dates, categories, rights, language: all as they were meant."""
    entry = read(FEED, form).entries[0]
    assert entry.title == ONE.title
    assert entry.link == ONE.link
    assert entry.id == ONE.id
    assert instant(entry.published_parsed) == ONE.published
    assert [(each.term, each.scheme) for each in entry.tags] == [
        ("Harbour", None),
        ("Sea", "https://news.example/topics?a=1&b=2"),
    ]
    assert entry.rights == ONE.rights
    assert html.unescape(entry.summary) == ONE.summary
    assert (entry.language if form is RSS else entry.title_detail.language) == "de-CH"


@FORMATS
def test_the_body_is_read_back_with_its_picture(form: Format) -> None:
    """The HTML is there, and in front of it the picture with a visible caption and credit."""
    (content,) = read(FEED, form).entries[0].content
    assert content.type == "text/html"
    assert content.value == (
        '<figure><img alt="" src="https://news.example/i/1.jpg?w=1&amp;h=2" /> <figcaption>'
        'A ferry &amp; a boat <span class="copyright">Photo by ANNA EXAMPLE/Sputnik/AFP via Getty'
        " Images</span></figcaption></figure>\n"
        "<p>The ferry is <b>back</b>, R&amp;D says.</p>\n<ul><li>“]]&gt;”</li></ul>"
    )


@FORMATS
def test_the_body_alone_is_read_back(form: Format) -> None:
    """Without figures the body is what was given."""
    (content,) = read(FEED, form, figures=False).entries[0].content
    assert content.value == ONE.content


@FORMATS
def test_a_picture_is_read_back(form: Format) -> None:
    """Its address, size, type and credit, whole, in one element."""
    entry = read(FEED, form).entries[0]
    (picture,) = entry.media_content
    assert picture == {
        "url": "https://news.example/i/1.jpg?w=1&h=2", "type": "image/jpeg", "medium": "image",
        "width": "1200", "height": "675", "filesize": "54321",
    }  # fmt: skip
    assert entry.credit == "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"
    assert [dict(each) for each in entry.media_credit] == [{"content": entry.credit}]


@FORMATS
def test_a_caption_is_no_summary_and_no_body(form: Format) -> None:
    """A picture's caption stays the picture's, also in an article without summary or content."""
    assert "A ferry" not in read(FEED, form).entries[0].summary
    picture = Image("https://news.example/i/1.jpg", caption="A ferry")
    for one in (
        TWO.evolve(media=[picture]),
        TWO.evolve(media=[picture], summary="Standfirst"),
        TWO.evolve(media=[picture.evolve(renditions=["https://news.example/i/2.jpg"])]),
    ):
        entry = read(FEED.evolve(articles=[one]), form).entries[0]
        assert [each.type for each in entry.content] == ["text/html"]
        assert entry.content[0].value.startswith("<figure>")
        assert entry.title == TWO.title
        assert entry.summary == (one.summary or "A ferry")  # an item without any gets the caption


@FORMATS
def test_every_size_of_a_picture_is_read_back(form: Format) -> None:
    """Sizes of one picture stand in a group, each with the credit."""
    small = Rendition("https://news.example/i/s.jpg", width=300)
    picture = Image(
        "https://news.example/i/m.jpg",
        credit="Jane Doe",
        renditions=[small, "https://news.example/i/l.webp"],
    )
    entry = read(FEED.evolve(articles=[TWO.evolve(media=[picture])]), form).entries[0]
    assert [each["url"] for each in entry.media_content] == [
        "https://news.example/i/m.jpg",
        "https://news.example/i/s.jpg",
        "https://news.example/i/l.webp",
    ]
    assert [each["content"] for each in entry.media_credit] == ["Jane Doe"] * 3


def test_authors_of_rss_are_joined() -> None:
    """One dc:creator names all, in the words of the article's language: readers show one only."""
    entry = read(FEED, RSS).entries[0]
    assert entry.author == "Jane Doe und Anna Example"
    assert [each.name for each in entry.authors] == ["Jane Doe und Anna Example"]


def test_authors_of_rss_may_be_separate() -> None:
    """On request each has an element; feedparser reads the last as the author."""
    entry = read(FEED, RSS, authors="separate").entries[0]
    assert entry.author == "Anna Example"


def test_authors_of_atom_are_separate() -> None:
    """Atom has a place for each, with the address."""
    entry = read(FEED, ATOM).entries[0]
    assert [(each.name, each.get("email")) for each in entry.authors] == [
        ("Jane Doe", None),
        ("Anna Example", "anna@news.example"),
    ]


def test_when_an_article_changed() -> None:
    """Atom says it always, RSS on request: some readers sort by it."""
    assert instant(read(FEED, ATOM).entries[0].updated_parsed) == ONE.updated
    assert "updated" not in dict(read(FEED, RSS).entries[0])
    assert instant(read(FEED, RSS, updated=True).entries[0].updated_parsed) == ONE.updated


@FORMATS
def test_files_are_read_back(form: Format) -> None:
    """An attached file has its address, type and length; the link stays the link."""
    entry = read(FEED, form).entries[0]
    (file,) = entry.enclosures
    assert (file.href, file.type, file.length) == (
        "https://news.example/a/1.mp3",
        "audio/mpeg",
        "12345",
    )
    assert entry.link == ONE.link


def test_a_picture_is_an_enclosure_of_rss() -> None:
    """Where nothing else is attached, a picture whose size is known; not so in Atom."""
    plain = FEED.evolve(articles=[ONE.evolve(enclosures=())])
    (file,) = read(plain, RSS).entries[0].enclosures
    assert (file.href, file.type, file.length) == (
        "https://news.example/i/1.jpg?w=1&h=2",
        "image/jpeg",
        "54321",
    )
    assert read(plain, RSS, enclosures=False).entries[0].enclosures == []
    assert read(plain, ATOM).entries[0].enclosures == []


@FORMATS
def test_where_an_article_comes_from(form: Format) -> None:
    """Comments and the feed it was taken from."""
    entry = read(FEED, form).entries[0]
    assert entry.source.title == "Sea Desk & Co"
    if form is RSS:
        assert entry.comments == ONE.comments
        assert entry.source.href == "https://desk.example/feed.xml"
    else:
        assert relations(entry.links)["replies"] == ONE.comments
        assert relations(entry.source.links)["self"] == "https://desk.example/feed.xml"


@FORMATS
def test_the_feed_is_read_back(form: Format) -> None:
    """Title, addresses, description, language, date, rights, generator, categories."""
    feed = read(FEED, form).feed
    assert feed.title == FEED.title
    assert feed.link == "https://news.example/"
    assert html.unescape(feed.subtitle) == FEED.description
    assert feed.language == "en-GB"
    assert feed.rights == FEED.rights
    assert feed.generator == "Desk"
    assert feed.author == "News Desk"
    assert [each.term for each in feed.tags] == ["World"]
    assert instant(feed.updated_parsed) == ONE.updated
    assert relations(feed.links) == {
        "alternate": "https://news.example/", "self": "https://news.example/feed.xml?a=1&b=2",
        "hub": "https://hub.example/", "next": "https://news.example/feed.xml?page=2",
    }  # fmt: skip
    if form is RSS:
        assert (feed.image.href, feed.image.title) == (FEED.logo and FEED.logo.url, FEED.title)
        assert (feed.image.link, feed.image.width) == ("https://news.example/", 88)
        assert feed.ttl == "15"
    else:
        assert (feed.logo, feed.icon) == (FEED.logo and FEED.logo.url, FEED.icon)
        assert feed.id == FEED.id


@FORMATS
def test_a_title_with_markup_in_it(form: Format) -> None:
    """What looks like a tag is text: Atom says so, and RSS is at least not emptied."""
    for title in ("The <b> tag", "a <i>b</i> c", "<script>alert(1)</script>", "&amp;"):
        entry = read(FEED.evolve(articles=[TWO.evolve(title=title)]), form).entries[0]
        if form is ATOM:
            assert entry.title == title
        else:
            assert html.unescape(entry.title) == html.unescape(title)


# Any feed -----------------------------------------------------------------------------------------

_WINDOWS = dict.fromkeys(range(0x80, 0xA0))


def mended(text: str) -> str:
    """Return a text as feedparser mends it: what could be UTF-8 read as Latin-1 is read anew."""
    with contextlib.suppress(UnicodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return text.translate(_WINDOWS).strip()


def same_title(said: Any, meant: str) -> bool:
    """Say whether a title is what was meant; one that feedparser took for HTML never is."""
    return said.title_detail.type != "text/plain" or bool(said.title == mended(meant))


def same_address(said: str, meant: str) -> bool:
    """Say whether an address is what was meant.

    Feedparser decodes what looks like an entity, and drops the "?" of an empty query.
    """
    return html.unescape(said).rstrip("?") == html.unescape(meant).rstrip("?")


def plainer(feed: Feed) -> Feed:
    """Return a feed without what feedparser is known to mistake.

    It takes what is said of all media for the title of the feed or of the article, and so the
    title of a picture where an article has none.
    """
    return feed.evolve(
        media_defaults=None,
        articles=[
            each.evolve(media_defaults=None, title=each.title or "Untitled")
            for each in feed.articles
        ],
    )


@FORMATS
@settings(max_examples=50)
@given(feed=feeds.map(plainer))
def test_any_feed_is_read_back(form: Format, feed: Feed) -> None:
    """Whatever is in a feed, feedparser finds no fault, and each article where it was."""
    found = read(feed, form)
    assert same_title(found.feed, feed.title)
    assert same_address(found.feed.link, feed.link or "")
    assert len(found.entries) == len(feed.articles)
    for one, entry in zip(feed.articles, found.entries, strict=True):
        check(one, entry)


def check(one: Article, entry: Any) -> None:
    """Compare an article with what was read."""
    assert same_title(entry, one.title or "")
    if one.link is not None:
        assert same_address(entry.link, one.link)
    # The topics of pictures come behind those of the article, and none comes twice.
    terms = list(dict.fromkeys(mended(each.term) for each in one.categories))
    assert list(dict.fromkeys(each.term for each in entry.get("tags", [])))[: len(terms)] == terms
    if one.published is not None and one.published.year > 1000:
        assert instant(entry.published_parsed) == one.published
    files = [each.href for each in entry.get("links", []) if each.rel == "enclosure"]
    assert all(map(same_address, files, [each.url for each in one.enclosures]))
    assert len(files) >= len(one.enclosures)
    media = [each.url for whole in one.media for each in (whole, *whole.renditions) if each.url]
    found = [each["url"] for each in entry.get("media_content", []) if "url" in each]
    assert all(map(same_address, found, media))
    assert len(found) == len(media)
    assert bool(entry.get("content")) >= bool(one.media)

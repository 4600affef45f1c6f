"""Reading, fact by fact: what an element means, what is put right, and what a stream promises."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Category,
    Credit,
    Element,
    Enclosure,
    Feed,
    Format,
    Image,
    Link,
    Options,
    ParseError,
    Person,
    Report,
    parse,
    parse_lenient,
    parse_stream,
    serialize,
    stream,
)

FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])
SPACES = (
    'xmlns:a="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:x="urn:x-desk"'
)
LINK = "<link>https://news.example/1</link>"


def rss(*items: str, channel: str = "", root: str = "") -> bytes:
    """Return an RSS document with these items."""
    inside = "\n".join(f"<item>{each}</item>" for each in items)
    return (
        f'<rss version="2.0" {SPACES} {root}><channel><title>T</title>'
        f"<link>https://news.example/</link><description>D</description>{channel}\n{inside}\n"
        "</channel></rss>"
    ).encode()


def atom(*entries: str, feed: str = "", root: str = "") -> bytes:
    """Return an Atom document with these entries."""
    inside = "\n".join(
        f"<entry><id>tag:news.example,2026:{number}</id><updated>2026-03-01T00:00:00Z</updated>"
        f"{each}</entry>"
        for number, each in enumerate(entries)
    )
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES.partition(" ")[2]} {root}>'
        "<title>T</title><id>tag:news.example,2026:f</id><updated>2026-03-01T00:00:00Z</updated>"
        f"<author><name>Desk</name></author>{feed}\n{inside}\n</feed>"
    ).encode()


def item(inside: str, **named: Any) -> Article:
    """Return what is read of an RSS item that is valid."""
    (article,) = parse(rss(f"<title>A</title>{LINK}{inside}", **named)).articles
    return article


def loose_item(inside: str, **named: Any) -> Article:
    """Return what is read of an RSS item that need not be valid."""
    (article,) = parse_lenient(rss(inside, **named)).feed.articles
    return article


def entry(inside: str, **named: Any) -> Article:
    """Return what is read of an Atom entry that is valid."""
    title = "" if "<title" in inside else "<title>A</title>"
    body = "" if "<content" in inside or "<link" in inside else "<content>x</content>"
    (article,) = parse(atom(title + inside + body, **named)).articles
    return article


# Identity -----------------------------------------------------------------------------------------


def test_a_permalink_stands_for_a_missing_link() -> None:
    """A guid is an address unless it says otherwise (RSS 2.0, guid); a link of its own counts."""
    for flag in ("", ' isPermaLink="true"'):
        article = loose_item(f"<title>A</title><guid{flag}>https://news.example/g</guid>")
        assert (article.id, article.link) == ("https://news.example/g",) * 2
    article = loose_item('<title>A</title><guid isPermaLink="false">https://news.example/g</guid>')
    assert (article.id, article.link) == ("https://news.example/g", None)
    article = loose_item(f"<title>A</title>{LINK}<guid>https://news.example/g</guid>")
    assert article.link == "https://news.example/1"
    assert loose_item("<title>A</title><guid>no address</guid>").link is None


def test_without_a_guid_the_link_is_the_identity() -> None:
    """As in every reader."""
    assert item("").id == "https://news.example/1"


def test_a_made_up_identity_is_always_the_same() -> None:
    """It is made of what the item says, so that it is the same tomorrow and on every machine."""
    said = "<title>A</title><description>B</description>"
    first, again = loose_item(said), loose_item(said)
    assert first.id == again.id
    assert first.id == loose_item(said, channel="<ttl>5</ttl>").id
    assert first.id == "urn:sha256:98c4d520131c9167b661962dc6bd2fe92375e1902c15745886f69c8d56a120cd"
    assert first.id != loose_item(said.replace("B", "C")).id
    (warning,) = parse_lenient(rss(said)).report.warnings
    assert warning.rule == "made-up-value"
    assert warning.path == "/rss/channel/item[1]"


def test_a_link_without_an_address_is_no_identity() -> None:
    """In Atom its address is an attribute; where that is missing, there is nothing to go by."""
    lost = "<entry><link>https://news.example/1</link></entry>"
    kept = "<entry><link>Ferry</link><title>A</title><id/></entry>"
    document = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>{lost}{kept}</feed>'
    parsed = parse_lenient(document.encode())
    (article,) = parsed.feed.articles
    assert article.title == "A"
    assert str(article.id).startswith("urn:sha256:")
    (left_out,) = [each for each in parsed.report if each.rule == "unreadable-value"]
    assert left_out.path == "/feed/entry[1]"
    assert "needs an id or a link" in left_out.message


def test_the_strict_reader_makes_nothing_up() -> None:
    """An item without an identity is refused, and so is one without a word."""
    with pytest.raises(ParseError, match="needs an id or a link"):
        parse(rss("<title>A</title>"))
    with pytest.raises(ParseError):
        parse(rss(LINK))


def test_of_articles_with_one_identity_the_first_is_kept() -> None:
    """The strict reader refuses the document; both name the other one."""
    document = rss(*(f"<title>{title}</title>{LINK}" for title in "ABC"))
    feed, report = parse_lenient(document).feed, parse_lenient(document).report
    assert [each.title for each in feed.articles] == ["A"]
    found = [each for each in report if each.rule == "repeated-id"]
    assert [each.path for each in found] == ["/rss/channel/item[2]", "/rss/channel/item[3]"]
    assert all("article 1" in each.message for each in found)
    with pytest.raises(ParseError, match="also the id of article 1"):
        parse(document)


# Order --------------------------------------------------------------------------------------------


def dated(*days: int | None) -> bytes:
    """Return a document with items of these days of March."""
    return rss(
        *(
            f'<title>{number}</title><guid isPermaLink="false">{number}</guid>'
            + (f"<pubDate>0{day} Mar 2026 00:00:00 GMT</pubDate>" if day else "")
            for number, day in enumerate(days)
        )
    )


@pytest.mark.parametrize(
    ("days", "order"),
    [
        ((3, 2, 1), "newest"), ((3, 3, 1), "newest"), ((3, None), "newest"),
        ((None, None), "newest"),
        ((), "newest"), ((1, 2, 3), "given"), ((2, 3, 1), "given"), ((None, 3), "given"),
    ],
)  # fmt: skip
def test_a_curated_order_is_kept(days: tuple[int | None, ...], order: str) -> None:
    """Articles come in the document's order, and the feed knows whether that is by date."""
    feed = parse(dated(*days))
    assert feed.order == order
    assert [each.title for each in feed.articles] == [str(number) for number in range(len(days))]
    again = parse(serialize(feed, RSS))
    assert [each.title for each in again.articles] == [each.title for each in feed.articles]


# Dates --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Sun, 01 Mar 2026 09:30:00 GMT", "1 Mar 2026 10:30 +0100", "Sun, 01 Mar 26 09:30:00 Z",
        "2026-03-01T09:30:00Z", "2026-03-01T10:30:00+01:00", "2026-03-01 09:30:00",
        "2026-03-01T09:30:00.123456Z", "March 1, 2026 09:30:00",
        "Sunday, 1 March 2026 09:30:00 GMT",
        "Son, 01 Mär 2026 10:30:00 +0100", "dim., 01 mars 2026 10:30:00 +0100", "1772357400",
        "1772357400000", "Sun Mar  1 09:30:00 UTC 2026", "\n Sun, 01 Mar 2026 09:30:00 GMT\t",
    ],
)  # fmt: skip
def test_dates_are_read_in_the_forms_that_feeds_have(text: str) -> None:
    """Whatever the standard asks for; without an offset they are UTC."""
    when = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    assert loose_item(f"<title>A</title>{LINK}<pubDate>{text}</pubDate>").published == when
    (article,) = parse_lenient(atom(f"<title>A</title><published>{text}</published>")).feed.articles
    assert article.published == when


@pytest.mark.parametrize("text", ["", "today", "03/04/2026", "2026-02-30", "0000-00-00T00:00:00Z"])
def test_no_date_is_guessed_at(text: str) -> None:
    """One that may mean two days, or none, is left out and reported."""
    document = rss(f"<title>A</title>{LINK}<pubDate>{text}</pubDate>")
    parsed = parse_lenient(document)
    assert parsed.feed.articles[0].published is None
    assert [each.path for each in parsed.report.errors] == ["/rss/channel/item[1]/pubDate"]
    with pytest.raises(ParseError, match="pubDate"):
        parse(document)


def test_dublin_core_dates_an_item_that_has_no_date_of_rss() -> None:
    """The element of RSS counts where there are both, whatever their order."""
    core = "<dc:date>2026-03-02T00:00:00Z</dc:date>"
    own = "<pubDate>Sun, 01 Mar 2026 00:00:00 GMT</pubDate>"
    assert loose_item(f"<title>A</title>{LINK}{core}").published == datetime(2026, 3, 2, tzinfo=UTC)
    for both in (core + own, own + core):
        article = loose_item(f"<title>A</title>{LINK}{both}")
        assert article.published == datetime(2026, 3, 1, tzinfo=UTC)


def test_a_modified_item_says_so() -> None:
    """In the terms of Dublin Core, or in Atom's."""
    for name in ("dcterms:modified", "a:updated"):
        article = item(
            f"<pubDate>Sun, 01 Mar 2026 00:00:00 GMT</pubDate><{name}>2026-03-02T00:00:00Z</{name}>"
        )
        assert article.published == datetime(2026, 3, 1, tzinfo=UTC)
        assert article.updated == datetime(2026, 3, 2, tzinfo=UTC)


# People -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("jane@news.example (Jane Doe)", Person("Jane Doe", email="jane@news.example")),
        ("jane@news.example", Person("jane@news.example", email="jane@news.example")),
        ("Jane Doe &lt;jane@news.example&gt;", Person("Jane Doe", email="jane@news.example")),
        ("Jane Doe (jane@news.example)", Person("Jane Doe", email="jane@news.example")),
        ("Jane Doe", Person("Jane Doe")),
        ("Jane (Desk) Doe", Person("Jane (Desk) Doe")),
        ("  By\n Jane Doe ", Person("By Jane Doe")),
        ("Jane @ the desk", Person("Jane @ the desk")),
    ],
)
def test_an_author_is_read_in_every_form(text: str, person: Person) -> None:
    """An address with a name, a name with an address, either alone."""
    article = loose_item(f"<title>A</title>{LINK}<author>{text}</author>")
    assert article.authors == (person,)


def test_creators_count_before_the_author() -> None:
    """dc:creator is what RSS documents name people with; each of several is a person."""
    creators = "<dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator>"
    article = loose_item(f"<title>A</title>{LINK}<author>x@news.example</author>{creators}")
    assert article.authors == (Person("Jane Doe"), Person("John Roe"))


def test_an_author_of_atom_in_an_item() -> None:
    """It is a person like any other."""
    person = "<a:author><a:name>Jane Doe</a:name><a:email>jane@news.example</a:email></a:author>"
    assert item(person).authors == (Person("Jane Doe", email="jane@news.example"),)


@FORMATS
def test_several_authors_come_back(form: Format) -> None:
    """One by one where the format says them so; a joined byline is one name."""
    feed = Feed(
        title="T", link="https://news.example/", updated="2026-03-01T00:00:00Z",
        articles=[Article(title="A", link="https://news.example/1", authors=["Jane", "John"])],
    )  # fmt: skip
    separate = parse(serialize(feed, form, options=Options(authors="separate")))
    assert [each.name for each in separate.articles[0].authors] == ["Jane", "John"]
    joined = parse(serialize(feed, form)).articles[0].authors
    assert [each.name for each in joined] == (["Jane & John"] if form is RSS else ["Jane", "John"])


def test_topics() -> None:
    """Categories with a taxonomy, Dublin Core's subjects where there are none."""
    article = item(
        '<category>Sea</category><category domain="https://news.example/t">Air</category>'
    )
    assert article.categories == (Category("Sea"), Category("Air", scheme="https://news.example/t"))
    assert item("<dc:subject>Sea</dc:subject>").categories == (Category("Sea"),)


# Texts --------------------------------------------------------------------------------------------


def test_a_description_is_a_standfirst_or_a_body() -> None:
    """HTML alone is the body; beside a body it is the standfirst; plain text always is."""
    body = "<content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>"
    html = "<description>&lt;p&gt;Some &amp;amp; more.&lt;/p&gt;</description>"
    plain = "<description>Some &amp;amp; more.</description>"
    alone = item(html)
    assert (alone.content, alone.summary) == ("<p>Some &amp; more.</p>", "Some & more.")
    both = item(html + body)
    assert (both.content, both.summary) == ("<p>All of it.</p>", "Some & more.")
    assert item(body + html) == both
    standfirst = item(plain)
    assert (standfirst.content, standfirst.summary) == (None, "Some & more.")
    assert item(plain + body) == both


def test_titles_of_every_type_become_plain_text() -> None:
    """Atom's html and xhtml titles are read as what people see."""
    said = "Fish & <chips>"
    for title in (
        "<title>Fish &amp; &lt;chips&gt;</title>",
        '<title type="text">Fish &amp; &lt;chips&gt;</title>',
        '<title type="html">&lt;b&gt;Fish&lt;/b&gt; &amp;amp; &amp;lt;chips&amp;gt;</title>',
        '<title type="html"><![CDATA[Fish &amp; &lt;chips&gt;]]></title>',
        (
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Fish</b> &amp; '
            "&lt;chips&gt;</div></title>"
        ),
    ):
        assert entry(title).title == said


def test_an_xhtml_body_is_markup_and_html_in_rss() -> None:
    """Atom gets it back as it was; RSS as the HTML that it means."""
    body = (
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; '
        '<br/><img src="https://news.example/1.jpg" alt="&lt;"/></p></div></content>'
    )
    article = entry(body)
    assert article.content is None
    assert article.payload is not None
    assert article.payload.type == "xhtml"
    assert isinstance(article.payload.element, Element)
    feed = Feed(
        title="T", link="https://news.example/", updated="2026-03-01T00:00:00Z", articles=[article]
    )
    (again,) = parse(serialize(feed, ATOM)).articles
    assert again.payload == article.payload
    (html,) = parse(serialize(feed, RSS)).articles
    assert html.content == '<p>One &amp; <br><img src="https://news.example/1.jpg" alt="&lt;"></p>'


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        ("<content>Plain &amp; simple</content>", "text", "Plain & simple"),
        ('<content type="text/markdown"># A</content>', "text/markdown", "# A"),
        ('<content type="image/png">iVBORw0KGgo=</content>', "image/png", "iVBORw0KGgo="),
    ],
)
def test_bodies_that_are_no_html(content: str, kind: str, text: str) -> None:
    """They are kept for Atom with their type."""
    article = entry(f"{content}<summary>S</summary>")
    assert article.payload is not None
    assert (article.payload.type, article.payload.text) == (kind, text)


def test_html_by_its_media_type_is_html() -> None:
    """text/html is what type="html" means."""
    assert entry('<content type="text/html">&lt;p&gt;x&lt;/p&gt;</content>').content == "<p>x</p>"
    assert entry('<content type="html">&lt;p&gt;x&lt;/p&gt;</content>').content == "<p>x</p>"


# Addresses ----------------------------------------------------------------------------------------


def test_relative_addresses_are_resolved() -> None:
    """Against xml:base, which may itself be relative, and against where the document was found."""
    inside = '<title>A</title><link href="b.html"/><link rel="enclosure" type="a/b" href="/c"/>'
    (article,) = parse(atom(inside, root='xml:base="https://news.example/x/"')).articles
    assert article.link == "https://news.example/x/b.html"
    assert article.enclosures == (Enclosure("https://news.example/c", type="a/b"),)
    document = atom(inside, root='xml:base="y/"')
    feed = parse(document, url="https://news.example/x/feed.atom")
    assert feed.base == "https://news.example/x/y/"
    assert feed.articles[0].link == "https://news.example/x/y/b.html"
    near = atom("<title>A</title>" + '<link xml:base="z/" href="b.html"/>', root='xml:base="y/"')
    found = parse(near, url="https://news.example/x/").articles[0].link
    assert found == "https://news.example/x/y/z/b.html"


def test_what_can_not_be_resolved_is_left_out() -> None:
    """A relative address says nothing by itself."""
    document = rss("<title>A</title><link>/1</link><guid>1</guid>")
    assert parse_lenient(document).feed.articles[0].link is None
    found = parse_lenient(document, url="https://news.example/feed.xml").feed.articles[0].link
    assert found == "https://news.example/1"


def test_links_go_where_they_belong() -> None:
    """The page, the discussion, files; the rest stays among the links, in order."""
    article = entry(
        '<link href="https://news.example/1"/>'
        '<link rel="alternate" hreflang="de" href="https://news.example/de/1"/>'
        '<link rel="replies" type="text/html" href="https://news.example/1#c"/>'
        '<link rel="replies" type="application/atom+xml" href="https://news.example/1/c.atom"/>'
        '<link rel="enclosure" type="audio/mpeg" length="5" href="https://news.example/1.mp3"/>'
        '<link rel="via" href="https://news.example/v"/>'
    )
    assert article.link == "https://news.example/1"
    assert article.comments == "https://news.example/1#c"
    assert article.enclosures == (
        Enclosure("https://news.example/1.mp3", type="audio/mpeg", length=5),
    )
    assert article.links == (
        Link("https://news.example/de/1", rel="alternate", hreflang="de"),
        Link("https://news.example/1/c.atom", rel="replies", type="application/atom+xml"),
        Link("https://news.example/v", rel="via"),
    )


def test_a_page_with_a_title_or_a_language_is_the_page_all_the_same() -> None:
    """What more the link says is kept beside; Blogger and Jekyll write such links alone."""
    href = "https://news.example/1"
    titled = f'<link rel="alternate" type="text/html" title="A" href="{href}"/>'
    article = entry(titled)
    assert article.link == href
    assert article.links == (Link(href, rel="alternate", type="text/html", title="A"),)
    spoken = entry(f'<link hreflang="en" href="{href}"/>')
    assert (spoken.link, spoken.links) == (href, (Link(href, rel="alternate", hreflang="en"),))
    plain = entry(f'<link title="A" href="{href}"/>')
    assert (plain.link, plain.links) == (href, ())
    data = entry(f'<link type="application/json" href="{href}"/><content>x</content>')
    assert data.link is None


def test_the_language_of_an_article_is_kept() -> None:
    """It is said where it is not the feed's."""
    assert item("<dc:language>gd</dc:language>").language == "gd"
    feed = parse(rss(channel="<language>en-gb</language>"))
    assert feed.language == "en-GB"
    document = atom("<title>A</title><content>x</content>", root='xml:lang="fr"')
    assert parse(document).language == "fr"
    assert (
        parse(document.replace(b"<entry>", b'<entry xml:lang="br">')).articles[0].language == "br"
    )


# Media --------------------------------------------------------------------------------------------


def test_a_group_is_one_picture_in_several_sizes() -> None:
    """The default comes first; what is said of the group is said of all of them."""
    (media,) = item(
        "<media:group>"
        '<media:content url="https://news.example/s.jpg" medium="image" width="10"/>'
        '<media:content url="https://news.example/l.jpg" medium="image" width="90" '
        'isDefault="true">'
        "<media:description>The large one</media:description></media:content>"
        "<media:description>All of them</media:description><media:credit>Jane Doe</media:credit>"
        "</media:group>"
    ).media
    assert isinstance(media, Image)
    assert (media.url, media.width) == ("https://news.example/l.jpg", 90)
    assert media.caption == "The large one"
    assert media.credit is not None
    assert media.credit.text == "Jane Doe"
    (small,) = media.renditions
    assert (small.url, small.width) == ("https://news.example/s.jpg", 10)


def test_credits_with_roles() -> None:
    """The one without a role is the line to print; without it the names make one."""
    url = "https://news.example/1.jpg"
    head = f'<media:content url="{url}" medium="image">'
    (media,) = item(
        f'{head}<media:credit role="photographer" scheme="urn:ebu">Jane Doe</media:credit>'
        "<media:credit>Photo by Jane Doe/AFP</media:credit></media:content>"
    ).media
    assert media.credit is not None
    assert media.credit.text == "Photo by Jane Doe/AFP"
    assert media.credits == (Credit("Jane Doe", role="photographer", scheme="urn:ebu"),)
    (media,) = item(
        f'{head}<media:credit role="photographer">Jane Doe</media:credit>'
        '<media:credit role="distribution company">AFP</media:credit></media:content>'
    ).media
    assert media.credit is not None
    assert media.credit.text == "Jane Doe/AFP"
    assert [(each.role, each.name) for each in media.credits] == [
        ("photographer", "Jane Doe"), ("distributor", "AFP"),
    ]  # fmt: skip


def test_what_is_said_of_all_media() -> None:
    """Thumbnail, credit and rating of an item belong to none of its pictures."""
    article = item(
        '<media:thumbnail url="https://news.example/t.jpg"/><media:credit>Jane</media:credit>'
        '<media:content url="https://news.example/1.jpg" medium="image"/>'
    )
    assert article.media == (Image("https://news.example/1.jpg"),)
    details = article.media_defaults
    assert details is not None
    assert details.thumbnail is not None
    assert details.thumbnail.url == "https://news.example/t.jpg"
    assert details.credit is not None
    assert details.credit.text == "Jane"


# Figures ------------------------------------------------------------------------------------------

_ONE = Image("https://news.example/1.jpg", caption="A ferry", credit="Photo by Jane Doe/AFP")
_TWO = Image("https://news.example/2.jpg", credit="John Roe", alt="The quay at <noon>")
_RTL = Image("https://news.example/3.jpg", caption="العبارة في المرفأ", credit="تصوير: آنا/AFP")


@FORMATS
@pytest.mark.parametrize(
    "media",
    [
        [_ONE],
        [_TWO],
        [_ONE, _TWO],
        [_RTL],
        [_RTL, _ONE, _TWO],
        [Image("https://news.example/4.jpg")],
    ],
    ids=["caption", "alt", "two", "rtl", "three", "bare"],
)
@pytest.mark.parametrize("content", [None, "<p>The ferry is back.</p>", "<p>عادت العبارة.</p>"])
def test_the_visible_figures_are_taken_off_again(
    form: Format, media: list[Image], content: str | None
) -> None:
    """The body is the newsroom's, as it was before pictures were put in front of it."""
    language = "ar" if media[0] is _RTL else "en"
    article = Article(
        title="A", link="https://news.example/1", summary="S", content=content, media=media,
        published="2026-03-01T00:00:00Z", language=language,
    )  # fmt: skip
    feed = Feed(title="T", link="https://news.example/", articles=[article])
    # That a body was made up of the summary, only newsfeed's own namespace says.
    options = Options(complete=content is None)
    document = serialize(feed, form, options=options)
    if media[0].credit is not None:
        assert b"<figcaption" in document
    (again,) = parse(document).articles
    assert again.content == article.content
    assert again.media == article.media
    assert serialize(feed.evolve(articles=[again]), form, options=options) == document


@FORMATS
def test_a_figure_of_the_bodys_own_stays(form: Format) -> None:
    """Only what was put there is taken off, and no other picture."""
    figure = '<figure><img src="https://news.example/1.jpg" alt="x"></figure><p>The ferry.</p>'
    for content in (figure, '<p><img src="https://news.example/9.jpg"></p>'):
        article = Article(
            title="A", link="https://news.example/1", content=content,
            published="2026-03-01T00:00:00Z", media=[_ONE],
        )  # fmt: skip
        feed = Feed(title="T", link="https://news.example/", articles=[article])
        assert parse(serialize(feed, form)).articles[0].content == content


# Streams ------------------------------------------------------------------------------------------


def many(number: int) -> Iterator[Article]:
    """Return articles that differ."""
    for each in range(number):
        yield Article(
            id=f"tag:news.example,2026:{each}", link=f"https://news.example/{each}",
            title=f"No. {each}",
            published="2026-03-01T00:00:00Z",
        )  # fmt: skip


FEED = Feed(title="T", link="https://news.example/", updated="2026-03-01T00:00:00Z")


class Pieces(io.RawIOBase):
    """A document that is made while it is read."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self.parts = iter(parts)
        self.taken = 0

    def read(self, _: int = -1) -> bytes:
        """Return the next piece."""
        self.taken += 1
        return next(self.parts, b"")


@FORMATS
def test_a_stream_reads_no_more_than_it_gives(form: Format) -> None:
    """The first article is there long before the last has been written."""
    source = Pieces(stream(many(10_000), form, feed=FEED))
    articles = parse_stream(cast("BinaryIO", source))
    assert next(articles).title == "No. 0"
    early = source.taken
    assert [each.title for each in articles] == [f"No. {number}" for number in range(1, 10_000)]
    assert early * 5 < source.taken


@FORMATS
def test_the_feed_of_a_stream_is_known_at_its_end(form: Format) -> None:
    """What is said of the feed may stand behind its articles."""
    document = b"".join(stream(many(3), form, feed=FEED))
    articles = parse_stream(document)
    next(articles)
    with pytest.raises(ParseError, match="when all its articles have been taken"):
        _ = articles.feed
    assert len(list(articles)) == 2
    assert articles.feed == parse(document).evolve(articles=())
    assert articles.feed.title == "T"


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no list of open files")
def test_a_stream_lets_go_of_its_file(tmp_path: Path) -> None:
    """At the end, when it is closed, and when the block around it ends, for whatever reason."""
    path = tmp_path / "feed.xml"
    path.write_bytes(b"".join(stream(many(2000), RSS, feed=FEED)))

    def opened() -> int:
        folder = Path("/proc/self/fd")
        return sum(os.path.realpath(each) == str(path.resolve()) for each in folder.iterdir())

    with parse_stream(path) as articles:
        next(articles)
        assert opened() == 1
    assert opened() == 0
    assert list(articles) == []
    with pytest.raises(KeyError), parse_stream(path) as articles:  # noqa: PT012 -- as in a loop
        next(articles)
        raise KeyError
    assert opened() == 0
    assert len(list(parse_stream(path))) == 2000
    assert opened() == 0


def test_a_callers_file_stays_open() -> None:
    """Who opened it closes it."""
    file = io.BytesIO(rss(f"<title>A</title>{LINK}"))
    with parse_stream(file) as articles:
        list(articles)
    assert not file.closed


def test_a_stream_looks_back_a_thousand_articles() -> None:
    """A repeated id is found among the last thousand; further back nothing is remembered."""
    said = "<title>A</title><guid isPermaLink='false'>%s</guid>"
    near = rss(*(said % each for each in [*range(900), 0]))
    far = rss(*(said % each for each in [*range(1100), 0]))
    assert len(list(parse_stream(near, lenient=True))) == 900
    assert len(list(parse_stream(far, lenient=True))) == 1101
    assert len(parse_lenient(far).feed.articles) == 1100
    with pytest.raises(ParseError, match="also the id of article 1"):
        list(parse_stream(near))


def test_a_strict_stream_ends_at_the_first_fault() -> None:
    """What comes before it has been given."""
    good = "<title>A</title><guid isPermaLink='false'>%s</guid>"
    document = rss(good % 1, good % 2, f"{good % 3}<pubDate>soon</pubDate>", good % 4)
    taken: list[Article] = []
    with parse_stream(document) as articles, pytest.raises(ParseError, match="pubDate"):
        taken += articles
    assert [each.id for each in taken] == ["1", "2"]
    assert [each.id for each in parse_stream(document, lenient=True)] == ["1", "2", "3", "4"]


def test_articles_inherit_what_stands_before_them() -> None:
    """The language of the feed tells which way a figure runs, so that it is known again."""
    article = Article(
        title="A", link="https://news.example/1", content="<p>عادت العبارة.</p>", media=[_RTL],
        published="2026-03-01T00:00:00Z",
    )  # fmt: skip
    feed = Feed(title="T", link="https://news.example/", language="ar", articles=[article])
    (again,) = parse_stream(serialize(feed, RSS))
    assert again == article


# Reports ------------------------------------------------------------------------------------------


def test_a_report_receives_the_warnings_of_a_valid_document() -> None:
    """`parse` raises only for errors; what else was found goes where it is asked for."""
    report = Report()
    document = rss(f"<title>A</title>{LINK}").replace(b'version="2.0"', b'version="2.1"')
    with pytest.raises(ParseError, match="version"):
        parse(document.replace(b'"2.1"', b'"0.92"'), report=report)
    parse(b"\xef\xbb\xbf" + rss(f"<title>A</title>{LINK}"), report=report)
    assert report.ok


def test_elements_of_the_feeds_own_formats_can_be_read() -> None:
    """`formats` says which there may be; the others are refused by name."""
    document = rss(f"<title>A</title>{LINK}")
    assert parse(document, formats=[RSS]).title == "T"
    with pytest.raises(ParseError, match=r"newsfeed reads Atom 1\.0"):
        parse(document, formats=[ATOM])


def test_elements_in_no_namespace_are_left_out() -> None:
    """Nobody can say what they mean; the report names them."""
    parsed = parse_lenient(rss(f"<title>A</title>{LINK}<foo>x</foo>"))
    assert parsed.feed.articles[0].elements == ()
    assert [each.path for each in parsed.report] == ["/rss/channel/item[1]/foo"]


def test_a_relative_base_counts_once_where_the_body_lies_elsewhere() -> None:
    """`xml:base` on an Atom content is seen from the base around it, not from itself."""
    document = (
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/x/">'
        b"<title>T</title><id>urn:example:1</id><updated>2026-03-01T08:00:00Z</updated>"
        b"<author><name>A</name></author><entry><title>A</title><id>urn:example:2</id>"
        b"<updated>2026-03-01T08:00:00Z</updated><summary>S</summary>"
        b'<content xml:base="y/" type="application/pdf" src="a.pdf"/>'
        b'<link rel="alternate" href="1"/></entry></feed>'
    )
    payload = parse_lenient(document).feed.articles[0].payload
    assert payload is not None
    assert payload.src == "https://news.example/x/y/a.pdf"

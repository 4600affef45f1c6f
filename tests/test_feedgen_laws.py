"""Feedgen as a second opinion, and there and back: for all feeds that both can say."""

from __future__ import annotations

import calendar
import html
import re
from datetime import UTC, datetime
from typing import Any

import feedparser
import pytest
from feedgen.feed import FeedGenerator
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Cloud,
    Content,
    Enclosure,
    Feed,
    Foreign,
    Format,
    Generator,
    Image,
    InvalidValue,
    Link,
    Logo,
    MediaDetails,
    NewsfeedWarning,
    Options,
    ParseError,
    Person,
    Report,
    Source,
    TextInput,
    Value,
    parse,
    serialize,
)
from newsfeed.feedgen import extension, from_feedgen, to_feedgen
from newsfeed.text.html import plain
from tests.schemas import assert_valid
from tests.strategies import credit_lines, feeds, lines, web, whole
from tests.test_feedparser import FEED

FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])

# What both can say --------------------------------------------------------------------------------

#: Pictures whose every part a document says.
pictures = st.builds(
    Image,
    web.filter(lambda address: address.lower().startswith("http")).map("{}".format),
    caption=st.none() | lines,
    credit=st.none() | credit_lines,
    rights=st.none() | lines,
    width=st.none() | whole,
    size=st.none() | whole,
)


@st.composite
def shared(draw: st.DrawFn) -> Feed:
    """Feeds without what feedgen can't say: such things are reported, and have tests below."""
    feed = _bare(draw(feeds))
    details = feed.media_defaults and feed.media_defaults.evolve(extra=())
    return feed.evolve(
        description="About the feed",  # Atom needs none that is the title
        text_input=None,
        media_defaults=details if details != MediaDetails() else None,
        extra=(),
        articles=[_shared(draw, each, feed) for each in feed.articles],
    )


def _bare(feed: Feed) -> Feed:
    """Return a feed whose persons, links and so on hold no markup of other namespaces."""
    changes = {name: _without(getattr(feed, name)) for name in PARTS if hasattr(feed, name)}
    articles = [
        each.evolve(
            **{name: _without(getattr(each, name)) for name in PARTS if hasattr(each, name)}
        )
        for each in feed.articles
    ]
    return feed.evolve(**changes, articles=articles)


def _without(held: Any) -> Any:
    if isinstance(held, tuple):
        return [_without(each) for each in held]
    return held.evolve(foreign=None) if getattr(held, "foreign", None) is not None else held


PARTS = (
    "authors", "contributors", "categories", "links", "enclosures", "source", "generator", "logo",
    "cloud", "managing_editor", "web_master",
)  # fmt: skip


def _shared(draw: st.DrawFn, article: Article, feed: Feed) -> Article:
    media = draw(st.lists(pictures, max_size=2))
    # One that looks like HTML is read as that; without any, readers take a picture's caption.
    summary = re.sub("[<>&]", "_", article.summary or ("It sails again." if media else "")) or None
    source = article.source
    if source is not None:
        source = Source(source.title, url=source.url) if source.url and source.title else None
    return article.evolve(
        title=article.title or "Harbour reopens",
        summary=summary,
        payload=None,
        # A body is made up for pictures without one.
        content=draw(st.sampled_from(BODIES)) if media or article.content else None,
        link=article.link or "https://news.example/2026/harbour",
        source=source,
        language=None if article.language == feed.language else article.language,
        media=media,
        media_defaults=None,
        extra=(),
    )


BODIES = ("<p>The ferry is back.</p>", "<p>R&amp;D &lt; 2%</p>\n<p>a ]]&gt; b</p>", "<p>港が開く")


def quiet(feed: Feed, **named: Any) -> Any:
    """Return the FeedGenerator of a feed that feedgen can say."""
    report = Report()
    made = to_feedgen(feed, report=report, **named)
    assert not report, report
    return made


# There and back -----------------------------------------------------------------------------------


@settings(max_examples=60)
@given(shared())
def test_there_and_back_nothing_is_lost(feed: Feed) -> None:
    """The feed that comes back is equal, and nobody has anything to report."""
    report = Report()
    back = from_feedgen(to_feedgen(feed, report=report), report=report)
    assert not report, report
    assert said(back) == said(feed)


def said(value: Any) -> Any:
    """Return a value as plain lists and dictionaries, so that a difference shows."""
    if isinstance(value, Value):
        held = {each.name: getattr(value, each.name) for each in value.FIELDS if each.eq}
        default = {each.name: each.default for each in value.FIELDS}
        # Links of a relation that feedgen doesn't know come last.
        held["links"] = tuple(sorted(held.get("links", ()), key=lambda each: (each.href, each.rel)))
        return {name: said(each) for name, each in held.items() if each != default.get(name, ())}
    return [said(each) for each in value] if isinstance(value, tuple) else value


@settings(max_examples=30)
@given(feeds)
def test_every_feed_goes_through(feed: Feed) -> None:
    """What feedgen can't say is reported with its path; the rest arrives."""
    report = Report()
    made = to_feedgen(feed, report=report)
    for finding in report:
        assert re.match(r"articles\[\d+\]\.\w+|\w+", finding.path)
    back = from_feedgen(made, report=report)
    assert [each.id for each in back.articles] == [each.id for each in feed.articles]
    for document in (made.rss_str(), made.atom_str()):
        assert feedparser.parse(document).entries or not feed.articles


@pytest.mark.parametrize(
    ("of_feed", "of_article", "byline"),
    [("de", None, "A und B"), ("de", "fr", "A et B"), (None, None, "A & B")],
)
def test_a_byline_is_joined_in_the_language_of_its_article(
    of_feed: str | None, of_article: str | None, byline: str
) -> None:
    """As `serialize` joins it, which for an article that says none is the feed's."""
    article = Article(
        title="x", link="https://news.example/x", authors=["A", "B"], language=of_article
    )
    feed = Feed(title="x", link="https://news.example/", language=of_feed, articles=[article])
    assert read(theirs(to_feedgen(feed), RSS)).entries[0].author == byline
    assert read(serialize(feed, RSS)).entries[0].author == byline


# A second opinion ---------------------------------------------------------------------------------


def theirs(made: Any, form: Format) -> bytes:
    """Return feedgen's document."""
    document: bytes = made.rss_str() if form is RSS else made.atom_str()
    return document


@settings(max_examples=40)
@given(shared())
@pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])
def test_their_document_means_what_ours_means(form: Format, feed: Feed) -> None:
    """Field by field, as feedparser reads the two: it knows neither library."""
    # Feedgen writes years before 1000 with fewer than four digits, and in RSS the label of a
    # category in the place of its term.
    feed = feed.evolve(
        updated="2026-03-01T08:30:00Z",
        published=None,
        articles=[
            each.evolve(
                published=_recent(each.published),
                updated=_recent(each.updated),
                categories=[topic.evolve(label=None) for topic in each.categories],
            )
            for each in feed.articles
        ],
    )
    one = read(theirs(quiet(feed), form))
    other = read(serialize(feed, form, options=Options(enclosures=False)))
    assert meaning(one.feed, FEED_SAYS[form]) == meaning(other.feed, FEED_SAYS[form])
    for entry, ours in zip(one.entries, other.entries, strict=True):
        assert meaning(entry, SAYS[form]) == meaning(ours, SAYS[form])


def _recent(when: datetime | None) -> datetime | None:
    return when and when.replace(year=max(when.year, 1000))


def read(document: bytes) -> Any:
    """Return what feedparser reads."""
    found = feedparser.parse(document)
    assert not found.bozo, found.bozo_exception
    return found


def meaning(found: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """Return what feedparser has found, without what it says of how it was written."""
    said = {name: _meaning(name, found.get(name)) for name in names}
    if "content" in names:
        # Without a summary, RSS may have the body as description.
        bodies = [each.value for each in found.get("content", ()) if "html" in each.type]
        said["content"] = " ".join(plain((bodies or [found.get("summary", "")])[0]).split())
    return said


def _meaning(name: str, found: Any) -> Any:
    if found is None or name.endswith("_parsed"):
        return found and datetime.fromtimestamp(calendar.timegm(found), UTC)
    if name in {"summary", "subtitle"}:
        return " ".join(html.unescape(html.unescape(found)).split())
    if name in {"links", "enclosures"}:
        return sorted((each.get("rel", ""), each.href) for each in found)
    if name == "tags":
        return [(each.term, each.scheme) for each in found]
    return found


_BOTH = ("title", "link", "id", "summary", "content", "published_parsed", "tags", "enclosures",
         "media_content", "media_credit", "media_copyright")  # fmt: skip
SAYS = {
    RSS: (*_BOTH, "author", "contributors", "comments", "source", "rights", "language"),
    ATOM: (*_BOTH, "authors", "contributors", "links", "updated_parsed", "rights"),
}
_OF_FEED = ("title", "link", "subtitle", "rights", "updated_parsed", "language", "author")
FEED_SAYS = {
    RSS: (*_OF_FEED, "ttl", "docs", "cloud", "links"),
    ATOM: (*_OF_FEED, "id", "authors", "contributors", "tags", "icon", "logo", "links"),
}


@FORMATS
def test_the_schemas_take_their_document(form: Format) -> None:
    """A feed as a newsroom has it passes, written by feedgen."""
    assert_valid(theirs(quiet(FEED), form))


@FORMATS
def test_our_own_reader_agrees(form: Format) -> None:
    """What `parse` reads of their document it reads of ours."""
    ours = parse(serialize(FEED, form))
    found = parse(theirs(quiet(FEED), form), report=Report())
    same = {"title", "link", "id", "authors", "categories", "media", "content", "published"}
    for one, other in zip(found.articles, ours.articles, strict=True):
        assert {name: getattr(one, name) for name in same} == {
            name: getattr(other, name) for name in same
        }


# What feedgen can't say ---------------------------------------------------------------------------

ARTICLE = Article(
    title="Harbour reopens", link="https://news.example/1", updated="2026-03-01T09:30:00+01:00"
)


def told(**said: Any) -> list[tuple[str, str]]:
    """Return where something is reported for an article, and how grave it is."""
    report = Report()
    to_feedgen(Feed(title="T", articles=[ARTICLE.evolve(**said)]), report=report)
    return [(each.path, str(each.severity)) for each in report]


@pytest.mark.parametrize(
    ("said", "path", "severity"),
    [
        ({"id": "4711"}, "articles[0].id", "warning"),
        ({"title": None, "summary": "S"}, "articles[0].title", "warning"),
        ({"payload": Content(type="text", text="x")}, "articles[0].payload", "warning"),
        ({"payload": Content(type="text/csv", text="x")}, "articles[0].payload", "error"),
        (
            {"payload": Content(type="image/png", src="https://news.example/1")},
            "articles[0].payload.type",
            "error",
        ),
        ({"source": Source("Sea Desk")}, "articles[0].source", "error"),
        (
            {"authors": [Person("Jane Doe", foreign=Foreign(attributes={"{urn:x}note": "x"}))]},
            "articles[0].authors",
            "error",
        ),
        (
            {"source": Source("S", url="https://desk.example/", rights="©")},
            "articles[0].source",
            "error",
        ),
    ],
)
def test_what_is_lost_is_reported(said: dict[str, Any], path: str, severity: str) -> None:
    """With its path: an error where something is missing, a warning where it is said otherwise."""
    assert told(**said) == [(path, severity)]


def test_what_a_feed_loses_is_reported() -> None:
    """Feedgen's textInput is nowhere a reader looks; a channel without a link gets another."""
    box = TextInput(title="T", description="D", name="q", link="https://news.example/")
    report = Report()
    to_feedgen(Feed(title="T", url="https://news.example/feed", text_input=box), report=report)
    assert [each.path for each in report] == ["text_input", "link"]


def test_without_a_report_there_are_warnings() -> None:
    """They point at the caller."""
    with pytest.warns(NewsfeedWarning, match=r"articles\[0\]\.source: .*address") as caught:
        to_feedgen(Feed(title="T", articles=[ARTICLE.evolve(source="Sea Desk")]))
    assert {each.filename for each in caught} == {__file__}
    made = FeedGenerator()
    made.title("T")
    with pytest.warns(NewsfeedWarning, match="not read") as caught:
        from_feedgen(made)
    assert {each.filename for each in caught} == {__file__}


def test_what_a_format_asks_for_feedgen_asks_for_too() -> None:
    """Atom without a date is refused, as `serialize` refuses it; RSS has none then."""
    made = quiet(Feed(title="T", link="https://news.example/"))
    with pytest.raises(ValueError, match="updated"):
        made.atom_str()
    assert b"lastBuildDate" not in made.rss_str()


def test_no_document_says_what_the_feed_does_not() -> None:
    """Neither the clock nor a word of feedgen about itself: the same bytes at any time."""
    feed = Feed(
        title="T", link="https://news.example/", articles=[ARTICLE.evolve(updated=None)],
        updated="2026-03-01T08:30:00Z",
    )  # fmt: skip
    for form in (RSS, ATOM):
        document = theirs(quiet(feed), form)
        assert document == theirs(quiet(feed), form)
        assert b"feedgen" not in document
        assert b"docs" not in document
        dates = re.findall(rb"\d{4}-\d\d-\d\d|\d\d \w{3} \d{4}", document)
        assert set(dates) == {b"2026-03-01" if form is ATOM else b"01 Mar 2026"}


def test_a_link_of_an_entry_keeps_its_relation() -> None:
    """Feedgen alone drops it in Atom, so that a file looks like a page; later ones keep theirs."""
    entry = ARTICLE.evolve(
        enclosures=[
            Enclosure("https://news.example/1.mp3"),
            Enclosure("https://news.example/2.mp3"),
        ],
        links=[
            Link("https://news.example/l", rel="license"),
            Link("https://news.example/v", rel="via"),
        ],
    )
    made = quiet(Feed(title="T", link="https://news.example/", articles=[entry]))
    made.entry()[0].link(href="https://news.example/late", rel="related")
    for form in (RSS, ATOM):
        found = parse(theirs(made, form)).articles[0]
        assert {each.url for each in found.enclosures} == {each.url for each in entry.enclosures}
        assert {("license", "https://news.example/l"), ("via", "https://news.example/v")} <= {
            (each.rel, each.href) for each in found.links
        }
    assert Link("https://news.example/late") in found.links
    # Atom's own elements have no prefix, ours no more than feedgen's.
    assert b":link" not in made.atom_str()


# Scripts of others --------------------------------------------------------------------------------


def script() -> Any:
    """Return what an ordinary script makes, with feedgen's own extensions."""
    made = FeedGenerator()
    for name in ("dc", "media", "podcast", "geo"):
        made.load_extension(name)
    made.title("Example News")
    made.subtitle("News")
    made.id("https://news.example/")
    made.link(href="https://news.example/", rel="alternate")
    made.link(href="https://news.example/feed.xml", rel="self")
    made.podcast.itunes_explicit("no")
    entry = made.add_entry()
    entry.guid("https://news.example/1", permalink=True)
    entry.title("Story 1")
    entry.link(href="https://news.example/1")
    entry.enclosure("https://news.example/1.mp3", 0, "audio/mpeg")
    entry.published("2026-03-01T09:30:00+01:00")
    entry.author({"email": "jane@news.example"})
    entry.dc.dc_rights("© News Example")
    entry.media.content(url="https://news.example/1.jpg", medium="image", group=None)
    entry.podcast.itunes_duration("10:00")
    return made


def test_a_script_of_somebody_elses() -> None:
    """Its own fields, and what feedgen's extensions hold; nothing of the clock."""
    report = Report()
    feed = from_feedgen(script(), report=report)
    assert not report, report
    assert (feed.title, feed.link, feed.url) == (
        "Example News",
        "https://news.example/",
        "https://news.example/feed.xml",
    )
    assert feed.generator is None
    assert [each.name for each in feed.elements] == [
        "{http://www.itunes.com/dtds/podcast-1.0.dtd}explicit"
    ]
    (article,) = feed.articles
    assert article.updated == article.published == datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
    assert feed.updated == article.updated
    assert (article.rights, article.media) == (
        "© News Example",
        (Image("https://news.example/1.jpg"),),
    )
    assert article.authors == (Person("jane@news.example", email="jane@news.example"),)
    assert article.enclosures == (Enclosure("https://news.example/1.mp3", length=0),)
    assert article.links == ()
    assert [each.content for each in article.elements] == [("10:00",)]


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        (lambda e: e.content("<p>x</p>"), {"content": "<p>x</p>"}),
        (lambda e: e.content("<p>x</p>", type="CDATA"), {"content": "<p>x</p>"}),
        (lambda e: e.content("a<b", type="text"), {"payload": Content(type="text", text="a<b")}),
        (
            lambda e: e.content(src="https://news.example/x"),
            {"payload": Content(src="https://news.example/x")},
        ),
        (lambda e: e.description("<p>x</p>"), {"content": "<p>x</p>"}),
        (lambda e: e.description("x & y"), {"summary": "x & y", "content": None}),
        (lambda e: (e.summary("S"), e.content("<p>x")), {"summary": "S", "content": "<p>x"}),
        (
            lambda e: (e.description("<b>S</b>"), e.content("<p>x")),
            {"summary": "S", "content": "<p>x"},
        ),
        (lambda e: e.summary("<b>S</b> &amp;", type="html"), {"summary": "S &"}),
    ],
)
def test_the_texts_of_an_entry(say: Any, expected: dict[str, Any]) -> None:
    """Feedgen has four places for two texts; each is what RSS readers take it for."""
    made = script()
    say(made.entry()[0])
    article = from_feedgen(made).articles[0]
    assert {name: getattr(article, name) for name in expected} == expected


def test_what_cannot_be_taken_is_reported() -> None:
    """A value alone is left out, of two entries of one id the first is kept."""
    made = script()
    made.managingEditor("nobody")
    again = made.add_entry(order="append")
    again.id("https://news.example/1")
    again.title("Again")
    again.link(href="https://news.example/1")
    again.category(term="", scheme="x")
    report = Report()
    feed = from_feedgen(made, report=report)
    assert [each.title for each in feed.articles] == ["Story 1"]
    assert {each.path for each in report} == {"", "articles[1].categories[0]", "articles[1].id"}


def test_a_feed_that_feedgen_cannot_write_is_taken_all_the_same() -> None:
    """Only what extensions hold is not to be had then."""
    made = FeedGenerator()
    made.title("T")
    made.generator("Desk", version="1", uri="https://desk.example/")
    made.cloud("rpc.news.example", 80, "/", "", "HTTP-POST")
    made.textInput("T", "D", "q", "https://news.example/")
    report = Report()
    feed = from_feedgen(made, report=report)
    assert [each.message for each in report if "extensions" in each.message]
    assert feed.generator == Generator("Desk", uri="https://desk.example/", version="1")
    assert feed.cloud == Cloud(domain="rpc.news.example", port=80, path="/")
    assert feed.text_input == TextInput(
        title="T", description="D", name="q", link="https://news.example/"
    )
    with pytest.raises(ParseError, match="no feed to be had"):
        from_feedgen(FeedGenerator(), report=report)


def test_credits_come_back_from_a_script() -> None:
    """What our extension holds is read like that of any other."""
    made = script()
    made.register_extension("credits", *extension("media"))
    made.entry()[0].credits(Image("https://news.example/2.jpg", credit="Photo by Jane Doe/AFP"))
    assert [each.credit and each.credit.text for each in from_feedgen(made).articles[0].media] == [
        None,
        "Photo by Jane Doe/AFP",
    ]


def test_a_logo_keeps_its_size() -> None:
    """Feedgen holds numbers as texts, and forgets a description unless it is told twice."""
    logo = Logo("https://news.example/l.png", width=88, height=31, description="D", title="L")
    feed = Feed(title="T", link="https://news.example/", logo=logo)
    made = quiet(feed)
    assert from_feedgen(made).logo == logo
    assert parse(made.rss_str()).logo == logo


def test_options_hold_for_the_body() -> None:
    """Without figures the body is what was given."""
    article = ARTICLE.evolve(content="<p>x", media=["https://news.example/1.jpg"])
    feed = Feed(title="T", link="https://news.example/", articles=[article])
    assert b"figure" in quiet(feed).rss_str()
    bare = quiet(feed, options=Options(figures=False))
    assert b"figure" not in bare.rss_str()


def test_an_odd_id_is_written_into_atom_by_feedgen() -> None:
    """We refuse it; there it is only reported."""
    feed = Feed(title="T", link="https://news.example/", articles=[ARTICLE.evolve(id="4711")])
    report = Report()
    made = to_feedgen(feed, report=report)
    assert b"<id>4711</id>" in made.atom_str()
    with pytest.raises(InvalidValue):
        serialize(feed, ATOM)

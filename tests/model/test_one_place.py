"""Each fact has one place: what is said in another way is put where it belongs."""

from __future__ import annotations

from typing import Any

import pytest

from newsfeed import (
    RSS,
    Article,
    Audio,
    Content,
    Credit,
    CreditLine,
    Element,
    Enclosure,
    Feed,
    Foreign,
    Image,
    InvalidValue,
    Link,
    Media,
    MediaDetails,
    Options,
    Period,
    Rendition,
    Report,
    Source,
    Value,
    Video,
    serialize,
    stream,
)

SITE = "https://news.example"
PAGE = f"{SITE}/1"


def article(**given: Any) -> Article:
    """Return an article that says the least an article must, and what was given."""
    return Article(**{"title": "Harbour reopens", "link": PAGE, **given})


def feed(**given: Any) -> Feed:
    """Return a feed that says the least a feed must, and what was given."""
    return Feed(**{"title": "Example News", "link": SITE, **given})


# Links --------------------------------------------------------------------------------------------

#: A link, the field that it fills, and with what.
LINKS: list[tuple[Any, Link, str, object]] = [
    (article, Link(PAGE, rel="alternate"), "link", PAGE),
    (article, Link(PAGE, rel="alternate", type="text/html"), "link", PAGE),
    (article, Link(f"{PAGE}#talk", rel="replies", type="text/html"), "comments", f"{PAGE}#talk"),
    (
        article,
        Link(f"{SITE}/a.mp3", rel="enclosure", length=7),
        "enclosures",
        (Enclosure(f"{SITE}/a.mp3", type="audio/mpeg", length=7),),
    ),
    (feed, Link(SITE, rel="alternate"), "link", f"{SITE}/"),
    (feed, Link(f"{SITE}/rss", rel="self", type="application/rss+xml"), "url", f"{SITE}/rss"),
    (feed, Link(f"{SITE}/hub", rel="hub"), "hubs", (f"{SITE}/hub",)),
    (Source, Link(SITE, rel="alternate"), "link", f"{SITE}/"),
    (Source, Link(f"{SITE}/rss", rel="self"), "url", f"{SITE}/rss"),
]


@pytest.mark.parametrize(("make", "link", "name", "content"), LINKS)
def test_a_link_that_says_what_a_field_says_goes_there(
    make: Any, link: Link, name: str, content: object
) -> None:
    """Whichever way it was given, it is the same value, and written in the same way."""
    rest = {"id": "urn:x-desk:1", "title": "T", "link": None} if name == "link" else {"id": "urn:x"}
    value = make(**rest, links=[link])
    assert getattr(value, name) == content
    assert value.links == ()
    assert value == make(**{**rest, name: content})


@pytest.mark.parametrize(
    "link",
    [
        Link(f"{SITE}/fr", rel="alternate", hreflang="fr"),
        Link(f"{SITE}/a.mp3", rel="enclosure", title="The harbour in sound"),
        Link(f"{PAGE}/talk.xml", rel="replies", type="application/atom+xml"),
        Link(f"{SITE}/2", rel="related"),
        Link("mailto:desk@news.example", rel="alternate", type="text/html"),
    ],
)
def test_a_link_that_says_more_stays(link: Link) -> None:
    """What a field would lose is no other way to say it."""
    assert article(links=[link]).links == (link,)


def test_a_field_that_was_given_wins() -> None:
    """A link never takes the place of what was said outright."""
    page = Link(f"{SITE}/2", rel="alternate", type="text/html")
    assert article(links=[page]).link == PAGE
    assert article(links=[page]).links == (page,)
    talk = Link(f"{SITE}/talk", rel="replies")
    assert article(links=[talk], comments=PAGE).comments == PAGE


@pytest.mark.parametrize(
    ("link", "path"),
    [
        (Link(f"{PAGE}\x00", rel="replies"), "articles[0].comments"),
        (Link(f"{SITE}/a\x00.mp3", rel="enclosure"), "articles[0].enclosures[0].url"),
    ],
)
def test_what_cleaning_took_from_a_link_is_told_of_the_field(link: Link, path: str) -> None:
    """Nothing is removed in silence, wherever it goes afterwards."""
    report = Report()
    serialize(feed(articles=[article(links=[link])]), RSS, report=report)
    assert [each.path for each in report] == [path]


def test_what_cleaning_took_from_a_link_of_the_feed_is_told_of_the_field() -> None:
    """The same for hubs, of which there may be some already."""
    report = Report()
    links = [Link(f"{SITE}/x\x00", rel="self"), Link(f"{SITE}/y\x00", rel="hub")]
    serialize(feed(hubs=[f"{SITE}/hub"], links=links), RSS, report=report)
    assert {each.path for each in report} == {"url", "hubs[1]"}


def test_rss_asks_for_the_site() -> None:
    """A feed needs no site, and a document of RSS does: the refusal says so, and where."""
    nowhere = Feed(title="T", url=f"{SITE}/rss", updated="2026-03-01T09:30:00Z")
    for write in (serialize, lambda feed, form: b"".join(stream([], form, feed=feed))):
        with pytest.raises(InvalidValue, match="RSS asks for the address of the site") as caught:
            write(nowhere, RSS)
        assert caught.value.path == "link"


# Media --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("medium", "kind"),
    [("image", Image), ("video", Video), ("audio", Audio), ("document", Media)],
)
def test_a_media_object_is_of_the_class_of_its_medium(medium: str, kind: type[Media]) -> None:
    """Whoever knows the medium by name alone gets the same value."""
    given = Media(f"{SITE}/x", medium=medium, caption="The harbour", size=7)
    held = article(media=[given]).media[0]
    assert type(held) is kind
    assert held == kind(f"{SITE}/x", medium=medium, caption="The harbour", size=7)


def test_what_was_worked_out_of_a_media_object_is_worked_out_again() -> None:
    """A type that nobody gave follows the address, as it does for a picture called one."""
    held = article(media=[Media(f"{SITE}/1.jpg")]).media[0]
    assert held.evolve(url=f"{SITE}/1.png").type == "image/png"


def test_a_rendition_says_only_what_the_main_object_does_not() -> None:
    """What is repeated is the same picture without it; a notice and its address go together."""
    said: dict[str, Any] = {
        "caption": "It",
        "credit": "Jane/AFP",
        "rights": "© AFP",
        "rights_url": f"{SITE}/r",
    }
    small = Rendition(f"{SITE}/2.jpg", width=300, **said)
    picture = Image(f"{SITE}/1.jpg", **said, renditions=[small])
    assert picture.renditions == (Rendition(f"{SITE}/2.jpg", width=300),)
    other = Rendition(f"{SITE}/2.jpg", rights="© AFP", rights_url=f"{SITE}/other")
    assert Image(f"{SITE}/1.jpg", **said, renditions=[other]).renditions == (other,)


def test_parties_without_a_line_make_the_line() -> None:
    """What is to be printed must not be missing; it follows the parties."""
    jane, afp = Credit("Jane Doe", role="photographer"), Credit("AFP", role="agency")
    picture = Image(f"{SITE}/1.jpg", credits=[jane, afp])
    assert picture.credit == CreditLine("Jane Doe/AFP")
    assert picture.credits == (jane, afp)
    assert picture.evolve(credits=[afp]).credit == CreditLine("AFP")


def test_a_party_without_a_role_is_the_line() -> None:
    """A name alone is what is printed, if it stands first; the others stay parties."""
    afp = Credit("AFP", role="agency")
    picture = Image(f"{SITE}/1.jpg", credits=[Credit("Jane Doe"), afp])
    assert picture == Image(f"{SITE}/1.jpg", credit="Jane Doe", credits=[afp])


def test_parties_make_the_line() -> None:
    """Where the first one has a role, all of them do."""
    parties = [Credit("AFP", role="agency"), Credit("Jane Doe")]
    picture = Image(f"{SITE}/1.jpg", credits=parties)
    assert picture == Image(f"{SITE}/1.jpg", credit="AFP/Jane Doe", credits=parties)


# What holds for all media -------------------------------------------------------------------------

PERIOD = Period(start="2026-03-01T00:00:00Z")
NOTE = Element("{urn:x-desk}note")


def test_what_holds_for_all_media_and_looks_like_the_articles_is_the_articles() -> None:
    """The elements stand side by side, and nobody could tell whose they are."""
    said = article(media_defaults=MediaDetails(rights="© AFP", valid=PERIOD, elements=[NOTE]))
    rest = MediaDetails(rights="© AFP")
    assert said == article(media_defaults=rest, valid=PERIOD, elements=[NOTE])
    nothing_left = article(media_defaults=MediaDetails(valid=PERIOD))
    assert nothing_left == article(valid=PERIOD)
    assert nothing_left.media_defaults is None


def test_what_holds_for_all_media_of_a_feed_keeps_its_period() -> None:
    """A feed has no period of its own; its elements are where they were."""
    held = feed(media_defaults=MediaDetails(valid=PERIOD, elements=[NOTE]))
    assert held == feed(media_defaults=MediaDetails(valid=PERIOD), elements=[NOTE])


def test_saying_nothing_of_all_media_is_saying_nothing() -> None:
    """An empty one can't be told from none."""
    assert article(media_defaults=MediaDetails()) == article()


# Bodies, elements, what is foreign ----------------------------------------------------------------


@pytest.mark.parametrize("kind", ["html", "text/html"])
def test_a_payload_of_html_is_the_content(kind: str) -> None:
    """There is one field for a body of HTML."""
    said = article(payload=Content(type=kind, text="<p>Back.</p>"))
    assert said == article(content="<p>Back.</p>")
    assert said.payload is None


def test_texts_side_by_side_are_one() -> None:
    """A parser hands them over in pieces; an empty one says nothing."""
    inner = Element("b")
    parted = Element("{urn:x}a", (), ["a", "", "b", inner, "", "c", "d"])
    assert parted == Element("{urn:x}a", (), ["ab", inner, "cd"])
    assert parted.content == ("ab", inner, "cd")


def test_there_is_something_in_what_is_foreign() -> None:
    """None says that there is nothing."""
    with pytest.raises(InvalidValue, match="give attributes or elements"):
        Foreign()


# Comparing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [article, feed, lambda: Image(PAGE), lambda: Link(PAGE)])
def test_what_is_equal_is_not_unequal(make: Any) -> None:
    """Two values that say the same are neither one object nor different."""
    one, same = make(), make()
    assert one is not same
    assert one == same
    assert not one != same  # noqa: SIM202 -- both operators are asked
    other: Value = Link(SITE)
    assert one != other
    assert not one == other  # noqa: SIM201 -- both operators are asked


# Options ------------------------------------------------------------------------------------------


def test_the_language_of_an_article_is_written_even_if_it_is_the_feeds() -> None:
    """Who takes the article elsewhere must not have to know where it stood."""
    written = serialize(feed(language="en", articles=[article(language="en")]), RSS)
    assert b"<dc:language>en</dc:language>" in written


def test_newsfeeds_own_namespace_is_written_on_request_only() -> None:
    """Validators warn of namespaces that they don't know."""
    said = feed(articles=[article()])
    assert b"newsfeed:" not in serialize(said, RSS)
    assert b"<newsfeed:implied>" in serialize(said, RSS, options=Options(complete=True))

"""`preview`: what the page says, and what it can never do."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import newsfeed
from newsfeed import (
    ATOM,
    RSS,
    Article,
    Audio,
    Content,
    Enclosure,
    Feed,
    Image,
    Logo,
    Person,
    Player,
    Source,
    Video,
    Words,
    parse,
    parse_lenient,
    preview,
)
from tests import strategies
from tests.presentation import hostile
from tests.presentation.page import (
    assert_harmless,
    assert_headings_in_order,
    find,
    read,
    text_of,
)

CORPUS = Path(__file__).resolve().parent.parent / "corpus"

STORY = Article(
    title="Harbour <reopens> & more", link="https://news.example/1?a=1&b=2",
    published="2026-03-01T09:30:00+01:00", updated="2026-03-02T10:00:59Z",
    authors=[Person("Jane Doe", uri="https://news.example/jane"), "John Roe"],
    categories=["Sea", "Ferries"], summary="Three boats a week.",
    content="<h2>First</h2><p>The ferry is back.</p><h4>Second</h4>",
    media=[Image("https://news.example/i/1.jpg", width=1200, height=800, alt="A white ferry",
                 caption="At the quay.", credit="Photo by ANNA EXAMPLE/AFP")],
)  # fmt: skip
FEED = Feed(
    title="Example News", link="https://news.example/", url="https://news.example/feed.xml",
    language="en", description="All of it", rights="© Example", articles=[STORY],
    logo="https://news.example/logo.png",
)  # fmt: skip


def of(*articles: Article, language: str | None = "en", **said: Any) -> Feed:
    """A feed of these articles."""
    return Feed(
        title="News", link="https://news.example/", language=language, articles=articles, **said
    )


def article(**said: Any) -> Article:
    """An article with this, and an identity."""
    return Article(**{"title": "A", "link": "https://news.example/1", **said})


# --- What it says ---------------------------------------------------------------------------------


def test_the_page_shows_what_a_reader_would() -> None:
    """Headline, byline, dates, topics, standfirst, picture, caption, credit and body are there."""
    tree = read(preview(FEED))
    story = find(tree, "article")[0]
    (title,) = find(story, "h2")
    assert text_of(title) == "Harbour <reopens> & more"
    assert title[0].get("href") == "https://news.example/1?a=1&b=2"
    assert text_of(find(story, "p", class_="facts")[0]) == (
        "Jane Doe, John Roe · 2026-03-01 08:30 UTC · Updated 2026-03-02 10:00 UTC"
    )
    assert [each.get("datetime") for each in find(story, "time")] == [
        "2026-03-01T08:30:00Z",
        "2026-03-02T10:00:59Z",
    ]
    assert text_of(find(story, "p", class_="topics")[0]) == "Sea · Ferries"
    assert text_of(find(story, "div", class_="standfirst")[0]) == "Three boats a week."
    (figure,) = find(story, "figure")
    (image,) = find(figure, "img")
    assert image.attrib == {
        "src": "https://news.example/i/1.jpg", "alt": "A white ferry", "width": "1200",
        "height": "800", "loading": "lazy", "decoding": "async",
    }  # fmt: skip
    assert text_of(find(figure, "figcaption")[0]) == "At the quay. Photo by ANNA EXAMPLE/AFP"
    assert "The ferry is back." in text_of(story)


def test_the_page_says_what_a_feed_is_and_how_to_follow_it() -> None:
    """The address can be copied, opened in the machine's reader, and in four on the web."""
    tree = read(preview(FEED))
    (field,) = find(tree, "input")
    assert (field.get("value"), "readonly" in field.attrib) == (
        "https://news.example/feed.xml",
        True,
    )
    assert find(tree, "label")[0].get("for") == field.get("id")
    (text,) = find(tree, "code")
    assert (text.text, text.get("aria-hidden")) == ("https://news.example/feed.xml", "true")
    (opened,) = find(tree, "a", class_="reader")
    assert opened.get("href") == "feed:https://news.example/feed.xml"
    links = find(find(tree, "ul", class_="readers")[0], "a")
    assert [text_of(each) for each in links] == [
        "Feedly",
        "Inoreader",
        "NewsBlur",
        "The Old Reader",
    ]
    assert {each.get("rel") for each in links} == {"noopener"}
    assert all("https%3A%2F%2Fnews.example%2Ffeed.xml" in each.get("href") for each in links)
    assert "feed readers" in text_of(find(tree, "section")[0])


def test_the_address_may_be_given() -> None:
    """`url` comes before what the feed says of itself, and is made normal."""
    tree = read(preview(FEED, url="HTTPS://Other.example:443/f"))
    assert find(tree, "input")[0].get("value") == "https://other.example/f"


@pytest.mark.parametrize("url", ["ftp://news.example/f", "javascript:alert(1)", "feed.xml", ""])
def test_what_is_no_address_of_a_feed_is_refused(url: str) -> None:
    """Only what people can fetch with a browser is an address to copy."""
    with pytest.raises(ValueError, match=r"address|scheme|absolute"):
        preview(FEED, url=url)


def test_without_an_address_there_is_none_to_copy() -> None:
    """The page still says what a feed is."""
    tree = read(preview(of(STORY)))
    assert find(tree, "input") == find(tree, "a", class_="reader") == []
    assert find(tree, "section", class_="invitation")


def test_programs_find_the_feed_too() -> None:
    """With its format, the feed is named in the page's head."""
    assert find(read(preview(FEED)), "link", rel="alternate") == []
    for form in (RSS, ATOM):
        (tag,) = find(read(preview(FEED, format=form)), "link", rel="alternate")
        assert (tag.get("type"), tag.get("href")) == (form.media_type, FEED.url)


def test_the_list_of_stories_leads_to_them() -> None:
    """From two stories on there is a list; each entry leads to a story's place in the page."""
    two = of(
        article(id="1"), article(id="2", title=None, summary="s", published="2026-03-01T00:00Z")
    )
    tree = read(preview(two))
    entries = find(find(tree, "nav")[0], "a")
    assert [text_of(each) for each in entries] == ["Untitled", "A"]
    ids = {each.get("id") for each in find(tree, "article")}
    assert [each.get("href")[1:] in ids for each in entries] == [True, True]
    assert find(read(preview(of(article()))), "nav") == []


def test_a_feed_without_stories_says_so() -> None:
    """An empty page would look broken."""
    assert "no stories" in text_of(find(read(preview(of())), "main")[0])


def test_a_summary_is_not_read_twice() -> None:
    """The summary stands above a body that doesn't begin with it, and is the body without one."""
    made = article(content="<p>The ferry is back after nine years. It sails at ten.</p>")
    assert made.summary
    assert find(read(preview(of(made))), "div", class_="standfirst") == []
    cut = article(content="<p>One two three four.</p>", summary="One two …")
    assert find(read(preview(of(cut))), "div", class_="standfirst") == []
    alone = read(preview(of(article(summary="Just this.\n\nAnd that."))))
    assert [text_of(each) for each in find(find(alone, "article")[0], "p")] == [
        "Just this.",
        "And that.",
    ]


def test_every_picture_has_its_credit_once() -> None:
    """Pictures that the body holds stay there; the others are put in; each credit is seen once."""
    names = ["Ann", "Bob", "Cid", "Dot", "Eve"]
    pictures = [
        Image(f"https://news.example/{name}.jpg", credit=f"Photo by {name} Example/AFP")
        for name in names
    ]
    body = "<p>Text</p><figure><img src='/Bob.jpg'><figcaption>The quay</figcaption></figure>"
    tree = read(preview(of(article(content=body, media=pictures))))
    said = text_of(find(tree, "main")[0])
    assert [said.count(f"Photo by {name} Example/AFP") for name in names] == [1] * 5
    shown = [each.get("src") for each in find(tree, "img")]
    assert sorted(shown) == [each.url for each in pictures]


def test_sound_and_video_are_links() -> None:
    """A page without scripts and players leads to them, with caption and credit."""
    media = [
        Video("https://news.example/v.mp4", title="The boat", caption="At sea.", credit="Ann/AFP"),
        Audio("https://news.example/a.mp3"),
        Video(player=Player("https://news.example/player")),
        Video("ftp://news.example/v.mp4"),
    ]
    tree = read(preview(of(article(content="<video src='/b.mp4' controls></video>", media=media))))
    clips = find(tree, "figure", class_="clip")
    assert [text_of(each) for each in clips] == [
        "Video: The boat At sea. Ann/AFP", "Sound", "Video",
    ]  # fmt: skip
    assert [find(each, "a")[0].get("href") for each in clips] == [
        "https://news.example/v.mp4", "https://news.example/a.mp3", "https://news.example/player",
    ]  # fmt: skip
    assert find(tree, "a", href="https://news.example/b.mp4")
    assert_harmless(tree)


def test_what_comes_with_a_story_stands_below_it() -> None:
    """Files with type and size, source, comments and rights."""
    made = article(
        content="<p>x</p>", rights="© Somebody", comments="https://news.example/1#c",
        source=Source("Agency", link="https://agency.example/"),
        enclosures=[
            Enclosure("https://news.example/f/a%20b.mp3?x=1", length=1_250_000),
            Enclosure("https://news.example/b.pdf", length=999),
            Enclosure("https://news.example/c.pdf", length=2**63 - 1),
            Enclosure("https://news.example/d.pdf"),
        ],
    )  # fmt: skip
    (footer,) = find(find(read(preview(of(made))), "article")[0], "footer")
    assert [text_of(each) for each in find(footer, "p")] == [
        "Attached: a%20b.mp3 (audio/mpeg, 1.2 MB)",
        "Attached: b.pdf (application/pdf, 999 B)",
        "Attached: c.pdf (application/pdf, 9223372.0 TB)",
        "Attached: d.pdf (application/pdf)",
        "Source: Agency",
        "Comments",
        "© Somebody",
    ]


def test_bodies_of_other_kinds_are_shown() -> None:
    """Text and XHTML are bodies as well."""
    made = article(payload=Content(type="text", text="One\n\nTwo <3"))
    assert "Two <3" in text_of(find(read(preview(of(made))), "article")[0])


def test_relative_addresses_are_those_of_the_story() -> None:
    """Addresses in a body are relative to its base, else to the story's page."""
    body = "<p><a href='x.html'>x</a></p>"
    near = find(read(preview(of(article(content=body)))), "div", class_="body")[0]
    assert find(near, "a")[0].get("href") == "https://news.example/x.html"
    base = article(content=body, base="https://cdn.example/d/")
    far = find(read(preview(of(base))), "div", class_="body")[0]
    assert find(far, "a")[0].get("href") == "https://cdn.example/d/x.html"


# --- Languages ------------------------------------------------------------------------------------


def test_each_language_has_its_direction() -> None:
    """The page, its own words and each story say what they are written in, and which way."""
    arabic = article(title="مكتبة المدينة", language="ar", id="2", content="<p>نص</p>")
    tree = read(preview(of(article(), arabic)))
    assert (tree.get("lang"), tree.get("dir")) == ("en", "ltr")
    stories = {each.get("lang"): each.get("dir") for each in find(tree, "article")}
    assert stories == {None: "ltr", "ar": "rtl"}
    assert {each.get("dir") for each in find(tree, "time")} <= {"ltr"}
    persian = read(preview(of(article(), language="fa")))
    assert (persian.get("lang"), persian.get("dir")) == ("fa", "rtl")
    assert find(persian, "section")[0].get("lang") == "en"


def test_the_page_speaks_the_language_of_the_feed() -> None:
    """German, French and Spanish feeds have words of their own; others can be given."""
    for language, word in (("de-CH", "Adresse des Feeds"), ("fr", "Adresse du flux"),
                           ("es-MX", "Dirección del canal"), ("ja", "Address of the feed"),
                           (None, "Address of the feed")):  # fmt: skip
        page = preview(of(language=language, url="https://news.example/feed.xml"))
        assert text_of(find(read(page), "label")[0]) == word
    own = Words(language="it", address="Indirizzo del feed")
    assert "Indirizzo del feed" in preview(FEED, words=own)


def test_a_feed_in_an_unknown_language_says_so() -> None:
    """A page must say a language; stories in an unknown one say that it is unknown."""
    tree = read(preview(of(article(), language=None)))
    assert tree.get("lang") == "en"
    assert find(tree, "article")[0].get("lang") == ""


# --- What it can never do -------------------------------------------------------------------------


def test_the_policy_allows_one_style_sheet_and_pictures() -> None:
    """No script, no frame, no form; the one style sheet is known by its hash."""
    tree = read(preview(FEED))
    (policy,) = find(tree, "meta", **{"http-equiv": "Content-Security-Policy"})
    digest = hashlib.sha256(find(tree, "style")[0].text.encode()).digest()
    assert policy.get("content").split("; ") == [
        "default-src 'none'",
        "img-src https: http: data:",
        f"style-src 'sha256-{b64encode(digest).decode()}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    # It counts from where it stands.
    assert find(tree, "head")[0][1] is policy


@pytest.mark.parametrize("feed", [hostile.parsed(), hostile.made()], ids=["parsed", "made"])
def test_a_hostile_feed_is_harmless(feed: Feed) -> None:
    """Whatever the bodies and texts of a feed try, the page holds its own elements alone."""
    assert len(feed.articles) == len(hostile.BODIES)
    page = preview(feed)
    tree = read(page)
    assert_harmless(tree)
    assert_headings_in_order(tree)
    assert len(find(find(tree, "main")[0], "article")) == len(hostile.BODIES)
    assert hostile.TEXT in text_of(find(tree, "h1")[0])


def test_every_story_ends_where_it_should() -> None:
    """A body that never ends what it began is ended for it."""
    tree = read(preview(hostile.made()))
    assert [each.tag for each in find(tree, "main")[0]] == ["article"] * len(hostile.BODIES)


def test_the_size_of_a_page_is_that_of_its_feed() -> None:
    """Nothing in a body makes the page grow out of proportion."""
    body = "<b><i><u>" * 2000 + "<a href='" * 2000 + "<table>" * 2000 + "&amp;" * 2000
    assert len(preview(of(article(content=body)))) < 40 * len(body) + 50_000


# --- Laws -----------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(strategies.feeds)
def test_any_feed_becomes_a_page_without_an_error(feed: Feed) -> None:
    """It parses without an error, is harmless, and shows each story; twice it is the same."""
    page = preview(feed)
    tree = read(page)
    assert_harmless(tree)
    assert_headings_in_order(tree)
    assert len(find(tree, "article")) == len(feed.articles)
    assert text_of(find(tree, "h1")[0]) == " ".join(feed.title.split())
    for shown, each in zip(find(tree, "article"), feed.articles, strict=True):
        assert text_of(find(shown, "h2")[0]) == " ".join((each.title or "Untitled").split()) or (
            each.title is None
        )
    assert preview(feed) == page


@pytest.mark.parametrize(
    "path",
    [*sorted(CORPUS.glob("*.rss")), *sorted(CORPUS.glob("*.atom")),
     *sorted((CORPUS / "foreign").glob("*.xml"))],
    ids=lambda path: path.name,
)  # fmt: skip
def test_every_feed_of_the_corpus_becomes_a_page(path: Path) -> None:
    """Feeds as they are found: no error of parsing, nothing that runs, headings in order."""
    tree = read(preview(parse_lenient(path).feed))
    assert_harmless(tree)
    assert_headings_in_order(tree)


def test_a_feed_and_what_was_read_of_it_have_one_page() -> None:
    """The page shows the feed, whichever way it came."""
    complete = newsfeed.Options(complete=True)
    again = parse(newsfeed.serialize(FEED, ATOM, options=complete))
    assert preview(again) == preview(FEED)


def test_a_logo_that_no_page_may_load_is_left_out() -> None:
    """Only http and https are shown, and so it is with the icon."""
    odd = of(logo=Logo("ftp://news.example/l.png"), icon="ftp://news.example/i.png")
    tree = read(preview(odd))
    assert find(tree, "img") == []
    assert find(tree, "link", rel="icon")[0].get("href").startswith("data:image/svg+xml,")
    own = find(read(preview(of(icon="https://news.example/i.png"))), "link", rel="icon")
    assert own[0].get("href") == "https://news.example/i.png"


def test_the_page_loads_nothing_by_itself() -> None:
    """There is no address in it but those of the feed's links and pictures, and of readers."""
    style = find(read(preview(FEED)), "style")[0].text
    assert not re.search(r"url\(|@import|expression", style)

"""Whole articles: the base, the summary, the pictures that are shown once."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsfeed import ATOM, RSS, Article, Feed, Image, Rendition, Report, Video, serialize
from newsfeed.hygiene import MSN, TEXT, clean_article
from newsfeed.hygiene.recognising import wide

LINK = "https://news.example/2026/story"
LEAD = Image("https://news.example/i/ferry.jpg", alt="Ferry", credit="Jane Doe/AFP")


def story(content: str | None, *media: Image, **fields: Any) -> Article:
    """An article with this body."""
    return Article(
        title="Ferry",
        link=LINK,
        published="2026-03-01T09:30:00Z",
        content=content,
        media=media,
        **fields,
    )


def shown(article: Article) -> list[int]:
    """How many pictures the body has in either format."""
    home = "https://news.example/"
    feed = Feed(title="T", link=home, url=f"{home}feed.xml", language="en", articles=[article])
    documents = [serialize(feed, kind).decode() for kind in (RSS, ATOM)]
    return [len(re.findall("(?:<|&lt;)img ", document)) for document in documents]


def test_relative_addresses_are_relative_to_the_base_else_to_the_link() -> None:
    """As for a reader of the feed."""
    body = '<a href="x">a</a>'
    assert clean_article(story(body)).content == '<a href="https://news.example/2026/x">a</a>'
    based = story(body, base="https://e.example/a/")
    assert clean_article(based).content == '<a href="https://e.example/a/x">a</a>'


def test_an_article_without_a_body_comes_back() -> None:
    """So does a clean one, the very object."""
    for article in (story(None), story("<p>Clean.</p>")):
        assert clean_article(article) is article


def test_a_body_of_nothing_but_scripts_is_none() -> None:
    """The article has no content then."""
    assert clean_article(story("<script>x</script>")).content is None


def test_the_summary_is_made_of_what_is_left() -> None:
    """One that was given stays; the words under pictures are no summary."""
    body = (
        '<figure><img src="/a.jpg"><figcaption>Caption. Photo by Jane/AFP</figcaption></figure>'
        "<p hidden>Secret.</p><p>The ferry is <b>back</b>.</p>"
    )
    assert clean_article(story(body)).summary == "The ferry is back."
    assert clean_article(story(body, summary="Given.")).summary == "Given."


def test_the_report_says_where() -> None:
    """The caller knows which article it is."""
    report = Report()
    clean_article(story("<script>x</script>"), report=report, path="articles[3].content")
    assert [(each.rule, each.path) for each in report] == [
        ("script-removed", "articles[3].content")
    ]


@pytest.mark.parametrize(
    "image",
    [
        '<img src="https://news.example/i/ferry.jpg">',
        '<img src="/i/ferry.jpg?w=300&amp;h=200">',
        '<img src="//news.example/i/ferry.jpg#x">',
        '<img src="data:image/gif;base64,R0" data-src="/i/ferry.jpg">',
        '<img src="data:," data-srcset="/i/ferry.jpg?w=9 9w, /i/ferry.jpg?w=99 99w">',
        '<picture><source srcset="/i/ferry.webp"><img src="/i/ferry.jpg"></picture>',
        '<img src="data:,"><noscript><img src="/i/ferry.jpg"></noscript>',
        '<img src="/i/ferry-1024x683.jpg">',
        '<img src="/i/ferry-scaled.jpg" srcset="/i/ferry-300x200.jpg 300w">',
        '<img src="https://i0.wp.com/news.example/i/ferry.jpg?resize=300%2C200&amp;ssl=1">',
        '<img src="/_next/image?url=%2Fi%2Fferry.jpg&amp;w=640&amp;q=75">',
        '<img src="/_next/image?url=https%3A%2F%2Fnews.example%2Fi%2Fferry.jpg&amp;w=640">',
        '<img src="/cdn-cgi/image/width=300,format=auto/i/ferry.jpg">',
        '<img src="/fit-in/800x600/i/ferry.jpg">',
        '<img src="/w_300,h_200,c_fill/i/ferry.jpg">',
    ],
)
def test_the_lead_picture_is_shown_once(image: str) -> None:
    """However a body that begins with it addresses it; its credit comes to stand there."""
    article = clean_article(story(f"<p>{image}</p><p>Words.</p>", LEAD))
    assert shown(article) == [1, 1]
    assert clean_article(article) == article


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/i/ferry2.jpg">',
        '<img src="/i/ferry-2.jpg">',
        '<img src="/j/ferry-300x200.jpg">',
        '<img src="https://other.example/i/ferry.jpg">',
        '<img src="/_next/image?w=3">',
    ],
)
def test_another_picture_is_another_picture(image: str) -> None:
    """Nothing is taken for the lead picture that may be a picture of its own."""
    article = clean_article(story(f"<p>{image}</p><p>Words.</p>", LEAD))
    assert shown(article) == [2, 2]


def test_every_picture_of_the_article_is_known_again() -> None:
    """Not the lead alone; renditions are the picture, films are none."""
    quay = Image(
        "https://news.example/i/quay.jpg",
        renditions=[
            Rendition("https://cdn.example/q-large.jpg"),
            Rendition(player="https://e.example/p"),
        ],
    )
    body = '<p>Words.</p><img src="/i/quay-300x200.jpg"><img src="https://cdn.example/q-large-99x99.jpg">'
    report = Report()
    film = Video("https://news.example/v.mp4")
    article = Article(title="A", link=LINK, content=body, media=[LEAD, film, quay])
    cleaned = clean_article(article, report=report)
    assert (cleaned.content or "").count('src="https://news.example/i/quay.jpg"') == 2
    assert [each.rule for each in report] == ["picture-recognised"]


def test_other_lists_are_taken() -> None:
    """The list is the caller's choice."""
    body = '<p>a<img src="https://e.example/a.jpg" title="t"></p>'
    assert clean_article(story(body), allow=TEXT).content == "<p>a</p>"
    assert "title" in (clean_article(story(body), allow=MSN).content or "")


def test_wide_is_no_less_than_the_writer_knows() -> None:
    """Addresses that the writer takes for one picture are one here, too."""
    assert wide("http://e.example/a.jpg?w=1") == wide("https://e.example/a.jpg?w=2")
    assert wide("a.jpg") == "a.jpg"

"""newsfeed, from the same plain dicts as everybody."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.articles import ArticleData, FeedData, ImageData
from benchmarks.contender import Contender, Format
from benchmarks.fields import FIELDS
from newsfeed import ATOM, RSS, Article, Feed, Image, serialize, write
from newsfeed import stream as _stream

_FORMATS: Final = {"RSS": RSS, "Atom": ATOM}


def build_image(image: ImageData) -> Image:
    """Makes the picture's value, with its credit line."""
    return Image(
        image["url"],
        type=image["type"],
        width=image["width"],
        height=image["height"],
        size=image["size"],
        alt=image["alt"],
        caption=image["caption"],
        credit=image["credit"],
    )


def article_of(data: ArticleData, media: list[Image]) -> Article:
    """Makes the article's value around finished pictures."""
    return Article(
        title=data["title"],
        link=data["link"],
        published=data["published"],
        summary=data["summary"],
        content=data["content"],
        authors=[data["author"]],
        categories=data["categories"],
        media=media,
    )


def build_article(data: ArticleData) -> Article:
    """Makes the article's value: everything is checked, cleaned and converted here.

    In one piece, as people write it: a call for each half would cost a hundredth of it all.
    """
    image = data["image"]
    return Article(
        title=data["title"],
        link=data["link"],
        published=data["published"],
        summary=data["summary"],
        content=data["content"],
        authors=[data["author"]],
        categories=data["categories"],
        media=[
            Image(
                image["url"],
                type=image["type"],
                width=image["width"],
                height=image["height"],
                size=image["size"],
                alt=image["alt"],
                caption=image["caption"],
                credit=image["credit"],
            )
        ],
    )


def build_feed(feed: FeedData, articles: Iterable[ArticleData]) -> Feed:
    """Makes the values of a whole feed."""
    return feed_of(feed, [build_article(article) for article in articles])


def feed_of(feed: FeedData, articles: Sequence[Article]) -> Feed:
    """Makes a feed of articles that are already built."""
    return Feed(
        title=feed["title"],
        link=feed["link"],
        url=feed["url"],
        description=feed["description"],
        language=feed["language"],
        updated=feed["updated"],
        articles=articles,
    )


def serialize_feed(feed: Feed, feed_format: Format) -> bytes:
    """Writes values that are already built."""
    return serialize(feed, _FORMATS[feed_format])


def stream(feed: FeedData, articles: Iterable[ArticleData], feed_format: Format) -> Iterator[bytes]:
    """Writes articles as they come, each one built when its turn has come."""
    values = (build_article(article) for article in articles)
    return _stream(values, _FORMATS[feed_format], feed=build_feed(feed, ()))


def write_file(
    path: Path, feed: FeedData, articles: Iterable[ArticleData], feed_format: Format
) -> None:
    """Writes articles to a file as they come, in the same way."""
    values = (build_article(article) for article in articles)
    write(build_feed(feed, ()), path, format=_FORMATS[feed_format], articles=values)


def write_rss(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes RSS 2.0 from dicts."""
    return serialize(build_feed(feed, articles), RSS)


def write_atom(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes Atom from dicts."""
    return serialize(build_feed(feed, articles), ATOM)


CONTENDERS = (
    Contender(name="newsfeed", format="RSS", write=write_rss, fields=frozenset(FIELDS)),
    Contender(name="newsfeed", format="Atom", write=write_atom, fields=frozenset(FIELDS)),
)

"""feedgen: a builder for RSS and Atom on lxml, with Dublin Core and Media RSS as extensions.

Used as correctly as it allows: articles are appended (by default each is put in front, which costs
more the longer the list), the picture is a media:content of its own (``group=None``; the default
makes a media:group of one, which feeds may not hold), RSS gets the author as dc:creator (an author
without an e-mail address is dropped), and Atom gets no enclosure (it would be written as a second
alternate link, feedgen issue 135). Its Media RSS knows neither caption nor credit.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

from feedgen.feed import FeedGenerator

from benchmarks.articles import ArticleData, FeedData, ImageData
from benchmarks.contender import Contender


def write_rss(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes RSS; the summary is escaped because RSS takes a description as HTML."""
    generator = _generator(feed)
    generator.load_extension("dc", atom=False, rss=True)
    for article in articles:
        entry = generator.add_entry(order="append")
        entry.title(article["title"])
        entry.link(href=article["link"])
        entry.guid(article["link"], permalink=True)
        entry.published(article["published"])
        entry.dc.dc_creator(article["author"])
        entry.category([{"term": term} for term in article["categories"]])
        entry.description(escape(article["summary"], quote=False))
        entry.content(article["content"], type="CDATA")
        image = article["image"]
        entry.enclosure(image["url"], image["size"], image["type"])
        _add_picture(entry, image)
    document: bytes = generator.rss_str()
    return document


def write_atom(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes Atom."""
    generator = _generator(feed)
    for article in articles:
        entry = generator.add_entry(order="append")
        entry.title(article["title"])
        entry.link(href=article["link"])
        entry.id(article["link"])
        entry.published(article["published"])
        entry.updated(article["published"])
        entry.author(name=article["author"])
        entry.category([{"term": term} for term in article["categories"]])
        entry.summary(article["summary"])
        entry.content(article["content"], type="html")
        _add_picture(entry, article["image"])
    document: bytes = generator.atom_str()
    return document


# feedgen has no types, hence Any.
def _generator(feed: FeedData) -> Any:  # noqa: ANN401 -- feedgen has no types
    generator = FeedGenerator()
    generator.load_extension("media")
    generator.id(feed["link"])
    generator.title(feed["title"])
    generator.description(feed["description"])
    generator.language(feed["language"])
    generator.link(href=feed["url"], rel="self")
    generator.link(href=feed["link"], rel="alternate")
    generator.updated(feed["updated"])
    return generator


def _add_picture(entry: Any, image: ImageData) -> None:  # noqa: ANN401 -- feedgen has no types
    entry.media.content(
        url=image["url"],
        type=image["type"],
        medium="image",
        width=str(image["width"]),
        height=str(image["height"]),
        fileSize=str(image["size"]),
        group=None,
    )


_FIELDS = frozenset({"body", "summary", "author", "categories", "picture"})
CONTENDERS = (
    Contender(name="feedgen", format="RSS", write=write_rss, fields=_FIELDS),
    Contender(name="feedgen", format="Atom", write=write_atom, fields=_FIELDS),
)

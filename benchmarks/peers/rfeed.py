"""rfeed: RSS 2.0 over SAX, one text per article, and dc:creator for a name.

It takes datetimes to be GMT, which the benchmark's are. The picture is the article's enclosure.
"""

from collections.abc import Sequence

from rfeed import Enclosure, Feed, Guid, Item

from benchmarks.articles import ArticleData, FeedData
from benchmarks.contender import Contender


def write_rss(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes RSS 2.0."""
    document: str = Feed(
        title=feed["title"],
        link=feed["link"],
        description=feed["description"],
        language=feed["language"],
        lastBuildDate=feed["updated"],
        items=[_item(article) for article in articles],
    ).rss()
    return document.encode()


def _item(article: ArticleData) -> Item:
    image = article["image"]
    return Item(
        title=article["title"],
        link=article["link"],
        description=article["content"],
        creator=article["author"],
        categories=article["categories"],
        enclosure=Enclosure(image["url"], str(image["size"]), image["type"]),
        guid=Guid(article["link"]),
        pubDate=article["published"],
    )


CONTENDERS = (
    Contender(
        name="rfeed",
        format="RSS",
        write=write_rss,
        fields=frozenset({"body", "author", "categories", "picture"}),
    ),
)

"""PyRSS2Gen: RSS 2.0 over SAX, one text per article.

Its only author is RSS's ``author``, which must be an e-mail address, so a name-only author is left
out. It takes datetimes to be GMT, which the benchmark's are. The picture is the article's
enclosure.
"""

from collections.abc import Sequence

from PyRSS2Gen import RSS2, Enclosure, Guid, RSSItem

from benchmarks.articles import ArticleData, FeedData
from benchmarks.contender import Contender


def write_rss(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes RSS 2.0."""
    document: str = RSS2(
        title=feed["title"],
        link=feed["link"],
        description=feed["description"],
        language=feed["language"],
        lastBuildDate=feed["updated"],
        items=[_item(article) for article in articles],
    ).to_xml("utf-8")
    return document.encode()


def _item(article: ArticleData) -> RSSItem:
    image = article["image"]
    return RSSItem(
        title=article["title"],
        link=article["link"],
        description=article["content"],
        categories=article["categories"],
        enclosure=Enclosure(image["url"], image["size"], image["type"]),
        guid=Guid(article["link"]),
        pubDate=article["published"],
    )


CONTENDERS = (
    Contender(
        name="PyRSS2Gen",
        format="RSS",
        write=write_rss,
        fields=frozenset({"body", "categories", "picture"}),
    ),
)

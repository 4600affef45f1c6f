"""feedwerk: Werkzeug's former Atom writer, string formatting with markupsafe.

The picture is a link with ``rel="enclosure"``.
"""

from collections.abc import Sequence

from feedwerk.atom import AtomFeed, FeedEntry

from benchmarks.articles import ArticleData, FeedData
from benchmarks.contender import Contender


def write_atom(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes Atom."""
    document: str = AtomFeed(
        feed["title"],
        [_entry(article) for article in articles],
        url=feed["link"],
        feed_url=feed["url"],
        subtitle=feed["description"],
        updated=feed["updated"],
    ).to_string()
    return document.encode()


def _entry(article: ArticleData) -> FeedEntry:
    image = article["image"]
    return FeedEntry(
        article["title"],
        article["content"],
        url=article["link"],
        updated=article["published"],
        published=article["published"],
        summary=article["summary"],
        summary_type="text",
        author=article["author"],
        categories=[{"term": term} for term in article["categories"]],
        links=[
            {
                "href": image["url"],
                "rel": "enclosure",
                "type": image["type"],
                "length": image["size"],
            }
        ],
    )


CONTENDERS = (
    Contender(
        name="feedwerk",
        format="Atom",
        write=write_atom,
        fields=frozenset({"body", "summary", "author", "categories", "picture"}),
    ),
)

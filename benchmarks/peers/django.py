"""Django's feedgenerator: RSS and Atom over SAX, one text and one enclosure per article.

The low-level classes are used, without views and models, and write to a binary file, which is a
little faster than ``writeString``. The picture is the article's enclosure.
"""

from collections.abc import Sequence
from io import BytesIO

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed

from benchmarks.articles import ArticleData, FeedData
from benchmarks.contender import Contender

if not settings.configured:
    settings.configure()


def write_rss(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes RSS 2.0; an author without an e-mail address becomes dc:creator."""
    return _write(Rss201rev2Feed, feed, articles)


def write_atom(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes Atom; the body goes out as the summary, which is HTML here."""
    return _write(Atom1Feed, feed, articles)


def _write(kind: type[SyndicationFeed], feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    out = kind(
        title=feed["title"],
        link=feed["link"],
        description=feed["description"],
        language=feed["language"],
        feed_url=feed["url"],
    )
    for article in articles:
        image = article["image"]
        out.add_item(
            title=article["title"],
            link=article["link"],
            description=article["content"],
            author_name=article["author"],
            pubdate=article["published"],
            updateddate=article["published"],
            unique_id=article["link"],
            unique_id_is_permalink=True,
            categories=article["categories"],
            enclosures=[Enclosure(image["url"], str(image["size"]), image["type"])],
        )
    document = BytesIO()
    out.write(document, "utf-8")
    return document.getvalue()


_FIELDS = frozenset({"body", "author", "categories", "picture"})
CONTENDERS = (
    Contender(name="Django", format="RSS", write=write_rss, fields=_FIELDS),
    Contender(name="Django", format="Atom", write=write_atom, fields=_FIELDS),
)

"""RSS content module: full bodies in RSS items."""

from __future__ import annotations

from collections.abc import Sequence

from newsfeed._wire.escape import CDATA
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Context, Lens, Switch
from newsfeed.model import Article, Image, Media
from newsfeed.text.html import paragraphs
from newsfeed.text.languages import direction

from .body import with_figures

CONTENT = Namespace(
    "content",
    "http://purl.org/rss/1.0/modules/content/",
    "https://web.resource.org/rss/1.0/modules/content/",
)


def _pictures(article: Article) -> Sequence[Media]:
    return [each for each in article.media if each.medium == "image" and each.url is not None]


def _with_figures(article: Article, context: Context) -> str | None:
    media = article.media
    if not media:
        return article.content
    language = article.language or context.root.language
    # Most articles have one picture and nothing else.
    one = len(media) == 1 and type(media[0]) is Image and media[0].url is not None
    pictures = media if one else _pictures(article)
    if not pictures:
        return _bare(article, context)
    return with_figures(article.content, article.summary, pictures, language)


def _bare(article: Article, context: Context) -> str | None:
    if article.content is None and article.media:
        # A caption must not become the article: readers take an item's media:description for its
        # body when there is no other.
        return words_alone(article, context)
    return article.content


def words_alone(article: Article, context: Context) -> str:
    """Return the summary, or the title, as a body."""
    said = article.summary or article.title or ""
    return paragraphs(said, direction(article.language or context.root.language, said))


#: The body with a visible credit for every picture: media:credit is shown by no reader.
FIGURED = Lens(_with_figures, ("content", "media", "summary", "language"))

#: The body as it was given.
BARE = Lens(_bare, ("content", "summary"))

ITEM = Switch(
    "figures",
    {
        True: (Child(FIGURED, CONTENT("encoded"), style=CDATA, ref="content:encoded"),),
        False: (Child(BARE, CONTENT("encoded"), style=CDATA, ref="content:encoded"),),
    },
)

"""RSS content module: full bodies in RSS items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsfeed._wire.codec import TEXT
from newsfeed._wire.context import Context
from newsfeed._wire.escape import CDATA
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Lens, Switch
from newsfeed._wire.template import Piece, as_text
from newsfeed.model import Article, Image, Media
from newsfeed.text.html import paragraphs
from newsfeed.text.languages import direction

from . import html_rules
from .body import behind_figure, body_with_figures
from .xhtml import html_of

CONTENT = Namespace(
    "content",
    "http://purl.org/rss/1.0/modules/content/",
    "https://web.resource.org/rss/1.0/modules/content/",
)


def is_shown(media: Media) -> bool:
    """Whether a body can show it: a picture with an address."""
    return media.medium == "image" and media.url is not None


def _pictures(article: Article) -> Sequence[Media]:
    return [each for each in article.media if each.medium == "image" and each.url is not None]


def _written(article: Article, context: Context) -> Piece | None:
    media, body = article.media, article.content
    language = article.language or context.root.language
    if body and len(media) == 1 and type(media[0]) is Image:
        # Most articles have one picture and nothing else.
        html = behind_figure(body, media[0], language)
        if html is not None:
            return html
    pictures = _pictures(article)
    if not pictures:
        return _bare(article, context)
    return body_with_figures(body_of(article), article.summary, pictures, language)


def _with_figures(article: Article, context: Context) -> str | None:
    html = _written(article, context)
    return html if html is None else as_text(html)


def _bare(article: Article, context: Context) -> str | None:
    body = body_of(article)
    if body is None and article.media:
        # A caption must not become the article: readers take an item's media:description for its
        # body when there is no other.
        return words_alone(article, context)
    return body


def body_of(article: Article) -> str | None:
    """Return an article's body as HTML, whatever it is given as; None when it lies elsewhere."""
    html = article.content
    if html is None and article.payload is not None:
        payload = article.payload
        if payload.element is not None and payload.type == "xhtml":
            return html_of(payload.element) or None
        if payload.text is not None and payload.type == "text":
            return paragraphs(payload.text, direction(article.language, payload.text))
    return html


def words_alone(article: Article, context: Context) -> str:
    """Return the summary, or the title, as a body."""
    said = article.summary or article.title or ""
    return paragraphs(said, direction(article.language or context.root.language, said))


_SHOWN: Final = ("content", "media", "summary", "language")

#: The body with a visible credit for every picture: media:credit is shown by no reader.
FIGURED: Final = Lens(_with_figures, _SHOWN)

#: The same, as it goes into a document.
WRITTEN: Final = Lens(_written, _SHOWN)

#: The body as it was given.
BARE: Final = Lens(_bare, ("content", "summary"))

_REF = "content:encoded"
_RULES = (html_rules.HTML,)

ITEM = Switch(
    "figures",
    {
        True: (Child(WRITTEN, CONTENT("encoded"), TEXT, style=CDATA, ref=_REF, rules=_RULES),),
        False: (Child(BARE, CONTENT("encoded"), TEXT, style=CDATA, ref=_REF, rules=_RULES),),
    },
)

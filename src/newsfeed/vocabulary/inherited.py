"""What an article says of its own beside what it inherits from its feed."""

from __future__ import annotations

from newsfeed._wire.shape import Context, Lens
from newsfeed.model import Article, MediaDetails


def _language(article: Article, context: Context) -> str | None:
    return None if article.language == context.root.language else article.language


def _media_defaults(article: Article, _: Context) -> MediaDetails | None:
    details = article.media_defaults
    if details is not None and details.valid is not None and article.valid is not None:
        return details.evolve(valid=None)
    return details


#: The article's language, where it is not the feed's.
LANGUAGE = Lens(_language, ("language",), needs="language")

#: What holds for all media, less the span of time that the article has its own of.
MEDIA_DEFAULTS = Lens(_media_defaults, ("media_defaults",))

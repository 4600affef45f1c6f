"""What rows of RSS see of feeds and articles, and these of what was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NoReturn

from newsfeed._wire.context import Around, Context
from newsfeed.errors import InvalidValue
from newsfeed.model import (
    Article,
    Enclosure,
    Feed,
    Link,
    Logo,
    Media,
    Source,
)
from newsfeed.text.clean import line
from newsfeed.text.iris import NORMAL_URL
from newsfeed.text.shown import shown

from . import (
    content,
    reading,
)


def permalink(article: Article, _: Context) -> str:
    """Return whether the id is the address of the page."""
    return "true" if article.id == article.link else "false"


def appeared(article: Article, _: Context) -> datetime | None:
    """Return when an article first appeared, as far as is known."""
    return article.published or article.updated


def only_content(article: Article, _: Context) -> str | None:
    """Return the body of an article that has no other words."""
    # An item must have a title or a description; pictures without a word are neither.
    if article.title is not None or article.summary is not None:
        return None
    body = content.body_of(article)
    if body is None:
        message = "RSS asks for a title or a description, and can't point to a body elsewhere"
        raise InvalidValue(message)
    return body


def further_links(article: Article, _: Context) -> tuple[Link, ...]:
    """Return the links that readers would not take for the link."""
    # Readers take an item's atom:link rel="alternate" for its link, whatever its language or type.
    return tuple(each for each in article.links if each.rel != "alternate")


def can_be_enclosed(address: str | None) -> bool:
    """Whether RSS takes it: "the url must be an http url"."""
    return address is not None and address.startswith(("http://", "https://"))


def files(article: Article, context: Context) -> tuple[Enclosure, ...]:
    """Return the files that RSS can name."""
    named = []
    for each in article.enclosures:
        if can_be_enclosed(each.url):
            named.append(each)
        else:
            why = "RSS takes only addresses of http for an enclosure"
            context.notes.append(("enclosures", f"{shown(each.url)} is left out: {why}"))
    return tuple(named)


def picture(article: Article, _: Context) -> Media | None:
    """Return the picture that stands as an enclosure."""
    return None if article.enclosures else first_picture(article.media)


def first_picture(media: Iterable[Media]) -> Media | None:
    """Return the first picture whose size and type are known."""
    for each in media:
        if each.medium == "image" and each.size is not None and each.type is not None:
            return each if can_be_enclosed(each.url) else None
    return None


def sourced(article: Article, _: Context) -> Source | None:
    """Return a source that has the address RSS asks for."""
    source = article.source
    return source if source is not None and source.url is not None else None


def site(_feed: Feed, _: Context) -> NoReturn:
    """Refuse a feed without a link."""
    message = "RSS asks for the address of the site: give link"
    raise InvalidValue(message, path="link")


def read_permalink(word: str) -> Mapping[str, Any]:
    """Keep whether the guid is an address."""
    return {"permalink": word == "true"}


def read_description(text: str) -> Mapping[str, Any]:
    """Keep the description until it is known whether there is a body."""
    return {"description": text}


def read_item(fields: dict[str, Any], around: Around) -> Article:
    """Make an article of what RSS says of an item, where that is not quite what it means."""
    identity = fields.get("id", "").strip()
    if fields.pop("permalink", True) and "link" not in fields and NORMAL_URL.match(identity):
        fields["link"] = identity
    files = fields.get("enclosures", ())
    shown = first_picture(fields.get("media", ()))
    if len(files) == 1 and shown is not None:
        said = (files[0].url, files[0].type, files[0].length)
        if said == (shown.url, shown.type, shown.size):
            # What `picture` has written.
            del fields["enclosures"]
    if "description" in fields:
        reading.describe(fields, fields.pop("description"))
    return reading.article(fields, around, bodiless=bool(fields.get("media")))


def read_channel(fields: dict[str, Any], around: Around) -> Feed:
    """Make a feed of a channel."""
    logo: Logo | None = fields.get("logo")
    if logo is not None:
        # What `rss_parts` writes when the logo says nothing of its own.
        same = {
            name: None
            for name in ("title", "link")
            if name in fields and getattr(logo, name) == line(fields[name])
        }
        fields["logo"] = logo.evolve(**same) if same else logo
    return reading.feed(fields, around)

"""What RSS 2.0 can't say, with all options on: the one list of it.

Whatever a feed says besides is read back from a document that it was written to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from newsfeed.model import (
    Article,
    Category,
    Enclosure,
    Feed,
    Generator,
    Logo,
    Person,
    Source,
)

from .rss_views import can_be_enclosed


def _always(_value: object, _feed: Feed) -> bool:
    return True


class Unsaid(Struct, frozen=True):
    """A field that RSS can't say.

    Attributes:
        kind: The class that has it.
        field: The field.
        why: What becomes of it.
        when: Whether it can't be said of this value in this feed.

    """

    kind: type
    field: str
    why: str
    when: Callable[[Any, Feed], bool] = _always


def _has_editor(feed: Feed, _: Feed) -> bool:
    return feed.managing_editor is not None


def _is_titled_like_its_feed(logo: Logo, feed: Feed) -> bool:
    return logo.title == feed.title


def _leads_where_its_feed_does(logo: Logo, feed: Feed) -> bool:
    return logo.link == feed.link


def _has_no_address(article: Article, _: Feed) -> bool:
    return article.source is not None and article.source.url is None


def _is_titled_by_its_address(source: Source, _: Feed) -> bool:
    return source.title == source.url


def _has_other_forms(article: Article, _: Feed) -> bool:
    return any(each.rel == "alternate" for each in article.links)


def _is_empty(enclosure: Enclosure, _: Feed) -> bool:
    return enclosure.length == 0


def _is_out_of_reach(article: Article, _: Feed) -> bool:
    return not all(can_be_enclosed(each.url) for each in article.enclosures)


def _is_the_picture(article: Article, _: Feed) -> bool:
    if len(article.enclosures) != 1:
        return False
    only = article.enclosures[0]
    return any(
        (each.url, each.type, each.size) == (only.url, only.type, only.length)
        for each in article.media
    )


_OF_A_SOURCE: Final = tuple(
    Unsaid(Source, each.name, "RSS has title and address of a source")
    for each in Source.FIELDS
    if each.name not in {"title", "url", "id"}
)

#: What RSS can't say.
UNSAID: Final = (
    Unsaid(Feed, "id", "its address, or its site's, stands for it"),
    Unsaid(Feed, "base", "addresses in RSS are absolute"),
    Unsaid(Feed, "icon", "RSS has one picture of a feed, the logo"),
    Unsaid(Feed, "authors", "a channel names its managing editor or its authors", _has_editor),
    Unsaid(Logo, "title", "a logo without a title has the feed's", _is_titled_like_its_feed),
    Unsaid(Logo, "link", "a logo without a link has the feed's", _leads_where_its_feed_does),
    Unsaid(Person, "email", "dc:creator is a name; only editor and web master have an address"),
    Unsaid(Person, "uri", "dc:creator is a name"),
    Unsaid(Category, "label", "a category has a term and a domain"),
    Unsaid(Generator, "uri", "the generator is a text"),
    Unsaid(Generator, "version", "it becomes part of the name"),
    Unsaid(Generator, "foreign", "the generator is a text"),
    Unsaid(Article, "base", "addresses in RSS are absolute"),
    Unsaid(Article, "payload", "text and XHTML become the content; the rest has no place"),
    Unsaid(Article, "links", "readers take an alternate for the item's link", _has_other_forms),
    Unsaid(Article, "source", "a source has an address in RSS", _has_no_address),
    Unsaid(Article, "enclosures", "an enclosure has an address of http", _is_out_of_reach),
    Unsaid(Article, "enclosures", "one that repeats a picture is the picture's", _is_the_picture),
    Unsaid(Enclosure, "length", "0 stands for an unknown length", _is_empty),
    Unsaid(Source, "title", "one without a title has its address", _is_titled_by_its_address),
    Unsaid(Source, "id", "its address stands for it"),
    *_OF_A_SOURCE,
)

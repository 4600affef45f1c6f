"""What rows of Atom see of feeds and articles, and these of what was read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from newsfeed._wire.address_faults import no_id
from newsfeed._wire.context import Around, Context
from newsfeed.errors import InvalidValue
from newsfeed.model import (
    Article,
    Content,
    Feed,
    Person,
)
from newsfeed.text.clean import line
from newsfeed.text.html import excerpt
from newsfeed.text.urls import urn

from . import reading

_HEADLINE = 80


def article_id(article: Article, context: Context) -> str | None:
    """Return an article's id, if Atom can say it."""
    given = article.id
    # An id made from the link is an address; any other must be checked.
    if given is article.link or (fault := no_id(given or "")) is None:
        return given
    if context.options.ids == "made":
        context.notes.append(("id", f"{fault}: urn:sha256:… is made of it"))
        return urn(context.root.id or context.root.title, given or "")
    message = (
        f"{fault}, which Atom asks for (RFC 4287 section 4.2.6): "
        'make a lasting one with tag_uri(), or write with Options(ids="made")'
    )
    raise InvalidValue(message, path="id")


def feed_id(feed: Feed, _: Context) -> str | None:
    """Return a feed's id, if Atom can say it."""
    fault = "there is no id" if feed.id is None else no_id(feed.id)
    if fault is None:
        return feed.id
    message = f"{fault}, which Atom asks for (RFC 4287 section 4.2.6): give url, link or id"
    raise InvalidValue(message, path="id")


def headline(article: Article, _: Context) -> str:
    """Return an article's title, or what stands for it."""
    # RFC 4287 section 4.1.2 asks for a title, and 4.1.1.1 for one that isn't empty.
    return (
        article.title
        or excerpt(" ".join((article.summary or "").split()), _HEADLINE)
        or (article.id or "")
    )


def entry_updated(article: Article, context: Context) -> datetime:
    """Return an article's date, or the feed's."""
    when: datetime | None = article.updated or context.root.updated
    if when is None:
        message = "Atom asks for a date (RFC 4287 section 4.2.15): give published or updated"
        raise InvalidValue(message, path="updated")
    return when


def summary(article: Article, context: Context) -> str | None:
    """Return an article's summary; beside a body that can't be shown there must be one."""
    # RFC 4287 section 4.1.2: there must be a summary beside a body that a reader can't show.
    body = article.payload
    if article.summary is None and body is not None and (body.src or body.is_binary):
        return headline(article, context)
    return article.summary


def feed_updated(feed: Feed, _: Context) -> datetime:
    """Return a feed's date, which Atom asks for."""
    if feed.updated is None:
        message = (
            "Atom asks for a date (RFC 4287 section 4.2.15), and no article has one: give updated"
        )
        raise InvalidValue(message, path="updated")
    return feed.updated


def feed_authors(feed: Feed, _: Context) -> tuple[Person, ...]:
    """Return who answers for articles without authors."""
    # RFC 4287 section 4.1.1: every entry has an author, its own or the feed's.
    return feed.authors or (Person(feed.title),)


def subtitle(feed: Feed, _: Context) -> str | None:
    """Return a description that says more than the title."""
    return None if feed.description == feed.title else feed.description


def payload(article: Article, _: Context) -> tuple[Content, ...]:
    """Return the body that is not HTML, if there is one."""
    return () if article.payload is None else (article.payload,)


def lies_elsewhere(body: Content) -> bool:
    """Whether a body is only pointed to."""
    return body.src is not None


def is_markup(body: Content) -> bool:
    """Whether a body is XML."""
    return body.element is not None


def is_text(body: Content) -> bool:
    """Whether a body is text."""
    return body.text is not None


def read_entry(fields: dict[str, Any], around: Around) -> Article:
    """Make an article of an entry."""
    linked = "link" in fields or any(each.rel == "alternate" for each in fields.get("links", ()))
    return reading.article(fields, around, bodiless=not linked or bool(fields.get("media")))


def read_feed(fields: dict[str, Any], around: Around) -> Feed:
    """Make a feed of what was read."""
    authors = fields.get("authors", [])
    if "implied" in fields:
        reading.forget(fields)
    elif len(authors) == 1 and authors[0] == Person(line(fields.get("title", "")) or "?"):
        # What `feed_authors` writes when nobody is named.
        del fields["authors"]
    if "own_logo" in fields:
        more = fields.pop("own_logo")
        if "logo" in fields:
            fields["logo"] = fields["logo"].evolve(**more)
    return reading.feed(fields, around)

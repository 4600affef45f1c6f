"""Atom 1.0, RFC 4287: https://www.rfc-editor.org/rfc/rfc4287."""

from __future__ import annotations

from datetime import datetime

from newsfeed._wire.addresses import IRI, URI
from newsfeed._wire.codec import TEXT
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.names import XML
from newsfeed._wire.shape import (
    SELF,
    Any_,
    Attr,
    Child,
    Choice,
    Context,
    Guard,
    Lens,
    Part,
    Stream,
    Switch,
    Text,
    shape,
)
from newsfeed.errors import InvalidValue
from newsfeed.model import (
    Article,
    Content,
    Feed,
    Link,
    Person,
)
from newsfeed.text.html import excerpt
from newsfeed.text.shown import shown
from newsfeed.text.urls import is_iri

from . import content, dcterms, inherited, media
from .atom_parts import (
    ALTERNATE,
    ATOM,
    CATEGORY,
    ELSEWHERE,
    EMBEDDED,
    ENCLOSURE,
    GENERATOR,
    HTML,
    HUB,
    INLINE,
    LINK,
    MEDIA_TYPE,
    PERSON,
    REPLIES,
    SOURCE,
    self_link,
)

_HEADLINE = 80


def _article_id(article: Article, _: Context) -> str | None:
    given = article.id
    # An id made from the link is an address; any other must be checked, and is never rewritten.
    if given is article.link or is_iri(given or ""):
        return given
    message = (
        f"{shown(given)} is not an absolute IRI, which Atom asks for (RFC 4287 section 4.2.6): "
        "make a lasting one with tag_uri()"
    )
    raise InvalidValue(message, path="id")


def _feed_id(feed: Feed, _: Context) -> str | None:
    if is_iri(feed.id or ""):
        return feed.id
    message = f"{shown(feed.id)} is no absolute IRI, as Atom wants (RFC 4287 section 4.2.6)"
    raise InvalidValue(message, path="id")


def _headline(article: Article, _: Context) -> str:
    # RFC 4287 section 4.1.2 asks for a title, and 4.1.1.1 for one that isn't empty.
    return (
        article.title
        or excerpt(" ".join((article.summary or "").split()), _HEADLINE)
        or (article.id or "")
    )


def _entry_updated(article: Article, context: Context) -> datetime:
    when: datetime | None = article.updated or context.root.updated
    if when is None:
        message = "Atom asks for a date (RFC 4287 section 4.2.15): give published or updated"
        raise InvalidValue(message, path="updated")
    return when


def _summary(article: Article, context: Context) -> str | None:
    # RFC 4287 section 4.1.2: there must be a summary beside a body that a reader can't show.
    body = article.payload
    if article.summary is None and body is not None and (body.src or body.is_binary):
        return _headline(article, context)
    return article.summary


def _further_links(article: Article, context: Context) -> tuple[Link, ...]:
    links = article.links
    if all(each.rel != "alternate" for each in links):
        return links
    # RFC 4287 section 4.1.2: one alternate of each type and language.
    seen: set[tuple[str, str | None, str | None]] = set()
    if article.link is not None:
        seen.add(("alternate", None, None))
    kept = []
    for number, each in enumerate(links):
        kind = (each.rel, each.type, each.hreflang)
        if each.rel == "alternate" and kind in seen:
            message = (
                "left out: a second alternate of the same type and language; say type= or hreflang="
            )
            context.notes.append((f"links[{number}]", message))
        else:
            seen.add(kind)
            kept.append(each)
    return tuple(kept)


def _feed_updated(feed: Feed, _: Context) -> datetime:
    if feed.updated is None:
        message = (
            "Atom asks for a date (RFC 4287 section 4.2.15), and no article has one: give updated"
        )
        raise InvalidValue(message, path="updated")
    return feed.updated


def _feed_authors(feed: Feed, _: Context) -> tuple[Person, ...]:
    # RFC 4287 section 4.1.1: every entry has an author, its own or the feed's.
    return feed.authors or (Person(feed.title),)


def _subtitle(feed: Feed, _: Context) -> str | None:
    return None if feed.description == feed.title else feed.description


def _payload(article: Article, _: Context) -> tuple[Content, ...]:
    return () if article.payload is None else (article.payload,)


def _lies_elsewhere(body: Content) -> bool:
    return body.src is not None


def _is_markup(body: Content) -> bool:
    return body.element is not None


def _is_text(body: Content) -> bool:
    return body.text is not None


PAYLOAD = Choice(
    Lens(_payload, ("payload",)),
    (
        (_lies_elsewhere, Child(SELF, ATOM("content"), ELSEWHERE, ref="section-4.1.3")),
        (_is_markup, Child(SELF, ATOM("content"), EMBEDDED, ref="section-4.1.3")),
        (_is_text, Child(SELF, ATOM("content"), INLINE, ref="section-4.1.3")),
    ),
)


def _html(body: Lens) -> Lens:
    def get(article: Article, context: Context) -> str | None:
        if article.payload is not None:
            return None
        html: str | None = body.get(article, context)
        if html is None and article.link is None:
            # RFC 4287 section 4.1.2: an entry without a link has content.
            return content.words_alone(article, context)
        return html

    return Lens(get, body.fields)


BODY = Switch(
    "figures",
    {
        True: (Child(_html(content.FIGURED), ATOM("content"), HTML, ref="section-4.1.3"),),
        False: (Child(_html(content.BARE), ATOM("content"), HTML, ref="section-4.1.3"),),
    },
)

ENTRY = shape(
    Article,
    Attr(inherited.LANGUAGE, XML("lang"), ref="section-2"),
    Guard("_rare", (Attr("base", XML("base"), URI, ref="section-2"),)),
    Child(Lens(_headline, ("title",)), ATOM("title"), required=True, ref="section-4.2.14"),
    Child("link", ATOM("link"), ALTERNATE, ref="section-4.2.7"),
    Child(Lens(_article_id, ("id",)), ATOM("id"), IRI, required=True, ref="section-4.2.6"),
    Child("published", ATOM("published"), RFC3339, ref="section-4.2.9"),
    Child(
        Lens(_entry_updated, ("updated",)), ATOM("updated"), RFC3339, required=True,
        ref="section-4.2.15",
    ),
    Child("authors", ATOM("author"), PERSON, many=True, ref="section-4.2.1"),
    Guard(
        "_rare",
        (Child("contributors", ATOM("contributor"), PERSON, many=True, ref="section-4.2.3"),),
    ),
    Child("categories", ATOM("category"), CATEGORY, many=True, ref="section-4.2.2"),
    Guard(
        "_rare",
        (
            Child("enclosures", ATOM("link"), ENCLOSURE, many=True, ref="section-4.2.7"),
            Child(
                Lens(_further_links, ("links",)), ATOM("link"), LINK, many=True,
                ref="section-4.2.7",
            ),
            Child("comments", ATOM("link"), REPLIES, ref="section-4.2.7"),
            Child("rights", ATOM("rights"), ref="section-4.2.10"),
            Child("source", ATOM("source"), SOURCE, ref="section-4.2.11"),
        ),
    ),
    Child(Lens(_summary, ("summary",)), ATOM("summary"), ref="section-4.2.13"),
    BODY,
    Guard(
        "_rare",
        (PAYLOAD, dcterms.VALID, Part(inherited.MEDIA_DEFAULTS, media.DETAILS)),
    ),
    media.ITEM,
    Guard("_rare", (Any_("elements"),)),
    block=True,
)  # fmt: skip

FEED = shape(
    Feed,
    Attr("language", XML("lang"), TEXT, ref="section-2"),
    Attr("base", XML("base"), URI, ref="section-2"),
    Child("title", ATOM("title"), required=True, ref="section-4.2.14"),
    Child("link", ATOM("link"), ALTERNATE, ref="section-4.2.7"),
    Child("url", ATOM("link"), self_link(MEDIA_TYPE), ref="section-4.2.7"),
    Child("hubs", ATOM("link"), HUB, many=True, ref="section-4.2.7"),
    Child("links", ATOM("link"), LINK, many=True, ref="section-4.2.7"),
    Child(Lens(_feed_id, ("id",)), ATOM("id"), IRI, required=True, ref="section-4.2.6"),
    Child(
        Lens(_feed_updated, ("updated",)), ATOM("updated"), RFC3339, required=True,
        ref="section-4.2.15",
    ),
    Child(
        Lens(_feed_authors, ("authors",)), ATOM("author"), PERSON, many=True, ref="section-4.2.1"
    ),
    Guard(
        "_rare",
        (
            Child("contributors", ATOM("contributor"), PERSON, many=True, ref="section-4.2.3"),
            Child("categories", ATOM("category"), CATEGORY, many=True, ref="section-4.2.2"),
        ),
    ),
    Child(Lens(_subtitle, ("description",)), ATOM("subtitle"), ref="section-4.2.12"),
    Child("rights", ATOM("rights"), ref="section-4.2.10"),
    Guard("_rare", (Child("generator", ATOM("generator"), GENERATOR, ref="section-4.2.4"),)),
    Child("icon", ATOM("icon"), URI, ref="section-4.2.5"),
    Child("logo", ATOM("logo"), shape(object, Text("url", URI)), ref="section-4.2.8"),
    Guard(
        "_rare",
        (Part("media_defaults", media.DETAILS), Any_("elements")),
    ),
    Stream("articles", ATOM("entry"), ENTRY),
    block=True,
)  # fmt: skip

ROOT = ATOM("feed")

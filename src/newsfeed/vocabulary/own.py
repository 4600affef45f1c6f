"""Newsfeed's own namespace: what Atom has no words for, and what a writer had to make up.

It is written on request (`Options.complete`), so that a document says all that its feed said and
parsing it gives an equal feed. Validators warn of namespaces that they don't know.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from newsfeed._wire.addresses import URL
from newsfeed._wire.codec import INT, Codec
from newsfeed._wire.context import Context
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Attr, Child, Lens, Row, Shape, Switch, shape
from newsfeed.model import Article, Credit, Feed, Logo

from . import inherited
from .content import body_of
from .rss_parts import CLOUD, CONTACT, SKIP_DAYS, SKIP_HOURS, TEXT_INPUT

OWN = Namespace(
    "newsfeed",
    "https://pypi.org/project/newsfeed-publisher/#ns",
    "https://pypi.org/project/newsfeed-publisher/#ns",
    # As in Atom, which it completes.
    exact=True,
)


def _moved(form: Shape) -> Shape:
    """Return a shape of RSS with its elements in our namespace."""
    return replace(form, rows=tuple(map(_moved_row, form.rows)))


def _moved_row(row: Row) -> Row:
    if isinstance(row, Child) and not row.name.namespace.uri:
        return replace(row, name=OWN(row.name.local))
    return row


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: Names of fields.
_FIELDS: Codec[tuple[str, ...]] = Codec("names of fields", " ".join, _words)

#: The fields that were filled in because the format asks for them; the reader empties them again.
IMPLIED = "implied"


def _implied_of_feed(feed: Feed, _: Context) -> tuple[str, ...]:
    return () if feed.authors else ("authors",)


def _implied_of_article(article: Article, _: Context) -> tuple[str, ...]:
    said = {
        "title": article.title,
        "published": article.published,
        "updated": article.updated,
        "summary": article.summary,
        "content": body_of(article),
    }
    return tuple(name for name, content in said.items() if content is None)


def _logo(feed: Feed, _: Context) -> Logo | None:
    logo = feed.logo
    return None if logo is None or logo == Logo(logo.url) else logo


def _role(credit: Credit, _: Context) -> str | None:
    return credit.role if credit.scheme is None else None


def _read_role(role: str) -> Mapping[str, Any]:
    return {"own_role": role}


LOGO = shape(
    Logo,
    Attr("title", "title", ref=IMPLIED),
    Attr("link", "link", URL, ref=IMPLIED),
    Attr("width", "width", INT, ref=IMPLIED),
    Attr("height", "height", INT, ref=IMPLIED),
    Attr("description", "description", ref=IMPLIED),
    build=inherited.as_fields,
)


def _read_logo(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"own_logo": fields}


def _asked(*rows: Row) -> Switch:
    return Switch("complete", {True: rows, False: ()})


#: In an Atom feed.
FEED = _asked(
    Child(Lens(_implied_of_feed, (IMPLIED,)), OWN("implied"), _FIELDS, ref="implied"),
    Child("published", OWN("published"), RFC3339, ref="published"),
    Child("managing_editor", OWN("managingEditor"), CONTACT, ref="managingEditor"),
    Child("web_master", OWN("webMaster"), CONTACT, ref="webMaster"),
    Child("docs", OWN("docs"), URL, ref="docs"),
    Child("cloud", OWN("cloud"), CLOUD, ref="cloud"),
    Child("ttl", OWN("ttl"), INT, ref="ttl"),
    Child("rating", OWN("rating"), ref="rating"),
    Child("text_input", OWN("textInput"), _moved(TEXT_INPUT), ref="textInput"),
    Child("skip_hours", OWN("skipHours"), _moved(SKIP_HOURS), ref="skipHours"),
    Child("skip_days", OWN("skipDays"), _moved(SKIP_DAYS), ref="skipDays"),
    Child(Lens(_logo, ("own_logo",), _read_logo), OWN("logo"), LOGO, ref="logo"),
)

#: In an Atom entry, and in an RSS item.
ENTRY = _asked(Child(Lens(_implied_of_article, (IMPLIED,)), OWN("implied"), _FIELDS, ref="implied"))

#: On a media:content.
MEDIA = _asked(Attr("alt", OWN("alt"), ref="alt"))

#: On a media:credit.
CREDIT = _asked(Attr(Lens(_role, ("own_role",), _read_role), OWN("role"), ref="role"))

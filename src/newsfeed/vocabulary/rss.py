"""RSS 2.0: https://www.rssboard.org/rss-specification."""

from __future__ import annotations

from datetime import datetime

from newsfeed._wire.addresses import URL
from newsfeed._wire.codec import INT, token
from newsfeed._wire.dates import RFC822
from newsfeed._wire.escape import AS_HTML, CDATA, RSS_PLAIN
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import (
    SELF,
    Any_,
    Attr,
    Child,
    Const,
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
    Feed,
    Link,
    Media,
    Source,
)

from . import atom_parts, content, dc, dcterms, inherited, media
from .rss_parts import (
    CATEGORY,
    CLOUD,
    CONTACT,
    ENCLOSURE,
    GENERATOR,
    IMAGE,
    PICTURE,
    RSS,
    SKIP_DAYS,
    SKIP_HOURS,
    SOURCE,
    TEXT_INPUT,
)

#: Atom's namespace under the prefix that it goes by in RSS documents.
ATOM = Namespace("atom", atom_parts.ATOM.uri, atom_parts.ATOM.spec)

#: The media type that everybody serves RSS with; it was never registered.
MEDIA_TYPE = "application/rss+xml"


def _permalink(article: Article, _: Context) -> str:
    return "true" if article.id == article.link else "false"


def _appeared(article: Article, _: Context) -> datetime | None:
    return article.published or article.updated


def _only_content(article: Article, _: Context) -> str | None:
    # An item must have a title or a description; pictures without a word are neither.
    if article.title is not None or article.summary is not None:
        return None
    if article.content is None:
        message = "RSS asks for a title or a description, and can't point to a body elsewhere"
        raise InvalidValue(message)
    return article.content


def _further_links(article: Article, _: Context) -> tuple[Link, ...]:
    # Readers take an item's atom:link rel="alternate" for its link, whatever its language or type.
    return tuple(each for each in article.links if each.rel != "alternate")


def _picture(article: Article, _: Context) -> Media | None:
    if article.enclosures:
        return None
    for each in article.media:
        if each.medium == "image" and each.size is not None and each.type is not None:
            return each if each.url is not None else None
    return None


def _sourced(article: Article, _: Context) -> Source | None:
    source = article.source
    return source if source is not None and source.url is not None else None


GUID = shape(
    Article,
    Attr(
        Lens(_permalink, ("id", "link")), "isPermaLink", token("truth value", "true", "false"),
        required=True, ref="ltguidgtSubelementOfLtitemgt",
    ),
    Text("id"),
)  # fmt: skip
ENCLOSURES = Switch(
    "enclosures",
    {
        True: (
            Child(
                Lens(_picture, ("media",), needs="media"), RSS("enclosure"), PICTURE, reads=False,
                ref="ltenclosuregtSubelementOfLtitemgt",
            ),
        ),
        False: (),
    },
)  # fmt: skip

ITEM = shape(
    Article,
    Child("title", RSS("title"), style=RSS_PLAIN, ref="hrelementsOfLtitemgt"),
    Child("link", RSS("link"), URL, ref="hrelementsOfLtitemgt"),
    Child(SELF, RSS("guid"), GUID, ref="ltguidgtSubelementOfLtitemgt"),
    Child(
        Lens(_appeared, ("published",)), RSS("pubDate"), RFC822,
        ref="ltpubdategtSubelementOfLtitemgt",
    ),
    dcterms.MODIFIED,
    dc.AUTHORS,
    Guard("_rare", (dc.CONTRIBUTORS,)),
    Child(
        "categories", RSS("category"), CATEGORY, many=True, ref="ltcategorygtSubelementOfLtitemgt"
    ),
    Guard(
        "_rare",
        (
            Child("comments", RSS("comments"), URL, ref="ltcommentsgtSubelementOfLtitemgt"),
            Child(
                Lens(_sourced, ("source",)), RSS("source"), SOURCE,
                ref="ltsourcegtSubelementOfLtitemgt",
            ),
            dc.RIGHTS,
            dcterms.VALID,
            Child(
                Lens(_further_links, ("links",)), ATOM("link"), atom_parts.LINK, many=True,
                ref="section-4.2.7",
            ),
        ),
    ),
    dc.LANGUAGE,
    Child("summary", RSS("description"), style=AS_HTML, ref="hrelementsOfLtitemgt"),
    Child(
        Lens(_only_content, ("content",), unless="summary"), RSS("description"), style=CDATA,
        reads=False, ref="hrelementsOfLtitemgt",
    ),
    content.ITEM,
    Guard(
        "_rare",
        (
            Child(
                "enclosures", RSS("enclosure"), ENCLOSURE, many=True,
                ref="ltenclosuregtSubelementOfLtitemgt",
            ),
        ),
    ),
    ENCLOSURES,
    Guard("_rare", (Part(inherited.MEDIA_DEFAULTS, media.DETAILS),)),
    media.ITEM,
    Guard("_rare", (Any_("elements"),)),
    block=True,
)  # fmt: skip

CHANNEL = shape(
    Feed,
    Child("title", RSS("title"), style=RSS_PLAIN, required=True, ref="requiredChannelElements"),
    Child("link", RSS("link"), URL, required=True, ref="requiredChannelElements"),
    Child(
        "description", RSS("description"), style=RSS_PLAIN, required=True,
        ref="requiredChannelElements",
    ),
    Child("language", RSS("language"), ref="optionalChannelElements"),
    Child("rights", RSS("copyright"), style=RSS_PLAIN, ref="optionalChannelElements"),
    Guard(
        "_rare",
        (
            Child(
                "managing_editor", RSS("managingEditor"), CONTACT, style=RSS_PLAIN,
                ref="optionalChannelElements",
            ),
            Child(
                "web_master", RSS("webMaster"), CONTACT, style=RSS_PLAIN,
                ref="optionalChannelElements",
            ),
            Child("published", RSS("pubDate"), RFC822, ref="optionalChannelElements"),
        ),
    ),
    Child("updated", RSS("lastBuildDate"), RFC822, ref="optionalChannelElements"),
    Guard(
        "_rare",
        (
            Child(
                "categories", RSS("category"), CATEGORY, many=True, ref="optionalChannelElements"
            ),
            Child(
                "generator", RSS("generator"), GENERATOR, style=RSS_PLAIN,
                ref="optionalChannelElements",
            ),
            Child("docs", RSS("docs"), URL, ref="optionalChannelElements"),
            Child("cloud", RSS("cloud"), CLOUD, ref="ltcloudgtSubelementOfLtchannelgt"),
            Child("ttl", RSS("ttl"), INT, ref="ltttlgtSubelementOfLtchannelgt"),
        ),
    ),
    Child("logo", RSS("image"), IMAGE, ref="ltimagegtSubelementOfLtchannelgt"),
    Guard(
        "_rare",
        (
            Child("rating", RSS("rating"), style=RSS_PLAIN, ref="optionalChannelElements"),
            Child(
                "text_input", RSS("textInput"), TEXT_INPUT,
                ref="lttextinputgtSubelementOfLtchannelgt",
            ),
            Child("skip_hours", RSS("skipHours"), SKIP_HOURS, ref="optionalChannelElements"),
            Child("skip_days", RSS("skipDays"), SKIP_DAYS, ref="optionalChannelElements"),
            dc.CONTRIBUTORS,
        ),
    ),
    dc.CHANNEL_AUTHORS,
    Child("url", ATOM("link"), atom_parts.self_link(MEDIA_TYPE), ref="section-4.2.7"),
    Child("hubs", ATOM("link"), atom_parts.HUB, many=True, ref="section-4.2.7"),
    Child("links", ATOM("link"), atom_parts.LINK, many=True, ref="section-4.2.7"),
    Guard(
        "_rare",
        (Part("media_defaults", media.DETAILS), Any_("elements")),
    ),
    Stream("articles", RSS("item"), ITEM),
    block=True,
)  # fmt: skip

DOCUMENT = shape(
    Feed,
    Const("version", "2.0"),
    Child(SELF, RSS("channel"), CHANNEL, required=True, ref="whatIsRss"),
    block=True,
)

ROOT = RSS("rss")

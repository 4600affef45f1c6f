"""RSS 2.0: https://www.rssboard.org/rss-specification."""

from __future__ import annotations

from newsfeed._wire.addresses import LINK, URL
from newsfeed._wire.codec import NONBLANK, POSITIVE, TEXT, token
from newsfeed._wire.dates import RFC822
from newsfeed._wire.escape import AS_HTML, CDATA, RSS_PLAIN
from newsfeed._wire.forms import LANGUAGE
from newsfeed._wire.shape import (
    SELF,
    Attr,
    Child,
    Const,
    Guard,
    Lens,
    Part,
    Stream,
    Switch,
    Text,
    fills,
    shape,
)
from newsfeed.model import (
    Article,
    Feed,
)

from . import (
    atom_in_rss,
    atom_parts,
    content,
    dc,
    dcterms,
    feedsync,
    fh,
    html_rules,
    inherited,
    itunes_rules,
    legacy,
    media,
    modules,
    own,
    podcast,
    rss_channel_rules,
    rss_item_rules,
    rss_rules,
    slash,
    xhtml_body,
)
from . import rss_views as views
from .contact_rules import CONTACT as OF_CONTACTS
from .date_rules import is_plausible
from .portions import portion
from .rss_parts import (
    AUTHOR,
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
ATOM = atom_in_rss.ATOM

#: The media type that everybody serves RSS with; it was never registered.
MEDIA_TYPE = "application/rss+xml"


GUID = shape(
    Article,
    Attr(
        Lens(views.permalink, ("id", "link"), views.read_permalink), "isPermaLink",
        token("truth value", "true", "false", rule="not-true-or-false"),
        ref="ltguidgtSubelementOfLtitemgt",
    ),
    Text("id", NONBLANK),
    rules=(rss_rules.permalink_is_a_url, rss_item_rules.is_unique_enough),
)  # fmt: skip
ENCLOSURES = Switch(
    "enclosures",
    {
        True: (
            Child(
                Lens(views.picture, ("media",), needs="media"), RSS("enclosure"), PICTURE,
                reads=False,
                ref="ltenclosuregtSubelementOfLtitemgt",
            ),
        ),
        False: (),
    },
)  # fmt: skip

ITEM = shape(
    Article,
    Child("title", RSS("title"), style=RSS_PLAIN, ref="hrelementsOfLtitemgt"),
    Child("link", RSS("link"), LINK, ref="hrelementsOfLtitemgt"),
    Child(SELF, RSS("guid"), GUID, ref="ltguidgtSubelementOfLtitemgt"),
    Child(
        Lens(views.appeared, ("published",), first="published"), RSS("pubDate"), RFC822,
        ref="ltpubdategtSubelementOfLtitemgt", rules=(is_plausible,),
    ),
    dc.DATE,
    dcterms.MODIFIED,
    dc.AUTHORS,
    Child(
        "authors", RSS("author"), AUTHOR, many=True, ref="ltauthorgtSubelementOfLtitemgt",
        writes=False, rules=OF_CONTACTS,
    ),
    Guard("_rare", (dc.CONTRIBUTORS,)),
    Child(
        "categories", RSS("category"), CATEGORY, many=True, ref="ltcategorygtSubelementOfLtitemgt",
        recurs=True,
    ),
    dc.SUBJECTS,
    *atom_in_rss.ITEM,
    Guard(
        "_rare",
        (
            Child("comments", RSS("comments"), LINK, ref="ltcommentsgtSubelementOfLtitemgt"),
            Child(
                Lens(views.sourced, ("source",)), RSS("source"), SOURCE,
                ref="ltsourcegtSubelementOfLtitemgt",
            ),
            dc.RIGHTS,
            dcterms.VALID,
            Child(
                Lens(views.further_links, ("links",)), ATOM("link"), atom_parts.ABSOLUTE_LINK,
                many=True,
                ref="section-4.2.7",
            ),
        ),
    ),
    dc.LANGUAGE,
    Child("summary", RSS("description"), style=AS_HTML, ref="hrelementsOfLtitemgt", reads=False),
    Child(
        Lens(views.only_content, ("content", "payload"), unless="summary"), RSS("description"),
        style=CDATA,
        reads=False, ref="hrelementsOfLtitemgt",
    ),
    Child(
        fills(views.read_description, "summary", "content"), RSS("description"), TEXT,
        ref="hrelementsOfLtitemgt", writes=False, rules=(html_rules.HTML,),
    ),
    content.ITEM,
    Guard(
        "_rare",
        (
            Child(
                Lens(views.files, ("enclosures",)), RSS("enclosure"), ENCLOSURE, many=True,
                ref="ltenclosuregtSubelementOfLtitemgt",
            ),
        ),
    ),
    ENCLOSURES,
    Guard("_rare", (Part("media_defaults", media.DETAILS),)),
    media.ITEM,
    Guard("_rare", (inherited.ELEMENTS,)),
    own.ENTRY,
    inherited.FOREIGN,
    block=True,
    build=views.read_item,
    rules=(
        *(rss_rules.says_something, rss_rules.one_author, rss_rules.one_way_to_name_authors),
        *rss_item_rules.RULES,
        itunes_rules.is_played,
    ),
    checks=(*modules.ITEM, *atom_in_rss.ITEM_CHECKS, xhtml_body.BODY),
)  # fmt: skip

CHANNEL = shape(
    Feed,
    Child(
        "title", RSS("title"), style=RSS_PLAIN,
        required=True, missing="missing-title", ref="requiredChannelElements",
    ),
    Child(
        Lens(views.site, ("link",), first="link"), RSS("link"), LINK,
        required=True, missing="missing-link",
        ref="requiredChannelElements",
    ),
    Child(
        "description", RSS("description"), TEXT, style=RSS_PLAIN,
        required=True, missing="missing-description",
        ref="requiredChannelElements", rules=(html_rules.EITHER,),
    ),
    Child("language", RSS("language"), LANGUAGE, ref="optionalChannelElements"),
    Child("rights", RSS("copyright"), style=RSS_PLAIN, ref="optionalChannelElements"),
    Guard(
        "_rare",
        (
            Child(
                "managing_editor", RSS("managingEditor"), CONTACT, style=RSS_PLAIN,
                ref="optionalChannelElements", rules=OF_CONTACTS,
            ),
            Child(
                "web_master", RSS("webMaster"), CONTACT, style=RSS_PLAIN,
                ref="optionalChannelElements", rules=OF_CONTACTS,
            ),
            Child(
                "published", RSS("pubDate"), RFC822, ref="optionalChannelElements",
                rules=(is_plausible,),
            ),
        ),
    ),
    Child(
        "updated", RSS("lastBuildDate"), RFC822, ref="optionalChannelElements",
        rules=(is_plausible,),
    ),
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
            Child("ttl", RSS("ttl"), POSITIVE, ref="ltttlgtSubelementOfLtchannelgt"),
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
    dc.RIGHTS_ALIAS,
    dc.LANGUAGE_ALIAS,
    *atom_in_rss.CHANNEL,
    Child("url", ATOM("link"), atom_parts.self_link(MEDIA_TYPE), ref="section-4.2.7", reads=False),
    Child("hubs", ATOM("link"), atom_parts.HUB, many=True, ref="section-4.2.7", reads=False),
    Child("links", ATOM("link"), atom_parts.ABSOLUTE_LINK, many=True, ref="section-4.2.7"),
    Guard(
        "_rare",
        (Part("media_defaults", media.DETAILS), inherited.ELEMENTS),
    ),
    Stream("articles", RSS("item"), ITEM, portion),
    inherited.FOREIGN,
    block=True,
    rules=(
        *fh.FEED_RULES,
        *rss_channel_rules.RULES,
        *itunes_rules.CHANNEL,
    ),
    checks=(*modules.FEED, *atom_in_rss.CHANNEL_CHECKS, podcast.live(ITEM)),
)  # fmt: skip

DOCUMENT = shape(
    Feed,
    Const("version", "2.0"),
    Child(SELF, RSS("channel"), CHANNEL, required=True, ref="whatIsRss"),
    inherited.FOREIGN,
    block=True,
    build=views.read_channel,
    rules=(
        rss_rules.guids_differ,
        rss_channel_rules.items_come_last,
        rss_channel_rules.attributes_are_plain,
        slash.counts_are_dated,
        feedsync.syncs_differ,
    ),
    checks=legacy.ROOT,
)

ROOT = RSS("rss")

"""Atom 1.0, RFC 4287: https://www.rfc-editor.org/rfc/rfc4287."""

from __future__ import annotations

from newsfeed._wire.addresses import ID, REFERENCE
from newsfeed._wire.context import Context
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.forms import XML_LANG
from newsfeed._wire.names import XML
from newsfeed._wire.shape import (
    SELF,
    Attr,
    Child,
    Choice,
    Guard,
    Lens,
    Part,
    Shape,
    Stream,
    Switch,
    Text,
    fills,
    shape,
)
from newsfeed._wire.template import Piece
from newsfeed.model import (
    Article,
    Feed,
    Logo,
)

from . import (
    app,
    at,
    atom_document_rules,
    atom_link_rules,
    atom_rules,
    atom_text_rules,
    atom_watches,
    content,
    dcterms,
    feedsync,
    fh,
    inherited,
    legacy,
    media,
    modules,
    own,
)
from . import atom_views as views
from .atom_parts import (
    ALTERNATE,
    ATOM,
    BODY,
    CATEGORY,
    CONSTRUCT,
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
    construct,
    self_link,
)
from .date_rules import is_plausible
from .portions import portion

_HEADLINE = 80


def _payload_row(form: Shape) -> Child:
    return Child(SELF, ATOM("content"), form, ref="section-4.1.3", reads=False)


PAYLOAD = Choice(
    Lens(views.payload, ("payload",)),
    (
        (views.lies_elsewhere, _payload_row(ELSEWHERE)),
        (views.is_markup, _payload_row(EMBEDDED)),
        (views.is_text, _payload_row(INLINE)),
    ),
)


def _html(body: Lens) -> Lens:
    def get(article: Article, context: Context) -> Piece | None:
        if article.payload is not None:
            return None
        html: Piece | None = body.get(article, context)
        if html is None and article.link is None:
            # RFC 4287 section 4.1.2: an entry without a link has content.
            return content.words_alone(article, context)
        return html

    return Lens(get, body.fields)


WRITTEN_BODY = Switch(
    "figures",
    {
        True: (
            Child(_html(content.WRITTEN), ATOM("content"), HTML, ref="section-4.1.3", reads=False),
        ),
        False: (
            Child(_html(content.BARE), ATOM("content"), HTML, ref="section-4.1.3", reads=False),
        ),
    },
)


ENTRY = shape(
    Article,
    Attr("language", XML("lang"), XML_LANG, ref="section-2"),
    Guard("_rare", (Attr("base", XML("base"), REFERENCE, ref="section-2"),)),
    *construct(
        Lens(views.headline, ("title",), first="title"), "title", "section-4.2.14", required=True
    ),
    Child("link", ATOM("link"), ALTERNATE, ref="section-4.2.7"),
    Child(Lens(views.article_id, ("id",)), ATOM("id"), ID, required=True, ref="section-4.2.6"),
    Child(
        "published", ATOM("published"), RFC3339, ref="section-4.2.9", rules=(is_plausible,)
    ),
    Child(
        Lens(views.entry_updated, ("updated",), first="updated"), ATOM("updated"), RFC3339,
        required=True,
        ref="section-4.2.15",
        rules=(is_plausible,),
    ),
    Child("authors", ATOM("author"), PERSON, many=True, ref="section-4.2.1", recurs=True),
    Guard(
        "_rare",
        (Child("contributors", ATOM("contributor"), PERSON, many=True, ref="section-4.2.3"),),
    ),
    Child(
        "categories", ATOM("category"), CATEGORY, many=True, ref="section-4.2.2", recurs=True
    ),
    Guard(
        "_rare",
        (
            Child(
                "enclosures", ATOM("link"), ENCLOSURE, many=True, ref="section-4.2.7", reads=False
            ),
            Child("links", ATOM("link"), LINK, many=True, ref="section-4.2.7"),
            Child("comments", ATOM("link"), REPLIES, ref="section-4.2.7", reads=False),
            *construct("rights", "rights", "section-4.2.10"),
            Child("source", ATOM("source"), SOURCE, ref="section-4.2.11"),
        ),
    ),
    *construct(Lens(views.summary, ("summary",), first="summary"), "summary", "section-4.2.13"),
    WRITTEN_BODY,
    Child(
        fills(dict, "content", "payload"), ATOM("content"), BODY, ref="section-4.1.3",
        writes=False, rules=(atom_text_rules.text_says_something,),
    ),
    Guard(
        "_rare",
        (PAYLOAD, dcterms.VALID, Part("media_defaults", media.DETAILS)),
    ),
    media.ITEM,
    Guard("_rare", (inherited.ELEMENTS,)),
    own.ENTRY,
    inherited.FOREIGN,
    block=True,
    build=views.read_entry,
    rules=(
        atom_rules.leads_somewhere, atom_rules.unreadable_has_a_summary,
        atom_rules.alternates_differ, atom_rules.body_is_content, atom_rules.says_something,
        atom_rules.somebody_wrote_it_alone, atom_rules.xhtml_stands_in_text,
    ),
    checks=(*modules.ITEM, *app.ENTRY),
)  # fmt: skip

#: Where new entries are sent to: RFC 5023 section 8.3.5.
COLLECTION = app.collection(
    Child(SELF, ATOM("title"), CONSTRUCT, required=True, ref="section-4.2.14"),
    Child(SELF, ATOM("category"), CATEGORY, many=True, ref="section-4.2.2"),
)

FEED = shape(
    Feed,
    Attr("language", XML("lang"), XML_LANG, ref="section-2"),
    Attr("base", XML("base"), REFERENCE, ref="section-2"),
    *construct("title", "title", "section-4.2.14", required=True),
    Child("link", ATOM("link"), ALTERNATE, ref="section-4.2.7"),
    Child("url", ATOM("link"), self_link(MEDIA_TYPE), ref="section-4.2.7", reads=False),
    Child("hubs", ATOM("link"), HUB, many=True, ref="section-4.2.7", reads=False),
    Child("links", ATOM("link"), LINK, many=True, ref="section-4.2.7"),
    Child(Lens(views.feed_id, ("id",)), ATOM("id"), ID, required=True, ref="section-4.2.6"),
    Child(
        Lens(views.feed_updated, ("updated",)), ATOM("updated"), RFC3339, required=True,
        ref="section-4.2.15", rules=(is_plausible,),
    ),
    Child(
        Lens(views.feed_authors, ("authors",)), ATOM("author"), PERSON, many=True,
        ref="section-4.2.1",
    ),
    Guard(
        "_rare",
        (
            Child("contributors", ATOM("contributor"), PERSON, many=True, ref="section-4.2.3"),
            Child("categories", ATOM("category"), CATEGORY, many=True, ref="section-4.2.2"),
        ),
    ),
    *construct(Lens(views.subtitle, ("description",)), "subtitle", "section-4.2.12"),
    *construct("rights", "rights", "section-4.2.10"),
    Guard("_rare", (Child("generator", ATOM("generator"), GENERATOR, ref="section-4.2.4"),)),
    Child("icon", ATOM("icon"), REFERENCE, ref="section-4.2.5"),
    Child(
        "logo", ATOM("logo"), shape(Logo, Text("url", REFERENCE), inherited.FOREIGN),
        ref="section-4.2.8",
    ),
    Guard(
        "_rare",
        (Part("media_defaults", media.DETAILS), inherited.ELEMENTS),
    ),
    own.FEED,
    Stream("articles", ATOM("entry"), ENTRY, portion),
    inherited.FOREIGN,
    block=True,
    build=views.read_feed,
    rules=(
        atom_rules.alternates_differ, atom_rules.xhtml_stands_in_text,
        *atom_link_rules.FEED_RULES, *atom_watches.FEED_RULES, *atom_document_rules.FEED_RULES,
        *fh.FEED_RULES, feedsync.syncs_differ,
    ),
    checks=(
        *modules.FEED,
        *legacy.ROOT,
        at.deleted(
            Child(SELF, ATOM("link"), LINK, many=True, ref="section-4.2.7"), PERSON, CONSTRUCT,
            SOURCE,
        ),
        COLLECTION,
    ),
)  # fmt: skip

ROOT = ATOM("feed")

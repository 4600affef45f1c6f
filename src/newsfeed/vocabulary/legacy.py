"""Modules that hardly anybody publishes any more, and that readers still meet.

Each has its namespace, with the address of its specification, and its rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from newsfeed._wire.addresses import LINK, URI, URL
from newsfeed._wire.codec import FILLED, INT, NUMBER, POSITIVE, TEXT, token
from newsfeed._wire.names import Namespace
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed._wire.shape import SELF, Row, Shape, Text, shape
from newsfeed.report import Severity

from . import feedsync
from .checked import attribute, row
from .coordinates import LATITUDE, LONGITUDE
from .creative_commons import RDF

_ARCHIVE: Final = "https://web.archive.org/web/2008"

ADMIN = Namespace(
    "admin", "http://webns.net/mvcb/", "https://web.resource.org/rss/1.0/modules/admin/", aside=True
)
TRACKBACK = Namespace(
    "trackback",
    "http://madskills.com/public/xml/rss/module/trackback/",
    f"{_ARCHIVE}/http://madskills.com/public/xml/rss/module/trackback/",
    aside=True,
)
BLOG_CHANNEL = Namespace(
    "blogChannel",
    "http://backend.userland.com/blogChannelModule",
    f"{_ARCHIVE}/http://backend.userland.com/blogChannelModule",
    aside=True,
)
FEEDBURNER = Namespace(
    "feedburner",
    "http://rssnamespace.org/feedburner/ext/1.0",
    f"{_ARCHIVE}/http://code.google.com/apis/feedburner/feedburner_namespace_reference.html",
    frozenset(("awareness_url", "statLink")),
    aside=True,
)
ICBM = Namespace(
    "icbm", "http://postneo.com/icbm", f"{_ARCHIVE}/http://postneo.com/icbm/", aside=True
)
GEO_URL = Namespace(
    "geourl",
    "http://geourl.org/rss/module/",
    f"{_ARCHIVE}/http://geourl.org/rss/module/",
    aside=True,
)
CONVERSATIONS = Namespace(
    "conversationsNetwork",
    "http://conversationsnetwork.org/rssNamespace-1.0/",
    f"{_ARCHIVE}/http://conversationsnetwork.org/rssNamespace-1.0/",
    # What few feeds have, and nobody has written down.
    frozenset(("introSeconds", "keywords", "license", "recordingLocation", "topic")),
    aside=True,
)
ACCESS = Namespace(
    "access",
    "http://www.bloglines.com/about/specs/fac-1.0",
    f"{_ARCHIVE}/http://www.bloglines.com/about/specs/fac-1.0",
    aside=True,
)
LISTS = Namespace(
    "cf",
    "http://www.microsoft.com/schemas/rss/core/2005",
    f"{_ARCHIVE}/http://msdn.microsoft.com/en-us/xml/bb190612.aspx",
    frozenset(("itemCount",)),
    aside=True,
)
CHANGED = Namespace(
    "cp",
    "http://my.theinfo.org/changed/1.0/rss/",
    f"{_ARCHIVE}/http://my.theinfo.org/changed/1.0/rss/",
    aside=True,
)

_RESOURCE: Final = shape(tuple, attribute(RDF("resource"), URI, required=True))


def _legal_or_none(text: str) -> None:
    if text.strip() and LINK.legal is not None:
        LINK.legal(text)


@rule("trackback-without-address", Severity.ERROR, TRACKBACK.spec)
def pings_somewhere(trackback: Node, _: Case) -> Iterator[Fault]:
    """A trackback element has no address in it.

    It says where to tell of an article that answers this one, or which article this one answers.
    In RSS 2.0 the address is the element's text; in an attribute, as RSS 1.0 had it, readers of
    RSS 2.0 don't look for it. Write the address between the tags, or leave the element out.

    Wrong:
        <trackback:ping rdf:resource="https://news.example/trackback/1"/>

    Right:
        <trackback:ping>https://news.example/trackback/1</trackback:ping>
    """
    if not trackback.text.strip():
        yield Fault("there is no address between the tags: write it there")


_PING: Shape = shape(
    tuple,
    attribute(RDF("resource"), LINK),  # from RSS 1.0
    Text(SELF, replace(LINK, legal=_legal_or_none)),
    rules=(pings_somewhere,),
)
_NAMED: Shape = shape(tuple, attribute(RDF("resource"), LINK))
_FLARE: Final = shape(tuple, attribute("href", URL), attribute("src", URL), Text(SELF, FILLED))
_SORTED: Final = tuple(map(attribute, ("ns", "element", "label", "data-type", "default")))
_PLACE: tuple[Row, ...] = (
    *(row(space("latitude"), LATITUDE) for space in (ICBM, GEO_URL)),
    *(row(space("longitude"), LONGITUDE) for space in (ICBM, GEO_URL)),
)

#: Of the root of RSS, and of Atom's feeds.
ROOT: tuple[Row, ...] = (
    row(
        ACCESS("restriction"),
        shape(
            tuple,
            attribute(
                "relationship",
                token("relationship", "allow", "deny", rule="unknown-access-relationship"),
                required=True,
            ),
        ),
    ),
)

#: Of feeds.
FEED: tuple[Row, ...] = (
    *_PLACE,
    *feedsync.FEED,
    *(row(ADMIN(local), _RESOURCE) for local in ("generatorAgent", "errorReportsTo")),
    *(
        row(BLOG_CHANNEL(local), URL)
        for local in ("blogRoll", "mySubscriptions", "blink", "changes")
    ),
    row(FEEDBURNER("awareness"), URL),
    row(FEEDBURNER("browserFriendly"), FILLED),
    row(FEEDBURNER("emailServiceId"), FILLED),
    row(FEEDBURNER("feedFlare"), _FLARE, many=True),
    row(FEEDBURNER("feedburnerHostname"), URL),
    row(FEEDBURNER("info"), shape(tuple, attribute("uri")), many=True),
    row(LISTS("treatAs"), FILLED),
    row(
        LISTS("listinfo"),
        shape(
            tuple,
            row(LISTS("sort"), shape(tuple, *_SORTED), many=True),
            row(LISTS("group"), shape(tuple, *_SORTED), many=True),
        ),
    ),
    row(CHANGED("server"), _RESOURCE),
)

#: Of articles.
ITEM: tuple[Row, ...] = (
    *_PLACE,
    *feedsync.ITEM,
    row(TRACKBACK("ping"), _PING),
    row(TRACKBACK("about"), _PING, many=True),
    row(FEEDBURNER("awareness"), URL),
    row(FEEDBURNER("feedFlare"), _FLARE, many=True),
    row(FEEDBURNER("origEnclosureLink"), LINK),
    row(FEEDBURNER("origLink"), LINK),
    row(CONVERSATIONS("ratingAverage"), NUMBER),
    row(CONVERSATIONS("ratingCount"), INT),
    row(CONVERSATIONS("ratingIndividual"), POSITIVE),
    row(CONVERSATIONS("recordingDate"), TEXT),
)

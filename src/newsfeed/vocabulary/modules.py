"""Extension modules that a checker knows and nobody reads: parsers keep them as they are.

Their rows stand in `Shape.checks`.
"""

from __future__ import annotations

from typing import Any

from newsfeed._wire.addresses import IRI, REFERENCE, URL
from newsfeed._wire.codec import FILLED, INT, NUMBER, POSITIVE, TEXT, Codec, matching, token
from newsfeed._wire.dates import RFC3339, W3CDTF
from newsfeed._wire.forms import LANGUAGE, MEDIA_TYPE
from newsfeed._wire.names import Name, Namespace
from newsfeed._wire.shape import SELF, Attr, Child, Row, Shape, Text, shape

from . import georss
from .dc import DC
from .dcterms import DCTERMS, PERIOD

SLASH = Namespace(
    "slash",
    "http://purl.org/rss/1.0/modules/slash/",
    "https://web.resource.org/rss/1.0/modules/slash/",
)
SY = Namespace(
    "sy",
    "http://purl.org/rss/1.0/modules/syndication/",
    "https://web.resource.org/rss/1.0/modules/syndication/",
)
FH = Namespace(
    "fh", "http://purl.org/syndication/history/1.0", "https://www.rfc-editor.org/rfc/rfc5005"
)
THR = Namespace(
    "thr",
    "http://purl.org/syndication/thread/1.0",
    "https://www.rfc-editor.org/rfc/rfc4685",
    exact=True,
)
APP = Namespace(
    "app", "http://www.w3.org/2007/app", "https://www.rfc-editor.org/rfc/rfc5023", exact=True
)
AT = Namespace(
    "at",
    "http://purl.org/atompub/tombstones/1.0",
    "https://www.rfc-editor.org/rfc/rfc6721",
    exact=True,
)
LICENSES = Namespace(
    "creativeCommons",
    "http://backend.userland.com/creativeCommonsRssModule",
    "https://www.rssboard.org/creative-commons",
)


def row(
    name: Name, form: Codec[Any] | Shape = FILLED, *, many: bool = False, ref: str = ""
) -> Child:
    """Return the row of an element that only a checker knows."""
    return Child(SELF, name, form, many=many, ref=ref or name.qname)


def _attribute(name: str | Name, codec: Codec[Any] = TEXT, *, required: bool = False) -> Attr:
    return Attr(SELF, name, codec, required=required)


_EMPTY = shape(tuple)
_POINTS = r"-?[0-9]++(?:\.[0-9]++)?+ -?[0-9]++(?:\.[0-9]++)?+"
_HITS: Codec[str] = Codec(
    "list of counts", None, str, rule="not-a-list-of-counts",
    legal=matching("[0-9]++(?:,[0-9]++)*+", "is not a list of whole numbers: write 12,3,0"),
)  # fmt: skip


def _coordinates(pattern: str, example: str) -> Shape:
    form: Codec[str] = Codec(
        "list of coordinates", None, str, rule="not-coordinates",
        legal=matching(pattern, f"is not what this holds: write {example}"),
    )  # fmt: skip
    told = ("featurename", "featuretypetag", "relationshiptag", "elev", "floor", "radius")
    return shape(tuple, Text(SELF, form), *(_attribute(name) for name in told))


_GEORSS = georss.GEORSS
_FEATURES = (
    *("featurename", "featureName", "featuretypetag", "featureTypeTag"),
    *("relationshiptag", "relationshipTag"),
)

#: Where something is.
GEOGRAPHY: tuple[Row, ...] = (
    row(_GEORSS("point"), _coordinates(_POINTS, "45.256 -71.92"), many=True),
    row(_GEORSS("line"), _coordinates(rf"{_POINTS}(?: {_POINTS})++", "two points"), many=True),
    row(
        _GEORSS("polygon"),
        _coordinates(rf"{_POINTS}(?: {_POINTS}){{3,}}+", "four points or more"),
        many=True,
    ),
    row(_GEORSS("box"), _coordinates(rf"{_POINTS} {_POINTS}", "two points"), many=True),
    row(
        _GEORSS("circle"),
        _coordinates(rf"{_POINTS} [0-9]++(?:\.[0-9]++)?+", "a point and a radius"),
        many=True,
    ),
    row(_GEORSS("where"), georss.WHERE, many=True),
    *(row(_GEORSS(local), many=True) for local in _FEATURES),
    *(row(_GEORSS(local), NUMBER, many=True) for local in ("elev", "radius")),
    row(_GEORSS("floor"), INT, many=True),
)

#: Of feeds, articles and media objects: what is written besides what has rows elsewhere.
METADATA: tuple[Row, ...] = (
    row(DC("date"), W3CDTF),
    row(DC("language"), LANGUAGE),
    row(DC("rights")),
    *(
        row(DC(local), many=True)
        for local in (
            *("contributor", "coverage", "creator", "description", "format", "identifier"),
            *("publisher", "relation", "source", "subject", "title", "type"),
        )
    ),
    *(row(DCTERMS(local), W3CDTF) for local in ("created", "date", "issued", "modified")),
    *(row(DCTERMS(local), PERIOD) for local in ("available", "valid")),
    *(
        row(DCTERMS(local), many=True)
        for local in (
            "abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative "
            "audience bibliographicCitation conformsTo contributor coverage creator dateAccepted "
            "dateCopyrighted dateSubmitted description educationLevel extent format hasFormat "
            "hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy "
            "isReplacedBy isRequiredBy isVersionOf language license mediator medium provenance "
            "publisher references relation replaces requires rights rightsHolder source spatial "
            "subject tableOfContents temporal title type"
        ).split()
    ),
    *GEOGRAPHY,
    row(LICENSES("license"), URL, many=True),
)

#: Of feeds.
FEED: tuple[Row, ...] = (
    row(
        SY("updatePeriod"),
        token("update period", "hourly", "daily", "weekly", "monthly", "yearly"),
    ),
    row(SY("updateFrequency"), POSITIVE),
    row(SY("updateBase"), W3CDTF),
    row(FH("complete"), _EMPTY, ref="section-2"),
    row(FH("archive"), _EMPTY, ref="section-4"),
)

#: Of articles.
ITEM: tuple[Row, ...] = (
    row(SLASH("section")),
    row(SLASH("department")),
    row(SLASH("comments"), INT),
    row(SLASH("hit_parade"), _HITS),
    row(
        THR("in-reply-to"),
        shape(
            tuple,
            _attribute("ref", IRI, required=True),
            _attribute("href", REFERENCE),
            _attribute("type", MEDIA_TYPE),
            _attribute("source", REFERENCE),
        ),
        many=True,
        ref="section-3",
    ),
    row(THR("total"), INT, ref="section-5"),
)

#: Of links to replies.
LINK: tuple[Row, ...] = (
    Attr(SELF, THR("count"), INT, ref="section-4"),
    Attr(SELF, THR("updated"), RFC3339, ref="section-4"),
)

#: Of Atom's entries, which the Atom Publishing Protocol edits.
PUBLISHING: tuple[Row, ...] = (
    row(APP("edited"), RFC3339, ref="section-10.2"),
    row(
        APP("control"),
        shape(tuple, row(APP("draft"), token("word", "yes", "no", rule="not-yes-or-no"))),
        ref="section-13.1.1",
    ),
)


def deleted(link: Child, person: Shape, text: Shape, source: Shape) -> Child:
    """Return the row of a deleted entry: RFC 6721.

    Args:
        link: The row of Atom's links.
        person: Atom's person construct.
        text: Atom's text construct.
        source: Atom's source.

    """
    inner = shape(
        tuple,
        _attribute("ref", IRI, required=True),
        _attribute("when", RFC3339, required=True),
        row(AT("by"), person, ref="section-3"),
        row(AT("comment"), text, ref="section-3"),
        link,
        row(link.name.namespace("source"), source, ref="section-3"),
    )
    return row(AT("deleted-entry"), inner, many=True, ref="section-3")

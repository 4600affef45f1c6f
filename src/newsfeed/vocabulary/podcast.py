"""The podcast namespace, "Podcasting 2.0": https://podcastindex.org/namespace/1.0.

Specified at https://podcasting2.org/docs/podcast-namespace.
"""

from __future__ import annotations

from typing import Any, Final

from newsfeed._wire.addresses import URI, URL
from newsfeed._wire.codec import BOOL, FILLED, INT, NUMBER, POSITIVE, TEXT, Codec, matching, token
from newsfeed._wire.dates import RFC822
from newsfeed._wire.forms import EMAIL, LANGUAGE, MEDIA_TYPE
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import SELF, Any_, Attr, Child, Part, Row, Shape, Text, shape

from . import podcast_rules as rules
from .checked import attribute, row

PODCAST = Namespace(
    "podcast",
    rules.URI,
    "https://podcasting2.org/docs/podcast-namespace",
    # Proposals that are in use. What may stand on elements grows from year to year.
    frozenset(("contact", "follow", "gateway", "id", "previousUrl", "recommendations", "social")),
    aside=True,
)

_WORD: Final = "unknown-podcast-word"
_YES_NO: Codec[str] = Codec(
    "word", None, str, rule="not-yes-or-no",
    legal=matching("(?i:yes|no)", "is neither yes nor no: write one of these"),
)  # fmt: skip
_UUID: Codec[str] = Codec(
    "UUID", None, str, rule="not-a-podcast-guid",
    legal=matching(
        "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
        "is not a UUID: make one (version 5) from the feed's address, without its scheme",
    ),
)  # fmt: skip
_MOMENT: Codec[str] = Codec(
    "ISO 8601 date", None, str, rule="not-an-iso-8601-date",
    legal=matching(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]++)?+)?+"
        r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?+)?+)?+",
        "is not an ISO 8601 date: write one as in 2022-12-19T06:30:00Z",
    ),
)  # fmt: skip
_COORDINATES: Codec[str] = Codec(
    "geo URI", None, str, rule="not-a-geo-uri",
    legal=matching(
        r"geo:-?[0-9]{1,2}(?:\.[0-9]++)?+,-?[0-9]{1,3}(?:\.[0-9]++)?+"
        r"(?:,-?[0-9]++(?:\.[0-9]++)?+)?+(?:;[A-Za-z0-9=;.-]++)?+",
        "is not a geo: URI: write one as in geo:30.2672,-97.7431",
    ),
)  # fmt: skip
_OSM: Codec[str] = Codec(
    "object of OpenStreetMap", None, str, rule="not-an-osm-object",
    legal=matching("[NWR][0-9]++(?:#[0-9]++)?+", "is no object of OpenStreetMap: write R113314"),
)  # fmt: skip
_KINDS: Final = (
    *("podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher"),
    *("course", "mixed"),
)
_MEDIUM: Final = token(
    "medium", *_KINDS, *(f"{each}L" for each in _KINDS), rule=_WORD
)  # fmt: skip
_SHOWN: Final = (rules.is_short,)


def _needs(name: str, codec: Codec[Any] = FILLED) -> Attr:
    return attribute(name, codec, required=True)


def _said(*attributes: Attr, text: Codec[str] = TEXT) -> Shape:
    """Return the shape of an element that has attributes and text."""
    return shape(tuple, *attributes, Text(SELF, text))


_REMOTE: Final = row(
    PODCAST("remoteItem"),
    shape(
        tuple,
        _needs("feedGuid"),
        attribute("feedUrl", URL),
        attribute("itemGuid"),
        attribute("medium", _MEDIUM),
        attribute("title"),
    ),
    many=True,
)
_RECIPIENT: Final = row(
    PODCAST("valueRecipient"),
    shape(
        tuple,
        *map(attribute, ("name", "customKey", "customValue")),
        *(_needs("type"), _needs("address"), _needs("split", INT)),
        attribute("fee", BOOL),
    ),
    many=True,
)
_VALUE: Final = shape(
    tuple,
    *(_needs("type"), _needs("method"), attribute("suggested", NUMBER)),
    _RECIPIENT,
    row(
        PODCAST("valueTimeSplit"),
        shape(
            tuple,
            *(_needs("startTime", NUMBER), _needs("duration", NUMBER)),
            *(attribute("remoteStartTime", NUMBER), attribute("remotePercentage", NUMBER)),
            *(_RECIPIENT, _REMOTE),
        ),
        many=True,
    ),
)
_ALTERNATE: Final = shape(
    tuple,
    *(_needs("type", MEDIA_TYPE), attribute("length", INT), attribute("bitrate", NUMBER)),
    *(attribute("height", POSITIVE), attribute("lang", LANGUAGE), attribute("default", BOOL)),
    *map(attribute, ("title", "rel", "codecs")),
    row(
        PODCAST("source"),
        shape(tuple, _needs("uri", URI), attribute("contentType", MEDIA_TYPE)),
        many=True,
        required=True,
    ),
    row(
        PODCAST("integrity"),
        shape(
            tuple,
            _needs("type", token("kind", "sri", "pgp-signature", rule=_WORD)),
            _needs("value"),
        ),
    ),
)

#: Of channels, items and live items.
_ANYWHERE: tuple[Row, ...] = (
    row(
        PODCAST("chat"),
        shape(tuple, _needs("server"), _needs("protocol"), *map(attribute, ("accountId", "space"))),
    ),
    row(PODCAST("funding"), _said(_needs("url", URL)), many=True, rules=_SHOWN),
    row(
        PODCAST("image"),
        shape(
            tuple,
            *(_needs("href", URL), attribute("width", POSITIVE), attribute("height", POSITIVE)),
            *(attribute("type", MEDIA_TYPE), attribute("purpose")),
            *(attribute("alt"), attribute("aspect-ratio")),
        ),
        many=True,
    ),
    row(PODCAST("images"), shape(tuple, _needs("srcset"))),
    row(PODCAST("license"), _said(attribute("url", URL), text=FILLED), rules=_SHOWN),
    row(
        PODCAST("location"),
        _said(
            attribute("geo", _COORDINATES),
            attribute("osm", _OSM),
            attribute("country"),
            attribute("rel", token("relation", "subject", "creator", rule=_WORD)),
            text=FILLED,
        ),
        many=True,
        rules=_SHOWN,
    ),
    row(
        PODCAST("person"),
        _said(
            *(attribute("role"), attribute("group")),
            *(attribute("img", URL), attribute("href", URL)),
            text=FILLED,
        ),
        many=True,
        rules=_SHOWN,
    ),
    row(
        PODCAST("socialInteract"),
        shape(
            tuple,
            *(_needs("protocol"), attribute("uri", URI), attribute("accountId")),
            *(attribute("accountUrl", URL), attribute("priority", INT)),
            rules=(rules.discussion_is_somewhere,),
        ),
        many=True,
    ),
    row(PODCAST("txt"), _said(attribute("purpose")), many=True),
    row(PODCAST("value"), _VALUE, many=True),
)

#: Of feeds.
FEED: tuple[Row, ...] = (
    *_ANYWHERE,
    row(PODCAST("block"), shape(tuple, attribute("id"), Text(SELF, _YES_NO)), many=True),
    row(PODCAST("guid"), _UUID),
    row(PODCAST("locked"), shape(tuple, attribute("owner", EMAIL), Text(SELF, _YES_NO))),
    row(PODCAST("medium"), _MEDIUM),
    row(PODCAST("podping"), shape(tuple, attribute("usesPodping", BOOL))),
    row(PODCAST("podroll"), shape(tuple, _REMOTE)),
    row(PODCAST("publisher"), shape(tuple, _REMOTE)),
    _REMOTE,
    row(
        PODCAST("trailer"),
        _said(
            *(_needs("url", URL), _needs("pubdate", RFC822), attribute("length", INT)),
            *(attribute("type", MEDIA_TYPE), attribute("season", INT)),
            text=FILLED,
        ),
        many=True,
        rules=_SHOWN,
    ),
    row(
        PODCAST("updateFrequency"),
        _said(attribute("complete", BOOL), attribute("dtstart", _MOMENT), attribute("rrule")),
        rules=_SHOWN,
    ),
)

#: Of articles.
ITEM: tuple[Row, ...] = (
    *_ANYWHERE,
    row(PODCAST("alternateEnclosure"), _ALTERNATE, many=True),
    row(
        PODCAST("chapters"),
        shape(tuple, _needs("url", URL), _needs("type", MEDIA_TYPE)),
    ),
    row(PODCAST("contentLink"), _said(_needs("href", URL)), many=True),
    row(
        PODCAST("episode"),
        shape(tuple, attribute("display"), Text(SELF, NUMBER)),
    ),
    row(PODCAST("season"), shape(tuple, attribute("name"), Text(SELF, INT))),
    row(
        PODCAST("soundbite"),
        _said(_needs("startTime", NUMBER), _needs("duration", NUMBER)),
        many=True,
        rules=_SHOWN,
    ),
    row(
        PODCAST("transcript"),
        shape(
            tuple,
            *(_needs("url", URL), _needs("type", MEDIA_TYPE)),
            *(attribute("language", LANGUAGE), attribute("rel")),
        ),
        many=True,
    ),
)


def live(item: Shape) -> Child:
    """Return the row of a stream that is, was or will be on air.

    Args:
        item: What it may hold: all that an item of RSS may.

    """
    inner = shape(
        tuple,
        _needs("status", token("status", "pending", "live", "ended", rule=_WORD)),
        _needs("start", _MOMENT),
        attribute("end", _MOMENT),
        checks=(Part(SELF, item), Any_("", dict)),
    )
    return row(PODCAST("liveItem"), inner, many=True)

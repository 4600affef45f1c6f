"""The smaller elements of Media RSS 1.5.1."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from newsfeed._wire.addresses import LINK, URI, URL
from newsfeed._wire.codec import FILLED, INT, NONBLANK, NUMBER, POSITIVE, Codec, joined, token
from newsfeed._wire.codec import TEXT as ANY_TEXT
from newsfeed._wire.context import Context
from newsfeed._wire.forms import LANGUAGE, MEDIA_TYPE
from newsfeed._wire.shape import SELF, Attr, Child, Lens, Row, Shape, Text, shape
from newsfeed.model import (
    Community,
    Embed,
    Hash,
    License,
    Location,
    MediaCategory,
    MediaText,
    Param,
    PeerLink,
    Player,
    Price,
    Rating,
    Restriction,
    Scene,
    StarRating,
    Statistics,
    Status,
    SubTitle,
    Tag,
)

from . import georss, html_rules, spaces
from . import media_value_rules as value_rules
from .forms import CURRENCY, PLAY_TIME, SCENE_TIME, legal_tags
from .spaces import BARE_MEDIA

MEDIA = spaces.MEDIA

#: Sections of the specification are named after their elements.
REF = "media-"


def _tags(tags: tuple[Tag, ...]) -> str:
    return ", ".join(
        each.name if each.weight is None else f"{each.name}:{each.weight}" for each in tags
    )


def _read_tags(text: str) -> tuple[Tag, ...]:
    made = []
    for part in text.split(","):
        name, colon, weight = part.partition(":")
        if name.strip():
            made.append(Tag(name, weight=int(weight) if colon else None))
    return tuple(made)


TAGS: Codec[tuple[Tag, ...]] = Codec(
    "weighted tags", _tags, _read_tags, several=True, rule="not-a-list-of-tags", legal=legal_tags
)
WORDS = joined("list of words", " ")

#: A number of stars; what is held is a whole one.
STARS: Codec[int] = replace(INT, rule="not-a-number", legal=NUMBER.legal)


def _list(field: str, wrapper: str, item: str, form: Codec[str] = FILLED) -> Child:
    """Return the row of a list that has an element of its own around it."""
    inner = shape(tuple, Child(SELF, MEDIA(item), form, many=True, ref=REF + item.lower()))
    return Child(field, MEDIA(wrapper), inner, ref=REF + wrapper.lower())


def _position(location: Location, _: Context) -> tuple[float, float] | None:
    return location.position


def _read_position(position: tuple[float, ...]) -> Mapping[str, float]:
    if not position:
        return {}  # a Point without a pos
    return {"latitude": position[0], "longitude": position[1]}


# Media RSS makes up names such as urn:simple, which are no URNs by the letter of RFC 8141.
SCHEME: Codec[str] = replace(URI, doubts=())

RATING = shape(
    Rating,
    Attr("scheme", "scheme", SCHEME, ref=REF + "rating"),
    Text("value"),
    rules=(value_rules.rating_is_of_its_scheme,),
)
CATEGORY = shape(
    MediaCategory,
    Attr("scheme", "scheme", SCHEME, ref=REF + "category"),
    Attr("label", "label", ref=REF + "category"),
    Text("term"),
)
HASH = shape(
    Hash,
    Attr("algorithm", "algo", token("algorithm", "md5", "sha-1"), ref=REF + "hash"),
    Text("digest", ANY_TEXT),
    rules=(value_rules.digest_fits,),
)
PLAYER = shape(
    Player,
    Attr("url", "url", URL, required=True, ref=REF + "player"),
    Attr("width", "width", POSITIVE, ref=REF + "player"),
    Attr("height", "height", POSITIVE, ref=REF + "player"),
)
TEXT = shape(
    MediaText,
    Attr("type", "type", token("type of text", "plain", "html"), ref=REF + "text"),
    Attr("language", "lang", LANGUAGE, ref=REF + "text"),
    Attr("start", "start", PLAY_TIME, ref=REF + "text"),
    Attr("end", "end", PLAY_TIME, ref=REF + "text"),
    Text("text", NONBLANK),
    rules=(html_rules.CONSTRUCT,),
)
RESTRICTION = shape(
    Restriction,
    Attr(
        "relationship", "relationship", token("relationship", "allow", "deny"),
        required=True, ref=REF + "restriction",
    ),
    Attr(
        "type", "type", token("kind of restriction", "country", "uri", "sharing"),
        ref=REF + "restriction",
    ),
    Text("values", WORDS),
    rules=(
        value_rules.restriction_is_of_its_type, value_rules.restriction_has_values,
        value_rules.countries_are_countries,
    ),
)  # fmt: skip
STAR_RATING = shape(
    StarRating,
    Attr("average", "average", NUMBER, ref=REF + "community"),
    Attr("count", "count", INT, ref=REF + "community"),
    Attr("min", "min", STARS, ref=REF + "community"),
    Attr("max", "max", STARS, ref=REF + "community"),
)
STATISTICS = shape(
    Statistics,
    Attr("views", "views", INT, ref=REF + "community"),
    Attr("favorites", "favorites", INT, ref=REF + "community"),
)
COMMUNITY = shape(
    Community,
    Child("star_rating", MEDIA("starRating"), STAR_RATING, ref=REF + "community"),
    Child("statistics", MEDIA("statistics"), STATISTICS, ref=REF + "community"),
    Child("tags", MEDIA("tags"), TAGS, ref=REF + "community"),
)
PARAM = shape(
    Param,
    Attr("name", "name", FILLED, required=True, ref=REF + "embed"),
    Text("value", ANY_TEXT),
)
EMBED = shape(
    Embed,
    Attr("url", "url", URL, required=True, ref=REF + "embed"),
    Attr("width", "width", POSITIVE, ref=REF + "embed"),
    Attr("height", "height", POSITIVE, ref=REF + "embed"),
    Child("params", MEDIA("param"), PARAM, many=True, ref=REF + "embed"),
)
STATUS = shape(
    Status,
    Attr(
        "state", "state", token("state", "active", "blocked", "deleted"),
        required=True, ref=REF + "status",
    ),
    Attr("reason", "reason", FILLED, ref=REF + "status"),
)  # fmt: skip
PRICE = shape(
    Price,
    Attr(
        "type", "type", token("kind of price", "rent", "purchase", "package", "subscription"),
        ref=REF + "price",
    ),
    Attr("info", "info", URL, ref=REF + "price"),
    Attr("price", "price", NUMBER, ref=REF + "price"),
    Attr("currency", "currency", CURRENCY, ref=REF + "price"),
)  # fmt: skip
LICENSE = shape(
    License,
    Attr("type", "type", MEDIA_TYPE, ref=REF + "license"),
    Attr("href", "href", URL, ref=REF + "license"),
    Text("name", ANY_TEXT),
)
SUBTITLE = shape(
    SubTitle,
    Attr("type", "type", MEDIA_TYPE, ref=REF + "subtitle"),
    Attr("language", "lang", LANGUAGE, ref=REF + "subtitle"),
    Attr("href", "href", URL, required=True, ref=REF + "subtitle"),
)
PEER_LINK = shape(
    PeerLink,
    Attr("type", "type", MEDIA_TYPE, ref=REF + "peerlink"),
    Attr("href", "href", LINK, required=True, ref=REF + "peerlink"),
)
RIGHTS: Shape = shape(
    str,
    Attr(
        SELF, "status", token("status of rights", "userCreated", "official"),
        required=True, ref=REF + "rights",
    ),
)  # fmt: skip
LOCATION = shape(
    Location,
    Attr("description", "description", ref=REF + "location"),
    Attr("start", "start", SCENE_TIME, ref=REF + "location"),
    Attr("end", "end", SCENE_TIME, ref=REF + "location"),
    Child(
        Lens(_position, ("latitude", "longitude"), _read_position),
        georss.GEORSS("where"),
        georss.WHERE,
        ref=REF + "location",
        once=False,
    ),
    checks=georss.ROWS,
)
SCENE = shape(
    Scene,
    Child("title", MEDIA("sceneTitle"), ref=REF + "scenes"),
    Child("description", MEDIA("sceneDescription"), ref=REF + "scenes"),
    Child("start", MEDIA("sceneStartTime"), SCENE_TIME, ref=REF + "scenes"),
    Child("end", MEDIA("sceneEndTime"), SCENE_TIME, ref=REF + "scenes"),
    checks=(
        Child(SELF, BARE_MEDIA("sceneTitle"), ref=REF + "scenes"),
        Child(SELF, BARE_MEDIA("sceneDescription"), ref=REF + "scenes"),
        Child(SELF, BARE_MEDIA("sceneStartTime"), SCENE_TIME, ref=REF + "scenes"),
        Child(SELF, BARE_MEDIA("sceneEndTime"), SCENE_TIME, ref=REF + "scenes"),
    ),
)
SCENES = shape(tuple, Child(SELF, MEDIA("scene"), SCENE, many=True, ref=REF + "scenes"))

ROWS: tuple[Row, ...] = (
    Child("player", MEDIA("player"), PLAYER, ref=REF + "player"),
    Child("ratings", MEDIA("rating"), RATING, many=True, ref=REF + "rating"),
    Child("categories", MEDIA("category"), CATEGORY, many=True, ref=REF + "category"),
    Child("hashes", MEDIA("hash"), HASH, many=True, ref=REF + "hash"),
    Child("texts", MEDIA("text"), TEXT, many=True, ref=REF + "text"),
    Child("restrictions", MEDIA("restriction"), RESTRICTION, many=True, ref=REF + "restriction"),
    Child("community", MEDIA("community"), COMMUNITY, ref=REF + "community"),
    _list("comments", "comments", "comment"),
    Child("embed", MEDIA("embed"), EMBED, ref=REF + "embed"),
    _list("responses", "responses", "response"),
    _list("back_links", "backLinks", "backLink", URL),
    Child("status", MEDIA("status"), STATUS, ref=REF + "status"),
    Child("prices", MEDIA("price"), PRICE, many=True, ref=REF + "price"),
    Child("license", MEDIA("license"), LICENSE, ref=REF + "license", once=False),
    Child("subtitles", MEDIA("subTitle"), SUBTITLE, many=True, ref=REF + "subtitle"),
    Child("peer_links", MEDIA("peerLink"), PEER_LINK, many=True, ref=REF + "peerlink"),
    Child("rights_status", MEDIA("rights"), RIGHTS, ref=REF + "rights"),
    Child("locations", MEDIA("location"), LOCATION, many=True, ref=REF + "location"),
    Child("scenes", MEDIA("scenes"), SCENES, ref=REF + "scenes"),
)

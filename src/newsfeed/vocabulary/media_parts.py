"""The smaller elements of Media RSS 1.5.1."""

from __future__ import annotations

from newsfeed._wire.addresses import URI, URL
from newsfeed._wire.codec import INT, NUMBER, Codec, joined, token
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import SELF, Attr, Child, Row, Shape, Text, shape
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

from . import georss

MEDIA = Namespace("media", "http://search.yahoo.com/mrss/", "https://www.rssboard.org/media-rss")

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


TAGS: Codec[tuple[Tag, ...]] = Codec("weighted tags", _tags, _read_tags, several=True)
WORDS = joined("list of words", " ")


def _list(field: str, wrapper: str, item: str) -> Child:
    """Return the row of a list that has an element of its own around it."""
    inner = shape(tuple, Child(SELF, MEDIA(item), many=True, ref=REF + item.lower()))
    return Child(field, MEDIA(wrapper), inner, ref=REF + wrapper.lower())


RATING = shape(Rating, Attr("scheme", "scheme", URI, ref=REF + "rating"), Text("value"))
CATEGORY = shape(
    MediaCategory,
    Attr("scheme", "scheme", URI, ref=REF + "category"),
    Attr("label", "label", ref=REF + "category"),
    Text("term"),
)
HASH = shape(
    Hash,
    Attr("algorithm", "algo", token("algorithm", "md5", "sha-1"), ref=REF + "hash"),
    Text("digest"),
)
PLAYER = shape(
    Player,
    Attr("url", "url", URL, required=True, ref=REF + "player"),
    Attr("width", "width", INT, ref=REF + "player"),
    Attr("height", "height", INT, ref=REF + "player"),
)
TEXT = shape(
    MediaText,
    Attr("type", "type", token("type of text", "plain", "html"), ref=REF + "text"),
    Attr("language", "lang", ref=REF + "text"),
    Attr("start", "start", ref=REF + "text"),
    Attr("end", "end", ref=REF + "text"),
    Text("text"),
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
)  # fmt: skip
STAR_RATING = shape(
    StarRating,
    Attr("average", "average", NUMBER, ref=REF + "community"),
    Attr("count", "count", INT, ref=REF + "community"),
    Attr("min", "min", INT, ref=REF + "community"),
    Attr("max", "max", INT, ref=REF + "community"),
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
PARAM = shape(Param, Attr("name", "name", required=True, ref=REF + "embed"), Text("value"))
EMBED = shape(
    Embed,
    Attr("url", "url", URL, required=True, ref=REF + "embed"),
    Attr("width", "width", INT, ref=REF + "embed"),
    Attr("height", "height", INT, ref=REF + "embed"),
    Child("params", MEDIA("param"), PARAM, many=True, ref=REF + "embed"),
)
STATUS = shape(
    Status,
    Attr(
        "state", "state", token("state", "active", "blocked", "deleted"),
        required=True, ref=REF + "status",
    ),
    Attr("reason", "reason", ref=REF + "status"),
)  # fmt: skip
PRICE = shape(
    Price,
    Attr(
        "type", "type", token("kind of price", "rent", "purchase", "package", "subscription"),
        ref=REF + "price",
    ),
    Attr("info", "info", URL, ref=REF + "price"),
    Attr("price", "price", NUMBER, ref=REF + "price"),
    Attr("currency", "currency", ref=REF + "price"),
)  # fmt: skip
LICENSE = shape(
    License,
    Attr("type", "type", ref=REF + "license"),
    Attr("href", "href", URL, ref=REF + "license"),
    Text("name"),
)
SUBTITLE = shape(
    SubTitle,
    Attr("type", "type", ref=REF + "subtitle"),
    Attr("language", "lang", ref=REF + "subtitle"),
    Attr("href", "href", URL, required=True, ref=REF + "subtitle"),
)
PEER_LINK = shape(
    PeerLink,
    Attr("type", "type", ref=REF + "peerlink"),
    Attr("href", "href", URL, required=True, ref=REF + "peerlink"),
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
    Attr("start", "start", ref=REF + "location"),
    Attr("end", "end", ref=REF + "location"),
    Child("position", georss.GEORSS("where"), georss.WHERE, ref=REF + "location"),
)
SCENE = shape(
    Scene,
    Child("title", MEDIA("sceneTitle"), ref=REF + "scenes"),
    Child("description", MEDIA("sceneDescription"), ref=REF + "scenes"),
    Child("start", MEDIA("sceneStartTime"), ref=REF + "scenes"),
    Child("end", MEDIA("sceneEndTime"), ref=REF + "scenes"),
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
    _list("back_links", "backLinks", "backLink"),
    Child("status", MEDIA("status"), STATUS, ref=REF + "status"),
    Child("prices", MEDIA("price"), PRICE, many=True, ref=REF + "price"),
    Child("license", MEDIA("license"), LICENSE, ref=REF + "license"),
    Child("subtitles", MEDIA("subTitle"), SUBTITLE, many=True, ref=REF + "subtitle"),
    Child("peer_links", MEDIA("peerLink"), PEER_LINK, many=True, ref=REF + "peerlink"),
    Child("rights_status", MEDIA("rights"), RIGHTS, ref=REF + "rights"),
    Child("locations", MEDIA("location"), LOCATION, many=True, ref=REF + "location"),
    Child("scenes", MEDIA("scenes"), SCENES, ref=REF + "scenes"),
)

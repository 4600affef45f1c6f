"""GeoRSS GML: a point on the globe, as Media RSS uses it in media:location."""

from __future__ import annotations

from newsfeed._wire.codec import NUMBER, Codec
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import SELF, Any_, Child, shape

from . import media_rules

GEORSS = Namespace("georss", "http://www.georss.org/georss", "https://www.georss.org/gml.html")
GML = Namespace(
    "gml",
    "http://www.opengis.net/gml",
    "https://www.georss.org/gml.html",
    frozenset(("Envelope", "LineString", "MultiPoint", "Polygon")),
)

_PAIR = 2


def _encode(position: tuple[float, float]) -> str:
    latitude, longitude = position
    return f"{_degrees(latitude)} {_degrees(longitude)}"


def _degrees(amount: float) -> str:
    text = NUMBER.encode(amount) if NUMBER.encode else ""
    return text.removesuffix(".0")


def _decode(text: str) -> tuple[float, float]:
    parts = text.split()
    if len(parts) != _PAIR:
        raise ValueError(text)
    return float(parts[0]), float(parts[1])


#: Latitude and longitude in degrees, WGS 84, a space between.
POSITION: Codec[tuple[float, float]] = Codec(
    "position", _encode, _decode, safe="all", rule="not-a-position"
)

POINT = shape(tuple, Child(SELF, GML("pos"), POSITION, required=True, ref="gml:pos"))
WHERE = shape(
    tuple,
    Child(SELF, GML("Point"), POINT, ref="gml:Point"),
    rules=(media_rules.has_geometry,),
    checks=(Any_("", dict),),
)

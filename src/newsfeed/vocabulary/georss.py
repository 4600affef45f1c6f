"""GeoRSS: http://www.georss.org/georss, and what it takes from http://www.opengis.net/gml.

Specified at https://www.georss.org/simple.html and https://www.georss.org/gml.html.
"""

from __future__ import annotations

from newsfeed._wire.codec import INT, NUMBER, Codec
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import SELF, Any_, Child, Row, Shape, Text, shape

from .checked import attribute, row
from .coordinates import has_geometry, is_on_the_globe, points

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
    "position", _encode, _decode, safe=True, rule="not-a-position"
)

POINT = shape(tuple, Child(SELF, GML("pos"), POSITION, required=True, ref="gml:pos"))
WHERE = shape(
    tuple,
    Child(SELF, GML("Point"), POINT, ref="gml:Point"),
    rules=(has_geometry,),
    checks=(Any_("", dict),),
)

_POINT = r"-?[0-9]++(?:\.[0-9]++)?+ -?[0-9]++(?:\.[0-9]++)?+"
_TOLD = ("featurename", "featuretypetag", "relationshiptag", "elev", "floor", "radius")
# Written both ways in the standard's own examples.
_FEATURES = (
    *("featurename", "featureName", "featuretypetag", "featureTypeTag"),
    *("relationshiptag", "relationshipTag"),
)


def _drawn(local: str, pattern: str, example: str) -> Child:
    inner: Shape = shape(
        tuple, Text(SELF, points(pattern, example)), *(attribute(name) for name in _TOLD)
    )
    return row(GEORSS(local), inner, many=True, rules=(is_on_the_globe,))


#: Of feeds and articles: where something is.
ROWS: tuple[Row, ...] = (
    _drawn("point", _POINT, "45.256 -71.92"),
    _drawn("line", rf"{_POINT}(?: {_POINT})++", "two points"),
    _drawn("polygon", rf"{_POINT}(?: {_POINT}){{3,}}+", "four points or more"),
    _drawn("box", rf"{_POINT} {_POINT}", "two points"),
    _drawn("circle", rf"{_POINT} [0-9]++(?:\.[0-9]++)?+", "a point and a radius"),
    row(GEORSS("where"), WHERE, many=True),
    *(row(GEORSS(local), many=True) for local in _FEATURES),
    *(row(GEORSS(local), NUMBER, many=True) for local in ("elev", "radius")),
    row(GEORSS("floor"), INT, many=True),
)

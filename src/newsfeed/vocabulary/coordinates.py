"""Where something is on the globe: WGS 84 in degrees, as several vocabularies write it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from newsfeed._wire.codec import Codec, Unfit
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

_NUMBER: Final = r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++)(?:[eE][+-]?[0-9]{1,3})?+"
_DEGREES: Final = pattern(_NUMBER)
_POLE: Final = 90
_DATE_LINE: Final = 180
# Who draws a line of more points has one that is on the globe.
_MOST: Final = 1000


def _between(most: int) -> Callable[[str], None]:
    def look(text: str) -> None:
        if _DEGREES.fullmatch(text) is None:
            message = f"{shown(text)} is not a number of degrees: write one as in 48.8584"
            raise ValueError(message)
        if not -most <= float(text) <= most:
            message = f"{shown(text)} is not between -{most} and {most} degrees"
            raise ValueError(message)

    return look


#: Degrees north of the equator.
LATITUDE: Codec[str] = Codec("latitude", None, str, rule="not-a-latitude", legal=_between(_POLE))

#: Degrees east of Greenwich.
LONGITUDE: Codec[str] = Codec(
    "longitude", None, str, rule="not-a-longitude", legal=_between(_DATE_LINE)
)


def _legal_altitude(text: str) -> None:
    if _DEGREES.fullmatch(text) is None:
        message = f"{shown(text)} is not a height: write metres, as in 35.5"
        raise ValueError(message)


#: Metres above the ellipsoid.
ALTITUDE: Codec[str] = Codec("altitude", None, str, rule="not-a-number", legal=_legal_altitude)


def points(grammar: str, example: str) -> Codec[str]:
    """Return the codec of a list of points, latitude before longitude, a space between.

    Args:
        grammar: A regular expression.
        example: What is right.

    """
    fits = pattern(grammar)

    def look(text: str) -> None:
        if fits.fullmatch(text) is None:
            if "," in text:
                message = f"{shown(text)} has a comma: GeoRSS has a space between two numbers"
                raise Unfit("coordinates-with-comma", message)
            message = f"{shown(text)} is not what this holds: write {example}"
            raise ValueError(message)

    return Codec("list of coordinates", None, str, rule="not-coordinates", legal=look)


@rule("off-the-globe", Severity.ERROR, "https://www.georss.org/simple.html")
def is_on_the_globe(place: Node, _: Case) -> Iterator[Fault]:
    """A point is further north than the pole, or further east than the date line.

    Latitudes end at 90 degrees, longitudes at 180, to either side. Mostly the two have changed
    places: GeoRSS writes the latitude first, GeoJSON and most maps' programs the longitude.

    Wrong:
        <georss:point>-122.4 37.8</georss:point>

    Right:
        <georss:point>37.8 -122.4</georss:point>
    """
    numbers = place.text.split()[:_MOST]
    for latitude, longitude in zip(numbers[::2], numbers[1::2], strict=False):
        if not (_DEGREES.fullmatch(latitude) and _DEGREES.fullmatch(longitude)):
            return
        if abs(float(latitude)) > _POLE or abs(float(longitude)) > _DATE_LINE:
            said = shown(f"{latitude} {longitude}")
            yield Fault(f"{said} is not on the globe: write the latitude first, then the longitude")
            return


@rule("place-without-geometry", Severity.ERROR, "https://www.georss.org/gml.html", parsed=True)
def has_geometry(where: Node, _: Case) -> Iterator[Fault]:
    """A georss:where has nothing in it.

    It is a frame for a geometry of GML, and says by itself nothing of a place. Put a gml:Point, or
    another geometry, into it.

    Wrong:
        <georss:where/>

    Right:
        <georss:where>
          <gml:Point><gml:pos>45.256 -71.92</gml:pos></gml:Point>
        </georss:where>
    """
    if not any(isinstance(each, Node) for each in where.content):
        message = "georss:where holds no geometry: put a gml:Point into it"
        yield Fault(message, missing="http://www.opengis.net/gml}Point")

"""Basic geo vocabulary: http://www.w3.org/2003/01/geo/wgs84_pos#.

Specified at https://www.w3.org/2003/01/geo/.
"""

from __future__ import annotations

from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Row, shape

from .checked import row
from .coordinates import ALTITUDE, LATITUDE, LONGITUDE

GEO = Namespace(
    "geo",
    "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "https://www.w3.org/2003/01/geo/",
    aside=True,
)

_AT: tuple[Row, ...] = (
    row(GEO("lat"), LATITUDE),
    row(GEO("long"), LONGITUDE),
    row(GEO("alt"), ALTITUDE),
)

#: Of feeds and articles.
ROWS: tuple[Row, ...] = (*_AT, row(GEO("Point"), shape(tuple, *_AT), many=True))

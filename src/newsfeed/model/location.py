"""A place shown in a media object: media:location of Media RSS 1.5.1, with its GeoRSS point."""

from __future__ import annotations

from newsfeed.errors import InvalidValue

from ._convert import optional_line, scene_time
from ._numbers import decimal
from ._value import Value, field, frozen


@frozen(kw_only=True, repr=False)
class Location(Value):
    """Where it was taken: media:location.

    Attributes:
        description: The place's name.
        start: NTP time from which the place is shown.
        end: NTP time until which it is shown.
        latitude: Degrees north, WGS 84.
        longitude: Degrees east, WGS 84.

    """

    description: str | None = field(default=None, converter=optional_line)
    start: str | None = field(default=None, converter=scene_time)
    end: str | None = field(default=None, converter=scene_time)
    latitude: float | None = field(default=None, converter=decimal)
    longitude: float | None = field(default=None, converter=decimal)

    def _complete(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            message = "latitude and longitude go together"
            raise InvalidValue(message)
        for name, most in (("latitude", 90), ("longitude", 180)):
            degrees = getattr(self, name)
            if degrees is not None and not -most <= degrees <= most:
                message = f"{degrees} is not between -{most} and {most}"
                raise InvalidValue(message, path=name)
        if not (self.description or self.start or self.end or self.latitude is not None):
            message = "a location needs a description, a time or a position"
            raise InvalidValue(message)

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude, if known."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude

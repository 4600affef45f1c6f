"""A newsroom's local times as instants."""

from __future__ import annotations

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from newsfeed.errors import InvalidValue
from newsfeed.text.dates import instant

__all__ = ["instant_in", "is_doubtful", "time_zone"]


def time_zone(zone: str | tzinfo | None) -> tzinfo | None:
    """A time zone by its IANA name, such as "Europe/Berlin"; a `tzinfo` is one already.

    Raises:
        InvalidValue: there is no such zone, or the machine has no list of zones.
    """
    if zone is None or isinstance(zone, tzinfo):
        return zone
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as fault:
        message = (
            f"{zone!r} is not the name of a time zone: write one such as 'Europe/Berlin' or 'UTC' "
            "(where none is known, install the package tzdata)"
        )
        raise InvalidValue(message, path="zone") from fault


def instant_in(text: str, zone: tzinfo | None) -> datetime:
    """Read a date and time; one without an offset is read in `zone`.

    A date alone is its midnight. Of the two times that a clock shows twice when summer ends, the
    first is meant; a time that it leaps over when summer begins is counted on from before the leap.

    Args:
        text: ISO 8601: `2022-12-19T09:30:00+03:00`, `2022-12-19 09:30`, `2022-12-19`; or RFC 822.
        zone: The newsroom's time zone.

    Raises:
        ValueError: the text is no date, lies outside the years 1 to 9999, or needs a zone.
    """
    local = _local(text)
    if local is None:
        return instant(text)
    if zone is None:
        message = (
            f"{text!r} does not say in which time zone: write it with its offset from UTC "
            f"({local.isoformat()}+03:00), or name the newsroom's zone (zone='Europe/Berlin', on "
            "the command line --zone)"
        )
        raise ValueError(message)
    return instant(local.replace(tzinfo=zone))


def is_doubtful(text: str, zone: tzinfo) -> bool:
    """Whether clocks in the zone show this time twice, or never."""
    local = _local(text)
    if local is None:
        return False
    first, second = (local.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first != second


def _local(text: str) -> datetime | None:
    """The time without an offset that the text says; None when it says anything else."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo is None else None

"""Instants: what counts as one, and how RFC 822 and RFC 3339 write it.

An instant is an aware `datetime` in `timezone.utc`, cut to whole seconds: RSS has no fractions,
and some readers misread those of Atom. A time without an offset is no instant, so it is refused
rather than read in the zone of the machine; a newsroom's local times come in through `localized`.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

from newsfeed.text.shown import shown

from .patterns import pattern

__all__ = ["instant", "localized", "rfc822", "rfc3339"]

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = (
    *("", "Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
# Numbers in two digits: half the time that isoformat takes, a third of a format specification's.
_TWO: Final = tuple(f"{number:02}" for number in range(60))
_MONTH: Final = {name.lower(): number for number, name in enumerate(_MONTHS)}
# The zone names of RFC 822, section 5.1, in hours; UTC is what many write instead of UT. The
# one-letter military zones but Z are left out: RFC 822 had their signs wrong, so nobody can tell
# what they mean.
_HOURS: Final = (
    *(("UT", 0), ("UTC", 0), ("GMT", 0), ("Z", 0)),
    *(("EDT", -4), ("EST", -5), ("CDT", -5), ("CST", -6)),
    *(("MDT", -6), ("MST", -7), ("PDT", -7), ("PST", -8)),
)
_ZONES: Final = {name: timezone(timedelta(hours=hours)) for name, hours in _HOURS}
_RFC822: Final = pattern(
    r"(?:[a-z]{3,9}+,? ++)?+([0-9]{1,2}+) ++([a-z]{3})[a-z]*+ ++([0-9]{4}+) ++"
    r"([0-9]{1,2}+):([0-9]{2}+)(?::([0-9]{2}+))?+ *+(?:([+-])([0-9]{2}):?([0-9]{2})|([a-z]{1,3}+))",
    re.IGNORECASE | re.ASCII,
)
# What people write between an ISO 8601 time and its offset, though the standard has nothing there.
_APART: Final = pattern(r" ++(?:([+-][0-9]{2}:?[0-9]{2})|UTC|GMT|Z)\Z", re.IGNORECASE)
_LEAP_SECOND: Final = pattern(r"(?<=:[0-5][0-9]:)60(?![0-9])")
# No form of a date is longer; email.utils needs no more than this to make up its mind.
_LONGEST: Final = 100


def instant(value: datetime | str) -> datetime:
    """Return `value` as an instant: aware, in UTC, whole seconds.

    A string may be ISO 8601 with an offset ("2022-12-19T09:30:00+03:00", "2022-12-19 06:30Z") or
    an RFC 822 date ("Mon, 19 Dec 2022 06:30:00 GMT"). There "-0000" counts as UTC, although RFC
    5322 takes it to say that the local zone is not known; the name of the day is not compared
    with the date. A leap second (":60") counts as the second before it. Fractions of seconds are
    cut, never rounded up.

    Raises:
        ValueError: The value has no offset or no time, can't be read, or lies outside the years
            1 to 9999 once it is in UTC.
        TypeError: The value is neither a datetime nor a string.
    """
    if type(value) is datetime and value.tzinfo is UTC and not value.microsecond:
        return value
    if isinstance(value, str):
        moment = _usual(value) or _read(value)
    elif isinstance(value, datetime):
        moment = value
    elif isinstance(value, date):
        raise ValueError(  # noqa: TRY004 - what is wrong is the value: it lacks its time
            f"{value} is a day without a time: give a datetime with its time zone"
        )
    else:
        raise TypeError(f"an instant must be a datetime or a str, not {type(value).__name__}")
    if moment.utcoffset() is None:
        raise ValueError(
            f"{_shown(value)} has no offset from UTC: add one, as in 2022-12-19T06:30:00Z or "
            "2022-12-19T09:30:00+03:00, or say where stories come in which time zone is meant"
        )
    return _in_utc(moment, value)


def localized(value: datetime | date | str, zone: tzinfo) -> datetime:
    """Return `value` as an instant; if it has no offset of its own, it is a local time of `zone`.

    A day without a time is its midnight. A local time that is skipped when clocks go forward is
    moved forward by as much as they are (02:30 becomes 03:30); one that occurs twice when they go
    back is the first of the two, unless the datetime says `fold=1`.

    Args:
        value: A datetime, a day, or a string as `instant` takes it, with or without offset.
        zone: The time zone of the newsroom, such as `zoneinfo.ZoneInfo("Europe/Moscow")`.

    Raises:
        ValueError: The value can't be read, or lies outside the years 1 to 9999 once it is in UTC.
        TypeError: The value is of another type, or the zone is one of pytz.
    """
    if isinstance(value, str):
        moment = _read(value)
    elif isinstance(value, datetime):
        moment = value
    elif isinstance(value, date):
        moment = datetime.combine(value, time())
    else:
        raise TypeError(f"a time must be a datetime, a date or a str, not {type(value).__name__}")
    if moment.utcoffset() is None:
        if hasattr(zone, "localize"):
            # Used like this, its zones give the local mean time of some day in 1900.
            raise TypeError("zones of pytz don't fit datetime: use zoneinfo.ZoneInfo")
        moment = _not_skipped(moment.replace(tzinfo=zone), value)
    return _in_utc(moment, value)


def rfc822(moment: datetime) -> str:
    """Return an instant as RSS writes it: "Mon, 19 Dec 2022 06:30:00 +0000".

    Always in UTC, with four digits for the year and English names whatever the locale. "+0000"
    and not "UT" or "Z", which some readers don't know.

    Raises:
        ValueError: `moment` is naive or lies outside the years 1 to 9999 once it is in UTC.
    """
    if moment.tzinfo is not UTC:
        moment = instant(moment)
    global _day822  # noqa: PLW0603 -- see there
    day, text = _day822
    if moment.toordinal() != day:
        text = (
            f"{_DAYS[moment.weekday()]}, {_TWO[moment.day]} {_MONTHS[moment.month]} "
            f"{moment.year:04}"
        )
        _day822 = moment.toordinal(), text
    return f"{text} {_TWO[moment.hour]}:{_TWO[moment.minute]}:{_TWO[moment.second]} +0000"


def rfc3339(moment: datetime) -> str:
    """Return an instant as Atom writes it: "2022-12-19T06:30:00Z".

    Always in UTC with "Z": some readers ignore the offset. Never with fractions of seconds.

    Raises:
        ValueError: `moment` is naive or lies outside the years 1 to 9999 once it is in UTC.
    """
    global _day3339, _last3339  # noqa: PLW0603 -- see there
    last, text = _last3339
    if moment is last:
        return text
    if moment.tzinfo is not UTC:
        moment = instant(moment)
    day, text = _day3339
    if moment.toordinal() != day:
        text = f"{moment.year:04}-{_TWO[moment.month]}-{_TWO[moment.day]}"
        _day3339 = moment.toordinal(), text
    text = f"{text}T{_TWO[moment.hour]}:{_TWO[moment.minute]}:{_TWO[moment.second]}Z"
    _last3339 = moment, text
    return text


# Articles of one day stand together, and most entries were published and updated at one instant, so
# what was written last is kept. A pair is read and exchanged as one, and so no thread sees halves
# of two.
_day822: tuple[int, str] = (0, "")
_day3339: tuple[int, str] = (0, "")
_last3339: tuple[datetime | None, str] = (None, "")


# `datetime.fromisoformat` takes it for the end of the text.
_NUL: Final = "\0"
# The lengths of 2022-12-19T06:30:00Z and 2022-12-19T09:30:00+03:00.
_USUAL: Final = frozenset({20, 25})


def _usual(text: str) -> datetime | None:
    """Read the form that programs write, fast: 2022-12-19T06:30:00Z or with an offset."""
    if len(text) in _USUAL and _NUL not in text:
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    return None


def _read(text: str) -> datetime:
    """Read a date and time with or without an offset, in any of the forms that `instant` names."""
    bare = text.strip()
    # ASCII, because int(), and so email.utils, reads the digits of any script.
    if len(bare) <= _LONGEST and bare.isascii() and _NUL not in bare:
        form = _LEAP_SECOND.sub("59", _APART.sub(_joined, bare))
        try:
            return datetime.fromisoformat(form[:-1] + form[-1:].upper())  # RFC 3339 allows "z"
        except ValueError:
            pass
        try:
            moment = _read_rfc822(form) or _read_obsolete(bare)
        except ValueError as error:
            raise ValueError(f"{_shown(text)} is no date and time: {error}") from None
        if moment is not None:
            return moment
    raise ValueError(
        f"{_shown(text)} is no date and time: write it as 2022-12-19T09:30:00+03:00 "
        "or Mon, 19 Dec 2022 06:30:00 +0000"
    )


def _joined(offset: re.Match[str]) -> str:
    return offset[1] or "Z"


def _read_rfc822(text: str) -> datetime | None:
    """Read the form that RFC 822 dates have in feeds; None for any other."""
    found = _RFC822.fullmatch(text)
    if not found:
        return None
    day, name, year, hour, minute, second, sign, hours, minutes, zone = found.groups()
    month = _MONTH.get(name.lower())
    if not month:
        raise ValueError(f"there is no month {name}")
    if sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        place = timezone(-offset if sign == "-" else offset)
    elif zone.upper() in _ZONES:
        place = _ZONES[zone.upper()]
    else:
        raise ValueError(f"{zone} is no zone of RFC 822, write an offset such as +0100")
    clock = (int(hour), int(minute), int(second or 0))
    return datetime(int(year), month, int(day), *clock, tzinfo=place)


def _read_obsolete(text: str) -> datetime | None:
    """Read the rarer forms of RFC 822, 850 and 5322: years of two digits, comments, hyphens."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - 20 ms, and hardly ever needed

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):  # it raises all of them on odd input
        return None
    # It returns a naive datetime for "-0000" as well as for no zone, or one that it doesn't know.
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None and "-0000" in text else moment


def _not_skipped(moment: datetime, value: object) -> datetime:
    """Return a local time that `fold=1` would move back over a gap with `fold=0`, so forward."""
    if not moment.fold:
        return moment
    there = _in_utc(moment, value).astimezone(moment.tzinfo)
    is_skipped = there.replace(tzinfo=None) != moment.replace(tzinfo=None, microsecond=0)
    return moment.replace(fold=0) if is_skipped else moment


def _in_utc(moment: datetime, value: object) -> datetime:
    """Return an aware datetime as an instant; `value` is what it was made from, for the message."""
    try:
        there = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{_shown(value)} lies outside the years 1 to 9999 in UTC") from None
    if type(there) is datetime and not there.microsecond:
        return there
    # Anew and not by `replace`, which would keep a subclass of datetime.
    day = (there.year, there.month, there.day)
    return datetime(*day, there.hour, there.minute, there.second, tzinfo=UTC)


def _shown(value: object) -> str:
    """Return a value for a message: a string in quotes and cut, a datetime as ISO 8601."""
    if not isinstance(value, str):
        return str(value)
    return shown(value)

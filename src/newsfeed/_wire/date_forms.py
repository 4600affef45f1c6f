"""The dates of Atom and Dublin Core, read by their letter; and what all written dates share.

The day must exist, the result is an instant (aware, in UTC, whole seconds), and nothing depends on
the clock, the locale or the zones of the machine. Every expression here is possessive or of fixed
length, so that hostile text costs no more than its length.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

__all__ = [
    "KEPT",
    "LEAP",
    "LONG_MONTHS",
    "is_stamp",
    "moment_of",
    "read_rfc3339",
    "read_w3cdtf",
    "refusal",
    "usual_stamp",
]

LONG_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_LAST_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LEAP: Final = 60
_LAST_HOUR: Final = 23
_LAST_MINUTE: Final = 59
_DAY: Final = timedelta(days=1)

_STAMP: Final = pattern(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]++)?+)?+"
    r"(?:Z|([+-])([0-9]{2}):([0-9]{2}))"
)
_CALENDAR: Final = pattern(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?+)?+")


def moment_of(
    year: int, month: int, day: int, hour: int, minute: int, second: int, offset: timedelta
) -> datetime:
    """Return the instant of a date at an offset from UTC; second 60 counts as 59.

    The end of a day may be written as 24:00:00, as ISO 8601 has it and XML Schema, whose dates the
    grammar of RFC 4287 refers to.

    Raises:
        ValueError: A part is out of its range, or the instant out of the years 1 to 9999.
    """
    if not year:
        raise ValueError("there is no year 0000")
    if not 1 <= month <= len(LONG_MONTHS):
        raise ValueError(f"there is no month {month:02}")
    last = _last_day(year, month)
    if not 1 <= day <= last:
        raise ValueError(f"{LONG_MONTHS[month - 1]} {year:04} has {last} days")
    if hour == _LAST_HOUR + 1:
        if minute or second:
            raise ValueError("hour 24 has no minutes: it is 00:00 of the next day")
        hour, offset = 0, offset - _DAY
    if hour > _LAST_HOUR:
        raise ValueError(f"there is no hour {hour}")
    if minute > _LAST_MINUTE:
        raise ValueError(f"there is no minute {minute}")
    if second > LEAP:
        raise ValueError(f"there is no second {second}")
    local = datetime(year, month, day, hour, minute, min(second, LEAP - 1), tzinfo=UTC)
    try:
        return local - offset
    except OverflowError:
        raise ValueError("in UTC it lies outside the years 1 to 9999") from None


def _last_day(year: int, month: int) -> int:
    """Return the last day of a month; `calendar` would know, and load the locale with it."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if is_leap and month == 2 else _LAST_DAYS[month - 1]  # noqa: PLR2004 -- the month of February


def refusal(text: str, form: str, reason: object, example: str) -> ValueError:
    """Return the error for a text that is not of a form: what, why, and how it would be right."""
    return ValueError(f"{shown(text)} is not {form}: {reason}; write it as {example}")


def is_stamp(text: str) -> bool:
    """Tell whether a text has the form of an Atom or Dublin Core date, be its parts as they may."""
    return bool(_STAMP.fullmatch(text) or _CALENDAR.fullmatch(text))


def read_rfc3339(text: str) -> datetime:
    """Read a date of Atom: RFC 4287, section 3.3, which is RFC 3339, section 5.6, in upper case.

    Fractions of any length are cut. Second 60 is legal and read as 59; whether there was a leap
    second then is not looked up. "-00:00" is UTC. Not legal are white space around the date (RFC
    4287, section 2), lower case, a missing part.

    Raises:
        ValueError: The text is no such date, or of the year 0000; the message says why.
    """
    usual = usual_stamp(text)
    if usual is not None:
        return usual
    try:
        return _stamp(text, "Atom")
    except ValueError as error:
        example = "2022-12-19T06:30:00Z"
        raise refusal(text, "an RFC 3339 date", error, example) from None


def usual_stamp(text: str) -> datetime | None:
    """Read the form that programs write, fast; None for all that needs a second look.

    No reader misunderstands this form.
    """
    return _usual(text) if len(text) == 20 else None  # noqa: PLR2004 -- the length of 2022-12-19T06:30:00Z


#: How many dates are kept that were read before. A text is asked for more than once: it is checked,
#: and then read; and most articles have been updated when they were published.
KEPT: Final = 128


@lru_cache(maxsize=KEPT)
def _usual(text: str) -> datetime | None:
    if (
        text[19] == "Z"
        and text[10] == "T"
        and text[4] == text[7] == "-"
        and text[13] == text[16] == ":"
        and text[11:13] < "24"  # a newer Python reads it
    ):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    return None


def read_w3cdtf(text: str) -> datetime:
    """Read a date of Dublin Core: W3C's "Date and Time Formats", https://www.w3.org/TR/NOTE-datetime.

    A year, a month or a day is read as its first instant in UTC. White space around it belongs to
    the XML and not to the notation. Not legal are second 60 (the note has "00 through 59"), a time
    without a zone, lower case.

    Raises:
        ValueError: The text is no such date, or of the year 0000; the message says why.
    """
    usual = usual_stamp(text)
    if usual is not None:
        return usual
    bare = text.strip(" \t\r\n")
    try:
        if found := _CALENDAR.fullmatch(bare):
            year, month, day = found.groups("1")
            return moment_of(int(year), int(month), int(day), 0, 0, 0, timedelta())
        return _stamp(bare, "W3CDTF")
    except ValueError as error:
        example = "2022-12-19 or 2022-12-19T06:30:00Z"
        raise refusal(text, "a W3CDTF date", error, example) from None


def _stamp(text: str, standard: str) -> datetime:
    """Read a date with its time; the two notations differ in their seconds."""
    found = _STAMP.fullmatch(text)
    if not found:
        raise ValueError(_why_no_stamp(text))
    year, month, day, hour, minute, second, sign, hours, minutes = found.groups()
    if second is None and standard == "Atom":
        raise ValueError("it has no seconds")
    if second == str(LEAP) and standard != "Atom":
        raise ValueError("there is no second 60 in this notation")
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    if int(hours or 0) > _LAST_HOUR or int(minutes or 0) > _LAST_MINUTE:
        raise ValueError(f"there is no offset {sign}{hours}:{minutes}")
    parts = (int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
    return moment_of(*parts, -offset if sign == "-" else offset)


def _why_no_stamp(text: str) -> str:
    bare = text.strip()
    if not bare:
        return "it is empty"
    nearly = {
        "there is white space around it": bare,
        "T and Z are upper case": bare.upper(),
        "it has no time": f"{bare}T00:00Z",
        "it has no zone, so nobody knows which hour is meant": f"{bare}Z",
        "its offset lacks the colon, as in +01:00": f"{bare[:-2]}:{bare[-2:]}",
    }
    return next(
        (reason for reason, right in nearly.items() if _STAMP.fullmatch(right)),
        "it does not have the form year-month-day, T, hour:minute:second, zone",
    )

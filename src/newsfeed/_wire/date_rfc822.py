"""The dates of RSS 2.0, read by the letter of RFC 822 and of what later changed it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .date_forms import KEPT, LEAP, LONG_MONTHS, is_stamp, moment_of, refusal

__all__ = ["MONTHS", "NAMED", "fragile_rfc822", "read_rfc822"]

_MONTH_NAMES: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MONTHS: Final = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_DAYS: Final = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)

#: RFC 822 section 5.1, in hours.
NAMED: Final = {
    "UT": 0,
    "GMT": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
}
# RFC 822 had the signs of all but Z wrong, so RFC 2822, section 4.3, takes them for "-0000".
_MILITARY: Final = frozenset("ABCDEFGHIKLMNOPQRSTUVWXYZ")
_LAST_TWO_DIGIT_OF_2000: Final = 49
_LONGEST_NUMBER: Final = 4
#: No place is further from UTC: Kiribati's Line Islands.
_FURTHEST: Final = 14

_DATE: Final = pattern(
    r"[ \t\r\n]*+(?:([A-Za-z]++)[ \t\r\n]*+,[ \t\r\n]*+)?+"
    r"([0-9]++)[ \t\r\n]++([A-Za-z]++)[ \t\r\n]++([0-9]++)[ \t\r\n]++"
    r"([0-9]++)[ \t\r\n]*+:[ \t\r\n]*+([0-9]++)(?:[ \t\r\n]*+:[ \t\r\n]*+([0-9]++))?+"
    r"(?:[ \t\r\n]++([A-Za-z]++|[+-][0-9]++))?+[ \t\r\n]*+"
)
_COMMENT_MARK: Final = pattern(r"\\.|[()]", re.DOTALL)
# What nearly all readers know.
_STURDY: Final = pattern(
    rf"(?:(?:{'|'.join(_DAYS)}), )?[0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}} "
    rf"[0-9]{{2}}:[0-9]{{2}}(?::[0-5][0-9])? (?:[+-](?:0[0-9]|1[0-4])(?:[03]0|[14]5)|"
    rf"{'|'.join(NAMED)}|Z)"
)


def read_rfc822(text: str) -> datetime:
    """Read a date of RSS 2.0: RFC 822, section 5, as RFC 1123, 2822 and 5322 changed it.

    Legal are: names in any case; white space and comments between the parts; a missing day name or
    missing seconds; second 60 (read as 59); years of four digits, of two (00 to 49 are 2000 to
    2049, 50 to 99 are 1950 to 1999) and of three (from 1900 on); offsets to ±9959; UT, GMT and
    the American zones; military letters, which all mean UTC (RFC 2822, section 4.3). Not legal
    are: UTC as a name, a day name that is not the date's (RFC
    822, section 5.2; RFC 5322, section 3.3), a date without a zone, an hour of one digit.

    Raises:
        ValueError: The text is no such date; the message says why.
    """
    usual = usual_rfc822(text)
    if usual is not None:
        return usual
    try:
        return _read_rfc822(text)
    except ValueError as error:
        example = "Mon, 19 Dec 2022 06:30:00 +0000"
        raise refusal(text, "an RFC 822 date", error, example) from None


def usual_rfc822(text: str) -> datetime | None:
    """Read the form that programs write, fast; None for all that needs a second look.

    No reader misunderstands this form.
    """
    return _usual(text) if text[25:] in _USUAL_ZONES else None


_USUAL_ZONES: Final = frozenset({" +0000", " GMT"})


# A text is asked for more than once: it is checked, and then read.
@lru_cache(maxsize=KEPT)
def _usual(text: str) -> datetime | None:
    if (
        (month := MONTHS.get(text[8:11]))
        and text[3:5] == ", "
        and text[7] == text[11] == text[16] == " "
        and text[19] == text[22] == ":"
        and text[17:19] < "24"  # a newer Python reads it
    ):
        try:
            moment = datetime.fromisoformat(
                f"{text[12:16]}-{month:02}-{text[5:7]}T{text[17:25]}+00:00"
            )
        except ValueError:
            return None
        if text[:3] == _DAYS[moment.weekday()]:
            return moment
    return None


def _read_rfc822(text: str) -> datetime:
    found = _DATE.fullmatch(_without_comments(text))
    if not found:
        raise ValueError(_why_no_rfc822(text))
    weekday, day, name, year, hour, minute, second, zone = found.groups()
    month = MONTHS.get(name.capitalize())
    if month is None:
        raise ValueError(f"there is no month {shown(name)} (Jan, Feb, Mar …)")
    if len(day) > 2:  # noqa: PLR2004 -- a day has one or two digits
        raise ValueError("the day has more than two digits")
    if {len(part) for part in (hour, minute, second) if part} != {2}:
        raise ValueError("hours, minutes and seconds have two digits each")
    moment = moment_of(
        *(_year(year), month, int(day), int(hour), int(minute), int(second or 0)), _offset(zone)
    )
    if weekday is not None:
        _check_weekday(weekday, datetime(_year(year), month, int(day), tzinfo=UTC))
    return moment


def _year(digits: str) -> int:
    """Return a year by RFC 2822, section 4.3."""
    length, year = len(digits), int(digits[: _LONGEST_NUMBER + 1])
    if length > _LONGEST_NUMBER:
        raise ValueError("the year has more than four digits")
    if length == 1:
        raise ValueError("the year has one digit")
    if length == 2:  # noqa: PLR2004 -- the standard's case
        return year + (2000 if year <= _LAST_TWO_DIGIT_OF_2000 else 1900)
    return year + 1900 if length == 3 else year  # noqa: PLR2004 -- the standard's case


def _offset(zone: str | None) -> timedelta:
    if not zone:
        raise ValueError("it has no zone, so nobody knows which hour is meant")
    if zone[0] in "+-":
        if len(zone) != len("+0000"):
            raise ValueError(f"an offset has four digits, as in +0100, and {shown(zone)} has not")
        hours, minutes = int(zone[1:3]), int(zone[3:])
        if minutes > 59:  # noqa: PLR2004 -- the minutes of an hour
            raise ValueError(f"the offset {zone} has no minutes from 00 to 59")
        apart = timedelta(hours=hours, minutes=minutes)
        return -apart if zone[0] == "-" else apart
    name = zone.upper()
    if name in _MILITARY:
        return timedelta()
    if name not in NAMED:
        raise ValueError(f"{shown(zone)} is no zone of RFC 822 (GMT or an offset such as +0100)")
    return timedelta(hours=NAMED[name])


def _check_weekday(name: str, day: datetime) -> None:
    if name.capitalize() not in _DAYS:
        raise ValueError(f"there is no day {shown(name)} (Mon, Tue, Wed …)")
    if name.capitalize() != _DAYS[day.weekday()]:
        right = _LONG_DAYS[day.weekday()]
        raise ValueError(
            f"{day.day} {LONG_MONTHS[day.month - 1]} {day.year:04} is a {right}, not {shown(name)}"
        )


def _why_no_rfc822(text: str) -> str:
    if not text.strip():
        return "it is empty"
    if is_stamp(text.strip()):
        return "this is how Atom and Dublin Core write dates"
    return "it does not have the form day month year hour:minute:second zone"


def _without_comments(text: str) -> str:
    """Return a text with each comment as a space; they nest, and a backslash escapes."""
    if not text.isascii() or "\0" in text:
        raise ValueError("it has characters other than ASCII letters, digits and marks")
    if "(" not in text and ")" not in text:
        return text
    kept, depth, end = [], 0, 0
    for mark in _COMMENT_MARK.finditer(text):
        if mark[0] == "(":
            if not depth:
                kept.append(text[end : mark.start()])
            depth += 1
        elif mark[0] == ")":
            depth -= 1
            if depth < 0:
                break
            end = mark.end()
    if depth:
        raise ValueError("its parentheses do not pair")
    return " ".join((*kept, text[end:]))


def fragile_rfc822(text: str) -> str | None:
    """Return why a legal RFC 822 date is misread by many readers; None if it is not, or not legal.

    "Not legal" is for `read_rfc822` to say. White space around the date means nothing.
    """
    bare = text.strip(" \t\r\n")
    if _STURDY.fullmatch(bare):
        return None
    try:
        read_rfc822(bare)
        plain = _without_comments(bare)
    except ValueError:
        return None
    if plain != bare:
        return "it has a comment in parentheses"
    return _fragile_part(plain)


def _fragile_part(plain: str) -> str | None:
    found = _DATE.fullmatch(plain)
    if not found:  # pragma: no cover -- it has just been read
        return None
    weekday, _, month, year, _, _, second, zone = found.groups()
    names = [name for name in (weekday, month) if name]
    hours, minutes = (int(zone[1:3]), int(zone[3:])) if zone[0] in "+-" else (0, 0)
    faults = {
        f"its year has {len(year)} digits": len(year) != _LONGEST_NUMBER,
        f"the military zone {zone} means another hour in RFC 822 than in RFC 2822": (
            zone.upper() in _MILITARY - {"Z"}
        ),
        "its names are not in the usual letters (Mon, Dec, GMT)": (
            zone != zone.upper() or any(name != name.capitalize() for name in names)
        ),
        "many readers do not know the leap second :60": second == str(LEAP),
        f"no place on Earth has the offset {zone}": hours > _FURTHEST or minutes % 15 > 0,
    }
    return next(
        (fault for fault, is_so in faults.items() if is_so),
        "its parts are not set apart by single spaces",
    )

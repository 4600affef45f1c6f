"""Dates of HTTP: RFC 9110 section 5.6.7."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from newsfeed.text.dates import rfc822

__all__ = ["http_date", "moment_of"]

_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})"
_TIME: Final = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
_FORMS: Final = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"[A-Z][a-z]{{2}}, (?P<day>\d\d) {_MONTH} (?P<year>\d{{4}}) {_TIME} GMT",
        rf"[A-Z][a-z]{{5,8}}, (?P<day>\d\d)-{_MONTH}-(?P<year>\d\d) {_TIME} GMT",
        rf"[A-Z][a-z]{{2}} {_MONTH} (?P<day>[ \d]\d) {_TIME} (?P<year>\d{{4}})",
    )
)

#: A year of two digits is in this century below it: what POSIX says, as no clock is asked here.
_PIVOT: Final = 70
_CENTURY: Final = 100


def http_date(moment: datetime) -> str:
    """Return an instant as HTTP writes it: "Sun, 01 Mar 2026 09:30:00 GMT"."""
    return f"{rfc822(moment).removesuffix('+0000')}GMT"


def moment_of(text: str) -> datetime | None:
    """Return the instant of a date in any of HTTP's three forms; None when it is none of them."""
    for form in _FORMS:
        if found := form.fullmatch(text):
            year = int(found["year"])
            if year < _CENTURY and len(found["year"]) == 2:  # noqa: PLR2004 -- two digits
                year += 2000 if year < _PIVOT else 1900
            clock = int(found["hour"]), int(found["minute"]), min(int(found["second"]), 59)
            month = _MONTHS.index(found["month"]) + 1
            try:
                return datetime(year, month, int(found["day"]), *clock, tzinfo=UTC)
            except ValueError:
                return None
    return None

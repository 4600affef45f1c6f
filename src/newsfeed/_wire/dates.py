"""Dates as text: how each standard writes them, and what a lenient reader makes of any other.

`decode` reads exactly what a standard allows (the docstrings of `read_rfc822`, `read_rfc3339` and
`read_w3cdtf` say what that is); `loose` reads what feeds really hold.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Final

from newsfeed.text.dates import instant, rfc822, rfc3339
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .codec import SURE, Codec
from .date_forms import read_rfc3339, read_w3cdtf, usual_stamp
from .date_rfc822 import fragile_rfc822, read_rfc822, usual_rfc822

__all__ = ["RFC822", "RFC3339", "W3CDTF", "fragile_rfc822", "read_loosely"]

_STANDARDS: Final = (read_rfc822, read_rfc3339, read_w3cdtf)
#: No form of a date is longer, and dateutil's patience is not ours.
_LONGEST: Final = 100
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS: Final = pattern(r"[0-9]{10}")
_MILLISECONDS: Final = pattern(r"[0-9]{13}")

# Marks that programs put for plainer ones: odd spaces, minus and dash, East Asian units.
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("\t\n\r\u00a0\u202f\u2009日", " "),
        **dict.fromkeys("\u2212\u2010\u2013年月", "-"),
    }
)
# All that starts like ISO 8601 and whose offset, if any, has less than 60 minutes.
_ISO: Final = pattern(r"[0-9]{4}-?[0-9W].*(?<![+-][0-9]{2}:[6-9][0-9])(?<![+-][0-9]{2}[6-9][0-9])")
# Whatever dateutil takes from its default differs between these two.
_DEFAULTS: Final = (datetime(2000, 1, 1), datetime(2003, 2, 2))  # noqa: DTZ001 -- dateutil gives them no zone either


def read_loosely(text: str) -> datetime:
    """Read a date in any form that can mean only one instant, whichever standard is at hand.

    Tried in turn: the three standards; other forms of ISO 8601; seconds or milliseconds since 1970
    (10 or 13 digits); then dates in words of a dozen languages and in numbers. There
    hour 24 is the next day's 0:00, second 60 is 59, and days' names are not compared with the date.
    A date without an offset is read as UTC, one without a time as its 0:00.

    Nothing is guessed: a day that may be a month (03/04/2022; with dots the day is first), a year
    of two digits but in RFC 822's order, a part that is missing, an unknown word or zone name is
    refused. Neither today's date nor the zone of the machine has a say.

    Raises:
        ValueError: The text is no such date.
    """
    bare = text.translate(_PLAIN).strip() if len(text) <= _LONGEST else text.strip(" \t\r\n")
    for read in _STANDARDS:
        try:
            return read(bare)
        except ValueError:
            continue
    try:
        return _known(bare) or _worded(bare)
    except ValueError as error:
        raise ValueError(f"{shown(text)} can't be read as a date: {error}") from None


def _known(text: str) -> datetime | None:
    """Read seconds and milliseconds since 1970, and the rarer forms of ISO 8601."""
    if len(text) > _LONGEST:
        raise ValueError(f"it has more than {_LONGEST} characters")
    if _SECONDS.fullmatch(text):
        return _EPOCH + timedelta(seconds=int(text))
    if _MILLISECONDS.fullmatch(text):
        return _EPOCH + timedelta(seconds=int(text) // 1000)
    if _ISO.fullmatch(text):  # the rest it leaves to email.utils, which guesses
        try:
            return instant(text)
        except ValueError:
            pass
    return None


def _worded(text: str) -> datetime:
    from .date_words import read_in_words  # noqa: PLC0415 -- writers need no word of it

    return read_in_words(text, _by_dateutil)


def _by_dateutil(text: str) -> tuple[int, int, int]:
    """Let dateutil find out which part is the day, and believe it only if it has no doubt.

    There are no names of zones left that it could take for the machine's, nor years of two digits
    that it would put into the century of today.
    """
    from dateutil.parser import parse  # noqa: PLC0415 -- 20 ms, and hardly ever needed

    found = set()
    for default, dayfirst in product(_DEFAULTS, (False, True)):
        try:
            found.add(parse(text, default=default, dayfirst=dayfirst))
        except (ValueError, OverflowError):
            raise ValueError("there is no such day") from None
    if len(found) > 1:
        raise ValueError("its day and its month can't be told apart")
    moment = found.pop()
    return moment.year, moment.month, moment.day


def _exactly(
    read: Callable[[str], datetime], usual: Callable[[str], datetime | None]
) -> Callable[[str], None]:
    """Return a test for `Codec.legal`: there is no white space around."""

    def look(text: str) -> None:
        if text.strip() != text:
            raise ValueError(text)  # the checker says what is wrong
        read(text)

    SURE[look] = usual
    return look


_HOUR_24: Final = pattern("[T ]24:")


def _fragile(text: str) -> str | None:
    """Say of a legal date that it has hour 24, as the grammars of RFC 3339 and RFC 822 don't."""
    if "24:" in text and _HOUR_24.search(text):
        return "not every reader knows hour 24: write 00:00 of the next day"
    return None


def _fragile_in_rss(text: str) -> str | None:
    return _fragile(text) or fragile_rfc822(text)


#: RSS 2.0 ("Date and Time Specification of RFC 822"), with four-digit years.
RFC822: Codec[datetime] = Codec(
    "RFC 822 date",
    rfc822,
    read_rfc822,
    safe=True,
    rule="not-an-rfc-822-date",
    loose=read_loosely,
    legal=_exactly(read_rfc822, usual_rfc822),
    fragile=("fragile-date", _fragile_in_rss),
)

#: RFC 4287 section 3.3.
RFC3339: Codec[datetime] = Codec(
    "RFC 3339 date",
    rfc3339,
    read_rfc3339,
    safe=True,
    rule="not-an-rfc-3339-date",
    loose=read_loosely,
    legal=_exactly(read_rfc3339, usual_stamp),
    fragile=("fragile-date", _fragile),
)

#: https://www.w3.org/TR/NOTE-datetime, which Dublin Core takes its dates from.
W3CDTF: Codec[datetime] = Codec(
    "W3CDTF date",
    rfc3339,
    read_w3cdtf,
    safe=True,
    rule="not-a-w3cdtf-date",
    loose=read_loosely,
    legal=_exactly(read_w3cdtf, usual_stamp),
    fragile=("fragile-date", _fragile),
)

"""Instants: what is read, what is refused, how they are written."""

from __future__ import annotations

import datetime as dt
import email.utils
import re
import time
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.text.dates import instant, localized, rfc822, rfc3339

DECEMBER: Final = datetime(2022, 12, 19, 6, 30, tzinfo=UTC)
BERLIN: Final = ZoneInfo("Europe/Berlin")

offsets = st.integers(-23 * 60 - 59, 23 * 60 + 59).map(lambda m: timezone(timedelta(minutes=m)))
# A day's distance from both ends, so that no offset leaves the years 1 to 9999.
moments = st.datetimes(
    *(datetime(1, 1, 2), datetime(9999, 12, 30)),  # noqa: DTZ001 - Hypothesis wants them naive
    timezones=offsets,
)


@pytest.mark.parametrize(
    "text",
    [
        "2022-12-19T06:30:00Z",
        "2022-12-19t06:30:00z",
        "2022-12-19T09:30:00+03:00",
        "2022-12-19T09:30:00.999999+03:00",
        "2022-12-19 09:30+03",
        "2022-12-19 09:30:00 +0300",
        "2022-12-19 06:30:00 UTC",
        "20221219T063000Z",
        "2022-12-19T06:30:00-00:00",
        " 2022-12-19T06:30:00Z\n",
        "Mon, 19 Dec 2022 06:30:00 GMT",
        "Mon, 19 Dec 2022 06:30:00 +0000",
        "Mon, 19 Dec 2022 06:30:00 -0000",
        "Mon, 19 Dec 2022 06:30:00 Z",
        "Mon, 19 Dec 2022 01:30:00 EST",
        "mon, 19 dec 2022 07:30:00 +0100",
        "Monday, 19 December 2022 07:30:00 +01:00",
        "19 Dec 2022 06:30 UT",
        "Tue, 19 Dec 2022 06:30:00 GMT",  # it was a Monday
        "Mon, 19 Dec 22 06:30:00 GMT",
        "Monday, 19-Dec-22 06:30:00 GMT",
        "Mon, 19 Dec 2022 07:30:00 +0100 (CET)",
        "Mon, 19 Dec 22 06:30:00 -0000",
    ],
)
def test_dates_are_read_in_the_forms_that_people_write(text: str) -> None:
    """ISO 8601 with an offset, RFC 822 with all its years, and their usual misspellings."""
    assert instant(text) == DECEMBER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("Sat, 31 Dec 2016 23:59:60 GMT", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_leap_second_counts_as_the_one_before(text: str, expected: datetime) -> None:
    """A datetime has no second 60."""
    assert instant(text) == expected


def test_an_instant_is_in_utc_and_in_whole_seconds() -> None:
    """Fractions are cut: 59.9 seconds stay in their minute."""
    value = datetime(2022, 12, 19, 9, 29, 59, 999_999, timezone(timedelta(hours=3)))
    found = instant(value)
    assert found.tzinfo is UTC
    assert found == datetime(2022, 12, 19, 6, 29, 59, tzinfo=UTC)


def test_an_instant_is_returned_as_the_same_object() -> None:
    """Nothing is done when nothing needs to be."""
    assert instant(DECEMBER) is DECEMBER


def test_a_subclass_of_datetime_becomes_a_datetime() -> None:
    """Data frames and test tools have datetimes of their own."""

    class Moment(datetime):
        pass

    found = instant(Moment(2022, 12, 19, 6, 30, tzinfo=UTC))
    assert type(found) is datetime
    assert found == DECEMBER


class Nowhere(tzinfo):
    """A zone that knows no offset, which makes a datetime naive."""

    def utcoffset(self, _: datetime | None, /) -> None:
        """Return None."""

    dst = utcoffset

    def tzname(self, _: datetime | None, /) -> str:
        """Return a name."""
        return "Nowhere"


@pytest.mark.parametrize(
    "value",
    [
        datetime(2022, 12, 19, 6, 30),  # noqa: DTZ001 - what is tested
        datetime(2022, 12, 19, 6, 30, tzinfo=Nowhere()),
        "2022-12-19T06:30:00",
        "2022-12-19",
        "Mon, 19 Dec 2022 06:30:00",
        "Mon, 19 Dec 22 06:30:00",
    ],
)
def test_a_time_without_an_offset_is_refused(value: datetime | str) -> None:
    """The zone of the machine must not decide; the message says what to do."""
    with pytest.raises(ValueError, match=r"no offset from UTC: add one.*time zone"):
        instant(value)


def test_a_day_is_refused() -> None:
    """A date has no time."""
    with pytest.raises(ValueError, match="2022-12-19 is a day without a time"):
        instant(date(2022, 12, 19))  # type: ignore[arg-type]  # the fault that is tested


@pytest.mark.parametrize("value", [1671431400, None, b"2022-12-19T06:30:00Z"])
def test_other_types_are_type_errors(value: object) -> None:
    """Seconds since 1970 are ambiguous (milliseconds?), so they are not taken."""
    with pytest.raises(TypeError, match="must be a datetime"):
        instant(value)  # type: ignore[arg-type]  # the fault that is tested
    with pytest.raises(TypeError, match="must be a datetime"):
        localized(value, UTC)  # type: ignore[arg-type]  # the fault that is tested


@pytest.mark.parametrize(
    "text",
    [
        *("", "now", "yesterday", "2022", "2022-13-01T00:00:00Z", "2022-02-30T00:00:00Z"),
        *("2022-12-19T25:00:00Z", "2022-12-19T06:30:00+99:99", "19/12/2022 06:30", "1671431400"),
        *("Mon, 30 Feb 2022 06:30:00 GMT", "Mon, 19 Dek 2022 06:30:00 GMT", "9" * 5000),
        *("Mon, 19 Dec 2022 06:30:00 CET", "Mon, 19 Dec 2022 06:30:00 +9999", "Mon, Dec"),
        *("Mon, 19 Dec 99999 06:30:00 GMT", "١٩ Dec 2022 06:30:00 GMT", "Mon, 0 Jan 22 1:2:3 Z"),
    ],
)
def test_what_is_no_date_is_a_value_error(text: str) -> None:
    """Nothing is guessed, no error of a parser comes through, the message is short."""
    with pytest.raises(ValueError, match="is no date and time") as caught:
        instant(text)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    "value",
    [
        datetime(1, 1, 1, 1, tzinfo=timezone(timedelta(hours=2))),
        datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-2))),
        "0001-01-01T01:00:00+02:00",
    ],
)
def test_an_instant_outside_the_calendar_is_refused(value: datetime | str) -> None:
    """In UTC it would lie in the year 0 or 10000."""
    with pytest.raises(ValueError, match="outside the years 1 to 9999"):
        instant(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime(2022, 7, 1, 12), "2022-07-01T10:00:00Z"),  # noqa: DTZ001 - what is tested
        ("2022-12-19 12:00", "2022-12-19T11:00:00Z"),
        ("Mon, 19 Dec 2022 12:00:00", "2022-12-19T11:00:00Z"),
        (date(2022, 12, 19), "2022-12-18T23:00:00Z"),
        ("2022-12-19", "2022-12-18T23:00:00Z"),
        ("2022-12-19T12:00:00-05:00", "2022-12-19T17:00:00Z"),
        (DECEMBER, "2022-12-19T06:30:00Z"),
    ],
)
def test_a_local_time_is_read_in_the_zone_given(
    value: datetime | date | str, expected: str
) -> None:
    """A day is its midnight; a time with an offset keeps it."""
    assert rfc3339(localized(value, BERLIN)) == expected


@pytest.mark.parametrize("fold", [0, 1])
def test_a_skipped_local_time_moves_forward(fold: int) -> None:
    """On 27 March 2022 clocks in Berlin went from 02:00 to 03:00."""
    skipped = datetime(2022, 3, 27, 2, 30, fold=fold)  # noqa: DTZ001 - what is tested
    assert localized(skipped, BERLIN).astimezone(BERLIN).hour == 3


def test_a_repeated_local_time_is_the_first_unless_fold_says_else() -> None:
    """On 30 October 2022 clocks in Berlin went back from 03:00 to 02:00."""
    repeated = datetime(2022, 10, 30, 2, 30)  # noqa: DTZ001 - what is tested
    assert rfc3339(localized(repeated, BERLIN)) == "2022-10-30T00:30:00Z"
    assert rfc3339(localized(repeated.replace(fold=1), BERLIN)) == "2022-10-30T01:30:00Z"


def test_zones_of_pytz_are_refused() -> None:
    """Set on a datetime, they mean local mean time, some minutes off."""

    class Zone(Nowhere):
        def localize(self, moment: datetime) -> datetime:
            return moment

    with pytest.raises(TypeError, match="use zoneinfo"):
        localized("2022-12-19 12:00", Zone())


def test_a_local_time_outside_the_calendar_is_refused() -> None:
    """The first midnight of the year 1 in the east lies before it in UTC."""
    with pytest.raises(ValueError, match="outside the years 1 to 9999"):
        localized(date(1, 1, 1), timezone(timedelta(hours=2)))


def test_rfc_822_dates_have_english_names_and_four_digits() -> None:
    """As RSS wants them, with an offset that every reader knows."""
    assert rfc822(DECEMBER) == "Mon, 19 Dec 2022 06:30:00 +0000"
    assert rfc822(datetime(1, 2, 3, 4, 5, 6, tzinfo=UTC)) == "Sat, 03 Feb 0001 04:05:06 +0000"


def test_rfc_3339_dates_are_in_utc() -> None:
    """With "Z" and in whole seconds."""
    assert rfc3339(DECEMBER) == "2022-12-19T06:30:00Z"
    assert rfc3339(DECEMBER.astimezone(BERLIN)) == "2022-12-19T06:30:00Z"
    assert rfc3339(DECEMBER.replace(microsecond=5)) == "2022-12-19T06:30:00Z"
    assert rfc3339(datetime(1, 1, 1, tzinfo=UTC)) == "0001-01-01T00:00:00Z"


def test_naive_datetimes_are_not_written() -> None:
    """The zone of the machine must not decide."""
    naive = datetime(2022, 12, 19, 6, 30)  # noqa: DTZ001 - what is tested
    for write in (rfc822, rfc3339):
        with pytest.raises(ValueError, match="no offset"):
            write(naive)


def test_the_machine_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """The local zone changes nothing in what is written or read."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert rfc822(instant("2022-12-19T09:30:00+03:00")) == "Mon, 19 Dec 2022 06:30:00 +0000"
        assert instant("Mon, 19 Dec 22 06:30:00 GMT") == DECEMBER
    finally:
        monkeypatch.undo()
        time.tzset()


@given(moments)
def test_what_is_written_is_read_back(moment: datetime) -> None:
    """Both forms name the same instant, in every year from 1 to 9999."""
    expected = moment.astimezone(UTC).replace(microsecond=0)
    assert instant(rfc822(moment)) == expected
    assert instant(rfc3339(moment)) == expected
    assert instant(moment) == expected
    assert instant(moment.isoformat()) == expected


@given(moments)
def test_the_forms_are_those_of_the_standards(moment: datetime) -> None:
    """The standard library's readers understand them, too; RFC 822's knows years from 100 on."""
    assert re.fullmatch(
        r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000", rfc822(moment)
    )
    assert datetime.fromisoformat(rfc3339(moment)) == instant(moment)
    if instant(moment).year >= 100:
        assert email.utils.parsedate_to_datetime(rfc822(moment)) == instant(moment)


@given(st.text(max_size=40) | st.text(st.sampled_from("0123456789:-+TZ. ,DecMonGT"), max_size=40))
def test_any_text_is_an_instant_or_a_value_error(text: str) -> None:
    """Nothing else happens, whatever stands in a feed."""
    try:
        found = instant(text)
    except ValueError:
        return
    assert found.tzinfo is dt.UTC

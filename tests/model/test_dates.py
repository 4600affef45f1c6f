"""Instants as an article holds them: in UTC, to the second, and never a guess."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from tests.strategies import moments

from newsfeed import Article, InvalidValue


def published(when: Any) -> datetime | None:
    """Return what an article makes of a date."""
    return Article(title="T", id="1", published=when).published


SAME = datetime(2022, 12, 19, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "when",
    [
        "2022-12-19T09:30:00+03:00",
        "2022-12-19T06:30:00Z",
        "2022-12-19 06:30:00Z",
        "2022-12-19T06:30Z",
        "2022-12-19T06:30:00.999999Z",
        "Mon, 19 Dec 2022 06:30:00 GMT",
        "Mon, 19 Dec 2022 09:30:00 +0300",
        "19 Dec 2022 06:30 +0000",
        datetime(2022, 12, 19, 6, 30, tzinfo=UTC),
        datetime(2022, 12, 19, 6, 30, 0, 999999, tzinfo=UTC),
        datetime(2022, 12, 19, 9, 30, tzinfo=timezone(timedelta(hours=3))),
        datetime(2022, 12, 19, 7, 30, tzinfo=ZoneInfo("Europe/Berlin")),
    ],
)
def test_an_instant_is_held_in_utc_to_the_second(when: object) -> None:
    """However it was given, an instant is the same."""
    held = published(when)
    assert held == SAME
    assert held is not None
    assert held.tzinfo is UTC
    assert type(held) is datetime


@pytest.mark.parametrize(
    "when",
    [datetime(2022, 12, 19, 6, 30), "2022-12-19T06:30:00", "Mon, 19 Dec 2022 06:30:00"],  # noqa: DTZ001 - naive on purpose
)
def test_a_naive_date_is_refused_with_what_to_do(when: object) -> None:
    """Nobody can know which instant is meant; the message says how to say it."""
    with pytest.raises(InvalidValue, match=r"tzinfo|offset|zone") as caught:
        published(when)
    assert caught.value.path == "published"


@pytest.mark.parametrize(
    "when",
    [
        "2022-02-30T00:00:00Z",
        "2022-13-01T00:00:00Z",
        "2022-12-19T25:00:00Z",
        "2022-12-19T06:61:00Z",
        "31 Feb 2022 00:00 GMT",
        "Mon, 19 Foo 2022 06:30:00 GMT",
        "yesterday",
        "2022",
        "2022-12-19",
        "1671431400",
        "0000-01-01T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "2022-12-19T06:30:00Z\x00\x00 or so",
        "9" * 100_000,
        date(2022, 12, 19),
        1671431400,
        1671431400.5,
        ("2022-12-19T06:30:00Z",),
    ],
    ids=lambda when: str(when)[:30],
)
def test_what_is_no_instant_is_refused(when: object) -> None:
    """Impossible days, days without a time, numbers: the message is short and says which field."""
    with pytest.raises(InvalidValue) as caught:
        published(when)
    assert caught.value.path == "published"
    assert len(str(caught.value)) < 400


def test_the_first_and_the_last_year() -> None:
    """The years 1 to 9999 are held; what lies outside of them in UTC is refused."""
    assert published("0001-01-01T00:00:00Z") == datetime(1, 1, 1, tzinfo=UTC)
    assert published("0001-01-01T00:00:00-14:00") == datetime(1, 1, 1, 14, tzinfo=UTC)
    assert published("9999-12-31T23:59:59Z") == datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    for outside in ("0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"):
        with pytest.raises(InvalidValue, match="1 to 9999"):
            published(outside)
    with pytest.raises(InvalidValue, match="1 to 9999"):
        published(datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1))))


@given(moments)
def test_an_instant_is_not_moved(when: datetime) -> None:
    """What is held is the instant that was given, cut to its second."""
    held = published(when)
    assert held is not None
    assert timedelta(0) <= when - held < timedelta(seconds=1)
    assert published(when.isoformat()) == held


def test_a_subclass_of_datetime_is_left_behind() -> None:
    """What is held is a plain datetime, which every machine can unpickle."""

    class Moment(datetime):
        """Some library's own instant."""

    held = published(Moment(2022, 12, 19, 6, 30, tzinfo=UTC))
    assert held == SAME
    assert type(held) is datetime

"""What header fields say: quality values, entity tags, dates, codings."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsfeed.serving.codings import CODINGS, choose, installed
from newsfeed.serving.http_dates import http_date, moment_of
from newsfeed.serving.request import Tag, by_name, qualities, tags

MOMENT = datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
    ],
)
def test_a_date_has_three_forms(text: str) -> None:
    """RFC 9110 section 5.6.7 wants all of them read."""
    assert moment_of(text) == MOMENT


def test_a_date_is_written_in_the_first_form() -> None:
    """The fixed one, in GMT."""
    assert http_date(MOMENT) == "Sun, 06 Nov 1994 08:49:37 GMT"


@pytest.mark.parametrize(
    "text",
    [
        "", "yesterday", "0", "Sun, 06 Nov 1994 08:49:37", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
        "1994-11-06T08:49:37Z", "Sun, 06 Nov 0000 08:49:37 GMT", "Sun, ٠٦ Nov 1994 08:49:37 GMT",
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    """Other forms, days that don't exist, and two dates at once."""
    assert moment_of(text) is None


def test_two_digits_of_a_year_need_no_clock() -> None:
    """Until 69 they are of this century, as in POSIX; four digits are never moved."""
    years = [moment_of(f"Sunday, 06-Nov-{year} 08:49:37 GMT") for year in ("69", "70")]
    assert [each.year for each in years if each] == [2069, 1970]
    early = moment_of("Sun, 06 Nov 0069 08:49:37 GMT")
    assert early is not None
    assert early.year == 69


def test_a_leap_second_counts_as_the_one_before() -> None:
    """Python has none."""
    moment = moment_of("Sat, 31 Dec 2016 23:59:60 GMT")
    assert moment is not None
    assert moment.second == 59


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ('"a"', [Tag("a")]),
        ('W/"a"', [Tag("a", weak=True)]),
        ('"a,b", "c"', [Tag("a,b"), Tag("c")]),
        ('  "a"  ,,W/"b"', [Tag("a"), Tag("b", weak=True)]),
        ('""', [Tag("")]),
        ("abc", [Tag("abc")]),
        ("", []),
        ('"open', [Tag("open")]),
    ],
)
def test_tags_are_quoted_and_may_hold_commas(field: str, expected: list[Tag]) -> None:
    """One without its quotes is taken as if it had them: some readers lose them."""
    assert list(tags(field)) == expected


def test_a_tag_is_written_as_it_is_read() -> None:
    """With its mark and quotes."""
    assert [str(each) for each in tags('W/"a", "b"')] == ['W/"a"', '"b"']


def test_qualities() -> None:
    """No weight is 1; a weight that is none makes its member count for nothing."""
    field = "gzip, br;q=0.5, Zstd ; Q=0 , x;q=2, y;q=abc, z;q=0.1234, ,;q=1, w;level=9;q=0.25"
    assert qualities(field) == {"gzip": 1.0, "br": 0.5, "zstd": 0.0, "w": 0.25}


def test_names_are_found_in_any_case_and_joined() -> None:
    """Pairs or a mapping; fields that come twice are one list."""
    assert by_name([("If-None-Match", '"a"'), ("if-none-match", ' "b" ')]) == {
        "if-none-match": '"a", "b"'
    }
    assert by_name({"ACCEPT": "x"}) == {"accept": "x"}


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (None, "identity"),
        ("", "identity"),
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("GZIP, deflate", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, zstd", "zstd"),
        ("gzip;q=1, br;q=0.9", "gzip"),
        ("gzip;q=0", "identity"),
        ("gzip;q=0, *", "br"),
        ("*", "br"),
        ("deflate", "identity"),
        ("identity", "identity"),
        ("identity, gzip", "gzip"),
        ("identity;q=1, gzip;q=0.5", "identity"),
        ("identity;q=0.5, gzip", "gzip"),
        ("identity;q=0, gzip", "gzip"),
        ("identity;q=0", None),
        ("*;q=0", None),
        ("*;q=0, identity", "identity"),
        ("*;q=0, gzip", "gzip"),
        ("identity;q=0, *;q=0.1", "br"),
        ("gzip;q=nonsense", "identity"),
    ],
)
def test_the_coding_that_a_client_likes_best(field: str | None, expected: str | None) -> None:
    """RFC 9110 section 12.5.3; of equally welcome ones the first offered."""
    assert choose(field, ("br", "zstd", "gzip")) == expected


def test_all_codings_are_installed_here() -> None:
    """The tests are to see each of them."""
    assert installed() == tuple(CODINGS)

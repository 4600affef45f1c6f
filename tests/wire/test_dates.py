"""Dates as text: what each standard allows, what a lenient reader makes of the rest."""

from __future__ import annotations

import email.utils
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed._wire.codec import Codec
from newsfeed._wire.date_rfc822 import NAMED
from newsfeed._wire.date_words import DAYS, FILLERS, MONTH_NAMES, ZONES
from newsfeed._wire.dates import RFC822, RFC3339, W3CDTF, fragile_rfc822, read_loosely
from newsfeed.text.dates import instant, rfc3339

DECEMBER: Final = datetime(2022, 12, 19, 6, 30, tzinfo=UTC)
CODECS: Final = {"8": RFC822, "3": RFC3339, "W": W3CDTF}


class Line(NamedTuple):
    """A line of the corpus: in which standards a text is legal, and what it means to a reader."""

    legal: str
    meaning: str | None
    text: str


def _line(line: str) -> Line:
    legal, meaning, text = line.split(None, 2)
    for mark, sign in {"␠": " ", "␤": "\n", "⇥": "\t"}.items():
        text = text.replace(mark, sign)
    return Line(legal, {"=": rfc3339(DECEMBER), "!": None}.get(meaning, meaning), text)


CORPUS: Final = [
    _line(line)
    for line in Path(__file__).with_name("dates.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]

moments = st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0))
# What dates are made of, so that many texts are nearly dates.
pieces = st.lists(
    st.sampled_from(
        "Mon , 19 Dec 2022 22 0 06 : 30 60 24 00 GMT Z EST A + - +0100 -9999 +01:00 T ( ) \\ . / "
        "mar 1 12 31 Feb 0001 9999 2000-02-30 06:30 06:30:00 am pm h Uhr CET \0 \n ١ é "
        "2022-12-19".split(" ")
    )
    | st.just(" ")
    | st.text(max_size=2),
    max_size=12,
).map("".join)
near = st.builds(
    lambda line, at, piece: line.text[: at % 40] + piece + line.text[at % 40 :],
    st.sampled_from(CORPUS),
    st.integers(0, 39),
    st.sampled_from(["", " ", "0", "1", ":", "-", "+", "Z", "(", ")", ",", "am", "T", "\n", "é"]),
)
texts = pieces | near | st.text(max_size=120)


def decoded(read: Callable[[str], datetime], text: str) -> datetime | None:
    """Return what a reader makes of a text, None if it refuses it."""
    try:
        return read(text)
    except ValueError:
        return None


def test_the_corpus_is_large_and_says_each_thing_once() -> None:
    """A line that stands twice would hide one that was to stand there."""
    assert len(CORPUS) > 150
    assert len({line.text for line in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("line", CORPUS, ids=repr)
def test_each_standard_reads_what_it_allows(line: Line) -> None:
    """And nothing else; all readers agree on the instant."""
    for mark, codec in CODECS.items():
        found = decoded(codec.decode, line.text)
        expected = line.meaning if mark in line.legal else None
        assert (None if found is None else rfc3339(found)) == expected, codec.name


@pytest.mark.parametrize("line", CORPUS, ids=repr)
def test_a_lenient_reader_reads_what_can_mean_one_instant_only(line: Line) -> None:
    """And refuses all that it would have to guess."""
    found = decoded(read_loosely, line.text)
    assert (None if found is None else rfc3339(found)) == line.meaning


@pytest.mark.parametrize(
    ("codec", "text", "reason"),
    [
        (RFC822, "Thu, 31 Feb 2022 06:30:00 GMT", "February 2022 has 28 days; write it as Mon, 19"),
        (RFC822, "Tue, 19 Dec 2022 06:30:00 GMT", "19 December 2022 is a Monday, not 'Tue'"),
        (RFC822, "Foo, 19 Dec 2022 06:30:00 GMT", "there is no day 'Foo'"),
        (RFC822, "Mon, 19 Dez 2022 06:30:00 GMT", "there is no month 'Dez'"),
        (RFC822, "Mon, 19 Dec 2022 06:30:00 UTC", "'UTC' is no zone of RFC 822"),
        (RFC822, "Mon, 19 Dec 2022 06:30:00", "it has no zone"),
        (RFC822, "Mon, 19 Dec 2022 24:01:00 GMT", "hour 24 has no minutes"),
        (RFC822, "Mon, 19 Dec 2022 6:30:00 GMT", "two digits each"),
        (RFC822, "Mon, 19 Dec 2022 06:30:00 +2560", "no minutes from 00 to 59"),
        (RFC822, "Mon, 19 Dec 2022 06:30:00 +1", "an offset has four digits"),
        (RFC822, "01 Jan 0001 00:00:00 +1400", "outside the years 1 to 9999"),
        (RFC822, "Mon, 019 Dec 2022 06:30:00 GMT", "the day has more than two digits"),
        (RFC822, "Mon, 19 Dec 2 06:30:00 GMT", "the year has one digit"),
        (RFC822, "19 Dec 2022 06:30 GMT (", "parentheses do not pair"),
        (RFC822, "19 Dec 2022 06:30 GMT (ü)", "other than ASCII"),
        (RFC822, "2022-12-19T06:30:00Z", "this is how Atom and Dublin Core write dates"),
        (RFC822, "yesterday", "it does not have the form day month year"),
        (RFC822, "", "it is empty"),
        (RFC3339, "", "it is empty"),
        (RFC3339, " 2022-12-19T06:30:00Z", "there is white space around it"),
        (RFC3339, "2022-12-19t06:30:00z", "T and Z are upper case"),
        (RFC3339, "2022-12-19", "it has no time"),
        (RFC3339, "2022-12-19T06:30Z", "it has no seconds"),
        (RFC3339, "2022-12-19T06:30:00", "it has no zone"),
        (RFC3339, "2022-12-19T06:30:00+0100", "its offset lacks the colon"),
        (RFC3339, "2022-12-19T06:30:00+24:00", r"there is no offset \+24:00"),
        (RFC3339, "0000-12-19T06:30:00Z", "there is no year 0000"),
        (RFC3339, "2022-13-19T06:30:00Z", "there is no month 13"),
        (RFC3339, "2022-12-19T06:60:00Z", "there is no minute 60"),
        (RFC3339, "2022-12-19T06:30:61Z", "there is no second 61"),
        (RFC3339, "2022-12-19T25:30:00Z", "there is no hour 25"),
        (RFC3339, "soon", "it does not have the form year-month-day"),
        (W3CDTF, "2022-02-31", "February 2022 has 28 days; write it as 2022-12-19 or"),
        (W3CDTF, "1990-12-31T23:59:60Z", "there is no second 60 in this notation"),
    ],
)
def test_a_refusal_says_what_is_wrong(codec: Codec[datetime], text: str, reason: str) -> None:
    """With the text, the standard, the reason and the right form, in words."""
    with pytest.raises(ValueError, match=reason) as caught:
        codec.decode(text)
    assert f"{text!r} is not an {codec.name}: ".replace("an W", "a W") in str(caught.value)
    assert "; write it as " in str(caught.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("03/04/2022", "its day and its month can't be told apart"),
        ("Dec 2022", "not a day, a month and a year"),
        ("19 Dec 2022 06:30 IST", "'ist' is no name of a month, a day or a zone"),
        ("19 Dec 2022 06:30 07:30", "it has two times"),
        ("19 Dec 2022 06:30 CET EST", "it has two different zones"),
        ("19 Dec 2022 MSK 06:30 +0100", "it has two different offsets"),
        ("19 Dec 2022 06:30 +0199", r"there is no offset \+0199"),
        ("19 Dec 2022 13:00 pm", "there is no hour 13 pm"),
        ("31 Feb 2022", "there is no such day"),
        ("١٩ Dec 2022", "digits of another script"),
        (" x" * 60, "more than 100 characters"),
    ],
)
def test_a_lenient_refusal_says_what_is_wrong(text: str, reason: str) -> None:
    """A wrong date would be worse than none."""
    with pytest.raises(ValueError, match=reason):
        read_loosely(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Mon, 19 Dec 2022 06:30:00 +0000", None),
        (" 19 Dec 2022 06:30 GMT\n", None),
        ("Mon, 9 Jan 2023 12:15:00 +0545", None),
        ("yesterday", None),
        ("Thu, 31 Feb 22 06:30:00 GMT", None),
        ("Mon, 19 Dec 22 06:30:00 GMT", "its year has 2 digits"),
        ("Mon, 19 Dec 2022 06:30:00 A", "the military zone A"),
        ("Mon, 19 Dec 2022 06:30:00 GMT (noon)", "comment"),
        ("mon, 19 Dec 2022 06:30:00 GMT", "usual letters"),
        ("Mon, 19 DEC 2022 06:30:00 GMT", "usual letters"),
        ("Mon, 19 Dec 2022 06:30:00 gmt", "usual letters"),
        ("Mon, 19 Dec 2022 06:30:00 -0234", "no place on Earth has the offset -0234"),
        ("Mon, 19 Dec 2022 06:30:00 +2300", "no place on Earth"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "leap second"),
        ("Mon,  19 Dec 2022 06:30:00 GMT", "single spaces"),
        ("Mon,\n19 Dec 2022 06:30:00 GMT", "single spaces"),
    ],
)
def test_a_legal_date_may_be_fragile(text: str, reason: str | None) -> None:
    """What many readers misread is worth a word, though no standard forbids it."""
    found = fragile_rfc822(text)
    assert (found is None) == (reason is None)
    assert (reason or "") in (found or "")


def test_a_word_has_one_meaning() -> None:
    """Months, days, zones and fillers are apart; RFC 822's own zones are as it has them."""
    groups = [set(MONTH_NAMES), set(DAYS), set(ZONES), set(FILLERS)]
    assert sum(map(len, groups)) == len(set().union(*groups))
    assert {name: ZONES[name.lower()] for name in NAMED} == {
        name: timedelta(hours=hours) for name, hours in NAMED.items()
    }
    assert all(word == word.casefold() for group in groups for word in group)


@given(moments)
def test_what_is_written_is_read_back(moment: datetime) -> None:
    """In each standard, in all years from 1 to 9999, by both readers, as an instant."""
    for codec in CODECS.values():
        assert codec.encode is not None
        text = codec.encode(moment)
        for read in (codec.decode, read_loosely):
            found = read(text)
            assert found == moment
            assert found.tzinfo is UTC
    assert fragile_rfc822(RFC822.encode(moment) if RFC822.encode else "") is None


def _rfc822_oracle(text: str) -> datetime:
    """Read a date by email.utils, of which the pivot year, zone "A" and seconds 60 are mended."""
    short = re.sub(r":60(?= )", ":59", text)
    found = email.utils.parsedate_to_datetime(short)
    return (found.replace(tzinfo=UTC) if found.tzinfo is None else found).astimezone(UTC)


@given(
    moments.filter(lambda moment: 1000 <= moment.year < 9999),
    st.sampled_from(["+0000", "-0000", "GMT", "UT", "EST", "PDT", "+1400", "-0930", "b", "Y"]),
    st.sampled_from(["%a, %d %b %Y %H:%M:%S ", "%d %b %Y %H:%M ", "%A, %d %b %Y %H:%M:60 "]),
)
def test_rfc_822_dates_mean_what_the_standard_library_says(
    moment: datetime, zone: str, form: str
) -> None:
    """For all that email.utils reads by the standard, too."""
    text = moment.strftime(form.replace("%A", "%a")) + zone
    assert RFC822.decode(text) == _rfc822_oracle(text)


@given(texts)
def test_what_a_standard_accepts_an_independent_reader_accepts(text: str) -> None:
    """Strict expressions and the calendar of the standard library agree with each reader."""
    second = decoded(RFC3339.decode, text)
    if second is not None:
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text, re.ASCII
        )
        plain = re.sub(r"\.\d+", "", text.replace(":60", ":59") if text[17:19] == "60" else text)
        assert second == datetime.fromisoformat(plain)
    third = decoded(W3CDTF.decode, text)
    if third is not None and len(text.strip()) <= len("2022-12-19"):
        assert third == datetime.fromisoformat(f"{text.strip()}-01-01"[:10]).replace(tzinfo=UTC)
    elif third is not None:
        assert third == datetime.fromisoformat(re.sub(r"\.\d+", "", text.strip()))
    first = decoded(RFC822.decode, text)
    if first is not None:
        bare = text
        while bare != (fewer := re.sub(r"\((?:\\.|[^()\\])*\)", " ", bare, flags=re.DOTALL)):
            bare = fewer
        assert re.fullmatch(
            r"\s*([a-z]{3}\s*,\s*)?\d\d?\s+[a-z]{3}\s+\d{2,4}\s+\d\d\s*:\s*\d\d(\s*:\s*\d\d)?\s+"
            r"([a-z]{1,3}|[+-]\d{4})\s*",
            *(bare, re.ASCII | re.IGNORECASE),
        )


@given(texts)
def test_any_text_is_an_instant_or_a_value_error(text: str) -> None:
    """Nothing else happens; what a standard reads, a lenient reader reads as the same."""
    loose = decoded(read_loosely, text)
    assert loose is None or (loose.tzinfo is UTC and not loose.microsecond)
    for codec in CODECS.values():
        strict = decoded(codec.decode, text)
        assert strict is None or strict == loose
    assert fragile_rfc822(text) is None or decoded(RFC822.decode, text) is not None


#: The model has email.utils read these; RFC 2822, section 4.3, puts them into other centuries.
SHORT_YEARS: Final = {"19 Dec 122 06:30 GMT", "19 Dec 50 06:30 GMT", "19 Dec 100 06:30 GMT"}


@pytest.mark.parametrize("line", CORPUS, ids=repr)
def test_a_lenient_reader_and_the_model_do_not_contradict_each_other(line: Line) -> None:
    """What both read means the same."""
    found, given = decoded(read_loosely, line.text), decoded(instant, line.text)
    assert found is None or given is None or (found == given) == (line.text not in SHORT_YEARS)


HOSTILE: Final = {
    "digits": "1" * 1_000_000,
    "open": "(" * 1_000_000,
    "pairs": "()" * 500_000,
    "escapes": "(" + "\\" * 1_000_000,
    "spaces": "Mon," + " " * 1_000_000 + "x",
    "nul": "\0" * 1_000_000,
    "script": "١" * 1_000_000,
    "fraction": "2022-12-19T06:30:00." + "1" * 1_000_000,
    "year": "19 Dec " + "2" * 1_000_000 + " 06:30 GMT",
    "colons": "1 Jan 2022 11" + ":11" * 300_000,
    "letters": "a" * 1_000_000,
    "mixed": "1 " * 500_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_refused_in_linear_time(text: str) -> None:
    """A megabyte takes a fraction of a second, and its message stays short."""
    start = time.process_time()
    for read in (RFC822.decode, RFC3339.decode, W3CDTF.decode, read_loosely):
        with pytest.raises(ValueError, match=r"is not an? |can't be read") as caught:
            read(text)
        assert len(str(caught.value)) < 600
    assert fragile_rfc822(text) is None
    assert time.process_time() - start < 60


READ_ALL: Final = """
import sys
from newsfeed._wire.dates import read_loosely
assert "dateutil" not in sys.modules
for line in sys.stdin.read().split("\\x1e"):
    try:
        print(read_loosely(line).isoformat())
    except ValueError:
        print("!")
assert "dateutil" in sys.modules
"""


def test_the_machine_has_no_say() -> None:
    """Its zone, whose names a library would believe, and its language change nothing."""
    said = []
    for zone, language in {"UTC": "C", "IST-5:30": "de_DE.UTF-8", "Asia/Tokyo": "ru_RU"}.items():
        run = subprocess.run(  # noqa: S603 -- our own interpreter and our own code
            [sys.executable, "-W", "error", "-X", "utf8", "-c", READ_ALL],
            input="\x1e".join(line.text for line in CORPUS),
            env={**os.environ, "TZ": zone, "LANG": language, "LC_ALL": language},
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        said.append(run.stdout)
    assert len(set(said)) == 1
    assert said[0].count("\n") == len(CORPUS)


@pytest.mark.parametrize("year", [1950, 2022, 2090])
def test_today_has_no_say(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    """A part that is missing is not today's, and a short year is not of this century."""
    today = time.struct_time((year, 5, 6, 7, 8, 9, 0, 126, 0))
    monkeypatch.setattr(time, "localtime", lambda *_: today)
    for line in CORPUS:
        found = decoded(read_loosely, line.text)
        assert (None if found is None else rfc3339(found)) == line.meaning


def test_findings_have_names_of_their_own() -> None:
    """One for each standard."""
    assert [codec.rule for codec in CODECS.values()] == [
        "not-an-rfc-822-date",
        "not-an-rfc-3339-date",
        "not-a-w3cdtf-date",
    ]
    assert all(codec.loose is read_loosely for codec in CODECS.values())

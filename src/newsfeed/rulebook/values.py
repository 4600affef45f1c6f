"""Pages of forms of values: texts, numbers, dates."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_RSS: Final = "https://www.rssboard.org/rss-specification"
_PROFILE: Final = "https://www.rssboard.org/rss-profile"
_ATOM: Final = "https://www.rfc-editor.org/rfc/rfc4287"
_MEDIA: Final = "https://www.rssboard.org/media-rss"


@page("blank-value", Severity.ERROR, f"{_RSS}#hrelementsOfLtitemgt")
def blank_value() -> None:
    """An element or attribute that must say something is empty.

    An empty element is worse than none: readers show a blank line, or take the value as given and
    look no further. Fill it, or leave it out where the standard doesn't ask for it.

    Wrong:
        <title></title>

    Right:
        <title>Ferry is back</title>
    """


@page("bad-value", Severity.ERROR, f"{_RSS}#hrelementsOfLtitemgt")
def bad_value() -> None:
    """A value is not of the form that its row asks for.

    It is what stands for all forms that have no rule of their own, such as those of a namespace
    that was added with `Format.extended`; the message says which form is meant. Write the value in
    it.

    Wrong:
        <credits:count xmlns:credits="https://news.example/ns">many</credits:count>

    Right:
        <credits:count xmlns:credits="https://news.example/ns">12</credits:count>
    """


@page("not-a-whole-number", Severity.ERROR, f"{_RSS}#ltenclosuregtSubelementOfLtitemgt")
def not_a_whole_number() -> None:
    """A value is no whole number.

    Programs that count with it stop, or take it for nothing. Write digits alone: no sign, no
    separators, no unit, no decimals.

    Wrong:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg" length="52,417 bytes"/>

    Right:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg" length="52417"/>
    """


@page("not-a-positive-number", Severity.ERROR, f"{_MEDIA}#media-content")
def not_a_positive_number() -> None:
    """A value is no whole number above zero.

    A picture of no width, or an update zero times a day, can't be meant; readers fall back on what
    they think best. Write digits, without a zero in front, or leave the value out when it isn't
    known.

    Wrong:
        <media:content url="https://news.example/ferry.jpg" medium="image" width="0"/>

    Right:
        <media:content url="https://news.example/ferry.jpg" medium="image" width="1200"/>
    """


@page("not-a-number", Severity.ERROR, f"{_MEDIA}#media-content")
def not_a_number() -> None:
    """A value is no number.

    A number is written in digits with a point before decimals: no comma, no exponent, no unit.
    Programs that calculate with anything else stop, or take it for nothing.

    Wrong:
        <media:content url="https://news.example/ferry.mp4" medium="video" framerate="29,97"/>

    Right:
        <media:content url="https://news.example/ferry.mp4" medium="video" framerate="29.97"/>
    """


@page("not-true-or-false", Severity.ERROR, f"{_RSS}#ltguidgtSubelementOfLtitemgt")
def not_true_or_false() -> None:
    """A value must be true or false, and is neither.

    Upper and lower case differ, and yes, 1 or nothing at all are no substitutes: each reader takes
    them for something else. Write true or false.

    Wrong:
        <guid isPermaLink="no">ferry-1</guid>

    Right:
        <guid isPermaLink="false">ferry-1</guid>
    """


@page("not-yes-or-no", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc5023#section-13.1.1")
def not_yes_or_no() -> None:
    """A value must be yes or no, and is neither.

    app:draft says whether an entry may be shown; a program that can't read it may show what isn't
    ready. Write yes or no, in lower case.

    Wrong:
        <app:control>
          <app:draft>true</app:draft>
        </app:control>

    Right:
        <app:control>
          <app:draft>yes</app:draft>
        </app:control>
    """


@page("not-an-rfc-822-date", Severity.ERROR, f"{_RSS}#comments")
def not_an_rfc_822_date() -> None:
    """A date is not as RFC 822 writes it.

    RSS takes its dates from e-mail. A reader that can't make sense of one takes the time when it
    first saw the item, or sorts the item to the end. Write day, month in English, year and time
    with an offset; the weekday may be left out, and must be the right one.

    Wrong:
        <pubDate>2026-11-02 09:00</pubDate>

    Right:
        <pubDate>Mon, 02 Nov 2026 09:00:00 +0000</pubDate>
    """


@page("not-an-rfc-3339-date", Severity.ERROR, f"{_ATOM}#section-3.3")
def not_an_rfc_3339_date() -> None:
    """A date is not as RFC 3339 writes it.

    Atom's dates have a day, a time with seconds, and an offset from UTC or Z; without the offset
    nobody knows which moment is meant. Write all of it, with a capital T and Z.

    Wrong:
        <updated>2026-11-02 09:00</updated>

    Right:
        <updated>2026-11-02T09:00:00Z</updated>
    """


@page("not-a-w3cdtf-date", Severity.ERROR, "https://www.w3.org/TR/NOTE-datetime")
def not_a_w3cdtf_date() -> None:
    """A date is not in the W3C's profile of ISO 8601.

    Dublin Core takes its dates from there: a year, a month, a day, or a day with time and offset.
    Write the longest form that you know to be right.

    Wrong:
        <dcterms:modified>02.11.2026</dcterms:modified>

    Right:
        <dcterms:modified>2026-11-02T09:00:00Z</dcterms:modified>
    """


@page("fragile-date", Severity.WARNING, f"{_PROFILE}#data-types-datetime")
def fragile_date() -> None:
    """A date that its standard allows is read differently by many readers.

    Years of two digits, military and unusual zones, comments, or hour 24 are in the grammar, and
    parsers in use make another moment of them, or none. Write the plain form: four digits of year,
    seconds, and an offset in numbers or GMT.

    Wrong:
        <pubDate>02 Nov 26 09:00 EST</pubDate>

    Right:
        <pubDate>Mon, 02 Nov 2026 09:00:00 -0500</pubDate>
    """


@page(
    "not-a-period",
    Severity.ERROR,
    "https://www.dublincore.org/specifications/dublin-core/dcmi-period/",
)
def not_a_period() -> None:
    """A time span is neither a date nor a period.

    dcterms:valid says from when to when something holds, in the DCMI Period Encoding Scheme: start
    and end, each a W3CDTF date. What programs can't read they take for valid for ever.

    Wrong:
        <dcterms:valid>until Christmas</dcterms:valid>

    Right:
        <dcterms:valid>start=2026-11-02;end=2026-12-24;scheme=W3C-DTF</dcterms:valid>
    """


@page("not-an-hour", Severity.ERROR, f"{_RSS}#skiphours")
def not_an_hour() -> None:
    """An hour is not a whole number from 0 to 23.

    skipHours names hours of GMT, midnight being 0. Readers that heed it skip none, or the wrong
    one. Write 0 for 24.

    Wrong:
        <skipHours>
          <hour>24</hour>
        </skipHours>

    Right:
        <skipHours>
          <hour>0</hour>
        </skipHours>
    """


@page("picture-too-large", Severity.ERROR, f"{_RSS}#ltimagegtSubelementOfLtchannelgt")
def picture_too_large() -> None:
    """The channel's picture is larger than RSS allows.

    It may be 144 pixels wide and 400 high at most, as it is shown in a line of text or beside it.
    Give a smaller one, or leave the size out.

    Wrong:
        <image>
          <url>https://news.example/logo.png</url>
          <title>Harbour News</title>
          <link>https://news.example/</link>
          <width>800</width>
        </image>

    Right:
        <image>
          <url>https://news.example/logo.png</url>
          <title>Harbour News</title>
          <link>https://news.example/</link>
          <width>144</width>
        </image>
    """


@page("not-a-currency", Severity.ERROR, f"{_MEDIA}#media-price")
def not_a_currency() -> None:
    """A currency is not written as its code.

    A program that shows a price must know in what; signs and names stand for several. Write the
    three capitals of ISO 4217, such as EUR.

    Wrong:
        <media:price type="rent" price="4.99" currency="euro"/>

    Right:
        <media:price type="rent" price="4.99" currency="EUR"/>
    """

"""Pages of forms of values in the modules."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_APPLE: Final = "https://help.apple.com/itc/podcasts_connect/#/itcb54353390"
_GEO: Final = "https://www.w3.org/2003/01/geo/"
_GEORSS: Final = "https://www.georss.org/simple.html"
_PODCAST: Final = "https://podcasting2.org/docs/podcast-namespace"


@page("coordinates-with-comma", Severity.ERROR, _GEORSS)
def coordinates_with_comma() -> None:
    """There is a comma between the numbers of a GeoRSS place.

    GeoRSS parts numbers by white space; a comma is how KML and most people write a point. Programs
    that split the text at spaces find one number too few, and drop the place. Write a space.

    Wrong:
        <georss:point>45.256,-71.92</georss:point>

    Right:
        <georss:point>45.256 -71.92</georss:point>
    """


@page("not-a-latitude", Severity.ERROR, _GEO)
def not_a_latitude() -> None:
    """A latitude is no number of degrees from -90 to 90.

    Latitudes are counted from the equator to the poles, north of it above zero. Beyond 90 there is
    no place on Earth; often latitude and longitude have changed places. Write degrees as a decimal
    number, without a sign for degrees and without a letter.

    Wrong:
        <geo:lat>122.4N</geo:lat>

    Right:
        <geo:lat>37.8</geo:lat>
    """


@page("not-a-longitude", Severity.ERROR, _GEO)
def not_a_longitude() -> None:
    """A longitude is no number of degrees from -180 to 180.

    Longitudes are counted from Greenwich, east of it above zero and west below. Write degrees as a
    decimal number; what would be 200 degrees east is -160.

    Wrong:
        <geo:long>237.6</geo:long>

    Right:
        <geo:long>-122.4</geo:long>
    """


@page("not-a-duration", Severity.ERROR, _APPLE)
def not_a_duration() -> None:
    """An itunes:duration is neither seconds nor minutes and seconds nor hours, minutes and seconds.

    Podcast programs show how long an episode is before it is loaded, and count from there. Words
    and units are not read. Write whole seconds, or parts with colons between.

    Wrong:
        <itunes:duration>7 min 40</itunes:duration>

    Right:
        <itunes:duration>7:40</itunes:duration>
    """


@page("unknown-itunes-word", Severity.ERROR, _APPLE)
def unknown_itunes_word() -> None:
    """One of Apple's switches holds a word that it doesn't know.

    itunes:block and itunes:complete have an effect when they say Yes; any other word is taken for
    no word at all, without a notice. Write Yes, or leave the element out.

    Wrong:
        <itunes:block>always</itunes:block>

    Right:
        <itunes:block>Yes</itunes:block>
    """


@page("unknown-show-type", Severity.ERROR, _APPLE)
def unknown_show_type() -> None:
    """An itunes:type is neither episodic nor serial.

    It tells in which order episodes are meant to be heard: the newest first, or the first first.
    Another word, or another case, leaves the order to the program. Write one of the two.

    Wrong:
        <itunes:type>Series</itunes:type>

    Right:
        <itunes:type>serial</itunes:type>
    """


@page("unknown-episode-type", Severity.ERROR, _APPLE)
def unknown_episode_type() -> None:
    """An itunes:episodeType is none of full, trailer and bonus.

    Trailers are shown on top and bonus episodes apart from the numbered ones. Another word, or
    another case, makes it an episode like all others. Write one of the three.

    Wrong:
        <itunes:episodeType>teaser</itunes:episodeType>

    Right:
        <itunes:episodeType>trailer</itunes:episodeType>
    """


@page("not-a-podcast-guid", Severity.ERROR, f"{_PODCAST}/tags/guid")
def not_a_podcast_guid() -> None:
    """A podcast:guid is not a UUID.

    The identity of a podcast is a UUID of version 5, made once from the address that its feed has
    then, so that it is the same in every directory. Any other text is taken for none, and another
    is made up. Make the UUID from the address without its scheme and last slash.

    Wrong:
        <podcast:guid>news-example-talk</podcast:guid>

    Right:
        <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
    """


@page("not-an-iso-8601-date", Severity.ERROR, f"{_PODCAST}/tags/live-item")
def not_an_iso_8601_date() -> None:
    """A time of a live item, or the start of a schedule, is not a date of ISO 8601.

    Programs remind listeners and switch players on by it. Write year, month and day with hyphens
    between, a T, the time, and the offset from UTC.

    Wrong:
        <podcast:liveItem status="pending" start="19 December, 6.30 pm"/>

    Right:
        <podcast:liveItem status="pending" start="2022-12-19T18:30:00+01:00"/>
    """


@page("not-a-geo-uri", Severity.ERROR, f"{_PODCAST}/tags/location")
def not_a_geo_uri() -> None:
    """The geo attribute of a podcast:location is not a geo: URI.

    It holds latitude and longitude in degrees as RFC 5870 writes them, the scheme in front and a
    comma between. Programs that draw maps read nothing else. Write it so.

    Wrong:
        <podcast:location geo="30.2672 -97.7431">Austin, Texas</podcast:location>

    Right:
        <podcast:location geo="geo:30.2672,-97.7431">Austin, Texas</podcast:location>
    """


@page("not-an-osm-object", Severity.ERROR, f"{_PODCAST}/tags/location")
def not_an_osm_object() -> None:
    """The osm attribute of a podcast:location names no object of OpenStreetMap.

    An object is a node, a way or a relation: N, W or R, and its number. Without the letter nobody
    can tell which of the three has the number. Write both.

    Wrong:
        <podcast:location osm="113314">Austin, Texas</podcast:location>

    Right:
        <podcast:location osm="R113314">Austin, Texas</podcast:location>
    """


@page("unknown-podcast-word", Severity.ERROR, _PODCAST)
def unknown_podcast_word() -> None:
    """An element of the podcast namespace holds a word that is not in its list.

    What a podcast is (its medium), how a live stream stands and how a file is to be verified are
    closed lists, so that programs can act on them. They are compared letter by letter. Write one of
    the words that the message names.

    Wrong:
        <podcast:medium>radio play</podcast:medium>

    Right:
        <podcast:medium>audiobook</podcast:medium>
    """

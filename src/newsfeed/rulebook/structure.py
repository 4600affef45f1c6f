"""Pages of what the checker itself keeps: which elements and attributes may stand where."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_RSS: Final = "https://www.rssboard.org/rss-specification"
_ATOM: Final = "https://www.rfc-editor.org/rfc/rfc4287"
_NAMES: Final = "https://www.w3.org/TR/xml-names/"
_PROFILE: Final = "https://www.rssboard.org/rss-profile"


@page("missing-element", Severity.ERROR, f"{_RSS}#requiredChannelElements")
def missing_element() -> None:
    """An element that must be there is missing.

    The standard asks for it because readers can't do without: an Atom entry without an id can't be
    told from others, and a list of hours without an hour says nothing. Add it; the finding's path
    ends in its name.

    Wrong:
        <image>
          <title>Harbour News</title>
          <link>https://news.example/</link>
        </image>

    Right:
        <image>
          <url>https://news.example/logo.png</url>
          <title>Harbour News</title>
          <link>https://news.example/</link>
        </image>
    """


@page("unknown-element", Severity.ERROR, f"{_RSS}#extendingRss")
def unknown_element() -> None:
    """An element is not defined in the standard whose namespace it is in.

    It is most often a slip of the pen, or of upper and lower case, which XML tells apart: readers
    don't find what they look for. Write its name as the standard does. What no standard has a name
    for belongs into a namespace of your own.

    Wrong:
        <item>
          <title>Ferry is back</title>
          <pubdate>Mon, 02 Nov 2026 09:00:00 +0000</pubdate>
        </item>

    Right:
        <item>
          <title>Ferry is back</title>
          <pubDate>Mon, 02 Nov 2026 09:00:00 +0000</pubDate>
        </item>
    """


@page("misplaced-element", Severity.ERROR, f"{_RSS}#hrelementsOfLtitemgt")
def misplaced_element() -> None:
    """A known element stands where its standard has no place for it.

    Readers look for an element where the standard puts it, and nowhere else. Move it there, or
    leave it out if it says nothing here.

    Wrong:
        <item>
          <title>Ferry is back</title>
          <ttl>60</ttl>
        </item>

    Right:
        <ttl>60</ttl>
        <item>
          <title>Ferry is back</title>
        </item>
    """


@page("repeated-element", Severity.ERROR, f"{_PROFILE}#required-channel-elements")
def repeated_element() -> None:
    """An element that may be there once is there again.

    Readers take the first or the last, and nobody can say which. Keep one. It is a warning where
    the standard doesn't forbid it, and readers take one all the same.

    Wrong:
        <item>
          <title>Ferry is back</title>
          <title>Ferry back after storm</title>
        </item>

    Right:
        <item>
          <title>Ferry is back</title>
        </item>
    """


@page("missing-attribute", Severity.ERROR, f"{_RSS}#ltenclosuregtSubelementOfLtitemgt")
def missing_attribute() -> None:
    """An attribute that must be there is missing.

    Without it the element doesn't say what it is there for: an enclosure without a url is a file
    that nobody can find. Add it; the finding's path ends in its name.

    Wrong:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg"/>

    Right:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg" length="52417"/>
    """


@page("unknown-attribute", Severity.ERROR, f"{_RSS}#ltenclosuregtSubelementOfLtitemgt")
def unknown_attribute() -> None:
    """An attribute is not defined for its element.

    Readers overlook it, so what it says is lost; often it is another name's misspelling, or the
    attribute of another element. Write it as the standard does, or leave it out.

    Wrong:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg" length="1" size="52417"/>

    Right:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg" length="52417"/>
    """


@page("element-in-text", Severity.ERROR, f"{_RSS}#hrelementsOfLtitemgt")
def element_in_text() -> None:
    """An element stands in one that holds text alone.

    Markup that isn't escaped is part of the feed and not of the text: some readers drop it with
    all that is in it, others show the words without it. Escape it, or put it in a CDATA section.
    For an element of a namespace that nobody knows this is a warning.

    Wrong:
        <description>The <b>ferry</b> is back</description>

    Right:
        <description>The &lt;b>ferry&lt;/b> is back</description>
    """


@page("unexpected-text", Severity.ERROR, f"{_RSS}#hrelementsOfLtitemgt")
def unexpected_text() -> None:
    """Text stands between elements, where only elements may.

    No reader shows it. It is often the rest of a tag that was deleted in part, or text whose
    element is missing: put it into one, or take it away.

    Wrong:
        <item>
          Breaking:
          <title>Ferry is back</title>
        </item>

    Right:
        <item>
          <title>Breaking: Ferry is back</title>
        </item>
    """


@page("space-around-value", Severity.ERROR, f"{_ATOM}#section-2")
def space_around_value() -> None:
    """A value has white space around it.

    It is a warning where programs mostly strip it, and an error in Atom, whose dates, addresses
    and words hold none. Programs that compare the value or open it as it stands fail. Write
    the tags close to it.

    Wrong:
        <link>
          https://news.example/ferry
        </link>

    Right:
        <link>https://news.example/ferry</link>
    """


@page("look-alike-namespace", Severity.ERROR, f"{_NAMES}#ns-decl")
def look_alike_namespace() -> None:
    """A namespace differs by a little from one that readers know.

    Namespaces are compared letter by letter: with https for http, or without the slash at the
    end, it is another one, and no reader finds the elements in it. Write it as its standard does.

    Wrong:
        <media:content xmlns:media="https://search.yahoo.com/mrss/"
            url="https://news.example/ferry.jpg" medium="image"/>

    Right:
        <media:content xmlns:media="http://search.yahoo.com/mrss/"
            url="https://news.example/ferry.jpg" medium="image"/>
    """


@page("element-in-no-namespace", Severity.WARNING, f"{_ATOM}#section-6.1")
def element_in_no_namespace() -> None:
    """An element of a feed in Atom is in no namespace.

    Atom's elements are in Atom's namespace, and extensions in theirs; of one that is in none
    nobody can tell what it means. Give it the namespace that it belongs to.

    Wrong:
        <entry>
          <rating xmlns="">5</rating>
        </entry>

    Right:
        <entry>
          <r:rating xmlns:r="https://news.example/ns">5</r:rating>
        </entry>
    """


@page("extension-out-of-place", Severity.WARNING, f"{_ATOM}#section-6.4")
def extension_out_of_place() -> None:
    """An element of an unknown namespace stands where no reader looks for extensions.

    The standards let extensions stand anywhere, yet readers that know one look for it in the
    feed or in an item. Move it there.

    Wrong:
        <media:thumbnail url="https://news.example/ferry.jpg">
          <r:rating xmlns:r="https://news.example/ns">5</r:rating>
        </media:thumbnail>

    Right:
        <media:thumbnail url="https://news.example/ferry.jpg"/>
        <r:rating xmlns:r="https://news.example/ns">5</r:rating>
    """


@page("not-a-feed", Severity.ERROR, _RSS)
def not_a_feed() -> None:
    """The document is no feed, or one in a format that newsfeed doesn't read.

    RSS 2.0 and Atom 1.0 are what readers agree on. RSS 1.0, RSS 0.9x and Atom 0.3 came before
    them, and are named as what they are: publish in one of the two instead. For a page that came
    in the feed's place, look at what the server sent.

    Wrong:
        <opml version="2.0">
          <head><title>Feeds</title></head>
          <body/>
        </opml>

    Right:
        <rss version="2.0">
          <channel>
            <title>Harbour News</title>
            <link>https://news.example/</link>
            <description>News of the harbour</description>
          </channel>
        </rss>
    """


@page("rss-version", Severity.ERROR, f"{_RSS}#whatIsRss")
def rss_version() -> None:
    """The version of RSS is none that exists.

    The attribute says which standard the document keeps, and there is no other version of this
    branch than 2.0: its revisions, from 2.0.1 on, all go by 2.0. Write that.

    Wrong:
        <rss version="2.0.1">
          <channel>
            <title>Harbour News</title>
            <link>https://news.example/</link>
            <description>News of the harbour</description>
          </channel>
        </rss>

    Right:
        <rss version="2.0">
          <channel>
            <title>Harbour News</title>
            <link>https://news.example/</link>
            <description>News of the harbour</description>
          </channel>
        </rss>
    """

"""Pages of forms of values: addresses, and what else names things on the net."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_RSS: Final = "https://www.rssboard.org/rss-specification"
_ATOM: Final = "https://www.rfc-editor.org/rfc/rfc4287"
_URI: Final = "https://www.rfc-editor.org/rfc/rfc3986"


@page("not-an-absolute-url", Severity.ERROR, f"{_URI}#section-4.3")
def not_an_absolute_url() -> None:
    """An address that must be a URL of the web is none.

    Readers open it as it stands, far away from your site: a relative one leads nowhere, and one
    with blanks or letters that aren't ASCII leads somewhere in some readers and nowhere in others.
    Write it with its scheme, http or https, and percent-encode what RFC 3986 doesn't allow.

    Wrong:
        <media:thumbnail url="/ferry.jpg"/>

    Right:
        <media:thumbnail url="https://news.example/ferry.jpg"/>
    """


@page("not-an-http-url", Severity.ERROR, f"{_RSS}#ltenclosuregtSubelementOfLtitemgt")
def not_an_http_url() -> None:
    """An address that must be an http or https URL is none.

    The standard asks for one that a reader can fetch, and readers fetch by these two alone. Put the
    file where it can be had so.

    Wrong:
        <enclosure url="ftp://news.example/ferry.mp3" type="audio/mpeg" length="52417"/>

    Right:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg" length="52417"/>
    """


@page("not-an-absolute-uri", Severity.ERROR, f"{_RSS}#comments")
def not_an_absolute_uri() -> None:
    """An address that must be an absolute URI is none.

    Addresses in RSS begin with a registered scheme, such as https or mailto: nobody knows what a
    relative one is relative to, as the feed may have come from anywhere. Write it whole; write a
    host that isn't ASCII in punycode, and percent-encode the rest.

    Wrong:
        <link>/ferry</link>

    Right:
        <link>https://news.example/ferry</link>
    """


@page("not-an-iri-reference", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc3987#section-2.2")
def not_an_iri_reference() -> None:
    """An address is neither an IRI nor a relative reference.

    Atom lets addresses be relative, and hold letters of every script, yet they keep the form of an
    address: a scheme that is followed by two slashes needs a host, and there is one # at most.
    Programs read the rest of another as they like. Write the address as a browser shows it.

    Wrong:
        <link rel="related" href="https:///ferry/2"/>

    Right:
        <link rel="related" href="https://news.example/ferry/2"/>
    """


@page("not-an-absolute-iri", Severity.ERROR, f"{_ATOM}#section-4.2.6")
def not_an_absolute_iri() -> None:
    """An identity is no absolute IRI.

    It must be one of a kind in the whole world, and last: a number or a relative address is
    neither. Write the page's address, or a tag: or urn:uuid: of your own, and never change it.

    Wrong:
        <id>1234</id>

    Right:
        <id>tag:news.example,2026:1234</id>
    """


@page("not-a-host", Severity.ERROR, f"{_RSS}#ltcloudgtSubelementOfLtchannelgt")
def not_a_host() -> None:
    """A value must be the name of a host, and is none.

    A program opens a connection to it: it is a name or an address of the net, without scheme, path
    or port, in lower case. Write it as in rpc.news.example.

    Wrong:
        <cloud domain="http://rpc.news.example/" port="80" path="/RPC2"
            registerProcedure="notify" protocol="soap"/>

    Right:
        <cloud domain="rpc.news.example" port="80" path="/RPC2"
            registerProcedure="notify" protocol="soap"/>
    """


@page("not-a-port", Severity.ERROR, f"{_RSS}#ltcloudgtSubelementOfLtchannelgt")
def not_a_port() -> None:
    """A port is not a whole number from 1 to 65535.

    A program opens a connection to it, and there is no other port. Write 80 where the protocol's
    usual one is meant.

    Wrong:
        <cloud domain="rpc.news.example" port="0" path="/RPC2"
            registerProcedure="notify" protocol="soap"/>

    Right:
        <cloud domain="rpc.news.example" port="80" path="/RPC2"
            registerProcedure="notify" protocol="soap"/>
    """


@page(
    "not-a-field-name",
    Severity.ERROR,
    "https://www.rssboard.org/rss-profile#element-channel-textinput-name",
)
def not_a_field_name() -> None:
    """The name of a textInput can't be the name of a form's field.

    Readers that show the field send what was typed under this name. It begins with a letter;
    letters, digits, colons, points, underscores and hyphens may follow.

    Wrong:
        <textInput>
          <title>Search</title>
          <description>Search the archive</description>
          <name>search words</name>
          <link>https://news.example/search</link>
        </textInput>

    Right:
        <textInput>
          <title>Search</title>
          <description>Search the archive</description>
          <name>q</name>
          <link>https://news.example/search</link>
        </textInput>
    """


@page("not-a-link-relation", Severity.ERROR, f"{_ATOM}#section-4.2.7.2")
def not_a_link_relation() -> None:
    """The rel of a link is neither the name of a relation nor an IRI.

    A name is one of IANA's registry, a word without blanks; several in one, as in HTML, are not
    allowed here. What the registry doesn't have is written as an IRI of your own. Readers pass over
    what they don't know.

    Wrong:
        <link rel="related nofollow" href="https://news.example/ferry/2"/>

    Right:
        <link rel="related" href="https://news.example/ferry/2"/>
    """


@page("not-a-language-tag", Severity.ERROR, "https://www.rfc-editor.org/info/bcp47")
def not_a_language_tag() -> None:
    """A language is not written as a language tag.

    Programs choose fonts, voices, hyphenation and translation by it, and lists of feeds are sorted
    by it. Write a code of two or three letters, and a region behind a hyphen if it matters: en,
    en-GB, zh-Hant.

    Wrong:
        <language>en_GB</language>

    Right:
        <language>en-GB</language>
    """


@page("not-a-media-type", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc6838#section-4.2")
def not_a_media_type() -> None:
    """A value is no media type.

    Readers decide by it whether they can play or show a file, without fetching it. Write type,
    slash and subtype, as in audio/mpeg; the ending of a file's name is none.

    Wrong:
        <enclosure url="https://news.example/ferry.mp3" type="mp3" length="52417"/>

    Right:
        <enclosure url="https://news.example/ferry.mp3" type="audio/mpeg" length="52417"/>
    """


@page("not-a-content-type", Severity.ERROR, f"{_ATOM}#section-4.1.3.1")
def not_a_content_type() -> None:
    """The type of a content is neither a type of text nor a media type.

    It may be text, html or xhtml, in lower case, or a media type that isn't a composite one. With
    anything else readers don't know whether to show the content as it stands, as a page, or at all.

    Wrong:
        <content type="markdown">The *ferry* is back</content>

    Right:
        <content type="text/markdown">The *ferry* is back</content>
    """


@page(
    "not-an-email-address", Severity.ERROR, "https://www.rssboard.org/rss-profile#data-types-email"
)
def not_an_email_address() -> None:
    """A value must be an e-mail address, and is none.

    author, managingEditor and webMaster hold the address of somebody, with the name in brackets
    behind it; readers offer to write to it. For a name alone there is dc:creator.

    Wrong:
        <author>Ada Lane</author>

    Right:
        <author>ada@news.example (Ada Lane)</author>
    """


@page("not-a-list-of-counts", Severity.ERROR, "https://web.resource.org/rss/1.0/modules/slash/")
def not_a_list_of_counts() -> None:
    """A slash:hit_parade is no list of whole numbers.

    It counts comments by their score, with commas between and no blanks; a program that draws it
    stops at anything else.

    Wrong:
        <slash:hit_parade>12, 3, 0</slash:hit_parade>

    Right:
        <slash:hit_parade>12,3,0</slash:hit_parade>
    """


@page("not-coordinates", Severity.ERROR, "https://docs.ogc.org/cs/17-002r1/17-002r1.html")
def not_coordinates() -> None:
    """A place is not written as coordinates.

    GeoRSS Simple writes latitude and longitude in degrees, with a point before decimals and blanks
    between all numbers; the message shows how many this element takes. Maps put anything else
    nowhere, or into the sea off Africa.

    Wrong:
        <georss:point>53.55</georss:point>

    Right:
        <georss:point>53.55 9.99</georss:point>
    """


@page("not-a-position", Severity.ERROR, "https://docs.ogc.org/cs/17-002r1/17-002r1.html")
def not_a_position() -> None:
    """A gml:pos is no position.

    It holds latitude and longitude in degrees, as two numbers with a blank between. Maps put
    anything else nowhere.

    Wrong:
        <georss:where>
          <gml:Point>
            <gml:pos>53.55, 9.99</gml:pos>
          </gml:Point>
        </georss:where>

    Right:
        <georss:where>
          <gml:Point>
            <gml:pos>53.55 9.99</gml:pos>
          </gml:Point>
        </georss:where>
    """

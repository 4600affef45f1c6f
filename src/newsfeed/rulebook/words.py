"""Pages of forms of values: words of closed lists, and lists of words."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_RSS: Final = "https://www.rssboard.org/rss-specification"
_ATOM: Final = "https://www.rfc-editor.org/rfc/rfc4287"
_MEDIA: Final = "https://www.rssboard.org/media-rss"


@page("unknown-algorithm", Severity.ERROR, f"{_MEDIA}#media-hash")
def unknown_algorithm() -> None:
    """A media:hash names an algorithm that Media RSS doesn't know.

    The digest is there to compare a file with; who doesn't know the algorithm can't. Media RSS
    knows md5 and sha-1, in lower case, and md5 is meant when none is named.

    Wrong:
        <media:hash algo="MD5">dfdec888b72151965a34b4b59031290a</media:hash>

    Right:
        <media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>
    """


@page("unknown-day", Severity.ERROR, f"{_RSS}#skipdays")
def unknown_day() -> None:
    """A day of skipDays is no English weekday.

    Readers that heed skipDays look for Monday to Sunday, written out and with a capital, in any
    language of the feed. Write it so.

    Wrong:
        <skipDays>
          <day>sun</day>
        </skipDays>

    Right:
        <skipDays>
          <day>Sunday</day>
        </skipDays>
    """


@page("unknown-expression", Severity.ERROR, f"{_MEDIA}#media-content")
def unknown_expression() -> None:
    """The expression of a media:content is not in the list of Media RSS.

    It says whether the file is a sample, the full version, or a stream that never ends; a reader
    that doesn't know the word takes it for the full version. Write sample, full or nonstop.

    Wrong:
        <media:content url="https://news.example/ferry.mp4" medium="video" expression="trailer"/>

    Right:
        <media:content url="https://news.example/ferry.mp4" medium="video" expression="sample"/>
    """


@page("unknown-kind-of-price", Severity.ERROR, f"{_MEDIA}#media-price")
def unknown_kind_of_price() -> None:
    """The type of a media:price is not in the list of Media RSS.

    It says what the money is for, and a program that doesn't know that can't offer the file. Write
    rent, purchase, package or subscription.

    Wrong:
        <media:price type="buy" price="19.99" currency="EUR"/>

    Right:
        <media:price type="purchase" price="19.99" currency="EUR"/>
    """


@page("unknown-kind-of-restriction", Severity.ERROR, f"{_MEDIA}#media-restriction")
def unknown_kind_of_restriction() -> None:
    """The type of a media:restriction is not in the list of Media RSS.

    Who doesn't understand a restriction shows the file to everybody, or to nobody. Write country,
    uri or sharing.

    Wrong:
        <media:restriction relationship="allow" type="region">de at ch</media:restriction>

    Right:
        <media:restriction relationship="allow" type="country">de at ch</media:restriction>
    """


@page("unknown-medium", Severity.ERROR, f"{_MEDIA}#media-content")
def unknown_medium() -> None:
    """The medium of a media:content is not in the list of Media RSS.

    Readers choose by it what to show as a picture and what to play, and pass over what they don't
    know. Write image, audio, video, document or executable, in lower case.

    Wrong:
        <media:content url="https://news.example/ferry.jpg" medium="photo"/>

    Right:
        <media:content url="https://news.example/ferry.jpg" medium="image"/>
    """


@page("unknown-protocol", Severity.ERROR, f"{_RSS}#ltcloudgtSubelementOfLtchannelgt")
def unknown_protocol() -> None:
    """The protocol of a cloud is none that RSS knows.

    A program registers with the cloud to hear of updates, by the protocol that is named. Write
    xml-rpc, soap or http-post, in lower case.

    Wrong:
        <cloud domain="rpc.news.example" port="80" path="/RPC2"
            registerProcedure="notify" protocol="XML-RPC"/>

    Right:
        <cloud domain="rpc.news.example" port="80" path="/RPC2"
            registerProcedure="notify" protocol="xml-rpc"/>
    """


@page("unknown-relationship", Severity.ERROR, f"{_MEDIA}#media-restriction")
def unknown_relationship() -> None:
    """The relationship of a media:restriction is neither allow nor deny.

    It says whether those who are named may see the file, or may not: another word leaves that open.
    Write allow or deny.

    Wrong:
        <media:restriction relationship="only" type="country">de at ch</media:restriction>

    Right:
        <media:restriction relationship="allow" type="country">de at ch</media:restriction>
    """


@page("unknown-scheme-of-roles", Severity.ERROR, f"{_MEDIA}#media-credit")
def unknown_scheme_of_roles() -> None:
    """The scheme of a media:credit is none that Media RSS knows.

    The scheme says which list the role is from: urn:ebu, that of the European Broadcasting Union,
    or urn:yvs. urn:ebu is meant when none is given. Leave it out, or write one of the two.

    Wrong:
        <media:credit role="photographer" scheme="urn:iptc">Ada Lane</media:credit>

    Right:
        <media:credit role="photographer" scheme="urn:ebu">Ada Lane</media:credit>
    """


@page("unknown-state", Severity.ERROR, f"{_MEDIA}#media-status")
def unknown_state() -> None:
    """The state of a media:status is not in the list of Media RSS.

    Partners take a file down that is blocked or deleted, and look for these words. Write active,
    blocked or deleted.

    Wrong:
        <media:status state="removed"/>

    Right:
        <media:status state="deleted"/>
    """


@page("unknown-status-of-rights", Severity.ERROR, f"{_MEDIA}#media-rights")
def unknown_status_of_rights() -> None:
    """The status of media:rights is not in the list of Media RSS.

    It says whether somebody made the file for the place where it was found, or whether it is an
    official one. Write userCreated or official.

    Wrong:
        <media:rights status="reserved"/>

    Right:
        <media:rights status="official"/>
    """


@page("unknown-type-of-text", Severity.ERROR, f"{_ATOM}#section-3.1.1")
def unknown_type_of_text() -> None:
    """The type of a text is not in the list of its standard.

    The type says whether the text is to be shown as it stands or as HTML; with another word,
    readers show tags as text, or hide text that looks like tags. Atom knows text, html and xhtml,
    Media RSS plain and html.

    Wrong:
        <title type="HTML">Ferry is back</title>

    Right:
        <title type="html">Ferry is back</title>
    """


@page(
    "unknown-update-period", Severity.ERROR, "https://web.resource.org/rss/1.0/modules/syndication/"
)
def unknown_update_period() -> None:
    """The sy:updatePeriod is not in the list of its module.

    Readers plan their next visit by it, and take daily for anything that they don't know. Write
    hourly, daily, weekly, monthly or yearly, in lower case.

    Wrong:
        <sy:updatePeriod>Hourly</sy:updatePeriod>

    Right:
        <sy:updatePeriod>hourly</sy:updatePeriod>
    """


@page("role-not-in-lower-case", Severity.ERROR, f"{_MEDIA}#media-credit")
def role_not_in_lower_case() -> None:
    """The role of a media:credit is not in lower case, or is no role.

    Media RSS asks for roles in lower case, and programs compare them with lists that are: they
    don't find a Photographer. Write photographer.

    Wrong:
        <media:credit role="Photographer">Ada Lane</media:credit>

    Right:
        <media:credit role="photographer">Ada Lane</media:credit>
    """


@page("not-a-list-of-keywords", Severity.ERROR, f"{_MEDIA}#media-keywords")
def not_a_list_of_keywords() -> None:
    """A media:keywords is no list of keywords.

    Keywords have commas between them, and none is empty: of an empty one, programs make a topic
    without a name. Take the stray comma away.

    Wrong:
        <media:keywords>ferry, , harbour</media:keywords>

    Right:
        <media:keywords>ferry, harbour</media:keywords>
    """


@page("not-a-list-of-tags", Severity.ERROR, f"{_MEDIA}#media-community")
def not_a_list_of_tags() -> None:
    """A media:tags is no list of tags.

    Tags have commas between them, and each may have a weight behind a colon, which is a whole
    number. Programs that weigh tags pass over a list with anything else in it.

    Wrong:
        <media:community>
          <media:tags>ferry: often, harbour: 2</media:tags>
        </media:community>

    Right:
        <media:community>
          <media:tags>ferry: 5, harbour: 2</media:tags>
        </media:community>
    """


@page("not-a-play-time", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc2326#section-3.6")
def not_a_play_time() -> None:
    """A time within a recording is not written as one.

    Players jump to it, or show it beside the picture; with another form they begin at the start.
    Write hours, minutes and seconds, or seconds alone.

    Wrong:
        <media:thumbnail url="https://news.example/ferry.jpg" time="1m 23s"/>

    Right:
        <media:thumbnail url="https://news.example/ferry.jpg" time="00:01:23"/>
    """

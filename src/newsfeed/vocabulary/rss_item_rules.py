"""What an item of RSS 2.0 should say, and say once: the RSS Best Practices Profile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node, children, elements, has
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .spaces import ATOM, RSS, XHTML
from .twins import ITEM, repeated

_PROFILE: Final = "https://www.rssboard.org/rss-profile"
_GUID: Final = f"{_PROFILE}#element-channel-item-guid"
_ENCODED: Final = "http://purl.org/rss/1.0/modules/content/}encoded"
_ATOM_CONTENT: Final = ATOM("content").key
_BODIES: Final = {_ATOM_CONTENT: "atom:content", f"{XHTML}}}body": "xhtml:body"}
_ENOUGH_DIGITS: Final = 9


@rule("item-without-guid", Severity.WARNING, _GUID)
def has_guid(item: Node, _: Case) -> Iterator[Fault]:
    """An item has no guid.

    A guid tells an item from all others, whatever becomes of its title, link and date. Without one
    readers make an identity from these, each in its own way, and show an item again when it is
    corrected. Give each item a guid that never changes.

    Wrong:
        <item>
          <title>Bridge reopens</title>
          <link>https://news.example/bridge</link>
        </item>

    Right:
        <item>
          <title>Bridge reopens</title>
          <link>https://news.example/bridge</link>
          <guid>https://news.example/bridge</guid>
        </item>
    """
    if not has(item, "guid"):
        message = "item has no guid: give it one that stays, whatever changes in the item"
        yield Fault(message, missing="guid")


@rule("guid-not-unique-enough", Severity.WARNING, _GUID)
def is_unique_enough(guid: Node, _: Case) -> Iterator[Fault]:
    """A guid is nothing but a short number.

    Guids are to be unique among all feeds, as readers that merge feeds compare them. The number of
    a row in a database is one that a thousand other sites have, too. Write the item's address, or
    a tag: URI that has the number in it.

    Wrong:
        <guid isPermaLink="false">4711</guid>

    Right:
        <guid isPermaLink="false">tag:news.example,2022:4711</guid>
    """
    text = guid.text.strip()
    if text.isdigit() and len(text) < _ENOUGH_DIGITS:
        yield Fault(f"{shown(text)} is no identity that only one item has: write a URI")


@rule(
    "item-with-two-enclosures",
    Severity.WARNING,
    f"{_PROFILE}#element-channel-item-enclosure",
    about="enclosure",
)
def one_enclosure(item: Node, _: Case) -> Iterator[Fault]:
    """An item has more than one enclosure.

    The standard doesn't say how many there may be. Most podcast programs take one, the first or
    the last, and the others are lost. Write an item for each file, or list the others as
    media:content.

    Wrong:
        <item>
          <title>Two recordings</title>
          <enclosure url="https://news.example/1.mp3" length="3762" type="audio/mpeg"/>
          <enclosure url="https://news.example/2.mp3" length="1933" type="audio/mpeg"/>
        </item>

    Right:
        <item>
          <title>Two recordings</title>
          <enclosure url="https://news.example/1.mp3" length="3762" type="audio/mpeg"/>
        </item>
    """
    for each in children(item, "enclosure")[1:]:
        yield Fault("item has an enclosure already, and most readers take one", (each,))


@rule(
    "content-without-description",
    Severity.WARNING,
    f"{_PROFILE}#namespace-elements-content-encoded",
    about=_ENCODED,
)
def is_described_first(item: Node, _: Case) -> Iterator[Fault]:
    """An item has a content:encoded, and no description in front of it.

    Readers that don't know the content module show the description, and have nothing to show here.
    Some that do know it let whichever comes last win. Write the summary in description, and the
    whole body in a content:encoded behind it.

    Wrong:
        <item>
          <title>Bridge reopens</title>
          <content:encoded>&lt;p&gt;The bridge is open.&lt;/p&gt;</content:encoded>
        </item>

    Right:
        <item>
          <title>Bridge reopens</title>
          <description>The bridge is open again.</description>
          <content:encoded>&lt;p&gt;The bridge is open.&lt;/p&gt;</content:encoded>
        </item>
    """
    for each in elements(item):
        if each.name == "description":
            return
        if each.name == _ENCODED:
            message = "item has no description in front of its content:encoded: write a summary"
            yield Fault(message, (each,))
            return


@rule("item-with-two-bodies", Severity.WARNING, f"{RSS.spec}#hrelementsOfLtitemgt")
def one_body(item: Node, _: Case) -> Iterator[Fault]:
    """An item has a second body, in xhtml:body or atom:content.

    One text is there twice, in two vocabularies. Readers take the one that they know, or the last,
    or show both, and nobody can say which. Keep description, and content:encoded for a body that
    is longer than that.

    Wrong:
        <item>
          <description>The bridge is open again.</description>
          <atom:content type="text">The bridge is open again.</atom:content>
        </item>

    Right:
        <item>
          <description>The bridge is open again.</description>
        </item>
    """
    second = next((each for each in reversed(elements(item)) if each.name in _BODIES), None)
    if second is None or "src" in second.attributes:
        return
    if has(item, "description") or has(item, _ENCODED):
        message = f"item has a body in RSS's own words: leave {_BODIES[second.name]} out"
        yield Fault(message, (second,))


@rule("item-says-it-twice", Severity.WARNING, f"{_PROFILE}#namespace-elements-dublin")
def says_it_once(item: Node, _: Case) -> Iterator[Fault]:
    """An item says one thing in an element of RSS and in another vocabulary's twin of it.

    pubDate and dc:date say the same, and so do category and dc:subject, source and dc:source, guid
    and atom:id. When they differ, what is shown depends on the reader; when they don't, some show
    both, so that there are two topics of one name. Keep the element of RSS.

    Wrong:
        <item>
          <title>Bridge reopens</title>
          <category>Traffic</category>
          <dc:subject>Traffic</dc:subject>
        </item>

    Right:
        <item>
          <title>Bridge reopens</title>
          <category>Traffic</category>
        </item>
    """
    yield from repeated(item, ITEM)


#: Of an item.
RULES: Final = (
    has_guid,
    one_enclosure,
    is_described_first,
    one_body,
    says_it_once,
)

"""What the rows of RSS 2.0 can't say: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator

from newsfeed._wire.addresses import URL
from newsfeed._wire.node import Node, children, elements, has
from newsfeed._wire.rule import Case, Fault, Watch, across, rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .spaces import RSS

_PROFILE = "https://www.rssboard.org/rss-profile"
_CREATOR = "http://purl.org/dc/elements/1.1/}creator"


def _repeated(nodes: list[Node], what: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for each in nodes:
        said = each.text.strip()
        word = said.lstrip("0") or "0" if said.isdigit() else said
        if word in seen:
            yield Fault(f"the {what} {shown(said)} is there already: leave it out", (each,))
        seen.add(word)


@rule(
    "item-without-title-or-description",
    Severity.ERROR,
    f"{RSS.spec}#hrelementsOfLtitemgt",
    unless="title",
    parsed=True,
)
def says_something(item: Node, _: Case) -> Iterator[Fault]:
    """An item has neither a title nor a description.

    All elements of an item are optional, but one of these two must be there: without them there
    is nothing that a reader could show. Give the item a title.

    Wrong:
        <item>
          <link>https://news.example/bridge</link>
        </item>

    Right:
        <item>
          <title>Bridge reopens</title>
          <link>https://news.example/bridge</link>
        </item>
    """
    if not has(item, "title") and not has(item, "description"):
        yield Fault("item has neither a title nor a description: give it a title", missing="title")


@rule(
    "item-with-two-authors",
    Severity.ERROR,
    f"{_PROFILE}#element-channel-item-author",
    about="author",
    parsed=True,
)
def one_author(item: Node, _: Case) -> Iterator[Fault]:
    """An item has more than one author.

    An item may have one author, whose e-mail address it is; readers show the first or the last.
    Name all authors in dc:creator instead.

    Wrong:
        <item>
          <title>Bridge reopens</title>
          <author>jane@news.example (Jane Doe)</author>
          <author>john@news.example (John Roe)</author>
        </item>

    Right:
        <item>
          <title>Bridge reopens</title>
          <dc:creator>Jane Doe</dc:creator>
          <dc:creator>John Roe</dc:creator>
        </item>
    """
    for each in children(item, "author")[1:]:
        yield Fault("item has an author already: name several in dc:creator", (each,))


@rule(
    "author-beside-creator",
    Severity.WARNING,
    f"{_PROFILE}#namespace-elements-dublin-creator",
    about="author",
    parsed=True,
)
def one_way_to_name_authors(item: Node, _: Case) -> Iterator[Fault]:
    """An item has both an author and a dc:creator.

    Some readers show one, some the other, some both, so that one person seems to be two. Keep
    dc:creator, which holds names; author holds an e-mail address.

    Wrong:
        <item>
          <title>Bridge reopens</title>
          <author>jane@news.example (Jane Doe)</author>
          <dc:creator>Jane Doe</dc:creator>
        </item>

    Right:
        <item>
          <title>Bridge reopens</title>
          <dc:creator>Jane Doe</dc:creator>
        </item>
    """
    for each in children(item, "author")[:1]:
        if has(item, _CREATOR):
            yield Fault("item has a dc:creator too: keep one of the two", (each,))


@rule(
    "permalink-not-a-url", Severity.ERROR, f"{RSS.spec}#ltguidgtSubelementOfLtitemgt", parsed=True
)
def permalink_is_a_url(guid: Node, _: Case) -> Iterator[Fault]:
    """A guid counts as a permalink and is no URL.

    Unless isPermaLink is "false", readers open the guid in a browser. Write
    `<guid isPermaLink="false">` round an identity that is no address.

    Wrong:
        <guid>tag:news.example,2022:bridge</guid>

    Right:
        <guid isPermaLink="false">tag:news.example,2022:bridge</guid>
    """
    if guid.attributes.get("isPermaLink", "true") == "true":
        text = guid.text
        try:
            if URL.legal and text.strip():
                URL.legal(text)
        except ValueError:
            message = f'{shown(text)} is not a URL, so it needs isPermaLink="false"'
            yield Fault(message)


@rule("hour-twice", Severity.ERROR, f"{RSS.spec}#optionalChannelElements", parsed=True)
def hours_differ(hours: Node, _: Case) -> Iterator[Fault]:
    """SkipHours names an hour twice.

    It is a list of hours in which readers needn't ask, each named once. Of two that are the same,
    one was most likely meant to be another. Leave one of the two out, or set it right.

    Wrong:
        <skipHours>
          <hour>2</hour>
          <hour>2</hour>
        </skipHours>

    Right:
        <skipHours>
          <hour>2</hour>
          <hour>3</hour>
        </skipHours>
    """
    yield from _repeated(elements(hours), "hour")


@rule("day-twice", Severity.ERROR, f"{RSS.spec}#optionalChannelElements", parsed=True)
def days_differ(days: Node, _: Case) -> Iterator[Fault]:
    """SkipDays names a day twice.

    It is a list of days on which readers needn't ask, each named once. Of two that are the same,
    one was most likely meant to be another. Leave one of the two out, or set it right.

    Wrong:
        <skipDays>
          <day>Sunday</day>
          <day>Sunday</day>
        </skipDays>

    Right:
        <skipDays>
          <day>Saturday</day>
          <day>Sunday</day>
        </skipDays>
    """
    yield from _repeated(elements(days), "day")


class _GuidsDiffer(Watch):
    """Two items have the same guid.

    A guid is what tells an item from all others: readers show the first of the two, or the second,
    and take the other for one that they have shown already. Give each item its own.

    Wrong:
        <item>
          <title>Bridge reopens</title>
          <guid>https://news.example/</guid>
        </item>
        <item>
          <title>Ferry stops</title>
          <guid>https://news.example/</guid>
        </item>

    Right:
        <item>
          <title>Bridge reopens</title>
          <guid>https://news.example/bridge</guid>
        </item>
        <item>
          <title>Ferry stops</title>
          <guid>https://news.example/ferry</guid>
        </item>
    """

    def __init__(self) -> None:
        """Know no guid yet."""
        self._seen: set[str] = set()

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Look at an item's guid."""
        for each in children(item, "guid"):
            text = each.text
            if text in self._seen and text.strip():
                message = f"{shown(text)} is the guid of an item before: give each its own"
                yield Fault(message, (each,))
            self._seen.add(text)


guids_differ = across("guid-twice", Severity.ERROR, f"{RSS.spec}#ltguidgtSubelementOfLtitemgt")(
    _GuidsDiffer
)

"""What a channel of RSS 2.0 should say: the RSS Best Practices Profile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.names import XML
from newsfeed._wire.node import Node, children
from newsfeed._wire.rule import Case, Fault, Watch, across, rule
from newsfeed.report import Severity
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .spaces import ATOM, RSS
from .twins import CHANNEL, repeated

_PROFILE: Final = "https://www.rssboard.org/rss-profile"
_LINK: Final = ATOM("link").key
# Where the text of the standard was, before anything was said of attributes.
_OLDER: Final = pattern(r"harvard\.edu/(?:tech/)?rss|backend\.userland\.com/rss")
_LANGUAGES: Final = frozenset(("language", "http://purl.org/dc/elements/1.1/}language"))
_XML_LANG: Final = XML("lang").key


@rule(
    "channel-without-self-link",
    Severity.WARNING,
    f"{_PROFILE}#namespace-elements-atom-link",
)
def names_itself(channel: Node, _: Case) -> Iterator[Fault]:
    """A channel doesn't say where it is to be found itself.

    A feed that is saved, mailed or copied by another site has no address but the one that it
    names. Readers also use it to subscribe, and to notice that a feed has moved. Write an
    atom:link with rel="self" and the feed's own address.

    Wrong:
        <channel>
          <title>Example News</title>
          <link>https://news.example/</link>
        </channel>

    Right:
        <channel>
          <title>Example News</title>
          <link>https://news.example/</link>
          <atom:link rel="self" href="https://news.example/feed.xml" type="application/rss+xml"/>
        </channel>
    """
    for each in children(channel, _LINK):
        if each.attributes.get("rel") == "self":
            return
    message = "channel has no atom:link with rel=self: write one with the feed's own address"
    yield Fault(message, missing=_LINK)


@rule("channel-without-language", Severity.INFO, f"{_PROFILE}#element-channel-language")
def has_language(channel: Node, case: Case) -> Iterator[Fault]:
    """A channel doesn't say which language it is in.

    Readers need the language to hyphenate, to read aloud, to translate, and to offer feeds to
    those who can read them. Write it in the language element.

    Wrong:
        <channel>
          <title>Example News</title>
        </channel>

    Right:
        <channel>
          <title>Example News</title>
          <language>en-GB</language>
        </channel>
    """
    if case.language is None and not any(
        isinstance(each, Node) and (each.name in _LANGUAGES or _XML_LANG in each.attributes)
        for each in channel.content
    ):
        yield Fault("channel has no language: write one such as en-GB", missing="language")


@rule("channel-says-it-twice", Severity.WARNING, f"{_PROFILE}#namespace-elements-dublin")
def says_it_once(channel: Node, _: Case) -> Iterator[Fault]:
    """A channel says one thing in an element of RSS and in another vocabulary's twin of it.

    language and dc:language say the same, and so do copyright and dc:rights, managingEditor and
    dc:creator, pubDate and dc:date. When they differ, what counts depends on the reader. Keep the
    element of RSS.

    Wrong:
        <channel>
          <title>Example News</title>
          <language>en</language>
          <dc:language>en</dc:language>
        </channel>

    Right:
        <channel>
          <title>Example News</title>
          <language>en</language>
        </channel>
    """
    yield from repeated(channel, CHANNEL)


@rule(
    "text-input-in-use",
    Severity.WARNING,
    f"{_PROFILE}#element-channel-textinput",
    about="textInput",
)
def has_no_text_input(channel: Node, _: Case) -> Iterator[Fault]:
    """A channel has a textInput.

    It was meant for a search box in the reader. No reader of note shows one, so whatever it is for
    doesn't reach anybody. Leave it out, and put the search on the site.

    Wrong:
        <channel>
          <title>Example News</title>
          <textInput>
            <title>Search</title>
            <description>Search the archive</description>
            <name>q</name>
            <link>https://news.example/search</link>
          </textInput>
        </channel>

    Right:
        <channel>
          <title>Example News</title>
        </channel>
    """
    for each in children(channel, "textInput"):
        yield Fault("no reader of note shows a textInput: leave it out", (each,))


def _first_item(item: Node, found: Node | None) -> Node:
    return item if found is None else found


class _ItemsComeLast(Watch):
    """Something about the channel stands behind its first item.

    The standard doesn't ask for an order. Programs that read a long feed bit by bit show items
    with what they know of the channel so far, and some stop at the last item that they want. Write
    all about the channel in front of the items.

    Wrong:
        <channel>
          <title>Example News</title>
          <item><title>Bridge reopens</title></item>
          <link>https://news.example/</link>
        </channel>

    Right:
        <channel>
          <title>Example News</title>
          <link>https://news.example/</link>
          <item><title>Bridge reopens</title></item>
        </channel>
    """

    def __init__(self) -> None:
        """Know of no item yet."""
        self._first: Node | None = None

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Remember the first."""
        self._first = _first_item(item, self._first)
        yield from ()

    def end(self, root: Node, _: Case, /) -> Iterator[Fault]:
        """Look for what stands behind it."""
        first = self._first
        if first is None:
            return
        for channel in children(root, "channel"):
            for each in channel.content:
                if (
                    isinstance(each, Node)
                    and not each.namespace
                    and (each.line, each.column) > (first.line, first.column)
                ):
                    message = f"{each.local} stands behind an item: write items last"
                    yield Fault(message, (channel, each))


items_come_last = across("channel-metadata-after-item", Severity.WARNING, f"{_PROFILE}#channel")(
    _ItemsComeLast
)


class _AttributesArePlain(Watch):
    """An element of RSS has an attribute of a namespace, and the feed names an older standard.

    RSS 2.0 invited elements of other namespaces from the start, and attributes only since version
    2.0.11. The feed's docs point to a text from before. Let docs name the standard of today, or
    leave the attribute out.

    Wrong:
        <channel my:region="north">
          <title>Example News</title>
          <docs>http://blogs.law.harvard.edu/tech/rss</docs>
        </channel>

    Right:
        <channel my:region="north">
          <title>Example News</title>
          <docs>https://www.rssboard.org/rss-specification</docs>
        </channel>
    """

    def __init__(self) -> None:
        """Know of no item with such attributes yet."""
        self._item: tuple[Node, int] | None = None
        self._number = 0

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Remember the first item that has one."""
        self._number += 1
        if self._item is None and _extended(item):
            self._item = (item, self._number)
        yield from ()

    def end(self, root: Node, _: Case, /) -> Iterator[Fault]:
        """Look for attributes, if the docs call for it."""
        channels = children(root, "channel")
        docs = [each.text for channel in channels for each in children(channel, "docs")]
        docs = [each for each in docs if _OLDER.search(each)]
        if not docs:
            return
        ways: list[tuple[Node, ...]] = [(), *((channel,) for channel in channels)]
        ways += [
            (channel, each)
            for channel in channels
            for each in channel.content
            if isinstance(each, Node) and not each.namespace
        ]
        for way in ways:
            for name in _extended((way or (root,))[-1]):
                yield Fault(_newer(name, docs[0]), way)
        if self._item is not None:
            for name in _extended(self._item[0]):
                yield Fault(_newer(name, docs[0]), item=self._item)


def _extended(node: Node) -> list[str]:
    return [name for name in node.attributes if "}" in name and not name.startswith(XML.uri)]


def _newer(name: str, docs: str) -> str:
    local = name.rpartition("}")[2]
    return f"the standard at {shown(docs)} knows no such attribute as {local}: name a newer in docs"


attributes_are_plain = across(
    "attribute-newer-than-docs", Severity.WARNING, f"{RSS.spec}#extendingRss"
)(_AttributesArePlain)

#: Of a channel.
RULES: Final = (names_itself, has_language, says_it_once, has_no_text_input)

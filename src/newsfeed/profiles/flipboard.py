"""Flipboard: https://about.flipboard.com/rss-spec/, and its help pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node
from newsfeed._wire.rule import Across, Case, Fault, Watch
from newsfeed.report import Severity
from newsfeed.vocabulary.spaces import ATOM

from . import parts
from .asking import Asked, of_article, of_feed, page
from .profile import Profile

_SPEC: Final = "https://about.flipboard.com/rss-spec/"
_FEWEST: Final = 20
_SHORTEST: Final = 300
_LINK: Final = ATOM("link").key
_ASKED: Final = Asked("flipboard", "Flipboard")


class _Enough(Watch):
    """Counts articles."""

    def __init__(self) -> None:
        """Begin with none."""
        self._count = 0

    def item(self, item: Node, case: Case, /) -> Iterator[Fault]:
        """Count one."""
        del item, case
        self._count += 1
        yield from ()

    def end(self, root: Node, case: Case, /) -> Iterator[Fault]:
        """Say how many are missing."""
        del root, case
        if self._count < _FEWEST:
            yield Fault(f"the feed has {self._count} articles: Flipboard wants 20 at least")


def _told(article: Node, _: Case) -> Iterator[Fault]:
    for each in parts.SUMMARY.among(article):
        text = parts.plain(each)
        if text and len(text) < _SHORTEST:
            message = f"the summary has {len(text)} characters: Flipboard wants 300 or more"
            yield Fault(message, (each,))


def _pushed(channel: Node, _: Case) -> Iterator[Fault]:
    for each in channel.content:
        if isinstance(each, Node) and each.name == _LINK and each.attributes.get("rel") == "hub":
            return
    yield Fault("no link names a hub: Flipboard looks for new articles when it likes")


PROFILE: Final = Profile(
    name="flipboard",
    title="Flipboard",
    source=_SPEC,
    feed=(
        of_feed(
            _ASKED, parts.LANGUAGE, Severity.ERROR, _SPEC,
            "Flipboard sorts what it reads by language. Add one, with its region where that "
            "matters.",
        ),
        _ASKED.rule(
            "feed-without-hub", Severity.INFO, _SPEC, _pushed,
            page(
                "No link of the feed names a hub.",
                "With WebSub, Flipboard hears of an article when it is published; without it, "
                "when it looks next. Name a hub, and tell it of updates.",
                "<title>Harbour News</title>",
                '<title>Harbour News</title>\n<atom:link rel="hub" href="https://hub.example/"/>',
            ),
        ),
    ),
    article=(
        of_article(
            _ASKED, parts.PICTURE, Severity.ERROR, _SPEC,
            "Every article is laid out round its picture, of which no side may have fewer than "
            "400 pixels. Add one.",
        ),
        of_article(
            _ASKED, parts.ID, Severity.WARNING, _SPEC,
            "It is how Flipboard knows an article that it has read before. Give each one that "
            "lasts.",
        ),
        of_article(
            _ASKED, parts.DATE, Severity.WARNING, _SPEC,
            "Without it, the time at which Flipboard first saw the article stands there. Add it.",
        ),
        of_article(
            _ASKED, parts.AUTHOR, Severity.WARNING, _SPEC,
            "Flipboard shows who wrote an article. Name them, in dc:creator.",
        ),
        _ASKED.rule(
            "summary-too-short", Severity.WARNING, _SPEC, _told,
            page(
                "An article's summary has fewer than 300 characters.",
                "Flipboard fills its page with the description, and asks for 300 or more. Write "
                "a longer one.",
                "<description>The ferry sails again.</description>",
                "<description>The ferry to the island sails again. … three hundred characters"
                "\n</description>",
            ),
        ),
    ),
    across=(
        Across(
            "flipboard-too-few-articles", Severity.WARNING, _SPEC, _Enough,
            page(
                "The feed has fewer than 20 articles.",
                "Flipboard's help asks for the 20 latest at least, an older page for 30, to fill a "
                "magazine with. Write more of them.",
                "<!-- nineteen items -->",
                "<!-- twenty items -->",
            ),
        ),
    ),
)  # fmt: skip

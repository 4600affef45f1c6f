"""MSN, Microsoft Start: https://support.microsoft.com/en-us/msn/partner-hub (specification V3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from newsfeed._wire.date_forms import read_rfc3339
from newsfeed._wire.date_rfc822 import read_rfc822
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault
from newsfeed.options import Options
from newsfeed.report import Severity
from newsfeed.vocabulary.spaces import MEDIA

from . import asking, parts
from .asking import Asked, of_article, page
from .profile import Profile

_HUB: Final = "https://support.microsoft.com/en-us/msn/partner-hub/"
_FEED: Final = f"{_HUB}msn-feed-setup-and-configuration"
_CONTENT: Final = f"{_HUB}feed-content-specifications-in-msn-partner-hub"
_ITEM: Final = f"{_HUB}msn-feed-item-metadata-requirements"
_HTML: Final = f"{_HUB}msn-html-guidelines-and-tag-restrictions"
_SHORT_TITLE: Final = "http://schemas.ingestion.microsoft.com/common/}shortTitle"
_MEDIA: Final = MEDIA("content").key
_GROUP: Final = MEDIA("group").key
_OLDEST: Final = timedelta(days=365)
_ASKED: Final = Asked("msn", "MSN")


def _by_https(_: Node, case: Case) -> Iterator[Fault]:
    if (case.facts.url or "").lower().startswith("http:"):
        yield Fault("MSN fetches feeds by https alone: publish the feed there")


def _timely(article: Node, case: Case) -> Iterator[Fault]:
    now = case.facts.now
    if now is None:
        return
    for each in parts.DATE.among(article):
        read = read_rfc3339 if asking.is_atom(each) else read_rfc822
        try:
            then = read(each.text.strip())
        except ValueError:
            continue
        if then > now:
            yield Fault("the article is from the future, and MSN doesn't take it", (each,))
        elif now - then >= _OLDEST:
            message = "the article is 365 days old or older, and MSN doesn't take it"
            yield Fault(message, (each,))


def _title_fits(article: Node, _: Case) -> Iterator[Fault]:
    has_short = any(
        isinstance(each, Node) and each.name == _SHORT_TITLE for each in article.content
    )
    for each in parts.TITLE.among(article):
        if not has_short and len(text := parts.plain(each)) > 150:  # noqa: PLR2004 -- as the message says
            message = f"the title has {len(text)} characters: MSN takes 150 without a mi:shortTitle"
            yield Fault(message, (each,))


def _title_says_enough(article: Node, _: Case) -> Iterator[Fault]:
    for each in parts.TITLE.among(article):
        text = parts.plain(each)
        if text and len(text) <= 20:  # noqa: PLR2004 -- as the message says
            message = f"the title has {len(text)} characters: MSN takes more than 20"
            yield Fault(message, (each,))


def _typed(article: Node, _: Case) -> Iterator[Fault]:
    for each in article.content:
        if not isinstance(each, Node):
            continue
        if each.name == _GROUP:
            for inner in each.content:
                if isinstance(inner, Node):
                    yield from _with_type((each, inner))
        else:
            yield from _with_type((each,))


def _with_type(way: tuple[Node, ...]) -> Iterator[Fault]:
    media = way[-1]
    if media.name == _MEDIA and "url" in media.attributes and "type" not in media.attributes:
        yield Fault("MSN asks for the type of each media:content", way, attribute="type")


PROFILE: Final = Profile(
    name="msn",
    title="MSN",
    source=_FEED,
    feed=(
        _ASKED.rule(
            "not-https", Severity.ERROR, _FEED, _by_https,
            page(
                "The feed's address is not an https one.",
                "MSN fetches feeds by https alone. Publish the feed there, and give MSN that "
                "address.",
                "http://news.example/feed.xml",
                "https://news.example/feed.xml",
            ),
        ),
    ),
    article=(
        of_article(
            _ASKED, parts.ID, Severity.ERROR, _ITEM,
            "MSN tells articles by it, over all feeds of a partner, and knows by it which one "
            "was changed. Give each article one that lasts.",
        ),
        of_article(
            _ASKED, parts.LINK, Severity.ERROR, _ITEM,
            "MSN leads back to the article's page on the publisher's own site. Add the link.",
        ),
        of_article(
            _ASKED, parts.DATE, Severity.ERROR, _ITEM,
            "MSN doesn't take an article without the date at which it was published. Add it.",
        ),
        of_article(
            _ASKED, parts.PICTURE, Severity.WARNING, _CONTENT,
            "Only articles with pictures are published without somebody looking at them first. "
            "Add one, as a media:content.",
        ),
        _ASKED.rule(
            "title-too-short", Severity.ERROR, _ITEM, _title_says_enough,
            page(
                "An article's title has 20 characters or fewer.",
                "MSN takes titles that have more. Say what happened.",
                "<title>Ferry is back</title>",
                "<title>Ferry to the island sails again</title>",
            ),
        ),
        _ASKED.rule(
            "title-too-long", Severity.ERROR, _ITEM, _title_fits,
            page(
                "An article's title has more than 150 characters, and there is no mi:shortTitle.",
                "MSN takes titles up to 150 characters, and longer ones beside a short title "
                "alone. Cut it, or write a mi:shortTitle of at most 54.",
                "<title>Ferry to the island sails again after the storm that has kept it in the"
                " harbour for a week,\n  as the company that runs it and the master of the port"
                " have said on Monday</title>",
                "<title>Ferry to the island sails again after the storm</title>",
            ),
        ),
        asking.plain_title(
            _ASKED, Severity.ERROR, _HTML,
            "MSN takes HTML in texts and in descriptions of slides, nowhere else. Take the tags "
            "away.",
        ),
        _ASKED.rule(
            "article-out-of-date", Severity.ERROR, _ITEM, _timely,
            page(
                "An article's date lies in the future, or 365 days back or more.",
                "MSN doesn't take such an article. Correct the date, or leave the article out of "
                "the feed.",
                "<pubDate>Thu, 02 Nov 2023 09:00:00 +0000</pubDate>",
                "<pubDate>Mon, 02 Nov 2026 09:00:00 +0000</pubDate>",
            ),
        ),
        _ASKED.rule(
            "media-without-type", Severity.ERROR, _HTML, _typed,
            page(
                "A media:content doesn't say its type.",
                "MSN asks for url and type of each. Add the media type.",
                '<media:content url="https://news.example/ferry.jpg" medium="image"/>',
                '<media:content url="https://news.example/ferry.jpg" type="image/jpeg"\n'
                '    medium="image"/>',
            ),
        ),
        asking.quiet_body(
            _ASKED, Severity.WARNING, _HTML,
            "It takes them out, and what they do; they may keep an article from being published. "
            "Write plain HTML.",
        ),
    ),
    size=asking.of_size(
        _ASKED, 10_000_000, Severity.ERROR, _FEED,
        "MSN doesn't read feeds of more than ten megabytes, and asks for fewer than 30 new items "
        "at a time. Write fewer articles.",
    ),
    # Its guidelines for HTML ask for absolute addresses.
    severities={"relative-reference-in-html": Severity.ERROR},
    # It takes an article for changed when this date has.
    options=Options(updated=True),
)  # fmt: skip

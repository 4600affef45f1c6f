"""SmartNews SmartFormat: https://publishers.smartnews.com/hc/en-us/articles/56500436151065.

What its own pages say is an error here; what is only known from the checks that publishers have
written after SmartNews' answers is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault
from newsfeed.report import Severity

from . import asking, parts
from .asking import Asked, of_article, of_feed, page
from .profile import Profile

_SPEC: Final = "https://publishers.smartnews.com/hc/en-us/articles/56500436151065"
_SPACE: Final = "http://www.smartnews.be/snf"
_LONGEST: Final = 30
_ASKED: Final = Asked("smartnews", "SmartNews")


def _short(channel: Node, _: Case) -> Iterator[Fault]:
    for each in parts.DESCRIPTION.among(channel):
        if len(text := parts.plain(each)) > _LONGEST:
            message = f"the feed's description has {len(text)} characters: SmartNews takes 30"
            yield Fault(message, (each,))


def _unrelated(item: Node, _: Case) -> Iterator[Fault]:
    for each in item.content:
        if isinstance(each, Node) and each.name == f"{_SPACE}}}relatedLink":
            yield Fault("SmartNews chooses related links itself: leave this out", (each,))


PROFILE: Final = Profile(
    name="smartnews",
    title="SmartNews",
    source=_SPEC,
    feed=(
        asking.in_utf_8(
            _ASKED, _SPEC,
            "SmartNews' checker calls a feed in any other encoding invalid, and reads none of it. "
            "Write UTF-8.",
        ),
        of_feed(
            _ASKED, parts.LANGUAGE, Severity.ERROR, _SPEC,
            "SmartFormat 2.2 made the language a must: it decides which edition shows the "
            "articles. Add one.",
        ),
        of_feed(
            _ASKED, parts.FEED_DATE, Severity.ERROR, _SPEC,
            "SmartFormat asks for the date at which the feed was written, beside those of its "
            "items. Add one.",
        ),
        _ASKED.rule(
            "description-too-long", Severity.ERROR, _SPEC, _short,
            page(
                "The feed's description has more than 30 characters.",
                "SmartNews shows it below the name of the channel, where there is no room for "
                "more. Write a shorter one.",
                "<description>All the news of the harbour and of the islands off it</description>",
                "<description>News of the harbour</description>",
            ),
        ),
    ),
    article=(
        of_article(
            _ASKED, parts.ID, Severity.WARNING, _SPEC,
            "It is how SmartNews knows an article that it has read before; without one, a change "
            "of the link makes a second article. Give each one that lasts.",
        ),
        of_article(
            _ASKED, parts.DATE, Severity.WARNING, _SPEC,
            "Publishers report that SmartNews doesn't take an article without one. Add it.",
        ),
        of_article(
            _ASKED, parts.BODY, Severity.WARNING, _SPEC,
            "SmartNews shows the article itself, from content:encoded; publishers report that it "
            "doesn't take one without. Write the whole text.",
        ),
        of_article(
            _ASKED, parts.THUMBNAIL, Severity.WARNING, _SPEC,
            "Lists of articles show it; publishers report that SmartFormat 2.1 asks for it. Add a "
            "media:thumbnail.",
        ),
        asking.plain_title(
            _ASKED, Severity.ERROR, _SPEC, "SmartNews shows the tags as text. Take them away."
        ),
        _ASKED.rule(
            "related-link", Severity.WARNING, _SPEC, _unrelated,
            page(
                "An item holds a snf:relatedLink.",
                "SmartFormat 2.0 removed it: SmartNews chooses related articles itself. Leave it "
                "out.",
                '<snf:relatedLink title="Storm" link="https://news.example/storm"/>',
                "<!-- no snf:relatedLink -->",
            ),
        ),
    ),
    size=asking.of_size(
        _ASKED, 1_000_000, Severity.WARNING, _SPEC,
        "SmartNews recommends at most one megabyte, and its checker reports more; publishers with "
        "long texts were asked to go down to ten items. Write fewer articles.",
    ),
)  # fmt: skip

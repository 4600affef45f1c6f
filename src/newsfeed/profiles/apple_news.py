"""Apple News, by RSS: https://support.apple.com/guide/news-publisher/apdc2c7520ff/icloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.names import XML
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from . import asking, parts
from .asking import Asked, of_article, of_feed, page, title_length
from .profile import Profile

_SPEC: Final = (
    "https://support.apple.com/guide/news-publisher/"
    "rss-guidelines-for-apple-news-apdc2c7520ff/icloud"
)
_ASKED: Final = Asked("apple-news", "Apple News")


def _located(channel: Node, case: Case) -> Iterator[Fault]:
    for each in parts.LANGUAGE.among(channel):
        if (said := parts.plain(each)) and "-" not in said:
            yield Fault(f"{shown(said)} has no region: write one such as en-GB", (each,))
    lang = XML("lang").key
    said = channel.attributes.get(lang, "")
    if asking.is_atom(channel) and said and "-" not in said:
        yield Fault(f"{shown(said)} has no region: write one such as en-GB", attribute=lang)
    del case


PROFILE: Final = Profile(
    name="apple-news",
    title="Apple News",
    source=_SPEC,
    feed=(
        asking.in_utf_8(
            _ASKED, _SPEC, "The guidelines ask for UTF-8, and for nothing else. Write it."
        ),
        of_feed(
            _ASKED, parts.LANGUAGE, Severity.ERROR, _SPEC,
            "Apple News asks for the language, with its region. Add it.",
        ),
        _ASKED.rule(
            "language-without-region", Severity.ERROR, _SPEC, _located,
            page(
                "The feed's language has no region.",
                "Apple News is one for each country, and asks for a locale. Write one such as "
                "en-GB.",
                "<language>en</language>",
                "<language>en-GB</language>",
            ),
        ),
    ),
    article=(
        of_article(
            _ASKED, parts.LINK, Severity.ERROR, _SPEC,
            "Apple News leads to the article's page. Add the link.",
        ),
        of_article(
            _ASKED, parts.TITLE, Severity.ERROR, _SPEC,
            "It is all that most people see of an article. Add one.",
        ),
        of_article(
            _ASKED, parts.EXCERPT, Severity.ERROR, _SPEC,
            "Its first 200 characters become the excerpt. Add a description, best the whole text.",
        ),
        *title_length(
            _ASKED, 15, 60, Severity.WARNING, _SPEC,
            "Apple News recommends 15 to 60 characters: shorter ones say little, longer ones are "
            "cut.",
        ),
        asking.plain_title(
            _ASKED, Severity.WARNING, _SPEC, "Apple News strips the tags. Take them away."
        ),
    ),
)  # fmt: skip

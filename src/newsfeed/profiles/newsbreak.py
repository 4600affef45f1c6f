"""NewsBreak: https://support.newsbreak.com/publisher-faq.

What the page says is an error here; what is only known from programs that publishers have written
for NewsBreak is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node, elements
from newsfeed._wire.rule import Case, Fault
from newsfeed.report import Severity
from newsfeed.vocabulary.spaces import MEDIA

from . import parts
from .asking import Asked, of_article, of_feed, page
from .profile import Profile

_SPEC: Final = "https://support.newsbreak.com/publisher-faq"
_CONTENT: Final = MEDIA("content").key
_GROUP: Final = MEDIA("group").key
_CREDIT: Final = MEDIA("credit").key
_ASKED: Final = Asked("newsbreak", "NewsBreak")


def _credited(article: Node, _: Case) -> Iterator[Fault]:
    inner = elements(article)
    if any(each.name == _CREDIT for each in inner):
        return
    for each in inner:
        if each.name == _GROUP and not any(one.name == _CREDIT for one in elements(each)):
            yield from _uncredited((each,), elements(each))
    yield from _uncredited((), inner)


def _uncredited(way: tuple[Node, ...], nodes: list[Node]) -> Iterator[Fault]:
    for each in nodes:
        is_picture = each.attributes.get("medium") == "image" or each.attributes.get(
            "type", ""
        ).startswith("image/")
        if each.name != _CONTENT or not is_picture:
            continue
        if not any(one.name == _CREDIT and one.text.strip() for one in elements(each)):
            yield Fault("the picture has no media:credit: say whose it is", (*way, each))


PROFILE: Final = Profile(
    name="newsbreak",
    title="NewsBreak",
    source=_SPEC,
    feed=(
        of_feed(
            _ASKED, parts.LANGUAGE, Severity.WARNING, _SPEC,
            "Programs that write for NewsBreak all name it. Add one.",
        ),
    ),
    article=(
        of_article(
            _ASKED, parts.AUTHOR, Severity.ERROR, _SPEC,
            "NewsBreak refuses publishers whose articles have no byline. Name the authors, in "
            "dc:creator.",
        ),
        of_article(
            _ASKED, parts.BODY, Severity.ERROR, _SPEC,
            "NewsBreak shows whole articles; a feed with parts of them may be paused or removed. "
            "Write the whole text, in content:encoded.",
        ),
        of_article(
            _ASKED, parts.PICTURE, Severity.ERROR, _SPEC,
            "A feed whose articles have no pictures may be paused or removed. Add one.",
        ),
        of_article(
            _ASKED, parts.ID, Severity.WARNING, _SPEC,
            "It must be the same in all feeds that carry the article, or NewsBreak shows it twice. "
            "Write the page's address.",
        ),
        of_article(
            _ASKED, parts.DATE, Severity.WARNING, _SPEC,
            "Programs that write for NewsBreak all say it. Add it.",
        ),
        _ASKED.rule(
            "picture-without-credit", Severity.ERROR, _SPEC, _credited,
            page(
                "A picture has no credit.",
                "NewsBreak refuses publishers whose pictures have none. Say whose each is, in a "
                "media:credit, and in a figcaption of the text.",
                '<media:content url="https://news.example/ferry.jpg" medium="image"/>',
                '<media:content url="https://news.example/ferry.jpg" medium="image">\n'
                "  <media:credit>Photo by Ada Lane</media:credit>\n"
                "</media:content>",
            ),
        ),
    ),
)  # fmt: skip

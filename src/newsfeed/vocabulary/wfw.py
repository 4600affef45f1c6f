"""Well-Formed Web: http://wellformedweb.org/CommentAPI/.

Specified at https://web.archive.org/web/2012/http://wellformedweb.org/CommentAPI/.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsfeed._wire.addresses import URL
from newsfeed._wire.names import Namespace
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed._wire.shape import Row
from newsfeed.report import Severity

from .checked import row

WFW = Namespace(
    "wfw",
    "http://wellformedweb.org/CommentAPI/",
    "https://web.archive.org/web/2012/http://wellformedweb.org/CommentAPI/",
    aside=True,
)


@rule("comment-rss-misspelt", Severity.WARNING, WFW.spec)
def is_spelt(element: Node, _: Case) -> Iterator[Fault]:
    """The address of the comments' feed stands in wfw:commentRSS.

    The first text of the module had the name in two spellings, and commentRss is the one that
    was kept. Names in XML are compared letter by letter, so readers that look for the one don't
    find the other. Write commentRss.

    Wrong:
        <wfw:commentRSS>https://news.example/bridge/comments.xml</wfw:commentRSS>

    Right:
        <wfw:commentRss>https://news.example/bridge/comments.xml</wfw:commentRss>
    """
    del element
    yield Fault("readers look for wfw:commentRss: write it so")


#: Of articles.
ITEM: tuple[Row, ...] = (
    row(WFW("comment"), URL),
    row(WFW("commentRss"), URL),
    row(WFW("commentRSS"), URL, rules=(is_spelt,)),
)

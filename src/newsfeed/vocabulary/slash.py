"""RSS slash module: http://purl.org/rss/1.0/modules/slash/.

Specified at https://web.resource.org/rss/1.0/modules/slash/.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsfeed._wire.codec import INT, Codec, matching
from newsfeed._wire.names import Namespace
from newsfeed._wire.node import Node, children
from newsfeed._wire.rule import Case, Fault, Watch, across
from newsfeed._wire.shape import Row
from newsfeed.report import Severity

from .checked import row

SLASH = Namespace(
    "slash",
    "http://purl.org/rss/1.0/modules/slash/",
    "https://web.resource.org/rss/1.0/modules/slash/",
)
_COMMENTS = SLASH("comments").key

_HITS: Codec[str] = Codec(
    "list of counts", None, str, rule="not-a-list-of-counts",
    legal=matching("[0-9]++(?:,[0-9]++)*+", "is not a list of whole numbers: write 12,3,0"),
)  # fmt: skip

#: Of articles.
ITEM: tuple[Row, ...] = (
    row(SLASH("section")),
    row(SLASH("department")),
    row(SLASH("comments"), INT),
    row(SLASH("hit_parade"), _HITS),
)


class _CountsAreDated(Watch):
    """Items count their comments, and the channel doesn't say when it was made.

    A number of comments is only true at a moment. Readers that ask again use lastBuildDate to tell
    whether the numbers are newer than those that they have. Give the channel one.

    Wrong:
        <channel>
          <title>Example News</title>
          <item><slash:comments>12</slash:comments></item>
        </channel>

    Right:
        <channel>
          <title>Example News</title>
          <lastBuildDate>Mon, 19 Dec 2022 06:30:00 +0000</lastBuildDate>
          <item><slash:comments>12</slash:comments></item>
        </channel>
    """

    def __init__(self) -> None:
        """Know of no number yet."""
        self._counted = False

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Look for a number of comments."""
        if not self._counted and children(item, _COMMENTS):
            self._counted = True
        yield from ()

    def end(self, root: Node, _: Case, /) -> Iterator[Fault]:
        """Look for the channel's date."""
        if self._counted:
            for channel in children(root, "channel"):
                if not children(channel, "lastBuildDate"):
                    message = "items count their comments: say when, in lastBuildDate"
                    yield Fault(message, (channel,), missing="lastBuildDate")


counts_are_dated = across(
    "comments-without-build-date", Severity.WARNING, f"{SLASH.spec}#slash:comments"
)(_CountsAreDated)

"""Profiles: what one partner asks of a feed beside what its standard does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsfeed._wire.rule import Across, Page, Rule
from newsfeed.options import Options
from newsfeed.report import Severity

__all__ = ["Profile", "Size"]


class Size(Struct, frozen=True, eq=False):
    """How large a partner takes a feed.

    Attributes:
        most: Bytes.
        page: Of the rule that a larger one breaks.

    """

    most: int
    page: Page


class Profile(Struct, frozen=True, kw_only=True, eq=False):
    """What one partner asks of a feed.

    Attributes:
        name: What it goes by: `smartnews`. The ids of its rules begin with it.
        title: What people call the partner, and what it asks this of.
        source: The address of the page where the partner says it.
        feed: Rules about the feed: in RSS they look at the channel, in Atom at the feed.
        article: Rules about each item or entry.
        across: Rules about all articles together.
        size: How large the feed may be.
        severities: How grave rules of the standards are for this partner, by id, where that isn't
            what they are for everybody.
        options: How to write feeds for it: `serialize(feed, RSS, options=profile.options)`.

    """

    name: str
    title: str
    source: str
    feed: tuple[Rule, ...] = ()
    article: tuple[Rule, ...] = ()
    across: tuple[Across, ...] = ()
    size: Size | None = None
    severities: Mapping[str, Severity] = {}
    options: Options = Options()

    @property
    def rules(self) -> Iterator[Rule | Across | Page]:
        """All its rules, in the order in which its own list has them."""
        yield from self.feed
        yield from self.article
        yield from self.across
        if self.size is not None:
            yield self.size.page

"""Feedgen itself: all that is imported of it, and the dates that only its insides tell.

A new FeedGenerator, and each new entry, is dated with the moment it was made; it can be given
another date, but not none, and it does not tell whether it was given one. The names are those of
feedgen 1.0.0.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator

# After the feed, which loads the parser that this takes for loaded.
from feedgen.util import xml_fromstring

__all__ = [
    "BaseExtension",
    "FeedGenerator",
    "date_of_entry",
    "date_of_feed",
    "set_date_of_entry",
    "set_date_of_feed",
    "xml_fromstring",
]

_UPDATED = "_FeedGenerator__atom_updated"
_BUILT = "_FeedGenerator__rss_lastBuildDate"
_ENTRY_UPDATED = "_FeedEntry__atom_updated"
_ENTRY_BUILT = "_FeedEntry__rss_lastBuildDate"


def date_of_feed(generator: Any) -> datetime | None:  # noqa: ANN401 -- feedgen has no types
    """Return when a feed changed, if its script has said so."""
    updated: datetime | None = generator.updated()
    # The clock is read for each of the two; a date that was given is given to both.
    given = getattr(generator, _BUILT, updated) is updated
    return updated if given else None


def date_of_entry(entry: Any) -> datetime | None:  # noqa: ANN401 -- feedgen has no types
    """Return when an entry changed, if its script has said so."""
    updated: datetime | None = entry.updated()
    # The second only comes to be when a date is given.
    return updated if hasattr(entry, _ENTRY_BUILT) else None


def set_date_of_feed(generator: Any, updated: datetime | None) -> None:  # noqa: ANN401 -- feedgen has no types
    """Date a feed, or take away the date that the clock gave it: feedgen then writes none."""
    if updated is not None:
        generator.updated(updated)
    else:
        setattr(generator, _UPDATED, None)
        setattr(generator, _BUILT, None)


def set_date_of_entry(entry: Any, updated: datetime | None, otherwise: datetime | None) -> None:  # noqa: ANN401 -- feedgen has no types
    """Date an entry; one without a date is written with another, but does not say so."""
    if updated is not None:
        entry.updated(updated)
    else:
        setattr(entry, _ENTRY_UPDATED, otherwise)

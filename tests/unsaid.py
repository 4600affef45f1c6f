"""Values without what a format can't say: for comparing what was written with what was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeVar

from newsfeed import Article, Feed, MediaDetails, Value
from newsfeed.vocabulary.rss_unsaid import Unsaid

_V = TypeVar("_V", bound=Value)

#: The fields that hold other people's objects: only a format of theirs can say what is in them.
EXTRA: Final = tuple(Unsaid(kind, "extra", "") for kind in (Feed, Article, MediaDetails))

#: Fields whose value RSS does say, though it can't say such values elsewhere.
_WHOLE: Final = frozenset({"managing_editor", "web_master"})


def without(feed: Feed, unsaid: Iterable[Unsaid]) -> Feed:
    """Return a feed as if what is in the list had not been said of it, and of all below it."""
    return _without(feed, tuple(unsaid), feed)


def _without(value: _V, unsaid: tuple[Unsaid, ...], feed: Feed) -> _V:
    here = {
        each.field for each in unsaid if isinstance(value, each.kind) and each.when(value, feed)
    }
    changes: dict[str, Any] = {}
    for each in value.FIELDS:
        held = getattr(value, each.name)
        if each.name in here:
            changes[each.name] = each.default
        elif each.name in _WHOLE:
            continue
        elif isinstance(held, Value):
            if (new := _without(held, unsaid, feed)) is not held:
                changes[each.name] = new
        elif isinstance(held, tuple):
            several = tuple(
                _without(one, unsaid, feed) if isinstance(one, Value) else one for one in held
            )
            if any(new is not old for new, old in zip(several, held, strict=True)):
                changes[each.name] = several
    return value.evolve(**changes) if changes else value

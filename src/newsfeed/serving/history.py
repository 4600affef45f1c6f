"""What clients may have seen: the articles of earlier versions of a feed, by entity tag."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Self

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsfeed._wire.context import Context
from newsfeed.errors import InvalidValue
from newsfeed.formats import Format
from newsfeed.model import Article, Feed
from newsfeed.options import Options

__all__ = ["History", "Version", "prints_of"]

#: Of a print; among all articles that ever were, two alike are less likely than a broken disk.
_BYTES = 12


class Version(Struct, frozen=True):
    """A version of a feed.

    Attributes:
        etag: Its entity tag without a coding: what `Served.etag` is.
        prints: A fingerprint of each article, as it was written.

    """

    etag: str
    prints: frozenset[str]


class History(Struct, frozen=True):
    """The last versions of a feed: what is needed to send only what a client has not seen.

    It is a value: give it to `Served.of`, and take the one for the next version from
    `Served.history`. Kept nowhere, it begins anew, and clients get whole feeds for a while.

    Attributes:
        versions: The versions, oldest first.
        limit: How many to keep. One takes some 80 bytes for each article.

    Raises:
        InvalidValue: the limit is not one or more.

    """

    versions: tuple[Version, ...] = ()
    limit: int = 20

    def __post_init__(self) -> None:
        """Refuse a limit that keeps nothing."""
        if self.limit < 1:
            message = f"{self.limit} versions are none: keep one or more"
            raise InvalidValue(message, path="limit")

    def adding(self, version: Version) -> Self:
        """Return the history with one more version, without the oldest if they are too many."""
        others = [each for each in self.versions if each.etag != version.etag]
        return replace(self, versions=(*others, version)[-self.limit :])

    def to_json(self) -> bytes:
        """Return it for a file or a cache; the same history gives the same bytes."""
        return msgspec.json.encode(self, order="deterministic")

    @classmethod
    def from_json(cls, text: bytes | str) -> Self:
        """Return what `to_json` was called on.

        Raises:
            InvalidValue: the text is something else.

        """
        try:
            return msgspec.json.decode(text, type=cls)
        except msgspec.MsgspecError as fault:
            message = f"this is no history: {fault}"
            raise InvalidValue(message) from fault


def prints_of(feed: Feed, format: Format, options: Options) -> Iterator[tuple[Article, str]]:  # noqa: A002 -- what it is called everywhere here
    """Yield the articles that this format can say, each with the fingerprint of what is written.

    Not their dates: a correction may leave those as they are, and is to be seen all the same.
    """
    write = format.writer(options).item
    context = Context(feed, options)
    for article in feed.articles:
        try:
            written, _ = write(article, context)
        except ValueError:
            continue  # `serialize` leaves it out, and says so
        yield article, blake2b(written, digest_size=_BYTES).hexdigest()

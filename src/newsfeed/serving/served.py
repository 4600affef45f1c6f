"""A document that is ready to be sent."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, Self, TypeVar

from msgspec import Struct, field
from msgspec.structs import force_setattr

from newsfeed.api import serialize
from newsfeed.errors import InvalidValue
from newsfeed.formats import Format
from newsfeed.model import Feed
from newsfeed.options import DEFAULT, Options
from newsfeed.report import Report
from newsfeed.text.dates import instant
from newsfeed.text.shown import shown
from newsfeed.text.urls import url as _url

from .codings import CODINGS, IDENTITY, encode, installed
from .history import History, Version, prints_of
from .request import Tag

__all__ = ["Served"]

#: Of a document's hash, in bytes: 24 characters of a tag.
_BYTES: Final = 18

_CACHE: Final = "max-age=300"
_LEGAL: Final = re.compile(r"[\x20-\x7e]+")
_TAG: Final = re.compile(r"[\x21\x23-\x7e]+")

_T = TypeVar("_T")
_U = TypeVar("_U")


class _Origin(Struct, frozen=True, eq=False):
    """What a document was made of, for the parts of it that deltas hold."""

    feed: Feed
    format: Format
    options: Options


class Served(Struct, frozen=True, eq=False, kw_only=True):
    """A document with all that its responses say; make it once for each change of the feed.

    What depends on a request (a coding, a delta) is made when it is first asked for, and kept.

    Attributes:
        body: The document.
        media_type: Its Content-Type, whole. Of the browsers some save what is
            `application/rss+xml` and show what is `application/xml`, as which every reader takes it
            too.
        last_modified: When it last changed, an aware datetime; None when nobody knows.
        etag: Its strong entity tag, without quotes; a hash of the body unless given. What is sent
            has the coding behind it, as each coding is a representation of its own.
        url: The feed's own address, for `Link: rel="self"`.
        hubs: Its WebSub hubs, for `Link: rel="hub"`.
        cache_control: How long caches may keep it; some readers poll that often.
        cors: Which web pages may read it in a browser: "*", an origin, or None for those of its own
            origin.
        codings: The content codings to offer, best first: those installed of br, zstd and gzip.
        history: What clients may have seen, this version included; None when no deltas are sent.

    Raises:
        InvalidValue: a field can't be what was given; `path` says which.

    """

    body: bytes
    media_type: str
    last_modified: datetime | None = None
    etag: str = ""
    url: str | None = None
    hubs: tuple[str, ...] = ()
    cache_control: str = _CACHE
    cors: str | None = "*"
    codings: tuple[str, ...] | None = None
    history: History | None = None
    _origin: _Origin | None = None
    _kept: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Bring the fields into form, and make what was not given."""
        if self.last_modified is not None:
            self._settle("last_modified", _at("last_modified", instant, self.last_modified))
        if self.url is not None:
            self._settle("url", _at("url", _url, self.url))
        self._settle("hubs", tuple(_at("hubs", _url, each) for each in self.hubs))
        for name in ("media_type", "cache_control", "cors"):
            _legal(name, getattr(self, name), _LEGAL)
        if not self.etag:
            digest = sha256(self.body).digest()[:_BYTES]
            self._settle("etag", urlsafe_b64encode(digest).decode())
        _legal("etag", self.etag, _TAG)
        if self.codings is None:
            self._settle("codings", installed())
        for each in self.offered:
            if each not in CODINGS:
                message = f"{shown(each)} is not one of {', '.join(CODINGS)}"
                raise InvalidValue(message, path="codings")

    @classmethod
    def of(
        cls,
        feed: Feed,
        format: Format,  # noqa: A002 -- the noun that everybody uses for it
        /,
        *,
        options: Options | None = None,
        report: Report | None = None,
        strict: bool = False,
        history: History | None = None,
        **settings: Any,  # noqa: ANN401 -- the fields of the class, which checks them
    ) -> Self:
        """Return a feed, written and ready to be sent.

        Its address and hubs are the feed's, the time of its last change is `feed.updated`, and
        `feed.ttl` says how long caches may keep it, unless `settings` say otherwise. An article may
        change without a new date, and the feed without its articles: whoever knows when, gives
        `last_modified`.

        Args:
            feed: The feed.
            format: `RSS` or `ATOM`.
            options: See `newsfeed.serialize`.
            report: The same.
            strict: The same.
            history: What clients may have seen: `Served.history` of the version before, or
                `History()`. Without it no deltas are sent.
            settings: Any field of this class but `body` and `history`.

        Raises:
            InvalidValue: see `newsfeed.serialize`, and the class.

        """
        options = options or DEFAULT
        body = serialize(feed, format, options=options, report=report, strict=strict)
        given = {
            "media_type": _content_type(format.media_type),
            "last_modified": feed.updated,
            "url": feed.url,
            "hubs": feed.hubs,
            "cache_control": _CACHE if feed.ttl is None else f"max-age={feed.ttl * 60}",
            "_origin": None if history is None else _Origin(feed, format, options),
        }
        served = cls(body=body, **{**given, **settings})
        if history is not None:
            prints = frozenset(each for _, each in prints_of(feed, format, options))
            served._settle("history", history.adding(Version(served.etag, prints)))
        return served

    @property
    def offered(self) -> tuple[str, ...]:
        """The content codings to choose from, best first."""
        return self.codings or ()

    def tag(self, coding: str = IDENTITY) -> Tag:
        """Return the entity tag of the document in a coding."""
        return Tag(self.etag if coding == IDENTITY else f"{self.etag}-{coding}")

    def encoded(self, coding: str = IDENTITY) -> bytes:
        """Return the document in a coding; it is made once."""
        if coding == IDENTITY:
            return self.body
        return self._once(("", coding), lambda: encode(self.body, coding))

    def seen_by(self, tags: Iterable[Tag]) -> tuple[Tag, Version] | None:
        """Return the newest version that a client with these tags has, and its tag."""
        if self.history is None or self._origin is None:
            return None
        known = {
            f"{each.etag}{end}": each
            for each in self.history.versions
            for end in ("", *(f"-{coding}" for coding in CODINGS))
        }
        order = {each.etag: number for number, each in enumerate(self.history.versions)}
        found = [(tag, known[tag.opaque]) for tag in tags if tag.opaque in known]
        return max(found, key=lambda each: order[each[1].etag], default=None)

    def since(self, version: Version, coding: str = IDENTITY) -> bytes | None:
        """Return the feed with the articles that `version` lacks; None when it lacks them all.

        Made once for each version that clients ask for.
        """
        origin = self._origin
        if origin is None:
            return None

        def made() -> bytes:
            feed, format_, options = origin.feed, origin.format, origin.options
            written = list(prints_of(feed, format_, options))
            new = [article for article, each in written if each not in version.prints]
            if len(new) == len(written):
                return b""
            # A feed without articles has no date unless it is told.
            part = feed.evolve(articles=new, updated=feed.updated)
            return serialize(part, format_, options=options, report=Report())

        plain = self._once((version.etag, IDENTITY), made)
        if not plain:
            return None
        return self._once((version.etag, coding), lambda: encode(plain, coding))

    def _once(self, key: tuple[str, str], make: Callable[[], bytes]) -> bytes:
        # Two threads may both make it: the same bytes, twice.
        if (found := self._kept.get(key)) is None:
            found = self._kept[key] = make()
        return found

    def _settle(self, name: str, value: object) -> None:
        force_setattr(self, name, value)


def _content_type(media_type: str) -> str:
    # RFC 7303: this overrules what the document says of itself, and says the same. JSON has none.
    return media_type if media_type.endswith("json") else f"{media_type}; charset=utf-8"


def _at(name: str, convert: Callable[[_T], _U], value: _T) -> _U:
    try:
        return convert(value)
    except ValueError as fault:
        raise InvalidValue(str(fault), path=name) from fault


def _legal(name: str, value: str | None, form: re.Pattern[str]) -> None:
    """Refuse what would end a header field, or begin another."""
    if value is not None and not form.fullmatch(value):
        message = f"{shown(value)} can't stand in a header field"
        raise InvalidValue(message, path=name)

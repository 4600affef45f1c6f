"""The smaller parts of Media RSS 1.5.1: https://www.rssboard.org/media-rss."""

from __future__ import annotations

from collections.abc import Iterable

from newsfeed.errors import InvalidValue
from newsfeed.text.shown import shown

from ._convert import (
    one_of,
    optional_language,
    optional_line,
    optional_scheme,
    optional_type,
    play_time,
    required_line,
    required_url,
    scene_time,
)
from ._lists import one, several, several_spelled
from ._numbers import measure, positive, whole
from ._value import Value, field, frozen


def _text_type(word: str | None) -> str | None:
    return one_of(word, "type of text", "plain", "html")


def _algorithm(word: str | None) -> str | None:
    return one_of(word, "algorithm", "md5", "sha-1")


@frozen(kw_only=True, repr=False)
class Thumbnail(Value):
    """A small still for a media object: media:thumbnail. `time` is an NTP time within it."""

    url: str = field(converter=required_url, kw_only=False)
    width: int | None = field(default=None, converter=positive)
    height: int | None = field(default=None, converter=positive)
    time: str | None = field(default=None, converter=play_time)


@frozen(kw_only=True, repr=False)
class MediaCategory(Value):
    """What kind of content it is: media:category."""

    term: str = field(converter=required_line, kw_only=False)
    scheme: str | None = field(default=None, converter=optional_scheme)
    label: str | None = field(default=None, converter=optional_line)


@frozen(kw_only=True, repr=False)
class Hash(Value):
    """The file's digest in hexadecimal: media:hash, md5 when no algorithm is given."""

    digest: str = field(converter=required_line, kw_only=False)
    algorithm: str | None = field(default=None, converter=_algorithm)

    def _complete(self) -> None:
        length = 40 if self.algorithm == "sha-1" else 32
        if len(self.digest) != length or self.digest.strip("0123456789abcdefABCDEF"):
            message = f"{shown(self.digest)} is not {length} hexadecimal digits"
            raise InvalidValue(message, path="digest")


@frozen(kw_only=True, repr=False)
class Player(Value):
    """A page that plays the media object: media:player."""

    url: str = field(converter=required_url, kw_only=False)
    width: int | None = field(default=None, converter=positive)
    height: int | None = field(default=None, converter=positive)


@frozen(kw_only=True, repr=False)
class MediaText(Value):
    """A transcript or caption track given as text: media:text; times are NTP times."""

    text: str = field(converter=required_line, kw_only=False)
    type: str | None = field(default=None, converter=_text_type)
    language: str | None = field(default=None, converter=optional_language)
    start: str | None = field(default=None, converter=play_time)
    end: str | None = field(default=None, converter=play_time)


@frozen(kw_only=True, repr=False)
class StarRating(Value):
    """How people rated it: media:starRating."""

    average: float | None = field(default=None, converter=measure)
    count: int | None = field(default=None, converter=whole)
    min: int | None = field(default=None, converter=whole)
    max: int | None = field(default=None, converter=whole)


@frozen(kw_only=True, repr=False)
class Statistics(Value):
    """How often it was seen and marked as a favourite: media:statistics."""

    views: int | None = field(default=None, converter=whole)
    favorites: int | None = field(default=None, converter=whole)


@frozen(kw_only=True, repr=False)
class Tag(Value):
    """A reader's tag and its weight (1 when not said): an entry of media:tags."""

    name: str = field(converter=required_line, kw_only=False)
    weight: int | None = field(default=None, converter=whole)

    def _complete(self) -> None:
        if "," in self.name or ":" in self.name:
            message = f"{shown(self.name)} holds a comma or colon, which separate tags and weights"
            raise InvalidValue(message, path="name")


def _stars(given: StarRating | None) -> StarRating | None:
    return one(StarRating, given)


def _statistics(given: Statistics | None) -> Statistics | None:
    return one(Statistics, given)


def _tags(given: str | Tag | Iterable[str | Tag]) -> tuple[Tag, ...]:
    return several_spelled(Tag, given)


@frozen(kw_only=True, repr=False)
class Community(Value):
    """What its audience made of it: media:community."""

    star_rating: StarRating | None = field(default=None, converter=_stars)
    statistics: Statistics | None = field(default=None, converter=_statistics)
    tags: tuple[Tag, ...] = field(default=(), converter=_tags)


@frozen(kw_only=True, repr=False)
class Param(Value):
    """One parameter of an embedded player: media:param."""

    name: str = field(converter=required_line)
    value: str = field(converter=required_line)


def _params(given: Param | Iterable[Param]) -> tuple[Param, ...]:
    return several(Param, given)


@frozen(kw_only=True, repr=False)
class Embed(Value):
    """A player to embed, with its parameters: media:embed."""

    url: str = field(converter=required_url, kw_only=False)
    width: int | None = field(default=None, converter=positive)
    height: int | None = field(default=None, converter=positive)
    params: tuple[Param, ...] = field(default=(), converter=_params)


@frozen(kw_only=True, repr=False)
class SubTitle(Value):
    """A subtitle track: media:subTitle."""

    href: str = field(converter=required_url, kw_only=False)
    type: str | None = field(default=None, converter=optional_type)
    language: str | None = field(default=None, converter=optional_language)


@frozen(kw_only=True, repr=False)
class PeerLink(Value):
    """A peer-to-peer address: media:peerLink."""

    href: str = field(converter=required_url, kw_only=False)
    type: str | None = field(default=None, converter=optional_type)


@frozen(kw_only=True, repr=False)
class Scene(Value):
    """A chapter: media:scene; times are NTP times."""

    title: str | None = field(default=None, converter=optional_line)
    description: str | None = field(default=None, converter=optional_line)
    start: str | None = field(default=None, converter=scene_time)
    end: str | None = field(default=None, converter=scene_time)

    def _complete(self) -> None:
        if not (self.title or self.description or self.start or self.end):
            message = "a scene needs a title, a description or a time"
            raise InvalidValue(message)

"""Who and about what: persons, categories, links, attached files, spans of time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from newsfeed.errors import InvalidValue
from newsfeed.text.media_types import media_type
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from ._convert import (
    optional_email,
    optional_instant,
    optional_iri,
    optional_language,
    optional_line,
    optional_type,
    optional_uri,
    required_iri,
    required_line,
    required_uri,
    required_url,
)
from ._lists import one, one_spelled, several, several_spelled, usually_spelled
from ._numbers import whole
from ._value import Value, field, frozen
from .element import Open


@frozen(kw_only=True, repr=False)
class Person(Open):
    """Somebody who made something: RFC 4287 section 3.2, a name in RSS's dc:creator.

    Attributes:
        name: The name as it is to be printed. Accepted by position.
        email: The address alone, without the name.
        uri: A page about the person.

    """

    name: str = field(converter=required_line, kw_only=False)
    email: str | None = field(default=None, converter=optional_email)
    uri: str | None = field(default=None, converter=optional_uri)


@frozen(kw_only=True, repr=False)
class Category(Open):
    """A topic: RFC 4287 section 4.2.2, RSS category.

    Attributes:
        term: The topic; make it the name that people read, many readers show nothing else.
        scheme: The taxonomy's URI (RSS: domain).
        label: The name to show, where `term` is a code.

    """

    term: str = field(converter=required_line, kw_only=False)
    scheme: str | None = field(default=None, converter=optional_iri)
    label: str | None = field(default=None, converter=optional_line)


# RFC 4287 section 4.2.7.2: a registered name (isegment-nz-nc of RFC 3987), or an IRI.
_RELATION = pattern(r"[\w.~!$&'()*+,;=@%-]++")


def _relation(text: str) -> str:
    name = required_line(text)
    return name if _RELATION.fullmatch(name) else required_iri(name)


@frozen(kw_only=True, repr=False)
class Link(Open):
    """A further address: RFC 4287 section 4.2.7, atom:link in RSS.

    Attributes:
        href: The absolute address.
        rel: What it is to the feed or article: a registered relation or a URI.
        type: Its media type.
        hreflang: Its language.
        title: What to call it.
        length: Its size in bytes.

    """

    href: str = field(converter=required_uri, kw_only=False)
    rel: str = field(default="related", converter=_relation)
    type: str | None = field(default=None, converter=optional_type)
    hreflang: str | None = field(default=None, converter=optional_language)
    title: str | None = field(default=None, converter=optional_line)
    length: int | None = field(default=None, converter=whole)


@frozen(kw_only=True, repr=False)
class Enclosure(Open):
    """A file that comes with an article: RSS enclosure, RFC 4287 link rel="enclosure".

    Attributes:
        url: The file's absolute address.
        type: Its media type; worked out from the address when not given.
        length: Its size in bytes; RSS writes 0 when it is unknown.

    Raises:
        InvalidValue: there is no type, and the address doesn't tell.

    """

    url: str = field(converter=required_url, kw_only=False)
    type: str | None = field(default=None, converter=optional_type)
    length: int | None = field(default=None, converter=whole)

    def _complete(self) -> None:
        if self.type is None:
            self._derive("type", media_type(self.url))
        if self.type is None:
            message = (
                f"{shown(self.url)} does not tell its media type: say type=, such as 'audio/mpeg'"
            )
            raise InvalidValue(message, path="type")


@frozen(kw_only=True, repr=False)
class Generator(Open):
    """The program that made the feed: RFC 4287 section 4.2.4, RSS generator."""

    name: str = field(converter=required_line, kw_only=False)
    uri: str | None = field(default=None, converter=optional_uri)
    version: str | None = field(default=None, converter=optional_line)


@frozen(kw_only=True, repr=False)
class Period(Value):
    """From when to when something may be shown: dcterms:valid in the DCMI Period encoding.

    Attributes:
        start: The first instant; None for "always was".
        end: The last instant; None for "for good".
        name: What the period is called.

    """

    start: datetime | None = field(default=None, converter=optional_instant)
    end: datetime | None = field(default=None, converter=optional_instant)
    name: str | None = field(default=None, converter=optional_line)

    def _complete(self) -> None:
        if self.start is None and self.end is None:
            message = "a period needs a start or an end"
            raise InvalidValue(message)
        if self.start is not None and self.end is not None and self.end < self.start:
            message = f"ends ({self.end}) before it starts ({self.start})"
            raise InvalidValue(message, path="end")


def as_people(given: str | Person | Iterable[str | Person]) -> tuple[Person, ...]:
    """Persons; a string is a name."""
    return several_spelled(Person, given)


def as_categories(given: str | Category | Iterable[str | Category]) -> tuple[Category, ...]:
    """Categories; a string is a term."""
    return several_spelled(Category, given)


def as_links(given: Link | Iterable[Link]) -> tuple[Link, ...]:
    """Links; a bare address would not say what it is for."""
    return several(Link, given)


def as_enclosures(given: str | Enclosure | Iterable[str | Enclosure]) -> tuple[Enclosure, ...]:
    """Enclosures; a string is an address."""
    return several_spelled(Enclosure, given)


def as_generator(given: str | Generator | None) -> Generator | None:
    """A generator; a string is its name."""
    return one_spelled(Generator, given)


def as_period(given: Period | None) -> Period | None:
    """A span of time."""
    return one(Period, given)


usually_spelled(as_people, Person)
usually_spelled(as_categories, Category)

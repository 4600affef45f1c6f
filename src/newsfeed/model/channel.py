"""What a feed has besides articles: its logo, and the machinery of RSS channels."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import line
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from . import addresses
from ._convert import (
    any_line,
    one_of,
    optional_instant,
    optional_line,
    optional_uri,
    optional_url,
    required_host,
    required_line,
    required_url,
)
from ._lists import objects, one, one_spelled
from ._numbers import positive
from ._value import field, frozen
from .element import Open
from .people import (
    Category,
    Generator,
    Link,
    Person,
    as_categories,
    as_generator,
    as_links,
    as_people,
)


def _protocol(word: str | None) -> str:
    return one_of(word, "protocol", "xml-rpc", "soap", "http-post") or "http-post"


# RSS 2.0, image: "Maximum value for width is 144, default value is 88"; height 400 and 31.
_MOST_WIDE, _MOST_HIGH = 144, 400

_LAST_PORT = 65535

# RSS Best Practices Profile, textInput name.
_INPUT_NAME = pattern(r"[A-Za-z][A-Za-z0-9:._-]*+")


@frozen(kw_only=True, repr=False)
class Logo(Open):
    """The feed's picture: RSS image, RFC 4287 section 4.2.8.

    Attributes:
        url: The picture's absolute address; readers know GIF, JPEG and PNG.
        title: What it is called; the feed's title when not given.
        link: Where it leads; the feed's link when not given.
        width: In pixels, at most 144 (RSS 2.0).
        height: In pixels, at most 400 (RSS 2.0).
        description: What it shows.

    """

    url: str = field(converter=required_url, kw_only=False)
    title: str | None = field(default=None, converter=optional_line)
    link: str | None = field(default=None, converter=optional_url)
    width: int | None = field(default=None, converter=positive)
    height: int | None = field(default=None, converter=positive)
    description: str | None = field(default=None, converter=optional_line)

    def _complete(self) -> None:
        for name, most in (("width", _MOST_WIDE), ("height", _MOST_HIGH)):
            size = getattr(self, name)
            if size is not None and size > most:
                message = (
                    f"{shown(size)} is more than the {most} pixels that RSS allows: "
                    "leave it out, or give a smaller picture"
                )
                raise InvalidValue(message, path=name)


@frozen(kw_only=True, repr=False)
class Cloud(Open):
    """Where to register for notices of change: RSS cloud (the rssCloud interface)."""

    domain: str = field(converter=required_host)
    port: int | None = field(converter=positive)
    path: str = field(converter=required_line)
    register_procedure: str = field(default="", converter=any_line)
    protocol: str = field(default="http-post", converter=_protocol)

    def _complete(self) -> None:
        if self.port is None or self.port > _LAST_PORT:
            message = f"a cloud needs a port number, 1 to {_LAST_PORT}"
            raise InvalidValue(message, path="port")


@frozen(kw_only=True, repr=False)
class TextInput(Open):
    """A text box beside the feed: RSS textInput; hardly any reader shows one."""

    title: str = field(converter=required_line)
    description: str = field(converter=required_line)
    name: str = field(converter=required_line)
    link: str = field(converter=required_url)

    def _complete(self) -> None:
        if not _INPUT_NAME.fullmatch(self.name):
            message = (
                f"{shown(self.name)} is not a name: a letter, then letters, digits, : . _ or -"
            )
            raise InvalidValue(message, path="name")


def as_logo(given: str | Logo | None) -> Logo | None:
    """A logo; a string is its address."""
    return one_spelled(Logo, given)


@frozen(kw_only=True, repr=False)
class Source(Open):
    """The feed an article was taken from: RFC 4287 section 4.2.11, RSS source.

    Attributes:
        title: That feed's title.
        url: That feed's own address.
        id: Its identity; its address when not given.
        link: The site it belongs to.

    The other fields mean what they mean in a feed.

    """

    title: str | None = field(default=None, converter=optional_line, kw_only=False)
    url: str | None = field(default=None, converter=optional_url)
    id: str | None = field(default=None, converter=optional_line)
    link: str | None = field(default=None, converter=optional_url)
    updated: datetime | None = field(default=None, converter=optional_instant)
    description: str | None = field(default=None, converter=optional_line)
    authors: tuple[Person, ...] = field(default=(), converter=as_people)
    contributors: tuple[Person, ...] = field(default=(), converter=as_people)
    categories: tuple[Category, ...] = field(default=(), converter=as_categories)
    links: tuple[Link, ...] = field(default=(), converter=as_links)
    generator: Generator | None = field(default=None, converter=as_generator)
    icon: str | None = field(default=None, converter=optional_url)
    logo: str | None = field(default=None, converter=optional_uri)
    rights: str | None = field(default=None, converter=optional_line)

    def _complete(self) -> None:
        if self.links:
            links = addresses.settled(self, self.links, url=addresses.itself, link=addresses.page)
            self._settle("links", tuple(links))
        if self.id is None and (self.url or self.link):
            self._derive("id", self.url or self.link)
        if self.id is None and self.title is None:
            message = "a source needs a title, or an address"
            raise InvalidValue(message)


_CONTACT = pattern(
    r"(?P<email>[^\s@()<>]++@[^\s@()<>]++)(?:\s*+\((?P<name>[^()]++)\))?+"
    r"|(?P<first>[^<>]*+)<(?P<bracketed>[^\s@<>]++@[^\s@<>]++)>"
)


def as_contact(given: str | Person | None) -> Person | None:
    """A person with an e-mail address, as RSS wants for managingEditor and webMaster.

    A string is read as "user@host (Real Name)" or "Real Name <user@host>".
    """
    if isinstance(given, str):
        if not line(given):
            return None
        found = _CONTACT.fullmatch(given.strip())
        if found is None:
            message = f"{shown(given)}: write 'user@host (Real Name)'; RSS asks for the address"
            raise ValueError(message)
        email = found["email"] or found["bracketed"]
        name = found["name"] or (found["first"] or "").strip(' "') or email
        return Person(name.strip() or email, email=email)
    person = one(Person, given)
    if person is not None and person.email is None:
        message = f"{shown(person.name)} has no e-mail address; RSS asks for one"
        raise ValueError(message)
    return person


def as_cloud(given: Cloud | None) -> Cloud | None:
    """Where to register for notices."""
    return one(Cloud, given)


def as_text_input(given: TextInput | None) -> TextInput | None:
    """A text box."""
    return one(TextInput, given)


def as_source(given: str | Source | None) -> Source | None:
    """Where an article was taken from; a string is a title."""
    return one_spelled(Source, given)


def hours(given: Iterable[int] | None) -> tuple[int, ...]:
    """Hours of the day, 0 to 23, in order, each once."""
    made = set()
    for each in objects(given):
        if type(each) is not int or not 0 <= each <= 23:  # noqa: PLR2004 -- the clock's
            raise ValueError(f"{shown(each)} is not an hour: they are whole numbers, 0 to 23")
        made.add(each)
    return tuple(sorted(made))


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def days(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """Days of the week, by their English names, in the week's order, each once."""
    named = objects([given] if isinstance(given, str) and given else given)
    for each in named:
        if each not in _DAYS:
            raise ValueError(f"{shown(each)} is not a day: write one of {', '.join(_DAYS)}")
    return tuple(day for day in _DAYS if day in named)

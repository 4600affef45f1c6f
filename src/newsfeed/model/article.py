"""An article: RSS item, Atom entry."""

from __future__ import annotations

from datetime import datetime

from newsfeed.errors import InvalidValue
from newsfeed.text.html import excerpt, plain
from newsfeed.text.media_types import is_bytes, is_xml
from newsfeed.text.shown import shown

from . import addresses
from ._convert import (
    optional_instant,
    optional_language,
    optional_line,
    optional_markup,
    optional_prose,
    optional_type,
    optional_uri,
    optional_url,
)
from ._lists import objects, one
from ._value import RARE, Value, field, frozen, hand_on, put
from .channel import Source, as_source
from .details import MediaDetails, as_details
from .element import Element, Foreign, as_attributes, as_element, as_elements
from .media import Image, Media, as_media
from .people import (
    Category,
    Enclosure,
    Link,
    Period,
    Person,
    as_categories,
    as_enclosures,
    as_links,
    as_people,
    as_period,
)

#: How long a summary made from the body may be, in characters, and how much of the body is looked
#: at.
_SUMMARY = 300

_UPDATED = ("updated",)

#: Types of a payload that is HTML after all.
_HTML = frozenset({"html", "text/html"})


#: What a payload that lies elsewhere is, by the words for one that is there.
_MEDIA_TYPES = {"text": "text/plain", "html": "text/html", "xhtml": "application/xhtml+xml"}

_DIV = "{http://www.w3.org/1999/xhtml}div"


def _content_type(text: str | None) -> str | None:
    kind = optional_line(text)
    if kind is None or kind in {"text", "html", "xhtml"}:
        return kind
    if "/" not in kind:
        raise ValueError(
            f"{shown(kind)} is not a type of content: text, html, xhtml or a media type"
        )
    if kind.lower().startswith(("multipart/", "message/")):
        # RFC 4287 section 4.1.3.1.
        raise ValueError(f"{shown(kind)} is made of parts: a body is of one type")
    return optional_type(kind)


@frozen(kw_only=True, repr=False)
class Content(Value):
    """A body that is not HTML, or lies elsewhere: RFC 4287 section 4.1.3; Atom alone can say it.

    Attributes:
        type: "text", "xhtml" or a media type.
        text: The body, if it is text (Base64 for binary types).
        element: The body, if it is XML; for "xhtml" its div.
        src: Where the body lies.

    """

    type: str | None = field(default=None, converter=_content_type)
    text: str | None = field(default=None, converter=optional_markup)
    element: Element | None = field(default=None, converter=as_element)
    src: str | None = field(default=None, converter=optional_uri)

    @property
    def is_binary(self) -> bool:
        """Whether the body is Base64: of a media type that is neither text nor XML."""
        return self.text is not None and is_bytes(self.type or "")

    def _complete(self) -> None:
        said = [part for part in (self.text, self.element, self.src) if part is not None]
        if len(said) != 1:
            message = "give one of text, element and src"
            raise InvalidValue(message)
        if self.src is not None:
            # RFC 4287 section 4.1.3.2: there it is a media type.
            if self.type in _MEDIA_TYPES:
                self._settle("type", _MEDIA_TYPES[self.type])
        elif self.type is None:
            message = "say which type of content it is, such as 'text/plain'"
            raise InvalidValue(message, path="type")
        elif self.element is not None:
            self._refuse_other_than_xml(self.element, self.type)
        elif self.type == "xhtml":
            message = "XHTML is an element, a div: give it as element, or as text of the type html"
            raise InvalidValue(message, path="text")
        elif self.is_binary:
            self._refuse_other_than_bytes(self.text or "")

    def _refuse_other_than_bytes(self, text: str) -> None:
        from newsfeed.text.base64 import is_base64  # noqa: PLC0415 -- few bodies are bytes

        if not is_base64(text):
            message = f"{shown(text)} is not in Base64, as what is {self.type} has to be"
            raise InvalidValue(message, path="text")

    def _refuse_other_than_xml(self, element: Element, kind: str) -> None:
        # RFC 4287 sections 3.1.1.3 and 4.1.3.3.
        if kind == "xhtml":
            if element.name != _DIV:
                message = f"{shown(element.name)} is not a div of XHTML: put it into one"
                raise InvalidValue(message, path="element")
        elif not is_xml(kind):
            message = f"an element is no {kind}: say of which type of XML it is, or give a text"
            raise InvalidValue(message, path="type")


def _payload(given: Content | None) -> Content | None:
    return one(Content, given)


@frozen(kw_only=True, repr=False)
class Article(Value):
    """One story.

    Attributes:
        title: The headline, one line of plain text.
        link: The story's page, an absolute address.
        id: The story's lasting identity, any text (Atom asks for a URI: see `tag_uri`); the link
            when not given. It is never rewritten, and must never change: readers show a story with
            a new id again.
        published: When it first appeared.
        updated: When it last changed; `published` when not given.
        summary: The standfirst, plain text; made from the content when not given.
        content: The body, HTML.
        payload: A body that isn't HTML or lies elsewhere (Atom only).
        authors: The byline; strings are names.
        contributors: Who else had a part in it.
        categories: Topics; strings are terms.
        media: Pictures, video, sound, the lead picture first; strings are addresses.
        media_defaults: What holds for all of `media`.
        enclosures: Files that come with it; strings are addresses.
        links: Further addresses; one that says what `link`, `comments` or `enclosures` say goes
            there.
        source: The feed it was taken from.
        rights: Who holds which rights, plain text.
        language: Its language, where it is not the feed's.
        base: What relative addresses in the content are relative to.
        comments: The page with readers' comments.
        valid: From when to when it may be shown.
        extra: Values of your own namespaces.
        elements: Markup that newsfeed has no class for.
        foreign: Attributes of namespaces that newsfeed doesn't know.

    Dates are aware datetimes, or strings in ISO 8601 with an offset; what is held is UTC, to the
    second.

    Raises:
        InvalidValue: the article has no identity (id or link), has nothing to say (title, summary
            or content), or a field can't be what was given; `path` says which.

    """

    title: str | None = field(default=None, converter=optional_line)
    link: str | None = field(default=None, converter=optional_url)
    id: str | None = field(default=None, converter=optional_line)
    published: datetime | None = field(default=None, converter=optional_instant)
    updated: datetime | None = field(default=None, converter=optional_instant)
    summary: str | None = field(default=None, converter=optional_prose)
    content: str | None = field(default=None, converter=optional_markup)
    payload: Content | None = field(default=None, converter=_payload, metadata=RARE)
    authors: tuple[Person, ...] = field(default=(), converter=as_people)
    contributors: tuple[Person, ...] = field(default=(), converter=as_people, metadata=RARE)
    categories: tuple[Category, ...] = field(default=(), converter=as_categories)
    media: tuple[Media, ...] = field(default=(), converter=as_media)
    media_defaults: MediaDetails | None = field(default=None, converter=as_details, metadata=RARE)
    enclosures: tuple[Enclosure, ...] = field(default=(), converter=as_enclosures, metadata=RARE)
    links: tuple[Link, ...] = field(default=(), converter=as_links, metadata=RARE)
    source: Source | None = field(default=None, converter=as_source, metadata=RARE)
    rights: str | None = field(default=None, converter=optional_line, metadata=RARE)
    language: str | None = field(default=None, converter=optional_language)
    base: str | None = field(default=None, converter=optional_url, metadata=RARE)
    comments: str | None = field(default=None, converter=optional_url, metadata=RARE)
    valid: Period | None = field(default=None, converter=as_period, metadata=RARE)
    extra: tuple[object, ...] = field(default=(), converter=objects, metadata=RARE)
    elements: tuple[Element, ...] = field(default=(), converter=as_elements, metadata=RARE)
    foreign: Foreign | None = field(default=None, converter=as_attributes, metadata=RARE)

    def _complete(self) -> None:
        if self.id is None:
            if self.link is None:
                message = "an article needs an id or a link, so that readers know it again"
                raise InvalidValue(message)
            put(self, "id", self.link)
        if self.updated is None and self.published is not None:
            put(self, "updated", self.published)
            put(self, "_derived", _UPDATED)
        if self.summary is None:
            self._sum_up()

    def _sum_up(self) -> None:
        if self.content is not None:
            # A body of nothing but pictures has no text to make a summary from.
            text = plain(self.content, 2 * _SUMMARY, captions=False)
            said = excerpt(text or plain(self.content, 2 * _SUMMARY), _SUMMARY)
            if said:
                self._derive("summary", said)
        elif self.title is None and self.payload is None:
            message = f"article {shown(self.id)} says nothing"
            raise InvalidValue(f"{message}: give a title, a summary or content")

    def _complete_rare(self) -> None:
        payload = self.payload
        if payload is not None and payload.text is not None and payload.type in _HTML:
            if self.content is None:
                put(self, "content", payload.text)
                hand_on(payload, self, {"text": "content"})
            put(self, "payload", None)
        elif payload is not None and self.content is not None:
            message = "an article has one body: give content or payload, not both"
            raise InvalidValue(message, path="payload")
        if self.links:
            self._sort_links()
        if self.media_defaults is not None:
            self._take_over(self.media_defaults)

    def _sort_links(self) -> None:
        """Put links that say what a field says into that field."""
        given = self.links
        links = addresses.settled(self, given, link=addresses.page, comments=addresses.discussion)
        files = [addresses.as_enclosure(each) for each in links if addresses.is_enclosure(each)]
        if files:
            put(self, "enclosures", (*self.enclosures, *files))
            links = [each for each in links if not addresses.is_enclosure(each)]
        put(self, "links", tuple(links))
        addresses.refuse_twins(self.link, links, given)

    def _take_over(self, details: MediaDetails) -> None:
        """Take what is said of all media and looks like what is said of the article."""
        if details.valid is not None:
            if self.valid not in {None, details.valid}:
                message = "give one period: what holds for all media holds for the article"
                raise InvalidValue(message, path="media_defaults.valid")
            put(self, "valid", details.valid)
        if details.elements:
            put(self, "elements", (*self.elements, *details.elements))
        if details.valid is not None or details.elements:
            rest = details.evolve(valid=None, elements=())
            put(self, "media_defaults", rest if rest != MediaDetails() else None)

    @property
    def lead_image(self) -> Image | None:
        """The first picture, if there is one."""
        return next((each for each in self.media if isinstance(each, Image)), None)

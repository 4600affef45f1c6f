"""A feed: RSS channel, Atom feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from operator import attrgetter, ge

from newsfeed.errors import DuplicateId
from newsfeed.text.shown import shown

from . import addresses
from ._convert import (
    one_of,
    optional_instant,
    optional_language,
    optional_line,
    optional_prose,
    optional_url,
    required_line,
)
from ._lists import objects, several, urls
from ._numbers import positive
from ._value import RARE, Value, field, frozen, hand_on
from .article import Article
from .channel import (
    Cloud,
    Logo,
    TextInput,
    as_cloud,
    as_contact,
    as_logo,
    as_text_input,
    days,
    hours,
)
from .details import MediaDetails, as_details
from .element import Element, Foreign, as_attributes, as_elements
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


def _order(word: str | None) -> str:
    return one_of(word, "order", "newest", "given") or "newest"


def _articles(given: Iterable[Article]) -> tuple[Article, ...]:
    return several(Article, given)


@frozen(kw_only=True, repr=False)
class Feed(Value):
    """A publication: articles under one title.

    Attributes:
        title: The publication's name, plain text.
        link: Its site, an absolute address; RSS asks for it.
        url: The feed's own address.
        id: Its lasting identity (a URI); `url` or `link` when not given.
        description: What it is about; the title when not given.
        language: What its articles are written in (BCP 47).
        articles: Newest first, whatever order they came in, unless `order` is "given".
        authors: Who answers for articles without a byline; strings are names.
        contributors: Who else had a part in it.
        categories: What all of it is about; strings are terms.
        rights: Who holds which rights, plain text.
        logo: The publication's picture; a string is its address.
        icon: A small square picture's address.
        updated: When it last changed; the newest article's date when not given.
        published: When this issue of it appeared (RSS pubDate).
        generator: The program that made it; a string is its name.
        managing_editor: Answers for what is written: "user@host (Real Name)".
        web_master: Answers for the machinery, given likewise.
        docs: A page about the format.
        ttl: For how many minutes readers may keep it.
        skip_hours: Hours (0 to 23, UTC) at which nobody need ask.
        skip_days: Days on which nobody need ask: "Saturday".
        cloud: Where to register for notices.
        text_input: A text box.
        rating: A PICS label.
        hubs: WebSub hubs that tell of changes.
        links: Further addresses, such as the next page; one that says what `link`, `url` or `hubs`
            say goes there.
        base: What relative addresses in bodies are relative to.
        media_defaults: What holds for all media of all articles.
        order: "newest" (first) or "given".
        extra: Values of your own namespaces.
        elements: Markup that newsfeed has no class for.
        foreign: Attributes of namespaces that newsfeed doesn't know.

    Raises:
        DuplicateId: two articles have the same id.
        InvalidValue: a field can't be what was given; `path` says which.

    """

    title: str = field(converter=required_line)
    link: str | None = field(default=None, converter=optional_url)
    url: str | None = field(default=None, converter=optional_url)
    id: str | None = field(default=None, converter=optional_line)
    description: str | None = field(default=None, converter=optional_prose)
    language: str | None = field(default=None, converter=optional_language)
    articles: tuple[Article, ...] = field(default=(), converter=_articles)
    authors: tuple[Person, ...] = field(default=(), converter=as_people)
    contributors: tuple[Person, ...] = field(default=(), converter=as_people, metadata=RARE)
    categories: tuple[Category, ...] = field(default=(), converter=as_categories, metadata=RARE)
    rights: str | None = field(default=None, converter=optional_line)
    logo: Logo | None = field(default=None, converter=as_logo)
    icon: str | None = field(default=None, converter=optional_url)
    updated: datetime | None = field(default=None, converter=optional_instant)
    published: datetime | None = field(default=None, converter=optional_instant, metadata=RARE)
    generator: Generator | None = field(default=None, converter=as_generator, metadata=RARE)
    managing_editor: Person | None = field(default=None, converter=as_contact, metadata=RARE)
    web_master: Person | None = field(default=None, converter=as_contact, metadata=RARE)
    docs: str | None = field(default=None, converter=optional_url, metadata=RARE)
    ttl: int | None = field(default=None, converter=positive, metadata=RARE)
    skip_hours: tuple[int, ...] = field(default=(), converter=hours, metadata=RARE)
    skip_days: tuple[str, ...] = field(default=(), converter=days, metadata=RARE)
    cloud: Cloud | None = field(default=None, converter=as_cloud, metadata=RARE)
    text_input: TextInput | None = field(default=None, converter=as_text_input, metadata=RARE)
    rating: str | None = field(default=None, converter=optional_line, metadata=RARE)
    hubs: tuple[str, ...] = field(default=(), converter=urls)
    links: tuple[Link, ...] = field(default=(), converter=as_links)
    base: str | None = field(default=None, converter=optional_url)
    media_defaults: MediaDetails | None = field(default=None, converter=as_details, metadata=RARE)
    order: str = field(default="newest", converter=_order, eq=False)
    extra: tuple[object, ...] = field(default=(), converter=objects, metadata=RARE)
    elements: tuple[Element, ...] = field(default=(), converter=as_elements, metadata=RARE)
    foreign: Foreign | None = field(default=None, converter=as_attributes, metadata=RARE)

    def _complete(self) -> None:
        if self.links:
            self._sort_links()
        if self.id is None:
            self._settle("id", self.url or self.link)
        if self.description is None:
            self._derive("description", self.title)
        if self.articles:
            self._arrange()

    def _sort_links(self) -> None:
        """Put links that say what a field says into that field."""
        given = self.links
        links = addresses.settled(self, given, url=addresses.itself, link=addresses.page)
        hubs = [each for each in links if addresses.is_hub(each)]
        if hubs:
            for number, each in enumerate(hubs, len(self.hubs)):
                hand_on(each, self, {"href": f"hubs[{number}]"})
            self._settle("hubs", (*self.hubs, *(each.href for each in hubs)))
            links = [each for each in links if not addresses.is_hub(each)]
        self._settle("links", tuple(links))
        addresses.refuse_twins(self.link, links, given)

    def _complete_rare(self) -> None:
        details = self.media_defaults
        if details is not None and details.elements:
            self._settle("elements", (*self.elements, *details.elements))
            rest = details.evolve(elements=())
            self._settle("media_defaults", rest if rest != MediaDetails() else None)

    def _arrange(self) -> None:
        articles = self.articles
        if len(set(map(_ID, articles))) != len(articles):
            _refuse_repeated(articles)
        if self.order == "newest":
            self._settle("articles", newest_first(articles))
        if self.updated is None:
            changed = [each for each in map(_UPDATED, articles) if each is not None]
            if changed:
                self._derive("updated", max(changed))


_ID = attrgetter("id")
_PUBLISHED = attrgetter("published")
_UPDATED = attrgetter("updated")


def _refuse_repeated(articles: tuple[Article, ...]) -> None:
    seen: dict[str | None, int] = {}
    for number, each in enumerate(articles):
        first = seen.setdefault(each.id, number)
        if first != number:
            message = f"{shown(each.id)} is also the id of articles[{first}]"
            raise DuplicateId(message, path=f"articles[{number}].id")


def newest_first(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Return `articles` by date of publication, latest first, those without a date last.

    Articles of one date, or of none, keep their order.
    """
    appeared = list(map(_PUBLISHED, articles))
    # Every datetime is true. Most callers have them in order already.
    if all(appeared) and all(map(ge, appeared, islice(appeared, 1, None))):
        return articles
    dated = [each for each in articles if each.updated is not None]
    undated = [each for each in articles if each.updated is None]
    dated.sort(key=_when, reverse=True)
    return (*dated, *undated)


def _when(article: Article) -> datetime:
    return article.published or article.updated  # type: ignore[return-value]  # only dated articles are sorted

"""Links that say what a field of their own says: told apart, so that each fact has one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newsfeed.errors import InvalidValue
from newsfeed.text.media_types import media_type
from newsfeed.text.shown import shown

from ._value import Value, hand_on, put
from .people import Enclosure, Link

Find = Callable[[Iterable[Link]], Link | None]

#: Types of pages; a link without a type is to one as well.
_PAGES = (None, "text/html")


def itself(links: Iterable[Link]) -> Link | None:
    """Return the link that is a feed's `url`, whatever type it names."""
    return next((each for each in links if each.rel == "self" and _is_web(each)), None)


def _take(links: Iterable[Link], rel: str) -> Link | None:
    for each in links:
        if each.rel == rel and each.type in _PAGES and _is_plain(each):
            return each
    return None


def _is_web(link: Link) -> bool:
    return link.href.startswith(("http:", "https:", "ftp:"))


def page(links: Iterable[Link]) -> Link | None:
    """Return the link that is the `link` of whatever holds it: one that says no more, if any."""
    links = tuple(links)
    return _take(links, "alternate") or next((each for each in links if _is_page(each)), None)


def _is_page(link: Link) -> bool:
    return link.rel == "alternate" and link.type in _PAGES and _is_web(link)


def settled(value: Value, links: Iterable[Link], **fields: Find) -> list[Link]:
    """Put links that say what an empty field of `value` says into it, and return the others.

    A link stays if it says more and can stand beside the field.

    Args:
        value: What has the links.
        links: They.
        fields: For a field, what finds its link.

    """
    rest = list(links)
    for name, find in fields.items():
        if getattr(value, name) is None and (found := find(rest)) is not None:
            put(value, name, found.href)
            if _is_plain(found) or (found.type is None and found.hreflang is None):
                rest.remove(found)
                hand_on(found, value, {"href": name})
    return rest


def discussion(links: Iterable[Link]) -> Link | None:
    """Return the link that is an article's `comments`: RFC 4685 section 4."""
    return _take(links, "replies")


def is_enclosure(link: Link) -> bool:
    """Whether a link says no more than an `Enclosure` can."""
    return (
        link.rel == "enclosure"
        and link.title is None
        and link.hreflang is None
        and _is_web(link)
        and (link.type is not None or media_type(link.href) is not None)
    )


def as_enclosure(link: Link) -> Enclosure:
    """Return an enclosure that says what a link says."""
    made = Enclosure(link.href, type=link.type, length=link.length, foreign=link.foreign)
    hand_on(link, made, {"href": "url", "type": "type"})
    return made


def is_hub(link: Link) -> bool:
    """Whether a link says no more than one of a feed's `hubs`."""
    return link.rel == "hub" and link.type is None and _is_plain(link)


def _is_plain(link: Link) -> bool:
    return (
        link.hreflang is None
        and link.title is None
        and link.length is None
        and link.foreign is None
        and _is_web(link)
    )


def refuse_twins(link: str | None, links: Iterable[Link], given: Sequence[Link]) -> None:
    """Refuse alternates that only differ in their address: RFC 4287 section 4.1.1.

    Args:
        link: The address that is the alternate without type and language.
        links: What is left of the links.
        given: The links as they were given, for the path.

    Raises:
        InvalidValue: there are two of one type and language; `path` says which.

    """
    seen: set[tuple[str | None, str | None]] = set() if link is None else {(None, None)}
    for each in links:
        if each.rel == "alternate":
            kind = (each.type, each.hreflang)
            if kind in seen:
                message = (
                    f"{shown(each.href)} is a second alternate of the same type and language: "
                    "say type= or hreflang="
                )
                number = max(at for at, one in enumerate(given) if one is each)
                raise InvalidValue(message, path=f"links[{number}]")
            seen.add(kind)

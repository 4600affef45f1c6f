"""How feeds are found: tags for a site's pages, and OPML, the list that readers import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import starmap

from newsfeed.errors import InvalidValue
from newsfeed.formats import ATOM, RSS, Format
from newsfeed.model import Feed, Person
from newsfeed.text.clean import line
from newsfeed.text.dates import instant, rfc822
from newsfeed.text.html import escape
from newsfeed.text.shown import shown

__all__ = ["autodiscovery", "opml", "tag"]

#: A feed, and the format it is in where its address doesn't tell.
Listed = Feed | tuple[Feed, Format]


def autodiscovery(feeds: Iterable[Listed]) -> str:
    """Return the tags by which browsers and readers find the feeds of a site, a line each.

    They belong into the head of every page: `<link rel="alternate" …>`, the most important first.

    Args:
        feeds: Each needs its own address, `Feed.url`. With each may stand its format; without one,
            it is Atom if the address ends as such a file's name does (.atom, atom.xml), else RSS.

    Raises:
        InvalidValue: a feed has no address; `path` says which.

    """
    return "".join(f"{tag(feed.title, url, form)}\n" for feed, url, form in _addressed(feeds))


def tag(title: str, url: str, format: Format) -> str:  # noqa: A002 -- the noun that everybody uses for it
    """Return the tag of one feed: HTML standard, section 4.6.7.1."""
    return (
        f'<link rel="alternate" type="{format.media_type}" title="{escape(title)}" '
        f'href="{escape(url)}">'
    )


def opml(
    feeds: Iterable[Listed],
    *,
    title: str,
    owner: Person | str | None = None,
    created: datetime | str | None = None,
    modified: datetime | str | None = None,
) -> bytes:
    """Return all the feeds as OPML 2.0, which readers import in one go: https://opml.org/spec2.opml.

    Args:
        feeds: See `autodiscovery`.
        title: What the list is called.
        owner: Who keeps it; a string is a name.
        created: When the list was first made, as any date of newsfeed's.
        modified: When it last changed. No clock is read: without it, nothing is said.

    Raises:
        InvalidValue: a feed has no address; a date is none.

    """
    person = Person(owner) if isinstance(owner, str) else owner
    head = {
        "title": line(title),
        "dateCreated": _date(created, "created"),
        "dateModified": _date(modified, "modified"),
        "ownerName": person and person.name,
        "ownerEmail": person and person.email,
        "ownerId": person and person.uri,
    }
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<opml version="2.0">',
        "<head>",
        *(f"<{name}>{escape(said)}</{name}>" for name, said in head.items() if said),
        "</head>",
        "<body>",
        *starmap(_outline, _addressed(feeds)),
        "</body>",
        "</opml>",
        "",
    ]
    return "\n".join(lines).encode()


def _outline(feed: Feed, url: str, format: Format) -> str:  # noqa: A002 -- as above
    said = {
        # OPML has one type for whatever can be subscribed to.
        "type": "rss",
        "text": feed.title,
        "title": feed.title,
        "description": feed.description if feed.description != feed.title else None,
        "xmlUrl": url,
        "htmlUrl": feed.link,
        "language": feed.language,
        "version": "RSS2" if format.media_type == RSS.media_type else None,
    }
    marks = "".join(f' {name}="{escape(each)}"' for name, each in said.items() if each)
    return f"<outline{marks}/>"


def _addressed(feeds: Iterable[Listed]) -> Iterator[tuple[Feed, str, Format]]:
    for number, given in enumerate(feeds):
        feed, known = given if isinstance(given, tuple) else (given, None)
        if not isinstance(feed, Feed):
            message = f"{shown(feed)} is not a Feed"
            raise InvalidValue(message, path=f"feeds[{number}]")
        if feed.url is None:
            message = f"the feed {shown(feed.title)} has no address of its own: give it url"
            raise InvalidValue(message, path=f"feeds[{number}].url")
        yield feed, feed.url, known or _format_at(feed.url)


def _format_at(url: str) -> Format:
    name = url.partition("#")[0].partition("?")[0].rpartition("/")[2].lower()
    return ATOM if name.endswith(ATOM.suffix) or name == ATOM.file_name else RSS


def _date(given: datetime | str | None, path: str) -> str | None:
    if given is None:
        return None
    try:
        return rfc822(instant(given))
    except ValueError as fault:
        raise InvalidValue(str(fault), path=path) from fault

"""What libraries of PyPI make of feeds: `python libraries.py NAME URL...`.

Prints JSON in the form that `tests/readers/running.py` tells. Each fetches for itself where it
can.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any
from urllib.request import urlopen

Item = dict[str, Any]


def _iso(when: datetime | None) -> str | None:
    return None if when is None else when.astimezone(UTC).isoformat()


def _fetched(url: str) -> bytes:
    with urlopen(url) as response:  # noqa: S310 -- an address of this machine, from the test
        body: bytes = response.read()
    return body


def _texts(given: Iterable[Any], name: str) -> list[str]:
    return [each[name] for each in given if each.get(name)]


def _feedparser(url: str) -> list[Item]:
    import feedparser  # noqa: PLC0415 -- only the one that is asked for is loaded

    found = feedparser.parse(url)
    if found.bozo:
        raise found.bozo_exception
    return [
        {
            "title": each.get("title"),
            "link": each.get("link"),
            "id": each.get("id"),
            "authors": _texts(each.get("authors", ()), "name"),
            "published": each.get("published"),
            # Not `get`, which falls back on the date of publication, and warns that it does.
            "updated": each["updated"] if "updated" in each else None,  # noqa: SIM401 -- see above
            "summary": each.get("summary"),
            "content": "".join(part.value for part in each.get("content", ())),
            "categories": _texts(each.get("tags", ()), "term"),
            "language": each.get("language") or each.get("title_detail", {}).get("language"),
            "pictures": _texts(each.get("media_content", ()), "url"),
            "credits": _texts(each.get("media_credit", ()), "content"),
            "thumbnails": _texts(each.get("media_thumbnail", ()), "url"),
            "enclosures": _texts(each.get("enclosures", ()), "href"),
        }
        for each in found.entries
    ]


def _fastfeedparser(url: str) -> list[Item]:
    import fastfeedparser  # noqa: PLC0415 -- only the one that is asked for is loaded

    return [
        {
            "title": each.get("title"),
            "link": each.get("link"),
            "id": each.get("id"),
            "authors": _texts(each.get("authors") or (), "name") or [each.get("author")],
            "published": each.get("published"),
            "updated": each.get("updated"),
            "summary": each.get("description"),
            "content": "".join(part["value"] for part in each.get("content") or ()),
            "categories": _texts(each.get("tags") or (), "term"),
            "pictures": _texts(each.get("media_content") or (), "url"),
            "captions": _texts(each.get("media_content") or (), "description"),
            "credits": _texts(each.get("media_content") or (), "credit"),
            "enclosures": _texts(each.get("enclosures") or (), "url"),
        }
        for each in fastfeedparser.parse(url).entries
    ]


def _atoma(url: str) -> list[Item]:
    import atoma  # noqa: PLC0415 -- only the one that is asked for is loaded

    document = _fetched(url)
    if b"<rss" in document:
        return [
            {
                "title": each.title,
                "link": each.link,
                "id": each.guid,
                "authors": [each.author] if each.author else [],
                "published": _iso(each.pub_date),
                "summary": each.description,
                "content": each.content_encoded,
                "categories": each.categories,
                "enclosures": [part.url for part in each.enclosures],
            }
            for each in atoma.parse_rss_bytes(document).items
        ]
    return [
        {
            "title": each.title.value,
            "link": next(link.href for link in each.links if link.rel == "alternate"),
            "id": each.id_,
            "authors": [author.name for author in each.authors],
            "published": _iso(each.published),
            "updated": _iso(each.updated),
            "summary": each.summary and each.summary.value,
            "content": each.content and each.content.value,
            "categories": [category.term for category in each.categories],
            "enclosures": [link.href for link in each.links if link.rel == "enclosure"],
        }
        for each in atoma.parse_atom_bytes(document).entries
    ]


def _reader(url: str) -> list[Item]:
    from reader import make_reader  # noqa: PLC0415 -- only the one that is asked for is loaded

    reader = make_reader("reader.sqlite", feed_root=None)
    reader.add_feed(url, exist_ok=True)
    # Not update_feeds, which waits an hour between two fetches.
    reader.update_feed(url)
    return [
        {
            "title": each.title,
            "link": each.link,
            "id": each.id,
            "authors": [each.author] if each.author else [],
            "published": _iso(each.published),
            "updated": _iso(each.updated),
            "summary": each.summary,
            "content": "".join(part.value for part in each.content),
            "language": next((part.language for part in each.content if part.language), None),
            "enclosures": [part.href for part in each.enclosures],
        }
        for each in reader.get_entries(feed=url)
    ]


CONSUMERS: dict[str, Callable[[str], list[Item]]] = {
    "atoma": _atoma,
    "fastfeedparser": _fastfeedparser,
    "feedparser": _feedparser,
    "reader": _reader,
}

if __name__ == "__main__":
    name, *urls = sys.argv[1:]
    json.dump(
        {"version": version(name), "feeds": {url: CONSUMERS[name](url) for url in urls}}, sys.stdout
    )

"""Feeds from feedgen."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from typing import Any

from newsfeed._wire.context import Around
from newsfeed._wire.making import Fields
from newsfeed._wire.node import Node
from newsfeed._wire.read import Reader
from newsfeed._wire.shape import Shape, shape
from newsfeed._wire.trail import Trail
from newsfeed.documents import layout
from newsfeed.errors import NewsfeedWarning, ParseError
from newsfeed.formats import ATOM, RSS
from newsfeed.model import (
    Article,
    Content,
    Feed,
    Link,
    Person,
    Source,
    TextInput,
)
from newsfeed.model.feed import newest_first
from newsfeed.report import Finding, Report, Severity
from newsfeed.text.html import has_markup, plain, unescaped
from newsfeed.text.shown import shown

from .dictionaries import Values
from .library import FeedGenerator, date_of_entry, date_of_feed
from .written import written

_HTML = (None, "html", "text/html", "xhtml", "CDATA")

#: What only Atom's documents say: the attributes of elements, and links with their relation.
_OF_ATOM = ("base", "language", "links")


def from_feedgen(generator: FeedGenerator, *, report: Report | None = None) -> Feed:
    """Return the feed that a FeedGenerator holds.

    It is asked itself for what it holds, since each of its documents says less: its RSS has no
    contributors, ids and labels, its Atom neither the machinery of channels nor what an entry's
    links are for. What its extensions hold, feedgen's own and others, is read from the documents.

    Dates that feedgen took from the clock are left out, and so is its note on itself as the
    generator. A value that can't be taken is left out, as by `parse_lenient`.

    Args:
        generator: The FeedGenerator; it is not changed.
        report: Receives what could not be taken. Without it each is warned about.

    Raises:
        ParseError: there is no feed to be had.

    """
    taking = _Taking(generator)
    feed = taking.feed()
    if report is not None:
        report.extend(taking.findings)
    else:
        for each in taking.findings:
            warnings.warn(f"{each.path}: {each.message}", NewsfeedWarning, stacklevel=2)
    if feed is None:
        message = "there is no feed to be had of this FeedGenerator"
        raise ParseError(message, Report(taking.findings))
    return feed


class _Taking:
    """One FeedGenerator being read.

    Attributes:
        findings: What could not be taken.

    """

    def __init__(self, generator: Any) -> None:  # noqa: ANN401 -- feedgen has no types
        self._values = Values()
        self.findings = self._values.findings
        self._generator = generator
        self._around = Around({}, loose=True)
        self._reader = Reader(self._around, {})
        self._written = written(generator)
        if not self._written:
            self._values.lost(
                "", "feedgen can write neither RSS nor Atom of it: extensions are not read"
            )

    def feed(self) -> Feed | None:
        said = self._feed()
        self._around.root = said
        extended = self._extended(None)
        page = said.get("link")
        links = _joined(said.pop("links"), extended.pop("links", ()))
        links = [each for each in links if (each.rel, each.href) != ("alternate", page)]
        said = {**extended, **said, "links": links}
        articles: dict[str | None, Article] = {}
        for number, entry in enumerate(self._generator.entry()):
            article = self._article(entry, number)
            if article is not None and article.id in articles:
                self._values.lost(f"articles[{number}].id", f"{shown(article.id)} is there twice")
            elif article is not None:
                articles[article.id] = article
        several = tuple(articles.values())
        said["articles"] = several
        said["order"] = "newest" if newest_first(several) == several else "given"
        # Not as RSS is read, which takes what its writer makes up for not said.
        made: Feed | None = self._made(shape(Feed), said, "")
        return made

    def _feed(self) -> Fields:
        """Return what a FeedGenerator holds itself."""
        held = self._generator
        links = list(self._values.links(held.link(), "links"))
        pages = [each for each in links if each.rel == "alternate"]
        page = (pages or links)[-1].href if links else None
        authors = list(self._values.people(held.author(), "authors"))
        if authors == [Person(held.title() or "-")]:
            authors = []  # what `to_feedgen` says where nobody is named
        said = {
            "title": held.title() or page or held.id(),
            "id": held.id(),
            "link": page,
            "description": held.subtitle(),
            "language": held.language(),
            "authors": authors,
            "contributors": list(self._values.people(held.contributor(), "contributors")),
            "categories": list(self._values.categories(held.category(), "categories")),
            "rights": held.rights(),
            "logo": self._values.logo(held.image()),
            "icon": held.icon(),
            "updated": date_of_feed(held),
            "published": held.pubDate(),
            "generator": self._values.program(held.generator()),
            "managing_editor": held.managingEditor(),
            "web_master": held.webMaster(),
            "docs": held.docs(),
            "ttl": held.ttl(),
            "skip_hours": sorted(held.skipHours() or ()),
            "skip_days": sorted(held.skipDays() or ()),
            "cloud": self._values.cloud(held.cloud()),
            "text_input": self._values.one(TextInput, held.textInput(), "text_input"),
            "rating": held.rating(),
        }
        kept = {name: each for name, each in said.items() if each}
        return kept | {"links": links}

    def _article(self, entry: Any, number: int) -> Article | None:  # noqa: ANN401 -- feedgen has no types
        path = f"articles[{number}]"
        links = list(self._values.links(entry.link(), f"{path}.links"))
        pages = [
            each for each in links if each.rel == "alternate" and each.type in (None, "text/html")
        ]
        page = pages[-1].href if pages else None
        source = entry.source() or {}
        said = {
            "title": entry.title(),
            "id": entry.id(),
            "permalink": bool(entry.guid().get("permalink")),
            "link": page,
            "updated": date_of_entry(entry),
            "published": entry.published(),
            "authors": list(self._values.people(entry.author(), f"{path}.authors")),
            "contributors": list(self._values.people(entry.contributor(), f"{path}.contributors")),
            "categories": list(self._values.categories(entry.category(), f"{path}.categories")),
            "rights": entry.rights(),
            "comments": entry.comments(),
            "source": self._values.one(Source, _without_twin(source), f"{path}.source"),
            **self._texts(entry, path),
        }
        extended = self._extended(number)
        links = _joined(links, extended.pop("links", ()))
        known = (("alternate", page), ("replies", said["comments"]))
        links = [each for each in links if (each.rel, each.href) not in known]
        if entry.content() is not None:
            extended.pop("content", None)
        kept = {name: each for name, each in said.items() if each or name == "permalink"}
        item = layout(RSS).item.shape
        made: Article | None = self._made(item, {**extended, **kept, "links": links}, path)
        return made

    def _texts(self, entry: Any, path: str) -> Fields:  # noqa: ANN401 -- feedgen has no types
        """Return the summary and the body, which feedgen has several places for."""
        said: Fields = {}
        summary, body, description = entry.summary(), entry.content(), entry.description()
        if summary is not None:
            text, kind = summary["summary"], summary.get("type")
            said["summary"] = _plain(text) if kind in _HTML[1:] else text
        elif description is not None:
            # It was given as `description`, which is the body as well unless there is another.
            said["description"] = description
            if body is not None and body.get("content") == description:
                body = None
        if body is None:
            return said
        kind, text = body.get("type"), body.get("content")
        if "src" in body:
            said["payload"] = self._values.one(Content, body, f"{path}.payload")
        elif kind in _HTML:
            said["content"] = text
        elif kind.endswith(("/xml", "+xml")):
            self._values.lost(f"{path}.content", f"embedded {kind} is not read")
        else:
            said["payload"] = self._values.one(
                Content, {"type": kind, "text": text}, f"{path}.payload"
            )
        return said

    # What extensions have written ---------------------------------------------------------------

    def _extended(self, number: int | None) -> Fields:
        """Return the fields that extensions give to an article, or to the feed."""
        said: Fields = {}
        for form, (root, items) in self._written.items():
            node = root if number is None else items[number]
            where = layout(form)
            fields = self._reader.fields(
                where.root if number is None else where.item, Trail(None, node), ""
            )
            if form is ATOM and RSS in self._written:
                fields = {name: each for name, each in fields.items() if name in _OF_ATOM}
            said = {
                **fields,
                **said,
                "links": _joined(said.get("links", ()), fields.get("links", ())),
            }
        return said

    def _made(self, form: Shape, fields: Fields, path: str) -> Any:  # noqa: ANN401 -- an article or a feed
        """Return the value of these fields, leaving out those that can't be taken."""
        made = self._reader.made(form, fields, Trail(None, Node("feedgen", {}, 0, 0, [])))
        for each in self._reader.problems:
            severity = Severity.WARNING if each.made_up else Severity.ERROR
            self.findings.append(Finding(each.rule, severity, each.message, path))
        self._reader.problems.clear()
        return made


def _joined(links: Iterable[Link], more: Iterable[Link]) -> list[Link]:
    """Return links, and those of others that are not among them."""
    held = list(links)
    known = {(each.rel, each.href) for each in held}
    return [*held, *(each for each in more if (each.rel, each.href) not in known)]


def _plain(html: str) -> str:
    return plain(html) if has_markup(html) else unescaped(html)


def _without_twin(source: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a source without the title that is its address, which says nothing."""
    same = source.get("title") == source.get("url")
    return {name: each for name, each in source.items() if not (same and name == "title")}

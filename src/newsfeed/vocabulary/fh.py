"""Feed history: http://purl.org/syndication/history/1.0, RFC 5005.

Specified at https://www.rfc-editor.org/rfc/rfc5005.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.names import Namespace
from newsfeed._wire.node import Node, has
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed._wire.shape import Row
from newsfeed.report import Severity
from newsfeed.text.link_relations import relation
from newsfeed.text.shown import shown

from .checked import EMPTY, row
from .links import links_of, target

FH = Namespace(
    "fh", "http://purl.org/syndication/history/1.0", "https://www.rfc-editor.org/rfc/rfc5005"
)

_SPEC: Final = f"{FH.spec}#section-"
_COMPLETE: Final = FH("complete").key
_ARCHIVE: Final = FH("archive").key

#: Sections 3 and 4: from one document of a feed to the others.
_PAGING: Final = frozenset(("first", "last", "next", "previous", "next-archive", "prev-archive"))
_OF_FEEDS: Final = _PAGING | {"current"}


@rule("page-of-complete-feed", Severity.ERROR, f"{_SPEC}2", about=_COMPLETE, parsed=True)
def complete_has_no_pages(feed: Node, _: Case) -> Iterator[Fault]:
    """A feed that says it is complete has links to further pages or archives.

    fh:complete says that all entries are in this document: a reader drops all that it knows from
    before and isn't in it. Whoever followed the links would find more. Take the mark away, or the
    links.

    Wrong:
        <fh:complete/>
        <link rel="next" href="https://news.example/feed.atom?page=2"/>

    Right:
        <link rel="next" href="https://news.example/feed.atom?page=2"/>
    """
    if has(feed, _COMPLETE):
        for each, rel in links_of(feed):
            if rel in _PAGING:
                yield Fault(f"a complete feed has no {rel} link", (each,), attribute="rel")


@rule("archive-of-complete-feed", Severity.ERROR, f"{_SPEC}4", about=_COMPLETE, parsed=True)
def complete_is_no_archive(feed: Node, _: Case) -> Iterator[Fault]:
    """A feed says that it is both complete and an archive.

    An archive is a part of a feed, so that the one can't be the other, and readers differ in which
    they believe. Keep the mark that holds.

    Wrong:
        <fh:complete/>
        <fh:archive/>

    Right:
        <fh:archive/>
    """
    if has(feed, _COMPLETE):
        for each in feed.content:
            if isinstance(each, Node) and each.name == _ARCHIVE:
                yield Fault("a complete feed is no archive", (each,))


@rule("current-of-complete-feed", Severity.ERROR, f"{_SPEC}2", about=_COMPLETE)
def complete_is_current(feed: Node, case: Case) -> Iterator[Fault]:
    """A feed that says it is complete names another document as the current one.

    A complete feed is a single document, so that a current link in it can only lead to itself. A
    reader can't tell which of the two it should poll. Take the link away, or point it to where the
    feed itself is.

    Wrong:
        <fh:complete/>
        <link rel="self" href="https://news.example/2025/feed.atom"/>
        <link rel="current" href="https://news.example/feed.atom"/>

    Right:
        <fh:complete/>
        <link rel="self" href="https://news.example/feed.atom"/>
        <link rel="current" href="https://news.example/feed.atom"/>
    """
    if not has(feed, _COMPLETE):
        return
    selves = _targets(feed, case, "self")
    for each, rel in links_of(feed):
        if rel == "current" and selves and target(each, case) not in selves:
            message = "a complete feed is itself the current one, and this link leads elsewhere"
            yield Fault(message, (each,), attribute="href")


@rule("archive-without-neighbours", Severity.WARNING, f"{_SPEC}4", about=_ARCHIVE)
def archive_has_neighbours(feed: Node, _: Case) -> Iterator[Fault]:
    """An archive has a link neither to the archive before nor to the one after.

    Readers rebuild a feed by going from archive to archive. One that leads nowhere ends the way.
    Write a link with rel="prev-archive", and rel="next-archive" where there is a later one.

    Wrong:
        <fh:archive/>
        <link rel="current" href="https://news.example/feed.atom"/>

    Right:
        <fh:archive/>
        <link rel="current" href="https://news.example/feed.atom"/>
        <link rel="prev-archive" href="https://news.example/2026/10.atom"/>
    """
    if has(feed, _ARCHIVE) and not has(feed, _COMPLETE):
        rels = {rel for _, rel in links_of(feed)}
        if rels.isdisjoint({"prev-archive", "next-archive"}):
            message = "an archive leads to the one before it: give it a prev-archive link"
            yield Fault(message)


@rule("archive-without-current", Severity.WARNING, f"{_SPEC}4", about=_ARCHIVE)
def archive_names_the_current(feed: Node, _: Case) -> Iterator[Fault]:
    """An archive doesn't say where the current document of its feed is.

    Whoever finds an archive, by a search for instance, wants to subscribe to what goes on. Write a
    link with rel="current".

    Wrong:
        <fh:archive/>
        <link rel="prev-archive" href="https://news.example/2026/10.atom"/>

    Right:
        <fh:archive/>
        <link rel="prev-archive" href="https://news.example/2026/10.atom"/>
        <link rel="current" href="https://news.example/feed.atom"/>
    """
    if has(feed, _ARCHIVE) and all(rel != "current" for _, rel in links_of(feed)):
        yield Fault("an archive says where its feed goes on: give it a current link")


@rule("page-beyond-the-end", Severity.ERROR, f"{_SPEC}3")
def ends_are_ends(feed: Node, case: Case) -> Iterator[Fault]:
    """The first page of a feed has a page before it, or the last one a page after it.

    Readers that collect a feed's pages would never come to an end, or go round in circles. Take
    the link away, or set right which page is the first or last.

    Wrong:
        <link rel="self" href="https://news.example/feed.atom"/>
        <link rel="first" href="https://news.example/feed.atom"/>
        <link rel="previous" href="https://news.example/feed.atom?page=0"/>

    Right:
        <link rel="self" href="https://news.example/feed.atom"/>
        <link rel="first" href="https://news.example/feed.atom"/>
        <link rel="next" href="https://news.example/feed.atom?page=2"/>
    """
    links = links_of(feed)
    if not any(rel in _PAGING for _, rel in links):
        return
    selves = _targets(feed, case, "self")
    for end, beyond in (("first", "previous"), ("last", "next")):
        if not selves.isdisjoint(_targets(feed, case, end)):
            for each, rel in links:
                if rel == beyond:
                    message = f"this is the {end} page, which has no {beyond} one"
                    yield Fault(message, (each,), attribute="rel")


@rule("paging-link-in-entry", Severity.WARNING, _SPEC + "3")
def entries_have_no_pages(link: Node, case: Case) -> Iterator[Fault]:
    """An entry has a link that says where other pages of a feed are.

    Between entries, next and previous are not defined, and what programs make of them differs:
    some take the link for one of the feed. Put it into the feed, or choose another relation, such
    as related.

    Wrong:
        <entry>
          <link rel="next" href="https://news.example/feed.atom?page=2"/>

    Right:
        <feed>
          <link rel="next" href="https://news.example/feed.atom?page=2"/>
    """
    rel = link.attributes.get("rel")
    if rel is not None and relation(rel) in _OF_FEEDS:
        parent = case.parent
        if parent is not None and parent.local in {"entry", "item"}:
            message = f"{shown(rel)} leads from feed to feed, and this is not a feed"
            yield Fault(message, attribute="rel")


def _targets(feed: Node, case: Case, rel: str) -> set[str]:
    """Return where the links of a relation lead."""
    return {target(each, case) for each, said in links_of(feed) if said == rel}


#: Of feeds.
FEED: tuple[Row, ...] = (
    row(FH("complete"), EMPTY, ref="section-2"),
    row(FH("archive"), EMPTY, ref="section-4"),
)

#: Of feeds, and of what stands for one in an entry.
FEED_RULES: Final = (
    complete_has_no_pages,
    complete_is_no_archive,
    complete_is_current,
    archive_has_neighbours,
    archive_names_the_current,
    ends_are_ends,
)

"""What the rows of Atom can't say: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, Watch, across, rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .atom_text_rules import children, is_binary
from .spaces import ATOM

_SPEC: Final = f"{ATOM.spec}#section-"
_LINK: Final = ATOM("link").key
_AUTHOR: Final = ATOM("author").key
_CONTENT: Final = ATOM("content").key
_SUMMARY: Final = ATOM("summary").key
_ENCODED: Final = "http://purl.org/rss/1.0/modules/content/}encoded"
_COMPLETE: Final = "http://purl.org/syndication/history/1.0}complete"
_ARCHIVE: Final = "http://purl.org/syndication/history/1.0}archive"

#: No relation, the name and its IRI mean the same (RFC 4287 section 4.2.7.2).
_ALTERNATE: Final = (None, "alternate", "http://www.iana.org/assignments/relation/alternate")
#: RFC 5005 sections 3 and 4.
_PAGING: Final = frozenset(("first", "last", "next", "previous", "next-archive", "prev-archive"))


def _has(node: Node, name: str) -> bool:
    return any(type(each) is Node and each.name == name for each in node.content)


# Entries


@rule("entry-without-content-or-alternate", Severity.ERROR, f"{_SPEC}4.1.2", parsed=True)
def leads_somewhere(entry: Node, _: Case) -> Iterator[Fault]:
    """An entry has neither a content nor an alternate link.

    Without a content, there must be at least one link with rel="alternate", or without a rel: else
    there is nothing to read. Give it one.
    """
    for each in entry.content:
        if type(each) is str:
            continue
        assert isinstance(each, Node)  # noqa: S101 -- for type checkers: content is texts and nodes
        if each.name == _LINK and each.attributes.get("rel") in _ALTERNATE:
            return
        if each.name == _CONTENT:
            return
    yield Fault("entry has neither a content nor an alternate link: give it a link", missing=_LINK)


@rule("entry-without-summary", Severity.ERROR, f"{_SPEC}4.1.2", about=_CONTENT, parsed=True)
def unreadable_has_a_summary(entry: Node, _: Case) -> Iterator[Fault]:
    """An entry whose content lies elsewhere, or is in Base64, has no summary.

    Readers can't show such a content; the summary is what they show. Write one.
    """
    for each in children(entry):
        if each.name == _CONTENT and ("src" in each.attributes or is_binary(each)):
            if not _has(entry, _SUMMARY):
                message = "entry has a content that readers can't show: give it a summary"
                yield Fault(message, missing=_SUMMARY)
            return


@rule("rss-body-in-atom", Severity.WARNING, f"{_SPEC}4.1.3", parsed=True)
def body_is_content(entry: Node, _: Case) -> Iterator[Fault]:
    """An entry has its body in content:encoded, which is RSS's.

    Few readers look for it in Atom. Write `<content type="html">`.
    """
    for each in entry.content:
        if type(each) is not str and each.name == _ENCODED:  # type: ignore[union-attr]  # a Node
            assert isinstance(each, Node)  # noqa: S101 -- for type checkers: as said
            yield Fault('content:encoded is RSS\'s: write content type="html"', (each,))


@rule("alternate-twice", Severity.ERROR, f"{_SPEC}4.1.1", about=_LINK, parsed=True)
def alternates_differ(parent: Node, _: Case) -> Iterator[Fault]:
    """There are two alternate links of the same type and language.

    Readers open one of them, and which one differs. Say type or hreflang, or keep one.
    """
    seen: set[str] = set()
    for each in parent.content:
        if type(each) is str or each.name != _LINK:  # type: ignore[union-attr]  # a Node
            continue
        assert isinstance(each, Node)  # noqa: S101 -- for type checkers: as said
        said = each.attributes
        if said.get("rel") in _ALTERNATE:
            kind = f"{said.get('type', '')} {said.get('hreflang', '')}".lower()
            if kind in seen:
                message = "there is an alternate link of this type and language already"
                yield Fault(message, (each,))
            seen.add(kind)


# Feeds


@rule(
    "page-of-complete-feed",
    Severity.ERROR,
    "https://www.rfc-editor.org/rfc/rfc5005#section-2",
    about=_COMPLETE,
    parsed=True,
)
def complete_has_no_pages(feed: Node, _: Case) -> Iterator[Fault]:
    """A feed that says it is complete has links to further pages or archives.

    fh:complete says that all entries are in this document. Take the mark or the links away.
    """
    if _has(feed, _COMPLETE):
        for each in children(feed):
            rel = each.attributes.get("rel") if each.name == _LINK else None
            if rel in _PAGING:
                yield Fault(f"a complete feed has no {rel} link", (each,), attribute="rel")


@rule(
    "archive-of-complete-feed",
    Severity.ERROR,
    "https://www.rfc-editor.org/rfc/rfc5005#section-4",
    about=_COMPLETE,
    parsed=True,
)
def complete_is_no_archive(feed: Node, _: Case) -> Iterator[Fault]:
    """A feed says that it is both complete and an archive. Keep the one that holds."""
    if _has(feed, _COMPLETE):
        for each in children(feed):
            if each.name == _ARCHIVE:
                yield Fault("a complete feed is no archive", (each,))


class _SomebodyWroteIt(Watch):
    """Neither the feed nor each of its entries has an author.

    A feed must have an author, unless all of its entries have authors of their own (an author in
    an entry's source doesn't count).
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._number = self._missing = 0
        self._first: tuple[Node, int] | None = None

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Remember the first entry without an author."""
        self._number += 1
        if not _has(item, _AUTHOR):
            self._missing += 1
            if self._first is None:
                # Without its content: an item is not kept.
                self._first = (Node(item.name, {}, item.line, item.column, []), self._number)
        yield from ()

    def end(self, root: Node, _: Case, /) -> Iterator[Fault]:
        """Say where an author is missing."""
        if _has(root, _AUTHOR):
            return
        if not self._missing:
            return
        if self._missing == self._number:
            yield Fault("feed has no author, nor has any of its entries", missing=_AUTHOR)
        elif self._first is not None:
            message = "neither the entry nor its feed has an author: give one of them one"
            yield Fault(message, missing=_AUTHOR, item=self._first)


class _VersionsDiffer(Watch):
    """Two entries have the same id and the same date of update.

    Entries with one id are versions of one entry, which their updated must tell apart.
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._seen: set[tuple[str, ...]] = set()

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Look at an entry's id and date."""
        said: list[Node | None] = [None, None]
        for each in item.content:
            if type(each) is not str and each.name in _VERSION:  # type: ignore[union-attr]  # a Node
                assert isinstance(each, Node)  # noqa: S101 -- for type checkers: as said
                said[_VERSION[each.name]] = each
        identity, updated = said
        if identity is not None and updated is not None:
            version = (identity.text, updated.text)
            if version in self._seen:
                message = f"an entry before has the id {shown(identity.text)} and the same updated"
                yield Fault(message, (identity,))
            self._seen.add(version)


_VERSION: Final = {ATOM("id").key: 0, ATOM("updated").key: 1}


class _MetadataComesFirst(Watch):
    """An element of the feed stands behind an entry.

    The order of a feed's elements means nothing, but the grammar of RFC 4287 (appendix B) puts
    entries last, and readers that read a feed as it comes have shown entries by then.
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._first: tuple[int, int] | None = None

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Remember where the first entry stands."""
        if self._first is None:
            self._first = (item.line, item.column)
        yield from ()

    def end(self, root: Node, _: Case, /) -> Iterator[Fault]:
        """Say what stands behind it."""
        for each in children(root):
            behind = self._first is not None and (each.line, each.column) > self._first
            if behind and each.local != "deleted-entry":
                yield Fault(f"{each.local} stands behind an entry: put it first", (each,))


somebody_wrote_it = across("feed-without-author", Severity.ERROR, f"{_SPEC}4.1.1")(_SomebodyWroteIt)

versions_differ = across("same-version-twice", Severity.ERROR, f"{_SPEC}4.1.1")(_VersionsDiffer)

metadata_comes_first = across("metadata-after-entry", Severity.WARNING, f"{_SPEC}4.1.1")(
    _MetadataComesFirst
)

"""What tells the entries of an Atom feed apart, and who wrote them: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node, elements, has
from newsfeed._wire.rule import Case, Fault, Watch, across
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .spaces import ATOM

_SPEC: Final = f"{ATOM.spec}#section-"
_AUTHOR: Final = ATOM("author").key
_VERSION: Final = {ATOM("id").key: 0, ATOM("updated").key: 1}
#: So many entries with one id are no versions of one entry.
_TOO_ALIKE: Final = 10


class _SomebodyWroteIt(Watch):
    """Neither the feed nor each of its entries has an author.

    A feed must have an author, unless all of its entries have authors of their own (an author in
    an entry's source doesn't count). Readers show the name, and who answers for what. Give the feed
    an author, or each entry.

    Wrong:
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Harbour News</title>

    Right:
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Harbour News</title>
          <author><name>Ada Lane</name></author>
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._number = self._missing = 0
        self._first: tuple[Node, int] | None = None

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Remember the first entry without an author."""
        self._number += 1
        if not has(item, _AUTHOR):
            self._missing += 1
            if self._first is None:
                # Without its content: an item is not kept.
                self._first = (Node(item.name, {}, item.line, item.column, []), self._number)
        yield from ()

    def end(self, root: Node, _: Case, /) -> Iterator[Fault]:
        """Say where an author is missing."""
        if has(root, _AUTHOR):
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

    Entries with one id are versions of one entry, which their updated must tell apart: readers show
    one of the two, and which one differs. Give each entry an id of its own, and leave out what was
    replaced.

    Wrong:
        <entry>
          <id>tag:news.example,2026:ferry</id>
          <updated>2026-11-02T09:00:00Z</updated>
        </entry>
        <entry>
          <id>tag:news.example,2026:ferry</id>
          <updated>2026-11-02T09:00:00Z</updated>
        </entry>

    Right:
        <entry>
          <id>tag:news.example,2026:ferry</id>
          <updated>2026-11-02T09:00:00Z</updated>
        </entry>
        <entry>
          <id>tag:news.example,2026:bridge</id>
          <updated>2026-11-02T09:00:00Z</updated>
        </entry>
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._seen: set[tuple[str, ...]] = set()

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Look at an entry's id and date."""
        identity, updated = _version(item)
        if identity is not None and updated is not None:
            version = (identity.text, updated.text)
            if version in self._seen:
                message = f"an entry before has the id {shown(identity.text)} and the same updated"
                yield Fault(message, (identity,))
            self._seen.add(version)


class _IdsDiffer(Watch):
    """All entries of a feed have the same id.

    An id names one entry for ever. Readers keep one entry for each id, so that of this feed they
    show a single one, whatever comes. Most often a template has the feed's own id in place of the
    entry's. Give each entry its own.

    Wrong:
        <entry><id>tag:news.example,2026:feed</id></entry>
        <entry><id>tag:news.example,2026:feed</id></entry>

    Right:
        <entry><id>tag:news.example,2026:ferry</id></entry>
        <entry><id>tag:news.example,2026:bridge</id></entry>
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._id: str | None = None
        self._number = 0
        self._differ = False

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Look at an entry's id."""
        if not self._differ:
            identity, _updated = _version(item)
            said = identity.text.strip() if identity is not None else ""
            self._number += 1
            self._differ = not said or self._id not in {None, said}
            self._id = said
        yield from ()

    def end(self, _: Node, __: Case, /) -> Iterator[Fault]:
        """Say that they are all the same."""
        if not self._differ and self._number >= _TOO_ALIKE and self._id is not None:
            message = f"all {self._number} entries have the id {shown(self._id)}: give each its own"
            yield Fault(message)


class _DatesDiffer(Watch):
    """Two entries were last changed at the very same time.

    Many readers put entries in the order of this date. Those that share one come in any order, and
    in another one tomorrow. Write the time at which each was really changed, to the second.

    Wrong:
        <entry><updated>2026-11-02T00:00:00Z</updated></entry>
        <entry><updated>2026-11-02T00:00:00Z</updated></entry>

    Right:
        <entry><updated>2026-11-02T09:12:44Z</updated></entry>
        <entry><updated>2026-11-02T07:30:05Z</updated></entry>
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._seen: dict[str, str] = {}
        self._told = False

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Look at an entry's date; it is told once."""
        if not self._told:
            identity, updated = _version(item)
            if updated is not None:
                date = updated.text
                said = identity.text if identity is not None else ""
                if self._seen.setdefault(date, said) != said:
                    self._told = True
                    yield Fault(f"an entry before has the date {shown(date)}, too", (updated,))


def _version(item: Node) -> list[Node | None]:
    """Return an entry's id, and when it was changed."""
    said: list[Node | None] = [None, None]
    for each in elements(item):
        if each.name in _VERSION:
            said[_VERSION[each.name]] = each
    return said


somebody_wrote_it = across("feed-without-author", Severity.ERROR, f"{_SPEC}4.1.1")(_SomebodyWroteIt)

versions_differ = across("same-version-twice", Severity.ERROR, f"{_SPEC}4.1.1")(_VersionsDiffer)

ids_differ = across("one-id-for-all", Severity.ERROR, f"{_SPEC}4.2.6")(_IdsDiffer)

dates_differ = across("same-date-twice", Severity.INFO, f"{_SPEC}4.2.15")(_DatesDiffer)

#: Of feeds.
FEED_RULES: Final = (
    somebody_wrote_it,
    versions_differ,
    ids_differ,
    dates_differ,
)

"""Documents of any format, element by element: which format it is, and where its articles are."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from typing import BinaryIO, NoReturn

from msgspec import Struct

from ._wire.index import Index, index_of
from ._wire.known import Vocabulary
from ._wire.limits import Malformed
from ._wire.node import Node
from ._wire.shape import Child, Shape, Stream
from ._wire.trail import Trail
from .formats import ATOM, RSS, Format
from .report import Finding, Severity
from .text.shown import shown
from .vocabulary.namespaces import UNCHECKED

#: What a document may come as; a str is refused, as text from outside must never open a file.
Source = bytes | bytearray | memoryview | os.PathLike[str] | BinaryIO

_NOT_A_FEED = "not-a-feed"
_NO_NAMESPACE = "root-in-no-namespace"
_WRONG_NAMESPACE = "root-in-wrong-namespace"

#: The rules that something breaks which is no feed at all.
NO_FEED = frozenset({_NOT_A_FEED, _NO_NAMESPACE, _WRONG_NAMESPACE, "not-xml", "empty-document"})

#: The formats that are read unless the caller names others.
FORMATS = (RSS, ATOM)

_XHTML = "http://www.w3.org/1999/xhtml}html"
_OTHERS = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF": "RSS 1.0 (RDF)",
    "http://purl.org/atom/ns#}feed": "Atom 0.3",
    ATOM.root.namespace("entry").key: "a single Atom entry",
    "opml": "OPML, a list of feeds",
    "http://www.sitemaps.org/schemas/sitemap/0.9}urlset": "a sitemap",
    "http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex": "an index of sitemaps",
    _XHTML: "an XHTML page",
    "html": "an HTML page",
    "scriptingNews": "scriptingNews, from before RSS",
}


class Layout(Struct, frozen=True, eq=False):
    """Where things are in the documents of a format.

    Attributes:
        root: What may stand in the root.
        item: What may stand in an article.
        names: From the root's child to the articles.
        item_spec: The passage that speaks of an article's element.
        vocabulary: All that the format knows.

    """

    root: Index
    item: Index
    names: tuple[str, ...]
    item_spec: str
    vocabulary: Vocabulary


@lru_cache(maxsize=64)
def layout(format: Format) -> Layout:  # noqa: A002 -- what it is called everywhere here
    """Return where things are in a format's documents; it is worked out once."""
    names: list[str] = []
    shape: Shape | None = format.shape
    while shape is not None:
        row = next(filter(_leads, shape.rows), None)
        if isinstance(row, Stream):
            names.append(row.name.key)
            return Layout(
                index_of(format.shape),
                index_of(row.form),
                tuple(names),
                row.name.namespace.spec,
                Vocabulary(format.root, format.shape, UNCHECKED),
            )
        if not isinstance(row, Child):
            break
        names.append(row.name.key)
        shape = row.form if isinstance(row.form, Shape) else None
    message = f"{format.name} has no articles"
    raise LookupError(message)


def _entry(format: Format) -> str:  # noqa: A002 -- the same
    return layout(format).names[-1]


def _leads(row: object) -> bool:
    if isinstance(row, Child) and isinstance(row.form, Shape):
        return any(map(_leads, row.form.rows))
    return isinstance(row, Stream)


class Documents:
    """Tells what a document's root is.

    Attributes:
        format: The format, once the root has been met.
        is_alone: Whether the document is one article, without a feed around.
        remarks: What is odd about the document's format, as pairs of rule and message.

    """

    def __init__(self, formats: Sequence[Format], *, loose: bool, alone: bool = False) -> None:
        """Prepare to meet a document.

        Args:
            formats: Those it may be in.
            loose: Whether predecessors of RSS 2.0 are taken for it.
            alone: Whether an article may be a document of its own, as in Atom: RFC 4287 section 2.

        """
        self.format: Format | None = None
        self.is_alone = False
        self.remarks: list[tuple[str, str]] = []
        self._formats = {each.root.key: each for each in formats}
        self._loose = loose
        if alone:
            self._alone = {_entry(each): each for each in formats if each.root.namespace.uri}
        else:
            self._alone = {}

    def names(self, root: Node) -> Sequence[str]:
        """Return the way from the root to the articles.

        Raises:
            Malformed: it is no feed, or in a format that newsfeed doesn't read.

        """
        found = self._formats.get(root.name)
        if found is None and root.name in self._alone:
            self.format, self.is_alone = self._alone[root.name], True
            return ()
        if found is None:
            self._refuse(root)
        if root.name == RSS.root.key:
            self._version(root)
        self.format = found
        return layout(found).names

    def _refuse(self, root: Node) -> NoReturn:
        known = _OTHERS.get(root.name)
        read = " and ".join(each.name for each in self._formats.values())
        if known is not None:
            _stop(f"this is {known}; newsfeed reads {read}", root)
        near = [
            each for each in self._formats.values() if each.root.local.lower() == root.local.lower()
        ]
        if near:
            space = near[0].root.namespace.uri
            said = (
                f"in the namespace {shown(root.namespace)}" if root.namespace else "in no namespace"
            )
            wanted = f"in the namespace {space}" if space else "in none"
            name = near[0].root.local
            message = f"<{root.local}> is {said}; in {near[0].name} it is <{name}> {wanted}"
            rule = _WRONG_NAMESPACE if root.namespace else _NO_NAMESPACE
            _stop(
                message, root, near[0].root.namespace.spec,
                rule=rule if name == root.local else _NOT_A_FEED,
            )  # fmt: skip
        _stop(f"this is no feed: its root is <{root.local}>; newsfeed reads {read}", root)

    def _version(self, root: Node) -> None:
        version = root.attributes.get("version", "").strip()
        if version == "2.0":
            return
        if not version:
            if not self._loose:
                return  # the checker misses the attribute
            self.remarks.append(("rss-version", "the version of RSS is not said: read as 2.0"))
        elif version.startswith("0.9"):
            message = f"this is RSS {version}, a predecessor of RSS 2.0"
            if not self._loose:
                _stop(f"{message}; write version 2.0", root)
            self.remarks.append(("rss-version", f"{message}: read as 2.0"))
        else:
            self.remarks.append(("rss-version", f"there is no RSS {shown(version)}: read as 2.0"))


def _stop(
    message: str, root: Node, spec: str = RSS.root.namespace.spec, *, rule: str = _NOT_A_FEED
) -> NoReturn:
    raise Malformed(rule, message, root.line, root.column, spec)


def way(names: Sequence[str], root: Node, item: Node, number: int) -> Trail:
    """Return the way to a streamed article."""
    trail = Trail(None, root)
    for name in names[:-1]:
        inner = trail.node.content
        found = next((each for each in reversed(inner) if _is(each, name)), None)
        trail = Trail(trail, found if isinstance(found, Node) else Node(name, {}, 0, 0, []))
    return Trail(trail, item, number)


def _is(each: str | Node, name: str) -> bool:
    return isinstance(each, Node) and each.name == name


def finding_of(fault: Malformed) -> Finding:
    """Return what stopped a document from being read as a finding."""
    return Finding(
        fault.rule, Severity.ERROR, fault.message, "", fault.line, fault.column, fault.spec or None
    )

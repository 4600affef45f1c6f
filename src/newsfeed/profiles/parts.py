"""What partners look for in a feed, wherever RSS and Atom have it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct

from newsfeed._wire.names import XML
from newsfeed._wire.node import Node, elements
from newsfeed._wire.rule import Case
from newsfeed.vocabulary.spaces import ATOM, MEDIA

_CONTENT: Final = "http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR: Final = "http://purl.org/dc/elements/1.1/}creator"
_IMG: Final = re.compile(r"<(?:img|picture)[\s/>]", re.IGNORECASE)
_MARKUP: Final = re.compile(r"</?[A-Za-z][A-Za-z0-9]*+(?:\s[^<>]*+)?+>")
_PICTURES: Final = frozenset(MEDIA(local).key for local in ("content", "group", "thumbnail"))


class Part(Struct, frozen=True, eq=False):
    """Something that a partner looks for.

    Attributes:
        slug: What ids call it: `article-without-date`.
        words: What people call it: "a date".
        rss: The name of the element that RSS has for it.
        atom: The same in Atom.
        example: An element of RSS.
        others: Names of elements that stand for it as well.
        has: Says whether it is there, where the names alone don't tell.

    """

    slug: str
    words: str
    rss: str
    atom: str
    example: str
    others: tuple[str, ...] = ()
    has: Callable[[Node, Case], bool] | None = None

    def among(self, parent: Node) -> Iterator[Node]:
        """Yield the elements that say it."""
        names = {self.rss, self.atom, *self.others}
        for each in parent.content:
            if isinstance(each, Node) and each.name in names:
                yield each

    def is_there(self, parent: Node, case: Case) -> bool:
        """Say whether it is there, and says something."""
        if self.has is not None:
            return self.has(parent, case)
        return self.is_said(parent)

    def is_said(self, parent: Node) -> bool:
        """Say whether an element of these names is there, and says something."""
        return any(says(each) for each in self.among(parent))

    def said(self, parent: Node) -> str:
        """Return the text that says it; empty if there is none."""
        return next((text for each in self.among(parent) if (text := plain(each))), "")

    def missing(self, parent: Node) -> str:
        """Return the name of the element that should be there."""
        return self.atom if parent.namespace == ATOM.uri else self.rss


def says(node: Node) -> bool:
    """Whether an element says anything: as text, in attributes, or in elements."""
    return bool(node.attributes or node.text.strip() or any(map(_is_node, node.content)))


def _is_node(each: str | Node) -> bool:
    return isinstance(each, Node)


def plain(node: Node) -> str:
    """Return the text of an element as people see it: white space is one space."""
    return " ".join(node.text.split())


def markup(text: str) -> str:
    """Return the first tag of HTML in a text; empty if there is none."""
    found = _MARKUP.search(text) if "<" in text else None
    return found[0] if found else ""


def _has_language(parent: Node, case: Case) -> bool:
    return bool(LANGUAGE.said(parent) or case.root.attributes.get(XML("lang").key))


def _has_author(article: Node, case: Case) -> bool:
    if AUTHOR.is_said(article):
        return True
    # RFC 4287 section 4.2.1: the feed's authors are those of entries without any.
    around = case.parent
    return article.namespace == ATOM.uri and around is not None and AUTHOR.is_said(around)


def _pictured(article: Node, _: Case) -> bool:
    # A media:content may be a film: it counts when it says that it is a picture.
    return any(_is_picture(each) for each in elements(article))


def _has_thumbnail(article: Node, _: Case) -> bool:
    # It is the article's, or that of a picture or film in it.
    waiting = elements(article)
    for each in waiting:  # it grows
        if each.name == THUMBNAIL.rss and "url" in each.attributes:
            return True
        if each.name in _PICTURES:
            waiting += elements(each)
    return False


def _is_picture(node: Node) -> bool:
    if node.name in _PICTURES:
        said = node.attributes
        if node.local == "thumbnail":
            return "url" in said
        kind = said.get("medium") or said.get("type", "").partition("/")[0]
        inner = any(_is_picture(each) for each in elements(node))
        return kind == "image" or inner
    if node.name in {"enclosure", ATOM("link").key}:
        return node.attributes.get("type", "").startswith("image/")
    return node.name in _BODIES and bool(_IMG.search(node.text) or _holds(node, "img"))


def _holds(node: Node, local: str) -> bool:
    waiting = elements(node)
    for each in waiting:  # it grows: a walk without recursion, as markup may be deep
        if each.local == local:
            return True
        waiting += elements(each)
    return False


LANGUAGE: Final = Part(
    "language", "a language", "language", XML("lang").key, "<language>en-GB</language>",
    has=_has_language,
)  # fmt: skip
DESCRIPTION: Final = Part(
    "description", "a description", "description", ATOM("subtitle").key,
    "<description>News of the harbour</description>",
)  # fmt: skip
FEED_DATE: Final = Part(
    "date", "a date", "pubDate", ATOM("updated").key,
    "<pubDate>Mon, 02 Nov 2026 09:00:00 +0000</pubDate>",
)  # fmt: skip
TITLE: Final = Part(
    "title", "a title", "title", ATOM("title").key, "<title>Ferry is back after storm</title>"
)
LINK: Final = Part(
    "link", "a link to its page", "link", ATOM("link").key,
    "<link>https://news.example/ferry</link>",
)  # fmt: skip
ID: Final = Part(
    "id", "an id", "guid", ATOM("id").key, '<guid isPermaLink="false">news.example/ferry</guid>'
)
DATE: Final = Part(
    "date", "a date of publication", "pubDate", ATOM("published").key,
    "<pubDate>Mon, 02 Nov 2026 09:00:00 +0000</pubDate>",
)  # fmt: skip
SUMMARY: Final = Part(
    "summary", "a summary", "description", ATOM("summary").key,
    "<description>The ferry to the island sails again.</description>",
)  # fmt: skip
BODY: Final = Part(
    "body", "the whole text", _CONTENT, ATOM("content").key,
    "<content:encoded>&lt;p>The ferry to the island sails again.&lt;/p></content:encoded>",
)  # fmt: skip
AUTHOR: Final = Part(
    "author", "an author", _CREATOR, ATOM("author").key, "<dc:creator>Ada Lane</dc:creator>",
    others=("author",), has=_has_author,
)  # fmt: skip
EXCERPT: Final = Part(
    "description", "a description", "description", ATOM("summary").key, SUMMARY.example,
    others=(BODY.atom,),
)  # fmt: skip
PICTURE: Final = Part(
    "picture", "a picture", MEDIA("content").key, MEDIA("content").key,
    '<media:content url="https://news.example/ferry.jpg" type="image/jpeg" medium="image"/>',
    has=_pictured,
)  # fmt: skip
THUMBNAIL: Final = Part(
    "thumbnail", "a thumbnail", MEDIA("thumbnail").key, MEDIA("thumbnail").key,
    '<media:thumbnail url="https://news.example/ferry.jpg"/>', has=_has_thumbnail,
)  # fmt: skip

_BODIES: Final = frozenset((BODY.rss, BODY.atom, SUMMARY.rss, SUMMARY.atom))

"""A page as HTML: its headline, what its head says of the story, and the part that is the story."""

from __future__ import annotations

from typing import NamedTuple

from newsfeed.hygiene.document import parse
from newsfeed.hygiene.node import Node
from newsfeed.hygiene.writing import write
from newsfeed.text.clean import line, markup

__all__ = ["HtmlPage", "read_html_page"]

#: What a page's head calls things, by the field of an article; the first one that is there holds.
_META = {
    "published": ("article:published_time", "datepublished", "dc.date", "date"),
    "updated": ("article:modified_time", "datemodified"),
    "summary": ("description", "og:description"),
    "author": ("author", "article:author", "dc.creator"),
}
#: Parts of a page that are no part of a story.
_AROUND = frozenset({"nav"})


class HtmlPage(NamedTuple):
    """What a page says.

    Attributes:
        headline: Its first `<h1>`.
        title: Its `<title>`.
        said: What its head says of the story, by the field of an article; besides, `link` and
            `language`.
        content: The story, HTML as it stood there, without the headline.
    """

    headline: str
    title: str
    said: dict[str, str]
    content: str


def read_html_page(html: str) -> HtmlPage | None:
    """Read a page, or a fragment of one: the story is its `<article>`, else its `<main>`, else all.

    Returns:
        None when elements are nested without end.
    """
    parsed = parse(markup(html))
    if parsed is None:
        return None
    root, _ = parsed
    title = next((each.text() for each in root.elements() if each.tag == "title"), "")
    story = next(
        (each for tag in ("article", "main") for each in root.elements() if each.tag == tag), root
    )
    headline = _taken(story)
    if headline is None and story is not root:
        headline = _taken(root)
    said = {name: text for name, text in _said(root).items() if text}
    return HtmlPage(line(headline or ""), line(title), said, write(story.content))


def _taken(story: Node) -> str | None:
    """Take the first headline out of a story, and what is around it in the page."""
    headline: str | None = None
    waiting = [story]
    while waiting:
        node = waiting.pop()
        kept: list[Node | str] = []
        for each in node.content:
            if isinstance(each, Node):
                if headline is None and each.tag == "h1":
                    headline = each.text()
                    continue
                if each.tag in _AROUND:
                    continue
            kept.append(each)
        node.content = kept
        if headline is None:
            waiting += reversed([each for each in kept if isinstance(each, Node)])
    return headline


def _said(root: Node) -> dict[str, str]:
    metas: dict[str, str] = {}
    said: dict[str, str] = {"language": root.get("lang")}
    for each in root.elements():
        if each.tag == "meta":
            name = each.get("property") or each.get("name") or each.get("itemprop")
            metas.setdefault(name.lower(), each.get("content"))
        elif each.tag == "link" and "canonical" in each.get("rel").lower().split():
            said.setdefault("link", each.get("href"))
    for field, names in _META.items():
        said[field] = next((metas[name] for name in names if metas.get(name)), "")
    return said

"""Which fields of the articles a document holds, found by reading it, not by asking its writer."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import unescape
from typing import Final

from benchmarks.articles import ArticleData

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_MEDIA: Final = "{http://search.yahoo.com/mrss/}"


def _texts(item: ET.Element, *tags: str) -> list[str]:
    """The texts of the item's elements of these names, at any depth.

    White space round a text doesn't count: some writers put each CDATA section on a line of its
    own, and readers take it off.
    """
    return [(element.text or "").strip() for tag in tags for element in item.iter(tag)]


def _attributes(item: ET.Element, name: str) -> list[str]:
    return [element.attrib[name] for element in item.iter() if name in element.attrib]


def _body(item: ET.Element, article: ArticleData) -> bool:
    """The whole body stands in one element; a figure may stand before it."""
    tags = (f"{_CONTENT}encoded", "description", f"{_ATOM}content", f"{_ATOM}summary")
    return any(article["content"] in text for text in _texts(item, *tags))


def _summary(item: ET.Element, article: ArticleData) -> bool:
    """The summary is the whole text of one element, as plain text or as HTML."""
    texts = _texts(item, "description", f"{_ATOM}summary")
    return any(article["summary"] in (text, unescape(text)) for text in texts)


def _author(item: ET.Element, article: ArticleData) -> bool:
    return article["author"] in _texts(item, f"{_DC}creator", f"{_ATOM}name")


def _categories(item: ET.Element, article: ArticleData) -> bool:
    return article["categories"] in (_texts(item, "category"), _attributes(item, "term"))


def _picture(item: ET.Element, article: ArticleData) -> bool:
    """The picture's address and type stand in the attributes of one element."""
    image = article["image"]
    return any(
        image["url"] in (element.get("url"), element.get("href"))
        and element.get("type") == image["type"]
        for element in item.iter()
    )


def _caption(item: ET.Element, article: ArticleData) -> bool:
    return article["image"]["caption"] in _texts(item, f"{_MEDIA}description")


def _credit(item: ET.Element, article: ArticleData) -> bool:
    return article["image"]["credit"] in _texts(item, f"{_MEDIA}credit")


FIELDS: Final[dict[str, Callable[[ET.Element, ArticleData], bool]]] = {
    "body": _body,
    "summary": _summary,
    "author": _author,
    "categories": _categories,
    "picture": _picture,
    "caption": _caption,
    "credit": _credit,
}


def held(document: bytes, articles: Sequence[ArticleData]) -> frozenset[str]:
    """Names the fields that the document holds for every article.

    Args:
        document: RSS 2.0 or Atom with one item or entry for each article, in the same order.
        articles: What was written.

    Raises:
        ValueError: The document has more or fewer items than there are articles.
        xml.etree.ElementTree.ParseError: The document is not well-formed.
    """
    pairs = list(zip(_items(document), articles, strict=True))
    return frozenset(
        field for field, holds in FIELDS.items() if all(holds(*pair) for pair in pairs)
    )


def outline(document: bytes) -> list[tuple[str, dict[str, str], str]]:
    """Every element in document order: its name, its attributes, and its text if it is a leaf.

    Two documents with equal outlines say the same, whatever prefixes, quotes, CDATA sections,
    character references or line breaks between elements they use.
    """
    return [
        (element.tag, element.attrib, "" if len(element) else element.text or "")
        for element in _root(document).iter()
    ]


def _items(document: bytes) -> Iterator[ET.Element]:
    root = _root(document)
    found: Iterable[ET.Element] = root.iter("item" if root.tag == "rss" else f"{_ATOM}entry")
    return iter(found)


def _root(document: bytes) -> ET.Element:
    return ET.fromstring(document)  # noqa: S314 - the benchmark's own output, nobody else's

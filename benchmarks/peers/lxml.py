"""lxml by hand: the elements that newsfeed writes, built as a tree by somebody who knows lxml.

Nothing is checked beyond what lxml itself refuses, nothing cleaned, nothing derived.
"""

from collections.abc import Sequence
from email.utils import format_datetime
from html import escape
from typing import Final

from lxml.etree import CDATA, Element, SubElement, _Element, tostring

from benchmarks.articles import ArticleData, FeedData, ImageData
from benchmarks.contender import Contender
from benchmarks.fields import FIELDS

_ATOM: Final = "http://www.w3.org/2005/Atom"
_CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_MEDIA: Final = "http://search.yahoo.com/mrss/"
_NAMESPACES: Final = {"atom": _ATOM, "content": _CONTENT, "dc": _DC, "media": _MEDIA}


def write_rss(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes RSS 2.0 with the elements, attributes and texts of newsfeed's."""
    rss = Element("rss", {"version": "2.0"}, nsmap=_NAMESPACES)
    channel = SubElement(rss, "channel")
    SubElement(channel, "title").text = feed["title"]
    SubElement(channel, "link").text = feed["link"]
    SubElement(channel, "description").text = feed["description"]
    SubElement(channel, "language").text = feed["language"]
    SubElement(channel, "lastBuildDate").text = format_datetime(feed["updated"])
    SubElement(
        channel,
        f"{{{_ATOM}}}link",
        {"rel": "self", "type": "application/rss+xml", "href": feed["url"]},
    )
    for article in articles:
        _add_item(channel, article)
    document: bytes = tostring(rss, encoding="utf-8", xml_declaration=True)
    return document


def _add_item(channel: _Element, article: ArticleData) -> None:
    item = SubElement(channel, "item")
    SubElement(item, "title").text = article["title"]
    SubElement(item, "link").text = article["link"]
    SubElement(item, "guid", {"isPermaLink": "true"}).text = article["link"]
    SubElement(item, "pubDate").text = format_datetime(article["published"])
    SubElement(item, f"{{{_DC}}}creator").text = article["author"]
    for category in article["categories"]:
        SubElement(item, "category").text = category
    SubElement(item, "description").text = escape(article["summary"], quote=False)
    image = article["image"]
    body = SubElement(item, f"{{{_CONTENT}}}encoded")
    body.text = CDATA(f"{_figure(image)}\n{article['content']}")
    SubElement(
        item,
        "enclosure",
        {"url": image["url"], "length": str(image["size"]), "type": image["type"]},
    )
    _add_media(item, image)


def _figure(image: ImageData) -> str:
    return (
        f'<figure><img src="{escape(image["url"])}" alt="{escape(image["alt"])}"> '
        f'<figcaption>{escape(image["caption"], quote=False)} <span class="copyright">'
        f"{escape(image['credit'], quote=False)}</span></figcaption></figure>"
    )


def _add_media(item: _Element, image: ImageData) -> None:
    attributes = {
        "url": image["url"],
        "type": image["type"],
        "medium": "image",
        "width": str(image["width"]),
        "height": str(image["height"]),
        "fileSize": str(image["size"]),
    }
    content = SubElement(item, f"{{{_MEDIA}}}content", attributes)
    SubElement(content, f"{{{_MEDIA}}}description").text = image["caption"]
    SubElement(content, f"{{{_MEDIA}}}credit").text = image["credit"]


CONTENDERS = (Contender(name="lxml", format="RSS", write=write_rss, fields=frozenset(FIELDS)),)

"""The floor: newsfeed's very bytes, concatenated by hand.

Nothing is checked, cleaned, derived or built: texts are escaped by ``str.replace``, everything else
is known beforehand. Each article is encoded by itself and the pieces are joined, which is faster
than encoding one long string. No library that escapes at all can be much faster than this in
Python.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from benchmarks.articles import ArticleData, FeedData, ImageData
from benchmarks.contender import Contender, Format, Write
from benchmarks.fields import FIELDS

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = (
    *("", "Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def write_rss(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes RSS 2.0, newsfeed's bytes."""
    head = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \
xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>{_rss(feed["title"])}</title>
<link>{_plain(feed["link"])}</link>
<description>{_rss(feed["description"])}</description>
<language>{feed["language"]}</language>
<lastBuildDate>{_rfc822(feed["updated"])}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="{_quoted(feed["url"])}"/>
"""
    return b"".join((head.encode(), *map(_item, articles), b"</channel>\n</rss>\n"))


def write_atom(feed: FeedData, articles: Sequence[ArticleData]) -> bytes:
    """Writes Atom, newsfeed's bytes."""
    title = _plain(feed["title"])
    head = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xml:lang="{feed["language"]}" xmlns="http://www.w3.org/2005/Atom" \
xmlns:media="http://search.yahoo.com/mrss/">
<title>{title}</title>
<link rel="alternate" href="{_quoted(feed["link"])}"/>
<link rel="self" type="application/atom+xml" href="{_quoted(feed["url"])}"/>
<id>{_plain(feed["url"])}</id>
<updated>{_rfc3339(feed["updated"])}</updated>
<author><name>{title}</name></author>
<subtitle>{_plain(feed["description"])}</subtitle>
"""
    return b"".join((head.encode(), *map(_entry, articles), b"</feed>\n"))


def _item(article: ArticleData) -> bytes:
    image = article["image"]
    first, second, third = article["categories"]
    link, address = _plain(article["link"]), _quoted(image["url"])
    caption, credit = _plain(image["caption"]), _plain(image["credit"])
    return f"""<item>
<title>{_rss(article["title"])}</title>
<link>{link}</link>
<guid isPermaLink="true">{link}</guid>
<pubDate>{_rfc822(article["published"])}</pubDate>
<dc:creator>{_plain(article["author"])}</dc:creator>
<category>{_rss(first)}</category>
<category>{_rss(second)}</category>
<category>{_rss(third)}</category>
<description>{_as_html(article["summary"])}</description>
<content:encoded><![CDATA[<figure><img src="{address}" alt="{_quoted(image["alt"])}"> \
<figcaption>{caption} <span class="copyright">{credit}</span></figcaption></figure>
{_cdata(article["content"])}]]></content:encoded>
<enclosure url="{address}" length="{image["size"]}" type="{image["type"]}"/>
{_media(image, address, caption, credit)}
</item>
""".encode()


def _entry(article: ArticleData) -> bytes:
    image = article["image"]
    first, second, third = article["categories"]
    link, address = _plain(article["link"]), _quoted(image["url"])
    caption, credit = _plain(image["caption"]), _plain(image["credit"])
    date = _rfc3339(article["published"])
    return f"""<entry>
<title>{_plain(article["title"])}</title>
<link rel="alternate" href="{link}"/>
<id>{link}</id>
<published>{date}</published>
<updated>{date}</updated>
<author><name>{_plain(article["author"])}</name></author>
<category term="{_quoted(first)}"/>
<category term="{_quoted(second)}"/>
<category term="{_quoted(third)}"/>
<summary>{_plain(article["summary"])}</summary>
<content type="html"><![CDATA[<figure><img src="{address}" alt="{_quoted(image["alt"])}"> \
<figcaption>{caption} <span class="copyright">{credit}</span></figcaption></figure>
{_cdata(article["content"])}]]></content>
{_media(image, address, caption, credit)}
</entry>
""".encode()


def _media(image: ImageData, address: str, caption: str, credit: str) -> str:
    return (
        f'<media:content url="{address}" type="{image["type"]}" medium="image" '
        f'width="{image["width"]}" height="{image["height"]}" fileSize="{image["size"]}">'
        f"<media:description>{caption}</media:description>"
        f"<media:credit>{credit}</media:credit></media:content>"
    )


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return _plain(text).replace('"', "&quot;")


def _rss(text: str) -> str:
    """Plain text in RSS: hexadecimal references."""
    return text.replace("&", "&#x26;").replace("<", "&#x3C;").replace(">", "&#x3E;")


def _as_html(text: str) -> str:
    """Plain text where RSS takes HTML: escaped for HTML, then for XML."""
    return text.replace("&", "&amp;amp;").replace("<", "&amp;lt;").replace(">", "&amp;gt;")


def _cdata(html: str) -> str:
    """What a CDATA section holds; looking for one character costs a thirtieth of three."""
    if "]" in html and "]]>" in html:
        raise ValueError("the section would end here; no body of the benchmark does that")
    return html


def _rfc822(date: datetime) -> str:
    return (
        f"{_DAYS[date.weekday()]}, {date.day:02} {_MONTHS[date.month]} {date.year} "
        f"{date.hour:02}:{date.minute:02}:{date.second:02} +0000"
    )


def _rfc3339(date: datetime) -> str:
    return date.isoformat()[:19] + "Z"


WRITERS: Final[dict[Format, Write]] = {"RSS": write_rss, "Atom": write_atom}

CONTENDERS = (
    Contender(name="floor", format="RSS", write=write_rss, fields=frozenset(FIELDS)),
    Contender(name="floor", format="Atom", write=write_atom, fields=frozenset(FIELDS)),
)

"""Hostile texts, written by the very functions that are timed, before anything is timed.

A writer that escapes nothing is fast. So newsfeed writes articles whose every text is against it,
another parser (the standard library's) reads the documents, and each text must be what was meant:
markup as text, ``]]>`` in a body, characters that XML can't hold taken out, all others left alone.
The bytes must be the same whether a feed is written at once, once more, or streamed.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import count
from typing import Final

from benchmarks import ours
from benchmarks.articles import FEED, ArticleData, article
from benchmarks.contender import FORMATS, Format

TEXTS: Final = {
    "markup": ("<b>Bold</b> & <i>not</i>", "<b>Bold</b> & <i>not</i>"),
    "end of a section": ("A ]]> B ]] > C ]]]]>> D", "A ]]> B ]] > C ]]]]>> D"),
    "references": ("AT&T &amp; &lt;tag&gt; &#0; &nosuch;", "AT&T &amp; &lt;tag&gt; &#0; &nosuch;"),
    "quotes": ("\"double\" 'single' `back`", "\"double\" 'single' `back`"),
    "control characters": ("a\x00b\x08c\x1bd\x7fe\x9ff", "abcdef"),
    "half characters": ("a\ud800b\udfffc", "abc"),
    "no characters": ("a\ufffeb\uffffc", "abc"),
    "emoji": (
        "👩‍🚀 of 🇺🇦 👍🏽 \U0001f9d1\u200d\U0001f33e",
        "👩‍🚀 of 🇺🇦 👍🏽 \U0001f9d1\u200d\U0001f33e",
    ),
    "every way of writing": ("كتابة — 書く — लिखना — ჩაწერა", "كتابة — 書く — लिखना — ჩაწერა"),
    "comment and instruction": ("<!-- --><?php ?><!DOCTYPE x>", "<!-- --><?php ?><!DOCTYPE x>"),
    "script": ("</title><script>alert(1)</script>", "</title><script>alert(1)</script>"),
}
"""What is given as a title, caption, credit, topic and alternative text, and what is meant."""

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}"
_MEDIA: Final = "{http://search.yahoo.com/mrss/}"
_NAMES: Final[dict[Format, tuple[str, str]]] = {
    "RSS": ("item", f"{_CONTENT}encoded"),
    "Atom": (f"{_ATOM}entry", f"{_ATOM}content"),
}


class HostileError(Exception):
    """A text did not come out as it was meant."""


def check() -> int:
    """Writes and reads the hostile texts, and returns how many there are.

    Raises:
        HostileError: One is not as it was meant.
        xml.etree.ElementTree.ParseError: A document is not well-formed.
    """
    given = [_hostile(number, text) for number, (text, _) in zip(count(), TEXTS.values())]
    for form in FORMATS:
        feed = ours.build_feed(FEED, given)
        document = ours.serialize_feed(feed, form)
        if ours.serialize_feed(feed, form) != document:
            raise HostileError(f"{form}: written once more, the bytes differ")
        for source in (document, b"".join(ours.stream(FEED, given, form))):
            _check(source, form)
    return len(TEXTS)


def _hostile(number: int, text: str) -> ArticleData:
    data = article(number)
    data["title"] = data["summary"] = text
    data["content"] = f"<p>{text}</p>{data['content']}"
    data["categories"] = [text]
    for name in ("alt", "caption", "credit"):
        data["image"][name] = text
    return data


def _check(document: bytes, form: Format) -> None:
    item_name, body_name = _NAMES[form]
    items = list(ET.fromstring(document).iter(item_name))  # noqa: S314 - the benchmark's own output
    for item, (name, (_, meant)) in zip(items, TEXTS.items(), strict=True):
        body = item.findtext(body_name) or ""
        for place, found in _found(item, form):
            if found != meant:
                raise HostileError(f"{form}: {name}: the {place} is {found!r}, not {meant!r}")
        if f"<p>{meant}</p>" not in body:
            raise HostileError(f"{form}: {name}: the body is {body[:200]!r}")


def _found(item: ET.Element, form: Format) -> Iterator[tuple[str, str | None]]:
    prefix = "" if form == "RSS" else _ATOM
    yield "title", item.findtext(f"{prefix}title")
    yield "caption", item.findtext(f"{_MEDIA}content/{_MEDIA}description")
    yield "credit", item.findtext(f"{_MEDIA}content/{_MEDIA}credit")
    topic = item.find(f"{prefix}category")
    if topic is not None:
        yield "topic", topic.text if form == "RSS" else topic.get("term")

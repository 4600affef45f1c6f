"""Articles as schema.org JSON-LD: what a story's page says of itself to search engines.

Properties are those of schema.org 30.0; for pictures, those that Google's image metadata asks for:
contentUrl and one of creator, creditText, copyrightNotice and license.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .model import Article, Category, Credit, CreditLine, Feed, Media, Person

_CONTEXT = "https://schema.org"
_IMAGES = frozenset({"image"})
_OWNER = "owner"
# Letters that could end the script element or begin another, and line ends that JavaScript knows
# and JSON doesn't: JSON allows every one of them to be written as an escape.
_ESCAPES = str.maketrans({each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"})


def json_ld(
    article: Article,
    *,
    feed: Feed | None = None,
    type: str = "NewsArticle",  # noqa: A002 -- JSON-LD's own word
) -> dict[str, Any]:
    """Return what schema.org's NewsArticle says of an article, ready for `json.dumps`.

    Pictures are ImageObjects with their credit: creditText as printed, creator, copyrightNotice,
    copyrightHolder, license (always an address), acquireLicensePage. Addresses are absolute, dates
    in ISO 8601; keys always come in the same order, and what nobody said is left out.

    Args:
        article: The article.
        feed: The publisher: its title, page and logo; and the language where the article has none.
        type: A kind of schema.org Article: ReportageNewsArticle, OpinionNewsArticle …

    """
    said: dict[str, Any] = {
        "headline": article.title,
        "description": article.summary,
        "url": article.link,
        "mainEntityOfPage": article.link,
        "identifier": article.id if article.id != article.link else None,
        "datePublished": article.published and article.published.isoformat(),
        "dateModified": article.updated and article.updated.isoformat(),
        "inLanguage": article.language or (feed and feed.language),
        "author": [_person(each) for each in article.authors or (feed.authors if feed else ())],
        "contributor": [_person(each) for each in article.contributors],
        "publisher": _publisher(feed) if feed else None,
        "image": [_image(each) for each in _pictures(article)],
        "keywords": list(dict.fromkeys(map(_topic, article.categories))),
        "discussionUrl": article.comments,
        "copyrightNotice": article.rights or (feed and feed.rights),
    }
    return {"@context": _CONTEXT, **_thing(type, said)}


def json_ld_script(article: Article, *, feed: Feed | None = None) -> str:
    """Return a script element with the article's JSON-LD, for the head of its page.

    Nothing in a text can end the element: what could is written as JSON escapes.

    Args:
        article: The article.
        feed: See `json_ld`.

    """
    import json  # noqa: PLC0415 -- loaded when used: most programs write feeds only

    data = json.dumps(json_ld(article, feed=feed), ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{data.translate(_ESCAPES)}</script>'


def _thing(type: str, said: dict[str, Any]) -> dict[str, Any]:  # noqa: A002 -- JSON-LD's own word
    return {"@type": type} | {name: each for name, each in said.items() if each not in (None, [])}


def _pictures(article: Article) -> Iterable[Media]:
    return (each for each in article.media if each.url and each.medium in _IMAGES)


def _topic(category: Category) -> str:
    return category.label or category.term


def _publisher(feed: Feed) -> dict[str, Any]:
    logo = _thing("ImageObject", {"url": feed.logo.url}) if feed.logo else None
    return _thing("Organization", {"name": feed.title, "url": feed.link, "logo": logo})


def _person(person: Person) -> dict[str, Any]:
    return _party(person.name) | ({"url": person.uri} if person.uri else {})


def _party(name: str, *, maker: bool = False) -> dict[str, Any]:
    """A person, or an organisation if the name shows that."""
    from newsfeed.credits import is_organisation  # noqa: PLC0415 -- the grammar is loaded when used

    organised = not maker and is_organisation(name)
    return {"@type": "Organization" if organised else "Person", "name": name}


def _image(media: Media) -> dict[str, Any]:
    line = media.credit
    metadata = line.iptc() if line else None
    rights = media.rights if media.rights != media.rights_url else None
    source = metadata and metadata.digital_source_type
    said: dict[str, Any] = {
        "contentUrl": media.url,
        "encodingFormat": media.type,
        "width": media.width,
        "height": media.height,
        "name": media.title,
        "caption": media.caption,
        "description": media.alt,
        "creditText": line and line.text,
        "creator": _creators(line, media.credits),
        "copyrightNotice": rights or (metadata and metadata.copyright_notice),
        "copyrightHolder": _holders(line, media.credits),
        "license": (media.license and media.license.href) or (line and line.license_url),
        "acquireLicensePage": media.rights_url,
        "digitalSourceType": source and _source_type(source),
    }
    return _thing("ImageObject", said)


def _creators(line: CreditLine | None, credits: Iterable[Credit]) -> list[dict[str, Any]]:  # noqa: A002 -- the word of the trade
    """The makers as people; where none is named, the agency."""
    from newsfeed.credits import MAKERS  # noqa: PLC0415 -- the grammar is loaded when used

    named = [each for each in (*(line.credits if line else ()), *credits) if each.role in MAKERS]
    makers = dict.fromkeys(each.name for each in named if each.role != "generator")
    if makers or line is None:
        return [_party(name, maker=True) for name in makers]
    return [_party(name) for name in line.iptc().creator]


def _holders(line: CreditLine | None, credits: Iterable[Credit]) -> list[dict[str, Any]]:  # noqa: A002 -- the word of the trade
    parties = (*(line.credits if line else ()), *credits)
    return [_party(name) for name in dict.fromkeys(p.name for p in parties if p.role == _OWNER)]


def _source_type(code: str) -> str:
    """An IPTC NewsCode as schema.org's IPTCDigitalSourceEnumeration has it."""
    word = code.rpartition("/")[2]
    return f"{_CONTEXT}/{word[0].upper()}{word[1:]}DigitalSource"
